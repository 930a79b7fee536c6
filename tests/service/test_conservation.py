"""Random mails through whole sessions: no word is lost, nothing grave is done unsaid, what is private stays so."""

from __future__ import annotations

import os
import re
from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

import pytest

from mailflow.core.acts import consequences
from mailflow.core.acts import union as a
from mailflow.core.acts.consequences import Fate
from mailflow.core.letters.union import Gathered, kind
from mailflow.core.seams import Folder, Incoming, Post, Turn, Uid
from mailflow.core.session import deadlines
from mailflow.core.session.events import (
    Errand,
    Event,
    MailReceived,
    Ordered,
    PrintReport,
    ReportPrinted,
    Summarize,
    SummaryDrafted,
    TimePassed,
)
from mailflow.core.session.model import (
    Cancelled,
    Closed,
    Draft,
    Feedback,
    Invite,
    Questions,
    Review,
    Rules,
    Session,
    SessionId,
    Summary,
    TopSeven,
)
from mailflow.core.session.people import FACILITATOR, Answer, Participant, PersonId, Remark, Rsvp
from mailflow.core.session.step import Outcome
from mailflow.core.summary import points
from mailflow.service.intake.intake import Intake
from mailflow.service.turn import Turns
from mailflow.settings.settings import Caps
from tests.service.fragments import GRAVE, Fragment, Mail, Writer, raw
from tests.service.room import PEOPLE, Room, settings

DEEP = bool(os.environ.get("MAILFLOW_DEEP"))
SEEDS = range(400) if DEEP else (0, 2, 3, 6, 7)  # sessions, of some thirty mails each
MAILS = 5  # in each stage


@dataclass(frozen=True, slots=True)
class Listening(Turns):
    """Remembers what came of each event."""

    heard: list[tuple[Event, Session | None, Outcome]] = field(default_factory=list)
    all: list[tuple[Event, Session | None, Outcome]] = field(default_factory=list)  # never forgotten
    asked: list[Errand] = field(default_factory=list)

    def apply(self, turn: Turn, session: SessionId, event: Event) -> Outcome | None:
        before = turn.session(session)
        outcome = Turns.apply(self, turn, session, event)
        if outcome is not None:
            self.heard.append((event, before, outcome))
            self.all.append((event, before, outcome))
            self.asked.extend(outcome.errands)
        return outcome


class Conversation:
    """One session, as its people live through it."""

    def __init__(self, room: Room, seed: int) -> None:
        self.room, self.writer = room, Writer(seed)
        turns = room.daemon.intake.turns
        self.turns = Listening(turns.store, turns.clock, turns.office, turns.cap)
        self.intake: Intake = replace(room.daemon.intake, turns=self.turns)
        self.number = 0
        self.private: dict[str, PersonId] = {}  # words that nobody but their writer and the facilitator may read
        self._take(room.kickoff(subject=f"Jongeren {seed}"))
        (self.session_id,) = {one.id for one in room.sessions()}
        self.seen = 0

    @property
    def session(self) -> Session:
        found = self.room.store.session(self.session_id)
        assert found is not None
        return found

    # What happens

    async def gathered_notes_arrive(self) -> None:
        """All that was ever gathered stands in a letter to the facilitator when its day has come."""
        if self.session.notes_at is not None:
            await self.room.clock.advance_to(self.session.notes_at)
            self.happen(TimePassed())
        assert self.session.notes == ()
        letters = [one.envelope.letter for one in self.posts("geert")]
        arrived = Counter(note.text for one in letters if isinstance(one, Gathered) for note in one.notes)
        assert Counter(self.noted) == arrived

    def happen(self, event: Event) -> None:
        """Something other than a mail."""
        self.turns.happen(self.session_id, event)
        self._work()

    @property
    def noted(self) -> list[str]:
        """The words of every note that a turn put with those that wait."""
        found: list[str] = []
        for _, before, outcome in self.turns.all:
            known = len(before.notes) if before else 0
            found += [note.text for note in outcome.session.notes[known:]]
        return found

    def _work(self) -> None:
        """Errands come back at once."""
        while self.turns.asked:
            match self.turns.asked.pop(0):
                case Summarize() as errand:
                    self.turns.happen(self.session_id, SummaryDrafted(points.draft(errand)))
                case PrintReport(until=until):
                    self.turns.happen(self.session_id, ReportPrinted(until, ()))
                case _:
                    pass

    async def later(self, **delta: float) -> None:
        """Time passes."""
        await self.room.clock.advance(timedelta(**delta).total_seconds())

    def everybody_writes(self, times: int = MAILS) -> None:
        """Mails of people by chance, each checked."""
        names = [one.person.name for one in self.session.participants]
        for _ in range(times):
            if self.writer.chance.random() < 0.3:
                self.write("geert", self.writer.of_facilitator("Geert", names))
                continue
            name = self.writer.chance.choice(("fatima", "jan", "els"))
            others = [one for one in names if not one.lower().startswith(name)]
            reviews = isinstance(self.session.stage, Review)
            self.write(name, self.writer.of_participant(name.capitalize(), others, reviews=reviews))

    def write(self, name: str, mail: Mail) -> None:
        """One mail, and what must be true after it."""
        posts = self.posts(name)
        if not posts:
            return  # he has heard nothing that he could answer
        self.number += 1
        letter = self.intake.office.bytes_of(posts[-1].envelope)
        before, self.turns.heard[:] = self.session, []
        filed = self._take(raw(mail, PEOPLE[name].mailbox(), letter, self.number, self.room.clock.now()))
        Checked(self, name, mail, before, filed).hold()
        self.seen = len(self.posts())

    def _take(self, mail: bytes) -> Folder:
        self.number += 1
        folder = self.intake.take(Incoming(Uid(self.number), len(mail), mail, whole=True))
        self._work()
        return folder

    def posts(self, name: str = "") -> list[Post]:
        """Letters of the session, to somebody."""
        address = PEOPLE[name].address if name else ""
        return [one for one in self.room.store.posts(self.session_id) if not name or one.envelope.to.address == address]

    def text_of(self, post: Post) -> str:
        return self.intake.office.text_of(post.envelope)


@dataclass(frozen=True, slots=True)
class Checked:
    """What must be true of one mail."""

    talk: Conversation
    name: str
    mail: Mail
    before: Session
    filed: Folder

    def hold(self) -> None:
        new = self.talk.posts()[self.talk.seen :]
        self.nothing_failed(new)
        self.every_act_has_one_outcome()
        self.no_word_is_lost(new)
        self.nothing_grave_unsaid()
        self.nothing_under_another_name()
        self.nothing_private_is_shared(new)

    @property
    def person(self) -> PersonId:
        if self.name == "geert":
            return FACILITATOR
        address = PEOPLE[self.name].address
        return next(one.person.id for one in self.before.participants if one.person.address == address)

    def told(self, what: str) -> str:
        fates = [f"{act} -> {fate}" for _, _, outcome in self.talk.turns.heard for act, fate in outcome.fates]
        stage = type(self.before.stage).__name__
        return f"{what}\n{self.name} at {stage} ({self.mail.shape}):\n{self.mail.text}\n--\n" + "\n".join(
            [*fates, self.filed]
        )

    def nothing_failed(self, new: list[Post]) -> None:
        assert self.filed is not Folder.REJECTED, self.told("rejected")
        assert not any("broken" in str(getattr(one.envelope.letter, "why", "")) for one in new), self.told("broken")

    def every_act_has_one_outcome(self) -> None:
        for event, before, outcome in self.talk.turns.heard:
            if isinstance(event, MailReceived) and before is not None and not event.reading.sealed:
                wanted = Counter(a.every(consequences.settled(event.reading.acts, event.reading.text)))
                assert Counter(act for act, _ in outcome.fates) == wanted, self.told("an act without outcome")

    def no_word_is_lost(self, new: list[Post]) -> None:
        gathered = [note.text for note in self.talk.session.notes]  # in one letter, the next working morning
        places = [_kept(self.talk.session, self.person), *gathered, *(self.talk.text_of(one) for one in new)]
        words = _words(" ".join(places))
        words |= self.refused(new)
        for one in self.mail.fragments:
            reason = one.kind == "no" and self.invited  # of a refusal, it goes with it
            assert not one.thing or reason or one.thing.lower() in words, self.told(f"lost: {one.text}")

    @property
    def invited(self) -> bool:
        """Whether he is asked to take part, so that a "no" is one."""
        return isinstance(self.before.stage, Draft | Invite)

    def refused(self, new: list[Post]) -> set[str]:
        """Words of orders that a letter to their writer says are not possible now: he has them, and knows."""
        if not any(one.envelope.to.id == self.person and kind(one.envelope.letter) == "noted" for one in new):
            return set()
        fates = [pair for _, _, outcome in self.talk.turns.heard for pair in outcome.fates]
        return _words(" ".join(str(act) for act, fate in fates if fate in (Fate.ASKED, Fate.EMPTY)))

    def nothing_grave_unsaid(self) -> None:
        after, said = self.talk.session, self.mail
        if self.name == "geert":
            was_over = isinstance(self.before.stage, Cancelled)
            assert was_over or not isinstance(after.stage, Cancelled), self.told("cancelled")
            assert after.facilitator == self.before.facilitator, self.told("handed over")
            gone = [one.person.name for one in after.participants if one.removed]
            assert gone == [one.person.name for one in self.before.participants if one.removed], self.told("removed")
            return
        was, now = _one(self.before, self.person), _one(after, self.person)
        if not said.has("stop"):
            assert was.opted_out or not now.opted_out, self.told("stopped")
        if not said.has(*GRAVE) and not (said.has("no") and self.invited):
            assert now.rsvp is not Rsvp.NO or was.rsvp is Rsvp.NO, self.told("declined")

    def nothing_under_another_name(self) -> None:
        """Nobody's answers hold what another said, nor what the writer passed on of another."""
        for one in self.talk.session.participants:
            answers = _words(" ".join(answer.text for answer in one.answers))
            mine = one.person.id == self.person
            for piece in self.mail.fragments:
                if piece.thing.lower() in answers:
                    assert mine != bool(piece.person), self.told(f"under the name of {one.person.name}: {piece.text}")

    def nothing_private_is_shared(self, new: list[Post]) -> None:
        for one in self.mail.fragments:
            if one.kind == "private":
                self.talk.private[one.thing] = self.person
        for post in new:
            shown = _words(self.talk.text_of(post))
            for thing, writer in self.talk.private.items():
                if post.envelope.to.id not in (writer, FACILITATOR):
                    assert thing.lower() not in shown, self.told(f"{thing} in {kind(post.envelope.letter)}")


def _words(text: str) -> set[str]:
    return set(re.findall(r"[^\W_]+(?:-[^\W_]+)*", text.lower()))


def _kept(session: Session, person: PersonId) -> str:
    """All that is kept of him, or, of a facilitator, in the session."""
    if person == FACILITATOR:
        stage = session.stage
        digest = getattr(stage, "digest", None)
        drafted = [point.text for point in digest.points] if digest else []
        return " ".join([session.theme, *session.questions, *(one.text for one in session.asides), *drafted])
    one, stage = _one(session, person), session.stage
    after = (*stage.lessons, *stage.sequels) if isinstance(stage, Closed) else ()  # in one letter, after a week
    after += stage.feedback if isinstance(stage, Review | TopSeven) else ()  # in one letter, each morning
    kept: list[Feedback | Answer | Remark] = [*after, *one.answers, *one.remarks, *one.unplaced]
    return " ".join([*(each.text for each in kept), one.essence or ""])


def _one(session: Session, person: PersonId) -> Participant:
    found = session.participant(person)
    assert found is not None
    return found


@pytest.mark.parametrize("seed", SEEDS)
async def test_random_mails_through_a_whole_session(seed: int, tmp_path: Path) -> None:
    caps, rules = Caps(letters=10_000, letters_a_day=10_000), Rules(receipt_wait=0, grace=0)
    async with Room(settings(tmp_path / "state", caps=caps, rules=rules)) as room:
        talk = Conversation(room, seed)
        await whole(talk)
        assert isinstance(talk.session.stage, Closed | Cancelled)
        await talk.gathered_notes_arrive()


OK = Mail((Fragment("go", "ok"),), "bare", "en")


async def whole(talk: Conversation) -> None:
    """From card to end, with mails at every stage."""
    talk.everybody_writes(2)
    for stage in (Draft, Invite, Questions, Summary, Review, TopSeven):
        for _ in range(12):  # notes have days of their own
            if not isinstance(talk.session.stage, stage):
                break
            await go_on(talk)
        if isinstance(talk.session.stage, Cancelled):  # everybody has declined
            return
        talk.everybody_writes()


async def go_on(talk: Conversation) -> None:
    """An ok where one is waited for, the next step elsewhere, or else the last day comes."""
    stage = talk.session.stage
    await talk.later(hours=2)
    if isinstance(stage, Draft | Summary | TopSeven):
        talk.write("geert", OK)
    else:
        talk.happen(Ordered(a.Next()))
    if talk.session.stage == stage and (due := deadlines.due(talk.session)) is not None:
        await talk.room.clock.advance_to(due)
        talk.happen(TimePassed())
