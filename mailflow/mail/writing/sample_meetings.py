"""Sample letters about a live meeting."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from mailflow.core.letters.done_lines import Change, ChangeKind, Done, DoneKind
from mailflow.core.letters.union import Card, Invitation, Letter, Noted, RsvpNoted, SessionCancelled, Status
from mailflow.core.meeting.values import (
    MeetingLetter,
    MeetingNews,
    MeetingNoted,
    MeetingReminder,
    NotesWanted,
    Occasion,
)
from mailflow.core.session.people import Rsvp

MEETING = Occasion(datetime(2026, 12, 8, 13, 0, tzinfo=UTC), 90, "De Stek")
_BEFORE = replace(MEETING, start=MEETING.start - timedelta(days=1))
_NOWHERE = replace(MEETING, place="")
_SAID = (Rsvp.YES, Rsvp.NO, Rsvp.LATER)


def letters(shown: Mapping[str, Letter]) -> Iterator[tuple[str, Letter]]:
    """Every shape; `shown` are the samples of a session without a meeting, by name."""
    for name, letter in shown.items():
        yield from _with_meeting(name, letter)
    for said in _SAID:
        yield f"meeting_noted-{said}", MeetingNoted(MEETING, said)
    yield "meeting_noted-asks", MeetingNoted(MEETING, Rsvp.NO, asks=True)
    yield "meeting_noted-proxy", MeetingNoted(MEETING, Rsvp.YES, written_by="Jan Peeters")
    for news in MeetingNews:
        yield f"meeting-{news}", MeetingLetter(news, MEETING, _BEFORE if news is MeetingNews.MOVED else None)
    yield "meeting-moved-place", MeetingLetter(MeetingNews.MOVED, _NOWHERE, MEETING)
    yield "meeting_reminder", MeetingReminder(MEETING, None)
    yield "meeting_reminder-comes", MeetingReminder(_NOWHERE, Rsvp.YES)
    yield "session_cancelled-meeting", SessionCancelled(MEETING)
    yield "notes_wanted", NotesWanted(MEETING, joins=True)
    yield "notes_wanted-late", NotesWanted(MEETING, joins=False)
    yield "noted-meeting_planned-already", Noted((Done(DoneKind.MEETING_PLANNED, when=MEETING.start, number=0),))
    yield "noted-meeting_off-nobody", Noted((Done(DoneKind.MEETING_OFF, when=MEETING.start, number=0),))


def _with_meeting(name: str, letter: Letter) -> Iterator[tuple[str, Letter]]:
    match name, letter:
        case "invitation", Invitation():
            yield "invitation-meeting", replace(letter, meeting=MEETING)
        case "card", Card(invitation=invitation):
            card = replace(letter, meeting=MEETING, invitation=replace(invitation, meeting=MEETING))
            yield "card-meeting", card
            late = replace(MEETING, start=MEETING.start + timedelta(days=14))
            yield "card-meeting-late", replace(card, meeting=late, meeting_late=late.start.date())
            changed = (Change(ChangeKind.MEETING),)
            yield "card-meeting-nowhere", replace(card, meeting=_NOWHERE, changes=changed)
            yield "card-meeting-doubt", replace(letter, meeting_doubt=_BEFORE)
            yield "card-meeting-unclear", replace(letter, unclear_meeting="9/12, 15:00")
        case "rsvp_noted-yes", RsvpNoted():
            for said in _SAID:
                yield f"rsvp_noted-meeting-{said}", replace(letter, meeting=MEETING, coming=said)
        case "status-questions", Status(rows=rows):
            said_too = tuple(replace(row, coming=said) for row, said in zip(rows, _SAID, strict=False))
            yield "status-meeting", replace(letter, meeting=MEETING, rows=(*said_too, *rows[len(said_too) :]))
