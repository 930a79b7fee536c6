"""Reads whether a facilitator lets a held mail through."""

from __future__ import annotations

import re
from enum import StrEnum

from mailflow.core.people import Rsvp
from mailflow.mail.answering import phrases
from mailflow.mail.words.folding import fold

_SHORT = 15  # words; who writes more says more than yes or no
_LET = re.compile(
    r"\b(?:laat (?:\w+ ){0,3}(?:door|toe)|door ?laten|toelaten|let (?:\w+ ){0,3}through|allow|accept\w{0,4}"
    r"|laissez? passer|laissez? le passer|autorise\w{0,2}|lass\w{0,2} (?:\w+ ){0,3}durch|durchlassen|zulassen)\b"
)
_NOT = re.compile(r"\b(?:niet|geen|nee|neen|not|no|dont|pas|non|nicht|nein|kein\w{0,2}|spam)\b")


class Judgement(StrEnum):
    """What is to be done with the mail."""

    LET_THROUGH = "let_through"
    KEEP = "keep"
    UNSAID = "unsaid"  # he speaks of something else


def read(text: str) -> Judgement:
    """A short yes or no, or the words of the letter that asked; anything longer is left to the commands."""
    words = fold(text).replace("'", "")
    if not words.strip() or len(words.split()) > _SHORT or "@" in words:
        return Judgement.UNSAID
    said = phrases.rsvp(text)
    if _NOT.search(words):
        return Judgement.KEEP if said is Rsvp.NO or _LET.search(words) or "spam" in words else Judgement.UNSAID
    if said is Rsvp.YES or _LET.search(words):
        return Judgement.LET_THROUGH
    return Judgement.KEEP if said is Rsvp.NO else Judgement.UNSAID
