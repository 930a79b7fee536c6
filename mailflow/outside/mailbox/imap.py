"""The mailbox as a spool: an IMAP connection kept up in a thread of its own, spoken to by queues."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import math
import threading
import time
from collections import deque
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, TypeVar

from mailflow.core.seams import Clock, Folder, Incoming, Uid
from mailflow.core.session.people import MessageId
from mailflow.errors import ConnectionLost, GrantRefused, LoginRefused, SettingError
from mailflow.outside.mailbox.connection import Connection
from mailflow.outside.mailbox.first_day import Threshold
from mailflow.outside.mailbox.precedence import Precedence
from mailflow.outside.mailbox.request import Wish
from mailflow.outside.mailbox.settings import ImapSettings
from mailflow.outside.mailbox.waking import Bell

log = logging.getLogger("mailflow.imap")

AHEAD = 2  # batches fetched before anybody asked for them
FIRST_PAUSE, LONGEST_PAUSE = 1.0, 300.0  # seconds before connecting again
FIRST_LOGIN_PAUSE, LONGEST_LOGIN_PAUSE = 60.0, 900.0  # the same after a refused login: more would lock the account
FRESH_AFTER = 200  # looks through INBOX, then SELECT again: imaplib keeps what it was told in between
EPOCH_BITS = 32  # a UID has 32 bits (RFC 9051 2.3.1.1); above them a `Uid` says under which UIDVALIDITY it was given
SIZES_AT_ONCE = 500
LARGE = 256_000  # bytes of a mail for which the others do not wait
LARGE_AT_ONCE = 2  # of those that are handed out before they are filed; the others stay where they are
GRACE = 2.0  # seconds to end what is being said to the server

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class ImapState:
    """How the mailbox is doing."""

    connected_since: datetime | None = None  # None: not connected now
    last_round_trip: datetime | None = None  # when the server last answered; older than some windows is dead
    last_error: str = ""  # why the last connection ended, or did not come about
    refused: bool = False  # it was the login: a person must act
    failures: int = 0  # in a row
    lost_at: datetime | None = None  # when the connection before this was lost; None: there was none, or it is back


class ImapMailbox:
    """The `Mailbox` over IMAP. Nothing is ever deleted, and \\Seen is left as it is."""

    def __init__(
        self,
        settings: ImapSettings,
        clock: Clock,
        *,
        watch: Callable[[ImapState], None] | None = None,
        threshold: Threshold | None = None,
        precedence: Precedence | None = None,
    ) -> None:
        """`watch` is told of every change of `state`, in the event loop; without a threshold all mail is ours."""
        self.state = ImapState()
        self._settings = settings
        self._clock = clock
        self._watch = watch
        self._threshold = threshold or Threshold()
        self._precedence = precedence or Precedence()
        self._ready: deque[tuple[Incoming, ...]] = deque()  # filled by the thread, emptied by the loop
        self._wishes: deque[Wish[Any]] = deque()  # the other way round
        self._bell = Bell()
        self._news = asyncio.Event()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None
        self._closing = False
        self._full = False  # the thread waits for room in `_ready`
        self._connection: Connection | None = None
        # Only the thread's own:
        self._handed: dict[int, float] = {}  # UID -> from when it may be handed out again (time.monotonic)
        self._large: set[int] = set()  # UIDs of large mails that were handed out and not filed yet
        self._eager_until = 0.0
        self._epoch = 0
        self._validity: int | None = None
        self._looks = 0
        self._said: tuple[Incoming, ...] = ()  # the last batch put in `_ready`

    # In the event loop

    async def batches(self) -> AsyncIterator[tuple[Incoming, ...]]:
        """Batches of mails in INBOX, until `close`; an empty one means 'all seen, waiting'."""
        self._start()
        while True:
            while (batch := self._take()) is not None:
                yield batch
            if self._closing:
                return
            self._news.clear()
            await self._news.wait()

    def _take(self) -> tuple[Incoming, ...] | None:
        """The next batch that is ready, if any."""
        try:
            batch = self._ready.popleft()
        except IndexError:  # and the thread may empty it at any time
            return None
        if self._full:
            self._bell.ring()
        self._threshold.settle()
        return batch

    async def file(self, moves: Mapping[Uid, Folder]) -> None:
        """Move mails out of INBOX. What fails is forgotten: such a mail is handed out again later."""
        if not moves:
            return
        with contextlib.suppress(ConnectionLost):
            await self._ask(lambda connection: self._file(connection, moves))

    async def restore(self, message_id: MessageId) -> bool:
        """Move a mail from Held back to INBOX; False when it is not there. Raises `ConnectionLost` while offline."""
        if not message_id.isprintable():
            return False
        return await self._ask(lambda connection: self._restore(connection, message_id))

    async def close(self) -> None:
        """Stop waiting, log out, end `batches`."""
        self._closing = True
        self._bell.ring()
        if self._thread is not None:
            await asyncio.to_thread(self._thread.join, GRACE)
            if self._thread.is_alive() and (connection := self._connection) is not None:
                connection.cut()  # it waits for a silent server
                await asyncio.to_thread(self._thread.join, GRACE)
        else:
            self._bell.close()
        self._news.set()

    def _start(self) -> None:
        if self._thread is None:
            self._loop = asyncio.get_running_loop()
            self._thread = threading.Thread(target=self._live, name="mailflow-imap", daemon=True)
            self._thread.start()

    async def _ask(self, work: Callable[[Connection], T]) -> T:
        if self._thread is None or self._closing:
            raise ConnectionLost("the mailbox is closed")
        wish = Wish(work)
        self._wishes.append(wish)
        self._bell.ring()
        return await asyncio.wrap_future(wish.result)

    # In the thread: keeping a connection

    def _live(self) -> None:
        while not self._closing:
            try:
                self._attend()
            except LoginRefused as error:
                pause = self._failed(str(error), FIRST_LOGIN_PAUSE, LONGEST_LOGIN_PAUSE, refused=True)
            except (ConnectionLost, GrantRefused, SettingError) as error:
                pause = self._failed(str(error), FIRST_PAUSE, LONGEST_PAUSE)
            except Exception as error:  # top of the loop; the mails are in INBOX still
                log.exception("the IMAP thread stumbled")
                pause = self._failed(f"{type(error).__name__}: {error}", FIRST_PAUSE, LONGEST_PAUSE)
            else:
                break
            self._pause(pause)
        self._refuse_wishes("the mailbox is closed")
        self._bell.close()
        self._tell_loop(self._news.set)

    def _failed(self, reason: str, first: float, longest: float, *, refused: bool = False) -> float:
        """Note it; the seconds to wait."""
        failures = self.state.failures + 1
        if failures > 2 and reason == self.state.last_error:
            level = logging.DEBUG  # said already
        else:
            level = logging.ERROR if refused else logging.WARNING if failures > 1 else logging.INFO
        log.log(level, "no connection to %s (%d in a row): %s", self._settings.host, failures, reason)
        lost = self.state.lost_at or (self._clock.now() if self.state.connected_since else None)
        self._change(ImapState(None, self.state.last_round_trip, reason, refused, failures, lost))
        return self._clock.jitter(min(longest, first * 2.0 ** min(failures - 1, 20)))

    def _pause(self, seconds: float) -> None:
        until = time.monotonic() + seconds
        while not self._closing:
            self._refuse_wishes(f"no connection to {self._settings.host}: {self.state.last_error}")
            if (left := until - time.monotonic()) <= 0:
                return
            self._bell.wait(left)

    def _attend(self) -> None:
        """One connection, from its beginning to its end. Returns only when the mailbox is closed."""
        connection = self._connection = Connection(self._settings)
        try:
            self._begin(connection.enter(), connection.next_uid)
            while not self._closing:
                self._look_through(connection)
                self._rest(connection)
            connection.logout()
        finally:
            self._connection = None
            connection.cut()

    def _begin(self, validity: int, next_uid: Callable[[], int]) -> None:
        """What was handed out over an earlier connection may be handed out again."""
        self._handed.clear()
        self._large.clear()
        self._ready.clear()
        self._heed_validity(validity)
        now = self._clock.now()
        self._threshold.begin(validity, next_uid, now)
        log.info("connected to %s", self._settings.host)
        self._change(replace(self.state, connected_since=now, last_round_trip=now, refused=False, lost_at=None))

    def _heed_validity(self, validity: int) -> None:
        """Other UIDVALIDITY: the same numbers mean other mails now, so those given out mean nothing."""
        if self._validity is not None and self._validity != validity:
            log.warning("UIDVALIDITY of INBOX changed from %d to %d", self._validity, validity)
            self._epoch += 1
            self._handed.clear()
            self._large.clear()
            self._ready.clear()
        self._validity = validity

    # In the thread: with a connection

    def _look_through(self, connection: Connection) -> None:
        """Hand out all that is new in INBOX."""
        self._looks += 1
        if self._looks % FRESH_AFTER == 0:
            self._heed_validity(connection.select())
        some = queue = self._queue(connection)
        self._prove()
        while queue:
            chunk, queue = self._precedence.parted(queue, self._settings.batch)
            sizes = connection.sizes(chunk)
            for part in self._parts({uid: sizes[uid] for uid in chunk if uid in sizes}):
                if max(part.values()) >= LARGE and len(self._large) >= LARGE_AT_ONCE:
                    break
                if not self._wait_room(connection):
                    return
                self._hand_out(connection, part)
            if queue and (connection.noop() or connection.heard_news()):
                queue = self._queue(connection, (*queue,))
        self._put(())
        if some:
            self._eager_until = time.monotonic() + self._settings.eager

    def _queue(self, connection: Connection, waiting: tuple[int, ...] = ()) -> list[int]:
        """What is ours to read and not under way; the order matters when many wait."""
        return self._precedence.joined(waiting, self._fresh(connection, max(waiting, default=-1) + 1), connection.heads)

    def _hand_out_small(self, connection: Connection) -> None:
        """What came while a large mail is fetched."""
        self._prove()
        if not (connection.noop() or connection.heard_news()):
            return
        fresh = self._fresh(connection)[:SIZES_AT_ONCE]
        sizes = connection.sizes(fresh) if fresh else {}
        for part in self._parts({uid: size for uid, size in sizes.items() if size < LARGE}):
            if not self._wait_room(connection):
                return
            self._hand_out(connection, part)

    def _fresh(self, connection: Connection, since: int = 0) -> list[int]:
        """What is ours to read and not under way, from that number on."""
        validity = self._validity or 0
        found = connection.search(max(since, self._threshold.first_uid(validity)))
        now = time.monotonic()
        if not since:
            self._handed = {uid: self._handed[uid] for uid in found if uid in self._handed}
        fresh = [uid for uid in found if self._handed.get(uid, 0.0) <= now]
        if doubtful := self._threshold.doubtful(validity, fresh):
            arrived = connection.arrivals(doubtful)
            left = {uid for uid in doubtful if self._threshold.leaves(validity, uid, arrived.get(uid))}
            self._handed.update(dict.fromkeys(left, math.inf))
            fresh = [uid for uid in fresh if uid not in left]
        return fresh

    def _parts(self, sizes: Mapping[int, int]) -> list[dict[int, int]]:
        """Cut into batches by number and bytes; large mails behind the others, each by itself."""
        parts: list[dict[int, int]] = []
        room = 0
        for uid, size in sorted(sizes.items(), key=lambda one: one[1] >= LARGE):
            if not parts or len(parts[-1]) >= self._settings.batch or size > room or size >= LARGE:
                parts.append({})
                room = self._settings.batch_bytes
            parts[-1][uid] = size
            room -= min(size, self._settings.size_cap)
        return parts

    def _hand_out(self, connection: Connection, sizes: Mapping[int, int]) -> None:
        uid, size = next(iter(sizes.items()))
        if LARGE <= size <= self._settings.size_cap:
            self._handed[uid] = math.inf  # it is under way
            mails = connection.fetch_in_pieces(uid, size, lambda: self._hand_out_small(connection))
        else:
            mails = connection.fetch(sizes)
        for mail in mails:
            self._handed[mail.uid] = math.inf
            if len(mail.raw) >= LARGE:
                self._large.add(mail.uid)
        if mails:
            high = self._epoch << EPOCH_BITS
            self._put(tuple(Incoming(Uid(high | mail.uid), mail.size, mail.raw, mail.whole) for mail in mails))

    def _put(self, batch: tuple[Incoming, ...]) -> None:
        if batch or self._said or not self._ready:  # two in a row say no more than one
            self._ready.append(batch)
            self._said = batch
            self._tell_loop(self._news.set)

    def _wait_room(self, connection: Connection) -> bool:
        """Until a batch is wanted, granting wishes meanwhile; False when the mailbox is closed."""
        self._grant_wishes(connection)
        while not self._closing:
            self._full = True
            if len(self._ready) < AHEAD:
                self._full = False
                return True
            # A server hangs up on who is silent for half an hour (RFC 9051 5.4).
            if not self._bell.wait(self._settings.window):
                connection.noop()
                self._prove()
            self._grant_wishes(connection)
        return False

    def _rest(self, connection: Connection) -> None:
        """Wait for news, a wish, or the end of the window."""
        if self._closing or self._grant_wishes(connection) or connection.heard_news():
            return
        if time.monotonic() < self._eager_until:
            self._ask_eagerly(connection)
        elif connection.can_idle:
            connection.idle(self._settings.window, self._bell.wake)
        else:
            self._bell.wait(self._settings.poll)
        if self.state.failures:  # only what survived a wait is a connection
            self._change(replace(self.state, failures=0))
        self._bell.silence()
        self._grant_wishes(connection)

    def _ask_eagerly(self, connection: Connection) -> None:
        """NOOP after NOOP for a while: news comes in bursts, and servers may tell it half a second late in IDLE."""
        while time.monotonic() < self._eager_until:
            asked = time.monotonic()
            if connection.noop():
                return
            # Near servers are asked often, far ones less.
            if self._bell.wait(max(0.02, 4 * (time.monotonic() - asked))):
                return

    def _grant_wishes(self, connection: Connection) -> bool:
        """Whether there were any."""
        granted = False
        while self._wishes:
            granted = True
            self._wishes.popleft().grant(connection)
        return granted

    def _refuse_wishes(self, reason: str) -> None:
        while self._wishes:
            self._wishes.popleft().refuse(reason)

    def _file(self, connection: Connection, moves: Mapping[Uid, Folder]) -> None:
        for folder in Folder:
            uids = [uid & (2**EPOCH_BITS - 1) for uid, to in moves.items() if to is folder and self._is_valid(uid)]
            self._large.difference_update(uids)
            if uids and not connection.move(uids, folder):
                log.warning("%d mails could not be moved to %s; they come again", len(uids), folder.value)
                again = time.monotonic() + self._settings.retry
                self._handed.update(dict.fromkeys(uids, again))

    def _restore(self, connection: Connection, message_id: MessageId) -> bool:
        found = connection.restore(message_id)
        self._heed_validity(connection.select())
        return found

    def _is_valid(self, uid: Uid) -> bool:
        return uid >> EPOCH_BITS == self._epoch

    # In the thread: towards the loop

    def _change(self, state: ImapState) -> None:
        self.state = state
        if self._watch is not None:
            self._tell_loop(self._watch, state)

    def _prove(self) -> None:
        """The server has just answered."""
        self._change(replace(self.state, last_round_trip=self._clock.now()))

    def _tell_loop(self, what: Callable[..., object], *arguments: object) -> None:
        if self._loop is not None:
            with contextlib.suppress(RuntimeError):  # the loop is closed, and nobody listens any more
                self._loop.call_soon_threadsafe(what, *arguments)
