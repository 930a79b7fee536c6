"""What is told about people: bounces, absences, calendars and held mails."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from mailflow.core.acts import union as a
from mailflow.core.acts.union import Act
from mailflow.core.letters.done_lines import Done, DoneKind
from mailflow.core.letters.union import Noted, QuestionsLetter, Reminder, ReviewLetter, SomebodyWrote
from mailflow.core.session.events import AbsenceNoted, HeldMailJudged, LetterFailed, MailHeld, MeetingAnswered
from mailflow.core.session.model import Closed, Draft, Invite, Questions, Review, Summary, TopSeven
from mailflow.core.session.people import FACILITATOR, Address, MailDigest, MessageId, Participant, PersonId, Rsvp
from mailflow.core.session.reading import CalendarAnswer, FailureKind
from mailflow.core.stages.held import HeldMail, HeldWhy
from tests.core.sessions import Play, reading

P1, P3 = PersonId("p1"), PersonId("p3")
HOME = Address("els@thuis.example.org")
HELD = HeldMail(HOME, HeldWhy.UNKNOWN, P3, "Els", "Ja hoor", MailDigest("0" * 64))
YES = MessageId("<yes@example.org>")


def in_stage(stage: type) -> Play:
    """A session there, in which p1 has answered."""
    play = Play()
    if stage is not Draft:
        play.write("f", reading("ok", commands=_ok()))
        play.wait_for(Questions if stage not in (Draft, Invite) else Invite)
        play.write("p1", reading(answers={1: "Ja."}))
        play.wait_for(stage)
    return play


def _ok() -> tuple[Act, ...]:
    return (a.Ok(),)


def one(play: Play, person: PersonId = P3) -> Participant:
    found = play.session.participant(person)
    assert found is not None
    return found


def soft(letter: int) -> LetterFailed:
    return LetterFailed(P3, FailureKind.TEMPORARY, letter)


def test_a_letter_that_is_reported_late_again_and_again_counts_once() -> None:
    play = in_stage(Questions)
    assert [play.happen(soft(4)) for _ in range(5)] == [[]] * 5
    assert one(play).soft_bounces == 1
    assert not play.happen(soft(9))
    assert play.happen(soft(12))
    assert one(play).unreachable


def test_a_mail_that_was_not_wanted_is_not_yet_a_dead_address() -> None:
    play = in_stage(Questions)
    assert play.happen(LetterFailed(P3, FailureKind.MAIL, 4)) == []
    assert not one(play).unreachable


def test_nothing_is_told_of_the_address_of_somebody_who_was_taken_out() -> None:
    play = in_stage(Questions)
    play.write("f", reading("zonder Els", commands=(a.RemovePerson("Els", plain=True),)))
    assert play.happen(LetterFailed(P3, FailureKind.ADDRESS, 4)) == []


def test_who_missed_the_questions_gets_them_when_he_writes() -> None:
    play = in_stage(Questions)
    play.happen(LetterFailed(P3, FailureKind.ADDRESS))
    (letter,) = play.write("p3", reading("Ja, ik doe mee", rsvp=Rsvp.YES))
    assert isinstance(letter, QuestionsLetter)


def test_who_missed_the_summary_gets_it_when_he_writes() -> None:
    play = in_stage(Review)
    play.happen(LetterFailed(P3, FailureKind.ADDRESS))
    letters = play.write("p3", reading("Ik ben er weer", remarks="Ik ben er weer"))
    assert isinstance(letters[0], ReviewLetter)
    assert not one(play).unreachable


def test_who_is_back_in_the_weekend_is_reminded_on_the_working_day_after_it() -> None:
    play = in_stage(Questions)
    stage = play.session.stage
    assert isinstance(stage, Questions)
    assert stage.remind_at == datetime(2026, 12, 9, 8, tzinfo=UTC)  # the Wednesday before Friday the 11th
    play.write("f", reading("verleng", commands=_until(date(2026, 12, 22))))  # others are reminded on Friday the 18th
    play.happen(AbsenceNoted(P3, date(2026, 12, 19)))
    play.wait_for(Summary)
    reminders = [one for one in play.letters if isinstance(one.letter, Reminder) and one.to.id == P3]
    assert [one.written for one in reminders] == [datetime(2026, 12, 21, 8, tzinfo=UTC)]


def _until(day: date) -> tuple[Act, ...]:
    return (a.Extend(day),)


def test_a_stale_calendar_answer_is_not_passed_on() -> None:
    play = in_stage(Questions)

    def answered(sequence: int, comment: str) -> list[object]:
        answer = CalendarAnswer("u", Address("els@example.org"), Rsvp.NO, sequence, comment)
        return list(play.happen(MeetingAnswered(P3, answer)))

    assert answered(2, "Les.") == [SomebodyWrote("Els", "Les.")]
    assert answered(1, "Oud.") == []
    assert answered(2, "Toch les.") == [SomebodyWrote("Els", "Toch les.")]


@pytest.mark.parametrize("stage", [Draft, Invite, Questions, Summary, Review, TopSeven, Closed])
def test_the_facilitator_hears_of_a_held_mail_in_every_stage(stage: type) -> None:
    play = in_stage(stage)
    assert play.happen(MailHeld(HELD)) == [HELD]
    assert play.letters[-1].to.id == FACILITATOR
    assert play.happen(HeldMailJudged(HELD, True, YES)) == [Noted((Done(DoneKind.LET_THROUGH, names=(HOME,)),))]
    assert play.letters[-1].in_reply_to == YES
    assert one(play).also == (HOME,)
    assert one(play).person.address == "els@example.org", "letters still go where they went"


def test_a_no_makes_no_address_known() -> None:
    play = in_stage(Questions)
    assert play.happen(HeldMailJudged(HELD, False, YES)) == [Noted((Done(DoneKind.STAYS_HELD, names=(HOME,)),))]
    assert one(play).also == ()


@pytest.mark.parametrize("why", [HeldWhy.FORGED, HeldWhy.UNSURE, HeldWhy.UNPROVEN])
def test_only_an_unknown_address_becomes_known(why: HeldWhy) -> None:
    play = in_stage(Questions)
    play.happen(HeldMailJudged(HeldMail(HOME, why, P3, "Els", "", HELD.digest), True, YES))
    assert one(play).also == ()


def test_a_facilitator_never_gets_a_second_address_and_nobody_that_of_another() -> None:
    play = in_stage(Questions)
    play.happen(HeldMailJudged(HeldMail(HOME, HeldWhy.UNKNOWN, FACILITATOR, "", "", HELD.digest), True, YES))
    play.happen(HeldMailJudged(HELD, True, YES))
    play.happen(HeldMailJudged(HeldMail(HOME, HeldWhy.UNKNOWN, P1, "Fatima", "", HELD.digest), True, YES))
    assert one(play, P1).also == ()
    assert one(play).also == (HOME,)
