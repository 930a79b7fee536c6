"""Reads documents in a child process, a few at a time."""

from __future__ import annotations

import asyncio
import json
import sys
from dataclasses import dataclass, field

from mailflow.core.session.files import FileText, Trouble
from mailflow.outside.processes import child
from mailflow.outside.processes.child import Ended, Limits

LIMITS = Limits(seconds=30, cpu=20, memory=768 * 1024 * 1024)
_COMMAND = (sys.executable, "-P", "-m", "mailflow.mail.documents")
_LONGEST = 300  # characters of a name that are handed on, from its end
_AT_ONCE = 1  # the mails of others come first


@dataclass(frozen=True, slots=True)
class Extractor:
    """Documents to text; whatever a document does to its reader, the reader ends and the next is read."""

    limits: Limits = LIMITS
    characters: int = 200_000  # of a document that are kept
    pages: int = 300  # of a pdf that are read
    _turns: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(_AT_ONCE))

    async def read(self, content: bytes, name: str, type: str) -> FileText:
        """What it says, or why it says nothing. Never raises but on cancellation."""
        told = {
            "name": name[-_LONGEST:],
            "type": type[:_LONGEST],
            "size": len(content),
            "characters": self.characters,
            "pages": self.pages,
        }
        header = json.dumps(told).encode() + b"\n"
        async with self._turns:
            return _result(await child.run(_COMMAND, self.limits, content=header + content))


def _result(ended: Ended) -> FileText:
    if ended.exhausted:
        return FileText(trouble=Trouble.SLOW, detail=f"its reader took too much (ended with {ended.code})")
    try:
        said = json.loads(ended.output)
        trouble = said["trouble"]
        return FileText(said["text"], Trouble(trouble) if trouble else None, said["truncated"], said["detail"])
    except (ValueError, KeyError, TypeError):
        return FileText(trouble=Trouble.BROKEN, detail=f"its reader ended with {ended.code}: {ended.complaint}")
