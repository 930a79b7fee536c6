"""Which points somebody does not agree with: a minus before a number, or words that say so.

A minus never picks. A dash at the beginning of a line makes a list more often than a minus, so where both may be meant
it is asked: `plain` is False.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from mailflow.core.acts.union import Span
from mailflow.mail.examples import phrasebook
from mailflow.mail.picking import pick_words
from mailflow.mail.words.folding import fold
from mailflow.mail.words.lazily import lazily

_NOUN = rf"(?:(?:{pick_words.MARKER})\s?)?"
_NO_COUNT = rf"(?![\w%€°]|[.,:/]\d|\s?[%€°]|\s(?:{pick_words.COUNTED}|{pick_words.MONTHS})(?!\w))"
_SIGN = lazily(  # U+2212 is a minus; a hyphen, or a dash in its place, only right before its number
    rf"(?:^|(?<=[\s,;:.!?(*_]))(?:−\s?|[-–—])(?=\d|{_NOUN}\d){_NOUN}(?P<number>\d{{1,2}}){_NO_COUNT}",
    re.IGNORECASE | re.MULTILINE,
)
_DASHED = lazily(rf"^[ \t]*[-–—]\s+{_NOUN}(?P<number>\d{{1,2}}){_NO_COUNT}", re.IGNORECASE | re.MULTILINE)
_AND = lazily(r"\s*(?:[,;&+/]|en|and|et|und|ook|also|aussi|auch)?\s*", re.IGNORECASE)
_REASON = lazily(
    r"^[\s\W]*(?:(?:want|omdat|aangezien|because|since|cos|cause|as|for|car|(?:parce|puis|vu) ?qu['’e]\s?|weil|denn)"
    r"\b)?[\s,:;.–—-]*",
    re.IGNORECASE,
)
_LIST = lazily(r"[\s,;:.>&+()]*(?:\d{1,2}(?:[\s,;.>&+()]+(?:en|and|et|und|dan|puis|then|dann)?\s*|$))+")
_NUMBER = lazily(rf"(?<![\w.,:/€-])(?P<number>\d{{1,2}}){_NO_COUNT}")
_ANDED = lazily(rf"\s*(?:en|and|et|und|&|\+)\s*{_NOUN}", re.IGNORECASE)
_JOINT = lazily(r"[,;:.]\s|\s(?=(?:en|and|et|und|maar|but|mais|aber)\s)", re.IGNORECASE)
_BEFORE = 3  # words of a sentence before the phrase, from which they are the reason
_ALL = ("all", "alle", "alles", "allemaal", "everything", "tout", "tous")  # "all minus 3" picks
_SHORT = 4  # letters; "10 min 8" is a time
_FEWEST = 2  # words of a reason


@dataclass(frozen=True, slots=True)
class Mark:
    """One number with a minus, in a text."""

    number: int
    span: Span  # sign and number
    plain: bool = True


@dataclass(frozen=True, slots=True)
class Minused:
    """What one sentence says against points."""

    points: tuple[int, ...]
    reason: str  # why, "" when it does not say
    plain: bool


def marks(text: str, limit: int) -> tuple[Mark, ...]:
    """Every minus in a reply to the points 1..limit. Which of them are plain, the whole reply tells."""
    if not limit:
        return ()
    found = [
        Mark(int(one["number"]), Span(one.start(), one.end()), plain=one[0][0] == "−")
        for one in _signs(text)
        if 1 <= int(one["number"]) <= limit
    ]
    found += [Mark(int(one["number"]), Span(one.start(), one.end()), plain=False) for one in _lone_dash(text, limit)]
    taken = [one.span for one in found]
    bare = [one for one in _NUMBER.finditer(text) if not any(span.start <= one.start() < span.end for span in taken)]
    picked = [one for one in bare if 1 <= int(one["number"]) <= limit]
    spaced = re.compile(r"[-–—]\s")
    return tuple(
        replace(
            one,
            plain=one.plain or (not spaced.match(text, one.span.start) and _is_plain(text, one, found, len(picked))),
        )
        for one in sorted(found, key=lambda one: one.span)
    )


def _lone_dash(text: str, limit: int) -> list[re.Match[str]]:
    """A line that begins with a dash and a number, where other numbers stand on lines that do not: perhaps a minus."""
    lines = [one for one in _DASHED.finditer(text) if 1 <= int(one["number"]) <= limit]
    others = [line for line in text.split("\n") if re.match(r"\W*\d", line) and not re.match(r"\s*[-–—*•]", line)]
    alone = len(lines) == 1 and len(re.findall(r"\d+", text)) == 1
    return lines if len(lines) == 1 and (others or alone) else []


def _signs(text: str) -> Iterator[re.Match[str]]:
    yield from _SIGN.finditer(text)
    yield from (one for one in _worded().finditer(fold(text)) if len(fold(text)) == len(text))


@cache
def _worded() -> re.Pattern[str]:
    """ "min 8", but not "alles min 8", "au moins 8" or "10 min 8"."""
    words = sorted(phrasebook.words("minus_word"))
    word = "|".join(rf"(?<!\d ){one}" if len(one) < _SHORT else one for one in map(re.escape, words))
    before = "".join(rf"(?<!{one} )" for one in (*_ALL, "au", "du", "ou", "de", "le"))
    return re.compile(rf"(?:^|(?<=[\s,;:.(])){before}(?:{word})\s{_NOUN}(?P<number>\d{{1,2}}){_NO_COUNT}")


def _is_plain(text: str, mark: Mark, every: list[Mark], picked: int) -> bool:
    """Whether it can be no dash of a list: of lines that all begin so, or of numbers that all have one between them."""
    if text[mark.span.start].isalpha():
        return True
    begin = [one for one in every if not text[: one.span.start].rpartition("\n")[2].strip()]
    if len(begin) > 1:
        return picked > 1
    if any(_reason_behind(text, one, every) for one in every):
        return picked > 0 or not _praises(text, mark)
    if mark in begin:
        return picked > 0 or len(every) == 1
    return len(every) == 1 or picked > 1


def _praises(text: str, mark: Mark) -> bool:
    line = re.split(r"[\n.!?;]", fold(text[mark.span.end :]), maxsplit=1)[0]
    return re.search(rf"(?<!\w)(?:{pick_words.POSITIVE})(?!\w)", line) is not None and not re.search(
        r"(?<!\w)(?:niet|nie|not|n't|pas|nicht|kein\w*|geen)(?!\w)", line
    )


def _reason_behind(text: str, mark: Mark, every: list[Mark]) -> str:
    end = min((one.span.start for one in every if one.span.start >= mark.span.end), default=len(text))
    return reason(text[mark.span.end : end].partition("\n")[0])


def reason(words: str) -> str:
    """The words behind a minus, without what joins them to it; "" when they say nothing."""
    joint = _REASON.match(words)
    said = words[joint.end() if joint else 0 :].strip()
    return said if len(said.split()) >= _FEWEST and re.search(r"[^\W\d_]{2}", said) else ""


def cuts(text: str, found: tuple[Mark, ...]) -> list[int]:
    """Where a sentence is to be cut so that each minus begins a part, and what only picks stands apart from it."""
    places: list[int] = []
    for at, mark in enumerate(found):
        joins = at and _AND.fullmatch(text[found[at - 1].span.end : mark.span.start])
        if mark.span.start and not joins:
            places.append(mark.span.start)
        end = found[at + 1].span.start if at + 1 < len(found) else len(text)
        tail = text[mark.span.end : end]
        if re.match(r"\s*[,;.]?\s*\d", tail) and _LIST.fullmatch(tail):
            places.append(mark.span.end)
    return sorted(set(places))


def signed(text: str, found: tuple[Mark, ...]) -> Minused | None:
    """What a part says that begins with a minus, or with several that belong together."""
    if not found:
        return None
    points = tuple(dict.fromkeys(one.number for one in found))
    return Minused(points, reason(text[found[-1].span.end :]), all(one.plain for one in found))


def worded(sentence: str, limit: int) -> Minused | None:
    """What a sentence says in words: "I don't agree with 8, because …"."""
    found = _phrase(sentence, limit)
    if found is None:
        return None
    named, start, end = found
    why = reason(sentence[end:])
    if not why and len(sentence[:start].split()) > _BEFORE:
        why = sentence.strip()
    return Minused(tuple(dict.fromkeys(int(one["number"]) for one in named)), why, plain=True)


def words_begin(sentence: str, limit: int) -> int:
    """Where such words begin in a sentence that says something of other points before them; 0 else."""
    found = _phrase(sentence, limit)
    if found is None or not re.search(r"\d", sentence[: found[1]]):
        return 0
    return max((one.end() for one in _JOINT.finditer(sentence, 0, found[1])), default=0)


def _phrase(sentence: str, limit: int) -> tuple[list[re.Match[str]], int, int] | None:
    """The numbers of the points, and where the words against them begin and end."""
    if "?" in sentence or phrasebook.stands("disagrees_not", sentence) is not None:
        return None
    stands = phrasebook.stands("disagrees", sentence)
    if stands is None or phrasebook.stands("disowns", sentence) is not None:
        return None
    numbers = [one for one in _NUMBER.finditer(sentence) if 1 <= int(one["number"]) <= limit]
    inside = [one for one in numbers if stands.start <= one.start() <= stands.end]
    if not inside:
        return None
    named = _joined(sentence, numbers, numbers.index(inside[-1]))
    start = named[0].start() if inside[0] is not inside[-1] else min(stands.start, named[0].start())
    return named, start, max(stands.end, named[-1].end())


def _joined(sentence: str, numbers: list[re.Match[str]], at: int) -> list[re.Match[str]]:
    """That number, and those joined to it by "and": "with 4 and 8"; not the list before it."""
    first = last = at
    while first and _ANDED.fullmatch(sentence[numbers[first - 1].end() : numbers[first].start()]):
        first -= 1
    if first and re.fullmatch(r"\s*[,;]?\s*", sentence[numbers[first - 1].end() : numbers[first].start()]):
        first = at  # the end of a list of something else
    while last + 1 < len(numbers) and _ANDED.fullmatch(sentence[numbers[last].end() : numbers[last + 1].start()]):
        last += 1
    return numbers[first : last + 1]


def below(words: str) -> str | None:
    """Why, where words typed below a point are a minus or say that one does not agree; None where they are neither."""
    sign = re.match(r"\s*[-−–](?:\s|$)|\s*-\s*1\s*$", words)
    if sign and (not words[sign.end() :].strip() or words.lstrip().startswith("−")):
        return reason(words[sign.end() :])
    end = phrasebook.begins("disagrees_here", words)
    return None if end is None or "?" in words else reason(words[end:])
