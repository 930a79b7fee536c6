"""A session: one community of practice from kick-off to close, and the stages it goes through."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import NewType

from mailflow.core.meeting.values import LiveMeeting, MeetingChange, Occasion
from mailflow.core.session.files import KeptFile
from mailflow.core.session.notes import Note
from mailflow.core.session.people import (
    Address,
    Language,
    MessageId,
    Outsider,
    Participant,
    Person,
    PersonId,
    Remark,
    SentFile,
)
from mailflow.core.session.reading import SaidKind

SessionId = NewType("SessionId", str)  # eight characters of lower-case base32, from the clock's chance


@dataclass(frozen=True, slots=True)
class Rules:
    """The settings a session began with; it keeps them, so that nothing promised in a letter changes under way."""

    timezone: str = "Europe/Brussels"  # IANA name
    holidays: tuple[date, ...] = ()
    day_begins: int = 9  # local hour; letters of a step and reminders leave between the two
    day_ends: int = 18
    # Local hour of the one mail a working day with what the facilitator need not answer: a remark, a late answer, a
    # file, who left. -1: each in a mail of its own, at once.
    notes_hour: int = field(default=9, metadata={"least": -1})
    receipt_wait: int = 180  # seconds; several mails within it give one receipt
    files_wait: int = 120  # seconds for which a receipt waits until attached files have been read, at most
    files_attached: int = 10_000_000  # bytes of unread files that one letter carries to the facilitator, at most
    grace: int = 600  # seconds between an approval and the letters to many, for "undo"
    approval: str = "send"  # silence at summary (the points alone) and top 7: "send" on working day five, or "wait"
    draft_days: int = 14  # calendar days an unconfirmed card lives
    answer_days: int = 10  # working days for the answers when the kick-off names no date
    review_days: int = 4  # working days for the review
    top: int = 7
    points: int = 12  # candidates in the summary, at most
    people: int = 50  # participants, at most
    meeting_minutes: int = 90  # of a live meeting whose end is not said
    readers: int = 50  # further people who get the top 7 because the facilitator says so, at most
    model: str = field(default="", metadata={"wired": True})  # the language model that helps; "": none


@dataclass(frozen=True, slots=True)
class Plan:
    """The days promised on the card, all local to the session's zone."""

    questions_on: date
    answers_by: date
    summary_on: date  # about when the summary goes out for review
    topseven_on: date


@dataclass(frozen=True, slots=True)
class Point:
    """One candidate for the top 7, with the answers behind it."""

    number: int  # 1-based, as numbered in the letter that shows it
    text: str
    source: PersonId | None  # whose words it is, exactly; None: written by the facilitator
    agreed: tuple[PersonId, ...] = ()  # said just that, or named its source; of a paraphrase: whose answers it is of
    edited: bool = False  # the facilitator gave it other words
    paraphrase: bool = False  # worded by a language model; then nobody is its source
    corrected_by: PersonId | None = None  # its words are his, from the review; the facilitator accepted them
    added: bool = False  # its source put it on the list in the review
    disowned_by: PersonId | None = None  # was its source, and took his name off: he did not say it so
    question: int = 0  # that it answers, 1-based; 0: none
    before: str = ""  # what its source said just before, without which it is not understood
    ours: bool = False  # its source neither marked nor confirmed it: we chose it


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of the summary, traceable to who said it."""

    text: str
    sources: tuple[PersonId, ...]
    edited: bool = False  # the facilitator gave it other words; without sources, it is his
    paraphrase: bool = False  # worded by a language model, from what the sources said
    opens: bool = False  # a new paragraph begins here
    disowned_by: tuple[PersonId, ...] = ()  # were sources, and took their names off


@dataclass(frozen=True, slots=True)
class Disagreement:
    """What different people say of one matter that cannot all hold; nobody judges it."""

    sides: tuple[Sentence, ...]  # two or more, each of other people


@dataclass(frozen=True, slots=True)
class Section:
    """The summary of one question."""

    question: int  # 1-based; 0: of no single one
    sentences: tuple[Sentence, ...]  # what several said, first
    single_voices: tuple[Sentence, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    others: tuple[PersonId, ...] = ()  # who answered it too and is not quoted, for length
    heading: str = ""  # of a theme across the questions, by a language model; then its question is 0
    unknown: bool = False  # what people say that they do not know, as it found it; likewise


@dataclass(frozen=True, slots=True)
class Above:
    """What stands above the points, in the facilitator's words, or as a language model proposes; "": nothing."""

    thread: str = ""  # what runs through all of it
    differ: str = ""  # where colleagues differ
    voice: str = ""  # the one to remember
    proposed: bool = False  # its thread is a language model's; the facilitator is still asked for his
    settled: bool = False  # what it says of differing stands in place of what colleagues said against points


NOTHING_ABOVE = Above()


@dataclass(frozen=True, slots=True)
class Digest:
    """The summary with its numbered points: what the review is about."""

    sections: tuple[Section, ...]
    points: tuple[Point, ...]
    edited: bool = False  # the facilitator changed or approved it
    engine: str = ""  # the language model that worded it; "": people's own words only
    engine_failed: bool = False  # a language model was asked, and did not manage
    above: Above = NOTHING_ABOVE


@dataclass(frozen=True, slots=True)
class Ballot:
    """The points one participant chose."""

    person: PersonId
    picks: tuple[int, ...]  # point numbers, most important first when ranked
    ranked: bool
    at: datetime
    invalid: tuple[int, ...] = ()  # numbers that no point has; read back in the receipt
    too_many: int = 0  # picks beyond the limit that were not taken


@dataclass(frozen=True, slots=True)
class Minus:
    """One person does not agree with one point. It changes no rank, and nobody hears whose it is."""

    person: PersonId
    point: int  # number in the digest
    reason: str = ""  # "": he does not say why
    doubtful: bool = False  # perhaps the dash of a list; counts as nothing, and he is asked


@dataclass(frozen=True, slots=True)
class Feedback:
    """What a participant said of the summary; its number is its place in the stage's feedback, from 1."""

    person: PersonId
    text: str
    at: datetime
    kind: SaidKind = SaidKind.REMARK
    point: int | None = None  # number in the digest that it speaks of; of an ADDITION its own
    accepted: bool | None = None  # by the facilitator; None: not decided
    before: str = ""  # of a CORRECTION of his own point, which stands at once: its words until then


@dataclass(frozen=True, slots=True)
class Voice:
    """What one speaker said in the meetings whose transcripts the facilitator sent."""

    id: PersonId  # "s1", "s2" ...: stands for him while nobody knows whose voice it is
    label: str  # as the transcript calls him; "": it names nobody
    turns: tuple[str, ...]  # those that say something
    person: PersonId | None = None  # whose voice it is; the facilitator's own is kept, and never summarized
    settled: bool = False  # the facilitator said that it is nobody's of this session


@dataclass(frozen=True, slots=True)
class RankedPoint:
    """One of the top 7."""

    rank: int  # 1-based
    point: Point
    chosen_by: int  # number of ballots that hold it
    score: float  # Borda
    merged: tuple[int, ...] = ()  # numbers of points that say the same, and whose ballots count here


# The stages. Each holds what only it knows; `until` is the instant at which silence decides.


@dataclass(frozen=True, slots=True)
class Draft:
    """Waits for the facilitator's ok; nobody else has heard anything."""

    until: datetime  # the card is shown once more, or expires
    expires: date  # local day on which an unconfirmed card is given up
    reminded: bool = False
    go_at: datetime | None = None  # the ok was given; invitations leave then, "undo" before
    unclear_deadline: str | None = None  # a phrase of the kick-off to ask back; asked once
    hinted: bool = False  # a question that could be asked better has been remarked upon
    unclear_meeting: str | None = None  # when the kick-off wants to meet, on a day that is none; asked once
    meeting_doubt: Occasion | None = None  # that the kick-off names, and cannot be: past, or before the invitation


@dataclass(frozen=True, slots=True)
class Invite:
    """Everybody has been invited; the questions follow."""

    until: datetime


@dataclass(frozen=True, slots=True)
class Questions:
    """Everybody has the questions."""

    until: datetime  # midnight after the last day; the stage ends at the next decent hour
    remind_at: datetime | None  # None: reminded already, or no time for it
    extended: bool = False  # nobody had answered by the first deadline


@dataclass(frozen=True, slots=True)
class Summary:
    """The draft lies with the facilitator."""

    digest: Digest | None  # None: being drafted
    until: datetime  # the next nudge, or the day it goes out by itself
    nudges: int = 0
    go_at: datetime | None = None  # approved; the review leaves then, "undo" before
    before: Digest | None = None  # as it was before the facilitator's last edits; "undo" brings it back
    ok_apart: bool = False  # approved in a later mail than those edits, so that "undo" leaves them
    hears: bool = False  # words of a meeting came since, and are being drafted


@dataclass(frozen=True, slots=True)
class Review:
    """Everybody has the summary and picks points."""

    digest: Digest
    until: datetime  # midnight after the last day; the stage ends at the next decent hour
    remind_at: datetime | None
    ballots: tuple[Ballot, ...] = ()
    feedback: tuple[Feedback, ...] = ()
    tell_at: datetime | None = None  # the facilitator hears then of the remarks he has not seen
    told: int = 0  # remarks that he has seen
    minuses: tuple[Minus, ...] = ()
    before: Digest | None = None  # as it was before the last remarks were accepted or left; "undo" brings it back


@dataclass(frozen=True, slots=True)
class TopSeven:
    """The ranking lies with the facilitator."""

    digest: Digest
    top: tuple[RankedPoint, ...]
    ballots: tuple[Ballot, ...]
    feedback: tuple[Feedback, ...]
    until: datetime
    nudges: int = 0
    edited: bool = False
    go_at: datetime | None = None
    before: tuple[RankedPoint, ...] = ()  # as with the summary; (): nothing was edited
    digest_before: Digest | None = None  # beside it: remarks that are accepted change the summary too
    feedback_before: tuple[Feedback, ...] = ()  # as it was decided then
    ok_apart: bool = False
    printing: datetime | None = None  # the report is being made; without it from then on
    revisit: int = 0  # weeks after the end at which everybody is asked what became of it; 0: never
    minuses: tuple[Minus, ...] = ()


@dataclass(frozen=True, slots=True)
class Closed:
    """Everybody has the top 7; closing answers are still taken."""

    at: datetime
    digest: Digest
    top: tuple[RankedPoint, ...]
    lessons: tuple[Feedback, ...] = ()  # answers to "what did you learn about learning like this?"
    edited: bool = False  # the facilitator approved the top; otherwise it went out by silence
    files: tuple[KeptFile, ...] = ()  # the poster and the report, for those who took part
    open_files: tuple[KeptFile, ...] = ()  # the same without names, for further colleagues
    ballots: tuple[Ballot, ...] = ()
    feedback: tuple[Feedback, ...] = ()  # of the review, behind what was corrected or added
    minuses: tuple[Minus, ...] = ()
    tell_at: datetime | None = None  # the facilitator hears then of the closing answers he has not seen
    told: int = 0  # closing answers that he has seen, sequels included
    revisit_at: datetime | None = None  # everybody is asked then what became of it
    revisited_at: datetime | None = None  # everybody was asked
    sequels: tuple[Feedback, ...] = ()  # answers to that

    @property
    def last(self) -> datetime:
        """When anything last happened in it, or will; how long it is kept counts from then."""
        said = (one.at for one in (*self.lessons, *self.sequels))
        known = (self.at, self.tell_at, self.revisit_at, self.revisited_at, *said)
        return max(instant for instant in known if instant is not None)


@dataclass(frozen=True, slots=True)
class Cancelled:
    """Ended early."""

    at: datetime
    reason: str  # "facilitator", "operator", "expired", "nobody" (nobody takes part, or nobody answered)

    @property
    def last(self) -> datetime:
        """From when on it is kept no longer than it must."""
        return self.at


Waiting = Draft | Invite | Questions | Summary | Review | TopSeven  # silence decides at their `until`
Stage = Waiting | Closed | Cancelled


@dataclass(frozen=True, slots=True)
class Session:
    """One community of practice. Every change is a new value."""

    id: SessionId
    created: datetime
    language: Language
    rules: Rules
    subject: str  # without reply prefixes; the same in every letter, so that mail programs thread them
    kickoff_id: MessageId  # the facilitator's own mail: root of the thread
    theme: str
    questions: tuple[str, ...]
    facilitator: Person
    participants: tuple[Participant, ...]
    plan: Plan
    stage: Stage
    anonymous: bool = False
    paused_since: datetime | None = None
    appendix: bool = False  # every answer stands in the report, but of who does not want it
    serial: int = 0  # letters written so far; the next one gets serial + 1
    people: int = 0  # participants ever known; the next one becomes p<people + 1>
    asides: tuple[Remark, ...] = ()  # remarks of the facilitator kept for the report
    meeting: LiveMeeting | None = None
    meeting_change: MeetingChange | None = None  # waits for its grace
    outsiders: tuple[Outsider, ...] = ()  # further colleagues who get the top 7
    voices: tuple[Voice, ...] = ()  # of meetings
    talk_mails: tuple[MessageId, ...] = ()  # whose files, says the facilitator, hold notes of a meeting
    files: tuple[SentFile, ...] = ()  # that the facilitator sent, oldest first
    sealed: bool = False  # the facilitator heard that encrypted mail cannot be read
    asked: int = 0  # errands asked for so far; the next one gets asked + 1
    secret: str = ""  # from which an anonymous session draws its orders; in no letter, and in no report
    notes: tuple[Note, ...] = ()  # for the facilitator, oldest first
    notes_at: datetime | None = None  # when they leave, in one letter
    cancel_at: datetime | None = None  # the facilitator ends it; everybody hears it then, "undo" before
    unproven: bool = False  # nothing but From said whose kick-off it was; his ok to the card is what proves it

    @property
    def sent(self) -> tuple[SentFile, ...]:
        """Every file that somebody sent, the facilitator's first."""
        return (*self.files, *(sent for one in self.participants for sent in one.files))

    @property
    def addresses(self) -> tuple[Address, ...]:
        """From where its people write, each once, the facilitator's first; outsiders take no part."""
        theirs = (address for one in self.participants for address in (one.person.address, *one.also))
        return tuple(dict.fromkeys((self.facilitator.address, *theirs)))

    @property
    def kept(self) -> tuple[KeptFile, ...]:
        """Every file that it names: those that were sent, and its report."""
        printed = (*self.stage.files, *self.stage.open_files) if isinstance(self.stage, Closed) else ()
        return (*(sent.file for sent in self.sent), *printed)

    def participant(self, person: PersonId) -> Participant | None:
        """The participant of that id, or None (the facilitator is none)."""
        return next((one for one in self.participants if one.person.id == person), None)

    def spoke(self, person: PersonId) -> bool:
        """Whether words of his from a meeting are here."""
        return any(voice.person == person for voice in self.voices)

    def person(self, person: PersonId) -> Person | None:
        """The person of that id, the facilitator and outsiders included."""
        if person == self.facilitator.id:
            return self.facilitator
        found = self.participant(person) or self.outsider(person)
        return found.person if found else None

    def outsider(self, person: PersonId) -> Outsider | None:
        """The outsider of that id, or None."""
        return next((one for one in self.outsiders if one.person.id == person), None)
