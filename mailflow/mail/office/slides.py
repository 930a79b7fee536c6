"""The words of a presentation (pptx): its slides, their notes and their comments (ECMA-376 part 1, 19)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

from mailflow.core.session.files import Trouble
from mailflow.mail.documents.counting import shown
from mailflow.mail.documents.limits import Refused
from mailflow.mail.documents.row import row
from mailflow.mail.office.markup import child, named, value
from mailflow.mail.office.package import Package
from mailflow.mail.office.parts import main_part, related

_FURNITURE = {"dt", "ftr", "sldNum", "hdr", "sldImg"}  # placeholders that say the same on every slide
_NUMBERS = {"alphaLc": "a", "alphaUc": "A", "romanLc": "i", "romanUc": "I"}  # beginnings of ST_TextAutonumberScheme
_LEVELS = 9


def lines(package: Package) -> Iterator[str]:
    """Slide after slide: what stands on it, then what its notes and comments say."""
    part = main_part(package, "ppt/presentation.xml")
    root = package.tree(part)
    if root is None:
        raise Refused(Trouble.BROKEN, "a presentation without slides")
    parts = {id: path for id, kind, path in related(package, part) if kind == "slide"}
    order = [one.get("r:id", "") for one in named(root, "sldId")]
    for path in (parts[id] for id in order if id in parts):
        yield from _shapes(child(package.tree(path), "cSld", "spTree") or ())
        yield ""
        for _, kind, other in related(package, path):
            if kind == "notesSlide":
                yield from _shapes(child(package.tree(other), "cSld", "spTree") or ())
            elif kind == "comments":
                yield from (one.text or "" for one in named(package.tree(other), "text"))
        yield ""


def _shapes(parent: Iterable[Element]) -> Iterator[str]:
    """The lines of text boxes and tables, also of those in groups."""
    for shape in parent:
        if shape.tag == "sp":
            place = value(shape, "nvSpPr", "nvPr", "ph", of="type")
            if place not in _FURNITURE:
                yield from _body(child(shape, "txBody") or ())
                yield from ("",) if place in ("title", "ctrTitle") else ()
        elif shape.tag == "tbl":
            for one in shape.findall("tr"):
                yield from row(list(_body(child(cell, "txBody") or ())) for cell in one.findall("tc"))
        elif shape.tag == "AlternateContent":
            yield from _shapes(child(shape, "Choice") or ())
        else:
            yield from _shapes(shape)


def _body(parent: Iterable[Element]) -> Iterator[str]:
    counters: list[int] = [0] * (_LEVELS + 1)
    for paragraph in parent:
        if paragraph.tag == "p":
            label = _label(paragraph, counters)
            text = "".join(_words(paragraph))
            yield from (label + text if text.strip() else "").split("\n")


def _words(paragraph: Element) -> Iterator[str]:
    for one in paragraph:
        if one.tag == "br":
            yield "\n"
        elif one.tag in ("r", "fld"):
            yield from (text.text or "" for text in one.findall("t"))


def _label(paragraph: Element, counters: list[int]) -> str:
    """The number of a paragraph that is counted; an uncounted one begins the count again."""
    told = value(paragraph, "pPr", of="lvl") or "0"
    level = min(int(told), _LEVELS - 1) if told.isascii() and told.isdigit() else 0
    counters[level + 1 :] = [0] * (_LEVELS - level)
    scheme = value(paragraph, "pPr", "buAutoNum", of="type")
    if scheme is None:
        counters[level] = 0
        return ""
    start = value(paragraph, "pPr", "buAutoNum", of="startAt") or "1"
    first = int(start) if start.isascii() and start.isdigit() and len(start) < 6 else 1
    counters[level] = counters[level] + 1 if counters[level] else first
    style = next((sign for name, sign in _NUMBERS.items() if scheme.startswith(name)), "1")
    return f"{shown(counters[level], style)}{')' if 'Paren' in scheme else '.'} "
