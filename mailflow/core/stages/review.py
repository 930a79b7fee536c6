"""Review: everybody reads the summary, says what is wrong or missing, and picks the points that matter most."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from mailflow.core.acts import union as a
from mailflow.core.acts.consequences import Fate
from mailflow.core.acts.union import Act
from mailflow.core.letters import at_moment as saying
from mailflow.core.letters.done_lines import Done, DoneKind, fate
from mailflow.core.letters.union import Letter
from mailflow.core.points import differing, remarks
from mailflow.core.session import deadlines
from mailflow.core.session.events import (
    AbsenceNoted,
    Event,
    FilesRead,
    HeldMailJudged,
    LetterFailed,
    MailHeld,
    MailReceived,
    MeetingAnswered,
    Ordered,
    ReportPrinted,
    SummaryDrafted,
    TimePassed,
)
from mailflow.core.session.model import Ballot, Digest, Review
from mailflow.core.session.people import FACILITATOR, Participant, PersonId, Rsvp
from mailflow.core.session.reading import Reading
from mailflow.core.session.step import Step
from mailflow.core.stages import about_people, collecting, orders
from mailflow.core.stages import topseven as stage_topseven
from mailflow.core.stages.collected import Collected


def enter(step: Step, digest: Digest) -> None:
    """The summary goes to all who did not decline."""
    last = deadlines.add_working_days(step.today, step.rules.review_days, step.rules)
    until = deadlines.end_of_day(last, step.rules)
    stage = Review(digest, until, deadlines.remind_at(step.now, until, step.rules))
    step.enter(stage)
    for one in step.participants:
        if one.asked:
            step.tell(one.person.id, saying.review(step, one, stage))


def on(step: Step, stage: Review, event: Event) -> None:
    """What happens in Review."""
    match event:
        case MailReceived(person, reading) if person == FACILITATOR:
            orders.facilitator_wrote(step, reading, lambda act: _obey(step, act))
        case MailReceived(person, reading) | FilesRead(person, reading):
            _participant_wrote(step, stage, person, reading)
        case TimePassed():
            _time_passed(step, stage)
        case AbsenceNoted() | LetterFailed() | MeetingAnswered() | MailHeld() | HeldMailJudged():
            about_people.heard(step, event)
        case SummaryDrafted() | ReportPrinted():
            return
        case Ordered(act):
            orders.answer(step, orders.obeyed(step, (act,), lambda one: _obey(step, one)))
        case _:
            assert_never(event)


def _participant_wrote(step: Step, stage: Review, person: PersonId, reading: Reading) -> None:
    missed = step.participant(person).unreachable and not reading.said(a.Pick)  # the summary, perhaps
    mail = Collected(step, person, reading)
    before = collecting.is_back(step, person)
    if missed:
        step.tell(person, saying.review(step, step.participant(person), stage))
    if reading.said(a.Pick, a.Disagree):
        step.stay(replace(stage, minuses=differing.settled(stage.minuses, person)))
    feedback = not reading.said(a.Answer, a.Revise)  # with answers, what else he says is no feedback, but late
    mail.each(lambda act: _take(step, mail, act, feedback=feedback))
    after = step.session.stage
    assert isinstance(after, Review)
    if (after.ballots, after.feedback, after.minuses) != (stage.ballots, stage.feedback, stage.minuses):
        if before.rsvp is Rsvp.NO and not reading.said(a.Decline, a.Leave):
            step.update(person, rsvp=Rsvp.YES)
        collecting.owe_receipt(step, person)
    if before.rsvp is Rsvp.NO and reading.said(a.Join) and step.participant(person).rsvp is Rsvp.YES:
        step.tell(person, saying.review(step, step.participant(person), after))
    elif reading.said(a.Join, a.Decline, a.Later) and not collecting.owes(step, person):
        mail.tell_rsvp()
    if mail.kept:
        collecting.hand_receipt(step, person, saying.receipt(step.session, step.participant(person), late=True))
    mail.tell(late=mail.kept)
    if not step.rules.receipt_wait:
        collecting.write_receipts(step, lambda one: _receipt(step, one))


def _take(step: Step, mail: Collected, act: Act, *, feedback: bool) -> Fate:
    stage = step.session.stage
    assert isinstance(stage, Review)
    match act:
        case a.Pick():
            against = {one.point for one in mail.reading.said(a.Disagree)}  # whoever says both does not choose it
            picks = replace(act, points=tuple(one for one in act.points if one not in against))
            step.stay(_with_ballot(stage, mail.person, picks, step))
            return Fate.KEPT
        case a.Disagree():
            step.stay(differing.heard(stage, step.session, mail.person, act))
            return Fate.KEPT
        case a.Tell(nearest=near) if near == a.name_of_kind(a.Disagree):
            after = differing.heard(stage, step.session, mail.person, act)
            if any(char.isalpha() for char in act.words):
                after = remarks.heard(step, after, mail.person, a.Tell(act.words))
            step.stay(after)
            return Fate.ASKED
        case a.Amend() | a.Add() | a.Disown() | a.Object():
            step.stay(remarks.heard(step, stage, mail.person, act))
            return Fate.KEPT
        case a.Tell(nearest="") | a.Ask() if feedback:
            step.stay(remarks.heard(step, stage, mail.person, act))
            return mail.take(act) if isinstance(act, a.Ask) else Fate.KEPT
        case _:
            return mail.take(act)


def _with_ballot(stage: Review, person: PersonId, picks: a.Pick, step: Step) -> Review:
    """The latest ballot counts; a bare list is taken as ranked, since the letter asked for an order."""
    if not (picks.points or picks.invalid):
        return stage
    most = step.rules.top
    taken = picks.points[:most]
    ballot = Ballot(person, taken, picks.ranked, step.now, picks.invalid, len(picks.points) - len(taken))
    others = tuple(one for one in stage.ballots if one.person != person)
    return replace(stage, ballots=(*others, ballot), minuses=differing.chosen(stage.minuses, person, taken))


def _receipt(step: Step, one: Participant) -> Letter:
    stage = step.session.stage
    assert isinstance(stage, Review)
    people = {one.person for one in stage.ballots} | {one.person for one in stage.feedback}
    people |= {one.person for one in stage.minuses}
    if one.person.id not in people:  # a receipt for answers was still owed when the review began
        return saying.receipt(step.session, one, late=True)
    return saying.review_receipt(step.session, one, stage)


def _time_passed(step: Step, stage: Review) -> None:
    collecting.write_receipts(step, lambda one: _receipt(step, one))
    if step.session.paused_since:
        return
    if step.now >= deadlines.decent(stage.until, step.rules):  # what comes in the night after the last day counts
        stage_topseven.enter(step, stage)
        return
    if stage.remind_at is not None and step.now >= stage.remind_at:
        stage = _remind_due(step, stage)
    if stage.tell_at is not None and step.now >= stage.tell_at:
        step.stay(remarks.tell(step, stage))


def _silent(step: Step, stage: Review) -> list[Participant]:
    picked = {ballot.person for ballot in stage.ballots}
    return [one for one in step.participants if one.asked and one.person.id not in picked]


def _remind_due(step: Step, stage: Review) -> Review:
    """Remind who has not picked and is here; who is away is reminded the morning he is back."""
    silent = [one for one in _silent(step, stage) if not one.reminded]
    away = [one for one in silent if one.away_until and one.away_until > step.today]
    for one in silent:
        if one not in away:
            _remind(step, stage, one)
    back = [about_people.is_back_at(step, one.away_until) for one in away if one.away_until]
    after = replace(stage, remind_at=min((instant for instant in back if instant < stage.until), default=None))
    step.stay(after)
    return after


def _remind(step: Step, stage: Review, one: Participant) -> None:
    step.update(one.person.id, reminded=one.reminded + 1)
    step.tell(one.person.id, saying.review_reminder(step.session, one, stage))


def _obey(step: Step, act: Act) -> Done | None:
    stage = step.session.stage
    if not isinstance(stage, Review):
        return orders.anywhere(step, act)
    match act:
        case a.Accept() | a.RejectRemark():
            after, told = remarks.judged_in_review(stage, act)
            step.stay(after)
            asked = next((one for one in told if fate(one) is Fate.ASKED), None)
            step.done += [one for one in told if one is not asked]
            return asked
        case a.Next():
            stage_topseven.enter(step, stage)
            return Done(DoneKind.NEXT)
        case a.Undo() if stage.before is not None:
            step.stay(replace(stage, digest=stage.before, before=None))
            return Done(DoneKind.RESTORED)
        case a.Extend() | a.Deadline():
            return orders.extend(step, act)
        case a.Remind():
            silent = _silent(step, stage)
            for one in silent:
                _remind(step, stage, one)
            return saying.reminded(step.session, silent)
        case _:
            return orders.anywhere(step, act)
