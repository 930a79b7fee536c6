"""One logged-in connection to an IMAP server, blocking; for one thread at a time."""

from __future__ import annotations

import contextlib
import logging
import selectors
import socket
import ssl
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from imapclient import IMAPClient, SocketTimeout  # type: ignore[import-untyped]  # ships no types; nobody else imports it
from imapclient.exceptions import LoginError, ProtocolError  # type: ignore[import-untyped]

from mailflow.core.seams import Folder
from mailflow.core.session.people import MessageId
from mailflow.errors import ConnectionLost, LoginRefused
from mailflow.outside.authorization import sasl
from mailflow.outside.mailbox.answers import bodies, has_news, refuse_bye
from mailflow.outside.mailbox.settings import ImapSettings
from mailflow.outside.transport import Auth, Tls, secure_context

INBOX = "INBOX"
DELETED = b"\\Deleted"
HEADER_CAP = 256 * 1024  # bytes fetched of a mail that is too large
PIECE = 512 * 1024  # bytes of a large mail that are fetched at once
SEARCH_CAP = 50_000  # mails asked for at once: the line that answers a SEARCH may have 1 MB in imaplib
AT_ONCE = 500  # mails whose dates are asked in one command
TEMPORARY = ("[UNAVAILABLE]", "[INUSE]", "[LIMIT]", "[SERVERBUG]")  # RFC 5530: a login that may succeed later

log = logging.getLogger("mailflow.imap")
# At DEBUG it writes the bodies of mails.
logging.getLogger("imapclient").setLevel(logging.INFO)


@dataclass(frozen=True, slots=True)
class Fetched:
    """A mail as the server gave it."""

    uid: int
    size: int  # RFC822.SIZE
    raw: bytes
    whole: bool


class Connection:
    """Once entered: logged in, with INBOX selected and our folders made.

    Every method raises `ConnectionLost` when the server does not do as asked; only a new connection helps then.
    """

    def __init__(self, settings: ImapSettings) -> None:
        self._settings = settings
        self._client: Any = None
        self._moves: bool | None = None  # whether MOVE does what it says; None: not seen yet

    def enter(self) -> int:
        """Connect, log in, make the folders, select INBOX; its UIDVALIDITY. Raises `LoginRefused` too."""
        with _or_lost("connect"):
            self._client = self._open()
        self._login()
        with _or_lost("open"):
            self._prefix, self._separator = self._namespace()
            self._make_folders()
        return self.select()

    # What it takes to get there

    def _open(self) -> Any:
        settings = self._settings
        client = IMAPClient(
            settings.host,
            settings.port,
            ssl=settings.tls is Tls.TLS,
            ssl_context=secure_context("imap", settings.ca_file) if settings.tls is Tls.TLS else None,
            timeout=SocketTimeout(settings.connect_timeout, settings.timeout),
        )
        client.normalise_times = False  # else INTERNALDATE comes without its zone
        try:
            _tune(client.socket())
            if settings.tls is Tls.STARTTLS:
                client.starttls(secure_context("imap", settings.ca_file))
        except BaseException:
            with contextlib.suppress(OSError):
                client.shutdown()
            raise
        return client

    def _login(self) -> None:
        if self._settings.auth is Auth.OAUTH:
            self._login_by_token()
        else:
            secret = self._settings.secret()
            # PLAIN takes any character in UTF-8; LOGIN does not.
            plain = self._client.has_capability("AUTH=PLAIN")
            self._try(lambda: (self._client.plain_login if plain else self._client.login)(self._settings.user, secret))
        with _or_lost("login"):
            self._capabilities = frozenset(self._client.capabilities())  # what is offered after the login
        self.can_idle = b"IDLE" in self._capabilities

    def _login_by_token(self) -> None:
        """A token may be refused because its time is over, or it was taken back: another one is tried once."""
        with _or_lost("login"):
            offered = [one.decode("ascii", "replace") for one in self._client.capabilities()]
        mechanism = sasl.choose(one.removeprefix("AUTH=") for one in offered)
        if mechanism is None or self._settings.tokens is None:
            raise LoginRefused(f"{self._settings.host} takes no tokens (XOAUTH2, OAUTHBEARER); see imap.auth")
        token = self._settings.tokens("")
        try:
            self._show(mechanism, token)
        except LoginRefused:
            another = self._settings.tokens(token)
            if another == token:
                raise
            self._show(mechanism, another)

    def _show(self, mechanism: sasl.Mechanism, token: str) -> None:
        self._try(lambda: self._client.sasl_login(mechanism, sasl.Dialogue(mechanism, self._settings.user, token)))

    def _try(self, login: Callable[[], object]) -> None:
        try:
            with _or_lost("login", LoginError):
                login()
        except LoginError as error:
            if isinstance(error.__context__, IMAPClient.AbortError) or any(word in str(error) for word in TEMPORARY):
                raise ConnectionLost(f"login: {_line(error)}") from error
            raise LoginRefused(f"{self._settings.host} refuses {self._settings.user}: {_line(error)}") from error

    def _namespace(self) -> tuple[str, str]:
        """What stands before the names of folders, and between their parts."""
        personal = self._client.namespace().personal if b"NAMESPACE" in self._capabilities else None
        prefix, separator = personal[0] if personal else ("", "/")
        return (prefix if self._settings.prefix is None else self._settings.prefix), separator or "/"

    def _make_folders(self) -> None:
        names = [self._name(folder) for folder in Folder]
        parents = list(dict.fromkeys(name.rpartition(self._separator)[0] for name in names))
        for name in [*parents, *names]:
            if name and not self._client.folder_exists(name):
                with contextlib.suppress(IMAPClient.Error):  # made by somebody else just now, or a mere level
                    self._client.create_folder(name)

    def _name(self, folder: Folder) -> str:
        return self._prefix + self._separator.join(folder.value.split("/"))

    @property
    def capabilities(self) -> frozenset[str]:
        """What the server offers after the login (RFC 9051 7.2.2)."""
        return frozenset(name.decode("ascii", "replace") for name in self._capabilities)

    # What it is used for

    def select(self, folder: Folder | None = None) -> int:
        """Select INBOX (again), or a folder of ours to look into; its UIDVALIDITY."""
        with _or_lost("select"):
            answer = self._client.select_folder(self._name(folder) if folder else INBOX, readonly=folder is not None)
            self._exists = int(answer[b"EXISTS"])
            self._next_uid = int(answer.get(b"UIDNEXT", 0))
            return int(answer[b"UIDVALIDITY"])

    def next_uid(self) -> int:
        """UIDNEXT at the last SELECT; of a server that does not tell it, one more than the last UID."""
        with _or_lost("search"):
            return self._next_uid or max((int(uid) for uid in self._client.search(["UID", "*"])), default=0) + 1

    @property
    def exists(self) -> int:
        """Mails in INBOX at the last SELECT."""
        return self._exists

    def search(self, first: int = 1) -> list[int]:
        """The UIDs in INBOX from `first` on, oldest first, but for those marked as deleted."""
        self.heard_news()
        since = ["UID", f"{first}:*"] if first > 1 else []
        found: set[int] = set()
        with _or_lost("search"):
            for start in range(1, max(self._exists, 1) + 1, SEARCH_CAP):
                part = [f"{start}:{start + SEARCH_CAP - 1}"] if self._exists > SEARCH_CAP else []
                found.update(int(uid) for uid in self._client.search([*part, *since, "UNDELETED"]))
        # "n:*" gives the last mail even when that is older (RFC 9051 9, seq-range).
        return sorted(uid for uid in found if uid >= first)

    def arrivals(self, uids: Sequence[int]) -> dict[int, datetime]:
        """When each of those that are still there came into the mailbox (INTERNALDATE)."""
        found = {}
        with _or_lost("fetch dates"):
            for start in range(0, len(uids), AT_ONCE):
                answer = self._client.fetch(list(uids[start : start + AT_ONCE]), ["INTERNALDATE"])
                found.update({uid: items[b"INTERNALDATE"] for uid, items in answer.items() if b"INTERNALDATE" in items})
        return found

    def sizes(self, uids: Sequence[int]) -> dict[int, int]:
        """RFC822.SIZE of those that are still there."""
        with _or_lost("fetch sizes"):
            answer = self._client.fetch(list(uids), ["RFC822.SIZE"])
            return {uid: int(items[b"RFC822.SIZE"]) for uid, items in answer.items() if b"RFC822.SIZE" in items}

    def heads(self, uids: Sequence[int]) -> dict[int, bytes]:
        """Of each that is still there: From, and what it answers."""
        found: dict[int, bytes] = {}
        with _or_lost("fetch headers"):
            for start in range(0, len(uids), AT_ONCE):
                asked = ["BODY.PEEK[HEADER.FIELDS (FROM IN-REPLY-TO REFERENCES)]"]
                found |= bodies(self._client.fetch(list(uids[start : start + AT_ONCE]), asked))
        return found

    def fetch(self, sizes: Mapping[int, int]) -> list[Fetched]:
        """The mails of these UIDs and sizes that are still there; of too large ones only the header."""
        small = [uid for uid, size in sizes.items() if size <= self._settings.size_cap]
        large = [uid for uid in sizes if uid not in small]
        with _or_lost("fetch"):
            found = bodies(self._client.fetch(small, ["BODY.PEEK[]"]) if small else {})
            heads = bodies(self._client.fetch(large, [f"BODY.PEEK[HEADER]<0.{HEADER_CAP}>"]) if large else {})
        found |= heads
        return [Fetched(uid, sizes[uid], found[uid], uid not in heads) for uid in sizes if uid in found]

    def fetch_in_pieces(self, uid: int, size: int, between: Callable[[], None]) -> list[Fetched]:
        """One mail, piece by piece, while others are looked after; as a whole where the server counts otherwise."""
        pieces: list[bytes] = []
        while (at := len(pieces) * PIECE) < size:
            with _or_lost("fetch"):
                piece = bodies(self._client.fetch([uid], [f"BODY.PEEK[]<{at}.{PIECE}>"])).get(uid)
            if piece is None or len(piece) != min(PIECE, size - at):
                return self.fetch({uid: size})
            pieces.append(piece)
            between()
        return [Fetched(uid, size, b"".join(pieces), True)]

    def move(self, uids: Sequence[int], folder: Folder) -> bool:
        """Move them out of INBOX; False when the server would not. UIDs that are gone do not matter."""
        with _or_lost("move"):
            if self._try_move(uids, folder):
                return True
            # NO: a folder that somebody removed, or a UID that is gone, on servers that mind.
            self._make_folders()
            here = frozenset(self._client.search(["UNDELETED"]))
            rest = [uid for uid in uids if uid in here]
            return not rest or self._try_move(rest, folder)

    def _try_move(self, uids: Sequence[int], folder: Folder) -> bool:
        try:
            self._transfer(list(uids), self._name(folder))
        except (IMAPClient.AbortError, ProtocolError):
            raise
        except IMAPClient.Error:
            return False
        return True

    def _transfer(self, uids: list[int], name: str) -> None:
        if b"MOVE" in self._capabilities and self._moves is not False:
            self._client.move(uids, name)
            if self._moves is None:  # some servers say OK and do nothing
                self._moves = not {*uids} & {*self._client.search(["UID", ",".join(map(str, uids))])}
            if self._moves:
                return
            log.warning("%s said OK to MOVE and moved nothing: mails are copied from now on", self._settings.host)
        self._client.copy(uids, name)
        self._client.add_flags(uids, [DELETED], silent=True)
        if b"UIDPLUS" in self._capabilities:  # a plain EXPUNGE would take what others marked
            self._client.uid_expunge(uids)

    def restore(self, message_id: MessageId) -> bool:
        """Move the mail of that id from Held to INBOX; False when it is not there. INBOX is selected after."""
        with _or_lost("restore"):
            self._client.select_folder(self._name(Folder.HELD))
            found = self.find(message_id)
            if found:
                self._transfer(found, INBOX)
        return bool(found)

    def find(self, message_id: MessageId) -> list[int]:
        """The mails of that id in the folder that is selected."""
        with _or_lost("search"):
            return list(self._client.search(["UNDELETED", "HEADER", "Message-ID", message_id]))

    def mentions(self, words: str | date, field: str) -> list[int]:
        """The mails in the selected folder that say this in "TEXT" or a field as "FROM", or came "BEFORE" that day."""
        with _or_lost("search"):
            return list(self._client.search(["UNDELETED", field, words], charset="UTF-8"))

    def remove(self, folder: Folder, uids: Sequence[int]) -> bool:
        """Delete them for good; False when the server leaves them marked, since it cannot remove some alone."""
        with _or_lost("delete"):
            self._client.select_folder(self._name(folder))
            self._client.add_flags(list(uids), [DELETED], silent=True)
            if b"UIDPLUS" in self._capabilities:
                self._client.uid_expunge(list(uids))
        return b"UIDPLUS" in self._capabilities

    def beginnings(self, uids: Sequence[int], length: int) -> dict[int, bytes]:
        """The first bytes of each that is still there."""
        with _or_lost("fetch"):
            return bodies(self._client.fetch(list(uids), [f"BODY.PEEK[]<0.{length}>"]))

    def heard_news(self) -> bool:
        """Whether the answers to commands since the last search told of new mail. IDLE will not tell it again."""
        return any([self._client._imap.response(word)[1] != [None] for word in ("EXISTS", "RECENT")])

    def noop(self) -> bool:
        """Ask for news: whether there may be new mail."""
        with _or_lost("noop"):
            _, answers = self._client.noop()
            return has_news(answers)

    def idle(self, seconds: float, wake: socket.socket) -> None:
        """Wait until there is news, `wake` can be read, or the time is over. INBOX must be looked through after."""
        with _or_lost("idle"):
            self._client.idle()
            if not self._has_buffered():
                self._wait_idle(seconds, wake)
            _, answers = self._client.idle_done()
            refuse_bye(answers)

    def _wait_idle(self, seconds: float, wake: socket.socket) -> None:
        """Until there is a reason to stop. An early, empty answer is one: `idle_done` finds out whether it was EOF."""
        with selectors.DefaultSelector() as selector:
            selector.register(self._client.socket(), selectors.EVENT_READ)
            selector.register(wake, selectors.EVENT_READ)
            while ready := selector.select(seconds):
                if any(key.fileobj is wake for key, _ in ready):
                    return
                answers = self._client.idle_check(timeout=0)
                refuse_bye(answers)
                if not answers or has_news(answers):
                    return

    def _has_buffered(self) -> bool:
        """Whether news came in one packet with "+ idling": it waits in the reader, where nothing can select on it."""
        imap = self._client._imap
        if hasattr(imap, "_readbuf"):  # imaplib of Python 3.14 and later
            return bool(imap._readbuf)
        sock = self._client.socket()
        sock.setblocking(False)
        try:
            return bool(imap.file.peek(1))
        except ssl.SSLWantReadError:
            return False
        finally:
            sock.settimeout(self._settings.timeout)

    # The end

    def logout(self) -> None:
        """Say goodbye, if that still works."""
        try:
            self._client.logout()
        except (IMAPClient.Error, OSError, ValueError):
            self.cut()

    def cut(self) -> None:
        """Close the socket. From another thread this wakes whoever waits for the server."""
        if (client := self._client) is None:
            return
        with contextlib.suppress(OSError):
            client.socket().shutdown(socket.SHUT_RDWR)
        with contextlib.suppress(OSError, ValueError):
            client.shutdown()


class _Said(Exception):
    """Never raised; says that nothing is excepted."""


@contextlib.contextmanager
def _or_lost(doing: str, but: type[Exception] = _Said) -> Iterator[None]:
    """Whatever goes wrong with a server inside becomes `ConnectionLost`, except `but`."""
    try:
        yield
    except but:
        raise
    except (IMAPClient.Error, OSError, EOFError, ValueError, KeyError, TypeError, IndexError, AssertionError) as error:
        # The latter five: imapclient and imaplib on answers that are no IMAP.
        raise ConnectionLost(f"{doing}: {_line(error)}") from error


def _line(error: Exception) -> str:
    text = " ".join(str(error).split())[:300]
    return text or type(error).__name__


def _tune(sock: socket.socket) -> None:
    """Notice a dead peer; and send at once, for imapclient ends its lines in a packet of their own."""
    sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    for name, value in (("TCP_KEEPIDLE", 60), ("TCP_KEEPINTVL", 20), ("TCP_KEEPCNT", 3), ("TCP_USER_TIMEOUT", 120_000)):
        if hasattr(socket, name):
            sock.setsockopt(socket.IPPROTO_TCP, getattr(socket, name), value)
