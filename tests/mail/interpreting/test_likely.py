"""Orders in words that no phrase has: the act is learnt from examples, its arguments are found."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mailflow.core.acts import union as a
from mailflow.core.letters.shown import Wrote
from mailflow.core.session.reading import Moment
from tests.mail.interpreting.facilitating import said


def plain(moment: Moment, text: str, about: Wrote | None = None) -> list[a.Act]:
    return [replace(one, spans=()) for one in said(moment, text, about).acts]


@pytest.mark.parametrize(
    "text",
    [
        "Het hele traject mag stopgezet worden, er is geen geld meer.",
        "I'm abandoning this session.",
        "Wir sagen die ganze Runde ab, der Saal steht unter Wasser.",
        "La session entière est annulée.",
    ],
)
def test_a_cancellation_needs_no_phrase(text: str) -> None:
    assert plain(Moment.RUNNING, text) == [a.Cancel(plain=True)]


@pytest.mark.parametrize(
    "text",
    [
        "The caterer can be cancelled, we'll bring our own bread.",
        "Annuleer de sessie zeker niet.",
        "If nobody answers by Friday I cancel the whole session.",
        "Chantal neemt de nachtdienst van mij over.",
        "Yesterday I almost gave up on this whole session.",
        "Shall we cancel the whole session?",
    ],
)
def test_what_only_resembles_a_grave_order_is_told(text: str) -> None:
    assert all(isinstance(one, a.Tell) for one in plain(Moment.RUNNING, text))


def test_an_address_beside_words_of_sending_is_shared_and_several_are_one_act() -> None:
    (act,) = plain(Moment.TOPSEVEN, "Stuur ook een kopie naar raad@dorp.example. En ook naar pers@krant.example.")
    assert isinstance(act, a.Share)
    assert [str(one) for one in act.addresses] == ["raad@dorp.example", "pers@krant.example"]


def test_an_address_of_ones_own_is_shared_with_nobody() -> None:
    acts = plain(Moment.TOPSEVEN, "Mijn adres is veranderd, stuur mijn mails naar nieuw@thuis.example.")
    assert not any(isinstance(one, a.Share) for one in acts)


def test_remarks_judged_one_by_one_are_one_act_of_each_kind() -> None:
    acts = plain(Moment.TOPSEVEN, "Remarque 1 : oui. Remarque 2 : oui.")
    assert acts == [a.Accept((1, 2))]


def test_the_last_word_counts() -> None:
    assert plain(Moment.DRAFT, "Drop 3. No, leave it in. Swap 1 and 2.") == [a.Swap((1, 2))]


def test_nobody_is_removed_whose_name_stands_in_a_question() -> None:
    acts = plain(Moment.CARD, "In question 1 it says Bruno's team. Take Bruno out, just say the team.")
    assert not any(isinstance(one, a.RemovePerson) for one in acts)


def test_a_plain_order_is_not_passed_on_to_who_wrote() -> None:
    assert plain(Moment.NOTICE, "status", Wrote("Bruno Keller", "When?")) == [a.Status()]


def test_only_the_words_for_him_are_passed_on() -> None:
    acts = plain(Moment.NOTICE, "Nein, lieber nicht. Sagen Sie ihm: Wir sind schon voll.", Wrote("Bruno Keller", "Ja?"))
    assert a.ReplyTo("Bruno Keller", "Wir sind schon voll.") in acts


def test_new_words_behind_a_colon_order_nothing_themselves() -> None:
    acts = plain(Moment.CARD, "In de plaats: Wat zou jou helpen om elke week te komen?")
    assert not any(isinstance(one, a.Help) for one in acts)


@pytest.mark.parametrize(
    "text",
    [
        "Haal Chantal maar uit deze sessie.",
        "Chantal n'est plus dans cette session.",
        "Chantal ist nicht mehr in der Session.",
    ],
)
def test_who_names_somebody_ends_no_session(text: str) -> None:
    assert not any(isinstance(one, a.Cancel) for one in plain(Moment.RUNNING, text))


def test_at_a_draft_points_are_struck_and_not_people() -> None:
    acts = plain(Moment.DRAFT, "Deze mag weg, Chantal is hier al weg.")
    assert not any(isinstance(one, a.RemovePerson) for one in acts)
