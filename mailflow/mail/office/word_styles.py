"""Paragraph styles of a Word document, with what they inherit (ECMA-376 17.7)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from mailflow.mail.office.markup import value
from mailflow.mail.words.lazily import lazily

_HEADING = lazily(r"(?:heading|title|subtitle|toc heading|kop|titel|überschrift|titre)\b", re.IGNORECASE)
_DEEPEST = 12  # styles based on styles


@dataclass(frozen=True, slots=True)
class _Style:
    name: str
    parent: str
    number: str | None  # of the list instance; "0": none
    level: str  # in the list, "" when it is not said
    outline: str | None


class Styles:
    """The styles by their id."""

    def __init__(self, root: Element | None) -> None:
        self._styles = {
            one.get("styleId", ""): _Style(
                value(one, "name") or "",
                value(one, "basedOn") or "",
                value(one, "pPr", "numPr", "numId"),
                value(one, "pPr", "numPr", "ilvl") or "",
                value(one, "pPr", "outlineLvl"),
            )
            for one in (root.findall("style") if root is not None else ())
        }

    def numbering(self, style: str) -> tuple[str, str]:
        """The list instance of a style ("" for none) and its level there ("" when it is not said)."""
        for one in self._chain(style):
            if one.number is not None:
                return one.number, one.level
        return "", ""

    def is_heading(self, properties: Element | None) -> bool:
        """Whether a paragraph with these properties is a heading."""
        if (value(properties, "outlineLvl") or "9") in "012345678":
            return True
        chain = self._chain(value(properties, "pStyle") or "")
        return any((one.outline or "9") in "012345678" or _HEADING.match(one.name) for one in chain)

    def _chain(self, style: str) -> list[_Style]:
        found: list[_Style] = []
        while style in self._styles and len(found) < _DEEPEST:
            found.append(self._styles[style])
            style = found[-1].parent
        return found
