"""Words as they are compared: lower case, without accents, one character for each character written."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection

from mailflow.mail.words.lazily import lazily
from mailflow.mail.words.learnt import Learnt

_SPECIAL = {
    "ß": "s",
    "æ": "a",
    "œ": "o",
    "ø": "o",
    "’": "'",
    "‘": "'",
    "´": "'",
    "`": "'",
    "“": '"',
    "”": '"',
    "„": '"',
    "«": '"',
    "»": '"',
    "–": "-",
    "—": "-",
    "‑": "-",
    "\u00a0": " ",
    "\u202f": " ",
    "\t": " ",
    "\r": " ",
}

_FOREIGN = lazily(r"[^\x00-\x7f]+")


def fold(text: str) -> str:
    """The text to compare with: same length, so that a place in it is a place in the original."""
    plain = text if text.isascii() else _FOREIGN.sub(_translated, text)
    return plain.lower().replace("\t", " ").replace("\r", " ").replace("`", "'")


def _translated(found: re.Match[str]) -> str:
    return found[0].translate(_FOLDED)


def _fold_one(char: str) -> str:
    if char.isascii():
        return char.lower()
    low = char.lower()
    if low in _SPECIAL:
        return _SPECIAL[low]
    base = unicodedata.normalize("NFD", low)[:1]
    return base if len(base) == 1 else char


_FOLDED = Learnt(_fold_one)


def slip(word: str, target: str) -> bool:
    """Whether `word` is `target` with one letter missing, doubled, wrong, or two neighbours swapped."""
    if word == target:
        return True
    short, long = sorted((word, target), key=len)
    if len(long) - len(short) > 1:
        return False
    at = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if len(short) != len(long):
        return short[at:] == long[at + 1 :]
    if short[at + 1 :] == long[at + 1 :]:
        return True
    return short[at : at + 2] == long[at : at + 2][::-1] and short[at + 2 :] == long[at + 2 :]


def nearest(word: str, vocabulary: Collection[str], shortest: int = 6) -> str | None:
    """The one word of the vocabulary that this may be a typing slip of; None for none, or when it is short."""
    if len(word) < shortest:
        return None
    near = {known for known in vocabulary if known[0] == word[0] and len(known) >= shortest and slip(word, known)}
    swapped = {known for known in near if sorted(known) == sorted(word)}
    near = swapped or near
    return near.pop() if len(near) == 1 else None
