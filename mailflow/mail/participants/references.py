"""Where running text says which question it answers: "for the first …", "Q2 …", "bij vraag 3: …", "1) … 3) …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from mailflow.mail.dates.calendar_words import MONTHS, MONTHS_SHORT
from mailflow.mail.examples import phrasebook
from mailflow.mail.words.folding import fold
from mailflow.mail.words.lazily import lazily
from mailflow.mail.words.numerals import cardinals, ordinals

_NEAR = 2  # words of a sentence before it names a question
_TERSE = 25  # words of a text that counts its answers without any sign
_SIGNS = lazily(r"[.,;:!?](?=\s)")
_SPOKEN = 2  # words at the least that are said to each question of a dictated text
_LONGEST = 20_000  # characters that are searched
_SIGN = lazily(r"\s{0,2}[\]*_]{0,2}(?P<sign>[:=–—/]|\.(?=\s|$)|\)|°|-(?=\s)|>)?[:)\]*_]{0,2}\s{0,3}")
_BOUNDARY = lazily(r"(?:^|[.!?…:;,/(\n–—|]|[^\w\s'’\"“”«».,:;!?()/-])\s*[\"“«(*_#>\-•]{0,3}\s*$")
_STOP = lazily(r"(?:^|[.!?…:;/\n]|[^\w\s'’\"“”«».,:;!?()/-])\s*[(*_#>\-•]{0,3}\s*$")


@dataclass(frozen=True, slots=True)
class Reference:
    """A question named in a text."""

    start: int  # where the naming begins
    words: int  # where the words to it begin
    number: int
    sure: bool  # a sign, or its place, makes it a label; else it may be part of a sentence
    named: bool = True  # a word, a preposition or a figure says that a question is meant; else a mere "second"
    signed: bool = True  # a sign behind it says that what follows is the answer
    bare: bool = False  # a figure amid words: it counts only where all of them are there, from the first word on


def find(text: str, count: int) -> list[Reference]:
    """The references that say what follows them answers, in order; [] when none is sure and no chain is seen."""
    if count < 2:
        return []
    found = [one for one in _all(text[:_LONGEST], count) if 1 <= one.number <= count]
    sure = _first_of_each([one for one in found if one.sure])
    told = {one.number for one in sure}
    every = sorted((*sure, *_first_of_each([one for one in found if _adds(one, told)])), key=lambda one: one.start)
    chain = _rising(found)
    counted = len(chain) == count and not (any(one.bare for one in chain) and chain[0].start > 0)
    if len(chain) > max(1, len(every)) and (counted or all(one.named for one in chain)):
        every = chain
    if len(dictated := _dictated(text[:_LONGEST], count)) > len(every):
        every = dictated
    return [replace(one, start=_before_joints(text, one.start)) for one in every]


def _dictated(text: str, count: int) -> list[Reference]:
    """The questions of a text that begins with one: "question one … question two …", "number one … number two …"."""
    if found := _said_aloud(text, count):
        return found
    folded = fold(text)
    if not any(word in folded for word in map(fold, phrasebook.words("number_word"))):
        return []
    numbered = _said_aloud(text, count, counted=True)
    return numbered if [one.number for one in numbered] == list(range(1, len(numbered) + 1)) else []


def _said_aloud(text: str, count: int, *, counted: bool = False) -> list[Reference]:
    folded = fold(text)
    found: list[Reference] = []
    spoken = _SIGNS.search(folded) is None
    for match in _named().finditer(folded):
        number = _value(match["number"])
        named = (match["word"] and len(match["word"].strip()) > 2) or match["one"]
        named = named or (counted and match["at"] in phrasebook.words("number_word"))
        if number and number <= count and (named or (spoken and match["at"] and match["number"].isdigit())):
            found.append(Reference(match.start(), match.end(), number, True, signed=False))
    if not found or len(folded[: found[0].start].split()) > (1 if spoken else 0):
        return []
    ends = [one.start for one in found[1:]] + [len(folded)]
    apart = all(len(folded[one.words : end].split()) >= _SPOKEN for one, end in zip(found, ends, strict=True))
    once = len({one.number for one in found}) == len(found) > 1
    return found if once and apart else []


def named(text: str, count: int) -> set[int]:
    """The questions of which words, or a preposition before a figure, say that they are meant."""
    return {
        number
        for found in _named().finditer(fold(text))
        if (number := _value(found["number"])) is not None and 1 <= number <= count
        if (found["word"] and len(found["word"].strip()) > 2) or (found["at"] and found["number"].isdigit())
        if not _dates().match(fold(text), found.end("number"))
    }


@cache
def _dates() -> re.Pattern[str]:
    """The name of a month behind a figure: "on 3 March" names a day."""
    names = {name for one in (MONTHS, MONTHS_SHORT) for months in one.values() for name in re.split(r"[ |]", months)}
    return re.compile(rf"\.?\s{{1,2}}(?:{'|'.join(names)})\b")


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
    """The longest run of references that count up; of equally long ones that with most sure, then most named ones."""
    best: list[tuple[tuple[int, int, int], list[Reference]]] = []
    for one in found:
        before = [(score, run) for score, run in best if run[-1].number < one.number and run[-1].words <= one.start]
        score, run = max(before, key=lambda each: each[0], default=((0, 0, 0), []))
        best.append(((score[0] + 1, score[1] + one.sure, score[2] + one.named), [*run, one]))
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


@dataclass(frozen=True, slots=True)
class _Seen:
    """A number in a text, with what stands around it."""

    text: str  # folded
    found: re.Match[str]
    number: int
    words: int  # where what follows it and its sign begins
    sign: str

    @property
    def before(self) -> str:
        return self.text[: self.found.start()]

    @property
    def digit(self) -> bool:
        return self.found["number"][0].isdigit()

    @property
    def stopped(self) -> bool:
        """Whether a sentence, or a line, ends before it."""
        return _STOP.search(self.before[-20:]) is not None

    @property
    def bounded(self) -> bool:
        """Whether a clause ends before it."""
        return _BOUNDARY.search(self.before[-20:]) is not None

    @property
    def joined(self) -> bool:
        """Whether "and then" or the like leads to it."""
        return _joint().search(self.before[-30:]) is not None


def _read(text: str, found: re.Match[str], count: int) -> Reference | None:
    number = _value(found["number"])
    dated = _dates().match(text, found.end("number")) is not None
    if number is None or number > count or dated or _elsewhere(text[: found.start()]):
        return None
    if found["word"] and not found["number"][0].isdigit() and "'" in found["word"]:
        return None  # French "qu'un" names no first question
    tail = _SIGN.match(text, found.end())
    seen = _Seen(text, found, number, tail.end() if tail else found.end(), (tail["sign"] or "") if tail else "")
    only = _only(seen.before)
    if only is not None:
        return Reference(only, seen.words + _blank(text[seen.words :]), number, True)
    if found["word"] or (found["at"] and (seen.digit or seen.sign)) or (found["the"] and found["one"]):
        return _spoken(seen)
    if seen.digit and not found["at"] and not found["the"]:
        return _figure(seen)
    return _counted(seen)


def _blank(text: str) -> int:
    return len(text) - len(text.lstrip(" ,"))


def _spoken(seen: _Seen) -> Reference | None:
    """A number of which words say that a question is meant."""
    found, named, at = seen.found, bool(seen.found["word"]), bool(seen.found["at"])
    near = at and named and len(re.split(r"[.!?…:\n]\s?", seen.before)[-1].split()) <= _NEAR
    stopped, words = seen.stopped or near, seen.words
    comma = at and stopped and seen.text[found.end() : found.end() + 1] == ","
    if comma:
        words = found.end() + _blank(seen.text[found.end() :])
    sure = stopped or seen.sign in (":", "=", "–", "—")
    short = named and len(found["word"]) < 3 and seen.digit  # "q2"
    if not (sure or short or seen.bounded or seen.joined):
        return None
    return Reference(found.start(), words, seen.number, sure, signed=bool(seen.sign) or comma)


def _figure(seen: _Seen) -> Reference | None:
    """A bare figure: of a list where a line, a sentence or a clause begins with it."""
    spaced = seen.text[seen.found.end() : seen.found.end() + 1].isspace()
    if seen.stopped or (seen.bounded and seen.sign == ")"):
        if not (seen.sign or spaced):
            return None
        before = seen.before
        line = not before.strip() or before.rstrip(" \t*_>-•(").endswith("\n")
        sure = seen.sign not in ("", "-") and (line or seen.sign in ").:°")
        return Reference(seen.found.start(), seen.words, seen.number, sure, named=bool(seen.sign) or line)
    terse = len(seen.text.split()) <= _TERSE and spaced and not seen.sign and seen.before[-1:].isspace()
    return Reference(seen.found.start(), seen.words, seen.number, False, named=False, bare=True) if terse else None


def _counted(seen: _Seen) -> Reference | None:
    """A mere "the second", or "two" behind "and"."""
    if not (seen.bounded or seen.joined):
        return None
    if seen.found["number"] not in ordinals() and not seen.sign and not seen.joined:
        return None
    pointed = bool(seen.found["the"] or seen.found["at"])
    sure = seen.sign == ":" and pointed and seen.stopped
    return Reference(seen.found.start(), seen.words, seen.number, sure, bool(seen.found["at"]), bool(seen.sign))


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
        rf"(?<!\w)(?<!\w['’])(?:(?P<at>{_words('question_at')})\W{{1,2}})?(?:(?P<the>{_words('question_the')})\W{{1,2}}){{0,2}}"
        rf"(?:(?P<word>(?:{word})\W{{0,3}}(?:(?:nr|no|n[°o]|nummer|number|numero)\W{{0,2}})?|(?:[vqf]|fr|ad|vr)\.?\s?(?=\d)))?"
        rf"(?P<number>{number})(?:\s(?P<one>(?:{_words('question_one')}|vraag|frage|question)\b))?"
    )


def _words(name: str) -> str:
    return "|".join(re.escape(fold(one)) for one in sorted(phrasebook.words(name), key=len, reverse=True))


@cache
def _joint() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_words('question_joint')})[ \t,]{{1,2}}$")


@cache
def _seen() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_words('seen_elsewhere')})\W{{1,3}}(?:\w+\W{{1,2}})?$")
