"""Closed or Cancelled: the end, which every participant hears; closing answers are still taken."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from mailflow.core.acts import union as a
from mailflow.core.acts.consequences import Fate
from mailflow.core.acts.union import Act
from mailflow.core.letters import at_moment as saying
from mailflow.core.letters.done_lines import CommandName, Done, DoneKind, not_now
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
from mailflow.core.session.model import Cancelled, Closed, TopSeven
from mailflow.core.session.people import FACILITATOR, Participant, PersonId, Rsvp
from mailflow.core.session.reading import Reading
from mailflow.core.session.step import Step
from mailflow.core.stages import about_people, aftermath, collecting, orders, outsiders
from mailflow.core.stages.collected import Collected


def enter(step: Step, stage: TopSeven, printed: ReportPrinted | None = None) -> None:
    """The top 7 goes to the facilitator and to all who did not decline, and to decliners who read along."""
    revisit_at = deadlines.morning(aftermath.revisit_on(step, stage.revisit), step.rules) if stage.revisit else None
    closed = Closed(
        step.now,
        stage.digest,
        stage.top,
        edited=stage.edited,
        ballots=stage.ballots,
        feedback=stage.feedback,
        minuses=stage.minuses,
        revisit_at=revisit_at,
    )
    if printed is not None:
        closed = replace(closed, files=printed.files, open_files=printed.open_files)
    step.enter(closed)
    letter = saying.topseven(step, closed, len(stage.ballots), edited=stage.edited)
    step.tell_facilitator(replace(letter, unprinted=not closed.files), closed.files)
    for one in readers(step):
        thanks = saying.thanks(step.session, closed, one)
        step.tell(one.person.id, replace(letter, reads_along=one.rsvp is Rsvp.NO, thanks=thanks), closed.files)
    outsiders.send(step, saying.topseven_shared(step.session, closed), closed.open_files)


def readers(step: Step) -> list[Participant]:
    """Who gets the top 7."""
    return [one for one in step.participants if one.writable and (one.rsvp is not Rsvp.NO or one.reads_along)]


def on_closed(step: Step, stage: Closed, event: Event) -> None:
    """What happens in Closed."""
    match event:
        case MailReceived(person, reading) if person == FACILITATOR:
            _facilitator_wrote(step, reading)
        case MailReceived(person, reading) | FilesRead(person, reading):
            _closing_answer(step, person, reading)
        case TimePassed():
            collecting.write_receipts(step, lambda one: saying.receipt(step.session, one, late=True))
            aftermath.time_passed(step, stage, readers(step))
        case LetterFailed() | MailHeld() | HeldMailJudged():
            about_people.heard(step, event)
        case MeetingAnswered() | AbsenceNoted() | SummaryDrafted() | ReportPrinted():
            return
        case Ordered(act):
            orders.answer(step, orders.obeyed(step, (act,), lambda one: _obey(step, one)))
        case _:
            assert_never(event)


def on_cancelled(step: Step, stage: Cancelled, event: Event) -> None:
    """What happens in Cancelled: whatever people still write reaches the facilitator."""
    match event:
        case MailReceived(person, reading) if person == FACILITATOR:
            _facilitator_wrote(step, reading)
        case MailReceived(person, reading) | FilesRead(person, reading):
            mail = Collected(step, person, reading)
            mail.each(lambda act: _after_all(mail, stage, act))
            mail.tell()
        case Ordered(act):
            orders.answer(step, orders.obeyed(step, (act,), lambda one: _obey(step, one)))
        case TimePassed():
            for one in step.participants:
                step.update(one.person.id, receipt_at=None)
        case MailHeld() | HeldMailJudged():
            about_people.heard(step, event)
        case LetterFailed() | MeetingAnswered() | AbsenceNoted() | SummaryDrafted() | ReportPrinted():
            return
        case _:
            assert_never(event)


def _after_all(mail: Collected, stage: Cancelled, act: Act) -> Fate:
    """He may never have been invited: only a "stop" is answered."""
    match act:
        case a.Stop() | a.Private():
            return mail.take(act)
        case _:
            return mail.take_silently(act) if stage.reason == "expired" else mail.pass_on(act)


def _closing_answer(step: Step, person: PersonId, reading: Reading) -> None:
    """It joins the session, and reaches the facilitator with the others'; a question reaches him at once."""
    mail = Collected(step, person, reading)
    mail.each(lambda act: _take(step, mail, act))
    mail.tell()


def _take(step: Step, mail: Collected, act: Act) -> Fate:
    stage = step.session.stage
    words = a.words_of((act,))
    apart = isinstance(act, a.Ask | a.Private) or (isinstance(act, a.Tell) and act.nearest)
    if apart or not words or not isinstance(stage, Closed):
        return mail.take(act)
    step.stay(aftermath.with_answer(step, stage, mail.person, words))
    return Fate.KEPT


def _facilitator_wrote(step: Step, reading: Reading) -> None:
    """Only a command is answered; thanks and goodbyes need none."""
    orders.answer(step, orders.obeyed(step, reading.acts, lambda act: _obey(step, act)))


def _obey(step: Step, act: Act) -> Done | None:
    stage = step.session.stage
    if not isinstance(stage, Closed):
        return _obey_at_the_end(step, act)
    match act:
        case a.ReplyTo():
            return orders.pass_on(step, act)
        case a.Share():
            step.done += outsiders.name(step, act)
            return None
        case a.Ok() | a.Next() if outsiders.waiting(step):
            outsiders.confirm(step)
            step.done += outsiders.send(step, saying.topseven_shared(step.session, stage), stage.open_files)
            return None
        case a.Undo() if outsiders.waiting(step):
            step.done += outsiders.withdraw(step)
            return None
        case a.Revisit() if stage.revisited_at is None:
            weeks = act.weeks or aftermath.WEEKS
            day = deadlines.working_day(act.until or aftermath.revisit_on(step, weeks), step.rules)
            if not step.today < day <= aftermath.revisit_on(step, aftermath.LONGEST):
                return Done(DoneKind.ASK_DATE, command=CommandName.REVISIT)
            step.stay(replace(stage, revisit_at=deadlines.morning(day, step.rules)))
            return Done(DoneKind.REVISITING, day=day)
        case _:
            return _obey_at_the_end(step, act)


def _obey_at_the_end(step: Step, act: Act) -> Done | None:
    match act:
        case a.Status() | a.Help():
            return orders.anywhere(step, act)
        case a.Undo():
            return Done(DoneKind.NOTHING_TO_UNDO)
        case _:
            return not_now(act)
