"""Recognises spam filters that ask a sender to prove himself; Boxbe dresses it as a failed delivery."""

from __future__ import annotations

import re

from mailflow.mail.message import Message
from mailflow.mail.sender import autoreply_subjects
from mailflow.mail.words.folding import fold
from mailflow.mail.words.lazily import lazily

_HEADER = lazily(
    r"x-(?:bluebottle|boxbe|tmda|spamarrest|spam-arrest|mailinblack|choicemail|sendio|challenge)[a-z0-9-]{0,40}"
)
_SENDER = lazily(
    r"tmda|spam ?arrest|boxbe|bluebottle|choicemail|sendio|mailinblack|spamblocker|antispamuol|mailblocks|knowspam"
    r"|spamlion|0spam",
    re.IGNORECASE,
)
_ASKS = ("click", "reply", "follow", "confirm", "cliquez", "klik", "klicken")
_TEXT = lazily(
    rf"\b(?:{'|'.join(_ASKS)})[^\n]{{0,160}}"
    r"(?:so that your (?:message|e-?mail)|to have your (?:address|message|e-?mail)"
    r"|allowed list|list of approved senders|approved (?:senders? )?list|guest list|whitelist"
    r"|to (?:release|deliver) (?:your|the|this) (?:message|e-?mail)"
    r"|your (?:message|e-?mail) (?:will|can) (?:then )?be delivered|prove (?:that )?you are (?:a )?human)"
)


def is_certain(message: Message) -> bool:
    """By its headers or its subject."""
    if any(_HEADER.fullmatch(name) for name, _ in message.headers):
        return True
    if _SENDER.search(message.header("from") + " " + message.header("x-delivery-agent")):
        return True
    subject = fold(message.subject)
    named = subject.endswith("(verification)") or subject.startswith(autoreply_subjects.CHALLENGES)
    return named or "spam arrest" in message.header("x-mailer").lower()


def is_likely(message: Message) -> bool:
    """By its words, when they do not stand in a quote."""
    text = (message.text or "")[:3000].lower()
    if not any(verb in text for verb in _ASKS):
        return False
    quoted = any(line.startswith(">") for line in text.split("\n")[:3])
    return not quoted and _TEXT.search(text) is not None
