"""The mail that a calendar sends when somebody presses a button of an invitation (RFC 5546 3.2.3)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email.message import EmailMessage

_FOLD = re.compile(r"\r?\n[ \t]")  # RFC 5545 3.1
_KEPT = ("DTSTART", "DTEND", "DTSTAMP", "ORGANIZER", "UID", "SEQUENCE", "SUMMARY", "LOCATION")


def answer(invitation: EmailMessage, mailbox: tuple[str, str], status: str) -> str:
    """The calendar of the reply, for that name and address; `status`: ACCEPTED, DECLINED or TENTATIVE."""
    name, address = mailbox
    attendee = f'ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT={status};CN="{name}"\r\n :mailto:{address}'
    head = ["BEGIN:VCALENDAR", "PRODID:-//testbed//calendar//EN", "VERSION:2.0", "METHOD:REPLY", "BEGIN:VEVENT"]
    return "\r\n".join([*head, *_event(invitation), attendee, "END:VEVENT", "END:VCALENDAR", ""])


def _event(invitation: EmailMessage) -> Iterator[str]:
    """The lines of the invitation that an answer repeats."""
    calendar = next(part for part in invitation.walk() if part.get_content_type() == "text/calendar")
    within = False
    for line in _FOLD.sub("", str(calendar.get_content())).splitlines():
        within = line == "BEGIN:VEVENT" or (within and line != "END:VEVENT")
        if within and re.split("[;:]", line, maxsplit=1)[0] in _KEPT:
            yield line
