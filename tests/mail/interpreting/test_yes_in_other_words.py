"""Who takes part in other words than any example has takes part; a reason beside a bare yes takes nothing back."""

from __future__ import annotations

import pytest

from mailflow.core.acts import union as a
from mailflow.core.letters.shown import Shown
from mailflow.core.session.reading import Moment
from mailflow.mail.interpreting.interpret import interpret
from mailflow.mail.reply import Line, Reply, Role


def said(text: str) -> tuple[a.Act, ...]:
    shown = Shown(Moment.INVITE, questions=("What helped?", "What did not?"), people=("Jan Peeters", "Els Maes"))
    return interpret(Reply((Line(text, Role.OWN, ""),), None), shown, None).acts


@pytest.mark.parametrize(
    "text",
    [
        "k heb gekeken, t gaat lukken",
        "that should work out",
        "Looked at my diary, should be fine",
        "Hab nachgeschaut, das geht sich aus",
        "Passt mir gut",
        "Ja, gerne. Bin morgen im Urlaub.",
        "Oui, volontiers. Je suis en congé demain.",
        "Ja graag! Morgen ben ik wel met verlof.",
        "Yes, gladly. Am on leave tomorrow, back on Monday.",
    ],
)
def test_it_is_a_yes(text: str) -> None:
    assert any(isinstance(one, a.Join) for one in said(text))


@pytest.mark.parametrize(
    "text",
    [
        "That won't work out",
        "Passt mir nicht",
        "Ça ne devrait pas aller",
        "Ja, gerne. Aber ich kann nicht.",
        "Should be fine but my boss must agree",
        "k moet nog kijken of t gaat lukken",
    ],
)
def test_it_is_none(text: str) -> None:
    assert not any(isinstance(one, a.Join) for one in said(text))


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Dit keer niet, mijn man ligt in het ziekenhuis.", True),
        ("Diesmal nicht, ich bin krankgeschrieben.", True),
        ("Pas cette fois, mon père est décédé la semaine passée.", True),
        ("Not this time, my mother is ill.", True),
        ("Ik kan deze keer helaas niet meedoen", False),
        ("No thanks, not this time", False),
        ("Non merci, pas cette fois-ci", False),
        ("Leider muss ich absagen", False),
    ],
)
def test_a_refusal_keeps_its_reason(text: str, why: bool) -> None:
    [act] = said(text)
    assert isinstance(act, a.Decline)
    assert act.reason == (text if why else "")
