"""What is said to a mail server to log in with a token: OAUTHBEARER (RFC 7628), and XOAUTH2 before it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from enum import StrEnum

Tokens = Callable[[str], str]  # gives a token that is good now, and another one than that which was refused ("": none)


class Mechanism(StrEnum):
    """In order of preference: what providers themselves describe comes first."""

    XOAUTH2 = "XOAUTH2"  # developers.google.com/workspace/gmail/imap/xoauth2-protocol; the only one at Microsoft
    OAUTHBEARER = "OAUTHBEARER"


def choose(offered: Iterable[str]) -> Mechanism | None:
    """The best of those that the server offers."""
    known = {one.upper() for one in offered}
    return next((one for one in Mechanism if one in known), None)


def opening(mechanism: Mechanism, user: str, token: str) -> str:
    """What the client says first."""
    if mechanism is Mechanism.XOAUTH2:
        return f"user={user}\x01auth=Bearer {token}\x01\x01"
    name = user.replace("=", "=3D").replace(",", "=2C")  # RFC 5801 4, saslname
    return f"n,a={name},\x01auth=Bearer {token}\x01\x01"


def closing(mechanism: Mechanism) -> str:
    """What the client says to the server's error, so that the server may say no (RFC 7628 3.2.3)."""
    return "" if mechanism is Mechanism.XOAUTH2 else "\x01"


def error_of(challenge: bytes) -> str:
    """The server's error (RFC 7628 3.2.2), in a few words; "" when it says none."""
    try:
        tree = json.loads(challenge)
    except ValueError:
        return ""
    if not isinstance(tree, dict):
        return ""
    return " ".join(str(tree[name]) for name in ("status", "error_description") if name in tree)[:200]


class Dialogue:
    """One login, over a protocol that hands each challenge over and sends what comes back."""

    def __init__(self, mechanism: Mechanism, user: str, token: str) -> None:
        self._mechanism, self._opening = mechanism, opening(mechanism, user, token)
        self._opened = False
        self.error = ""  # what the server said of the token

    def __call__(self, challenge: bytes) -> str:
        """What to answer."""
        if not self._opened:
            self._opened = True
            return self._opening
        self.error = error_of(challenge)
        return closing(self._mechanism)
