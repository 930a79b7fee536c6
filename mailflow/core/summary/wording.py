"""The content words of a text, in the language it is written in."""

from __future__ import annotations

import functools
import re
import unicodedata
from dataclasses import dataclass
from typing import Any

from stop_words import get_stop_words  # type: ignore[import-untyped]  # ships no types

from mailflow.core.session.people import Language

_NAMES = {Language.NL: "dutch", Language.EN: "english", Language.FR: "french", Language.DE: "german"}
_WORD = re.compile(r"[^\W_]+(?:[-'][^\W_]+)*")
_ELISION = re.compile(r"^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)'", re.IGNORECASE)

MOST = 2000  # characters of one sentence that are looked at

# Words that say nothing about the matter, beyond those that every list has.
_LIGHT = {
    Language.EN: "can will should would could also many much may might must get lot",
    Language.NL: "wel heel erg echt vaak gewoon eigenlijk soms altijd nooit gaan gaat moet moeten kan kunnen mag graag "
    "per één eén hen onze mee via pas sindsdien ermee erbij zoals nergens terug weg zelfs",
    Language.FR: "peut peuvent faut doit doivent très souvent toujours jamais vraiment aussi bien c'est",
    Language.DE: "kann können muss müssen soll sollen sehr oft immer nie wirklich einfach eigentlich gern "
    "mehr darf dürfen viele",
}


@dataclass(frozen=True, slots=True)
class Wording:
    """What a text is about."""

    words: tuple[str, ...]  # content words in lower case, in order
    stems: frozenset[str]
    length: int  # all words


def of(text: str, language: Language, *, most: int = MOST) -> Wording:
    """The content words of the first `most` characters, with their stems."""
    lowered = unicodedata.normalize("NFC", text[:most]).lower().replace("’", "'")
    words = tuple(word for token in _WORD.findall(lowered) if (word := _content(token, language)))
    return Wording(words, frozenset(stem(word, language) for word in words), len(text.split()))


def guess(text: str, default: Language) -> Language:
    """The language of a text by its little words; `default` unless another is clearly ahead."""
    tokens = _WORD.findall(text[:4000].lower().replace("’", "'"))
    hits = {language: sum(token in _telling(language) for token in tokens) for language in Language}
    best = max(Language, key=lambda language: (hits[language], language is default))
    return best if hits[best] >= 3 and hits[best] >= 2 * hits[default] else default


def is_common(word: str) -> bool:
    """Whether it is one of the small words of any language."""
    return any(word.casefold() in _stops(language) for language in Language)


def _content(token: str, language: Language) -> str:
    if token in _stops(language):
        return ""
    if language is Language.FR:
        token = _ELISION.sub("", token)
    if language is Language.EN:
        token = token.removesuffix("'s")
    return "" if len(token) < 2 or token.isdigit() or token in _stops(language) else token


@functools.cache
def _stops(language: Language) -> frozenset[str]:
    return frozenset(get_stop_words(language.value)) | frozenset(_LIGHT[language].split())


@functools.cache
def _telling(language: Language) -> frozenset[str]:
    """Stop words that no other of the languages shares."""
    others = (get_stop_words(other.value) for other in Language if other is not language)
    return frozenset(get_stop_words(language.value)).difference(*others)


@functools.lru_cache(maxsize=20_000)
def stem(word: str, language: Language) -> str:
    """What a word has in common with its other forms."""
    found: str = _stemmer(language).stemWord(word)
    return found


@functools.cache
def _stemmer(language: Language) -> Any:
    import snowballstemmer  # type: ignore[import-untyped]  # noqa: PLC0415 - 3 MB of thirty languages, for a first word

    return snowballstemmer.stemmer(_NAMES[language])
