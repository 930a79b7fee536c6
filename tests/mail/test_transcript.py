"""Who said what, in the transcripts that meeting programs and people make."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailflow.core.session.reading import Spoken
from mailflow.mail.documents import transcript

CORPUS = Path(__file__).parent.parent / "corpus" / "transcripts"
NAMES = ("Geert Frateur", "Fatima El Amrani", "Jan Peeters")


def expected(path: Path) -> tuple[Spoken, ...]:
    pairs = (line.partition("|") for line in path.with_suffix(".expected").read_text(encoding="utf-8").splitlines())
    return tuple(Spoken(name.strip(), words.strip()) for name, _, words in pairs)


@pytest.mark.parametrize(
    "path", sorted(one for one in CORPUS.iterdir() if one.suffix != ".expected"), ids=lambda one: str(one.name)
)
def test_every_shape_of_transcript_is_read(path: Path) -> None:
    assert transcript.conversation(path.read_text(encoding="utf-8"), NAMES) == expected(path)


@pytest.mark.parametrize("path", sorted(CORPUS.glob("*.vtt")), ids=lambda one: str(one.name))
def test_line_ends_and_marks_of_other_systems_change_nothing(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert transcript.conversation("\ufeff" + text.replace("\n", "\r\n"), NAMES) == expected(path)


@pytest.mark.parametrize(
    "text",
    [
        "Dag allemaal,\n\nHier is de folder van ons huis. Tot morgen!\nGeert",
        "Datum: 2 december\nPlaats: Gent\nConclusie: eerst aanwezig zijn.\nActie: Jan belt.",
        "Vraag 1: Wanneer lukte het?\nVraag 2: Wat werkt niet?\nVraag 3: Wat zou je morgen doen?",
        "Van: Jan Peeters\nAan: Geert Frateur\nOnderwerp: de folder\n\nZie bijlage.",
        "Om 10:00 beginnen we en om 12:30 eten we.\nhttps://example.org\nhttps://example.org",
        "",
    ],
)
def test_what_is_no_conversation_is_not_taken_for_one(text: str) -> None:
    assert transcript.conversation(text, NAMES) == ()


def test_notes_are_paragraphs_that_name_nobody() -> None:
    said = transcript.notes("Eerst aanwezig zijn.\nDan pas iets willen.\n\n---\n\nVia de grote zussen.")
    assert said == (Spoken("", "Eerst aanwezig zijn.\nDan pas iets willen."), Spoken("", "Via de grote zussen."))


@pytest.mark.parametrize(
    ("words", "so"),
    [
        ("verslag_overleg.docx", True),
        ("Hier zijn mijn notities van gisteren", True),
        ("Meeting notes 2 December.txt", True),
        ("compte rendu.docx", True),
        ("Protokoll.docx", True),
        ("folder.docx", False),
        ("noteer dat Tom er niet bij is", False),
    ],
)
def test_a_file_says_by_its_name_that_it_holds_notes(words: str, so: bool) -> None:
    assert transcript.says_notes(words) is so


@given(
    st.text(alphabet="abcJF :[]()<>/v0123.,-\n>*♪\r\t—|&;", max_size=400)
    | st.lists(
        st.sampled_from(["WEBVTT", "00:01.000 --> 00:02.000", "<v Jan>x", "Jan: ja", "NOTE", "", "[a] 1:02"])
    ).map("\n".join)
)
@settings(max_examples=int(os.environ.get("MAILFLOW_EXAMPLES", "200")), deadline=None)
def test_no_text_is_too_strange(text: str) -> None:
    for one in transcript.conversation(text, NAMES):
        assert one.text.strip()


@pytest.mark.slow
@pytest.mark.parametrize("unit", ["a", "Jan ", "[", "00:00 ", "(muziek", "<v ", "é&", "1:1 --> ", "Jan:\n", "euh "])
def test_a_megabyte_of_anything_is_read(unit: str) -> None:
    transcript.conversation(unit * (1_000_000 // len(unit)))
