"""Files made to exhaust their reader, each a few megabytes at most."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Callable
from io import BytesIO

TYPES = b'<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def package(parts: dict[str, bytes]) -> bytes:
    """A zip package of these parts."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return out.getvalue()


def docx(document: bytes, **more: bytes) -> bytes:
    """A Word document with that main part; others by their name under word/."""
    others = {f"word/{name}.xml": content for name, content in more.items()}
    return package({"[Content_Types].xml": TYPES, "word/document.xml": document, **others})


def paragraphs(*texts: str) -> bytes:
    """The main part of a Word document."""
    inside = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in texts)
    return f"<w:document {WORD}><w:body>{inside}</w:body></w:document>".encode()


def inflating() -> bytes:
    """A hundred megabytes of blanks in a hundred kilobytes."""
    return docx(b"<w:document>" + b" " * 120_000_000)


def lying() -> bytes:
    """The same, and its headers say that it is small."""
    size, claimed = struct.pack("<L", 120_000_012), struct.pack("<L", 900)
    return inflating().replace(size, claimed)


def crowded() -> bytes:
    """Twenty thousand files in a package."""
    return package({"[Content_Types].xml": TYPES, **{f"word/{number}.xml": b"" for number in range(20_000)}})


def laughing(encoding: str = "utf-8") -> bytes:
    """A billion laughs: entities of entities."""
    entities = "".join(f'<!ENTITY l{at} "{f"&l{at - 1};" * 10 if at else "ha"}">' for at in range(10))
    text = f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE w [{entities}]><w><body><p>&l9;</p></body></w>'
    return docx(text.encode(encoding))


def disguised() -> bytes:
    """The same in an encoding in which no byte of the declaration looks like itself."""
    head, rest = b"<?xml version='1.0' encoding='cp037'?>", '<!DOCTYPE w [<!ENTITY a "ha">]><w>&a;</w>'
    return docx(head + rest.encode("cp037"))


def deep() -> bytes:
    """Elements a hundred thousand deep."""
    return docx(b"<w:document " + WORD.encode() + b"><w:body>" + b"<w:tbl><w:tr><w:tc>" * 33_000)


def nested() -> bytes:
    """The same, well-formed."""
    wrap = 30_000
    return docx(
        f"<w:document {WORD}><w:body>{'<w:sdt><w:sdtContent>' * wrap}{'</w:sdtContent></w:sdt>' * wrap}"
        "</w:body></w:document>".encode()
    )


def elements() -> bytes:
    """A million empty paragraphs."""
    return docx(f"<w:document {WORD}><w:body>{'<w:p/>' * 1_000_000}</w:body></w:document>".encode())


def cells() -> bytes:
    """A workbook with more cells than anybody fills in."""
    row = "<row>" + '<c t="str"><v>x</v></c>' * 100 + "</row>"
    sheet = f"<worksheet><sheetData>{row * 1500}</sheetData></worksheet>"
    relations = (
        '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'
    )
    book = '<workbook xmlns:r="x/relationships"><sheets><sheet name="a" r:id="r1"/></sheets></workbook>'
    return package(
        {
            "[Content_Types].xml": TYPES,
            "xl/workbook.xml": book.encode(),
            "xl/_rels/workbook.xml.rels": relations.encode(),
            "xl/worksheets/sheet1.xml": sheet.encode(),
        }
    )


def repeated() -> bytes:
    """An OpenDocument sheet whose one row stands for a million, of sixteen thousand cells each."""
    content = (
        '<d xmlns:t="t"><body><spreadsheet><table><table-row t:number-rows-repeated="1048576">'
        '<table-cell t:number-columns-repeated="16384"><p>ha</p></table-cell></table-row></table></spreadsheet></body>'
        "</d>"
    )
    kind = b"application/vnd.oasis.opendocument.spreadsheet"
    return package({"mimetype": kind, "content.xml": content.encode()})


def pdf(*objects: bytes) -> bytes:
    """A pdf of these objects, numbered from 1; the first is the catalogue."""
    out, places = bytearray(b"%PDF-1.7\n"), []
    for number, one in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(out)


def stream(content: bytes) -> bytes:
    """A compressed stream."""
    packed = zlib.compress(content, 9)
    return b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(packed), packed)


def one_page(content: bytes) -> bytes:
    """A pdf with one page that draws this."""
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>"
    return pdf(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>", page, stream(content), font)


def many_pages() -> bytes:
    """A pdf of ten thousand pages."""
    kids = b" ".join(b"%d 0 R" % number for number in range(3, 10_003))
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"
    return pdf(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[%s]/Count 10000>>" % kids, *[page] * 10_000)


def uncounted_pages() -> bytes:
    """The same, and it says that there is one."""
    return many_pages().replace(b"/Count 10000", b"/Count 1    ")


def circling() -> bytes:
    """A pdf whose pages are in each other."""
    return pdf(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R 3 0 R]/Count 2>>",
        b"<</Type/Pages/Parent 2 0 R/Kids[2 0 R 2 0 R]/Count 2>>",
    )


def inflating_pdf() -> bytes:
    """A page that is a hundred megabytes of blanks."""
    return one_page(b" " * 120_000_000)


def busy_pdf() -> bytes:
    """A page on which a word is written half a million times."""
    return one_page(b"BT /F 12 Tf 9 9 Td (ha) Tj ET " * 500_000)


def braces() -> bytes:
    """A Rich Text file of a million groups in groups."""
    return b"{\\rtf1 " + b"{" * 1_000_000 + b"ha"


def divs() -> bytes:
    """A web page of elements in elements."""
    return b"<html><body>" + b"<div><b><i>ha" * 300_000


def one_line() -> bytes:
    """Twenty megabytes of text without a line end."""
    return b"ha " * 7_000_000


BOMBS: tuple[Callable[[], bytes], ...] = (
    inflating, lying, crowded, laughing, disguised, deep, nested, elements, cells, repeated, many_pages,
    uncounted_pages, circling, inflating_pdf, busy_pdf, braces, divs, one_line,
)  # fmt: skip
