"""Words of another, or to another question, that no mark sets apart stand under no name and at no number but 0."""

from __future__ import annotations

from typing import Any

import pytest

from mailflow.core.reading import Moment
from tests.mail.interpreting.replies import acts, shown


def answers(text: str) -> list[dict[str, Any]]:
    found = acts(text, shown(Moment.QUESTIONS))
    assert found
    return [one for one in found if one["act"] in ("answer", "revise")]


def test_words_passed_on_without_a_mark_are_told() -> None:
    assert not answers("Odette n me did this over tea. She says the bins smell. I say nobody has the key")
    kept = answers("1: in May.\n2: the smell. Henk heeft geen mail en vroeg mij te schrijven dat hij het slot haat.")
    assert [one["words"] for one in kept] == ["in May.", "the smell."]


def test_a_question_named_amid_an_answer_ends_it() -> None:
    kept = answers("Add to my 1st: it was the day of the soup. And I thought about 3 as well now, a bench by the gate.")
    assert [one["words"] for one in kept] == ["it was the day of the soup."]


def test_french_qu_un_is_no_number() -> None:
    kept = answers("Pas d'idée pour 1, pas d'idée pour 2.\n3 : qu'un voisin garde la clé. Un seul.")
    assert [(one["question"], one["words"]) for one in kept] == [(3, "qu'un voisin garde la clé. Un seul.")]


def test_prose_takes_no_question_from_the_sentence_before() -> None:
    kept = answers(
        "The visit to the garden in May went well since we had soup. People fear rats and stay indoors. "
        "Nobody has told them otherwise."
    )
    assert {one.get("question", 0) for one in kept if "rats" in one["words"]} == {0}


def test_a_list_said_once_more_replaces_the_one_before() -> None:
    found = acts(
        "6, 1 et puis 2. Ah non pas 1, c'est Henk qui veut ça, moi j'aime nos bancs. 6, 2.", shown(Moment.REVIEW)
    )
    assert [one["points"] for one in found if one["act"] == "pick"] == [[6, 2]]


def test_a_complaint_behind_a_yes_is_told() -> None:
    text = "Yes I join, but honestly the last two of these went nowhere and nobody told us why."
    found = acts(text, shown(Moment.INVITE))
    assert [one["act"] for one in found] == ["join", "tell"]
    assert found[1]["words"].startswith("honestly")


@pytest.mark.parametrize("end", ["lol dont write that last bit", "das bitte nicht schreiben", "n'écrivez pas ça"])
def test_words_withheld_in_running_text_stand_in_no_answer(end: str) -> None:
    assert not answers(f"so i like the soup and then i stay home if mr pauly is in a mood {end}")
