"""Draft: the card lies with the facilitator. Before the ok, nobody else ever gets a mail."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import assert_never

from mailflow.core.acts import union as a
from mailflow.core.acts.consequences import Fate
from mailflow.core.acts.union import Act
from mailflow.core.letters import at_moment as saying
from mailflow.core.letters.done_lines import Change, ChangeKind, CommandName, Done, DoneKind, fate
from mailflow.core.letters.union import Card, Expired, Noted
from mailflow.core.meeting import planning
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
from mailflow.core.session.model import Draft, Rules
from mailflow.core.session.people import FACILITATOR, PersonId
from mailflow.core.session.reading import Kickoff, Oddity, Reading
from mailflow.core.session.step import Step
from mailflow.core.stages import about_people, card_corrections, ending, orders
from mailflow.core.stages import invite as stage_invite
from mailflow.core.stages.collected import Collected

_REST = 400  # characters of a kick-off's other words that the card repeats


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
        case Ordered(act):
            _facilitator_said(step, stage, (act,), [])
        case MailHeld() | HeldMailJudged():
            about_people.heard(step, event)
        case AbsenceNoted() | LetterFailed() | MeetingAnswered() | SummaryDrafted() | ReportPrinted():
            return
        case _:
            assert_never(event)


def show_first_card(step: Step, kickoff: Kickoff, oddities: tuple[Oddity, ...]) -> None:
    """The card with what was odd about the people of the kick-off, and what else it said."""
    rest, limit = orders.excerpt(kickoff.rest, _REST), step.rules.people
    _tell(step, lambda card: replace(card, oddities=oddities, limit=limit, rest=rest, unread=kickoff.unread))


def show_card(
    step: Step, changes: tuple[Change, ...] = (), done: tuple[Done, ...] = (), *, reminder: bool = False
) -> None:
    """Write the card for the facilitator alone."""
    _tell(step, lambda card: replace(card, changes=changes, done=done, reminder=reminder))


def _tell(step: Step, finish: Callable[[Card], Card]) -> None:
    planning.doubt(step)
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
    mail = Collected(step, person, reading)
    mail.each(mail.take_silently)
    mail.tell()


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
    _facilitator_said(step, stage, reading.acts, [*orders.said_nothing(reading), *orders.reasons(reading)])


def _facilitator_said(step: Step, stage: Draft, acts: tuple[Act, ...], done: list[Done]) -> None:
    """Any correction, and whatever is asked, even with an "ok", brings a new card: others are about to be mailed."""
    changes: list[Change] = []
    for act in sorted((one for one in acts if not isinstance(one, a.GoAhead)), key=card_corrections.in_order):
        outcome = _correct(step, act)
        if isinstance(outcome, list):
            step.became(act, Fate.DONE if outcome else Fate.EMPTY)
            changes.extend(outcome)
        else:
            step.became(act, fate(outcome))
            done.extend([outcome] if outcome else [])
    goes = [one for one in acts if isinstance(one, a.GoAhead)]
    changes.sort(key=lambda one: one.number or 0)
    if not isinstance(step.session.stage, Draft):  # cancelled
        _let_be(step, goes, Fate.EMPTY)
        orders.answer(step, done)
    elif changes or any(one.kind is DoneKind.UNDONE for one in done):
        _let_be(step, goes, Fate.ASKED)
        step.stay(replace(waiting(step.now, step.rules), hinted=stage.hinted))
        show_card(step, tuple(changes), orders.together(done))
    elif goes and orders.asks(step):
        _let_be(step, goes, Fate.ASKED)
        show_card(step, (), (*orders.together(done), Done(DoneKind.STILL_WAITS)))
    elif goes:
        _let_be(step, goes, Fate.DONE if _start(step, stage, done) else Fate.ASKED)
    elif any(isinstance(one, a.Show) for one in acts):
        show_card(step, (), orders.together(done))
    else:
        orders.answer(step, done)


def _let_be(step: Step, goes: list[a.GoAhead], became: Fate) -> None:
    for one in goes:
        step.became(one, became)


def _start(step: Step, stage: Draft, done: list[Done]) -> bool:
    """Invite everybody, after the grace; False when the card lacks something."""
    asked = [one for one in step.participants if one.asked]
    if not (step.session.theme and step.session.questions and asked):
        show_card(step, (), (*done, Done(DoneKind.INCOMPLETE)))
        return False
    go_at = deadlines.decent(step.now + timedelta(seconds=step.rules.grace), step.rules)
    starting = Done(DoneKind.STARTING, number=len(asked))
    if go_at <= step.now:
        step.tell_facilitator(Noted((starting, *done)))
        stage_invite.enter(step)
    else:
        step.stay(replace(stage, go_at=go_at))
        orders.answer(step, [starting, *done])
    return True


def _correct(step: Step, act: Act) -> list[Change] | Done | None:
    """A correction as lines of the new card; a Done when it could not be made or was no correction."""
    if isinstance(act, card_corrections.CardAct):
        return card_corrections.apply(step, act)
    match act:
        case a.Extend() | a.Deadline():
            return _change_deadline(step, act)
        case a.AddPerson() | a.RemovePerson() | a.ReplacePerson():
            return _change_people(step, act)
        case a.Tell():
            return orders.not_understood(act)
        case a.Show():
            return None
        case a.Undo() | a.Wait() if _going(step):
            return Done(DoneKind.UNDONE)
        case _:
            return orders.anywhere(step, act)


def _going(step: Step) -> bool:
    return isinstance(step.session.stage, Draft) and step.session.stage.go_at is not None


def _change_deadline(step: Step, act: a.Extend | a.Deadline) -> list[Change] | Done:
    if act.until is None or act.until <= step.today:
        return Done(DoneKind.ASK_DATE, command=CommandName.EXTEND)
    step.change(plan=deadlines.plan_for(step.today, act.until, step.rules))
    return [Change(ChangeKind.DEADLINE)]


def _change_people(step: Step, act: a.AddPerson | a.RemovePerson | a.ReplacePerson) -> list[Change] | Done:
    done = orders.anywhere(step, act)
    kinds = {
        DoneKind.ADDED: ChangeKind.WITH,
        DoneKind.REMOVED: ChangeKind.WITHOUT,
        DoneKind.REPLACED: ChangeKind.REPLACED,
    }
    if done is None or done.kind not in kinds:
        return done or Done(DoneKind.ASK_PEOPLE)
    names = done.names[-1:] if done.kind is DoneKind.REPLACED else done.names
    return [Change(kinds[done.kind], name=name) for name in names]
