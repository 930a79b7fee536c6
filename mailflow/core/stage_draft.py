"""Draft: the card lies with the facilitator. Before the ok, nobody else ever gets a mail."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import assert_never

from mailflow.core import (
    card_corrections,
    collecting,
    deadlines,
    ending,
    gathering,
    hearing,
    orders,
    saying,
    stage_invite,
)
from mailflow.core.doings import Change, ChangeKind, Done, DoneKind
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
from mailflow.core.letters import Card, Expired, Noted
from mailflow.core.model import Draft, Rules
from mailflow.core.people import FACILITATOR, PersonId, Rsvp
from mailflow.core.reading import Command, CommandName, Oddity, Reading
from mailflow.core.step import Step


def waiting(now: datetime, rules: Rules, unclear_deadline: str | None = None) -> Draft:
    """A card that is shown now: again after three working days, given up after `draft_days`."""
    today = deadlines.local_day(now, rules)
    again = deadlines.morning(deadlines.add_working_days(today, 3, rules), rules)
    return Draft(again, today + timedelta(days=rules.draft_days), unclear_deadline=unclear_deadline)


def on(step: Step, stage: Draft, event: Event) -> None:
    """What happens in Draft."""
    match event:
        case MailReceived(person, reading) if person == FACILITATOR:
            _facilitator_wrote(step, stage, reading)
        case MailReceived(person, reading) | FilesRead(person, reading):
            _colleague_wrote(step, person, reading)
        case TimePassed():
            _time_passed(step, stage)
        case Ordered(command):
            _facilitator_said(step, stage, (command,), [], [])
        case MailHeld() | HeldMailJudged():
            hearing.heard(step, event)
        case AbsenceNoted() | LetterFailed() | MeetingAnswered() | SummaryDrafted() | ReportPrinted():
            return
        case _:
            assert_never(event)


def show_first_card(step: Step, oddities: tuple[Oddity, ...]) -> None:
    """The card with what was odd about the people of the kick-off."""
    _tell(step, lambda card: replace(card, oddities=oddities, limit=step.rules.people))


def show_card(
    step: Step, changes: tuple[Change, ...] = (), done: tuple[Done, ...] = (), *, reminder: bool = False
) -> None:
    """Write the card for the facilitator alone."""
    _tell(step, lambda card: replace(card, changes=changes, done=done, reminder=reminder))


def _tell(step: Step, finish: Callable[[Card], Card]) -> None:
    gathering.doubt(step)
    passed = _renew_plan(step)
    stage = step.session.stage
    assert isinstance(stage, Draft)
    card = finish(replace(saying.card(step.session, stage), passed=passed))
    step.tell_facilitator(card)
    if card.hint is not None:
        step.stay(replace(stage, hinted=True))


def _renew_plan(step: Step) -> date | None:
    """No day of a plan is over when a card shows it; the day for the answers, when that one was."""
    plan = step.session.plan
    if plan.questions_on >= step.today:
        return None
    passed = plan.answers_by if plan.answers_by <= step.today else None
    step.change(plan=deadlines.plan_for(step.today, None if passed else plan.answers_by, step.rules))
    return passed


def _colleague_wrote(step: Step, person: PersonId, reading: Reading) -> None:
    """A reply-all to the kick-off is kept as an answer and a yes; it counts once the session starts, silently."""
    if reading.opt_out:
        step.update(person, opted_out=True)
        return
    collecting.keep(step, person, reading)
    if reading.rsvp in (Rsvp.YES, Rsvp.NO, Rsvp.LATER) and not step.participant(person).answers:
        step.update(person, rsvp=reading.rsvp)


def _time_passed(step: Step, stage: Draft) -> None:
    if step.session.paused_since:
        return
    if stage.go_at is not None:
        if step.now >= stage.go_at:
            stage_invite.enter(step)
    elif step.now >= stage.until:
        if stage.reminded:
            step.tell_facilitator(Expired(step.rules.draft_days))
            ending.cancel(step, "expired")
        else:
            until = deadlines.morning(deadlines.working_day(stage.expires, step.rules), step.rules)
            step.stay(replace(stage, until=until, reminded=True))
            show_card(step, reminder=True)


# What the facilitator says


def _facilitator_wrote(step: Step, stage: Draft, reading: Reading) -> None:
    changes, done = card_corrections.apply(step, reading.corrections)
    _facilitator_said(step, stage, reading.commands, changes, [*done, *orders.not_understood(reading)])


def _facilitator_said(
    step: Step, stage: Draft, commands: tuple[Command, ...], changes: list[Change], done: list[Done]
) -> None:
    """Any correction, even with an "ok", brings a new card, since third parties are about to be mailed."""
    for command in commands:
        outcome = _correct(step, command)
        if isinstance(outcome, Done):
            done.append(outcome)
        elif outcome is not None:
            changes.extend(outcome)
    if not isinstance(step.session.stage, Draft):  # cancelled
        orders.answer(step, done)
    elif changes or any(one.kind is DoneKind.UNDONE for one in done):
        step.stay(replace(waiting(step.now, step.rules), hinted=stage.hinted))
        show_card(step, tuple(changes), tuple(done))
    elif any(command.name in (CommandName.START, CommandName.APPROVE, CommandName.NEXT) for command in commands):
        _start(step, stage, done)
    elif any(command.name is CommandName.DRAFT for command in commands):
        show_card(step, (), tuple(done))
    else:
        orders.answer(step, done)


def _start(step: Step, stage: Draft, done: list[Done]) -> None:
    asked = [one for one in step.participants if one.asked]
    if not (step.session.theme and step.session.questions and asked):
        show_card(step, (), (*done, Done(DoneKind.INCOMPLETE)))
        return
    go_at = deadlines.decent(step.now + timedelta(seconds=step.rules.grace), step.rules)
    starting = Done(DoneKind.STARTING, number=len(asked))
    if go_at <= step.now:
        step.tell_facilitator(Noted((starting, *done)))
        stage_invite.enter(step)
    else:
        step.stay(replace(stage, go_at=go_at))
        orders.answer(step, [starting, *done])


def _correct(step: Step, command: Command) -> list[Change] | Done | None:
    """A correction as lines of the new card; a Done when it could not be made or was no correction."""
    match command.name:
        case CommandName.QUESTION:
            return card_corrections.new_words(step, command.question, command.text or "")
        case CommandName.EXTEND:
            return _change_deadline(step, command)
        case CommandName.ADD | CommandName.REMOVE | CommandName.REPLACE:
            return _change_people(step, command)
        case CommandName.START | CommandName.APPROVE | CommandName.NEXT | CommandName.DRAFT:
            return None
        case CommandName.UNDO if _going(step):
            return Done(DoneKind.UNDONE)
        case _:
            return orders.anywhere(step, command)


def _going(step: Step) -> bool:
    return isinstance(step.session.stage, Draft) and step.session.stage.go_at is not None


def _change_deadline(step: Step, command: Command) -> list[Change] | Done:
    if command.until is None or command.until <= step.today:
        return Done(DoneKind.ASK_DATE, command=CommandName.EXTEND)
    step.change(plan=deadlines.plan_for(step.today, command.until, step.rules))
    return [Change(ChangeKind.DEADLINE)]


def _change_people(step: Step, command: Command) -> list[Change] | Done:
    done = orders.anywhere(step, command)
    kinds = {
        DoneKind.ADDED: ChangeKind.WITH,
        DoneKind.REMOVED: ChangeKind.WITHOUT,
        DoneKind.REPLACED: ChangeKind.REPLACED,
    }
    if done is None or done.kind not in kinds:
        return done or Done(DoneKind.ASK_PEOPLE)
    names = done.names[-1:] if done.kind is DoneKind.REPLACED else done.names
    return [Change(kinds[done.kind], name=name) for name in names]
