"""Words in which a finger slipped, put right in a text as it was typed."""

from __future__ import annotations

import re
from collections.abc import Collection

from mailflow.mail.words.folding import fold, nearest
from mailflow.mail.words.lazily import lazily

_WORD = lazily(r"[^\W\d_]{6,24}")
_MOST = 200  # words that are held against the vocabulary


def mended(text: str, vocabulary: Collection[str], others: Collection[str] = ()) -> str:
    """With each word that is a slip away from one of the vocabulary as that word; `others` are words of their own."""
    seen = 0

    def right(found: re.Match[str]) -> str:
        nonlocal seen
        seen += 1
        word = fold(found[0])
        if seen > _MOST or word in vocabulary or word in others:
            return found[0]
        return nearest(word, vocabulary) or found[0]

    return _WORD.sub(right, text)
