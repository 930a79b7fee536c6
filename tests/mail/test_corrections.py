"""How a facilitator sets the card right in his own words."""

from __future__ import annotations

import os
from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailflow.core.letters.done_lines import CommandName
from mailflow.mail.commands import commands, corrections
from mailflow.mail.commands.nearest import distance, nearest

NOON = datetime.fromisoformat("2026-11-23T12:00")


def said(text: str, known: int = 3) -> list[str]:
    found = corrections.read(text, known)
    told = [" ".join(str(part) for part in (one.kind, one.number, one.text) if part) for one in found.corrections]
    return told + [command.name.value for command in commands.read(found.rest, NOON).commands]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Thema: jongeren in de kou", ["theme jongeren in de kou"]),
        ("Ok maar thema wordt Buiten blijven", ["theme Buiten blijven", "start"]),
        ("verander het thema in “Buiten blijven”", ["theme Buiten blijven"]),
        ("onderwerp: Buiten", ["theme Buiten"]),
        ("change the theme to Staying outside", ["theme Staying outside"]),
        ("le thème est : Rester dehors", ["theme Rester dehors"]),
        ("das Thema lautet: Draußen bleiben", ["theme Draußen bleiben"]),
        ("graag anoniem", ["anonymous"]),
        ("Mag het anoniem?", ["anonymous"]),
        ("anonymous please", ["anonymous"]),
        ("anonyme svp", ["anonymous"]),
        ("bitte anonym", ["anonymous"]),
        ("ok, maar liever niet anoniem", ["named", "start"]),
        ("met namen graag", ["named"]),
        ("Ok maar graag anoniem en zonder Tom", ["anonymous", "start", "remove"]),
        ("schrap vraag 4", ["drop 4"]),
        ("Laat vraag 4 maar vallen, voor de rest ok", ["drop 4", "start"]),
        ("remove question 4 please", ["drop 4"]),
        ("supprime la question 4", ["drop 4"]),
        ("streiche Frage 4", ["drop 4"]),
        ("zonder jan@wijkhuis.example\ntegen 18 december", ["remove", "extend"]),
        ("vraag 2: Wat werkt niet, en waarom?", ["question"]),
    ],
)
def test_a_line_of_the_card_is_set_right(text: str, wanted: list[str]) -> None:
    assert said(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Is dat anoniem?",
        "Het thema is nog niet zeker?",
        "Dank je, dat thema ligt me na aan het hart.",
        "Ik twijfel nog over vraag 2.",
        "Kan je er ook Els bij zetten?",
        "De jongeren zelf blijven vaak liever anoniem en dat moeten we in deze sector ook wel respecteren.",
    ],
)
def test_prose_sets_nothing_right(text: str) -> None:
    assert corrections.read(text, 2).corrections == ()
    assert corrections.read(text, 2).rest == text


def test_a_numbered_list_in_the_reply_is_the_questions() -> None:
    text = "Hier zijn ze:\n1. Wat werkt?\n2. Wat werkt niet?\n3) En wat zou je\n   morgen anders doen?\n\nok"
    assert said(text, known=0) == [
        "question 1 Wat werkt?",
        "question 2 Wat werkt niet?",
        "question 3 En wat zou je morgen anders doen?",
        "start",
    ]


def test_the_missing_question_needs_no_number() -> None:
    assert said("De derde vraag: Hoe hou je het vol?", known=2) == ["question Hoe hou je het vol?"]
    assert said("- Hoe hou je het vol?", known=2) == ["question Hoe hou je het vol?"]
    assert said("Wat werkt er bij jou?\nWat werkt niet?", known=0) == [
        "question Wat werkt er bij jou?",
        "question Wat werkt niet?",
    ]


def test_a_question_to_the_service_becomes_no_question_to_the_colleagues() -> None:
    assert corrections.read("Wanneer vertrekken die mails dan eigenlijk?", 2).corrections == ()


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("herinering voor iedereen doen?", CommandName.REMIND),
        ("pauzeer eventjes de boel", CommandName.PAUSE),
        ("verlenk eens de termijn", CommandName.EXTEND),
        ("rappele-les", CommandName.REMIND),
        ("verlängere mal ein bisschen die Zeit", CommandName.EXTEND),
        ("could you possibly postpone this whole thing", CommandName.EXTEND),
        ("wat is de hoofdstad van Frankrijk", None),
        ("Dank je wel voor alles", None),
        ("niet verlengen", None),
        ("", None),
    ],
)
def test_words_not_understood_come_near_to_a_command(text: str, wanted: CommandName | None) -> None:
    assert nearest(text) is wanted


def test_a_slip_is_a_letter_more_or_less_or_changed_or_swapped() -> None:
    assert [distance("pauze", other, 2) for other in ("pauze", "pauzee", "pauz", "pause", "paueze", "puaez")] == [
        0, 1, 1, 1, 1, 2,
    ]  # fmt: skip
    assert distance("pauze", "status", 2) == 3


@settings(max_examples=int(os.environ.get("MAILFLOW_EXAMPLES", "200")), deadline=None)
@given(st.text(max_size=400), st.integers(0, 4))
def test_no_text_makes_it_raise(text: str, known: int) -> None:
    corrections.read(text, known)
    nearest(text)


@pytest.mark.parametrize("piece", ["thema ", "vraag 4 ", "1. a\n", "anoniem, ", "en ", "?", " ", "zonder vraag "])
def test_long_texts_of_one_kind_are_read(piece: str) -> None:
    corrections.read(piece * 100_000, 2)
    nearest(piece * 100_000)
