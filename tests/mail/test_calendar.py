"""Calendar answers: whose, to which meeting, and what was typed with them."""

from __future__ import annotations

from pathlib import Path

import pytest

from mailflow.core.session.people import Address, Rsvp
from mailflow.core.session.reading import CalendarAnswer, Kind, Moment
from mailflow.mail.calendar import answer, method
from mailflow.mail.context import Context
from mailflow.mail.parsing.parse import parse
from mailflow.mail.reading import read

CORPUS = Path(__file__).parent.parent / "corpus" / "senders"
ELS = Address("els@werkplek.example")
MEETING = "meet-1@leernetwerk.example"


def heard(name: str) -> CalendarAnswer | None:
    """The calendar answer in a mail of the corpus."""
    return answer(parse((CORPUS / f"{name}.eml").read_bytes()))


def single(calendar: str) -> CalendarAnswer | None:
    """The answer in a mail that is nothing but a calendar."""
    head = "From: x@mobile.example\nMIME-Version: 1.0\nContent-Type: text/calendar; charset=utf-8; method=REPLY\n\n"
    return answer(parse((head + calendar.replace("\n", "\r\n")).encode()))


def test_google_accepts() -> None:
    assert heard("google-accepted") == CalendarAnswer(MEETING, ELS, Rsvp.YES, 2, "")


def test_outlook_declines_without_organizer_and_its_comment_is_kept() -> None:
    assert heard("outlook-declined-no-organizer") == CalendarAnswer(MEETING, ELS, Rsvp.NO, 2, "Dan heb ik les, sorry.")


def test_a_counter_proposal_is_text_for_the_facilitator() -> None:
    said = heard("outlook-counter")
    assert said is not None
    assert said.rsvp is Rsvp.UNCLEAR
    assert said.comment == "2026-12-08 13:00 UTC\nLiever, een uur later"


def test_a_cancellation_answers_nothing() -> None:
    assert heard("meeting-cancelled") is None


def test_an_attached_calendar_file_is_not_an_answer() -> None:
    message = parse((CORPUS / "calendar-file-attached.eml").read_bytes())
    assert method(message) == ""
    assert answer(message) is None


def test_folded_lines_quoted_parameters_and_alarms_are_understood() -> None:
    said = single(
        "BEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\nBEGIN:VALARM\nUID:not-this\nEND:VALARM\n"
        'UID:meet-\n 1@leernetwerk.example\nATTENDEE;CN="Peeters: Els; de IT";PARTSTAT=TENTATIVE:MAILTO:ELS@werkplek\n'
        " .example\nCOMMENT:eerst\\nkijken\\; dan\nEND:VEVENT\nEND:VCALENDAR\n"
    )
    assert said == CalendarAnswer(MEETING, ELS, Rsvp.LATER, 0, "eerst\nkijken; dan")


def test_an_answer_without_meeting_or_person_is_none() -> None:
    assert single("BEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\nUID:x\nEND:VEVENT\nEND:VCALENDAR\n") is None
    assert single("METHOD:REPLY\nATTENDEE:mailto:a@example.org\n") is None
    assert single("") is None


def test_the_answer_travels_in_the_reading() -> None:
    reading = read(parse((CORPUS / "google-accepted.eml").read_bytes()), Context(Moment.INVITE))
    assert reading.kind is Kind.CALENDAR
    assert reading.calendar is not None
    assert reading.calendar.attendee == ELS


@pytest.mark.parametrize("type_", ["text/calendar", "application/ics"])
@pytest.mark.parametrize("who", [ELS, "jan@werkplek.example"])
def test_an_answer_in_a_named_part_without_a_method_is_the_senders_own_or_none(type_: str, who: str) -> None:
    raw = (
        f"From: Els <{ELS}>\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nAccepted\n--b\n"
        f'Content-Type: {type_}; name="invite.ics"\nContent-Disposition: attachment; filename="invite.ics"\n\n'
        f"BEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\nUID:{MEETING}\nATTENDEE;PARTSTAT=ACCEPTED:mailto:{who}\n"
        "END:VEVENT\nEND:VCALENDAR\n--b--\n"
    )
    assert method(parse(raw.encode())) == ("REPLY" if who == ELS else "")
