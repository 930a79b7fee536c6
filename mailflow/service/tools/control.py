"""The operator's hand on a running daemon: one JSON object a line over a Unix socket, answered by one."""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from mailflow.core import machine
from mailflow.core.acts import union as a
from mailflow.core.acts.union import Act
from mailflow.core.letters.done_lines import Done, DoneKind
from mailflow.core.letters.union import Card, DraftSummary, DraftTopSeven, Noted
from mailflow.core.seams import PostState, Store, Verdict
from mailflow.core.session import deadlines
from mailflow.core.session.events import Ordered
from mailflow.core.session.model import Cancelled, Closed, Session, SessionId
from mailflow.core.session.people import FACILITATOR, Address
from mailflow.core.session.step import Outcome
from mailflow.core.stages import membership
from mailflow.errors import StoreError
from mailflow.service.tools.asking_daemon import PATIENCE
from mailflow.service.tools.forgetting import Forgotten
from mailflow.service.tools.sessions import describe
from mailflow.service.turn import Turns
from mailflow.service.watching.keeping import Keeping

log = logging.getLogger(__name__)

LONGEST = 64 * 1024  # bytes of a request
_ACTS: dict[str, Act] = {
    "pause": a.Pause(),
    "resume": a.Resume(),
    "cancel": a.Cancel(plain=True),
    "next": a.Next(),
    "remind": a.Remind(),
}
ORDERS = tuple(_ACTS)
_IN_VAIN = (DoneKind.NOT_NOW, DoneKind.INCOMPLETE, DoneKind.NOBODY_TO_REMIND)


@dataclass(frozen=True, slots=True)
class Control:
    """Turns requests into events; the same with a daemon (over the socket) and without one (holding the lock)."""

    store: Store
    turns: Turns
    done: Callable[[], None] = lambda: None  # letters, errands or released mails may wait now
    keeping: Keeping | None = None  # of the files of an erased session
    health: Callable[[], dict[str, Any]] | None = None  # of the daemon
    forget: Callable[[Address], Forgotten] | None = None  # erases a person

    def perform(self, request: dict[str, Any]) -> dict[str, Any]:
        """`{"verb": "order", "session", "name"}` or `{"verb": "release", "digest"}` -> `{"ok", "said"}`."""
        match request:
            case {"verb": "order", "session": str(session), "name": str(name)} if name in ORDERS:
                answer = self._order(SessionId(session), name)
            case {"verb": "release", "digest": str(digest)}:
                answer = self._release(digest)
            case {"verb": "lift", "address": str(address)}:
                answer = self._lift(Address(address.strip().lower()))
            case {"verb": "forget", "address": str(address)} if self.forget is not None:
                answer = self._forget(Address(address.strip().lower()), self.forget)
            case {"verb": "erase", "session": str(session)}:
                answer = self._erase(SessionId(session))
            case {"verb": "status"} if self.health is not None:
                return {**_said(True, "status"), "status": self.health()}
            case {"verb": "ping"}:
                answer = _said(True, "alive")
            case _:
                answer = _said(False, "no such request")
        self.store.commit()
        self.done()
        return answer

    def _order(self, session: SessionId, name: str) -> dict[str, Any]:
        found, now = self.store.session(session), self.turns.clock.now()
        if found is None:
            return _said(False, f"there is no session {session}; see `mailflow session list`")
        meant = _done(machine.advance(found, Ordered(_ACTS[name]), now))
        if meant and all(one.kind in _IN_VAIN for one in meant):  # its facilitator did not ask, and hears nothing
            return _said(False, f"{name}: {_words(meant)}, {_stands(found)}; nobody was mailed")
        outcome = self.turns.happen(session, Ordered(_ACTS[name]))
        assert outcome is not None
        done = _done(outcome)
        told = f"{name}: {_words(done)} (stage: {_stage(outcome.session)}){_at_night(outcome, now)}"
        return _said(not any(one.kind in _IN_VAIN for one in done), told)

    def _erase(self, session: SessionId) -> dict[str, Any]:
        """Only what is over; whoever said "stop" in it stays on that list."""
        found = self.store.session(session)
        if found is None:
            return _said(False, f"there is no session {session}; see `mailflow session list`")
        if not isinstance(found.stage, Closed | Cancelled):
            return _said(False, f"{session} is not over; see `mailflow session cancel {session}`")
        if any(post.state is PostState.QUEUED for post in self.store.posts(session)):
            return _said(False, f"letters of {session} wait to be sent; try again when they have left")
        gone, let_go = self.keeping.erase(found) if self.keeping else (self.store.erase(session), 0)
        log.warning("erased session=%s documents=%d files=%d", session, gone, let_go)
        told = f"erased: {gone} documents and {let_go} files; its mails stay in the mailbox"
        return _said(True, told)

    def _forget(self, address: Address, forget: Callable[[Address], Forgotten]) -> dict[str, Any]:
        """He who facilitates is not taken out of his own sessions: these are ended, or handed over, first."""
        if own := [one.id for one in self.store.sessions() if one.facilitator.address == address]:
            others = f"hand over or `mailflow session erase` first: {', '.join(own)}"
            return _said(False, f"{address} facilitates sessions; {others}")
        done = forget(address)
        log.warning("erased a person sessions=%d letters=%d", done.sessions, done.letters)
        told = (
            f"erased: out of {done.sessions} sessions and {done.letters} letters; {done.mails} mails of the ledger and "
            f"{done.files} files went"
        )
        left = f"; still named in {', '.join(done.left)}" if done.left else "; in no byte of the state folder any more"
        return {**_said(not done.left, told + left), "names": list(done.names)}

    def _lift(self, address: Address) -> dict[str, Any]:
        """Somebody takes his "stop" back by another way than by mail."""
        if not self.store.opted_out(address):
            return _said(False, f"{address} did not say stop; see `mailflow session stops`")
        with self.store.turn() as turn:
            for one in self.store.sessions_of(address):
                if (session := turn.session(one)) is not None:
                    turn.put_session(membership.welcomed(session, address))
            turn.lift(address)
        return _said(True, f"lifted: {address} may get mail again")

    def _release(self, prefix: str) -> dict[str, Any]:
        held = [entry for entry in self.store.entries(Verdict.HELD) if entry.digest.startswith(prefix)]
        if len(held) != 1:
            return _said(False, f"{len(held)} held mails begin with {prefix!r}; see `mailflow session held`")
        entry = replace(held[0], verdict=Verdict.RELEASED, at=self.turns.clock.now())
        with self.store.turn() as turn:
            turn.note(entry)
        by_hand = "" if entry.message_id else "; it has no Message-ID, so move it to the INBOX yourself"
        return _said(True, f"released: {describe(entry)}{by_hand}")

    async def serve(self, path: Path) -> asyncio.AbstractServer:
        """Listen on the socket, for this user only. Raises `StoreError`."""
        try:
            path.unlink(missing_ok=True)  # noqa: ASYNC240 - once, at the start
            server = await asyncio.start_unix_server(self._answer, path, limit=LONGEST)
            path.chmod(0o600)  # noqa: ASYNC240
        except OSError as error:
            raise StoreError(f"{path}: cannot listen there ({error.strerror or error})") from error
        return server

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError):  # who asked has left
            try:
                writer.write(json.dumps(await self._answered(reader)).encode() + b"\n")
                await writer.drain()
            finally:
                writer.close()

    async def _answered(self, reader: asyncio.StreamReader) -> dict[str, Any]:
        try:
            async with asyncio.timeout(PATIENCE):
                request = json.loads(await reader.readline())
        except (ValueError, RecursionError, TimeoutError) as error:
            return _said(False, f"not understood: {error or 'nothing came'}")
        if not isinstance(request, dict):
            return _said(False, "not understood: no JSON object")
        try:
            return self.perform(request)
        except Exception as error:  # the operator's request must not end the daemon
            log.exception("request failed")
            return _said(False, f"mailflow failed on it: {type(error).__name__}: {error}")


def _said(ok: bool, said: str) -> dict[str, Any]:
    return {"ok": ok, "said": said}


def _words(done: list[Done]) -> str:
    return ", ".join(one.kind.value.replace("_", " ") for one in done) or "done"


def _stage(session: Session) -> str:
    return type(session.stage).__name__.lower()


def _stands(session: Session) -> str:
    """Why there is nothing to do in it."""
    if isinstance(session.stage, Closed | Cancelled):
        return f"the session is {_stage(session)} since {_local(session.stage.at, session):%Y-%m-%d}"
    return f"the session is in stage {_stage(session)}"


def _at_night(outcome: Outcome, now: datetime) -> str:
    """That people are written to at an hour at which letters of a step otherwise wait."""
    session = outcome.session
    many = sum(one.to.id != FACILITATOR for one in outcome.letters)
    if not many or deadlines.decent(now, session.rules) <= now:
        return ""
    local = _local(now, session)
    by_day = session.rules.day_begins <= local.hour < session.rules.day_ends
    why = "it is no working day" if by_day else "it is night"
    return f"; {why} there ({local:%a %H:%M}), and {many} letters to participants leave now"


def _local(instant: datetime, session: Session) -> datetime:
    return instant.astimezone(ZoneInfo(session.rules.timezone))


def _done(outcome: Outcome) -> list[Done]:
    """What the facilitator is told was done."""
    letters = [envelope.letter for envelope in outcome.letters]
    return [
        one
        for letter in letters
        if isinstance(letter, Noted | Card | DraftSummary | DraftTopSeven)
        for one in letter.done
    ]
