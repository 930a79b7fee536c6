# ruff: noqa: E501 - tables of markup
"""What a reader of a Word document sees, and nothing else of it."""

from __future__ import annotations

import pytest

from mailflow.core.session.files import Trouble
from mailflow.mail.documents.extract import extract
from tests.mail.documents.bombs import TYPES, WORD, docx, package, paragraphs

NUMBERED = '<w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr></w:pPr>'
LEVELS = (
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl>'
    '<w:lvl w:ilvl="2"><w:start w:val="4"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%3"/></w:lvl>'
)
NUMBERING = (
    f'<w:numbering {WORD}><w:abstractNum w:abstractNumId="0">{LEVELS}</w:abstractNum>'
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val=" "/></w:lvl></w:abstractNum>'
    '<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:pStyle w:val="Vraag"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Vraag %1:"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/>'
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num></w:numbering>'
)
STYLES = (
    f'<w:styles {WORD}><w:style w:type="paragraph" w:styleId="Vraag"><w:name w:val="Vraag"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Klein"><w:name w:val="Klein"/><w:basedOn w:val="Vraag"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/></w:style></w:styles>'
)
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    + "".join(
        f'<Relationship Id="r{kind}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" Target="{kind}.xml"/>'
        for kind in ("numbering", "styles", "comments", "footnotes", "header")
    )
    + "</Relationships>"
)


def text(*words: str) -> str:
    return "".join(f"<w:r><w:t>{one}</w:t></w:r>" for one in words)


def p(*inside: str, properties: str = "") -> str:
    return f"<w:p>{properties}{''.join(inside)}</w:p>"


def item(words: str, number: int = 1, level: int = 0) -> str:
    return p(text(words), properties=NUMBERED.format(level=level, number=number))


def lines(body: str, **more: str) -> list[str]:
    """The lines of a document with this body; `more`: further parts."""
    document = f"<w:document {WORD}><w:body>{body}</w:body></w:document>"
    parts = {"numbering": NUMBERING, "styles": STYLES, **more}
    whole = package(
        {
            "[Content_Types].xml": TYPES,
            "word/document.xml": document.encode(),
            "word/_rels/document.xml.rels": RELATIONS.encode(),
            **{f"word/{name}.xml": content.encode() for name, content in parts.items()},
        }
    )
    read = extract(whole, "a.docx", "")
    assert read.trouble is None, read.detail
    return read.text.split("\n")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (item("een") + p(text("tussenin")) + item("twee"), ["1. een", "tussenin", "2. twee"]),
        (item("een") + item("diep", level=1) + item("dieper", level=1) + item("twee") + item("weer", level=1), ["1. een", "  1.a) diep", "  1.b) dieper", "2. twee", "  2.a) weer"]),
        (item("een") + item("vier", level=2) + item("vijf", level=2), ["1. een", "    IV vier", "    V vijf"]),
        (item("een") + item("zeven", number=2) + item("acht", number=2), ["1. een", "7. zeven", "8. acht"]),
        (item("stip", number=3) + item("ingesprongen", number=3, level=1), ["- stip", "ingesprongen"]),
        (item("geen", number=0) + item("geen", number=99), ["geen", "geen"]),
        (p(text("Wat?"), properties='<w:pPr><w:pStyle w:val="Vraag"/></w:pPr>') + p(text("Wie?"), properties='<w:pPr><w:pStyle w:val="Klein"/></w:pPr>'), ["Vraag 1: Wat?", "Vraag 2: Wie?"]),
        (item("een") + item("") + item("drie"), ["1. een", "", "3. drie"]),
    ],
)  # fmt: skip
def test_the_numbers_are_those_that_word_shows(body: str, expected: list[str]) -> None:
    assert lines(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (p("<w:ins>", text("bij"), "</w:ins>", "<w:del><w:r><w:delText>weg</w:delText></w:r></w:del>", text("blijft")), ["bijblijft"]),
        (p("<w:moveFrom>", text("hier"), "</w:moveFrom>", "<w:moveTo>", text("daar"), "</w:moveTo>"), ["daar"]),
        (p(text("een "), properties="<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>") + p(text("regel")), ["een regel"]),
        (p(text("x")) + p("<w:del><w:r><w:delText>weg</w:delText></w:r></w:del>", properties="<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>") + p(text("y")), ["x", "y"]),
        (p("<w:r><w:rPr><w:vanish/></w:rPr><w:t>verborgen</w:t></w:r>", '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>gezien</w:t></w:r>'), ["gezien"]),
        (p("<w:r><w:instrText>HYPERLINK</w:instrText></w:r>", "<w:hyperlink>", text("website"), "</w:hyperlink>"), ["website"]),
        (p("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r>"), ["a", "b c-d"]),
        (p("<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>", text("Klik hier om tekst in te voeren."), "</w:sdtContent></w:sdt>", text("ja")), ["ja"]),
        ("<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>" + p(text("ingevuld")) + "</w:sdtContent></w:sdt>", ["ingevuld"]),
        (p(text("Titel"), properties='<w:pPr><w:pStyle w:val="Kop1"/></w:pPr>') + p(text("tekst")) + p(text("Nog een"), properties='<w:pPr><w:pStyle w:val="Kop1"/></w:pPr>'), ["Titel", "tekst", "", "Nog een"]),
        (p(text("voor"), "<w:r><mc:AlternateContent xmlns:mc='m'><mc:Choice><w:txbxContent>" + p(text("in het kader")) + "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>" + p(text("in het kader")) + "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>"), ["voor", "in het kader"]),
        ("<w:tbl><w:tr><w:tc>" + p(text("1")) + "</w:tc><w:tc>" + p(text("Wat?")) + "</w:tc><w:tc>" + p(text("Dit")) + p(text("en dat")) + "</w:tc></w:tr></w:tbl>", ["1. Wat?", "Dit", "en dat"]),
        ("<w:tbl><w:tr><w:tc>" + item("") + "</w:tc><w:tc>" + p(text("Wat?")) + "</w:tc></w:tr><w:tr><w:tc>" + item("") + "</w:tc><w:tc>" + p(text("Wie?")) + "</w:tc></w:tr></w:tbl>", ["1. Wat?", "", "2. Wie?"]),
        ("<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>" + p(text("weg")) + "</w:tc></w:tr><w:tr><w:tc><w:tbl><w:tr><w:tc>" + p(text("binnen")) + "</w:tc></w:tr></w:tbl>" + p() + "</w:tc></w:tr></w:tbl>", ["binnen"]),
        (p("<m:oMath xmlns:m='m'><m:r><m:t>x+y</m:t></m:r></m:oMath>"), ["x+y"]),
    ],
)  # fmt: skip
def test_what_is_seen_is_read(body: str, expected: list[str]) -> None:
    assert lines(body) == expected


def test_comments_and_notes_stand_below_their_paragraph() -> None:
    comments = f'<w:comments {WORD}><w:comment w:id="0">{p(text("Op het pleintje"))}{p(text("in mei"))}</w:comment><w:comment w:id="1">{p(text("Ook zo"))}</w:comment></w:comments>'
    footnotes = f'<w:footnotes {WORD}><w:footnote w:id="5">{p(text("Zie hier"))}</w:footnote></w:footnotes>'
    marks = '<w:r><w:commentReference w:id="0"/></w:r><w:r><w:commentReference w:id="1"/></w:r>'
    body = p(text("Wanneer?"), marks, text(" Echt?")) + p(text("Noot"), '<w:r><w:footnoteReference w:id="5"/></w:r>')
    read = lines(body, comments=comments, footnotes=footnotes)
    assert read == ["Wanneer? Echt?", "Op het pleintje", "in mei", "Ook zo", "Noot", "Zie hier"]


def test_headers_are_not_read() -> None:
    header = f"<w:hdr {WORD}>{p(text('Vertrouwelijk'))}</w:hdr>"
    assert lines(p(text("tekst")), header=header) == ["tekst"]


def test_a_document_in_utf_16_and_one_of_the_strict_kind_are_read() -> None:
    wide = '<?xml version="1.0" encoding="UTF-16"?>' + paragraphs("één").decode()
    assert extract(docx(wide.encode("utf-16")), "a.docx", "").text == "één"
    strict = paragraphs("streng").replace(
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    assert extract(docx(strict), "a.docx", "").text == "streng"


def test_a_document_without_a_body_is_broken() -> None:
    assert extract(docx(b"<w:document xmlns:w='w'/>"), "a.docx", "").trouble is Trouble.BROKEN
    assert extract(package({"[Content_Types].xml": TYPES, "word/x.xml": b""}), "a.docx", "").trouble is Trouble.BROKEN


def test_a_name_says_less_than_the_bytes() -> None:
    whole = docx(paragraphs("het staat er"))
    for name in ("a.pdf", "a.txt", "", "a.odt", "a"):
        assert extract(whole, name, "application/pdf").text == "het staat er"
