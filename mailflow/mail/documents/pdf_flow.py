"""Pieces of text at their places on a page, as the lines and paragraphs that their writer typed."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from mailflow.mail.words.lazily import lazily

_NARROW, _WIDE = frozenset("iljtfrI.,:;'|!()[]/ ‘’"), frozenset("mwMW@—…%&")
_ITEM = lazily(
    r"\s{0,4}(?:\(?\d{1,2}\s?[.)°:]|[a-zA-Z]\)|[-•–*▪●◦‣·\uf0b7]\s|(?:vraag|question|frage)\s\d)", re.IGNORECASE
)
_ENDS = (".", "!", "?", ":", "…", ".)", "”", '"', ";")
_COLUMN = 1.5  # type sizes between the end of a piece and the next: another column
_LEADING = 1.9  # type sizes between two lines of one paragraph, at most
_TEXT = 0.72  # of the sheet's width, where lines end at least when nothing stands beside them
_BAND = 5.0  # points between base lines that are side by side
_GUTTER = 4.0  # points between two columns, at least
_MARGIN = 0.6  # type sizes by which the left edges of one paragraph's lines differ, at most


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that was put on the page at once, with what stands between it and the one before."""

    text: str
    x: float  # of its left end, from the left edge, in points
    y: float  # of its base line, from the bottom
    size: float  # of its type
    newline: bool = False
    space: bool = False


@dataclass(slots=True)
class Line:
    """Pieces side by side."""

    x: float
    y: float
    size: float
    words: list[str] = field(default_factory=list)
    end: float = 0.0  # where the last word ends, by estimate

    @property
    def text(self) -> str:
        """All of it."""
        return "".join(self.words)

    def add(self, piece: Piece) -> None:
        """At its right end."""
        spaced = piece.space and not self.text.endswith(" ")
        self.words.append(f" {piece.text}" if spaced and self.words else piece.text)
        self.end = piece.x + width(piece.text, piece.size)


def lines(pieces: Iterable[Piece]) -> list[Line]:
    """The lines in the order in which they were put on the page; a wide gap begins another."""
    found: list[Line] = []
    for piece in pieces:
        last = found[-1] if found else None
        if last is None or piece.newline or piece.x - last.end > _COLUMN * piece.size or piece.x < last.x - piece.size:
            last = Line(piece.x, piece.y, piece.size)
            found.append(last)
        last.add(piece)
    return found


def paragraphs(sheets: Iterable[tuple[Sequence[Line], float]]) -> Iterator[str]:
    """Lines that were wrapped are one again, also from page to page; a wider space between two leaves a blank line.

    `sheets`: the lines of each page, with its width.
    """
    text, edge = "", 0.0  # of the open paragraph
    above: Line | None = None
    for found, width_ in sheets:
        edges = _Edges(found, width_)
        for at, line in enumerate(found):
            if above is not None and _goes_on(above, line, edge, turned=at == 0):
                text, edge = _joined(text, line.text), min(edge, edges.right_of(line))
            else:
                yield from () if above is None else (text, *_gap(above, line))
                text, edge = line.text, edges.right_of(line)
            above = line
    yield text


def _gap(above: Line, line: Line) -> tuple[str, ...]:
    """A blank line where the page shows one, or where another column or page begins."""
    apart = above.y - line.y > _LEADING * max(above.size, line.size) or line.y > above.y + line.size
    return ("",) if apart else ()


def width(text: str, size: float) -> float:
    """Of a text in a common type, in points; within some hundredths."""
    units = 0.0
    for sign in text:
        units += 0.27 if sign in _NARROW else 0.85 if sign in _WIDE else 0.67 if sign.isupper() else 0.5
    return units * size


class _Edges:
    """How far to the right the words of a line may go."""

    def __init__(self, found: Sequence[Line], sheet: float) -> None:
        self._least = _TEXT * sheet
        self._ends: dict[int, float] = {}  # left edge -> end of the longest line there
        self._starts: dict[int, list[float]] = {}  # height -> left edges of the lines there
        for line in found:
            x = round(line.x)
            self._ends[x] = max(self._ends.get(x, 0.0), line.end)
            self._starts.setdefault(int(line.y // _BAND), []).append(line.x)
        for starts in self._starts.values():
            starts.sort()

    def right_of(self, line: Line) -> float:
        """To the next column, when there is one beside it; to where the longest line ends otherwise."""
        band = int(line.y // _BAND)
        beside = [found for one in (band - 1, band, band + 1) if (found := self._next(one, line.x + line.size))]
        return min(beside) - _GUTTER if beside else max(self._ends[round(line.x)], self._least)

    def _next(self, band: int, x: float) -> float | None:
        starts = self._starts.get(band, [])
        at = bisect_right(starts, x)
        return starts[at] if at < len(starts) else None


def _goes_on(above: Line, line: Line, edge: float, *, turned: bool) -> bool:
    """Whether a line is the rest of the one above it, which was full; `turned`: that one is on the page before."""
    size = max(above.size, line.size)
    hangs = abs(above.x - line.x) > _MARGIN * size and not (_ITEM.match(above.text) and 0 < line.x - above.x < 4 * size)
    if hangs or not (turned or 0 < above.y - line.y <= _LEADING * size) or abs(above.size - line.size) > 0.15 * size:
        return False
    first = line.text.split(" ", 1)[0]
    full = above.end + width(f" {first}", line.size) >= edge - 0.5 * size
    if not full or _ITEM.match(line.text):
        return False
    return line.text[:1].islower() or above.text.endswith((" ", ",")) or not above.text.rstrip().endswith(_ENDS)


def _joined(text: str, more: str) -> str:
    if text.endswith("\xad"):
        return text[:-1] + more
    between = "" if text.endswith(("-", " ")) and not text.endswith(" -") else " "
    return text + between + more.lstrip()
