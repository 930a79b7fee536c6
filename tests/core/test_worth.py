"""Of somebody's sentences the one that says what he learnt is worth most."""

from __future__ import annotations

import pytest

from mailflow.core.session.events import Utterance
from mailflow.core.session.people import Language, PersonId
from mailflow.core.summary.material import Material
from mailflow.core.summary.proposals import CHOICES, texts
from mailflow.core.summary.worth import asks_for_plan, worths

ANSWERS = {
    Language.NL: (
        "Vorig jaar kwam er plots een man binnen met een hond. Hij zei niets en ik dacht dat hij ziek was. "
        "Wie eerst koffie schenkt, hoeft daarna weinig te vragen.",
        "Sorry, moeilijke vraag.",
    ),
    Language.EN: (
        "Last year we had a lady who came in with her dog. She said nothing and I thought she was ill. "
        "If you pour the coffee first, people start to talk.",
        "No idea, sorry.",
    ),
    Language.FR: (
        "L'année dernière, une dame est venue avec son chien. Elle n'a rien dit et j'ai cru qu'elle était malade. "
        "Il faut d'abord servir le café, les gens parlent ensuite.",
        "Désolé, je ne sais pas.",
    ),
    Language.DE: (
        "Letztes Jahr kam plötzlich ein Mann mit einem Hund. Er sagte nichts und ich dachte, er war krank. "
        "Wer zuerst Kaffee einschenkt, muss danach wenig fragen.",
        "Tut mir leid, keine Ahnung.",
    ),
}


def said(language: Language) -> tuple[Utterance, ...]:
    return tuple(
        Utterance(f"p1.{question}", PersonId("p1"), question, text)
        for question, text in enumerate(ANSWERS[language], start=1)
    )


@pytest.mark.parametrize("language", Language)
def test_the_lesson_at_the_end_of_a_story_comes_first(language: Language) -> None:
    lesson = ANSWERS[language][0].split(". ")[-1]
    assert texts(said(language), language)[PersonId("p1")][0] == lesson


@pytest.mark.parametrize("language", Language)
def test_nobody_is_offered_more_than_three_of_his_sentences(language: Language) -> None:
    found = texts(said(language), language)
    assert 1 <= len(found[PersonId("p1")]) <= CHOICES


@pytest.mark.parametrize(
    ("better", "worse", "language"),
    [
        ("Niemand nog alleen inplannen.", "Toen hebben we haar alleen ingepland.", Language.NL),
        ("Geef mensen een sleutel.", "Dat was echt dom van mij.", Language.NL),
        ("Ask before you help.", "They had been asking for it.", Language.EN),
        ("Never send it by email.", "Perhaps I should have asked?", Language.EN),
        ("Laisser les habitants choisir le sujet.", "Il était déjà parti avec sa sœur.", Language.FR),
        ("Frag zuerst, was jemand braucht.", "Er hatte damals keine Zeit für uns.", Language.DE),
    ],
)
def test_advice_is_worth_more_than_what_happened_once(better: str, worse: str, language: Language) -> None:
    for answer in (better, worse):
        assert len(Material((Utterance("a", PersonId("p1"), 1, answer),), language).units) == 1
    one, other = (
        worths(Material((Utterance("a", PersonId("p1"), 1, answer),), language))[0] for answer in (better, worse)
    )
    assert one > other


@pytest.mark.parametrize(
    ("question", "plan"),
    [
        ("Wat zou je morgen veranderen?", True),
        ("Wanneer lukte het je?", False),
        ("What would you tell a new colleague?", True),
        ("What was the first sign?", False),
        ("Que feriez-vous autrement ?", True),
        ("Pourquoi ne reviennent-ils pas ?", False),
        ("Was würdest du anders machen?", True),
        ("Was hat geholfen?", False),
    ],
)
def test_a_question_that_asks_for_a_plan_is_known(question: str, plan: bool) -> None:
    assert asks_for_plan(question) is plan
