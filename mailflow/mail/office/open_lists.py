"""The numbers that OpenDocument shows before items and headings, counted as LibreOffice counts them (part 3, 5.3)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from mailflow.mail.documents.counting import shown
from mailflow.mail.office.markup import named

_LEVELS = 10
_MOST = 1_000_000


@dataclass(frozen=True, slots=True)
class _Level:
    format: str | None = "1"  # None: a bullet; "": nothing
    prefix: str = ""
    suffix: str = ""
    start: int = 1
    shows: int = 1  # how many levels stand in the label


@dataclass(slots=True)
class _Open:
    """A list that is being read, with its counter."""

    style: str
    depth: int
    number: int | None  # of the last item; None: none yet


@dataclass(slots=True)
class Lists:
    """Counts while the document is read from top to bottom."""

    roots: tuple[Element | None, ...]  # styles.xml, content.xml
    _styles: dict[str, dict[int, _Level]] = field(default_factory=dict)
    _of_paragraphs: dict[str, str] = field(default_factory=dict)
    _outline: dict[int, _Level] = field(default_factory=dict)
    _headings: list[int | None] = field(default_factory=lambda: [None] * (_LEVELS + 1))
    _open: list[_Open] = field(default_factory=list)
    _last: dict[tuple[str, int], int | None] = field(default_factory=dict)  # style and depth -> number reached
    _ids: dict[str, int | None] = field(default_factory=dict)  # list -> number reached

    def __post_init__(self) -> None:
        for root in self.roots:
            for one in named(root, "list-style"):
                self._styles[one.get("name", "")] = _levels(one)
            for one in named(root, "outline-style"):
                self._outline = _levels(one)
            for one in named(root, "style"):
                if style := one.get("list-style-name"):
                    self._of_paragraphs[one.get("name", "")] = style

    def enter(self, element: Element) -> None:
        """A list begins; some go on where an earlier one stopped."""
        above = self._open[-1].style if self._open else ""
        style = element.get("style-name") or above or self._of_paragraphs.get(_paragraph_style(element), "")
        depth = len(self._open) + 1
        number: int | None = None
        if element.get("continue-numbering") == "true":
            number = self._last.get((style, depth))
        elif (other := element.get("continue-list")) is not None:
            number = self._ids.get(other, self._last.get((style, depth)))
        self._open.append(_Open(style, depth, number))
        self._ids[element.get("id", "")] = number

    def leave(self) -> None:
        """The list ends."""
        self._open.pop()

    def item(self, element: Element) -> str:
        """What stands before the item: "1. ", "- " or nothing. Counts it."""
        now = self._open[-1]
        levels = self._styles.get(now.style, {})
        level = levels.get(now.depth, _Level(None))
        told = _number(element.get("start-value"))
        now.number = told if told is not None else level.start if now.number is None else min(now.number + 1, _MOST)
        self._last[now.style, now.depth] = now.number
        indent = "  " * (now.depth - 1)
        if level.format is None:
            return f"{indent}- "
        if not level.format:
            return ""
        path = [one.number or 1 for one in self._open][-level.shows :]
        depths = range(now.depth - len(path) + 1, now.depth + 1)
        return indent + _label(
            level, [shown(n, levels.get(at, level).format or "1") for n, at in zip(path, depths, strict=True)]
        )

    def heading(self, element: Element) -> str:
        """What stands before a heading that is numbered by its outline level."""
        at = min(_number(element.get("outline-level")) or 1, _LEVELS)
        level = self._outline.get(at)
        if level is None or not level.format or self._open or element.get("is-list-header") == "true":
            return ""
        now = self._headings[at]
        self._headings[at] = level.start if now is None else now + 1
        self._headings[at + 1 :] = [None] * (_LEVELS - at)
        path = [(self._headings[one] or 1, one) for one in range(max(1, at - level.shows + 1), at + 1)]
        return _label(level, [shown(number, self._outline.get(one, level).format or "1") for number, one in path])


def _label(level: _Level, numbers: Iterable[str]) -> str:
    return f"{level.prefix}{'.'.join(numbers)}{level.suffix or '.'}".strip() + " "


def _levels(style: Element) -> dict[int, _Level]:
    found: dict[int, _Level] = {}
    for one in style:
        at = _number(one.get("level"))
        if at is None:
            continue
        if one.tag in ("list-level-style-number", "outline-level-style"):
            found[at] = _Level(
                one.get("num-format", ""),
                one.get("num-prefix", "")[:20],
                one.get("num-suffix", "")[:20],
                _number(one.get("start-value")) or 1,
                min(_number(one.get("display-levels")) or 1, _LEVELS),
            )
        else:
            found[at] = _Level(None)
    return found


def _paragraph_style(element: Element) -> str:
    first = next(named(element, "p"), None)
    return "" if first is None else first.get("style-name", "")


def _number(text: str | None) -> int | None:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 8 else None
