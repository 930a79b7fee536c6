"""Encrypted mail, which nobody here can open: its sender hears so, once."""

from __future__ import annotations

from mailflow.core.letters.union import SealedMail
from mailflow.core.session.model import Cancelled, Draft
from mailflow.core.session.people import FACILITATOR, PersonId
from mailflow.core.session.step import Step


def received(step: Step, person: PersonId) -> None:
    """Ask for the same words in an open mail; before the ok and once it is over, only the facilitator hears it."""
    if person == FACILITATOR:
        if not step.session.sealed:
            step.change(sealed=True)
            step.tell_facilitator(SealedMail())
        return
    one = step.session.participant(person)
    if one is not None and not one.sealed and not isinstance(step.session.stage, Draft | Cancelled):
        step.update(person, sealed=True)
        step.tell(person, SealedMail())
