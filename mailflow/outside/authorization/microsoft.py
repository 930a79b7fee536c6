"""Microsoft 365: an app that an administrator allowed, or somebody who signs in with a code."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from mailflow.errors import ConnectionLost, GrantRefused, SettingError
from mailflow.outside.authorization import https
from mailflow.outside.authorization.grants import SIGN_IN, Talk, refusal, token_of
from mailflow.outside.authorization.settings import OAuthSettings, SignIn
from mailflow.outside.authorization.token import AccessToken

LOGIN = "https://login.microsoftonline.com"
APP_SCOPES = ("https://outlook.office365.com/.default",)  # what the administrator consented to
READ = "https://outlook.office.com/IMAP.AccessAsUser.All"
SEND = "https://outlook.office.com/SMTP.Send"
NEW_SECRET = "make a new client secret in Entra (App registrations, Certificates & secrets), and put its Value there"
REMEDIES = {  # by what stands in the answer: Microsoft's number of the error, else RFC 6749's word
    "AADSTS7000222": f"the secret in oauth.secret has expired: {NEW_SECRET}",
    "AADSTS7000215": f"oauth.secret is no secret of this app (its Value, not its ID): {NEW_SECRET}",
    "AADSTS700027": "the certificate in oauth.secret is none of this app: upload it in Entra, or see oauth.client_id",
    "AADSTS7000218": "set `Allow public client flows` to Yes in Entra (App registrations, Authentication)",
    "AADSTS700016": "see oauth.client_id and oauth.tenant: there is no such app in that directory",
    "AADSTS90002": "see oauth.tenant: there is no such directory",
    "AADSTS900023": "see oauth.tenant: it is no directory ID and no domain",
    "AADSTS65001": "have an administrator grant consent in Entra (App registrations, API permissions)",
    "AADSTS53003": 'a Conditional Access policy forbids it: have this app excepted, or set oauth.sign_in = "app"',
    "AADSTS50057": "the account is disabled: have the administrator enable it, then `mailflow auth login`",
    "AADSTS50105": "have the administrator assign the user to the app in Entra (Enterprise applications)",
    "AADSTS7000112": "the app is disabled in Entra (Enterprise applications): have the administrator enable it",
    "invalid_grant": SIGN_IN,
    "interaction_required": SIGN_IN,
    "expired_token": SIGN_IN,
    "authorization_declined": SIGN_IN,
    "authorization_pending": f"nobody signed in while the code was good; {SIGN_IN}",
    "invalid_client": "see oauth.client_id and oauth.secret",
}

# At DEBUG they tell what was said, tokens included.
logging.getLogger("msal").setLevel(logging.WARNING)


class Microsoft:
    """`Grants` of Entra."""

    def __init__(self, settings: OAuthSettings, user: str, *, sends: bool = True) -> None:
        """`sends`: whether mail goes out by these tokens too."""
        self._settings = settings
        self._user = user
        self._scopes = settings.scopes or ((READ, SEND) if sends else (READ,))
        self.needs_person = settings.sign_in is SignIn.PERSON

    def secret(self) -> str:
        """The client's secret, or its certificate with the key."""
        return self._settings.client_secret()

    def renew(self, refresh: str, now: datetime) -> AccessToken:
        """By the refresh token, or by the app's own word. Nothing of msal's own cache is used."""
        app = self._app()
        if self.needs_person:
            answer = _asked(lambda: app.acquire_token_by_refresh_token(refresh, list(self._scopes)))
        else:
            scopes = list(self._settings.scopes or APP_SCOPES)
            answer = _asked(lambda: app.acquire_token_for_client(scopes))
        return _granted(answer, now, refresh)

    def sign_in(self, talk: Talk, clock: Callable[[], datetime]) -> AccessToken:
        """By a code that is typed on another machine."""
        app = self._app()
        flow = _asked(lambda: app.initiate_device_flow(list(self._scopes)))
        if "user_code" not in flow:
            raise refusal("Microsoft", flow, REMEDIES)
        talk.say(f"Open {flow['verification_uri']} in a browser, on any machine, and sign in as {self._user}")
        talk.say("(or as somebody who has full access to that mailbox, and may send as it).")
        talk.say(f"The code is {flow['user_code']}")
        answer = _asked(lambda: app.acquire_token_by_device_flow(flow))
        return _granted(answer, clock())

    def revoke(self, token: AccessToken) -> str:  # noqa: ARG002 - a seam
        """Microsoft has no such address."""
        if not self.needs_person:
            return "the app may get new tokens still; delete its secret in Entra to end that"
        return "Microsoft remembers the sign-in still; end it at https://myaccount.microsoft.com (Sign out everywhere)"

    def _app(self) -> Any:
        """What speaks for our app. Raises `SettingError`, `GrantRefused`, `ConnectionLost`."""
        settings, library = self._settings, _library()
        common = {
            "authority": f"{settings.authority.rstrip('/') or LOGIN}/{settings.tenant}",
            "instance_discovery": False,
            "http_client": https.session(settings.ca_file, settings.timeout),
        }
        secret = settings.client_secret()
        if self.needs_person and not secret:
            return _asked(lambda: library.PublicClientApplication(settings.client_id, **common))
        shown = _credential(secret)
        return _asked(lambda: library.ConfidentialClientApplication(settings.client_id, shown, **common))


def _library() -> Any:
    try:
        import msal  # noqa: PLC0415 - an extra, and slow to import
    except ImportError:
        raise SettingError("oauth.provider: msal is not installed; pip install 'mailflow[microsoft]'") from None
    return msal


def _credential(secret: str) -> str | dict[str, str]:
    if "-----BEGIN CERTIFICATE-----" in secret:
        return {"private_key": secret, "public_certificate": secret}
    return secret


def _granted(answer: Mapping[str, Any], now: datetime, refresh: str = "") -> AccessToken:
    if "access_token" not in answer:
        raise refusal("Microsoft", answer, REMEDIES)
    return token_of(answer, now, refresh)


def _asked(ask: Callable[[], Any]) -> Any:
    """What Microsoft answers. Raises `ConnectionLost`, or `GrantRefused` for a directory that is not there."""
    try:
        return ask()
    except (OSError, RuntimeError, _library().exceptions.MsalError) as error:  # requests' are OSErrors
        raise ConnectionLost(f"no answer from Microsoft: {https.why(error)}") from error
    except ValueError as error:  # msal's word for a directory that nobody knows, and for a key that is none
        said = https.why(error)
        unknown = "AADSTS90002" in said or "discovery" in said.lower() or "authority" in said.lower()
        remedy = "see oauth.tenant and oauth.authority" if unknown else "see oauth.secret"
        raise GrantRefused(f"Microsoft gives no token: {said}; {remedy}") from error
