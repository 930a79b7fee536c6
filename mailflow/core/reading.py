"""All that was understood of one message: the value that crosses from `mail` into everything else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from mailflow.core.files import FileDigest, Trouble
from mailflow.core.people import Address, Language, Mailbox, MessageId, Rsvp


class Kind(StrEnum):
    """Whose word a message is; always the best guess, `Reading.hold` says when it is too unsure to act on."""

    HUMAN = "human"
    AUTO_REPLY = "auto_reply"  # RFC 3834; challenges and our own echo too
    BOUNCE = "bounce"  # RFC 3464, RFC 6533, and those that follow neither
    MDN = "mdn"  # RFC 8098
    LIST = "list"  # RFC 2919
    CALENDAR = "calendar"  # RFC 5546


class Moment(StrEnum):
    """Where in a session a message is read: decides what its words can mean."""

    KICKOFF = "kickoff"
    INVITE = "invite"
    QUESTIONS = "questions"
    REVIEW = "review"
    FACILITATOR = "facilitator"
    CARD = "card"  # the facilitator, before the ok
    DATE = "date"
    MEETING = "meeting"  # a participant, to a letter about the live meeting
    NOTES = "notes"  # the facilitator, asked what was said in it
    DRAFT = "draft"  # the facilitator, to the draft summary
    TOPSEVEN = "topseven"  # the facilitator, to the draft top 7
    NOTICE = "notice"  # the facilitator, to a letter about one thing
    RUNNING = "running"  # the facilitator, to any other letter
    CLOSING = "closing"  # a participant, to the top 7


class CommandName(StrEnum):
    """What a facilitator can say to the service."""

    START = "start"
    STATUS = "status"
    REMIND = "remind"
    EXTEND = "extend"
    NEXT = "next"
    PAUSE = "pause"
    RESUME = "resume"
    CANCEL = "cancel"
    ADD = "add"
    REMOVE = "remove"
    REPLACE = "replace"
    QUESTION = "question"
    DRAFT = "draft"
    APPROVE = "approve"
    ACCEPT = "accept"
    LEAVE = "leave"
    UNDO = "undo"
    HANDOVER = "handover"
    HELP = "help"
    SHARE = "share"
    REVISIT = "revisit"


@dataclass(frozen=True, slots=True)
class Command:
    """One command, with those arguments that were said."""

    name: CommandName
    until: date | None = None  # extend; sometimes pause, revisit
    people: tuple[Address, ...] = ()  # add, remove, handover, share; replace: (old, new)
    names: tuple[str, ...] = ()  # people named without an address ("Tom"); resolved against the session
    question: int | None = None  # 1-based
    remark: int | None = None  # 1-based, accept and leave; None: all of them
    text: str | None = None  # question: its new words; undo: "sending" when edits stay


class CorrectionKind(StrEnum):
    """Which line of the card is set right, beyond what commands can say."""

    THEME = "theme"  # text
    QUESTION = "question"  # number, text
    DROP = "drop"  # number: that question goes
    ANONYMOUS = "anonymous"
    NAMED = "named"
    ANSWERS = "answers"  # every answer stands in the report
    NO_ANSWERS = "no_answers"
    MEETING = "meeting"  # meeting; said of a running session too
    NO_MEETING = "no_meeting"  # the same


@dataclass(frozen=True, slots=True)
class MeetingWish:
    """What a facilitator says of the live meeting; what he does not say stays as it was."""

    day: date | None = None
    time: time | None = None  # local
    minutes: int | None = None
    place: str = ""


@dataclass(frozen=True, slots=True)
class Correction:
    """One correction of the card."""

    kind: CorrectionKind
    text: str = ""
    number: int | None = None  # 1-based; None: the next one
    meeting: MeetingWish | None = None


class EditKind(StrEnum):
    """How a facilitator's reply changes a point of the draft."""

    REPLACE = "replace"
    STRIKE = "strike"
    MERGE = "merge"
    ADD = "add"
    FIRST = "first"  # those points first, in that order
    LAST = "last"
    SWAP = "swap"  # two points
    BEFORE = "before"  # the points before the last one named
    AFTER = "after"
    REWORD = "reword"  # a sentence of the summary, `old`
    DROP = "drop"  # a sentence of the summary, `old`
    INSERT = "insert"  # a new sentence of the summary, behind `old`


@dataclass(frozen=True, slots=True)
class Edit:
    """One change to the draft, as the facilitator wrote it."""

    kind: EditKind
    points: tuple[int, ...] = ()  # 1-based, as numbered in the letter answered; empty for ADD and the summary's
    text: str | None = None  # REPLACE, ADD, REWORD, INSERT, and MERGE when new words were given
    old: str = ""  # REWORD, DROP, INSERT: the sentence as the letter answered shows it


@dataclass(frozen=True, slots=True)
class Unplaced:
    """What a facilitator meant with a draft and could not be told for sure: it is asked back."""

    text: str = ""  # his words; "": the points or the sentence were left out of a quote that holds most of the draft
    points: tuple[int, ...] = ()  # as numbered in the letter answered; those that are near, or left out
    old: str = ""  # the sentence of the summary, likewise


@dataclass(frozen=True, slots=True)
class Answered:
    """What one mail says to one question."""

    question: int  # 1-based
    text: str
    files: tuple[str, ...] = ()  # names of the attached files in which it, or a part of it, stands


@dataclass(frozen=True, slots=True)
class Spoken:
    """One stretch of somebody's words in a conversation."""

    speaker: str  # as the transcript calls him; "": it does not say
    text: str


@dataclass(frozen=True, slots=True)
class SpeakerIs:
    """The facilitator says whose voice it is."""

    label: str  # as the transcript calls him
    name: str  # of a person of the session; "": of nobody in it
    me: bool = False  # the facilitator's own


@dataclass(frozen=True, slots=True)
class Picks:
    """Points chosen in one mail."""

    points: tuple[int, ...] = ()  # 1-based, valid ones in the order written
    ranked: bool = False  # words or numbering say that the order matters
    invalid: tuple[int, ...] = ()  # numbers meant as picks that no point has


class SaidKind(StrEnum):
    """What a participant says of the numbered points, beside his picks."""

    CORRECTION = "correction"  # other words for a point
    ADDITION = "addition"  # a point that is missing
    MISQUOTED = "misquoted"  # he did not say that, or not so
    REMARK = "remark"  # anything else


@dataclass(frozen=True, slots=True)
class Said:
    """One thing that somebody says of the points."""

    kind: SaidKind
    text: str  # CORRECTION, ADDITION: the words that the point should have; else as written
    point: int | None = None  # 1-based, as numbered in the letter answered; None: none in particular


@dataclass(frozen=True, slots=True)
class Meeting:
    """A live meeting named in a kick-off."""

    start: datetime  # naive: local time of the session's zone
    place: str
    minutes: int | None = None  # None: its end is not said


class OddityKind(StrEnum):
    """What is odd about who takes part."""

    GROUP = "group"  # names: the address
    TWICE = "twice"  # names: the name, then its addresses
    TOO_MANY = "too_many"  # names: who found no place
    OURS = "ours"  # names: addresses of the service that its settings do not name


@dataclass(frozen=True, slots=True)
class Oddity:
    """One thing that the card tells about the people."""

    kind: OddityKind
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Kickoff:
    """What a facilitator's first mail asks for; whatever was not found stands in `missing`."""

    theme: str
    questions: tuple[str, ...]
    participants: tuple[Mailbox, ...]  # To, then CC, without the service and the sender
    deadline: date | None  # for the answers
    deadline_unclear: str | None  # the phrase to ask back, when weekday and date disagree
    meeting: Meeting | None
    language: Language
    missing: tuple[str, ...]  # of theme, questions, participants, deadline
    wishes: tuple[str, ...]  # of anonymous, no_meeting, answers (every answer in the report)
    oddities: tuple[Oddity, ...] = ()
    meeting_unclear: str | None = None  # when to meet, in words to ask back: weekday and date disagree


@dataclass(frozen=True, slots=True)
class CalendarAnswer:
    """A REPLY or COUNTER to a meeting request (RFC 5546 3.2.3, 3.2.7)."""

    uid: str
    attendee: Address
    rsvp: Rsvp
    sequence: int
    comment: str


class FailureKind(StrEnum):
    """What a bounce says of one recipient."""

    ADDRESS = "address"  # this address is dead (5.1.x and the like)
    MAIL = "mail"  # this mail was not wanted; the address may live (5.2.2, 5.7.x)
    TEMPORARY = "temporary"  # delayed, tried again by others


@dataclass(frozen=True, slots=True)
class Failure:
    """One recipient of a bounce (RFC 3464 2.3)."""

    recipient: Address
    kind: FailureKind


@dataclass(frozen=True, slots=True)
class Attachment:
    """One attached file that a person sent on purpose; logos, signatures and calendar files are none."""

    name: str
    type: str  # media type in lower case
    size: int  # bytes, decoded
    text: str | None  # None: not readable, or not yet
    truncated: bool = False
    digest: FileDigest | None = None  # None: its bytes are not kept
    trouble: Trouble | None = None  # why there is no text; None beside text None: not read yet


@dataclass(frozen=True, slots=True)
class Reading:
    """All we understood of one message. `text` is the reply: the sender's own new words."""

    kind: Kind
    reason: str  # why that kind, in a few words
    sender: Mailbox
    subject: str
    sent: datetime | None  # Date, aware; None when the header was missing or unreadable
    message_id: MessageId | None
    language: Language | None  # of the reply; None: unsure
    text: str = ""
    signature: str = ""
    answers: tuple[Answered, ...] = ()
    remarks: str = ""
    essence: str | None = None
    correction: bool = False  # says that it replaces what was said before
    withholds: bool = False  # does not want his answers in the report
    behalf: str = ""  # the person whose words these are, as the writer named him; "": his own
    rsvp: Rsvp = Rsvp.NONE
    opt_out: bool = False
    reads_along: bool = False  # wants only the result
    coming: Rsvp = Rsvp.NONE  # to the live meeting, where words say so: YES, NO or LATER (perhaps)
    notes: str = ""  # what was said in the live meeting
    picks: Picks | None = None
    said: tuple[Said, ...] = ()  # of the points, beside the picks, in the order written
    commands: tuple[Command, ...] = ()
    edits: tuple[Edit, ...] = ()
    points: tuple[str, ...] = ()  # as numbered in the letter that the edits answer; (): as numbered now
    unplaced: tuple[Unplaced, ...] = ()  # what he said of a draft, or left out of it, that found no place in it
    corrections: tuple[Correction, ...] = ()  # of the card
    unclear: tuple[str, ...] = ()  # lines to a facilitator's command that were not understood
    nearest: tuple[CommandName | None, ...] = ()  # what each of them may have meant; with none, what the mail may have
    spoken: tuple[Spoken, ...] = ()  # of a transcript, or notes of a meeting, that the facilitator attached
    speakers: tuple[SpeakerIs, ...] = ()
    encloses_talk: bool = False  # says that a file with it holds notes or a transcript of a meeting
    kickoff: Kickoff | None = None
    calendar: CalendarAnswer | None = None
    attachments: tuple[Attachment, ...] = ()
    moment: Moment | None = None  # at which a person's words were read
    sealed: bool = False  # encrypted as a whole, so that nothing in it can be read
    failures: tuple[Failure, ...] = ()  # of a bounce
    away_until: date | None = None  # first day back, of an absence note
    hold: str | None = None  # why a person should look before anything is done with it
    doubt: str | None = None  # acted on, but the facilitator is told
    defects: tuple[str, ...] = ()
