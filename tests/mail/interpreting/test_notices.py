"""A reply to a notice is read in the light of what the notice is about."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mailflow.core.acts import union as a
from mailflow.core.letters.shown import AddressFails, NotUnderstood, WantsIn, Wrote
from mailflow.core.session.people import Address
from mailflow.core.session.reading import Moment
from tests.mail.interpreting.facilitating import names, said

FAILS = AddressFails("Ada Nnamdi", Address("ada@old.example"))
WANTS = WantsIn(Address("wim@x.example"), "Wim")
WROTE = Wrote("Bruno Keller", "Until when can I answer?")


@pytest.mark.parametrize(
    "text", ["ada@new.example", "Oei, het is ada@new.example, zonder die e", "Sa bonne adresse : ada@new.example"]
)
def test_a_new_address_takes_the_place_of_the_one_that_fails(text: str) -> None:
    (act,) = said(Moment.NOTICE, text, FAILS).acts
    assert act == a.ReplacePerson("ada@old.example", "ada@new.example", spans=act.spans)


@pytest.mark.parametrize("text", ["ok", "Ja graag!", "Bien sûr, avec plaisir", "Oh yes, please add him", "Gerne 👍"])
def test_a_yes_lets_somebody_in(text: str) -> None:
    assert names(said(Moment.NOTICE, text, WANTS).acts) == ["ok"]


@pytest.mark.parametrize("text", ["No, sorry.", "Liever niet deze keer.", "Je ne sais pas, qui est-ce ?"])
def test_anything_else_lets_nobody_in(text: str) -> None:
    assert "ok" not in names(said(Moment.NOTICE, text, WANTS).acts)


def test_words_for_who_wrote_are_passed_on_without_greeting() -> None:
    (act,) = said(Moment.NOTICE, "Dag Bruno,\n\nTot vrijdag, en ook in het weekend.\n\nGroeten,\nAda", WROTE).acts
    assert replace(act, spans=()) == a.ReplyTo("Bruno Keller", "Tot vrijdag, en ook in het weekend.")


def test_answers_for_somebody_else_are_his() -> None:
    text = "Ik belde Bruno. Namens Bruno:\nvraag 1: de bonen\nvraag 3: minder praten"
    (act,) = said(Moment.NOTICE, text, WROTE).acts
    assert isinstance(act, a.Behalf)
    assert act.person == "Bruno Keller"
    assert [(one.question, one.words) for one in act.acts if isinstance(one, a.Answer)] == [
        (1, "de bonen"),
        (3, "minder praten"),
    ]


def test_what_was_not_understood_counts_when_it_is_said_once_more() -> None:
    assert names(said(Moment.NOTICE, "Herinner iedereen nog eens aub.", NotUnderstood("por ze")).acts) == ["remind"]


def test_speakers_of_a_transcript_are_named_one_after_the_other() -> None:
    found = said(Moment.NOTICE, "Sprecher 1 ist Ada, 2 ist Bruno.", None, ("Sprecher 1", "Sprecher 2"))
    assert [(one.label, one.person) for one in found.acts if isinstance(one, a.Speaker)] == [
        ("Sprecher 1", "Ada Nnamdi"),
        ("Sprecher 2", "Bruno Keller"),
    ]
