"""The words in files that people sent, placed with the questions of their session."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from mailflow.core.letters.union import Envelope, QuestionsLetter
from mailflow.core.seams import Store
from mailflow.core.session.events import ReadFiles
from mailflow.core.session.files import FileText, KeptFile, Trouble
from mailflow.core.session.model import Session
from mailflow.core.session.people import FACILITATOR, Address, Language, Mailbox
from mailflow.core.session.reading import Attachment, Kind, Reading, Spoken
from mailflow.errors import FileMissing, TemplateError, TooMuchEffort
from mailflow.mail.answering import enclosed
from mailflow.mail.fields import Fields
from mailflow.mail.interpreting import from_fields
from mailflow.mail.kickoffs import talk_files
from mailflow.outside.processes.effort import Effort
from mailflow.outside.readers.by_kind import FileReader
from mailflow.outside.store.kept_files import Files

log = logging.getLogger(__name__)

EFFORT = 10.0  # seconds of processor time to place the words of all files of a mail


@dataclass(frozen=True, slots=True)
class FileReading:
    """Reads the files of an errand; never raises on what is in them."""

    store: Store
    files: Files
    reader: FileReader
    text_of: Callable[[Envelope], str]  # what a letter said; raises `TemplateError`

    async def read(self, errand: ReadFiles) -> Reading:
        """What they say, as the session stands when all have been read."""
        read = [await self._text(one, errand.language) for one in errand.files]
        try:
            with Effort(EFFORT).spent():
                return self._reading(errand, read)
        except TooMuchEffort:
            log.error("files session=%s: their words took longer to be placed than they may", errand.session)
            return self.given_up(errand)

    def given_up(self, errand: ReadFiles) -> Reading:
        """That they could not be read."""
        return self._reading(errand, [FileText(trouble=Trouble.SLOW) for _ in errand.files])

    async def _text(self, file: KeptFile, language: Language) -> FileText:
        try:
            content = await asyncio.to_thread(self.files.read, file.digest)
        except FileMissing as error:
            log.error("file missing: %s", error)
            return FileText(trouble=Trouble.BROKEN)
        read = await self.reader.read(content, file.name, file.type, language)
        if read.trouble is Trouble.SLOW and not read.text:  # perhaps the machine was busy
            read = await self.reader.read(content, file.name, file.type, language)
        told = (file.digest[:12], file.type, file.size, len(read.text), read.trouble or "-", read.detail)
        log.info("file digest=%s type=%s bytes=%d characters=%d trouble=%s %s", *told)
        return read

    def _reading(self, errand: ReadFiles, read: Iterable[FileText]) -> Reading:
        session = self.store.session(errand.session)
        person = session.person(errand.person) if session else None
        attachments = tuple(_attachment(file, text) for file, text in zip(errand.files, read, strict=True))
        placed = enclosed.alone(attachments, session.questions if session else (), self._letter(errand))
        fields = Fields(
            kind=Kind.HUMAN,
            reason="files that came with a mail",
            sender=Mailbox(person.address if person else Address("")),
            subject="",
            sent=None,
            message_id=errand.message,
            language=None,
            text=enclosed.beside("", attachments),
            answers=placed.answers,
            remarks=placed.remarks,
            essence=placed.essence,
            attachments=attachments,
            moment=errand.moment,
            spoken=_spoken(errand, session, attachments),
        )
        return from_fields.reading(fields)

    def _letter(self, errand: ReadFiles) -> str | None:
        """The questions as that person got them: some people fill our letter in and send it back as a document."""
        posts = (one.envelope for one in self.store.posts(errand.session))
        sent = [one for one in posts if one.to.id == errand.person and isinstance(one.letter, QuestionsLetter)]
        try:
            return self.text_of(max(sent, key=lambda one: one.serial)) if sent else None
        except TemplateError as error:
            log.warning("cannot render what was sent: %s", error)
            return None


def _spoken(errand: ReadFiles, session: Session | None, files: tuple[Attachment, ...]) -> tuple[Spoken, ...]:
    """What was said in a meeting, of which only the facilitator sends a transcript; others send their answers."""
    if session is None or errand.person != FACILITATOR:
        return ()
    return talk_files.spoken(files, errand.words, tuple(one.person.name for one in session.participants))


def _attachment(file: KeptFile, read: FileText) -> Attachment:
    text = read.text.strip() or None
    trouble = read.trouble if text or read.trouble else Trouble.EMPTY
    return Attachment(file.name, file.type, file.size, text, read.truncated, file.digest, trouble)
