"""Who is in a session changes: people are added, taken out, get another address, or take over."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from mailflow.core import gathering, naming, saying
from mailflow.core.doings import Done, DoneKind
from mailflow.core.letters import Noted
from mailflow.core.model import Cancelled, Closed, Draft, Invite, Questions, Review, Summary, TopSeven
from mailflow.core.people import Address, Mailbox, Participant, Person, PersonId, Rsvp, name_of
from mailflow.core.reading import Command, CommandName
from mailflow.core.step import Step


def change(step: Step, command: Command) -> Done | None:
    """Obey a command about people."""
    match command.name:
        case CommandName.ADD:
            return _add(step, command)
        case CommandName.REMOVE:
            return _remove(step, command)
        case CommandName.REPLACE:
            return _replace(step, command)
        case CommandName.HANDOVER:
            return _hand_over(step, command)
        case _:
            return Done(DoneKind.NOT_NOW, command=command.name)


def _add(step: Step, command: Command) -> Done:
    """New participants get what everybody has by now."""
    back = [_gone(step, name) for name in command.names]
    addresses = [*command.people, *(one.person.address for one in back if one)]
    if not addresses or None in back:
        unknown = tuple(name for name, one in zip(command.names, back, strict=True) if one is None)
        return Done(DoneKind.ASK_PEOPLE, names=unknown, command=CommandName.ADD)
    free = step.rules.people - sum(not one.removed for one in step.participants)
    fresh = [one for one in addresses if not _is_in(step, one)]
    if len(fresh) > free:
        return Done(DoneKind.FULL, names=tuple(fresh), number=step.rules.people)
    added = [name for address in addresses if (name := _add_one(step, address))]
    return Done(DoneKind.ADDED, names=tuple(added)) if added else Done(DoneKind.ASK_PEOPLE, names=tuple(addresses))


def _is_in(step: Step, address: Address) -> bool:
    taking_part = (one.person.address for one in step.participants if not one.removed)
    return address in (*taking_part, step.session.facilitator.address)


def _gone(step: Step, name: str) -> Participant | None:
    """Who was taken out, or declined, and is now named without an address."""
    away = [one for one in step.participants if one.removed or one.rsvp is Rsvp.NO]
    fits = naming.called(name, tuple(one.person for one in away))
    return next(one for one in away if one.person == fits[0]) if len(fits) == 1 else None


def _add_one(step: Step, address: Address) -> str | None:
    known = next((one for one in step.participants if one.person.address == address), None)
    if address == step.session.facilitator.address:
        return None
    if known is not None:
        if known.removed or known.rsvp is Rsvp.NO:
            step.update(known.person.id, removed=False, rsvp=Rsvp.NONE)
            _greet(step, known.person.id)
        return known.person.name
    number = step.session.people + 1
    person = Person(PersonId(f"p{number}"), address, name_of(Mailbox(address)))
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
            gathering.invite(step, person, saying.invitation(step.session))
            return
        case Questions():
            step.tell(person, saying.questions(step.session))
        case Review():
            step.tell(person, saying.review(step, step.participant(person), stage))
        case _:
            assert_never(stage)
    gathering.welcome(step, person)


def _remove(step: Step, command: Command) -> Done:
    """They get nothing more; what they said stays."""
    found, unknown = _resolve(step, command)
    if unknown or not found:
        return Done(DoneKind.ASK_PEOPLE, names=tuple(unknown), command=CommandName.REMOVE)
    for one in found:
        gathering.leave(step, one.person.id)
        step.update(one.person.id, removed=True, receipt_at=None)
    return Done(DoneKind.REMOVED, names=tuple(one.person.name for one in found))


def _replace(step: Step, command: Command) -> Done:
    """A right address for a wrong one: the same person, who now gets what is due, unless he declined."""
    if len(command.people) != 2:
        return Done(DoneKind.ASK_PEOPLE, names=command.names, command=CommandName.REPLACE)
    old, new = command.people
    one = next((one for one in step.participants if one.person.address == old), None)
    taken = new in (step.session.facilitator.address, *(other.person.address for other in step.participants))
    if one is None or taken:
        return Done(DoneKind.ASK_PEOPLE, names=(new if taken else old,), command=CommandName.REPLACE)
    gathering.leave(step, one.person.id)
    person = replace(one.person, address=new)
    step.update(person.id, person=person, unreachable=False, soft_bounces=0, removed=False)
    if one.rsvp is not Rsvp.NO:
        _greet(step, person.id)
    return Done(DoneKind.REPLACED, names=(old, new))


def _hand_over(step: Step, command: Command) -> Done | None:
    """Somebody else facilitates from now on; both hear it. A participant who takes over takes part no more."""
    chosen = _successor(step, command)
    if chosen is None:
        return Done(DoneKind.ASK_PEOPLE, names=command.names or command.people, command=CommandName.HANDOVER)
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


def _successor(step: Step, command: Command) -> Mailbox | None:
    """The one address that was given, or the one participant of that name."""
    people = tuple(one.person for one in step.participants if not one.removed)
    if len(command.people) == 1:
        found = [one for one in people if one.address == command.people[0]]
        name = found[0].name if found else " ".join(command.names)
        return Mailbox(command.people[0], name)
    fits = naming.called(command.names[0], people) if len(command.names) == 1 and not command.people else ()
    return Mailbox(fits[0].address, fits[0].name) if len(fits) == 1 else None


def _resolve(step: Step, command: Command) -> tuple[list[Participant], list[str]]:
    """Participants by address or by name, and the words that fit nobody or more than one."""
    found: list[Participant] = []
    unknown: list[str] = []
    for wanted in (*command.people, *command.names):
        fits = naming.called(wanted, tuple(one.person for one in step.participants if not one.removed))
        if len(fits) == 1:
            found.append(step.participant(fits[0].id))
        else:
            unknown.append(wanted)
    return found, unknown
