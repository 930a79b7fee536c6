"""A facilitator's commands that mean the same in every open stage."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import assert_never
from zoneinfo import ZoneInfo

from mailflow.core import deadlines, ending, gathering, membership, saying
from mailflow.core.doings import Done, DoneKind
from mailflow.core.letters import DeadlineMoved, Help, Noted
from mailflow.core.model import Cancelled, Closed, Questions, Review, Stage, Waiting
from mailflow.core.reading import Command, CommandName, Reading
from mailflow.core.step import Step

Obey = Callable[[Command], Done | None]  # None: the command was answered by a letter of its own


def facilitator_wrote(step: Step, reading: Reading, obey: Obey) -> None:
    """Obey every command in order, then say in one letter what was done."""
    answer(step, [*obeyed(reading.commands, obey), *not_understood(reading)])


def obeyed(commands: tuple[Command, ...], obey: Obey) -> list[Done]:
    """What came of each command that has no letter of its own."""
    return [done for command in commands if (done := obey(command)) is not None]


def not_understood(reading: Reading) -> list[Done]:
    """Each line that looked like a command, or the whole mail when nothing in it meant anything."""
    if reading.opt_out and not reading.commands:
        return [Done(DoneKind.UNCLEAR, command=CommandName.CANCEL, text=excerpt(reading.text))]
    lines = reading.unclear or ((reading.text,) if reading.text.strip() and not understood(reading) else ())
    near = (*reading.nearest, *(None for _ in lines))
    return [
        Done(DoneKind.UNCLEAR, text=excerpt(line), command=command) for line, command in zip(lines, near, strict=False)
    ]


def understood(reading: Reading) -> bool:
    """Whether anything in the facilitator's mail meant something to us."""
    if reading.spoken or reading.speakers or reading.encloses_talk:
        return True
    return bool(reading.commands or reading.edits or reading.corrections or reading.unplaced)


def excerpt(text: str, most: int = 160) -> str:
    """The beginning of somebody's words, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1].rsplit(" ", 1)[0] + " …"


def answer(step: Step, done: list[Done]) -> None:
    """Tell the facilitator what was done; until when it can be undone, when something waits for its grace."""
    done, step.done = [*step.done, *done], []
    if done:
        step.tell_facilitator(Noted(tuple(done), _undo_until(step)))


def _undo_until(step: Step) -> datetime | None:
    change = step.session.meeting_change
    waiting = (getattr(step.session.stage, "go_at", None), change.at if change else None)
    return max((one for one in waiting if one is not None), default=None)


def anywhere(step: Step, command: Command) -> Done | None:
    """A command as every open stage obeys it; what a stage does differently it does before asking here."""
    match command.name:
        case CommandName.STATUS:
            step.tell_facilitator(saying.status(step.session))
            return None
        case CommandName.HELP:
            step.tell_facilitator(Help())
            return None
        case CommandName.PAUSE:
            return pause(step)
        case CommandName.RESUME:
            return resume(step)
        case CommandName.CANCEL:
            ending.cancel(step, "facilitator")
            return Done(DoneKind.CANCELLED)
        case CommandName.ADD | CommandName.REMOVE | CommandName.REPLACE | CommandName.HANDOVER:
            return membership.change(step, command)
        case (
            CommandName.START
            | CommandName.REMIND
            | CommandName.EXTEND
            | CommandName.NEXT
            | CommandName.QUESTION
            | CommandName.DRAFT
            | CommandName.APPROVE
            | CommandName.ACCEPT
            | CommandName.LEAVE
            | CommandName.SHARE
            | CommandName.REVISIT
        ):
            return Done(DoneKind.NOT_NOW, command=command.name)
        case CommandName.UNDO:
            return Done(DoneKind.UNDONE if gathering.undo(step) else DoneKind.NOTHING_TO_UNDO)
        case _:
            assert_never(command.name)


# Pause and resume


def pause(step: Step) -> Done:
    """Stop the clock of the session; mails are still taken and receipts still go out."""
    if step.session.paused_since is None:
        step.change(paused_since=step.now)
    return Done(DoneKind.PAUSED)


def resume(step: Step) -> Done:
    """Go on; what was promised moves by as long as it stood still, in working days."""
    since = step.session.paused_since
    if since is None:
        return Done(DoneKind.NOT_NOW, command=CommandName.RESUME)
    step.change(paused_since=None)
    stage = step.session.stage
    if isinstance(stage, Closed | Cancelled):
        return Done(DoneKind.RESUMED)
    later = shifted(stage.until, step.now - since, step)
    if isinstance(stage, Questions | Review):
        move_deadline(step, later)
    else:
        step.stay(replace(stage, until=later))
    return Done(DoneKind.RESUMED, day=saying.last_day(step.session, _waiting(step.session.stage)))


def shifted(until: datetime, pause_length: timedelta, step: Step) -> datetime:
    """`until` later by the pause, kept at its hour of the day and on a working day."""
    days = -(-pause_length // timedelta(days=1))
    last = deadlines.local_day(until - timedelta(seconds=1), step.rules)
    back = deadlines.working_day(last + timedelta(days=days), step.rules) - last
    local = until.astimezone(ZoneInfo(step.rules.timezone))
    return (local + back).astimezone(UTC)  # by the clock on the wall, over a change of the clocks too


def _waiting(stage: Stage) -> Waiting:
    assert not isinstance(stage, Closed | Cancelled)
    return stage


# Deadlines of the two stages in which participants have something to do


def move_deadline(step: Step, until: datetime) -> None:
    """A later (or sooner) last day: those who still owe something hear of it."""
    stage = step.session.stage
    if not isinstance(stage, Questions | Review):
        return
    step.stay(replace(stage, until=until, remind_at=deadlines.remind_at(step.now, until, step.rules)))
    day = saying.last_day(step.session, replace(stage, until=until))
    if isinstance(stage, Questions):
        plan = step.session.plan
        later = deadlines.plan_for(step.today, day, step.rules)
        step.change(plan=replace(plan, answers_by=day, summary_on=later.summary_on, topseven_on=later.topseven_on))
        owing = [one for one in step.participants if one.owes(len(step.session.questions))]
    else:
        picked = {ballot.person for ballot in stage.ballots}
        owing = [one for one in step.participants if one.asked and one.person.id not in picked]
    for one in owing:
        step.tell(one.person.id, DeadlineMoved(day, review=isinstance(stage, Review)))


def extend(step: Step, command: Command) -> Done:
    """A new last day for answers or picks."""
    if command.until is None or command.until < step.today:
        return Done(DoneKind.ASK_DATE, command=CommandName.EXTEND)
    move_deadline(step, deadlines.end_of_day(command.until, step.rules))
    return Done(DoneKind.EXTENDED, day=command.until)
