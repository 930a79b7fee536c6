"""Tells which parts of a message are files that a person sent on purpose."""

from __future__ import annotations

from mailflow.core.reading import Attachment
from mailflow.mail.message import Message, Part
from mailflow.mail.parsing.charset import text_of

_MACHINERY = ("message/", "multipart/", "text/calendar", "application/ics", "text/rfc822-headers", "text/x-amp-html")
_SIGNATURES = ("application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature")
_FORWARDED = ("message/rfc822", "message/global")
_TEXT = 200_000  # characters of a text file that are kept


def attachments(message: Message) -> tuple[Attachment, ...]:
    """The attached files; logos, signatures and calendar files are none."""
    return tuple(_attachment(part) for part in message.parts if _on_purpose(part))


def _on_purpose(part: Part) -> bool:
    if part.type in _FORWARDED:
        return True
    if part.type.startswith(_MACHINERY) or part.type in _SIGNATURES:
        return False
    logo = part.type.startswith("image/") and bool(part.content_id) and part.disposition != "attachment"
    return not logo


def _attachment(part: Part) -> Attachment:
    text = _text(part)
    return Attachment(
        name=part.name,
        type=part.type,
        size=len(part.content),
        text=text and text[:_TEXT],
        truncated=text is not None and len(text) > _TEXT,
    )


def _text(part: Part) -> str | None:
    """The words of a plain text file; other types are read elsewhere."""
    if part.type != "text/plain":
        return None
    return text_of(part.content, part.parameter("charset"))[0].replace("\r\n", "\n").strip()
