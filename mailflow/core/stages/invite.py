"""Invite: everybody has been asked to join; the questions follow on the day that was promised."""

from __future__ import annotations

from datetime import timedelta
from typing import assert_never

from mailflow.core.acts import union as a
from mailflow.core.acts.union import Act
from mailflow.core.letters import at_moment as saying
from mailflow.core.letters.done_lines import CommandName, Done, DoneKind, not_now
from mailflow.core.meeting import attendance, planning
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
from mailflow.core.session.model import Invite
from mailflow.core.session.people import FACILITATOR, Participant, PersonId, Rsvp
from mailflow.core.session.reading import Reading
from mailflow.core.session.step import Step
from mailflow.core.stages import about_people, collecting, ending, orders
from mailflow.core.stages import questions as stage_questions
from mailflow.core.stages.collected import Collected

SOON = timedelta(days=7)  # within which the questions follow a yes


def enter(step: Step) -> None:
    """Invite everybody; who answered the kick-off itself gets thanks instead."""
    _keep_promises(step)
    step.enter(Invite(deadlines.morning(step.session.plan.questions_on, step.rules)))
    planning.begin(step)
    for one in step.participants:
        if one.rsvp is Rsvp.NONE:
            planning.invite(step, one.person.id, saying.invitation(step.session))
        else:
            planning.invite(step, one.person.id, saying.rsvp_noted(step.session, one))


def _keep_promises(step: Step) -> None:
    """When the ok came late, the days that are still possible stay, and the others move."""
    plan = step.session.plan
    if plan.questions_on <= step.today:
        possible = plan.answers_by >= deadlines.add_working_days(step.today, 2, step.rules)
        step.change(plan=deadlines.plan_for(step.today, plan.answers_by if possible else None, step.rules))


def on(step: Step, stage: Invite, event: Event) -> None:
    """What happens in Invite."""
    match event:
        case MailReceived(person, reading) if person == FACILITATOR:
            orders.facilitator_wrote(step, reading, lambda act: _obey(step, act))
        case MailReceived(person, reading) | FilesRead(person, reading):
            _participant_wrote(step, person, reading)
        case TimePassed():
            collecting.write_receipts(step, lambda one: saying.receipt(step.session, one))
            if step.now >= stage.until and not step.session.paused_since:
                stage_questions.enter(step)
        case MeetingAnswered(person):
            _pressed_button(step, person, event)
        case AbsenceNoted() | LetterFailed() | MailHeld() | HeldMailJudged():
            about_people.heard(step, event)
        case SummaryDrafted() | ReportPrinted():
            return
        case Ordered(act):
            orders.answer(step, orders.obeyed(step, (act,), lambda one: _obey(step, one)))
        case _:
            assert_never(event)


def _participant_wrote(step: Step, person: PersonId, reading: Reading) -> None:
    mail = Collected(step, person, reading)
    before = collecting.is_back(step, person)
    mail.each(mail.take)
    said = step.participant(person)
    if _is_bare_yes(step, before, reading):
        return
    if reading.said(a.Join, a.Decline, a.Later) or (mail.kept and said.answers):
        take_rsvp(step, person, said.rsvp, reads_along=said.reads_along, passed_on=bool(mail.told))
    mail.tell()


def _is_bare_yes(step: Step, before: Participant, reading: Reading) -> bool:
    """A yes and nothing else, which the questions answer within a week; there is no more to say to it."""
    bare = bool(reading.acts) and all(isinstance(one, a.Join) for one in reading.acts)
    plain = bare and reading.doubt is None and not (reading.attachments or step.second_hand or before.spoken_by)
    soon = step.session.plan.questions_on <= step.today + SOON and step.session.paused_since is None
    return plain and soon and before.rsvp is not Rsvp.NO and (before.in_calendar or not planning.ahead(step))


def take_rsvp(step: Step, person: PersonId, said: Rsvp, *, reads_along: bool, passed_on: bool = False) -> None:
    """Note a yes, no or later, and say so; when all have declined, it ends. `passed_on`: with other words beside."""
    step.update(person, rsvp=said, reads_along=reads_along)
    planning.invite(step, person, saying.rsvp_noted(step.session, step.participant(person), passed_on=passed_on))
    if passed_on:
        collecting.remarks_told(step, person)
    if not any(one.asked for one in step.participants):
        ending.nobody_left(step)


def _pressed_button(step: Step, person: PersonId, event: MeetingAnswered) -> None:
    """Who accepts the meeting takes part; who declines it may still do so by mail."""
    before = step.participant(person)
    if not attendance.pressed(step, event):
        return
    if event.answer.rsvp is Rsvp.YES and before.rsvp is not Rsvp.YES:
        take_rsvp(step, person, Rsvp.YES, reads_along=False)
    elif event.answer.rsvp is Rsvp.NO:
        attendance.ask(step, before)


def _obey(step: Step, act: Act) -> Done | None:
    match act:
        case a.Next():
            stage_questions.enter(step)
            return Done(DoneKind.NEXT)
        case a.Extend() | a.Deadline():
            return _move_answers(step, act)
        case a.Remind():
            return _remind(step)
        case a.Question():
            return _change_question(step, act)
        case a.Ok():
            return not_now(act)
        case _:
            return orders.anywhere(step, act)


def _move_answers(step: Step, act: a.Extend | a.Deadline) -> Done:
    if act.until is None or act.until <= step.today:
        return Done(DoneKind.ASK_DATE, command=CommandName.EXTEND)
    plan = deadlines.plan_for(step.today, act.until, step.rules)
    step.change(plan=plan)
    step.stay(Invite(deadlines.morning(plan.questions_on, step.rules)))
    return Done(DoneKind.EXTENDED, day=act.until)


def _remind(step: Step) -> Done:
    silent = [one for one in step.participants if one.asked and one.rsvp in (Rsvp.NONE, Rsvp.LATER)]
    for one in silent:
        step.update(one.person.id, reminded=one.reminded + 1)
        planning.invite(step, one.person.id, saying.invitation(step.session))
    return saying.reminded(step.session, silent)


def _change_question(step: Step, act: a.Question) -> Done:
    """The questions have not gone out yet, so their words may still change; their number was promised."""
    number, questions = act.question, list(step.session.questions)
    if not act.words or not 1 <= number <= len(questions):
        return Done(DoneKind.ASK_QUESTION, command=CommandName.QUESTION, number=act.question or None)
    questions[number - 1] = act.words
    step.change(questions=tuple(questions))
    return Done(DoneKind.QUESTION, number=number)
