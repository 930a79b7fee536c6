"""Sessions, readings and events for the tests of the machine."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from mailflow.core import machine
from mailflow.core.acts import union as a
from mailflow.core.acts.consequences import Fate
from mailflow.core.acts.union import Act
from mailflow.core.letters.done_lines import CommandName
from mailflow.core.letters.union import Envelope, Letter
from mailflow.core.machine import Beginning
from mailflow.core.session import deadlines
from mailflow.core.session.events import (
    Errand,
    Event,
    FilesRead,
    MailReceived,
    PrintReport,
    ReadFiles,
    ReportPrinted,
    Summarize,
    SummaryDrafted,
    TimePassed,
)
from mailflow.core.session.files import FileDigest
from mailflow.core.session.model import Rules, Session, SessionId
from mailflow.core.session.people import FACILITATOR, Address, Language, Mailbox, MessageId, PersonId, Rsvp
from mailflow.core.session.reading import Attachment, Kickoff, Kind, Reading
from mailflow.core.session.step import Outcome
from mailflow.core.summary import points

MONDAY = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)  # a Monday, half past ten in Brussels
NAMES = ("Fatima", "Jan", "Els", "Tom", "Nele", "Hassan")


def kickoff(
    questions: tuple[str, ...] = ("Wanneer lukte het?", "Wat werkt niet?", "Wat zou je morgen doen?"),
    people: tuple[str, ...] = NAMES,
    deadline: date | None = date(2026, 12, 11),
    wishes: tuple[str, ...] = (),
) -> Kickoff:
    return Kickoff(
        theme="Jongeren die nergens binnenkomen",
        questions=questions,
        participants=tuple(Mailbox(Address(f"{name.lower()}@example.org"), name) for name in people),
        deadline=deadline,
        deadline_unclear=None,
        meeting=None,
        language=Language.NL,
        missing=(),
        wishes=wishes,
    )


def begun(
    kick: Kickoff | None = None, rules: Rules = Rules(grace=0, receipt_wait=0, notes_hour=-1), now: datetime = MONDAY
) -> Outcome:
    geert = Mailbox(Address("geert@example.org"), "Geert Frateur")
    kick = kick or kickoff()
    mid = MessageId("<kickoff@example.org>")
    return machine.begin(Beginning(SessionId("abcd2345"), kick, geert, kick.theme, mid, rules), now)


COMES = {Rsvp.YES: a.Comes.YES, Rsvp.NO: a.Comes.NO, Rsvp.LATER: a.Comes.MAYBE}


def mail(*acts: Act, text: str = "") -> Reading:
    """A person's mail that does this."""
    return Reading(
        kind=Kind.HUMAN,
        reason="a person wrote",
        sender=Mailbox(Address("somebody@example.org")),
        subject="Re: x",
        sent=MONDAY,
        message_id=MessageId("<mail@example.org>"),
        language=None,
        text=text or a.words_of(acts),
        acts=acts,
    )


def also(before: Reading, *acts: Act) -> Reading:
    """The same mail with more in it."""
    return replace(before, acts=(*before.acts, *acts))


def reading(
    text: str = "",
    *,
    rsvp: Rsvp = Rsvp.NONE,
    answers: dict[int, str] | None = None,
    commands: tuple[Act, ...] = (),
    edits: tuple[Act, ...] = (),
    picks: a.Pick | None = None,
    remarks: str = "",
    opt_out: bool = False,
    correction: bool = False,
    reads_along: bool = False,
    said: tuple[Act, ...] = (),
) -> Reading:
    """The same, by what kind of thing it does; words that do nothing else are told."""
    answer = a.Revise if correction else a.Answer
    found: list[Act] = [
        *([a.Stop(plain=True)] if opt_out else []),
        *rsvps(rsvp, text, reads_along=reads_along),
        *(answer(number, words) for number, words in (answers or {}).items()),
        *([picks] if picks else []),
        *said,
        *([a.Tell(remarks)] if remarks else []),
        *edits,
        *commands,
    ]
    if text and not found:
        found = [a.Ask(text) if "?" in text else a.Tell(text)]
    return mail(*found, text=text)


def rsvps(rsvp: Rsvp, text: str, *, reads_along: bool) -> tuple[Act, ...]:
    """A yes, a no, a later, or words that are none of them."""
    match rsvp:
        case Rsvp.YES:
            return (a.Join(),)
        case Rsvp.NO:
            return (a.Decline(reads_along=reads_along, plain=True),)
        case Rsvp.LATER:
            return (a.Later(),)
        case Rsvp.UNCLEAR:
            return (a.Tell(text, nearest="join"),)
        case Rsvp.NONE:
            return ()


def attachment(name: str = "scan.pdf", **fields: Any) -> Attachment:
    """One file as its mail brings it; it waits to be read, unless told otherwise."""
    known: dict[str, Any] = {"text": None, "digest": FileDigest(name), **fields}
    return Attachment(name, "application/pdf", 1000, **known)


ACTS: dict[CommandName, Act] = {
    CommandName.START: a.Ok(),
    CommandName.APPROVE: a.Ok(),
    CommandName.STATUS: a.Status(),
    CommandName.REMIND: a.Remind(),
    CommandName.EXTEND: a.Extend(None),
    CommandName.NEXT: a.Next(),
    CommandName.PAUSE: a.Pause(),
    CommandName.RESUME: a.Resume(),
    CommandName.CANCEL: a.Cancel(plain=True),
    CommandName.DRAFT: a.Show(),
    CommandName.UNDO: a.Undo(),
    CommandName.HELP: a.Help(),
    CommandName.REVISIT: a.Revisit(None),
    CommandName.QUESTION: a.Question(0, ""),
    CommandName.ADD: a.AddPerson(Address("")),
    CommandName.REMOVE: a.RemovePerson("", plain=True),
    CommandName.REPLACE: a.ReplacePerson("", ""),
    CommandName.HANDOVER: a.Handover("", plain=True),
    CommandName.SHARE: a.Share((), plain=True),
    CommandName.ACCEPT: a.Accept(()),
    CommandName.LEAVE: a.RejectRemark(()),
}  # what a bare word of the facilitator does


def said(*names: CommandName) -> MailReceived:
    """The facilitator gives commands."""
    return MailReceived(FACILITATOR, mail(*(ACTS[name] for name in names), text="ok"))


class Play:
    """A session played in memory: events in, letters out, time at will."""

    def __init__(
        self,
        rules: Rules = Rules(grace=0, receipt_wait=0, notes_hour=-1),
        kick: Kickoff | None = None,
        *,
        prints: bool = True,
    ) -> None:
        self.now = MONDAY
        self.prints = prints  # a report is made at once, and comes to no files; otherwise it is an errand
        self.letters: list[Envelope] = []
        self.errands: list[Errand] = []
        self.fates: tuple[tuple[Act, Fate], ...] = ()  # of the acts of the last mail
        self.unread: list[ReadFiles] = []  # errands for which no session waits
        outcome = begun(kick, rules, self.now)
        self.session: Session = outcome.session
        self.letters += outcome.letters

    def happen(self, event: Event) -> list[Letter]:
        """Apply an event now; the letters it caused."""
        outcome = machine.advance(self.session, event, self.now)
        self.session = outcome.session
        self.letters += outcome.letters
        self.errands += [errand for errand in outcome.errands if not isinstance(errand, ReadFiles)]
        self.unread += [errand for errand in outcome.errands if isinstance(errand, ReadFiles)]
        letters = [envelope.letter for envelope in outcome.letters]
        fates = outcome.fates
        if self.prints and self.errands and isinstance(printing := self.errands[-1], PrintReport):
            self.errands.pop()
            letters = [*self.happen(ReportPrinted(printing.until, ())), *letters]
        self.fates = fates
        return letters

    def write(self, person: str, mail: Reading) -> list[Letter]:
        return self.happen(MailReceived(PersonId(person), mail))

    def order(self, *names: CommandName) -> list[Letter]:
        return self.happen(said(*names))

    def wait(self) -> list[Letter]:
        """Until the next deadline, which passes; errands come back first."""
        if self.errands:
            errand = self.errands.pop(0)
            if isinstance(errand, PrintReport):
                return self.happen(ReportPrinted(errand.until, ()))
            assert isinstance(errand, Summarize)
            return self.happen(SummaryDrafted(points.draft(errand)))
        due = deadlines.due(self.session)
        assert due is not None, f"nothing is due in {type(self.session.stage).__name__}"
        self.now = max(due, self.now)
        return self.happen(TimePassed())

    def wait_for(self, stage: type) -> None:
        """Until the session is in that stage."""
        for _ in range(40):
            if isinstance(self.session.stage, stage):
                return
            self.wait()
        raise AssertionError(f"never reached {stage.__name__}, but is in {type(self.session.stage).__name__}")

    def read_files(self, **fate: Any) -> list[Letter]:
        """The oldest errand of files comes back, with that in each of them."""
        errand = self.unread.pop(0)
        found = tuple(attachment(one.name, digest=one.digest, **fate) for one in errand.files)
        words = "\n\n".join(one.text for one in found if one.text)
        answers = {1: words} if words else {}
        read = replace(reading(words, answers=answers), attachments=found, message_id=errand.message)
        return self.happen(FilesRead(errand.person, replace(read, moment=errand.moment)))

    def later(self, **delta: float) -> None:
        self.now += timedelta(**delta)

    def written_to(self, person: str) -> list[Letter]:
        return [envelope.letter for envelope in self.letters if envelope.to.id == person]
