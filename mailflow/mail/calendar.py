"""Reads the calendar side of a message: answers to a meeting request (RFC 5546)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mailflow.core.session.people import Address, Rsvp
from mailflow.core.session.reading import CalendarAnswer
from mailflow.mail.message import Message, Part
from mailflow.mail.parsing.charset import text_of
from mailflow.mail.words.lazily import lazily

_TYPES = ("text/calendar", "application/ics", "text/x-vcalendar")
_ANSWERED = ("REPLY", "COUNTER")
_LONGEST = 200_000  # bytes of a calendar that are read
_NOTICE = 3  # lines, at most, that a calendar program writes by itself above what somebody typed
_FOLD = lazily(r"\r?\n[ \t]")  # RFC 5545 3.1
_ESCAPED = lazily(r"\\([\\;,nN])")
_PARAMETER = lazily(r';([\w-]{1,40})=("[^"]{0,300}"|[^;:"]{0,300})')
_ANSWERS = {
    "ACCEPTED": Rsvp.YES,
    "DECLINED": Rsvp.NO,
    "TENTATIVE": Rsvp.LATER,
    "DELEGATED": Rsvp.UNCLEAR,
    "NEEDS-ACTION": Rsvp.UNCLEAR,
}


@dataclass(frozen=True, slots=True)
class _Property:
    """One content line (RFC 5545 3.1)."""

    name: str
    parameters: dict[str, str]
    value: str


def method(message: Message) -> str:
    """The iTIP method when the calendar is what the message is for, in capitals; "" when there is none.

    A calendar file that somebody attaches to a letter says nothing, unless its Content-Type calls it an answer, or it
    holds the answer of who sent it: some programs name the part and leave the method out of its header.
    """
    for part in message.parts:
        if part.type not in _TYPES:
            continue
        told = part.parameter("method").upper()
        attached = part.disposition == "attachment" or bool(part.name)
        if part.type == "text/calendar" and (not attached or told in _ANSWERED):
            return told or _method(part)
        if _is_own_answer(part, message):
            return _method(part)
    return ""


def _is_own_answer(part: Part, message: Message) -> bool:
    """Whether it is a REPLY or COUNTER in which the sender himself is the one who answers."""
    if message.sender is None or _method(part) not in _ANSWERED:
        return False
    return any(one.name == "ATTENDEE" and _address(one.value) == message.sender.address for one in _event(part))


def answer(message: Message) -> CalendarAnswer | None:
    """A REPLY or COUNTER, as far as it names a meeting and a person; None for everything else."""
    for part in message.parts:
        if part.type in _TYPES:
            properties = list(_event(part))
            if _method(part) in _ANSWERED and (found := _answer(properties, _method(part), message)):
                return found
    return None


def _answer(properties: list[_Property], told: str, message: Message) -> CalendarAnswer | None:
    uid = _value(properties, "UID")
    attendees = [one for one in properties if one.name == "ATTENDEE"]
    if not uid or not attendees:
        return None
    said = attendees[0].parameters.get("PARTSTAT", "NEEDS-ACTION").upper()
    rsvp = _ANSWERS.get(said, Rsvp.UNCLEAR) if told == "REPLY" else Rsvp.UNCLEAR
    sequence = _value(properties, "SEQUENCE")
    return CalendarAnswer(
        uid=uid,
        attendee=_address(attendees[0].value),
        rsvp=rsvp,
        sequence=int(sequence) if sequence.isdecimal() and len(sequence) < 9 else 0,
        comment=_comment(properties, told, message),
    )


def _comment(properties: list[_Property], told: str, message: Message) -> str:
    """What the person typed; a COUNTER is shown with the time that it proposes."""
    text = (message.text or "").strip()
    typed = _value(properties, "COMMENT") or ("" if _is_notice(text, properties, message) else text)
    if told != "COUNTER":
        return typed
    proposed = next((_moment(one) for one in properties if one.name == "DTSTART"), "")
    return "\n".join(one for one in (proposed, typed) if one)


def _moment(start: _Property) -> str:
    """A day and an hour as people read them, with the zone that the calendar names."""
    found = re.fullmatch(r"(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)\d\d(Z?)", start.value)
    if found is None:
        return start.value
    year, month, day, hour, minute, universal = found.groups()
    zone = "UTC" if universal else start.parameters.get("TZID", "")
    return f"{year}-{month}-{day} {hour}:{minute} {zone}".strip()


def _is_notice(text: str, properties: list[_Property], message: Message) -> bool:
    """Whether the words are the calendar program's own: "Els Peeters has accepted this invitation."."""
    named = [one.parameters.get("CN", "") for one in properties if one.name == "ATTENDEE"]
    named += [_address(one.value) for one in properties if one.name == "ATTENDEE"]
    named += [message.sender.name] if message.sender else []
    lines = [line for line in text.lower().splitlines() if line.strip()]
    return bool(lines) and len(lines) <= _NOTICE and any(name and name.lower() in lines[0] for name in named)


def _event(part: Part) -> Iterator[_Property]:
    """The content lines of the first VEVENT."""
    inside = nested = 0
    for line in _lines(part):
        upper = line.strip().upper()
        if upper == "BEGIN:VEVENT":
            inside += 1
        elif upper == "END:VEVENT":
            return
        elif inside and upper.startswith("BEGIN:"):
            nested += 1
        elif inside and upper.startswith("END:"):
            nested -= 1
        elif inside and not nested and (found := _property(line)):
            yield found


def _method(part: Part) -> str:
    for line in _lines(part):
        if line.upper().startswith("METHOD:"):
            return line[7:].strip().upper()
    return part.parameter("method").upper()


def _lines(part: Part) -> list[str]:
    text = text_of(part.content[:_LONGEST], part.parameter("charset") or "utf-8")[0]
    return _FOLD.sub("", text).splitlines()


def _property(line: str) -> _Property | None:
    head = re.match(r"[\w-]{1,40}", line)
    if head is None:
        return None
    at = head.end()
    parameters: dict[str, str] = {}
    while match := _PARAMETER.match(line, at):
        parameters[match[1].upper()] = match[2].strip('"')
        at = match.end()
    if line[at : at + 1] != ":":
        return None
    value = _ESCAPED.sub(lambda match: "\n" if match[1] in "nN" else match[1], line[at + 1 :])
    return _Property(head[0].upper(), parameters, value.strip())


def _value(properties: list[_Property], name: str) -> str:
    return next((one.value for one in properties if one.name == name), "")


def _address(value: str) -> Address:
    lowered = value.strip().lower()
    return Address(lowered.removeprefix("mailto:").strip("<> "))
