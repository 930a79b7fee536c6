"""A facilitator answers what somebody wrote: what orders something is done or asked, the rest is passed on to him."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mailflow.core.acts import union as a
from mailflow.core.acts.segments import Label
from mailflow.core.acts.union import Act
from mailflow.core.letters.shown import Wrote
from mailflow.core.session.people import Address
from mailflow.core.session.reading import Moment
from tests.mail.interpreting.facilitating import names, said

WROTE = Wrote("Bruno Keller", "Until when can I answer?")


def acts(text: str) -> list[Act]:
    return [replace(one, spans=()) for one in said(Moment.NOTICE, text, WROTE).acts]


@pytest.mark.parametrize(
    "text",
    [
        "ok, take him off the list",
        "OK. Please take Bruno off the list.",
        "Haal hem maar van de lijst.",
        "Nimm ihn bitte von der Liste.",
        "Retire-le de la liste.",
    ],
)
def test_an_order_about_who_wrote_is_done_and_never_sent_to_him(text: str) -> None:
    assert acts(text) == [a.RemovePerson("Bruno Keller", plain=True)]


@pytest.mark.parametrize(
    "text",
    [
        "Send Leila an invitation as well.",
        "Stuur Leila ook een uitnodiging.",
        "Schick Leila auch eine Einladung.",
        "Envoie aussi une invitation à Leila.",
    ],
)
def test_somebody_named_without_an_address_is_no_word_for_him_either(text: str) -> None:
    assert acts(text) == [a.AddPerson(Address(""), "Leila")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Tell Bruno that Monday is fine. And invite leila@garden.example.", "Monday is fine."),
        ("Zeg hem dat het mag. En voeg leila@garden.example toe.", "dat het mag."),
        ("Dis-lui que c'est bon. Et ajoute leila@garden.example.", "c'est bon."),
        ("Sag ihm, das passt. Und bitte leila@garden.example einladen.", "das passt."),
    ],
)
def test_what_is_to_be_said_to_him_is_passed_on_and_the_order_beside_it_done(text: str, words: str) -> None:
    assert acts(text) == [a.ReplyTo("Bruno Keller", words), a.AddPerson(Address("leila@garden.example"), "")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Monday is fine. Remind the others.", "Monday is fine."),
        ("Dat mag gerust. Herinner de anderen.", "Dat mag gerust."),
        ("Vertel hem dat het goed is en herinner de anderen.", "dat het goed is"),
        ("Das ist gut so. Erinnere die anderen.", "Das ist gut so."),
        ("C'est parfait ainsi. Relance les autres.", "C'est parfait ainsi."),
    ],
)
def test_the_rest_beside_an_order_is_passed_on(text: str, words: str) -> None:
    assert acts(text) == [a.ReplyTo("Bruno Keller", words), a.Remind()]


@pytest.mark.parametrize(
    "text",
    [
        "Hi Bruno,\n\nYes, Monday is fine. Could you invite leila@garden.example too?",
        "Dag Bruno,\ngeen probleem.\n\nVoeg leila@garden.example toe.",
        "He can answer until Friday.",
        "Hij mag tot vrijdag.",
        "Ask Ingrid instead.",
        "Vraag het liever aan Ingrid.",
        "Frag lieber Ingrid.",
        "Demande plutôt à Ingrid.",
        "Forward this to Mirjam please.",
        "Tell him he can answer until Friday.",
        "End the session. And tell Bruno I am sorry.",
        "Until Friday, and please extend the deadline for everybody to Friday 18 December.",
    ],
)
def test_where_it_is_unclear_whom_the_words_address_it_is_asked_and_nothing_passed_on(text: str) -> None:
    (act,) = acts(text)
    assert isinstance(act, a.Tell)
    assert (act.nearest, act.person) == ("reply_to", "Bruno Keller")


@pytest.mark.parametrize(
    "text",
    [
        "Until Friday.",
        "Tot vrijdag, Bruno!",
        "Vous pouvez répondre jusqu'à vendredi.",
        "Bring deine Mutter ruhig mit.",
        "You can still add your answer on Friday, just send it.",
        "Stuur je antwoord gewoon nog eens.",
        "Oui Bruno, amène ta sœur, une alto de plus ne fera pas fuir les ténors.",
        "Lieber Bruno, nein, die Fotos vom Keller lassen wir draussen.",
    ],
)
def test_an_answer_is_passed_on_word_for_word(text: str) -> None:
    assert acts(text) == [a.ReplyTo("Bruno Keller", text)]


@pytest.mark.parametrize(
    "text", ["Take him off the list. He is moving to Spain.", "Haal hem van de lijst. Hij verhuist naar Spanje."]
)
def test_why_it_is_ordered_goes_to_nobody_and_is_marked(text: str) -> None:
    found = said(Moment.NOTICE, text, WROTE)
    assert names(found.acts) == ["remove_person"]
    assert [text[one.span.start : one.span.end] for one in found.segments if one.label is Label.REASON] == [
        text.partition(". ")[2]
    ]


@pytest.mark.parametrize("text", ["Where do we stand?", "Wie heeft er nog niet geantwoord?", "Status bitte."])
def test_a_question_to_the_service_is_answered_by_it(text: str) -> None:
    assert names(said(Moment.NOTICE, text, WROTE).acts) == ["status"]


def test_who_is_spoken_to_is_not_taken_off_the_list() -> None:
    assert "remove_person" not in names(said(Moment.RUNNING, "Lieber Bruno, nein, die Fotos lassen wir draussen.").acts)


@pytest.mark.parametrize(
    "text", ["That was for you. No names under it, please.", "Dat was voor jou. Zonder namen graag."]
)
def test_what_was_meant_for_the_service_goes_to_nobody(text: str) -> None:
    assert not any(isinstance(one, a.ReplyTo) for one in acts(text))
