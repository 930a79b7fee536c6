"""The words of which refusals are made: whoever refuses speaks of himself and of mail, not of the matter."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache

from mailflow import languages
from mailflow.core.acts import Span
from mailflow.core.people import Language
from mailflow.core.summary import wording
from mailflow.mail.interpreting.units import clauses
from mailflow.mail.words.folding import fold

_ACTS = ("decline", "leave", "stop")
_OFTEN = 2  # examples that have a word which refusals share; what one alone has is its own reason
_SLOT = re.compile(r"\{\w+\}")


@lru_cache(maxsize=512)
def clauses_of_one(sentence: str, language: Language | None) -> tuple[str, ...]:
    """The clauses of a sentence that hold no other words than refusals do; a reason may stand in the others."""
    whole = Span(0, len(sentence))
    parts = [sentence, *(sentence[one.start : one.end] for one in clauses(sentence, whole))]
    return tuple(dict.fromkeys(one for one in parts if not foreign(one, language)))


def foreign(words: str, language: Language | None) -> int:
    """How many content words it has that refusals do not share."""
    spoken = wording.guess(words, language or Language.EN)
    return sum(fold(one) not in _shared() for one in wording.of(words, spoken).stems)


@cache
def _shared() -> frozenset[str]:
    """The stems that several examples of refusals have, of all languages: people mix them."""
    found = Counter(stem for stems in _examples() for stem in stems)
    return frozenset(stem for stem, often in found.items() if often >= _OFTEN)


def _examples() -> Iterator[frozenset[str]]:
    for code in languages.codes():
        for act in _ACTS:
            for line in languages.phrases(code, f"acts/{act}"):
                said = wording.of(_SLOT.sub(" ", line), Language(code))
                yield frozenset(fold(one) for one in said.stems)
