"""Counts are no numbers: "all three remarks", "les deux premières"; a verdict beside each number; who stays unnamed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mailflow.core.acts import union as a
from mailflow.core.acts.union import Act
from mailflow.core.session.people import Address
from mailflow.core.session.reading import Moment
from mailflow.mail.interpreting.interpret import interpret
from mailflow.mail.reply import Line, Reply, Role
from tests.mail.interpreting.facilitating import REMARKS, SENT, said, shown
from tests.mail.interpreting.test_orders import CARD, DRAFT, RUNNING, TOP, check

ALL = a.Accept((1, 2, 3))
BOTH = (a.Accept((1, 2)), a.RejectRemark((3,)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("take all three remarks", (ALL,)),
        ("alle drie mogen erin", (ALL,)),
        ("Alle drei Bemerkungen übernehmen, bitte.", (ALL,)),
        ("Les trois remarques peuvent être reprises.", (ALL,)),
        ("Remarque 1 oui, 2 oui, 3 non.", BOTH),
        ("Bemerkung 1 und 2 ja, 3 nein", BOTH),
        ("1: yes, 2: yes, 3: no", BOTH),
        ("Opmerking 1 en 2 ja, 3 nee.", BOTH),
        ("Neem opmerking 1 en 2 over maar niet 3.", BOTH),
        ("accept 1 and 2 but not 3", BOTH),
        ("1 und 2 übernehmen, 3 aber nicht", BOTH),
        ("Prends la 1 et la 2 mais pas la 3", BOTH),
    ],
)
def test_remarks_are_counted_and_judged(text: str, expected: tuple[Act, ...]) -> None:
    check(TOP, text, *expected)


@pytest.mark.parametrize(
    "text",
    ["take both remarks", "Les deux remarques peuvent être reprises.", "beide opmerkingen overnemen", "1 yes, 2 yes"],
)
def test_of_three_remarks_both_are_none(text: str) -> None:
    judged = [one.remarks for one in _acts(TOP, text) if isinstance(one, a.Accept)]
    assert judged == ([(1, 2)] if "1" in text else [])


@pytest.mark.parametrize("text", ["strike the two points", "les trois points sont à supprimer", "schrap de 3 punten"])
def test_a_count_of_other_points_than_there_are_strikes_none(text: str) -> None:
    assert all(isinstance(one, a.Tell) for one in _acts(DRAFT, text))


def test_the_remarks_of_the_daily_letter_can_be_accepted_there() -> None:
    reply = Reply((Line("accept remark 1", Role.OWN, "typed"),))
    acts = interpret(reply, replace(shown(RUNNING), remarks=REMARKS), SENT).acts
    assert [type(one) for one in acts] == [a.Accept]


@pytest.mark.parametrize(
    "text",
    [
        "Bruno liefst anoniem",
        "Can Bruno stay anonymous?",
        "Für Bruno bitte anonym.",
        "Anoniem mag ook.",
        "anonymous is fine too",
    ],
)
def test_who_stays_unnamed_alone_or_may_makes_no_session_anonymous(text: str) -> None:
    assert not [one for one in _acts(CARD, text) if isinstance(one, a.Anonymous)]


@pytest.mark.parametrize(
    "text", ["Toch maar met naam.", "with their names, please", "Finalement avec les noms", "Doch mit Namen."]
)
def test_names_come_back_in_so_many_words(text: str) -> None:
    check(CARD, text, a.Named())


@pytest.mark.parametrize("text", ["Jazeker!", "tout à fait", "Jawohl", "absoluut", "sure thing"])
def test_one_hearty_word_is_an_ok(text: str) -> None:
    check(CARD, text, a.Ok())


def test_a_name_of_several_words_is_one_person() -> None:
    check(CARD, "Zet er ook Ingrid Van Damme bij.", a.AddPerson(Address(""), "Ingrid Van Damme"))
    check(CARD, "Voeg Ingrid van den Bossche toe", a.AddPerson(Address(""), "Ingrid van den Bossche"))


def test_a_mail_of_nothing_but_an_address_answers_whose_it_is() -> None:
    new = Address("ingrid@werk.example")
    check(CARD, "Ingrid Van Damme, ingrid@werk.example", a.AddPerson(new, "Ingrid Van Damme"))
    check(CARD, "Bruno Keller bruno@werk.example", a.ReplacePerson("Bruno Keller", "bruno@werk.example"))
    assert not [one for one in _acts(CARD, "ok\n\nIngrid Maes\ningrid@werk.example") if isinstance(one, a.AddPerson)]


def _acts(moment: Moment, text: str) -> tuple[Act, ...]:
    return said(moment, text).acts
