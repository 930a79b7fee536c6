"""The store in memory: for tests, and to say what a store means in the plainest way."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from mailflow.core.seams import LedgerEntry, MailDigest, Memo, OpenErrand, Post, PostState, Turn, Verdict
from mailflow.core.session.deadlines import due
from mailflow.core.session.events import ReadFiles
from mailflow.core.session.files import FileDigest
from mailflow.core.session.model import Cancelled, Closed, Session, SessionId
from mailflow.core.session.people import Address, MessageId
from mailflow.outside.store.overlay import Overlay, by_age


class MemoryStore:
    """Every question looks at everything."""

    def __init__(self) -> None:
        self._sessions: dict[SessionId, Session] = {}
        self._entries: dict[MailDigest, LedgerEntry] = {}
        self._posts: dict[str, Post] = {}
        self._errands: dict[str, OpenErrand] = {}
        self._opt_outs: set[Address] = set()
        self._memos: dict[str, Memo] = {}
        self._uncommitted: set[str] = set()  # posts and errands that may have no consequences yet
        self._in_turn = False

    @contextmanager
    def turn(self) -> Iterator[Turn]:
        """Leaving it normally stages what it put; leaving it by an exception drops just that."""
        if self._in_turn:
            raise RuntimeError("a turn begins when the one before it is over")
        overlay = Overlay(self)
        self._in_turn = True
        try:
            yield overlay
            self._stage(overlay)
        finally:
            overlay.end()
            self._in_turn = False

    def commit(self) -> None:
        """Nothing lasts here; what was staged may have consequences now."""
        self._uncommitted.clear()

    def jot(self) -> None:
        """Nothing lasts here."""

    def compact_slice(self) -> bool:
        """There is nothing to tidy."""
        return False

    def close(self) -> None:
        """Nothing to let go of."""
        self.commit()

    def session(self, session: SessionId) -> Session | None:
        """That session."""
        return self._sessions.get(session)

    def entry(self, digest: MailDigest) -> LedgerEntry | None:
        """What became of exactly this mail."""
        return self._entries.get(digest)

    def twins(self, message_id: MessageId, sender: Address) -> tuple[LedgerEntry, ...]:
        """Mails with this Message-ID and From."""
        return by_age([it for it in self._entries.values() if (it.message_id, it.sender) == (message_id, sender)])

    def opted_out(self, address: Address) -> bool:
        """Whether this address said "stop"."""
        return address in self._opt_outs

    def memo(self, name: str) -> Memo | None:
        """What the service remembers under that name."""
        return self._memos.get(name)

    def is_blank(self) -> bool:
        """Whether nothing was ever kept."""
        return not any((self._sessions, self._entries, self._posts, self._errands, self._opt_outs, self._memos))

    def sessions(self) -> Iterator[Session]:
        """Every session, oldest first."""
        yield from sorted(self._sessions.values(), key=lambda session: (session.created, session.id))

    def sessions_of(self, address: Address) -> tuple[SessionId, ...]:
        """Sessions in which this address takes part, oldest first."""
        return tuple(session.id for session in self.sessions() if address in session.addresses)

    def session_of_kickoff(self, message_id: MessageId) -> SessionId | None:
        """The session that this mail began."""
        return next((session.id for session in self.sessions() if session.kickoff_id == message_id), None)

    def mails_of(self, address: Address) -> tuple[LedgerEntry, ...]:
        """Mails that came from there, oldest first."""
        return by_age([entry for entry in self._entries.values() if entry.sender == address])

    def due(self, now: datetime) -> tuple[SessionId, ...]:
        """Sessions with a deadline at or before `now`, earliest first."""
        return tuple(session for instant, session in self._deadlines() if instant <= now)

    def next_due(self) -> datetime | None:
        """The earliest deadline of all."""
        return next((instant for instant, _ in self._deadlines()), None)

    def outgoing(self, now: datetime, limit: int) -> tuple[Post, ...]:
        """Queued letters whose time has come, oldest first, at most `limit`."""
        return tuple(post for post in self._queue() if post.next_at <= now)[:limit]

    def next_outgoing(self) -> datetime | None:
        """When the next queued letter may go."""
        return next((post.next_at for post in self._queue()), None)

    def posts(self, session: SessionId) -> tuple[Post, ...]:
        """Every letter of a session, by serial."""
        found = [post for post in self._posts.values() if post.envelope.session == session]
        return tuple(sorted(found, key=lambda post: post.envelope.serial))

    def find_post(self, session: SessionId, serial: int) -> Post | None:
        """One letter, sent or not."""
        return self._posts.get(f"{session}.{serial}")

    def entries(self, verdict: Verdict) -> tuple[LedgerEntry, ...]:
        """Ledger entries of that verdict, oldest first."""
        return by_age([entry for entry in self._entries.values() if entry.verdict is verdict])

    def errands(self) -> tuple[OpenErrand, ...]:
        """Errands still out, oldest first."""
        out = [errand for errand in self._errands.values() if f"errand {errand.id}" not in self._uncommitted]
        return tuple(sorted(out, key=lambda errand: (errand.asked, errand.id)))

    def prune(self, before: datetime) -> int:
        """Drop what is older than that of sessions that ended before it; how many went. Commits."""
        entries = {
            digest
            for digest, entry in self._entries.items()
            if entry.verdict is not Verdict.HELD and entry.at < before and self._is_over(entry.session, before)
        }
        posts = {
            key
            for key, post in self._posts.items()
            if post.state is not PostState.QUEUED
            and post.envelope.written < before
            and self._is_over(post.envelope.session, before)
        }
        self._entries = {key: entry for key, entry in self._entries.items() if key not in entries}
        self._posts = {key: post for key, post in self._posts.items() if key not in posts}
        self.commit()
        return len(entries) + len(posts)

    def names(self, file: FileDigest, before: datetime) -> bool:
        """Whether an open errand names it, or a session or its letters that did not end before then."""
        errands = (one.errand for one in self._errands.values())
        if any(isinstance(one, ReadFiles) and file in [kept.digest for kept in one.files] for one in errands):
            return True
        named = [(session.id, kept) for session in self._sessions.values() for kept in session.kept]
        named += [(post.envelope.session, kept) for post in self._posts.values() for kept in post.envelope.files]
        return any(kept.digest == file and not self._ended(session, before) for session, kept in named)

    def erase(self, session: SessionId) -> int:
        """Forget a session with its letters, errands and ledger entries; how many documents went. Commits."""
        held: tuple[dict[Any, Any], ...] = (self._sessions, self._posts, self._errands, self._entries)
        gone = [
            (documents, key) for documents in held for key, value in documents.items() if _whose(key, value) == session
        ]
        for documents, key in gone:
            del documents[key]
        self.commit()
        return len(gone)

    def _ended(self, session: SessionId, before: datetime) -> bool:
        """Whether it ended before then; what is no session never ends."""
        return session in self._sessions and self._is_over(session, before)

    def _stage(self, overlay: Overlay) -> None:
        self._sessions.update(overlay.sessions)
        self._entries.update(overlay.entries)
        self._posts.update(overlay.posts)
        self._opt_outs.update(one for one, stopped in overlay.opt_outs.items() if stopped)
        self._opt_outs.difference_update(one for one, stopped in overlay.opt_outs.items() if not stopped)
        self._memos.update(overlay.memos)
        self._uncommitted.update(f"post {key}" for key in overlay.posts)
        for key, errand in overlay.errands.items():
            self._uncommitted.add(f"errand {key}")
            if errand is None:
                self._errands.pop(key, None)
            else:
                self._errands[key] = errand

    def _deadlines(self) -> list[tuple[datetime, SessionId]]:
        return sorted((instant, session.id) for session in self._sessions.values() if (instant := due(session)))

    def _queue(self) -> list[Post]:
        queued = [
            post
            for key, post in self._posts.items()
            if post.state is PostState.QUEUED and f"post {key}" not in self._uncommitted
        ]
        return sorted(queued, key=lambda post: (post.next_at, post.envelope.session, post.envelope.serial))

    def _is_over(self, session: SessionId | None, before: datetime) -> bool:
        """Ended before then; what belongs to no session is judged by its own age."""
        known = self._sessions.get(session) if session else None
        return known is None or (isinstance(known.stage, Closed | Cancelled) and known.stage.last < before)


def _whose(key: str, value: object) -> str | None:
    """The session to which something belongs."""
    return value.session if isinstance(value, LedgerEntry) else key.partition(".")[0]
