# ruff: noqa: E501 - tables of markup
"""What a reader of a Rich Text file sees, and nothing else of it."""

from __future__ import annotations

import pytest

from mailflow.core.session.files import Trouble
from mailflow.mail.documents.extract import extract


def check(inside: str, *expected: str) -> None:
    read = extract(("{\\rtf1\\ansi\\ansicpg1252\\uc1 " + inside + "}").encode("latin-1"), "a.rtf", "")
    assert read.trouble is None, read.detail
    assert read.text.split("\n") == list(expected)


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ("een\\par twee\\par", ["een", "twee"]),
        ("een\\line twee", ["een", "twee"]),
        ("een\\\ntwee", ["een", "twee"]),
        ("caf\\'e9 \\u233?t\\u233\\'e9 \\u8364 ?", ["café été €"]),
        ("{\\uc2\\u8217\\'92\\'92s}{\\uc0\\u8217 s}", ["’s’s"]),
        ("ja \\u-10179?\\u-8704?", ["ja 😀"]),
        ("\\ldblquote ja\\rdblquote \\emdash nee\\~x\\_y", ["“ja”—nee x-y"]),
        ("{\\fonttbl{\\f0 Arial;}{\\f1\\fcharset238 Arial CE;}}\\f1 \\'b3\\f0 \\'b3", ["ł³"]),
        ("{\\info{\\title geheim}}{\\header boven\\par}{\\footer onder}{\\*\\generator x;}tekst", ["tekst"]),
        ("{\\pict\\pngblip 89504e47}tekst{\\pict\\bin4 }}{{} na", ["tekst na"]),
        ("{\\field{\\*\\fldinst HYPERLINK x}{\\fldrslt website}}", ["website"]),
        ("{\\deleted weg}{\\revised bij}{\\v verborgen}{\\v0 gezien}", ["bijgezien"]),
        ("{\\listtext\\pard\\plain 1.\\tab}een\\par{\\listtext 2.\\tab}twee", ["1. een", "2. twee"]),
        ("{\\pntext\\'b7\\tab}een", ["- een"]),
        ("Vraag{\\*\\annotation{\\*\\atnref 1}\\pard Antwoord\\par meer}\\par na", ["Vraag", "Antwoord", "meer", "na"]),
        ("Vraag{\\footnote\\pard noot} gaat door\\par na", ["Vraag gaat door", "noot", "na"]),
        ("{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}{\\shptxt in het kader\\par}}{\\shprslt twee keer}}voor\\par", ["voor", "in het kader"]),
        ("\\trowd\\intbl 1\\cell\\intbl Wat?\\cell\\intbl Dit\\par en dat\\cell\\row\\pard na", ["1. Wat?", "Dit", "en dat", "", "na"]),
        ("\\trowd\\intbl Wat?\\cell Dit\\cell", ["Wat?", "Dit"]),
        ("een}}} twee{{{ drie", ["een twee drie"]),
    ],
)  # fmt: skip
def test_what_is_seen_is_read(inside: str, expected: list[str]) -> None:
    check(inside, *expected)


def test_a_file_that_ends_in_the_middle_is_read_as_far_as_it_goes() -> None:
    assert extract(b"{\\rtf1 een\\par twee{\\footnote noo", "a.rtf", "").text == "een\ntwee\nnoo"


def test_a_file_without_words_is_empty() -> None:
    assert extract(b"{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}\\pard\\par}", "a.rtf", "").trouble is Trouble.EMPTY
