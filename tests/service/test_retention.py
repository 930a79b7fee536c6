"""What goes by itself: only what is over and old, only where that was asked for."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from mailflow.core.seams import Folder, PostState
from mailflow.outside.clock import SystemClock
from mailflow.outside.mailbox.connection import Connection
from mailflow.outside.mailbox.settings import ImapSettings
from mailflow.outside.transport import Tls
from mailflow.service.watching.letting_go import LettingGo
from mailflow.service.watching.retention import Retention
from tests.servers.spool import Spool, mail
from tests.service.room import Room, settings
from tests.service.test_keeping import closed


async def test_a_session_goes_when_it_is_over_for_so_long_and_not_before(tmp_path: Path) -> None:
    chosen = replace(settings(tmp_path / "state"), retention=Retention(sessions=30))
    async with Room(chosen) as room:
        room.ask()
        await closed(room)
        other = room.invite(subject="Ouderen")
        letting_go = room.daemon.letting_go
        assert letting_go is not None
        await room.clock.advance_to(room.clock.now() + timedelta(days=25))
        await letting_go.once()
        assert len(room.sessions()) == 2
        await room.clock.advance_to(room.clock.now() + timedelta(days=60))
        await letting_go.once()
        assert [one.id for one in room.sessions()] == [other.id]


async def test_a_letter_that_still_waits_keeps_its_session(tmp_path: Path) -> None:
    chosen = replace(settings(tmp_path / "state"), retention=Retention(sessions=1))
    async with Room(chosen) as room:
        room.invite()
        room.order("cancel")
        assert any(post.state is PostState.QUEUED for post in room.posts())
        await room.clock.advance_to(room.clock.now() + timedelta(days=90))
        assert room.daemon.letting_go is not None
        await room.daemon.letting_go.once()
        assert len(room.sessions()) == 1


async def test_by_default_nothing_goes(room: Room) -> None:
    assert room.daemon.letting_go is None


async def test_old_mails_leave_the_folders_that_are_named_and_no_other(spool: Spool, room: Room) -> None:
    imap = ImapSettings(**{"user": spool.address, "tls": Tls.NONE, **spool.settings})
    for number, folder in enumerate((Folder.PROCESSED, Folder.HELD, None)):
        spool.deliver(mail(number))
        if folder is not None:
            connection = Connection(imap)
            connection.enter()
            connection.move(connection.search(), folder)
            connection.logout()
    letting_go = LettingGo(
        room.daemon.control.store,  # type: ignore[arg-type]  # it is the one on disk
        room.daemon.control.keeping,  # type: ignore[arg-type]  # there is one
        room.clock,
        Retention(processed=3),
        imap,
        lambda: True,
    )
    now = SystemClock().now()
    assert letting_go.mails(now + timedelta(days=2)) == 0
    assert letting_go.mails(now + timedelta(days=5)) == 1
    assert spool.subjects("mailflow/Processed") == []
    assert spool.subjects("mailflow/Held") == ["1"]
    assert spool.subjects("INBOX") == ["2"]
