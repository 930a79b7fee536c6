"""The summary of each question, in people's own words."""

from __future__ import annotations

from dataclasses import dataclass

from mailflow.core.model import Section, Sentence
from mailflow.core.people import PersonId
from mailflow.core.summary.selection import SAME, Material

TOGETHER = 0.2  # cosine; sentences this near to a theme's first one stand beside it, which claims nothing
THEMES = 5  # of one question, at most
VOICES = 3  # sentences of one theme, at most, each of another person
SINGLE = 8  # single voices of one question, at most
AGAIN = 3  # of those, from people who were heard already


@dataclass(frozen=True, slots=True)
class Theme:
    """Sentences of one question that are about the same thing."""

    members: tuple[int, ...]  # units, the one nearest to all first
    people: frozenset[PersonId]


def sections(material: Material, questions: int) -> tuple[Section, ...]:
    """One section for each question to which something was said."""
    made = (_section(material, question, members) for question, members in sorted(material.questions().items()))
    return tuple(one for one in made if one.question <= questions)


def _section(material: Material, question: int, members: list[int]) -> Section:
    """What several said, theme by theme; then what only one said, those first who were not heard yet."""
    themes = _themes(material, members)
    shared = [theme for theme in themes if len(theme.people) > 1][:THEMES]
    sentences = tuple(sentence for theme in shared for sentence in _voices(material, theme))
    heard = {person for sentence in sentences for person in sentence.sources}
    rest = [theme.members for theme in themes if theme not in shared]
    new = _first_of_each(material, rest, heard)[:SINGLE]
    again = [members for members in rest if members not in new][: min(AGAIN, SINGLE - len(new))]
    singles = tuple(_sentence(material, members[0], members) for members in [*new, *again])
    return Section(question, sentences, singles)


def _first_of_each(material: Material, rest: list[tuple[int, ...]], heard: set[PersonId]) -> list[tuple[int, ...]]:
    """Of each person who was not heard yet, one."""
    first: dict[PersonId, tuple[int, ...]] = {}
    for members in rest:
        person = material.units[members[0]].utterance.participant
        if person not in heard:
            first.setdefault(person, members)
    return list(first.values())


def _themes(material: Material, members: list[int]) -> list[Theme]:
    """Again and again the sentence that most people's sentences are near to, with those."""
    left, themes = [index for index in members if material.units[index].wording.stems], list[Theme]()
    while left:
        theme = max((_around(material, index, left) for index in left), key=lambda one: _weight(material, one))
        themes.append(theme)
        left = [index for index in left if index not in theme.members]
    return themes


def _around(material: Material, center: int, left: list[int]) -> Theme:
    near = material.near[center]
    members = sorted((index for index in left if near.get(index, 0.0) >= TOGETHER), key=lambda one: (-near[one], one))
    first = [center, *(index for index in members if index != center)]
    return Theme(tuple(first), frozenset(material.units[index].utterance.participant for index in first))


def _weight(material: Material, theme: Theme) -> tuple[int, float, int]:
    near = material.near[theme.members[0]]
    return len(theme.people), sum(near.get(index, 0.0) for index in theme.members), -theme.members[0]


def _voices(material: Material, theme: Theme) -> list[Sentence]:
    """The theme's sentences, one a person, none twice."""
    voices: list[Sentence] = []
    heard: set[PersonId] = set()
    for index in theme.members:
        if material.units[index].utterance.participant not in heard and len(voices) < VOICES:
            voices.append(_sentence(material, index, theme.members))
            heard.update(voices[-1].sources)
    return voices


def _sentence(material: Material, index: int, around: tuple[int, ...]) -> Sentence:
    """A sentence with those who said just that: its writer, then who used nearly the same words."""
    same = [index, *(other for other in around if material.near[index].get(other, 0.0) >= SAME)]
    sources = dict.fromkeys(material.units[one].utterance.participant for one in same)
    return Sentence(material.units[index].text, tuple(sources))
