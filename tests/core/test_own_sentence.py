"""Everybody's own sentence: a receipt puts some of his to him, and what he keeps is a point."""

from __future__ import annotations

from mailflow.core.acts import union as a
from mailflow.core.letters import showing
from mailflow.core.letters.union import DraftSummary, Receipt
from mailflow.core.session.model import Questions, Summary
from mailflow.core.session.people import PersonId
from tests.core.sessions import Play, mail, reading
from tests.core.test_machine import in_stage

TALE = "Vorig jaar kwam er plots een man met een hond. Hij zei niets. Wie eerst koffie schenkt, hoeft weinig te vragen."
LESSON = "Wie eerst koffie schenkt, hoeft weinig te vragen."
JAN, ELS = PersonId("p2"), PersonId("p3")


def answered(*acts: a.Act) -> tuple[Play, Receipt]:
    play = in_stage(Questions)
    (receipt,) = play.write(JAN, mail(a.Answer(1, TALE), a.Answer(3, "Altijd koffie."), *acts))
    assert isinstance(receipt, Receipt)
    return play, receipt


def points_of(play: Play, person: PersonId) -> list[tuple[str, bool]]:
    """Their words, and whether they are ours to choose."""
    play.write(ELS, reading(answers={1: "Nooit alleen gaan.", 2: "Folders."}))
    play.wait_for(Summary)
    play.wait()
    draft = play.letters[-1].letter
    assert isinstance(draft, DraftSummary)
    return [(one.text, one.ours) for one in draft.digest.points if one.source == person]


def test_a_receipt_puts_up_to_three_of_his_own_sentences_to_him() -> None:
    _, receipt = answered()
    assert receipt.choices[0] == LESSON
    assert 1 < len(receipt.choices) <= 3
    assert all(one in f"{TALE} Altijd koffie." for one in receipt.choices)


def test_who_marked_a_sentence_is_not_asked() -> None:
    _, receipt = answered(a.Essence("Eerst koffie."))
    assert (receipt.essence, receipt.choices) == ("Eerst koffie.", ())


def test_what_he_keeps_is_a_point_and_his_own() -> None:
    play, receipt = answered()
    assert play.write(JAN, mail(a.Essence(receipt.choices[1]))) == [], "its letter said what becomes of it"
    assert (receipt.choices[1], False) in points_of(play, JAN)


def test_what_he_says_better_himself_is_read_back() -> None:
    play, _ = answered()
    (again,) = play.write(JAN, mail(a.Essence("Altijd eerst koffie.")))
    assert isinstance(again, Receipt)
    assert (again.essence, again.choices) == ("Altijd eerst koffie.", ())


def test_who_says_nothing_keeps_the_first_which_is_ours() -> None:
    play, receipt = answered()
    assert (receipt.choices[0], True) in points_of(play, JAN)


def test_who_answers_late_is_not_asked() -> None:
    play = in_stage(Summary)
    (receipt, *_) = play.write(JAN, mail(a.Answer(3, TALE)))
    assert isinstance(receipt, Receipt)
    assert receipt.choices == ()


def test_a_reply_is_read_against_the_sentences_that_its_letter_showed() -> None:
    play, receipt = answered()
    shown = showing.shown(play.session, JAN, receipt)
    assert shown.own == receipt.choices
    assert not shown.asks_own  # question 2 is open too
    assert showing.shown(play.session, JAN, None).own == receipt.choices
    assert showing.shown(play.session, ELS, None).own == ()
    (full,) = play.write(JAN, mail(a.Answer(2, "Folders.")))
    assert showing.shown(play.session, JAN, full).asks_own
    play.write(JAN, mail(a.Essence("Eerst koffie.")))
    assert showing.shown(play.session, JAN, None).own == ()
