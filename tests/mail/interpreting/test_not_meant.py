"""What sounds like an order or a refusal and is none; and a Dutch "maar" that only softens an order."""

from __future__ import annotations

import pytest

from mailflow.core.acts.union import Order, Strike
from mailflow.core.session.reading import Moment
from tests.mail.interpreting import replies
from tests.mail.interpreting.facilitating import names, said


@pytest.mark.parametrize(
    ("moment", "text", "act"),
    [
        (Moment.RUNNING, "Blaas de hele sessie maar af, er is te weinig animo.", "cancel"),
        (Moment.RUNNING, "Tomasz werkt hier niet meer, haal hem maar van de lijst.", "remove_person"),
        (Moment.DRAFT, "Haal 4 er maar uit", "strike"),
        (Moment.DRAFT, "Voeg 3 en 4 maar samen", "merge"),
        (Moment.DRAFT, "Zet 3 maar vooraan.", "first"),
        (Moment.DRAFT, "Stuur het maar door", "ok"),
    ],
)
def test_a_softened_order_is_an_order(moment: Moment, text: str, act: str) -> None:
    assert names(said(moment, text).acts) == [act]


@pytest.mark.parametrize(
    "text",
    [
        "Schrap 4, maar laat 5 staan",
        "Schrap 4 maar niet 5",
        "Ik vind het maar niks",
        "Nee, maar door de regen viel het mee",
    ],
)
def test_where_it_means_but_it_is_a_but(text: str) -> None:
    acts = said(Moment.DRAFT, text).acts
    struck = [point for one in acts if isinstance(one, Strike) for point in one.points]
    assert 5 not in struck
    assert "ok" not in names(acts)


@pytest.mark.parametrize(
    "text",
    [
        "Nee hoor, dat werkt bij ons ook niet.",
        "Nee hoor, wij doen dat niet.",
        "No, we don't do that.",
        "Nope, doesn't work.",
        "Non, ça ne marche pas chez nous.",
        "Nein, bei uns klappt das nicht.",
    ],
)
def test_a_no_to_the_matter_declines_nothing(text: str) -> None:
    acts = replies.acts(text, replies.shown(Moment.QUESTIONS))
    assert not {"decline", "leave", "stop"} & {one["act"] for one in acts}, acts


@pytest.mark.parametrize(
    "text",
    ["Nee, ik doe niet mee.", "Nein danke, keine Zeit dafür", "No, too busy this time", "Non, je ne participe pas"],
)
def test_a_no_of_ones_own_still_does(text: str) -> None:
    acts = replies.acts(text, replies.shown(Moment.QUESTIONS))
    assert {"decline", "leave"} & {one["act"] for one in acts}, acts


@pytest.mark.parametrize(
    "text",
    [
        "Could this be sent to the mayor (mayor@town.example) at some point?",
        "Ma cheffe (cheffe@ville.example) voudrait bien le lire un jour.",
    ],
)
def test_what_may_be_shared_one_day_is_not_shared(text: str) -> None:
    assert "share" not in names(said(Moment.TOPSEVEN, text).acts)


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        (Moment.RUNNING, "Mirjam is a good facilitator too, by the way."),
        (Moment.RUNNING, "Mirjam is trouwens ook een goede begeleider."),
        (Moment.RUNNING, "Can I still undo that?"),
        (Moment.RUNNING, "Kan ik nog iets ongedaan maken?"),
        (Moment.DRAFT, "3 et 8 se ressemblent."),
    ],
)
def test_praise_a_question_and_a_likeness_order_nothing(moment: Moment, text: str) -> None:
    assert not {"handover", "undo", "merge"} & set(names(said(moment, text).acts))


@pytest.mark.parametrize("text", ["Ik lees zulke mails nooit op maandag.", "I never read such mails on Mondays."])
def test_never_on_one_day_is_not_never(text: str) -> None:
    assert "stop" not in {one["act"] for one in replies.acts(text, replies.shown(Moment.QUESTIONS))}


def test_a_chain_of_dashes_is_an_order_and_no_ranges() -> None:
    (order,) = said(Moment.TOPSEVEN, "Ordre voulu : 3 - 4 - 1 - 2 - 5 - 7 - 6.").acts
    assert isinstance(order, Order)
    assert order.points == (3, 4, 1, 2, 5, 7, 6)
    (strike,) = said(Moment.DRAFT, "drop 2-4 and 6-8").acts
    assert isinstance(strike, Strike)
    assert strike.points == (2, 3, 4, 6, 7, 8)


def test_a_reason_to_leave_that_is_private_answers_nothing() -> None:
    text = (
        "I'm sorry to do this but I think I need to step out of this session. My sister was admitted to our own "
        "ward on Friday and I can't write about families while I am one. Please don't tell the others why, just "
        "that I'm away."
    )
    acts = {one["act"] for one in replies.acts(text, replies.shown(Moment.QUESTIONS))}
    assert acts == {"leave", "tell", "private"}


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        (
            Moment.TOPSEVEN,
            "The radio (desk@radio.example) would love to have our result. Out of the question, I know them.",
        ),
        (
            Moment.TOPSEVEN,
            "De krant wil het hebben: stuur het naar pers@krant.example, zeggen ze. Daar is geen sprake van.",
        ),
        (Moment.RUNNING, "A colleague wants Ada off the list. I talk to them both, nothing changes there."),
        (Moment.RUNNING, "Ada öffnet am Dienstag an meiner Stelle den Raum. Für die Runde bin immer noch ich da."),
        (Moment.RUNNING, "As facilitator I confirm that Ada Nnamdi has read everything."),
    ],
)
def test_what_somebody_else_wants_is_not_done(moment: Moment, text: str) -> None:
    assert not {"share", "remove_person", "handover"} & set(names(said(moment, text).acts))


@pytest.mark.parametrize(
    "text",
    [
        "Els hat mir erzählt, dass sie aus der Runde raus will. Ich schreibe morgen.",
        "No more emails between teams, that is what I would change.",
        "Geen mails meer tussen afdelingen, dat zou ik veranderen.",
    ],
)
def test_what_others_do_takes_nobody_out(text: str) -> None:
    acts = replies.acts(text, replies.shown(Moment.QUESTIONS))
    assert not {"decline", "leave", "stop"} & {one["act"] for one in acts}, acts


def test_who_leaves_tired_of_mail_leaves_and_does_not_stop_for_ever() -> None:
    text = "Je sors de cette session, voilà. Trop de mails ce mois-ci. Sans rancune, à une autre fois."
    acts = {one["act"] for one in replies.acts(text, replies.shown(Moment.REVIEW))}
    assert "leave" in acts
    assert "stop" not in acts


def test_who_names_the_summary_that_he_has_read_does_not_ask_for_it() -> None:
    text = "Having read the summary, I have decided to withdraw from this conversation."
    assert [one["act"] for one in replies.acts(text, replies.shown(Moment.REVIEW))] == ["leave"]
