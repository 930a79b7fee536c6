"""The operator's hand: orders and releases, over the socket and without a daemon."""

from __future__ import annotations

import asyncio
import json
import stat
from datetime import timedelta
from pathlib import Path

import pytest

from mailflow import app
from mailflow.core.seams import Verdict
from mailflow.core.session.model import Cancelled, Questions
from mailflow.core.session.people import Address
from mailflow.errors import StoreError
from mailflow.service.tools import asking_daemon, control
from tests.service.room import PEOPLE, Room, settings


def test_an_order_tells_what_it_did(room: Room) -> None:
    room.invite()
    assert room.order("pause") == "pause: paused (stage: invite)"
    assert room.session().paused_since is not None
    assert room.order("resume") == "resume: resumed (stage: invite)"
    assert room.order("next") == "next: next (stage: questions)"
    assert room.order("cancel") == "cancel: cancelled (stage: cancelled)"
    assert isinstance(room.session().stage, Cancelled)


def test_an_order_that_makes_no_sense_now_is_no_success(room: Room) -> None:
    session = room.invite()
    room.order("cancel")
    answer = room.daemon.control.perform({"verb": "order", "session": session.id, "name": "next"})
    said = "next: not now, the session is cancelled since 2026-11-23; nobody was mailed"
    assert answer == {"ok": False, "said": said}


@pytest.mark.parametrize("order", control.ORDERS)
async def test_an_order_to_a_session_that_is_over_mails_nobody(room: Room, order: str) -> None:
    session = room.invite()
    room.order("cancel")
    before, written = room.again(session), len(room.posts())
    assert "nobody was mailed" in room.order(order, session)
    assert (room.again(session), len(room.posts())) == (before, written)


@pytest.mark.parametrize(
    ("hours", "told"),
    [(0, ""), (14, "it is night there (Tue 00:30), and 3 letters"), (5 * 24, "it is no working day there (Sat 10:30)")],
)
async def test_who_goes_on_by_night_is_told_that_it_is_night(room: Room, hours: int, told: str) -> None:
    room.invite()
    await room.clock.advance_to(room.clock.now() + timedelta(hours=hours))
    said = room.order("next")
    assert said.startswith("next: next (stage: questions)")
    assert told in said
    assert ("there" in said) == bool(told)


@pytest.mark.parametrize(
    ("request_", "said"),
    [
        ({"verb": "order", "session": "zzzzzzzz", "name": "pause"}, "there is no session zzzzzzzz"),
        ({"verb": "order", "session": "zzzzzzzz", "name": "start"}, "no such request"),
        ({"verb": "release", "digest": "00"}, "0 held mails begin with '00'"),
        ({"verb": "sing"}, "no such request"),
        ({}, "no such request"),
    ],
)
def test_what_cannot_be_done_is_said(room: Room, request_: dict[str, str], said: str) -> None:
    answer = room.daemon.control.perform(request_)
    assert not answer["ok"]
    assert answer["said"].startswith(said)


def test_a_mail_without_message_id_is_for_the_operator_to_move(room: Room) -> None:
    held = room.take(b"From: a@x.test, b@x.test\r\n\r\nhallo")
    told = room.daemon.control.perform({"verb": "release", "digest": held.entry.digest[:6]})
    assert told["ok"]
    assert told["said"].endswith("it has no Message-ID, so move it to the INBOX yourself")


def test_a_stop_is_listed_and_lifted(room: Room) -> None:
    room.ask("jan")
    room.take(room.reply("jan", "invitation", "stop"))
    jan = PEOPLE["jan"].address
    assert room.store.opted_out(Address(jan))
    told = room.daemon.control.perform({"verb": "lift", "address": jan})
    assert told == {"ok": True, "said": f"lifted: {jan} may get mail again"}
    assert not room.store.opted_out(Address(jan))
    assert not room.person("jan").opted_out
    assert not room.daemon.control.perform({"verb": "lift", "address": jan})["ok"]


# Over the socket


async def test_the_socket_answers_line_by_line_and_only_its_user(room: Room, tmp_path: Path) -> None:
    room.invite()
    path = tmp_path / "control.sock"
    server = await room.daemon.control.serve(path)
    async with server:
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        request = {"verb": "order", "session": room.session().id, "name": "next"}
        assert await asking_daemon.ask(path, request) == {"ok": True, "said": "next: next (stage: questions)"}
        assert isinstance(room.session().stage, Questions)


@pytest.mark.parametrize(
    "line", [b"no json\n", b"[1]\n", b"[" * 50_000 + b"\n", b"x" * 100_000 + b"\n", b"\xff\n", b""]
)
async def test_nonsense_is_answered_and_the_next_request_served(room: Room, tmp_path: Path, line: bytes) -> None:
    path = tmp_path / "control.sock"
    async with await room.daemon.control.serve(path):
        reader, writer = await asyncio.open_unix_connection(path)
        writer.write(line)
        writer.write_eof()
        answer = json.loads(await reader.readline())
        assert answer["said"].startswith("not understood: ")
        writer.close()
        assert await asking_daemon.ask(path, {"verb": "ping"}) == {"ok": True, "said": "alive"}


async def test_nobody_listens(tmp_path: Path) -> None:
    assert await asking_daemon.ask(tmp_path / "control.sock", {"verb": "ping"}) is None


async def test_a_daemon_that_says_nothing_is_an_error(tmp_path: Path) -> None:
    async def hang_up(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.close()

    path = tmp_path / "control.sock"
    async with await asyncio.start_unix_server(hang_up, path):
        with pytest.raises(StoreError, match="gave no answer"):
            await asking_daemon.ask(path, {"verb": "ping"})


async def test_a_socket_that_cannot_be_made_is_told_in_one_line(room: Room, tmp_path: Path) -> None:
    path = tmp_path / ("x" * 120) / "control.sock"
    with pytest.raises(StoreError, match="cannot listen there") as told:
        await room.daemon.control.serve(path)
    assert "\n" not in str(told.value)


# Without a daemon


async def test_the_same_without_a_daemon(tmp_path: Path) -> None:
    chosen = settings(tmp_path / "state")
    async with Room(chosen) as room:
        session = room.ask()
        held = room.take(room.reply("tom", "questions", "1. Op het plein.", owner="jan"))
    told = app.perform(chosen, {"verb": "release", "digest": held.entry.digest})
    assert told["ok"]
    assert app.perform(chosen, {"verb": "order", "session": session.id, "name": "pause"})["ok"]
    async with Room(chosen) as room:
        assert room.session().paused_since is not None
        (entry,) = room.store.entries(Verdict.RELEASED)
        assert entry.digest == held.entry.digest
