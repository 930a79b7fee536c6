"""What another version of mailflow changes, told before it runs: the store, the settings, the letters of one's own."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from mailflow.core.seams import Store
from mailflow.outside import templates
from mailflow.outside.store import generations, memos
from mailflow.outside.store.on_disk import open_view
from mailflow.outside.store.rows import unpack_head
from mailflow.outside.store.tables import TABLES, VERSION

log = logging.getLogger(__name__)

MEMO = "release"


@dataclass(frozen=True, slots=True)
class Release:
    """What a version of mailflow brings along that an operator's own things may lean on."""

    version: str
    settings: tuple[str, ...]  # "imap.host"
    letters: tuple[tuple[str, str], ...]  # packaged file -> digest


def release(version: str, settings: tuple[str, ...]) -> Release:
    """That of the code that runs now."""
    packaged = templates.load(None, lambda _: None)
    letters = ((name, hashlib.sha256(text.encode()).hexdigest()[:16]) for name, text in packaged.sources)
    return Release(version, settings, tuple(sorted(letters)))


def note(store: Store, now: Release) -> None:
    """Remember with which version this store was last used. Commits."""
    if memos.value(store, MEMO, Release) != now:
        with store.turn() as turn:
            turn.remember(memos.memo(MEMO, now))
        store.commit()


def changes(state: Path, now: Release, own: Path | None) -> Iterator[str]:
    """One line each; nothing is changed. Raises `StoreError`, `StoreTooNew` where there is no way."""
    if not generations.is_store(state):
        yield f"store     there is none in {state} yet"
        return
    before = memos.value(open_view(state), MEMO, Release)
    if before is None:
        yield f"version   the one before did not say what it was; this is {now.version}"
    else:
        same = "the same" if before.version == now.version else f"{before.version} before"
        yield f"version   {now.version}, {same}"
    yield from _of_store(state)
    if before is not None:
        yield from _of_settings(before, now)
        yield from _of_letters(before, now, own)


def _of_store(state: Path) -> Iterator[str]:
    rows = generations.load(state).rows
    nothing = True
    for kind in TABLES.values():
        old = sum(unpack_head(row)[VERSION] < kind.schema for row in rows.get(kind.name, {}).values())
        if old:
            nothing = False
            what = f"{old} documents of {kind.name} become schema {kind.schema}"
            yield f"store     {what}: there is no way back but a backup"
    if nothing:
        yield "store     stays as it is"


def _of_settings(before: Release, now: Release) -> Iterator[str]:
    for name in sorted({*now.settings} - {*before.settings}):
        yield f"setting   {name} is new; see config/mailflow.toml"
    for name in sorted({*before.settings} - {*now.settings}):
        yield f"setting   {name} is gone: take it out"


def _of_letters(before: Release, now: Release, own: Path | None) -> Iterator[str]:
    """Only those that the operator replaced; of the others nothing need be done."""
    if own is None or not own.is_dir():
        return
    was, is_now = dict(before.letters), dict(now.letters)
    for name in sorted(templates.names(own) & was.keys()):
        if name not in is_now:
            yield f"letter    {own / name}: there is no such letter any more"
        elif was[name] != is_now[name]:
            yield f"letter    {own / name}: the packaged one was changed; see what of it yours wants"
