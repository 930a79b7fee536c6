"""Who is in a session changes: people are added, taken out, get another address, or take over."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from mailflow.core.acts import union as a
from mailflow.core.letters import at_moment as saying
from mailflow.core.letters.done_lines import CommandName, Done, DoneKind
from mailflow.core.letters.union import Noted
from mailflow.core.meeting import planning
from mailflow.core.session import naming
from mailflow.core.session.model import Cancelled, Closed, Draft, Invite, Questions, Review, Session, Summary, TopSeven
from mailflow.core.session.people import Address, Mailbox, Participant, Person, PersonId, Rsvp, name_of
from mailflow.core.session.step import Step


def change(step: Step, act: a.AddPerson | a.RemovePerson | a.ReplacePerson | a.Handover) -> Done | None:
    """Obey what is said about people."""
    match act:
        case a.AddPerson():
            return _add(step, act)
        case a.RemovePerson():
            return _remove(step, act)
        case a.ReplacePerson():
            return _replace(step, act)
        case a.Handover():
            return _hand_over(step, act)
        case _:
            assert_never(act)


def _add(step: Step, act: a.AddPerson) -> Done:
    """A new participant gets what everybody has by now."""
    back = None if act.address else _gone(step, act.name)
    address = act.address or (back.person.address if back else "")
    if not address or address == step.session.facilitator.address:
        return Done(DoneKind.ASK_PEOPLE, names=_named(address or act.name), command=CommandName.ADD)
    free = step.rules.people - sum(not one.removed for one in step.participants)
    if free <= 0 and not _is_in(step, Address(address)):
        return Done(DoneKind.FULL, names=(address,), number=step.rules.people)
    return Done(DoneKind.ADDED, names=(_add_one(step, Mailbox(Address(address), act.name)),))


def _named(person: str) -> tuple[str, ...]:
    return (person,) if person else ()


def _is_in(step: Step, address: Address) -> bool:
    taking_part = (one.person.address for one in step.participants if not one.removed)
    return address in (*taking_part, step.session.facilitator.address)


def _gone(step: Step, name: str) -> Participant | None:
    """Who was taken out, or declined, and is now named without an address."""
    away = [one for one in step.participants if one.removed or one.rsvp is Rsvp.NO]
    fits = naming.called(name, tuple(one.person for one in away))
    return next(one for one in away if one.person == fits[0]) if len(fits) == 1 else None


def _add_one(step: Step, mailbox: Mailbox) -> str:
    known = next((one for one in step.participants if one.person.address == mailbox.address), None)
    if known is not None:
        if known.removed or known.rsvp is Rsvp.NO:
            step.update(known.person.id, removed=False, rsvp=Rsvp.NONE)
            _greet(step, known.person.id)
        return known.person.name
    number = step.session.people + 1
    person = Person(PersonId(f"p{number}"), mailbox.address, name_of(mailbox))
    step.change(participants=(*step.participants, Participant(person)), people=number)
    _greet(step, person.id)
    return person.name


def _greet(step: Step, person: PersonId) -> None:
    """What somebody who joins now gets first."""
    stage = step.session.stage
    match stage:
        case Draft() | Closed() | Cancelled():
            return
        case Summary() | TopSeven():
            pass
        case Invite():
            planning.invite(step, person, saying.invitation(step.session))
            return
        case Questions():
            step.tell(person, saying.questions(step.session))
        case Review():
            step.tell(person, saying.review(step, step.participant(person), stage))
        case _:
            assert_never(stage)
    planning.welcome(step, person)


def _remove(step: Step, act: a.RemovePerson) -> Done:
    """He gets nothing more; what he said stays."""
    one = found(step, act.person)
    if one is None:
        return Done(DoneKind.ASK_PEOPLE, names=_named(act.person), command=CommandName.REMOVE)
    planning.leave(step, one.person.id)
    step.update(one.person.id, removed=True, receipt_at=None)
    return Done(DoneKind.REMOVED, names=(one.person.name,))


def _replace(step: Step, act: a.ReplacePerson) -> Done:
    """A right address for a wrong one: the same person, who now gets what is due, unless he declined."""
    old, new = act.old, Address(act.new)
    known = (one for one in step.participants if one.person.address == old)
    one = next(known, None) or (found(step, old) if "@" not in old else None)
    taken = new in (step.session.facilitator.address, *(other.person.address for other in step.participants))
    if one is None or taken or "@" not in new:
        unknown = new if taken or one is not None else old
        return Done(DoneKind.ASK_PEOPLE, names=_named(unknown), command=CommandName.REPLACE)
    planning.leave(step, one.person.id)
    old = one.person.address
    person = replace(one.person, address=new)
    step.update(person.id, person=person, unreachable=False, soft_bounces=0, removed=False)
    if one.rsvp is not Rsvp.NO:
        _greet(step, person.id)
    return Done(DoneKind.REPLACED, names=(old, new))


def _hand_over(step: Step, act: a.Handover) -> Done | None:
    """Somebody else facilitates from now on; both hear it. A participant who takes over takes part no more."""
    chosen = _successor(step, act)
    if chosen is None:
        return Done(DoneKind.ASK_PEOPLE, names=_named(act.person), command=CommandName.HANDOVER)
    if chosen.address == step.session.facilitator.address:
        return Done(DoneKind.NOT_NOW, command=CommandName.HANDOVER)
    before = step.session.facilitator
    for one in step.participants:
        if one.person.address == chosen.address:
            step.update(one.person.id, removed=True, receipt_at=None)
    step.tell_facilitator(Noted((Done(DoneKind.HANDED_OVER, names=(name_of(chosen),)),)))
    after = replace(before, address=chosen.address, name=name_of(chosen))
    step.change(facilitator=after)
    step.tell_facilitator(Noted((Done(DoneKind.TAKING_OVER, names=(before.name,), text=before.address),)))
    step.tell_facilitator(saying.status(step.session))
    return None


def _successor(step: Step, act: a.Handover) -> Mailbox | None:
    """Whoever has that address, or the one participant of that name."""
    one = found(step, act.person)
    if one is not None:
        return Mailbox(one.person.address, one.person.name)
    return Mailbox(Address(act.person), act.name) if "@" in act.person else None


def welcomed(session: Session, address: Address) -> Session:
    """With whoever said "stop" under that address as one who did not."""
    return replace(
        session,
        participants=tuple(
            replace(one, opted_out=False, asked_back=False) if one.person.address == address else one
            for one in session.participants
        ),
        outsiders=tuple(
            replace(one, opted_out=False) if one.person.address == address else one for one in session.outsiders
        ),
    )


def found(step: Step, wanted: str) -> Participant | None:
    """The one participant of that address or name."""
    fits = naming.called(wanted, tuple(one.person for one in step.participants if not one.removed))
    return step.participant(fits[0].id) if len(fits) == 1 else None
