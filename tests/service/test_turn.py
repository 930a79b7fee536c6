"""One event, one commit: session, letters and opt-outs together; the line that a turn writes."""

from __future__ import annotations

import logging
import re
from dataclasses import replace

import pytest

from mailflow.core.letters.union import kind
from mailflow.core.seams import PostState
from mailflow.core.session.events import TimePassed
from mailflow.core.session.model import SessionId
from mailflow.core.session.people import Address
from mailflow.outside.store.state_folder import open_reader
from tests.service.room import PEOPLE, Room


def test_an_event_for_a_session_that_is_not_there_does_nothing(room: Room) -> None:
    assert room.daemon.intake.turns.happen(SessionId("zzzzzzzz"), TimePassed()) is None
    assert room.store.next_outgoing() is None


def test_a_turn_that_fails_leaves_nothing_behind(room: Room) -> None:
    room.take(room.kickoff())
    before, letters = room.session(), len(room.posts())

    def fail() -> None:
        with room.store.turn() as turn:
            room.daemon.intake.turns.post(turn, room.posts("geert")[0].envelope)
            turn.put_session(replace(before, theme="iets anders"))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    room.store.commit()
    assert (room.session(), len(room.posts())) == (before, letters)


def test_what_an_event_causes_is_on_disk_together(room: Room) -> None:
    session = room.invite()
    view = open_reader(room.settings.service.state)
    assert view.session(session.id) == session
    assert [kind(post.envelope.letter) for post in view.posts(session.id)] == [
        kind(post.envelope.letter) for post in room.posts()
    ]


def test_every_letter_carries_the_templates_it_was_written_with(room: Room) -> None:
    room.invite()
    assert {post.envelope.templates for post in room.posts()} == {room.daemon.intake.office.templates.digest}


def test_stop_counts_from_the_same_commit(room: Room) -> None:
    room.invite()
    room.take(room.reply("jan", "invitation", "stop"))
    view = open_reader(room.settings.service.state)
    assert view.opted_out(room.person("jan").person.address)
    assert room.kinds("jan")[-1] == "opted_out"


def test_a_letter_withheld_in_another_session_stays_visible(room: Room) -> None:
    first, second = room.invite(subject="Jongeren"), room.invite(subject="Ouders")
    room.take(room.reply("jan", "invitation", "stop", session=first))
    room.order("next", second)
    (post,) = room.posts("jan", "questions", second)
    assert (post.state, post.reply) == (PostState.GIVEN_UP, "withheld: its reader said stop")


def test_who_said_stop_elsewhere_can_still_facilitate(room: Room) -> None:
    with room.store.turn() as turn:
        turn.opt_out(Address("geert@example.test"))
    room.take(room.kickoff())
    (post,) = room.posts("geert", "card")
    assert post.state is PostState.QUEUED


def test_a_turn_writes_one_line_without_words_or_addresses(room: Room, caplog: pytest.LogCaptureFixture) -> None:
    room.ask()
    caplog.clear()
    caplog.set_level(logging.DEBUG, "mailflow")
    room.take(room.reply("jan", "questions", "1. Op het plein."))
    lines = [one.getMessage() for one in caplog.records]
    (turn,) = [line for line in lines if line.startswith("turn ")]
    told = (
        f"turn session={room.session().id} event=MailReceived stage=Questions->Questions letters=receipt:p2 errands=-"
    )
    assert re.fullmatch(re.escape(told) + r" ms=\d+\.\d", turn)
    assert not any("plein" in line or PEOPLE["jan"].address in line or "@" in line for line in lines)
