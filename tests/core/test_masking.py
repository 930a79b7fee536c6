"""Names, addresses and numbers are taken out of people's words, however they were typed."""

from __future__ import annotations

import pytest

from mailflow.core.session.people import PersonId
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
