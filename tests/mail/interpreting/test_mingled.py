"""Words of another, or to another question, that no mark sets apart stand under no name and at no number but 0."""

from __future__ import annotations

from typing import Any

import pytest

from mailflow.core.session.reading import Moment
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


def test_what_was_dictated_is_cut_where_it_names_a_question() -> None:
    kept = answers(
        "question one in may with the soup question two the smell of it all question three a bench by the gate"
    )
    assert [(one["question"], one["words"]) for one in kept] == [
        (1, "in may with the soup"),
        (2, "the smell of it all"),
        (3, "a bench by the gate"),
    ]


def test_the_words_of_another_end_where_the_writer_speaks_again() -> None:
    found = acts("Henk says: lock the shed at night. As for me, I would leave it open.", shown(Moment.QUESTIONS))
    passed = [one for one in found if one["act"] == "behalf"]
    assert all("leave it open" not in str(one) for one in passed)


def test_quoted_words_behind_a_name_stand_under_no_question() -> None:
    text = "I rang Odette and she asked me to pass this on for the second question: “The smell drives them off.”"
    assert not [one for one in answers(text) if "smell" in one["words"]]


def test_paragraphs_of_which_one_asks_answer_no_questions_in_order() -> None:
    text = (
        "It is a bit rich to ask us now.\n\nGive up the rota, nobody keeps to it.\n\nWill the board see who said what?"
    )
    assert all(one.get("question", 0) != 2 for one in acts(text, shown(Moment.QUESTIONS)))
