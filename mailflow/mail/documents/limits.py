"""How much of a document is read, before its reader gives up."""

from __future__ import annotations

from dataclasses import dataclass

from mailflow.core.session.files import Trouble


@dataclass(frozen=True, slots=True)
class Limits:
    """What a document may hold. Real ones stay far below each."""

    size: int = 30_000_000  # bytes of the file
    characters: int = 200_000  # that are kept; what follows is left out
    entries: int = 5_000  # files in a package
    expanded: int = 60_000_000  # bytes that come out of a package, over all that is read of it
    ratio: int = 400  # bytes that may come out for one that went in, once a megabyte is out
    elements: int = 400_000  # of one XML part
    depth: int = 200  # of elements in elements
    pages: int = 300  # of a pdf
    cells: int = 50_000  # of a workbook


DEFAULT = Limits()
# What is read beside other work: in ten milliseconds at most, in one as a rule.
LIGHT = Limits(size=200_000, entries=200, expanded=256_000, elements=8_000)


class Refused(Exception):
    """A document says nothing, for this reason; never leaves this folder."""

    def __init__(self, trouble: Trouble, detail: str) -> None:
        super().__init__(detail)
        self.trouble = trouble
        self.detail = detail
