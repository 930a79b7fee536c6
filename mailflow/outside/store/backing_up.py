"""Writes a backup of a state folder into one file, beside a daemon that goes on working."""

from __future__ import annotations

import contextlib
import hashlib
import shutil
import tarfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import mailflow
from mailflow.errors import StoreError
from mailflow.outside.store import compaction, generations
from mailflow.outside.store.journal import Header, Journal
from mailflow.outside.store.kept_files import FOLDER
from mailflow.outside.store.restoring import ASIDE
from mailflow.outside.store.storage import FrozenStorage

ROOT = "mailflow"  # the folder inside the archive
_DRAFT = ".backing-up"
_OURS = ("journal-", "snapshot", ASIDE, ".")  # records are written anew; the rest is not the service's memory
_PASSING = ("lock", ".lock", ".sock")  # ends of names that mean nothing in another place


def back_up(state: Path, out: BinaryIO) -> Iterator[str]:
    """All that was on disk at one instant, as a tar.gz that is read again before this is over; what was done.

    Records come first: a file is kept before the record that names it, so that none is named and missing.
    Raises `StoreError`.
    """
    draft = state / _DRAFT
    try:
        shutil.rmtree(draft, ignore_errors=True)  # of one that was cut short
        draft.mkdir(mode=0o700)
        documents = _records(state, draft)
        out.truncate(0)
        with tarfile.open(fileobj=out, mode="w:gz") as archive:
            archive.add(draft, ROOT)
            for path in sorted(state.iterdir()):
                if not path.name.startswith(_OURS) and not path.name.endswith(_PASSING):
                    _add(archive, path, state)
        out.flush()
        files = _read_again(out)
        yield f"backed up: {documents} documents and {files} files; opened again and found whole"
    except (OSError, tarfile.TarError, EOFError, StoreError) as error:
        with contextlib.suppress(OSError):
            out.truncate(0)  # half a backup is none
        raise StoreError(f"no backup was made: {error}") from error
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def _records(state: Path, draft: Path) -> int:
    """The documents of that instant as a snapshot of its own, read again; how many."""
    rows = FrozenStorage(state).rows
    header = Header(1, mailflow.__version__)
    for _ in compaction.compaction(draft, header, rows):
        pass
    Journal.create(generations.journal_path(draft, 1), header).close()
    if generations.load(draft).rows != {table: held for table, held in rows.items() if held}:
        raise StoreError("what was written is not what was read")
    return sum(map(len, rows.values()))


def _add(archive: tarfile.TarFile, path: Path, state: Path) -> None:
    """With all that is in it; what goes away meanwhile is named by nothing."""
    for one in (path, *sorted(path.rglob("*"))) if path.is_dir() else (path,):
        if one.is_file() or one.is_dir():
            with contextlib.suppress(FileNotFoundError):
                archive.add(one, f"{ROOT}/{one.relative_to(state)}", recursive=False)


def _read_again(out: BinaryIO) -> int:
    """Every byte once more; how many files of people are in it. A file is named by what is in it."""
    out.seek(0)
    files = 0
    with tarfile.open(fileobj=out, mode="r:gz") as archive:
        for member in archive:
            content = archive.extractfile(member)
            if content is None:
                continue
            digest = hashlib.sha256(content.read()).hexdigest()
            if member.name.startswith(f"{ROOT}/{FOLDER}/") and "." not in member.name:
                files += 1
                if not member.name.endswith(digest):
                    raise StoreError(f"{member.name} was changed; `mailflow check` tells more")
    return files
