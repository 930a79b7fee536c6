"""Matches the words of a text with those of its original, each at most once and in order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import pairwise

_GRAMS = (4, 3, 2)  # words in a row that stand once on both sides
_DEPTH = 12
_GAP = 20_000  # pairs of words of a gap that are compared one by one
_BUDGET = 200_000  # of all gaps together


def matched(original: Sequence[str], text: Sequence[str]) -> dict[int, int]:
    """For words of the original, by their place, the place in the text; both ascend."""
    found: dict[int, int] = {}
    left = _BUDGET
    gaps = [(0, len(original), 0, len(text), 0)]
    while gaps:
        a, b, c, d, depth = gaps.pop()
        a, b, c, d = _ends(original, text, (a, b, c, d), found)
        if a >= b or c >= d:
            continue
        anchors = _anchors(original, text, (a, b, c, d)) if depth < _DEPTH else []
        if anchors:
            found.update(anchors)
            edges = [(a - 1, c - 1), *anchors, (b, d)]
            gaps += [
                (one[0] + 1, two[0], one[1] + 1, two[1], depth + 1)
                for one, two in pairwise(edges)
                if two[0] - one[0] > 1 and two[1] - one[1] > 1
            ]
        elif (cost := (b - a) * (d - c)) <= min(_GAP, left):
            left -= cost
            _blocks(original, text, (a, b, c, d), found)
    return found


def _ends(
    original: Sequence[str], text: Sequence[str], box: tuple[int, int, int, int], found: dict[int, int]
) -> tuple[int, int, int, int]:
    """The box without what agrees at its ends."""
    a, b, c, d = box
    while a < b and c < d and original[a] == text[c]:
        found[a] = c
        a, c = a + 1, c + 1
    while a < b and c < d and original[b - 1] == text[d - 1]:
        b, d = b - 1, d - 1
        found[b] = d
    return a, b, c, d


def _anchors(original: Sequence[str], text: Sequence[str], box: tuple[int, int, int, int]) -> list[tuple[int, int]]:
    a, b, c, d = box
    for size in _GRAMS:
        ours, theirs = _once(original, a, b, size), _once(text, c, d, size)
        pairs = sorted((place, theirs[gram]) for gram, place in ours.items() if gram in theirs)
        if pairs:
            return _ascending(pairs)
    return []


def _once(words: Sequence[str], start: int, end: int, size: int) -> dict[tuple[str, ...], int]:
    """The runs of that many words that stand there once."""
    places: dict[tuple[str, ...], int] = {}
    for at in range(start, end - size + 1):
        gram = tuple(words[at : at + size])
        places[gram] = -1 if gram in places else at
    return {gram: at for gram, at in places.items() if at >= 0}


def _ascending(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest run of pairs that ascends on both sides."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for index, (_, at) in enumerate(pairs):
        place = bisect_left(tails, at)
        before.append(ends[place - 1] if place else -1)
        if place == len(tails):
            tails.append(at)
            ends.append(index)
        else:
            tails[place], ends[place] = at, index
    chain: list[tuple[int, int]] = []
    index = ends[-1] if ends else -1
    while index >= 0:
        chain.append(pairs[index])
        index = before[index]
    return chain[::-1]


def _blocks(
    original: Sequence[str], text: Sequence[str], box: tuple[int, int, int, int], found: dict[int, int]
) -> None:
    a, b, c, d = box
    matcher = SequenceMatcher(None, original[a:b], text[c:d], autojunk=False)
    for one, other, size in matcher.get_matching_blocks():
        found.update((a + one + step, c + other + step) for step in range(size))
