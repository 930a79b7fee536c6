"""One append-only file of records, each with length and checksum.

A record is `mf <length> <crc32 of length and payload>\n<payload>\n`, both numbers as eight hex digits. The first record
of a file is its header. What follows the last whole record is a torn tail when it is the beginning of a record, or has
holes of NUL where nothing reached the disk: the process or the machine died while writing. Anything else is damage, and
never passed over: a record that was whole once, and is not any more, had been acknowledged.
"""

from __future__ import annotations

import json
import os
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from mailflow.errors import StoreError, StoreTooNew
from mailflow.outside.processes.crash import COMMIT_BEGUN, COMMIT_SYNCED, COMMIT_TORN, COMMIT_WRITTEN, crash_point

FORMAT = 1  # of the records and of the lines in them; the documents have a schema of their own
_PREAMBLE = re.compile(rb"mf ([0-9a-f]{8}) ([0-9a-f]{8})\n")
_BEGINNING = re.compile(rb"m?|mf|mf [0-9a-f]{0,8}|mf [0-9a-f]{8} [0-9a-f]{0,8}")
REMEDY = (
    "Restore the folder from a backup (`mailflow restore BACKUP`); `mailflow check store` says what is wrong, and "
    "`mailflow restore --here` goes on with what can be read"
)
_PREAMBLE_SIZE = len(b"mf 00000000 00000000\n")


@dataclass(frozen=True, slots=True)
class Header:
    """The first record of a file."""

    generation: int
    by: str  # version of mailflow that began the file
    format: int = FORMAT


@dataclass(frozen=True, slots=True)
class TornTail:
    """What was cut off a file at opening."""

    path: Path
    offset: int  # where the last whole record ended
    size: int  # bytes cut
    kept: Path  # where they are now

    def __str__(self) -> str:
        return (
            f"{self.path}: the last {self.size} bytes, from offset {self.offset}, were an unfinished record; "
            f"they were cut off and are kept in {self.kept.name}"
        )


def frame(payload: bytes) -> bytes:
    """The record of that payload."""
    size = b"%08x" % len(payload)
    return b"mf %s %08x\n%s\n" % (size, zlib.crc32(payload, zlib.crc32(size)), payload)


class Tape:
    """Reads the records of one file, also when it is taken away meanwhile; `end` is where the last whole one stops."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.end = 0
        self._file = path.open("rb", buffering=1 << 20)
        self.size = os.fstat(self._file.fileno()).st_size  # a live writer may add more, which is not ours to see

    def __enter__(self) -> Tape:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def records(self) -> Iterator[bytes]:
        """Every whole record's payload, the header's first. Raises StoreError where the file is damaged."""
        while (payload := self._next(self._file)) is not None:
            self.end = self._file.tell()
            yield payload
        self._refuse_damage(self._file)

    def _next(self, file: BinaryIO) -> bytes | None:
        found = _PREAMBLE.fullmatch(file.read(_PREAMBLE_SIZE))
        if found is None or self.end + _PREAMBLE_SIZE + int(found[1], 16) + 1 > self.size:
            return None
        payload = file.read(int(found[1], 16))
        if file.read(1) != b"\n" or zlib.crc32(payload, zlib.crc32(found[1])) != int(found[2], 16):
            return None
        return payload

    def _refuse_damage(self, file: BinaryIO) -> None:
        """A readable record behind the end means that the one at the end was whole once."""
        file.seek(self.end)
        rest = file.read(self.size - self.end)
        for found in _PREAMBLE.finditer(rest, 1):
            payload = rest[found.end() : found.end() + int(found[1], 16)]
            if zlib.crc32(payload, zlib.crc32(found[1])) == int(found[2], 16):
                raise damaged(self.path, self.end)
        if rest and not _is_torn(rest):
            raise damaged(self.path, self.end, "and it is no unfinished record")


def _is_torn(rest: bytes) -> bool:
    """Whether those last bytes of a file may be all that a death left of a record; no record holds a NUL."""
    found = _PREAMBLE.match(rest)
    if found is None:
        return b"\0" in rest[:_PREAMBLE_SIZE] or (len(rest) < _PREAMBLE_SIZE and bool(_BEGINNING.fullmatch(rest)))
    whole = _PREAMBLE_SIZE + int(found[1], 16) + 1
    return len(rest) < whole or b"\0" in rest[:whole]


def damaged(path: Path, offset: int, how: str = "and intact records follow") -> StoreError:
    """The error that names the place, with what to do about it."""
    return StoreError(f"{path}: damaged at offset {offset}, {how}; nothing was changed. {REMEDY}")


def header(payload: bytes, path: Path) -> Header:
    """The header in a first record. Raises StoreTooNew for a format of later versions."""
    fields = json.loads(payload)
    if fields["format"] > FORMAT:
        raise StoreTooNew(
            f"{path}: written by mailflow {fields['by']} in format {fields['format']}, and this version reads "
            f"up to {FORMAT}: install mailflow {fields['by']} or later"
        )
    return Header(**fields)


def pack_header(it: Header) -> bytes:
    """The payload of a first record."""
    return json.dumps({"generation": it.generation, "by": it.by, "format": it.format}).encode()


class Journal:
    """The writing end of one file: what `append` returned from is on disk."""

    def __init__(self, path: Path, fd: int, size: int) -> None:
        self.path = path
        self.size = size
        self._fd = fd

    @classmethod
    def create(cls, path: Path, it: Header) -> Journal:
        """A new file that holds its header, on disk with its name."""
        fd = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_EXCL, 0o600)
        journal = cls(path, fd, 0)
        journal.append(pack_header(it))
        sync_folder(path.parent)
        return journal

    @classmethod
    def reopen(cls, path: Path, size: int) -> Journal:
        """Go on behind the last whole record."""
        return cls(path, os.open(path, os.O_WRONLY | os.O_APPEND), size)

    def append(self, payload: bytes) -> None:
        """Write one record and wait for the disk. After an OSError nothing may be appended any more."""
        crash_point(COMMIT_BEGUN)
        self.write(payload)
        crash_point(COMMIT_WRITTEN)
        os.fdatasync(self._fd)
        crash_point(COMMIT_SYNCED)

    def write(self, payload: bytes) -> None:
        """Write one record without waiting."""
        record = memoryview(frame(payload))
        crash_point(COMMIT_TORN, lambda: os.write(self._fd, record[: len(record) // 2]))
        written = 0
        while written < len(record):
            written += os.write(self._fd, record[written:])
        self.size += len(record)

    def sync(self) -> None:
        """Wait for the disk."""
        os.fdatasync(self._fd)

    def close(self) -> None:
        """Let go of the file."""
        os.close(self._fd)


def cut(path: Path, end: int) -> TornTail:
    """Shorten a file to its whole records; what is cut stays beside it."""
    with path.open("r+b") as file:
        file.seek(end)
        tail = file.read()
        kept = path.with_name(f"{path.name}.torn-{end}")
        fd = os.open(kept, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(fd, "wb") as copy:
            copy.write(tail)
            copy.flush()
            os.fsync(fd)
        file.truncate(end)
        os.fsync(file.fileno())
    sync_folder(path.parent)
    return TornTail(path, end, len(tail), kept)


def sync_folder(folder: Path) -> None:
    """Make the names in a folder last."""
    fd = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(fd)
    finally:
        os.close(fd)
