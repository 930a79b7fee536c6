"""Whether the state folder can be used, and what is kept in it."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from mailflow.errors import StoreError, StoreLocked
from mailflow.outside import signing_key
from mailflow.outside.store.generations import compaction_wants, is_store, refuse_lost
from mailflow.outside.store.lock import FolderLock
from mailflow.outside.store.on_disk import open_view
from mailflow.service.tools.finding import Finding, Level

LITTLE = 200 * 1024 * 1024  # bytes left on the disk of the state folder


def folder(state: Path) -> Iterator[Finding]:
    """The folder, who has it, and what is in it."""
    if not state.is_dir():
        yield _state_to_come(state)
        return
    yield _writable(state)
    if state.stat().st_mode & 0o077:
        yield Finding(Level.WARN, "state", f"other users of this machine can look into {state}", f"chmod 700 {state}")
    if (left := shutil.disk_usage(state).free) < LITTLE:
        yield Finding(Level.WARN, "state", f"{left // 2**20} MB are left on the disk of {state}", "make room")
    yield _lock(state)


def records(state: Path) -> Iterator[Finding]:
    """The store and the keys."""
    if state.is_dir():
        yield _store(state)
        yield _signing_key(state)


def _state_to_come(folder: Path) -> Finding:
    if folder.exists():
        return Finding(Level.FAIL, "state", f"{folder} is no folder", "name a folder in service.state")
    parent = next(one for one in folder.absolute().parents if one.is_dir())
    if os.access(parent, os.W_OK):
        return Finding(Level.OK, "state", f"{folder} will be made by the first run")
    remedy = (
        f"make it and give it to the user that runs mailflow, or set service.state; {parent} is closed to that user"
    )
    return Finding(Level.FAIL, "state", f"{folder} is not there", remedy)


def _writable(folder: Path) -> Finding:
    try:
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b"x")
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        remedy = "give the folder to the user that runs mailflow, on a disk with room"
        return Finding(Level.FAIL, "state", f"nothing can be written in {folder}: {error.strerror}", remedy)
    if (owner := folder.stat().st_uid) != os.geteuid():
        remedy = "run check as that user, as the daemon does"
        return Finding(
            Level.WARN, "state", f"{folder} is that of user {owner}, and this is user {os.geteuid()}", remedy
        )
    return Finding(Level.OK, "state", f"{folder} can be written")


def _lock(folder: Path) -> Finding:
    """Looks at the lock only where it exists: made by another user, it would keep the daemon out."""
    if not (folder / "lock").exists():
        return Finding(Level.OK, "daemon", "none has run here yet")
    try:
        FolderLock(folder).release()
    except StoreLocked as error:
        return Finding(Level.OK, "daemon", str(error).partition(": ")[2].partition(";")[0])
    except OSError as error:
        remedy = "give the folder to the user that runs mailflow"
        return Finding(Level.FAIL, "daemon", f"{folder / 'lock'}: {error.strerror}", remedy)
    return Finding(Level.OK, "daemon", "none is running")


def _store(folder: Path) -> Finding:
    try:
        if not is_store(folder):
            refuse_lost(folder)
            return Finding(Level.OK, "store", "will be made by the first run")
        wants, free = compaction_wants(folder), shutil.disk_usage(folder).free
        sessions = sum(1 for _ in open_view(folder).sessions())
    except StoreError as error:
        return Finding(Level.FAIL, "store", str(error))
    except OSError as error:
        return Finding(Level.FAIL, "store", f"{folder} cannot be read: {error.strerror}", "see its permissions")
    room = f"compaction wants {wants // 2**20 + 1} MB, and {free // 2**20} MB are free"
    told = f"intact, with {sessions} sessions; {room}"
    if free < wants:
        return Finding(Level.WARN, "store", told, "make room: until then its files only grow")
    return Finding(Level.OK, "store", told)


def _signing_key(folder: Path) -> Finding:
    if not signing_key.made(folder) and is_store(folder) and not _is_blank(folder):
        told = f"{folder / 'keys'} is missing, but letters were signed with it"
        return Finding(Level.FAIL, "key", told, "`mailflow restore BACKUP`; `mailflow restore --here` makes new ones")
    if not signing_key.made(folder):
        return Finding(Level.OK, "key", "the one that signs Message-IDs will be made by the first run")
    try:
        keys = signing_key.load(folder)
    except StoreError as error:
        return Finding(Level.FAIL, "key", str(error))
    except OSError as error:
        remedy = "give the folder to the user that runs mailflow"
        return Finding(Level.FAIL, "key", f"{error.filename}: {error.strerror}", remedy)
    return Finding(Level.OK, "key", f"Message-IDs are signed with key {max(keys)}")


def _is_blank(folder: Path) -> bool:
    try:
        return open_view(folder).is_blank()
    except (StoreError, OSError):  # told beside this
        return True
