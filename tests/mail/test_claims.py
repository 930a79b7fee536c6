"""The law of a reply: every word stands in exactly one labelled segment, whatever the readers claim."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mailflow.core.acts.segments import Label, broken
from mailflow.core.acts.union import Join, Span, Tell
from mailflow.mail.interpreting.claims import Claims

texts = st.text(st.sampled_from("aB3 .,!?\n-é👍"), max_size=60)


@given(texts, st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60), st.booleans()), max_size=6))
def test_every_word_stands_in_one_segment(text: str, claimed: list[tuple[int, int, bool]]) -> None:
    claims = Claims(text)
    for start, end, says in claimed:
        span = Span(min(start, len(text)), min(end, len(text)))
        if says:
            claims.say(span, Join())
        else:
            claims.label(span, Label.GREETING)
    found = claims.finish()
    assert broken(text, found.segments, found.acts) == []


def test_what_nobody_claims_is_told() -> None:
    claims = Claims("Yes! And my aunt sings.")
    claims.say(Span(0, 4), Join())
    found = claims.finish()
    assert [type(one) for one in found.acts] == [Join, Tell]
    assert found.acts[1] == Tell("And my aunt sings.", spans=(Span(5, 23),))


def test_words_are_claimed_once() -> None:
    claims = Claims("Yes please")
    claims.say(Span(0, 10), Join())
    claims.say(Span(4, 10), Tell("please"))
    assert len(claims.finish().acts) == 1
