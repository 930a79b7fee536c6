"""One advance under way: the session so far, with the letters and errands it has caused."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from mailflow.core.acts.consequences import Fate
from mailflow.core.acts.union import Act
from mailflow.core.letters.done_lines import Done
from mailflow.core.letters.notes import note_of
from mailflow.core.letters.union import (
    Envelope,
    FilesArrived,
    Letter,
    OptedOut,
    SomebodyWrote,
    TopSevenShared,
    WelcomeBack,
)
from mailflow.core.meeting.values import CalendarEntry
from mailflow.core.session import deadlines
from mailflow.core.session.events import Errand
from mailflow.core.session.files import KeptFile
from mailflow.core.session.given_names import told_apart
from mailflow.core.session.model import Rules, Session, Stage
from mailflow.core.session.people import FACILITATOR, MessageId, Participant, Person, PersonId


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an event did: the next version of the session, and all it causes."""

    session: Session
    letters: tuple[Envelope, ...] = ()
    errands: tuple[Errand, ...] = ()
    fates: tuple[tuple[Act, Fate], ...] = ()  # of every act of the mail


@dataclass(slots=True)
class Step:
    """Mutable only while one `advance` runs; nobody outside ever sees it."""

    session: Session
    now: datetime  # aware, UTC
    answers: MessageId | None = None  # the mail that is being answered
    writer: PersonId | None = None  # whose mail that is
    second_hand: bool = False  # its person does not write himself now: his files are read later, or another speaks
    later: datetime | None = None  # the letters of this step leave then, at the earliest; None: at once
    letters: list[Envelope] = field(default_factory=list)
    errands: list[Errand] = field(default_factory=list)
    fates: list[tuple[Act, Fate]] = field(default_factory=list)
    done: list[Done] = field(default_factory=list)  # with the facilitator's words, before his stage read them

    @property
    def rules(self) -> Rules:
        return self.session.rules

    @property
    def today(self) -> date:
        """The session's calendar day."""
        return deadlines.local_day(self.now, self.rules)

    @property
    def participants(self) -> tuple[Participant, ...]:
        return self.session.participants

    def outcome(self) -> Outcome:
        """What all of it comes to."""
        if self.errands:
            self.change(asked=self.session.asked + len(self.errands))
        return Outcome(self.session, tuple(self.letters), tuple(self.errands), tuple(self.fates))

    def became(self, act: Act, fate: Fate) -> None:
        """Note what became of an act; each is noted once."""
        self.fates.append((act, fate))

    def change(self, **fields: Any) -> None:
        """Change fields of the session."""
        self.session = replace(self.session, **fields)

    def enter(self, stage: Stage) -> None:
        """Go to that stage; reminders count anew in each."""
        fresh = tuple(replace(one, reminded=0) for one in self.participants)
        self.change(stage=stage, participants=fresh)

    def stay(self, stage: Stage) -> None:
        """Keep this newer version of the present stage."""
        self.change(stage=stage)

    def update(self, who: PersonId, /, **fields: Any) -> None:
        """Change fields of one participant."""
        self.change(
            participants=tuple(replace(one, **fields) if one.person.id == who else one for one in self.participants)
        )

    def participant(self, person: PersonId) -> Participant:
        """The participant of that id; a KeyError tells that the caller did not check."""
        found = self.session.participant(person)
        if found is None:
            raise KeyError(person)
        return found

    def tell_facilitator(self, letter: Letter, files: tuple[KeptFile, ...] = ()) -> None:
        """Write to the facilitator; what needs no word of his waits for the one letter of the day."""
        answers_him = self.writer == FACILITATOR and self.answers is not None
        note = None if answers_him else note_of(self.session, letter, files)
        if note is not None:
            at = deadlines.notes_due(self.now, self.rules, anonymous=self.session.anonymous)
            self.change(notes=(*self.session.notes, note), notes_at=self.session.notes_at or at)
            return
        self._write(self.session.facilitator, letter, files)

    def tell(
        self,
        person: PersonId,
        letter: Letter,
        files: tuple[KeptFile, ...] = (),
        calendar: CalendarEntry | None = None,
    ) -> None:
        """Write to a participant, unless nothing may go to him any more."""
        participant = self.participant(person)
        last = isinstance(letter, OptedOut | WelcomeBack) and not participant.unreachable
        if participant.writable or last:
            self._write(participant.person, letter, files, calendar)

    def tell_outsider(self, person: PersonId, letter: Letter, files: tuple[KeptFile, ...] = ()) -> None:
        """Write to a further colleague, unless he said "stop"."""
        outsider = self.session.outsider(person)
        if outsider is not None and (not outsider.opted_out or isinstance(letter, OptedOut)):
            self._write(outsider.person, letter, files)

    def _write(
        self, to: Person, letter: Letter, files: tuple[KeptFile, ...], calendar: CalendarEntry | None = None
    ) -> None:
        session = self.session
        serial = session.serial + 1
        hidden = session.anonymous and to.id != self.writer  # a Message-ID tells whose mail it is
        answers = None if hidden else self.answers
        stranger = isinstance(letter, TopSevenShared)  # never saw the kick-off
        moment = self._leaves(to, letter)
        self.change(serial=serial)
        self.letters.append(
            Envelope(
                session=session.id,
                serial=serial,
                to=to,
                language=to.language or session.language,
                letter=letter,
                written=moment,
                not_before=self.later or moment,
                timezone=session.rules.timezone,
                subject=session.subject,
                theme=session.theme,
                facilitator=session.facilitator.name,
                anonymous=session.anonymous,
                in_reply_to=None if stranger else answers or session.kickoff_id,
                references=() if stranger else (session.kickoff_id,) + ((answers,) if answers else ()),
                answering=self.answers is not None,
                files=files,
                calendar=calendar,
            )
        )

    def _leaves(self, to: Person, letter: Letter) -> datetime:
        """When; in an anonymous session others' words come to the facilitator in the morning, all those of a day at
        once: their hour would tell him whose they are.
        """
        theirs = isinstance(letter, SomebodyWrote | FilesArrived) and self.session.participant(self.writer or to.id)
        if not (self.session.anonymous and to.id == FACILITATOR and theirs):
            return self.now
        return deadlines.morning(deadlines.add_working_days(self.today, 1, self.rules), self.rules)

    def names(self) -> tuple[tuple[str, str], ...]:
        """(person id, name) for source marks: the first name, with an initial where two share it; none if anonymous."""
        if self.session.anonymous:
            return ()
        people = [one.person for one in self.participants]
        called = told_apart([(person.name, person.first_name) for person in people])
        names = dict(zip([person.id for person in people], called, strict=True))
        voices = {one.id: names[one.person] for one in self.session.voices if one.person in names}
        return tuple({**names, **voices}.items())

    def name_of(self, person: PersonId) -> str:
        """The name of a participant as the facilitator knows him; "" in an anonymous session."""
        found = self.session.participant(person)
        return "" if self.session.anonymous or found is None else found.person.name
