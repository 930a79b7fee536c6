"""What a participant says is kept: answers, remarks, the essence; nothing is ever thrown away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from mailflow.core.acts import union as a
from mailflow.core.letters.union import Letter, OptedOut, Receipt, SomebodyWrote
from mailflow.core.privacy import anonymity
from mailflow.core.session import deadlines
from mailflow.core.session.people import Answer, MessageId, Participant, PersonId, Remark, Rsvp
from mailflow.core.session.step import Step


def is_back(step: Step, person: PersonId) -> Participant:
    """Somebody who writes can be reached, and is not away; words that come otherwise say nothing of that."""
    if step.second_hand:
        return step.participant(person)
    step.update(person, unreachable=False, soft_bounces=0, away_until=None)
    return step.participant(person)


def keep(step: Step, person: PersonId, act: a.Answer | a.Revise | a.Essence, message: MessageId | None) -> bool:
    """Add an answer to what he said before; False when it brings nothing new."""
    before = step.participant(person)
    if isinstance(act, a.Essence):
        after = _with_essence(before, act.words, step)
    elif is_question(step, act.question):
        after = _with_answer(before, act, message, step)
    else:
        return note(step, person, act.words, unplaced=True)
    if after == before:
        return False
    if after.answers != before.answers and after.rsvp is not Rsvp.YES:
        after = replace(after, rsvp=Rsvp.YES)
    _become(step, after)
    return True


def _with_essence(before: Participant, words: str, step: Step) -> Participant:
    """The last one counts; the words of the one before stay beside his answers."""
    old = before.essence
    if old is None or old in words or words in old:
        return replace(before, essence=words)
    return replace(before, essence=words, remarks=(*before.remarks, Remark(old, step.now)))


def is_question(step: Step, number: int) -> bool:
    """Whether the session has a question of that number."""
    return 1 <= number <= len(step.session.questions)


def note(step: Step, person: PersonId, words: str, *, unplaced: bool = False) -> bool:
    """Keep words beside his answers, or as an answer of which nobody knows to which question; False when known."""
    one, said = step.participant(person), words.strip()
    known = [before.text for before in (*one.remarks, *one.unplaced)] + [before.text for before in one.answers]
    if not said or any(said in before for before in known):
        return False
    if unplaced:
        _become(step, replace(one, unplaced=(*one.unplaced, Remark(said, step.now))))
    else:
        _become(step, replace(one, remarks=(*one.remarks, Remark(said, step.now))))
    return True


def forget(step: Step, person: PersonId, words: str) -> None:
    """Take words back out of all that was kept of him, since nobody else is to read them."""
    one, said = step.participant(person), words.strip()
    if not said:
        return
    _become(
        step,
        replace(
            one,
            answers=tuple(replace(kept, text=rest) for kept in one.answers if (rest := _without(kept.text, said))),
            remarks=tuple(replace(kept, text=rest) for kept in one.remarks if (rest := _without(kept.text, said))),
            unplaced=tuple(replace(kept, text=rest) for kept in one.unplaced if (rest := _without(kept.text, said))),
            essence=_without(one.essence, said) or None if one.essence else None,
            put=tuple(kept for kept in one.put if kept not in said and said not in kept),
        ),
    )


def _without(text: str, words: str) -> str:
    return text.replace(words, "").strip() if words in text else text


def _become(step: Step, after: Participant) -> None:
    same = after.person.id
    step.change(participants=tuple(after if one.person.id == same else one for one in step.participants))


def _with_answer(
    participant: Participant, said: a.Answer | a.Revise, message: MessageId | None, step: Step
) -> Participant:
    """With that answer; one that nobody could place until now has found its question."""
    text, files = said.words, said.files
    old = participant.answered(said.question)
    if old is not None and not isinstance(said, a.Revise):
        if text in old.text:
            return participant
        if old.text not in text:
            text = f"{old.text}\n\n{text}"
            files = tuple(dict.fromkeys((*old.files, *files)))
    answer = Answer(said.question, text, message, step.now, files)
    others = [one for one in participant.answers if one.question != said.question]
    return replace(
        participant,
        answers=tuple(sorted([*others, answer], key=lambda one: one.question)),
        unplaced=tuple(one for one in participant.unplaced if one.text not in text),
    )


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
            hand_receipt(step, one.person.id, receipt(one))
            step.update(one.person.id, spoken_by="")


def hand_receipt(step: Step, person: PersonId, letter: Letter) -> None:
    """Send a receipt, and remember which of his sentences it puts to him, and which remarks it showed."""
    step.tell(person, letter)
    if isinstance(letter, Receipt):
        unplaced = tuple(replace(said, told=True) for said in step.participant(person).unplaced)
        step.update(person, put=letter.choices, unplaced=unplaced)
        remarks_told(step, person)


def remarks_told(step: Step, person: PersonId) -> None:
    """What he said beside his answers was told to him, and is not told again."""
    step.update(person, remarks=tuple(replace(said, told=True) for said in step.participant(person).remarks))


def opt_out(step: Step, person: PersonId) -> None:
    """ "stop": one last letter, and never another."""
    if step.participant(person).opted_out:
        return
    step.update(person, opted_out=True, receipt_at=None)
    step.tell(person, OptedOut())


def owes(step: Step, person: PersonId) -> bool:
    """Whether a receipt is to be written to him."""
    return step.participant(person).receipt_at is not None


def pass_on(step: Step, person: PersonId, text: str) -> None:
    """Words that came otherwise than by a mail, which the facilitator should see."""
    if text.strip():
        step.tell_facilitator(SomebodyWrote(step.name_of(person), anonymity.shown(step.session, text.strip())))
