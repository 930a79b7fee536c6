"""Which of his own sentences somebody keeps, where three were put to him: "B", "the second one", or in his words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from mailflow.mail.examples import phrasebook
from mailflow.mail.words.folding import fold
from mailflow.mail.words.lazily import lazily

_LETTERS = "ABC"
_LETTER = lazily(r"(?<![\w'’])([A-Ca-c])(?![\w'’])")
_CHOSEN = lazily(r"(?<![\w'’])[A-C]\W*$")  # ends in a letter: in whatever words, one of those put to him is meant
_NEAR = 30  # characters between two letters of which one is preferred
_LEADS = lazily(r"\W{0,3}[:,–—]\s+|\W{0,2}\s?[-=]\s+")
_MARKS = " \"'“”«»„"
_SIGN = lazily(r"\W*[:,;.–—-]\W*")
_ORDINALS = ("keeps_first", "keeps_second", "keeps_third")
_FEWEST, _LEAST, _MOST = 3, 4, 40  # words of a sentence of one's own; without words that announce it; at most
_SHORT = 8  # words of a sentence that only chooses


@dataclass(frozen=True, slots=True)
class Kept:
    """What a sentence says of it."""

    words: str  # the sentence to keep
    end: int  # where in the sentence that is said; what follows says something more


def read(text: str, own: Sequence[str]) -> Kept | None:
    """What a sentence keeps; None when it does not say so surely."""
    return _own_words(text) or _letter(text, own) or _ordinal(text, own)


def is_own(text: str) -> bool:
    """Whether a sentence that is all he writes may be the one he wants to be kept, since that alone was asked."""
    if not _LEAST <= len(text.split()) <= _MOST or "?" in text or _CHOSEN.search(text):
        return False
    if len(text.split()) <= _SHORT and (_letters(text) or any(phrasebook.stands(name, text) for name in _ORDINALS)):
        return False  # it speaks of those that were put to him
    return not any(phrasebook.stands(name, text) for name in ("corrects", "complaint", "question_word", "point_word"))


def says_yes(text: str, own: Sequence[str]) -> Kept | None:
    """A mail that says no more than yes keeps the first."""
    return Kept(own[0], len(text)) if own and phrasebook.whole("keeps_yes", text) else None


def _letter(text: str, own: Sequence[str]) -> Kept | None:
    found = _letters(text)
    if not found or len(text[: found[0].start()].split()) > _SHORT:
        return None
    first, last = found[0], found[-1]
    at = _LETTERS.index(first[1].upper())
    between = text[first.end() : last.start()]
    if len(found) > 2 or at >= len(own) or (len(found) == 2 and not phrasebook.whole("keeps_over", between)):
        return None
    before, after = text[: first.start()], text[last.end() :]
    if _says_more(before):
        return None
    if not _says_more(after):
        return Kept(own[at], len(text))
    sign = _SIGN.match(after)
    return Kept(own[at], last.end() + sign.end()) if sign and len(found) == 1 else None


def _letters(text: str) -> list[re.Match[str]]:
    """Letters that name a sentence: capitals, or a small one when hardly more is said."""
    short = len(text.split()) <= 2
    found = [one for one in _LETTER.finditer(text) if one[1].isupper() or short]
    return [one for one in found if one.end() - one.start() == 1][:3]


def _says_more(text: str) -> bool:
    """Whether words beside the letter say anything else."""
    words = re.sub(r"[^\w\s'’]", " ", text).strip()
    if not words or _fills(words):
        return False
    return not any(phrasebook.whole(name, words) for name in ("keeps", "courtesy", "thanks"))


def _fills(words: str) -> bool:
    known = phrasebook.words("fillers")
    return all(word in known for word in fold(words).split())


def _ordinal(text: str, own: Sequence[str]) -> Kept | None:
    if len(text.split()) > _SHORT:
        return None
    for at, name in enumerate(_ORDINALS[: len(own)]):
        span = phrasebook.stands(name, text)
        if span and not _says_more(f"{text[: span.start]} {text[span.end :]}"):
            return Kept(own[at], len(text))
    return None


def _own_words(text: str) -> Kept | None:
    """Words behind "none of the three: …", "my sentence: …", "not A but …"."""
    start = phrasebook.begins("keeps_instead", text)
    if start is None:
        end = phrasebook.begins("keeps_own", text)
        sign = _LEADS.match(text, end) if end else None
        start = sign.end() if sign else None
    if start is None:
        return None
    words = (
        text[start:].strip(_MARKS).removesuffix(".").strip(_MARKS) if _quoted(text[start:]) else text[start:].strip()
    )
    words = words.lstrip(":,;–— ")
    return Kept(words, len(text)) if _FEWEST <= len(words.split()) <= _MOST else None


def _quoted(text: str) -> bool:
    return text.strip()[:1] in "\"“«„'" and text.strip().rstrip(".")[-1:] in "\"”»“'"
