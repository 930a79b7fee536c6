"""An order that may not be meant is told as it stands: by kind of doubt, in four languages."""

from __future__ import annotations

import pytest

from mailflow.core.acts import union as a
from mailflow.core.session.reading import Moment
from mailflow.mail.orders import doubts
from tests.mail.interpreting.facilitating import names, said

CARD, DRAFT, TOP, RUNNING = Moment.CARD, Moment.DRAFT, Moment.TOPSEVEN, Moment.RUNNING


def asked(moment: Moment, text: str) -> None:
    """Nothing is done of these words."""
    acts = said(moment, text).acts
    assert all(isinstance(one, (a.Tell, *doubts.HARMLESS)) for one in acts), acts


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        (RUNNING, "Our treasurer says end the session."),
        (RUNNING, "Onze voorzitter wil de hele sessie stopzetten."),
        (RUNNING, "Meine Chefin will die ganze Runde beenden."),
        (RUNNING, "Ma collègue voudrait que la session soit annulée."),
        (CARD, "Bruno would drop question 2."),
        (CARD, "Mirjam heeft me gebeld, ze wil graag vraag 2 weg."),
    ],
)
def test_what_somebody_else_wants_is_no_order(moment: Moment, text: str) -> None:
    asked(moment, text)


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        (DRAFT, "Ik zou 2 en 4 kunnen samenvoegen."),
        (DRAFT, "I could strike point 6."),
        (RUNNING, "J'ai failli annuler toute la session."),
        (RUNNING, "Fast hätte ich die ganze Runde abgesagt."),
    ],
)
def test_what_only_might_be_is_no_order(moment: Moment, text: str) -> None:
    asked(moment, text)


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        (RUNNING, "Last spring we cancelled the whole session."),
        (RUNNING, "Vorig jaar hebben we de hele sessie afgeblazen."),
        (RUNNING, "L'an dernier, on a annulé toute la session."),
        (CARD, "The weekly team meeting is cancelled."),
        (RUNNING, "Bruno steht nicht mehr auf der Krankenliste."),
    ],
)
def test_other_days_and_things_of_the_same_name_are_not_meant(moment: Moment, text: str) -> None:
    asked(moment, text)


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        (DRAFT, "Strike 6. I don't think so."),
        (DRAFT, "6 weg. O nee, die is goed."),
        (DRAFT, "Streich 6. Ach nein, lieber 4."),
        (DRAFT, "Supprime le 6. Ah non, attends."),
        (DRAFT, "Merge 2 and 4, but then something would be lost."),
    ],
)
def test_what_is_turned_round_by_the_words_behind_it_is_asked(moment: Moment, text: str) -> None:
    asked(moment, text)


@pytest.mark.parametrize(
    "text", ["Boot Bruno from the session.", "Schick das Ergebnis der Session an rat@dorf.example"]
)
def test_what_is_said_of_somebody_ends_no_session_and_gives_it_to_nobody(text: str) -> None:
    acts = said(RUNNING, text).acts
    assert not any(isinstance(one, a.Cancel | a.Handover) for one in acts)


def test_new_words_in_which_another_order_stands_are_none() -> None:
    acts = said(DRAFT, "Point 2: make it “Label all beds.” and put point 5 first").acts
    assert not any(isinstance(one, a.Reword) and "first" in one.words for one in acts)


def test_a_number_behind_remarks_may_be_a_remark() -> None:
    acts = said(TOP, "Accept remark 1. Drop 3.").acts
    assert not any(isinstance(one, a.Strike) for one in acts)


def test_a_point_that_is_moved_is_not_struck_beside_it() -> None:
    acts = said(DRAFT, "8 first, then it can go.").acts
    assert not any(isinstance(one, a.Strike) for one in acts)


def test_what_stands_last_is_not_moved_there() -> None:
    asked(DRAFT, "Punkt 8 ans Ende.")


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Take Bruno off, he told me he wants out.", a.RemovePerson("Bruno Keller")),
        ("I would like to cancel the whole session.", a.Cancel()),
        ("Mirjam Vos takes over from me as facilitator.", a.Handover("Mirjam Vos")),
    ],
)
def test_reasons_and_wishes_leave_an_order_plain(text: str, act: a.Act) -> None:
    assert [type(one) for one in said(RUNNING, text).acts] == [type(act)]


@pytest.mark.parametrize(
    "text",
    [
        "I've already passed the top 7 on to board@allotment.example, so you needn't.",
        "Die klacht heb ik naar board@allotment.example gestuurd.",
        "Ich habe alles schon an board@allotment.example geschickt, also keine Sorge.",
        "Könnte das Ergebnis an board@allotment.example gehen? Nur eine Frage.",
    ],
)
def test_what_he_sent_himself_or_only_asks_about_is_shared_with_nobody(text: str) -> None:
    assert not any(isinstance(one, a.Share) for one in said(RUNNING, text).acts)


@pytest.mark.parametrize(
    "text",
    [
        "Bruno leitet jetzt das neue Gartenfest.",
        "Bruno mène maintenant le chantier du puits.",
        "No, don't have Bruno lead it. I'm staying on as facilitator.",
        "Nee, laat Bruno het niet leiden. Ik blijf de begeleider.",
    ],
)
def test_who_leads_something_else_or_is_not_to_lead_gets_no_session(text: str) -> None:
    assert not any(isinstance(one, a.Handover) for one in said(RUNNING, text).acts)


@pytest.mark.parametrize("text", ["Verwijder hem uit deze sessie.", "Throw him out of the session."])
def test_a_session_does_not_end_because_somebody_goes(text: str) -> None:
    assert not any(isinstance(one, a.Cancel) for one in said(RUNNING, text).acts)


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("swap 1 and 4. don't send yet", ["swap", "wait"]),
        ("strike 6. send it", ["strike", "ok"]),
        ("6 eruit. rest ok", ["strike", "ok"]),
        ("supprime le 5. pas encore envoyer", ["strike", "wait"]),
        ("den 3. punkt streichen", ["strike"]),
    ],
)
def test_a_number_before_a_stop_ends_a_sentence_where_nothing_is_counted(text: str, acts: list[str]) -> None:
    assert names(said(DRAFT, text).acts) == acts


@pytest.mark.parametrize(
    "text", ["The other two not.", "De andere niet.", "Die anderen zwei nicht.", "Les autres non."]
)
def test_others_than_none_are_no_remarks(text: str) -> None:
    asked(TOP, text)


@pytest.mark.parametrize(
    "text", ["Two things: the answers go without names.", "Twee dingetjes: de antwoorden graag zonder naam erbij."]
)
def test_how_many_things_follow_is_no_number_of_a_question(text: str) -> None:
    assert not any(isinstance(one, a.Question) for one in said(CARD, text).acts)


@pytest.mark.parametrize(
    "text",
    [
        "Everyone jokes that Ada is the real boss here. Lovely joke, but I'm still your facilitator.",
        "Some people say, we stop. Not true, it goes on.",
        "Manche erzählen, wir hören auf. Stimmt nicht, es geht weiter.",
        "Abstimmung im Flur, ob Ada mich als Moderatorin ablösen soll: zwei dafür. Ich bleibe euch also erhalten.",
        "On raconte que tout s'arrête. C'est faux, je reste.",
    ],
)
def test_hearsay_is_no_grave_order(text: str) -> None:
    assert not any(isinstance(one, doubts.GRAVE) for one in said(RUNNING, text).acts)


@pytest.mark.parametrize(
    "text", ["punt 4: Wie moeilijk leest, komt wel voor de computers.", "Point 4: Nobody wants to be thanked by mail."]
)
def test_what_new_words_say_is_no_reason_to_doubt_them(text: str) -> None:
    (act,) = said(DRAFT, text).acts
    assert isinstance(act, a.Reword)


@pytest.mark.parametrize(
    "text",
    ["Graag anoniem dan maar, voor iedereen.", "Anonymous then, for everybody.", "Bitte anonym, für alle."],
)
def test_a_piece_of_a_sentence_ends_no_session(text: str) -> None:
    assert not any(isinstance(one, a.Cancel) for one in said(RUNNING, text).acts)
