"""The words of an OpenDocument file (odt, and of odp and ods what stands in them), as its reader sees them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from mailflow.core.session.files import Trouble
from mailflow.mail.documents.limits import Limits, Refused
from mailflow.mail.documents.row import row
from mailflow.mail.office.markup import child
from mailflow.mail.office.open_lists import Lists
from mailflow.mail.office.package import Package

# Deleted text, fields of forms that nobody filled in, what pictures are called, and tables of contents.
_GONE = {"tracked-changes", "placeholder", "title", "desc", "note-citation", "table-of-content", "sequence-decls",
         "ruby-text", "creator", "date", "creator-initials", "forms", "hidden-text", "covered-table-cell",
         "event-listeners", "meta-creator", "date-string"}  # fmt: skip
_BELOW = {"annotation", "text-box", "note-body"}
_ROWS = {"table-header-rows", "table-rows", "table-row-group"}
_MOST_SPACES = 40
_MOST_REPEATS = 50  # of a cell or row that is stored once for many


def lines(package: Package, limits: Limits) -> Iterator[str]:
    """The lines of the body; a note or text box follows the paragraph that it belongs to."""
    if any(name.startswith("Basic/") and name.count("/") > 1 and "script-l" not in name for name in package.names):
        raise Refused(Trouble.MACRO, "an OpenDocument file with Basic")
    manifest = package.read("META-INF/manifest.xml") or b""
    if b"encryption-data" in manifest:
        raise Refused(Trouble.PASSWORD, "an encrypted OpenDocument file")
    root = package.tree("content.xml")
    body = child(root, "body")
    if root is None or body is None:
        raise Refused(Trouble.BROKEN, "an OpenDocument file without a body")
    return _Story(Lists((package.tree("styles.xml"), root)), limits.cells).blocks(body)


@dataclass(slots=True)
class _Paragraph:
    """One paragraph while it is read."""

    words: list[str] = field(default_factory=list)
    below: list[Element] = field(default_factory=list)


@dataclass(slots=True)
class _Story:
    lists: Lists
    cells: int  # that may still be read

    def blocks(self, parent: Iterable[Element]) -> Iterator[str]:
        """The lines of paragraphs, lists and tables, in whatever they are wrapped."""
        for element in parent:
            if element.tag in _GONE:
                continue
            if element.tag in ("p", "h"):
                yield from self._paragraph(element, self.lists.heading(element) if element.tag == "h" else "")
            elif element.tag == "list":
                yield from self._list(element)
            elif element.tag == "table":
                yield from self._table(element)
            elif element.tag == "page":  # of a presentation
                yield ""
                yield from self.blocks(element)
            else:
                yield from self.blocks(element)

    def _paragraph(self, element: Element, label: str) -> Iterator[str]:
        paragraph = _Paragraph([label])
        _gather(element, paragraph)
        text = "".join(paragraph.words)
        if element.tag == "h":
            yield ""
        yield from text.split("\n") if text.strip() != label.strip() else ("",)
        for one in paragraph.below:
            yield from self.blocks(one)

    def _list(self, element: Element) -> Iterator[str]:
        """Each item with its number before its first line."""
        self.lists.enter(element)
        for item in element:
            if item.tag not in ("list-item", "list-header"):
                continue
            label = self.lists.item(item) if item.tag == "list-item" and _speaks(item) else ""
            for block in item:
                if label and block.tag in ("p", "h"):
                    yield from self._paragraph(block, label)
                    label = ""
                else:
                    yield from self.blocks((block,))
        self.lists.leave()

    def _table(self, table: Element) -> Iterator[str]:
        for one in _rows(table):
            cells: list[list[str]] = []
            for cell in one:
                if cell.tag == "table-cell":
                    cells += [list(self.blocks(cell))] * (_repeats(cell, "number-columns-repeated") if len(cell) else 1)
            self.cells -= len(cells)
            if self.cells < 0:
                raise Refused(Trouble.LARGE, "too many cells")
            for _ in range(_repeats(one, "number-rows-repeated") if any(map(any, cells)) else 0):
                yield from row(cells)


def _rows(table: Element) -> Iterator[Element]:
    for one in table:
        if one.tag == "table-row":
            yield one
        elif one.tag in _ROWS:
            yield from _rows(one)


def _repeats(element: Element, name: str) -> int:
    told = element.get(name, "1")
    return min(int(told), _MOST_REPEATS) if told.isascii() and told.isdigit() and len(told) < 9 else 1


def _speaks(item: Element) -> bool:
    """Whether the item begins with a paragraph; one that only wraps a deeper list is not counted."""
    first = next(iter(item), None)
    return first is not None and first.tag in ("p", "h")


def _gather(element: Element, paragraph: _Paragraph) -> None:
    """The words in an element, and what hangs on them."""
    paragraph.words.append(_flat(element.text))
    for one in element:
        if one.tag == "s":
            told = one.get("c", "1")
            paragraph.words.append(
                " " * min(int(told) if told.isascii() and told.isdigit() and len(told) < 6 else 1, _MOST_SPACES)
            )
        elif one.tag == "tab":
            paragraph.words.append("\t")
        elif one.tag == "line-break":
            paragraph.words.append("\n")
        elif one.tag in _BELOW:
            paragraph.below.append(one)
        elif one.tag not in _GONE:
            _gather(one, paragraph)
        paragraph.words.append(_flat(one.tail))


def _flat(text: str | None) -> str:
    """White space in OpenDocument is one space (part 3, 6.1.2)."""
    return " ".join(text.replace("\n", " ").split(" ")) if text else ""
