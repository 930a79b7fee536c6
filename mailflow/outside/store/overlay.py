"""What one turn has put so far, over what the store holds."""

from __future__ import annotations

from mailflow.core.seams import LedgerEntry, MailDigest, Memo, OpenErrand, Post, Reader
from mailflow.core.session.model import Session, SessionId
from mailflow.core.session.people import Address, MessageId


class Overlay:
    """A turn under way. Its store takes what it holds when it ends well; afterwards it takes nothing more."""

    def __init__(self, below: Reader) -> None:
        self._below = below
        self._open = True
        self.sessions: dict[SessionId, Session] = {}
        self.entries: dict[MailDigest, LedgerEntry] = {}
        self.posts: dict[str, Post] = {}
        self.errands: dict[str, OpenErrand | None] = {}  # None: settled
        self.opt_outs: dict[Address, bool] = {}  # False: lifted
        self.memos: dict[str, Memo] = {}

    def session(self, session: SessionId) -> Session | None:
        """That session, as this turn left it."""
        return self.sessions.get(session) or self._below.session(session)

    def entry(self, digest: MailDigest) -> LedgerEntry | None:
        """What became of exactly this mail."""
        return self.entries.get(digest) or self._below.entry(digest)

    def twins(self, message_id: MessageId, sender: Address) -> tuple[LedgerEntry, ...]:
        """Mails with this Message-ID and From."""
        below = [entry for entry in self._below.twins(message_id, sender) if entry.digest not in self.entries]
        own = [entry for entry in self.entries.values() if (entry.message_id, entry.sender) == (message_id, sender)]
        return by_age([*below, *own])

    def opted_out(self, address: Address) -> bool:
        """Whether this address said "stop"."""
        return self.opt_outs[address] if address in self.opt_outs else self._below.opted_out(address)

    def memo(self, name: str) -> Memo | None:
        """What the service remembers under that name."""
        return self.memos.get(name) or self._below.memo(name)

    def put_session(self, session: Session) -> None:
        """Keep this version of the session."""
        self._refuse_when_over()
        self.sessions[session.id] = session

    def note(self, entry: LedgerEntry) -> None:
        """Write the ledger."""
        self._refuse_when_over()
        self.entries[entry.digest] = entry

    def post(self, post: Post) -> None:
        """Add a letter to the outbox, or record its fate."""
        self._refuse_when_over()
        self.posts[post.key] = post

    def ask(self, errand: OpenErrand) -> None:
        """Record an errand."""
        self._refuse_when_over()
        self.errands[errand.id] = errand

    def settle(self, errand: str) -> None:
        """The errand is done with."""
        self._refuse_when_over()
        self.errands[errand] = None

    def opt_out(self, address: Address) -> None:
        """Never write to this address again."""
        self._refuse_when_over()
        self.opt_outs[address] = True

    def lift(self, address: Address) -> None:
        """It may be written to again."""
        self._refuse_when_over()
        self.opt_outs[address] = False

    def remember(self, memo: Memo) -> None:
        """Keep it, in place of an earlier one of that name."""
        self._refuse_when_over()
        self.memos[memo.name] = memo

    def end(self) -> None:
        """Nothing can be put from now on."""
        self._open = False

    def _refuse_when_over(self) -> None:
        if not self._open:
            raise RuntimeError("this turn is over: what is put now would be lost")


def by_age(entries: list[LedgerEntry]) -> tuple[LedgerEntry, ...]:
    """Oldest first."""
    return tuple(sorted(entries, key=lambda entry: (entry.at, entry.digest)))
