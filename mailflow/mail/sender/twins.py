"""Tells whether two mails under one Message-ID say the same."""

from __future__ import annotations

import hashlib

from mailflow.mail.message import Message
from mailflow.mail.words.lazily import lazily

_TAG = lazily(r"<[^<>]{0,2000}>")
_WORD = lazily(r"\w+")
_LIST_FOOTER = lazily(r"\n[ \t]{0,3}[_-]{20,80}[ \t]{0,3}\n(?:[^\n]{0,200}\n){0,6}[^\n]{0,200}\s{0,200}\Z")
_LONGEST = 200_000  # characters that are compared


def fingerprint(message: Message) -> str:
    """The same for two mails with the same words and files, however they were packed; a list's footer plays no part."""
    body = message.text if (message.text or "").strip() else _TAG.sub(" ", (message.html or "")[:_LONGEST])
    said = _WORD.findall(_LIST_FOOTER.sub("", (body or "")[:_LONGEST]).lower()) or _WORD.findall(message.subject)
    files = sorted(part.digest for part in message.parts if part.disposition == "attachment")
    return hashlib.sha256("\x00".join((*said, "", *files)).encode("utf-8", "replace")).hexdigest()[:16]
