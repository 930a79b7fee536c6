"""A minus before a point, or words that say the same: never a pick, and asked where a dash may be meant."""

from __future__ import annotations

from typing import Any

import pytest

from mailflow.core.acts import union as a
from mailflow.core.session.reading import Moment
from tests.mail.interpreting.replies import POINTS, acts, reply, shown, understood


def against(text: str) -> dict[int, str]:
    """The points with which the writer does not agree, and why."""
    return {one["point"]: one.get("words", "") for one in said(text) if one["act"] == "disagree"}


def picked(text: str) -> list[int]:
    return [point for one in said(text) if one["act"] == "pick" for point in one["points"]]


def asked(text: str) -> list[int]:
    found = understood(text, shown(Moment.REVIEW)).acts
    return [point for one in found if isinstance(one, a.Tell) and one.nearest == "disagree" for point in one.points]


def said(text: str, **more: Any) -> list[dict[str, Any]]:
    return acts(text, shown(Moment.REVIEW, **more))


@pytest.mark.parametrize(
    "text",
    [
        "3, 1, 5. −6, bij ons ging het anders",
        "3 1 5 -6 want bij ons ging het anders",
        "3, 1, 5\n-6: bij ons ging het anders",
        "3 1 5\n\nmin 6, want bij ons ging het anders",
        "3, 1, 5. Niet eens met 6: bij ons ging het anders",
        "3, 1 en 5. Met punt 6 ben ik het niet eens, bij ons ging het anders",
        "3, 1, 5, maar niet akkoord met 6 omdat bij ons ging het anders",
    ],
)
def test_a_minus_stands_beside_picks_with_its_reason(text: str) -> None:
    assert picked(text) == [3, 1, 5]
    assert {point: words.rstrip(".") for point, words in against(text).items()} == {6: "bij ons ging het anders"}


@pytest.mark.parametrize(
    "text",
    [
        "minus 4, because it takes too long",
        "Point 4: completely disagree, it takes too long",
        "I don't agree with 4, it takes too long",
        "I disagree with point 4: it takes too long",
        "4 not at all because it takes too long",
        "moins 4, parce que it takes too long",
        "Je ne suis pas d'accord avec le 4, it takes too long",
        "Le point 4, pas du tout d'accord : it takes too long",
        "minus 4, weil it takes too long",
        "Mit Punkt 4 bin ich nicht einverstanden, it takes too long",
        "4 gar nicht, denn it takes too long",
    ],
)
def test_it_is_said_in_four_languages(text: str) -> None:
    assert against(text) == {4: "it takes too long"}
    assert picked(text) == []


def test_two_minuses_share_the_reason_behind_them() -> None:
    assert against("3 1. −4 en −5, want dat is te duur") == {4: "dat is te duur", 5: "dat is te duur"}


def test_what_picks_behind_a_minus_picks() -> None:
    text = "-6, maar 3 en 1 zijn top"
    assert (against(text), picked(text)) == ({6: ""}, [3, 1])
    text = "−6, 3 1 5"
    assert (against(text), picked(text)) == ({6: ""}, [3, 1, 5])


def test_the_sentence_behind_it_goes_on_and_what_adds_a_point_does_not() -> None:
    text = "3 1. −6. Bij ons werkt het wel. En er ontbreekt: durven stoppen."
    assert against(text) == {6: "Bij ons werkt het wel."}
    assert [one["act"] for one in said(text)] == ["pick", "disagree", "add"]


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("-3\n-1\n-5", [3, 1, 5]),
        ("4 -2 -5", [2, 5]),
        ("-3, heel herkenbaar\n-1, sterk punt", [3, 1]),
        ("-3 sterk punt!", [3]),
        ("3, 1\n- 6", [6]),
        ("- 2", [2]),
    ],
)
def test_what_may_be_the_dash_of_a_list_is_asked_and_neither_picks_nor_objects(text: str, points: list[int]) -> None:
    assert asked(text) == points
    assert not against(text)
    assert not set(picked(text)) & set(points)


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("- 3\n- 1\n- 5", [3, 1, 5]),
        ("3-5", [3, 4, 5]),
        ("3 - 1 - 5", [3, 1, 5]),
        ("alles min 3", [1, 2, 3, 4, 5, 6]),
    ],
)
def test_a_dash_between_numbers_or_before_each_line_is_no_minus(text: str, points: list[int]) -> None:
    assert not against(text)
    assert not asked(text)
    assert set(picked(text)) <= set(points)


@pytest.mark.parametrize(
    "text",
    [
        "3, 1. Not that I disagree with 4.",
        "3, 1. Marta doesn't agree with 4.",
        "3, 1. Wie is het niet eens met 4?",
        "3, 1. If you don't agree with 4 say so.",
        "3, 1. Het was -5 graden die dag.",
        "3, 1. Au moins 4 personnes le disent.",
        "3, 1. Point 4 is not at all what I said.",
    ],
)
def test_who_says_it_of_others_or_of_something_else_says_no_minus(text: str) -> None:
    assert not against(text)


def test_words_below_a_quoted_point_are_of_that_point() -> None:
    found = acts(reply("", ((POINTS[2], "niet mee eens, kinderen willen dat niet"),)), shown(Moment.REVIEW))
    assert found == [{"act": "disagree", "point": 3, "words": "kinderen willen dat niet"}]


@pytest.mark.parametrize(
    "text",
    [
        "Punt 2: Zet een bank naast de poort en ga er elke woensdag zitten.",
        "2: put a bench beside the gate and sit on it every Wednesday.",
        "Le point 2 : mets un banc près du portail et assieds-toi là.",
        "3 1\n\nPunkt 2: Stell eine Bank ans Tor und setz dich jeden Mittwoch hin.",
    ],
)
def test_who_was_asked_says_his_own_point_anew(text: str) -> None:
    found = [one for one in said(text, mine=(2,)) if one["act"] != "pick"]
    assert [(one["act"], one["point"]) for one in found] == [("amend", 2)]
    assert found[0]["words"] == text.partition("2")[2].lstrip(" :")


@pytest.mark.parametrize("text", ["Punt 2: dat is niet wat ik bedoelde", "2: ok zo", "2: kan weg", "Punt 2: mag dat?"])
def test_a_comment_on_ones_own_point_does_not_reword_it(text: str) -> None:
    assert "amend" not in [one["act"] for one in said(text, mine=(2,))]


def test_the_point_of_somebody_else_is_only_commented_on() -> None:
    found = said("Punt 3: Zet een bank naast de poort en ga er elke woensdag zitten.", mine=(2,))
    assert "amend" not in [one["act"] for one in found]
