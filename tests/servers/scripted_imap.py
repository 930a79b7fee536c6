"""An IMAP server that behaves, but where it is told not to."""

from __future__ import annotations

import asyncio
import contextlib
import re
from collections import defaultdict, deque
from collections.abc import Awaitable, Callable
from types import TracebackType

Act = Callable[["Talk", str], Awaitable[None]]  # what to do instead, with the connection and the command's tag


class Talk:
    """One connection."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.reader, self.writer = reader, writer
        self.idling = False

    async def say(self, text: str | bytes) -> None:
        """Send in one piece."""
        self.writer.write(text.encode() if isinstance(text, str) else text)
        await self.writer.drain()

    async def line(self) -> str:
        """What the client says, without its end; raises `EOFError` when it says no more."""
        raw = await self.reader.readline()
        if not raw:
            raise EOFError
        return raw.decode().rstrip("\r\n")


async def hang_up(talk: Talk, tag: str) -> None:
    """Close without a word."""
    talk.writer.close()
    raise EOFError


async def silence(talk: Talk, tag: str) -> None:
    """Never answer, and hear nothing: a router has forgotten this connection."""
    await asyncio.Event().wait()


def answer(*lines: str, then: Act | None = None) -> Act:
    """Say these lines in one packet; "{tag}" in them becomes the command's tag."""

    async def act(talk: Talk, tag: str) -> None:
        await talk.say("".join(line.replace("{tag}", tag) + "\r\n" for line in lines))
        if then:
            await then(talk, tag)

    return act


async def until_done(talk: Talk, tag: str) -> None:
    """End an IDLE properly."""
    while await talk.line() != "DONE":
        pass
    await talk.say(f"{tag} OK idled\r\n")


class ScriptedImap:
    """INBOX only; every other folder is a hole that swallows what is moved there."""

    def __init__(self, *raws: bytes, capabilities: str = "IMAP4rev1 IDLE MOVE UIDPLUS") -> None:
        self.mails = {100 + number: raw for number, raw in enumerate(raws)}
        self.capabilities = capabilities
        self.uidvalidity = 7
        self.moved: list[tuple[int, str]] = []
        self.heard: list[str] = []  # commands, without tag and arguments
        self.lines: list[str] = []  # the same, with arguments
        self.connections = 0
        self._acts: defaultdict[str, deque[Act]] = defaultdict(deque)
        self._talks: dict[asyncio.Task[None], Talk] = {}

    def next_time(self, command: str, *acts: Act) -> None:
        """Misbehave at the next of these commands, one act each ("GREETING" is one too)."""
        self._acts[command].extend(acts)

    async def arrive(self, raw: bytes) -> None:
        """New mail; who idles is told."""
        self.mails[max(self.mails, default=99) + 1] = raw
        for talk in self._talks.values():
            if talk.idling:
                await talk.say(f"* {len(self.mails)} EXISTS\r\n")

    async def __aenter__(self) -> ScriptedImap:
        self._server = await asyncio.start_server(self._connected, "127.0.0.1", 0)
        self.port = int(self._server.sockets[0].getsockname()[1])
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.close()
        for task in list(self._talks):
            task.cancel()
        await asyncio.gather(*self._talks, return_exceptions=True)

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        talk = self._talks[task] = Talk(reader, writer)
        self.connections += 1
        with contextlib.suppress(EOFError, ConnectionError, asyncio.CancelledError):
            await self._serve(talk)
        del self._talks[task]
        writer.close()

    async def _serve(self, talk: Talk) -> None:
        if acts := self._acts["GREETING"]:
            await acts.popleft()(talk, "*")
        await talk.say("* OK scripted\r\n")
        while True:
            tag, _, rest = (await talk.line()).partition(" ")
            command, _, arguments = rest.removeprefix("UID ").partition(" ")
            command = command.upper()
            self.heard.append(command)
            self.lines.append(rest)
            if acts := self._acts[command]:
                await acts.popleft()(talk, tag)
            else:
                await self._behave(talk, tag, command, arguments)

    async def _behave(self, talk: Talk, tag: str, command: str, arguments: str) -> None:
        if command == "IDLE":
            await talk.say("+ idling\r\n")
            talk.idling = True
            await until_done(talk, tag)
            talk.idling = False
            return
        for line in self._answer(command, arguments):
            await talk.say(line + b"\r\n")
        await talk.say(f"{tag} OK {command} done\r\n")
        if command == "LOGOUT":
            raise EOFError

    def _answer(self, command: str, arguments: str) -> list[bytes]:
        match command:
            case "CAPABILITY":
                return [f"* CAPABILITY {self.capabilities}".encode()]
            case "SELECT":
                return [f"* {len(self.mails)} EXISTS".encode(), f"* OK [UIDVALIDITY {self.uidvalidity}] ok".encode()]
            case "SEARCH":
                return [("* SEARCH " + " ".join(map(str, self.mails))).rstrip().encode()]
            case "FETCH":
                return self._fetch(arguments)
            case "MOVE":
                numbers, _, folder = arguments.partition(" ")
                for uid in self._uids(numbers):
                    self.moved.append((uid, folder.strip('"')))
                    del self.mails[uid]
        return []

    def _fetch(self, arguments: str) -> list[bytes]:
        numbers, _, wanted = arguments.partition(" ")
        lines = []
        for place, uid in enumerate(self._uids(numbers), 1):
            raw = self.mails[uid]
            if "RFC822.SIZE" in wanted:
                lines.append(f"* {place} FETCH (UID {uid} RFC822.SIZE {len(raw)})".encode())
            else:
                lines.append(f"* {place} FETCH (UID {uid} BODY[] {{{len(raw)}}}\r\n".encode() + raw + b")")
        return lines

    def _uids(self, numbers: str) -> list[int]:
        return [int(one) for one in re.findall(r"\d+", numbers) if int(one) in self.mails]
