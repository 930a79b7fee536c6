"""The mailbox as a spool, over servers that behave."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import pytest

from mailflow.core.seams import Folder, Uid
from mailflow.core.session.people import MessageId
from mailflow.errors import ConnectionLost
from mailflow.outside.mailbox.connection import PIECE, Connection, Fetched
from mailflow.outside.mailbox.imap import LARGE, LARGE_AT_ONCE, ImapMailbox
from mailflow.outside.mailbox.settings import ImapSettings
from mailflow.outside.transport import Tls
from mailflow.testbed.maildomain import MailDomain
from tests.servers.box import free_ports
from tests.servers.dovecot import Dovecot
from tests.servers.spool import COP, Impatient, Reading, Spool, mail, on_dovecot, on_testbed, reading, subject

FOLDERS = {"mailflow/Processed", "mailflow/Held", "mailflow/Rejected"}


# Handing out


async def test_what_lies_in_the_inbox_is_handed_out_whole_and_then_all_is_seen(spool: Spool) -> None:
    for number in range(3):
        spool.deliver(mail(number))
    async with reading(spool) as reader:
        mails = await reader.all_seen()
    assert [subject(one.raw) for one in mails] == ["0", "1", "2"]
    assert all(one.whole for one in mails)
    assert [one.raw for one in mails] == [raw for raw, _ in spool.contents("INBOX")]
    assert [one.size for one in mails] == [len(one.raw) for one in mails]


@pytest.mark.parametrize("eager", [0.0, 30.0])
async def test_news_is_handed_out_while_waiting(spool: Spool, eager: float) -> None:
    spool.deliver(mail(0))
    async with reading(spool, eager=eager) as reader:
        assert await reader.subjects(1) == ["0"]
        await reader.all_seen()
        for number in (1, 2, 3):
            await asyncio.to_thread(spool.deliver, mail(number))
            assert await reader.subjects(1) == [str(number)]


async def test_a_server_without_idle_is_polled() -> None:
    with MailDomain({COP: "cop-secret"}, hidden=["IDLE"]) as domain:
        async with reading(on_testbed(domain), poll=0.05) as reader:
            await reader.all_seen()
            domain.deliver(COP, mail(1))
            assert await reader.subjects(1) == ["1"]


async def test_batches_are_bounded_in_number_and_bytes(spool: Spool) -> None:
    for number in range(5):
        spool.deliver(mail(number, size=1000))
    async with reading(spool, batch=2) as reader:
        assert [len(await reader.batch()) for _ in range(3)] == [2, 2, 1]
    async with reading(spool, batch_bytes=4000) as reader:
        assert [len(await reader.batch()) for _ in range(2)] == [3, 2] or spool.address != COP
    async with reading(spool, batch_bytes=1) as reader:
        assert [len(await reader.batch()) for _ in range(5)] == [1] * 5


async def test_of_a_mail_that_is_too_large_only_the_header_comes(spool: Spool) -> None:
    spool.deliver(mail(1))
    spool.deliver(mail(2, size=50_000))
    spool.deliver(mail(3))
    async with reading(spool, size_cap=10_000) as reader:
        small, large, last = await reader.mails(3)
    assert [subject(one.raw) for one in (small, large, last)] == ["1", "2", "3"]
    assert [one.whole for one in (small, large, last)] == [True, False, True]
    assert large.size > 50_000
    assert b"xxx" not in large.raw


async def test_a_mail_is_handed_out_once_while_it_is_not_filed(spool: Spool) -> None:
    spool.deliver(mail(1))
    async with reading(spool) as reader:
        assert await reader.subjects(1) == ["1"]
        spool.deliver(mail(2))
        assert await reader.subjects(1) == ["2"]


async def test_mail_that_somebody_deleted_is_left_alone(spool: Spool) -> None:
    spool.deliver(mail(1))
    async with reading(spool) as reader:
        (first,) = await reader.mails(1)
        await reader.mailbox._ask(lambda connection: connection._client.add_flags([first.uid], [b"\\Deleted"]))
    spool.deliver(mail(2))
    async with reading(spool) as reader:
        assert await reader.subjects(1) == ["2"]


async def test_who_reads_slowly_is_not_flooded(spool: Spool) -> None:
    for number in range(12):
        spool.deliver(mail(number))
    async with reading(spool, batch=1) as reader:
        assert await reader.subjects(1) == ["0"]
        await reader.mailbox.file({Uid(2**31): Folder.HELD})  # the thread is done with what it does ahead
        assert len(reader.mailbox._ready) <= 2
        assert await reader.subjects(11) == [str(number) for number in range(1, 12)]


# Filing


async def test_the_folders_are_made(spool: Spool) -> None:
    async with reading(spool) as reader:
        await reader.all_seen()
    assert set(spool.folders()) >= FOLDERS


async def test_filed_mails_are_moved_unread_and_whole(spool: Spool) -> None:
    for number in range(4):
        spool.deliver(mail(number))
    before = {subject(raw): raw for raw, _ in spool.contents("INBOX")}
    async with reading(spool) as reader:
        mails = await reader.mails(4)
        targets = [Folder.PROCESSED, Folder.HELD, Folder.PROCESSED, Folder.REJECTED]
        await reader.mailbox.file({one.uid: to for one, to in zip(mails, targets, strict=True)})
    assert spool.contents("INBOX") == []
    assert spool.subjects("mailflow/Processed") == ["0", "2"]
    assert spool.subjects("mailflow/Held") == ["1"]
    assert spool.subjects("mailflow/Rejected") == ["3"]
    after = {subject(raw): (raw, flags) for folder in FOLDERS for raw, flags in spool.contents(folder)}
    assert {name: raw for name, (raw, _) in after.items()} == before
    assert not any("\\Seen" in flags for _, flags in after.values())


async def test_mails_left_in_the_inbox_stay_unread(spool: Spool) -> None:
    spool.deliver(mail(1))
    async with reading(spool) as reader:
        await reader.all_seen()
    assert "\\Seen" not in spool.contents("INBOX")[0][1]


@pytest.mark.parametrize("hidden", [("MOVE",), ("MOVE", "UIDPLUS")])
async def test_a_server_without_move_gets_copies(hidden: tuple[str, ...]) -> None:
    with MailDomain({COP: "cop-secret"}, hidden=hidden) as domain:
        spool = on_testbed(domain)
        spool.deliver(mail(1))
        spool.deliver(mail(2))
        async with reading(spool) as reader:
            mails = await reader.mails(2)
            await reader.mailbox.file({mails[0].uid: Folder.PROCESSED})
            domain.deliver(COP, mail(3))
            assert await reader.subjects(1) == ["3"]
        assert spool.subjects("mailflow/Processed") == ["1"]
        left = [(subject(raw), flags) for raw, flags in spool.contents("INBOX")]
        marked = [("1", frozenset({"\\Deleted"}))] if "UIDPLUS" in hidden else []
        assert left == [*marked, ("2", frozenset()), ("3", frozenset())]
        async with reading(spool) as reader:
            assert await reader.subjects(2) == ["2", "3"]


@pytest.mark.dovecot
async def test_dovecot_without_move_gets_copies() -> None:
    server = Dovecot(more="imap_capability = IMAP4rev1 LITERAL+ UIDPLUS IDLE NAMESPACE AUTH=PLAIN\n").start()
    try:
        spool = on_dovecot(server)
        spool.deliver(mail(1))
        async with reading(spool) as reader:
            (first,) = await reader.mails(1)
            await reader.mailbox.file({first.uid: Folder.PROCESSED})
        assert spool.contents("INBOX") == []
        assert spool.subjects("mailflow/Processed") == ["1"]
    finally:
        server.stop()


@pytest.mark.dovecot
async def test_folders_go_where_the_server_has_its_own() -> None:
    server = Dovecot(prefix="INBOX.", separator=".").start()
    try:
        spool = on_dovecot(server)
        spool.deliver(mail(1))
        async with reading(spool) as reader:
            (first,) = await reader.mails(1)
            await reader.mailbox.file({first.uid: Folder.HELD})
            assert await reader.mailbox.restore(MessageId("<1@example.test>"))
            (again,) = await reader.mails(1)
            await reader.mailbox.file({again.uid: Folder.PROCESSED})
        assert spool.subjects("INBOX.mailflow.Processed") == ["1"]
    finally:
        server.stop()


async def test_filing_twice_or_what_is_gone_does_no_harm(spool: Spool) -> None:
    spool.deliver(mail(1))
    spool.deliver(mail(2))
    async with reading(spool) as reader:
        first, second = await reader.mails(2)
        await reader.mailbox.file({first.uid: Folder.PROCESSED})
        await reader.mailbox.file({first.uid: Folder.HELD, second.uid: Folder.HELD, Uid(second.uid + 99): Folder.HELD})
        await reader.mailbox.file({})
    assert spool.subjects("mailflow/Processed") == ["1"]
    assert spool.subjects("mailflow/Held") == ["2"]


async def test_filing_before_reading_or_after_closing_is_forgotten(spool: Spool) -> None:
    spool.deliver(mail(1))
    async with reading(spool) as reader:
        await reader.mailbox.file({Uid(1): Folder.HELD})
        (first,) = await reader.mails(1)
    await reader.mailbox.file({first.uid: Folder.HELD})
    assert spool.subjects("INBOX") == ["1"]


# Restoring


async def test_a_held_mail_can_be_put_back_and_is_handed_out_again(spool: Spool) -> None:
    spool.deliver(mail(1))
    spool.deliver(mail(2))
    async with reading(spool) as reader:
        first, second = await reader.mails(2)
        await reader.mailbox.file({first.uid: Folder.HELD, second.uid: Folder.HELD})
        assert await reader.mailbox.restore(MessageId("<2@example.test>"))
        assert await reader.subjects(1) == ["2"]
    assert spool.subjects("mailflow/Held") == ["1"]


@pytest.mark.parametrize("wrong", ["<9@example.test>", "<1@example.test>\r\nA1 LOGOUT", '"', "", "\\"])
async def test_what_is_not_held_cannot_be_put_back(spool: Spool, wrong: str) -> None:
    spool.deliver(mail(1))
    async with reading(spool) as reader:
        await reader.all_seen()
        assert not await reader.mailbox.restore(MessageId(wrong))
        spool.deliver(mail(2))
        assert await reader.subjects(1) == ["2"], "INBOX is selected still"


async def test_putting_back_while_offline_is_told() -> None:
    mailbox = ImapMailbox(ImapSettings("127.0.0.1", COP, "x", free_ports(1)[0], Tls.NONE), Impatient())
    with pytest.raises(ConnectionLost):
        await mailbox.restore(MessageId("<1@example.test>"))
    reader = Reading(mailbox)
    waiting = asyncio.create_task(reader.batch())
    await asyncio.sleep(0)
    with pytest.raises(ConnectionLost):
        await asyncio.wait_for(mailbox.restore(MessageId("<1@example.test>")), 15)
    await mailbox.file({Uid(1): Folder.HELD})
    await mailbox.close()
    with pytest.raises(StopAsyncIteration):
        await waiting


# Large mails


@pytest.mark.parametrize("size", [LARGE, PIECE, PIECE + 1, 3 * PIECE])
async def test_a_large_mail_comes_whole_whatever_its_length(spool: Spool, size: int) -> None:
    raw = mail(1)
    spool.deliver(raw + b"x" * 70 + b"\r\n" + (b"y" * 70 + b"\r\n") * ((size - len(raw) - 72) // 72))
    async with reading(spool) as reader:
        (large,) = await reader.mails(1)
    assert large.whole
    assert [large.raw] == [content for content, _ in spool.contents("INBOX")]


async def test_small_mails_come_before_large_ones_and_two_of_those_at_most(spool: Spool) -> None:
    for number in range(4):
        spool.deliver(mail(number, size=LARGE))
    for number in range(4, 7):
        spool.deliver(mail(number))
    async with reading(spool) as reader:
        assert await reader.subjects(5) == ["4", "5", "6", "0", "1"]
        large = reader.mailbox._large
        await reader.mailbox.file({Uid(2**31): Folder.HELD})  # the thread is done with what it does ahead
        assert len(large) == LARGE_AT_ONCE
        await reader.mailbox.file({Uid(uid): Folder.PROCESSED for uid in sorted(large)})
        assert await reader.subjects(2) == ["2", "3"]


async def test_a_small_mail_that_comes_while_a_large_one_is_fetched_does_not_wait(spool: Spool) -> None:
    spool.deliver(mail(1, size=8 * PIECE))
    async with reading(spool) as reader:
        fetch = reader.mailbox._look_through
        asked: list[int] = []

        def look(connection: Connection) -> None:
            pieces = connection.fetch_in_pieces

            def meanwhile(uid: int, size: int, between: Callable[[], None]) -> list[Fetched]:
                def first() -> None:
                    if not asked:
                        asked.append(uid)
                        spool.deliver(mail(2))
                    between()

                return pieces(uid, size, first)

            connection.fetch_in_pieces = meanwhile  # type: ignore[method-assign]
            fetch(connection)

        reader.mailbox._look_through = look  # type: ignore[method-assign]
        assert await reader.subjects(2) == ["2", "1"]
