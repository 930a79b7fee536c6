"""The words that say what a text is about."""

from __future__ import annotations

import pytest

from mailflow.core.session.people import Language
from mailflow.core.summary import wording
from mailflow.core.summary.similarity import nearness


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("nl", "Wij gaan op 12 mei samen koken, hè!", ("mei", "samen", "koken", "hè")),
        ("en", "The parents’ kitchen isn't John's.", ("parents", "kitchen", "john")),
        ("fr", "L’école d'aujourd’hui, c’est l'ouverture", ("école", "aujourd'hui", "ouverture")),
        ("de", "Die Straße gehört uns über Nacht", ("straße", "gehört", "nacht")),
        ("fr", "une cafe\u0301", ("café",)),
    ],
)
def test_little_words_numbers_and_elisions_go(language: str, text: str, words: tuple[str, ...]) -> None:
    assert wording.of(text, Language(language)).words == words


def test_forms_of_a_word_share_their_stem() -> None:
    assert wording.of("jongeren jongere", Language.NL).stems == {"jonger"}


def test_only_the_beginning_of_an_endless_sentence_is_looked_at() -> None:
    assert len(wording.of("kat " * 5000, Language.NL).words) == wording.MOST // 4


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ik zou met hen naar het plein gaan en daar blijven.", "nl"),
        ("I would go to the square with them and stay there.", "en"),
        ("Je voudrais aller avec eux sur la place et y rester.", "fr"),
        ("Ich würde mit ihnen auf den Platz gehen und dort bleiben.", "de"),
        ("The end.", "nl"),
        ("Brainstorm over fundraising", "nl"),
        ("", "nl"),
    ],
)
def test_a_language_is_taken_only_when_clearly_ahead(text: str, expected: str) -> None:
    assert wording.guess(text, Language.NL) == expected


def test_near_texts_share_pieces_of_words_and_far_ones_none() -> None:
    first, second, third = nearness([["jongerenwerker"], ["jongeren"], ["xylofoon"]])
    assert first[0] == second[1] == 1.0
    assert 0.3 < first[1] == second[0] < 1
    assert 2 not in first
    assert third == {2: 1.0}


def test_a_beginning_of_a_word_counts_more_than_its_middle() -> None:
    row = nearness([["werk"], ["werkersthuis"], ["thuiswerkers"]])[0]
    assert row[1] > row[2] > 0


def test_rare_pieces_count_more_than_common_ones() -> None:
    texts = [["straat", "koken"], ["straat", "lezen"], ["varen", "koken"], ["straat", "fiets"], ["straat", "muziek"]]
    row = nearness(texts)[0]
    assert row[2] > row[1] > 0
