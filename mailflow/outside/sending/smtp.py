"""The way out: persistent connections to one mail server."""

from __future__ import annotations

import asyncio
import base64
import contextlib
import logging
import re
import ssl
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field

import aiosmtplib

from mailflow.core.seams import Blocked, Deferred, Delivered, Outcome, Refused, Suspect, Unknown
from mailflow.core.session.people import Address
from mailflow.errors import ConnectionLost, GrantRefused, SettingError
from mailflow.outside.authorization import sasl
from mailflow.outside.authorization.sasl import Tokens
from mailflow.outside.transport import Auth, Tls, check_transport, secure_context, wired

log = logging.getLogger("mailflow.smtp")

# One "@", no space, control character or bracket: nothing that could end the address on the line of a command.
ADDRESS = re.compile(r"[^\s\x00-\x1f\x7f<>@\"(),:;\\\[\]]{1,64}@[^\s\x00-\x1f\x7f<>@\"(),:;\\]{1,255}")
LOGIN_CODES = (530, 534, 535, 538)  # RFC 4954: nobody gets a mail out before this is mended
_LOGIN_REPLIES = tuple(str(one) for one in LOGIN_CODES)
SENDER_STATUS = re.compile(
    r"\b5\.7\.(?:3|8|9|14|57|60|139)\b|\b5\.2\.252\b"
)  # Exchange, Gmail: login, or not your name
SENDER_WORDS = re.compile(r"sender address rejected|client host rejected", re.I)  # said at RCPT, meant for us
# Postfix and others, of a recipient; meant for us when a login lacks. Exchange's 5.4.1 is no 5.7.1.
PERHAPS_US = re.compile(r"\b5\.7\.1\b.{0,300}access denied|relay(?:ing)? (?:access )?denied", re.I)
TOO_LARGE = re.compile(r"\b5\.3\.4\b|message size|too large|too much mail data|max(?:imum)? size", re.I)
LONGEST_OPENING = 480  # bytes of a token beside AUTH, whose line may have 512 (RFC 4954 4)
SHORT = 60.0  # seconds for an answer to anything but DATA


@dataclass(frozen=True, slots=True)
class SmtpSettings:
    """Where mail goes out."""

    host: str
    port: int = 465
    tls: Tls = Tls.TLS
    ca_file: str | None = None  # PEM; None: the system's authorities
    user: str = ""  # "": no login
    password: str | Callable[[], str] = field(default="", repr=False)  # called at each login
    # "password", or "oauth" where the provider takes no password, as Microsoft 365 and Google: see the section [oauth]
    auth: Auth = Auth.PASSWORD
    helo: str = ""  # how we name ourselves; "": the domain of the first sender
    connections: int = 1  # mails on their way at once, at most
    timeout: float = 300.0  # seconds for a mail and the answer to it (RFC 5321 4.5.3.2.6 has 600)
    connect_timeout: float = 15.0
    tokens: Tokens | None = wired()  # for "oauth"; called at each login, in a thread

    def __post_init__(self) -> None:
        check_transport("smtp", self.host, self.port, self.tls)
        if self.connections < 1:
            raise SettingError(f"smtp.connections is {self.connections}: at least 1")

    def secret(self) -> str:
        """The password, as it is now."""
        return self.password if isinstance(self.password, str) else self.password()


class _Connection(aiosmtplib.SMTP):
    """A client that hangs up at once. A goodbye of TLS waits for the other side's, on a loop that may end before."""

    def close(self) -> None:
        """After QUIT, or when it is given up: nothing is left to say."""
        transport = self.transport
        super().close()
        if isinstance(transport, asyncio.WriteTransport):
            transport.abort()


class SmtpSender:
    """The `Sender` over SMTP."""

    def __init__(self, settings: SmtpSettings) -> None:
        self._settings = settings
        self._context: ssl.SSLContext | None = None
        self._free: asyncio.LifoQueue[aiosmtplib.SMTP] = asyncio.LifoQueue()  # the warmest connection first
        self._closed = False
        self._token = ""  # that was shown last
        self._spent = ""  # the token that the server took no more in the midst of a conversation
        for _ in range(settings.connections):
            self._free.put_nowait(self._client())

    async def send(self, sender: Address, recipient: Address, mail: bytes) -> Outcome:
        """Hand one mail to the mail server; exactly these bytes. Never raises but on cancellation."""
        if not ADDRESS.fullmatch(recipient):
            return Refused(f"{recipient!r} is no address", address=True)
        if not ADDRESS.fullmatch(sender):
            return Blocked(f"{sender!r}, under which mail would be sent, is no address")
        async with self._borrowed() as client:
            return await self._through(client, sender, recipient, mail)

    async def probe(self, sender: Address, recipient: Address) -> Outcome | None:
        """All that comes before a mail, and then no mail; what is in the way, if anything."""
        async with self._borrowed() as client:
            trouble = await self._ready(client, sender, recipient, 0)
            if trouble is None:
                await self._forget(client, Delivered("nothing sent"))
            return trouble

    async def close(self) -> None:
        """Say goodbye to the server. A mail that is on its way just now ends first."""
        self._closed = True
        with contextlib.suppress(asyncio.QueueEmpty):
            while True:
                client = self._free.get_nowait()
                if client.is_connected:
                    with contextlib.suppress(aiosmtplib.SMTPException, OSError):
                        await client.quit(timeout=5.0)
                client.close()
        await asyncio.sleep(0)  # the loop lets go of the sockets

    @contextlib.asynccontextmanager
    async def _borrowed(self) -> AsyncIterator[aiosmtplib.SMTP]:
        """A connection that nobody else uses meanwhile."""
        client = await self._free.get()
        try:
            yield client
        except asyncio.CancelledError:
            client.close()  # the answer to half a conversation would be taken for that to the next
            raise
        finally:
            if self._closed:
                client.close()
            self._free.put_nowait(client)

    def _client(self) -> aiosmtplib.SMTP:
        settings = self._settings
        return _Connection(
            hostname=settings.host,
            port=settings.port,
            use_tls=settings.tls is Tls.TLS,
            start_tls=settings.tls is Tls.STARTTLS,  # None would go on in clear when it is not offered
            timeout=SHORT,
        )

    async def _through(self, client: aiosmtplib.SMTP, sender: Address, recipient: Address, mail: bytes) -> Outcome:
        """One mail over one connection, which is opened when needed, and opened again when it had gone to sleep."""
        warm = client.is_connected
        trouble = await self._ready(client, sender, recipient, len(mail))
        if warm and isinstance(trouble, Deferred) and not client.is_connected:
            trouble = await self._ready(client, sender, recipient, len(mail))
        outcome = trouble or await self._data(client, sender, mail)
        if warm and self._is_token_over(outcome):
            client.close()
            self._spent = self._token
            outcome = await self._ready(client, sender, recipient, len(mail)) or await self._data(client, sender, mail)
        return outcome

    def _is_token_over(self, outcome: Outcome) -> bool:
        """Whether a server that had let us in wants to see another token, and took no mail."""
        by_token = self._settings.auth is Auth.OAUTH and self._settings.user
        return bool(by_token) and isinstance(outcome, Blocked) and outcome.reply.startswith(_LOGIN_REPLIES)

    async def _ready(self, client: aiosmtplib.SMTP, sender: Address, recipient: Address, size: int) -> Outcome | None:
        """All that comes before the mail itself; what is in the way, if anything."""
        if not client.is_connected and (trouble := await self._open(client, sender)):
            return trouble
        return await self._envelope(client, sender, recipient, size)

    async def _open(self, client: aiosmtplib.SMTP, sender: Address) -> Outcome | None:
        """Connect and log in; what is in the way, if anything."""
        settings = self._settings
        try:
            if settings.tls is not Tls.NONE and self._context is None:
                self._context = await asyncio.to_thread(secure_context, "smtp", settings.ca_file)
            by_password = settings.user and settings.auth is Auth.PASSWORD
            secret = await asyncio.to_thread(settings.secret) if by_password else None
            if by_token := settings.user and settings.auth is Auth.OAUTH:
                self._token = await self._token_but(self._spent)
            await client.connect(
                timeout=settings.connect_timeout,
                tls_context=self._context,
                local_hostname=settings.helo or sender.rpartition("@")[2],
                username=settings.user if by_password else None,
                password=secret,
            )
            await _greet(client)
            if by_token:
                await self._log_in_by_token(client)
        except (SettingError, GrantRefused) as error:
            client.close()
            return Blocked(str(error))
        except ConnectionLost as error:  # from who gives tokens
            client.close()
            return Deferred(str(error), everybody=True)
        except (aiosmtplib.SMTPException, OSError, ValueError) as error:
            trouble = _trouble_of_opening(error)
            client.close()
            log.debug("no connection to %s:%d: %s", settings.host, settings.port, trouble.reply)
            return trouble
        return None

    async def _log_in_by_token(self, client: aiosmtplib.SMTP) -> None:
        """A token may be refused because its time is over, or it was taken back: another one is tried once."""
        mechanism = sasl.choose(client.server_auth_methods)
        if mechanism is None:
            raise SettingError(f"smtp.auth: {self._settings.host} takes no tokens (XOAUTH2, OAUTHBEARER)")
        try:
            await self._show(client, mechanism)
        except aiosmtplib.SMTPAuthenticationError as error:
            another = await self._token_but(self._token) if error.code >= 500 else self._token
            if another == self._token:
                raise
            self._token = another
            await self._show(client, mechanism)
        self._spent = ""

    async def _token_but(self, refused: str) -> str:
        """A token that is good now, and not that one. Raises what `Access.token` does."""
        if (tokens := self._settings.tokens) is None:
            raise SettingError("smtp.auth: nobody gives tokens; see the section [oauth]")
        return await asyncio.to_thread(tokens, refused)

    async def _show(self, client: aiosmtplib.SMTP, mechanism: sasl.Mechanism) -> None:
        """RFC 4954 4; the server's error is answered, so that it may say no."""
        told = base64.b64encode(sasl.opening(mechanism, self._settings.user, self._token).encode())
        if len(told) <= LONGEST_OPENING:
            answer = await client.execute_command(b"AUTH", mechanism.encode(), told)
        else:
            answer = await client.execute_command(b"AUTH", mechanism.encode())
            if answer.code == 334:
                answer = await client.execute_command(told)
        if answer.code == 334:
            answer = await client.execute_command(base64.b64encode(sasl.closing(mechanism).encode()))
        if answer.code != 235:
            raise aiosmtplib.SMTPAuthenticationError(answer.code, answer.message)

    async def _envelope(
        self, client: aiosmtplib.SMTP, sender: Address, recipient: Address, size: int
    ) -> Outcome | None:
        """MAIL and RCPT; what is in the way, if anything."""
        try:
            options = [f"SIZE={size}"] if client.supports_extension("size") else []
            encoding = "ascii"
            if not (sender + recipient).isascii():
                if not client.supports_extension("smtputf8"):
                    return Refused(f"{self._settings.host} takes no letters beyond ASCII in addresses", address=True)
                options.append("SMTPUTF8")
                encoding = "utf-8"
            await client.mail(sender, options=options, encoding=encoding)
            await client.rcpt(recipient, encoding=encoding)
        except aiosmtplib.SMTPSenderRefused as error:
            return await self._forget(client, _refusal_of_sender(error))
        except aiosmtplib.SMTPRecipientRefused as error:
            return await self._forget(client, _refusal_of_recipient(error))
        except (aiosmtplib.SMTPException, OSError, ValueError) as error:
            client.close()
            return Deferred(_line(error))
        return None

    async def _data(self, client: aiosmtplib.SMTP, sender: Address, mail: bytes) -> Outcome:
        try:
            answer = await client.data(mail, timeout=self._settings.timeout)
        except aiosmtplib.SMTPDataError as error:
            return await self._forget(client, _refusal_of_mail(error, sender))
        except (aiosmtplib.SMTPException, OSError, ValueError) as error:
            # After the final dot, or so near it that nobody knows (RFC 1047).
            client.close()
            return Unknown(_line(error))
        return Delivered(f"{answer.code} {' '.join(answer.message.split())}")

    async def _forget(self, client: aiosmtplib.SMTP, outcome: Outcome) -> Outcome:
        """Make the connection ready for the next mail, or close it."""
        if client.is_connected:
            try:
                await client.rset()
            except (aiosmtplib.SMTPException, OSError):
                client.close()
        return outcome


async def _greet(client: aiosmtplib.SMTP) -> None:
    """Say EHLO, if the login did not: what the server offers is looked at before the first command."""
    if not client.is_ehlo_or_helo_needed:
        return
    try:
        await client.ehlo()
    except aiosmtplib.SMTPHeloError:
        if not client.is_connected:
            raise
        await client.helo()


def _trouble_of_opening(error: Exception) -> Deferred | Blocked:
    if isinstance(error.__cause__, ssl.SSLCertVerificationError):
        error = error.__cause__
    if isinstance(error, ssl.SSLCertVerificationError):
        return Blocked(f"its certificate is not trusted: {error.verify_message}")
    if isinstance(error, aiosmtplib.SMTPResponseException):
        return Deferred(_line(error), everybody=True) if error.code < 500 else Blocked(_line(error))
    if isinstance(error, OSError):  # aiosmtplib's connection errors and timeouts are these too
        return Deferred(_line(error), everybody=True)
    return Blocked(_line(error))  # no STARTTLS, no AUTH, no way to log in that both know


def _refusal_of_sender(error: aiosmtplib.SMTPSenderRefused) -> Outcome:
    if error.code < 500:
        return Deferred(_line(error))
    if TOO_LARGE.search(error.message):
        return Refused(_line(error), address=False)
    return Blocked(_line(error))  # every mail goes out under the same name


def _refusal_of_recipient(error: aiosmtplib.SMTPRecipientRefused) -> Outcome:
    if error.code < 500:
        return Deferred(_line(error))
    # Many servers say only here what they hold against the sender (Postfix: smtpd_delay_reject).
    if error.code in LOGIN_CODES or SENDER_STATUS.search(error.message) or SENDER_WORDS.search(error.message):
        return Blocked(_line(error))
    if PERHAPS_US.search(error.message):
        return Suspect(_line(error), address=True)
    return Refused(_line(error), address=True)


def _refusal_of_mail(error: aiosmtplib.SMTPDataError, sender: Address) -> Outcome:
    if error.code < 500:
        return Deferred(_line(error))
    if TOO_LARGE.search(error.message):
        return Refused(_line(error), address=False)
    if error.code in LOGIN_CODES or SENDER_STATUS.search(error.message):
        return Blocked(_line(error))
    if error.code == 552:  # our own storage or quota at the server is used up, or the reader's
        ours = sender in error.message.lower()
        return Blocked(_line(error)) if ours else Suspect(_line(error), address=True)
    return Refused(_line(error), address=False)


def _line(error: Exception) -> str:
    if isinstance(error, aiosmtplib.SMTPResponseException):
        return f"{error.code} {' '.join(error.message.split())}"[:500]
    return " ".join(str(error).split())[:500] or type(error).__name__
