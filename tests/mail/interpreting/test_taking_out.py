"""A later wish to have words of one's own taken out makes them private, whichever they are; in four languages."""

from __future__ import annotations

import pytest

from mailflow.core.acts import union as a
from mailflow.core.acts.union import Act
from mailflow.core.letters.shown import Shown
from mailflow.core.session.reading import Moment
from mailflow.mail.interpreting.interpret import interpret
from mailflow.mail.reply import Line, Reply, Role

NL = ("Ik ging elke week langs. Mijn baas noemde dat tijdverlies.", "Te veel papier.")
EN = ("I went round every week. My boss called it a waste.", "Too much paper.")
FR = ("J'y allais chaque semaine. Mon patron trouvait ça inutile.", "Trop de papier.")
DE = ("Ich ging jede Woche hin. Mein Vorgesetzter hielt das für unnütz.", "Zu viel Papier.")
BOSS = [
    (NL, "Kan het stukje over mijn baas weg uit mijn antwoord op vraag 1?", "Mijn baas noemde dat tijdverlies."),
    (NL, "Mijn zin over de baas moet er nog uit, dat ligt gevoelig.", "Mijn baas noemde dat tijdverlies."),
    (EN, "Please delete my line about the boss.", "My boss called it a waste."),
    (EN, "Could you cut the part about my boss out of my answer?", "My boss called it a waste."),
    (FR, "Tu peux enlever la phrase sur mon patron ?", "Mon patron trouvait ça inutile."),
    (DE, "Nimm bitte den Satz über meinen Vorgesetzten raus.", "Mein Vorgesetzter hielt das für unnütz."),
]
WHOLE = [
    (NL, "Haal mijn antwoord op vraag 2 maar weg, ik was te snel.", "Te veel papier."),
    (EN, "Forget what I wrote for question 2.", "Too much paper."),
    (FR, "Merci de supprimer ma réponse à la question 2.", "Trop de papier."),
    (DE, "Bitte meine Antwort auf Frage 2 löschen.", "Zu viel Papier."),
]


def said(earlier: tuple[str, str], text: str, moment: Moment = Moment.QUESTIONS) -> tuple[Act, ...]:
    shown = Shown(
        moment=moment,
        questions=("What went well?", "What did not?"),
        points=("Visit people.", "Less paper.", "Ask them in.") if moment is Moment.REVIEW else (),
        earlier=((1, earlier[0]), (2, earlier[1])) if earlier[0] else (),
    )
    return interpret(Reply((Line(text, Role.OWN, "typed"),)), shown, None).acts


@pytest.mark.parametrize("moment", [Moment.QUESTIONS, Moment.REVIEW])
@pytest.mark.parametrize(("earlier", "text", "words"), [*BOSS, *WHOLE])
def test_the_words_that_are_meant_are_private_from_now_on(
    earlier: tuple[str, str], text: str, words: str, moment: Moment
) -> None:
    acts = said(earlier, text, moment)
    assert [one.words for one in acts if isinstance(one, a.Private)] == [words]
    assert not [one for one in acts if isinstance(one, a.Answer | a.Revise | a.Add)]


@pytest.mark.parametrize(
    ("earlier", "text"),
    [
        (NL, "Dat stuk over de kat moet eruit."),
        (EN, "Please remove my sentence on the weather."),
        (DE, "Den Satz mit der Katze bitte weglassen."),
    ],
)
def test_what_was_never_said_is_asked_of_a_person_and_answers_nothing(earlier: tuple[str, str], text: str) -> None:
    assert [type(one) for one in said(earlier, text)] == [a.Tell]


def test_all_but_one_sentence() -> None:
    acts = said(NL, "Schrap alles behalve de laatste zin van mijn antwoord op vraag 1.")
    assert [one.words for one in acts if isinstance(one, a.Private)] == ["Ik ging elke week langs."]


@pytest.mark.parametrize(
    "text",
    [
        "1. We laten de moeilijke stukken weg als we iets uitleggen.",
        "1. They removed my bench, that was the sentence I remember.",
    ],
)
def test_an_answer_that_tells_of_leaving_something_out_is_an_answer(text: str) -> None:
    assert [type(one) for one in said(NL, text)] == [a.Answer]


def test_who_said_nothing_before_has_nothing_to_take_out() -> None:
    assert not [one for one in said(("", ""), "Haal mijn antwoord weg.") if isinstance(one, a.Private)]
