"""Whatever happens to a session in whatever order, these hold."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from mailflow.core import deadlines, machine
from mailflow.core.events import AbsenceNoted, LetterFailed, MailReceived, Ordered, SummaryDrafted, TimePassed
from mailflow.core.files import Trouble
from mailflow.core.letters import (
    FilesArrived,
    FilesNoted,
    Invitation,
    OptedOut,
    QuestionsLetter,
    Reminder,
    ReviewLetter,
    ReviewReminder,
    SessionCancelled,
    TopSevenLetter,
)
from mailflow.core.model import Cancelled, Closed, Digest, Draft, Rules
from mailflow.core.people import FACILITATOR, Address, MessageId, PersonId, Rsvp
from mailflow.core.reading import Attachment, Command, CommandName, Edit, EditKind, FailureKind, Picks, Reading
from tests.core.sessions import Play, attachment, kickoff, reading

EXAMPLES = max(60, int(os.environ.get("MAILFLOW_EXAMPLES", "200")) // 5)  # sessions, of thirty events each

people = st.sampled_from([FACILITATOR, *(PersonId(f"p{number}") for number in range(1, 6)), PersonId("p99")])
addresses = st.sampled_from([Address(f"{name}@example.org") for name in ("jan", "els", "new", "geert", "other")])
commands = st.builds(
    Command,
    name=st.sampled_from(CommandName),
    until=st.none() | st.dates(min_value=date(2026, 11, 1), max_value=date(2027, 3, 1)),
    people=st.lists(addresses, max_size=2).map(tuple),
    names=st.lists(st.sampled_from(["Jan", "els", "Piet"]), max_size=1).map(tuple),
    question=st.none() | st.integers(0, 5),
    text=st.none() | st.just("Wat nog?"),
)
edits = st.builds(
    Edit,
    kind=st.sampled_from(EditKind),
    points=st.lists(st.integers(0, 14), max_size=3).map(tuple),
    text=st.none() | st.just("Nieuw."),
)
mails = st.builds(
    reading,
    st.sampled_from(["", "ja", "een vraag?"]),
    rsvp=st.sampled_from(Rsvp),
    answers=st.dictionaries(st.integers(0, 5), st.sampled_from(["Blijven gaan.", "De tram."]), max_size=3),
    commands=st.lists(commands, max_size=2).map(tuple),
    edits=st.lists(edits, max_size=2).map(tuple),
    picks=st.none()
    | st.builds(Picks, st.lists(st.integers(1, 12), unique=True, max_size=9).map(tuple), st.booleans(), st.just((99,))),
    remarks=st.sampled_from(["", "Bij 5: niet zo gezegd."]),
    opt_out=st.sampled_from([False, False, False, True]),
    correction=st.booleans(),
    reads_along=st.booleans(),
)
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
FOR_TAKERS = (QuestionsLetter, Reminder, ReviewLetter, ReviewReminder)


class Session(RuleBasedStateMachine):
    """A session to which anything happens."""

    def __init__(self) -> None:
        super().__init__()
        self.play = Play(kick=kickoff(people=("Fatima", "Jan", "Els")))
        self.stopped: set[PersonId] = set()
        self.mails = 0

    def happen(self, event: object) -> None:
        before = self.play.session
        already = len(self.play.letters)
        self.play.happen(event)  # type: ignore[arg-type]
        self.check(before, already)

    def check(self, before: object, already: int) -> None:
        session = self.play.session
        for envelope in self.play.letters[already:]:
            person = envelope.to.id
            if isinstance(envelope.letter, FilesArrived) and session.anonymous:
                shown = [envelope.letter.name, *(one.name for one in envelope.letter.files)]
                assert not any(shown), "a name where names are hidden"
                assert not envelope.files, "a file where names are hidden"
            if isinstance(before.stage, Draft) and isinstance(session.stage, Draft):  # type: ignore[attr-defined]
                assert person == FACILITATOR, "a letter to a third party before the ok"
            if person == FACILITATOR:
                continue
            assert person not in self.stopped, "a letter after 'stop'"
            one = session.participant(person)
            assert one is not None
            was = before.participant(person)  # type: ignore[attr-defined]
            gone = one.removed and (was is None or was.removed)  # "remind all, without Jan" is obeyed in that order
            assert not gone or isinstance(envelope.letter, OptedOut)
            if isinstance(envelope.letter, FOR_TAKERS):
                assert one.rsvp is not Rsvp.NO, "somebody who declined is asked"
            if isinstance(envelope.letter, OptedOut):
                self.stopped.add(person)
        self.stopped |= {one.person.id for one in session.participants if one.opted_out}

    @rule(given=rules, wishes=st.sampled_from([(), ("anonymous",)]))
    @precondition(lambda self: len(self.play.letters) == 1)
    def begin_with(self, given: Rules, wishes: tuple[str, ...]) -> None:
        self.play = Play(given, kickoff(people=("Fatima", "Jan", "Els"), wishes=wishes), prints=False)
        self.stopped.clear()

    @rule(person=people, mail=mails)
    def somebody_writes(self, person: PersonId, mail: object) -> None:
        self.happen(MailReceived(person, mail))  # type: ignore[arg-type]

    @rule(person=people, mail=mails, files=st.lists(files, min_size=1, max_size=3).map(tuple))
    def somebody_sends_files(self, person: PersonId, mail: Reading, files: tuple[Attachment, ...]) -> None:
        self.mails += 1
        sent = replace(mail, attachments=files, message_id=MessageId(f"<{self.mails}@example.org>"))
        self.happen(MailReceived(person, sent))

    @rule(fate=st.sampled_from([{"text": "De tram."}, {"trouble": Trouble.EMPTY}, {"text": "x", "truncated": True}]))
    def files_are_read(self, fate: dict[str, object]) -> None:
        if self.play.unread:
            before, already = self.play.session, len(self.play.letters)
            self.play.read_files(**fate)
            self.check(before, already)

    @rule(name=st.sampled_from([CommandName.START, CommandName.APPROVE, CommandName.NEXT, CommandName.UNDO]))
    def facilitator_says(self, name: CommandName) -> None:
        self.happen(MailReceived(FACILITATOR, reading("ok", commands=(Command(name),))))

    @rule(command=commands)
    def operator_orders(self, command: Command) -> None:
        self.happen(Ordered(command))

    @rule(person=people, kind=st.sampled_from(FailureKind))
    def a_letter_bounces(self, person: PersonId, kind: FailureKind) -> None:
        self.happen(LetterFailed(person, kind))

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
            assert deadlines.due(self.play.session) is None

    @invariant()
    def points_come_from_people_of_the_session(self) -> None:
        digest = getattr(self.play.session.stage, "digest", None)
        for point in digest.points if digest else ():
            for person in (point.source, *point.related):
                assert person is None or self.play.session.participant(person) is not None

    def teardown(self) -> None:
        """Left alone, every session comes to its end, and every participant hears it."""
        if self.play.session.paused_since:
            self.happen(Ordered(Command(CommandName.RESUME)))
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
            if not (invited and one.asked):
                continue
            end = TopSevenLetter if isinstance(stage, Closed) else SessionCancelled
            assert any(isinstance(letter, end) for letter in letters), f"{one.person.name} never heard the end"


TestSession = Session.TestCase
TestSession.settings = settings(max_examples=EXAMPLES, stateful_step_count=30, deadline=None)


def test_a_digest_nobody_asked_for_is_ignored() -> None:
    play = Play()
    before = play.session
    assert play.happen(SummaryDrafted(Digest((), ()))) == []
    assert play.session == before
