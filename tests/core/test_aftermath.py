"""Closing answers, and the question what became of it."""

from __future__ import annotations

from datetime import timedelta

from mailflow.core.acts import union as a
from mailflow.core.letters.done_lines import CommandName, Done, DoneKind
from mailflow.core.letters.union import DraftTopSeven, LessonNoted, Lessons, Letter, Noted, SomebodyWrote, WhatBecame
from mailflow.core.session import deadlines
from mailflow.core.session.events import TimePassed
from mailflow.core.session.people import FACILITATOR, Rsvp
from tests.core.reviews import ELS, FATIMA, HASSAN, JAN, NELE, closed, top_of, under_review
from tests.core.sessions import Play, reading


def ranked() -> Play:
    """Jan and Nele chose; Hassan declined."""
    play = under_review()
    play.write(HASSAN, reading("nee", rsvp=Rsvp.NO))
    play.write(JAN, reading("3 1 2", picks=a.Pick((3, 1, 2))))
    play.write(NELE, reading("4", picks=a.Pick((4,))))
    play.order(CommandName.NEXT)
    return play


def ended() -> Play:
    play = ranked()
    play.order(CommandName.START)
    closed(play)
    return play


def revisit(play: Play, days: int | None = None) -> list[Letter]:
    """The facilitator wants everybody to be asked again."""
    day = deadlines.local_day(play.now, play.session.rules) + timedelta(days=days) if days else None
    return play.write(FACILITATOR, reading("...", commands=(a.Revisit(None, day),)))


def due(play: Play) -> list[Letter]:
    """Whatever is due next."""
    instant = deadlines.due(play.session)
    assert instant is not None
    play.now = max(instant, play.now)
    return play.happen(TimePassed())


def test_closing_answers_reach_the_facilitator_in_one_letter_within_ten_days() -> None:
    play = ended()
    began = play.now
    for person, text in ((JAN, "Trager gaan."), (NELE, "Luisteren."), (JAN, "En durven.")):
        assert [type(one) for one in play.write(person, reading(text))] in ([LessonNoted], [])
        play.later(days=1)
    (letter,) = due(play)
    assert letter == Lessons((("Jan", "Trager gaan."), ("Nele", "Luisteren."), ("Jan", "En durven.")))
    assert timedelta(days=7) <= play.now - began <= timedelta(days=10)
    assert deadlines.due(play.session) is None


def test_a_session_is_kept_for_no_question_that_is_years_away() -> None:
    play = ended()
    (noted,) = revisit(play, days=900)
    assert noted == Noted((Done(DoneKind.ASK_DATE, command=CommandName.REVISIT),))
    assert closed(play).revisit_at is None


def test_later_answers_come_in_a_letter_of_their_own() -> None:
    play = ended()
    play.write(JAN, reading("Trager gaan."))
    due(play)
    play.write(ELS, reading("Vragen stellen."))
    (letter,) = due(play)
    assert letter == Lessons((("Els", "Vragen stellen."),))


def test_a_question_after_the_end_reaches_the_facilitator_at_once() -> None:
    play = ended()
    letters = play.write(JAN, reading("Mag ik het verslag doorsturen?"))
    assert SomebodyWrote("Jan", "Mag ik het verslag doorsturen?", asks=True) in letters


def test_nobody_is_asked_again_unless_the_facilitator_wants_it() -> None:
    assert deadlines.due(ended().session) is None


def test_everybody_who_did_not_decline_is_asked_after_six_weeks_about_his_own_points() -> None:
    play = ranked()
    (noted,) = revisit(play)
    assert noted == Noted((Done(DoneKind.REVISITING, number=6),))
    play.order(CommandName.START)
    ended_at = play.now
    due(play)
    assert timedelta(weeks=6) <= play.now - ended_at <= timedelta(weeks=6, days=4)
    asked = {one.to.id: one.letter for one in play.letters if isinstance(one.letter, WhatBecame)}
    assert set(asked) == {"p1", "p2", "p3", "p4", "p5"}
    assert asked[JAN] == WhatBecame(
        ("Werk via de grote zussen.", "Eerst aanwezig zijn, dan pas iets willen."), chosen=True
    )
    assert asked[FATIMA] == WhatBecame((closed(play).top[0].point.text,), chosen=False)


def test_the_answers_join_the_session_and_reach_the_facilitator_together() -> None:
    play = ended()
    revisit(play)
    due(play)
    assert [type(one) for one in play.write(JAN, reading("We staan nu elke week aan de poort."))] == [LessonNoted]
    play.write(ELS, reading("Het koken loopt."))
    (letter,) = due(play)
    assert letter == Lessons((), (("Jan", "We staan nu elke week aan de poort."), ("Els", "Het koken loopt.")))
    assert [one.text for one in closed(play).sequels] == ["We staan nu elke week aan de poort.", "Het koken loopt."]
    assert deadlines.due(play.session) is None


def test_a_number_of_weeks_can_be_said_and_said_anew_after_the_end() -> None:
    play = ranked()
    revisit(play, 21)
    assert top_of(play).revisit == 3
    play.order(CommandName.START)
    (noted,) = revisit(play, 70)
    assert isinstance(noted, Noted)
    (done,) = noted.done
    assert done.kind is DoneKind.REVISITING
    assert done.day is not None
    assert (done.day - deadlines.local_day(play.now, play.session.rules)).days in (70, 71, 72)


def test_the_draft_says_that_everybody_will_be_asked() -> None:
    play = ranked()
    revisit(play)
    (draft,) = play.order(CommandName.DRAFT)
    assert isinstance(draft, DraftTopSeven)
    assert draft.revisit == 6


def test_a_session_is_kept_from_the_last_of_it_all() -> None:
    play = ended()
    assert closed(play).last == closed(play).at
    revisit(play)
    planned = closed(play).revisit_at
    assert closed(play).last == planned
    due(play)
    play.later(days=3)
    play.write(JAN, reading("Het werkt."))
    assert closed(play).last >= play.now


def test_who_said_stop_is_asked_nothing_any_more() -> None:
    play = ended()
    revisit(play)
    play.write(JAN, reading("stop", opt_out=True))
    due(play)
    assert not any(isinstance(letter, WhatBecame) for letter in play.written_to(JAN))
