# ruff: noqa: E501 - tables of files
"""The questionnaire, filled in and sent back as a file, is understood question by question."""

from __future__ import annotations

import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailflow.core.session.reading import Attachment
from mailflow.mail.answering import enclosed, file_lines
from mailflow.mail.reply import Role

QUESTIONS = (
    "Wanneer is het je gelukt om een jongere te bereiken die nergens binnenkwam? Wat deed je toen?",
    "Wat werkt volgens jou juist niet?",
    "Wat zou je morgen anders doen als niemand je tegenhield?",
)
Q1, Q2, Q3 = QUESTIONS
SENT = (
    "Dag Jan,\n\nHier zijn de drie vragen. Antwoord op deze mail en schrijf onder elke vraag wat jij weet.\n\n"
    + "\n\n".join(f"{number}. {question}" for number, question in enumerate(QUESTIONS, start=1))
    + "\n\nWeet je bij één vraag niets? Sla ze over.\n\nWil je van mij geen mail meer? Antwoord “stop”.\n"
)


def check(text: str, answers: dict[int, str], remarks: str = "", sent: str | None = SENT) -> None:
    placed = enclosed.alone([Attachment("a.docx", "", 1, text)], QUESTIONS, sent)
    assert {one.question: one.text for one in placed.answers} == answers
    assert placed.remarks == remarks


@pytest.mark.parametrize("sent", [SENT, None], ids=["known", "unknown"])
@pytest.mark.parametrize(
    ("text", "answers"),
    [
        (f"{Q1}\nPleintje\n{Q2}\nFlyers\n{Q3}\nAlles", {1: "Pleintje", 2: "Flyers", 3: "Alles"}),
        (f"1. {Q1}\nPleintje\n\nen koffie\n2. {Q2}\nFlyers", {1: "Pleintje\n\nen koffie", 2: "Flyers"}),
        (f"Vraag\nAntwoord\n\n{Q1}\nPleintje\n\n{Q2}\nFlyers", {1: "Pleintje", 2: "Flyers"}),
        (f"Nr.\nVraag\nJouw antwoord\nOpmerkingen\n\n1. {Q1}\nPleintje\n\n3. {Q3}\nAlles", {1: "Pleintje", 3: "Alles"}),
        (f"{Q1}\nAntwoord: Pleintje\n{Q2}\nJouw antwoord:\nFlyers", {1: "Pleintje", 2: "Flyers"}),
        (f"1. {Q1}\n2. Pleintje\n3. {Q2}\n4. Flyers\n5. {Q3}\n6. Alles", {1: "Pleintje", 2: "Flyers", 3: "Alles"}),
        (f"1. {Q1}\n2. Pleintje\n3. en koffie\n4. {Q2}\n5. Flyers", {1: "Pleintje\nen koffie", 2: "Flyers"}),
        (f"1. {Q1}\n  a) Pleintje\n  b) Koffie\n2. {Q2}\n  1. Flyers\n  2. Brieven\n3. {Q3}", {1: "a) Pleintje\nb) Koffie", 2: "1. Flyers\n2. Brieven"}),
        (f"Vragenlijst jongeren\n\n{Q2}\nFlyers", {2: "Flyers"}),
        ("1. Pleintje\n2. Flyers\n3. Alles", {1: "Pleintje", 2: "Flyers", 3: "Alles"}),
        ("Vraag 1\nPleintje\n\nVraag 3\nAlles", {1: "Pleintje", 3: "Alles"}),
        (f"1. {Q1}\nPleintje\n1. {Q2}\nFlyers\n1. {Q3}\nAlles", {1: "Pleintje", 2: "Flyers", 3: "Alles"}),
    ],
)  # fmt: skip
def test_the_answers_reach_their_questions(text: str, answers: dict[int, str], sent: str | None) -> None:
    check(text, answers, sent=sent)


def test_our_own_letter_around_the_answers_is_not_theirs() -> None:
    filled = SENT.replace(Q1, f"{Q1}\nPleintje").replace(Q3, f"{Q3}\nAlles.\nEn nog iets.")
    check(filled, {1: "Pleintje", 3: "Alles.\nEn nog iets."})


def test_a_question_over_two_lines_is_one() -> None:
    check(Q1.replace("? Wat", "?\nWat") + f"\nPleintje\n{Q2}\nFlyers", {1: "Pleintje", 2: "Flyers"})


def test_words_that_answer_no_question_stay_remarks() -> None:
    check("Notities van de teamdag.\nVeel gepraat.", {}, "Notities van de teamdag.\nVeel gepraat.")
    check(f"Sorry dat het laat is.\n{Q2}\nFlyers", {2: "Flyers"}, "Sorry dat het laat is.")


def test_a_column_head_in_a_file_without_our_questions_stays() -> None:
    reply = file_lines.reply("Opmerkingen\nEen heel goed idee", QUESTIONS, None)
    assert [line.text for line in reply.lines] == ["Opmerkingen", "Een heel goed idee"]


@given(
    st.lists(
        st.sampled_from(
            ["pleintje", "", "Flyers en koffie", "1. ja", Q1, f"2. {Q2}", "Antwoord", "Dag Jan,", "een lange zin " * 9]
        ),
        max_size=30,
    )
)
@settings(max_examples=int(os.environ.get("MAILFLOW_EXAMPLES", "200")), deadline=None)
def test_every_own_word_is_an_answer_or_a_remark(lines: list[str]) -> None:
    text = "\n".join(lines)
    reply = file_lines.reply(text, QUESTIONS, SENT)
    placed = enclosed.alone([Attachment("a.docx", "", 1, text)], QUESTIONS, SENT)
    said = " ".join([*(one.text for one in placed.answers), placed.remarks]).split()
    for word in ("pleintje", "Flyers", "lange"):  # a word with a capital, alone at the end, would be a name
        own = sum(line.text.split().count(word) for line in reply.lines if line.role is Role.OWN)
        assert said.count(word) == own == text.split().count(word)
