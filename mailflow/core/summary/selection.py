"""Which few of many sentences cover most of what was said."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from mailflow.core.events import Utterance
from mailflow.core.people import Language, PersonId
from mailflow.core.summary import chatter, openings, sentences, similarity, wording
from mailflow.core.summary.stances import denies

FADES = 0.3  # a word that was chosen already counts this much the next time
SHORTENS = 0.3  # how much a long sentence is held back
SHORT = 4  # words; a shorter sentence counts as this long
PAIR = 26  # words of two sentences that are joined, at most
MOST = 300  # sentences of one question; the work grows with their square
_WORD = re.compile(r"\w+")
DENIED = 0.7  # how near what is denied comes to the same words said: never the same
CLOSE = 0.1  # from which a sentence is told to be close to a choice
LONGEST = 20_000  # characters of an answer in which sentences are joined
SAME = 0.8  # so near to a chosen one that it says the same


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


@dataclass(frozen=True, slots=True)
class Choice:
    """A unit that was chosen, with the reasons."""

    index: int  # of the unit
    shared: tuple[str, ...]  # stems that others use too and no earlier choice had, weightiest first
    near: int  # units close to it, closer than to any earlier choice
    before: int = 0  # choices that its question had already
    owed: bool = False  # it was the turn of a language that few write in


class Material:
    """The units of an errand, with how near those of one question are to one another."""

    def __init__(self, utterances: Iterable[Utterance], language: Language) -> None:
        self.units = _placed(_bounded([_units(one, language) for one in utterances]))
        self._answered = {unit.utterance.participant for unit in self.units if not unit.utterance.essence}
        self._spoken = _spoken(self.units)
        self.near: list[dict[int, float]] = [{} for _ in self.units]
        self.weights: dict[tuple[int, str], float] = {}
        for question, members in self.questions().items():
            self._measure(question, members)

    def questions(self) -> dict[int, list[int]]:
        """Question -> its units, by index."""
        found: dict[int, list[int]] = defaultdict(list)
        for index, unit in enumerate(self.units):
            found[unit.question].append(index)
        return dict(found)

    def answered(self, person: PersonId) -> bool:
        """Whether there is anything of that person besides what was marked."""
        return person in self._answered

    def due(self, limit: int) -> Counter[Language]:
        """How many of `limit` choices each language has at least, by the people who write in it."""
        return Counter({language: limit * people // self._spoken.total() for language, people in self._spoken.items()})

    def _measure(self, question: int, members: list[int]) -> None:
        rows = similarity.nearness([self.units[index].wording.words for index in members])
        for index, row in zip(members, rows, strict=True):
            denied = self.units[index].denies
            self.near[index] = {
                members[other]: value if self.units[members[other]].denies is denied else value * DENIED
                for other, value in row.items()
            }
        held = Counter(stem for index in members for stem in self.units[index].wording.stems)
        for stem, count in held.items():
            if count >= 2:
                self.weights[question, stem] = count * math.log((len(members) + 1) / count)


def _units(utterance: Utterance, language: Language) -> list[Unit]:
    spoken = wording.guess(utterance.text, language)
    joined = _joined(_pieces(utterance.text, spoken), spoken, _bare(utterance.text[:LONGEST]))
    return [
        Unit(
            utterance,
            utterance.question,
            piece,
            wording.of(piece, spoken),
            spoken,
            place,
            denies(piece, spoken),
            _bare(piece),
        )
        for place, piece in enumerate(joined)
    ]


def _pieces(text: str, language: Language) -> list[str]:
    """The sentences of an answer without greetings and the like; "" for one that says nothing."""
    return [openings.freed(chatter.clean(one), language) for one in sentences.split(text, language)[:MOST]]


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
        both = f"{last}{'' if last[-1:] in '.!?…:;,' else '.'} {piece}"
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


class Selection:
    """Choices made so far; each next one adds most to what they cover."""

    def __init__(self, material: Material) -> None:
        self.material = material
        self.choices: list[Choice] = []
        self._reach = [0.0] * len(material.units)  # how near the nearest choice is
        self._used: Counter[tuple[int, str]] = Counter()
        self._taken: Counter[int] = Counter()  # choices of each question
        self._texts: set[str] = set()  # of the choices, bare

    def extend(self, candidates: Sequence[int], limit: int) -> None:
        """Choose among `candidates` until there are `limit` choices, taking the questions in turn."""
        while len(self.choices) < limit:
            left = [index for index in candidates if not self._said(index)]
            if not left:
                return
            owed = self._owed(left, limit)
            fewest = min(self._taken[self._question(index)] for index in owed)
            best = self._best([index for index in owed if self._taken[self._question(index)] == fewest])
            self._take(best, owed=len(owed) < len(left))

    def _owed(self, left: list[int], limit: int) -> list[int]:
        """Those of languages that would else get less than their share."""
        due = self.material.due(limit)
        due.subtract(self.material.units[one.index].language for one in self.choices)
        owed = +due
        if owed.total() < limit - len(self.choices):
            return left
        return [index for index in left if self.material.units[index].language in owed] or left

    def _said(self, index: int) -> bool:
        """Whether a choice says the same, or holds it; another question's choice only when it has the very words."""
        said = self.material.units[index].bare
        return self._reach[index] >= SAME or any(
            said in text or (text in said and text.count(" ") > SHORT) for text in self._texts
        )

    def _best(self, left: list[int]) -> int:
        words = {index: self._words(index) for index in left}
        gains = {index: self._gain(index) for index in left}
        most_words, most_gain = max(words.values()) or 1.0, max(gains.values()) or 1.0
        return max(left, key=lambda index: (words[index] / most_words + gains[index] / most_gain, -index))

    def _take(self, index: int, *, owed: bool) -> None:
        question = self._question(index)
        stems = [(question, stem) for stem in self.material.units[index].wording.stems]
        fresh = [stem for stem in stems if stem in self.material.weights and not self._used[stem]]
        near = [other for other, value in self.material.near[index].items() if value > self._reach[other]]
        shared = tuple(stem for _, stem in sorted(fresh, key=self._weight))
        close = sum(self.material.near[index][other] >= CLOSE for other in near) - 1
        self.choices.append(Choice(index, shared, close, self._taken[question], owed))
        self._taken[question] += 1
        self._texts.add(self.material.units[index].bare)
        self._used.update(stems)
        for other in near:
            self._reach[other] = self.material.near[index][other]

    def _weight(self, stem: tuple[int, str]) -> tuple[float, str]:
        return -self.material.weights[stem], stem[1]

    def _words(self, index: int) -> float:
        """The weight of its words that were not chosen yet."""
        question, about = self._question(index), self.material.units[index].wording
        keys = ((question, stem) for stem in about.stems)
        weight = math.fsum(self.material.weights.get(key, 0.0) * FADES ** self._used[key] for key in keys)
        return float(weight / max(SHORT, about.length) ** SHORTENS)

    def _gain(self, index: int) -> float:
        """How much nearer all others come to a choice."""
        return math.fsum(max(0.0, value - self._reach[other]) for other, value in self.material.near[index].items())

    def _question(self, index: int) -> int:
        return self.material.units[index].question


def _bare(text: str) -> str:
    """Its words alone, each with a space on both sides."""
    return f" {' '.join(_WORD.findall(text.casefold()))} "
