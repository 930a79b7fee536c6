"""Kick-offs as people write them, each with what must be understood of it (kickoffs.txt)."""

from __future__ import annotations

import os
from datetime import date, datetime, timedelta, timezone
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailflow.core.session.people import Address, Mailbox
from mailflow.core.session.reading import Kickoff, Moment
from mailflow.mail import reading
from mailflow.mail.context import Context
from mailflow.mail.kickoffs import kickoff
from mailflow.mail.message import Message
from mailflow.mail.parsing.parse import parse

SERVICE = (Address("cop@leernetwerk.example"),)
SENT = datetime(2026, 11, 22, 10, 0, tzinfo=timezone(timedelta(hours=1)))  # a Sunday


def message(subject: str, to: str, cc: str) -> Message:
    def boxes(line: str) -> tuple[Mailbox, ...]:
        addresses = [one.strip() for one in line.split(",") if one.strip()]
        return tuple(Mailbox(Address(one), one.split("@")[0].title()) for one in addresses)

    return Message(
        headers=(),
        senders=boxes("geert@example.org"),
        to=boxes(to),
        cc=boxes(cc),
        reply_to=(),
        subject=subject,
        date=SENT,
        message_id=None,
        in_reply_to=(),
        references=(),
        text=None,
        html=None,
        type="text/plain",
        types=(),
        parts=(),
        defects=(),
    )


def fields(lines: list[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for line in lines:
        name, _, value = line.partition(":")
        found.setdefault(name, []).append(value.strip())
    return found


Case = tuple[str, dict[str, list[str]], str, dict[str, list[str]]]


def cases() -> list[Case]:
    parts = Path(__file__).with_name("kickoffs.txt").read_text(encoding="utf-8").split("#### ")[1:]
    return [case(part) for part in parts]


def case(part: str) -> Case:
    name, _, rest = part.partition("\n")
    mail, _, wanted = rest.partition("\n====\n")
    lines = mail.split("\n")
    count = next(at for at, line in enumerate(lines) if line.partition(":")[0] not in HEADERS)
    return name, fields(lines[:count]), "\n".join(lines[count:]), fields(wanted.strip().split("\n"))


HEADERS = ("subject", "to", "cc", "lang", "people")


def same(question: str) -> str:
    words = " ".join(question.lower().split()).strip(" .?!:;")
    first, _, rest = words.partition(" ")
    return rest if first in ("en", "and", "et", "und") else words


def understood(case: Case) -> Kickoff:
    _, header, text, _ = case
    to = header.get("to", ["fatima@example.org, jan@example.org"])[0]
    cc = header.get("cc", ["cop@leernetwerk.example"])[0]
    return kickoff.read(message(header["subject"][0], to, cc), text, service=SERVICE)


@pytest.mark.parametrize("case", cases(), ids=lambda case: case[0])
def test_kickoff_is_understood(case: Case) -> None:
    _, header, _, wanted = case
    found = understood(case)
    assert found.theme == wanted["theme"][0]
    assert [same(one) for one in found.questions] == [same(one) for one in wanted.get("q", [])]
    assert found.deadline == (date.fromisoformat(wanted["by"][0]) if "by" in wanted else None)
    assert found.deadline_unclear == wanted.get("unclear", [None])[0]
    if "meeting" in wanted:
        start, _, place = wanted["meeting"][0].partition(" ")
        assert found.meeting is not None
        assert found.meeting.start == datetime.fromisoformat(start)
        assert place in found.meeting.place
    else:
        assert found.meeting is None
    assert list(found.wishes) == wanted.get("wishes", [""])[0].split()
    assert list(found.missing) == wanted.get("missing", [""])[0].split()
    assert found.language == header.get("lang", ["nl"])[0]
    people = header.get("people", ["fatima@example.org jan@example.org"])[0].split()
    assert [one.address for one in found.participants] == people


@given(st.text(), st.text(max_size=60))
@settings(max_examples=int(os.environ.get("MAILFLOW_EXAMPLES", "100")), deadline=None)
def test_no_text_makes_it_raise(text: str, subject: str) -> None:
    kickoff.read(message(subject, "a@example.org", ""), text, service=SERVICE)


@pytest.mark.slow
def test_a_long_text_of_one_kind_is_read() -> None:
    for piece in ("a ", "? ", "1. ", "hoe ", "tegen ", "- x\n", "vrijdag of ", "ik vraag me af ", "12 ", "\n"):
        kickoff.read(message("x", "a@example.org", ""), piece * 20_000, service=SERVICE)


QUESTIONS = "Drie vragen\n\n1. Wat werkt bij jou?\n2. Wat werkt niet?\n3. Wat zou je morgen anders doen?\n"


def with_file(body: str, name: str, content: bytes, type_: str) -> Kickoff:
    """A kick-off over the wire, with that file."""
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Cc"] = "geert@example.org", "jan@example.org, els@example.org", SERVICE[0]
    mail["Subject"], mail["Date"] = "Buiten blijven", format_datetime(SENT)
    mail.set_content(body)
    main, _, sub = type_.partition("/")
    mail.add_attachment(content, maintype=main, subtype=sub, filename=name)
    found = reading.read(parse(mail.as_bytes()), Context(Moment.KICKOFF, ours=SERVICE)).kickoff
    assert found is not None
    return found


@pytest.mark.parametrize(
    "body",
    [
        "Dag allen, in bijlage de drie vragen. Graag tegen 11 december. Lukt dat? Groeten, Geert",
        "Salut, les questions sont en pièce jointe. Merci de répondre avant le 11 décembre. Geert",
    ],
)
def test_questions_in_an_attached_file_are_those_of_the_session(body: str) -> None:
    found = with_file(body, "vragen.txt", QUESTIONS.encode(), "text/plain")
    assert found.questions == ("Wat werkt bij jou?", "Wat werkt niet?", "Wat zou je morgen anders doen?")
    assert found.missing == ()


def test_questions_in_the_mail_win_over_those_in_a_file() -> None:
    found = with_file("Twee vragen:\n1. Wat doe jij?\n2. Waarom?\nIn bijlage wat achtergrond.", "x.txt",
                      QUESTIONS.encode(), "text/plain")  # fmt: skip
    assert found.questions == ("Wat doe jij?", "Waarom?")


ASKED = "Mijn vragen:\n1. Wat lukte er?\n2. Wat lukte niet?\nGraag antwoord tegen vrijdag 11 december.\n"


@pytest.mark.parametrize(
    ("said", "unclear"),
    [
        ("We komen samen op dinsdag 9 december om 14u in De Stek.", "dinsdag 9 december om 14u"),
        ("We komen samen op dinsdag 8 december om 14u in De Stek.", None),
        ("We komen samen op dinsdag 9 december.", None),  # without an hour it is no meeting of ours
        ("Er is geen bijeenkomst, dus niet op dinsdag 9 december om 14u.", None),
        ("Ik ben weg tot dinsdag 9 december om 14u.", None),
    ],
)
def test_a_meeting_on_a_day_that_is_none_is_asked_back(said: str, unclear: str | None) -> None:
    found = kickoff.read(message("Thema", "els@example.org", ""), f"{ASKED}{said}\n", service=SERVICE)
    assert found.meeting_unclear == unclear
    assert (found.deadline, found.deadline_unclear) == (date(2026, 12, 11), None)


@pytest.mark.parametrize(
    ("said", "minutes"),
    [
        ("We komen samen op dinsdag 8 december van 14u tot 16u in De Stek.", 120),
        ("We komen samen op dinsdag 8 december om 14u in De Stek, een uurtje.", 60),
        ("Bijeenkomst: dinsdag 8 december, 14:00 - 15:30, De Stek", 90),
        ("We meet on Tuesday 8 December from 2 to 4 pm at the library.", 120),
        ("We meet on Tuesday 8 December at 2 pm for two hours.", 120),
        ("Nous nous réunissons le mardi 8 décembre de 14h à 16h30 à La Ruche.", 150),
        ("Wir treffen uns am Dienstag, 8. Dezember von 14 bis 16 Uhr im Rathaus.", 120),
        ("We komen samen op dinsdag 8 december om 14u in De Stek.", None),
    ],
)
def test_how_long_a_meeting_lasts(said: str, minutes: int | None) -> None:
    found = kickoff.read(message("Thema", "els@example.org", ""), f"{ASKED}{said}\n", service=SERVICE)
    assert found.meeting is not None
    assert (found.meeting.start, found.meeting.minutes) == (datetime.fromisoformat("2026-12-08T14:00"), minutes)
