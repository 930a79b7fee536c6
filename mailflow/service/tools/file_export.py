"""The files of a session, written where the operator wants them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from mailflow.core.privacy import visible
from mailflow.core.session.model import Session
from mailflow.core.session.people import FACILITATOR, PersonId, SentFile
from mailflow.errors import FileMissing, StoreError
from mailflow.outside.store.kept_files import Files

_UNSAFE = re.compile(r'[\x00-\x1f\x7f/\\:*?"<>|]')  # in names of files, on one system or another
_LONGEST = 120  # characters of a name


def by_person(session: Session) -> Iterator[tuple[PersonId, SentFile]]:
    """Every file with who sent it, the facilitator's first."""
    for sent in session.files:
        yield FACILITATOR, sent
    for one in session.participants:
        for sent in one.files:
            yield one.person.id, sent


def write(session: Session, files: Files, folder: Path) -> Iterator[str]:
    """Write them all into that folder, and say so line by line; what is gone is said too. Raises `StoreError`."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for number, (person, sent) in enumerate(by_person(session), 1):
            path = folder / f"{number:03d}-{person}-{_safe(sent.file.name)}"
            try:
                path.write_bytes(files.read(sent.file.digest))
            except FileMissing:
                yield f"gone  {path.name}  {sent.file.digest[:12]}"
            else:
                yield f"{sent.file.size:>9}  {path.name}"
    except OSError as error:
        raise StoreError(f"{folder}: cannot be written ({error.strerror})") from error


def _safe(name: str) -> str:
    """A name that stays in its folder."""
    return _UNSAFE.sub("_", visible.plain(name)).lstrip(".")[-_LONGEST:] or "_"
