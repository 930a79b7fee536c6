"""How a session ends before its time."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from mailflow.core.acts import union as a
from mailflow.core.acts.consequences import Fate
from mailflow.core.letters.done_lines import Done, DoneKind
from mailflow.core.letters.union import SessionCancelled
from mailflow.core.meeting import planning
from mailflow.core.session.model import Cancelled, Closed, Draft
from mailflow.core.session.people import Rsvp
from mailflow.core.session.reading import Reading
from mailflow.core.session.step import Step


def cancel_soon(step: Step) -> Done:
    """The facilitator ends it; until its grace is over nobody hears of it, and he may take it back."""
    if step.session.cancel_at is None:
        step.change(cancel_at=step.now + timedelta(seconds=step.rules.grace))
        time_passed(step)
    return Done(DoneKind.CANCELLED)


def time_passed(step: Step) -> bool:
    """Whether nothing else is to happen now, since the session is about to end, or ends."""
    if step.session.cancel_at is None:
        return False
    if step.now >= step.session.cancel_at:
        cancel(step, "facilitator")
    return True


def taken_back(step: Step, reading: Reading) -> Reading:
    """Without its "undo", when that keeps the session from ending."""
    told = reading.said(a.Undo)
    if step.session.cancel_at is None or not told:
        return reading
    step.change(cancel_at=None)
    step.done.append(Done(DoneKind.NOT_CANCELLED))
    for one in told:
        step.became(one, Fate.DONE)
    return replace(reading, acts=tuple(one for one in reading.acts if not isinstance(one, a.Undo)))


def cancel(step: Step, reason: str) -> None:
    """Everybody who was invited and did not decline hears that it ends, once; before the ok nobody was invited."""
    if isinstance(step.session.stage, Closed | Cancelled):  # said twice in one mail
        return
    silent = isinstance(step.session.stage, Draft)
    step.enter(Cancelled(step.now, reason))
    step.change(cancel_at=None)
    if silent:
        return
    invited = {person: (entry, meeting) for person, entry, meeting in planning.end(step)}
    for one in step.participants:
        entry, meeting = invited.get(one.person.id, (None, None))
        if one.rsvp is not Rsvp.NO or one.reads_along or entry is not None:
            step.tell(one.person.id, SessionCancelled(meeting), calendar=entry)


def nobody_left(step: Step) -> None:
    """Nobody takes part, or nobody answered: it ends, and the facilitator hears that first."""
    step.tell_facilitator(SessionCancelled())
    cancel(step, "nobody")
