"""Late answers: what participants still say to the questions once the summary has been drafted."""

from __future__ import annotations

from mailflow.core.acts import union as a
from mailflow.core.letters import at_moment as saying
from mailflow.core.session.model import Summary
from mailflow.core.session.people import PersonId
from mailflow.core.session.reading import Reading
from mailflow.core.session.step import Step
from mailflow.core.stages import collecting
from mailflow.core.stages.collected import Collected


def participant_wrote(step: Step, person: PersonId, reading: Reading) -> None:
    """An answer after the summary was drafted is kept, acknowledged as late, and shown to the facilitator."""
    mail = Collected(step, person, reading)
    collecting.is_back(step, person)
    mail.each(mail.take)
    late = bool(reading.said(a.Answer, a.Revise, a.Essence))
    if mail.kept:
        collecting.hand_receipt(step, person, saying.receipt(step.session, step.participant(person), late=True))
    elif reading.said(a.Join, a.Decline, a.Later):
        mail.tell_rsvp()
    mail.tell(late=late, addable=late and isinstance(step.session.stage, Summary))
