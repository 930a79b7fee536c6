"""Puts a state folder back from a backup, or makes the best of what is left of one. Nothing is thrown away."""

from __future__ import annotations

import contextlib
import shutil
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

import mailflow
from mailflow.errors import StoreError
from mailflow.outside import signing_key
from mailflow.outside.store import generations, journal
from mailflow.outside.store.lock import FolderLock

ASIDE = "aside-"  # before the day and hour: folders in which what was there is kept
_KEEP = ("lock", ASIDE)


@dataclass(frozen=True, slots=True)
class Backup:
    """A folder, or a tar file that was opened."""

    path: Path
    file: BinaryIO | None = None  # None: a folder

    def __str__(self) -> str:
        return str(self.path)


def restore(backup: Backup, state: Path, now: datetime) -> Iterator[str]:
    """Put a backup in the place of what is there, which is laid aside; what was done, line by line.

    Raises `StoreError`.
    """
    state.mkdir(mode=0o700, parents=True, exist_ok=True)
    lock = FolderLock(state)
    draft = state / f".restoring-{now:%Y%m%d-%H%M%S}"
    try:
        draft.mkdir(mode=0o700)
        root = _unpacked(backup, draft)
        found = generations.load(root)  # refuses what cannot be read, before anything is changed
        aside = state / f"{ASIDE}{now:%Y%m%d-%H%M%S}"
        moved = [path for path in state.iterdir() if not path.name.startswith((*_KEEP, ".restoring-"))]
        if moved:
            aside.mkdir(mode=0o700)
            for path in moved:
                path.rename(aside / path.name)
            yield f"what was there is kept in {aside}"
        for path in root.iterdir():
            if path.name != "lock":
                path.rename(state / path.name)
        yield f"restored: {sum(map(len, found.rows.values()))} documents from {backup}"
        if not signing_key.made(state):
            yield "the backup holds no keys: `mailflow restore --here` makes new ones"
    except tarfile.TarError as error:
        raise StoreError(f"{backup}: is no tar file; name one that `mailflow backup` has made") from error
    except OSError as error:
        raise StoreError(f"{backup}: cannot be restored ({error})") from error
    finally:
        shutil.rmtree(draft, ignore_errors=True)
        lock.release()


def mend(state: Path) -> Iterator[str]:
    """Go on with what can be read: cut what is damaged, make what is gone; line by line. Raises `StoreError`."""
    lock = FolderLock(state)
    try:
        yield from _cut_damage(state)
        if not generations.is_store(state):
            header = journal.Header(1, mailflow.__version__)
            journal.Journal.create(generations.journal_path(state, 1), header).close()
            yield "there were no records: an empty store was begun"
        if not signing_key.made(state):
            signing_key.load(state)
            yield "new keys were made: replies to letters already sent are held, for a person to judge"
        found = generations.load(state)
        yield f"intact: {sum(map(len, found.rows.values()))} documents"
    except OSError as error:
        raise StoreError(f"{state}: cannot be mended ({error})") from error
    finally:
        lock.release()


def _cut_damage(state: Path) -> Iterator[str]:
    """The newest journal, from where it cannot be read; an empty one gets its header when the store is opened."""
    journals = [path for path in sorted(state.glob("journal-*")) if "." not in path.name]
    for path in journals[-1:]:
        with journal.Tape(path) as tape, contextlib.suppress(StoreError):
            for _ in tape.records():
                pass
        if tape.end < tape.size:
            yield str(journal.cut(path, tape.end))
        if not tape.end and len(journals) == 1 and not list(state.glob("snapshot-*")):
            path.unlink()


def _extract(archive: tarfile.TarFile, folder: Path) -> None:
    """Files and folders below that one, and nothing else: what a backup never holds is refused.

    Written out, since the filters of `tarfile` came with Python 3.11.4, and Debian 12 has 3.11.2.
    """
    for member in archive:
        parts = Path(member.name).parts
        if not (member.isfile() or member.isdir()) or member.name.startswith("/") or ".." in parts:
            raise StoreError(f"{member.name!r} in it is no file of a backup; nothing was changed")
        archive.extract(member, folder, set_attrs=False)


def _unpacked(backup: Backup, draft: Path) -> Path:
    """The folder in the draft that holds the store."""
    if backup.file is None:
        shutil.copytree(backup.path, draft / "copy")
    else:
        with tarfile.open(fileobj=backup.file) as archive:
            _extract(archive, draft)
    for folder in (draft, *sorted(path for path in draft.rglob("*") if path.is_dir())):
        folder.chmod(0o700)
        if generations.is_store(folder):
            return folder
    raise StoreError(f"{backup}: there is no store in it")
