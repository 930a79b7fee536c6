"""What people reply to the questions, as acts: each kind of answer, in four languages."""

from __future__ import annotations

from typing import Any

import pytest

from mailflow.core.session.reading import Moment
from tests.mail.interpreting.replies import MEETING, QUESTIONS, acts, reply, shown


def check(text: str, *expected: dict[str, Any], **more: Any) -> None:
    assert acts(text, shown(Moment.QUESTIONS, **more)) == list(expected)


def answer(number: int, words: str) -> dict[str, Any]:
    return {"act": "answer", "question": number, "words": words}


@pytest.mark.parametrize(
    "text",
    [
        "1. In May.\n2. The smell.\n3. A second bin.",
        "1) In May. 2) The smell. 3) A second bin.",
        "1 In May.\n2 The smell.\n3 A second bin.",
        "vraag 1: In May.\nvraag 2: The smell.\nvraag 3: A second bin.",
        "ad 1 In May. ad 2 The smell. ad 3 A second bin.",
        "Frage eins: In May.\nFrage zwei: The smell.\nFrage drei: A second bin.",
        "À la première question : In May.\nÀ la deuxième : The smell.\nÀ la troisième : A second bin.",
        "Q1 In May. Q2 The smell. Q3 A second bin.",
    ],
)
def test_numbers_in_any_style_say_which_question(text: str) -> None:
    check(text, answer(1, "In May."), answer(2, "The smell."), answer(3, "A second bin."))


def test_spoken_numbers_in_text_without_a_stop_cut_it() -> None:
    found = acts(
        "hi marta for the first one it was the day we all brought soup and second one people think it smells and then "
        "the third i would buy a lid",
        shown(Moment.QUESTIONS),
    )
    assert [one["question"] for one in found] == [1, 2, 3]
    assert found[2]["words"] == "i would buy a lid"


def test_counts_in_prose_are_no_question_numbers() -> None:
    found = acts("We had 3 people on the first day and 2 on the second, and nobody came back.", shown(Moment.QUESTIONS))
    assert {one.get("question", 0) for one in found} == {0}


def test_words_below_a_quoted_question_answer_it() -> None:
    said = reply(
        "Hi Marta,", ((f"1. {QUESTIONS[0]}", "In May."), (f"2. {QUESTIONS[1]}", ""), (f"3. {QUESTIONS[2]}", "A lid."))
    )
    assert acts(said, shown(Moment.QUESTIONS)) == [answer(1, "In May."), answer(3, "A lid.")]


@pytest.mark.parametrize(
    "words",
    [
        "Ik zou elke avond gaan wandelen in de wijk.",
        "I would close the front desk in the morning.",
        "Je fermerais le guichet le matin.",
        "Ich würde das Büro zumachen.",
        "Ich hatte Flickzeug dabei.",
        "Ich wusste, dass sie gut zeichnet.",
        "Ich hätte gern mehr Zeit draußen.",
    ],
)
def test_what_somebody_would_do_had_or_knew_is_an_answer_and_no_question(words: str) -> None:
    check(f"3. {words}", answer(3, words))


@pytest.mark.parametrize(
    "words", ["Ich würde gern wissen, ob das Treffen bleibt.", "Ich wüsste gern, wann das Treffen ist."]
)
def test_a_wish_to_know_is_a_question(words: str) -> None:
    check(words, {"act": "ask", "words": words})


@pytest.mark.parametrize("nothing", ["geen idee", "n/a", "skip", "weiß nicht", "aucune idée", "zie boven"])
def test_no_answer_is_none(nothing: str) -> None:
    check(f"1. In May.\n2. {nothing}", answer(1, "In May."))


@pytest.mark.parametrize(
    ("label", "words"),
    [("Kern:", "a lid"), ("L'essentiel :", "un couvercle"), ("Kernsatz:", "ein Deckel"), ("My key point:", "a lid")],
)
def test_the_marked_sentence_is_the_essence(label: str, words: str) -> None:
    check(f"2. The smell.\n\n{label} {words}", answer(2, "The smell."), {"act": "essence", "words": words})


@pytest.mark.parametrize(
    "mark",
    ["Entre nous :", "Not to be shared:", "Niet delen:", "Unter uns gesagt:", "Alleen voor jou:"],
)
def test_private_words_stand_in_no_answer(mark: str) -> None:
    check(
        f"2. The smell.\n\n{mark} Henk is tired of it.",
        answer(2, "The smell."),
        {"act": "private", "words": "Henk is tired of it."},
    )


def test_what_is_called_confidential_afterwards_is_private_too() -> None:
    found = acts("2. The smell. Henk is tired of it. That last sentence stays between us.", shown(Moment.QUESTIONS))
    assert found[0] == answer(2, "The smell.")
    assert found[1]["act"] == "private"
    assert "Henk" in found[1]["words"]


@pytest.mark.parametrize(
    "text",
    [
        "1. In May.\n\nHenk zegt: 2. the smell.",
        "1. In May.\n\nOn behalf of Henk:\n2. the smell.",
        "1. In May.\n\nHenk n'a pas d'ordi, il me dicte : à la 2 the smell.",
        "1. In May.\n\nDer Henk sagt: bei 2 the smell.",
    ],
)
def test_two_peoples_words_are_kept_apart(text: str) -> None:
    check(text, answer(1, "In May."), {"act": "behalf", "person": "Henk Pauly", "acts": [answer(2, "the smell.")]})


def test_a_correction_replaces_what_was_said_before() -> None:
    check(
        "Correction to 2: it is the flies.",
        {"act": "revise", "question": 2, "words": "it is the flies."},
        earlier=((2, "The smell."),),
    )


@pytest.mark.parametrize(
    "text", ["2. The smell.\n\nDe rest volgt zondag.", "2. The smell.\n\nThe rest follows tomorrow."]
)
def test_the_rest_follows(text: str) -> None:
    check(text, answer(2, "The smell."), {"act": "later"})


@pytest.mark.parametrize(
    "ask",
    [
        "Wie leest dit allemaal?",
        "Until when can I answer?",
        "Est-ce que c'est anonyme ?",
        "Kann ich auch später antworten?",
    ],
)
def test_a_question_to_a_person_is_asked(ask: str) -> None:
    check(f"2. The smell.\n\n{ask}", answer(2, "The smell."), {"act": "ask", "words": ask})


def test_prose_is_no_refusal() -> None:
    text = (
        "No visit goes well when nobody says hello. We stopped doing that, and I said no to every meeting. "
        "Stop the reminders on the gate, nobody reads them, and leave the shed open."
    )
    assert {one["act"] for one in acts(text, shown(Moment.QUESTIONS))} == {"answer"}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Haal me er maar uit.", "leave"),
        ("Please take me out of this.", "leave"),
        ("Je me retire de cette session.", "leave"),
        ("Ich steige aus.", "leave"),
        ("Nie wieder!", "stop"),
        ("stop stop", "stop"),
        ("Plus jamais de mails svp", "stop"),
        ("Nooit meer mailen aub", "stop"),
    ],
)
def test_grave_words_said_plainly_are_obeyed(text: str, act: str) -> None:
    check(text, {"act": act})


def test_whether_he_comes_is_said_beside_an_answer() -> None:
    check(
        "2. The smell.\n\nI can't come to the meeting.",
        answer(2, "The smell."),
        {"act": "attend", "comes": "no"},
        meeting=MEETING,
    )


@pytest.mark.parametrize("said", ["Op 3 maart kwam iedereen.", "On 3 March everybody came.", "Am 2. Mai kamen alle."])
def test_a_day_within_an_answer_names_no_question(said: str) -> None:
    check(f"1. In the rain.\n{said}\n2. The smell.", answer(1, f"In the rain.\n{said}"), answer(2, "The smell."))


@pytest.mark.parametrize(
    "text",
    [
        "number one we sat down with people number two the meetings drag on number three fewer mails",
        "Nummer een we gingen bij mensen zitten. Nummer twee de vergaderingen. Nummer drie minder mails",
        "Frage eins wir haben uns hingesetzt Frage zwei die Besprechungen Frage drei weniger Mails",
    ],
)
def test_answers_that_were_dictated_with_their_numbers(text: str) -> None:
    assert [one["question"] for one in acts(text, shown(Moment.QUESTIONS))] == [1, 2, 3]


@pytest.mark.parametrize(
    "text",
    [
        "Stuur me op het einde gewoon het resultaat.",
        "Just send me the outcome at the end.",
        "Schickt mir am Ende das Ergebnis.",
    ],
)
def test_who_only_asks_for_the_outcome_answers_no_question(text: str) -> None:
    assert [one["act"] for one in acts(text, shown(Moment.QUESTIONS))] == ["tell"]


@pytest.mark.parametrize(
    "behind",
    [
        "Ik zit er zelf doorheen, maar dat is voor jou.",
        "You can use the bit about my neighbour but not her name.",
        "Je pense démissionner, mais ça tu le gardes pour toi.",
        "Das Beispiel mit der Nachbarin darf rein, nur ihr Name nicht.",
        "Het voorbeeld van de buurvrouw mag er wél in, alleen haar naam niet.",
    ],
)
def test_what_stands_behind_the_last_answer_and_is_for_one_reader_is_private(behind: str) -> None:
    check(
        f"1. In May.\n2. The smell.\n\n{behind}",
        answer(1, "In May."),
        answer(2, "The smell."),
        {"act": "private", "words": behind},
    )


def test_another_paragraph_of_the_last_answer_stays_with_it() -> None:
    text = "1. In May.\n2. The smell.\n\nNobody wants a key that sticks, that was half of it."
    assert [one["act"] for one in acts(text, shown(Moment.QUESTIONS))] == ["answer", "answer"]


def test_a_name_before_a_question_says_whose_answer_follows() -> None:
    found = acts(
        "So I pass it on.\n\nOdette, question 2: cold hands\nOdette, question 3: ask first\n\n"
        "Me:\n1. A coat with laces.",
        shown(Moment.QUESTIONS),
    )
    passed_on = [(one["person"], part["question"]) for one in found if one["act"] == "behalf" for part in one["acts"]]
    assert passed_on == [("Odette Laurent", 2), ("Odette Laurent", 3)]
    assert [one["words"] for one in found if one["act"] == "answer" and "question" in one] == ["A coat with laces."]


def test_the_writers_own_list_goes_on_behind_words_that_he_passes_on() -> None:
    found = acts(
        "1. Sprouts.\n2. A scale. Henk asked me to answer too, he says for 3: the right numbers\n3. Twenty minutes.",
        shown(Moment.QUESTIONS),
    )
    assert [one["words"] for one in found if one["act"] == "answer" and one["question"] == 3] == ["Twenty minutes."]
    (passed_on,) = (one for one in found if one["act"] == "behalf")
    assert [part["words"] for part in passed_on["acts"]] == ["the right numbers"]


def test_a_but_behind_a_refusal_takes_it_back() -> None:
    text = "Je n'ai pas le temps, j'ai deux tournées par jour. Mais bon, allez : dix minutes de plus."
    assert "decline" not in [one["act"] for one in acts(text, shown(Moment.QUESTIONS))]
