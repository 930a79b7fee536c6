"""What a participant says is kept: answers, remarks, the essence; nothing is ever thrown away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from mailflow.core import anonymity, deadlines
from mailflow.core.letters import Letter, OptedOut, SomebodyWrote
from mailflow.core.people import Answer, Participant, PersonId, Remark, Rsvp
from mailflow.core.reading import Answered, Reading
from mailflow.core.step import Step

STORY = 20  # words from which a remark beside an answer is worth the facilitator's time


def is_back(step: Step, person: PersonId) -> Participant:
    """Somebody who writes can be reached, and is not away; words that come otherwise say nothing of that."""
    if step.second_hand:
        return step.participant(person)
    step.update(person, unreachable=False, soft_bounces=0, away_until=None)
    return step.participant(person)


def keep(step: Step, person: PersonId, reading: Reading) -> bool:
    """Add what this mail says to what he said before; False when it brings nothing new."""
    before = step.participant(person)
    after = before
    for answered in reading.answers:
        if 1 <= answered.question <= len(step.session.questions):
            after = _with_answer(after, answered, reading, step)
    remarks = reading.remarks.strip()
    if remarks and all(remark.text != remarks for remark in after.remarks):
        after = replace(after, remarks=(*after.remarks, Remark(remarks, step.now)))
    if reading.essence:
        after = replace(after, essence=reading.essence)
    if after == before:
        return False
    if after.answers != before.answers and after.rsvp is not Rsvp.YES:
        after = replace(after, rsvp=Rsvp.YES)
    step.change(participants=tuple(after if one.person.id == person else one for one in step.participants))
    return True


def _with_answer(participant: Participant, said: Answered, reading: Reading, step: Step) -> Participant:
    text, files = said.text, said.files
    old = participant.answered(said.question)
    if old is not None and not reading.correction:
        if text in old.text:
            return participant
        if old.text not in text:
            text = f"{old.text}\n\n{text}"
            files = tuple(dict.fromkeys((*old.files, *files)))
    answer = Answer(said.question, text, reading.message_id, step.now, files)
    others = [one for one in participant.answers if one.question != said.question]
    return replace(participant, answers=tuple(sorted([*others, answer], key=lambda one: one.question)))


def owe_receipt(step: Step, person: PersonId) -> None:
    """A receipt follows when the wait is over; more mails until then share it."""
    if step.participant(person).receipt_at is None:
        step.update(person, receipt_at=step.now + timedelta(seconds=step.rules.receipt_wait))


def write_receipts(step: Step, receipt: Callable[[Participant], Letter]) -> None:
    """Send the receipts whose wait is over."""
    for one in step.participants:
        due = deadlines.receipt_due(one, step.rules)
        if due is not None and due <= step.now:
            step.update(one.person.id, receipt_at=None)
            step.tell(one.person.id, receipt(one))
            step.update(one.person.id, spoken_by="")


def opt_out(step: Step, person: PersonId) -> None:
    """ "stop": one last letter, and never another."""
    if step.participant(person).opted_out:
        return
    step.update(person, opted_out=True, receipt_at=None)
    step.tell(person, OptedOut())


def pass_on(step: Step, person: PersonId, text: str, *, late: bool = False, addable: bool = False) -> None:
    """Words the facilitator should see; as `late` and `addable` of the letter."""
    if text.strip():
        words = anonymity.shown(step.session, text.strip())
        step.tell_facilitator(SomebodyWrote(step.name_of(person), words, late=late, addable=addable))


def telling(remarks: str) -> bool:
    """Whether words beside answers are worth a mail to the facilitator."""
    return "?" in remarks or len(remarks.split()) >= STORY


def pass_on_beside(step: Step, person: PersonId, reading: Reading) -> None:
    """Beside an answer that its receipt reads back: a doubt, a question or a story is worth a mail, the rest is not."""
    if reading.doubt is not None and reading.text.strip():
        words = anonymity.shown(step.session, reading.text.strip())
        step.tell_facilitator(SomebodyWrote(step.name_of(person), words, unsure=True))
    elif telling(reading.remarks):
        pass_on(step, person, reading.remarks)
