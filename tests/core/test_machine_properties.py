"""Whatever happens to a session in whatever order, these hold."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable
from dataclasses import fields, replace
from datetime import date, datetime, timedelta
from typing import Any, get_args

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from mailflow.core import machine
from mailflow.core.acts import consequences
from mailflow.core.acts import union as a
from mailflow.core.acts.union import Act
from mailflow.core.letters.done_lines import CommandName, DoneKind
from mailflow.core.letters.union import (
    Envelope,
    FilesArrived,
    FilesNoted,
    Invitation,
    Noted,
    OptedOut,
    QuestionsLetter,
    Reminder,
    ReviewLetter,
    ReviewReminder,
    SessionCancelled,
    TopSevenLetter,
    TopSevenShared,
    WelcomeBack,
)
from mailflow.core.session import deadlines
from mailflow.core.session import model as session_model
from mailflow.core.session.events import AbsenceNoted, LetterFailed, MailReceived, Ordered, SummaryDrafted, TimePassed
from mailflow.core.session.files import Trouble
from mailflow.core.session.model import Cancelled, Closed, Digest, Draft, Review, Rules, Summary
from mailflow.core.session.people import FACILITATOR, Address, MessageId, PersonId, Rsvp
from mailflow.core.session.reading import Attachment, FailureKind, Reading, Spoken
from tests.core.provenance import Heard, unexplained
from tests.core.sessions import ACTS, Play, also, attachment, kickoff, mail, reading

MANY = int(os.environ.get("MAILFLOW_EXAMPLES", "200"))
EXAMPLES = max(min(60, MANY), MANY // 5)  # sessions, of thirty events each

people = st.sampled_from(
    [FACILITATOR, *(PersonId(f"p{number}") for number in range(1, 6)), PersonId("p99"), PersonId("x1")]
)
addresses = st.sampled_from([Address(f"{name}@example.org") for name in ("jan", "els", "new", "geert", "other")])
WORDS = ["Blijven gaan.", "De tram.", "Een vraag?", "Durven stoppen."]
words = st.sampled_from(WORDS)
days = st.none() | st.dates(min_value=date(2026, 11, 1), max_value=date(2027, 3, 1))
weeks = st.none() | st.integers(-1, 60)
number = st.integers(0, 5)
numbers = st.lists(st.integers(0, 14), max_size=4).map(tuple)
names = st.sampled_from(["Jan", "els", "Piet", "", "jan@example.org", "new@example.org"])
GIVEN: dict[object, st.SearchStrategy[object]] = {
    "words": words,
    "old": words,
    "after": st.sampled_from(["", *WORDS]),
    "question": number,
    "point": number,
    "anchor": number,
    "points": numbers,
    "questions": numbers,
    "remarks": st.lists(st.integers(0, 4), max_size=2).map(tuple),
    "people": st.just(()),
    "person": names,
    "new": names,
    "name": names,
    "names": st.lists(names, max_size=1).map(tuple),
    "label": st.sampled_from(["Jan", "Spreker 2"]),
    "address": addresses | st.just(Address("")),
    "addresses": st.lists(addresses, max_size=2).map(tuple),
    "until": days,
    "day": days,
    "time": st.none() | st.times(),
    "minutes": st.none() | st.integers(15, 240),
    "place": st.just(""),
    "link": st.sampled_from(["", "https://example.org/x"]),
    "weeks": weeks,
    "comes": st.sampled_from(a.Comes),
    "nearest": st.sampled_from(["", "stop", "leave", "decline", "ok", "cancel"]),
    "plain": st.booleans(),
    "reason": st.sampled_from(["", "Ik lig in het ziekenhuis."]),
    "spans": st.just(()),
    "files": st.just(()),
    "invalid": st.just((99,)),
}


def acts_of(kinds: Iterable[type[Any]]) -> st.SearchStrategy[Act]:
    """Any act of these kinds, with whatever arguments."""
    built: list[st.SearchStrategy[Act]] = [
        st.builds(kind, **{one.name: GIVEN.get(one.name, st.booleans()) for one in fields(kind)}) for kind in kinds
    ]
    return st.one_of(built)


of_participants = acts_of(get_args(a.ParticipantAct))
of_facilitators = acts_of(get_args(a.FacilitatorAct))
tells = acts_of((a.Tell,))
commands = of_facilitators
remarks = acts_of((*get_args(a.SaidAct), a.Disagree))
said = st.lists(st.one_of(of_participants, of_participants, of_facilitators, tells), max_size=4).map(tuple)
behalves = st.builds(a.Behalf, person=names, acts=st.lists(of_participants | tells, max_size=2).map(tuple))
mails = st.builds(
    lambda acts, text: mail(*acts, text=text), said, st.sampled_from(["", "ja", "een vraag?"])
) | st.builds(lambda acts: mail(*acts), st.lists(behalves | tells, max_size=2))
files = st.builds(
    attachment,
    st.sampled_from(["scan.pdf", "foto.jpg", "virus.exe"]),
    text=st.none() | st.just("Blijven gaan."),
    trouble=st.none() | st.sampled_from(Trouble),
    truncated=st.booleans(),
)
rules = st.builds(
    Rules,
    grace=st.sampled_from([0, 600]),
    receipt_wait=st.sampled_from([0, 180]),
    approval=st.sampled_from(["send", "wait"]),
)
labels = st.sampled_from(["Jan", "Fatima El Amrani", "Geert", "Spreker 2", "Mohamed", ""])
SPOKEN = ("Ja.", "Wij blijven elke week opnieuw teruggaan.", "De tram is waar ze elke avond zitten.")
FOR_TAKERS = (QuestionsLetter, Reminder, ReviewLetter, ReviewReminder)


class Session(RuleBasedStateMachine):
    """A session to which anything happens."""

    def __init__(self) -> None:
        super().__init__()
        self.play = Play(kick=kickoff(people=("Fatima", "Jan", "Els")))
        self.stopped: set[PersonId] = set()
        self.reached: set[PersonId] = set()  # outsiders
        self.words: dict[PersonId, set[str]] = {}  # answers, as they were before they were corrected
        self.mails = 0
        self.begun = False  # the facilitator said ok
        self.readers: set[PersonId] | None = None  # who took part when it ended; who comes back later missed the end

    def happen(self, event: object) -> None:
        before = self.play.session
        already = len(self.play.letters)
        self.play.happen(event)  # type: ignore[arg-type]
        self.check(before, already)
        if isinstance(event, MailReceived) and before.person(event.person) is not None:
            wanted = Counter(a.every(consequences.settled(event.reading.acts, event.reading.text)))
            assert Counter(act for act, _ in self.play.fates) == wanted, "an act has one outcome"

    def note_the_end(self, before: object) -> None:
        if self.readers is None and isinstance(self.play.session.stage, Closed | Cancelled):
            self.readers = {one.person.id for one in before.participants if one.asked}  # type: ignore[attr-defined]

    def check(self, before: object, already: int) -> None:
        session = self.play.session
        self.begun = self.begun or not isinstance(session.stage, Draft | Cancelled)
        self.note_the_end(before)
        for one in session.participants:
            self.words.setdefault(one.person.id, set()).update(answer.text for answer in one.answers)
        for envelope in self.play.letters[already:]:
            person = envelope.to.id
            if isinstance(envelope.letter, FilesArrived) and session.anonymous:
                shown = [envelope.letter.name, *(one.name for one in envelope.letter.files)]
                assert not any(shown), "a name where names are hidden"
                assert not envelope.files, "a file where names are hidden"
            if not self.begun:  # who says "stop" to a kick-off is answered once it is given up
                assert person == FACILITATOR or isinstance(envelope.letter, OptedOut), "a third party before the ok"
            if person == FACILITATOR:
                continue
            if isinstance(envelope.letter, WelcomeBack):
                assert person in self.stopped, "asked back without a stop"
                continue
            assert person not in self.stopped, "a letter after 'stop'"
            if session.outsider(person) is not None:
                self.check_outsider(envelope)
                continue
            to = session.participant(person)
            assert to is not None
            was = before.participant(person)  # type: ignore[attr-defined]
            gone = to.removed and (was is None or was.removed)  # "remind all, without Jan" is obeyed in that order
            assert not gone or isinstance(envelope.letter, OptedOut)
            if isinstance(envelope.letter, FOR_TAKERS):
                assert to.rsvp is not Rsvp.NO, "somebody who declined is asked"
            if isinstance(envelope.letter, OptedOut):
                self.stopped.add(person)
        self.stopped -= {one.person.id for one in session.participants if not one.opted_out}
        self.stopped |= {one.person.id for one in session.participants if one.opted_out}

    def check_outsider(self, envelope: Envelope) -> None:
        """Only the top, once, after a word of the facilitator's that was shown to him; and the answer to "stop"."""
        person, letter = envelope.to.id, envelope.letter
        if isinstance(letter, OptedOut):
            self.stopped.add(person)
            return
        assert isinstance(letter, TopSevenShared)
        assert isinstance(self.play.session.stage, Closed)
        assert person not in self.reached, "twice to somebody outside"
        self.reached.add(person)
        told = [one.letter for one in self.play.letters[: envelope.serial] if isinstance(one.letter, Noted)]
        asked = {
            name for note in told for done in note.done if done.kind is DoneKind.SHARE_ASKED for name in done.names
        }
        assert envelope.to.address in asked, "somebody outside whom the facilitator was not shown"

    @rule(given=rules, wishes=st.sampled_from([(), ("anonymous",)]))
    @precondition(lambda self: len(self.play.letters) == 1)
    def begin_with(self, given: Rules, wishes: tuple[str, ...]) -> None:
        self.play = Play(given, kickoff(people=("Fatima", "Jan", "Els"), wishes=wishes), prints=False)
        self.stopped.clear()
        self.reached.clear()
        self.words.clear()
        self.begun = False

    @rule(person=people, mail=mails)
    def somebody_writes(self, person: PersonId, mail: object) -> None:
        self.happen(MailReceived(person, mail))  # type: ignore[arg-type]

    @rule(person=people, mail=mails, files=st.lists(files, min_size=1, max_size=3).map(tuple))
    def somebody_sends_files(self, person: PersonId, mail: Reading, files: tuple[Attachment, ...]) -> None:
        self.mails += 1
        sent = replace(mail, attachments=files, message_id=MessageId(f"<{self.mails}@example.org>"))
        self.happen(MailReceived(person, sent))

    @rule(
        person=people,
        mail=mails,
        spoken=st.lists(st.builds(Spoken, labels, st.sampled_from(SPOKEN)), max_size=3).map(tuple),
        speakers=st.lists(st.builds(a.Speaker, labels, st.sampled_from(["Jan", "Piet", ""])), max_size=2).map(tuple),
    )
    def a_transcript_comes(
        self, person: PersonId, mail: Reading, spoken: tuple[Spoken, ...], speakers: tuple[Act, ...]
    ) -> None:
        self.happen(MailReceived(person, replace(also(mail, *speakers), spoken=spoken)))

    @rule(fate=st.sampled_from([{"text": "De tram."}, {"trouble": Trouble.EMPTY}, {"text": "x", "truncated": True}]))
    def files_are_read(self, fate: dict[str, object]) -> None:
        if self.play.unread:
            before, already = self.play.session, len(self.play.letters)
            self.play.read_files(**fate)
            self.check(before, already)

    @rule(name=st.sampled_from([CommandName.START, CommandName.APPROVE, CommandName.NEXT, CommandName.UNDO]))
    def facilitator_says(self, name: CommandName) -> None:
        self.happen(MailReceived(FACILITATOR, mail(ACTS[name], text="ok")))

    @rule(person=people, one=remarks, picks=st.lists(st.integers(1, 8), unique=True, max_size=4).map(tuple))
    def somebody_says_of_the_points(self, person: PersonId, one: Act, picks: tuple[int, ...]) -> None:
        if person != FACILITATOR:
            self.happen(MailReceived(person, mail(*([a.Pick(picks)] if picks else []), one)))

    @rule(act=acts_of(get_args(a.JudgingAct)))
    def facilitator_judges(self, act: Act) -> None:
        self.happen(MailReceived(FACILITATOR, mail(act)))

    @rule(acts=st.lists(of_facilitators | tells, max_size=4))
    def facilitator_writes(self, acts: list[Act]) -> None:
        self.happen(MailReceived(FACILITATOR, mail(*acts, text="ok")))

    @rule(to=st.lists(addresses, min_size=1, max_size=2).map(tuple))
    def facilitator_names_others(self, to: tuple[Address, ...]) -> None:
        self.happen(MailReceived(FACILITATOR, reading("...", commands=(a.Share(to, plain=True),))))

    @rule(command=commands)
    def operator_orders(self, command: Act) -> None:
        self.happen(Ordered(command))

    @rule(person=people, kind=st.sampled_from(FailureKind))
    def a_letter_bounces(self, person: PersonId, kind: FailureKind) -> None:
        self.happen(LetterFailed(person, kind))

    @rule(person=people, said=behalves)
    def somebody_speaks_for_another(self, person: PersonId, said: a.Behalf) -> None:
        self.happen(MailReceived(person, mail(said)))

    @rule(person=people)
    def an_encrypted_mail_comes(self, person: PersonId) -> None:
        self.happen(MailReceived(person, replace(reading(), sealed=True)))

    @rule(person=people, days=st.integers(-3, 30))
    def somebody_is_away(self, person: PersonId, days: int) -> None:
        day = deadlines.local_day(self.play.now, self.play.session.rules) + timedelta(days=days)
        self.happen(AbsenceNoted(person, day))

    @rule(hours=st.integers(0, 200))
    def time_passes(self, hours: int) -> None:
        self.play.later(hours=hours)
        self.happen(TimePassed())

    @rule()
    def the_deadline_comes(self) -> None:
        due = deadlines.due(self.play.session)
        if due is not None:
            self.play.now = max(due, self.play.now)
            self.happen(TimePassed())

    @rule()
    def the_errand_comes_back(self) -> None:
        if self.play.errands:
            before, already = self.play.session, len(self.play.letters)
            self.play.wait()
            self.check(before, already)

    @invariant()
    def serials_never_repeat(self) -> None:
        serials = [envelope.serial for envelope in self.play.letters]
        assert serials == list(range(1, len(serials) + 1))

    @invariant()
    def the_same_instant_twice_changes_nothing(self) -> None:
        once = machine.advance(self.play.session, TimePassed(), self.play.now)
        twice = machine.advance(once.session, TimePassed(), self.play.now)
        assert twice.letters == ()
        assert twice.session == once.session

    @invariant()
    def nobody_hears_twice_of_a_file(self) -> None:
        noted = [letter for letter in (one.letter for one in self.play.letters) if isinstance(letter, FilesNoted)]
        assert all(not one.waits for letter in noted for one in letter.files)
        arrived = sum(isinstance(one.letter, FilesArrived) for one in self.play.letters)
        assert arrived <= self.mails

    @invariant()
    def what_is_over_stays_over(self) -> None:
        stage = self.play.session.stage
        if isinstance(stage, Closed | Cancelled) and not any(one.receipt_at for one in self.play.session.participants):
            after = (None, self.play.session.notes_at, *_of_the_meeting(self.play.session), *_after_the_end(stage))
            assert deadlines.due(self.play.session) in after

    @invariant()
    def every_sentence_is_somebodys(self) -> None:
        heard = Heard(tuple(WORDS), self.words)
        assert unexplained(self.play.session, heard) == []

    @invariant()
    def points_come_from_people_of_the_session(self) -> None:
        digest = getattr(self.play.session.stage, "digest", None)
        known = {None, *(one.person.id for one in self.play.session.participants)}
        known |= {voice.id for voice in self.play.session.voices}
        for point in digest.points if digest else ():
            assert known.issuperset((point.source, *point.agreed))

    def teardown(self) -> None:
        """Left alone, every session comes to its end, and every participant hears it."""
        if self.play.session.paused_since:
            self.happen(Ordered(a.Resume()))
        rules = replace(self.play.session.rules, approval="send")
        self.play.session = replace(self.play.session, rules=rules)
        for _ in range(60):
            if not self.play.errands and deadlines.due(self.play.session) is None:
                break
            before, already = self.play.session, len(self.play.letters)
            self.play.wait()
            self.check(before, already)
        assert isinstance(self.play.session.stage, Closed | Cancelled)
        self.everybody_heard_the_end()

    def everybody_heard_the_end(self) -> None:
        stage = self.play.session.stage
        for one in self.play.session.participants:
            letters = [envelope.letter for envelope in self.play.letters if envelope.to.id == one.person.id]
            invited = any(isinstance(letter, (Invitation, *FOR_TAKERS)) for letter in letters)
            if not (invited and one.asked and one.person.id in (self.readers or ())):
                continue
            end = TopSevenLetter if isinstance(stage, Closed) else SessionCancelled
            assert any(isinstance(letter, end) for letter in letters), f"{one.person.name} never heard the end"


def _of_the_meeting(session: session_model.Session) -> tuple[datetime, ...]:
    """A live meeting may lie behind the end: people are reminded of it, and hear when it moves."""
    moved = (session.meeting_change.at,) if session.meeting_change else ()
    reminder = deadlines.meeting_reminder(session.meeting.occasion, session.rules) if session.meeting else None
    return (*moved, reminder) if reminder else moved


def _after_the_end(stage: Closed | Cancelled) -> tuple[datetime | None, ...]:
    return (stage.tell_at, stage.revisit_at) if isinstance(stage, Closed) else ()


class UnderReview(Session):
    """The same, begun where chance seldom comes."""

    @initialize(wishes=st.sampled_from([(), ("anonymous",)]))
    def come_to_the_review(self, wishes: tuple[str, ...]) -> None:
        self.play = Play(kick=kickoff(people=("Fatima", "Jan", "Els"), wishes=wishes))
        self.happen(MailReceived(FACILITATOR, reading("ok", commands=(a.Ok(),))))
        for number, text in enumerate(("Blijven gaan.", "De tram.", "Samen koken. De deur open."), 1):
            self.happen(MailReceived(PersonId(f"p{number}"), reading(answers={1: text, 2: "De tram."})))
        for _ in range(20):
            if isinstance(self.play.session.stage, Review):
                return
            before, already = self.play.session, len(self.play.letters)
            if self.play.errands or not isinstance(self.play.session.stage, Summary):
                self.play.wait()
                self.check(before, already)
            else:
                self.happen(MailReceived(FACILITATOR, reading("ok", commands=(a.Ok(),))))
                self.the_deadline_comes()


TestSession = Session.TestCase
TestUnderReview = UnderReview.TestCase
TestUnderReview.settings = settings(max_examples=EXAMPLES, stateful_step_count=30, deadline=None)
TestSession.settings = settings(max_examples=EXAMPLES, stateful_step_count=30, deadline=None)


def test_a_digest_nobody_asked_for_is_ignored() -> None:
    play = Play()
    before = play.session
    assert play.happen(SummaryDrafted(Digest((), ()))) == []
    assert play.session == before
