"""The store on disk: turns over a TinyDB whose storage is a journal."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

import mailflow
from mailflow.core.seams import Memo, PostState, Turn, Verdict
from mailflow.core.session.model import SessionId
from mailflow.core.session.people import Address
from mailflow.errors import StoreError, StoreTooNew
from mailflow.outside.store.documents import JournalDB, Row
from mailflow.outside.store.indexes import Facts, Indexes
from mailflow.outside.store.journal import TornTail
from mailflow.outside.store.overlay import Overlay
from mailflow.outside.store.rows import pack, unpack, unpack_head
from mailflow.outside.store.storage import FrozenStorage, JournalStorage
from mailflow.outside.store.tables import (
    ERASURE_KEY,
    ERRANDS,
    LEDGER,
    MEMOS,
    OPT_OUTS,
    POSTS,
    SESSIONS,
    TABLES,
    VERSION,
    OptOut,
    TableKind,
    hashed_stop,
)
from mailflow.outside.store.view import StoreView, value_of

log = logging.getLogger(__name__)

T = TypeVar("T")


class TinyDBStore(StoreView):
    """The writer. A turn that ends well counts at once; it lasts when `commit` has returned."""

    def __init__(self, folder: Path) -> None:
        db = JournalDB(folder, storage=JournalStorage)
        assert isinstance(db.storage, JournalStorage)
        self.storage = db.storage
        try:
            super().__init__(db, self.storage, _indexes_of(self.storage))
        except BaseException:
            db.close()
            raise
        self._in_turn = False

    @property
    def torn(self) -> TornTail | None:
        """What the last process could not finish writing, cut off at opening."""
        return self.storage.torn

    @contextmanager
    def turn(self) -> Iterator[Turn]:
        """Leaving it normally stages what it put; leaving it by an exception drops just that."""
        self.storage.refuse_after_failure()
        if self._in_turn:
            raise RuntimeError("a turn begins when the one before it is over")
        overlay = Overlay(self)
        self._in_turn = True
        try:
            yield overlay
            self._stage(overlay)
        finally:
            overlay.end()
            self._in_turn = False

    def commit(self) -> None:
        """Make all staged turns last, at once."""
        try:
            self.storage.commit()
        except StoreError:
            self._ready.clear()  # what is not on disk is not shown
            raise
        self._indexes.committed()

    def jot(self) -> None:
        """Write all staged turns down, without waiting for the disk."""
        self.storage.jot()

    def compact_slice(self) -> bool:
        """Some milliseconds of tidying the files when they need it; whether there is more to do."""
        return self.storage.compact_slice()

    def compact_soon(self) -> None:
        """Have the next slices do it, whether it is worth while or not."""
        self.storage.compact_soon()

    def prune(self, before: datetime) -> int:
        """Drop what is older than that of sessions that ended before it; how many went. Commits."""
        over = [session for session, ended in self._indexes.ended.items() if ended < before]
        gone = 0
        for session in [*over, *self._strangers()]:
            gone += self._prune_mails(session, before) + self._prune_letters(session, before)
        self.commit()
        return gone

    def erase(self, session: SessionId) -> int:
        """Forget a session with its letters, errands and ledger entries; how many documents went. Commits.

        The next compaction takes them off the disk, and that is begun.
        """
        known = session in self._rows.get(SESSIONS.name, {})
        gone: list[tuple[TableKind[Any], str]] = [(SESSIONS, str(session))] if known else []
        gone += [(POSTS, f"{session}.{serial}") for serial in self._indexes.letters.get(session)]
        gone += [(LEDGER, digest) for digest in self._indexes.mails.get(session)]
        gone += [(ERRANDS, doc_id) for doc_id in self._indexes.errands if doc_id.partition(".")[0] == session]
        for kind, doc_id in gone:
            self._drop(kind, doc_id)
        self.commit()
        self.compact_soon()
        return len(gone)

    def erasure_key(self, secret: Callable[[], str]) -> Memo:
        """The key under which stops of erased people are kept; made of that secret the first time."""
        return self.memo(ERASURE_KEY) or Memo(ERASURE_KEY, secret())

    def forget_mails(self, address: Address) -> int:
        """Drop what is known of mails from there; how many went. The caller commits."""
        mails = self.mails_of(address)
        for entry in mails:
            self._drop(LEDGER, entry.digest)
        return len(mails)

    def forget_stop(self, address: Address) -> None:
        """Nothing goes there any more, and it is kept only as a hash. There is a key; the caller commits."""
        key = self.memo(ERASURE_KEY)
        assert key is not None
        self._drop(OPT_OUTS, address)
        with self.turn() as turn:
            turn.opt_out(hashed_stop(address, key.said))

    def close(self) -> None:
        """Commit, let go of the lock."""
        self.db.close()

    def _stage(self, overlay: Overlay) -> None:
        """Everything is encoded before anything is put, so that a turn counts wholly or not at all."""
        staged = [
            *_rows(SESSIONS, overlay.sessions.values()),
            *_rows(LEDGER, overlay.entries.values()),
            *_rows(POSTS, overlay.posts.values()),
            *_rows(ERRANDS, (errand for errand in overlay.errands.values() if errand)),
            *_rows(OPT_OUTS, (OptOut(address, not stopped) for address, stopped in overlay.opt_outs.items())),
            *_rows(MEMOS, overlay.memos.values()),
        ]
        for kind, row, value in staged:
            self._put(kind, row)
            self._ready[kind.name, str(row.doc_id)] = value
        for errand, asked in overlay.errands.items():
            if asked is None:
                self._drop(ERRANDS, errand)

    def _put(self, kind: TableKind[Any], row: Row) -> None:
        doc_id = str(row.doc_id)
        old = self._facts(kind, doc_id)
        self._tables[kind.name].upsert(row)
        self._indexes.follow(kind.name, doc_id, old, row)

    def _drop(self, kind: TableKind[Any], doc_id: str) -> None:
        old = self._facts(kind, doc_id)
        if old is not None:
            self._tables[kind.name].remove(doc_ids=[doc_id])  # type: ignore[list-item]  # ids of ours are words
            self._indexes.follow(kind.name, doc_id, old, None)
            self._ready.pop((kind.name, doc_id), None)

    def _facts(self, kind: TableKind[Any], doc_id: str) -> Facts | None:
        row = self._rows.get(kind.name, {}).get(doc_id)
        return None if row is None else unpack_head(row)

    def _strangers(self) -> set[str]:
        """What stands for a session in mails from and letters to people without one."""
        sessions = self._rows.get(SESSIONS.name, {})
        return {it for it in (*self._indexes.letters, *self._indexes.mails) if it not in sessions}

    def _prune_mails(self, session: str, before: datetime) -> int:
        """A held mail waits for a person however long that takes."""
        old = [
            digest
            for digest in self._indexes.mails.get(session)
            if (facts := self._facts(LEDGER, digest))
            and facts["verdict"] != Verdict.HELD
            and datetime.fromisoformat(facts["at"]) < before
        ]
        for digest in old:
            self._drop(LEDGER, digest)
        return len(old)

    def _prune_letters(self, session: str, before: datetime) -> int:
        old = [
            doc_id
            for doc_id in (f"{session}.{serial}" for serial in self._indexes.letters.get(session))
            if (facts := self._facts(POSTS, doc_id))
            and facts["state"] != PostState.QUEUED
            and datetime.fromisoformat(facts["written"]) < before
        ]
        for doc_id in old:
            self._drop(POSTS, doc_id)
        return len(old)


def open_view(folder: Path) -> StoreView:
    """Everything that is on disk now, without the lock, beside whoever holds it."""
    db = JournalDB(folder, storage=FrozenStorage)
    assert isinstance(db.storage, FrozenStorage)
    return StoreView(db, db.storage, _indexes_of(db.storage))


def _rows(kind: TableKind[T], values: Iterable[T]) -> list[tuple[TableKind[Any], Row, Any]]:
    return [(kind, Row(kind.document(value), kind.key(value)), value) for value in values]


def _indexes_of(storage: FrozenStorage | JournalStorage) -> Indexes:
    """Made anew; documents of an earlier schema are brought up to this one."""
    indexes = Indexes()
    another = storage.loaded.versions - {mailflow.__version__}
    if another:
        log.info("written by mailflow %s: every deadline is reckoned again", ", ".join(sorted(another)))
    for name, rows in storage.rows.items():
        kind = _known(name)
        for doc_id, row in list(rows.items()):
            head = unpack_head(row)
            _refuse_too_new(kind, head[VERSION])
            if head[VERSION] < kind.schema or (another and kind is SESSIONS):  # a deadline may be reckoned otherwise
                row = pack(kind.document(value_of(kind, doc_id, unpack(row))))  # noqa: PLW2901 -- the same row
                storage.refresh(name, doc_id, row)
                head = unpack_head(row)
            indexes.follow(name, doc_id, None, head)
    indexes.committed()
    return indexes


def _known(table: str) -> TableKind[Any]:
    if table not in TABLES:
        raise StoreTooNew(f"the store has a table {table!r} that this version does not know: install a later mailflow")
    return TABLES[table]


def _refuse_too_new(kind: TableKind[Any], schema: int) -> None:
    if schema > kind.schema:
        raise StoreTooNew(
            f"the store's {kind.name} have schema {schema}, and mailflow {mailflow.__version__} reads up to "
            f"{kind.schema}: install the version that wrote them, or a later one"
        )
