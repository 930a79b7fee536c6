"""When a mail was handed to our provider."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from mailflow.mail.message import Message

_TAIL = 200  # characters of a Received header in which its date stands


def arrived(message: Message) -> datetime | None:
    """By the topmost Received header, which our own provider wrote (RFC 5321 4.4); else as its sender dates it."""
    stamp = message.header("received").rpartition(";")[2].strip()
    if stamp and len(stamp) <= _TAIL and (found := _instant(stamp)) is not None:
        return found
    return message.date


def _instant(stamp: str) -> datetime | None:
    try:
        found = parsedate_to_datetime(stamp)
        return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)
    except (TypeError, ValueError, OverflowError, IndexError):
        return None
