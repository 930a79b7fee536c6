"""A live meeting as calendar programs show it, with buttons: an iTIP object (RFC 5545, RFC 5546)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from mailflow.core.meeting.values import Method
from mailflow.core.session.people import Mailbox

_LONGEST = 75  # octets of a line, without its end (RFC 5545 3.1)


@dataclass(frozen=True, slots=True)
class Appointment:
    """One meeting, as one person is invited to it."""

    uid: str  # the same for as long as the meeting lives; see `routing.meeting_uid`
    sequence: int  # 0, and one more with every change
    start: datetime  # aware
    end: datetime  # aware
    summary: str
    place: str
    organizer: Mailbox  # the service: answers go there, not to Reply-To
    description: str  # whose it is, and what to do who cannot come
    attendee: Mailbox  # the reader alone, so that nobody sees another's address


def calendar(method: Method, appointment: Appointment, stamp: datetime) -> bytes:
    """The object; `stamp` is the letter's own instant, so that the same letter gives the same bytes."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//mailflow//mailflow//EN",
        "CALSCALE:GREGORIAN",
        f"METHOD:{method}",
        "BEGIN:VEVENT",
        *_event(method, appointment, stamp),
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return b"".join(_folded(line) + b"\r\n" for line in lines)


def _event(method: Method, appointment: Appointment, stamp: datetime) -> Iterator[str]:
    """Times in UTC: a VTIMEZONE is where calendar programs differ."""
    yield f"UID:{_text(appointment.uid)}"
    yield f"DTSTAMP:{_instant(stamp)}"
    yield f"SEQUENCE:{appointment.sequence}"
    yield f"DTSTART:{_instant(appointment.start)}"
    yield f"DTEND:{_instant(appointment.end)}"
    yield f"SUMMARY:{_text(appointment.summary)}"
    if appointment.description:
        yield f"DESCRIPTION:{_text(appointment.description)}"
    if appointment.place:
        yield f"LOCATION:{_text(appointment.place)}"
    yield f"ORGANIZER{_name(appointment.organizer)}:mailto:{appointment.organizer.address}"
    asks = ";CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE"
    yield f"ATTENDEE{asks}{_name(appointment.attendee)}:mailto:{appointment.attendee.address}"
    yield f"STATUS:{'CANCELLED' if method is Method.CANCEL else 'CONFIRMED'}"
    yield "TRANSP:OPAQUE"


def _instant(moment: datetime) -> str:
    """RFC 5545 3.3.5, form 2."""
    return moment.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def _text(said: str) -> str:
    """RFC 5545 3.3.11."""
    plain = _printable(said.replace("\r\n", "\n").replace("\r", "\n"))
    return plain.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _name(mailbox: Mailbox) -> str:
    """The name as a quoted parameter (RFC 5545 3.2); a quote mark inside cannot stand there."""
    name = " ".join(_printable(mailbox.name).replace('"', "'").split())
    return f';CN="{name}"' if name else ""


def _printable(said: str) -> str:
    """Without control characters, but for the line break."""
    return "".join(char for char in said if char == "\n" or (ord(char) >= 32 and ord(char) != 127))


def _folded(line: str) -> bytes:
    """Folded so that no character is cut through (RFC 5545 3.1)."""
    folded: list[bytes] = [b""]
    for char in line:
        octets = char.encode("utf-8", "replace")
        if len(folded[-1]) + len(octets) > _LONGEST:
            folded.append(b" ")
        folded[-1] += octets
    return b"\r\n".join(folded)
