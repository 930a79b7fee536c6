"""Which sentences of one question are about the same thing: they share a telling word."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass

from mailflow.core.people import PersonId
from mailflow.core.summary import commonplaces, wording
from mailflow.core.summary.material import Material, Unit

SHORT, LONG = 2, 5  # letters of a stem: up to the one it tells nothing, from the other more
FIRST = 2  # telling words of a sentence, which it is about
COMMON = 0.7  # of those who answered; a word that more of them use is the question's, not a theme's
VOICES = 4  # sentences of one theme, at most
READABLE = 0.5  # quality of a sentence that may stand in a theme
FEW = 4  # people; among so few everybody may share a theme


Quality = Callable[[int], float]  # how well a unit reads by itself; 0: not at all


@dataclass(frozen=True, slots=True)
class Theme:
    """Sentences of different people that share a telling word."""

    members: tuple[int, ...]  # units, one a person, the one that reads best first


def themes(material: Material, members: Collection[int], quality: Quality) -> list[Theme]:
    """Again and again the word that most people share who are in no theme yet, with the best sentence of each."""
    telling = _telling(material, members)
    anchors = _anchors(material, telling)
    left = {index for index in members if quality(index) >= READABLE}
    found: list[Theme] = []
    while candidates := [one for one in (_around(material, held & left, quality) for held in anchors.values()) if one]:
        weights = {one: _weight(one, telling, quality) for one in candidates}
        best = max(candidates, key=lambda one: (weights[one], [-index for index in one]))
        found.append(Theme(best))
        people = _people(material, best)
        left = {index for index in left if material.units[index].utterance.participant not in people}
    return found


def _telling(material: Material, members: Collection[int]) -> dict[int, tuple[str, ...]]:
    """The stems of each unit that a theme could be about, in order."""
    return {index: tuple(dict.fromkeys(_stems(material.units[index]))) for index in members}


def _stems(unit: Unit) -> Iterator[str]:
    common = commonplaces.stems(unit.language)
    for word in unit.wording.words:
        stem = wording.stem(word, unit.language)
        if len(stem) > SHORT and stem not in common:
            yield stem


def _anchors(material: Material, telling: dict[int, tuple[str, ...]]) -> dict[str, set[int]]:
    """Stems that at least two people use, but not nearly all -> the units that are about them."""
    held: dict[str, set[int]] = defaultdict(set)
    for index, stems in telling.items():
        for stem in stems:
            held[stem].add(index)
    everybody = len(_people(material, telling))
    most = everybody if everybody <= FEW else COMMON * everybody
    shared = {stem: units for stem, units in sorted(held.items()) if 2 <= len(_people(material, units)) <= most}
    return {stem: {one for one in units if stem in telling[one][:FIRST]} for stem, units in shared.items()}


def _around(material: Material, units: Iterable[int], quality: Quality) -> tuple[int, ...]:
    """The best of these units of each person, `VOICES` at most; () when it is one person's alone."""
    best: dict[PersonId, int] = {}
    for index in sorted(units, key=lambda one: (-quality(one), one)):
        best.setdefault(material.units[index].utterance.participant, index)
    return tuple(best.values())[:VOICES] if len(best) > 1 else ()


def _weight(units: tuple[int, ...], telling: dict[int, tuple[str, ...]], quality: Quality) -> float:
    """More people, more telling words that they share, shorter and better sentences."""
    held = Counter(stem for index in units for stem in telling[index])
    return math.fsum(
        quality(index)
        * sum(1.0 if len(stem) >= LONG else 0.7 for stem in telling[index] if held[stem] > 1)
        / math.sqrt(len(telling[index]))
        for index in units
    )


def _people(material: Material, units: Iterable[int]) -> set[PersonId]:
    return {material.units[index].utterance.participant for index in units}
