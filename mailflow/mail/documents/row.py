"""A row of a table as lines: what its cells say, from left to right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from mailflow.mail.words.lazily import lazily

_NUMBER = lazily(r"\(?\d{1,2}\s?[.):]?\)?")


def row(cells: Iterable[Sequence[str]]) -> Iterator[str]:
    """The lines of every cell, then a blank one; a number alone in its cell stands before the words of the next."""
    number = ""
    for cell in cells:
        lines = _trimmed(cell)
        if not number and len(lines) == 1 and _NUMBER.fullmatch(lines[0].strip()):
            number = lines[0].strip()
            continue
        if number and lines:
            lines = [f"{_dotted(number)} {lines[0].lstrip()}", *lines[1:]]
            number = ""
        yield from lines
    if number:
        yield number
    yield ""


def _trimmed(cell: Sequence[str]) -> list[str]:
    lines = list(cell)
    while lines and not lines[0].strip():
        lines.pop(0)
    while lines and not lines[-1].strip():
        lines.pop()
    return lines


def _dotted(number: str) -> str:
    return f"{number}." if number.isdigit() else number
