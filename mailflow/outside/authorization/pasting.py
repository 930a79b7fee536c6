"""The page at which somebody signs in on another machine, and the address that he pastes here afterwards."""

from __future__ import annotations

import base64
import hashlib
import os
from urllib.parse import parse_qs, urlsplit

from mailflow.errors import GrantRefused
from mailflow.outside.authorization.grants import SIGN_IN, Talk

REDIRECT = "http://localhost"  # RFC 8252 7.3; nobody listens there: the code is taken from the address


def unguessable() -> str:
    """43 characters; chance that the clock's seed must not decide."""
    return base64.urlsafe_b64encode(os.urandom(32)).decode().rstrip("=")


def challenge_of(verifier: str) -> str:
    """What is told of the verifier before it is shown (RFC 7636 4.2, S256)."""
    return base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).decode().rstrip("=")


def code(talk: Talk, url: str, state: str, user: str) -> str:
    """Send somebody to that page; the code he comes back with. Raises `GrantRefused`."""
    talk.say(f"Open this address in a browser, on any machine, and sign in as {user}:\n\n{url}\n")
    talk.say(f"At the end the browser finds no page at {REDIRECT}: that is as it should be.")
    pasted = talk.ask("Paste the whole address from its address bar here: ").strip()
    found = {name: values[0] for name, values in parse_qs(urlsplit(pasted).query).items()}
    if "error" in found:
        said = found.get("error_description") or found["error"]
        raise GrantRefused(f"it was not allowed: {said}; {SIGN_IN}")
    if "code" not in found:
        raise GrantRefused(f"that address holds no code; paste all of it, from http:// on; {SIGN_IN}")
    if found.get("state") != state:
        raise GrantRefused(f"that address belongs to another attempt; {SIGN_IN}")
    return found["code"]
