"""What somebody has before him when he writes: the letter that he answers, else what his session waits for now."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from mailflow.core.letters import at_moment
from mailflow.core.letters.done_lines import DoneKind
from mailflow.core.letters.shown import About, AddressFails, MailIsHeld, NotUnderstood, Shown, WantsIn, Wrote
from mailflow.core.letters.union import (
    DraftSummary,
    DraftTopSeven,
    Invitation,
    LeftSession,
    LessonNoted,
    Letter,
    Noted,
    QuestionsLetter,
    Receipt,
    Reminder,
    ReviewLetter,
    ReviewReceipt,
    ReviewReminder,
    RsvpNoted,
    RsvpUnclear,
    SomebodyWrote,
    TopSevenLetter,
    Unreachable,
    WantsOut,
    WelcomeBack,
    WhatBecame,
)
from mailflow.core.meeting.values import MeetingLetter, MeetingNoted, MeetingReminder, NotesWanted
from mailflow.core.points.editing_summary import sentences_of
from mailflow.core.session.model import (
    Closed,
    Digest,
    Draft,
    Invite,
    RankedPoint,
    Review,
    Session,
    Stage,
    Summary,
    TopSeven,
)
from mailflow.core.session.people import FACILITATOR, PersonId
from mailflow.core.session.reading import Moment
from mailflow.core.stages.held import HeldMail, HeldMany


def shown(session: Session, person: PersonId, letter: Letter | None, text: str | None = None) -> Shown:
    """As data. `letter`: the one that he answers, and `text` what it said, where they are known."""
    stage = session.stage
    one = session.participant(person)
    earlier = [(answer.question, answer.text) for answer in one.answers] if one else []
    earlier += [(0, said.text) for said in one.unplaced] if one else []
    return Shown(
        moment=moment(session, person, letter),
        text=text,
        language=session.language,
        questions=session.questions if not isinstance(stage, Closed) else (),
        points=points(stage, letter),
        mine=at_moment.own_points(stage.digest, person) if isinstance(stage, Review) else (),
        summary=summary(stage, letter),
        remarks=tuple(one.text for one in stage.feedback) if isinstance(stage, Review | TopSeven) else (),
        people=tuple(one.person.name for one in session.participants if not one.removed),
        speakers=tuple(voice.label for voice in session.voices if voice.label),
        meeting=meeting_begins(session),
        place=session.meeting.occasion.place if session.meeting else "",
        earlier=tuple(earlier),
        own=own(session, person, letter),
        asks_own=isinstance(letter, Receipt) and bool(letter.choices) and all(one.answer for one in letter.lines),
        about=about(letter) if person == FACILITATOR else None,
        facilitator=person == FACILITATOR,
        timezone=session.rules.timezone,
    )


# At which moment


def moment(session: Session, person: PersonId, letter: Letter | None) -> Moment:
    """What his words can mean: by the letter that is answered, else by the stage."""
    if person == FACILITATOR:
        return _of_facilitator(session.stage, letter)
    stage = session.stage
    match letter:
        case _ if isinstance(stage, Closed):
            return Moment.CLOSING
        case TopSevenLetter() | WhatBecame() | LessonNoted():
            return Moment.CLOSING
        case QuestionsLetter() | Receipt() | Reminder():
            return Moment.QUESTIONS
        case ReviewLetter() | ReviewReceipt() | ReviewReminder():
            return Moment.REVIEW if isinstance(stage, Review | TopSeven) else Moment.QUESTIONS
        case WelcomeBack() | LeftSession() | WantsOut():
            return Moment.INVITE
        case Invitation() | RsvpNoted() | RsvpUnclear() if isinstance(stage, Draft | Invite):
            return Moment.INVITE
        case MeetingNoted(asks=True) if isinstance(stage, Invite):
            return Moment.INVITE
        case MeetingLetter() | MeetingNoted() | MeetingReminder():
            return Moment.MEETING
        case _:
            return of_participants(session)


def of_participants(session: Session) -> Moment:
    """What a participant's words can mean when nothing but the stage tells."""
    if isinstance(session.stage, Draft | Invite):
        return Moment.INVITE
    return Moment.REVIEW if isinstance(session.stage, Review) else Moment.QUESTIONS


def _of_facilitator(stage: Stage, letter: Letter | None) -> Moment:
    if isinstance(stage, Draft):
        return Moment.CARD
    match letter:
        case NotesWanted():
            return Moment.NOTES
        case Unreachable() | HeldMail() | HeldMany() | SomebodyWrote():
            return Moment.NOTICE
        case Noted() if isinstance(about(letter), Wrote):
            return Moment.NOTICE
        case _ if isinstance(stage, Summary) and stage.digest is not None:
            return Moment.DRAFT
        case _ if isinstance(stage, TopSeven):
            return Moment.TOPSEVEN
        case _:
            return Moment.NOTICE if about(letter) else Moment.RUNNING


# What it showed


def own(session: Session, person: PersonId, letter: Letter | None) -> tuple[str, ...]:
    """His own sentences, as the receipt that he answers put them to him, or else the last one."""
    if isinstance(letter, Receipt):
        return letter.choices
    one = session.participant(person)
    return one.put if one and not one.essence else ()


def about(letter: Letter | None) -> About | None:
    """What a letter about one thing speaks of."""
    match letter:
        case Unreachable():
            return AddressFails(letter.name, letter.address)
        case HeldMail(person=None):
            return WantsIn(letter.sender, letter.name)
        case HeldMail():
            return MailIsHeld(letter.sender)
        case SomebodyWrote(outside=False):
            return Wrote(letter.name or letter.person or "", letter.text)
        case Noted():
            whom = [done for done in letter.done if done.kind is DoneKind.ASK_WHOM]
            if len(whom) == 1:
                return Wrote(whom[0].names[0])
            lost = [done.text for done in letter.done if done.kind is DoneKind.UNCLEAR]
            return NotUnderstood(lost[0]) if len(lost) == 1 else None
        case _:
            return None


def points(stage: Stage, letter: Letter | None) -> tuple[str, ...]:
    """The texts of the points, as numbered in the letter he answers, or else as they are numbered now."""
    match letter:
        case DraftSummary(digest=drafted):
            return _points(drafted)
        case DraftTopSeven(top=top):
            return _ranked(top)
    match stage:
        case TopSeven(top=top):
            return _ranked(top)
        case Summary(digest=digest) | Review(digest=digest) | Closed(digest=digest):
            return _points(digest)
    return ()


def summary(stage: Stage, letter: Letter | None) -> tuple[tuple[int, str], ...]:
    """Every sentence of the summary with the number of its question; none when only a top is shown."""
    digest = letter.digest if isinstance(letter, DraftSummary) else stage.digest if isinstance(stage, Summary) else None
    if digest is None or isinstance(letter, DraftTopSeven):
        return ()
    return tuple((section.question, one.text) for section in digest.sections for one in sentences_of(section))


def _points(digest: Digest | None) -> tuple[str, ...]:
    """By their numbers; "" for one that is gone."""
    texts = {point.number: point.text for point in digest.points} if digest else {}
    return tuple(texts.get(number, "") for number in range(1, max(texts, default=0) + 1))


def _ranked(top: tuple[RankedPoint, ...]) -> tuple[str, ...]:
    return tuple(one.point.text for one in top)


def meeting_begins(session: Session) -> datetime | None:
    """When the live meeting begins, on the clock of the session."""
    if session.meeting is None:
        return None
    return session.meeting.occasion.start.astimezone(ZoneInfo(session.rules.timezone)).replace(tzinfo=None)
