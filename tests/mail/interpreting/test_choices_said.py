"""What people reply to the points, as acts: picks, and what they say of a point."""

from __future__ import annotations

from typing import Any

import pytest

from mailflow.core.session.reading import Moment
from tests.mail.interpreting.replies import POINTS, acts, reply, shown


def check(text: str, *expected: dict[str, Any]) -> None:
    assert acts(text, shown(Moment.REVIEW)) == list(expected)


def pick(*points: int) -> dict[str, Any]:
    return {"act": "pick", "points": list(points), "ranked": True}


@pytest.mark.parametrize(
    "text",
    [
        "3, 5, 1",
        "Ik kies 3, 5 en 1.",
        "My top three: 3, 5, 1",
        "Je prends le 3, le 5 et le 1.",
        "Ich nehme 3, 5 und 1.",
    ],
)
def test_a_bare_list_is_an_order(text: str) -> None:
    check(text, pick(3, 5, 1))


def test_points_are_picked_by_their_words() -> None:
    check("I'd go for the bench beside the gate, then the blackboard.", pick(2, 5))


def test_the_last_word_counts() -> None:
    check("3, 5, 1. wait no, 2 instead of 1.", pick(3, 5, 2))


@pytest.mark.parametrize(
    "text",
    [
        "Punt 4 is niet van mij.",
        "Take my name off point 4.",
        "Le point 4, ce n'est pas moi.",
        "Punkt 4 habe ich nie gesagt.",
        'I never said that about "two keys for the tool shed".',
    ],
)
def test_who_did_not_say_it_disowns_it(text: str) -> None:
    found = acts(text, shown(Moment.REVIEW))
    assert [(one["act"], one["point"]) for one in found] == [("disown", 4)]


def test_a_complaint_about_the_sentence_before_names_its_point() -> None:
    found = acts("At number 6 it says that I want plants. I never said that.", shown(Moment.REVIEW))
    assert [(one["act"], one["point"]) for one in found] == [("disown", 6)]


@pytest.mark.parametrize(
    "text",
    [
        "Point 4 should read: Four keys for the shed.",
        'Punt 4 moet zijn: "Four keys for the shed."',
        "Punkt 4 bitte so: Four keys for the shed.",
    ],
)
def test_a_point_should_read_so(text: str) -> None:
    found = acts(text, shown(Moment.REVIEW))
    assert [(one["act"], one["point"], one["words"].strip(".")) for one in found] == [
        ("amend", 4, "Four keys for the shed")
    ]


def test_a_comment_on_a_point_is_no_pick() -> None:
    found = acts("Ik kies 2.\nOver 6: dat lukt nooit met onze mensen.", shown(Moment.REVIEW))
    assert found == [pick(2), {"act": "object", "point": 6, "words": "dat lukt nooit met onze mensen."}]


@pytest.mark.parametrize(
    "text", ["Er ontbreekt: een waterpomp voor iedereen", "Il manque un point : une pompe pour tous"]
)
def test_what_is_missing_is_added(text: str) -> None:
    found = acts(text, shown(Moment.REVIEW))
    assert [one["act"] for one in found] == ["add"]
    assert "pomp" in found[0]["words"]


@pytest.mark.parametrize("text", ["Thank you! All is correct.", "Mooi samengevat, bedankt!", "Bravo, c'est très beau."])
def test_praise_is_no_act(text: str) -> None:
    check(text)


def test_words_typed_below_a_quoted_point_are_about_it() -> None:
    said = reply("2, 5", ((f"6. {POINTS[5]}", "This was not me, never said that."), ("Choose three.", "")))
    found = acts(said, shown(Moment.REVIEW))
    assert [(one["act"], one.get("point")) for one in found] == [("pick", None), ("disown", 6)]


@pytest.mark.parametrize("text", ["1. punt 3\n2. punt 5\n3. punt 1", "1) 3 - this hit home\n2) 5 - so true\n3) 1"])
def test_a_numbered_list_ranks_the_points_behind_its_numbers(text: str) -> None:
    check(text, pick(3, 5, 1))


def test_marks_are_no_choice() -> None:
    found = acts("10 for point 1, 7 for point 5, 3 for point 2", shown(Moment.REVIEW))
    assert "pick" not in [one["act"] for one in found]


def test_the_choice_of_another_is_not_that_of_the_writer() -> None:
    found = acts("3, 5 👍 and Odette, who has no mail, takes 1 and 4", shown(Moment.REVIEW))
    assert not {1, 4} & {point for one in found if one["act"] == "pick" for point in one["points"]}


def test_a_name_that_stays_is_not_taken_off() -> None:
    found = acts("Don't take my name off 3, I said it and I mean it. 3 and 4.", shown(Moment.REVIEW))
    assert "disown" not in [one["act"] for one in found]


@pytest.mark.parametrize(
    "text",
    [
        "5 3 1\nAnd Ingrid adds that the gate should be locked before the storm comes.",
        "Mine: 3, 1. Unsere Nachbarn gießen den Garten jeden Abend mit Regenwasser.",
    ],
)
def test_words_beside_a_choice_that_choose_nothing_are_told(text: str) -> None:
    said = acts(text, shown(Moment.REVIEW))
    assert any(one["act"] == "pick" for one in said)
    told = " ".join(str(one.get("words", "")) for one in said)
    assert "storm" in told or "Regenwasser" in told
