"""What a facilitator wants above the points: the thread, where colleagues differ, one voice to remember."""

from __future__ import annotations

from typing import Any

import pytest

from mailflow.core.letters.shown import Shown
from mailflow.core.session.reading import Moment
from tests.mail.interpreting.replies import PEOPLE, POINTS, QUESTIONS, acts

WORDS = "We all want something too fast. Who stays without a plan becomes the place."


def read(text: str, moment: Moment = Moment.DRAFT) -> list[dict[str, Any]]:
    letter = Shown(moment, text="", questions=QUESTIONS, points=POINTS, people=PEOPLE, facilitator=True)
    return acts(text, letter)


@pytest.mark.parametrize("moment", [Moment.DRAFT, Moment.TOPSEVEN])
@pytest.mark.parametrize(
    "label",
    [
        "Rode draad:",
        "De rode draad voor mij:",
        "Thread:",
        "The common thread:",
        "Fil rouge :",
        "Le fil rouge :",
        "Roter Faden:",
    ],
)
def test_the_thread_is_taken_in_the_writers_own_words(label: str, moment: Moment) -> None:
    assert read(f"{label} {WORDS}", moment) == [{"act": "thread", "words": WORDS}]


def test_the_words_may_stand_below_the_label() -> None:
    assert read(f"Rode draad:\n{WORDS}") == [{"act": "thread", "words": WORDS}]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Hier verschillen jullie: one says be quick, the other says wait.", "differ"),
        ("Here you differ: one says be quick, the other says wait.", "differ"),
        ("Désaccord : one says be quick, the other says wait.", "differ"),
        ("Eine Stimme zum Merken: leave the door open.", "remember"),
        ("Eén stem om te onthouden: leave the door open.", "remember"),
    ],
)
def test_the_other_layers_have_their_labels(text: str, act: str) -> None:
    assert [one["act"] for one in read(text)] == [act]


@pytest.mark.parametrize("text", ["Rode draad: geen", "Thread: none", "Fil rouge : aucun", "Roter Faden: weg"])
def test_it_can_be_taken_away(text: str) -> None:
    assert [one["act"] for one in read(text)] == ["thread"]
    assert not read(text)[0].get("words")


@pytest.mark.parametrize("more", ["Voor de rest ok", "Ok!", "Schrap 2", "Drop 2. Ok"])
def test_an_order_behind_it_is_no_part_of_it(more: str) -> None:
    first, *others = read(f"Rode draad: {WORDS} {more}")
    assert first == {"act": "thread", "words": WORDS}
    assert others
    assert {one["act"] for one in others} <= {"ok", "strike"}


@pytest.mark.parametrize(
    "text", ["Ok", "Punt 2: de rode draad is hier kwijt", "De draad kwijt", "Point 2: a new thread"]
)
def test_nothing_else_is_a_thread(text: str) -> None:
    assert "thread" not in {one["act"] for one in read(text)}
