"""At which moment of its session a mail is read, which decides what its words can mean."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from mailflow.core.letters import (
    Invitation,
    QuestionsLetter,
    Receipt,
    Reminder,
    ReviewLetter,
    ReviewReceipt,
    ReviewReminder,
    RsvpNoted,
    RsvpUnclear,
)
from mailflow.core.meeting import MeetingLetter, MeetingNoted, MeetingReminder, NotesWanted
from mailflow.core.model import Draft, Invite, Review, Session, TopSeven
from mailflow.core.people import FACILITATOR
from mailflow.core.reading import Moment
from mailflow.service.routes import Route


def moment(route: Route) -> Moment:
    """What the words can mean: by the letter that is answered, else by the stage."""
    letter = route.answered.envelope.letter if route.answered else None
    if route.person == FACILITATOR:
        if isinstance(route.session.stage, Draft):
            return Moment.CARD
        return Moment.NOTES if isinstance(letter, NotesWanted) else Moment.FACILITATOR
    match letter:
        case QuestionsLetter() | Receipt() | Reminder():
            return Moment.QUESTIONS
        case ReviewLetter() | ReviewReceipt() | ReviewReminder():
            return Moment.REVIEW if isinstance(route.session.stage, Review | TopSeven) else Moment.QUESTIONS
        case Invitation() | RsvpNoted() | RsvpUnclear() if isinstance(route.session.stage, Draft | Invite):
            return Moment.INVITE
        case MeetingNoted(asks=True) if isinstance(route.session.stage, Invite):
            return Moment.INVITE
        case MeetingLetter() | MeetingNoted() | MeetingReminder():
            return Moment.MEETING
        case _:
            return of_participants(route.session)


def meeting_begins(session: Session) -> datetime | None:
    """When the live meeting begins, on the clock of the session."""
    if session.meeting is None:
        return None
    return session.meeting.occasion.start.astimezone(ZoneInfo(session.rules.timezone)).replace(tzinfo=None)


def of_participants(session: Session) -> Moment:
    """What a participant's words can mean when nothing but the stage tells."""
    if isinstance(session.stage, Draft | Invite):
        return Moment.INVITE
    return Moment.REVIEW if isinstance(session.stage, Review) else Moment.QUESTIONS
