"""What the facilitator is told without a word being asked of him; it is gathered into one letter a working day."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from mailflow.core.letters.parts import FileNote
from mailflow.core.session.files import KeptFile


class NoteKind(StrEnum):
    """What it tells."""

    WORDS = "words"  # of a participant
    LATE = "late"  # answers after the summary was drafted
    OUTSIDE = "outside"  # words of a colleague to whom the top 7 was sent
    FILES = "files"  # of a participant, that were not read, or not wholly
    LEFT = "left"  # this session
    STOPPED = "stopped"  # wants no mail any more


@dataclass(frozen=True, slots=True)
class Note:
    """One of them."""

    kind: NoteKind
    name: str  # whose; "" in an anonymous session
    text: str = ""
    files: tuple[FileNote, ...] = ()
    attached: tuple[KeptFile, ...] = ()  # go with the letter
