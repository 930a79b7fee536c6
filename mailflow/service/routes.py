"""Whose mail it is: from a message's tokens, thread and sender to a session and a person."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from mailflow.core.model import Cancelled, Closed, Session, SessionId
from mailflow.core.people import FACILITATOR, Address, PersonId
from mailflow.core.reading import Kind
from mailflow.core.seams import Post, Store, Turn
from mailflow.mail.message import Message
from mailflow.mail.sender import trust
from mailflow.mail.sender.routing import Claim, claims
from mailflow.mail.sender.trust import Trust
from mailflow.service.office import Office


@dataclass(frozen=True, slots=True)
class Route:
    """Where a message belongs."""

    session: Session
    person: PersonId
    answered: Post | None  # the letter it answers, when its token told


@dataclass(frozen=True, slots=True)
class Doubt:
    """It belongs somewhere, but a person should look first."""

    session: SessionId | None
    reason: str


@dataclass(frozen=True, slots=True)
class Routes:
    """Looks up what `mail.routing` read, and decides who may speak for whom."""

    store: Store
    office: Office

    def find(self, turn: Turn, message: Message, kind: Kind) -> Route | Doubt | None:
        """Token first, then the kick-off's thread, then the one open session of a known sender; None: nobody's."""
        for claim in claims(message, self.office.keys, self.office.identity.domain):
            session = turn.session(claim.session)
            if session is not None and session.person(claim.person) is not None:
                return self._by_token(session, claim, message, kind)
        if kind not in (Kind.HUMAN, Kind.LIST):
            return None
        return self._by_thread(turn, message) or self._by_sender(turn, message)

    def _by_token(self, session: Session, claim: Claim, message: Message, kind: Kind) -> Route | Doubt:
        """The token names its reader; another known person of the session may answer in its thread for himself."""
        answered = self.store.find_post(session.id, claim.serial) if claim.serial is not None else None
        if kind not in (Kind.HUMAN, Kind.LIST):
            return Route(session, claim.person, answered)
        person = person_of(session, message.sender.address if message.sender else None)
        if person is None:
            return Doubt(session.id, "it comes from an address that this session does not know")
        trusted = trust.verdict(message, self.office.anchor)
        if trusted is Trust.FAIL:
            return Doubt(session.id, "its sender's address is forged, says our mail provider")
        if person == FACILITATOR and claim.person != FACILITATOR and trusted is not Trust.PASS:
            return Doubt(session.id, "it bears the facilitator's address, but nothing that only he has")
        return Route(session, person, answered)

    def _by_thread(self, turn: Turn, message: Message) -> Route | Doubt | None:
        """A colleague's reply-all to the kick-off itself."""
        for reference in (*message.in_reply_to, *reversed(message.references)):
            found = self.store.session_of_kickoff(reference)
            session = turn.session(found) if found else None
            if session is not None:
                return self._without_token(session, message)
        return None

    def _by_sender(self, turn: Turn, message: Message) -> Route | Doubt | None:
        """Somebody who begins a new mail instead of replying, and has just one session to mean."""
        if message.sender is None or len(message.to) + len(message.cc) > 1:
            return None
        sessions = _open(turn, self.store.sessions_of(message.sender.address))
        mine = [one for one in sessions if person_of(one, message.sender.address) not in (None, FACILITATOR)]
        if len(mine) > 1:
            return Doubt(None, f"its sender takes part in {len(mine)} sessions, and it does not say which it means")
        return self._without_token(mine[0], message) if mine else None

    def _without_token(self, session: Session, message: Message) -> Route | Doubt:
        person = person_of(session, message.sender.address if message.sender else None)
        trusted = trust.verdict(message, self.office.anchor)
        if person is None:
            return Doubt(session.id, "it answers the kick-off from an address that this session does not know")
        if trusted is Trust.FAIL:
            return Doubt(session.id, "its sender's address is forged, says our mail provider")
        if person == FACILITATOR and trusted is not Trust.PASS:
            return Doubt(session.id, "it bears the facilitator's address, but nothing that only he has")
        return Route(session, person, None)


def person_of(session: Session, address: Address | None) -> PersonId | None:
    """Who has that address in the session."""
    if address == session.facilitator.address:
        return FACILITATOR
    return next((one.person.id for one in session.participants if one.person.address == address), None)


def _open(turn: Turn, ids: Iterable[SessionId]) -> list[Session]:
    found = (turn.session(one) for one in ids)
    return [one for one in found if one is not None and not isinstance(one.stage, Closed | Cancelled)]
