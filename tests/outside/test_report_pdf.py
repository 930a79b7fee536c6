"""The PDF of a report: a poster on one page whatever people wrote, the report behind it, the same bytes each time."""

from __future__ import annotations

import asyncio
import io
import json
import re
import struct
import zlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from typing import Any

import pytest
import typst
from pypdf import PdfReader

from mailflow.core.seams import TemplateSet
from mailflow.core.session.people import Language
from mailflow.core.summary.report import Place, Report, Said
from mailflow.errors import PrintingError
from mailflow.mail.writing import report_words
from mailflow.mail.writing.sample_report import reports
from mailflow.outside.processes.child import Limits
from mailflow.outside.typesetting import pdf
from tests.mail.letters import sources

TEMPLATES = TemplateSet("0" * 16, tuple(sorted(sources().items())))
LONG = (
    "Ga niet naar de jongere toe met een plan, maar ga naar de plek waar hij al is, en ga er elke week opnieuw, ook "
    "als het regent en er niemand komt opdagen, want pas na weken van gewoon aanwezig zijn zonder iets te vragen "
    "komt er iemand naast je zitten en begint er een gesprek dat nergens naartoe hoeft."
)
ARABIC = "مرحبا بالشباب Łódź Çağrı Ελλάδα Привет"  # shaped letters do not come back in their order
HOSTILE = (
    '#read("/etc/passwd") #panic() #import "@preview/x:1.0.0"',
    "*vet* _schuin_ `code` $x^2$ $ $$",
    "= kop\\ \\u{41} // weg /* weg */ @verwijzing <label> ~ ---",
    '"aanhalingstekens" [blok] {code} ; #"x" \\#',
    "W" * 120 + " en https://example.org/" + "a" * 200,
    ARABIC,
    "#let d = 1 #set page(fill: red) #{ 1/0 }",
)


def print_out(report: Report, **changed: Any) -> bytes:
    page = report_words.page(report, report_words.phrases(TEMPLATES, report.language), "Leernetwerk")
    template = changed.pop("template", sources()["report.typ"])
    return asyncio.run(pdf.pdf(template, page, report.made, **changed))


@cache
def printed(language: Language, shape: str) -> PdfReader:
    return PdfReader(io.BytesIO(print_out(reports(language)[shape])))


def read(report: Report) -> PdfReader:
    return PdfReader(io.BytesIO(print_out(report)))


def squeezed(text: str) -> str:
    """Without what depends on where lines are broken."""
    return re.sub(r"[\s\u00ad\u200b\u2010-]+", "", text)


def text_of(reader: PdfReader, *pages: int) -> str:
    return squeezed("".join(reader.pages[at].extract_text() for at in pages or range(len(reader.pages))))


def of_points(*texts: str) -> Report:
    whole = reports(Language.NL)["whole"]
    top = tuple(Place(rank, text, ("Jan",), 8 - rank) for rank, text in enumerate(texts, 1))
    return replace(whole, top=top, ballots=7)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("shape", ["whole", "silent", "nameless", "anonymous"])
def test_the_poster_is_the_first_page_and_the_report_follows(language: Language, shape: str) -> None:
    report, reader = reports(language)[shape], printed(language, shape)
    said = report_words.phrases(TEMPLATES, language)
    assert 2 <= len(reader.pages) <= 5
    poster, rest = text_of(reader, 0), text_of(reader, *range(1, len(reader.pages)))
    for one in report.top:
        assert squeezed(one.text) in poster
        assert squeezed(one.text) in rest
    assert squeezed(report.theme) in poster
    assert squeezed(said.say("method_title")) not in poster
    assert text_of(reader, 1).find(squeezed(said.say("method_title"))) >= 0
    for chapter in report.chapters:
        sides = [one for both in chapter.disagreements for one in both]
        for said_so in (*chapter.sentences, *chapter.single_voices, *sides, *chapter.answers):
            assert squeezed(said_so.text) in rest


def test_it_says_what_it_is_in_which_language_and_when() -> None:
    reader = printed(Language.DE, "whole")
    assert reader.metadata is not None
    assert reader.metadata.title == reports(Language.DE)["whole"].theme
    assert reader.metadata.author is None
    assert reader.metadata.creation_date == datetime(2026, 12, 21, 9, 0, tzinfo=UTC)
    root: Any = reader.trailer["/Root"]
    assert root["/Lang"] == "de"
    box = reader.pages[0].mediabox
    assert (round(box.width), round(box.height)) == (595, 842)


def test_every_font_is_in_it() -> None:
    resources: list[Any] = [page["/Resources"] for page in printed(Language.NL, "whole").pages]
    fonts = [font.get_object() for one in resources for font in one["/Font"].values()]
    assert fonts
    for font in fonts:
        (descendant,) = font["/DescendantFonts"]
        assert {"/FontFile", "/FontFile2", "/FontFile3"} & set(descendant.get_object()["/FontDescriptor"])


def test_the_same_report_gives_the_same_bytes() -> None:
    report = reports(Language.NL)["whole"]
    first = print_out(report)
    assert print_out(report) == first
    assert len(first) < 300_000
    assert print_out(replace(report, made=datetime(2026, 12, 22, 9, 0, tzinfo=UTC))) != first


def test_words_are_never_code() -> None:
    whole = of_points(*HOSTILE)
    said = tuple(Said(words, (words,)) for words in HOSTILE)
    chapters = tuple(replace(one, question=HOSTILE[0], sentences=said, answers=said) for one in whole.chapters)
    report = replace(whole, theme=HOSTILE[6], people=HOSTILE, facilitator=HOSTILE[2], chapters=chapters)
    reader = read(report)
    text = text_of(reader)
    for words in HOSTILE:
        if words != ARABIC:
            assert text.count(squeezed(words)) >= 10
    assert squeezed(HOSTILE[6]) in text_of(reader, 0)
    assert "root:" not in text
    assert reader.pages[0].mediabox == printed(Language.NL, "whole").pages[0].mediabox


@pytest.mark.parametrize(
    "points",
    [(LONG,) * 7, ("Kort.",), ("Een.", "Twee."), ("woord " * 100,) * 7, ("W" * 290,) * 7, HOSTILE],
    ids=["long", "one", "two", "longer", "unbroken", "hostile"],
)
def test_the_poster_stays_on_one_page(points: tuple[str, ...]) -> None:
    reader = read(of_points(*points))
    poster = text_of(reader, 0)
    for rank, text in enumerate(points, 1):
        if text != ARABIC:
            assert squeezed(f"{rank}{text}") in poster
    assert squeezed("21 december 2026") in poster
    assert squeezed("Zo werkten we") in text_of(reader, 1)
    assert squeezed("Zo werkten we") not in poster


@pytest.mark.parametrize(
    "theme",
    [
        "Jugendliche, die nirgends hineinkommen",
        "Maatschappelijkwerkersopleiding nu",
        "Safeguarding conversations with parents",
        "suspendieren Schnuppertag Verantwortung",
    ],
)
def test_nothing_is_printed_in_the_margins(theme: str) -> None:
    report = replace(of_points(*HOSTILE), theme=theme)
    page = report_words.page(report, report_words.phrases(TEMPLATES, Language.DE), "Leernetwerk")
    data = {"page": json.dumps(page)}
    pictures: Any = typst.compile(sources()["report.typ"].encode(), format="png", ppi=36, sys_inputs=data)
    for picture in pictures:
        for row in list(rows(picture))[20:]:  # below the coloured edge of the poster
            assert set(row[: 4 * 20] + row[-4 * 20 :]) == {255}, "ink in a margin of 14 mm"


def rows(picture: bytes) -> Iterator[bytes]:
    """The lines of pixels in a PNG (RGBA, eight bits, not interlaced; W3C PNG 9.2)."""
    width, _ = struct.unpack(">II", picture[16:24])
    packed, at = b"", 8
    while at < len(picture):
        (length,) = struct.unpack(">I", picture[at : at + 4])
        packed += picture[at + 8 : at + 8 + length] if picture[at + 4 : at + 8] == b"IDAT" else b""
        at += length + 12
    pixels, size = zlib.decompress(packed), width * 4
    above = bytearray(size)
    for start in range(0, len(pixels), size + 1):
        row = bytearray(pixels[start + 1 : start + 1 + size])
        for index in range(size):
            left, corner = (row[index - 4], above[index - 4]) if index >= 4 else (0, 0)
            row[index] = (row[index] + _predicted(pixels[start], left, above[index], corner)) & 255
        yield bytes(row)
        above = row


def _predicted(kind: int, left: int, above: int, corner: int) -> int:
    nearest = min((left, above, corner), key=lambda one: abs(left + above - corner - one))
    return (0, left, above, (left + above) // 2, nearest)[kind]


def test_a_report_without_a_top_has_no_poster() -> None:
    reader = read(replace(reports(Language.NL)["whole"], top=()))
    assert squeezed("Zo werkten we") in text_of(reader, 0)


def test_signs_without_a_font_leave_neither_boxes_nor_gaps() -> None:
    from mailflow.outside.typesetting.in_child import _plain  # noqa: PLC0415

    assert _plain({"a": ["Zoë ✨ komt", "Eerst 👀 kijken", "☀️ Zon"]}) == {"a": ["Zoë komt", "Eerst kijken", "Zon"]}


def test_emoji_are_left_out_rather_than_shown_as_boxes() -> None:
    poster = text_of(read(of_points("Samen 👩‍👩‍👧 eten 🍲 helpt")), 0)
    assert "Sameneten" in poster or "🍲" in poster  # the latter where the machine has a font for them


def test_nobody_is_named_in_an_anonymous_report() -> None:
    raw, reader = print_out(reports(Language.NL)["anonymous"]), printed(Language.NL, "anonymous")
    for name in ("Fatima", "Peeters", "Vermeulen", "Claes", "Bouzid", "Geert", "Frateur", "@"):
        assert name not in text_of(reader)
        assert name.encode() not in (raw if name != "@" else b"")
        assert name not in str(reader.metadata)


@pytest.mark.parametrize("template", ["#panic()", '#read("/etc/passwd")', '#import "@preview/a:1.0.0"', "#{", ""])
def test_a_template_that_fails_is_told(template: str) -> None:
    if template == "":
        assert print_out(reports(Language.NL)["whole"], template=template).startswith(b"%PDF-")
        return
    with pytest.raises(PrintingError, match="no PDF could be made"):
        print_out(reports(Language.NL)["whole"], template=template)


def test_one_that_never_ends_is_ended() -> None:
    with pytest.raises(PrintingError):
        print_out(
            reports(Language.NL)["whole"],
            template="#for i in range(100000) { for j in range(100000) { let x = calc.pow(2, 3) } }",
            limits=Limits(seconds=30.0, cpu=1, memory=2 * 1024**3),
        )


@pytest.mark.parametrize("language", list(Language))
def test_the_poster_names_nobody_but_who_led_it(language: Language) -> None:
    """It hangs where others read it, and names stay inside the group; the report behind it is for the group."""
    reader, report = printed(language, "whole"), reports(language)["whole"]
    poster = text_of(reader, 0)
    assert [name for name in report.people if squeezed(name) in poster] == []
    assert squeezed(report.facilitator) in poster
    assert squeezed(report.people[0]) in text_of(reader, *range(1, len(reader.pages)))
