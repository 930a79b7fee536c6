"""The acts of a mail in the older shapes: `answers` and `remarks` of `read --json`, `understood` of `read --at`."""

from __future__ import annotations

from datetime import date, time
from typing import Any

from mailflow.core.acts import union as a
from mailflow.core.acts.union import Act
from mailflow.core.letters import done_lines
from mailflow.core.letters.done_lines import CommandName
from mailflow.core.session.people import Rsvp
from mailflow.core.session.reading import Moment, Reading

_COMES = {a.Comes.YES: Rsvp.YES, a.Comes.NO: Rsvp.NO, a.Comes.MAYBE: Rsvp.LATER}
_GATHERED = (CommandName.ADD, CommandName.REMOVE, CommandName.SHARE)  # one command of several people


def understood(reading: Reading, moment: Moment) -> dict[str, Any]:
    """What the mail says at that moment."""
    match moment:
        case Moment.KICKOFF:
            return _kickoff(reading)
        case Moment.INVITE | Moment.MEETING:
            return {"rsvp": _rsvp(reading).value, "opt_out": bool(reading.said(a.Stop, a.Leave))}
        case Moment.NOTES | Moment.CLOSING:
            return {"remarks": remarks(reading)}
        case Moment.QUESTIONS:
            return {"answers": answers(reading), "remarks": remarks(reading)}
        case Moment.REVIEW:
            return _review(reading)
        case Moment.DRAFT | Moment.TOPSEVEN | Moment.NOTICE | Moment.RUNNING | Moment.FACILITATOR | Moment.CARD:
            return {"commands": _commands(reading), "unclear": [one.words for one in reading.said(a.Tell)]}
        case Moment.DATE:
            return {"date": _date(reading)}


def answers(reading: Reading) -> dict[str, str]:
    """What is said to each question."""
    found: dict[str, str] = {}
    for one in reading.acts:
        if isinstance(one, a.Answer | a.Revise) and one.question:
            earlier = found.get(str(one.question))
            found[str(one.question)] = f"{earlier}\n\n{one.words}" if earlier else one.words
    return found


def remarks(reading: Reading) -> str:
    """What is said beside answers and picks."""
    placed = (one for one in reading.acts if isinstance(one, a.Answer | a.Revise) and one.question)
    beside = {id(one) for one in (*placed, *reading.said(a.Essence))}
    return a.words_of(tuple(one for one in reading.acts if id(one) not in beside))


def _rsvp(reading: Reading) -> Rsvp:
    if reading.said(a.Decline, a.Stop, a.Leave):
        return Rsvp.NO
    if reading.said(a.Join):
        return Rsvp.YES
    if reading.said(a.Later):
        return Rsvp.LATER
    return next((_COMES[one.comes] for one in reading.said(a.Attend)), Rsvp.UNCLEAR)


def _review(reading: Reading) -> dict[str, Any]:
    picks = reading.said(a.Pick)
    return {
        "picks": [point for one in picks for point in one.points],
        "ranked": any(one.ranked for one in picks),
        "invalid": [point for one in picks for point in one.invalid],
        "remarks": remarks(reading),
    }


def _date(reading: Reading) -> str | None:
    """A day, a day with an hour, "ask" or None; a mail without a readable Date is asked back."""
    for act in reading.acts:
        match act:
            case a.Deadline(until=date() as day):
                return day.isoformat()
            case a.Meeting(day=date() as day, time=time() as hour):
                return f"{day}T{hour:%H:%M}"
            case a.Tell(nearest="deadline"):
                return "ask"
    return None if reading.sent else "ask"


def _kickoff(reading: Reading) -> dict[str, Any]:
    kickoff = reading.kickoff
    if kickoff is None:
        return {}
    meeting = kickoff.meeting
    return {
        "theme": kickoff.theme,
        "questions": list(kickoff.questions),
        "participants": [box.address for box in kickoff.participants],
        "deadline": kickoff.deadline.isoformat() if kickoff.deadline else None,
        "meeting": meeting and {"start": meeting.start.isoformat(timespec="minutes"), "place": meeting.place},
        "language": kickoff.language.value,
        "missing": list(kickoff.missing),
        "wishes": list(kickoff.wishes),
    }


# Commands


def _commands(reading: Reading) -> list[dict[str, Any]]:
    """The acts that have a command's name; people added together are one command."""
    found: list[dict[str, Any]] = []
    for act in reading.acts:
        name = done_lines.command_of(act)
        if name is None:
            continue
        arguments = _arguments(act)
        if found and found[-1]["name"] == name and name in _GATHERED:
            people = [*found[-1]["arguments"].get("people", []), *arguments.get("people", [])]
            found[-1]["arguments"] = {"people": people} if people else {}
        else:
            found.append({"name": name.value, "arguments": arguments})
    return found


def _arguments(act: Act) -> dict[str, Any]:
    until = getattr(act, "until", None)
    said: dict[str, Any] = {"until": until.isoformat() if until else None, "people": _people(act)}
    match act:
        case a.Question() | a.AddQuestion():
            said |= {"question": getattr(act, "question", None) or None, "text": act.words or None}
        case a.Accept(remarks=numbers) | a.RejectRemark(remarks=numbers):
            said["remark"] = next(iter(numbers), None)
        case a.Undo(sending=True):
            said["text"] = "sending"
    return {name: value for name, value in said.items() if value not in (None, [])}


def _people(act: Act) -> list[str]:
    """The addresses that it names."""
    match act:
        case a.AddPerson(address=address):
            said: tuple[str, ...] = (address,)
        case a.RemovePerson(person=person) | a.Handover(person=person):
            said = (person,)
        case a.ReplacePerson(old=old, new=new):
            said = (old, new)
        case a.Share(addresses=addresses):
            said = addresses
        case a.Remind(people=people):
            said = people
        case _:
            said = ()
    return [one for one in said if "@" in one]
