"""Which sentences of everybody's own are put to him as the one to keep."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from mailflow.core.session.events import Utterance
from mailflow.core.session.people import Language, PersonId
from mailflow.core.summary.material import Material
from mailflow.core.summary.worth import worths

CHOICES = 3  # sentences that are put to somebody
MARGIN = 2  # by which a sentence may be worth less than the best of the same person, and still be his point


def texts(
    utterances: tuple[Utterance, ...], language: Language, questions: Sequence[str] = ()
) -> dict[PersonId, tuple[str, ...]]:
    """Up to three sentences of everybody who said something, the one most worth keeping first."""
    material = Material(utterances, language)
    found = _proposals(material, worths(material, questions))
    return {person: tuple(material.units[one].text for one in ones) for person, ones in found.items()}


def candidates(material: Material, worth: Sequence[int], kept: Mapping[PersonId, str], limit: int) -> list[int]:
    """The units that may be somebody's first point, by index, in order.

    `kept`: what was put to him and he let stand, which is his point then. Else it is one that is nearly worth his
    best; of more people than there may be points, one of his best three, so that those few cover most.
    """
    proposed = _proposals(material, worth)
    margin = MARGIN if len(proposed) <= limit else max(worth, default=0) - min(worth, default=0)
    found: list[int] = []
    for person, ones in proposed.items():
        stands = [one for one in ones if material.units[one].text == kept.get(person)]
        found += stands[:1] or [one for one in ones if worth[one] >= worth[ones[0]] - margin]
    return sorted(found)


def _proposals(material: Material, worth: Sequence[int]) -> dict[PersonId, list[int]]:
    """Units of everybody by index, best first; no two the same."""
    mine: dict[PersonId, list[int]] = defaultdict(list)
    for index in sorted(range(len(worth)), key=lambda one: (-worth[one], one)):
        unit = material.units[index]
        ones = mine[unit.utterance.participant]
        fresh = all(unit.bare not in material.units[one].bare for one in ones)
        if unit.telling and not unit.utterance.essence and len(ones) < CHOICES and fresh:
            ones.append(index)
    return {person: ones for person, ones in mine.items() if ones}
