"""Tells a mail that is encrypted as a whole."""

from __future__ import annotations

from mailflow.mail.message import Message
from mailflow.mail.parsing import signed
from mailflow.mail.words.lazily import lazily

_RIGHTS = "application/x-microsoft-rpmsg-message"  # of Outlook, under rights management
_ARMOUR = lazily(r"-----BEGIN PGP MESSAGE-----")  # RFC 9580 6.2; typed or pasted by a program


def is_sealed(message: Message) -> bool:
    """Whether nothing of its words can be read here."""
    if message.type == "multipart/encrypted":  # RFC 1847 2.2, as PGP (RFC 3156 4) uses it
        return True
    if message.type in signed.TYPES and message.text is None and message.html is None:  # what was signed only is open
        return True
    if any(part.type == _RIGHTS or part.name == "message_v2.rpmsg" for part in message.parts):
        return True
    return bool(_ARMOUR.match((message.text or "").lstrip()[:200]))
