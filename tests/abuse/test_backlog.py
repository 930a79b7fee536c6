"""After a long stop: one receipt a person, answers in time count, and what is kept grows with what was said."""

from __future__ import annotations

import asyncio
import os
import resource
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from mailflow.core.letters.union import kind
from mailflow.core.seams import Incoming, Uid
from mailflow.core.session.model import Questions, Rules, Summary
from mailflow.service.intake.backlog import LONGEST
from mailflow.testbed.people import Words
from tests.service.room import MONDAY, PEOPLE, Room, settings

EACH = 2500 if os.environ.get("MAILFLOW_DEEP") else 6
WRITERS = ("fatima", "jan", "els", "tom")
BATCH = 10


def waiting(room: Room) -> list[Incoming]:
    """Everybody's mails, by turns, as they lay in the INBOX meanwhile."""
    asked = {name: room.letter(name, "questions") for name in WRITERS}
    mails = [
        PEOPLE[name].reply(asked[name], Words(f"1. Mail {number} zegt iets over {number * 7919 % 10007}."), room.now())
        for number in range(EACH)
        for name in WRITERS
    ]
    return [Incoming(Uid(1000 + number), len(raw), raw) for number, raw in enumerate(mails)]


async def test_ten_thousand_replies_bring_one_receipt_a_person(tmp_path: Path) -> None:
    async with Room(replace(settings(tmp_path / "state"), rules=Rules(receipt_wait=180, grace=0))) as room:
        room.ask(*WRITERS)
        mails = waiting(room)
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        for at in range(0, len(mails), BATCH):
            batch = tuple(mails[at : at + BATCH])
            while batch:
                batch = batch[len(room.daemon.take(batch)) :]
            room.daemon.backlog.read(BATCH)
            await room.clock.advance(600.0 / len(mails) * BATCH)  # ten minutes for all of them
            room.daemon.timers._deadlines()
        grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
        room.daemon.backlog.read(0)
        await room.clock.advance(200)
        room.daemon.timers._deadlines()
        assert [sum(kind(one.envelope.letter) == "receipt" for one in room.posts(name)) for name in WRITERS] == [1] * 4
        assert all(f"Mail {EACH - 1} zegt" in room.person(name).answers[0].text for name in WRITERS)
        assert grown < 100_000 + 10 * len(mails), "kilobytes"
        print(f"{len(mails)} mails, {grown} kB more")  # noqa: T201 - measured by who asks for it


async def test_answers_that_lay_in_the_inbox_before_the_last_day_was_over_count(tmp_path: Path) -> None:
    async with Room(settings(tmp_path / "state")) as room:
        room.ask(*WRITERS)
        mails = waiting(room)
        await room.clock.advance(timedelta(days=40).total_seconds())
    room = Room(settings(tmp_path / "state"))
    async with room:
        await room.clock.advance_to(MONDAY + timedelta(days=40))
        room.daemon.backlog.__post_init__()
        room.daemon.timers._deadlines()
        assert isinstance(room.session().stage, Questions), "the mail comes first"
        room.daemon.take(tuple(mails[:4]))
        room.daemon.backlog.read(4)
        room.daemon.timers._deadlines()
        assert isinstance(room.session().stage, Questions)
        room.daemon.backlog.read(0)
        room.daemon.timers._deadlines()
        assert isinstance(room.session().stage, Summary | Questions)
        assert all(room.person(name).answers for name in WRITERS)


async def test_a_mailbox_that_cannot_be_read_stops_the_clock_for_an_hour_at_most(room: Room) -> None:
    backlog = room.daemon.backlog
    assert backlog.holds_time()
    await room.clock.advance(LONGEST.total_seconds() + 1)
    assert not backlog.holds_time()
    backlog.read(3)
    backlog.read(0)
    assert not backlog.holds_time()
    backlog.read(3)
    assert backlog.holds_time(), "a flood in the midst of the day does the same"
    await asyncio.sleep(0)
