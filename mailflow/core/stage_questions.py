"""Questions: everybody has the questions, and answers when it suits."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from mailflow.core import collecting, deadlines, ending, hearing, orders, saying, stage_summary, transcripts
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
from mailflow.core.letters import Noted
from mailflow.core.model import Questions
from mailflow.core.people import FACILITATOR, Participant, PersonId, Rsvp
from mailflow.core.reading import Command, CommandName, Reading
from mailflow.core.step import Step

SECOND_CHANCE = 5  # working days more, when nobody has answered by the deadline


def enter(step: Step) -> None:
    """The questions go to all who did not decline; who answered everything already gets that read back."""
    if not any(one.asked for one in step.participants):
        ending.nobody_left(step)
        return
    until = deadlines.end_of_day(step.session.plan.answers_by, step.rules)
    step.enter(Questions(until, deadlines.remind_at(step.now, until, step.rules)))
    for one in step.participants:
        if one.asked and one.owes(len(step.session.questions)):
            step.tell(one.person.id, saying.questions(step.session))
        elif one.asked:
            step.tell(one.person.id, saying.receipt(step.session, one))


def on(step: Step, stage: Questions, event: Event) -> None:
    """What happens in Questions."""
    match event:
        case MailReceived(person, reading) if person == FACILITATOR:
            orders.facilitator_wrote(step, reading, lambda command: _obey(step, command))
        case MailReceived(person, reading) | FilesRead(person, reading):
            _participant_wrote(step, person, reading)
        case TimePassed():
            _time_passed(step, stage)
        case AbsenceNoted() | LetterFailed() | MeetingAnswered() | MailHeld() | HeldMailJudged():
            hearing.heard(step, event)
        case SummaryDrafted() | ReportPrinted():
            return
        case Ordered(command):
            orders.answer(step, orders.obeyed((command,), lambda command: _obey(step, command)))
        case _:
            assert_never(event)


def _participant_wrote(step: Step, person: PersonId, reading: Reading) -> None:
    if reading.opt_out:
        collecting.opt_out(step, person)
        return
    missed = step.participant(person).unreachable  # the letter with the questions, perhaps
    before = collecting.is_back(step, person)
    if reading.answers or reading.rsvp in (Rsvp.NONE, Rsvp.UNCLEAR):
        _take_answers(step, person, reading)
    elif reading.rsvp is Rsvp.YES and (missed or before.rsvp is Rsvp.NO):
        step.update(person, rsvp=Rsvp.YES)
        step.tell(person, saying.questions(step.session))
    else:
        step.update(person, rsvp=reading.rsvp, reads_along=reading.reads_along)
        step.tell(person, saying.rsvp_noted(step.session, step.participant(person)))


def _take_answers(step: Step, person: PersonId, reading: Reading) -> None:
    """A receipt follows, whatever came; what belongs to no question is shown to the facilitator too."""
    kept = collecting.keep(step, person, reading)
    if kept:
        collecting.owe_receipt(step, person)
    collecting.write_receipts(step, lambda one: saying.receipt(step.session, one))
    if kept:
        collecting.pass_on_beside(step, person, reading)
    elif not reading.answers and not reading.attachments:
        collecting.pass_on(step, person, reading.text)


def _time_passed(step: Step, stage: Questions) -> None:
    collecting.write_receipts(step, lambda one: saying.receipt(step.session, one))
    if step.session.paused_since:
        return
    if step.now >= deadlines.decent(stage.until, step.rules):  # what comes in the night after the last day counts
        _deadline(step, stage)
    elif stage.remind_at is not None and step.now >= stage.remind_at:
        _remind_due(step, stage)


def _deadline(step: Step, stage: Questions) -> None:
    if any(one.answers for one in step.participants) or transcripts.heard(step.session):
        stage_summary.enter(step)
    elif stage.extended:
        ending.nobody_left(step)
    else:
        day = deadlines.add_working_days(step.today, SECOND_CHANCE, step.rules)
        orders.move_deadline(step, deadlines.end_of_day(day, step.rules))
        moved = step.session.stage
        assert isinstance(moved, Questions)
        step.stay(replace(moved, extended=True))
        step.tell_facilitator(Noted((Done(DoneKind.EXTENDED, day=day),)))


def _remind_due(step: Step, stage: Questions) -> None:
    """Remind who owes and is here; who is away is reminded the morning he is back."""
    spoke = step.session.spoke  # in a meeting: he said his part
    owing = [
        one
        for one in step.participants
        if one.owes(len(step.session.questions)) and not one.reminded and not spoke(one.person.id)
    ]
    away = [one for one in owing if one.away_until and one.away_until > step.today]
    for one in owing:
        if one not in away:
            _remind(step, one)
    back = [hearing.is_back_at(step, one.away_until) for one in away if one.away_until]
    later = min((instant for instant in back if instant < stage.until), default=None)
    step.stay(replace(stage, remind_at=later))


def _remind(step: Step, one: Participant) -> None:
    step.update(one.person.id, reminded=one.reminded + 1)
    step.tell(one.person.id, saying.reminder(step.session, one))


def _obey(step: Step, command: Command) -> Done | None:
    match command.name:
        case CommandName.NEXT if any(one.answers for one in step.participants) or transcripts.heard(step.session):
            stage_summary.enter(step)
            return Done(DoneKind.NEXT)
        case CommandName.EXTEND:
            return orders.extend(step, command)
        case CommandName.REMIND:
            owing = [one for one in step.participants if one.owes(len(step.session.questions))]
            for one in owing:
                _remind(step, one)
            names = tuple(one.person.name for one in owing)
            return Done(DoneKind.REMINDED, names=names) if names else Done(DoneKind.NOBODY_TO_REMIND)
        case _:
            return orders.anywhere(step, command)
