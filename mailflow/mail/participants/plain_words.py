"""The words of which a yes, a no and a "stop" are made: they speak of their writer and of mail, not of the matter."""

from __future__ import annotations

from collections import Counter
from functools import cache, lru_cache

from mailflow import languages
from mailflow.core.acts.union import Span
from mailflow.core.session.people import Language
from mailflow.core.summary import wording
from mailflow.mail.examples import phrasebook
from mailflow.mail.interpreting.units import clauses
from mailflow.mail.words.folding import fold
from mailflow.mail.words.lazily import lazily

REFUSES = ("decline", "leave", "stop")
AGREES = ("join", "attend", "later", "courtesy")
_OFTEN = 2  # examples that have a word which such acts share; what one alone has is its own reason
_SLOT = lazily(r"\{\w+\}")


@lru_cache(maxsize=512)
def clauses_of_one(sentence: str) -> tuple[str, ...]:
    """The clauses of a sentence that hold no other words than refusals do; a reason may stand in the others."""
    whole = Span(0, len(sentence))
    parts = [sentence, *(sentence[one.start : one.end] for one in clauses(sentence, whole))]
    return tuple(dict.fromkeys(one for one in parts if not foreign(one)))


def refuses(sentence: str) -> bool:
    """Whether a word that refuses stands in it: without one, nothing learnt makes it a refusal."""
    return phrasebook.stands("refusing", sentence) is not None


@lru_cache(maxsize=1024)
def foreign(words: str, acts: tuple[str, ...] = REFUSES) -> int:
    """How many content words it has that such acts do not share, in the language in which these are fewest."""
    return min(sum(fold(one) not in _shared(acts) for one in wording.of(words, each).stems) for each in Language)


@cache
def _shared(acts: tuple[str, ...]) -> frozenset[str]:
    """The stems that several examples of such acts have, of all languages: people mix them."""
    known = languages.stems()
    found: Counter[str] = Counter()
    for act in acts:
        found.update(known.get(act, {}))
    return frozenset(stem for stem, often in found.items() if often >= _OFTEN)


def counted(act: str) -> dict[str, int]:
    """How many examples of an act have each stem; `make languages` writes it down."""
    found: Counter[str] = Counter()
    for code in languages.codes():
        for line in languages.phrases(code, f"acts/{act}"):
            said = wording.of(_SLOT.sub(" ", line), Language(code))
            found.update({fold(one) for one in said.stems})
    return dict(sorted(found.items()))
