"""TopSeven: the ranking lies with the facilitator, who edits or approves it by replying."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from mailflow.core import approval, collecting, editing, hearing, late, orders, ranking, saying, stage_closed
from mailflow.core.approval import Silence
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
    SummaryDrafted,
    TimePassed,
)
from mailflow.core.model import Review, TopSeven
from mailflow.core.people import FACILITATOR
from mailflow.core.reading import Command, CommandName, Reading
from mailflow.core.step import Step


def enter(step: Step, review: Review) -> None:
    """Count the ballots and show the ranking to the facilitator."""
    top = ranking.rank(review.digest.points, review.ballots, step.rules.top)
    until = approval.next_nudge(step.now, 0, step.rules)
    stage = TopSeven(review.digest, top, review.ballots, review.feedback, until)
    step.enter(stage)
    _show(step, stage)


def on(step: Step, stage: TopSeven, event: Event) -> None:
    """What happens in TopSeven."""
    match event:
        case MailReceived(person, reading) if person == FACILITATOR:
            _facilitator_wrote(step, reading)
        case MailReceived(person, reading) | FilesRead(person, reading):
            late.participant_wrote(step, person, reading)
        case TimePassed():
            _time_passed(step, stage)
        case AbsenceNoted() | LetterFailed() | MeetingAnswered() | MailHeld() | HeldMailJudged():
            hearing.heard(step, event)
        case SummaryDrafted():
            return
        case Ordered(command):
            orders.answer(step, orders.obeyed((command,), lambda command: _obey(step, command)))
        case _:
            assert_never(event)


def _time_passed(step: Step, stage: TopSeven) -> None:
    collecting.write_receipts(step, lambda one: saying.receipt(step.session, one, late=True))
    match approval.due(step, stage):
        case Silence.NOTHING:
            return
        case Silence.SEND:
            stage_closed.enter(step, stage)
        case Silence.REMIND:
            nudges = stage.nudges + 1
            until = approval.next_nudge(step.now, nudges, step.rules)
            _show(step, replace(stage, nudges=nudges, until=until), reminder=True)
        case silence:
            assert_never(silence)


def _show(step: Step, stage: TopSeven, done: tuple[Done, ...] = (), *, reminder: bool = False) -> None:
    step.stay(stage)
    step.tell_facilitator(replace(saying.draft_topseven(step, stage, done), reminder=reminder))


def _facilitator_wrote(step: Step, reading: Reading) -> None:
    """As with the summary: edits first; with an ok they go out, without one they come back."""
    edited = _edit(step, reading)
    done = [*edited, *orders.obeyed(reading.commands, lambda command: _obey(step, command))]
    done += orders.not_understood(reading)
    stage = step.session.stage
    if edited and isinstance(stage, TopSeven):
        _show(step, stage, tuple(done))
    else:
        orders.answer(step, done)


def _edit(step: Step, reading: Reading) -> list[Done]:
    stage = step.session.stage
    if not reading.edits or not isinstance(stage, TopSeven):
        return []
    top, applied = editing.edit_top(stage.top, reading.edits)
    if not applied:
        return []
    until = approval.next_nudge(step.now, 0, step.rules)
    step.stay(replace(stage, top=top[: step.rules.top], edited=True, nudges=0, until=until, go_at=None))
    return [Done(DoneKind.EDITED, number=applied)]


def _obey(step: Step, command: Command) -> Done | None:
    stage = step.session.stage
    if not isinstance(stage, TopSeven):
        return orders.anywhere(step, command)
    match command.name:
        case CommandName.START | CommandName.APPROVE | CommandName.NEXT:
            return _approve(step, stage)
        case CommandName.DRAFT:
            _show(step, stage)
            return None
        case CommandName.UNDO if stage.go_at is not None:
            step.stay(replace(stage, go_at=None))
            return Done(DoneKind.UNDONE)
        case _:
            return orders.anywhere(step, command)


def _approve(step: Step, stage: TopSeven) -> Done:
    approved = replace(stage, edited=True, go_at=approval.go_at(step))
    step.stay(approved)
    if approved.go_at is not None and approved.go_at <= step.now:
        stage_closed.enter(step, approved)
    return Done(DoneKind.SENDING_TOP, number=len(stage_closed.readers(step)))
