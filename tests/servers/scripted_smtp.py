"""An SMTP server that answers as it is told."""

from __future__ import annotations

import asyncio
import contextlib
from collections import defaultdict, deque
from enum import Enum
from types import TracebackType


class Instead(Enum):
    """What to do instead of answering."""

    CLOSE = "close"
    SILENCE = "silence"


Answer = str | Instead

ANSWERS = {
    "GREETING": "220 scripted",
    "EHLO": "250-scripted\r\n250 SIZE 1000000",
    "DATA": "354 go on",
    "QUIT": "221 bye",
}


class ScriptedSmtp:
    """Says 250 to all, but where it is told not to. "." stands for the end of a mail."""

    def __init__(self) -> None:
        self.heard: list[str] = []  # lines of the client, without mails
        self.mails: list[bytes] = []
        self.took = asyncio.Event()  # set when a mail has come, final dot and all
        self.connections = 0
        self._answers: defaultdict[str, deque[Answer]] = defaultdict(deque)
        self._writers: dict[asyncio.Task[None], asyncio.StreamWriter] = {}

    def next_time(self, command: str, *answers: Answer) -> None:
        """Answer the next of these commands so."""
        self._answers[command].extend(answers)

    def drop_all(self) -> None:
        """Close all connections, as servers do with those who say nothing for a while."""
        for writer in self._writers.values():
            writer.close()

    async def __aenter__(self) -> ScriptedSmtp:
        self._server = await asyncio.start_server(self._connected, "127.0.0.1", 0)
        self.port = int(self._server.sockets[0].getsockname()[1])
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.close()
        for task in list(self._writers):
            task.cancel()
        await asyncio.gather(*self._writers, return_exceptions=True)

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._writers[task] = writer
        self.connections += 1
        with contextlib.suppress(EOFError, ConnectionError, asyncio.CancelledError):
            await self._serve(reader, writer)
        del self._writers[task]
        writer.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await self._answer(writer, "GREETING")
        while raw := await reader.readline():
            line = raw.decode().strip()
            self.heard.append(line)
            command = line.split()[0].upper() if line else "EMPTY"
            said = await self._answer(writer, command)
            if command == "DATA" and said.startswith("354"):
                mail = await reader.readuntil(b"\r\n.\r\n")
                self.mails.append(mail[:-3])
                self.took.set()
                await self._answer(writer, ".")
            if command == "QUIT":
                return

    async def _answer(self, writer: asyncio.StreamWriter, command: str) -> str:
        planned = self._answers[command]
        words = planned.popleft() if planned else ANSWERS.get(command, "250 ok")
        if words is Instead.CLOSE:
            raise EOFError
        if words is Instead.SILENCE:
            await asyncio.Event().wait()
        writer.write(f"{words}\r\n".encode())
        await writer.drain()
        return str(words)
