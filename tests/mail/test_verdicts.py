"""Remarks accepted and left, as facilitators write it."""

from __future__ import annotations

import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailflow.core.letters.done_lines import CommandName
from mailflow.mail.commands import verdicts

ROWS = (
    ("neem 2 over", "+2", ""),
    ("Neem opmerking 2 en 4 over.", "+2 +4", ""),
    ("neem 1, 2 en 5 over", "+1 +2 +5", ""),
    ("neem de opmerkingen 1 en 3 over en schrap punt 5", "+1 +3", "schrap punt 5"),
    ("opmerking 2 ok, 3 niet", "+2 -3", ""),
    ("Ok! Opmerking 1 mag je overnemen, 2 niet. Schrap punt 6", "+1 -2", "Ok! Schrap punt 6"),
    ("2 en 3 overnemen aub", "+2 +3", ""),
    ("alles overnemen", "+", ""),
    ("neem alles over", "+", ""),
    ("neem 2 over, de rest niet", "+2 -", ""),
    ("neem 2 niet over", "-2", ""),
    ("laat 3", "-3", ""),
    ("laat opmerking 3 liggen", "-3", ""),
    ("ok maar laat 2 zo", "-2", "ok"),
    ("ok, neem 2 over en laat 3", "+2 -3", "ok"),
    ("neem 2 over. punt 4: nieuwe tekst. Voor de rest ok", "+2", "punt 4: nieuwe tekst. Voor de rest ok"),
    ("accept 2 and 4", "+2 +4", ""),
    ("accept remark 1, leave 2", "+1 -2", ""),
    ("accept all remarks", "+", ""),
    ("please accept 3", "+3", "please"),
    ("leave 3 and 5", "-3 -5", ""),
    ("leave 3 as it is", "-3", ""),
    ("don't accept 3", "-3", ""),
    ("ignore 4", "-4", ""),
    ("ignore all remarks", "-", ""),
    ("accepte la remarque 2", "+2", ""),
    ("prends 2 et 4", "+2 +4", ""),
    ("Merci, reprends 1 et 3, laisse 2", "+1 +3 -2", "Merci"),
    ("accepte toutes les remarques", "+", ""),
    ("laisse la 3 de côté", "-3", ""),
    ("n'accepte pas la 4", "-4", ""),
    ("übernimm 2 und 4", "+2 +4", ""),
    ("Anmerkung 2 übernehmen", "+2", ""),
    ("alles übernehmen", "+", ""),
    ("lass 3", "-3", ""),
    ("lass Anmerkung 3 liegen", "-3", ""),
    ("Anmerkung 4 nicht", "-4", ""),
    ("Acepte toutes les remarques", "+", ""),
    ("Laisse tomber les remarques 1 et 3, prends la 2", "-1 -3 +2", ""),
    ("ok pour les remarques 1 et 3, pas pour la 2", "+1 +3 -2", ""),
    ("Die Anmerkungen 1 und 2 bitte einarbeiten, die dritte nicht", "+1 +2 -3", ""),
    ("neem de eerste opmerking over", "+1", ""),
    ("opmerking 3: niet akkoord", "-3", ""),
    ("alle opmerkingen zijn terecht", "+", ""),
    ("geen enkele opmerking overnemen", "-", ""),
    # Something else
    ("geen opmerkingen", "", "geen opmerkingen"),
    ("ik heb niet alle 3 opmerkingen gelezen", "", "ik heb niet alle 3 opmerkingen gelezen"),
    ("mooi dat er 3 opmerkingen zijn", "", "mooi dat er 3 opmerkingen zijn"),
    ("laat 3 weg", "", "laat 3 weg"),
    ("laat punt 3 weg", "", "laat punt 3 weg"),
    ("leave 3 out", "", "leave 3 out"),
    ("accept all", "", "accept all"),
    ("neem 3 dagen over", "", "neem 3 dagen over"),
    ("laat ons 3 mensen bellen", "", "laat ons 3 mensen bellen"),
    ("leave it at 3 pm", "", "leave it at 3 pm"),
    ("schrap 3", "", "schrap 3"),
    ("ok", "", "ok"),
    ("punt 2: neem je tijd", "", "punt 2: neem je tijd"),
)


def _commands(marks: str) -> list[tuple[CommandName, int | None]]:
    names = {"+": CommandName.ACCEPT, "-": CommandName.LEAVE}
    return [(names[mark[0]], int(mark[1:]) if mark[1:] else None) for mark in marks.split()]


@pytest.mark.parametrize(("words", "marks", "rest"), ROWS)
def test_a_reply_judges(words: str, marks: str, rest: str) -> None:
    found = verdicts.read(words)
    assert [(one.name, one.remark) for one in found.commands] == _commands(marks)
    assert found.rest.strip() == rest


@settings(max_examples=int(os.environ.get("MAILFLOW_EXAMPLES", "200")), deadline=None)
@given(st.text(max_size=200))
def test_words_that_judge_nothing_stay_as_they_are(text: str) -> None:
    found = verdicts.read(text)
    assert found.commands or found.rest == text


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece", ["neem 1, ", "laat opmerking ", "accept 1 and ", "1, 2, ", "alles ", "ok, ja, graag "]
)
def test_a_megabyte_of_the_same_comes_to_an_end(piece: str) -> None:
    assert len(verdicts.read(piece * (1_000_000 // len(piece))).commands) < 100
