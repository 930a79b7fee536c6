"""The mailbox as a spool, over servers that break off, fall silent and talk nonsense."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest

from mailflow.core.seams import Folder
from mailflow.outside.clock import SystemClock
from mailflow.outside.mailbox.imap import ImapMailbox, ImapState
from mailflow.outside.mailbox.settings import ImapSettings
from mailflow.outside.transport import Tls
from tests.servers.scripted_imap import Act, ScriptedImap, Talk, answer, hang_up, silence, until_done
from tests.servers.spool import Impatient, Reading, mail


@asynccontextmanager
async def reading(
    server: ScriptedImap, watch: Callable[[ImapState], None] | None = None, **changed: Any
) -> AsyncIterator[Reading]:
    """A mailbox that loses patience soon, but waits long for news."""
    given: dict[str, Any] = {"window": 300.0, "eager": 0.0, "timeout": 0.3, "connect_timeout": 0.3, **changed}
    settings = ImapSettings("127.0.0.1", "cop", "secret", server.port, Tls.NONE, **given)
    mailbox = ImapMailbox(settings, Impatient(), watch=watch)
    try:
        yield Reading(mailbox)
    finally:
        async with asyncio.timeout(15):
            await mailbox.close()


async def until(true: Callable[[], bool]) -> None:
    """The server has nobody to tell."""
    async with asyncio.timeout(15):
        while not true():  # noqa: ASYNC110
            await asyncio.sleep(0.01)


def with_news(server: ScriptedImap, *said: str, then: Act = until_done) -> Act:
    """Mail comes at that very moment, and the server says this."""

    async def act(talk: Talk, tag: str) -> None:
        server.mails[900] = mail(900)
        await answer(*said, then=then)(talk, tag)

    return act


async def nothing(_talk: Talk, _tag: str) -> None:
    """The command has been answered."""


IDLES: dict[str, tuple[list[str], Act, int]] = {  # what is said to IDLE, what follows, how many connections it takes
    "news as it should be": (["+ idling\r\n* 1 EXISTS"], until_done, 1),
    "news in one packet with the plus": (["+ idling", "* 1 EXISTS"], until_done, 1),
    "recent only": (["+ idling", "* 1 RECENT"], until_done, 1),
    "news before the plus": (["* 1 EXISTS", "+ idling"], until_done, 2),
    "end of file": (["+ idling"], hang_up, 2),
    "end of file before the plus": ([], hang_up, 2),
    "bye": (["+ idling", "* BYE Session invalidated - AccessTokenExpired"], hang_up, 2),
    "bye and silence": (["+ idling", "* BYE see you"], silence, 2),
    "no": (["{tag} NO not now"], nothing, 2),
    "bad": (["{tag} BAD what is IDLE?"], nothing, 2),
    "nonsense": (["+ idling", "nonsense"], silence, 2),
}


@pytest.mark.parametrize("case", IDLES)
async def test_mail_that_comes_around_idle_is_found_at_once(case: str) -> None:
    said, then, connections = IDLES[case]
    async with ScriptedImap() as server, reading(server) as reader:
        server.next_time("IDLE", with_news(server, *said, then=then))
        assert await reader.subjects(1) == ["900"]
        assert server.connections == connections


async def test_half_a_line_in_idle_is_survived() -> None:
    async def half(talk: Talk, tag: str) -> None:
        server.mails[900] = mail(900)
        await talk.say("+ idling\r\n* 1 EXI")
        await silence(talk, tag)

    async with ScriptedImap() as server, reading(server) as reader:
        server.next_time("IDLE", half)
        assert await reader.subjects(1) == ["900"]


async def test_words_that_are_no_news_do_not_end_idle() -> None:
    ended_early = asyncio.Event()

    async def chat(talk: Talk, tag: str) -> None:
        await talk.say("+ idling\r\n")
        await asyncio.sleep(0.05)  # another packet
        await talk.say("* OK Still here\r\n")
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(talk.line(), 0.2)
            ended_early.set()
        await with_news(server, "* 1 EXISTS")(talk, tag)

    async with ScriptedImap() as server, reading(server) as reader:
        server.next_time("IDLE", chat)
        assert await reader.subjects(1) == ["900"]
        assert not ended_early.is_set()
        assert server.connections == 1


async def test_a_bye_in_idle_is_not_waited_upon() -> None:
    async def leave(talk: Talk, tag: str) -> None:
        await talk.say("+ idling\r\n")
        await asyncio.sleep(0.05)  # another packet
        await with_news(server, "* BYE going down", then=silence)(talk, tag)

    async with ScriptedImap() as server, reading(server, timeout=300.0) as reader:
        server.next_time("IDLE", leave)
        assert await reader.subjects(1) == ["900"]


async def test_a_connection_that_a_router_forgot_is_replaced() -> None:
    async with ScriptedImap() as server, reading(server, window=0.05) as reader:
        server.next_time("IDLE", with_news(server, "+ idling", then=silence))
        assert await reader.subjects(1) == ["900"]
        assert server.connections == 2


async def test_news_told_with_the_answer_to_another_command_is_not_slept_over() -> None:
    async with ScriptedImap() as server, reading(server) as reader:
        server.next_time("SEARCH", with_news(server, "* SEARCH", "* 1 EXISTS", "{tag} OK done", then=nothing))
        assert await reader.subjects(1) == ["900"]
        assert server.connections == 1


BREAKS: dict[str, Act] = {
    "closes": hang_up,
    "falls silent": silence,
    "says bye": answer("* BYE going down", then=hang_up),
    "says no": answer("{tag} NO not now"),
    "says bad": answer("{tag} BAD what?"),
    "talks nonsense": answer("* SEARCH x y", "* 1 FETCH (((", "nonsense", then=hang_up),
}


@pytest.mark.parametrize("command", ["GREETING", "CAPABILITY", "LOGIN", "SELECT", "SEARCH", "FETCH"])
@pytest.mark.parametrize("way", BREAKS)
async def test_whatever_breaks_on_the_way_in_the_mail_is_handed_out(command: str, way: str) -> None:
    async with ScriptedImap(mail(1)) as server:
        server.next_time(command, BREAKS[way])
        async with reading(server) as reader:
            assert await reader.subjects(1) == ["1"]


@pytest.mark.parametrize("way", BREAKS)
async def test_whatever_breaks_while_filing_the_mail_is_filed_in_the_end(way: str) -> None:
    async with ScriptedImap(mail(1)) as server, reading(server, window=0.05, retry=0.01) as reader:
        server.next_time("MOVE", BREAKS[way], BREAKS[way])
        for _ in range(3):
            if not server.moved:
                (one,) = await reader.mails(1)
                await reader.mailbox.file({one.uid: Folder.PROCESSED})
        assert server.moved == [(100, "mailflow/Processed")]


async def test_a_move_that_fails_once_is_tried_again_at_once_with_the_folders_made() -> None:
    async with ScriptedImap(mail(1)) as server, reading(server) as reader:
        server.next_time("MOVE", answer("{tag} NO [TRYCREATE] no such mailbox"))
        (one,) = await reader.mails(1)
        await reader.mailbox.file({one.uid: Folder.HELD})
        assert server.moved == [(100, "mailflow/Held")]
        again = server.heard.index("MOVE")
        assert "CREATE" in server.heard[again:]


async def test_a_server_that_lies_about_move_gets_copies(caplog: pytest.LogCaptureFixture) -> None:
    async with ScriptedImap(mail(1)) as server, reading(server) as reader:
        server.next_time("MOVE", answer("{tag} OK moved, honestly"))
        (one,) = await reader.mails(1)
        await reader.mailbox.file({one.uid: Folder.PROCESSED})
        after = server.heard[server.heard.index("MOVE") :]
        assert [command for command in after if command in ("COPY", "STORE", "EXPUNGE")] == ["COPY", "STORE", "EXPUNGE"]
    assert "said OK to MOVE and moved nothing" in caplog.text


async def test_a_mail_that_cannot_be_moved_does_not_come_at_once() -> None:
    async with ScriptedImap(mail(1)) as server, reading(server, retry=300.0) as reader:
        server.next_time("MOVE", BREAKS["says no"], BREAKS["says no"])
        (one,) = await reader.mails(1)
        await reader.mailbox.file({one.uid: Folder.HELD})
        await server.arrive(mail(2))
        assert await reader.subjects(1) == ["2"]


async def test_a_mail_that_goes_while_it_is_fetched_is_nobodys_business() -> None:
    async with ScriptedImap(mail(1), mail(2)) as server:
        server.next_time("FETCH", answer("* 2 FETCH (UID 101 RFC822.SIZE 50)", "{tag} OK done"))
        async with reading(server) as reader:
            assert await reader.subjects(1) == ["2"]
    async with ScriptedImap(mail(1)) as server:
        sizes = answer("* 1 FETCH (UID 100 RFC822.SIZE 50)", "{tag} OK done")
        server.next_time("FETCH", sizes, answer("{tag} OK done"))
        async with reading(server) as reader:
            assert await reader.all_seen() == []


async def test_a_server_that_counts_otherwise_gives_a_large_mail_as_a_whole() -> None:
    async with ScriptedImap(mail(1)) as server:
        server.next_time("FETCH", answer("* 1 FETCH (UID 100 RFC822.SIZE 600000)", "{tag} OK done"))
        async with reading(server) as reader:
            (one,) = await reader.mails(1)
    assert (one.raw, one.whole) == (mail(1), True)


async def test_a_large_mail_that_goes_while_it_is_fetched_is_nobodys_business() -> None:
    async with ScriptedImap(mail(1)) as server:
        sizes = answer("* 1 FETCH (UID 100 RFC822.SIZE 600000)", "{tag} OK done")
        gone = answer("{tag} OK done")
        server.next_time("FETCH", sizes, gone, gone)
        async with reading(server) as reader:
            assert await reader.all_seen() == []


async def test_an_overfull_inbox_is_looked_through_in_parts() -> None:
    async with ScriptedImap(mail(1)) as server:
        server.next_time("SELECT", answer("* 60000 EXISTS", "* OK [UIDVALIDITY 7] ok", "{tag} OK done"))
        async with reading(server) as reader:
            assert await reader.subjects(1) == ["1"]
    searches = {line for line in server.lines if line.startswith("UID SEARCH")}
    assert [any(part in one for one in searches) for part in (" 1:50000 ", " 50001:100000 ")] == [True, True]


async def test_the_inbox_is_selected_again_now_and_then() -> None:
    async with ScriptedImap(mail(1)) as server, reading(server, window=0.0001) as reader:
        (old,) = await reader.mails(1)
        server.uidvalidity += 1
        (new,) = await reader.mails(1)
        assert (new.raw, server.connections) == (old.raw, 1)
        await reader.mailbox.file({old.uid: Folder.HELD})
        assert server.moved == []
        await reader.mailbox.file({new.uid: Folder.HELD})
        assert server.moved == [(100, "mailflow/Held")]


LOGINS: dict[str, tuple[Act, bool]] = {
    "no": (answer("{tag} NO [AUTHENTICATIONFAILED] wrong password"), True),
    "no without a reason": (answer("{tag} NO login failed"), True),
    "bad": (answer("{tag} BAD no"), True),
    "not now": (answer("{tag} NO [UNAVAILABLE] user database is down"), False),
    "too many": (answer("{tag} NO [LIMIT] too many connections"), False),
    "closes": (hang_up, False),
}


@pytest.mark.parametrize("case", LOGINS)
async def test_only_what_a_person_must_mend_is_a_refused_login(case: str) -> None:
    act, refused = LOGINS[case]
    told: list[ImapState] = []
    async with ScriptedImap(mail(1)) as server:
        server.next_time("LOGIN", act)
        async with reading(server, watch=told.append) as reader:
            assert await reader.subjects(1) == ["1"]
    assert told[0].refused is refused
    assert told[0].failures == 1
    assert "\n" not in told[0].last_error


class Recording(SystemClock):
    """Never waits, and remembers how long it might have waited at most."""

    def __init__(self) -> None:
        self.ceilings: list[float] = []

    def jitter(self, ceiling: float) -> float:
        self.ceilings.append(ceiling)
        return 0.0


async def ceilings(command: str, act: Act) -> list[float]:
    clock = Recording()
    async with ScriptedImap(mail(1)) as server:
        server.next_time(command, *[act] * 11)
        settings = ImapSettings("127.0.0.1", "cop", "secret", server.port, Tls.NONE, eager=0.0)
        mailbox = ImapMailbox(settings, clock)
        assert await Reading(mailbox).subjects(1) == ["1"]
        await mailbox.close()
    return clock.ceilings


async def test_pauses_grow_to_five_minutes() -> None:
    assert await ceilings("SELECT", hang_up) == [1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]


async def test_pauses_after_refused_logins_grow_to_a_quarter_of_an_hour() -> None:
    refuse = answer("{tag} NO wrong password")
    assert await ceilings("LOGIN", refuse) == [60, 120, 240, 480, 900, 900, 900, 900, 900, 900, 900]


async def test_a_server_that_always_breaks_in_idle_is_not_pestered() -> None:
    """Only a connection that survives a wait makes the pauses short again."""
    clock = Recording()
    async with ScriptedImap() as server:
        server.next_time("IDLE", *[hang_up] * 4, with_news(server, "+ idling", "* 1 EXISTS"), hang_up)
        settings = ImapSettings("127.0.0.1", "cop", "secret", server.port, Tls.NONE, eager=0.0)
        mailbox = ImapMailbox(settings, clock)
        reader = Reading(mailbox)
        assert await reader.subjects(1) == ["900"]
        await until(lambda: server.connections == 6)
        await mailbox.close()
    assert clock.ceilings == [1, 2, 4, 8, 1]


@pytest.mark.parametrize("command", ["SEARCH", "LOGIN"])
async def test_closing_does_not_wait_for_a_silent_server(command: str) -> None:
    async with ScriptedImap() as server:
        server.next_time(command, silence)
        async with reading(server, timeout=300.0) as reader:
            waiting = asyncio.create_task(reader.batch())
            await until(lambda: command in server.heard)
        with pytest.raises(StopAsyncIteration):
            await waiting
        assert reader.mailbox._thread is not None
        assert not reader.mailbox._thread.is_alive()
