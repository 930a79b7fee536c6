"""A form that somebody fills in: the letter's cells are no words of his, and his cells are answers."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from mailflow.core.acts import union as a
from mailflow.core.acts.segments import broken
from mailflow.core.letters.shown import Shown
from mailflow.core.session.reading import Moment, Reading
from mailflow.mail.context import Context
from mailflow.mail.parsing.parse import parse
from mailflow.mail.reading import read
from tests.mail.interpreting.replies import PEOPLE, QUESTIONS

LETTER = "Hallo,\n\n" + "\n\n".join(f"{number}. {one}" for number, one in enumerate(QUESTIONS, 1)) + "\n\nGroeten\n"
ANSWERS = ("In May, with cake and music.", "The smell, they say.", "More benches in the shade.")


def reading(html: str = "", text: str = "") -> Reading:
    message = EmailMessage()
    message["From"], message["Date"] = "Marta <marta@garden.example>", "Tue, 24 Nov 2026 10:00:00 +0100"
    message.set_content(text or "see the other part")
    if html:
        message.set_content(html, subtype="html")
    shown = Shown(Moment.QUESTIONS, text=LETTER, questions=QUESTIONS, people=PEOPLE)
    context = Context(Moment.QUESTIONS, sent=LETTER, questions=QUESTIONS, names=PEOPLE, shown=shown, vouched=True)
    found = read(parse(message.as_bytes()), context)
    assert broken(found.text, found.segments, found.acts) == []
    return found


def table(*rows: tuple[str, ...]) -> str:
    cells = ("".join(f"<td>{cell}</td>" for cell in row) for row in rows)
    return f"<table border='1'>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"


def said(found: Reading) -> list[tuple[str, int, str]]:
    return [(a.name_of(one), getattr(one, "question", 0), a.words_of((one,))) for one in found.acts]


FILLED_IN = [("answer", number, words) for number, words in enumerate(ANSWERS, 1)]
ROWS = tuple(zip(QUESTIONS, ANSWERS, strict=True))
NUMBERED = tuple((str(number), *row) for number, row in enumerate(ROWS, 1))


@pytest.mark.parametrize(
    "head",
    [
        (),
        (("Vraag", "Antwoord"),),
        (("Question", "Your answer"),),
        (("Question", "Ta réponse"),),
        (("Frage", "Deine Antwort"),),
    ],
)
def test_the_cells_of_the_letter_are_no_words_of_the_writer(head: tuple[tuple[str, str], ...]) -> None:
    assert said(reading(table(*head, *ROWS))) == FILLED_IN


def test_numbers_in_a_column_of_their_own_are_none_either() -> None:
    assert said(reading(table(("Nr", "Vraag", "Mijn antwoord"), *NUMBERED))) == FILLED_IN


def test_short_labels_stand_for_the_questions() -> None:
    labels = ("Visit to the garden", "Compost", "Spring")
    assert said(reading(table(*zip(labels, ANSWERS, strict=True)))) == FILLED_IN


def test_labels_in_another_order_stand_for_nothing_and_nothing_is_lost() -> None:
    found = reading(table(*zip(("Spring", "Compost", "Visit to the garden"), ANSWERS, strict=True)))
    assert all(words in a.words_of(found.acts) for words in (*ANSWERS, "Spring", "Compost"))


def test_the_bars_of_a_typed_table_are_no_words() -> None:
    assert said(reading(text="\n".join(f"| {asked} | {words} |" for asked, words in ROWS))) == FILLED_IN


def test_a_cell_left_empty_is_no_answer() -> None:
    found = said(reading(table(ROWS[0], (QUESTIONS[1], ""), ROWS[2])))
    assert found == [FILLED_IN[0], FILLED_IN[2]]


def test_a_short_paragraph_below_a_question_is_no_greeting() -> None:
    found = said(reading(table((QUESTIONS[0], "<p>In May.</p><p>With cake.</p>"), *ROWS[1:])))
    assert (found[0][:2], found[0][2].split()) == (("answer", 1), ["In", "May.", "With", "cake."])
    assert found[1:] == FILLED_IN[1:]


def test_a_table_of_his_own_keeps_its_first_row() -> None:
    found = reading(table(("Wat", "Hoeveel"), ("banken", "drie"), ("bomen", "vier")))
    assert all(word in a.words_of(found.acts) for word in ("Wat", "Hoeveel", "banken", "vier"))
