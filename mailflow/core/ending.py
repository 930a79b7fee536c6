"""How a session ends before its time."""

from __future__ import annotations

from mailflow.core.letters import SessionCancelled
from mailflow.core.model import Cancelled, Draft
from mailflow.core.people import Rsvp
from mailflow.core.step import Step


def cancel(step: Step, reason: str) -> None:
    """Everybody who was invited and did not decline hears that it ends; before the ok nobody was invited."""
    silent = isinstance(step.session.stage, Draft)
    step.enter(Cancelled(step.now, reason))
    if silent:
        return
    for one in step.participants:
        if one.rsvp is not Rsvp.NO or one.reads_along:
            step.tell(one.person.id, SessionCancelled())


def nobody_left(step: Step) -> None:
    """Nobody takes part, or nobody answered: it ends, and the facilitator hears that first."""
    step.tell_facilitator(SessionCancelled())
    cancel(step, "nobody")
