"""A kick-off as acts: what it asks for, where it stands, and what is left, which is told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailflow.core.acts import union as a
from mailflow.core.acts.segments import Label, broken
from mailflow.core.session.people import Address
from mailflow.core.session.reading import Kickoff, Moment, OddityKind, Reading
from mailflow.mail.context import Context
from mailflow.mail.facilitators import kickoff as kickoff_said
from mailflow.mail.kickoffs import kickoff, planned
from mailflow.mail.parsing.parse import parse
from mailflow.mail.reading import read
from tests.mail.interpreting.test_participant_properties import TEXTS
from tests.mail.test_kickoff import SERVICE, Case, cases, message

TO = "Fatima Azzouzi <fatima@example.org>, jan.peeters@example.org"
ASKED = "1. Wat werkt bij jou?\n2. Wat werkt niet?\n\nGraag tegen vrijdag 11 december.\n"


def kicked_off(text: str, to: str = TO, subject: str = "Buren") -> Reading:
    raw = (
        f"From: Geert Maes <geert@example.org>\nTo: {to}\nCc: {SERVICE[0]}\nSubject: {subject}\n"
        f"Date: Mon, 23 Nov 2026 09:12:00 +0100\nContent-Type: text/plain; charset=utf-8\n\n{text}"
    )
    return read(parse(raw.encode()), Context(Moment.KICKOFF, ours=SERVICE))


def plan(text: str, to: str = TO) -> Kickoff:
    found = kicked_off(text, to).kickoff
    assert found is not None
    return found


def nameless(text: str, to: str = TO) -> tuple[str, ...]:
    odd = [one for one in plan(text, to).oddities if one.kind is OddityKind.NO_ADDRESS]
    return odd[0].names if odd else ()


@pytest.mark.parametrize("case", cases(), ids=lambda case: case[0])
def test_its_acts_hold_all_that_was_heard_and_every_word_has_one_place(case: Case) -> None:
    _, header, text, _ = case
    sent = message(header["subject"][0], header.get("to", ["fatima@example.org"])[0], header.get("cc", [""])[0])
    heard = kickoff.heard(sent, text, service=SERVICE)
    found = kickoff_said.acts_of(heard, text)
    made = planned.by(found.acts, heard.kickoff.language)
    assert broken(text, found.segments, found.acts) == []
    for name in ("theme", "questions", "participants", "deadline", "deadline_unclear", "meeting", "meeting_unclear"):
        assert getattr(made, name) == getattr(heard.kickoff, name)
    assert (made.wishes, made.missing) == (heard.kickoff.wishes, heard.kickoff.missing)


@settings(deadline=None, max_examples=80)
@given(
    st.lists(st.one_of(TEXTS, st.sampled_from(("tegen 11 december. ", "1. Hoe?\n", "anoniem ", "Dag Jan en Els,\n"))))
)
def test_every_word_of_anything_has_one_place(pieces: list[str]) -> None:
    text = "".join(pieces)
    reading = kicked_off(text)
    assert broken(reading.text, reading.segments, reading.acts) == []


def test_a_whole_one_is_acts_in_their_places() -> None:
    reading = kicked_off(
        "Dag Fatima en Jan,\n\nDrie vragen:\n1. Wat werkt bij jou?\n2. Wat werkt niet?\n\nGraag anoniem, tegen vrijdag "
        "11 december.\nWe zien elkaar dinsdag 15 december om 14u in het buurthuis.\n\nGroeten\nGeert\n"
    )
    said = {a.name_of(one): one for one in reading.acts if not isinstance(one, a.AddPerson | a.AddQuestion)}
    assert said.keys() == {"theme", "anonymous", "deadline", "meeting"}
    assert [one.words for one in reading.said(a.AddQuestion)] == ["Wat werkt bij jou?", "Wat werkt niet?"]
    assert [one.address.partition("@")[0] for one in reading.said(a.AddPerson)] == ["fatima", "jan.peeters"]
    (meeting,) = reading.said(a.Meeting)
    assert (meeting.day, meeting.time, meeting.place) == (date(2026, 12, 15), time(14), "buurthuis")
    labels = [one.label for one in reading.segments]
    assert (labels[0], labels[1], labels[-1]) == (Label.GREETING, Label.POINTER, Label.CLOSING)


@pytest.mark.parametrize(
    "words",
    [
        "Wil je de vragen pas na de vakantie sturen?",
        "Nodig mijn directeur voorlopig niet uit, die zit in het buitenland.",
        "We zien elkaar op dinsdag 15 december.",  # without an hour it is no meeting
        "Hou er rekening mee dat Fatima alleen Frans leest.",
    ],
)
def test_what_is_no_act_is_told_on_the_card(words: str) -> None:
    assert words in plan(f"Dag allemaal,\n\n{words}\n\n{ASKED}").rest


def test_beside_an_order_in_the_same_sentence_it_is_told_too() -> None:
    found = plan("1. Wat werkt bij jou?\n\nGraag tegen vrijdag 11 december, en geef Fatima eerst even een belletje.")
    assert found.deadline == date(2026, 12, 11)
    assert found.rest.endswith("geef Fatima eerst even een belletje.")


@pytest.mark.parametrize("text", [ASKED, f"Dag allen,\n\nMijn twee vragen:\n{ASKED}\nBedankt!\n\nGroeten\nGeert\n"])
def test_a_plain_one_leaves_nothing_to_tell(text: str) -> None:
    found = plan(text)
    assert (found.rest, found.unread) == ("", 0)


def test_of_one_that_is_too_long_it_is_told_how_much_was_not_read() -> None:
    found = plan(ASKED + "\n" + "en toen ging het verder " * 1200)
    assert len(found.questions) == 2
    assert found.unread > 1000


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (f"Dag Fatima, Jan en Els,\n\n{ASKED}", ("Els",)),
        (f"Hello Fatima, Jan, Els and Tom,\n\n{ASKED}", ("Els", "Tom")),
        (f"Bonjour Fatima, Jan et Els,\n\n{ASKED}", ("Els",)),
        (f"Liebe Fatima, lieber Jan, liebe Ute,\n\n{ASKED}", ("Ute",)),
        (f"Dag,\n\nDeelnemers: Fatima, Jan, Els Maas en Tom\n\n{ASKED}", ("Els Maas", "Tom")),
        (f"{ASKED}\nVoeg Els toe.\n", ("Els",)),
        (f"Dag Jan,\n\n{ASKED}", ()),
        (f"Dag Fatima en Jan,\n\n{ASKED}", ()),
        (f"Beste Collega's,\n\n{ASKED}", ()),
        (f"Dear Team,\n\n{ASKED}", ()),
        (f"Liebe Kolleginnen und Kollegen,\n\n{ASKED}", ()),
        (f"Dag Buurtwerkers en Vrijwilligers,\n\n{ASKED}", ()),
    ],
)
def test_who_is_named_without_an_address_is_mentioned(text: str, names: tuple[str, ...]) -> None:
    assert nameless(text) == names


def test_who_is_added_in_words_with_an_address_takes_part() -> None:
    found = kicked_off(f"{ASKED}\nVoeg ook els@example.org toe.\n")
    assert found.said(a.AddPerson)[-1].address == Address("els@example.org")
    assert found.kickoff
    assert len(found.kickoff.participants) == 3


LINK = "https://meet.example.org/buren-42?pwd=x1"


@pytest.mark.parametrize(
    ("words", "link"),
    [
        (f"We zien elkaar online op dinsdag 15 december om 14u: {LINK}.", LINK),
        (f"Online samenkomst op dinsdag 15 december om 14u.\nLink: {LINK}", LINK),
        (
            f"We zien elkaar op dinsdag 15 december om 14u in het buurthuis.\n{'Lees vooraf dit verhaal. ' * 30}{LINK}",
            "",
        ),
        ("We zien elkaar op dinsdag 15 december om 14u in het buurthuis.", ""),
    ],
)
def test_a_link_beside_the_meeting_is_kept(words: str, link: str) -> None:
    found = plan(f"{ASKED}\n{words}\n")
    assert found.meeting
    assert found.meeting.link == link
    assert LINK not in found.rest or not link


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Fatima: wij beginnen met thee.\nJan: en we eindigen laat, elke keer weer, tot de sleutel op moet.", []),
        ("Iedereen vond de avond te lang.\n\nDe sleutel moet voortaan bij de buren liggen, zei Jan.", ["notes"]),
        ("Geen notities, sorry.", []),
        ("status", ["status"]),
    ],
)
def test_notes_of_a_meeting_are_acts_over_words_too(text: str, names: list[str]) -> None:
    raw = f"From: Geert <geert@example.org>\nDate: Mon, 23 Nov 2026 09:12:00 +0100\n\n{text}"
    reading = read(parse(raw.encode()), Context(Moment.NOTES, names=("Fatima", "Jan")))
    assert broken(reading.text, reading.segments, reading.acts) == []
    assert [a.name_of(one) for one in reading.acts] == names


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("tegen vrijdag 11 december", a.Deadline(date(2026, 12, 11))),
        ("dinsdag 15 december om 14u", a.Meeting(date(2026, 12, 15), time(14))),
        ("maandag 11 december", a.Tell("maandag 11 december", nearest="deadline")),
        ("dank je wel", None),
    ],
)
def test_a_day_is_an_act_too(text: str, act: a.Act | None) -> None:
    raw = f"From: Geert <geert@example.org>\nDate: Mon, 23 Nov 2026 09:12:00 +0100\n\n{text}"
    reading = read(parse(raw.encode()), Context(Moment.DATE))
    assert broken(reading.text, reading.segments, reading.acts) == []
    assert [replace(one, spans=()) for one in reading.acts if not isinstance(one, a.Tell) or one.nearest] == (
        [act] if act else []
    )
