"""A facilitator's commands that mean the same in every open stage."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from mailflow.core.acts import union as a
from mailflow.core.acts.consequences import Fate
from mailflow.core.acts.segments import Label
from mailflow.core.acts.union import Act
from mailflow.core.letters import at_moment as saying
from mailflow.core.letters.done_lines import CommandName, Done, DoneKind, fate, nearest, not_now
from mailflow.core.letters.union import DeadlineMoved, FacilitatorReplied, Help, Noted
from mailflow.core.meeting import planning
from mailflow.core.session import deadlines
from mailflow.core.session.model import Cancelled, Closed, Draft, Questions, Review, Stage, Waiting
from mailflow.core.session.reading import Moment, Reading
from mailflow.core.session.step import Step
from mailflow.core.stages import ending, membership

Obey = Callable[[Act], Done | None]  # None: the act was answered by a letter of its own
_REASON = 400  # characters of what stands beside an order that are read back
_TOGETHER = (DoneKind.ADDED, DoneKind.REMOVED, DoneKind.ASK_PEOPLE, DoneKind.FULL)


def facilitator_wrote(step: Step, reading: Reading, obey: Obey) -> None:
    """Obey every act in order, then say in one letter what was done and what was not."""
    answer(step, [*obeyed(step, reading.acts, obey), *reasons(reading)])


def obeyed(step: Step, acts: tuple[Act, ...], obey: Obey) -> list[Done]:
    """What came of each act that has no letter of its own; "go on" waits while something else of the mail is asked."""
    done: list[Done] = []
    for act in sorted(acts, key=lambda one: isinstance(one, a.GoAhead)):
        held = isinstance(act, a.GoAhead) and asks(step)
        done += still_waits(step, act) if held else each(step, act, obey)
    return done


def each(step: Step, act: Act, obey: Obey) -> list[Done]:
    """Obey one act, and note what became of it."""
    done = not_understood(act) if isinstance(act, a.Tell) else obey(act)
    step.became(act, fate(done))
    return [] if done is None else [done]


def asks(step: Step) -> bool:
    """Whether anything of the mail had to be asked back."""
    return any(one is Fate.ASKED for _, one in step.fates)


def still_waits(step: Step, act: Act) -> list[Done]:
    """Nothing is sent or started yet."""
    step.became(act, Fate.ASKED)
    return [Done(DoneKind.STILL_WAITS)]


def not_understood(act: a.Tell) -> Done:
    """Words that no act was found in, as a question; whom they are for, where only that is unclear."""
    if act.person:
        return Done(DoneKind.ASK_WHOM, names=(act.person,), text=excerpt(act.words))
    return Done(DoneKind.UNCLEAR, text=excerpt(act.words), command=nearest(act))


def said_nothing(reading: Reading) -> list[Done]:
    """Where an ok is waited for, fine words alone are asked back: they are likely to mean one."""
    talk = reading.spoken or reading.encloses_talk or reading.attachments or reading.moment is Moment.NOTES
    if reading.acts or talk or not reading.text.strip():
        return []
    return [Done(DoneKind.UNCLEAR, text=excerpt(reading.text), command=CommandName.START)]


def reasons(reading: Reading) -> list[Done]:
    """What he wrote beside his orders and is none: he reads that nothing was done with it."""
    said = [reading.text[one.span.start : one.span.end] for one in reading.segments if one.label is Label.REASON]
    return [Done(DoneKind.REASON, text=excerpt(one, _REASON)) for one in said]


def understood(reading: Reading) -> bool:
    """Whether anything in the facilitator's mail meant something to us."""
    talk = reading.spoken or reading.encloses_talk
    return bool(talk) or any(not isinstance(one, a.Tell) for one in reading.acts)


def excerpt(text: str, most: int = 160) -> str:
    """The beginning of somebody's words, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1].rsplit(" ", 1)[0] + " …"


def answer(step: Step, done: list[Done]) -> None:
    """Tell the facilitator what was done; until when it can be undone, when something waits for its grace."""
    done, step.done = [*step.done, *done], []
    undo = _undo_until(step)
    if undo is None:  # the top 7 itself says that it goes to everybody
        done = [one for one in done if one.kind is not DoneKind.SENDING_TOP]
    if done:
        step.tell_facilitator(Noted(together(done), undo))


def together(done: list[Done]) -> tuple[Done, ...]:
    """The same, with people to whom the same happened on one line."""
    lines: list[Done] = []
    for one in done:
        last = lines[-1] if lines else None
        if last and one.kind in _TOGETHER and (last.kind, last.command) == (one.kind, one.command):
            lines[-1] = replace(last, names=(*last.names, *one.names))
        else:
            lines.append(one)
    return tuple(lines)


def _undo_until(step: Step) -> datetime | None:
    change = step.session.meeting_change
    waiting = (getattr(step.session.stage, "go_at", None), change.at if change else None, step.session.cancel_at)
    return max((one for one in waiting if one is not None), default=None)


def anywhere(step: Step, act: Act) -> Done | None:
    """An act as every open stage obeys it; what a stage does differently it does before asking here."""
    match act:
        case a.Status():
            step.tell_facilitator(saying.status(step.session))
            return None
        case a.Help():
            step.tell_facilitator(Help())
            return None
        case a.Pause():
            return pause(step)
        case a.Resume():
            return resume(step)
        case a.Cancel():
            return ending.cancel_soon(step)
        case a.AddPerson() | a.RemovePerson() | a.ReplacePerson() | a.Handover():
            return membership.change(step, act)
        case a.ReplyTo():
            return pass_on(step, act)
        case a.Undo():
            return Done(DoneKind.UNDONE if planning.undo(step) else DoneKind.NOTHING_TO_UNDO)
        case a.Wait():
            return Done(DoneKind.NOT_SENT)
        case _:
            return not_now(act)


def pass_on(step: Step, act: a.ReplyTo) -> Done:
    """The facilitator's words go to that person, whose own words they answer."""
    one = membership.found(step, act.person)
    if one is None or not one.writable or isinstance(step.session.stage, Draft):
        return Done(DoneKind.ASK_PEOPLE, names=(act.person,) if act.person else ())
    step.tell(one.person.id, FacilitatorReplied(act.words))
    hidden = step.session.anonymous and act.person == one.person.id
    return Done(DoneKind.PASSED_ON, names=() if hidden else (one.person.name,))


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
        step.tell(one.person.id, DeadlineMoved(day, review=isinstance(stage, Review), sooner=until < stage.until))


def extend(step: Step, act: a.Extend | a.Deadline) -> Done:
    """A new last day for answers or picks."""
    if act.until is None or act.until < step.today:
        return Done(DoneKind.ASK_DATE, command=CommandName.EXTEND)
    move_deadline(step, deadlines.end_of_day(act.until, step.rules))
    return Done(DoneKind.EXTENDED, day=act.until)
