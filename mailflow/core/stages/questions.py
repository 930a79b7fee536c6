"""Questions: everybody has the questions, and answers when it suits."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from mailflow.core.acts import union as a
from mailflow.core.acts.union import Act
from mailflow.core.letters import at_moment as saying
from mailflow.core.letters.done_lines import Done, DoneKind
from mailflow.core.letters.union import Noted
from mailflow.core.meeting import transcripts
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
from mailflow.core.session.model import Questions
from mailflow.core.session.people import FACILITATOR, Participant, PersonId, Rsvp
from mailflow.core.session.reading import Reading
from mailflow.core.session.step import Step
from mailflow.core.stages import about_people, collecting, ending, orders
from mailflow.core.stages import summary as stage_summary
from mailflow.core.stages.collected import Collected

SECOND_CHANCE = 5  # working days more, when nobody has answered by the deadline


def enter(step: Step) -> None:
    """The questions go to all who did not decline; who answered everything already gets that read back."""
    if not any(one.asked for one in step.participants):
        ending.nobody_left(step)
        return
    until = deadlines.end_of_day(step.session.plan.answers_by, step.rules)
    step.enter(Questions(until, deadlines.remind_at(step.now, until, step.rules)))
    step.change(plan=replace(step.session.plan, questions_on=step.today))  # earlier or later than was planned
    for one in step.participants:
        if one.asked and one.owes(len(step.session.questions)):
            step.tell(one.person.id, saying.questions(step.session))
        elif one.asked:
            collecting.hand_receipt(step, one.person.id, saying.receipt(step.session, one))


def on(step: Step, stage: Questions, event: Event) -> None:
    """What happens in Questions."""
    match event:
        case MailReceived(person, reading) if person == FACILITATOR:
            orders.facilitator_wrote(step, reading, lambda act: _obey(step, act))
        case MailReceived(person, reading) | FilesRead(person, reading):
            _participant_wrote(step, person, reading)
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


def _participant_wrote(step: Step, person: PersonId, reading: Reading) -> None:
    """A receipt follows, whatever came; what belongs to no question is shown to the facilitator too."""
    missed = step.participant(person).unreachable  # the letter with the questions, perhaps
    mail = Collected(step, person, reading)
    before = collecting.is_back(step, person)
    mail.each(mail.take)
    after = step.participant(person)
    joins = bool(reading.said(a.Join)) and not mail.kept and after.rsvp is Rsvp.YES
    if joins and (missed or before.rsvp is Rsvp.NO):
        step.tell(person, saying.questions(step.session))
    elif (joins or reading.said(a.Decline, a.Later)) and (not mail.kept or after.rsvp is Rsvp.NO):
        mail.tell_rsvp()
    elif mail.kept and not _only_chooses(before, reading):
        collecting.owe_receipt(step, person)
    if not step.rules.receipt_wait:  # else time writes it, which stands still while more mail waits to be read
        collecting.write_receipts(step, lambda one: saying.receipt(step.session, one))
    mail.tell()


def _only_chooses(before: Participant, reading: Reading) -> bool:
    """One of the sentences that his receipt put to him; it said what becomes of that."""
    chosen = bool(reading.acts) and all(isinstance(one, a.Essence) and one.words in before.put for one in reading.acts)
    return chosen and reading.doubt is None and not (reading.attachments or before.spoken_by)


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
    back = [about_people.is_back_at(step, one.away_until) for one in away if one.away_until]
    later = min((instant for instant in back if instant < stage.until), default=None)
    step.stay(replace(stage, remind_at=later))


def _remind(step: Step, one: Participant) -> None:
    step.update(one.person.id, reminded=one.reminded + 1)
    step.tell(one.person.id, saying.reminder(step.session, one))


def _obey(step: Step, act: Act) -> Done | None:
    match act:
        case a.Next() if any(one.answers for one in step.participants) or transcripts.heard(step.session):
            stage_summary.enter(step)
            return Done(DoneKind.NEXT)
        case a.Extend() | a.Deadline():
            return orders.extend(step, act)
        case a.Remind():
            owing = [one for one in step.participants if one.owes(len(step.session.questions))]
            for one in owing:
                _remind(step, one)
            return saying.reminded(step.session, owing)
        case _:
            return orders.anywhere(step, act)
