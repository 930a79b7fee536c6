"""A short mail that says nothing else declines, leaves or stops; one that only resembles it does not."""

from __future__ import annotations

import pytest

from mailflow.core.session.reading import Moment
from tests.mail.interpreting.replies import acts, shown

GRAVE = {"decline", "leave", "stop"}


@pytest.mark.parametrize(
    ("text", "moment", "act"),
    [
        ("Please take me out of this group, I have moved away.", Moment.QUESTIONS, "leave"),
        ("Ik stap uit de groep. Veel succes nog met de tuin.", Moment.REVIEW, "leave"),
        ("Je quitte le groupe, trop de travail à la maison.", Moment.QUESTIONS, "leave"),
        ("Bitte nehmt mich aus der Gruppe, mir wird das zu viel.", Moment.REVIEW, "leave"),
        ("Not this time, sorry, the twins are ill.", Moment.QUESTIONS, "decline"),
        ("Take me out of this group please.", Moment.INVITE, "decline"),
        ("Take me off your list. Never email me again.", Moment.INVITE, "stop"),
        ("Ik wil geen enkele mail meer van jullie krijgen.", Moment.INVITE, "stop"),
    ],
)
def test_a_mail_that_only_refuses_is_obeyed(text: str, moment: Moment, act: str) -> None:
    assert [one["act"] for one in acts(text, shown(moment))] == [act]


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("Als Henk dit leest, dan stap ik eruit.", Moment.QUESTIONS),
        ("No. No. And no. That is what we hear at the gate, that's my number 2.", Moment.QUESTIONS),
        ("Geen mails meer na zes uur, dat zou ik in de lente veranderen.", Moment.QUESTIONS),
        ("I have no time before Sunday. On Sunday I write all.", Moment.QUESTIONS),
        ("Odette says she wants out of the group, she will write to you.", Moment.QUESTIONS),
        ("The evening is impossible, so no to the shed and yes to the rest.", Moment.INVITE),
        ("nee sorry geen tijd\n\noh wacht, het is per mail. dan doe ik wel mee!", Moment.INVITE),
        ("What I learned: I should stop talking and write more often.", Moment.CLOSING),
        ("Say sorry first.", Moment.CLOSING),
        ("Saying no is fine too.", Moment.CLOSING),
        ("Sorry zeggen als eerste.", Moment.CLOSING),
    ],
)
def test_what_only_resembles_a_refusal_is_not_obeyed(text: str, moment: Moment) -> None:
    assert GRAVE.isdisjoint(one["act"] for one in acts(text, shown(moment)))


def test_the_words_of_two_people_refuse_nothing_together() -> None:
    found = acts(
        "I answer for me and for Henk.\n\nMe: 1) in May. 2) the smell.\nHenk: 1) in June.", shown(Moment.QUESTIONS)
    )
    assert GRAVE.isdisjoint(one["act"] for one in found)


@pytest.mark.parametrize(
    "text",
    [
        "I was about to say no, then I saw who is in it, so I'm in!",
        "Je voulais refuser, mais ma fille a insisté, alors je participe.",
        "Ik stap er toch niet uit, hou me er maar in.",
        "Ich sage diesmal nicht ab, ich bin dabei.",
        "I decline everything in spring, except this one.",
    ],
)
def test_an_intention_given_up_or_denied_refuses_nothing(text: str) -> None:
    assert not GRAVE & {one["act"] for one in acts(text, shown(Moment.INVITE))}


@pytest.mark.parametrize(
    "text",
    [
        "Als ge mijn naam erbij zet stap ik eruit. Anders: de bank bij de poort.",
        "Stop! I mixed the beds up in my last mail, it was the one by the gate that I meant.",
        "I am very sorry, no time before Sunday. On Sunday I write it all down.",
    ],
)
def test_a_condition_a_cry_and_a_delay_refuse_nothing(text: str) -> None:
    assert not GRAVE & {one["act"] for one in acts(text, shown(Moment.QUESTIONS))}


def test_a_refusal_stands_beside_the_story_that_is_its_reason() -> None:
    text = "We moved to the coast in May and I now drive two hours to work. Please take me out of this group."
    assert {"act": "leave"} in acts(text, shown(Moment.QUESTIONS))


@pytest.mark.parametrize(
    "text",
    [
        "Stuur mij gerust al jullie mails.",
        "Please keep sending me every mail.",
        "Continuez à m'envoyer tous vos mails.",
        "Bitte schickt mir weiter alle Mails.",
    ],
)
def test_without_a_word_that_refuses_nothing_is_refused(text: str) -> None:
    for moment in (Moment.INVITE, Moment.QUESTIONS, Moment.CLOSING):
        assert not {"stop", "leave", "decline"} & {one["act"] for one in acts(text, shown(moment))}


def test_no_more_mail_of_this_one_is_no_stop_for_good() -> None:
    said = {
        one["act"] for one in acts("Please stop emailing me about this one now, done is done.", shown(Moment.CLOSING))
    }
    assert "stop" not in said


@pytest.mark.parametrize(
    "text",
    [
        "A farmer wrote to us: 'never mail me again'. That says enough.",
        "We should stop sending each other mails all day.",
        "Wir sollten aufhören, einander zu schreiben.",
        "Ik stop ermee voor vandaag, de rest doe ik morgen.",
        "J'arrête pour aujourd'hui, je continue demain.",
        "Neen, de dansvloer hoeft niet van mij.",
        "Nein, den Brunnen brauche ich nicht.",
    ],
)
def test_who_quotes_speaks_for_all_or_pauses_refuses_nothing(text: str) -> None:
    assert not any(one["act"] in ("decline", "leave", "stop") for one in acts(text, shown(Moment.QUESTIONS)))


@pytest.mark.parametrize(
    "text", ["Misschien. Het hangt van mijn dochter af.", "Maybe. It depends on the weather.", "Vielleicht."]
)
def test_a_maybe_declines_nothing(text: str) -> None:
    assert not any(one["act"] == "decline" for one in acts(text, shown(Moment.INVITE)))


@pytest.mark.parametrize(
    "text", ["Even geen mails meer aub.", "No mails for a while please.", "Vorerst keine Mails bitte."]
)
def test_no_mail_for_a_while_is_no_stop(text: str) -> None:
    assert not any(one["act"] == "stop" for one in acts(text, shown(Moment.CLOSING)))


def test_what_the_next_sentence_calls_confidential_is_private() -> None:
    text = "Ze ging weg na ruzie met de baas. Dit laatste is enkel voor jou bedoeld, dat mag niet in de samenvatting."
    assert {one["act"] for one in acts(text, shown(Moment.QUESTIONS))} == {"private"}
