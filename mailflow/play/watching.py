"""What the service understood of each mail, noted while it reads."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, fields, replace

from mailflow.core.acts.consequences import Fate
from mailflow.core.acts.union import Act
from mailflow.core.seams import Turn
from mailflow.core.session.events import Event
from mailflow.core.session.model import SessionId
from mailflow.core.session.reading import Reading
from mailflow.core.session.step import Outcome
from mailflow.mail.context import Context
from mailflow.mail.message import Message
from mailflow.service.intake.intake import Intake
from mailflow.service.turn import Turns


@dataclass(slots=True)
class Understood:
    """One mail as it was read."""

    message: Message
    context: Context
    reading: Reading
    fates: list[tuple[Act, Fate]] = field(default_factory=list)  # of each act, once a session heard it


@dataclass(slots=True)
class Watch:
    """By Message-ID, the last time that a mail was read."""

    mails: dict[str, Understood] = field(default_factory=dict)
    _last: Understood | None = None

    def on(self, intake: Intake) -> Intake:
        """The same intake, watched."""
        known = {one.name: getattr(intake.turns, one.name) for one in fields(intake.turns)}
        return replace(intake, read=self._reading(intake.read), turns=_WatchedTurns(**known, heard=self._heard))

    def of(self, message_id: str) -> Understood | None:
        """What was understood of the mail of that id; None: it was not read."""
        return self.mails.get(message_id.strip("<> "))

    def _reading(self, read: Callable[[Message, Context], Reading]) -> Callable[[Message, Context], Reading]:
        def watched(message: Message, context: Context) -> Reading:
            self._last = Understood(message, context, read(message, context))
            self.mails[str(message.message_id).strip("<> ")] = self._last
            return self._last.reading

        return watched

    def _heard(self, outcome: Outcome) -> None:
        if self._last is not None and outcome.fates:
            self._last.fates += outcome.fates


def _deaf(_: Outcome) -> None:
    """Nobody listens."""


@dataclass(frozen=True, slots=True)
class _WatchedTurns(Turns):
    """Says what each event of a mail came to."""

    heard: Callable[[Outcome], None] = _deaf

    def apply(self, turn: Turn, session: SessionId, event: Event) -> Outcome | None:
        """As ever, and told."""
        outcome = Turns.apply(self, turn, session, event)
        if outcome is not None:
            self.heard(outcome)
        return outcome
