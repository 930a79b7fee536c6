"""Whatever a participant writes, every word of it has one place."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from mailflow.core.session.reading import Moment
from tests.mail.interpreting.replies import MEETING, PEOPLE, POINTS, QUESTIONS, reply, shown, understood

FRAGMENTS = st.sampled_from(
    [
        *(
            "Hallo Marta,",
            "1. ",
            "2) ",
            "vraag 3: ",
            "for the second one ",
            "zu 2: ",
            "3, 1 en 5",
            "Kern: ",
            "stop",
            "ja",
        ),
        *(
            "Henk zegt: ",
            "entre nous : ",
            "that last bit is confidential.",
            "geen idee",
            "Wie leest dit?",
            "👍",
            "\n",
            "\n\n",
        ),
        *(
            "the rest follows",
            "Ik doe mee.",
            "haal me eruit",
            "punt 2 is niet van mij",
            "it smells. ",
            "Groetjes\n",
            "Marta",
        ),
        *("n/a", "- ", "> ", "…", "point 4 should read: a lid", "er ontbreekt: de lift", "ich komme am Mittwoch", "x"),
    ]
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(FRAGMENTS, max_size=14).map(" ".join))


@settings(deadline=None, max_examples=120)
@given(
    TEXTS,
    st.lists(st.tuples(st.sampled_from((*QUESTIONS, *POINTS)), TEXTS), max_size=3),
    st.sampled_from((Moment.INVITE, Moment.QUESTIONS, Moment.REVIEW, Moment.CLOSING, Moment.MEETING)),
    st.booleans(),
)
def test_every_word_has_one_place(text: str, quoted: list[tuple[str, str]], moment: Moment, live: bool) -> None:
    letter = shown(moment, meeting=MEETING if live else None, earlier=((2, "The smell."),) if live else ())
    understood(reply(text, tuple(quoted)), letter)
    assert PEOPLE
