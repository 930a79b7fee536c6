"""Words that somebody takes back stand in nothing that is still to be sent, at whatever stage he does so."""

from __future__ import annotations

import pytest

from mailflow.core.acts import union as a
from mailflow.core.letters.done_lines import CommandName
from mailflow.core.letters.union import DraftSummary, DraftTopSeven, SomebodyWrote
from mailflow.core.session.model import Closed, Questions, Review, Summary, TopSeven
from mailflow.core.session.people import FACILITATOR, PersonId
from tests.core.sessions import Play, mail

JAN, ELS = PersonId("p2"), PersonId("p1")
SECRET = "My manager calls visiting people a waste of an afternoon."


def until(stage: type) -> Play:
    play = Play()
    play.order(CommandName.START)
    play.wait_for(Questions)
    play.write(ELS, mail(a.Answer(1, "Go and sit beside people before you ask them anything.")))
    play.write(JAN, mail(a.Answer(1, SECRET), a.Answer(2, "Meetings that begin late never end on time.")))
    play.wait_for(stage)
    if stage is Summary:
        play.wait()
    return play


def shows(play: Play) -> bool:
    return SECRET in repr(play.session.stage) or SECRET in repr(play.session.participants)


@pytest.mark.parametrize("stage", [Summary, Review, TopSeven])
def test_they_are_taken_out_of_what_waits_and_of_what_undo_brings_back(stage: type) -> None:
    play = until(stage)
    assert shows(play)
    told = play.write(JAN, mail(a.Private(SECRET), text="take it out"))
    assert not shows(play)
    assert any(isinstance(one, SomebodyWrote) and one.private for one in told)
    play.order(CommandName.UNDO)
    assert not shows(play)


def test_a_draft_that_waits_is_shown_anew_without_them() -> None:
    play = until(Summary)
    (draft,) = [one for one in play.write(JAN, mail(a.Private(SECRET))) if isinstance(one, DraftSummary)]
    assert [one.number for one in draft.digest.points] == list(range(1, len(draft.digest.points) + 1))
    assert SECRET not in repr(draft.digest)


def test_in_the_review_the_others_keep_their_numbers() -> None:
    play = until(Review)
    assert isinstance(play.session.stage, Review)
    before = {one.number: one.text for one in play.session.stage.digest.points}
    play.write(JAN, mail(a.Private(SECRET)))
    after = {one.number: one.text for one in play.session.stage.digest.points}
    assert after == {number: text for number, text in before.items() if SECRET not in text}
    assert len(after) < len(before)


def test_a_top_seven_that_waits_is_shown_anew_and_goes_out_without_them() -> None:
    play = until(TopSeven)
    told = play.write(JAN, mail(a.Private(SECRET)))
    assert [one for one in told if isinstance(one, DraftTopSeven)]
    shown = len(play.letters)
    play.wait_for(Closed)
    rest = [one for one in play.letters[shown:] if one.to.id != FACILITATOR]
    assert rest
    assert not [one for one in rest if SECRET in repr(one.letter)]


def test_anothers_words_stay() -> None:
    play = until(Review)
    play.write(ELS, mail(a.Private(SECRET)))
    assert shows(play)
