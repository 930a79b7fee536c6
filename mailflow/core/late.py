"""Late answers: what participants still say to the questions once the summary has been drafted."""

from __future__ import annotations

from mailflow.core import collecting, saying
from mailflow.core.model import Summary
from mailflow.core.people import PersonId
from mailflow.core.reading import Reading
from mailflow.core.step import Step


def participant_wrote(step: Step, person: PersonId, reading: Reading) -> None:
    """An answer after the summary was drafted is kept, acknowledged as late, and shown to the facilitator."""
    if reading.opt_out:
        collecting.opt_out(step, person)
        return
    collecting.is_back(step, person)
    if collecting.keep(step, person, reading):
        step.tell(person, saying.receipt(step.session, step.participant(person), late=True))
    if reading.answers or reading.remarks.strip() or not reading.attachments:  # else it only points to its files
        late = bool(reading.answers)
        addable = late and isinstance(step.session.stage, Summary)
        collecting.pass_on(step, person, reading.text, late=late, addable=addable)
