"""A session's live meeting as values: when and where it is, and how calendars hear of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from mailflow.core.session.people import Rsvp


@dataclass(frozen=True, slots=True)
class Occasion:
    """When and where people meet."""

    start: datetime  # aware, UTC
    minutes: int
    place: str  # as the facilitator wrote it; "": not said

    @property
    def end(self) -> datetime:
        return self.start + timedelta(minutes=self.minutes)


@dataclass(frozen=True, slots=True)
class LiveMeeting:
    """The meeting of a session; who comes stands with each participant."""

    occasion: Occasion
    reminded: bool = False  # the reminder of the day before went out, or came too late to be one
    notes_asked: bool = False  # the facilitator was asked what was said


@dataclass(frozen=True, slots=True)
class MeetingChange:
    """What the facilitator wants with the meeting, while it can still be undone."""

    to: Occasion | None  # None: it is called off
    at: datetime  # the letters leave then


class MeetingNews(StrEnum):
    """What a letter about the meeting alone tells."""

    PLANNED = "planned"
    MOVED = "moved"
    OFF = "off"  # called off for everybody
    WITHOUT = "without"  # goes on, without the reader


class Method(StrEnum):
    """What a calendar object does (RFC 5546 1.4)."""

    REQUEST = "REQUEST"  # an invitation; with a higher sequence, its update
    CANCEL = "CANCEL"


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """The meeting as one letter brings it to its reader's calendar."""

    method: Method
    occasion: Occasion
    sequence: int  # RFC 5546 2.1.4: each reader has a meeting of his own, and its versions are counted


# Letters about it


@dataclass(frozen=True, slots=True)
class MeetingLetter:
    """The meeting is planned, moved or called off."""

    news: MeetingNews
    meeting: Occasion
    before: Occasion | None = None  # MOVED: what it was


@dataclass(frozen=True, slots=True)
class MeetingNoted:
    """What we understood of somebody's words about the meeting."""

    meeting: Occasion
    coming: Rsvp  # YES, NO or LATER (perhaps)
    asks: bool = False  # he has not said whether he takes part by mail
    written_by: str = ""  # another, who spoke for the reader


@dataclass(frozen=True, slots=True)
class MeetingReminder:
    """The day before."""

    meeting: Occasion
    coming: Rsvp | None


@dataclass(frozen=True, slots=True)
class NotesWanted:
    """To the facilitator, the morning after the meeting: what was said?"""

    meeting: Occasion
    joins: bool  # the answers are still coming in, and the notes join them
