"""Any provider that has a token endpoint (RFC 6749), by the standards alone."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from http.client import HTTPException
from typing import Any
from urllib.parse import urlencode, urlsplit

from mailflow.errors import ConnectionLost, GrantRefused
from mailflow.outside.authorization import pasting
from mailflow.outside.authorization.grants import SIGN_IN, Talk, refusal, token_of
from mailflow.outside.authorization.settings import OAuthSettings, SignIn
from mailflow.outside.authorization.token import AccessToken
from mailflow.outside.transport import secure_context

LARGEST = 256 * 1024  # bytes of an answer that are read
DEVICE = "urn:ietf:params:oauth:grant-type:device_code"
INTERVAL = 5.0  # seconds between two questions whether somebody has signed in (RFC 8628 3.5)
REMEDIES = {
    "invalid_client": "see oauth.client_id and oauth.secret",
    "unauthorized_client": "see what the provider allows this client to do",
    "invalid_scope": "see oauth.scopes",
    "invalid_grant": SIGN_IN,
    "expired_token": SIGN_IN,
    "access_denied": SIGN_IN,
}


class TokenEndpoint:
    """`Grants` at an address."""

    def __init__(self, settings: OAuthSettings, user: str) -> None:
        self._settings = settings
        self._user = user
        self._host = urlsplit(settings.token_url).hostname or ""
        self.needs_person = settings.sign_in is SignIn.PERSON

    def secret(self) -> str:
        """The client's secret, "" when it has none."""
        return self._settings.client_secret()

    def renew(self, refresh: str, now: datetime) -> AccessToken:
        """By the refresh token (RFC 6749 6), or by the client's own word (4.4)."""
        if self.needs_person:
            asked = {"grant_type": "refresh_token", "refresh_token": refresh}
        else:
            asked = {"grant_type": "client_credentials", **self._scope()}
        return self._granted(self._post(self._settings.token_url, asked), now, refresh)

    def sign_in(self, talk: Talk, clock: Callable[[], datetime]) -> AccessToken:
        """By a code that is typed on another machine, or at a page."""
        if self._settings.device_url:
            return self._by_device(talk, clock)
        if not self._settings.authorize_url:
            raise GrantRefused("oauth.device_url: is not set, nor oauth.authorize_url; set one, to sign in there")
        return self._by_page(talk, clock)

    def revoke(self, token: AccessToken) -> str:  # noqa: ARG002 - a seam
        """There is no address for it."""
        return f"{self._host} may remember this sign-in still; take it back there"

    def _by_device(self, talk: Talk, clock: Callable[[], datetime]) -> AccessToken:
        """RFC 8628."""
        given = self._post(self._settings.device_url, self._scope())
        if "device_code" not in given:
            raise refusal(self._host, given, REMEDIES)
        talk.say(f"Open {given.get('verification_uri')} in a browser, on any machine, and sign in as {self._user}.")
        talk.say(f"The code is {given.get('user_code')}")
        until = clock() + timedelta(seconds=float(given.get("expires_in") or 900))
        pause = float(given.get("interval") or INTERVAL)
        while clock() < until:
            talk.wait(pause)
            now = clock()
            shown = {"grant_type": DEVICE, "device_code": str(given["device_code"])}
            answer = self._post(self._settings.token_url, shown)
            if answer.get("error") == "slow_down":
                pause += INTERVAL
            elif answer.get("error") != "authorization_pending":
                return self._granted(answer, now)
        raise GrantRefused(f"nobody signed in while the code was good; {SIGN_IN}")

    def _by_page(self, talk: Talk, clock: Callable[[], datetime]) -> AccessToken:
        """RFC 8252, with PKCE (RFC 7636)."""
        verifier, state = pasting.unguessable(), pasting.unguessable()
        wanted = {
            "response_type": "code",
            "client_id": self._settings.client_id,
            "redirect_uri": pasting.REDIRECT,
            "state": state,
            "code_challenge": pasting.challenge_of(verifier),
            "code_challenge_method": "S256",
            "login_hint": self._user,
            **self._scope(),
        }
        code = pasting.code(talk, f"{self._settings.authorize_url}?{urlencode(wanted)}", state, self._user)
        shown = {"grant_type": "authorization_code", "code": code, "redirect_uri": pasting.REDIRECT}
        now = clock()
        return self._granted(self._post(self._settings.token_url, {**shown, "code_verifier": verifier}), now)

    def _scope(self) -> dict[str, str]:
        return {"scope": " ".join(self._settings.scopes)} if self._settings.scopes else {}

    def _granted(self, answer: Mapping[str, Any], now: datetime, refresh: str = "") -> AccessToken:
        if "access_token" not in answer:
            raise refusal(self._host, answer, REMEDIES)
        token = token_of(answer, now, refresh)
        if self.needs_person and not token.refresh:
            told = "gives no refresh token, so that access would end within the hour"
            raise GrantRefused(f"{self._host} {told}; add its scope for that (often offline_access) to oauth.scopes")
        return token

    def _post(self, url: str, asked: Mapping[str, str]) -> dict[str, Any]:
        """The answer, good or bad. Raises `ConnectionLost`."""
        settings = self._settings
        form = {**asked, "client_id": settings.client_id}
        if secret := settings.client_secret():
            form["client_secret"] = secret
        context = secure_context("oauth", settings.ca_file)
        opener = urllib.request.build_opener(urllib.request.HTTPSHandler(context=context), _NoRedirect())
        request = urllib.request.Request(url, urlencode(form).encode(), {"Accept": "application/json"})
        try:
            with opener.open(request, timeout=settings.timeout) as response:
                return _tree(response.read(LARGEST))
        except urllib.error.HTTPError as error:
            with error:
                answer = _tree(error.read(LARGEST)) if error.code < 500 else {}
            if "error" in answer:
                return answer
            raise ConnectionLost(f"{self._host} answers {error.code} {error.reason}") from error
        except (OSError, HTTPException, ValueError) as error:
            reason = getattr(error, "reason", error)
            raise ConnectionLost(f"no answer from {self._host}: {reason}") from error


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    """What is secret goes to the address that the operator named, and to no other."""

    def redirect_request(self, *_: Any) -> None:
        """Never."""


def _tree(body: bytes) -> dict[str, Any]:
    try:
        tree = json.loads(body)
    except ValueError:
        return {}
    return tree if isinstance(tree, dict) else {}
