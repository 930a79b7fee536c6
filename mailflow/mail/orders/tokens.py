"""A sentence as tokens: words, joints, and what fills a slot: numbers, days, people, quoted words, links."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cache

from mailflow.core.acts.union import Span
from mailflow.core.letters.shown import Shown
from mailflow.mail.dates import dates
from mailflow.mail.draft_edits import described
from mailflow.mail.draft_edits.sheet import Sheet
from mailflow.mail.orders import lexicon, numbers, people
from mailflow.mail.words.folding import fold
from mailflow.mail.words.lazily import lazily


class Sort(StrEnum):
    """What a token is."""

    WORD = "word"
    JOINT = "joint"  # a comma, dash or "and" at which a clause may end
    COLON = "colon"
    NUMBERS = "numbers"
    DAY = "day"
    PERSON = "person"
    QUOTED = "quoted"
    LINK = "link"
    NAME = "name"  # of nobody in the session
    SENTENCE = "sentence"  # of the summary, named by what it is about


@dataclass(frozen=True, slots=True)
class Token:
    """One word, or all that fills one slot."""

    sort: Sort
    text: str  # folded
    span: Span
    numbers: tuple[int, ...] = ()
    noun: str = ""  # of numbers: what they count (point, question, remark, sentence); "": not said
    day: date | None = None  # None of a DAY: it is not to be told which
    name: str = ""  # of a person; a sentence's own words
    address: str = ""


_WORD = lazily(r"[^\W\d_]+|\d+|[,;:()/&+=]|->|=>|→|(?<=\s)[-–—](?=\s)|[\U0001f44d\U0001f44c✅✔]")
_MARKS = frozenset(",;()/&+-–—")
_QUOTED = lazily(
    r"\"[^\"\n]{2,600}\"|“[^”\n]{2,600}[”“]|„[^“”\n]{2,600}[“”\"]|«[^»\n]{2,600}»|‘[^’\n]{2,600}’(?!\w)|(?<!\w)'[^'\n]{6,600}'(?!\w)"
)
_PARTICLES = "|".join(sorted(people.PARTICLES | {one.capitalize() for one in people.PARTICLES}))
_WITHIN_NAME = lazily(rf"(?:.*[\s,:])?[A-ZÀ-Þ][\w'’-]+ (?:(?:{_PARTICLES}) )*", re.DOTALL)
_INFINITIVE = 6  # letters of one
_MOST_NAMED = 4  # points of a sentence that are named by their words
LINK = lazily(
    r"(?:https?://|www\.)[^\s<>\"]+[^\s<>\".,;:!?)]|\b(?:meet|teams|zoom|whereby|jitsi)\.[a-z]{2,12}(?:\.[a-z]{2,6})?/[^\s<>\",;]+[^\s<>\".,;:!?)]",
    re.IGNORECASE,
)


@cache
def _politeness() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{lexicon.alternation('politeness')})(?!\w)")


def tokens(text: str, within: Span, shown: Shown, sent: datetime | None) -> list[Token]:
    """The tokens of a stretch of the reply, in order; their places are those of the whole text."""
    said = text[within.start : within.end]
    slots: list[Token] = []
    for one in _slots(said, shown, sent):
        if all(one.span.end <= other.span.start or other.span.end <= one.span.start for other in slots):
            slots.append(one)
    slots.sort(key=lambda one: one.span)
    found: list[Token] = []
    at = 0
    for one in slots:
        found += _words(said, at, one.span.start)
        found.append(one)
        at = one.span.end
    found += _words(said, at, len(said))
    return [_moved(one, within.start) for one in found]


def _moved(one: Token, by: int) -> Token:
    span = Span(one.span.start + by, one.span.end + by)
    return Token(one.sort, one.text, span, one.numbers, one.noun, one.day, one.name, one.address)


def _slots(said: str, shown: Shown, sent: datetime | None) -> Iterator[Token]:
    """All that may fill a slot; what comes first wins where two would share words."""
    for sort, pattern in ((Sort.QUOTED, _QUOTED), (Sort.LINK, LINK)):
        for found in pattern.finditer(said):
            yield Token(sort, sort, Span(*found.span()))
    for found in _politeness().finditer(fold(said)):
        yield Token(Sort.WORD, "please", Span(*found.span()))
    for person in people.find(said, shown.people):
        yield Token(Sort.PERSON, "@", Span(person.start, person.end), name=person.name, address=person.address)
    yield from _described(said, shown)
    listed = list(numbers.find(said, shown))
    for one in listed:
        if one.noun:
            yield Token(Sort.NUMBERS, "#", Span(one.start, one.end), one.values, one.noun)
    for day in dates.find(said, sent) if sent else ():
        if day.end > day.start and not day.loose and not _is_point(said[day.start : day.end], shown):
            yield Token(Sort.DAY, "~", Span(day.start, day.end), day=None if day.reading.ask else day.reading.day)
    for one in listed:
        yield Token(Sort.NUMBERS, "#", Span(one.start, one.end), one.values, one.noun)


def _is_point(said: str, shown: Shown) -> bool:
    """ "Le 6": of a letter with points, one of them."""
    found = re.fullmatch(r"(?:[a-z]{2,3}\s)?(\d{1,2})(?:e|de|ste|th|\.)?", fold(said).strip())
    return found is not None and int(found[1]) <= len(shown.points)


def _described(said: str, shown: Shown) -> Iterator[Token]:
    """Points and sentences that are named by what they are about."""
    if not shown.points:
        return
    sheet, folded = Sheet(shown.points, shown.summary), fold(said)
    for _ in range(_MOST_NAMED):
        one = described.find(folded, sheet)
        if one is None:
            return
        sort = Sort.NUMBERS if one.point else Sort.SENTENCE
        values, noun = ((one.point,), "point") if one.point else ((), "sentence")
        yield Token(sort, "#", Span(one.start, one.end), values, noun, name=one.sentence)
        folded = f"{folded[: one.start]}{'.' * (one.end - one.start)}{folded[one.end :]}"


def _words(said: str, start: int, end: int) -> Iterator[Token]:
    folded = fold(said)
    for found in _WORD.finditer(folded, start, end):
        word = found.group()
        if _is_name(said, found.start(), word):
            yield Token(Sort.NAME, "@", Span(*found.span()), name=said[found.start() : found.end()])
            continue
        sort = (
            Sort.JOINT
            if word in _MARKS or (word in lexicon.words("joints") and not lexicon.softens(folded, found.start()))
            else Sort.COLON
            if word in (":", "=", "->", "=>", "→")
            else Sort.WORD
        )
        yield Token(sort, word, Span(*found.span()))


def _is_name(said: str, start: int, word: str) -> bool:
    """A capital within a sentence, on a word that is none of an order: somebody whom the session does not know."""
    if word in people.PARTICLES and _WITHIN_NAME.fullmatch(said[:start].rpartition("  ")[2][-80:]):
        rest = said[start + len(word) :]
        return re.match(rf"(?: (?:{_PARTICLES}))* [A-ZÀ-Þ][\w'’-]+", rest) is not None
    return (
        said[start].isupper()
        and bool(re.search(r"[\w,:] $", said[:start]))
        and len(word) > 1
        and word not in lexicon.vocabulary()
        and word not in lexicon.words("joints")
    )


def commands(run: Sequence[Token]) -> bool:
    """Whether words begin with a verb that orders something, or end with its infinitive: "Leila bitte einladen"."""
    words = [one.text for one in run if one.sort is Sort.WORD]
    leading = lexicon.words("yes") | lexicon.words("fillers") | lexicon.words("requests") | lexicon.words("openers")
    first = next((one for one in words if one not in leading or one in lexicon.words("commanding")), "")
    last = words[-1] if words and len(words[-1]) >= _INFINITIVE and words[-1].endswith(("en", "er")) else ""
    return bool({first, last} & lexicon.words("commanding"))


def spanned(run: list[Token]) -> Span:
    """From the first of them to the last."""
    return Span(run[0].span.start, run[-1].span.end)
