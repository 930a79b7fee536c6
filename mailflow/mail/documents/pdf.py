"""The words of a PDF: what stands on its pages, in its form fields and in its comments."""

from __future__ import annotations

import logging
import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from pypdf import PageObject, PdfReader, apply_configuration
from pypdf.errors import DependencyError, LimitReachedError, PyPdfError

from mailflow.core.session.files import Trouble
from mailflow.mail.documents import pdf_flow
from mailflow.mail.documents.limits import Limits, Refused
from mailflow.mail.documents.pdf_flow import Line, Piece
from mailflow.mail.words.lazily import lazily

logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it complains of every odd file on its own logger

# What one stream may come to; a page of text has a hundred kilobytes, and some thousand operators.
_LIMITS: dict[str, Any] = {
    "zlib_maximum_output_length": 30_000_000,
    "lzw_maximum_output_length": 30_000_000,
    "run_length_maximum_output_length": 30_000_000,
    "stream_parsing_work_maximum_count": 600_000,
    "page_tree_maximum_entries": 20_000,
}
_NUMBER = lazily(r"\d{1,6}")
_PAGE_NUMBER = lazily(
    r"(?:pagina|page|seite|p\.|blz\.?)?\s{0,2}\d{1,4}(?:\s{0,2}(?:/|van|of|sur|de|von)\s{0,2}\d{1,4})?", re.IGNORECASE
)
_A4 = 595.0  # points, of a page that does not say how wide it is
_ASKED = lazily(r"(?:vraag|question|frage|antwoord|answer|réponse|antwort|punt|point)\s?\d", re.IGNORECASE)
_EDGE = 2  # lines at the top and at the bottom of a page that may be its header and footer
_NOTES = {"/Text", "/FreeText", "/Highlight", "/Underline", "/Squiggly"}
_MOST_NOTES = 500  # on one page


@dataclass(frozen=True, slots=True)
class _Sheet:
    """One page."""

    lines: list[Line]
    notes: list[Line]  # comments and filled-in form fields
    width: float  # points


def lines(content: bytes, limits: Limits) -> Iterator[str]:
    """The lines, page after page; wrapped ones joined, headers and page numbers left out."""
    try:
        with apply_configuration(**_LIMITS):
            sheets = list(_sheets(content, limits))
    except LimitReachedError as error:
        raise Refused(Trouble.BOMB, "a pdf with more in it than pages hold") from error
    except DependencyError as error:  # AES asks for a library of cryptography
        raise Refused(Trouble.PASSWORD, "an encrypted pdf") from error
    except PyPdfError as error:
        raise Refused(Trouble.BROKEN, f"a damaged pdf: {type(error).__name__}") from error
    return _written(sheets)


def _sheets(content: bytes, limits: Limits) -> Iterator[_Sheet]:
    """The pages, as far as their words are kept."""
    left = limits.characters
    for page in _pages(content, limits):
        sheet = _Sheet(_lines(page), _notes(page), _width(page))
        yield sheet
        left -= sum(len(line.text) for line in sheet.lines)
        if left < 0:
            return


def _pages(content: bytes, limits: Limits) -> Iterator[PageObject]:
    try:
        reader = PdfReader(BytesIO(content))
    except NotImplementedError as error:  # of encryption by a certificate
        raise Refused(Trouble.PASSWORD, "a pdf encrypted in a way of its own") from error
    if reader.is_encrypted and not reader.decrypt(""):
        raise Refused(Trouble.PASSWORD, "an encrypted pdf")
    count = reader.get_num_pages()
    if count > limits.pages:
        raise Refused(Trouble.LARGE, f"{count} pages")
    return iter(reader.pages)


def _written(sheets: Sequence[_Sheet]) -> Iterator[str]:
    return pdf_flow.paragraphs(_cleared(sheets))


def _cleared(sheets: Sequence[_Sheet]) -> Iterator[tuple[list[Line], float]]:
    """What was written on each page, notes at their places, with the width of the page."""
    furniture = _furniture(sheets)
    for number, sheet in enumerate(sheets):
        last = len(sheet.lines) - 1
        kept = [
            line
            for at, line in enumerate(sheet.lines)
            if _EDGE <= at <= last - _EDGE
            or not (_masks(line, number) & furniture or _is_number(line, outermost=at in (0, last)))
        ]
        yield _with_notes(kept, sheet.notes), sheet.width


def _width(page: PageObject) -> float:
    try:
        return float(page.mediabox.width)
    except (ValueError, TypeError, PyPdfError):
        return _A4


# Words on the page.


def _lines(page: PageObject) -> list[Line]:
    pieces: list[Piece] = []
    newline = space = False

    def hear(text: str, cm: Sequence[float], tm: Sequence[float], _font: Any, size: float) -> None:
        nonlocal newline, space
        words = text.strip("\n")
        if words.strip():
            pieces.append(_piece(words, cm, tm, size, (newline or text.startswith("\n"), space)))
            newline, space = text.endswith("\n"), False
        else:
            newline, space = newline or "\n" in text, space or " " in text

    page.extract_text(visitor_text=hear)
    return pdf_flow.lines(pieces)


def _piece(text: str, cm: Sequence[float], tm: Sequence[float], size: float, before: tuple[bool, bool]) -> Piece:
    """At its place: the text matrix within the page's (ISO 32000 9.4.4)."""
    x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
    y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
    scale = math.hypot(tm[2] * cm[0] + tm[3] * cm[2], tm[2] * cm[1] + tm[3] * cm[3])
    return Piece(text, x, y, abs(size * scale) or 1.0, *before)


# What is on every page.


def _furniture(sheets: Sequence[_Sheet]) -> set[str]:
    """Lines at the edge of more than one page that differ in nothing but the number of the page."""
    seen: Counter[str] = Counter()
    for at, sheet in enumerate(sheets):
        seen.update({mask for line in (*sheet.lines[:_EDGE], *sheet.lines[-_EDGE:]) for mask in _masks(line, at)})
    return {mask for mask, count in seen.items() if count > 1 and count * 2 > len(sheets)}


def _masks(line: Line, at: int) -> set[str]:
    """A line as it is, and with its first, its last or every number counted from its page; all at its height."""
    text = line.text.strip()
    if _ASKED.match(text):  # a form with one question to a page
        return set()
    numbers = list(_NUMBER.finditer(text))
    height = round(line.y)
    found = {f"{height}={text}"}
    for some in (numbers[:1], numbers[-1:], numbers):
        masked = text
        for number in reversed(some):
            masked = f"{masked[: number.start()]}\0{int(number.group()) - at}\0{masked[number.end() :]}"
        found.add(f"{height}+{masked}")
    return found


def _is_number(line: Line, *, outermost: bool) -> bool:
    return outermost and _PAGE_NUMBER.fullmatch(line.text.strip()) is not None


# Comments and form fields.


def _notes(page: PageObject) -> list[Line]:
    found: list[Line] = []
    annotations: Any = page.get("/Annots")
    annotations = annotations.get_object() if annotations is not None else ()
    for one in list(annotations or ())[:_MOST_NOTES]:
        note = one.get_object()
        words = _said(note)
        box = note.get("/Rect")
        if words and box is not None and len(box) == 4:
            found += [_at(box, text) for text in words.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    return found


def _said(note: Any) -> str:
    """What a comment says, or what somebody typed into a field."""
    kind = note.get("/Subtype")
    if kind == "/Widget":
        parent = note.get("/Parent")
        parent = parent.get_object() if parent is not None else {}
        typed = note.get("/V", parent.get("/V"))
        return str(typed) if note.get("/FT", parent.get("/FT")) in ("/Tx", "/Ch") and isinstance(typed, str) else ""
    return str(note.get("/Contents", "")) if kind in _NOTES else ""


def _at(box: Sequence[Any], text: str) -> Line:
    x, y = float(box[0]), max(float(box[1]), float(box[3]))
    return Line(x, y, 1.0, [text])


def _with_notes(lines: list[Line], notes: list[Line]) -> list[Line]:
    """Each note below the last line that stands above it, or beside it."""
    out = list(lines)
    for note in reversed(notes):
        above = [at for at, line in enumerate(lines) if line.y + line.size >= note.y]
        out.insert(above[-1] + 1 if above else 0, note)
    return out
