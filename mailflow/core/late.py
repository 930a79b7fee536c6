"""Late answers: what participants still say to the questions once the summary has been drafted."""

from __future__ import annotations

from mailflow.core import acts as a
from mailflow.core import collecting, saying
from mailflow.core.collected import Collected
from mailflow.core.model import Summary
from mailflow.core.people import PersonId
from mailflow.core.reading import Reading
from mailflow.core.step import Step


def participant_wrote(step: Step, person: PersonId, reading: Reading) -> None:
    """An answer after the summary was drafted is kept, acknowledged as late, and shown to the facilitator."""
    mail = Collected(step, person, reading)
    collecting.is_back(step, person)
    mail.each(mail.take)
    late = bool(reading.said(a.Answer, a.Revise, a.Essence))
    if mail.kept:
        step.tell(person, saying.receipt(step.session, step.participant(person), late=True))
    elif reading.said(a.Join, a.Decline, a.Later):
        step.tell(person, saying.rsvp_noted(step.session, step.participant(person)))
    mail.tell(late=late, addable=late and isinstance(step.session.stage, Summary))
