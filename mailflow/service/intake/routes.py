"""Whose mail it is: from a message's tokens, thread and sender to a session and a person."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from mailflow.core.acts.proof import Proof
from mailflow.core.seams import Clock, Post, Store, Turn
from mailflow.core.session.model import Cancelled, Closed, Session, SessionId
from mailflow.core.session.people import FACILITATOR, Address, PersonId
from mailflow.core.session.reading import Kind
from mailflow.core.stages.held import HeldWhy
from mailflow.mail.message import Message
from mailflow.mail.sender.arrival import arrived
from mailflow.mail.sender.routing import Claim, claims
from mailflow.mail.sender.trust import Trust
from mailflow.service.office import Office

OLD = timedelta(days=7)  # a mail to which nobody expects an answer any more
FORGED = "its sender's address is forged, says our mail provider"


@dataclass(frozen=True, slots=True)
class Route:
    """Where a message belongs."""

    session: Session
    person: PersonId
    answered: Post | None  # the letter it answers, when its token told
    proof: Proof = Proof.NONE  # that this person wrote it
    bound: bool = False  # only who had the answered letter itself in hand can have written it


@dataclass(frozen=True, slots=True)
class Doubt:
    """It belongs somewhere, but a person should look first."""

    session: SessionId | None
    reason: str
    meant: Route | None = None  # whose word it becomes when it is let through
    why: HeldWhy | None = None  # None: it does not concern the facilitator


@dataclass(frozen=True, slots=True)
class Routes:
    """Looks up what `mail.routing` read, and decides who may speak for whom."""

    store: Store
    office: Office
    clock: Clock

    def find(self, turn: Turn, message: Message, kind: Kind) -> Route | Doubt | None:
        """Token first, then the kick-off's thread, then the one open session of a known sender; None: nobody's."""
        for claim in claims(message, self.office.keys, self.office.identity.domain):
            session = turn.session(claim.session)
            if session is not None and session.person(claim.person) is not None:
                return self._by_token(session, claim, message, kind)
        if kind not in (Kind.HUMAN, Kind.LIST):
            return None
        return self._by_thread(turn, message) or self._by_sender(turn, message)

    def is_late(self, turn: Turn, message: Message, raw: bytes, since: datetime | None) -> bool:
        """Whether nobody expects an answer to it any more; to an answer to a letter of ours everybody does.

        `since`: what came after then is young enough, as the operator said.
        """
        came, oldest = arrived(raw, message), self.clock.now() - OLD
        if came is None or came >= min(oldest, since or oldest):
            return False
        found = claims(message, self.office.keys, self.office.identity.domain)
        return all(turn.session(claim.session) is None for claim in found)

    def of_facilitator(self, turn: Turn, message: Message) -> Route | Doubt | None:
        """A mail to the service alone that is no kick-off, by somebody who facilitates: it speaks of his session."""
        sessions = self._sessions(turn, message, facilitated=True)
        if len(sessions) > 1:
            return Doubt(None, f"its sender facilitates {len(sessions)} sessions, and it does not say which it means")
        return self._checked(Route(sessions[0], FACILITATOR, None), message) if sessions else None

    def _by_token(self, session: Session, claim: Claim, message: Message, kind: Kind) -> Route | Doubt:
        """The token names its reader; another known person of the session may answer in its thread for himself."""
        answered = self.store.find_post(session.id, claim.serial) if claim.serial is not None else None
        if kind not in (Kind.HUMAN, Kind.LIST):
            return Route(session, claim.person, answered, Proof.TOKEN, claim.bound)
        person = person_of(session, message.sender.address if message.sender else None)
        if person is None:
            reason = f"it answers a letter to {claim.person}, from an address that this session does not know"
            why = HeldWhy.UNKNOWN if kind is Kind.HUMAN else None
            return Doubt(session.id, reason, Route(session, claim.person, answered), why)
        if claim.person != person:
            return self._checked(Route(session, person, answered), message)
        return self._checked(Route(session, person, answered, Proof.TOKEN, claim.bound), message)

    def _by_thread(self, turn: Turn, message: Message) -> Route | Doubt | None:
        """A colleague's reply-all to the kick-off itself."""
        for reference in (*message.in_reply_to, *reversed(message.references)):
            found = self.store.session_of_kickoff(reference)
            session = turn.session(found) if found else None
            if session is not None:
                person = person_of(session, message.sender.address if message.sender else None)
                if person is None:
                    reason = "it answers the kick-off from an address that this session does not know"
                    return Doubt(session.id, reason, None, HeldWhy.UNKNOWN)
                return self._checked(Route(session, person, None), message)
        return None

    def _by_sender(self, turn: Turn, message: Message) -> Route | Doubt | None:
        """Somebody who begins a new mail instead of replying, and has just one session to mean."""
        if message.sender is None or len(message.to) + len(message.cc) > 1:
            return None
        mine = self._sessions(turn, message, facilitated=False)
        if len(mine) > 1:
            return Doubt(None, f"its sender takes part in {len(mine)} sessions, and it does not say which it means")
        person = person_of(mine[0], message.sender.address) if mine else None
        return self._checked(Route(mine[0], person, None), message) if person else None

    def _sessions(self, turn: Turn, message: Message, *, facilitated: bool) -> list[Session]:
        """The sender's open ones: those that he facilitates, or those in which he takes part; else what ended."""
        sender = message.sender.address if message.sender else Address("")
        found = (turn.session(one) for one in self.store.sessions_of(sender))
        there = [one for one in found if one is not None and (person_of(one, sender) == FACILITATOR) is facilitated]
        running = [one for one in there if not isinstance(one.stage, Closed | Cancelled)]
        ended = [one for one in there if isinstance(one.stage, Closed)]
        return running or (ended if len(ended) == 1 else [])

    def _checked(self, route: Route, message: Message) -> Route | Doubt:
        """Nobody speaks against our provider's word, nor by his address alone."""
        trusted = self.office.trusted(message)
        if trusted is Trust.FAIL:
            return Doubt(route.session.id, FORGED, route, HeldWhy.FORGED)
        if trusted is Trust.PASS:
            return replace(route, proof=Proof.PASS)
        if route.proof is Proof.NONE:
            whose = "the facilitator" if route.person == FACILITATOR else route.person
            reason = f"it bears the address of {whose}, but nothing that only he has"
            return Doubt(route.session.id, reason, route, HeldWhy.UNPROVEN)
        return route


def person_of(session: Session, address: Address | None) -> PersonId | None:
    """Who writes from that address in the session."""
    if address == session.facilitator.address:
        return FACILITATOR
    participant = next((one.person.id for one in session.participants if one.writes_from(address)), None)
    return participant or next((one.person.id for one in session.outsiders if one.person.address == address), None)
