"""What people may attach, as the operator sets it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class AttachmentSettings:
    """What people may attach, and how much of it is read. What is more than this is kept, and not read."""

    count: int = 20  # files of one mail
    file_bytes: int = 20_000_000  # of one file; see imap.size_cap too
    mail_bytes: int = 28_000_000  # of all files of one mail
    characters: int = 200_000  # of one file that are kept as its words
    pages: int = 300  # of a pdf
    seconds: float = 30.0  # for reading one document
    memory: int = 768_000_000  # bytes for reading one document; more has no effect
    # folder of a CTranslate2 model of Whisper, which writes out recordings; needs the extra "audio"; None: recordings
    # go to the facilitator unread
    speech_model: Path | None = None
    days: int = 90  # for which files are kept after the session ended
