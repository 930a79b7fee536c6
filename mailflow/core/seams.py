"""The five seams: Store, Mailbox, Sender, Clock, Summarizer; and the values that cross them."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum, StrEnum
from typing import NewType, Protocol

from mailflow.core.letters.union import Envelope
from mailflow.core.session.events import Errand, Summarize
from mailflow.core.session.files import FileDigest
from mailflow.core.session.model import Digest, Session, SessionId
from mailflow.core.session.people import Address, MessageId
from mailflow.core.session.people import MailDigest as MailDigest  # noqa: PLC0414 -- it crosses this seam, and is asked for here

Uid = NewType("Uid", int)  # of the INBOX, under the UIDVALIDITY of the running connection


# Mail in


class Folder(StrEnum):
    """Where a mail goes when the turn that used it is committed."""

    PROCESSED = "mailflow/Processed"
    HELD = "mailflow/Held"
    REJECTED = "mailflow/Rejected"


@dataclass(frozen=True, slots=True)
class Incoming:
    """A mail that lies in the INBOX."""

    uid: Uid
    size: int  # RFC822.SIZE, bytes
    raw: bytes  # the whole mail; only its header when larger than the cap
    whole: bool = True


class Standing(IntEnum):
    """How a mail that waits stands with us; the lowest are read first when many wait."""

    PROVEN = 0  # it answers a letter of ours
    KNOWN = 1  # its sender takes part in a session, or so From says
    STRANGER = 2


class Mailbox(Protocol):
    """The mailbox as a spool: a mail stays in INBOX until `file` moves it."""

    def batches(self) -> AsyncIterator[tuple[Incoming, ...]]:
        """Batches of mails in INBOX, for ever, reconnecting by itself; an empty batch means 'all seen, waiting'."""

    async def file(self, moves: Mapping[Uid, Folder]) -> None:
        """Move mails out of INBOX. A failed or forgotten move is repeated by a later batch, so this never raises."""

    async def restore(self, message_id: MessageId) -> bool:
        """Move a mail from Held back to INBOX; False when it is not there."""

    async def close(self) -> None:
        """Stop waiting, log out."""


# Mail out


@dataclass(frozen=True, slots=True)
class Delivered:
    """Accepted by the mail server."""

    reply: str  # the server's own words, on one line


@dataclass(frozen=True, slots=True)
class Deferred:
    """Not now (4xx, no connection): try the same bytes again later."""

    reply: str
    everybody: bool = False  # no other letter would get further: there is no connection


@dataclass(frozen=True, slots=True)
class Refused:
    """Never for this recipient or mail (5xx)."""

    reply: str
    address: bool  # it is the recipient that was refused


@dataclass(frozen=True, slots=True)
class Suspect:
    """Refused in words that may mean this reader, this mail, or us: only what becomes of other letters tells."""

    reply: str
    address: bool  # when it does not mean us, it is the recipient


@dataclass(frozen=True, slots=True)
class Unknown:
    """Broken off after the final dot: perhaps accepted (RFC 1047)."""

    reply: str


@dataclass(frozen=True, slots=True)
class Blocked:
    """Nothing can be sent until the operator acts (login, sender not allowed, TLS)."""

    reply: str


Outcome = Delivered | Deferred | Refused | Suspect | Unknown | Blocked


class Sender(Protocol):
    """The way out."""

    async def send(self, sender: Address, recipient: Address, mail: bytes) -> Outcome:
        """Hand one mail to the mail server; exactly these bytes. Never raises but on cancellation."""

    async def close(self) -> None:
        """Say goodbye to the server."""


class Clock(Protocol):
    """The only source of time and chance."""

    def now(self) -> datetime:
        """Aware, UTC."""

    async def sleep(self, seconds: float) -> None:
        """Wait that long on this clock."""

    def monotonic(self) -> float:
        """Seconds, for intervals only; never goes back."""

    def new_id(self) -> str:
        """Eight characters of lower-case base32 that nobody can guess."""

    def jitter(self, ceiling: float) -> float:
        """A chance number of seconds between 0 and `ceiling` (full jitter for backoff)."""


class Summarizer(Protocol):
    """Answers in, summary and points out."""

    async def summarize(self, errand: Summarize) -> Digest:
        """Draft it. Raises `SummarizerError` when it cannot."""


# The store


class Verdict(StrEnum):
    """What became of a mail."""

    PROCESSED = "processed"
    HELD = "held"  # waits for a person
    REJECTED = "rejected"  # could not be read at all, or a bomb
    RELEASED = "released"  # was held; the next reading acts on it


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """What has been done with one mail, so that nothing is done twice."""

    digest: MailDigest
    message_id: MessageId | None
    sender: Address | None
    session: SessionId | None
    verdict: Verdict
    reason: str
    at: datetime
    words: str = ""  # a digest of what it says, to tell a second delivery from other words; "": not reckoned


class PostState(StrEnum):
    """Where a letter stands on its way out."""

    QUEUED = "queued"
    SENT = "sent"
    REFUSED = "refused"
    GIVEN_UP = "given_up"  # deferred or unknown too often


@dataclass(frozen=True, slots=True)
class Post:
    """An envelope with its fate."""

    envelope: Envelope
    state: PostState
    attempts: int
    next_at: datetime  # not tried before
    reply: str = ""  # the server's last words
    unknown: int = 0  # attempts of which nobody knows whether they succeeded

    @property
    def key(self) -> str:
        """'<session>.<serial>': unique in a store."""
        return f"{self.envelope.session}.{self.envelope.serial}"


@dataclass(frozen=True, slots=True)
class OpenErrand:
    """An errand that was asked for and has not come back."""

    id: str  # '<session>.<counter>'
    errand: Errand
    asked: datetime
    tries: int = 0  # times that it was begun, where that is counted


@dataclass(frozen=True, slots=True)
class Memo:
    """What the service must remember of itself over a restart."""

    name: str  # "first day"
    said: str  # JSON, of whoever wrote it


class Reader(Protocol):
    """What can be asked of a store, committed or staged."""

    def session(self, session: SessionId) -> Session | None:
        """That session."""

    def entry(self, digest: MailDigest) -> LedgerEntry | None:
        """What became of exactly this mail."""

    def twins(self, message_id: MessageId, sender: Address) -> tuple[LedgerEntry, ...]:
        """Mails with this Message-ID and From: the soft key for copies that differ in bytes."""

    def opted_out(self, address: Address) -> bool:
        """Whether this address said "stop", in whatever session."""

    def memo(self, name: str) -> Memo | None:
        """What the service remembers under that name."""


class Turn(Reader, Protocol):
    """An overlay: sees what earlier turns staged; leaves nothing behind when it fails."""

    def put_session(self, session: Session) -> None:
        """Keep this version of the session; its indexes and deadline follow."""

    def note(self, entry: LedgerEntry) -> None:
        """Write the ledger."""

    def post(self, post: Post) -> None:
        """Add a letter to the outbox, or record its fate."""

    def ask(self, errand: OpenErrand) -> None:
        """Record an errand."""

    def settle(self, errand: str) -> None:
        """The errand of that id came back, failed or expired."""

    def opt_out(self, address: Address) -> None:
        """Never write to this address again."""

    def lift(self, address: Address) -> None:
        """It may be written to again: it took its "stop" back."""

    def remember(self, memo: Memo) -> None:
        """Keep it, in place of an earlier one of that name."""


class Store(Reader, Protocol):
    """Sessions, ledger, outbox, errands and opt-outs, kept for good by `commit`."""

    def turn(self) -> AbstractContextManager[Turn]:
        """Leaving it normally stages what it put; leaving it by an exception drops just that."""

    def commit(self) -> None:
        """Make all staged turns last, at once; returns when they are on disk. Raises `StoreError` when they are not."""

    def is_blank(self) -> bool:
        """Whether nothing was ever kept."""

    def jot(self) -> None:
        """Write all staged turns down without waiting for the disk: they outlive this process, and `commit` makes them
        outlive the machine. They have no consequences before."""

    def sessions(self) -> Iterator[Session]:
        """Every session, oldest first."""

    def sessions_of(self, address: Address) -> tuple[SessionId, ...]:
        """Sessions in which this address is facilitator or participant."""

    def session_of_kickoff(self, message_id: MessageId) -> SessionId | None:
        """The session that this mail began."""

    def mails_of(self, address: Address) -> tuple[LedgerEntry, ...]:
        """Mails that came from there, oldest first; it looks at all of them."""

    def due(self, now: datetime) -> tuple[SessionId, ...]:
        """Sessions with a deadline at or before `now`, earliest first."""

    def next_due(self) -> datetime | None:
        """The earliest deadline of all."""

    def outgoing(self, now: datetime, limit: int) -> tuple[Post, ...]:
        """Queued letters whose time has come, oldest first, at most `limit`; only those that are on disk."""

    def next_outgoing(self) -> datetime | None:
        """When the next queued letter may go; None when the outbox is empty."""

    def posts(self, session: SessionId) -> tuple[Post, ...]:
        """Every letter of a session, by serial."""

    def find_post(self, session: SessionId, serial: int) -> Post | None:
        """One letter, sent or not."""

    def entries(self, verdict: Verdict) -> tuple[LedgerEntry, ...]:
        """Ledger entries of that verdict, oldest first."""

    def errands(self) -> tuple[OpenErrand, ...]:
        """Errands still out, oldest first; only those that are on disk."""

    def prune(self, before: datetime) -> int:
        """Drop ledger entries and finished letters of sessions that ended before then; how many went."""

    def names(self, file: FileDigest, before: datetime) -> bool:
        """Whether an open errand names it, or a session or its letters that did not end before then."""

    def erase(self, session: SessionId) -> int:
        """Forget a session with its letters, errands and ledger entries; how many documents went. Commits."""

    def compact_slice(self) -> bool:
        """Some milliseconds of tidying when that is worth while, for idle moments; whether there is more to do."""

    def close(self) -> None:
        """Commit, let go of the lock."""


@dataclass(frozen=True, slots=True)
class TemplateSet:
    """The templates in force: the operator's own before the packaged ones."""

    digest: str  # first 16 hex digits of the sha256 over names and texts
    sources: tuple[tuple[str, str], ...]  # ("nl/card.md", text), sorted by name
