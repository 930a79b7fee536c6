"""Waiting for the facilitator's approval: his edits and his ok, reminders, and what silence means."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum, auto
from typing import Any, Generic, TypeVar, get_args

from mailflow.core.acts import union as a
from mailflow.core.acts.consequences import Fate
from mailflow.core.acts.union import Act
from mailflow.core.letters.at_moment import NUDGES
from mailflow.core.letters.done_lines import Done, DoneKind
from mailflow.core.points.editing import Told
from mailflow.core.points.nearest_words import unplaced
from mailflow.core.session import deadlines
from mailflow.core.session.model import Rules, Summary, TopSeven
from mailflow.core.session.reading import Reading
from mailflow.core.session.step import Step
from mailflow.core.stages import orders

S = TypeVar("S", bound=Summary | TopSeven)


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
    edit: Callable[[S, tuple[Act, ...], tuple[str, ...]], tuple[S, Told]]  # with its draft changed, and `before` kept
    halted: Callable[[S], S]  # with nothing on its way out
    undone: Callable[[S], S]  # with its draft as in `before`
    obey: Callable[[Act], Done | None]
    show: Callable[[S, tuple[Done, ...]], None]
    edits: tuple[type[Any], ...] = get_args(a.EditAct)  # acts that change the draft; `edit` sees to them
    recalled: Callable[[], list[Done]] = list  # calls off what else waits for an ok, when nothing was on its way


def facilitator_wrote(step: Step, reading: Reading, desk: Desk[S]) -> None:
    """What he takes back, then his edits, then all else; a draft that changed is shown with all that was done.

    An ok beside something that must be asked sends nothing yet.
    """
    beside = [*orders.said_nothing(reading), *orders.reasons(reading)]
    _steer(step, reading.acts, desk, shown=reading.points, asked=beside)


def ordered(step: Step, act: Act, desk: Desk[S]) -> None:
    """One act of the operator's."""
    _steer(step, (act,), desk)


def _steer(
    step: Step, acts: tuple[Act, ...], desk: Desk[S], *, shown: tuple[str, ...] = (), asked: Sequence[Done] = ()
) -> None:
    undos = tuple(one for one in acts if isinstance(one, a.Undo | a.Wait))
    undone = _take_back(step, desk, undos)
    told = _edit(step, tuple(one for one in acts if isinstance(one, desk.edits)), shown, desk)
    lost = [one for one in acts if isinstance(one, a.Tell | a.LeftOut)]
    asked = [*told.asked, *asked, *(_not_placed(step, one, shown, desk) for one in lost)]
    rest = tuple(one for one in acts if not isinstance(one, (*desk.edits, a.Undo, a.Wait, a.Tell, a.LeftOut)))
    waits = [one for one in rest if isinstance(one, a.GoAhead)] if undone else []
    for one in waits:
        step.became(one, Fate.EMPTY)  # he took it back in the same mail
    obeyed = orders.obeyed(step, tuple(one for one in rest if one not in waits), desk.obey)
    done = [*undone, *told.done, *obeyed, *asked]
    done.sort(key=lambda one: one.kind is DoneKind.STILL_WAITS)
    _show_or_tell(step, desk, done, changed=_changes(told) or Done(DoneKind.RESTORED) in undone)


def _changes(told: Told) -> bool:
    return any(one.kind is not DoneKind.ALREADY_SO for one in told.done)


def _show_or_tell(step: Step, desk: Desk[S], done: list[Done], *, changed: bool) -> None:
    """A draft that changed is shown again; an ok without edits is apart from those before it."""
    stage = step.session.stage
    if not isinstance(stage, desk.stage):
        orders.answer(step, done)
    elif changed and not _leaving(stage):
        told, step.done = (*done, *step.done), []
        desk.show(stage, told)
    else:
        if not changed and any(one.kind in (DoneKind.SENDING_REVIEW, DoneKind.SENDING_TOP) for one in done):
            step.stay(replace(stage, ok_apart=True))
        orders.answer(step, done)


def _edit(step: Step, edits: tuple[Act, ...], shown: tuple[str, ...], desk: Desk[S]) -> Told:
    """The edits applied; what waited to be sent waits for a new ok."""
    stage = step.session.stage
    if not edits or not isinstance(stage, desk.stage):
        return Told()
    edited, told = desk.edit(stage, edits, shown)
    for act, became in told.fates:
        step.became(act, became)
    if _changes(told):
        until = next_nudge(step.now, 0, step.rules)
        step.stay(replace(edited, nudges=0, until=until, go_at=None, ok_apart=False))
    return told


def _not_placed(step: Step, act: a.Tell | a.LeftOut, shown: tuple[str, ...], desk: Desk[S]) -> Done:
    step.became(act, Fate.ASKED)
    stage = step.session.stage
    placed = isinstance(act, a.LeftOut) or act.points or act.old or not act.nearest
    if placed and isinstance(stage, desk.stage):
        return unplaced(stage, act, shown)
    return orders.not_understood(act) if isinstance(act, a.Tell) else Done(DoneKind.ASK_GONE, numbers=act.points)


def _take_back(step: Step, desk: Desk[S], acts: tuple[a.Undo | a.Wait, ...]) -> list[Done]:
    """The sending that waits is called off; the last edits too, unless the ok came in a mail of its own.

    Who only says not to send keeps his edits.
    """
    stage = step.session.stage
    if not acts or not isinstance(stage, desk.stage):
        return []
    sending = all(isinstance(one, a.Wait) or one.sending for one in acts)
    done: list[Done] = []
    waits = stage.go_at is not None or _leaving(stage)
    keeps = waits and stage.ok_apart
    if waits:
        done.append(Done(DoneKind.UNDONE))
        stage = desk.halted(stage)
    if stage.before and not keeps and not sending:
        done.append(Done(DoneKind.RESTORED))
        stage = desk.undone(stage)
    step.stay(stage)
    recalled = [] if waits else desk.recalled()
    nothing = Done(DoneKind.NOT_SENT if sending else DoneKind.NOTHING_TO_UNDO)
    for one in acts:
        step.became(one, Fate.DONE if done or recalled or sending else Fate.EMPTY)
    return done or recalled or [nothing]


def _leaving(stage: Summary | TopSeven) -> bool:
    """Whether its letters only wait for what goes along with them."""
    return isinstance(stage, TopSeven) and stage.printing is not None
