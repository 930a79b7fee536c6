"""One mail from the INBOX: whose it is, what it says, what that does, and where it is filed."""

from __future__ import annotations

import logging
import mimetypes
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime

from mailflow.core.acts.union import Act, Answer, Revise
from mailflow.core.letters import showing
from mailflow.core.letters.union import (
    Receipt,
)
from mailflow.core.seams import Folder, Incoming, LedgerEntry, MailDigest, Post, Store, Turn, Verdict
from mailflow.core.session.events import AbsenceNoted, LetterFailed, MailReceived, MeetingAnswered
from mailflow.core.session.model import Summary, TopSeven
from mailflow.core.session.people import FACILITATOR, Address
from mailflow.core.session.reading import Kind, Moment, Reading
from mailflow.core.stages.held import HeldWhy
from mailflow.errors import StoreError, TemplateError, TooMuchEffort
from mailflow.mail import reply
from mailflow.mail.attachments import sent_parts
from mailflow.mail.context import Context
from mailflow.mail.message import Message
from mailflow.mail.reading import read
from mailflow.mail.sender import twins
from mailflow.mail.sender.classify import classify
from mailflow.mail.sender.routing import is_own
from mailflow.mail.spoken import explained
from mailflow.outside.mailbox.in_hand import TOO_OFTEN, InHand
from mailflow.outside.processes import crash
from mailflow.outside.processes.crash import crash_point
from mailflow.outside.processes.effort import Effort
from mailflow.service.intake import doubts, heavy
from mailflow.service.intake.filing import FOLDERS, OUT_OF_DATE, Filing
from mailflow.service.intake.holding import Holding
from mailflow.service.intake.lobby import Lobby
from mailflow.service.intake.newcomers import Newcomers
from mailflow.service.intake.opening import Opened, digest_of, head_of, opened
from mailflow.service.intake.own_data import OwnData
from mailflow.service.intake.routes import Doubt, Route, Routes, person_of
from mailflow.service.office import Office
from mailflow.service.turn import Turns

log = logging.getLogger(__name__)


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
            if not incoming.whole:
                reason = f"larger than mailflow reads ({incoming.size} bytes)"
                return self._heavy(digest, message, reason, HeldWhy.LARGE)
            with self.store.turn() as turn:
                with effort.spent():
                    filing = self._file(turn, incoming, message, released=released)
                    if filing.doubt is not None:
                        self._tell_of(turn, digest, message, filing.doubt)
                    elif filing.asks:
                        self._lobby.ask(turn, digest, message)
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
        if why is not HeldWhy.LARGE:
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
        if kind is Kind.HUMAN and twin is None and (wished := OwnData(self._lobby).filed(turn, message)) is not None:
            return wished
        found = self._routes.find(turn, message, kind)
        if twin is not None:
            doubt = doubts.of_twin(found, kind)
            return Filing(Verdict.HELD, doubt.reason, doubt.session, doubt)
        if isinstance(found, Doubt) and found.session is None:
            stopped = self._lobby.stopped(turn, message, vouched=released)
            if stopped is not None:
                return stopped
        if found is None and kind is Kind.HUMAN and (answered := self._lobby.answered(turn, message)) is not None:
            return answered
        return self._by_route(turn, found or self._newcomers.take(turn, message, released), message, released)

    def _by_route(self, turn: Turn, found: Route | Doubt | Filing, message: Message, released: bool) -> Filing:
        """The operator's release says that a doubtful mail is by whom it seems to be."""
        if isinstance(found, Filing):
            return found
        if isinstance(found, Route):
            return self._for_session(turn, found, message, released=released)
        if released and found.meant is not None:
            return self._for_session(turn, found.meant, message, released=True)
        if released:
            return Filing(Verdict.HELD, f"released, but {found.reason}", found.session)
        return Filing(Verdict.HELD, found.reason, found.session, found)

    @property
    def _newcomers(self) -> Newcomers:
        return Newcomers(self.store, self.office, self.turns, self.read, self._lobby)

    @property
    def _lobby(self) -> Lobby:
        return Lobby(self.store, self.office, self.turns)

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
        doubt = None if released else doubts.of(route, reading, message)
        doubt = doubt or (None if released else doubts.of_order(self.store, route, reading))
        if doubt is not None:
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
