"""When a mail was handed to our provider."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from mailflow.mail.message import Message

_HEAD = 64 * 1024  # bytes of a mail in which its topmost Received is looked for
_TAIL = 100  # characters of it in which the date stands


def arrived(raw: bytes, message: Message) -> datetime | None:
    """By the topmost Received, which our own provider wrote (RFC 5321 4.4); else as its sender dates it."""
    stamp = _topmost(raw[:_HEAD]).rpartition(b";")[2].strip()[:_TAIL]
    return _instant(stamp.decode("ascii", "replace")) or message.date


def _topmost(head: bytes) -> bytes:
    """The first Received field, unfolded; nothing of it is in a `Message`."""
    found: list[bytes] = []
    for line in head.lstrip(b"\r\n").splitlines():
        folded = line[:1] in (b" ", b"\t")
        if not line or (found and not folded):
            break
        if found or line[:9].lower() == b"received:":
            found.append(line)
    return b"".join(found)


def _instant(stamp: str) -> datetime | None:
    try:
        found = parsedate_to_datetime(stamp)
        return found if found.tzinfo else found.replace(tzinfo=UTC)
    except (TypeError, ValueError, OverflowError, IndexError):
        return None
