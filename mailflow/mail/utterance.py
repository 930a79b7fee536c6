"""A short answer as folded sentences, with slips of the finger put right."""

from __future__ import annotations

import re
from functools import cache

from mailflow.mail.language_words import WORDS
from mailflow.mail.phrase_table import Phrases, vocabulary
from mailflow.mail.phrases_de import GERMAN
from mailflow.mail.phrases_en import ENGLISH
from mailflow.mail.phrases_fr import FRENCH
from mailflow.mail.phrases_nl import DUTCH
from mailflow.mail.typed import own_lines
from mailflow.mail.wording import fold, nearest, shorten

TABLES: tuple[Phrases, ...] = (DUTCH, ENGLISH, FRENCH, GERMAN)
_LONGEST = 6000  # folded characters that are looked at: an answer to an invitation is shorter
_MOST_GUESSED = 300  # unknown words that are held against the vocabulary
_DRAWN = str.maketrans(
    {
        **dict.fromkeys("👍✅✔👌🤘🙋🙌☑💪", " thumbsup "),
        **dict.fromkeys("👎❌🚫✖", " thumbsdown "),
        **dict.fromkeys("\ufe0f\u200d🏻🏼🏽🏾🏿♀♂", ""),
    }
)
_JOINED = re.compile(r"\b(c|d|j|l|m|n|s|t|qu) (?=[aeiouhy]\w)")
_ABBREVIATION = re.compile(r"\b(\w)\.(\w)\.(?:(\w)\.)?")


def sentences(text: str) -> list[tuple[str, bool]]:
    """Folded sentences with single spaces, commas as words; and whether each ends in a question mark."""
    lines = "\n".join(own_lines(text)).translate(_DRAWN)
    folded = shorten(fold(lines[:_LONGEST]))
    plain = _ABBREVIATION.sub(lambda found: "".join(filter(None, found.groups())), folded).replace("'", "")
    plain = re.sub(r"[:;(){}\[\]\"|=]|(?<=\s)-+(?=\s)|\.\.+(?=\s?[a-z])", " , ", plain)
    found_ones: list[tuple[str, bool]] = []
    for found in re.finditer(r"([^.!?\n]+)([.!?\n]*)", plain):
        cleaned = re.sub(r"[^\w, ]+", " ", found[1]).replace(",", " , ")
        cleaned = _JOINED.sub(r"\1", re.sub(r"[\s_]+", " ", cleaned).strip(" ,"))
        if re.search(r"\w", cleaned):
            found_ones.append((_spelled(cleaned), "?" in found[2]))
    return found_ones


def _spelled(sentence: str) -> str:
    """Slips of the finger in telling words put right."""
    known = _known()
    words = sentence.split(" ")[:_MOST_GUESSED]
    return " ".join(word if len(word) < 4 or word in known else _corrected(word) for word in words)


def _corrected(word: str) -> str:
    for single in (re.sub(r"(\w)\1$", r"\1", word), re.sub(r"(\w)\1", r"\1", word)):
        if single in _known():
            return single
    return (nearest(word, _by_length().get(len(word), ())) if len(word) >= 5 and word.isalpha() else None) or word


@cache
def _known() -> frozenset[str]:
    return vocabulary(TABLES).union(*WORDS.values())


@cache
def _by_length() -> dict[int, tuple[str, ...]]:
    """Telling words by the length of what may be a slip for them."""
    telling = vocabulary(TABLES)
    return {size: tuple(sorted(word for word in telling if abs(len(word) - size) < 2)) for size in range(5, 20)}
