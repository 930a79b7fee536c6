"""The words of a Word document (docx), as its reader sees them (ECMA-376 part 1, 17)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from mailflow.core.session.files import Trouble
from mailflow.mail.documents.limits import Refused
from mailflow.mail.documents.row import row
from mailflow.mail.office.markup import child, is_on
from mailflow.mail.office.package import Package
from mailflow.mail.office.parts import main_part, trees
from mailflow.mail.office.word_numbering import Numbering
from mailflow.mail.office.word_styles import Styles

_GONE = {"del", "moveFrom", "pPr", "rPr", "sdtPr", "tblPr", "trPr", "tcPr", "sectPr", "rt", "tblGrid"}
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_NOTES = {"commentReference": "comments", "footnoteReference": "footnotes", "endnoteReference": "endnotes"}


def lines(package: Package) -> Iterator[str]:
    """The lines of the body; what stands in its margin or at its foot follows the paragraph that it belongs to."""
    part = main_part(package, "word/document.xml")
    root = package.tree(part)
    if root is None or child(root, "body") is None:
        raise Refused(Trouble.BROKEN, "a Word document without a body")
    found = trees(package, part, "styles", "numbering", "comments", "footnotes", "endnotes")
    styles = Styles(found.get("styles"))
    notes = {kind: {one.get("id", ""): one for one in found.get(kind, ())} for kind in _NOTES.values()}
    return _Story(styles, Numbering(found.get("numbering"), styles), notes).blocks(child(root, "body"))


@dataclass(slots=True)
class _Paragraph:
    """One paragraph while it is read."""

    words: list[str] = field(default_factory=list)
    below: list[Element] = field(default_factory=list)  # notes and text boxes that hang on it


@dataclass(frozen=True, slots=True)
class _Story:
    styles: Styles
    numbering: Numbering
    notes: dict[str, dict[str, Element]]  # kind -> id -> element

    def blocks(self, parent: Iterable[Element] | None, in_cell: bool = False) -> Iterator[str]:
        """The lines of paragraphs and tables; a paragraph whose end was deleted runs on into the next."""
        begun: _Paragraph | None = None
        for element in _unwrapped(parent or ()):
            if element.tag == "tbl":
                yield from self._table(element)
            elif element.tag == "p":
                paragraph = begun or _Paragraph()
                self._gather(element, paragraph)
                begun = paragraph if _joins(element) else None
                if begun is None:
                    yield from self._paragraph(element, paragraph, in_cell)
        if begun is not None:
            yield from "".join(begun.words).split("\n")

    def _paragraph(self, element: Element, paragraph: _Paragraph, in_cell: bool) -> Iterator[str]:
        properties = child(element, "pPr")
        text = "".join(paragraph.words)
        label = self.numbering.label(properties)
        if text.strip() and self.styles.is_heading(properties):
            yield ""
        if text.strip():
            yield from (label + text).split("\n")
        else:
            yield label.strip() if in_cell else ""
        for one in paragraph.below:
            yield from self.blocks(one)

    def _gather(self, element: Iterable[Element], paragraph: _Paragraph) -> None:
        """The words in an element, and what hangs on them."""
        for one in element:
            if one.tag in _GONE or (one.tag == "r" and is_on(child(one, "rPr", "vanish"))):
                continue
            if one.tag == "t":
                paragraph.words.append(one.text or "")
            elif one.tag in _SIGNS:
                paragraph.words.append(_SIGNS[one.tag])
            elif one.tag in _NOTES:
                note = self.notes[_NOTES[one.tag]].pop(one.get("id", ""), None)
                paragraph.below += [] if note is None else [note]
            elif one.tag == "txbxContent":
                paragraph.below.append(one)
            elif one.tag == "AlternateContent":
                self._gather(_chosen(one), paragraph)
            elif not _is_placeholder(one):
                self._gather(one, paragraph)

    def _table(self, table: Element) -> Iterator[str]:
        for one in _unwrapped(table):
            if one.tag == "tr" and child(one, "trPr", "del") is None:
                cells = (list(self.blocks(cell, in_cell=True)) for cell in _unwrapped(one) if cell.tag == "tc")
                yield from row(cells)


def _unwrapped(parent: Iterable[Element]) -> Iterator[Element]:
    """Blocks, also those in content controls and insertions; without what is deleted."""
    for element in parent:
        if element.tag in ("p", "tbl", "tr", "tc"):
            yield element
        elif element.tag == "AlternateContent":
            yield from _unwrapped(_chosen(element))
        elif element.tag not in _GONE and not _is_placeholder(element):
            yield from _unwrapped(element)


def _chosen(alternatives: Element) -> Iterable[Element]:
    """The newest form of what is stored in several (part 3)."""
    choice = child(alternatives, "Choice")
    return choice if choice is not None else alternatives


def _is_placeholder(element: Element) -> bool:
    """A content control that nobody filled in: its words are the form's."""
    return element.tag == "sdt" and is_on(child(element, "sdtPr", "showingPlcHdr"))


def _joins(paragraph: Element) -> bool:
    """Whether its end was deleted, or moved away, in tracked changes."""
    marks = child(paragraph, "pPr", "rPr")
    return marks is not None and (child(marks, "del") is not None or child(marks, "moveFrom") is not None)
