"""Turns what tesseract tells of each word into text, and leaves out what it only fancied."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

LEAST = 30.0  # confidence, of 100, below which a word is a stain
SURE = 60.0  # from which it is one for certain
FEWEST = 3  # words that are certain; a photo of a garden has fewer
SHARE = 0.65  # of the words, certain ones; of handwriting that is only guessed at it is less
_GAP = 1.2  # heights of a line between two lines that are two paragraphs
_SEAM = "\0"  # between the halves of a word
_AND = ("en", "of", "and", "or", "et", "ou", "und", "oder")  # "in- and outside" is no broken word
_LETTERS = re.compile(r"[^\W\d_]{2,}")


@dataclass(frozen=True, slots=True)
class _Word:
    line: tuple[str, ...]  # block, paragraph, line
    top: int  # pixels
    height: int
    sure: float
    text: str


def text(table: str) -> str:
    """The lines and paragraphs of a page (tesseract's TSV); "" when it shows no writing."""
    words = list(_words(table))
    spelt = [word for word in words if _LETTERS.search(word.text)]
    certain = [word for word in spelt if word.sure >= SURE]
    if len(certain) < FEWEST or len(certain) < SHARE * len(spelt):
        return ""
    lines = (list(line) for _, line in groupby(words, key=lambda one: one.line))
    return re.sub(rf"[-¬]{_SEAM}", "", "".join(_run(lines)))


def _words(table: str) -> Iterator[_Word]:
    """Every word that is not a stain."""
    for row in table.split("\n")[1:]:
        cells = row.split("\t")
        if len(cells) == 12 and cells[0] == "5" and cells[11].strip() and float(cells[10]) >= LEAST:
            yield _Word(tuple(cells[2:5]), int(cells[7]), int(cells[9]), float(cells[10]), cells[11].strip())


def _run(lines: Iterable[list[_Word]]) -> Iterator[str]:
    """Lines that only the width of the sheet kept apart come together again."""
    bottom, before = None, ""
    for line in lines:
        written = " ".join(word.text for word in line)
        top, height = min(word.top for word in line), max(word.height for word in line)
        if bottom is not None:
            yield _joint(before, written, abs(top - bottom) > _GAP * height)
        yield written
        bottom, before = top + height, written


def _joint(before: str, written: str, apart: bool) -> str:
    if apart:
        return "\n\n"
    runs_on = written[0].islower() and before[-1] not in ".!?:;"
    if runs_on and before[-1] in "-¬" and written.split(" ", 1)[0] not in _AND:
        return _SEAM
    return " " if runs_on else "\n"
