"""Which of his own sentences somebody keeps, where a receipt put three to him."""

from __future__ import annotations

from typing import Any

import pytest

from mailflow.core.session.reading import Moment
from tests.mail.interpreting.replies import acts, shown

OWN = ("Pour the coffee first.", "Nobody goes alone.", "Ring whoever stays away twice.")
EARLIER = ((1, "Coffee."), (2, "Going alone."), (3, "Ring them."))


def read(text: str, own: tuple[str, ...] = OWN, **more: Any) -> list[dict[str, Any]]:
    return acts(text, shown(Moment.QUESTIONS, own=own, earlier=EARLIER, **more))


def kept(words: str) -> list[dict[str, Any]]:
    return [{"act": "essence", "words": words}]


@pytest.mark.parametrize(
    "text",
    [
        "B", "b", "B.", "Antwoord B", "de B", "Ik kies B", "liever B dan A", "doe maar de tweede",
        "De tweede zin graag", "de tweede, dank je",
        "Dag Geert,\n\nB\n\nGroetjes,\nEls", "Thanks! B please", "I'd go with B", "the second one", "La deuxième",
        "Je prends la B",
        "plutôt B que A", "Merci, c'est la B", "de tweede graag", "der zweite, vielen Dank",
        "Ich nehme B", "der zweite", "Variante B",
    ],
)  # fmt: skip
def test_a_letter_or_a_place_keeps_that_sentence(text: str) -> None:
    assert read(text) == kept(OWN[1])


@pytest.mark.parametrize(
    "text", ["A", "Ja", "ja, dat klopt", "Yes, that's it", "Oui, c'est ça", "Ja genau", "the first"]
)
def test_a_yes_keeps_the_first(text: str) -> None:
    assert read(text) == kept(OWN[0])


@pytest.mark.parametrize(
    "text",
    [
        "Geen van de drie: wie een sleutel krijgt, blijft",
        "Niet A maar wie een sleutel krijgt, blijft",
        "Mijn zin: wie een sleutel krijgt, blijft",
        "None of those: wie een sleutel krijgt, blijft",
        "Aucune des trois, plutôt : wie een sleutel krijgt, blijft",
        "Keiner davon: wie een sleutel krijgt, blijft",
        "Kern: wie een sleutel krijgt, blijft",
    ],
)
def test_ones_own_words_in_their_place_are_kept(text: str) -> None:
    assert read(text) == kept("wie een sleutel krijgt, blijft")


def test_one_sentence_is_kept_where_nothing_else_was_asked() -> None:
    said = "Wie een sleutel krijgt, die blijft."
    assert read(said, asks_own=True) == kept(said)
    assert read(f"Dank je!\n\n{said}", asks_own=True)[0] == kept(said)[0]
    assert "essence" not in {one["act"] for one in read(said)}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Wie leest dit eigenlijk?", "ask"),
        ("Vraag 2: nee, het was in mei.", "revise"),
        ("Bedankt voor het goede werk!", ""),
        ("Stop", "stop"),
        ("B of C, ik twijfel nog", ""),
        ("Plan B was voor ons veel beter", ""),
        ("A lot of people came to the first meeting", ""),
    ],
)
def test_what_says_something_else_keeps_nothing(text: str, act: str) -> None:
    found = [one["act"] for one in read(text)]
    assert "essence" not in found
    if act == "revise":
        assert found in (["revise"], ["answer"])
    elif act:
        assert found == [act]


def test_what_is_said_beside_the_letter_is_not_lost() -> None:
    found = read("A, maar dan zonder het tweede stuk")
    assert found[0] == kept(OWN[0])[0]
    assert "zonder het tweede stuk" in str(found[1:])


def test_what_ends_in_a_letter_is_no_sentence_of_ones_own() -> None:
    assert read("I'd go for B") != kept("I'd go for B")


@pytest.mark.parametrize(
    "text", ["de eerste of de tweede, wie weet", "B of toch C misschien", "de vierde, de eerste niet"]
)
def test_what_speaks_of_the_sentences_put_to_him_is_no_sentence_of_his_own(text: str) -> None:
    assert "essence" not in {one["act"] for one in read(text, asks_own=True)}


def test_letters_mean_nothing_where_none_were_shown() -> None:
    assert "essence" not in {one["act"] for one in read("B", own=())}


def test_a_letter_that_no_sentence_has_keeps_nothing() -> None:
    assert "essence" not in {one["act"] for one in read("C", own=OWN[:2])}
