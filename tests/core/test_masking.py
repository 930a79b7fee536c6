"""Names, addresses and numbers are taken out of people's words, however they were typed."""

from __future__ import annotations

import pytest

from mailflow.core.session.people import Language, PersonId
from mailflow.core.summary.masking import Masks

MASKS = Masks(
    (
        (PersonId("p1"), "Fatima El Amrani"),
        (PersonId("p2"), "Jan De Wit"),
        (PersonId("p3"), "Will Peeters"),
        (PersonId("p4"), "Peeters, Nele"),
    )
)


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("Fatima zei het, en Jan De Wit ook.", "[p1] zei het, en [p2] ook."),
        ("zoals fatima zei", "zoals [p1] zei"),
        ("vraag het aan JAN", "vraag het aan [p2]"),
        ("volgens nele niet", "volgens [p4] niet"),
        ("ik wil, I will, Will will", "ik wil, I will, [p3] will"),
        ("een wit blad van De Wit", "een wit blad van De [p2]"),
        ("de jaren erna", "de jaren erna"),
        ("bel 0470 12 34 56 of jan@example.org", "bel … of …"),
    ],
)
def test_a_name_is_hidden_as_people_type_it_on_a_phone(text: str, hidden: str) -> None:
    assert MASKS.hide(text) == hidden


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("Toen kwam Houda binnen, en Roger ook.", "Toen kwam [x1] binnen, en [x2] ook."),
        ("Mijn rekening is BE68 5390 0754 7034.", "Mijn rekening is …."),
        ("Op 068-1234567-89 storten.", "Op … storten."),
        ("Ik woon in de Kerkstraat 12.", "Ik woon in de …."),
        ("Kom naar 12 rue de la Paix.", "Kom naar …."),
        ("Wir sitzen in der Hauptstraße 5.", "Wir sitzen in der …."),
        ("Meet me at 12 Baker Street.", "Meet me at …."),
        ("Van de gemeente kwam niets.", "Van de gemeente kwam niets."),
        ("In 2026-2027 zien we wel.", "In 2026-2027 zien we wel."),
        ("Op straat, op het plein en langs de weg.", "Op straat, op het plein en langs de weg."),
    ],
)
def test_third_parties_accounts_and_streets_are_hidden_and_words_are_not(text: str, hidden: str) -> None:
    masks = Masks.of(((PersonId("p1"), "Jan Van den Berg"),), [text], Language.NL)
    assert masks.hide(text) == hidden


def test_names_of_third_parties_come_back_where_they_stood() -> None:
    text = "Toen kwam Houda binnen."
    masks = Masks.of(((PersonId("p1"), "Jan Peeters"),), [text], Language.NL)
    assert masks.show(masks.hide(text), anonymous=False) == text
    assert masks.show(masks.hide(text), anonymous=True) == "Toen kwam … binnen."


def test_words_of_the_theme_are_nobodys_name() -> None:
    masks = Masks.of((), ["Wij gaan naar Gent."], Language.NL, known="Jongeren in Gent")
    assert masks.hide("Wij gaan naar Gent.") == "Wij gaan naar Gent."
