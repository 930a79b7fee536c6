"""All that can be asked of a store's documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any, TypeVar

from tinydb.utils import LRUCache

from mailflow.core.seams import LedgerEntry, MailDigest, Memo, OpenErrand, Post, Verdict
from mailflow.core.session.files import FileDigest
from mailflow.core.session.model import Session, SessionId
from mailflow.core.session.people import Address, MessageId
from mailflow.errors import StoreError
from mailflow.outside.store.codec import Unreadable
from mailflow.outside.store.documents import JournalDB
from mailflow.outside.store.indexes import Indexes, instant, twin_key
from mailflow.outside.store.overlay import by_age
from mailflow.outside.store.rows import unpack_head
from mailflow.outside.store.storage import FrozenStorage, JournalStorage
from mailflow.outside.store.tables import (
    ERASURE_KEY,
    ERRANDS,
    LEDGER,
    MEMOS,
    OPT_OUTS,
    POSTS,
    SESSIONS,
    OptOut,
    TableKind,
    hashed_stop,
)

T = TypeVar("T")
_READY = 1024  # values that are kept decoded: a session's mails come close together, a letter goes out at once


class StoreView:
    """Reads documents through TinyDB, and finds them through the indexes."""

    def __init__(self, db: JournalDB, storage: FrozenStorage | JournalStorage, indexes: Indexes) -> None:
        self.db = db
        self._rows = storage.rows
        self._indexes = indexes
        self._tables = {kind.name: db.table(kind.name) for kind in (SESSIONS, LEDGER, POSTS, ERRANDS, OPT_OUTS, MEMOS)}
        self._ready: LRUCache[tuple[str, str], Any] = LRUCache(capacity=_READY)

    def session(self, session: SessionId) -> Session | None:
        """That session."""
        return self._value(SESSIONS, session)

    def entry(self, digest: MailDigest) -> LedgerEntry | None:
        """What became of exactly this mail."""
        return self._value(LEDGER, digest)

    def twins(self, message_id: MessageId, sender: Address) -> tuple[LedgerEntry, ...]:
        """Mails with this Message-ID and From."""
        near = self._values(LEDGER, self._indexes.twins.get(twin_key(message_id, sender)))
        return by_age([entry for entry in near if (entry.message_id, entry.sender) == (message_id, sender)])

    def opted_out(self, address: Address) -> bool:
        """Whether this address said "stop"."""
        found = self._value(OPT_OUTS, address) or self._erased(address)
        return found is not None and not found.lifted

    def _erased(self, address: Address) -> OptOut | None:
        """Of somebody who was erased only a keyed hash is kept."""
        key = self._value(MEMOS, ERASURE_KEY)
        return self._value(OPT_OUTS, hashed_stop(address, key.said)) if key else None

    def mails_of(self, address: Address) -> tuple[LedgerEntry, ...]:
        """Mails that came from there, oldest first; it looks at all of them."""
        every = (self._read(LEDGER, doc_id) for doc_id in self._rows.get(LEDGER.name, {}))
        return by_age([entry for entry in every if entry is not None and entry.sender == address])

    def every_post(self) -> Iterator[Post]:
        """Every letter, also those of no session."""
        for doc_id in list(self._rows.get(POSTS.name, {})):
            if (post := self._read(POSTS, doc_id)) is not None:
                yield post

    def stops(self) -> tuple[Address, ...]:
        """Who said "stop", in order."""
        every = (self._value(OPT_OUTS, key) for key in self._rows.get(OPT_OUTS.name, {}))
        return tuple(sorted(one.address for one in every if one is not None and not one.lifted))

    def memo(self, name: str) -> Memo | None:
        """What the service remembers under that name."""
        return self._value(MEMOS, name)

    def is_blank(self) -> bool:
        """Whether nothing was ever kept."""
        return not any(self._rows.values())

    def sessions(self) -> Iterator[Session]:
        """Every session, oldest first."""
        for doc_id in self._oldest_first(self._rows.get(SESSIONS.name, {})):
            if (session := self._read(SESSIONS, doc_id)) is not None:
                yield session

    def sessions_of(self, address: Address) -> tuple[SessionId, ...]:
        """Sessions in which this address takes part, oldest first."""
        return self._oldest_first(self._indexes.sessions_of.get(address))

    def session_of_kickoff(self, message_id: MessageId) -> SessionId | None:
        """The session that this mail began."""
        return next(iter(self._oldest_first(self._indexes.kickoffs.get(message_id))), None)

    def due(self, now: datetime) -> tuple[SessionId, ...]:
        """Sessions with a deadline at or before `now`, earliest first."""
        return tuple(SessionId(doc_id) for doc_id in self._indexes.due.due(now))

    def over_before(self, instant: datetime) -> tuple[SessionId, ...]:
        """Sessions that ended, with all that followed, before then."""
        return tuple(SessionId(one) for one, ended in self._indexes.ended.items() if ended < instant)

    def next_due(self) -> datetime | None:
        """The earliest deadline of all."""
        return self._indexes.due.next()

    def outgoing(self, now: datetime, limit: int) -> tuple[Post, ...]:
        """Queued letters whose time has come, oldest first; only those that are on disk."""
        keys = self._indexes.outgoing.due(now, limit)
        return tuple(self._values(POSTS, (f"{session}.{serial}" for session, serial in keys)))

    def next_outgoing(self) -> datetime | None:
        """When the next queued letter may go."""
        return self._indexes.outgoing.next()

    def posts(self, session: SessionId) -> tuple[Post, ...]:
        """Every letter of a session, by serial."""
        serials = sorted(self._indexes.letters.get(session))
        return tuple(self._values(POSTS, (f"{session}.{serial}" for serial in serials)))

    def find_post(self, session: SessionId, serial: int) -> Post | None:
        """One letter, sent or not."""
        return self._value(POSTS, f"{session}.{serial}")

    def entries(self, verdict: Verdict) -> tuple[LedgerEntry, ...]:
        """Ledger entries of that verdict, oldest first."""
        if verdict is not Verdict.PROCESSED:
            return by_age(list(self._values(LEDGER, self._indexes.verdicts.get(verdict, {}))))
        every = (self._read(LEDGER, doc_id) for doc_id in self._rows.get(LEDGER.name, {}))
        return by_age([entry for entry in every if entry and entry.verdict is verdict])

    def errands(self) -> tuple[OpenErrand, ...]:
        """Errands still out, oldest first; only those that are on disk."""
        asked = self._indexes.errands
        return tuple(self._values(ERRANDS, sorted(asked, key=lambda doc_id: (asked[doc_id], doc_id))))

    def names(self, file: FileDigest, before: datetime) -> bool:
        """Whether an open errand names it, or a session or its letters that did not end before then."""
        for name in self._indexes.files.get(file):
            session, table, _ = name.split(" ", 2)
            ended = self._indexes.ended.get(session)
            if table == ERRANDS.name or ended is None or ended >= before:
                return True
        return False

    def _value(self, kind: TableKind[T], doc_id: str) -> T | None:
        ready: T | None = self._ready.get((kind.name, doc_id))
        if ready is None and (ready := self._read(kind, doc_id)) is not None:
            self._ready[kind.name, doc_id] = ready
        return ready

    def _values(self, kind: TableKind[T], doc_ids: Iterable[str]) -> Iterator[T]:
        for doc_id in list(doc_ids):
            if (value := self._value(kind, doc_id)) is not None:
                yield value

    def _read(self, kind: TableKind[T], doc_id: str) -> T | None:
        document = self._tables[kind.name].get(doc_id=doc_id)  # type: ignore[call-overload]  # ids of ours are words
        return None if document is None else value_of(kind, doc_id, document)

    def _oldest_first(self, doc_ids: Iterable[str]) -> tuple[SessionId, ...]:
        found = [SessionId(doc_id) for doc_id in doc_ids]
        if len(found) < 2:
            return tuple(found)
        rows = self._rows[SESSIONS.name]
        return tuple(sorted(found, key=lambda doc_id: (instant(unpack_head(rows[doc_id])["created"]), doc_id)))


def value_of(kind: TableKind[T], doc_id: str, document: dict[str, Any]) -> T:
    """The value of a document. Raises StoreError."""
    try:
        return kind.value(document)
    except Unreadable as error:
        raise StoreError(f"{kind.name}/{doc_id} cannot be read: {error}") from error
