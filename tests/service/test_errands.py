"""Slow work: done beside the loop, tried again, and never in the way of others."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from mailflow.core.events import Summarize
from mailflow.core.model import Digest, Session, Summary
from mailflow.errors import SummarizerError
from mailflow.outside.own_engine import OwnEngine
from tests.service.room import Room, settings


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
