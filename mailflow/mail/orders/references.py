"""What of the letter a clause means: points by number, by their words or as "that one"; a sentence of its summary."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from mailflow.core.acts import union as a
from mailflow.core.acts.union import Act, Span
from mailflow.core.letters.shown import Shown
from mailflow.mail.orders import lexicon
from mailflow.mail.orders.matching import Bound
from mailflow.mail.orders.tokens import Sort, Token
from mailflow.mail.words.folding import fold

_NAMING = (Sort.NUMBERS, Sort.QUOTED, Sort.SENTENCE, Sort.PERSON)
_BOTH = 2
_APART = 0.15  # by which the nearest must lead
_ALIKE = 0.6  # of the words that two texts share, from which one is meant by the other


@dataclass(slots=True)
class Context:
    """What a clause is read against."""

    text: str  # the reply
    shown: Shown
    sent: datetime | None
    mentioned: tuple[int, ...] = ()  # points that were spoken of last
    here: tuple[int, ...] = ()  # those that were named before in this sentence
    above: int = 0  # the point below which the words stand, in the quote; 0: none
    sentence: str = ""  # of the summary, that the sentence before repeats
    persons: tuple[str, ...] = ()  # who were named before in this sentence
    open_point: tuple[int, ...] = ()  # the one point, or question, of which the sentence before only spoke
    judged: tuple[int, ...] = ()  # remarks of which he said something
    recent: tuple[str, ...] = ()  # who were named in the sentence before
    language: str = ""  # in which he writes, as ISO 639-1; "": not to be told
    entangled: frozenset[str] = frozenset()  # who are named where a point or a question is spoken of

    def of(self, span: Span) -> str:
        """The words there."""
        return self.text[span.start : span.end]


def points(bound: Bound, context: Context) -> tuple[int, ...] | None:
    """The points that are meant, each once; None when one of them is not there, or something else is counted."""
    if any(one.sort is Sort.NUMBERS and not one.noun and _may_be_remarks(one, context) for one in bound.slots):
        return None
    return _within(bound.slots, len(context.shown.points), "point", bound, context)


def _may_be_remarks(numbers: Token, context: Context) -> bool:
    """Whether mere numbers may go on with the remarks that were judged before."""
    return bool(context.judged) and all(1 <= one <= len(context.shown.remarks) for one in numbers.numbers)


def _within(slots: Iterable[Token], limit: int, noun: str, bound: Bound, context: Context) -> tuple[int, ...] | None:
    found: list[int] = []
    for one in slots:
        if one.sort is Sort.NUMBERS and one.noun in (noun, ""):
            found += one.numbers
        elif one.sort is Sort.QUOTED and noun == "point" and (near := point_alike(context.of(one.span), context.shown)):
            found.append(near)
        elif one.sort is not Sort.LINK:
            return None
    if not found:
        found += _understood(bound, context)
    if not found or not all(1 <= one <= limit for one in found):
        return None
    return tuple(dict.fromkeys(found))


def _understood(bound: Bound, context: Context) -> tuple[int, ...]:
    """The points that a pronoun means: those of this sentence; "that one" also means those of the one before."""
    if context.above:
        return (context.above,)
    if bound.beside & lexicon.words("pronouns"):
        return context.here or context.mentioned
    if bound.words is not None and not context.here and bound.beside & lexicon.words("weak_pronouns"):
        return context.mentioned if len(context.mentioned) >= _BOTH else context.open_point
    if context.here:
        return context.here if bound.words is not None or bound.beside & lexicon.words("weak_pronouns") else ()
    return context.open_point


def questions(bound: Bound, context: Context) -> tuple[int, ...] | None:
    """The questions of the card that are meant; "two things: …" counts none of them."""
    counted = [one for one in bound.slots if one.sort is Sort.NUMBERS and not one.noun]
    if any(not any(char.isdigit() for char in context.of(one.span)) for one in counted):
        return None
    return _within(bound.slots, len(context.shown.questions), "question", bound, context)


def leans(bound: Bound, context: Context) -> bool:
    """Whether what is meant was named before."""
    person = bool(context.persons and bound.beside & lexicon.words("him_or_her"))
    return bool(context.here or person) and not any(one.sort in _NAMING for one in bound.slots)


def point_alike(words: str, shown: Shown, least: float = _ALIKE) -> int:
    """The point that those words repeat; 0 for none."""
    near = [(alike(words, text), number) for number, text in enumerate(shown.points, 1)]
    best = max(near, default=(0.0, 0))
    return best[1] if best[0] >= least else 0


def sentence_alike(words: str, shown: Shown, least: float = _ALIKE) -> str:
    """The sentence of the summary that those words repeat; "" for none."""
    near = [(alike(words, text), text) for _, text in shown.summary]
    best = max(near, default=(0.0, ""))
    return best[1] if best[0] >= least else ""


def sentence(bound: Bound, context: Context) -> str:
    """The sentence of the summary that is meant; "" for none."""
    shown = context.shown
    named = [one.name for one in bound.slots if one.sort is Sort.SENTENCE]
    quoted = [sentence_alike(context.of(one.span), shown) for one in bound.slots if one.sort is Sort.QUOTED]
    if any(named) or any(quoted):
        return next((one for one in (*named, *quoted) if one), "")
    if context.sentence and not bound.slots:
        return context.sentence
    counted = [one for one in bound.of(Sort.NUMBERS) if one.noun == "sentence"]
    asked = [one for one in bound.of(Sort.NUMBERS) if one.noun == "question"]
    if len(counted) != 1 or len(asked) != 1 or len(counted[0].numbers) != 1 or len(asked[0].numbers) != 1:
        return ""
    there = [text for question, text in shown.summary if question == asked[0].numbers[0]]
    at = counted[0].numbers[0]
    return there[at - 1 if at > 0 else at] if 1 <= abs(at) <= len(there) else ""


def alike(one: str, other: str) -> float:
    """How much of their words two texts share, from 0 to 1."""
    a, b = Counter(re.findall(r"\w+", fold(one))), Counter(re.findall(r"\w+", fold(other)))
    total = sum(a.values()) + sum(b.values())
    return 2 * sum((a & b).values()) / total if total else 0.0


def remarks(bound: Bound, context: Context) -> tuple[int, ...] | None:
    """The remarks that are meant, by number or by who made them; None when that cannot be told."""
    shown = context.shown
    found: list[int] = []
    counted = [one.noun for one in bound.slots if one.sort is Sort.NUMBERS]
    if "others" in counted and (len(counted) > 1 or not context.judged):
        return None  # what holds for one of them does not for the others; others than which?
    for one in bound.slots:
        if one.sort is Sort.PERSON and one.name:
            found += [at for at, said in enumerate(shown.remarks, 1) if said.startswith(one.name)] or [0]
        elif one.sort is Sort.NUMBERS and one.noun == "others":
            found += [at for at in range(1, len(shown.remarks) + 1) if at not in context.judged]
        elif one.sort is Sort.NUMBERS and one.noun in ("remark", ""):
            found += one.numbers
        elif one.sort is Sort.QUOTED:
            near = max(
                ((alike(context.of(one.span), said), at) for at, said in enumerate(shown.remarks, 1)), default=(0.0, 0)
            )
            found.append(near[1] if near[0] >= _ALIKE / 2 else 0)
        elif not (one.sort is Sort.NUMBERS and one.noun == "point" and len(found) == 1):
            return None
    of_two = bound.beside & lexicon.words("both") and len(shown.remarks) != _BOTH
    if not found and bound.beside & lexicon.words("all") and not of_two:
        found = list(range(1, len(shown.remarks) + 1))
    if not found or not all(1 <= one <= len(shown.remarks) for one in found):
        return None
    return tuple(dict.fromkeys(found))


def nearest(words: str, shown: Shown) -> tuple[Act, ...]:
    """The one sentence or point of which those words are plainly another version; () where two are near, or none is."""
    sentences: list[tuple[float, Act]] = [(alike(words, text), a.Resay(text, words)) for _, text in shown.summary]
    points: list[tuple[float, Act]] = [
        (alike(words, text), a.Reword(at, words)) for at, text in enumerate(shown.points, 1)
    ]
    ranked = sorted([*sentences, *points], key=lambda one: -one[0])
    if not ranked or ranked[0][0] < _ALIKE or (len(ranked) > 1 and ranked[1][0] > ranked[0][0] - _APART):
        return ()
    return () if ranked[0][0] >= 1 else (ranked[0][1],)
