"""Words that only point to the answers are no remark for anybody."""

from __future__ import annotations

import pytest

from mailflow.mail.answering.pointers import only_points


@pytest.mark.parametrize(
    "text",
    [
        "Zie hieronder, tussen de vragen.",
        "Mijn antwoorden zitten in bijlage.",
        "Mijn antwoorden staan eronder.",
        "See below in red.",
        "My answers are in the attachment.",
        "Voir mes réponses ci-dessous.",
        "Vous trouverez mes réponses en pièce jointe.",
        "Siehe unten!",
        "Meine Antworten stehen zwischen den Fragen.",
    ],
)
def test_where_the_answers_stand_is_no_remark(text: str) -> None:
    assert only_points(text)


@pytest.mark.parametrize(
    "text",
    [
        "Zie je hieronder wat ik bedoel?",
        "Sorry dat het zo laat is!",
        "Ik wil dit niet met mijn naam erbij.",
        "Tussen ons gezegd: de directie mag dit niet lezen, zorg daar alsjeblieft voor, anders zwijg ik.",
        "Kan er nog iemand bij?",
    ],
)
def test_whatever_says_more_is_kept(text: str) -> None:
    assert not only_points(text)
