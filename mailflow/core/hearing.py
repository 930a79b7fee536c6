"""What machines tell about people: bounces, absence notes, calendar answers; the same in every open stage."""

from __future__ import annotations

from typing import assert_never

from mailflow.core import collecting
from mailflow.core.events import AbsenceNoted, LetterFailed, MeetingAnswered
from mailflow.core.letters import Unreachable
from mailflow.core.reading import FailureKind
from mailflow.core.step import Step

Heard = LetterFailed | AbsenceNoted | MeetingAnswered

SOFT_BOUNCES = 3  # so many failures that may pass count as one that does not


def heard(step: Step, event: Heard) -> None:
    """Note what a machine told."""
    match event:
        case LetterFailed():
            _letter_failed(step, event)
        case AbsenceNoted():
            _absence_noted(step, event)
        case MeetingAnswered():
            collecting.pass_on(step, event.person, event.answer.comment)
        case _:
            assert_never(event)


def _letter_failed(step: Step, event: LetterFailed) -> None:
    """A dead address is shown to the facilitator once, and not waited for."""
    participant = step.session.participant(event.person)
    if participant is None or participant.unreachable:
        return
    soft = participant.soft_bounces + (event.kind is not FailureKind.ADDRESS)
    if event.kind is not FailureKind.ADDRESS and soft < SOFT_BOUNCES:
        step.update(event.person, soft_bounces=soft)
        return
    step.update(event.person, unreachable=True, soft_bounces=soft)
    step.tell_facilitator(Unreachable(participant.person.name, participant.person.address))


def _absence_noted(step: Step, event: AbsenceNoted) -> None:
    """Somebody is away until a day; his reminder waits for it."""
    participant = step.session.participant(event.person)
    if participant is not None and event.until is not None and event.until > step.today:
        step.update(event.person, away_until=event.until)
