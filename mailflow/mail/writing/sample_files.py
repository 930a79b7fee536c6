"""Sample letters about the files that people send."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from mailflow.core.letters.union import FileNote, FilesArrived, FilesNoted, Letter, Line, Receipt, SealedMail
from mailflow.core.session.files import FileDigest, Trouble
from mailflow.mail.writing.sample_words import Story

_SCAN = FileNote("scan.pdf", FileDigest("3f2a9c51b7e4" + "0" * 52), Trouble.EMPTY)
_BY = date(2026, 12, 11)


def letters(story: Story) -> Iterator[tuple[str, Letter]]:
    """Each with a name of its own."""
    found = zip(story.questions, story.answers, strict=True)
    lines = tuple(
        Line(at, question, answer, ("antwoorden.docx",)) for at, (question, answer) in enumerate(found, start=1)
    )
    waiting = replace(_SCAN, name="spraakbericht.ogg", trouble=None, waits=True)
    yield "receipt-files", Receipt(lines, None, "", _BY, files=(replace(_SCAN, attached=True),))
    open_lines = tuple(replace(line, answer=None, files=()) for line in lines)
    yield "receipt-waits", Receipt(open_lines, None, "", _BY, files=(waiting,))
    for trouble in Trouble:
        yield f"files_noted-{trouble}", FilesNoted((replace(_SCAN, name="notities.x", trouble=trouble),))
    yield "files_noted", FilesNoted((replace(_SCAN, attached=True),))
    yield "files_noted-two", FilesNoted((replace(_SCAN, attached=True), waiting, replace(_SCAN, partly=True)))
    yield "files_noted-heic", FilesNoted((replace(_SCAN, name="foto.heic", trouble=Trouble.KIND),))
    yield "files_noted-long", FilesNoted((replace(_SCAN, trouble=None),))
    yield "sealed_mail", SealedMail()
    yield "files_arrived", FilesArrived("Jan Peeters", (replace(_SCAN, attached=True),))
    big = replace(_SCAN, name="opname.m4a", trouble=Trouble.RECORDING)
    yield "files_arrived-big", FilesArrived("Jan Peeters", (replace(_SCAN, attached=True), big))
    yield "files_arrived-big-alone", FilesArrived("Jan Peeters", (big,))


def nameless() -> Letter:
    """As an anonymous session tells it."""
    return FilesArrived("", (replace(_SCAN, name=""),))
