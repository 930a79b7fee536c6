"""Which points say the same, so that they count as one."""

from __future__ import annotations

import re

from mailflow.core.session.model import Point
from mailflow.core.session.people import Language
from mailflow.core.summary import similarity, wording
from mailflow.core.summary.selection import SAME

# Words that turn a sentence about, and that no list of content words holds.
_DUTCH = "niet nie geen nooit niets niks niemand nergens zonder minder meer voor na wel vóór te enkel alleen"
_ENGLISH = "not no never nothing nobody nowhere without less more before after only too don't doesn't isn't can't won't"
_FRENCH = "ne pas jamais rien personne sans moins plus avant après trop seulement aucun aucune"
_GERMAN = "nicht kein keine keinen nie niemals nichts niemand ohne weniger mehr vor nach nur zu"
_TURNING = frozenset(" ".join((_DUTCH, _ENGLISH, _FRENCH, _GERMAN)).split())
_TOKEN = re.compile(r"[^\W_]+(?:'[^\W_]+)?")


def groups(points: tuple[Point, ...], language: Language) -> dict[int, int]:
    """Number of each point -> number of the first point that says the same; its own when none does."""
    abouts = [wording.of(point.text, wording.guess(point.text, language)) for point in points]
    rows = similarity.nearness([about.words for about in abouts])
    turns = [_turns(point.text) for point in points]
    first: dict[int, int] = {}
    for index, point in enumerate(points):
        earlier = [other for other in range(index) if first[points[other].number] == points[other].number]
        near = [other for other in earlier if _same(points[other], point, rows[index].get(other, 0.0))]
        alike = [other for other in near if turns[other] == turns[index]]
        first[point.number] = points[alike[0]].number if alike else point.number
    return first


def _same(one: Point, other: Point, near: float) -> bool:
    return near >= SAME or _plain(one.text) == _plain(other.text)


def _plain(text: str) -> tuple[str, ...]:
    return tuple(_TOKEN.findall(text.casefold()))


def _turns(text: str) -> frozenset[str]:
    """Its numbers, and the words in it that can make the opposite of a sentence."""
    tokens = _plain(text.replace("’", "'"))
    return frozenset(token for token in tokens if token in _TURNING or token.isdigit())
