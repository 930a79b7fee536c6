"""Google: somebody who signs in at a page, or a service account that reaches the whole domain."""

from __future__ import annotations

import functools
import json
import logging
from collections.abc import Callable
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any
from urllib.parse import urlencode

from mailflow.errors import ConnectionLost, GrantRefused, SettingError
from mailflow.outside.authorization import https, pasting
from mailflow.outside.authorization.grants import SIGN_IN, Talk, refusal, token_of
from mailflow.outside.authorization.settings import OAuthSettings, SignIn
from mailflow.outside.authorization.token import AccessToken

MAIL = "https://mail.google.com/"  # the only scope with which Gmail takes IMAP and SMTP
REVOKE = "https://oauth2.googleapis.com/revoke"
PERMISSIONS = "https://myaccount.google.com/permissions"
DELEGATE = (
    f"allow the service account's client ID the scope {MAIL} (admin.google.com: Security, Access and data control, "
    "API controls, Domain-wide delegation), and see imap.user"
)
REMEDIES = {
    "unauthorized_client": DELEGATE,
    "Invalid email or User ID": "see imap.user: Google knows no such mailbox",
    "Invalid JWT Signature": "the key in oauth.secret was deleted: make a new one for the service account",
    "account not found": "the service account in oauth.secret was deleted: make a new one",
    "org_internal": "the app is for another organisation: sign in with an account of the app's own",
    "admin_policy_enforced": "have the administrator trust the app (admin.google.com: Security, API controls)",
    "invalid_grant": f"{SIGN_IN} (an app in Testing loses its access each week: make it Internal, or publish it)",
    "access_denied": SIGN_IN,
    "deleted_client": "the client in oauth.secret was deleted: make a new one in the Google Cloud console",
    "invalid_client": "see oauth.secret: put the JSON file there as it was downloaded",
}

logging.getLogger("google").setLevel(logging.WARNING)
logging.getLogger("requests_oauthlib").setLevel(logging.WARNING)  # at DEBUG it tells tokens


class Google:
    """`Grants` of Google."""

    def __init__(self, settings: OAuthSettings, user: str) -> None:
        self._settings = settings
        self._user = user
        self._scopes = list(settings.scopes or (MAIL,))
        self.needs_person = settings.sign_in is SignIn.PERSON

    def secret(self) -> str:
        """The JSON file, as it was downloaded."""
        return self._settings.client_secret()

    def renew(self, refresh: str, now: datetime) -> AccessToken:
        """By the refresh token, or by the service account's own word."""
        credentials = self._of_person(refresh) if self.needs_person else self._of_service_account()
        _asked(lambda: credentials.refresh(self._request()))
        expires = credentials.expiry.replace(tzinfo=UTC)  # google-auth tells it without a zone
        kept = (credentials.refresh_token or refresh) if self.needs_person else ""
        return AccessToken(credentials.token, now, expires, kept)

    def sign_in(self, talk: Talk, clock: Callable[[], datetime]) -> AccessToken:
        """At a page, with PKCE (RFC 8252, RFC 7636)."""
        settings = self._settings
        config = _client(self.secret())
        flows = _libraries().InstalledAppFlow
        flow = flows.from_client_config(config, self._scopes, redirect_uri=pasting.REDIRECT)
        url, state = flow.authorization_url(access_type="offline", prompt="consent", login_hint=self._user)
        code = pasting.code(talk, url, state, self._user)
        now = clock()
        verify = settings.ca_file or True
        answer = _asked(lambda: flow.fetch_token(code=code, verify=verify, timeout=settings.timeout))
        token = token_of(answer, now)
        if not token.refresh:
            raise GrantRefused(f"Google gives no lasting access; take it back at {PERMISSIONS}, then {SIGN_IN}")
        return token

    def revoke(self, token: AccessToken) -> str:
        """At Google's own address for it."""
        if not self.needs_person:
            return "the service account may get new tokens still; delete its key, or end its domain-wide delegation"
        try:
            answer = _asked(lambda: self._request()(REVOKE, method="POST", body=urlencode({"token": token.refresh})))
        except (ConnectionLost, GrantRefused):
            answer = None
        done = answer is not None and answer.status == 200
        return "" if done else f"Google remembers it still; end it at {PERMISSIONS}"

    def _of_person(self, refresh: str) -> Any:
        client = next(iter(_client(self.secret()).values()))
        return _libraries().Person(
            None,
            refresh_token=refresh,
            token_uri=client["token_uri"],
            client_id=client["client_id"],
            client_secret=client.get("client_secret"),
        )

    def _of_service_account(self) -> Any:
        """That of the mailbox's own user, whom the service account stands in for."""
        key = _json(self.secret())
        if key.get("type") != "service_account":
            raise SettingError("oauth.secret: is not the key of a service account; see oauth.sign_in")
        accounts = _libraries().ServiceAccount
        try:
            return accounts.from_service_account_info(key, scopes=self._scopes, subject=self._user)
        except ValueError as error:
            raise SettingError(f"oauth.secret: is no key of a service account ({error}); download it anew") from error

    def _request(self) -> Any:
        settings = self._settings
        request = _libraries().Request(https.session(settings.ca_file, settings.timeout))
        return functools.partial(request, timeout=settings.timeout)  # else its own two minutes


def _client(secret: str) -> dict[str, dict[str, Any]]:
    """The client of an app for the desktop."""
    tree = _json(secret)
    if tree.get("type") == "service_account":
        raise SettingError('oauth.secret: is the key of a service account; with it goes oauth.sign_in = "app"')
    if "installed" not in tree:
        raise SettingError("oauth.secret: is no client of the type Desktop app; make one, and download its JSON")
    return {"installed": tree["installed"]}


def _json(secret: str) -> dict[str, Any]:
    try:
        tree = json.loads(secret)
    except ValueError as error:
        raise SettingError("oauth.secret: is no JSON; put the file there as it was downloaded") from error
    if not isinstance(tree, dict):
        raise SettingError("oauth.secret: is no client; put the JSON file there as it was downloaded")
    return tree


def _libraries() -> SimpleNamespace:
    """What the extra brings, under the names that it has there; slow to import."""
    try:
        from google.auth.exceptions import GoogleAuthError, RefreshError  # noqa: PLC0415
        from google.auth.transport.requests import Request  # noqa: PLC0415
        from google.oauth2 import credentials, service_account  # noqa: PLC0415
        from google_auth_oauthlib.flow import InstalledAppFlow  # noqa: PLC0415
        from oauthlib.oauth2 import OAuth2Error  # noqa: PLC0415
    except ImportError:
        raise SettingError("oauth.provider: google-auth is not installed; pip install 'mailflow[google]'") from None
    return SimpleNamespace(
        Request=Request,
        RefreshError=RefreshError,
        GoogleAuthError=GoogleAuthError,
        OAuth2Error=OAuth2Error,
        InstalledAppFlow=InstalledAppFlow,
        Person=credentials.Credentials,
        ServiceAccount=service_account.Credentials,
    )


def _asked(ask: Callable[[], Any]) -> Any:
    """What Google answers. Raises `ConnectionLost`, or `GrantRefused`."""
    library = _libraries()
    try:
        return ask()
    except library.RefreshError as error:
        answer = error.args[1] if len(error.args) > 1 and isinstance(error.args[1], dict) else {"error": str(error)}
        if error.retryable:
            raise ConnectionLost(f"Google gives no token now: {https.why(error)}") from error
        raise refusal("Google", answer, REMEDIES) from error
    except library.OAuth2Error as error:
        raise refusal("Google", {"error": error.error, "error_description": error.description}, REMEDIES) from error
    except (library.GoogleAuthError, OSError) as error:  # requests' are OSErrors
        raise ConnectionLost(f"no answer from Google: {https.why(error)}") from error
    except Warning as warning:  # oauthlib's way to say that other rights were given than were asked for
        raise GrantRefused(f"Google gives not all rights; tick every box of the page; {SIGN_IN}") from warning
