"""Changes to the points of a draft, as facilitators write them."""

from __future__ import annotations

import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailflow.mail.draft_edits import edits
from mailflow.mail.fields import Edit, EditKind

REPLACE, STRIKE, MERGE, ADD = EditKind.REPLACE, EditKind.STRIKE, EditKind.MERGE, EditKind.ADD


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("punt 4: nieuwe tekst", [Edit(REPLACE, (4,), "nieuwe tekst")]),
        ("Punt 4 wordt: Eerst er zijn.", [Edit(REPLACE, (4,), "Eerst er zijn.")]),
        ("4: nieuwe tekst", [Edit(REPLACE, (4,), "nieuwe tekst")]),
        ('wijzig punt 3 in "Durven stoppen"', [Edit(REPLACE, (3,), "Durven stoppen")]),
        ('point 3 should read: "Dare to stop"', [Edit(REPLACE, (3,), "Dare to stop")]),
        ("Point 2 : oser arrêter", [Edit(REPLACE, (2,), "oser arrêter")]),
        ("Punkt 3: Neu", [Edit(REPLACE, (3,), "Neu")]),
        ("schrap punt 4", [Edit(STRIKE, (4,))]),
        ("4 weg", [Edit(STRIKE, (4,))]),
        ("Punt 4 mag weg.", [Edit(STRIKE, (4,))]),
        ("Schrap 3 en 5.", [Edit(STRIKE, (3, 5))]),
        ("drop 2 and 3", [Edit(STRIKE, (2, 3))]),
        ("Please remove point 2", [Edit(STRIKE, (2,))]),
        ("supprime le point 2", [Edit(STRIKE, (2,))]),
        ("Punkt 3 streichen", [Edit(STRIKE, (3,))]),
        ("4 en 7 zijn hetzelfde", [Edit(MERGE, (4, 7))]),
        ("4 and 7 are the same", [Edit(MERGE, (4, 7))]),
        ("4 et 7 sont identiques", [Edit(MERGE, (4, 7))]),
        ("4 und 7 sind dasselbe", [Edit(MERGE, (4, 7))]),
        ("merge points 4 and 7", [Edit(MERGE, (4, 7))]),
        ("fusionne les points 4 et 7", [Edit(MERGE, (4, 7))]),
        ("verbinde 4 und 7: Neu", [Edit(MERGE, (4, 7), "Neu")]),
        ("4+7: Samen iets", [Edit(MERGE, (4, 7), "Samen iets")]),
        ("voeg toe: durven stoppen", [Edit(ADD, (), "durven stoppen")]),
        ("+ durven stoppen", [Edit(ADD, (), "durven stoppen")]),
        ("add: dare to stop", [Edit(ADD, (), "dare to stop")]),
        ("ajoute : oser arrêter", [Edit(ADD, (), "oser arrêter")]),
        ("es fehlt: aufhören dürfen", [Edit(ADD, (), "aufhören dürfen")]),
        ("punt 4 en 7 zijn hetzelfde. Schrap 2.", [Edit(MERGE, (4, 7)), Edit(STRIKE, (2,))]),
        ("schrap punt 4\n2: nieuw\nVoor de rest ok", [Edit(STRIKE, (4,)), Edit(REPLACE, (2,), "nieuw")]),
        ("ok", []),
        ("3 1 5", []),
        ("Punt 4 is heel mooi", []),
        ("Ik schrap vandaag 2 vergaderingen", []),
        ("12: te veel", []),
        ("schrap punt 0", []),
        ("14:30 is goed", []),
        ("4 en 4 zijn hetzelfde", []),
    ],
)
def test_reply_changes(text: str, wanted: list[Edit]) -> None:
    assert list(edits.read(text, 10)) == wanted


@given(st.text(), st.integers(0, 12))
@settings(max_examples=int(os.environ.get("MAILFLOW_EXAMPLES", "200")), deadline=None)
def test_no_text_makes_it_raise_and_no_point_is_invented(text: str, limit: int) -> None:
    for edit in edits.read(text, limit):
        assert all(1 <= point <= limit for point in edit.points)
