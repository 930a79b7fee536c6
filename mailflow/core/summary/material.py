"""What was said, sentence by sentence, with how near the sentences are to one another."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from mailflow.core.session.events import Utterance
from mailflow.core.session.people import Language, PersonId
from mailflow.core.summary import chatter, openings, sentences, similarity, wording
from mailflow.core.summary.agreements import refers
from mailflow.core.summary.phrases import pattern, plain

SHORT = 4  # words; a shorter sentence counts as this long
PAIR = 26  # words of two sentences that are joined, at most
MOST = 300  # sentences of one question; the work grows with their square
DENIED = 0.7  # how near what is denied comes to the same words said: never the same
READ = 60_000  # characters of an answer; nobody writes more than a tenth of it
LONGEST = 20_000  # characters of an answer in which sentences are joined
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Unit:
    """One sentence of one answer."""

    utterance: Utterance
    question: int  # what it belongs to; of an essence that names none, the question whose answers are nearest
    text: str
    wording: wording.Wording
    language: Language = Language.NL  # it is written in
    place: int = 0  # among the sentences of its answer
    denies: bool = False  # there is a "not" in it
    bare: str = ""  # its words alone

    @property
    def telling(self) -> bool:
        """Whether it says something; a list of stop words may hold all words of a plain sentence."""
        return bool(self.wording.stems) or self.wording.length > SHORT


class Material:
    """The units of an errand, with how near those of one question are to one another."""

    def __init__(self, utterances: Iterable[Utterance], language: Language) -> None:
        self.units = _placed(_bounded([_units(one, language) for one in utterances]))
        self._spoken = _spoken(self.units)

    @cached_property
    def near(self) -> list[dict[int, float]]:
        """Of each unit the others of its question, with how near they are, by index."""
        near: list[dict[int, float]] = [{} for _ in self.units]
        for members in self.questions().values():
            rows = similarity.nearness([self.units[index].wording.words for index in members])
            for index, row in zip(members, rows, strict=True):
                denied = self.units[index].denies
                near[index] = {
                    members[other]: value if self.units[members[other]].denies is denied else value * DENIED
                    for other, value in row.items()
                }
        return near

    @cached_property
    def weights(self) -> dict[tuple[int, str], float]:
        """(question, stem) -> how much the word says there; only of words in two units or more."""
        weights: dict[tuple[int, str], float] = {}
        for question, members in self.questions().items():
            held = Counter(stem for index in members for stem in self.units[index].wording.stems)
            for stem, count in held.items():
                if count >= 2:
                    weights[question, stem] = count * math.log((len(members) + 1) / count)
        return weights

    def questions(self) -> dict[int, list[int]]:
        """Question -> its units, by index."""
        found: dict[int, list[int]] = defaultdict(list)
        for index, unit in enumerate(self.units):
            found[unit.question].append(index)
        return dict(found)

    def due(self, limit: int) -> Counter[Language]:
        """How many of `limit` choices each language has at least, by the people who write in it."""
        return Counter({language: limit * people // self._spoken.total() for language, people in self._spoken.items()})


def _units(utterance: Utterance, language: Language) -> list[Unit]:
    text = utterance.text[:READ]
    spoken = wording.guess(text, language)
    joined = _joined(_pieces(text, spoken), spoken, _bare(text[:LONGEST]))
    return [
        Unit(
            utterance,
            utterance.question,
            piece,
            wording.of(piece, spoken),
            spoken,
            place,
            pattern(spoken, "denies").search(plain(piece)) is not None,
            _bare(piece),
        )
        for place, piece in enumerate(joined)
    ]


def _pieces(text: str, language: Language) -> list[str]:
    """The sentences of an answer without greetings and the like; "" for one that says nothing, or only refers."""
    found = (chatter.clean(one) for one in sentences.split(text, language)[:MOST])
    return ["" if refers(one, language) else openings.freed(one, language) for one in found]


def _bounded(answers: list[list[Unit]]) -> list[Unit]:
    """The units in order; of too many the last ones of each long answer are left out."""
    units = [(unit, place) for answer in answers for place, unit in enumerate(answer)]
    kept: Counter[int] = Counter()
    allowed: set[int] = set()
    for index in sorted(range(len(units)), key=lambda one: units[one][1]):
        question = units[index][0].question
        if kept[question] < MOST:
            kept[question] += 1
            allowed.add(index)
    return [unit for index, (unit, _) in enumerate(units) if index in allowed]


def _joined(pieces: list[str], language: Language, said: str) -> list[str]:
    """A sentence that cannot stand alone joins its neighbour, where nothing was left out between the two.

    One that is very short ("No flyers.") joins the one before, the first one of an answer the next; one that points
    back ("They stay away then.") joins the one before, unless the two would be long.
    """
    joined: list[str] = []
    last = ""  # "" also after a piece that says nothing
    for piece in pieces:
        both = f"{last}{'' if last[-1:] in '.!?…:;,' else ';'} {piece}"
        if last and piece and _belongs(last, piece, language) and _bare(both) in said:
            joined[-1] = both
        elif piece:
            joined.append(piece)
        last = joined[-1] if piece else ""
    return joined


def _belongs(last: str, piece: str, language: Language) -> bool:
    return _is_short(last) or ((_is_short(piece) or openings.leans(piece, language)) and _fit(last, piece))


def _fit(last: str, piece: str) -> bool:
    return last.count(" ") + piece.count(" ") < PAIR


def _is_short(piece: str) -> bool:
    return piece.count(" ") < SHORT


def _placed(units: list[Unit]) -> tuple[Unit, ...]:
    """Every unit with a question of its own: sentences that belong to none go where their nearest sentence is."""
    if all(unit.question >= 1 for unit in units):
        return tuple(units)
    rows = similarity.nearness([unit.wording.words for unit in units])
    return tuple(
        unit if unit.question >= 1 else replace(unit, question=_nearest_question(unit, row, units))
        for unit, row in zip(units, rows, strict=True)
    )


def _spoken(units: tuple[Unit, ...]) -> Counter[Language]:
    """How many people write mostly in each language."""
    used: dict[PersonId, Counter[Language]] = defaultdict(Counter)
    for unit in units:
        used[unit.utterance.participant][unit.language] += 1
    return Counter(languages.most_common(1)[0][0] for languages in used.values())


def _nearest_question(unit: Unit, row: dict[int, float], units: list[Unit]) -> int:
    """What somebody marks is mostly what he answered: his own words are twice as near."""
    placed = [
        (value * (2 if units[other].utterance.participant == unit.utterance.participant else 1), -other)
        for other, value in row.items()
        if units[other].question >= 1
    ]
    return units[-max(placed)[1]].question if placed else 1


def _bare(text: str) -> str:
    """Its words alone, each with a space on both sides."""
    return f" {' '.join(_WORD.findall(text.casefold()))} "
