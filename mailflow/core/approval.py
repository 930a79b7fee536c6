"""Waiting for the facilitator's approval: his edits and his ok, reminders, and what silence means."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum, auto
from typing import Generic, TypeVar

from mailflow.core import deadlines, orders
from mailflow.core.doings import Done, DoneKind
from mailflow.core.editing import Told
from mailflow.core.model import Rules, Summary, TopSeven
from mailflow.core.nearest_words import unplaced
from mailflow.core.reading import Command, CommandName, Reading
from mailflow.core.saying import NUDGES
from mailflow.core.step import Step

S = TypeVar("S", bound=Summary | TopSeven)
APPROVALS = (CommandName.START, CommandName.APPROVE, CommandName.NEXT)


class Silence(Enum):
    """What is due while an approval is awaited."""

    NOTHING = auto()
    REMIND = auto()
    SEND = auto()  # approved and its grace is over, or silence counts as approval


def due(step: Step, stage: Summary | TopSeven) -> Silence:
    """What the passing of time means now."""
    if step.session.paused_since:
        return Silence.NOTHING
    if stage.go_at is not None:
        return Silence.SEND if step.now >= stage.go_at else Silence.NOTHING
    if step.now < stage.until:
        return Silence.NOTHING
    if step.rules.approval == "send" and stage.nudges + 1 >= len(NUDGES):
        return Silence.SEND
    return Silence.REMIND


def next_nudge(now: datetime, nudges: int, rules: Rules) -> datetime:
    """When silence is looked at again after so many nudges: on the working days of NUDGES, then every five."""
    days = (0, *NUDGES)
    wait = days[nudges + 1] - days[nudges] if nudges < len(NUDGES) else 5
    return deadlines.morning(deadlines.add_working_days(deadlines.local_day(now, rules), wait, rules), rules)


def go_at(step: Step) -> datetime:
    """When approved letters to many leave: after the grace, at a decent hour."""
    return deadlines.decent(step.now + timedelta(seconds=step.rules.grace), step.rules)


# What the facilitator says of a draft


@dataclass(frozen=True, slots=True)
class Desk(Generic[S]):
    """What differs between the drafts that he edits and approves."""

    stage: type[S]
    edit: Callable[[S, Reading], tuple[S, Told]]  # the stage with its draft changed, and `before` kept
    halted: Callable[[S], S]  # with nothing on its way out
    undone: Callable[[S], S]  # with its draft as in `before`
    obey: Callable[[Command], Done | None]
    show: Callable[[S, tuple[Done, ...]], None]
    by_edit: tuple[CommandName, ...] = ()  # commands that change the draft; `edit` sees to them
    recalled: Callable[[], list[Done]] = list  # calls off what else waits for an ok, when nothing was on its way


def facilitator_wrote(step: Step, reading: Reading, desk: Desk[S]) -> None:
    """What he takes back, then his edits, then his commands; a draft that changed is shown with all that was done.

    An ok beside something that must be asked sends nothing yet.
    """
    undo = next((one for one in reading.commands if one.name is CommandName.UNDO), None)
    undone = _take_back(step, desk, undo) if undo else []
    told = _edit(step, reading, desk)
    asked = [*told.asked, *_not_placed(step, reading, desk), *orders.not_understood(reading)]
    waits = bool(asked or undone) and any(one.name in APPROVALS for one in reading.commands)
    later = (CommandName.UNDO, *desk.by_edit, *(APPROVALS if waits else ()))
    commands = tuple(one for one in reading.commands if one.name not in later)
    done = [*undone, *told.done, *orders.obeyed(commands, desk.obey), *asked]
    if waits and asked:
        done.append(Done(DoneKind.STILL_WAITS))
    _show_or_tell(step, desk, done, changed=_changes(told) or Done(DoneKind.RESTORED) in undone)


def ordered(step: Step, command: Command, desk: Desk[S]) -> None:
    """One command of the operator's."""
    if command.name is CommandName.UNDO:
        undone = _take_back(step, desk, command)
        _show_or_tell(step, desk, undone, changed=Done(DoneKind.RESTORED) in undone)
    else:
        orders.answer(step, orders.obeyed((command,), desk.obey))


def _changes(told: Told) -> bool:
    return any(one.kind is not DoneKind.ALREADY_SO for one in told.done)


def _show_or_tell(step: Step, desk: Desk[S], done: list[Done], *, changed: bool) -> None:
    """A draft that changed is shown again; an ok without edits is apart from those before it."""
    stage = step.session.stage
    if not isinstance(stage, desk.stage):
        orders.answer(step, done)
    elif changed and not _leaving(stage):
        desk.show(stage, tuple(done))
    else:
        if not changed and any(one.kind in (DoneKind.SENDING_REVIEW, DoneKind.SENDING_TOP) for one in done):
            step.stay(replace(stage, ok_apart=True))
        orders.answer(step, done)


def _edit(step: Step, reading: Reading, desk: Desk[S]) -> Told:
    """The edits applied; what waited to be sent waits for a new ok."""
    stage = step.session.stage
    changing = reading.edits or any(one.name in desk.by_edit for one in reading.commands)
    if not changing or not isinstance(stage, desk.stage):
        return Told()
    edited, told = desk.edit(stage, reading)
    if _changes(told):
        until = next_nudge(step.now, 0, step.rules)
        step.stay(replace(edited, nudges=0, until=until, go_at=None, ok_apart=False))
    return told


def _not_placed(step: Step, reading: Reading, desk: Desk[S]) -> list[Done]:
    stage = step.session.stage
    if not isinstance(stage, desk.stage):
        return []
    return [unplaced(stage, one, reading.points) for one in reading.unplaced]


def _take_back(step: Step, desk: Desk[S], command: Command) -> list[Done]:
    """The sending that waits is called off; the last edits too, unless the ok came in a mail of its own.

    Who only says not to send keeps his edits.
    """
    stage = step.session.stage
    if not isinstance(stage, desk.stage):
        return []
    done: list[Done] = []
    waits = stage.go_at is not None or _leaving(stage)
    keeps = waits and stage.ok_apart
    if waits:
        done.append(Done(DoneKind.UNDONE))
        stage = desk.halted(stage)
    if stage.before and not keeps and command.text != "sending":
        done.append(Done(DoneKind.RESTORED))
        stage = desk.undone(stage)
    step.stay(stage)
    recalled = [] if waits else desk.recalled()
    nothing = DoneKind.NOT_SENT if command.text == "sending" else DoneKind.NOTHING_TO_UNDO
    return done or recalled or [Done(nothing)]


def _leaving(stage: Summary | TopSeven) -> bool:
    """Whether its letters only wait for what goes along with them."""
    return isinstance(stage, TopSeven) and stage.printing is not None
