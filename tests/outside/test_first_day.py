"""What lay in INBOX before the first day stays there; what comes is read."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from mailflow.core.seams import Folder, Store
from mailflow.outside.clock import SystemClock
from mailflow.outside.mailbox import first_day
from mailflow.outside.mailbox.first_day import FirstDay
from mailflow.outside.mailbox.imap import ImapMailbox
from mailflow.outside.store import memos
from mailflow.outside.store.in_memory import MemoryStore
from tests.servers.spool import Impatient, Reading, Spool, mail, settings_of, subject

LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)


@asynccontextmanager
async def opened(spool: Spool, store: Store, since: datetime | None = None) -> AsyncIterator[Reading]:
    """The mailbox of a service with that store."""
    mailbox = ImapMailbox(settings_of(spool), Impatient(), threshold=first_day.threshold(store, since))
    try:
        yield Reading(mailbox)
    finally:
        await mailbox.close()


async def test_old_mail_is_left_alone_and_new_mail_is_read(spool: Spool) -> None:
    for number in range(3):
        spool.deliver(mail(number))
    async with opened(spool, MemoryStore()) as box:
        assert await box.all_seen() == []
        spool.deliver(mail(3))
        assert await box.subjects(1) == ["3"]


async def test_it_stays_old_after_a_restart_though_the_store_is_not_empty_then(spool: Spool) -> None:
    store = MemoryStore()
    spool.deliver(mail(0))
    async with opened(spool, store) as box:
        assert await box.all_seen() == []
    assert not store.is_blank()
    spool.deliver(mail(1))
    async with opened(spool, store) as box:
        assert await box.subjects(1) == ["1"]


async def test_a_store_from_before_there_were_first_days_reads_everything(spool: Spool) -> None:
    store = MemoryStore()
    with store.turn() as turn:
        turn.opt_out(spool.address)  # type: ignore[arg-type]  # anything
    spool.deliver(mail(0))
    async with opened(spool, store) as box:
        assert await box.subjects(1) == ["0"]


async def test_the_operator_takes_in_what_came_since_a_day(spool: Spool) -> None:
    store = MemoryStore()
    spool.deliver(mail(0))
    async with opened(spool, store) as box:
        assert await box.all_seen() == []
    async with opened(spool, store, SystemClock().now() + timedelta(days=1)) as box:
        assert await box.all_seen() == []
    async with opened(spool, store, LONG_AGO) as box:
        assert await box.subjects(1) == ["0"]
    async with opened(spool, store) as box:  # a restart by systemd does not take it back
        assert await box.subjects(1) == ["0"]


async def test_other_uids_make_no_old_mail_new(spool: Spool) -> None:
    """A restored mailbox: what had come before the first day still has, whatever its number."""
    spool.deliver(mail(0))
    day = timedelta(days=1)
    for since, seen in ((SystemClock().now() + day, []), (SystemClock().now() - day, ["0"])):
        store = MemoryStore()
        with store.turn() as turn:
            turn.remember(memos.memo(first_day.MEMO, FirstDay(1, 1, since)))
        async with opened(spool, store) as box:
            assert [subject(one.raw) for one in await box.all_seen()] == seen


async def test_what_the_operator_moves_back_into_inbox_is_read(spool: Spool) -> None:
    spool.deliver(mail(0))
    async with opened(spool, MemoryStore()) as box:
        assert await box.all_seen() == []
        spool.deliver(mail(1))
        (new,) = await box.mails(1)
        await box.mailbox.file({new.uid: Folder.HELD})
        assert await box.mailbox.restore("<1@example.test>")  # type: ignore[arg-type]
        assert await box.subjects(1) == ["1"]


def test_under_other_uids_the_day_of_arrival_tells() -> None:
    day = FirstDay(7, 100, LONG_AGO)
    before, after = LONG_AGO - timedelta(hours=1), LONG_AGO + timedelta(hours=1)
    assert day.leaves(7, 99, after)
    assert not day.leaves(7, 100, before)
    assert day.leaves(8, 500, before)
    assert not day.leaves(8, 50, after)
    assert not day.leaves(8, 50, None)
    chosen = replace(day, chosen=True)
    assert [chosen.leaves(7, 99, one) for one in (before, after)] == [True, False]
    assert not chosen.leaves(7, 100, before)
