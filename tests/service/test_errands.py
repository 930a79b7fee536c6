"""Slow work: done beside the loop, tried again, and never in the way of others."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from pathlib import Path

import pytest

from mailflow.core.session.events import Summarize
from mailflow.core.session.files import FileText
from mailflow.core.session.model import Digest, Session, Summary
from mailflow.errors import StoreError, SummarizerError
from mailflow.outside.summarizers.own_engine import OwnEngine
from mailflow.service.errands import READ_AT_ONCE, RETRY
from mailflow.testbed.people import Words
from tests.service.room import PEOPLE, Room, settings


class Moody:
    """A summarizer (the seam) that fails for one session."""

    def __init__(self, error: Exception) -> None:
        self.error: Exception | None = error
        self.fails_for = ""

    async def summarize(self, errand: Summarize) -> Digest:
        if self.error and errand.session == self.fails_for:
            raise self.error
        return await OwnEngine().summarize(errand)


def summarized(room: Room) -> Session:
    """A session whose summary is being drafted."""
    session = room.ask()
    for name in ("jan", "els"):
        room.take(room.reply(name, "questions", f"1. Op het plein, zegt {name}.", session=session))
    room.order("next", session)
    return room.again(session)


def drafted(room: Room, session: Session) -> bool:
    stage = room.again(session).stage
    assert isinstance(stage, Summary)
    return stage.digest is not None


async def test_an_errand_comes_back_once(room: Room) -> None:
    session = summarized(room)
    assert len(room.store.errands()) == 1
    assert await room.daemon.errands.work()
    assert drafted(room, session)
    assert not room.store.errands()
    assert room.kinds("geert").count("draft_summary") == 1
    assert await room.daemon.errands.work()
    assert room.kinds("geert").count("draft_summary") == 1


async def test_an_errand_is_done_after_a_restart(tmp_path: Path) -> None:
    async with Room(settings(tmp_path / "state")) as room:
        session = summarized(room)
    async with Room(settings(tmp_path / "state")) as room:
        assert await room.daemon.errands.work()
        assert drafted(room, session)


@pytest.mark.parametrize("error", [SummarizerError("the model is asleep"), ZeroDivisionError("a bug")])
async def test_one_that_fails_is_tried_again_and_stops_no_other(
    room: Room, error: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    moody = Moody(error)
    room.daemon.errands.summarizer = moody
    bad, good = summarized(room), summarized(room)
    moody.fails_for = bad.id
    assert not await room.daemon.errands.work()
    assert (drafted(room, bad), drafted(room, good)) == (False, True)
    assert len([one for one in caplog.records if one.levelno >= logging.WARNING]) == 1
    moody.error = None
    assert await room.daemon.errands.work()
    assert drafted(room, bad)


class Patient:
    """A reader of files (behind their one door) that takes as long as it is told."""

    def __init__(self) -> None:
        self.go_on = asyncio.Event()
        self.begun: list[str] = []

    async def read(self, _content: bytes, name: str, *_: object) -> FileText:
        self.begun.append(name)
        await self.go_on.wait()
        return FileText("1. In de tram.")


def send_scans(room: Room, session: Session, count: int) -> Patient:
    patient = Patient()
    room.daemon.errands.files = replace(room.daemon.errands.files, reader=patient)  # type: ignore[arg-type]
    for number in range(count):
        words = Words("Zie bijlage.", more=((f"{number}.pdf", f"%PDF-1.4 {number}".encode()),))
        room.take(PEOPLE["jan"].reply(room.letter("jan", "questions", session), words, room.now()))
    return patient


async def until(so: Callable[[], bool]) -> None:
    """The loop goes round until it is so."""
    for _ in range(10_000):
        if so():
            return
        await asyncio.sleep(0.001)
    raise AssertionError("it never came to that")


@contextlib.asynccontextmanager
async def running(room: Room) -> AsyncIterator[asyncio.Task[None]]:
    task = asyncio.create_task(room.daemon.errands.run())
    try:
        yield task
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def test_a_summary_does_not_wait_for_files_and_few_of_them_are_read_at_once(room: Room) -> None:
    session = room.ask()
    patient = send_scans(room, session, READ_AT_ONCE + 2)
    async with running(room):
        await until(lambda: len(patient.begun) == READ_AT_ONCE)
        other = summarized(room)
        room.daemon.errands.wake()
        await until(lambda: drafted(room, other))
        assert len(patient.begun) == READ_AT_ONCE
        assert len(room.store.errands()) == READ_AT_ONCE + 2
        patient.go_on.set()
        await until(lambda: not room.store.errands())
    assert sorted(patient.begun) == [f"{number}.pdf" for number in range(READ_AT_ONCE + 2)]


async def test_a_document_does_not_wait_for_a_recording(room: Room) -> None:
    session = room.ask()
    patient = send_scans(room, session, 0)
    for name in ("een.mp3", "twee.mp3", "drie.mp3", "vier.mp3", "scan.pdf"):
        words = Words("Zie bijlage.", more=((name, b"%PDF-1.4 " + name.encode()),))
        room.take(PEOPLE["jan"].reply(room.letter("jan", "questions", session), words, room.now()))
    async with running(room):
        await until(lambda: len(patient.begun) == 2)
        assert sorted(patient.begun) == ["een.mp3", "scan.pdf"]
        patient.go_on.set()
        await until(lambda: not room.store.errands())


async def test_an_errand_that_is_under_way_is_not_begun_twice(room: Room) -> None:
    session = room.ask()
    patient = send_scans(room, session, 1)
    async with running(room):
        await until(lambda: len(patient.begun) == 1)
        for _ in range(5):
            room.daemon.errands.wake()
            await asyncio.sleep(0)
        patient.go_on.set()
        await until(lambda: not room.store.errands())
    assert patient.begun == ["0.pdf"]


async def test_a_stop_ends_what_is_under_way_and_it_is_begun_again(room: Room) -> None:
    session = room.ask()
    patient = send_scans(room, session, 1)
    async with running(room):
        await until(lambda: len(patient.begun) == 1)
    assert [one.tries for one in room.store.errands()] == [0]
    patient.go_on.set()
    assert await room.daemon.errands.work()
    assert patient.begun == ["0.pdf", "0.pdf"]
    assert not room.store.errands()


async def test_one_that_failed_is_begun_again_when_its_time_has_come(room: Room) -> None:
    moody = Moody(SummarizerError("the model is asleep"))
    room.daemon.errands.summarizer = moody
    session = summarized(room)
    moody.fails_for = session.id
    async with running(room):
        await until(lambda: bool(room.daemon.errands._resting))
        assert not drafted(room, session)
        moody.error = None
        await room.clock.advance_to(room.clock.now() + RETRY)
        await until(lambda: drafted(room, session))


async def test_a_store_that_cannot_write_ends_the_loop(room: Room) -> None:
    session = room.ask()
    patient = send_scans(room, session, 1)
    patient.go_on.set()

    def refuse() -> None:
        raise StoreError("the disk is full")

    room.store.commit = refuse  # type: ignore[method-assign]
    async with running(room) as task:
        await until(task.done)
        assert isinstance(task.exception(), StoreError)
    del room.store.commit


async def test_a_session_that_was_erased_meanwhile_leaves_no_errand(room: Room) -> None:
    session = room.ask()
    patient = send_scans(room, session, 1)
    async with running(room):
        await until(lambda: len(patient.begun) == 1)
        room.store.erase(session.id)
        patient.go_on.set()
        await until(lambda: not room.daemon.errands._under_way)
    assert room.sessions() == []
    assert not room.store.errands()
