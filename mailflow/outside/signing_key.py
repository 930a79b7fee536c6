"""The keys that sign reply tokens, in a file that only the service's user can read."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from mailflow.errors import StoreError
from mailflow.outside.store.journal import REMEDY

_FILE = "keys"  # one key a line: its id, a space, 64 hex digits
_FIRST = "a"


def load(state: Path) -> dict[str, bytes]:
    """All keys by id; the newest has the highest id. Makes the first one.

    Raises `StoreError` when the file is damaged.
    """
    path = state / _FILE
    if not path.exists():
        _create(path)
    keys: dict[str, bytes] = {}
    for line in path.read_text(encoding="ascii").splitlines():
        key_id, _, digits = line.partition(" ")
        try:
            keys[key_id] = bytes.fromhex(digits)
        except ValueError:
            keys.clear()
            break
    if not keys or any(len(key) < 32 or len(key_id) != 1 for key_id, key in keys.items()):
        raise StoreError(f"{path}: is damaged; put it back from a backup, or replies to older letters must be held")
    return keys


def made(state: Path) -> bool:
    """Whether there are keys yet."""
    return (state / _FILE).exists()


def refuse_lost(state: Path) -> None:
    """Raise `StoreError` when they are gone: new ones would make every reply to an older letter a stranger's."""
    if not made(state):
        raise StoreError(f"{state / _FILE}: is missing, but letters were signed with it. {REMEDY}")


def place(state: Path) -> tuple[int, int] | None:
    """Inode and time of change of their file, which nothing but a copy or a change of owner alters."""
    if not made(state):
        return None
    found = (state / _FILE).stat()
    return found.st_ino, found.st_ctime_ns


def copy(state: Path, to: Path) -> None:
    """Copy them, where there are any."""
    if made(state):
        shutil.copyfile(state / _FILE, to / _FILE)


def random_hex() -> str:
    """A key for something else, that nobody can guess."""
    return os.urandom(32).hex()


def _create(path: Path) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(f"{_FIRST} {random_hex()}\n")  # chance that the clock's seed must not decide
        file.flush()
        os.fsync(file.fileno())
