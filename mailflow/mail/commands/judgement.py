"""Reads whether somebody lets held mails through: the facilitator, or he in whose name they came."""

from __future__ import annotations

from enum import StrEnum

from mailflow.core.session.people import Rsvp
from mailflow.mail.answering import phrases
from mailflow.mail.words.folding import fold
from mailflow.mail.words.lazily import lazily

_SHORT = 15  # words; who writes more says more than yes or no
_LET = lazily(
    r"\b(?:laat (?:\w+ ){0,3}(?:door|toe)|door ?laten|toelaten|let (?:\w+ ){0,3}through|allow|accept\w{0,4}"
    r"|laissez? passer|laissez? le passer|autorise\w{0,2}|lass\w{0,2} (?:\w+ ){0,3}durch|durchlassen|zulassen)\b"
)
_NOT = lazily(r"\b(?:niet|geen|nee|neen|not|no|dont|pas|non|nicht|nein|kein\w{0,2}|spam)\b")


_NUMBER = lazily(r"\b\d{1,3}\b")


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


def chosen(text: str, count: int) -> tuple[int, ...] | None:
    """Which of so many numbered mails are let through, from 1; all by a yes, none by a no. None: it says neither."""
    words = fold(text)
    numbers = tuple(dict.fromkeys(int(one) for one in _NUMBER.findall(words)))
    if count > 1 and numbers and len(words.split()) <= _SHORT and "@" not in words:
        return numbers if all(0 < one <= count for one in numbers) and not _NOT.search(words) else None
    match read(text):
        case Judgement.LET_THROUGH:
            return tuple(range(1, count + 1))
        case Judgement.KEEP:
            return ()
        case _:
            return None
