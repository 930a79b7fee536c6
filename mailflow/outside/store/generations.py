"""Which files of a folder make up a store: the newest snapshot with the journals after it.

`snapshot-N` holds everything that happened before `journal-N` began, and may hold some of what stands in `journal-N`
too: rows are whole documents, so reading that journal again over it changes nothing. As a rule there is one journal;
between the beginning of a compaction and its end there are two.
"""

from __future__ import annotations

import contextlib
import os
import re
import shutil
from dataclasses import dataclass, field
from pathlib import Path

from mailflow.errors import StoreError
from mailflow.outside.store import journal
from mailflow.outside.store.journal import Tape
from mailflow.outside.store.rows import Rows, apply

_NAME = re.compile(r"(snapshot|journal)-([0-9]{6,12})")
UNFINISHED = "snapshot.tmp"
TRIES = 20  # a reader may meet a compaction that takes files away
SIGNS = ("keys", "templates", "files")  # made after the first record
END = b"end"  # the last record of a snapshot


@dataclass(slots=True)
class Loaded:
    """All that a folder holds, as one reading of it found."""

    rows: Rows = field(default_factory=dict)
    snapshot: int = 0  # generation of the snapshot read; 0: none
    journals: dict[int, int] = field(default_factory=dict)  # generation -> offset at which whole records end
    torn: int = 0  # bytes after that in the last journal
    versions: set[str] = field(default_factory=set)  # of mailflow, that wrote any of it


def is_store(folder: Path) -> bool:
    """Whether anything was ever kept there."""
    return folder.is_dir() and any(_generations(folder))


def refuse_lost(folder: Path) -> None:
    """Raise StoreError when a folder without records has seen an earlier life: its store is gone."""
    signs = [name for name in SIGNS if (folder / name).exists()]
    if signs:
        raise StoreError(
            f"{folder}: there are no records, but {' and '.join(signs)} tell of an earlier life; nothing was changed. "
            f"{journal.REMEDY}"
        )


def compaction_wants(folder: Path) -> int:
    """Bytes of disk that a compaction needs for a while, at most: a snapshot beside the files that it replaces."""
    snapshots, journals = _generations(folder)
    paths = [snapshot_path(folder, it) for it in snapshots] + [journal_path(folder, it) for it in journals]
    return sum(path.stat().st_size for path in paths)


def copy(folder: Path, to: Path) -> None:
    """Copy what is on disk now into another folder, beside whoever writes. Raises StoreError."""
    for left in reversed(range(TRIES)):
        try:
            for path in sorted(folder.iterdir()) if folder.is_dir() else []:
                if _NAME.fullmatch(path.name):
                    shutil.copyfile(path, to / path.name)
            return
        except FileNotFoundError as error:  # a compaction took it away
            if not left:
                raise StoreError(f"{folder}: could not be read ({error})") from error
            for path in to.iterdir():
                path.unlink()


def journal_path(folder: Path, generation: int) -> Path:
    """Where the journal of that generation is."""
    return folder / f"journal-{generation:06}"


def snapshot_path(folder: Path, generation: int) -> Path:
    """Where the snapshot of that generation is."""
    return folder / f"snapshot-{generation:06}"


def load(folder: Path) -> Loaded:
    """Read a store without changing it. Raises StoreError for damage, StoreTooNew, FileNotFoundError in a race."""
    snapshots, journals = _generations(folder)
    loaded = Loaded(snapshot=max(snapshots, default=0))
    wanted = [generation for generation in journals if generation >= loaded.snapshot]
    if wanted or loaded.snapshot:
        _refuse_gaps(folder, loaded.snapshot, wanted)
    with contextlib.ExitStack() as opened:  # all before any is read: a compaction beside us may take them away
        snapshot = [opened.enter_context(Tape(snapshot_path(folder, loaded.snapshot)))] if loaded.snapshot else []
        journals_read = [(it, opened.enter_context(Tape(journal_path(folder, it)))) for it in wanted]
        for tape in snapshot:
            _load_snapshot(tape, loaded)
        for generation, tape in journals_read:
            _load_journal(tape, generation, loaded, wanted[-1])
    if not loaded.snapshot and not any(loaded.journals.values()):
        refuse_lost(folder)
    return loaded


def old_files(folder: Path, snapshot: int) -> list[Path]:
    """Files that the snapshot of that generation makes superfluous."""
    snapshots, journals = _generations(folder)
    old = [journal_path(folder, it) for it in journals if it < snapshot]
    return old + [snapshot_path(folder, it) for it in snapshots if it < snapshot]


def _generations(folder: Path) -> tuple[list[int], list[int]]:
    found: dict[str, list[int]] = {"snapshot": [], "journal": []}
    for name in sorted(os.listdir(folder)):
        if match := _NAME.fullmatch(name):
            found[match[1]].append(int(match[2]))
    return sorted(found["snapshot"]), sorted(found["journal"])


def _refuse_gaps(folder: Path, snapshot: int, journals: list[int]) -> None:
    first = snapshot or 1
    for expected in range(first, max(journals, default=first) + 1):
        if expected not in journals:
            raise StoreError(f"{journal_path(folder, expected)}: missing; restore the folder from a backup")


def _load_snapshot(tape: Tape, loaded: Loaded) -> None:
    records = tape.records()
    first = next(records, None)
    if first is not None:
        loaded.versions.add(journal.header(first, tape.path).by)
    last = b""
    for last in records:
        if last != END:
            apply(last, loaded.rows)
    if first is None or last != END or tape.end != tape.size:
        raise StoreError(f"{tape.path}: damaged at offset {tape.end}; restore the folder from a backup")


def _load_journal(tape: Tape, generation: int, loaded: Loaded, last: int) -> None:
    records = tape.records()
    first = next(records, None)
    if first is not None:
        loaded.versions.add(journal.header(first, tape.path).by)
    for payload in records:
        apply(payload, loaded.rows)
    if generation != last and tape.end != tape.size:
        raise journal.damaged(tape.path, tape.end)
    loaded.journals[generation] = tape.end
    loaded.torn = tape.size - tape.end
