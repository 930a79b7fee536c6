"""One mail from the INBOX: whose it is, what it says, what that does, and where it is filed."""

from __future__ import annotations

import base64
import hashlib
import logging
import mimetypes
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime

from mailflow.core import showing
from mailflow.core.acts import Act, Answer, Revise
from mailflow.core.events import AbsenceNoted, LetterFailed, MailReceived, MeetingAnswered
from mailflow.core.held import HeldWhy
from mailflow.core.letters import (
    Envelope,
    Explanation,
    NotAllowed,
    Receipt,
)
from mailflow.core.machine import Beginning
from mailflow.core.model import Cancelled, Closed, SessionId, Summary, TopSeven
from mailflow.core.people import FACILITATOR, Address, Language, Person, PersonId, name_of
from mailflow.core.reading import Kickoff, Kind, Moment, Reading
from mailflow.core.seams import Folder, Incoming, LedgerEntry, MailDigest, Post, Store, Turn, Verdict
from mailflow.errors import StoreError, TemplateError, TooMuchEffort
from mailflow.mail import reply
from mailflow.mail.answering import phrases
from mailflow.mail.attachments import sent_parts
from mailflow.mail.context import Context
from mailflow.mail.message import Message
from mailflow.mail.reading import read
from mailflow.mail.sender import trust, twins
from mailflow.mail.sender.classify import classify
from mailflow.mail.sender.routing import is_own
from mailflow.mail.sender.trust import Trust
from mailflow.mail.spoken import explained
from mailflow.mail.words import language as languages
from mailflow.mail.words.subjects import bare_subject
from mailflow.outside import crash
from mailflow.outside.crash import crash_point
from mailflow.outside.effort import Effort
from mailflow.outside.in_hand import TOO_OFTEN, InHand
from mailflow.service import doubts, heavy
from mailflow.service.filing import FOLDERS, OUT_OF_DATE, Filing
from mailflow.service.holding import Holding
from mailflow.service.office import Office
from mailflow.service.opening import Opened, digest_of, head_of, opened
from mailflow.service.routes import FORGED, Doubt, Route, Routes, person_of
from mailflow.service.turn import Turns
from mailflow.service.unlisted import told_of, unlisted

log = logging.getLogger(__name__)

CURT = 12  # words, in which "stop" means us; a longer mail may tell of something else
STOPPED = Filing(Verdict.PROCESSED, "human: says stop")


@dataclass(frozen=True, slots=True)
class Intake:
    """Takes mails one by one; the caller commits the batch before it moves them."""

    store: Store
    office: Office
    turns: Turns
    read: Callable[[Message, Context], Reading] = read
    in_hand: InHand = field(default_factory=InHand)
    patience: heavy.Patience = field(default_factory=heavy.Patience)
    since: datetime | None = None  # mail that has arrived since then is young enough, as the operator said

    def take(self, incoming: Incoming, ready: Opened | None = None) -> Folder:
        """Let one mail do its work, staged; never raises on content. Where the mail belongs afterwards.

        `ready`: the mail, when it has been opened beforehand.
        """
        digest = ready.digest if ready else digest_of(incoming)
        known = self.store.entry(digest)
        if known is not None and known.verdict is not Verdict.RELEASED:
            log.info("mail digest=%s verdict=%s known already", digest[:12], known.verdict)
            return FOLDERS[known.verdict]
        with self.in_hand.holding(digest):
            filing = self._filed(digest, incoming, ready, released=known is not None)
        log.info("mail digest=%s verdict=%s reason=%r", digest[:12], filing.verdict, filing.reason)
        return FOLDERS[filing.verdict]

    def _filed(self, digest: MailDigest, incoming: Incoming, ready: Opened | None, *, released: bool) -> Filing:
        """What became of it, as the ledger has it by then."""
        if self.in_hand.deaths(digest) >= TOO_OFTEN and not released:
            return self._heavy(digest, head_of(incoming), "mailflow died over it, and more than once")
        message: Message | None = None
        effort = Effort(heavy.RELEASED if released else heavy.EFFORT)
        try:
            with effort.spent():
                ready = ready or opened(incoming)
            message = ready.message
            if message is None:
                filing = Filing(Verdict.REJECTED, ready.bomb or "")
                self._note(digest, message, filing)
                return filing
            with self.store.turn() as turn:
                with effort.spent():
                    filing = self._file(turn, incoming, message, released=released)
                    if filing.doubt is not None:
                        self._tell_of(turn, digest, message, filing.doubt)
                turn.note(self._entry(digest, message, filing))
        except StoreError:
            raise
        except TooMuchEffort:
            if self.patience.once_more():
                return self._filed(digest, incoming, ready, released=released)
            filing = self._heavy(digest, message or head_of(incoming), "reading it took longer than one mail may")
        except Exception as error:  # a mail that breaks us is kept for a person, and the next one is read
            log.exception("mail failed digest=%s", digest[:12])
            reason = f"mailflow failed on it: {type(error).__name__}"
            filing = self._heavy(digest, message or head_of(incoming), reason, HeldWhy.BROKEN)
        return filing

    def _heavy(self, digest: MailDigest, message: Message, reason: str, why: HeldWhy = HeldWhy.HEAVY) -> Filing:
        """Held without being read, and told."""
        with self.store.turn() as turn:
            filing = heavy.held(turn, (digest, message), (self._routes, self._holding), reason, why)
            turn.note(self._entry(digest, message, filing))
        log.error("mail held digest=%s: %s", digest[:12], reason)
        return filing

    def is_expected(self, message: Message) -> bool:
        """Whether it answers us, or its sender is known: his files may be kept before his mail is read."""
        answered = (*message.in_reply_to, *message.references)
        if any(is_own(one, self.office.keys, self.office.identity.domain) for one in answered):
            return True
        return message.sender is not None and bool(self.store.sessions_of(message.sender.address))

    def _note(self, digest: MailDigest, message: Message | None, filing: Filing) -> None:
        with self.store.turn() as turn:
            turn.note(self._entry(digest, message, filing))

    def _tell_of(self, turn: Turn, digest: MailDigest, message: Message, doubt: Doubt) -> None:
        context = self._context(doubt.meant) if doubt.meant else Context(Moment.INVITE, ours=self.office.addresses)
        told = explained(message, context)
        words = reply.as_own(told).text if doubt.why is HeldWhy.FORWARD else told.text
        self._holding.tell(turn, digest, message, doubt, words or message.subject)

    @property
    def _holding(self) -> Holding:
        return Holding(self.store, self.turns)

    def _entry(self, digest: MailDigest, message: Message | None, filing: Filing) -> LedgerEntry:
        sender = message.sender.address if message and message.sender else None
        message_id = message.message_id if message else None
        now = self.turns.clock.now()
        words = twins.fingerprint(message) if message and message_id else ""
        return LedgerEntry(digest, message_id, sender, filing.session, filing.verdict, filing.reason, now, words)

    def _file(self, turn: Turn, incoming: Incoming, message: Message, *, released: bool) -> Filing:
        if not incoming.whole:
            return Filing(Verdict.HELD, f"larger than mailflow reads ({incoming.size} bytes)")
        kind = self._kind(message)
        if message.sender is None and kind is not Kind.BOUNCE:  # mail servers sign bounces with nobody's name
            return Filing(Verdict.HELD, f"{len(message.senders)} addresses in From instead of one")
        twin = None if released else doubts.twin(self.store, message)
        if twin is not None and twin.words == twins.fingerprint(message):
            return Filing(Verdict.PROCESSED, "the same words under the same Message-ID, by another way", twin.session)
        if message.sender is not None and self._is_echo(message, message.sender.address):
            return Filing(Verdict.PROCESSED, "auto_reply: our own echo")
        if kind is Kind.HUMAN and not released and self._routes.is_late(turn, message, incoming.raw, self.since):
            return OUT_OF_DATE
        found = self._routes.find(turn, message, kind)
        if twin is not None:
            doubt = doubts.of_twin(found, kind)
            return Filing(Verdict.HELD, doubt.reason, doubt.session, doubt)
        if isinstance(found, Doubt) and found.session is None and self._stopped(turn, message):
            return STOPPED
        return self._by_route(turn, found, message, released) if found else self._for_nobody(turn, message, released)

    def _by_route(self, turn: Turn, found: Route | Doubt, message: Message, released: bool) -> Filing:
        """The operator's release says that a doubtful mail is by whom it seems to be."""
        if isinstance(found, Route):
            return self._for_session(turn, found, message, released=released)
        if released and found.meant is not None:
            return self._for_session(turn, found.meant, message, released=True)
        if released:
            return Filing(Verdict.HELD, f"released, but {found.reason}", found.session)
        return Filing(Verdict.HELD, found.reason, found.session, found)

    @property
    def _routes(self) -> Routes:
        return Routes(self.store, self.office, self.turns.clock)

    def _is_echo(self, message: Message, sender: Address) -> bool:
        """Our own letter, as a list or a forwarding rule sends it back."""
        own = message.message_id and is_own(message.message_id, self.office.keys, self.office.identity.domain)
        return bool(own) or sender in self.office.addresses

    def _kind(self, message: Message) -> Kind:
        """Whose word it is; what may be a machine's under the name of somebody we know is routed as his."""
        found = classify(message, ours=self.office.addresses, domain=self.office.identity.domain)
        known = message.sender is not None and bool(self.store.sessions_of(message.sender.address))
        return Kind.HUMAN if found.kind is Kind.AUTO_REPLY and found.hold is not None and known else found.kind

    # A mail of a session

    def _for_session(self, turn: Turn, route: Route, message: Message, *, released: bool) -> Filing:
        session = route.session
        reading = self._with_files(message, self.read(message, replace(self._context(route), vouched=released)))
        if not released and (doubt := doubts.of(route, reading, message)) is not None:
            return Filing(Verdict.HELD, doubt.reason, session.id, doubt)
        if self._holding.judged(turn, route, reading):
            return Filing(Verdict.PROCESSED, "human: judges a held mail", session.id)
        if route.answered and isinstance(route.answered.envelope.letter, Receipt):
            reading = replace(reading, acts=tuple(map(_revised, reading.acts)))
        for event in _events(route, reading):
            self.turns.apply(turn, session.id, event)
        self._holding.recognised(turn, route)
        return Filing(Verdict.PROCESSED, f"{reading.kind}: {reading.reason}", session.id)

    def _with_files(self, message: Message, reading: Reading) -> Reading:
        """With its files kept, before the commit that speaks of them."""
        if not reading.attachments:
            return reading
        kept = tuple(
            replace(one, name=one.name or _nameless(one.type), digest=self.office.files.keep(part.content, part.digest))
            for one, part in zip(reading.attachments, sent_parts(message, self.office.attached), strict=True)
        )
        crash_point(crash.FILES_KEPT)
        return replace(reading, attachments=kept)

    def _context(self, route: Route) -> Context:
        session = route.session
        letter = route.answered.envelope.letter if route.answered else None
        shown = showing.shown(session, route.person, letter, self._sent(route.answered))
        return Context(
            moment=shown.moment if route.person != FACILITATOR else _of_fields(shown.moment),
            sent=shown.text,
            questions=shown.questions,
            points=shown.points,
            summary=shown.summary,
            draft=isinstance(session.stage, Summary | TopSeven),
            language=session.language,
            timezone=session.rules.timezone,
            ours=self.office.addresses,
            service_names=(self.office.identity.name,),
            known=tuple(one.address for one in [session.person(route.person)] if one),  # each mail has one reader
            domain=self.office.identity.domain,
            names=shown.people,
            speakers=shown.speakers,
            live=True,
            meeting=shown.meeting,
            meeting_place=shown.place,
            proxied=None if session.outsider(route.person) else showing.of_participants(session),
            attached=self.office.attached,
            shown=shown,
        )

    def _sent(self, answered: Post | None) -> str | None:
        if answered is None:
            return None
        try:
            return self.office.text_of(answered.envelope)
        except TemplateError as error:
            log.warning("cannot render what was sent: %s", error)
            return None

    # A mail of no session

    def _for_nobody(self, turn: Turn, message: Message, released: bool) -> Filing:
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
            found = self._routes.of_facilitator(turn, message)
            return self._by_route(turn, found, message, released) if found else self._explain(turn, message, reading)
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
        if self._stopped(turn, message):
            return STOPPED
        if self.store.find_post(lobby, 1) is None and not turn.opted_out(message.sender.address):
            letter = NotAllowed() if refused else Explanation()
            language = reading.language or languages.guess(message.subject) or self.office.language
            self.turns.post(turn, self._to_stranger(lobby, message, letter, language))
        return Filing(Verdict.PROCESSED, reason)

    def _stopped(self, turn: Turn, message: Message) -> bool:
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


def _of_fields(moment: Moment) -> Moment:
    """The readers by fields know three moments of a facilitator."""
    return moment if moment in (Moment.CARD, Moment.NOTES) else Moment.FACILITATOR


def _revised(act: Act) -> Act:
    """ "Question 1: ..." to a receipt sets it right."""
    said = isinstance(act, Answer) and act.question
    return Revise(act.question, act.words, act.files, spans=act.spans) if isinstance(act, Answer) and said else act


def _nameless(type_: str) -> str:
    """What a file is called that has no name."""
    return f"file{mimetypes.guess_extension(type_) or ''}"


def _asks_others(kickoff: Kickoff) -> bool:
    """Whether it begins something; a mail to the service alone with one question in it asks the service."""
    return bool(kickoff.participants) or len(kickoff.questions) > 1


def _lobby(address: str) -> SessionId:
    """Stands in for a session in the letter to a stranger; the same for each address, so that it is sent once."""
    return SessionId("x" + base64.b32encode(hashlib.sha256(address.encode()).digest()).decode().lower()[:7])


def _events(route: Route, reading: Reading) -> list[MailReceived | AbsenceNoted | LetterFailed | MeetingAnswered]:
    """What happened, by whose word it is: only a person's word is an answer."""
    match reading.kind:
        case Kind.HUMAN:
            return [MailReceived(route.person, reading)]
        case Kind.AUTO_REPLY:
            return [AbsenceNoted(route.person, reading.away_until)]
        case Kind.BOUNCE:
            letter = route.answered.envelope.serial if route.answered else 0
            return [LetterFailed(route.person, one.kind, letter) for one in reading.failures]
        case Kind.CALENDAR if reading.calendar is not None:
            attendee = person_of(route.session, reading.calendar.attendee)
            return [MeetingAnswered(attendee or route.person, reading.calendar)]
        case Kind.CALENDAR:
            return []
        case Kind.MDN | Kind.LIST:
            return []
