"""Where running text says which question it answers: "for the first …", "Q2 …", "bij vraag 3: …", "1) … 3) …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from mailflow.mail.interpreting import phrasebook
from mailflow.mail.words.folding import fold
from mailflow.mail.words.numerals import cardinals, ordinals

_LONGEST = 20_000  # characters that are searched
_SIGN = re.compile(r"\s{0,2}[\]*_]{0,2}(?P<sign>[:=–—/]|\.(?=\s|$)|\)|°|-(?=\s)|>)?[:)\]*_]{0,2}\s{0,3}")
_BOUNDARY = re.compile(r"(?:^|[.!?…:;,/(\n–—|]|[^\w\s'’\"“”«».,:;!?()/-])\s*[\"“«(*_#>\-•]{0,3}\s*$")
_STOP = re.compile(r"(?:^|[.!?…:;/\n]|[^\w\s'’\"“”«».,:;!?()/-])\s*[(*_#>\-•]{0,3}\s*$")


@dataclass(frozen=True, slots=True)
class Reference:
    """A question named in a text."""

    start: int  # where the naming begins
    words: int  # where the words to it begin
    number: int
    sure: bool  # a sign, or its place, makes it a label; else it may be part of a sentence
    named: bool = True  # a word, a preposition or a figure says that a question is meant; else a mere "second"
    signed: bool = True  # a sign behind it says that what follows is the answer


def find(text: str, count: int) -> list[Reference]:
    """The references that say what follows them answers, in order; [] when none is sure and no chain is seen."""
    if count < 2:
        return []
    found = [one for one in _all(text[:_LONGEST], count) if 1 <= one.number <= count]
    sure = _first_of_each([one for one in found if one.sure])
    told = {one.number for one in sure}
    every = sorted((*sure, *_first_of_each([one for one in found if _adds(one, told)])), key=lambda one: one.start)
    chain = _rising(found)
    if len(chain) > max(1, len(every)) and (len(chain) == count or all(one.named for one in chain)):
        every = chain
    return [replace(one, start=_before_joints(text, one.start)) for one in every]


def _before_joints(text: str, at: int) -> int:
    """Without the "and then" that leads to a question."""
    folded = fold(text[max(0, at - 60) : at])
    while found := _joint().search(folded):
        at -= len(folded) - found.start()
        folded = folded[: found.start()]
    return at


def _adds(one: Reference, told: set[int]) -> bool:
    """Whether a less sure one may stand beside sure ones."""
    return bool(told) and one.number not in told and one.named and not one.sure


def _first_of_each(found: Sequence[Reference]) -> list[Reference]:
    seen: set[int] = set()
    kept: list[Reference] = []
    for one in found:
        if one.number not in seen:
            kept.append(one)
            seen.add(one.number)
    return kept


def _rising(found: Sequence[Reference]) -> list[Reference]:
    """The longest run of references that count up; of equally long ones that with most sure ones."""
    best: list[tuple[tuple[int, int], list[Reference]]] = []
    for one in found:
        before = [(score, run) for score, run in best if run[-1].number < one.number and run[-1].words <= one.start]
        score, run = max(before, key=lambda each: each[0], default=((0, 0), []))
        best.append(((score[0] + 1, score[1] + one.sure), [*run, one]))
    if not best:
        return []
    _, run = max(best, key=lambda each: each[0])
    return run if run[0].number == 1 or any(one.sure for one in run) else []


def _all(text: str, count: int) -> Iterator[Reference]:
    folded = fold(text)
    end = 0
    for found in _named().finditer(folded):
        if found.start() < end or found.end() == found.start():
            continue
        reference = _read(folded, found, count)
        if reference is not None:
            yield reference
            end = reference.words


def _read(text: str, found: re.Match[str], count: int) -> Reference | None:
    start = found.start()
    number = _value(found["number"])
    if number is None or number > count:
        return None
    before = text[:start]
    tail = _SIGN.match(text, found.end())
    words, sign = (tail.end(), tail["sign"] or "") if tail else (found.end(), "")
    if _elsewhere(before):
        return None
    only = _only(before)
    boundary = _BOUNDARY.search(before[-20:]) is not None
    stopped = _STOP.search(before[-20:]) is not None
    joined = _joint().search(before[-30:]) is not None
    named, at, the = found["word"] is not None, found["at"] is not None, found["the"] is not None
    digit = found["number"][0].isdigit()
    if only is not None:
        return Reference(only, words, number, True, signed=bool(sign))
    if named or (at and (digit or sign)) or (the and found["one"]):
        spoken_at = boundary or joined
        sure = stopped or (sign in (":", "=", "–", "—") and (spoken_at or named or at))
        short = named and len(found["word"]) < 3 and digit
        if not (spoken_at or sure or short):
            return None
        return Reference(start, words, number, sure, signed=bool(sign))
    if digit and not at and not the:
        if not (stopped or (boundary and sign == ")")) or (
            not sign and not text[found.end() : found.end() + 1].isspace()
        ):
            return None
        line = not before.strip() or before.rstrip(" \t*_>-•(").endswith("\n")
        return Reference(start, words, number, bool(sign) and sign != "-" and (line or sign in ").:°"), signed=True)
    if not (boundary or joined):
        return None
    ordinal = found["number"] in ordinals()
    if not ordinal and not sign and not joined:
        return None
    sure = sign == ":" and (the or at) and stopped
    return Reference(start, words, number, sure, at or digit, bool(sign))


def _value(said: str) -> int | None:
    digits = re.match(r"\d{1,2}", said)
    if digits:
        return int(digits.group())
    return ordinals().get(said) or cardinals().get(said)


def _elsewhere(before: str) -> bool:
    return _seen().search(before[-40:]) is not None


def _only(before: str) -> int | None:
    """Where words begin that only say that this question is answered: "I answer only …"."""
    last = re.split(r"[.!?\n:;,]\s", before[-120:])[-1]
    if not last.strip():
        return None
    span = phrasebook.stands("question_only", last)
    if span is None or len(last[span.end :].split()) > 2 or len(last[: span.start].split()) > 2:
        return None
    return len(before) - len(last) + span.start


@cache
def _named() -> re.Pattern[str]:
    """A number with the words that say that a question is meant; each on its own is a candidate."""
    some = "|".join(map(re.escape, sorted({*ordinals(), *cardinals()}, key=len, reverse=True)))
    number = rf"\d{{1,2}}(?![\d%€]|[.,:]\d)(?:e|de|ste|st|nd|rd|er|re|ere|eme|ieme|tje)?\b\ufe0f?\u20e3?|(?:{some})\b"
    word = _words("question_word")
    return re.compile(
        rf"(?<!\w)(?:(?P<at>{_words('question_at')})\W{{1,2}})?(?:(?P<the>{_words('question_the')})\W{{1,2}}){{0,2}}"
        rf"(?:(?P<word>(?:{word})\W{{0,3}}(?:(?:nr|no|n[°o]|nummer|number|numero)\W{{0,2}})?|(?:[vqf]|fr|ad|vr)\.?\s?(?=\d)))?"
        rf"(?P<number>{number})(?:\s(?P<one>(?:{_words('question_one')}|vraag|frage|question)\b))?"
    )


def _words(name: str) -> str:
    return "|".join(re.escape(fold(one)) for one in sorted(phrasebook.words(name), key=len, reverse=True))


@cache
def _joint() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_words('question_joint')})\W{{1,2}}$")


@cache
def _seen() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_words('seen_elsewhere')})\W{{1,3}}(?:\w+\W{{1,2}})?$")
