"""A short answer as folded sentences, with slips of the finger put right."""

from __future__ import annotations

import re
from functools import cache

from mailflow.mail.answering.idioms import IDIOMS
from mailflow.mail.answering.phrase_table import Phrases, vocabulary
from mailflow.mail.answering.phrases_de import GERMAN
from mailflow.mail.answering.phrases_en import ENGLISH
from mailflow.mail.answering.phrases_fr import FRENCH
from mailflow.mail.answering.phrases_nl import DUTCH
from mailflow.mail.words.language_words import WORDS
from mailflow.mail.words.lazily import lazily
from mailflow.mail.words.typed import own_lines
from mailflow.mail.words.wording import fold, nearest, shorten

TABLES: tuple[Phrases, ...] = (DUTCH, ENGLISH, FRENCH, GERMAN, IDIOMS)
_LONGEST = 6000  # folded characters that are looked at: an answer to an invitation is shorter
_SHORTEST, _LONGEST_WORD = 4, 19  # letters of a word that may be a slip
_MOST_GUESSED = 300  # unknown words that are held against the vocabulary
_DRAWN = str.maketrans(
    {
        **dict.fromkeys("👍✅✔👌🤘🙋🙌☑💪", " thumbsup "),
        **dict.fromkeys("👎❌🚫✖", " thumbsdown "),
        **dict.fromkeys("\ufe0f\u200d🏻🏼🏽🏾🏿♀♂", ""),
    }
)
_JOINED = lazily(r"\b(c|d|j|l|m|n|s|t|qu) (?=[aeiouhy]\w)")
_ABBREVIATION = lazily(r"\b(\w)\.(\w)\.(?:(\w)\.)?")
_IF_NOT = lazily(r"\b(if not|otherwise|anders|zo niet|zoniet|sinon|sonst|ansonsten|indien niet|si non|wenn nicht) ,")


def sentences(text: str) -> list[tuple[str, bool]]:
    """Folded sentences with single spaces, commas as words; and whether each ends in a question mark."""
    lines = "\n".join(own_lines(text[: 4 * _LONGEST])).translate(_DRAWN)
    folded = shorten(fold(lines[:_LONGEST]))
    plain = _ABBREVIATION.sub(lambda found: "".join(filter(None, found.groups())), folded).replace("'", "")
    plain = re.sub(r"(?<=\d)\.(?=\s?\w)", " ", plain)
    plain = re.sub(r"[:;(){}\[\]\"|=]|(?<=\s)-+(?=\s)|\.\.+(?=\s?[a-z])", " , ", plain)
    found_ones: list[tuple[str, bool]] = []
    for found in re.finditer(r"([^.!?\n]+)([.!?\n]*)", plain):
        cleaned = re.sub(r"[^\w, ]+", " ", found[1]).replace(",", " , ")
        cleaned = _JOINED.sub(r"\1", re.sub(r"[\s_]+", " ", cleaned).strip(" ,"))
        cleaned = _IF_NOT.sub(r"\1", cleaned)
        if re.search(r"\w", cleaned):
            found_ones.append((_spelled(_spoken(cleaned)), "?" in found[2]))
    return found_ones


_SWALLOWED = lazily(r"\bk(heb|ga|ben|zal|weet|kan|kom|doe|wil|zou|had|moet|vind)\b|\b(k) (?=[a-z])")
_CLIPPED = lazily(r"\b(kan|ga|gaat|lukt|zal|doe|kom|ben|past|wil|mag|is|me|mij|ik|het|dat|da|weet|nog) (?:ni|nie)\b")


_ELIDED = lazily(r"\bt (?=(?:gaat|is|past|lukt|zal|kan|zou|was|mag|wordt)\b)|\bt(gaat|past|lukt|zal|kan|zou)\b")
_NONE_OF = lazily(r"\b(?:gene|genen|ginnen|gin)\b")


def _spoken(sentence: str) -> str:
    """Flemish as it sounds: "kheb", "ga ni"."""
    whole = _SWALLOWED.sub(lambda found: f"ik {found[1]}" if found[1] else "ik ", sentence)
    whole = _ELIDED.sub(lambda found: f"het {found[1] or ''}", _NONE_OF.sub("geen", whole))
    return _CLIPPED.sub(r"\1 niet", whole.replace("ik  ", "ik "))


def _spelled(sentence: str) -> str:
    """Slips of the finger in telling words put right."""
    known = _known()
    words = sentence.split(" ")[:_MOST_GUESSED]
    return " ".join(word if len(word) < 4 or word in known else _corrected(word) for word in words)


def _corrected(word: str) -> str:
    if (umlaut := re.sub(r"([aou])e", r"\1", word)) in _known():
        return umlaut
    for single in (re.sub(r"(\w)\1$", r"\1", word), re.sub(r"(\w)\1", r"\1", word)):
        if single in _known():
            return single
    if not word.isalpha() or not _SHORTEST <= len(word) <= _LONGEST_WORD:
        return word
    near = {known for variant in _shortened(word) for known in _telling().get(variant, ())}
    return nearest(word, near) or word


def _shortened(word: str) -> set[str]:
    """The word, and the word with any one letter left out: two words a slip apart have one of these in common."""
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}


@cache
def _known() -> frozenset[str]:
    return vocabulary(TABLES, 3).union(*WORDS.values())


@cache
def _telling() -> dict[str, tuple[str, ...]]:
    """Telling words by what is left of them with a letter less."""
    found: dict[str, list[str]] = {}
    for word in sorted(vocabulary(TABLES, 5)):
        for variant in _shortened(word):
            found.setdefault(variant, []).append(word)
    return {variant: tuple(words) for variant, words in found.items()}
