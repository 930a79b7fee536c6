"""What is told about people and their mails, not by them; the same in every open stage."""

from __future__ import annotations

from datetime import date, datetime
from typing import assert_never

from mailflow.core.letters.done_lines import Done, DoneKind
from mailflow.core.letters.union import Noted, Unreachable
from mailflow.core.meeting import attendance
from mailflow.core.session import deadlines
from mailflow.core.session.events import AbsenceNoted, HeldMailJudged, LetterFailed, MailHeld, MeetingAnswered
from mailflow.core.session.model import Draft
from mailflow.core.session.people import FACILITATOR, Participant
from mailflow.core.session.reading import FailureKind
from mailflow.core.session.step import Step
from mailflow.core.stages.held import HeldWhy

Heard = LetterFailed | AbsenceNoted | MeetingAnswered | MailHeld | HeldMailJudged

SOFT_BOUNCES = 3  # so many letters with a failure that may pass count as one that does not


def heard(step: Step, event: Heard) -> None:
    """Note what was told."""
    match event:
        case LetterFailed():
            _letter_failed(step, event)
        case AbsenceNoted():
            _absence_noted(step, event)
        case MeetingAnswered():
            attendance.pressed(step, event)
        case MailHeld():
            _mail_held(step, event)
        case HeldMailJudged():
            _held_mail_judged(step, event)
        case _:
            assert_never(event)


def _letter_failed(step: Step, event: LetterFailed) -> None:
    """A dead address is shown to the facilitator once, and not waited for."""
    participant = step.session.participant(event.person)
    if participant is None or participant.unreachable or participant.removed:
        return
    if event.kind is FailureKind.ADDRESS:
        _give_up(step, participant)
    elif not event.letter or event.letter != participant.soft_letter:  # servers report each delay of a letter
        soft = participant.soft_bounces + 1
        step.update(event.person, soft_bounces=soft, soft_letter=event.letter)
        if soft >= SOFT_BOUNCES:
            _give_up(step, participant)


def _give_up(step: Step, participant: Participant) -> None:
    step.update(participant.person.id, unreachable=True)
    step.tell_facilitator(Unreachable(participant.person.name, participant.person.address))


def _absence_noted(step: Step, event: AbsenceNoted) -> None:
    """Somebody is away until a day; his reminder waits for it."""
    participant = step.session.participant(event.person)
    if participant is not None and event.until is not None and event.until > step.today:
        step.update(event.person, away_until=event.until)


def is_back_at(step: Step, day: date) -> datetime:
    """When somebody whose first day back is that one can be reminded."""
    return deadlines.morning(deadlines.working_day(day, step.rules), step.rules)


def _mail_held(step: Step, event: MailHeld) -> None:
    step.later = event.after
    if event.person == FACILITATOR:
        step.tell_facilitator(event.letter)
    elif isinstance(step.session.stage, Draft):
        return  # nobody else is written to before the ok
    elif step.session.outsider(event.person):
        step.tell_outsider(event.person, event.letter)
    elif step.session.participant(event.person):
        step.tell(event.person, event.letter)


def _held_mail_judged(step: Step, event: HeldMailJudged) -> None:
    """What is let through from an unknown address makes that address known, for its person; never a facilitator's."""
    letter = event.letter
    kind = DoneKind.LET_THROUGH if event.let_through else DoneKind.STAYS_HELD
    participant = step.session.participant(letter.person) if letter.person else None
    known = any(one.writes_from(letter.sender) for one in step.participants)
    if event.let_through and letter.why is HeldWhy.UNKNOWN and participant is not None and not known:
        step.update(participant.person.id, also=(*participant.also, letter.sender))
    step.tell_facilitator(Noted((Done(kind, names=(letter.sender,)),)))
