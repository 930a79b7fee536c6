"""How a session ends before its time."""

from __future__ import annotations

from mailflow.core.letters.union import SessionCancelled
from mailflow.core.meeting import planning
from mailflow.core.session.model import Cancelled, Closed, Draft
from mailflow.core.session.people import Rsvp
from mailflow.core.session.step import Step


def cancel(step: Step, reason: str) -> None:
    """Everybody who was invited and did not decline hears that it ends, once; before the ok nobody was invited."""
    if isinstance(step.session.stage, Closed | Cancelled):  # said twice in one mail
        return
    silent = isinstance(step.session.stage, Draft)
    step.enter(Cancelled(step.now, reason))
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
