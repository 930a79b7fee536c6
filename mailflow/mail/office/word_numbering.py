"""The numbers that Word shows before paragraphs, counted as it counts them (ECMA-376 17.9)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from mailflow.mail.documents.counting import shown
from mailflow.mail.office.markup import named, value
from mailflow.mail.office.word_styles import Styles
from mailflow.mail.words.lazily import lazily

_STYLES = {"lowerLetter": "a", "upperLetter": "A", "lowerRoman": "i", "upperRoman": "I"}
_PLACE = lazily(r"%([1-9])")
_LEVELS = 9
_MOST = 1_000_000  # a counter goes no further


@dataclass(frozen=True, slots=True)
class _Level:
    format: str = "decimal"
    text: str = ""  # "%1." shows the first counter
    start: int = 1


@dataclass(slots=True)
class _List:
    """One abstract list: all paragraphs of its instances are counted together."""

    levels: dict[int, _Level]
    styles: dict[str, int]  # paragraph style -> level
    counters: list[int | None] = field(default_factory=lambda: [None] * _LEVELS)


@dataclass(slots=True)
class _Instance:
    list: _List
    restarts: dict[int, int]  # level -> first number, taken once


class Numbering:
    """Counts while the document is read from top to bottom."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        lists: dict[str, _List] = {}
        links: dict[str, str] = {}
        for one in named(root, "abstractNum"):
            name = one.get("abstractNumId", "")
            lists[name] = _list(one)
            if link := value(one, "numStyleLink"):
                links[name] = link
        nums = {one.get("numId", ""): one for one in named(root, "num")}
        self._instances: dict[str, _Instance] = {}
        for number, num in nums.items():
            abstract = value(num, "abstractNumId") or ""
            if abstract in links:  # the list is that of a numbering style
                num_of_style = nums.get(styles.numbering(links[abstract])[0])
                abstract = value(num_of_style, "abstractNumId") or ""
            if abstract in lists:
                self._instances[number] = _Instance(lists[abstract], _restarts(num))

    def label(self, properties: Element | None) -> str:
        """What stands before a paragraph with these properties: "1. ", "- " or nothing. Counts it."""
        style = value(properties, "pStyle") or ""
        number, level = self._styles.numbering(style)
        own = value(properties, "numPr", "numId")
        number = number if own is None else own
        instance = self._instances.get(number)
        if instance is None:
            return ""
        told = value(properties, "numPr", "ilvl") or level
        at = int(told) if told.isdigit() else instance.list.styles.get(style, 0)
        return _counted(instance, min(at, _LEVELS - 1))


def _list(abstract: Element) -> _List:
    levels: dict[int, _Level] = {}
    styles: dict[str, int] = {}
    for one in abstract.findall("lvl"):
        at = _number(one.get("ilvl"), 0)
        levels[at] = _Level(
            value(one, "numFmt") or "decimal", value(one, "lvlText") or "", _number(value(one, "start"), 1)
        )
        if style := value(one, "pStyle"):
            styles[style] = at
    return _List(levels, styles)


def _restarts(num: Element) -> dict[int, int]:
    found: dict[int, int] = {}
    for override in num.findall("lvlOverride"):
        start = value(override, "startOverride") or value(override, "lvl", "start")
        if start is not None:
            found[_number(override.get("ilvl"), 0)] = _number(start, 1)
    return found


def _counted(instance: _Instance, at: int) -> str:
    counters, levels = instance.list.counters, instance.list.levels
    level = levels.get(at, _Level())
    if at in instance.restarts:
        counters[at] = instance.restarts.pop(at)
    else:
        now = counters[at]
        counters[at] = level.start if now is None else min(now + 1, _MOST)
    counters[at + 1 :] = [None] * (_LEVELS - at - 1)
    indent = "  " * at
    if level.format == "bullet":
        return f"{indent}- " if level.text.strip() else ""  # a blank sign only sets a paragraph in
    text = _PLACE.sub(lambda place: _shown(instance.list, int(place[1]) - 1), level.text[:40])
    return f"{indent}{text.strip()} " if text.strip() else ""


def _shown(list: _List, at: int) -> str:
    level = list.levels.get(at, _Level())
    if level.format == "none":
        return ""
    number = list.counters[at]
    return shown(level.start if number is None else number, _STYLES.get(level.format, "1"))


def _number(text: str | None, otherwise: int) -> int:
    return int(text) if text is not None and re.fullmatch(r"\d{1,6}", text) else otherwise
