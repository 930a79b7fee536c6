"""Files that people send with their mails, and that letters carry: what is known of them beside their bytes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

FileDigest = NewType("FileDigest", str)  # sha256 of the content, 64 hex digits: the name under which it is kept


@dataclass(frozen=True, slots=True)
class KeptFile:
    """One file whose bytes are kept beside the journal."""

    name: str  # as its sender called it, without any path; never empty
    type: str  # media type in lower case
    size: int  # bytes
    digest: FileDigest


class Trouble(StrEnum):
    """Why a file says nothing to us; each has its sentence in every language."""

    KIND = "kind"  # no kind of file that is read
    EMPTY = "empty"  # it opens, and holds no words: a scan or a photo, where no text recognition is installed
    PASSWORD = "password"  # locked, or encrypted
    BROKEN = "broken"  # not what its name says, or damaged
    LARGE = "large"  # more bytes, pages, cells or entries than are read
    BOMB = "bomb"  # made to exhaust its reader
    SLOW = "slow"  # took longer, or more memory, than it may
    ARCHIVE = "archive"  # a zip and the like; never opened
    OUTLOOK = "outlook"  # winmail.dat or .msg
    RECORDING = "recording"  # speech, where no speech-to-text is installed
    MACRO = "macro"  # a document that carries programs; it is not opened


@dataclass(frozen=True, slots=True)
class FileText:
    """What was read in one file: its words, or why there are none."""

    text: str = ""
    trouble: Trouble | None = None  # beside text: only a part of it was read
    truncated: bool = False  # there was more than is kept
    detail: str = ""  # why, for the log: one line without any words of the file
