"""Decides by its kind who reads a file."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Protocol

from mailflow.core.session.files import FileText, Trouble
from mailflow.core.session.people import Language
from mailflow.outside.readers.kinds import FileKind, kind

Extract = Callable[[bytes, str, str], Awaitable[FileText]]  # content, name, media type


class Sight(Protocol):
    """Words from what can only be seen."""

    async def picture(self, content: bytes, language: Language, /) -> FileText:
        """The words in a picture."""

    async def scan(self, content: bytes, language: Language, /) -> FileText:
        """The words on the pages of a pdf that holds only pictures."""


class Hearing(Protocol):
    """Words from speech."""

    async def recording(self, content: bytes, language: Language, /) -> FileText:
        """What is said in a recording."""


@dataclass(frozen=True, slots=True)
class FileReader:
    """The one door for files: documents first, then what must be seen or heard. Never raises but on cancellation."""

    extract: Extract  # of documents, in a child process
    sight: Sight | None = None  # None: no text recognition is installed
    hearing: Hearing | None = None  # None: no speech-to-text is set up

    async def read(self, content: bytes, name: str, type: str, language: Language) -> FileText:
        """Its words, or why there are none; `language` is the one to expect first."""
        found = kind(content)
        if found is FileKind.HEIC:
            return FileText(trouble=Trouble.KIND)
        if found is FileKind.RECORDING or (found is FileKind.OTHER and type.startswith("audio/")):
            return await self._hear(content, language)
        if found is FileKind.PICTURE:
            return await self.sight.picture(content, language) if self.sight else FileText(trouble=Trouble.EMPTY)
        read = await self.extract(content, name, type)
        if read.trouble is Trouble.EMPTY and found is FileKind.PDF and self.sight is not None:
            return await self.sight.scan(content, language)
        return read

    async def _hear(self, content: bytes, language: Language) -> FileText:
        if self.hearing is None:
            return FileText(trouble=Trouble.RECORDING)
        return await self.hearing.recording(content, language)
