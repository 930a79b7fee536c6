"""Which mails were in hand when a process died: the one that kills us at each start is known by it.

A file beside the journal, written before a mail is opened and never synced: what a dying process wrote is still there,
and after a power cut no mail is to blame.
"""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mailflow.core.session.people import MailDigest
from mailflow.errors import StoreError

FILE = "in-hand"
TOO_OFTEN = 2  # deaths, after which a mail is not read any more
_MOST = 100  # suspects that are remembered


class InHand:
    """Says of each mail how often the process died while it was in hand."""

    def __init__(self, folder: Path | None = None) -> None:
        """Reads what the last process left; without a folder nothing outlives this one. Raises `StoreError`."""
        self._path = folder / FILE if folder else None
        self._now: dict[MailDigest, None] = {}
        self._deaths: dict[MailDigest, int] = {}
        if self._path is not None and self._path.exists():
            self._recall(self._path.read_bytes())
        self._write()

    def deaths(self, digest: MailDigest) -> int:
        """How often the process died over it."""
        return self._deaths.get(digest, 0)

    @contextmanager
    def holding(self, digest: MailDigest) -> Iterator[None]:
        """While this lasts, a death is that mail's; afterwards it is above suspicion."""
        self._now[digest] = None
        self._write()
        try:
            yield
        finally:
            self._now.pop(digest, None)
            self._deaths.pop(digest, None)
            self._write()

    def _recall(self, content: bytes) -> None:
        """A torn or foreign file accuses nobody."""
        with contextlib.suppress(ValueError, TypeError, AttributeError, KeyError):
            known = json.loads(content)
            suspects = {MailDigest(str(digest)): int(times) for digest, times in known["deaths"].items()}
            for digest in known["now"]:
                suspects[MailDigest(str(digest))] = suspects.pop(MailDigest(str(digest)), 0) + 1
            self._deaths = dict(list(suspects.items())[-_MOST:])

    def _write(self) -> None:
        """In one breath, over what was there: blanks behind it are no JSON, and do no harm."""
        if self._path is None:
            return
        said = json.dumps({"now": list(self._now), "deaths": self._deaths}).encode()
        try:
            file = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_CLOEXEC, 0o600)
            try:
                os.pwrite(file, said.ljust(os.fstat(file).st_size), 0)
            finally:
                os.close(file)
        except OSError as error:
            raise StoreError(f"{self._path}: cannot be written ({error.strerror})") from error
