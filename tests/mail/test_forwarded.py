"""A facilitator forwards his own mail to the service, and what is odd about the people in it."""

from __future__ import annotations

import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailflow.core.session.people import Address, Mailbox
from mailflow.core.session.reading import Kickoff, Moment, Oddity, OddityKind
from mailflow.mail.context import Context
from mailflow.mail.kickoffs.forwarded import Forwarded, is_meant
from mailflow.mail.kickoffs.odd_addresses import oddities
from mailflow.mail.parsing.parse import parse
from mailflow.mail.reading import read

SERVICE = Address("cop@leernetwerk.example")
OUTLOOK = """Van: Geert Frateur <geert@wijkhuis.example>
Verzonden: maandag 16 november 2026 10:12
Aan: Fatima El Amrani <fatima@wijkhuis.example>; Jan Peeters <jan@wijkhuis.example>
CC: Els Vermeulen <els@wijkhuis.example>
Onderwerp: Jongeren die nergens binnenkomen

Dag allemaal,
Drie vragen:
1. Wanneer lukte het?
2. Wat werkt niet?
3. Wat zou je morgen doen?
Geert
"""
GMAIL = """---------- Forwarded message ---------
From: Geert Frateur <geert@wijkhuis.example>
Date: Mon, 16 Nov 2026 at 10:12
Subject: Jongeren die nergens binnenkomen
To: Fatima El Amrani <fatima@wijkhuis.example>, Jan Peeters <jan@wijkhuis.example>
Cc: Els Vermeulen <els@wijkhuis.example>


Dag allemaal,
1. Wanneer lukte het?
2. Wat werkt niet?
3. Wat zou je morgen doen?
"""


def kickoff(words: str, inside: str, *, to: str = SERVICE) -> Kickoff:
    raw = (
        "From: Geert Frateur <geert@wijkhuis.example>\r\n"
        f"To: {to}\r\nSubject: FW: Jongeren die nergens binnenkomen\r\n"
        "Date: Mon, 23 Nov 2026 10:00:00 +0100\r\nMessage-ID: <1@wijkhuis.example>\r\n"
        "Content-Type: text/plain; charset=utf-8\r\n\r\n"
        f"{words}\n\n{inside}"
    )
    found = read(parse(raw.encode()), Context(Moment.KICKOFF, ours=(SERVICE,))).kickoff
    assert found is not None
    return found


@pytest.mark.parametrize("inside", [OUTLOOK, GMAIL], ids=["outlook", "gmail"])
@pytest.mark.parametrize(
    "words",
    [
        "Hallo, de vragen en de mensen staan hieronder. Tegen 11 december graag.",
        "Zie hieronder, alles staat in mijn mail.",
        "The questions and the people are below.",
        "Les questions sont dans le mail ci-dessous.",
        "Die Fragen stehen unten.",
        "",
    ],
)
def test_questions_and_people_may_stand_in_the_forward_when_the_writer_says_so(words: str, inside: str) -> None:
    found = kickoff(words, inside)
    assert found.questions == ("Wanneer lukte het?", "Wat werkt niet?", "Wat zou je morgen doen?")
    assert [one.name for one in found.participants] == ["Fatima El Amrani", "Jan Peeters", "Els Vermeulen"]
    assert [one.address.partition("@")[0] for one in found.participants] == ["fatima", "jan", "els"]
    assert found.theme == "Jongeren die nergens binnenkomen"


@pytest.mark.parametrize("inside", [OUTLOOK, GMAIL], ids=["outlook", "gmail"])
def test_what_is_forwarded_along_with_other_words_counts_for_nothing(inside: str) -> None:
    found = kickoff("Ik kreeg dit vorig jaar van de directie en vond het toen interessant om te lezen.", inside)
    assert found.questions == ()
    assert found.participants == ()


def test_what_the_writer_addresses_and_asks_himself_comes_before_the_forward() -> None:
    words = "De vragen staan hieronder, maar dit is de eerste:\n1. Wat doe jij?\n2. En waarom doe je dat?"
    found = kickoff(words, OUTLOOK, to=f"Tom Maes <tom@wijkhuis.example>, {SERVICE}")
    assert found.questions == ("Wat doe jij?", "En waarom doe je dat?")
    assert [one.name for one in found.participants] == ["Tom Maes"]


def test_somebody_elses_mail_forwarded_without_a_word_is_no_kickoff() -> None:
    someone = Forwarded(Address("els@wijkhuis.example"), (), "")
    assert not is_meant("", someone, Address("geert@wijkhuis.example"))
    assert is_meant("", someone, someone.sender)


def test_a_group_and_a_person_with_two_addresses_are_noticed() -> None:
    people = [
        Mailbox(Address("team-noord@wijkhuis.example"), "Team Noord"),
        Mailbox(Address("jan@wijkhuis.example"), "Jan Peeters"),
        Mailbox(Address("jan.p@thuis.example"), "Peeters, Jan"),
        Mailbox(Address("els@wijkhuis.example"), "Els"),
        Mailbox(Address("els@thuis.example"), "Els"),  # a first name alone may be another person's
    ]
    assert oddities(people) == (
        Oddity(OddityKind.GROUP, ("team-noord@wijkhuis.example",)),
        Oddity(OddityKind.TWICE, ("Jan Peeters", "jan@wijkhuis.example", "jan.p@thuis.example")),
    )


@pytest.mark.parametrize("local", ["fatima", "jan.teamers", "alleman", "infante"])
def test_a_person_is_no_group(local: str) -> None:
    found = oddities([Mailbox(Address(f"{local}@wijkhuis.example"))])
    assert found == ()


@settings(max_examples=int(os.environ.get("MAILFLOW_EXAMPLES", "100")), deadline=None)
@given(st.text(max_size=300))
def test_no_forward_makes_it_raise(inside: str) -> None:
    kickoff("zie hieronder", f"Van: {inside}\nAan: {inside}\n\n{inside}")


@pytest.mark.slow
@pytest.mark.parametrize("piece", ["Aan: a@b.be\n", "<", "a@b.be; ", "Van: ", "hieronder vragen ", "a" * 50 + "@"])
def test_long_forwards_of_one_kind_are_read(piece: str) -> None:
    kickoff("zie hieronder", OUTLOOK + piece * (200_000 // len(piece)))
