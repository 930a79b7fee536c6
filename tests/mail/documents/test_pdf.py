"""The words of a PDF stand in the lines that their writer typed."""

from __future__ import annotations

import pytest

from mailflow.core.session.files import Trouble
from mailflow.mail.documents.extract import extract
from mailflow.mail.documents.pdf_flow import Line, Piece, lines, paragraphs, width
from tests.mail.documents.bombs import one_page, pdf, stream

SHEET = 595.0


def line(text: str, y: float, x: float = 57.0, size: float = 12.0) -> Line:
    return Line(x, y, size, [text], x + width(text, size))


FULL = "Vorig jaar ben ik drie weken lang gewoon op het pleintje gaan zitten, elke woensdag en vrijdag en"
EDGE = "Een regel die tot aan de rand van het blad gaat en daar op zijn einde komt, met een punt daarbij."


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ([line(FULL, 700), line("zaterdag.", 686)], [f"{FULL} zaterdag."]),
        ([line("Kort.", 700), line("en nog iets", 686)], ["Kort.", "en nog iets"]),
        ([line(EDGE, 700), line("Nieuw.", 686)], [EDGE, "Nieuw."]),
        ([line(FULL, 700), line("2. Flyers", 686)], [FULL, "2. Flyers"]),
        ([line(FULL, 700), line("Vraag 2", 686)], [FULL, "Vraag 2"]),
        ([line(FULL, 700), line("zaterdag.", 640)], [FULL, "", "zaterdag."]),
        ([line(FULL, 700), line("zaterdag.", 686, x=120)], [FULL, "zaterdag."]),
        ([line(FULL, 700), line("zaterdag.", 686, size=18)], [FULL, "zaterdag."]),
        ([line("1. " + FULL[:-9], 700), line("zaterdag.", 686, x=75)], [f"1. {FULL[:-9]} zaterdag."]),
        (
            [line("Wanneer is het je gelukt om een", 700), line("jongere te bereiken?", 686), line("Kerk", 700, 240)],
            ["Wanneer is het je gelukt om een jongere te bereiken?", "", "Kerk"],
        ),
    ],
)  # fmt: skip
def test_a_line_goes_on_only_when_the_one_above_was_full(found: list[Line], expected: list[str]) -> None:
    assert list(paragraphs([(found, SHEET)])) == expected


def test_a_paragraph_goes_on_over_the_page() -> None:
    sheets = [([line(FULL, 60)], SHEET), ([line("zaterdag.", 780)], SHEET)]
    assert list(paragraphs(sheets)) == [f"{FULL} zaterdag."]


def test_a_wide_gap_begins_another_column() -> None:
    pieces = [Piece("1.", 57, 700, 12), Piece("Wat?", 70, 700, 12), Piece("Flyers", 300, 700, 12, space=True)]
    assert [one.text for one in lines(pieces)] == ["1.Wat?", "Flyers"]


def page(*words: tuple[str, int], header: str = "", number: int = 0) -> bytes:
    """What draws these words at these heights."""
    all_ = [*([(header, 800)] if header else []), *words, *([(str(number), 30)] if number else [])]
    return b" ".join(f"BT /F 12 Tf 57 {y} Td ({text}) Tj ET".encode() for text, y in all_)


def document(*pages: bytes) -> bytes:
    """A pdf of these pages."""
    kids = " ".join(f"{4 + 2 * at} 0 R" for at in range(len(pages)))
    out = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>".encode(),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    for at, one in enumerate(pages):
        out.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R/Resources<</Font<</F 3 0 R>>>>>>"
            % (5 + 2 * at)
        )
        out.append(stream(one))
    return pdf(*out)


def test_what_stands_on_every_page_is_left_out() -> None:
    pages = [page((f"Antwoord {at} op iets", 700), header=f"Ronde 4, blad {at}", number=at) for at in (1, 2, 3)]
    read = extract(document(*pages), "a.pdf", "")
    assert [one for one in read.text.split("\n") if one] == [
        "Antwoord 1 op iets",
        "Antwoord 2 op iets",
        "Antwoord 3 op iets",
    ]


def test_a_pdf_without_words_is_empty() -> None:
    assert extract(one_page(b"0 0 10 10 re f"), "a.pdf", "").trouble is Trouble.EMPTY
