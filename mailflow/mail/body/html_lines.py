"""The lines of an HTML body, with quote depth, table cells, boldness and what the mail client says of them.

A tokenizer with a stack of open elements, linear in the size of the body. An HTML5 tree builder is not: forty
kilobytes of unclosed formatting elements keep one busy for seconds, and a megabyte of nested divs for minutes.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from mailflow.mail.body.body_lines import MOST_LINES, BodyLine, Hint, clean, pieces
from mailflow.mail.words.lazily import lazily

_TOKEN = lazily(
    r"<(?:!--|(?P<close>/?)(?P<tag>[a-zA-Z][\w:.-]{0,40})"
    r"(?P<attributes>(?>[^<>\"']+|\"[^\"<]*\"|'[^'<]*')*|[^<>]*)/?>|[!?][^<>]*>)"
)
_ATTRIBUTE = lazily(r"""([a-zA-Z-]{2,20})\s{0,3}=\s{0,3}(?:"([^"]{0,2000})"|'([^']{0,2000})'|([^\s"'>]{1,200}))""")
_START = lazily(r"""\bstart\s{0,3}=\s{0,3}["']?(\d{1,4})\b""", re.IGNORECASE)
_ANY_TAG = lazily(r"<[^<>]{0,2000}>")
_MOST_TAGS = 20_000  # a mail of a megabyte has fewer; what follows becomes one line

_SILENT = {"script", "style", "title", "head", "template", "xml", "noscript", "select", "textarea", "svg"}
_VOID = {"br", "hr", "img", "meta", "link", "input", "col", "area", "base", "wbr", "embed", "source", "basefont"}
_BLOCKS = {
    "div", "section", "article", "header", "footer", "main", "center", "tr", "td", "th", "dd", "dt", "pre", "address",
    "form", "fieldset", "li", "caption", "body", "html", "tbody", "thead", "nav", "aside", "figure", "details",
    "summary",
}  # fmt: skip
_PARAGRAPHS = {"p", "blockquote", "ul", "ol", "dl", "table", "h1", "h2", "h3", "h4", "h5", "h6", "hr"}
_BOLD = {"b", "strong", "h1", "h2", "h3", "h4", "h5", "h6"}
_TELLING = {"div", "span", "blockquote", "p", "td", "table", "b", "font", "body", "img", "hr", "a", "strong"}
_ENDED_BY = {  # elements whose end tag people leave out, with what ends them
    "p": _BLOCKS | _PARAGRAPHS, "li": {"li"}, "td": {"td", "th", "tr"}, "th": {"td", "th", "tr"}, "tr": {"tr"},
    "dd": {"dd", "dt"}, "dt": {"dd", "dt"},
}  # fmt: skip

# Class and id words with which clients mark what they put around the mail replied to.
_ATTRIBUTION = lazily(r"gmail_attr|moz-cite-prefix|moz-email-headers-table|zmail_extra_hr")
_BOUNDARY = lazily(
    r"divRplyFwdMsg|appendonsend|OLK_SRC_BODY_SECTION|yahoo_quoted|yahooQuoted|protonmail_quote|zmail_extra(?!_hr)"
    r"|moz-forward-container|reply-intro|tutanota_quote|mail-quote-collapse|qt-.{0,20}quoted|msg-quote|hmquote|x_divRplyFwdMsg"
)
_SIGNATURE = lazily(
    r"gmail_signature|moz-signature|ms-outlook-mobile-signature|protonmail_signature|signatureblock|mobile_signature"
    r"|Signature|AppleMailSignature|ydp.{0,20}signature|zmail_signature"
)
_BULLET = lazily(r"- |\d{1,6}\. ")
_HIDDEN = lazily(r"display:\s{0,2}none|font-size:\s{0,2}0(?:px|pt|;|$)|mso-hide:\s{0,2}all|visibility:\s{0,2}hidden")
_BORDER_LEFT = lazily(r"border-left:[^;]{0,60}(?:solid|px)")  # GMX, Zoho: a div in place of a blockquote
_HEAVY = lazily(r"font-weight:\s{0,2}(?:bold|[6-9]00)")
_LIGHT = lazily(r"font-weight:\s{0,2}(?:normal|[34]00)")


@dataclass(slots=True)
class _Element:
    tag: str
    silent: bool = False
    bold: bool = False
    depth: int = 0
    hint: Hint = Hint.NONE
    pre: bool = False
    counter: int | None = None  # of an ordered list: the number of its last item
    table: _Table | None = None


@dataclass(slots=True)
class _Table:
    """A table while it is read; its lines get their cells only when it turns out to be no mere layout."""

    row: int = -1
    column: int = -1
    columns: int = 0  # most columns with words in one row
    lines: list[tuple[int, int, int]] = field(default_factory=list)  # index of the line, row, column
    nested: bool = False


def of_html(body: str) -> tuple[BodyLine, ...]:
    """The lines as a reader sees them; hidden text left out, blank lines between paragraphs."""
    flow = _Flow()
    for token in _tokens(body):
        if isinstance(token, str):
            flow.text(token)
        else:
            flow.tag(*token)
    return flow.finish()


def _tokens(body: str) -> Iterator[str | tuple[str, bool, str]]:
    """Text, or (tag, whether it closes, attributes); comments and the contents of style and script left out."""
    position, size, count = 0, len(body), 0
    while position < size:
        count += 1
        if count > _MOST_TAGS:
            yield _ANY_TAG.sub(" ", body[position:])
            return
        match = _TOKEN.search(body, position)
        if match is None:
            yield body[position:]
            return
        if match.start() > position:
            yield body[position : match.start()]
        position = match.end()
        close, tag, attributes = match.groups()
        if tag is None:
            if match.group() == "<!--":
                end = body.find("-->", position)
                position = size if end < 0 else end + 3
            continue
        tag = tag.lower()
        yield tag, bool(close), attributes
        if tag in ("style", "script") and not close:
            end = body.find("</" + match["tag"], position)
            position = size if end < 0 else end


class _Flow:
    """Gathers the words between two breaks into a line."""

    def __init__(self) -> None:
        self._stack = [_Element("")]
        self._open: dict[str, int] = {}
        self._words: list[str] = []
        self._weights: list[bool] = []  # of each of them: in bold
        self._bold = 0
        self._letters = 0
        self._lines: list[BodyLine] = []
        self._boundary = False
        self._gap = False

    def text(self, raw: str) -> None:
        top = self._stack[-1]
        if top.silent:
            return
        words = html.unescape(raw) if "&" in raw else raw
        if top.pre:
            self._preformatted(words, top)
        else:
            self._add(_flat(words), top)

    def tag(self, tag: str, closes: bool, attributes: str) -> None:
        if tag == "br":
            self._break(keep_blank=True)
        elif tag == "hr":
            self._paragraph()
        elif tag == "img" or tag in _VOID:
            return
        elif closes:
            self._close(tag)
        else:
            self._enter(tag, attributes)

    def finish(self) -> tuple[BodyLine, ...]:
        self._break()
        while self._lines and not self._lines[-1].text:
            self._lines.pop()
        rest = " ".join(line.text for line in self._lines[MOST_LINES:] if line.text)
        lines = (*self._lines[:MOST_LINES], *([BodyLine(rest)] if rest else []))
        return tuple(piece for line in lines for piece in pieces(line))

    def _preformatted(self, words: str, top: _Element) -> None:
        first, *rest = words.split("\n", MOST_LINES)
        self._add(first, top)
        for line in rest:
            self._break(keep_blank=True)
            self._add(line.rstrip("\r"), top)

    def _add(self, words: str, top: _Element) -> None:
        if not words:
            return
        self._words.append(words)
        self._weights.append(top.bold)
        count = len(words) - words.count(" ")
        self._letters += count
        if top.bold:
            self._bold += count

    def _enter(self, tag: str, attributes: str) -> None:
        ended_by_this = self._stack[-1].tag
        if ended_by_this in _ENDED_BY and tag in _ENDED_BY[ended_by_this]:
            self._close(ended_by_this)
        if tag in _PARAGRAPHS:
            self._paragraph("mso" not in attributes[:200].lower() or tag != "p")
        elif tag in _BLOCKS:
            self._break()
        element = self._element(tag, attributes, self._stack[-1])
        self._stack.append(element)
        self._open[tag] = self._open.get(tag, 0) + 1
        self._inside(tag, element, attributes)

    def _element(self, tag: str, attributes: str, parent: _Element) -> _Element:
        element = _Element(tag, parent.silent, parent.bold, parent.depth, parent.hint, parent.pre, None, parent.table)
        if tag in _SILENT:
            element.silent = True
        elif tag == "blockquote":
            element.depth += 1
            element.hint = Hint.NONE if "cite" in attributes else Hint.BLOCKQUOTE
        elif tag == "pre":
            element.pre = True
        if tag in _BOLD:
            element.bold = True
        if attributes and tag in _TELLING:
            self._told(element, dict(_attributes(attributes)))
        return element

    def _told(self, element: _Element, told: dict[str, str]) -> None:
        """What class, id and style say about an element."""
        style = told.get("style", "")
        if style:
            if ("none" in style or "hid" in style or "size" in style) and _HIDDEN.search(style):
                element.silent = True
            if element.tag == "div" and _BORDER_LEFT.search(style):
                element.depth += 1
                element.hint = Hint.BLOCKQUOTE
            if "weight" in style:
                element.bold = _HEAVY.search(style) is not None or (element.bold and not _LIGHT.search(style))
        names = f"{told.get('class', '')} {told.get('id', '')}"
        if len(names) >= 3 and "MsoNormal" not in names:
            self._named(element, names)
        elif "data-signatureblock" in told:
            element.hint = Hint.SIGNATURE

    def _named(self, element: _Element, names: str) -> None:
        """What the client's own class or id says."""
        if _ATTRIBUTION.search(names):
            element.hint = Hint.ATTRIBUTION
        elif _BOUNDARY.search(names):
            self._boundary = True
        elif _SIGNATURE.search(names):
            element.hint = Hint.SIGNATURE
        elif element.tag == "blockquote" and "gmail_quote" in names:
            element.hint = Hint.GMAIL_BLOCKQUOTE

    def _inside(self, tag: str, element: _Element, attributes: str) -> None:
        """Numbers of list items; rows and columns of tables."""
        if tag == "ol":  # one that goes on behind an answer says where it starts
            start = _START.search(attributes) if attributes else None
            element.counter = int(start[1]) - 1 if start else 0
        elif tag == "li":
            self._bullet()
        elif tag == "table":
            if element.table is not None:
                element.table.nested = True
            element.table = _Table()
        elif element.table is not None and tag == "tr":
            element.table.row += 1
            element.table.column = -1
        elif element.table is not None and tag in ("td", "th"):
            element.table.column += 1

    def _bullet(self) -> None:
        for outer in reversed(self._stack[-8:]):
            if outer.tag in ("ul", "ol"):
                if outer.tag == "ol":
                    outer.counter = (outer.counter or 0) + 1
                self._words.append("- " if outer.tag == "ul" else f"{outer.counter}. ")
                self._weights.append(False)
                return

    def _close(self, tag: str) -> None:
        if not self._open.get(tag):
            if tag == "p":
                self._paragraph()
            return
        if tag in _PARAGRAPHS:
            self._paragraph(tag != "p")
        elif tag in _BLOCKS:
            self._break()
        while True:
            element = self._stack.pop()
            self._open[element.tag] -= 1
            if element.tag == "table" and element.table is not None:
                self._settle(element.table)
            if element.tag == tag:
                return

    def _settle(self, table: _Table) -> None:
        """Tell the lines of a true table their cells."""
        rows = {row for _, row, _ in table.lines}
        if table.nested or table.columns < 2 or not rows:
            return
        for index, row, column in table.lines:
            line = self._lines[index]
            self._lines[index] = replace(line, cell=(row, column))

    def _paragraph(self, spaced: bool = True) -> None:
        self._break()
        if spaced:
            self._gap = True

    def _break(self, keep_blank: bool = False) -> None:
        if len(self._words) == 1 and _BULLET.fullmatch(self._words[0]):
            return  # the item's words come in a block of their own
        raw = "".join(self._words)
        words = clean(raw)
        top = self._stack[-1]
        words = words.rstrip() if top.pre else _flat(words).strip()
        if words:
            self._emit(words, top)
        elif keep_blank or "\xa0" in raw:
            self._gap = True
        self._words.clear()
        self._weights.clear()
        self._bold = self._letters = 0

    def _emit(self, words: str, top: _Element) -> None:
        if self._gap and self._lines:
            self._lines.append(BodyLine("", min(top.depth, self._lines[-1].depth)))
        self._gap = False
        hint = top.hint
        if self._boundary:
            hint, self._boundary = Hint.BOUNDARY, False
        if top.table is not None and top.table.column >= 0:
            top.table.columns = max(top.table.columns, top.table.column + 1)
            top.table.lines.append((len(self._lines), top.table.row, top.table.column))
        bold = self._letters > 0 and self._bold * 2 > self._letters
        strong = self._strong() if self._bold else ""
        self._lines.append(BodyLine(words, top.depth, None, bold or _starred(words), hint, strong=strong))

    def _strong(self) -> str:
        """The words in bold, when they stand together."""
        runs: list[list[str]] = []
        before = False
        for words, bold in zip(self._words, self._weights, strict=True):
            goes_on = before and (bold or not words.strip())
            if goes_on:
                runs[-1].append(words)
            elif bold:
                runs.append([words])
            before = goes_on or bold
        return _flat(clean("".join(runs[0]))).strip() if len(runs) == 1 else ""


def _flat(words: str) -> str:
    """Any white space as one space; five times as fast as a pattern."""
    for space in "\t\r\n\f":
        words = words.replace(space, " ")
    while "  " in words:
        words = words.replace("  ", " ")
    return words


def _starred(words: str) -> bool:
    return words.startswith("*") or words.endswith("*")


def _attributes(raw: str) -> Iterator[tuple[str, str]]:
    for name, double, single, bare in _ATTRIBUTE.findall(raw):
        yield name.lower(), html.unescape(double or single or bare)
