"""Words that a letter of ours quoted of its reader, and that he says once more: his own, though it has them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from mailflow.mail.body import attributions
from mailflow.mail.body.quotes import Repeated
from mailflow.mail.words.lazily import lazily

_QUOTED = lazily(r"“([^“”]{1,2000})”|«([^«»]{1,2000})»|„([^„“”]{1,2000})[“”]|\"([^\"\n]{1,2000})\"")
_WORD = lazily(r"\w+")
_MOST = 40  # passages of one letter that are looked at
_ALIKE, _FEWEST = 0.6, 3  # of the words of a changed line, and of the passage, that are the same


@dataclass(frozen=True, slots=True)
class _Echo:
    """A line of the body that says nothing but words of one passage."""

    at: int  # of the lines
    line: int  # of the letter
    words: range  # in all passages together
    whole: bool  # the passage, not a part of it


def own(lines: list[Repeated], original: str) -> list[Repeated]:
    """The lines, those that their writer says once more taken for his own.

    The letter's own place for a passage is where the line above it, or below, is the neighbour that it has there, or
    where more of its line stands with it. There it is quote, once; anywhere else it was typed.
    """
    passages = [next(part for part in found.groups() if part) for found in _QUOTED.finditer(original)][:_MOST]
    told = [_words(one) for one in passages]
    echoes = [found for at, one in enumerate(lines) if (found := _echo(at, one, told)) is not None]
    quoted = _in_place(lines, echoes, original) if echoes else []
    end = _end(lines, echoes)
    kept = {one.at for one in echoes if one not in quoted and one.at < end and _said(lines, one, quoted)}
    return [replace(one, original=None, edited=False) if at in kept else one for at, one in enumerate(lines)]


def _end(lines: Sequence[Repeated], echoes: Sequence[_Echo]) -> int:
    """Where the letter ends that is answered: below, there may stand his own mail before it."""
    ours = (at for at, one in enumerate(lines) if one.original is not None and at not in _places(echoes))
    top = next(ours, -1)
    texts = [one.line.text for one in lines]
    found = (at for at in range(top + 1, len(lines)) if attributions.begins_at(texts, at) is not None)
    return next(found, len(lines))


def _said(lines: Sequence[Repeated], one: _Echo, quoted: Sequence[_Echo]) -> bool:
    """Whether it was typed: below a mark, only where the same stands above it, in its place with the same mark."""
    depth = lines[one.at].line.depth
    if depth and not (one.whole and len(one.words) >= _FEWEST):
        return False  # the rest of a wrapped line
    if not depth or any(other.at < one.at and _same(one, other) for other in quoted):
        return not depth or any(lines[other.at].line.depth == depth for other in quoted if _same(one, other))
    above = (other for other in lines[: one.at] if other.original == one.line and other.line.depth == depth)
    return any(_says(other, lines[one.at]) for other in above)


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


def _echo(at: int, one: Repeated, passages: Sequence[Sequence[str]]) -> _Echo | None:
    """Where in the passages its words stand, if they are words of one passage, or nearly."""
    if one.original is None or not (said := _words(one.line.text)):
        return None
    base = 0
    for passage in passages:
        if (start := _place(said, passage)) is not None:
            return _Echo(at, one.original, range(base + start, base + start + len(said)), len(said) == len(passage))
        if _nearly(said, passage):
            return _Echo(at, one.original, range(base, base + len(passage)), whole=True)
        base += len(passage)
    return None


def _place(said: Sequence[str], passage: Sequence[str]) -> int | None:
    places = range(len(passage) - len(said) + 1)
    return next((start for start in places if passage[start : start + len(said)] == said), None)


def _nearly(said: Sequence[str], passage: Sequence[str]) -> bool:
    """Whether it is the passage in slightly other words, or with an introduction."""
    alike = sum(word in passage for word in said)
    return alike >= max(_FEWEST, len(said) * _ALIKE) and alike >= len(passage) * _ALIKE


def _in_place(lines: Sequence[Repeated], echoes: Sequence[_Echo], original: str) -> list[_Echo]:
    """Those that stand where the letter has them; of several that say the same, the first."""
    sent = [at for at, text in enumerate(original.split("\n")) if text.strip()]
    before = {below: above for above, below in pairwise(sent)}
    behind = dict(pairwise(sent))
    seen = [at for at, one in enumerate(lines) if one.line.text.strip()]
    place = {at: index for index, at in enumerate(seen)}
    taken: list[_Echo] = []
    whole = {one.original for at, one in enumerate(lines) if one.original is not None and at not in _places(echoes)}
    for near in (before, behind):
        step = -1 if near is before else 1
        for one in echoes:
            index = place[one.at] + step
            beside = lines[seen[index]] if 0 <= index < len(seen) else None
            if beside is None or any(_same(one, other) for other in taken):
                continue
            goes_on = step < 0 and beside.original == one.line and not _says(beside, lines[one.at])
            if goes_on or (
                one.line not in whole and beside.original is not None and beside.original == near.get(one.line)
            ):
                taken.append(one)
    return taken


def _says(one: Repeated, other: Repeated) -> bool:
    """Whether it holds all the words of the other."""
    return " ".join(_words(other.line.text)) in " ".join(_words(one.line.text))


def _places(echoes: Sequence[_Echo]) -> set[int]:
    return {one.at for one in echoes}


def _same(one: _Echo, other: _Echo) -> bool:
    """Whether both say the same words of the same line."""
    return one.line == other.line and one.words.start < other.words.stop and other.words.start < one.words.stop
