"""The operator's hand on a running daemon: one JSON object a line over a Unix socket, answered by one."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from mailflow.core.events import Ordered
from mailflow.core.model import SessionId
from mailflow.core.reading import Command, CommandName
from mailflow.core.seams import LedgerEntry, Store, Verdict
from mailflow.service.turn import Turns

log = logging.getLogger(__name__)

LONGEST = 64 * 1024  # bytes of a request
ORDERS = tuple(
    name.value
    for name in (CommandName.PAUSE, CommandName.RESUME, CommandName.CANCEL, CommandName.NEXT, CommandName.REMIND)
)


@dataclass(frozen=True, slots=True)
class Control:
    """Turns requests into events; the same with a daemon (over the socket) and without one (holding the lock)."""

    store: Store
    turns: Turns
    done: Callable[[], None] = lambda: None  # letters or errands may wait now

    def perform(self, request: dict[str, Any]) -> dict[str, Any]:
        """`{"verb": "order", "session", "name"}` or `{"verb": "release", "digest"}` -> `{"ok", "said"}`."""
        match request:
            case {"verb": "order", "session": str(session), "name": str(name)} if name in ORDERS:
                answer = self._order(SessionId(session), CommandName(name))
            case {"verb": "release", "digest": str(digest)}:
                answer = self._release(digest)
            case {"verb": "ping"}:
                answer = _said(True, "alive")
            case _:
                answer = _said(False, "no such request")
        self.store.commit()
        self.done()
        return answer

    def _order(self, session: SessionId, name: CommandName) -> dict[str, Any]:
        known = self.turns.happen(session, Ordered(Command(name)))
        return _said(known, f"{name.value}: done" if known else f"there is no session {session}")

    def _release(self, prefix: str) -> dict[str, Any]:
        held = [entry for entry in self.store.entries(Verdict.HELD) if entry.digest.startswith(prefix)]
        if len(held) != 1:
            return _said(False, f"{len(held)} held mails begin with {prefix!r}; see `mailflow session held`")
        entry = replace(held[0], verdict=Verdict.RELEASED, at=self.turns.clock.now())
        with self.store.turn() as turn:
            turn.note(entry)
        return _said(True, f"released: {describe(entry)}")

    async def serve(self, path: Path) -> asyncio.AbstractServer:
        """Listen on the socket, for this user only."""
        path.unlink(missing_ok=True)  # noqa: ASYNC240 - once, at the start
        server = await asyncio.start_unix_server(self._answer, path, limit=LONGEST)
        path.chmod(0o600)  # noqa: ASYNC240
        return server

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            request = json.loads(await reader.readline())
            answer = self.perform(request) if isinstance(request, dict) else _said(False, "no JSON object")
        except ValueError as error:
            answer = _said(False, f"not understood: {error}")
        writer.write(json.dumps(answer).encode() + b"\n")
        await writer.drain()
        writer.close()


def _said(ok: bool, said: str) -> dict[str, Any]:
    return {"ok": ok, "said": said}


def describe(entry: LedgerEntry) -> str:
    """A held mail on one line."""
    return f"{entry.digest[:12]}  {entry.at:%Y-%m-%d %H:%M}  {entry.sender or '-'}  {entry.reason}"


async def ask(path: Path, request: dict[str, Any]) -> dict[str, Any] | None:
    """Send a request to the daemon of that socket; None when none listens."""
    try:
        reader, writer = await asyncio.open_unix_connection(path)
    except OSError:
        return None
    writer.write(json.dumps(request).encode() + b"\n")
    await writer.drain()
    answer = json.loads(await reader.readline())
    writer.close()
    return dict(answer)
