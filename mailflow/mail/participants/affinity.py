"""Which of several texts a sentence speaks of: by the content words that it shares with one of them alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from mailflow.core.session.people import Language
from mailflow.core.summary import wording
from mailflow.mail.words.folding import fold

_PREFIX = 6  # letters that two long words share when one is a form, or a part, of the other
_LONG = 7


@dataclass(frozen=True, slots=True)
class Nearest:
    """The text that a sentence is nearest to, and by how much."""

    number: int  # from 1
    shared: float
    lead: float  # over the second


@lru_cache(maxsize=64)
def _stems(texts: tuple[str, ...]) -> tuple[Language, tuple[frozenset[str], ...]]:
    language = wording.guess(" ".join(texts), Language.EN)
    return language, tuple(_of(text, language) for text in texts)


def _of(text: str, language: Language) -> frozenset[str]:
    return frozenset(fold(stem) for stem in wording.of(text, language).stems)


def nearest(sentence: str, texts: Sequence[str]) -> Nearest | None:
    """The text with which it shares most; words that several texts have count less. None: it shares nothing."""
    language, known = _stems(tuple(texts))
    spread = Counter(stem for stems in known for stem in stems)
    said = _of(sentence, wording.guess(sentence, language))
    scores = [sum(1 / spread[stem] ** 2 for stem in stems if _is_in(stem, said)) for stems in known]
    ranked = sorted(range(len(scores)), key=lambda at: -scores[at])
    if not ranked or scores[ranked[0]] <= 0:
        return None
    second = scores[ranked[1]] if len(ranked) > 1 else 0.0
    return Nearest(ranked[0] + 1, scores[ranked[0]], scores[ranked[0]] - second)


def _is_in(stem: str, said: frozenset[str]) -> bool:
    if stem in said:
        return True
    return len(stem) >= _LONG and any(len(one) >= _LONG and one[:_PREFIX] == stem[:_PREFIX] for one in said)
