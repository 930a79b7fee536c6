"""How long something lasts that has an hour: "van 14u tot 16u", "2-4 pm", "anderhalf uur"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import time

from mailflow.mail.words.folding import fold
from mailflow.mail.words.lazily import lazily

_UNIT = r"(?:uhr|uur|heures?|h|u)"
_HOUR = r"(?P<{0}>[01]?\d|2[0-4])(?:\s?(?:[:.]|{1}\s?)(?P<{0}m>[0-5]\d)(?!\d))?\s?(?:{1})?\s?(?P<{0}p>[ap]\.?m\b\.?)?"
_FROM_TO = lazily(
    rf"(?<![\d.,:/-]){_HOUR.format('a', _UNIT)}\s?(?:-|–|—|a|tot|to|till|until|bis|et|en|and|und|jusqu'?\s?a)\s?"
    rf"(?:ongeveer |circa |environ |about |etwa )?{_HOUR.format('b', _UNIT)}(?![\d/]|\s?%)"
)
_COUNT = {
    "half": 30, "halve": 30, "demi": 30, "demie": 30, "halbe": 30, "anderhalf": 90, "anderhalve": 90,
    "anderthalb": 90, "eineinhalb": 90, "een": 60, "one": 60, "an": 60, "une": 60, "eine": 60, "twee": 120, "two": 120,
    "deux": 120, "zwei": 120, "drie": 180, "three": 180, "trois": 180, "drei": 180,
}  # fmt: skip
_HOURS = lazily(
    rf"\b(?P<word>{'|'.join(_COUNT)})\s(?:an )?(?:uur(?:tje)?|hours?|heures?|stunden?)\b"
    r"(?P<half> et demie| and a half)?"
    r"|\b(?P<n>\d(?:[.,]5)?)\s?(?:uur lang|hours?|stunden|heures de reunion)\b"
    r"|\b(?P<m>[1-9]\d{1,2})\s?(?:minuten|minutes|min)\b"
)
_SHORTEST, _LONGEST = 10, 12 * 60  # minutes


@dataclass(frozen=True, slots=True)
class Span:
    """When it begins, and how long it lasts."""

    begins: time
    minutes: int | None  # None: not said


def span(text: str, begins: time) -> Span:
    """What the words around an hour that was found say of its end."""
    folded = fold(text)
    for match in _FROM_TO.finditer(folded):
        first, last = _clocks(match, begins)
        if first is not None and last is not None and begins in (first, last):
            minutes = (last.hour * 60 + last.minute) - (first.hour * 60 + first.minute)
            if _SHORTEST <= minutes <= _LONGEST:
                return Span(first, minutes)
    said = _HOURS.search(folded)
    minutes = _lasting(said) if said else 0
    return Span(begins, minutes if _SHORTEST <= minutes <= _LONGEST else None)


def _clocks(match: re.Match[str], begins: time) -> tuple[time | None, time | None]:
    """Both ends; "from 2 to 4 pm" says for both what is said at the end, and no meeting ends before it begins."""
    half = (match["bp"] or "")[:1]
    first = _clock(match["a"], match["am"], (match["ap"] or match["bp"] or "")[:1])
    last = _clock(match["b"], match["bm"], half)
    if first is not None and first != begins and first.hour < 12 and begins.hour == first.hour + 12:
        first = first.replace(hour=begins.hour)
    if first is not None and last is not None and last < first and last.hour < 12 and not half:
        last = last.replace(hour=last.hour + 12)
    return first, last


def _clock(hour: str, minute: str | None, half: str) -> time | None:
    number = int(hour) % 24
    if half == "p" and number < 12:
        number += 12
    if half == "a" and number == 12:
        number = 0
    return time(number, int(minute or 0))


def _lasting(match: re.Match[str]) -> int:
    if match["word"]:
        return _COUNT[match["word"]] + (30 if match["half"] else 0)
    if match["n"]:
        return int(float(match["n"].replace(",", ".")) * 60)
    return int(match["m"])
