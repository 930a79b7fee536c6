"""What can be found without reading every document; kept in memory, made anew at opening."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from mailflow.core.seams import PostState, Verdict
from mailflow.outside.store.agenda import Agenda
from mailflow.outside.store.multimap import Multimap
from mailflow.outside.store.tables import ERRANDS, LEDGER, MEMOS, OPT_OUTS, POSTS, SESSIONS

Facts = Mapping[str, Any]  # the head of a document
_NONE: Facts = {}


class Indexes:
    """Follows every document by its facts before and after a change."""

    def __init__(self) -> None:
        self.sessions_of: Multimap[str, str] = Multimap()  # address -> sessions
        self.kickoffs: Multimap[str, str] = Multimap()  # Message-ID -> sessions
        self.due: Agenda[str] = Agenda()
        self.ended: dict[str, datetime] = {}  # session -> when
        self.letters: Multimap[str, int] = Multimap()  # session -> serials
        self.outgoing: Agenda[tuple[str, int]] = Agenda()  # committed letters only: (session, serial)
        self.twins: Multimap[int, str] = Multimap()  # hash of Message-ID and From -> mails
        self.mails: Multimap[str, str] = Multimap()  # session, or "" for none -> mails
        self.verdicts: dict[str, dict[str, None]] = {}  # all but "processed" -> mails
        self.errands: dict[str, datetime] = {}  # committed errands only
        self.files: Multimap[str, str] = Multimap()  # digest -> "<session> <table> <id>" of what names it
        self._uncommitted_letters: dict[tuple[str, int], datetime | None] = {}
        self._uncommitted_errands: dict[str, datetime] = {}
        self._followers = {
            SESSIONS.name: self._session,
            LEDGER.name: self._mail,
            POSTS.name: self._letter,
            ERRANDS.name: self._errand,
            OPT_OUTS.name: lambda *_: None,
            MEMOS.name: lambda *_: None,
        }

    def follow(self, table: str, doc_id: str, old: Facts | None, new: Facts | None) -> None:
        """A document changed, came (no old facts) or went (no new ones)."""
        self._followers[table](doc_id, old or _NONE, new or _NONE)
        before, after = (old or _NONE).get("files", ()), (new or _NONE).get("files", ())
        if before != after:
            name = f"{doc_id.partition('.')[0]} {table} {doc_id}"
            for digest in before:
                self.files.discard(digest, name)
            for digest in after:
                self.files.add(digest, name)

    def committed(self) -> None:
        """What was put is on disk now, so it may have consequences outside."""
        for key, instant in self._uncommitted_letters.items():
            self.outgoing.set(key, instant)
        self._uncommitted_letters.clear()
        self.errands.update(self._uncommitted_errands)
        self._uncommitted_errands.clear()

    def _session(self, doc_id: str, old: Facts, new: Facts) -> None:
        before, after = old.get("people", ()), new.get("people", ())
        if before != after:
            for address in before:
                self.sessions_of.discard(address, doc_id)
            for address in after:
                self.sessions_of.add(address, doc_id)
        if old.get("kickoff") != new.get("kickoff"):
            if old:
                self.kickoffs.discard(old["kickoff"], doc_id)
            if new:
                self.kickoffs.add(new["kickoff"], doc_id)
        self.due.set(doc_id, instant(new.get("due")))
        if ended := instant(new.get("ended")):
            self.ended[doc_id] = ended
        else:
            self.ended.pop(doc_id, None)

    def _letter(self, _: str, old: Facts, new: Facts) -> None:
        session, serial = (new or old)["session"], (new or old)["serial"]
        if not new:
            self.letters.discard(session, serial)
        elif not old:
            self.letters.add(session, serial)
        self.outgoing.set((session, serial), None)
        queued = new.get("state") == PostState.QUEUED
        self._uncommitted_letters[session, serial] = instant(new["next_at"]) if queued else None

    def _mail(self, doc_id: str, old: Facts, new: Facts) -> None:
        if old:
            self.twins.discard(twin_key(old.get("message_id"), old.get("sender")), doc_id)
            self.mails.discard(old.get("session") or "", doc_id)
            self.verdicts.get(old["verdict"], {}).pop(doc_id, None)
        if new:
            self.twins.add(twin_key(new.get("message_id"), new.get("sender")), doc_id)
            self.mails.add(new.get("session") or "", doc_id)
            if new["verdict"] != Verdict.PROCESSED:
                self.verdicts.setdefault(new["verdict"], {})[doc_id] = None

    def _errand(self, doc_id: str, _: Facts, new: Facts) -> None:
        self._uncommitted_errands.pop(doc_id, None)
        self.errands.pop(doc_id, None)
        if new:
            self._uncommitted_errands[doc_id] = datetime.fromisoformat(new["asked"])


def twin_key(message_id: str | None, sender: str | None) -> int:
    """A key for the index only: it changes with every process, and two mails may share it by chance."""
    return hash((message_id, sender))


def instant(text: str | None) -> datetime | None:
    """The instant in a fact."""
    return datetime.fromisoformat(text) if text else None
