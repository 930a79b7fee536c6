"""All that can happen to a session, and the errands it can ask for. Closed unions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from mailflow.core.acts.union import Act
from mailflow.core.session.files import KeptFile
from mailflow.core.session.model import Digest, SessionId
from mailflow.core.session.people import FACILITATOR, Language, MessageId, PersonId
from mailflow.core.session.reading import CalendarAnswer, FailureKind, Moment, Reading
from mailflow.core.stages.held import HeldMail, HeldMany, NotRead, WasItYou
from mailflow.core.summary.report import Report


@dataclass(frozen=True, slots=True)
class MailReceived:
    """A person of this session wrote."""

    person: PersonId
    reading: Reading


@dataclass(frozen=True, slots=True)
class AbsenceNoted:
    """A machine said that somebody is away."""

    person: PersonId
    until: date | None  # first day back


@dataclass(frozen=True, slots=True)
class MeetingAnswered:
    """Somebody used the calendar buttons."""

    person: PersonId
    answer: CalendarAnswer


@dataclass(frozen=True, slots=True)
class LetterFailed:
    """A letter could not be delivered: refused by the mail server, or bounced."""

    person: PersonId
    kind: FailureKind
    letter: int = 0  # its serial; 0: not known


@dataclass(frozen=True, slots=True)
class MailHeld:
    """A mail to this session lies unread, or waits for a word of the facilitator or of who is said to have sent it."""

    letter: HeldMail | HeldMany | WasItYou | NotRead
    person: PersonId = FACILITATOR  # who is asked
    after: datetime | None = None  # the letter waits until then, so that others may join it; None: it goes at once


@dataclass(frozen=True, slots=True)
class HeldMailJudged:
    """The facilitator answered what he was told of a held mail."""

    letter: HeldMail
    let_through: bool
    answer: MessageId | None  # the mail in which he said so


@dataclass(frozen=True, slots=True)
class TimePassed:
    """A deadline of the session may have come; whatever is due by now is done."""


@dataclass(frozen=True, slots=True)
class SummaryDrafted:
    """The errand came back."""

    digest: Digest


@dataclass(frozen=True, slots=True)
class ReportPrinted:
    """The report was made into files, as far as that went."""

    until: datetime  # of the errand: which printing it was
    files: tuple[KeptFile, ...]  # those that could be made, the poster first
    open_files: tuple[KeptFile, ...] = ()  # of the report without names


@dataclass(frozen=True, slots=True)
class FilesRead:
    """Files that came with somebody's mail have been read, as far as that went."""

    person: PersonId
    reading: Reading  # of the files alone: `text` holds their words, `attachments` what came of each


@dataclass(frozen=True, slots=True)
class Ordered:
    """The operator gave a command."""

    act: Act


Event = (
    MailReceived
    | AbsenceNoted
    | MeetingAnswered
    | LetterFailed
    | MailHeld
    | HeldMailJudged
    | TimePassed
    | SummaryDrafted
    | ReportPrinted
    | FilesRead
    | Ordered
)


@dataclass(frozen=True, slots=True)
class Utterance:
    """One answer as an engine sees it."""

    id: str  # unique within the material
    participant: PersonId
    question: int  # 1-based
    text: str
    essence: bool = False  # the participant marked it as what matters most


@dataclass(frozen=True, slots=True)
class Summarize:
    """An errand: draft the summary of these answers."""

    session: SessionId
    language: Language
    questions: int
    limit: int  # points wanted, at most
    utterances: tuple[Utterance, ...]
    people: tuple[tuple[PersonId, str], ...] = ()  # with full names, which are hidden from a language model
    anonymous: bool = False
    asked: tuple[str, ...] = ()  # the questions
    theme: str = ""
    kept: tuple[tuple[PersonId, str], ...] = ()  # the sentence that was put to each as his, and that he let stand


@dataclass(frozen=True, slots=True)
class PrintReport:
    """An errand: make the report into the files that the top 7 carries."""

    session: SessionId
    report: Report
    open_report: Report  # without names, for further colleagues
    until: datetime  # the letters go without it then; tells one printing from another


@dataclass(frozen=True, slots=True)
class ReadFiles:
    """An errand: read the words in these files, which came with one mail."""

    session: SessionId
    person: PersonId  # whose words they are
    message: MessageId | None
    language: Language  # to expect first
    files: tuple[KeptFile, ...]
    moment: Moment = Moment.QUESTIONS  # at which the mail was read
    words: str = ""  # how a facilitator's mail begins: it may say what its files are


Errand = ReadFiles | Summarize | PrintReport
