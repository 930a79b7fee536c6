"""Somebody speaks for another."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mailflow.core.acts import union as a
from mailflow.core.letters.done_lines import CommandName, DoneKind
from mailflow.core.letters.union import Noted, ProxyNoted, Receipt, RsvpNoted, SomebodyWrote
from mailflow.core.session.model import Invite, Questions, Rules
from mailflow.core.session.people import PersonId, Rsvp
from mailflow.core.session.reading import Reading
from tests.core.sessions import Play, reading

FATIMA = PersonId("p1")


def fatimas(mail: Reading, name: str = "Fatima") -> Reading:
    return replace(mail, acts=(a.Behalf(name, mail.acts),))


def asking(rules: Rules = Rules(grace=0, receipt_wait=0, notes_hour=-1)) -> Play:
    play = Play(rules)
    play.order(CommandName.START)
    play.wait_for(Questions)
    return play


@pytest.mark.parametrize(("writer", "name"), [("f", "Geert Frateur"), ("p2", "Jan")])
def test_answers_in_her_name_are_hers_and_she_reads_who_wrote_them(writer: str, name: str) -> None:
    play = asking()
    letters = play.write(writer, fatimas(reading("x", answers={1: "Via de zussen."})))
    receipt, noted = letters
    assert isinstance(receipt, Receipt)
    assert receipt.written_by == name
    assert noted == ProxyNoted("Fatima")
    assert play.letters[-1].to.id == writer
    assert play.letters[-2].to.id == FATIMA
    fatima, jan = play.session.participants[:2]
    assert [answer.text for answer in fatima.answers] == ["Via de zussen."]
    assert jan.answers == ()


def test_a_receipt_that_waits_still_tells_who_wrote() -> None:
    play = asking(Rules(grace=0, receipt_wait=180))
    assert play.write("p2", fatimas(reading("x", answers={1: "Via de zussen."}))) == [ProxyNoted("Fatima")]
    (receipt,) = play.wait()
    assert isinstance(receipt, Receipt)
    assert receipt.written_by == "Jan"
    play.write("p1", reading("x", answers={2: "Wachten."}))
    (receipt,) = play.wait()
    assert isinstance(receipt, Receipt)
    assert receipt.written_by == ""


def test_a_yes_in_her_name_is_told_to_her() -> None:
    play = Play()
    play.order(CommandName.START)
    noted = play.write("p2", fatimas(reading("ja", rsvp=Rsvp.YES)))[0]
    assert isinstance(noted, RsvpNoted)
    assert (noted.rsvp, noted.written_by) == (Rsvp.YES, "Jan")


def test_before_the_ok_only_the_facilitator_hears_of_it() -> None:
    play = Play()
    assert play.write("p2", fatimas(reading("x", answers={1: "Via de zussen."}))) == []
    assert play.write("f", fatimas(reading("ja", rsvp=Rsvp.YES))) == [ProxyNoted("Fatima")]
    play.order(CommandName.START)
    assert isinstance(play.session.stage, Invite)
    noted = next(letter for letter in play.written_to("p1") if isinstance(letter, RsvpNoted))
    assert noted.written_by == "Geert Frateur"


def test_nobody_says_stop_for_another() -> None:
    play = asking()
    play.write("p2", fatimas(reading("stop", opt_out=True)))
    assert not play.session.participants[0].opted_out


def test_her_dead_address_does_not_come_alive_because_another_wrote() -> None:
    play = asking()
    people = play.session.participants
    play.session = replace(play.session, participants=(replace(people[0], unreachable=True), *people[1:]))
    assert play.write("p2", fatimas(reading("x", answers={1: "Via de zussen."}))) == [ProxyNoted("Fatima")]
    assert play.session.participants[0].unreachable


def test_a_name_that_nobody_has_is_asked_back_or_shown_to_the_facilitator() -> None:
    play = asking()
    (noted,) = play.write("f", fatimas(reading("x", answers={1: "Via."}), "Zoë"))
    assert isinstance(noted, Noted)
    assert [(done.kind, done.names) for done in noted.done] == [(DoneKind.ASK_PEOPLE, ("Zoë",))]
    (shown,) = play.write("p2", fatimas(reading("Via.", answers={1: "Via."}), "Zoë"))
    assert shown == SomebodyWrote("Jan", "Zoë: Via.")
    assert not any(one.answers for one in play.session.participants)
