"""Reads from an absence note on which day somebody is back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from mailflow.mail.dates.date_phrases import mentions
from mailflow.mail.dates.date_tokens import tokens
from mailflow.mail.words.folding import fold
from mailflow.mail.words.lazily import lazily

_LONGEST = 3000  # characters of a note that are read
_FURTHEST = timedelta(days=400)  # a later day is a typing slip, or the end of a contract
_BACK = lazily(
    r"\b(?:terug|weer (?:aanwezig|bereikbaar|beschikbaar|op kantoor|aan het werk)|back|return|returning"
    r"|available again|de retour|retour|de nouveau|reprend\w{0,4}|zuruck|ruckkehr"
    r"|wieder (?:da|im|fur|erreichbar|zu))\b[^.!?\n]{0,25}$"
)
_BACK_BEHIND = lazily(r"^[^.!?\n]{0,20}\b(?:terug|weer|back|wieder|zuruck|de retour|de nouveau)\b")
_UNTIL = lazily(r"\b(?:tot|until|till|til|up to)(?: en met)?\b[^.!?\n\d]{0,25}$")
_INCLUDED = lazily(
    r"(?:\b(?:tot en met|t\.?e\.?m\.?|t/m|through|thru|jusqu'?(?:au|a|en)?|bis)\b[^.!?\n\d]{0,25}"
    r"|(?:\bto|\bau|-)\s{1,3}(?:the |le )?)$"
)


@dataclass(frozen=True, slots=True)
class _Named:
    """A day in the note, with the words around it."""

    day: date
    before: str
    behind: str


def back_on(text: str, today: date) -> date | None:
    """The first day back; None when the note names none. "Until the 6th" is the 6th, "bis zum 6." the day after."""
    named = [one for one in _named(text[:_LONGEST], today) if timedelta() <= one.day - today <= _FURTHEST]
    for one in named:
        if _BACK.search(one.before) or _BACK_BEHIND.match(one.behind):
            return one.day
    return max((day for one in named if (day := _end(one))), default=None)


def _named(text: str, today: date) -> Iterator[_Named]:
    marked = tokens(text)
    folded = fold(text)
    found = mentions(marked, today)
    followed = {one.first for one in found} | {one.first - 1 for one in found}
    for one in found:
        if one.named.weekday is not None and one.last in followed:
            continue  # "Monday 7 December": the day says more
        day = _coming(one.named.weekday, today) if one.named.weekday is not None else one.named.day
        if day is not None:
            start, end = marked[one.first].start, marked[one.last - 1].end
            yield _Named(day, folded[max(0, start - 50) : start], folded[end : end + 40])


def _coming(weekday: int, today: date) -> date:
    """The first day of that name after today (Monday is 0)."""
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def _end(one: _Named) -> date | None:
    """The day after a stretch of absence; None when this day ends none."""
    if _INCLUDED.search(one.before) or one.behind.lstrip(" (").startswith(
        ("inclus", "compris", "inbegrepen", "included")
    ):
        return one.day + timedelta(days=1)
    return one.day if _UNTIL.search(one.before) else None
