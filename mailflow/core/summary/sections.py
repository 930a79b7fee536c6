"""The summary of each question, in people's own words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from mailflow.core.model import Section, Sentence
from mailflow.core.people import PersonId
from mailflow.core.summary.openings import leans, points_back
from mailflow.core.summary.selection import SAME, Material
from mailflow.core.summary.themes import Theme, themes

A_PERSON, FEWEST, MOST = 15, 60, 180  # words of one section, for a reader on a phone: by those who answered it
THEMES = 5  # of one question
SINGLES = 10  # single voices
SHORT, LONG = 5, 26  # words; a sentence between them reads well
TOO_LONG = 45  # words; beyond, only when there is nothing else


@dataclass(slots=True)
class _Page:
    """A section being filled."""

    material: Material
    width: int  # words there may be
    room: int = 0  # words left
    heard: dict[PersonId, None] = field(default_factory=dict)
    shown: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.room = self.width

    def voice(self, index: int, members: Iterable[int]) -> Sentence | None:
        """A sentence with those who said just that; None when there is no room, or its like stands there already."""
        unit = self.material.units[index]
        if self.shown and (unit.wording.length > self.room or self._stands(index)):
            return None
        self.room -= unit.wording.length
        self.shown.append(index)
        near = self.material.near[index]
        same = [index, *(other for other in members if near.get(other, 0.0) >= SAME)]
        sources = dict.fromkeys(self.material.units[one].utterance.participant for one in same)
        self.heard.update(sources)
        return Sentence(unit.text, tuple(sources))

    def _stands(self, index: int) -> bool:
        """Whether it says no more than a sentence that is shown."""
        near, units = self.material.near[index], self.material.units
        stems = units[index].wording.stems
        return any(near.get(one, 0.0) >= SAME or stems <= units[one].wording.stems for one in self.shown)


def sections(material: Material, questions: int) -> tuple[Section, ...]:
    """One section for each question to which something was said."""
    told: Counter[PersonId] = Counter()  # sentences of each so far; who was heard least goes first
    made = []
    for question, members in sorted(material.questions().items()):
        if question <= questions:
            made.append(_section(material, question, members, told))
    return tuple(made)


def _section(material: Material, question: int, members: list[int], told: Counter[PersonId]) -> Section:
    """What several said, theme by theme; then what only one said: everybody once, as far as there is room."""
    quality = {index: _quality(material, index) for index in members}
    people = dict.fromkeys(_who(material, index) for index in members)
    page = _Page(material, min(MOST, max(FEWEST, A_PERSON * len(people))))
    shared: list[Sentence] = []
    for theme in themes(material, members, quality.__getitem__)[:THEMES]:
        shared += _paragraph(page, theme, members)
    singles = _singles(page, members, quality, told)
    told.update(page.heard.keys())
    return Section(question, tuple(shared), singles, others=tuple(one for one in people if one not in page.heard))


def _paragraph(page: _Page, theme: Theme, members: list[int]) -> list[Sentence]:
    voices: list[Sentence] = []
    for index in theme.members:
        if _who(page.material, index) not in page.heard and (one := page.voice(index, members)):
            voices.append(replace(one, opens=not voices))
    return voices


def _singles(
    page: _Page, members: list[int], quality: dict[int, float], told: Counter[PersonId]
) -> tuple[Sentence, ...]:
    """The best sentence of everybody who was not heard yet; in a small group some more of everybody."""
    best = sorted(
        (index for index in members if page.material.units[index].wording.stems), key=lambda one: (-quality[one], one)
    )
    first = {_who(page.material, index): index for index in reversed(best)}
    new = [index for person, index in first.items() if person not in page.heard]
    new.sort(key=lambda one: (told[_who(page.material, one)], page.material.units[one].wording.length, one))
    singles = [page.voice(index, members) for index in new[:SINGLES]]
    page.room -= max(0, page.width - FEWEST)
    more = sorted((index for index in best if quality[index] >= 1 and index not in page.shown), key=lambda one: one)
    singles += [page.voice(index, members) for index in more]
    return tuple(one for one in singles if one)


def _quality(material: Material, index: int) -> float:
    """How well a sentence stands by itself, the beginning of an answer best; 0: not at all."""
    unit = material.units[index]
    if unit.utterance.essence and material.answered(unit.utterance.participant):
        return 0.0  # it is among the points
    if not unit.wording.stems or leans(unit.text, unit.language) or unit.text.endswith("?"):
        return 0.0
    length = unit.wording.length
    fits = 1.0 if SHORT <= length <= LONG else 0.5 if length <= TOO_LONG else 0.1
    begins = 1.3 if unit.place == 0 else 1.0
    return fits * begins * (0.3 if points_back(unit.text, unit.language) else 1.0)


def _who(material: Material, index: int) -> PersonId:
    return material.units[index].utterance.participant
