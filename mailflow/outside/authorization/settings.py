"""Who gives access tokens, and on whose word."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from urllib.parse import urlsplit

from mailflow.errors import SettingError
from mailflow.outside.transport import is_loopback


class Issuer(StrEnum):
    """Who gives the tokens."""

    NONE = "none"
    MICROSOFT = "microsoft"  # Microsoft 365
    GOOGLE = "google"  # Workspace, Gmail
    OTHER = "other"  # any that has a token endpoint


class SignIn(StrEnum):
    """On whose word the provider gives tokens."""

    PERSON = "person"  # somebody signs in once, by `mailflow auth login`
    APP = "app"  # an administrator allows it once; nobody signs in


@dataclass(frozen=True, slots=True)
class OAuthSettings:
    """Where access tokens come from, when imap.auth or smtp.auth is "oauth". See deploy/microsoft-365.md and
    deploy/google-workspace.md for each step; `mailflow auth login` signs in, `mailflow check` tries it."""

    provider: Issuer = Issuer.NONE  # Microsoft 365, Google Workspace or Gmail, or any that has a token endpoint
    # "person": somebody signs in once with `mailflow auth login`; "app": an administrator allows it, and nobody signs
    # in (at Google: a service account, which reaches every mailbox of the domain)
    sign_in: SignIn = SignIn.PERSON
    tenant: str = ""  # Microsoft: the directory (tenant) ID, or a domain of the organisation
    client_id: str = ""  # of the app that is registered at the provider; Google: stands in its JSON file
    # The client secret; Microsoft: or a certificate with its key (PEM); Google: the JSON file as it was downloaded.
    secret: str | Callable[[], str] = field(default="", repr=False)
    scopes: tuple[str, ...] = ()  # rights that are asked for; none: as the provider wants them for mail
    authority: str = ""  # Microsoft: another cloud's login server, as "https://login.microsoftonline.us"
    token_url: str = ""  # other: where tokens are given (RFC 6749 3.2)
    device_url: str = ""  # other: where a code to sign in with is given (RFC 8628)
    authorize_url: str = ""  # other: the page to sign in at, when there is no device_url (RFC 6749 3.1, with PKCE)
    ca_file: str | None = None  # PEM; None: the system's authorities
    timeout: float = 20.0  # seconds that the provider may be silent

    def __post_init__(self) -> None:
        for name in ("authority", "token_url", "device_url", "authorize_url"):
            _check_url(f"oauth.{name}", getattr(self, name))

    def client_secret(self) -> str:
        """The secret, as it is now."""
        return self.secret if isinstance(self.secret, str) else self.secret()

    def missing(self) -> Iterator[str]:
        """What the provider needs and is not set, each beginning with the setting's name."""
        needed: dict[Issuer, tuple[str, ...]] = {
            Issuer.NONE: ("provider",),
            Issuer.MICROSOFT: ("tenant", "client_id", *(("secret",) if self.sign_in is SignIn.APP else ())),
            Issuer.GOOGLE: ("secret",),
            Issuer.OTHER: ("token_url", "client_id"),
        }
        for name in needed[self.provider]:
            value = getattr(self, name)
            if not value or value is Issuer.NONE:
                yield f"oauth.{name}: is not set, and {_why(self.provider)}"


def _why(provider: Issuer) -> str:
    if provider is Issuer.NONE:
        return 'imap.auth or smtp.auth is "oauth"; write "microsoft", "google" or "other"'
    return f'oauth.provider "{provider}" needs it'


def _check_url(where: str, url: str) -> None:
    """Secrets go there: only in secret, or to this machine."""
    if not url:
        return
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        raise SettingError(f'{where}: "{url}" is no address; write it as "https://login.example.org/token"') from None
    if parts.scheme != "https" and not (parts.scheme == "http" and is_loopback(host)):
        raise SettingError(f'{where}: "{url}" does not begin with https://, and secrets would go there')
    if not host:
        raise SettingError(f'{where}: "{url}" names no host; write it as "https://login.example.org/token"')
