"""Which few of many sentences cover most of what was said."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from mailflow.core.session.people import PersonId
from mailflow.core.summary.material import SHORT, Material

FADES = 0.3  # a word that was chosen already counts this much the next time
SHORTENS = 0.3  # how much a long sentence is held back
CLOSE = 0.1  # from which a sentence is told to be close to a choice
SAME = 0.8  # so near to a chosen one that it says the same


@dataclass(frozen=True, slots=True)
class Choice:
    """A unit that was chosen, with the reasons."""

    index: int  # of the unit
    shared: tuple[str, ...]  # stems that others use too and no earlier choice had, weightiest first
    near: int  # units close to it, closer than to any earlier choice
    before: int = 0  # choices that its question had already
    owed: bool = False  # it was the turn of a language that few write in


class Selection:
    """Choices made so far; each next one adds most to what they cover."""

    def __init__(self, material: Material) -> None:
        self.material = material
        self.choices: list[Choice] = []
        self._reach = [0.0] * len(material.units)  # how near the nearest choice is
        self._used: Counter[tuple[int, str]] = Counter()
        self._taken: Counter[int] = Counter()  # choices of each question
        self._texts: set[str] = set()  # of the choices, bare
        self._heard: set[PersonId] = set()  # whose words the choices are

    def extend(self, candidates: Sequence[int], limit: int) -> None:
        """Choose among `candidates` until there are `limit` choices, taking the questions in turn."""
        while len(self.choices) < limit and (left := [index for index in candidates if not self._said(index)]):
            self._choose(left, limit)

    def one_each(self, candidates: Sequence[int], limit: int) -> None:
        """The same, of everybody who has no choice yet one."""
        while len(self.choices) < limit:
            left = [index for index in candidates if self._whose(index) not in self._heard and not self._said(index)]
            if not left:
                return
            self._choose(left, limit)

    def _choose(self, left: list[int], limit: int) -> None:
        owed = self._owed(left, limit)
        fewest = min(self._taken[self._question(index)] for index in owed)
        best = self._best([index for index in owed if self._taken[self._question(index)] == fewest])
        self._take(best, owed=len(owed) < len(left))

    def _owed(self, left: list[int], limit: int) -> list[int]:
        """Those of languages that would else get less than their share."""
        due = self.material.due(limit)
        due.subtract(self.material.units[one.index].language for one in self.choices)
        owed = +due
        if owed.total() < limit - len(self.choices):
            return left
        return [index for index in left if self.material.units[index].language in owed] or left

    def _said(self, index: int) -> bool:
        """Whether a choice says the same, or holds it; another question's choice only when it has the very words."""
        said = self.material.units[index].bare
        return self._reach[index] >= SAME or any(
            said in text or (text in said and text.count(" ") > SHORT) for text in self._texts
        )

    def _best(self, left: list[int]) -> int:
        words = {index: self._words(index) for index in left}
        gains = {index: self._gain(index) for index in left}
        most_words, most_gain = max(words.values()) or 1.0, max(gains.values()) or 1.0
        return max(left, key=lambda index: (words[index] / most_words + gains[index] / most_gain, -index))

    def _take(self, index: int, *, owed: bool) -> None:
        question = self._question(index)
        stems = [(question, stem) for stem in self.material.units[index].wording.stems]
        fresh = [stem for stem in stems if stem in self.material.weights and not self._used[stem]]
        near = [other for other, value in self.material.near[index].items() if value > self._reach[other]]
        shared = tuple(stem for _, stem in sorted(fresh, key=self._weight))
        close = sum(self.material.near[index][other] >= CLOSE for other in near) - 1
        self.choices.append(Choice(index, shared, close, self._taken[question], owed))
        self._taken[question] += 1
        self._heard.add(self._whose(index))
        self._texts.add(self.material.units[index].bare)
        self._used.update(stems)
        for other in near:
            self._reach[other] = self.material.near[index][other]

    def _weight(self, stem: tuple[int, str]) -> tuple[float, str]:
        return -self.material.weights[stem], stem[1]

    def _words(self, index: int) -> float:
        """The weight of its words that were not chosen yet."""
        question, about = self._question(index), self.material.units[index].wording
        keys = ((question, stem) for stem in about.stems)
        weight = math.fsum(self.material.weights.get(key, 0.0) * FADES ** self._used[key] for key in keys)
        return float(weight / max(SHORT, about.length) ** SHORTENS)

    def _gain(self, index: int) -> float:
        """How much nearer all others come to a choice."""
        return math.fsum(max(0.0, value - self._reach[other]) for other, value in self.material.near[index].items())

    def _whose(self, index: int) -> PersonId:
        return self.material.units[index].utterance.participant

    def _question(self, index: int) -> int:
        return self.material.units[index].question
