"""What people reply to the invitation, as acts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mailflow.core.acts.segments import Label
from mailflow.core.session.reading import Moment
from tests.mail.interpreting.replies import acts, shown, understood


def names(text: str) -> list[str]:
    return [one["act"] for one in acts(text, shown(Moment.INVITE))]


@pytest.mark.parametrize(
    "text", ["👍", "Ja hoor, leuk!", "Count me in.", "Avec plaisir !", "Bin dabei.", "Ik doe graag mee, Marta."]
)
def test_a_yes_joins(text: str) -> None:
    assert names(text) == ["join"]


@pytest.mark.parametrize(
    "text",
    [
        "Nein. Keine Zeit.",
        "Sorry, deze keer niet, ik heb examens.",
        "Not this time, my sister is ill.",
        "Sans moi cette fois.",
    ],
)
def test_a_reason_is_no_act_of_its_own(text: str) -> None:
    assert names(text) == ["decline"]


@pytest.mark.parametrize(
    "text",
    [
        "Nee, deze keer niet, maar stuur me de top 7 gerust door.",
        "No, not this time, but do send me the top 7.",
        "Nein, diesmal nicht, aber schick mir gerne die Top 7.",
    ],
)
def test_the_number_in_the_name_of_the_result_is_no_question(text: str) -> None:
    assert acts(text, shown(Moment.INVITE)) == [{"act": "decline", "reads_along": True}]


def test_an_acceptance_in_three_paragraphs_answers_no_questions() -> None:
    found = names("Hello Marta,\n\nYes, I am happy to join.\n\nIt sounds like a good idea.\n\nBest,\nHenk")
    assert "answer" not in found
    assert "join" in found


def test_answers_given_at_once_count() -> None:
    found = acts("Ik doe mee!\n\n1. In mei.\n2. De geur.", shown(Moment.INVITE))
    assert [one["act"] for one in found] == ["join", "answer", "answer"]


def test_thanks_alone_is_no_act() -> None:
    assert names("Bedankt voor de uitnodiging!") == []


@pytest.mark.parametrize(
    "text",
    [
        "Als de directie meeleest doe ik niet mee.",
        "I am in, and I'll bring soup.",
        "Ik ga zeker mee!",
        "Haal jij Henk er ook bij?",
        "Je prends part avec plaisir, sans moi ce serait triste !",
    ],
)
def test_what_only_resembles_a_refusal_refuses_nothing(text: str) -> None:
    assert not {"decline", "leave", "stop"} & set(names(text))


def test_a_word_that_the_letter_asks_for_is_nobodys_name() -> None:
    letter = replace(shown(Moment.INVITE), text="Hello Jan,\n\nWill you join? Yes or no is enough: “yes”, “no”.")
    found = understood("Yes, gladly!", letter)
    assert [one.label for one in found.segments] == [Label.ACT]


def test_a_name_in_front_is_called() -> None:
    letter = replace(shown(Moment.INVITE), text="Hello Jan,\n\nMarta would like to think with you.")
    found = understood("Marta, gladly!", letter)
    assert [one.label for one in found.segments] == [Label.GREETING, Label.ACT]
