"""Finds the transcript or the notes of a meeting among the files that a facilitator attached."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from mailflow.core.session.reading import Attachment, Spoken
from mailflow.mail.documents import transcript

_CAPTIONS = (".vtt", ".srt", ".sbv")
_SOUNDS = (".m4a", ".mp3", ".ogg", ".opus", ".oga", ".wav", ".aac", ".amr", ".wma", ".flac", ".mp4", ".webm", ".mov")
_READ = 2000  # characters of a mail that may say what its files are


def spoken(files: Iterable[Attachment], words: str, names: Collection[str]) -> tuple[Spoken, ...]:
    """Who said what in them; a file without speakers counts when it is a recording, or is said to hold notes.

    `words`: of the mail; `names`: of the people of the session.
    """
    found: list[Spoken] = []
    for file in files:
        if not file.text:
            continue
        said = transcript.conversation(file.text, names, captions=file.name.lower().endswith(_CAPTIONS))
        if not said and (_is_recording(file) or announced((file,), words)):
            said = transcript.notes(file.text)
        found += said
    return tuple(found)


def _is_recording(file: Attachment) -> bool:
    """Of a talk, written out without its speakers."""
    return file.type.startswith("audio/") or file.name.lower().endswith(_SOUNDS)


def announced(files: Iterable[Attachment], words: str) -> bool:
    """Whether somebody who sends files says that they hold notes or a transcript."""
    files = tuple(files)
    return bool(files) and any(transcript.says_notes(one) for one in (words[:_READ], *(file.name for file in files)))
