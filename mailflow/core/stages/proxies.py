"""Somebody speaks for another: it counts as that person's own words, and he is told who wrote them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from mailflow.core.acts import union as a
from mailflow.core.acts.consequences import Fate
from mailflow.core.acts.union import Act
from mailflow.core.letters.done_lines import Done, DoneKind
from mailflow.core.letters.union import Noted, ProxyNoted
from mailflow.core.session import naming
from mailflow.core.session.events import MailReceived
from mailflow.core.session.model import Cancelled, Draft
from mailflow.core.session.people import FACILITATOR, Participant, PersonId
from mailflow.core.session.reading import Reading
from mailflow.core.session.step import Step
from mailflow.core.stages import collecting
from mailflow.core.summary.masking import ELLIPSIS


def spoken(
    step: Step, writer: PersonId, behalf: a.Behalf, reading: Reading, happen: Callable[[MailReceived], None]
) -> None:
    """Let the words happen as those of the person named; nobody can say "stop" for another, or leave for him."""
    absent = _meant(step, behalf.person)
    if absent is None or absent.person.id == writer:
        _nobody(step, writer, behalf)
        return
    person = absent.person.id
    step.update(person, spoken_by=_name(step, writer))
    step.second_hand = True
    acts = tuple(one for one in behalf.acts if not isinstance(one, a.Stop | a.Leave | a.Behalf))
    text = a.words_of(acts) or reading.text
    happen(MailReceived(person, replace(reading, acts=acts, text=text)))
    step.second_hand = False
    after = step.participant(person)
    waits = after.receipt_at or isinstance(step.session.stage, Draft)
    step.update(person, spoken_by=after.spoken_by if waits else "")
    _tell(step, writer, absent)
    step.became(behalf, Fate.DONE)
    for one in a.every(one for one in behalf.acts if one not in acts):
        step.became(one, _seen(step, writer, behalf.person, one, reading))


def _seen(step: Step, writer: PersonId, name: str, act: Act, reading: Reading) -> Fate:
    """What nobody can do for another: the facilitator sees that it was said."""
    said = " ".join(reading.text[span.start : span.end].strip() for span in act.spans)
    if writer == FACILITATOR or not said:
        return Fate.EMPTY
    collecting.pass_on(step, writer, f"{name}: {said}")
    return Fate.TOLD


def under_own_name(step: Step, writer: PersonId, acts: tuple[Act, ...]) -> tuple[Act, ...]:
    """The acts of a mail; what somebody says under his own name ("Jan, question 2: …") is said by him."""
    found: list[Act] = []
    for act in acts:
        if isinstance(act, a.Behalf) and (named := _meant(step, act.person)) and named.person.id == writer:
            step.became(act, Fate.DONE)
            found += act.acts
        else:
            found.append(act)
    return tuple(found)


def is_of(step: Step, writer: PersonId, behalf: a.Behalf) -> bool:
    """Whether it is clear whose words they are, and not the writer's own."""
    absent = _meant(step, behalf.person)
    return absent is not None and absent.person.id != writer


def _meant(step: Step, name: str) -> Participant | None:
    fits = naming.called(name, tuple(one.person for one in step.participants if not one.removed))
    return step.participant(fits[0].id) if len(fits) == 1 else None


def _nobody(step: Step, writer: PersonId, behalf: a.Behalf) -> None:
    """Nobody or more than one is called so: the facilitator is asked, or gets the words to see."""
    if writer == FACILITATOR:
        step.tell_facilitator(Noted((Done(DoneKind.ASK_PEOPLE, names=(behalf.person,)),)))
    else:
        collecting.pass_on(step, writer, f"{behalf.person}: {a.words_of(behalf.acts)}")
    for one in a.every((behalf,)):
        step.became(one, Fate.ASKED if writer == FACILITATOR else Fate.TOLD)


def _name(step: Step, writer: PersonId) -> str:
    """Who wrote them; an ellipsis where nobody is named."""
    if step.session.anonymous and writer != FACILITATOR:
        return ELLIPSIS
    found = step.session.person(writer)
    return found.name if found else ""


def _tell(step: Step, writer: PersonId, absent: Participant) -> None:
    """The writer hears that it was taken so; before the ok and once it is called off, only the facilitator does."""
    noted = ProxyNoted(absent.person.name)
    if writer == FACILITATOR:
        step.tell_facilitator(noted)
    elif not isinstance(step.session.stage, Draft | Cancelled):
        step.tell(writer, noted)
