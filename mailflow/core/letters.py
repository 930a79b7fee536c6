"""What the service says, as typed data; a template of the same name turns each letter into a mail.

A letter holds all it needs by value, so that its mail can be made again, byte for byte, at any later time.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from mailflow.core.doings import Change, Done
from mailflow.core.files import FileDigest, KeptFile, Trouble
from mailflow.core.held import HeldMail
from mailflow.core.meeting import CalendarEntry, MeetingLetter, MeetingNoted, MeetingReminder, NotesWanted, Occasion
from mailflow.core.model import Digest, Plan, RankedPoint, SessionId
from mailflow.core.people import Address, Language, Mailbox, MessageId, Person, Rsvp
from mailflow.core.question_hints import Hint
from mailflow.core.reading import Oddity, SaidKind


@dataclass(frozen=True, slots=True)
class Line:
    """One question with what somebody said to it; None: still open."""

    number: int  # 1-based
    question: str
    answer: str | None
    files: tuple[str, ...] = ()  # names of the attached files in which it, or a part of it, stood


@dataclass(frozen=True, slots=True)
class FileNote:
    """What a letter says of one file that was not read, or not wholly."""

    name: str  # "" where it could tell whose file it is
    digest: FileDigest
    trouble: Trouble | None = None  # None: it is still being read, or longer than is kept
    partly: bool = False  # some of its words were read
    waits: bool = False  # it is still being read
    attached: bool = False  # the facilitator gets the file itself


@dataclass(frozen=True, slots=True)
class Chosen:
    """One point that somebody picked, as read back to him."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class StatusRow:
    """One participant in the facilitator's status table."""

    name: str
    rsvp: Rsvp
    answered: int  # questions answered so far
    picked: bool
    reminded: int
    away_until: date | None
    unreachable: bool
    opted_out: bool
    coming: Rsvp | None = None  # to the live meeting; None: has not said


@dataclass(frozen=True, slots=True)
class RemarkLine:
    """One remark of a participant, as the facilitator accepts or leaves it."""

    number: int  # by which he names it
    name: str  # whose; "" in an anonymous session
    kind: SaidKind
    text: str
    about: str = ""  # the point's words; "" when it is about none, or about a new one
    accepted: bool | None = None  # None: not decided


@dataclass(frozen=True, slots=True)
class TallyLine:
    """What one point got in the count."""

    text: str
    chosen_by: int
    score: float


@dataclass(frozen=True, slots=True)
class Tally:
    """How the picks became one order."""

    lines: tuple[TallyLine, ...]  # all points that somebody chose, best first
    first: int  # what a first place gives


# To participants.


@dataclass(frozen=True, slots=True)
class Invitation:
    """Do you join? Yes or no."""

    others: int  # participants besides the reader
    questions: int  # how many there will be
    plan: Plan
    meeting: Occasion | None = None
    appendix: bool = False  # every answer stands in the report


@dataclass(frozen=True, slots=True)
class RsvpNoted:
    """What we understood of the answer to the invitation."""

    rsvp: Rsvp  # YES, NO or LATER
    plan: Plan
    kept_answers: int = 0  # questions already answered in a reply-all
    reads_along: bool = False
    written_by: str = ""  # another, who spoke for the reader
    meeting: Occasion | None = None  # the live one, still ahead
    coming: Rsvp | None = None  # to it; None: has not said


@dataclass(frozen=True, slots=True)
class RsvpUnclear:
    """Was that a yes or a no?"""

    quote: str


@dataclass(frozen=True, slots=True)
class QuestionsLetter:
    """The questions, to be answered below each."""

    questions: tuple[str, ...]
    answers_by: date
    appendix: bool = False  # every answer stands in the report


@dataclass(frozen=True, slots=True)
class Receipt:
    """What was read in somebody's answers, and what is still open."""

    lines: tuple[Line, ...]
    essence: str | None
    remarks: str  # words that belong to no question, "" when none
    answers_by: date
    late: bool = False  # came after the summary was drafted
    written_by: str = ""  # another, who spoke for the reader
    files: tuple[FileNote, ...] = ()  # that were not read, or not wholly
    withholds: bool = False  # his answers do not stand in the report


@dataclass(frozen=True, slots=True)
class Reminder:
    """To somebody who still owes answers."""

    lines: tuple[Line, ...]
    answered: int  # other participants who answered
    answers_by: date


@dataclass(frozen=True, slots=True)
class DeadlineMoved:
    """The answers or the picks may come later."""

    until: date
    review: bool  # the review's deadline, not that of the answers


@dataclass(frozen=True, slots=True)
class ReviewLetter:
    """The summary: what is wrong or missing, and which points matter most?"""

    digest: Digest
    names: tuple[tuple[str, str], ...]  # (person id, first name) for the source marks; empty when anonymous
    top: int
    review_by: date
    took_part: bool  # the reader answered questions himself
    questions: tuple[str, ...] = ()  # shown above what was said to each


@dataclass(frozen=True, slots=True)
class ReviewReceipt:
    """Which picks and feedback were read."""

    chosen: tuple[Chosen, ...]
    ranked: bool
    invalid: tuple[int, ...]
    too_many: int  # picks beyond the limit that were not taken
    limit: int  # points to choose from
    feedback: str
    review_by: date
    late: bool = False
    written_by: str = ""  # another, who spoke for the reader
    corrected: tuple[int, ...] = ()  # points for which he has other words
    misquoted: tuple[int, ...] = ()  # points that he says he did not say so
    complains: bool = False  # says that he is misquoted, perhaps without saying where
    unnamed: bool = False  # his name does not stand beside them any more
    added: tuple[Chosen, ...] = ()  # points that he put on the list
    files: tuple[FileNote, ...] = ()  # that were not read, or not wholly


@dataclass(frozen=True, slots=True)
class ReviewReminder:
    """To somebody who has not picked yet."""

    picked: int  # other participants who did
    points: int
    review_by: date
    candidates: tuple[Chosen, ...] = ()  # the points once more; empty: the letter refers to the summary


@dataclass(frozen=True, slots=True)
class TopSevenLetter:
    """The result, to everybody."""

    top: tuple[RankedPoint, ...]
    names: tuple[tuple[str, str], ...]
    ballots: int
    edited: bool  # False: sent because the facilitator did not answer
    unprinted: bool = False  # to the facilitator: the report could not be made, and is not attached


@dataclass(frozen=True, slots=True)
class TopSevenShared:
    """The result, to a further colleague; nobody's name but the facilitator's leaves the group."""

    top: tuple[RankedPoint, ...]
    ballots: int


@dataclass(frozen=True, slots=True)
class WhatBecame:
    """Some weeks later: what became of it?"""

    points: tuple[str, ...]  # those that the reader chose, or the first of all
    chosen: bool  # the reader chose them himself


@dataclass(frozen=True, slots=True)
class LessonNoted:
    """Thanks for a closing answer."""


@dataclass(frozen=True, slots=True)
class SessionCancelled:
    """It does not go on."""

    meeting: Occasion | None = None  # does not take place either


@dataclass(frozen=True, slots=True)
class ProxyNoted:
    """To who spoke for another: it was taken as that person's words."""

    name: str


@dataclass(frozen=True, slots=True)
class FilesNoted:
    """To who sent files that were not read, or not wholly; to participants and facilitators."""

    files: tuple[FileNote, ...]


@dataclass(frozen=True, slots=True)
class SealedMail:
    """To who sent an encrypted mail, which nobody here can open."""


@dataclass(frozen=True, slots=True)
class OptedOut:
    """The last mail ever: we stop writing to you."""


# To the facilitator.


@dataclass(frozen=True, slots=True)
class Card:
    """This is what I understood; "ok" starts it."""

    theme: str
    questions: tuple[str, ...]
    people: tuple[Mailbox, ...]
    plan: Plan
    expires: date
    anonymous: bool
    invitation: Invitation  # as it will go out
    changes: tuple[Change, ...] = ()  # against the card before; empty on the first
    done: tuple[Done, ...] = ()  # what could not be done with the correction
    unclear_deadline: str | None = None  # a phrase to ask back
    reminder: bool = False
    hint: Hint | None = None  # how a question could be asked better; told once
    oddities: tuple[Oddity, ...] = ()  # about the people; told once
    limit: int = 0  # people, at most
    meeting: Occasion | None = None
    unclear_meeting: str | None = None  # a phrase to ask back
    meeting_doubt: Occasion | None = None  # that the kick-off names, and cannot be
    appendix: bool = False  # every answer stands in the report


@dataclass(frozen=True, slots=True)
class Expired:
    """The card was not confirmed in time."""

    days: int


@dataclass(frozen=True, slots=True)
class Noted:
    """What was done with the facilitator's commands."""

    done: tuple[Done, ...]
    undo_until: datetime | None = None  # aware; None: nothing is waiting


@dataclass(frozen=True, slots=True)
class Status:
    """Where the session stands."""

    stage: str  # name of the stage's class in lower case
    rows: tuple[StatusRow, ...]
    questions: int
    plan: Plan
    until: date | None
    paused: bool
    meeting: Occasion | None = None


@dataclass(frozen=True, slots=True)
class Help:
    """What can be said to the service."""


@dataclass(frozen=True, slots=True)
class DraftSummary:
    """The draft summary, to edit or approve."""

    digest: Digest
    names: tuple[tuple[str, str], ...]
    answered: int
    asked: int
    send_on: date | None  # goes out by itself then; None: waits
    done: tuple[Done, ...] = ()  # what was changed in this version
    reminder: bool = False
    questions: tuple[str, ...] = ()  # shown above what was said to each
    goes_at: datetime | None = None  # approved: leaves then, "undo" before


@dataclass(frozen=True, slots=True)
class DraftTopSeven:
    """The ranking, to edit or approve."""

    top: tuple[RankedPoint, ...]
    names: tuple[tuple[str, str], ...]
    ballots: int
    asked: int
    feedback: tuple[tuple[str, str], ...]  # (first name, words)
    send_on: date | None
    done: tuple[Done, ...] = ()
    reminder: bool = False
    goes_at: datetime | None = None
    remarks: tuple[RemarkLine, ...] = ()  # all feedback, numbered; then `feedback` is empty
    tally: Tally | None = None  # None: nobody chose
    share: tuple[str, ...] = ()  # addresses outside the group to which it goes too
    revisit: int = 0  # weeks after which everybody is asked what became of it


@dataclass(frozen=True, slots=True)
class Remarks:
    """What participants want changed in the points, told while the review runs."""

    remarks: tuple[RemarkLine, ...]
    review_by: date


@dataclass(frozen=True, slots=True)
class Lessons:
    """What people wrote after the end, in one letter."""

    said: tuple[tuple[str, str], ...]  # (name, words) as answers to the closing question
    sequels: tuple[tuple[str, str], ...] = ()  # to "what became of it?"


@dataclass(frozen=True, slots=True)
class Unreachable:
    """Somebody's address does not work."""

    name: str
    address: Address


@dataclass(frozen=True, slots=True)
class SomebodyWrote:
    """Words of a participant for the facilitator's eyes."""

    name: str
    text: str
    unsure: bool = False  # acted on, but perhaps not read as they were meant
    outside: bool = False  # the writer took no part: a colleague to whom the top 7 was sent


@dataclass(frozen=True, slots=True)
class FilesArrived:
    """A participant's files that were not read, or not wholly; those that may travel are attached to the letter."""

    name: str  # "" in an anonymous session
    files: tuple[FileNote, ...]


@dataclass(frozen=True, slots=True)
class Heard:
    """How much one speaker said in a meeting."""

    name: str  # as the session knows him, else as the transcript calls him; "": it names nobody
    turns: int  # those that say something


@dataclass(frozen=True, slots=True)
class Stranger:
    """A speaker of whom nobody knows who he is."""

    label: str  # as the transcript calls him
    excerpt: str  # the beginning of what he said


@dataclass(frozen=True, slots=True)
class TalkHeard:
    """What was taken from the transcript or notes of a meeting, and whose voices are not known."""

    heard: tuple[Heard, ...]  # who said most first; in an anonymous session one without a name
    strangers: tuple[Stranger, ...] = ()
    example: str = ""  # somebody of the session, to show how to answer
    late: bool = False  # the summary was drafted without it
    cut: bool = False  # it was longer than is kept
    again: bool = False  # the answer to who somebody is


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
    | ProxyNoted
    | MeetingLetter
    | MeetingNoted
    | MeetingReminder
    | NotesWanted
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
    | HeldMail
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


def kind(letter: Letter) -> str:
    """The template's name: the class name in snake case, without 'Letter' ("top_seven", "review", "draft_summary")."""
    name = type(letter).__name__.removesuffix("Letter")
    return "".join("_" + c.lower() if c.isupper() else c for c in name).lstrip("_")
