"""Closed or Cancelled: the end, which every participant hears; closing answers are still taken."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from mailflow.core import aftermath, collecting, deadlines, hearing, orders, outsiders, saying
from mailflow.core.doings import Done, DoneKind
from mailflow.core.events import (
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
from mailflow.core.model import Cancelled, Closed, TopSeven
from mailflow.core.people import FACILITATOR, Participant, PersonId, Rsvp
from mailflow.core.reading import Command, CommandName, Reading
from mailflow.core.step import Step


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
        revisit_at=revisit_at,
    )
    if printed is not None:
        closed = replace(closed, files=printed.files, open_files=printed.open_files)
    step.enter(closed)
    letter = saying.topseven(step, closed, len(stage.ballots), edited=stage.edited)
    step.tell_facilitator(replace(letter, unprinted=not closed.files), closed.files)
    for one in readers(step):
        step.tell(one.person.id, replace(letter, reads_along=one.rsvp is Rsvp.NO), closed.files)
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
            _closing_answer(step, stage, person, reading)
        case TimePassed():
            collecting.write_receipts(step, lambda one: saying.receipt(step.session, one, late=True))
            aftermath.time_passed(step, stage, readers(step))
        case LetterFailed() | MailHeld() | HeldMailJudged():
            hearing.heard(step, event)
        case MeetingAnswered() | AbsenceNoted() | SummaryDrafted() | ReportPrinted():
            return
        case Ordered(command):
            orders.answer(step, orders.obeyed((command,), lambda command: _obey(step, command)))
        case _:
            assert_never(event)


def on_cancelled(step: Step, stage: Cancelled, event: Event) -> None:
    """What happens in Cancelled: whatever people still write reaches the facilitator."""
    match event:
        case MailReceived(person, reading) if person == FACILITATOR:
            _facilitator_wrote(step, reading)
        case MailReceived(person, reading) | FilesRead(person, reading):
            if reading.opt_out:
                collecting.opt_out(step, person)
            elif stage.reason != "expired":
                collecting.pass_on(step, person, reading.text)
        case Ordered(command):
            orders.answer(step, orders.obeyed((command,), lambda command: _obey(step, command)))
        case TimePassed():
            for one in step.participants:
                step.update(one.person.id, receipt_at=None)
        case MailHeld() | HeldMailJudged():
            hearing.heard(step, event)
        case LetterFailed() | MeetingAnswered() | AbsenceNoted() | SummaryDrafted() | ReportPrinted():
            return
        case _:
            assert_never(event)


def _closing_answer(step: Step, stage: Closed, person: PersonId, reading: Reading) -> None:
    """It joins the session, and reaches the facilitator with the others'; a question reaches him at once."""
    if reading.opt_out:
        collecting.opt_out(step, person)
        return
    text = reading.text.strip()
    if not text:
        return
    after = aftermath.with_answer(step, stage, person, text)
    if after == stage:
        return
    step.stay(after)
    if "?" in text:
        collecting.pass_on(step, person, text)


def _facilitator_wrote(step: Step, reading: Reading) -> None:
    """Only a command is answered; thanks and goodbyes need none."""
    orders.answer(step, orders.obeyed(reading.commands, lambda command: _obey(step, command)))


def _obey(step: Step, command: Command) -> Done | None:
    stage = step.session.stage
    if not isinstance(stage, Closed):
        return _obey_at_the_end(step, command)
    match command.name:
        case CommandName.SHARE:
            step.done += outsiders.name(step, command)
            return None
        case CommandName.START | CommandName.APPROVE | CommandName.NEXT if outsiders.waiting(step):
            outsiders.confirm(step)
            step.done += outsiders.send(step, saying.topseven_shared(step.session, stage), stage.open_files)
            return None
        case CommandName.UNDO if outsiders.waiting(step):
            step.done += outsiders.withdraw(step)
            return None
        case CommandName.REVISIT if stage.revisited_at is None:
            day = deadlines.working_day(command.until or aftermath.revisit_on(step, aftermath.WEEKS), step.rules)
            if not step.today < day <= aftermath.revisit_on(step, aftermath.LONGEST):
                return Done(DoneKind.ASK_DATE, command=CommandName.REVISIT)
            step.stay(replace(stage, revisit_at=deadlines.morning(day, step.rules)))
            return Done(DoneKind.REVISITING, day=day)
        case _:
            return _obey_at_the_end(step, command)


def _obey_at_the_end(step: Step, command: Command) -> Done | None:
    match command.name:
        case CommandName.STATUS | CommandName.HELP:
            return orders.anywhere(step, command)
        case CommandName.UNDO:
            return Done(DoneKind.NOTHING_TO_UNDO)
        case _:
            return Done(DoneKind.NOT_NOW, command=command.name)
