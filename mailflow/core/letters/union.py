"""What the service says, as typed data; a template of the same name turns each letter into a mail.

This is the one door to all of them. A letter holds all it needs by value, so that its mail can be made again, byte for
byte, at any later time.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import Any

from mailflow.core.letters.own_data import DataKept, YourData
from mailflow.core.letters.parts import Chosen, FileNote, Line, RemarkLine, StatusRow, Tally, TallyLine, Telling
from mailflow.core.letters.to_facilitator import (
    Card,
    DraftSummary,
    DraftTopSeven,
    Expired,
    FilesArrived,
    Gathered,
    Heard,
    Help,
    Lessons,
    Noted,
    Remarks,
    SomebodyWrote,
    Status,
    Stranger,
    TalkHeard,
    Unreachable,
)
from mailflow.core.letters.to_participants import (
    DeadlineMoved,
    FacilitatorReplied,
    FilesNoted,
    Invitation,
    LeftSession,
    LessonNoted,
    OptedOut,
    ProxyNoted,
    QuestionsLetter,
    Receipt,
    Reminder,
    ReviewLetter,
    ReviewReceipt,
    ReviewReminder,
    RsvpNoted,
    RsvpUnclear,
    SealedMail,
    SessionCancelled,
    TopSevenLetter,
    TopSevenShared,
    WantsOut,
    WelcomeBack,
    WhatBecame,
)
from mailflow.core.meeting.values import CalendarEntry, MeetingLetter, MeetingNoted, MeetingReminder, NotesWanted
from mailflow.core.session.files import KeptFile
from mailflow.core.session.model import SessionId
from mailflow.core.session.people import Language, MessageId, Person
from mailflow.core.stages.held import HeldMail, HeldMany, HeldWords, NotRead, WasItYou
from mailflow.core.troubles import OperatorNotice

__all__ = [
    "Card",
    "Chosen",
    "DataKept",
    "DeadlineMoved",
    "DraftSummary",
    "DraftTopSeven",
    "Envelope",
    "Expired",
    "Explanation",
    "FacilitatorReplied",
    "FileNote",
    "FilesArrived",
    "FilesNoted",
    "Gathered",
    "Heard",
    "HeldMany",
    "HeldWords",
    "Help",
    "Invitation",
    "LeftSession",
    "LessonNoted",
    "Lessons",
    "Letter",
    "Line",
    "NotAllowed",
    "NotRead",
    "Noted",
    "OperatorNotice",
    "OptedOut",
    "ProxyNoted",
    "QuestionsLetter",
    "Receipt",
    "RemarkLine",
    "Remarks",
    "Reminder",
    "ReviewLetter",
    "ReviewReceipt",
    "ReviewReminder",
    "RsvpNoted",
    "RsvpUnclear",
    "SealedMail",
    "SessionCancelled",
    "SomebodyWrote",
    "Status",
    "StatusRow",
    "Stranger",
    "TalkHeard",
    "Tally",
    "TallyLine",
    "Telling",
    "TopSevenLetter",
    "TopSevenShared",
    "Unreachable",
    "WantsOut",
    "WasItYou",
    "WelcomeBack",
    "WhatBecame",
    "YourData",
    "emptied",
    "kind",
]


# To somebody without a session.


@dataclass(frozen=True, slots=True)
class NotAllowed:
    """A polite no: this address may not start sessions."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """What this address is for."""


Letter = (
    Invitation
    | RsvpNoted
    | RsvpUnclear
    | QuestionsLetter
    | Receipt
    | Reminder
    | DeadlineMoved
    | ReviewLetter
    | ReviewReceipt
    | ReviewReminder
    | TopSevenLetter
    | TopSevenShared
    | WhatBecame
    | LessonNoted
    | SessionCancelled
    | FilesNoted
    | SealedMail
    | OptedOut
    | LeftSession
    | WantsOut
    | WelcomeBack
    | FacilitatorReplied
    | ProxyNoted
    | MeetingLetter
    | MeetingNoted
    | MeetingReminder
    | NotesWanted
    | OperatorNotice
    | Card
    | Expired
    | Noted
    | Status
    | Help
    | DraftSummary
    | DraftTopSeven
    | Remarks
    | Lessons
    | Unreachable
    | SomebodyWrote
    | TalkHeard
    | FilesArrived
    | Gathered
    | HeldMail
    | HeldMany
    | WasItYou
    | NotRead
    | YourData
    | DataKept
    | NotAllowed
    | Explanation
)


@dataclass(frozen=True, slots=True)
class Envelope:
    """A letter on its way to one person: everything its mail is made of, and nothing else."""

    session: SessionId  # of a letter outside any session: "x" and seven characters of the answered mail's digest
    serial: int
    to: Person
    language: Language
    letter: Letter
    written: datetime  # the commit's instant: the mail's Date
    not_before: datetime
    timezone: str  # IANA name; dates and hours are shown in it
    subject: str
    theme: str
    facilitator: str  # full name, "" outside any session
    anonymous: bool
    in_reply_to: MessageId | None
    references: tuple[MessageId, ...]  # thread root first; the mail's own id is added when it is made
    answering: bool  # a direct answer to a mail (Auto-Submitted: auto-replied, RFC 3834 5)
    templates: str = ""  # digest of the template set, filled in by the turn
    files: tuple[KeptFile, ...] = ()  # attached to the mail, in this order
    calendar: CalendarEntry | None = None  # the live meeting, for its reader's calendar


def emptied(envelope: Envelope) -> Envelope:
    """Without what it would have said: a letter that nobody gets is kept as its kind alone.

    Each receipt holds all that its reader said before, so that a flood of them would grow with its square.
    """
    said = {one.name: getattr(envelope.letter, one.name) for one in fields(envelope.letter)}
    gone: dict[str, Any] = {name: type(value)() for name, value in said.items() if type(value) in (str, tuple)}
    return replace(envelope, letter=replace(envelope.letter, **gone), files=(), calendar=None)


def kind(letter: Letter) -> str:
    """The template's name: the class name in snake case, without 'Letter' ("top_seven", "review", "draft_summary")."""
    name = type(letter).__name__.removesuffix("Letter")
    return "".join("_" + c.lower() if c.isupper() else c for c in name).lstrip("_")
