"""A mail of no session: a kick-off, or somebody for the lobby."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from mailflow.core.machine import Beginning
from mailflow.core.seams import Store, Turn, Verdict
from mailflow.core.session.model import Cancelled, Closed, Draft, SessionId
from mailflow.core.session.people import Address
from mailflow.core.session.reading import Kickoff, Kind, Moment, Reading
from mailflow.mail.context import Context
from mailflow.mail.message import Message
from mailflow.mail.sender.trust import Trust
from mailflow.mail.words.subjects import bare_subject
from mailflow.service.intake.filing import Filing
from mailflow.service.intake.lobby import Lobby
from mailflow.service.intake.routes import FORGED, Doubt, Route, Routes
from mailflow.service.intake.unlisted import told_of, unlisted
from mailflow.service.office import Office
from mailflow.service.turn import Turns

UNPROVEN = 3  # cards of one facilitator that wait for his ok, of which nobody knows whether he asked for them


@dataclass(frozen=True, slots=True)
class Newcomers:
    """Takes mails that belong to no session."""

    store: Store
    office: Office
    turns: Turns
    read: Callable[[Message, Context], Reading]
    lobby: Lobby

    def take(self, turn: Turn, message: Message, released: bool) -> Filing | Route | Doubt:
        """What became of it; the session of its writer, when it begins none and he facilitates one."""
        more = unlisted(message, self.office.addresses)
        context = Context(
            moment=Moment.KICKOFF,
            timezone=self.office.rules.timezone,
            ours=(*self.office.addresses, *more),
            service_names=(self.office.identity.name,),
            domain=self.office.identity.domain,
        )
        reading = self.read(message, context)
        if reading.kind is not Kind.HUMAN:
            return Filing(Verdict.PROCESSED, f"{reading.kind} that belongs to no session: {reading.reason}")
        if not released and (reason := self._hold(message, reading)) is not None:
            return Filing(Verdict.HELD, reason)
        kickoff = reading.kickoff
        if kickoff is None or not _asks_others(kickoff):
            found = Routes(self.store, self.office, self.turns.clock).of_facilitator(turn, message)
            return found or self.lobby.explain(turn, message, reading, vouched=released)
        if not self.office.may_start(reading.sender.address):
            return self.lobby.explain(turn, message, reading, refused=True, vouched=released)
        return self._begin(turn, message, told_of(more, kickoff), released)

    def _hold(self, message: Message, reading: Reading) -> str | None:
        """Why nobody is answered before a person has looked."""
        if reading.hold is not None:
            return reading.hold
        return FORGED if self.office.trusted(message) is Trust.FAIL else None

    def _begin(self, turn: Turn, message: Message, kickoff: Kickoff, released: bool) -> Filing:
        assert message.sender is not None
        if message.message_id is None:
            return Filing(Verdict.HELD, "a kick-off without Message-ID, to which nobody's reply could be matched")
        proven = released or self.office.trusted(message) is Trust.PASS
        begun, unproven = self._open_sessions(turn, message.sender.address)
        if not proven and unproven >= UNPROVEN:
            return Filing(Verdict.HELD, f"a kick-off that may not be his who has {unproven} such already", asks=True)
        if not released and begun >= self.office.sessions:
            return Filing(Verdict.HELD, f"a kick-off of somebody who has {self.office.sessions} sessions already")
        session = SessionId(self.turns.clock.new_id())
        beginning = Beginning(
            id=session,
            kickoff=kickoff,
            facilitator=message.sender,
            subject=bare_subject(message.subject),
            message_id=message.message_id,
            rules=self.office.rules,
            secret=self.turns.clock.new_id() + self.turns.clock.new_id(),
            unproven=not proven,
            stopped=tuple(one.address for one in kickoff.participants if turn.opted_out(one.address)),
        )
        self.turns.begin(turn, beginning)
        return Filing(Verdict.PROCESSED, "human: a kick-off", session)

    def _open_sessions(self, turn: Turn, facilitator: Address) -> tuple[int, int]:
        """How many he facilitates, and how many more wait for an ok of which nobody knows whether they are his."""
        found = (turn.session(one) for one in self.store.sessions_of(facilitator))
        mine = [one for one in found if one is not None and one.facilitator.address == facilitator]
        mine = [one for one in mine if not isinstance(one.stage, Closed | Cancelled)]
        unproven = sum(one.unproven and isinstance(one.stage, Draft) for one in mine)
        return len(mine) - unproven, unproven


def _asks_others(kickoff: Kickoff) -> bool:
    """Whether it begins something; a mail to the service alone with one question in it asks the service."""
    return bool(kickoff.participants) or len(kickoff.questions) > 1
