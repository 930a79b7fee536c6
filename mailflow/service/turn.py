"""The plot: an event -> advance -> one commit of the session with all it causes."""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from datetime import datetime

from mailflow.core import machine
from mailflow.core.letters.own_data import DataKept, YourData
from mailflow.core.letters.union import Envelope, Letter, OptedOut, SomebodyWrote, WelcomeBack, emptied, kind
from mailflow.core.machine import Beginning
from mailflow.core.seams import Clock, OpenErrand, Post, PostState, Reader, Store, Turn
from mailflow.core.session.events import Errand, Event
from mailflow.core.session.model import Session, SessionId
from mailflow.core.session.people import FACILITATOR, Address
from mailflow.core.session.step import Outcome
from mailflow.service.office import Office
from mailflow.service.sending.caps import LetterCap, account_of

log = logging.getLogger(__name__)

LONGEST = 5_000  # characters of a letter that waits, beyond which no more words join it
ENOUGH = "left out: so many receipts and explanations are enough for one person"


@dataclass(frozen=True, slots=True)
class Turns:
    """Applies events to sessions. Everything is staged; the caller commits, so that a batch shares one write."""

    store: Store
    clock: Clock
    office: Office
    cap: LetterCap

    def happen(self, session: SessionId, event: Event) -> Outcome | None:
        """One event in a turn of its own; None when there is no such session."""
        with self.store.turn() as turn:
            return self.apply(turn, session, event)

    def apply(self, turn: Turn, session: SessionId, event: Event) -> Outcome | None:
        """One event within a turn; None when there is no such session."""
        before = turn.session(session)
        if before is None:
            return None
        began = self.clock.monotonic()
        outcome = machine.advance(before, event, self.clock.now())
        self._keep(turn, before, outcome)
        _tell(before, outcome, type(event).__name__, self.clock.monotonic() - began)
        return outcome

    def begin(self, turn: Turn, beginning: Beginning) -> None:
        """A new session, with its card."""
        outcome = machine.begin(beginning, self.clock.now())
        self._keep(turn, None, outcome)
        _tell(None, outcome, "Kickoff", 0.0)

    def post(self, turn: Turn, envelope: Envelope) -> None:
        """Put a letter into the outbox, to go now or when there is room for it.

        Of one that may not go its kind is kept, with the reason, for the operator.
        """
        dated, now = replace(envelope, templates=self.office.templates.digest), self.clock.now()
        reason = withheld(turn, dated)
        if reason is None:
            if self._joins(turn, dated, now):
                return
            due = self.cap.due(dated, now)
            if due is not None:
                turn.post(Post(dated, PostState.QUEUED, 0, max(due, dated.not_before)))
                if due > now:
                    self.cap.waiting[account_of(dated)] = (dated.session, dated.serial)
                    log.warning("letter session=%s serial=%d waits until %s", dated.session, dated.serial, due)
                return
            reason = ENOUGH
        log.warning("letter session=%s serial=%d kind=%s %s", dated.session, dated.serial, kind(dated.letter), reason)
        turn.post(Post(emptied(dated), PostState.GIVEN_UP, 0, dated.not_before, reason))

    def _joins(self, turn: Turn, envelope: Envelope, now: datetime) -> bool:
        """Add somebody's words to a letter with earlier ones of his that has to wait."""
        found = self.cap.waiting.get(account_of(envelope)) if isinstance(envelope.letter, SomebodyWrote) else None
        post = self.store.find_post(*found) if found else None
        if post is None or post.state is not PostState.QUEUED or post.next_at <= now or envelope.files:
            return False
        letter = together(post.envelope.letter, envelope.letter)
        if letter is not None:
            turn.post(replace(post, envelope=replace(post.envelope, letter=letter)))
        return letter is not None

    def _keep(self, turn: Turn, before: Session | None, outcome: Outcome) -> None:
        after = outcome.session
        if after != before:
            turn.put_session(after)
        for address in _returned(before, after):
            turn.lift(address)
        for envelope in outcome.letters:
            self.post(turn, envelope)
        for number, errand in enumerate(outcome.errands, after.asked - len(outcome.errands) + 1):
            turn.ask(OpenErrand(f"{after.id}.{number}", errand, self.clock.now()))
        known = (before.participants, before.outsiders) if before else (None, None)
        if after.participants is not known[0] or after.outsiders is not known[1]:
            for address in _stopped(after) - _stopped(before):
                turn.opt_out(address)


_AFTER_A_STOP = (OptedOut, WelcomeBack, YourData, DataKept)


def together(waiting: Letter, more: Letter) -> SomebodyWrote | None:
    """One letter with the words of both; None when they are not of one kind, or too long."""
    if not isinstance(waiting, SomebodyWrote) or not isinstance(more, SomebodyWrote):
        return None
    alike = replace(waiting, text="", asks=False) == replace(more, text="", asks=False)
    if not alike or len(waiting.text) > LONGEST:
        return None
    return replace(waiting, text=f"{waiting.text}\n\n{more.text}", asks=waiting.asks or more.asks)


def withheld(reader: Reader, envelope: Envelope) -> str | None:
    """Why nothing may go to its reader any more, except the word that this is so, and what he asks of his own data.

    Who starts a session of his own asks for its letters, whatever he said as a participant elsewhere.
    """
    if envelope.to.id == FACILITATOR or isinstance(envelope.letter, _AFTER_A_STOP):
        return None
    if reader.opted_out(envelope.to.address):
        return "withheld: its reader said stop"
    return None


def _returned(before: Session | None, after: Session) -> set[Address]:
    """Who said "stop" in it, and takes part again."""
    was = {one.person for one in before.participants if one.opted_out} if before else set()
    return {one.person.address for one in after.participants if one.person in was and not one.opted_out}


def _stopped(session: Session | None) -> set[Address]:
    """Who said "stop" in it."""
    if session is None:
        return set()
    inside = {one.person.address for one in session.participants if one.opted_out}
    return inside | {one.person.address for one in session.outsiders if one.opted_out}


def _tell(before: Session | None, outcome: Outcome, event: str, seconds: float) -> None:
    """The one line a turn writes."""
    after = outcome.session
    log.info(
        "turn session=%s event=%s stage=%s->%s letters=%s errands=%s ms=%.1f",
        after.id,
        event,
        type(before.stage).__name__ if before else "-",
        type(after.stage).__name__,
        ",".join(f"{kind(envelope.letter)}:{envelope.to.id}" for envelope in outcome.letters) or "-",
        ",".join(_name(errand) for errand in outcome.errands) or "-",
        seconds * 1000,
    )


def _name(errand: Errand) -> str:
    return type(errand).__name__.lower()
