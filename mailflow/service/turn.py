"""The plot: an event -> advance -> one commit of the session with all it causes."""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace

from mailflow.core import machine
from mailflow.core.events import Errand, Event
from mailflow.core.letters import Envelope, OptedOut, kind
from mailflow.core.machine import Beginning
from mailflow.core.model import Session, SessionId
from mailflow.core.seams import Clock, OpenErrand, Post, PostState, Store, Turn
from mailflow.core.step import Outcome
from mailflow.service.caps import LetterCap
from mailflow.service.office import Office

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Turns:
    """Applies events to sessions. Everything is staged; the caller commits, so that a batch shares one write."""

    store: Store
    clock: Clock
    office: Office
    cap: LetterCap

    def happen(self, session: SessionId, event: Event) -> bool:
        """One event in a turn of its own; False when there is no such session."""
        with self.store.turn() as turn:
            return self.apply(turn, session, event)

    def apply(self, turn: Turn, session: SessionId, event: Event) -> bool:
        """One event within a turn; False when there is no such session."""
        before = turn.session(session)
        if before is None:
            return False
        began = self.clock.monotonic()
        outcome = machine.advance(before, event, self.clock.now())
        self._keep(turn, before, outcome)
        _tell(before, outcome, type(event).__name__, self.clock.monotonic() - began)
        return True

    def begin(self, turn: Turn, beginning: Beginning) -> None:
        """A new session, with its card."""
        outcome = machine.begin(beginning, self.clock.now())
        self._keep(turn, None, outcome)
        _tell(None, outcome, "Kickoff", 0.0)

    def post(self, turn: Turn, envelope: Envelope) -> None:
        """Put a letter into the outbox, unless its reader said "stop"."""
        if turn.opted_out(envelope.to.address) and not isinstance(envelope.letter, OptedOut):
            log.info("letter withheld: opted out session=%s serial=%d", envelope.session, envelope.serial)
            return
        if not self.cap.allows(envelope.to.address, self.clock.now()):
            log.warning(
                "letter withheld: too many for one person session=%s serial=%d", envelope.session, envelope.serial
            )
            return
        dated = replace(envelope, templates=self.office.templates.digest)
        turn.post(Post(dated, PostState.QUEUED, 0, envelope.not_before))

    def _keep(self, turn: Turn, before: Session | None, outcome: Outcome) -> None:
        after = outcome.session
        if after != before:
            turn.put_session(after)
        for envelope in outcome.letters:
            self.post(turn, envelope)
        for number, errand in enumerate(outcome.errands):
            turn.ask(OpenErrand(f"{after.id}.{_counter(after, number)}", errand, self.clock.now()))
        stopped = {one.person.address for one in before.participants if one.opted_out} if before else set()
        for one in after.participants:
            if one.opted_out and one.person.address not in stopped:
                turn.opt_out(one.person.address)


def _counter(session: Session, number: int) -> str:
    """Unique within a session: no serial is used twice, and an errand is asked once a turn."""
    return f"{session.serial}.{type(session.stage).__name__.lower()}{number}"


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
