# ruff: noqa: E501 - a pattern is a table of words, one line a family
"""The sentence of a point as somebody who speaks of it would have it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mailflow.mail.picking.remark_patterns import FAULTS
from mailflow.mail.words.folding import fold
from mailflow.mail.words.lazily import lazily
from mailflow.mail.words.wording import words

_LONGEST = 400  # characters of a remark that are looked at
_MOST = 3  # words that are exchanged for others
_FEWEST = 3  # words of a point, or more than half of them, by which it is known again
_ALIKE = 0.6
_Q = "[\"']"
_WORD = r"[^\W_][\w'-]*"
_SOME = rf"(?:{_Q}[^\"']{{2,80}}{_Q}|(?:{_WORD}\s){{0,2}}{_WORD})"
_FOR = r"(?:ipv|i\.p\.v\.?|in plaats van|instead of|rather than|au lieu d[eu']|plutot que|statt|anstatt|anstelle von)"
_EXCHANGES = tuple(
    lazily(pattern)
    for pattern in (
        rf"(?P<new>{_SOME})\s{_FOR}\s?(?P<old>{_SOME})",
        rf"(?P<new>{_SOME}),?\s(?:en niet|and not|et pas|und nicht|niet|nie|ni|not|pas|nicht)\s(?P<old>{_SOME})",
        rf"\b(?:niet|nie|ni|not|pas|nicht)\s(?P<old>{_SOME}),?\s(?:maar|but|mais|sondern)\s(?:wel\s)?(?P<new>{_SOME})",
        rf"(?P<old>{_WORD}),?\s(?:dat|da|that|it|this|c|ce|das)\s?'?(?:is|was|s|est|etait|ist|war)\s(?:eigenlijk|actually|really|en fait|plutot|eigentlich)\s(?:(?:een|a|an|un|une|ein|eine|de|the)\s)?(?P<new>{_WORD})",
    )
)


def reworded(remark: str, point: str) -> str | None:
    """The point with one thing exchanged for another, or the remark where it words the point anew; else None."""
    remark = remark[:_LONGEST]
    return _exchanged(remark, point) or (remark.strip() if _resembles(remark, point) else None)


def _exchanged(remark: str, point: str) -> str | None:
    folded = fold(remark)
    for pattern in _EXCHANGES:
        for found in pattern.finditer(folded):
            new = remark[found.start("new") : found.end("new")]
            for old, count in _runs(found["old"]):
                if changed := _with(point, old, _as_many(new, count)):
                    return changed
    return None


def _runs(old: str) -> Iterator[tuple[str, int]]:
    """The first words of what should go, the most first; those in quotes only as a whole."""
    if old[0] in "\"'":
        yield old[1:-1].strip(), 0
        return
    said = old.split()
    for count in range(min(_MOST, len(said)), 0, -1):
        yield " ".join(said[:count]), count


def _as_many(new: str, count: int) -> str:
    """The words that should come: those in quotes, or as many as should go."""
    if new[0] in "\"'“”«»‘’":
        return new[1:-1].strip()
    return " ".join(new.split()[-count:] if count else new.split())


def _with(point: str, old: str, new: str) -> str | None:
    """The point with those words once exchanged; None when it does not hold them exactly once."""
    found = list(re.finditer(rf"(?<!\w){re.escape(old)}(?!\w)", fold(point)))
    if len(found) != 1 or len(old) < 4 or not new or fold(new) == old:
        return None
    return f"{point[: found[0].start()]}{new}{point[found[0].end() :]}"


def _resembles(remark: str, point: str) -> bool:
    said, known = words(remark), words(point)
    if len(said) < _FEWEST or len(said) > 2 * len(known) + _FEWEST or FAULTS.search(fold(remark)) or "?" in remark:
        return False
    shared = sum(one in said for one in known)
    return shared >= _FEWEST and shared >= _ALIKE * len(known)
