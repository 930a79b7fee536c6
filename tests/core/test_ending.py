"""A session that ended early: nobody hears anything more of it but its facilitator."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from mailflow.core.acts import union as a
from mailflow.core.letters.done_lines import CommandName, DoneKind
from mailflow.core.letters.union import Noted, SessionCancelled
from mailflow.core.session.files import Trouble
from mailflow.core.session.model import Cancelled, Questions, Rules, Summary
from mailflow.core.session.people import FACILITATOR, PersonId
from tests.core.sessions import Play, attachment, mail, reading

JAN = PersonId("p2")


def expired() -> Play:
    play = Play()
    play.wait_for(Cancelled)
    return play


def given_up() -> Play:
    """Cancelled before anybody was invited."""
    play = Play()
    play.order(CommandName.CANCEL)
    return play


BEFORE_THE_OK = pytest.mark.parametrize("ended", [expired, given_up])


def heard_by_others(play: Play) -> list[str]:
    return [one.to.id for one in play.letters if one.to.id != FACILITATOR]


@BEFORE_THE_OK
def test_who_was_never_invited_hears_nothing_of_his_files(ended: Callable[[], Play]) -> None:
    play = ended()
    play.write(JAN, replace(reading("Zie bijlage."), attachments=(attachment(),)))
    play.read_files(trouble=Trouble.EMPTY)
    assert heard_by_others(play) == []


@BEFORE_THE_OK
def test_who_was_never_invited_hears_nothing_of_encrypted_mail(ended: Callable[[], Play]) -> None:
    play = ended()
    play.write(JAN, replace(reading(""), sealed=True))
    assert heard_by_others(play) == []


@BEFORE_THE_OK
def test_who_was_never_invited_hears_nothing_of_words_for_another(ended: Callable[[], Play]) -> None:
    play = ended()
    play.write(JAN, mail(a.Behalf("Els", (a.Join(),)), text="Els doet mee"))
    assert heard_by_others(play) == []


def test_an_unread_file_of_a_session_that_was_cancelled_still_reaches_its_facilitator() -> None:
    play = Play()
    play.order(CommandName.START)
    play.wait_for(Questions)
    play.order(CommandName.CANCEL)
    play.write(JAN, replace(reading("Zie bijlage."), attachments=(attachment(),)))
    before = len(play.letters)
    play.read_files(trouble=Trouble.EMPTY)
    (letter,) = play.letters[before:]
    assert (letter.to.id, [one.name for one in letter.files]) == (FACILITATOR, ["scan.pdf"])
    assert isinstance(play.written_to(JAN)[-1], SessionCancelled)


def test_giving_up_twice_in_one_mail_writes_to_nobody_who_was_not_invited() -> None:
    play = Play()
    letters = play.write("f", reading("stop de sessie, annuleer", commands=(a.Cancel(plain=True),) * 2))
    assert isinstance(play.session.stage, Cancelled)
    assert letters
    assert {envelope.to.id for envelope in play.letters} == {FACILITATOR}


LENIENT = Rules(receipt_wait=0, notes_hour=-1)


def test_who_cancels_can_take_it_back_until_somebody_hears_of_it() -> None:
    play = Play(rules=LENIENT)
    play.order(CommandName.START)
    play.wait_for(Questions)
    (noted,) = play.order(CommandName.CANCEL)
    assert isinstance(noted, Noted)
    assert noted.undo_until is not None
    assert isinstance(play.session.stage, Questions)
    (back,) = play.order(CommandName.UNDO)
    assert isinstance(back, Noted)
    assert [one.kind for one in back.done] == [DoneKind.NOT_CANCELLED]
    play.write(JAN, mail(a.Answer(1, "Wie niets moet, komt terug.")))
    play.wait_for(Summary)  # as if nothing had been


def test_who_lets_the_grace_pass_has_cancelled_and_everybody_hears_it_once() -> None:
    play = Play(rules=LENIENT)
    play.order(CommandName.START)
    play.wait_for(Questions)
    play.order(CommandName.CANCEL, CommandName.CANCEL)
    assert not [one for one in play.wait() if not isinstance(one, SessionCancelled)]
    assert isinstance(play.session.stage, Cancelled)
    ended = [one.to.id for one in play.letters if isinstance(one.letter, SessionCancelled)]
    assert sorted(ended) == sorted(one.person.id for one in play.session.participants)
