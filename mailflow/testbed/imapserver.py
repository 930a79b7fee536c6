"""An IMAP server in memory: pymap, made fit for clients that wait."""

from __future__ import annotations

import asyncio
import contextlib
import ssl
from argparse import Namespace
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from proxyprotocol.result import ProxyResultLocal
from proxyprotocol.sock import SocketInfo
from pymap.backend.dict import Config, Login
from pymap.backend.dict.filter import FilterSet
from pymap.backend.dict.mailbox import MailboxData, MailboxSet, Message
from pymap.concurrent import Event
from pymap.imap import IMAPServer
from pymap.parsing.message import AppendMessage
from pymap.parsing.specials import ObjectId
from pymap.parsing.specials.flag import Flag, Wildcard
from pymap.selected import SelectedMailbox
from pymap.user import UserMetadata
from pysasl.hashing import HashInterface


class TellingMailbox(MailboxData):
    """A folder that says when something came into it, and keeps keywords (stock pymap drops them silently)."""

    def __init__(self, siblings: TellingMailboxSet) -> None:
        super().__init__(siblings._content_cache, siblings._thread_cache)
        self._tell = siblings.tell

    @property
    def permanent_flags(self) -> frozenset[Flag]:
        """What can be set for good; the wildcard invites keywords (RFC 9051 7.1)."""
        return super().permanent_flags | {Wildcard}

    async def update_selected(self, selected: SelectedMailbox, *, wait_on: Event | None = None) -> SelectedMailbox:
        """What changed since that client last heard; with `wait_on`, as soon as there is something.

        Stock pymap waits for the next change even when there is one already, so that IDLE sleeps through the mail
        that came just before it.
        """
        if selected.mod_sequence is not None and selected.mod_sequence < self._mod_sequences.highest:
            wait_on = None
        return await super().update_selected(selected, wait_on=wait_on)

    async def append(self, append_msg: AppendMessage, *, recent: bool = False) -> Message:
        """Put a mail in."""
        message = await super().append(append_msg, recent=recent)
        self._tell()
        return message

    async def copy(self, uid: int, destination: MailboxData, *, recent: bool = False) -> int | None:
        """Copy one mail to another folder."""
        copied = await super().copy(uid, destination, recent=recent)
        self._tell()
        return copied

    async def move(self, uid: int, destination: MailboxData, *, recent: bool = False) -> int | None:
        """Move one mail to another folder."""
        moved = await super().move(uid, destination, recent=recent)
        self._tell()
        return moved

    def contents(self) -> list[tuple[bytes, frozenset[str]]]:
        """Every mail with its flags, oldest first."""
        return [
            (bytes(message._content) if message._content else b"", frozenset(str(f) for f in message.permanent_flags))
            for _, message in sorted(self._messages.items())
        ]

    def renumber(self) -> None:
        """Become another folder in the eyes of clients: a new UIDVALIDITY, as after a restored backup."""
        self._uid_validity += 1


class TellingMailboxSet(MailboxSet):
    """One person's folders."""

    def __init__(self, tell: Callable[[], None]) -> None:
        super().__init__()
        self.tell = tell
        self._inbox: TellingMailbox = TellingMailbox(self)

    async def add_mailbox(self, name: str) -> ObjectId:
        """Make a folder."""
        async with self._set_lock.write_lock():
            if name in self._set:
                raise ValueError(name)
            self._set[name] = made = TellingMailbox(self)
            return made.mailbox_id

    def folder(self, name: str) -> TellingMailbox | None:
        """That folder, if it is there."""
        found = self._inbox if name.upper() == "INBOX" else self._set.get(name)
        return found if isinstance(found, TellingMailbox) else None


class _OneWrite:
    """Writes each answer in one piece.

    Stock pymap writes one answer in several TCP segments, and clients that read without waiting (imapclient's
    `idle_check`) take half a line for a broken connection.
    """

    def __init__(self, writer: asyncio.StreamWriter) -> None:
        self._writer = writer
        self._held: list[bytes] = []

    def write(self, data: bytes) -> None:
        self._held.append(bytes(data))

    async def drain(self) -> None:
        self._flush()
        await self._writer.drain()

    def close(self) -> None:
        self._flush()
        self._writer.close()

    def _flush(self) -> None:
        if self._held:
            self._writer.write(b"".join(self._held))
            self._held.clear()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._writer, name)


class _Plain(HashInterface):
    """No hash at all: those that are slow on purpose cost 250 ms a login."""

    def copy(self, **_options: Any) -> _Plain:
        return self

    def hash(self, secret: str) -> str:
        return secret

    def verify(self, secret: str, hash: str) -> bool:
        return secret == hash


class _Config(Config):
    """pymap's settings, without what it would look up in the network."""

    hidden: frozenset[bytes] = frozenset()  # capabilities not to be offered

    @property
    def greeting(self) -> bytes:
        return b"the testbed is ready"

    @property
    def login_capability(self) -> Sequence[bytes]:
        return [one for one in super().login_capability if one not in self.hidden]


class ImapServer:
    """IMAP for a fixed set of people; lives in the event loop that starts it."""

    def __init__(self, users: dict[str, str], tell: Callable[[], None], hidden: Iterable[str] = ()) -> None:
        """`users`: login -> password; `tell` is called when a mail came into any folder."""
        arguments = Namespace(host=None, port="0", debug=False, cert=None, key=None, tls=False, passlib_cfg=None)
        arguments.__dict__.update(proxy_protocol=None, demo_data=False, demo_user="-", demo_password="-")
        self._config = _Config.from_args(arguments, hash_context=_Plain(), invalid_user_sleep=0.0)
        self._config.hidden = frozenset(name.encode("ascii") for name in hidden)
        self._login = Login(self._config)
        self._boxes: dict[str, TellingMailboxSet] = {}
        self._connections: dict[asyncio.Task[Any], asyncio.StreamWriter] = {}
        self._users, self._tell = users, tell

    async def start(self, host: str, tls: ssl.SSLContext | None = None) -> asyncio.Server:
        """Listen on a free port; may be called more than once."""
        self._config.apply_context()
        self.open_boxes()
        self._server = IMAPServer(self._login, self._config)
        return await asyncio.start_server(self._connected, host, 0, ssl=tls)

    def open_boxes(self) -> None:
        """Whoever is new among the users has a mailbox from now on."""
        for user, password in self._users.items():
            if user not in self._boxes:
                self._login.users_dict[user] = UserMetadata(self._config, user, password=password)
                self._boxes[user] = TellingMailboxSet(self._tell)
                self._config.set_cache[user] = (self._boxes[user], FilterSet())

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        # pymap's own callback makes a task that nothing refers to; from Python 3.12 on it may be collected while alive.
        task = asyncio.current_task()
        assert task is not None
        self._connections[task] = writer
        info = SocketInfo.get(writer.transport, ProxyResultLocal(), unique_id=uuid4().bytes)
        try:
            with contextlib.suppress(ConnectionError, EOFError, asyncio.CancelledError):
                await self._server(reader, _OneWrite(writer), info)  # type: ignore[arg-type]  # what pymap uses of it
        finally:
            del self._connections[task]
            writer.close()

    def box(self, user: str) -> TellingMailboxSet | None:
        """The folders of that person."""
        return self._boxes.get(user)

    async def append(self, user: str, raw: bytes, folder: str = "INBOX") -> None:
        """Put a mail into a folder, making the folder when needed."""
        box = self._boxes[user]
        if box.folder(folder) is None:
            await box.add_mailbox(folder)
        target = await box.get_mailbox(folder)
        await target.append(AppendMessage(raw, datetime.now(UTC), frozenset()), recent=True)

    def hang_up(self) -> None:
        """Break all connections without a word."""
        for writer in list(self._connections.values()):
            writer.transport.abort()

    async def stop(self) -> None:
        """End all connections."""
        tasks = list(self._connections)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
