"""What TinyDB reads and writes: rows in memory, whose changes go to a journal."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Generator, Iterator, Mapping
from pathlib import Path
from typing import Any, NoReturn

from tinydb.storages import Storage

import mailflow
from mailflow.errors import StoreError, StoreTooNew
from mailflow.outside.processes.crash import COMPACT_JOURNAL, crash_point
from mailflow.outside.store.compaction import compaction
from mailflow.outside.store.generations import TRIES, UNFINISHED, Loaded, is_store, journal_path, load, old_files
from mailflow.outside.store.journal import Header, Journal, TornTail, cut, pack_header, sync_folder
from mailflow.outside.store.lock import FolderLock
from mailflow.outside.store.rows import Rows, drop_line, put_line, unpack

log = logging.getLogger(__name__)

_COMPACT_FROM = 8 * 1024 * 1024  # bytes of journal; below it a compaction gains nothing


class Documents(Mapping[str, dict[str, Any]]):
    """The documents of one table, each read anew when it is asked for."""

    def __init__(self, rows: dict[str, bytes]) -> None:
        self._rows = rows

    def __getitem__(self, doc_id: str) -> dict[str, Any]:
        return unpack(self._rows[doc_id])

    def __contains__(self, doc_id: object) -> bool:
        return doc_id in self._rows

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)


class _RowStorage(Storage):
    def __init__(self, loaded: Loaded) -> None:
        self.loaded = loaded
        self.rows: Rows = loaded.rows
        self._documents: dict[str, Documents] = {}

    def read(self) -> Any:
        """The tables by name; nothing is read before it is asked for."""
        if len(self._documents) != len(self.rows):  # tables come, and never go
            self._documents = {name: Documents(rows) for name, rows in self.rows.items()}
        return self._documents

    def write(self, data: Any) -> NoReturn:  # noqa: ARG002 -- TinyDB's signature
        """Never."""
        raise TypeError("a store is never written as a whole")

    def refresh(self, table: str, doc_id: str, row: bytes) -> None:
        """Replace a row by what it means in this version, in memory."""
        self.rows[table][doc_id] = row


class FrozenStorage(_RowStorage):
    """A store as it was at one instant, read without the lock."""

    def __init__(self, folder: Path) -> None:
        super().__init__(_load_beside_a_writer(folder))


class JournalStorage(_RowStorage):
    """The one writer of a folder. What is put counts at once, and lasts when `commit` has returned."""

    def __init__(self, folder: Path) -> None:
        _make_folder(folder)
        self.folder = folder
        self._lock = FolderLock(folder)
        self._lines: list[bytes] = []  # put, not yet committed
        self._jotted = False  # something was written that may not be on disk
        self._failed: str | None = None
        self._closed = False
        self._compaction: Generator[None] | None = None
        try:
            self._open()
        except BaseException:
            self._lock.release()
            raise

    def _open(self) -> None:
        super().__init__(load(self.folder))
        self.torn: TornTail | None = None
        self._live = sum(len(row) for rows in self.rows.values() for row in rows.values())
        self._generation = max(self.loaded.journals, default=1)
        self._older = sum(size for it, size in self.loaded.journals.items() if it != self._generation)
        self._tidy()
        self.journal = self._reopen() if self.loaded.journals else self._begin_journal()
        self._compact_at = self._first_compaction()

    def _tidy(self) -> None:
        (self.folder / UNFINISHED).unlink(missing_ok=True)
        for path in old_files(self.folder, self.loaded.snapshot):
            path.unlink()

    def _reopen(self) -> Journal:
        path = journal_path(self.folder, self._generation)
        end = self.loaded.journals[self._generation]
        if self.loaded.torn:
            self.torn = cut(path, end)
            log.warning("%s", self.torn)
        journal = Journal.reopen(path, end)
        if not end:
            journal.append(pack_header(self._header()))
        return journal

    def _begin_journal(self) -> Journal:
        return Journal.create(journal_path(self.folder, self._generation), self._header())

    def _header(self) -> Header:
        return Header(self._generation, mailflow.__version__)

    def _first_compaction(self) -> int:
        """Bytes of journal at which to compact: at once after an upgrade, or when a compaction was interrupted."""
        another = self.loaded.versions - {mailflow.__version__}
        return 0 if another or len(self.loaded.journals) > 1 else max(_COMPACT_FROM, self._live)

    def put(self, table: str, doc_id: str, row: bytes) -> None:
        """Keep this row."""
        self.refuse_after_failure()
        self._lines.append(put_line(table, doc_id, row))
        rows = self.rows.setdefault(table, {})
        self._live += len(row) - len(rows.get(doc_id, b""))
        rows[doc_id] = row

    def drop(self, table: str, doc_id: str) -> None:
        """Forget that row."""
        self.refuse_after_failure()
        self._lines.append(drop_line(table, doc_id))
        self._live -= len(self.rows[table].pop(doc_id))

    def refresh(self, table: str, doc_id: str, row: bytes) -> None:
        """Replace a row by what it means in this version; a snapshot will soon keep it."""
        super().refresh(table, doc_id, row)
        self._compact_at = 0

    def commit(self) -> None:
        """Make all that was put last, in one record. Raises StoreError, and then refuses everything."""
        self.refuse_after_failure()
        self._commit()

    def _commit(self) -> None:
        if self._lines:
            self._write(self.journal.append)
        elif self._jotted:
            self._write(lambda _: self.journal.sync())
        self._jotted = False

    def jot(self) -> None:
        """Write down all that was put, without waiting for the disk. Raises StoreError, and then refuses everything."""
        self.refuse_after_failure()
        if self._lines:
            self._write(self.journal.write)
            self._jotted = True

    def _write(self, how: Callable[[bytes], None]) -> None:
        try:
            how(b"\n".join(self._lines))
        except OSError as error:
            self._failed = f"{self.journal.path}: could not be written ({error.strerror}); nothing more is accepted"
            raise StoreError(self._failed) from error
        self._lines.clear()

    def compact_soon(self) -> None:
        """Compact whether it is worth while or not."""
        self._compact_at = 0

    def compact_slice(self) -> bool:
        """Do a few milliseconds of compaction when it is worth while; whether there is more to do."""
        self.refuse_after_failure()
        if self._lines or self._jotted:
            return self._compaction is not None  # a snapshot never holds what is not committed
        if self._compaction is None and self._older + self.journal.size < self._compact_at:
            return False
        try:
            self._compaction = self._compaction or self._begin_compaction()
            next(self._compaction)
        except StopIteration:
            self._end_compaction()
            return False
        except OSError as error:
            wants = self._live // 2**20 + 1
            log.error("%s: compaction given up for now (%s); it wants %d MB", self.folder, error.strerror, wants)
            self._compaction = None
            self._compact_at = self._older + self.journal.size + max(_COMPACT_FROM, self._live)
            return False
        return True

    def _begin_compaction(self) -> Generator[None]:
        if not self._older:  # else an interrupted one has begun the journal already
            self._generation += 1
            journal = self._begin_journal()
            crash_point(COMPACT_JOURNAL)
            self.journal.close()
            self._older, self.journal = self.journal.size, journal
        return compaction(self.folder, self._header(), self.rows)

    def _end_compaction(self) -> None:
        self._compaction = None
        self._older = 0
        self._compact_at = max(_COMPACT_FROM, self._live)

    def read(self) -> Any:
        """The tables by name; none after a failure, since they hold what is not on disk."""
        if self._failed:
            raise StoreError(self._failed)
        return super().read()

    def refuse_after_failure(self) -> None:
        """Raise StoreError when a write has failed, or the store was closed."""
        if self._failed or self._closed:
            raise StoreError(self._failed or f"{self.folder}: this store was closed")

    def close(self) -> None:
        """Commit, let go of the files. Closing twice is closing once."""
        if self._closed:
            return
        self._closed = True
        try:
            if not self._failed:
                self._commit()
        finally:
            if self._compaction:
                self._compaction.close()
            self.journal.close()
            self._lock.release()


def _load_beside_a_writer(folder: Path) -> Loaded:
    """Read a folder in which files may come and go meanwhile."""
    if not is_store(folder):
        raise StoreError(f"{folder}: there is no store here")
    before = ""
    for left in reversed(range(TRIES)):
        try:
            return load(folder)
        except StoreTooNew:
            raise
        except (FileNotFoundError, StoreError) as error:
            if not left or str(error) == before:  # the same twice is no matter of the moment
                raise StoreError(f"{folder}: could not be read ({error})") from error
            before = str(error)
    raise AssertionError


def _make_folder(folder: Path) -> None:
    if not folder.is_dir():
        folder.mkdir(mode=0o700, parents=True)
        sync_folder(folder.parent)
    if not os.access(folder, os.W_OK | os.X_OK):
        raise StoreError(f"{folder}: not writable for this user")
