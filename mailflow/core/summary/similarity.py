"""How near short texts are to one another, by the letters their content words share."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import lru_cache

SHORTEST, LONGEST = 3, 5  # n-grams; they find "jongere" in "jongerenwerker" in any language, without a lemmatiser


def nearness(texts: Sequence[Sequence[str]]) -> tuple[dict[int, float], ...]:
    """For each text (as content words) the others that share anything with it: index -> cosine, 0..1; itself is 1."""
    vectors = _weighted([_grams(words) for words in texts])
    holders: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for index, vector in enumerate(vectors):
        for gram, weight in vector.items():
            holders[gram].append((index, weight))
    return tuple(_cosines(index, vector, holders) for index, vector in enumerate(vectors))


def _cosines(index: int, vector: dict[str, float], holders: dict[str, list[tuple[int, float]]]) -> dict[int, float]:
    sums: dict[int, float] = defaultdict(float)
    for gram, weight in vector.items():
        for other, theirs in holders[gram]:
            sums[other] += weight * theirs
    sums[index] = 1.0
    return dict(sums)


def _grams(words: Sequence[str]) -> Counter[str]:
    found: Counter[str] = Counter()
    for word in words:
        for gram in _of_word(word):
            found[gram] += 1
    return found


@lru_cache(maxsize=8192)
def _of_word(word: str) -> tuple[str, ...]:
    padded = f" {word} "
    sizes = range(SHORTEST, LONGEST + 1)
    return tuple(padded[start : start + size] for size in sizes for start in range(max(1, len(padded) - size + 1)))


def _weighted(counts: Sequence[Counter[str]]) -> list[dict[str, float]]:
    """Unit vectors of (1 + ln tf)(ln((1 + n) / (1 + df)) + 1)."""
    spread: Counter[str] = Counter(gram for count in counts for gram in count)
    rarity = {gram: math.log((1 + len(counts)) / (1 + held)) + 1 for gram, held in spread.items()}
    return [_unit({gram: (1 + math.log(times)) * rarity[gram] for gram, times in count.items()}) for count in counts]


def _unit(vector: dict[str, float]) -> dict[str, float]:
    length = math.sqrt(sum(weight * weight for weight in vector.values())) or 1.0
    return {gram: weight / length for gram, weight in vector.items()}
