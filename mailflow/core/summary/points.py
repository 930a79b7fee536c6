"""From what all said to the points that say most of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mailflow.core.session.events import Summarize, Utterance
from mailflow.core.session.model import Digest, Point
from mailflow.core.session.people import Language, PersonId
from mailflow.core.summary import wording
from mailflow.core.summary.agreements import Agreement, People, agreements
from mailflow.core.summary.material import Material, Unit
from mailflow.core.summary.openings import needs_more
from mailflow.core.summary.proposals import candidates
from mailflow.core.summary.selection import SAME, Choice, Selection
from mailflow.core.summary.worth import worths

READABLE = 0  # worth of a sentence that may stand in the list beside others
LONGEST = 30  # words of a point, and of the sentence before it


@dataclass(frozen=True, slots=True)
class Asked:
    """How the points are asked for."""

    language: Language
    limit: int
    questions: tuple[str, ...] = ()
    people: People = ()  # with full names
    kept: Mapping[PersonId, str] | None = None  # the sentence that was put to each, and let stand


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that stands for what several said."""

    text: str
    source: str  # id of the utterance whose words it is
    support: tuple[str, ...]  # ids of utterances that say the same, or agree with it by name; the source first
    why: str = ""  # the reasons for choosing it, for the operator
    question: int = 0
    before: str = ""  # the sentence that it leans on
    essence: bool = False  # its writer marked it


def cover(utterances: tuple[Utterance, ...], asked: Asked) -> tuple[Candidate, ...]:
    """At most so many sentences that cover most of what was said: marked essences first, then one a person."""
    return _candidates(Material(utterances, asked.language), utterances, asked)


def draft(errand: Summarize) -> Digest:
    """Numbered points, question by question, all in people's own words. Nothing said: nothing in it."""
    material = Material(errand.utterances, errand.language)
    asked = Asked(errand.language, errand.limit, errand.asked, errand.people, dict(errand.kept))
    people = {one.id: one.participant for one in errand.utterances}
    chosen = sorted(_candidates(material, errand.utterances, asked), key=lambda one: one.question)
    points = tuple(_point(number, one, people) for number, one in enumerate(chosen, start=1))
    return Digest((), points)


def _point(number: int, one: Candidate, people: Mapping[str, PersonId]) -> Point:
    source = people[one.source]
    agreed = dict.fromkeys(people[id_] for id_ in one.support[1:] if people[id_] != source)
    return Point(
        number,
        one.text,
        source,
        tuple(agreed),
        question=one.question,
        before=one.before,
        ours=not one.essence,
    )


def _candidates(material: Material, utterances: Sequence[Utterance], asked: Asked) -> tuple[Candidate, ...]:
    everything = range(len(material.units))
    telling = [index for index in everything if material.units[index].telling] or everything
    agreed = agreements(utterances, asked.people, asked.language)
    worth = worths(material, asked.questions)
    best = candidates(material, worth, asked.kept or {}, asked.limit)
    selection = Selection(material)
    selection.extend([index for index in everything if material.units[index].utterance.essence], asked.limit)
    selection.one_each(best, asked.limit)
    _back(selection, agreed, worth, asked.limit)
    selection.extend(best, asked.limit)
    selection.extend([index for index in telling if worth[index] >= READABLE], asked.limit)
    selection.extend(telling, asked.limit)
    support = _support(material, [choice.index for choice in selection.choices], utterances, agreed)
    return tuple(_candidate(material, choice, support[choice.index]) for choice in selection.choices)


def _back(selection: Selection, agreed: Sequence[Agreement], worth: Sequence[int], limit: int) -> None:
    """A choice for each answer that somebody agreed with, unless its writer has marked one himself."""
    units = selection.material.units
    marked = {unit.utterance.participant for unit in units if unit.utterance.essence}
    for one in agreed:
        backed = [index for index, unit in enumerate(units) if _is_meant(unit, one) and unit.telling]
        if one.other not in marked and not any(choice.index in backed for choice in selection.choices):
            well = [index for index in backed if worth[index] >= READABLE]
            selection.extend(well or backed, min(limit, len(selection.choices) + 1))


def _support(
    material: Material, chosen: list[int], utterances: Sequence[Utterance], agreed: Sequence[Agreement]
) -> dict[int, list[str]]:
    """Behind each choice: who said just that, and who says that he agrees with its writer; nothing that is a guess."""
    support: dict[int, list[str]] = defaultdict(list)
    for index, unit in enumerate(material.units):
        near = material.near[index]
        same = max(chosen, key=lambda one: near.get(one, 0.0), default=None)
        if same is not None and near.get(same, 0.0) >= SAME:
            support[same].append(unit.utterance.id)
    answers = {(one.participant, one.question): one.id for one in utterances if not one.essence}
    for agreement in agreed:
        first = next((index for index in chosen if _is_meant(material.units[index], agreement)), None)
        if first is not None:
            support[first].append(answers[agreement.person, agreement.question])
    return support


def _is_answer(unit: Unit, agreed: Agreement) -> bool:
    return unit.utterance.participant == agreed.other and unit.question == agreed.question


def _is_meant(unit: Unit, agreed: Agreement) -> bool:
    """Whether he agrees with that sentence: with the whole answer, or with the part of it that he names."""
    part = wording.of(agreed.with_, unit.language).stems
    return _is_answer(unit, agreed) and (not agreed.with_ or bool(part & unit.wording.stems))


def _candidate(material: Material, choice: Choice, support: list[str]) -> Candidate:
    unit = material.units[choice.index]
    source = unit.utterance.id
    return Candidate(
        _short(unit.text),
        source,
        tuple(dict.fromkeys([source, *support])),
        _why(choice, unit),
        question=unit.question if not unit.utterance.essence or unit.utterance.question else _answers(material, unit),
        before=_before(material, choice.index),
        essence=unit.utterance.essence,
    )


def _answers(material: Material, marked: Unit) -> int:
    """The question in whose answer its writer said what he marked; 0 where it stands in none: nobody may guess."""
    mine = (one for one in material.units if one.utterance.participant == marked.utterance.participant)
    return next((one.question for one in mine if not one.utterance.essence and marked.bare in one.bare), 0)


def _before(material: Material, index: int) -> str:
    """The sentence before one that cannot be understood without it."""
    unit, last = material.units[index], material.units[index - 1] if index else None
    if last is None or last.utterance is not unit.utterance or unit.place != last.place + 1:
        return ""
    return _short(last.text, end=True) if needs_more(unit.text, unit.language) else ""


def _short(text: str, *, end: bool = False) -> str:
    """At most so many words of it: its first ones, or its last."""
    words = text.split(" ")
    if len(words) <= LONGEST:
        return text
    return f"… {' '.join(words[-LONGEST:])}" if end else f"{' '.join(words[:LONGEST])} …"


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
    stems = list(choice.shared)
    words = {wording.stem(word, unit.language): word for word in reversed(unit.wording.words)}
    return [words[stem] for stem in stems[:5] if stem in words]
