"""The seam to those who give tokens, and what their refusals mean."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from mailflow.errors import ConnectionLost, GrantRefused, MailflowError
from mailflow.outside.authorization.token import AccessToken

SIGN_IN = "sign in again: `mailflow auth login`"
LIFE = 3600  # seconds of a token of which nothing is said
PASSING = ("temporarily_unavailable", "server_error", "slow_down")  # RFC 6749 4.1.2.1, RFC 8628 3.5


@dataclass(frozen=True, slots=True)
class Talk:
    """The person at the terminal who signs in."""

    say: Callable[[str], None]
    ask: Callable[[str], str]  # his answer, on one line
    wait: Callable[[float], None]  # seconds


class Grants(Protocol):
    """One provider. Every method blocks, and raises `GrantRefused` when a person must act, `ConnectionLost` when
    another try may do."""

    needs_person: bool  # somebody signs in before the first token

    def secret(self) -> str:
        """What the app shows of itself, as it is now. Raises `SettingError`."""

    def renew(self, refresh: str, now: datetime) -> AccessToken:
        """A new token; its refresh token may be another one than that which was used."""

    def sign_in(self, talk: Talk, clock: Callable[[], datetime]) -> AccessToken:
        """The first token, on somebody's word."""

    def revoke(self, token: AccessToken) -> str:
        """Ask the provider to forget it; what is left to do by hand, "" when nothing is."""


def token_of(answer: Mapping[str, object], now: datetime, refresh: str = "") -> AccessToken:
    """The token in a provider's good answer; one without a new refresh token means that the old one stays."""
    try:
        life = float(str(answer.get("expires_in") or LIFE))
    except ValueError:
        life = LIFE
    expires = now + timedelta(seconds=life)
    return AccessToken(str(answer["access_token"]), now, expires, str(answer.get("refresh_token") or refresh))


def refusal(provider: str, answer: Mapping[str, object], remedies: Mapping[str, str]) -> MailflowError:
    """A provider's bad answer as an error, with the remedy whose word stands in it first."""
    code = str(answer.get("error") or "no token")
    words = " ".join(str(answer.get("error_description") or "").split())
    first = _first_sentence(words)
    said = f"{code}: {first}" if first else code
    if code in PASSING:
        return ConnectionLost(f"{provider} gives no token now: {said}")
    remedy = next((remedy for word, remedy in remedies.items() if word in f"{code} {words}"), "see the section [oauth]")
    return GrantRefused(f"{provider} gives no token: {said}; {remedy}")


def _first_sentence(words: str) -> str:
    """Microsoft adds numbers that help nobody else."""
    for end in ("Trace ID:", ". "):
        words = words.partition(end)[0]
    return words.strip(" .")[:200]
