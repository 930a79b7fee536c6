"""The summary of each question, in people's own words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container
from dataclasses import replace

from mailflow.core.model import Disagreement, Section, Sentence
from mailflow.core.people import PersonId
from mailflow.core.summary.disagreements import Sides, disagreements
from mailflow.core.summary.material import Material
from mailflow.core.summary.selection import SAME
from mailflow.core.summary.standing import standing
from mailflow.core.summary.themes import Theme, themes

A_PERSON, FEWEST, MOST = 15, 60, 180  # words of one section, for a reader on a phone: by those who answered it
THEMES = 5  # of one question
SINGLES = 10  # single voices


class _Page:
    """A section being filled."""

    def __init__(self, material: Material, members: list[int], elsewhere: Container[int]) -> None:
        self.material = material
        self.members = members
        self.free = [index for index in members if index not in elsewhere]  # units that may be shown
        self.people = dict.fromkeys(self.who(index) for index in members)
        self.quality = {index: standing(material, index) for index in members}
        self.width = min(MOST, max(FEWEST, A_PERSON * len(self.people)))  # words there may be
        self.room = self.width  # words left
        self.heard: dict[PersonId, None] = {}
        self.shown: list[int] = []

    def voice(self, index: int) -> Sentence | None:
        """A sentence, unless there is no room or its like stands there already."""
        return self.show(index) if self.has_room(index) else None

    def has_room(self, index: int) -> bool:
        """Whether it fits, and says more than what is shown."""
        return not self.shown or (self.length(index) <= self.room and not self._stands(index))

    def show(self, index: int) -> Sentence:
        """A sentence with those who said just that."""
        self.room -= self.length(index)
        self.shown.append(index)
        near = self.material.near[index]
        same = [index, *(other for other in self.members if near.get(other, 0.0) >= SAME)]
        sources = dict.fromkeys(self.who(one) for one in same)
        self.heard.update(sources)
        return Sentence(self.material.units[index].text, tuple(sources))

    def who(self, index: int) -> PersonId:
        return self.material.units[index].utterance.participant

    def length(self, index: int) -> int:
        return self.material.units[index].wording.length

    def _stands(self, index: int) -> bool:
        """Whether it says no more than a sentence that is shown."""
        near, units = self.material.near[index], self.material.units
        stems, bare = units[index].wording.stems, units[index].bare
        return any(
            near.get(one, 0.0) >= SAME or (stems and stems <= units[one].wording.stems) or bare in units[one].bare
            for one in self.shown
        )


def sections(material: Material, questions: int) -> tuple[Section, ...]:
    """One section for each question to which something was said."""
    told: Counter[PersonId] = Counter()  # sections of each so far; who was heard least goes first
    apart = disagreements(material, questions)
    sides = {index for found in apart.values() for one in found for index in one.units}
    made = []
    for question, members in sorted(material.questions().items()):
        if question <= questions:
            page = _Page(material, members, sides)
            made.append(_section(page, question, apart.get(question, []), told))
            told.update(page.heard.keys())
    return tuple(made)


def _section(page: _Page, question: int, apart: list[Sides], told: Counter[PersonId]) -> Section:
    """What several said, theme by theme; then what only one said: everybody once, as far as there is room."""
    differing = tuple(Disagreement(tuple(page.show(index) for index in one.units)) for one in apart)
    shared: list[Sentence] = []
    for theme in themes(page.material, page.free, page.quality.__getitem__)[:THEMES]:
        shared += _paragraph(page, theme)
    singles = _singles(page, told)
    others = tuple(one for one in page.people if one not in page.heard)
    return Section(question, tuple(shared), singles, differing, others)


def _paragraph(page: _Page, theme: Theme) -> list[Sentence]:
    """The voices of a theme; none when only one of them is new."""
    new = [index for index in theme.members if page.who(index) not in page.heard and page.has_room(index)]
    if len(new) < 2:
        return []
    voices = [one for index in new if (one := page.voice(index))]
    return [replace(one, opens=at == 0) for at, one in enumerate(voices)]


def _singles(page: _Page, told: Counter[PersonId]) -> tuple[Sentence, ...]:
    """The best sentence of everybody who was not heard yet; in a small group some more of everybody."""
    telling = (index for index in page.free if page.material.units[index].telling)
    best = sorted(telling, key=lambda one: (-page.quality[one], one))
    first = {page.who(index): index for index in reversed(best)}
    new = [index for person, index in first.items() if person not in page.heard]
    new.sort(key=lambda one: (told[page.who(one)], page.length(one), one))
    singles = [page.voice(index) for index in new[:SINGLES]]
    page.room -= max(0, page.width - FEWEST)
    singles += [page.voice(index) for index in sorted(best) if page.quality[index] >= 1 and index not in page.shown]
    return tuple(one for one in singles if one)
