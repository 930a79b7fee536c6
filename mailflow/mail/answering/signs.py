"""What each clause of an answer says about taking part."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from mailflow.mail.answering import clause_patterns as clause_of
from mailflow.mail.answering.phrase_table import compiled, joined
from mailflow.mail.words.lazily import lazily
from mailflow.mail.words.utterance import TABLES

GONE = "\u00a4"  # stands in the place of words that have been read


class Kind(StrEnum):
    """What a part of the text says about taking part."""

    YES = "yes"
    NO = "no"
    LATER = "later"
    MAYBE = "maybe"
    WISH = "wish"  # would, if it could
    OUTSIDE = "outside"  # a condition that somebody else must meet


@dataclass(frozen=True, slots=True)
class Sign:
    """One thing said, and how it stands in the text."""

    kind: Kind
    sure: bool  # False: a tone, that gives way to anything plain
    clause: int = 0
    scoped: bool = False  # about the meeting or its day only
    turned: bool = False  # behind a "but"
    asked: bool = False  # asks to be asked again
    supposed: bool = False  # behind an "if"
    conditional: bool = False  # in a clause with an "if"
    conceded: bool = False  # granted beside the answer: "although", "even if"
    length: int = 0  # of the clause, in words


def read(sentences: Iterable[tuple[str, bool]]) -> list[Sign]:
    """Everything that is said, in the order of the words."""
    return [sign for number, clause in enumerate(_clauses(sentences)) for sign in _signs(clause, number)]


@dataclass(frozen=True, slots=True)
class _Clause:
    """A part that stands for itself."""

    said: str
    turned: bool = False  # a "but" leads it in
    question: bool = False


def _clauses(sentences: Iterable[tuple[str, bool]]) -> list[_Clause]:
    found: list[_Clause] = []
    for sentence, asked in sentences:
        said, question = _unasked(sentence) if asked or _is_question(sentence) else (sentence, "")
        start, turned = 0, False
        for turn in clause_of.BUT.finditer(said):
            cut = _turning_point(said, start, turn)
            found.append(_Clause(said[start:cut].strip(" ,"), turned))
            said = f"{said[: turn.start()]}{' ' * len(turn[0])}{said[turn.end() :]}"
            start, turned = cut, True
        found += [_Clause(said[start:].strip(" ,"), turned), _Clause(question, question=True)]
    return [replace(clause, said=re.sub(" +", " ", clause.said)) for clause in found if clause.said]


def _turning_point(said: str, start: int, turn: re.Match[str]) -> int:
    """Where the turn begins: "mach aber mit" turns before its verb."""
    comma = max(said.rfind(",", start, turn.start()) + 1, start)
    led = said[comma : turn.start()].split()
    return comma if turn[0] in clause_of.INSIDE and 0 < len(led) < 4 and comma > start else turn.start()


def _is_question(sentence: str) -> bool:
    return clause_of.UNMARKED_QUESTION.match(sentence) is not None and not clause_of.DENIAL.search(sentence)


def _unasked(sentence: str) -> tuple[str, str]:
    """What is said before, or by, a question ("ja graag, hoe laat?", "waarom niet?"), and what is asked."""
    idiom = clause_of.RHETORICAL.search(sentence) or _idioms("yes").search(sentence)
    if idiom and len(idiom[0]) > 0.6 * len(sentence):
        return sentence, ""
    parts = clause_of.QUESTION_PART.split(sentence)
    kept = [part for part in parts[:-1] if not re.match(rf" ?{clause_of.ASKING}\b", part)]
    return " , ".join(kept), " , ".join(part for part in parts if part not in kept)


@cache
def _idioms(kind: str) -> re.Pattern[str]:
    return _some(kind, lambda line: clause_of.NEGATION.search(re.sub(r"\W", " ", line)) is not None)


@cache
def _plain(kind: str) -> re.Pattern[str]:
    return _some(kind, lambda line: clause_of.NEGATION.search(re.sub(r"\W", " ", line)) is None)


def _some(kind: str, wanted: Callable[[str], bool]) -> re.Pattern[str]:
    lines = [line.strip() for table in TABLES for line in getattr(table, kind).splitlines() if line.strip()]
    kept = sorted({line for line in lines if wanted(line)}, key=lambda line: (-len(line), line))
    return lazily(joined(kept))


def blank(found: re.Match[str]) -> str:
    return GONE * len(found[0])


def _signs(clause: _Clause, number: int) -> list[Sign]:
    shape = Sign(
        Kind.MAYBE,
        True,
        number,
        scoped=compiled(TABLES, "meeting").search(clause.said) is not None,
        turned=clause.turned,
        conditional=clause_of.IF.search(clause.said) is not None,
        length=len(clause.said.split()),
    )
    found: list[tuple[int, Sign]] = []
    rest, mine = clause.said, not speaks_of_others(clause.said)
    for kind, sure, expression, always in _readings():
        hits = list(expression.finditer(rest))
        if not hits:
            continue
        if kind and (mine or always) and (not clause.question or kind in (Kind.LATER, Kind.OUTSIDE)):
            asked = expression is compiled(TABLES, "ask_again")
            found += [
                (place.start(), _shaded(replace(shape, kind=kind, sure=sure, asked=asked), rest, place))
                for place in hits
            ]
        rest = _beyond(kind, sure, expression).sub(blank, rest)
    return [sign for _, sign in sorted(found, key=lambda each: each[0])]


@cache
def _beyond(kind: Kind | None, sure: bool, expression: re.Pattern[str]) -> re.Pattern[str]:
    """With what belongs to it: the rest of the part behind a promise, and what is refused behind a refusal."""
    if kind is Kind.LATER:
        return _to_comma(expression)
    if kind is Kind.NO and sure and expression is compiled(TABLES, "no"):
        return lazily(rf"(?:{expression.pattern})(?:{clause_of.REFUSED})?")
    return expression


@cache
def _to_comma(expression: re.Pattern[str]) -> re.Pattern[str]:
    """With the rest of the part: what will be said later is not said now."""
    return lazily(rf"(?:{expression.pattern})[^,]*")


def speaks_of_others(said: str) -> bool:
    """Whether a clause speaks of somebody else's doing, not of the writer's."""
    others = compiled(TABLES, "others").search(said)
    early = others is not None and len(said[: others.start()].split()) < 3
    return early and not clause_of.FIRST_PERSON.search(said) and not clause_of.BRINGS.search(said)


def _shaded(sign: Sign, rest: str, place: re.Match[str]) -> Sign:
    """A wish in the past is a no; a yes with a denial close by is one too."""
    granted = clause_of.CONCESSION.finditer(rest)
    if any(one.start() <= place.start() < one.end() for one in granted):
        sign = replace(sign, conceded=True)
    if sign.conditional and clause_of.IF.search(rest[: place.start()].rpartition(",")[2]):
        sign = replace(sign, supposed=True)
    if sign.kind is Kind.WISH and clause_of.PAST.match(place[0]):
        return replace(sign, kind=Kind.NO)
    if sign.kind is Kind.YES and not _idioms("yes").fullmatch(place[0].strip()):
        before, after = rest[: place.start()].rpartition(",")[2], rest[place.end() :].partition(",")[0]
        near = " ".join([*before.split()[-3:], place[0], *after.split()[:3]])
        if clause_of.DENIAL.search(near):
            return replace(sign, kind=Kind.NO, sure=sign.sure)
    return sign


@cache
def _readings() -> tuple[tuple[Kind | None, bool, re.Pattern[str], bool], ...]:
    """What is looked for, how sure it is, and whether it counts when said of others.

    In this order: what has been read is gone for the next. No kind: gone without a trace.
    """
    unless = re.compile(compiled(TABLES, "unless").pattern + ".*")
    return (
        (None, False, compiled(TABLES, "result"), False),
        (Kind.MAYBE, True, clause_of.OPPOSITES, True),
        (Kind.OUTSIDE, True, compiled(TABLES, "outside"), True),
        (None, False, unless, False),
        (Kind.NO, True, compiled(TABLES, "other_time"), True),
        (Kind.NO, True, compiled(TABLES, "substitute"), True),
        (Kind.NO, True, clause_of.DENIED_THOUGHT, False),
        (Kind.YES, True, _idioms("yes"), False),
        (None, False, compiled(TABLES, "idle"), False),
        (Kind.YES, True, clause_of.ANSWERS, False),
        (Kind.LATER, True, compiled(TABLES, "ask_again"), False),
        (Kind.LATER, True, compiled(TABLES, "later"), False),
        (Kind.WISH, False, compiled(TABLES, "wished"), False),
        (Kind.MAYBE, True, _to_comma(_idioms("maybe")), False),
        (Kind.NO, True, compiled(TABLES, "no"), False),
        (Kind.MAYBE, True, _plain("maybe"), False),
        (None, False, compiled(TABLES, "praise"), False),
        (Kind.NO, False, compiled(TABLES, "no_weak"), False),
        (Kind.YES, True, _plain("yes"), False),
        (Kind.YES, False, compiled(TABLES, "yes_weak"), False),
    )
