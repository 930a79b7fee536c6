"""Which sentences of different people cannot both hold."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from mailflow.core.people import PersonId
from mailflow.core.summary.material import Material
from mailflow.core.summary.stances import Stance, opposite, stances
from mailflow.core.summary.standing import READABLE, standing

MOST = 2  # of one question
LONGEST = 40  # words of one side
BRIEF = 16  # words of a third who is heard too


@dataclass(frozen=True, slots=True)
class Sides:
    """Units of different people that say opposite things of one matter."""

    units: tuple[int, ...]  # those that hold the same stand together
    matter: frozenset[str]  # stems


@dataclass(frozen=True, slots=True)
class _Holding:
    index: int
    question: int
    person: PersonId
    stance: Stance


def disagreements(material: Material, questions: int) -> dict[int, list[Sides]]:
    """Question -> its disagreements, one for each matter; of two questions the later one has it."""
    holdings = list(_holdings(material, questions))
    found: dict[int, list[Sides]] = defaultdict(list)
    used: set[int] = set()
    for one, other in sorted(_opposed(holdings), key=lambda pair: _rank(material, pair)):
        question, matter = max(one.question, other.question), frozenset((*one.stance.matter, *other.stance.matter))
        told = any(matter & sides.matter for others in found.values() for sides in others)
        if not told and used.isdisjoint((one.index, other.index)) and len(found[question]) < MOST:
            also = _also(material, holdings, one, other)
            units = (one.index, *(index for index, mine in also if mine), other.index)
            found[question].append(Sides((*units, *(index for index, mine in also if not mine)), matter))
            used.update(found[question][-1].units)
    return {question: sides for question, sides in found.items() if sides}


def _holdings(material: Material, questions: int) -> Iterator[_Holding]:
    """What every sentence holds that reads well by itself."""
    for index, unit in enumerate(material.units):
        if unit.question <= questions and unit.wording.length <= LONGEST and standing(material, index) >= READABLE:
            for stance in stances(unit.text, unit.language):
                yield _Holding(index, unit.question, unit.utterance.participant, stance)


def _opposed(holdings: list[_Holding]) -> list[tuple[_Holding, _Holding]]:
    held: dict[str, list[_Holding]] = defaultdict(list)
    for one in holdings:
        for stem in one.stance.matter:
            held[stem].append(one)
    pairs = (pair for together in held.values() for pair in combinations(together, 2))
    return [(one, other) for one, other in pairs if one.person != other.person and opposite(one.stance, other.stance)]


def _also(material: Material, holdings: list[_Holding], one: _Holding, other: _Holding) -> tuple[tuple[int, bool], ...]:
    """A third, in few words: its unit, and whether it stands with the first."""
    for third in holdings:
        if third.person in (one.person, other.person) or third.question != max(one.question, other.question):
            continue
        if material.units[third.index].wording.length > BRIEF:
            continue
        for mine, against in ((True, other), (False, one)):
            with_ = one if mine else other
            if third.stance.yes is with_.stance.yes and opposite(third.stance, against.stance):
                return ((third.index, mine),)
    return ()


def _rank(material: Material, pair: tuple[_Holding, _Holding]) -> tuple[float, ...]:
    """Of one question and in one language first, then those that read best."""
    first, second = (material.units[one.index] for one in pair)
    reads = standing(material, pair[0].index) + standing(material, pair[1].index)
    apart = abs(first.question - second.question)
    return first.language is not second.language, apart, -reads, pair[0].index, pair[1].index
