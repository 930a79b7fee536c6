"""What orders something about people or names is done or asked: an ok beside it waits, no word of it is content."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mailflow.core.acts import union as a
from mailflow.core.session.people import Address, Language
from mailflow.core.session.reading import Moment
from mailflow.mail.orders import about_people
from tests.mail.interpreting.facilitating import said, shown

CARD, DRAFT = Moment.CARD, Moment.DRAFT
_CONTENT = (a.NewPoint, a.AddSentence, a.Reword, a.Resay, a.Question, a.AddQuestion, a.Theme, a.AboveAct)


@pytest.mark.parametrize(
    "text",
    [
        "ja, voeg Leila Benali toe. en verstuur",
        "Ok, en nodig ook Leila Benali uit.",
        "Add Leila Benali, then send.",
        "Ok, but invite Leila Benali too.",
        "Ok, mais ajoute aussi Leila Benali.",
        "Il manque Leila Benali, sinon c'est bon.",
        "Nimm noch Leila Benali dazu und schick ab.",
    ],
)
def test_who_is_named_without_an_address_beside_an_ok_is_an_act_of_its_own(text: str) -> None:
    acts = [replace(one, spans=()) for one in said(CARD, text).acts]
    assert a.AddPerson(Address(""), "Leila Benali") in acts


@pytest.mark.parametrize(
    "text",
    [
        "ja, voeg leila toe en verstuur",
        "Leila Benali moet er ook bij, verder ok",
        "Leila is missing, otherwise fine.",
        "Voeg Bruno toe. Ok",
        "Looks good. Please also invite our caretaker. Send.",
        "Leila fehlt noch. Sonst passt es.",
        "C'est bon, envoie. Leila Benali aussi.",
        "Ask Ingrid instead. Send it.",
    ],
)
def test_an_ok_never_swallows_somebody_who_is_to_be_added(text: str) -> None:
    acts = said(CARD, text).acts
    assert any(isinstance(one, a.Tell | a.AddPerson) for one in acts), acts


ORDERS = [
    "zet Wim zijn naam er niet bij",
    "Don't put Wim's name on it.",
    "Lass Brunos Namen weg.",
    "Enlève le nom de Bruno.",
    "without my name please",
    "Ask Ingrid instead.",
    "Frag lieber Ingrid.",
    "Demande plutôt à Ingrid.",
    "Ingrid in de plaats.",
    "Leila Benali too.",
    "Bruno en Mirjam ook",
    "Ajoute aussi Leila Benali",
]


@pytest.mark.parametrize("words", ORDERS)
def test_an_order_about_people_or_names_is_known(words: str) -> None:
    assert about_people.ordered(words, shown(DRAFT))


@pytest.mark.parametrize("words", ORDERS)
@pytest.mark.parametrize(
    ("moment", "label"),
    [
        (DRAFT, "Nieuw punt: "),
        (DRAFT, "Add to question 2: "),
        (DRAFT, "Point 3: "),
        (DRAFT, "Rode draad: "),
        (CARD, "Question 2: "),
        (CARD, "Frage 4: "),
        (CARD, ""),
    ],
)
def test_it_is_never_the_content_of_a_question_or_a_point(moment: Moment, label: str, words: str) -> None:
    acts = said(moment, label + words).acts
    assert not any(isinstance(one, _CONTENT) for one in acts), acts


@pytest.mark.parametrize(
    "words",
    [
        "Ask a newcomer to come along twice.",
        "Frag die Nachbarn zuerst.",
        "Noem elkaar bij de naam.",
        "Remember every child's name.",
        "Ein Name an der Tür, kein Verein.",
        "Niet iedereen kent de namen.",
        "Demande aux voisins d'abord.",
        "Leave the key on the hook.",
        "Schick keine Mails am Sonntag.",
    ],
)
def test_what_speaks_of_people_in_general_is_content(words: str) -> None:
    assert not about_people.ordered(words, replace(shown(DRAFT), language=Language.DE))
    (act,) = said(DRAFT, f"New point: {words}").acts
    assert isinstance(act, a.NewPoint)


def test_words_in_quotation_marks_are_content_whatever_they_say() -> None:
    (act,) = said(DRAFT, "New point: “Ask Ingrid instead.”").acts
    assert isinstance(act, a.NewPoint)
