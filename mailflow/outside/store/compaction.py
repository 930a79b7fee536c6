"""Writes a new snapshot in slices, beside the work.

Before it begins, a new journal takes over. So a row that changes meanwhile may be in the snapshot as it was or as it
is: the new journal has its last word. Every step can be the last one: until the snapshot has its name the old files
count, and from then on the new ones do.
"""

from __future__ import annotations

import os
from collections.abc import Generator, Iterator
from pathlib import Path

from mailflow.outside.processes.crash import (
    COMPACT_KEPT,
    COMPACT_REMOVED,
    COMPACT_RENAMED,
    COMPACT_SLICE,
    COMPACT_WRITTEN,
    crash_point,
)
from mailflow.outside.store.generations import END, UNFINISHED, old_files, snapshot_path
from mailflow.outside.store.journal import Header, Journal, sync_folder
from mailflow.outside.store.rows import Rows, put_line

SLICE = 1024 * 1024  # bytes a slice writes, and waits for
FREED = 64 * 1024 * 1024  # bytes a slice takes off an old file


def compaction(folder: Path, header: Header, rows: Rows) -> Generator[None]:
    """Write the snapshot of that generation; every `yield` ends a slice. Raises OSError, and then leaves nothing."""
    unfinished = folder / UNFINISHED
    unfinished.unlink(missing_ok=True)
    try:
        yield from _write(unfinished, header, rows)
        os.rename(unfinished, snapshot_path(folder, header.generation))
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise
    crash_point(COMPACT_RENAMED)
    sync_folder(folder)
    crash_point(COMPACT_KEPT)
    for path in old_files(folder, header.generation):
        yield from _remove(path)
        crash_point(COMPACT_REMOVED)


def _remove(path: Path) -> Iterator[None]:
    """A file system needs a while to free a large file."""
    for size in range(path.stat().st_size, 0, -FREED):
        os.truncate(path, size)
        yield
    path.unlink()


def _write(path: Path, header: Header, rows: Rows) -> Iterator[None]:
    snapshot = Journal.create(path, header)
    try:
        for payload in _payloads(rows):
            snapshot.write(payload)
            snapshot.sync()
            crash_point(COMPACT_SLICE)
            yield
        snapshot.write(END)
        snapshot.sync()
        crash_point(COMPACT_WRITTEN)
    finally:
        snapshot.close()


def _payloads(rows: Rows) -> Iterator[bytes]:
    """All rows as lines, some at a time; rows come and go between two of them."""
    lines: list[bytes] = []
    size = 0
    for table in list(rows):
        for doc_id in list(rows[table]):
            row = rows[table].get(doc_id)
            if row is None:
                continue
            lines.append(put_line(table, doc_id, row))
            size += len(row)
            if size >= SLICE:
                yield b"\n".join(lines)
                lines, size = [], 0
    if lines:
        yield b"\n".join(lines)
