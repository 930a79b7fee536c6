"""The words in the cells of a workbook (xlsx), sheet by sheet (ECMA-376 part 1, 18)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from xml.etree.ElementTree import Element

from mailflow.core.session.files import Trouble
from mailflow.mail.documents.limits import Limits, Refused
from mailflow.mail.documents.row import row
from mailflow.mail.office.markup import child, named
from mailflow.mail.office.package import Package
from mailflow.mail.office.parts import main_part, related, trees
from mailflow.mail.words.lazily import lazily

_UNNAMED = lazily(r"(?:sheet|blad|feuil|tabelle|werkblad)\s?\d{0,4}", re.IGNORECASE)
_DATES = {*range(14, 23), *range(45, 48)}  # built-in number formats of days and times (18.8.30)
_DATE_SIGNS = lazily(r"(?<![\\\"a-z])(?:d{1,4}|y{2,4})(?![a-z\"])", re.IGNORECASE)
_EPOCH = datetime(1899, 12, 30)  # noqa: DTZ001  # day 0 of a workbook, which knows no zones
_LAST_DAY = 2_958_465  # 31 December 9999
_TRUTHS = {"1": "✓", "0": "✗"}


def lines(package: Package, limits: Limits) -> Iterator[str]:
    """The cells of each row, sheet after sheet; hidden sheets are left out."""
    part = main_part(package, "xl/workbook.xml")
    root = package.tree(part)
    if root is None:
        raise Refused(Trouble.BROKEN, "a workbook without sheets")
    parts = {id: path for id, kind, path in related(package, part) if kind == "worksheet"}
    shown = [one for one in named(child(root, "sheets"), "sheet") if "idden" not in one.get("state", "")]
    found = trees(package, part, "sharedStrings", "styles")
    book = _Book(
        [_text(one) for one in named(found.get("sharedStrings"), "si")], _dates(found.get("styles")), limits.cells
    )
    for sheet in shown:
        path = parts.get(sheet.get("r:id", ""))
        if path is not None:
            name = sheet.get("name", "")
            yield from ("", name) if len(shown) > 1 and not _UNNAMED.fullmatch(name) else ("",)
            yield from book.sheet(package.tree(path), _comments(package, path))


@dataclass(slots=True)
class _Book:
    strings: list[str]
    dates: set[int]  # cell formats that show a number as a day
    cells: int  # that may still be read

    def sheet(self, root: Element | None, comments: dict[str, str]) -> Iterator[str]:
        """Its rows; a comment stands below the words of its cell."""
        for one in named(child(root, "sheetData"), "row"):
            cells: list[list[str]] = []
            for cell in one.findall("c"):
                self.cells -= 1
                if self.cells < 0:
                    raise Refused(Trouble.LARGE, "too many cells")
                words = [self._shown(cell), comments.get(cell.get("r", ""), "")]
                cells.append([line for text in words if text for line in text.split("\n")])
            yield from row(cells)

    def _shown(self, cell: Element) -> str:
        kind, said = cell.get("t", "n"), child(cell, "v")
        raw = (said.text or "").strip() if said is not None else ""
        match kind:
            case "s":
                return self.strings[int(raw)] if raw.isdigit() and int(raw) < len(self.strings) else ""
            case "inlineStr":
                return _text(child(cell, "is"))
            case "b":
                return _TRUTHS.get(raw, raw)
            case "e":
                return ""
            case "str" | "d":
                return raw
            case _:
                style = cell.get("s", "0")
                return _day(raw) if style.isdigit() and int(style) in self.dates else _number(raw)


def _text(element: Element | None) -> str:
    """A string with its runs; how it is pronounced is left out."""
    if element is None:
        return ""
    runs = [one for one in element if one.tag in ("t", "r")]
    return "".join(text.text or "" for run in runs for text in ([run] if run.tag == "t" else run.findall("t")))


def _dates(styles: Element | None) -> set[int]:
    formats = {one.get("numFmtId", ""): one.get("formatCode", "") for one in named(styles, "numFmt")}
    ids = [one.get("numFmtId", "") for one in child(styles, "cellXfs") or ()]
    return {
        at
        for at, id in enumerate(ids)
        if (id.isdigit() and int(id) in _DATES) or _DATE_SIGNS.search(formats.get(id, "")[:200])
    }


def _number(raw: str) -> str:
    """As a person reads it: 3, not 3.0000000000000004."""
    try:
        return f"{float(raw):.10g}" if len(raw) < 40 else raw
    except ValueError:
        return raw


def _day(raw: str) -> str:
    try:
        days = float(raw)
    except ValueError:
        return raw
    if not 1 <= days <= _LAST_DAY:
        return raw
    moment = _EPOCH + timedelta(days=days)
    return f"{moment:%Y-%m-%d}" if days == int(days) else f"{moment:%Y-%m-%d %H:%M}"


def _comments(package: Package, part: str) -> dict[str, str]:
    """Cell -> what is noted at it."""
    path = next((path for _, kind, path in related(package, part) if kind == "comments"), None)
    root = package.tree(path) if path else None
    return {one.get("ref", ""): _text(child(one, "text")) for one in named(root, "comment")}
