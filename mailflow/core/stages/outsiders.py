"""Further colleagues to whom the facilitator sends the top 7; they took no part, and are written to once."""

from __future__ import annotations

from dataclasses import replace

from mailflow.core.acts import consequences
from mailflow.core.acts import union as a
from mailflow.core.acts.consequences import Fate
from mailflow.core.letters.done_lines import Done, DoneKind
from mailflow.core.letters.union import Letter, Noted, OptedOut, SomebodyWrote
from mailflow.core.privacy import anonymity
from mailflow.core.session.events import Event, FilesRead, LetterFailed, MailReceived
from mailflow.core.session.files import KeptFile
from mailflow.core.session.people import Address, Mailbox, Outsider, Person, PersonId, Rsvp, name_of
from mailflow.core.session.reading import Reading
from mailflow.core.session.step import Step


def name(step: Step, act: a.Share) -> list[Done]:
    """Those whom the facilitator names wait for his ok; who gets it anyway is told."""
    done: list[Done] = []
    named = dict.fromkeys(act.addresses)
    known = [address for address in named if _gets_it(step, address)]
    fresh = [address for address in named if address not in known]
    room = max(step.rules.readers - len(step.session.outsiders), 0)
    for address in fresh[:room]:
        _add(step, address)
    stopped = tuple(one for one in known if _stopped(step, one))
    known = [one for one in known if one not in stopped]
    if stopped:
        done.append(Done(DoneKind.STOPPED, names=stopped))
    if fresh[:room]:
        done.append(Done(DoneKind.SHARE_ASKED, names=tuple(one.person.address for one in waiting(step))))
    if known:
        done.append(Done(DoneKind.SHARED_ALREADY, names=tuple(known)))
    if fresh[room:]:
        done.append(Done(DoneKind.FULL, names=tuple(fresh[room:]), number=step.rules.readers))
    if act.names:
        done.append(Done(DoneKind.ASK_PEOPLE, names=act.names))
    return done


def _stopped(step: Step, address: Address) -> bool:
    return any(one.opted_out and one.writes_from(address) for one in step.participants)


def _gets_it(step: Step, address: Address) -> bool:
    """The facilitator, a participant to whom the top 7 goes, or somebody who has it; nobody who said "stop"."""
    people = [one for one in step.participants if one.writes_from(address)]
    going = any(one.opted_out or (not one.removed and (one.rsvp is not Rsvp.NO or one.reads_along)) for one in people)
    named = any(one.person.address == address and one.sent for one in step.session.outsiders)
    return going or named or address == step.session.facilitator.address


def _add(step: Step, address: Address) -> None:
    session = step.session
    if any(one.person.address == address for one in session.outsiders):
        return
    last = max((int(one.person.id[1:]) for one in session.outsiders), default=0)
    id_ = PersonId(f"x{last + 1}")
    person = Person(id_, address, name_of(Mailbox(address)))
    step.change(outsiders=(*session.outsiders, Outsider(person, after=session.serial)))


def waiting(step: Step) -> tuple[Outsider, ...]:
    """Who has not got it yet."""
    return tuple(one for one in step.session.outsiders if not one.sent)


def confirm(step: Step) -> None:
    """The facilitator said ok: all whom he was shown, by a letter before this mail, get the top 7 when it leaves."""
    shown = step.session.serial - len(step.letters)
    step.change(
        outsiders=tuple(replace(one, confirmed=one.confirmed or one.after < shown) for one in step.session.outsiders)
    )


def doubt(step: Step) -> None:
    """The sending was called off: who waits needs a new ok."""
    step.change(outsiders=tuple(replace(one, confirmed=one.sent) for one in step.session.outsiders))


def withdraw(step: Step) -> list[Done]:
    """Who waits gets nothing after all."""
    if not waiting(step):
        return []
    step.change(outsiders=tuple(one for one in step.session.outsiders if one.sent))
    return [Done(DoneKind.UNDONE)]


def send(step: Step, letter: Letter, files: tuple[KeptFile, ...] = ()) -> list[Done]:
    """The letter to everybody who is confirmed and has not got it; never twice."""
    ready = [one for one in waiting(step) if one.confirmed]
    if not ready:
        return []
    for one in ready:
        step.tell_outsider(one.person.id, letter, files)
    sent = tuple(replace(one, sent=True) if one in ready else one for one in step.session.outsiders)
    step.change(outsiders=sent)
    return [Done(DoneKind.SHARED, names=tuple(one.person.address for one in ready))]


# What they write


def happened(step: Step, event: Event) -> bool:
    """Whether the event is an outsider's, and then what comes of it: his words go to the facilitator."""
    match event:
        case MailReceived(person, reading) | FilesRead(person, reading):
            outsider = step.session.outsider(person)
            if outsider is not None:
                _wrote(step, outsider, reading)
            return outsider is not None
        case LetterFailed(person):
            outsider = step.session.outsider(person)
            if outsider is not None:
                step.tell_facilitator(Noted((Done(DoneKind.SHARE_FAILED, names=(outsider.person.address,)),)))
            return outsider is not None
        case _:
            return False


def _wrote(step: Step, outsider: Outsider, reading: Reading) -> None:
    """He took no part: whatever he says is told, but for a plain "stop"."""
    reading = replace(reading, acts=consequences.settled(reading.acts, reading.text))
    for act in a.every(reading.acts):
        step.became(
            act, Fate.DONE if isinstance(act, a.Stop | a.Leave) else Fate.EMPTY if outsider.opted_out else Fate.TOLD
        )
    person = outsider.person.id
    if outsider.opted_out:
        return
    words = anonymity.shown(step.session, reading.text.strip())
    if reading.said(a.Stop):
        others = step.session.outsiders
        step.change(outsiders=tuple(replace(one, opted_out=True) if one is outsider else one for one in others))
        step.tell_outsider(person, OptedOut())
    if words and any(not isinstance(one, a.Stop | a.Leave) for one in reading.acts):
        step.tell_facilitator(SomebodyWrote(outsider.person.address, words, outside=True))
