"""Points that are named by their words instead of their number."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from mailflow.mail.picking.pick_words import POSITIVE
from mailflow.mail.words.language_words import WORDS
from mailflow.mail.words.lazily import lazily
from mailflow.mail.words.numerals import cardinals
from mailflow.mail.words.wording import one_edit_apart, words

_LONG_LIGHT_LISTED = """
eerste daarna zonder tussen wanneer waarom hebben worden kunnen moeten willen zullen andere anders altijd
omdat alles alleen iemand welke deze before after about because their there these those which would could
should always other everything quelque toujours avant apres pendant autre comme quand parce einer einem eines
einen diese dieser dieses nicht haben werden konnen mussen wollen immer
"""
_LONG_LIGHT = frozenset(_LONG_LIGHT_LISTED.split())
_LIGHT = frozenset(word for known in WORDS.values() for word in known if len(word) < 5) | _LONG_LIGHT
_TALK = lazily(
    rf"(?:{POSITIVE}|die|dat|over|one|about|celui|celle|sur|punt\w*|point\w*|idee\w*|vind\w*|item|statement|stelling|thema|"
    r"ook|nog|natuurlijk|zeker|eentje|ding|thing|chose|sache|met|with|avec|mit)"
)
_ELIDED = lazily(r"(?:c|n|j|s|qu|quelqu)'\w{1,5}$|d'une?$|\w{2,6}'(?:s|t|re|ll|ve|d)$")  # "c'est", "isn't"
_MOST_WORDS = 25  # a longer item is prose about the points, not the name of one


class Names:
    """Knows the numbered points of a letter by their words."""

    def __init__(self, points: Sequence[str]) -> None:
        self._words = [words(point) for point in points]
        self._content = [frozenset(filter(_tells, said)) for said in self._words]
        self._common = Counter(word for content in self._content for word in content)

    def __bool__(self) -> bool:
        return bool(self._words)

    def named(self, item: str) -> int | None:
        """The one point (1-based) that these few words name, or None."""
        said = words(item)
        if not said or len(said) > _MOST_WORDS:
            return None
        telling = [word for word in said if _tells(word) and not _TALK.fullmatch(word)]
        scores = [self._score(said, telling, at) for at in range(len(self._words))]
        best = max(scores, default=0.0)
        return scores.index(best) + 1 if best > 0 and scores.count(best) == 1 else None

    def begins(self, number: int, cue: str, item: str) -> bool:
        """Whether the words before an item belong to the point that it names."""
        point = self._words[number - 1]
        return _longest_run([*words(cue), *words(item)], point) > _longest_run(words(item), point)

    def holds(self, before: str, number: str, after: str) -> bool:
        """Whether a number between two words stands so in a point, and is thus part of its words."""
        pairs = {(before, number), (number, after)}
        return any(pair in pairs for said in self._words for pair in pairwise(said) if all(pair))

    def _score(self, said: list[str], telling: list[str], at: int) -> float:
        """How well the words fit: shared telling words count by their rarity; most of those said must be shared."""
        point, content = self._words[at], self._content[at]
        run = _longest_run(said, point)
        if run >= 3 or (run == len(said) and run > 1) or said == point:
            return 10.0 + run
        shared = [(word, twin) for word in dict.fromkeys(telling) if (twin := self._twin(word, content))]
        if not shared or len(shared) < 0.6 * len(set(telling)):
            return 0.0
        return sum(1 / self._common[twin] for _, twin in shared)

    def _twin(self, word: str, content: frozenset[str]) -> str | None:
        if word in self._common:
            return word if word in content else None
        return next((other for other in sorted(content) if _is_twin(word, other)), None)


def _tells(word: str) -> bool:
    return (
        len(word) > 2
        and word not in _LIGHT
        and not _ELIDED.match(word)
        and word not in cardinals()
        and not word.isdigit()
    )


def _is_twin(word: str, other: str) -> bool:
    """The same word, with another ending or a slip of the finger."""
    stem = min(len(word), len(other))
    same = stem >= 4 and abs(len(word) - len(other)) <= 3 and word[: max(4, stem - 2)] == other[: max(4, stem - 2)]
    return same or (stem >= 6 and one_edit_apart(word, other))


def _longest_run(said: list[str], point: list[str]) -> int:
    best = 0
    for at in range(len(said)):
        for start, word in enumerate(point):
            if word == said[at]:
                size = 1
                while at + size < len(said) and start + size < len(point) and said[at + size] == point[start + size]:
                    size += 1
                best = max(best, size)
    return best
