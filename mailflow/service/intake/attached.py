"""Reads the files of one mail while somebody waits for it."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from mailflow.core.session.people import Language
from mailflow.core.session.reading import Attachment
from mailflow.mail.attachments import sent_parts
from mailflow.mail.message import Message, Part
from mailflow.outside.readers import ocr
from mailflow.outside.readers.by_kind import FileReader
from mailflow.outside.readers.documents import Extractor


def read(message: Message, known: tuple[Attachment, ...], language: Language) -> tuple[Attachment, ...]:
    """The attachments of a message with the words of all of them.

    `known`: with those of the light ones; `language`: the one to expect in pictures.
    """
    if all(_is_settled(one) for one in known):
        return known
    return asyncio.run(_read(sent_parts(message), known, language))


async def _read(parts: tuple[Part, ...], known: tuple[Attachment, ...], language: Language) -> tuple[Attachment, ...]:
    reader = FileReader(Extractor().read, ocr.find())
    return tuple([await _filled(reader, *one, language) for one in zip(parts, known, strict=True)])


async def _filled(reader: FileReader, part: Part, known: Attachment, language: Language) -> Attachment:
    if _is_settled(known):
        return known
    found = await reader.read(part.content, part.name, part.type, language)
    return replace(known, text=found.text or None, truncated=found.truncated, trouble=found.trouble)


def _is_settled(one: Attachment) -> bool:
    return one.text is not None or one.trouble is not None
