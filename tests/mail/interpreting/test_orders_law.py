"""Whatever a facilitator writes, every word has one place, and reading never raises."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from mailflow.core.letters.shown import About, AddressFails, NotUnderstood, WantsIn, Wrote
from mailflow.core.session.people import Address
from mailflow.core.session.reading import Moment
from tests.mail.interpreting.facilitating import said

MOMENTS = (Moment.CARD, Moment.DRAFT, Moment.TOPSEVEN, Moment.NOTICE, Moment.RUNNING)
ABOUT: tuple[About | None, ...] = (
    None,
    AddressFails("Ada Nnamdi", Address("ada@x.example")),
    WantsIn(Address("wim@x.example"), "Wim"),
    Wrote("Bruno Keller", "When?"),
    NotUnderstood("zet da der nog bij"),
)
FRAGMENTS = st.sampled_from(
    [
        *("ok", "punt 3", "mag weg", "schrap 4 en 7", "question 2:", "send it", "not yet", "vraag 1 en 2", "en", ", "),
        *("«", "»", '"', "“Label every bed with its variety.”", "Mirjam", "an@x.example", "tot vrijdag", "?", ".\n"),
        *("namens Ada:", "remind", "die anderen zwei nicht", "\n\n", "because", "👍", "(", ")", "the last two", "1-4"),
    ]
)
TEXTS = st.one_of(st.text(max_size=120), st.lists(FRAGMENTS, max_size=14).map(" ".join))


@pytest.mark.parametrize("moment", MOMENTS)
@settings(deadline=None, max_examples=40)
@given(text=TEXTS, about=st.sampled_from(ABOUT))
@example(text="namens Ada: question 1:", about=None)
def test_every_word_has_one_place(moment: Moment, text: str, about: About | None) -> None:
    said(moment, text, about if moment is Moment.NOTICE else None)
