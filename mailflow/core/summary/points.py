"""From what all said to the points that say most of it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from mailflow.core.events import Summarize, Utterance
from mailflow.core.model import Digest, Point
from mailflow.core.people import Language
from mailflow.core.summary import commonplaces, wording
from mailflow.core.summary.material import Material, Unit
from mailflow.core.summary.sections import sections
from mailflow.core.summary.selection import Choice, Selection
from mailflow.core.summary.standing import READABLE, standing

RELATED = 0.3  # cosine; above it somewhat more than half of the related answers make the same point


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that stands for what several said."""

    text: str
    source: str  # id of the utterance whose words it is
    support: tuple[str, ...]  # ids of utterances near it, the source first; all but the source are uncertain
    why: str = ""  # the reasons for choosing it, for the operator


def cover(utterances: tuple[Utterance, ...], language: Language, limit: int) -> tuple[Candidate, ...]:
    """At most `limit` sentences that cover most of what was said, marked essences first, no two the same."""
    return _candidates(Material(utterances, language), limit)


def draft(errand: Summarize) -> Digest:
    """The summary of each question, with numbered points; all in people's own words. Nothing said: nothing in it."""
    material = Material(errand.utterances, errand.language)
    people = {one.id: one.participant for one in errand.utterances}
    points: list[Point] = []
    for number, candidate in enumerate(_candidates(material, errand.limit), start=1):
        source = people[candidate.source]
        related = dict.fromkeys(people[one] for one in candidate.support[1:] if people[one] != source)
        points.append(Point(number, candidate.text, source, tuple(related)))
    return Digest(sections(material, errand.questions), tuple(points))


def _candidates(material: Material, limit: int) -> tuple[Candidate, ...]:
    everything = range(len(material.units))
    telling = [index for index in everything if material.units[index].telling] or everything
    selection = Selection(material)
    selection.extend([index for index in everything if material.units[index].utterance.essence], limit)
    selection.extend([index for index in telling if standing(material, index) >= READABLE], limit)
    selection.extend(telling, limit)
    support = _support(material, [choice.index for choice in selection.choices])
    return tuple(_candidate(material, choice, support[choice.index]) for choice in selection.choices)


def _support(material: Material, chosen: list[int]) -> dict[int, list[str]]:
    """Every other unit goes to the choice it is nearest to, when it is near enough."""
    support: dict[int, list[str]] = defaultdict(list)
    for index, unit in enumerate(material.units):
        near = material.near[index]
        best = max(chosen, key=lambda one: near.get(one, 0.0), default=None)
        if best is not None and near.get(best, 0.0) >= RELATED:
            support[best].append(unit.utterance.id)
    return support


def _candidate(material: Material, choice: Choice, support: list[str]) -> Candidate:
    unit = material.units[choice.index]
    source = unit.utterance.id
    return Candidate(unit.text, source, tuple(dict.fromkeys([source, *support])), _why(choice, unit))


def _why(choice: Choice, unit: Unit) -> str:
    """The reasons in plain words."""
    reasons = ["its writer marked it as what matters most"] if unit.utterance.essence else []
    if choice.owed:
        reasons.append("few write in its language, and their share was due")
    count = f"{choice.before} point{'' if choice.before == 1 else 's'}"
    reasons.append(f"question {unit.question} had {count if choice.before else 'no point'} so far")
    if said := _words(choice, unit):
        reasons.append(f"others speak of {', '.join(said)} too, and no point before did")
    close = f"{choice.near} other sentence{' is' if choice.near == 1 else 's are'} close to it"
    reasons.append(
        f"{close}, closer than to any point before" if choice.near > 0 else "no other sentence is close to it"
    )
    return "; ".join(reasons)


def _words(choice: Choice, unit: Unit) -> list[str]:
    """The telling words that it brings in, as its writer wrote them."""
    stems = [stem for stem in choice.shared if stem not in commonplaces.stems(unit.language)]
    words = {wording.stem(word, unit.language): word for word in reversed(unit.wording.words)}
    return [words[stem] for stem in stems[:5] if stem in words]
