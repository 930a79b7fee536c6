# ruff: noqa: E501 - tables of markup
"""What a reader of slides and of a workbook sees, and nothing else of them."""

from __future__ import annotations

import pytest

from mailflow.core.session.files import Trouble
from mailflow.mail.documents.extract import extract
from tests.mail.documents.bombs import TYPES, package

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def relations(**targets: tuple[str, str]) -> bytes:
    """Relationships: id -> (kind, target)."""
    inside = "".join(
        f'<Relationship Id="{id}" Type="{OFFICE}/{kind}" Target="{to}"/>' for id, (kind, to) in targets.items()
    )
    return f"<Relationships>{inside}</Relationships>".encode()


def slide(*shapes: str) -> bytes:
    return f"<p:sld xmlns:p='p' xmlns:a='a'><p:cSld><p:spTree>{''.join(shapes)}</p:spTree></p:cSld></p:sld>".encode()


def shape(*paragraphs: str, kind: str = "") -> str:
    place = f"<p:nvSpPr><p:nvPr><p:ph type='{kind}'/></p:nvPr></p:nvSpPr>" if kind else ""
    inside = "".join(
        one if one.startswith("<a:p>") else f"<a:p><a:r><a:t>{one}</a:t></a:r></a:p>" for one in paragraphs
    )
    return f"<p:sp>{place}<p:txBody>{inside}</p:txBody></p:sp>"


def numbered(text: str, scheme: str = "arabicPeriod", level: int = 0) -> str:
    return f"<a:p><a:pPr lvl='{level}'><a:buAutoNum type='{scheme}'/></a:pPr><a:r><a:t>{text}</a:t></a:r></a:p>"


def slides(*contents: bytes, order: tuple[int, ...] = (), notes: dict[int, bytes] | None = None) -> list[str]:
    """The lines of a presentation."""
    ids = "".join(f"<p:sldId id='{256 + at}' r:id='r{at}'/>" for at in order or range(len(contents)))
    parts = {
        "[Content_Types].xml": TYPES,
        "ppt/presentation.xml": f"<p:presentation xmlns:p='p' xmlns:r='{OFFICE}'><p:sldIdLst>{ids}</p:sldIdLst></p:presentation>".encode(),
        "ppt/_rels/presentation.xml.rels": relations(
            **{f"r{at}": ("slide", f"slides/{at}.xml") for at in range(len(contents))}
        ),
        **{f"ppt/slides/{at}.xml": content for at, content in enumerate(contents)},
    }
    for at, note in (notes or {}).items():
        parts[f"ppt/slides/_rels/{at}.xml.rels"] = relations(n=("notesSlide", f"../notes/{at}.xml"))
        parts[f"ppt/notes/{at}.xml"] = note
    read = extract(package(parts), "a.pptx", "")
    assert read.trouble is None, read.detail
    return [line for line in read.text.split("\n") if line]


def test_slides_stand_in_their_order_each_with_its_notes() -> None:
    one, two = slide(shape("Eerst", kind="title"), shape("a", "b")), slide(shape("Dan"))
    note = slide(shape("3", kind="sldNum"), shape("Notitie", kind="body"))
    assert slides(one, two, order=(1, 0), notes={0: note}) == ["Dan", "Eerst", "a", "b", "Notitie"]


def test_what_is_counted_on_a_slide_has_its_numbers() -> None:
    body = shape(numbered("een"), numbered("diep", "alphaLcParenR", 1), numbered("twee"), "los", numbered("weer een"))
    assert slides(slide(body)) == ["1. een", "a) diep", "2. twee", "los", "1. weer een"]


def test_tables_and_groups_are_read_and_what_is_on_every_slide_is_not() -> None:
    cell = "<a:tc><a:txBody><a:p><a:r><a:t>{}</a:t></a:r></a:p></a:txBody></a:tc>"
    table = f"<p:graphicFrame><a:graphic><a:graphicData><a:tbl><a:tr>{cell.format('1')}{cell.format('Wat?')}{cell.format('Dit')}</a:tr></a:tbl></a:graphicData></a:graphic></p:graphicFrame>"
    group = f"<p:grpSp>{shape('in een groep')}</p:grpSp>"
    footer = shape("Vertrouwelijk", kind="ftr") + shape("1 december", kind="dt")
    assert slides(slide(table, group, footer)) == ["1. Wat?", "Dit", "in een groep"]


def workbook(sheet: str, strings: str = "", styles: str = "", state: str = "visible") -> tuple[str, Trouble | None]:
    """What a workbook with one sheet says."""
    parts = {
        "[Content_Types].xml": TYPES,
        "xl/workbook.xml": f"<workbook xmlns:r='{OFFICE}'><sheets><sheet name='Blad1' state='{state}' r:id='s'/></sheets></workbook>".encode(),
        "xl/_rels/workbook.xml.rels": relations(
            s=("worksheet", "s.xml"), t=("sharedStrings", "t.xml"), u=("styles", "u.xml")
        ),
        "xl/s.xml": f"<worksheet><sheetData>{sheet}</sheetData></worksheet>".encode(),
        "xl/t.xml": f"<sst>{strings}</sst>".encode(),
        "xl/u.xml": f"<styleSheet>{styles}</styleSheet>".encode(),
    }
    read = extract(package(parts), "a.xlsx", "")
    return read.text, read.trouble


STYLES = (
    '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="0.00 &quot;dagen&quot;"/></numFmts>'
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="22"/></cellXfs>'
)


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ('<c t="s"><v>0</v></c>', "gedeeld"),
        ('<c t="s"><v>1</v></c>', "in stukken"),
        ('<c t="inlineStr"><is><t>ter plekke</t></is></c>', "ter plekke"),
        ('<c t="str"><f>A1</f><v>formule</v></c>', "formule"),
        ("<c><v>3.0000000000000004</v></c>", "3"),
        ("<c><v>12.5</v></c>", "12.5"),
        ('<c s="1"><v>46364</v></c>', "2026-12-08"),
        ('<c s="2"><v>46364</v></c>', "2026-12-08"),
        ('<c s="3"><v>7</v></c>', "7"),
        ('<c s="4"><v>46364.5</v></c>', "2026-12-08 12:00"),
        ('<c t="b"><v>1</v></c><c t="str"><v>klaar</v></c>', "✓\nklaar"),
    ],
)
def test_a_cell_says_what_is_shown(cell: str, text: str) -> None:
    strings = "<si><t>gedeeld</t></si><si><r><t>in </t></r><r><t>stukken</t></r><rPh><t>uitspraak</t></rPh></si>"
    assert workbook(f"<row>{cell}</row>", strings, STYLES) == (text, None)


def test_an_error_a_lost_string_and_a_hidden_sheet_say_nothing() -> None:
    assert workbook('<row><c t="e"><v>#REF!</v></c><c t="s"><v>99</v></c></row>') == ("", Trouble.EMPTY)
    assert workbook('<row><c t="str"><v>geheim</v></c></row>', state="hidden") == ("", Trouble.EMPTY)
