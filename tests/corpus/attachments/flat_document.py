"""Flat OpenDocument sources, from which LibreOffice writes the files of this corpus."""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import escape

_SPACES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
    for short, long in (
        ("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"), ("draw", "drawing"),
        ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible"), ("presentation", "presentation"),
    )
)  # fmt: skip
_LEVELS = "".join(
    f'<text:list-level-style-number text:level="{level}" style:num-format="{form}" style:num-suffix="{suffix}"/>'
    for level, form, suffix in ((1, "1", "."), (2, "a", ")"), (3, "i", "."))
)
_STYLES = f"""<office:styles>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph"
 style:default-outline-level="1"/>
</office:styles><office:automatic-styles>
<text:list-style style:name="Numbers">{_LEVELS}</text:list-style>
<text:list-style style:name="Bullets"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/>
</text:list-style>
<style:style style:name="Blue" style:family="paragraph"><style:text-properties fo:color="#0000ff"/></style:style>
<style:page-layout style:name="Sheet"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm"
 fo:margin-top="2cm" fo:margin-bottom="2cm" fo:margin-left="2cm" fo:margin-right="2cm"/><style:header-style/>
<style:footer-style/></style:page-layout>
</office:automatic-styles>"""
_WHO = "<dc:creator>Els</dc:creator><dc:date>2026-12-02T10:00:00</dc:date>"


def words(text: str) -> str:
    """Text as XML; a line break stays one."""
    return escape(text).replace("\n", "<text:line-break/>")


def p(*inline: str, style: str = "Standard") -> str:
    """A paragraph of parts that are XML already."""
    return f'<text:p text:style-name="{style}">{"".join(inline)}</text:p>'


def paragraphs(*texts: str, style: str = "Standard") -> str:
    """A paragraph for each text."""
    return "".join(p(words(text), style=style) for text in texts)


def heading(text: str) -> str:
    """A heading of the first level."""
    return f'<text:h text:style-name="Heading_20_1" text:outline-level="1">{words(text)}</text:h>'


def listed(*items: str, style: str = "Numbers", goes_on: bool = False) -> str:
    """A list; every item is XML of paragraphs."""
    inside = "".join(f"<text:list-item>{item}</text:list-item>" for item in items)
    on = ' text:continue-numbering="true"' if goes_on else ""
    return f'<text:list text:style-name="{style}"{on}>{inside}</text:list>'


def table(*rows: Iterable[str]) -> str:
    """A table; every cell is XML of paragraphs."""
    found = [list(row) for row in rows]
    inside = "".join(
        "<table:table-row>"
        + "".join(f'<table:table-cell office:value-type="string">{cell}</table:table-cell>' for cell in row)
        + "</table:table-row>"
        for row in found
    )
    columns = f'<table:table-column table:number-columns-repeated="{len(found[0])}"/>'
    return f'<table:table table:name="Answers">{columns}{inside}</table:table>'


def comment(text: str) -> str:
    """A comment in the margin."""
    return f"<office:annotation>{_WHO}{paragraphs(text)}</office:annotation>"


def footnote(text: str) -> str:
    """A note at the foot of the page."""
    return (
        '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
        f"<text:note-body>{paragraphs(text)}</text:note-body></text:note>"
    )


def box(text: str) -> str:
    """A text box that hangs on its paragraph."""
    return (
        '<draw:frame text:anchor-type="paragraph" svg:width="12cm" svg:height="2cm" svg:x="0cm" svg:y="0.6cm">'
        f"<draw:text-box>{paragraphs(text)}</draw:text-box></draw:frame>"
    )


def inserted(change: str, text: str) -> str:
    """Words put in while changes are tracked."""
    return f'<text:change-start text:change-id="{change}"/>{words(text)}<text:change-end text:change-id="{change}"/>'


def deleted(change: str) -> str:
    """Where words stood that were taken out."""
    return f'<text:change text:change-id="{change}"/>'


def changes(inserts: Iterable[str], deletes: dict[str, str]) -> str:
    """The record of tracked changes, which stands first."""
    who = f"<office:change-info>{_WHO}</office:change-info>"
    put = "".join(
        f'<text:changed-region text:id="{one}"><text:insertion>{who}</text:insertion></text:changed-region>'
        for one in inserts
    )
    gone = "".join(
        f'<text:changed-region text:id="{one}"><text:deletion>{who}{paragraphs(text)}</text:deletion>'
        "</text:changed-region>"
        for one, text in deletes.items()
    )
    return f"<text:tracked-changes>{put}{gone}</text:tracked-changes>"


def document(body: str, *, header: str = "", footer: str = "") -> str:
    """A text document."""
    top = f"<style:header>{paragraphs(header)}</style:header>" if header else ""
    foot = f"<style:footer>{paragraphs(footer)}</style:footer>" if footer else ""
    return _whole(
        "text",
        f"<office:text>{body}</office:text>",
        '<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Sheet">'
        f"{top}{foot}</style:master-page></office:master-styles>",
    )


def presentation(*slides: tuple[str, tuple[str, ...], str]) -> str:
    """Slides of a title, lines below it, and notes."""
    pages = "".join(_slide(f"Slide {at}", *slide) for at, slide in enumerate(slides, start=1))
    return _whole(
        "presentation",
        f"<office:presentation>{pages}</office:presentation>",
        '<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Sheet"/>'
        "</office:master-styles>",
    )


def _slide(name: str, title: str, under: tuple[str, ...], notes: str) -> str:
    below = f"<presentation:notes>{_frame(notes, 12, kind='notes')}</presentation:notes>" if notes else ""
    return (
        f'<draw:page draw:name="{name}" draw:master-page-name="Standard">'
        f"{_frame(title, 1)}{_frame(chr(10).join(under), 6)}{below}</draw:page>"
    )


def _frame(text: str, top: int, kind: str = "") -> str:
    what = f' presentation:class="{kind}"' if kind else ""
    return (
        f'<draw:frame svg:width="20cm" svg:height="4cm" svg:x="1cm" svg:y="{top}cm"{what}>'
        f"<draw:text-box>{paragraphs(*text.split(chr(10)))}</draw:text-box></draw:frame>"
    )


def workbook(*sheets: tuple[str, tuple[tuple[str | float, ...], ...]]) -> str:
    """Sheets of rows of cells."""
    inside = "".join(
        f'<table:table table:name="{escape(name)}">'
        + "".join(f"<table:table-row>{''.join(map(_cell, row))}</table:table-row>" for row in rows)
        + "</table:table>"
        for name, rows in sheets
    )
    return _whole("spreadsheet", f"<office:spreadsheet>{inside}</office:spreadsheet>", "")


def _cell(value: str | float) -> str:
    if isinstance(value, str):
        return f'<table:table-cell office:value-type="string">{paragraphs(*value.split(chr(10)))}</table:table-cell>'
    said = paragraphs(f"{value:g}")
    return f'<table:table-cell office:value-type="float" office:value="{value}">{said}</table:table-cell>'


def _whole(kind: str, body: str, masters: str) -> str:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document {_SPACES} '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3" '
        f'office:mimetype="application/vnd.oasis.opendocument.{kind}">'
        f"{_STYLES}{masters}<office:body>{body}</office:body></office:document>\n"
    )
