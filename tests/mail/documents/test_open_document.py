# ruff: noqa: E501 - tables of markup
"""What a reader of an OpenDocument file sees, and nothing else of it."""

from __future__ import annotations

import pytest

from mailflow.mail.documents.extract import extract
from tests.mail.documents.bombs import package

TEXT = b"application/vnd.oasis.opendocument.text"
NUMBERS = (
    '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>'
    '<text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")" text:display-levels="2"/></text:list-style>'
    '<text:list-style style:name="B"><text:list-level-style-bullet text:level="1" text:bullet-char="x"/></text:list-style>'
    '<text:list-style style:name="N"><text:list-level-style-number text:level="1" style:num-format=""/></text:list-style>'
    '<style:style style:name="P" style:list-style-name="L"/>'
)
OUTLINE = '<text:outline-style><text:outline-level-style text:level="1" style:num-format="I" style:num-suffix="."/></text:outline-style>'


def item(*texts: str, start: str = "") -> str:
    said = f' text:start-value="{start}"' if start else ""
    return f"<text:list-item{said}>{''.join(f'<text:p>{one}</text:p>' for one in texts)}</text:list-item>"


def lines(body: str) -> list[str]:
    """The lines of a text document with this body."""
    spaces = " ".join(f'xmlns:{one}="urn:{one}"' for one in ("office", "text", "table", "style", "draw", "dc"))
    content = (
        f"<office:document-content {spaces}><office:automatic-styles>{NUMBERS}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    styles = f"<office:document-styles {spaces}><office:styles>{OUTLINE}</office:styles></office:document-styles>"
    read = extract(package({"mimetype": TEXT, "content.xml": content.encode(), "styles.xml": styles.encode()}), "", "")
    assert read.trouble is None, read.detail
    return read.text.split("\n")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (f'<text:list text:style-name="L">{item("een", "verder")}{item("twee")}</text:list>', ["1. een", "verder", "2. twee"]),
        (f'<text:list text:style-name="L">{item("een")}</text:list><text:p>tussenin</text:p><text:list text:style-name="L" text:continue-numbering="true">{item("twee")}</text:list>', ["1. een", "tussenin", "2. twee"]),
        (f'<text:list text:style-name="L">{item("een")}</text:list><text:list text:style-name="L">{item("een")}</text:list>', ["1. een", "1. een"]),
        (f'<text:list text:style-name="L">{item("zeven", start="7")}{item("acht")}</text:list>', ["7. zeven", "8. acht"]),
        (f'<text:list text:style-name="L"><text:list-item><text:p>een</text:p><text:list>{item("diep")}{item("dieper")}</text:list></text:list-item>{item("twee")}</text:list>', ["1. een", "  1.a) diep", "  1.b) dieper", "2. twee"]),
        (f'<text:list text:style-name="B">{item("stip")}</text:list><text:list text:style-name="N">{item("niets")}</text:list>', ["- stip", "niets"]),
        ('<text:list><text:list-item><text:p text:style-name="P">stijl</text:p></text:list-item></text:list>', ["1. stijl"]),
        ('<text:h text:outline-level="1">Kop</text:h><text:p>x</text:p><text:h text:outline-level="1">Kop</text:h>', ["I. Kop", "x", "", "II. Kop"]),
        ('<text:p>a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d\n  e</text:p>', ["a   b c", "d   e"]),
        ("<text:tracked-changes><text:deletion><text:p>weg</text:p></text:deletion></text:tracked-changes><text:p>blijft<text:change/></text:p>", ["blijft"]),
        ("<text:p>vraag<office:annotation><dc:creator>Els</dc:creator><dc:date>nu</dc:date><text:p>antwoord</text:p></office:annotation> gaat door</text:p>", ["vraag gaat door", "antwoord"]),
        ("<text:p>x<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>noot</text:p></text:note-body></text:note></text:p>", ["x", "noot"]),
        ("<text:p>x<draw:frame><draw:text-box><text:p>kader</text:p></draw:text-box><svg:title xmlns:svg='s'>plaatje</svg:title></draw:frame></text:p>", ["x", "kader"]),
        ("<text:p><text:placeholder>Typ hier</text:placeholder>ja</text:p>", ["ja"]),
        ("<text:table-of-content><text:p>Inhoud</text:p></text:table-of-content><text:section><text:p>x</text:p></text:section>", ["x"]),
        ("<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>1</text:p></table:table-cell><table:table-cell><text:p>Wat?</text:p></table:table-cell></table:table-row></table:table-header-rows><table:table-row><table:covered-table-cell/><table:table-cell><text:p>Dit</text:p></table:table-cell></table:table-row></table:table>", ["1. Wat?", "", "Dit"]),
    ],
)  # fmt: skip
def test_what_is_seen_is_read(body: str, expected: list[str]) -> None:
    assert lines(body) == expected
