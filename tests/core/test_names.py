"""Whose name may be used, and who said that he wants no mail."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mailflow.core import machine
from mailflow.core.letters.union import Card
from mailflow.core.machine import Beginning
from mailflow.core.session.model import Rules, SessionId
from mailflow.core.session.people import Address, Mailbox, MessageId, is_greetable, name_of
from mailflow.core.session.reading import Oddity, OddityKind
from tests.core import sessions


@pytest.mark.parametrize(
    "name",
    [
        "jan@example.test",
        "http://evil.test/win",
        "www evil",
        "evil.test",
        "Win 500",
        "0470123456",
        "Jan <jan>",
        "x" * 61,
        "Jan\u202egnp.exe",
        "",
    ],
)
def test_what_is_no_name_is_not_used(name: str) -> None:
    assert not is_greetable(name)
    assert name_of(Mailbox(Address("jan.peeters2@example.test"), name)) == "Jan Peeters"


@pytest.mark.parametrize("name", ["Jan Peeters", "Peeters, Jan", "J.F. Peeters", "D'hondt", "Zoë", "Li", "Ali (stad)"])
def test_a_persons_name_is_used(name: str) -> None:
    assert name_of(Mailbox(Address("x@example.test"), name)) == name


def test_an_address_without_a_letter_stays_what_it_is() -> None:
    assert name_of(Mailbox(Address("0470@example.test"))) == "0470@example.test"


def test_who_said_stop_and_is_named_again_stands_on_the_card_and_gets_nothing() -> None:
    kickoff = sessions.kickoff()
    stopped = kickoff.participants[0]
    beginning = Beginning(
        SessionId("aaaaaaaa"),
        kickoff,
        Mailbox(Address("geert@example.test"), "Geert"),
        "Jongeren",
        MessageId("<k@x>"),
        Rules(),
        stopped=(stopped.address,),
    )
    outcome = machine.begin(beginning, sessions.MONDAY)
    (card,) = (one.letter for one in outcome.letters)
    assert isinstance(card, Card)
    assert Oddity(OddityKind.STOPPED, (name_of(stopped),)) in card.oddities
    assert [one.writable for one in outcome.session.participants].count(False) == 1
    nobody = machine.begin(replace(beginning, stopped=()), sessions.MONDAY)
    assert all(one.writable for one in nobody.session.participants)
