"""Near-matches of every pattern, repeated, through parse, read, route and turn: no crash, none over its time."""

from __future__ import annotations

import os
import random
import resource
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from mailflow.core.seams import Verdict
from mailflow.core.session.reading import Moment
from mailflow.errors import TooMuchEffort
from mailflow.mail.context import Context
from mailflow.mail.parsing.parse import parse
from mailflow.mail.reading import read
from mailflow.outside.processes.effort import Effort
from mailflow.service.intake import heavy
from mailflow.testbed.people import Words
from tests.abuse.near_matches import SIZES, TYPED, near, patterns, repeated
from tests.service.room import PEOPLE, Room, settings

DEEP = bool(os.environ.get("MAILFLOW_DEEP"))
SECONDS = 600.0 if DEEP else 60.0  # of processor time, over both tests
SLACK = 0.3  # seconds between the word and its being heard, and for holding the mail
GROWTH = 200_000  # kilobytes
HEAD = (
    b"From: jan@example.test\r\nTo: cop@example.test, x@example.test\r\nSubject: x\r\nMessage-ID: <1@example.test>\r\n"
)
DATED = HEAD + b"Date: Mon, 23 Nov 2026 10:00:00 +0100\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
QUESTIONS = ("Wanneer lukte het?", "Wat werkt niet?", "Wat zou je morgen doen?")
SENT = "Dag Jan,\n\n" + "\n\n".join(f"{number}. {one}" for number, one in enumerate(QUESTIONS, 1))


def units(seed: int) -> Iterator[str]:
    """First what people type, then near-matches of every pattern, in an order of their own, for ever."""
    yield from TYPED
    chance = random.Random(seed)
    every = patterns()
    assert len(every) > 300
    while True:
        chance.shuffle(every)
        for one in every:
            yield near(one, chance)


def context(moment: Moment) -> Context:
    return Context(
        moment=moment,
        sent=SENT,
        questions=QUESTIONS,
        points=tuple(f"Punt {number} over iets" for number in range(1, 9)),
        summary=((1, "Met flyers lukt het niet."),),
        names=("Jan Peeters", "Fatima El Amrani"),
        live=True,
        meeting=datetime(2026, 12, 8, 14, 0),  # noqa: DTZ001 -- local
    )


MOMENTS = (
    Moment.KICKOFF,
    Moment.INVITE,
    Moment.QUESTIONS,
    Moment.REVIEW,
    Moment.FACILITATOR,
    Moment.CARD,
    Moment.NOTES,
)


def test_no_reader_takes_longer_than_it_may(record_property: Callable[[str, object], None]) -> None:
    for moment in MOMENTS:  # patterns are compiled once
        read(parse(DATED + b"1. Ja, op 3 december. Niet de flyers.\n\nJan"), context(moment))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    until = time.process_time() + SECONDS / 2
    done = stopped = 0
    for number, unit in enumerate(units(DEEP)):
        if time.process_time() > until:
            break
        size, moment = SIZES[number % len(SIZES)], MOMENTS[number // 3 % len(MOMENTS)]
        began = time.thread_time()
        try:
            with Effort(heavy.EFFORT).spent():
                read(parse(DATED + repeated(unit, size).encode("utf-8", "replace")), context(moment))
        except TooMuchEffort:
            stopped += 1
        assert time.thread_time() - began < heavy.EFFORT + SLACK, (unit, size, moment)
        done += 1
    record_property("read", f"{done} mails, {stopped} stopped")
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < GROWTH
    assert done > 20


async def test_no_mail_of_it_stops_the_service(tmp_path: Path, record_property: Callable[[str, object], None]) -> None:
    async with Room(settings(tmp_path / "state")) as room:
        room.ask("jan", "els")
        room.daemon.intake = replace(room.daemon.intake, patience=heavy.Patience(0))
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        until = time.process_time() + SECONDS / 2
        done = 0
        for number, unit in enumerate(units(2 + DEEP)):
            if time.process_time() > until:
                break
            text = repeated(unit, SIZES[number % len(SIZES)])
            began = time.thread_time()
            taken = room.take(_sent(room, number, text))
            assert time.thread_time() - began < 2 * heavy.EFFORT + SLACK, (unit, len(text))  # making it counts too
            assert taken.verdict is not Verdict.REJECTED
            assert not taken.reason.startswith("mailflow failed"), (unit, len(text))
            done += 1
        held = len(room.store.entries(Verdict.HELD))
        record_property("room", f"{done} mails, {held} held")
        assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < GROWTH
        assert done > 20


def _sent(room: Room, number: int, text: str) -> bytes:
    """A kick-off, an answer, or a word of the facilitator, by turns."""
    clean = text.encode("utf-8", "replace").decode().replace("{", "(")  # a villager's word for a point's number
    if number % 3 == 0:
        return PEOPLE["geert"].write([PEOPLE["els"].mailbox()], ["cop@example.test"], "Nog iets", clean, room.now())
    name, letter = ("jan", "questions") if number % 3 == 1 else ("geert", "card")
    return PEOPLE[name].reply(room.letter(name, letter), Words(clean), room.now())
