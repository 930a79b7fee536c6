"""What people type, folded into words that can be compared."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from mailflow.mail.words.lazily import lazily
from mailflow.mail.words.learnt import Learnt

# Letters that compatibility decomposition leaves alone, and marks that phones and word processors put in.
_SPECIAL = str.maketrans(
    {
        "ß": "ss", "œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d",
        "’": "'", "‘": "'", "`": "'", "´": "'", "ʼ": "'", "′": "'",
        "“": '"', "”": '"', "„": '"', "«": '"', "»": '"',
        "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-",
        "…": "...", "\u00a0": " ", "\u202f": " ", "\u2009": " ",
        "\u200b": None, "\u200c": None, "\u2060": None, "\ufeff": None, "\u00ad": None,
    }
)  # fmt: skip
_WORD = lazily(r"[^\W_]+(?:'[^\W_]+)*")
_FOREIGN = lazily(r"[^\x00-\x7f]+")
_LENGTHENED = lazily(r"([^\W\d_])\1{2,}")


def fold(text: str) -> str:
    """Lower case without accents; apostrophes, quotes and dashes in their plain form. Line ends stay."""
    if "\u03a3" in text:  # a capital sigma is the one letter whose small form hangs on its neighbours
        return _decomposed(text)
    lowered = text.lower().replace("`", "'")
    return lowered if lowered.isascii() else _FOREIGN.sub(_translated, lowered)


def _decomposed(text: str) -> str:
    lowered = text.translate(_SPECIAL).lower()
    decomposed = unicodedata.normalize("NFKD", lowered).translate(_SPECIAL)
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def _translated(found: re.Match[str]) -> str:
    return found[0].translate(_FOLDED)


_FOLDED = Learnt(_decomposed)


def words(text: str) -> list[str]:
    """The words of a text, folded; an apostrophe inside a word belongs to it."""
    return _WORD.findall(fold(text))


def shorten(text: str) -> str:
    """A folded text in which no letter stands more than twice in a row: 'neeeee' becomes 'nee'."""
    return _LENGTHENED.sub(r"\1\1", text)


def one_edit_apart(one: str, other: str) -> bool:
    """Whether one letter added, left out, changed, or swapped with its neighbour makes one of the other."""
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    short, long = sorted((one, other), key=len)
    at = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if len(short) < len(long):
        return short[at:] == long[at + 1 :]
    return short[at + 1 :] == long[at + 1 :] or (
        short[at : at + 2] == long[at : at + 2][::-1] and short[at + 2 :] == long[at + 2 :]
    )


def nearest(word: str, vocabulary: Iterable[str]) -> str | None:
    """The one word of the vocabulary that is a slip of the finger away, or None when none or several are."""
    near = [known for known in vocabulary if one_edit_apart(word, known)]
    return near[0] if len(near) == 1 else None
