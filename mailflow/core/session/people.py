"""Who takes part: addresses, persons, and what we know of each participant."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NewType

from mailflow.core.session.files import KeptFile, Trouble
from mailflow.core.session.given_names import given_name, unquoted

Address = NewType("Address", str)  # addr-spec (RFC 5322 3.4.1), wholly in lower case; compare by equality
PersonId = NewType("PersonId", str)  # "f": the facilitator, "p1" ...: participants, "x1" ...: outsiders; never reused
MessageId = NewType("MessageId", str)  # msg-id (RFC 5322 3.6.4) with its angle brackets
MailDigest = NewType("MailDigest", str)  # sha256 of the raw mail, 64 hex digits

FACILITATOR = PersonId("f")

_LONGEST_NAME = 60
_NO_NAME = re.compile(
    r"[@\d/\\<>\x00-\x1f\x7f\u200e\u200f\u202a-\u202e\u2066-\u2069]|:(?=\S)|\bwww\b|\w{2}\.[^\W\d_]{2}"
)
_NO_LETTERS = re.compile(r"[\W\d_]+")


class Language(StrEnum):
    """The languages that are read and written; values are ISO 639-1 codes."""

    NL = "nl"
    EN = "en"
    FR = "fr"
    DE = "de"


@dataclass(frozen=True, slots=True)
class Mailbox:
    """An address with the display name beside it (RFC 5322 3.4), as mail headers carry them."""

    address: Address
    name: str = ""  # decoded display name, "" when there was none


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody a session knows."""

    id: PersonId
    address: Address
    name: str  # display name, or a guess from the local part; never empty
    language: Language | None = None  # None: the session's own

    @property
    def greeting(self) -> str:
        """How a letter greets: by first name; "" where none is known, as of a role or an initial."""
        return given_name(self.name, self.address.partition("@")[0])

    @property
    def first_name(self) -> str:
        """How he is called among others: by first name, and where none is known by all that is."""
        return self.greeting or unquoted(self.name) or self.name


class Rsvp(StrEnum):
    """What somebody said to the invitation."""

    NONE = "none"  # nothing yet
    YES = "yes"
    NO = "no"
    LATER = "later"
    UNCLEAR = "unclear"  # something, but neither yes nor no; only in a reading


@dataclass(frozen=True, slots=True)
class Answer:
    """One person's words to one question; several mails add up, a correction replaces."""

    question: int  # 1-based
    text: str
    message: MessageId | None  # the mail it came in; None: typed in by the operator
    at: datetime
    files: tuple[str, ...] = ()  # names of the files in which it, or a part of it, stood


@dataclass(frozen=True, slots=True)
class Remark:
    """Words of a participant that are no answer; they reach the facilitator."""

    text: str
    at: datetime
    told: bool = False  # its writer was shown what became of it; once is enough


@dataclass(frozen=True, slots=True)
class SentFile:
    """One file that came with somebody's mail, with what became of it."""

    file: KeptFile
    message: MessageId | None  # the mail it came with
    at: datetime
    waits: bool = False  # an errand is still to read it
    trouble: Trouble | None = None  # why nothing was read in it; beside `said`: why not all
    said: bool = False  # words were read in it
    truncated: bool = False  # there are more words in it than are kept
    told: bool = False  # its sender heard what became of it
    passed_on: bool = False  # the facilitator heard of it, because it could not be read
    attached: bool = False  # he got the file itself

    @property
    def unread(self) -> bool:
        """Whether it holds what we could not read, or not wholly."""
        return self.trouble is not None or self.truncated


@dataclass(frozen=True, slots=True)
class Participant:
    """One participant, with all that has come from him so far."""

    person: Person
    rsvp: Rsvp = Rsvp.NONE
    answers: tuple[Answer, ...] = ()  # at most one a question, in order of the questions
    remarks: tuple[Remark, ...] = ()
    unplaced: tuple[Remark, ...] = ()  # answers of which nobody knows to which question
    essence: str | None = None  # the one sentence he marked or chose himself
    put: tuple[str, ...] = ()  # his own sentences that a receipt put to him as the one to keep, the likeliest first
    reminded: int = 0  # reminders in the present stage
    receipt_at: datetime | None = None  # a receipt is owed, and goes out then
    unreachable: bool = False  # his address bounced; not waited for
    soft_bounces: int = 0
    soft_letter: int = 0  # serial of the letter that bounced softly last; 0: unknown
    away_until: date | None = None  # first day back, from an absence note
    opted_out: bool = False  # said "stop": never written to again
    asked_back: bool = False  # wrote all the same, and was asked, once, whether he takes part again
    withholds: bool = False  # does not want his answers in the report
    reads_along: bool = False  # said no, but wants the top 7
    spoken_by: str = ""  # who wrote what his next receipt reads back, when it was another
    removed: bool = False  # taken out by the facilitator; nothing more goes to him
    also: tuple[Address, ...] = ()  # where he writes from besides, says the facilitator; nothing is sent there
    meeting_answer: int = 0  # SEQUENCE of his last calendar answer (RFC 5546 2.1.4)
    files: tuple[SentFile, ...] = ()  # oldest first
    sealed: bool = False  # he heard that encrypted mail cannot be read
    meeting_versions: int = 0  # of the live meeting that went to his calendar; the last one has SEQUENCE one less
    in_calendar: bool = False  # the last of them invited him
    coming: Rsvp | None = None  # to the live meeting: YES, NO or LATER (perhaps); None: has not said

    @property
    def writable(self) -> bool:
        """Whether any letter may go to him."""
        return not (self.opted_out or self.unreachable or self.removed)

    @property
    def asked(self) -> bool:
        """Whether questions, reminders and the review go to him."""
        return self.writable and self.rsvp is not Rsvp.NO

    def writes_from(self, address: Address | None) -> bool:
        """Whether a mail from that address is his."""
        return address == self.person.address or address in self.also

    def owes(self, questions: int) -> bool:
        """Whether answers are still expected from him."""
        return self.asked and len(self.answers) < questions

    def answered(self, question: int) -> Answer | None:
        """His answer to that question (1-based), or None."""
        return next((answer for answer in self.answers if answer.question == question), None)


@dataclass(frozen=True, slots=True)
class Outsider:
    """A further colleague to whom the facilitator sends the top 7; he took no part."""

    person: Person  # "x1", "x2" ...
    after: int = 0  # letters of the session before he was named; an ok must answer a later one
    confirmed: bool = False  # the facilitator said ok to it
    sent: bool = False  # the letter has left
    opted_out: bool = False  # said "stop"


def is_stranger(person: PersonId) -> bool:
    """Whether it stands for a voice of a meeting, whose name nobody knows."""
    return person[:1] == "s"


def is_greetable(name: str) -> bool:
    """Whether it looks like a person's name: no address, no link, no digit, and not endless."""
    return bool(name.strip()) and len(name) <= _LONGEST_NAME and not _NO_NAME.search(name)


def name_of(mailbox: Mailbox) -> str:
    """The display name, or what the local part says: "jan.peeters2@" is "Jan Peeters"; else the address."""
    if is_greetable(unquoted(mailbox.name)):
        return unquoted(mailbox.name)
    words = _NO_LETTERS.sub(" ", mailbox.address.partition("@")[0].partition("+")[0]).split()
    said = " ".join(word.capitalize() for word in words)
    return said if is_greetable(said) else mailbox.address
