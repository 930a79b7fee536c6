"""An SMTP server for a few people, that fails on demand."""

from __future__ import annotations

import asyncio
import logging
import re
import ssl
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

# It warns of its own use of its own deprecated parts.
logging.getLogger("mail.log").setLevel(logging.ERROR)

SIZE_LIMIT = 50 * 1024 * 1024


class FaultKind(StrEnum):
    """What can go wrong with mail to an address."""

    REFUSE = "refuse"  # 550 at RCPT
    DEFER = "defer"  # 451 at RCPT
    REJECT = "reject"  # 554 after the final dot
    DROP_LOST = "drop_lost"  # the connection breaks after the final dot, and the mail is gone
    DROP_KEPT = "drop_kept"  # the connection breaks after the final dot, but the mail was taken
    SLOW = "slow"  # the answer to the final dot takes `seconds`


@dataclass(slots=True)
class Fault:
    """What goes wrong, and how often."""

    kind: FaultKind
    times: int | None = None  # so many mails; None: until healed
    seconds: float = 0.0  # of SLOW
    reply: str = ""  # instead of the usual words; with its code


@dataclass(frozen=True, slots=True)
class Accepted:
    """A mail that the domain took, as it came."""

    sender: str  # envelope, "" for a bounce
    recipient: str
    raw: bytes  # without the headers that the domain adds
    login: str | None  # who had authenticated


def base_address(address: str) -> str:
    """Whose mailbox it is: bot+tag@example.test is bot@example.test."""
    local, _, domain = address.lower().rpartition("@")
    return f"{local.partition('+')[0]}@{domain}"


class PostOffice:
    """Takes mail for a fixed set of people. Lives in one event loop."""

    def __init__(
        self, users: Mapping[str, str], hostname: str, deliver: Callable[[str, bytes], Awaitable[None]]
    ) -> None:
        """`users`: address -> password; `deliver` gets the base address and the mail with the domain's headers."""
        self.users = users
        self.hostname = hostname
        self.accepted: list[Accepted] = []
        self.faults: dict[str, Fault] = {}  # by base address
        self._deliver = deliver

    async def listen(
        self,
        host: str,
        *,
        login: bool,
        tls: ssl.SSLContext | None = None,
        starttls: ssl.SSLContext | None = None,
    ) -> asyncio.Server:
        """Serve on a free port: with or without login, in clear, over TLS, or with STARTTLS."""
        loop = asyncio.get_running_loop()
        desk = _Desk(self, login)

        def protocol() -> SMTP:
            return SMTP(
                desk,
                enable_SMTPUTF8=True,
                data_size_limit=SIZE_LIMIT,
                hostname=self.hostname,
                ident="testbed",
                loop=loop,
                tls_context=starttls,
                authenticator=desk.authenticate,
                auth_require_tls=False,
                auth_exclude_mechanism=() if login else ("LOGIN", "PLAIN"),
            )

        return await loop.create_server(protocol, host, 0, ssl=tls)

    def strike(self, address: str, *kinds: FaultKind) -> Fault | None:
        """The fault of one of these kinds that hits this mail; counts it."""
        fault = self.faults.get(base_address(address))
        if fault is None or fault.kind not in kinds or fault.times == 0:
            return None
        if fault.times is not None:
            fault.times -= 1
        return fault

    async def take(self, mail: Accepted) -> None:
        """Deliver a mail, with the headers that a mail domain adds."""
        self.accepted.append(mail)
        head = f"Return-Path: <{mail.sender}>\r\nDelivered-To: {mail.recipient}\r\n"
        if mail.login is not None:
            domain = mail.login.rpartition("@")[2]
            head += f"Authentication-Results: {self.hostname};\r\n auth=pass smtp.auth={mail.login};\r\n"
            head += f" dmarc=pass header.from={domain}\r\n"
        head += f"Received: by {self.hostname} with ESMTP{'A' if mail.login else ''}\r\n"
        await self._deliver(base_address(mail.recipient), head.encode("utf-8") + self._without_forged(mail.raw))

    def _without_forged(self, raw: bytes) -> bytes:
        """Without what somebody else says in our name (RFC 8601 5)."""
        forged = rb"(?im)\AAuthentication-Results:[ \t\r\n]*" + re.escape(self.hostname.encode()) + rb"\b"
        head, gap, body = raw.partition(b"\r\n\r\n")
        fields = re.split(rb"\r\n(?![ \t])", head)
        return b"\r\n".join(one for one in fields if not re.match(forged, one)) + gap + body


class _Desk:
    """Where one listening port asks what to do (the handler of aiosmtpd, whose names these are)."""

    def __init__(self, office: PostOffice, login: bool) -> None:
        self._office = office
        self._login = login

    def authenticate(
        self, _server: SMTP, _session: Session, _envelope: Envelope, _mechanism: str, data: object
    ) -> AuthResult:
        """Check name and password."""
        if not isinstance(data, LoginPassword):
            return AuthResult(success=False, handled=False)
        user = data.login.decode("utf-8", "replace").lower()
        good = self._office.users.get(user) == data.password.decode("utf-8", "replace")
        return AuthResult(success=good, handled=False, auth_data=user)

    async def handle_MAIL(  # noqa: N802
        self, _server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        """Under whose name?"""
        if self._login and not session.authenticated:
            return "530 5.7.0 Authentication required"
        if self._login and address.lower() != session.auth_data:
            return f"553 5.7.1 <{address}>: Sender address rejected: not owned by user {session.auth_data}"
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return "250 2.1.0 Ok"

    async def handle_RCPT(  # noqa: N802
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        """To whom?"""
        if fault := self._office.strike(address, FaultKind.REFUSE):
            return fault.reply or "550 5.1.1 mailbox unavailable"
        if fault := self._office.strike(address, FaultKind.DEFER):
            return fault.reply or "451 4.3.0 try again later"
        if base_address(address) not in self._office.users:
            return "550 5.1.1 no such user here"
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 Ok"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        """Here it is."""
        login = str(session.auth_data) if session.authenticated else None
        for recipient in dict.fromkeys(envelope.rcpt_tos):
            mail = Accepted(envelope.mail_from or "", recipient, bytes(envelope.original_content or b""), login)
            if refusal := await self._take(mail, server):
                return refusal
        return "250 2.0.0 Ok: delivered"

    async def _take(self, mail: Accepted, server: SMTP) -> str:
        """Deliver it, or do what its fault says; what to answer instead of Ok."""
        drops = (FaultKind.DROP_LOST, FaultKind.DROP_KEPT)
        fault = self._office.strike(mail.recipient, FaultKind.REJECT, FaultKind.SLOW, *drops)
        kind = fault.kind if fault else None
        if fault and kind is FaultKind.REJECT:
            return fault.reply or "554 5.6.0 content rejected"
        if fault and kind is FaultKind.SLOW:
            await asyncio.sleep(fault.seconds)
        if kind is not FaultKind.DROP_LOST:
            await self._office.take(mail)
        if kind in drops:
            if isinstance(server.transport, asyncio.Transport):
                server.transport.abort()
            raise asyncio.CancelledError  # what aiosmtpd takes for a lost connection
        return ""
