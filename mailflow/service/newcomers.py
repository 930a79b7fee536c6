"""A mail of no session: a kick-off, a stranger's question, or somebody who wants no mail."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable
from dataclasses import dataclass

from mailflow.core.letters import Envelope, Explanation, NotAllowed
from mailflow.core.machine import Beginning
from mailflow.core.model import Cancelled, Closed, SessionId
from mailflow.core.people import Address, Language, Person, PersonId, name_of
from mailflow.core.reading import Kickoff, Kind, Moment, Reading
from mailflow.core.seams import Store, Turn, Verdict
from mailflow.mail.answering import phrases
from mailflow.mail.context import Context
from mailflow.mail.message import Message
from mailflow.mail.sender import trust
from mailflow.mail.sender.trust import Trust
from mailflow.mail.spoken import explained
from mailflow.mail.words import language as languages
from mailflow.mail.words.subjects import bare_subject
from mailflow.service.filing import Filing
from mailflow.service.office import Office
from mailflow.service.routes import FORGED, Doubt, Route, Routes
from mailflow.service.turn import Turns
from mailflow.service.unlisted import told_of, unlisted

CURT = 12  # words, in which "stop" means us; a longer mail may tell of something else
STOPPED = Filing(Verdict.PROCESSED, "human: says stop")


@dataclass(frozen=True, slots=True)
class Newcomers:
    """Takes mails that belong to no session."""

    store: Store
    office: Office
    turns: Turns
    read: Callable[[Message, Context], Reading]

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
            return found or self._explain(turn, message, reading)
        if not self.office.may_start(reading.sender.address):
            return self._explain(turn, message, reading, refused=True)
        return self._begin(turn, message, told_of(more, kickoff), released)

    def _hold(self, message: Message, reading: Reading) -> str | None:
        """Why nobody is answered before a person has looked."""
        if reading.hold is not None:
            return reading.hold
        forged = trust.verdict(message, self.office.anchor) is Trust.FAIL
        return FORGED if forged else None

    def _begin(self, turn: Turn, message: Message, kickoff: Kickoff, released: bool) -> Filing:
        assert message.sender is not None
        if message.message_id is None:
            return Filing(Verdict.HELD, "a kick-off without Message-ID, to which nobody's reply could be matched")
        if not released and self._open_sessions(turn, message.sender.address) >= self.office.sessions:
            return Filing(Verdict.HELD, f"a kick-off of somebody who has {self.office.sessions} sessions already")
        session = SessionId(self.turns.clock.new_id())
        secret = self.turns.clock.new_id() + self.turns.clock.new_id()
        subject = bare_subject(message.subject)
        beginning = Beginning(session, kickoff, message.sender, subject, message.message_id, self.office.rules, secret)
        self.turns.begin(turn, beginning)
        return Filing(Verdict.PROCESSED, "human: a kick-off", session)

    def _open_sessions(self, turn: Turn, facilitator: Address) -> int:
        found = (turn.session(one) for one in self.store.sessions_of(facilitator))
        return sum(
            one is not None and one.facilitator.address == facilitator and not isinstance(one.stage, Closed | Cancelled)
            for one in found
        )

    def _explain(self, turn: Turn, message: Message, reading: Reading, *, refused: bool = False) -> Filing:
        """A stranger is told once what this address is for, and never again."""
        assert message.sender is not None
        lobby = _lobby(message.sender.address)
        reason = "human: may not start a session" if refused else "human: belongs to no session"
        if (message.in_reply_to or message.references) and len(message.to) + len(message.cc) > 1:
            # Perhaps a colleague's answer to a kick-off that was held or refused: he never wrote to us.
            return Filing(Verdict.HELD, "a reply in a conversation of others, which belongs to no session")
        if self.stopped(turn, message):
            return STOPPED
        if self.store.find_post(lobby, 1) is None and not turn.opted_out(message.sender.address):
            letter = NotAllowed() if refused else Explanation()
            language = reading.language or languages.guess(message.subject) or self.office.language
            self.turns.post(turn, self._to_stranger(lobby, message, letter, language))
        return Filing(Verdict.PROCESSED, reason)

    def stopped(self, turn: Turn, message: Message) -> bool:
        """Whether its sender asks for no more mail, whatever the session; then he gets none."""
        if message.sender is None or trust.verdict(message, self.office.anchor) is Trust.FAIL:
            return False
        said = explained(message, Context(Moment.INVITE, ours=self.office.addresses)).text
        if len(said.split()) > CURT or not phrases.opt_out(said):
            return False
        turn.opt_out(message.sender.address)
        return True

    def _to_stranger(
        self, lobby: SessionId, message: Message, letter: NotAllowed | Explanation, language: Language
    ) -> Envelope:
        assert message.sender is not None
        now = self.turns.clock.now()
        to = Person(PersonId("p1"), message.sender.address, name_of(message.sender), language)
        return Envelope(
            session=lobby,
            serial=1,
            to=to,
            language=language,
            letter=letter,
            written=now,
            not_before=now,
            timezone=self.office.rules.timezone,
            subject=bare_subject(message.subject),
            theme="",
            facilitator="",
            anonymous=False,
            in_reply_to=message.message_id,
            references=(message.message_id,) if message.message_id else (),
            answering=True,
        )


def _asks_others(kickoff: Kickoff) -> bool:
    """Whether it begins something; a mail to the service alone with one question in it asks the service."""
    return bool(kickoff.participants) or len(kickoff.questions) > 1


def _lobby(address: str) -> SessionId:
    """Stands in for a session in the letter to a stranger; the same for each address, so that it is sent once."""
    return SessionId("x" + base64.b32encode(hashlib.sha256(address.encode()).digest()).decode().lower()[:7])
