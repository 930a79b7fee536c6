"""Letters to somebody who asks what is kept of him, or wants all of it to be gone; outside any session."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class DataWish(StrEnum):
    """What somebody wants of what is kept of him (GDPR, articles 15 and 17)."""

    KNOW = "know"
    ERASE = "erase"


@dataclass(frozen=True, slots=True)
class YourData:
    """Is it really he? A yes from his own address does it; silence does nothing."""

    wish: DataWish
    facilitates: bool = False  # then nothing can be erased: his sessions would lose their facilitator


@dataclass(frozen=True, slots=True)
class DataKept:
    """All that is kept of him is attached, as one file."""

    sessions: int
    mails: int  # that came from him, and are remembered
