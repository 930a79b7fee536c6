"""A meeting as calendar programs read it; another library than ours is the judge."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailflow.core.meeting.values import Method
from mailflow.core.session.people import Address, Mailbox
from mailflow.mail.writing.itip import Appointment, calendar

STAMP = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
START = datetime(2026, 12, 8, 14, 0, tzinfo=ZoneInfo("Europe/Brussels"))
MEETING = Appointment(
    uid="k7wq2mzx.p1.0.aabcdefghijklmnop@leernetwerk.example",
    sequence=0,
    start=START,
    end=START + timedelta(minutes=90),
    summary="Jongeren die nergens binnenkomen; wat nu, en hoe?",
    place="Buurthuis De Brug, zaal 2\nBel aan bij “onthaal”",
    organizer=Mailbox(Address("cop@leernetwerk.example"), "Leernetwerk"),
    description="Geert nodigt je uit.\nKan je niet? Antwoord gewoon op de mail.",
    attendee=Mailbox(Address("fatima@wijkhuis.example"), 'Fatima "Fa" El Amrani, straathoekwerk'),
)
# RFC 5546 3.2.2 and 3.2.5: what must be there, with a sequence above zero as well
REQUIRED = {
    Method.REQUEST: ("ATTENDEE", "DTSTAMP", "DTSTART", "ORGANIZER", "SEQUENCE", "SUMMARY", "UID"),
    Method.CANCEL: ("ATTENDEE", "DTSTAMP", "ORGANIZER", "SEQUENCE", "UID", "STATUS"),
}


def parsed(method: Method = Method.REQUEST, meeting: Appointment = MEETING) -> Any:
    """The event, as the other library sees it."""
    whole = icalendar.Calendar.from_ical(calendar(method, meeting, STAMP))
    assert isinstance(whole, icalendar.Calendar)
    assert whole["METHOD"] == method
    assert whole["VERSION"] == "2.0"
    (event,) = whole.walk("VEVENT")
    assert isinstance(event, icalendar.Event)
    assert not event.errors
    return event


@pytest.mark.parametrize("method", list(Method))
def test_what_the_standard_requires_is_there_once(method: Method) -> None:
    event = parsed(method)
    for name in REQUIRED[method]:
        assert name in event
        assert not isinstance(event[name], list), name


def test_another_library_reads_what_was_meant() -> None:
    event = parsed()
    assert event["UID"] == MEETING.uid
    assert event["SEQUENCE"] == 0
    assert event["DTSTART"].dt == datetime(2026, 12, 8, 13, 0, tzinfo=UTC)
    assert event["DTEND"].dt == datetime(2026, 12, 8, 14, 30, tzinfo=UTC)
    assert event["DTSTAMP"].dt == STAMP
    assert event["SUMMARY"] == MEETING.summary
    assert event["LOCATION"] == MEETING.place
    assert event["DESCRIPTION"] == MEETING.description
    assert event["ORGANIZER"] == "mailto:cop@leernetwerk.example"
    attendee = event["ATTENDEE"]
    assert attendee == "mailto:fatima@wijkhuis.example"
    assert attendee.params["PARTSTAT"] == "NEEDS-ACTION"
    assert attendee.params["RSVP"] == "TRUE"
    assert attendee.params["CN"] == "Fatima 'Fa' El Amrani, straathoekwerk"


def test_a_cancellation_is_of_the_same_meeting() -> None:
    event = parsed(Method.CANCEL, replace(MEETING, sequence=2))
    assert (event["UID"], event["SEQUENCE"], event["STATUS"]) == (MEETING.uid, 2, "CANCELLED")


@settings(max_examples=int(os.environ.get("MAILFLOW_EXAMPLES", "200")), deadline=None)
@given(st.text(max_size=200), st.text(max_size=200), st.text(max_size=80))
def test_no_words_break_the_object_or_a_line_of_it(summary: str, place: str, name: str) -> None:
    meeting = replace(MEETING, summary=summary, place=place, attendee=Mailbox(MEETING.attendee.address, name))
    raw = calendar(Method.REQUEST, meeting, STAMP)
    assert all(len(line) <= 75 for line in raw.split(b"\r\n"))
    assert b"\n" not in raw.replace(b"\r\n", b"")
    raw.decode("utf-8")
    assert parsed(meeting=meeting)["ATTENDEE"] == "mailto:fatima@wijkhuis.example"


def test_the_same_letter_gives_the_same_bytes() -> None:
    assert calendar(Method.REQUEST, MEETING, STAMP) == calendar(Method.REQUEST, MEETING, STAMP)
