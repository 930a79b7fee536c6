"""Where mail comes in, and how."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from mailflow.errors import SettingError
from mailflow.outside.authorization.sasl import Tokens
from mailflow.outside.transport import Auth, Tls, check_transport, wired


@dataclass(frozen=True, slots=True)
class ImapSettings:
    """Where mail comes in."""

    host: str
    user: str
    # Called at each login, from the IMAP thread; needed, but with tokens.
    password: str | Callable[[], str] = field(default="", repr=False, metadata={"needed": Auth.PASSWORD})
    port: int = 993
    tls: Tls = Tls.TLS
    ca_file: str | None = None  # PEM; None: the system's authorities
    # "password", or "oauth" where the provider takes no password, as Microsoft 365 and Google: see the section [oauth]
    auth: Auth = Auth.PASSWORD
    prefix: str | None = (
        None  # before the names of our folders, with its separator; None: as the server says (RFC 2342)
    )
    size_cap: int = 25 * 1024 * 1024  # bytes; of a larger mail only the header is fetched
    batch: int = 50  # mails handed out together, at most
    batch_bytes: int = 8 * 1024 * 1024  # a batch is closed when it reaches this
    window: float = 60.0  # seconds of waiting before INBOX is looked through again, news or not
    poll: float = 20.0  # the same, when the server has no IDLE
    eager: float = 3.0  # seconds after news in which the server is asked instead of waited for
    retry: float = 60.0  # seconds before a mail that could not be moved is handed out again
    timeout: float = 60.0  # seconds a server may be silent when it has to answer
    connect_timeout: float = 15.0
    tokens: Tokens | None = wired()  # for "oauth"; called at each login, from the IMAP thread

    def __post_init__(self) -> None:
        check_transport("imap", self.host, self.port, self.tls)
        if not 0 < self.window <= 300:
            raise SettingError(f"imap.window is {self.window}: routers forget a connection after five silent minutes")

    def secret(self) -> str:
        """The password, as it is now."""
        return self.password if isinstance(self.password, str) else self.password()
