"""After a restore no Message-ID is used twice."""

from __future__ import annotations

import email
import shutil
from pathlib import Path

from tests.service.room import Room, settings


def ids(room: Room) -> list[str]:
    """Message-IDs of all letters, oldest first."""
    office = room.daemon.intake.office
    return [str(email.message_from_bytes(office.bytes_of(post.envelope))["Message-ID"]) for post in room.posts()]


async def test_after_a_restore_no_message_id_is_used_twice(tmp_path: Path) -> None:
    state = tmp_path / "state"
    async with Room(settings(state)) as room:
        session = room.invite()
    shutil.copytree(state, tmp_path / "backup")
    async with Room(settings(state)) as room:
        room.order("next", room.again(session))
        before = ids(room)
    shutil.rmtree(state)
    shutil.copytree(tmp_path / "backup", state)
    async with Room(settings(state)) as room:
        kept = ids(room)
        room.order("remind", room.again(session))
        room.order("cancel", room.again(session))
        new = set(ids(room)) - set(kept)
        assert new
        assert not new & set(before)


async def test_a_restart_begins_no_epoch(tmp_path: Path) -> None:
    async with Room(settings(tmp_path)) as room:
        session = room.invite()
    async with Room(settings(tmp_path)) as room:
        assert room.again(session).serial == session.serial
