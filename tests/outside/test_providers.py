"""Microsoft, Google and others give tokens over HTTPS; each refusal is one line with its remedy."""

from __future__ import annotations

import datetime as days
import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID

from mailflow.errors import ConnectionLost, GrantRefused, MailflowError, SettingError
from mailflow.outside.authorization import by_provider
from mailflow.outside.authorization.access import Access
from mailflow.outside.authorization.grants import Talk
from mailflow.outside.authorization.settings import Issuer, OAuthSettings, SignIn
from mailflow.outside.clock import SystemClock
from tests.servers.box import AUTHORITY, free_ports
from tests.servers.token_server import TENANT, TokenServer, claims_of

COP = "cop@example.test"
CLOCK = SystemClock()


@pytest.fixture
def giver() -> Iterator[TokenServer]:
    with TokenServer(COP) as server:
        yield server


@dataclass
class Person:
    """At the terminal."""

    giver: TokenServer
    pastes: str | None = None  # None: what the browser shows
    heard: list[str] = field(default_factory=list)
    waited: float = 0.0

    def talk(self) -> Talk:
        return Talk(self.heard.append, self._answer, self._wait)

    def _answer(self, _: str) -> str:
        page = next(word for words in self.heard for word in words.split() if "code_challenge=" in word)
        return self.giver.visit(page) if self.pastes is None else self.pastes

    def _wait(self, seconds: float) -> None:
        self.waited += seconds


def microsoft(giver: TokenServer, **more: Any) -> OAuthSettings:
    given = {"tenant": TENANT, "client_id": "app", "authority": giver.url, "ca_file": str(AUTHORITY), **more}
    return OAuthSettings(Issuer.MICROSOFT, **given)


def google(giver: TokenServer, **more: Any) -> OAuthSettings:
    client = {"client_id": "c.apps.googleusercontent.com", "client_secret": "s", "token_uri": f"{giver.url}/token"}
    client["auth_uri"] = f"{giver.url}/auth"
    return OAuthSettings(
        Issuer.GOOGLE, **{"secret": json.dumps({"installed": client}), "ca_file": str(AUTHORITY), **more}
    )


def other(giver: TokenServer, **more: Any) -> OAuthSettings:
    given = {"client_id": "app", "token_url": f"{giver.url}/token", "ca_file": str(AUTHORITY), **more}
    return OAuthSettings(Issuer.OTHER, **given)


def key_file(giver: TokenServer) -> str:
    """Of a service account."""
    key = rsa.generate_private_key(65537, 2048)
    form = serialization.PrivateFormat.PKCS8
    pem = key.private_bytes(serialization.Encoding.PEM, form, serialization.NoEncryption()).decode()
    told = {"type": "service_account", "client_email": "m@p.iam.gserviceaccount.com", "private_key": pem}
    return json.dumps({**told, "token_uri": f"{giver.url}/token", "private_key_id": "1", "client_id": "1"})


def access_by(settings: OAuthSettings, state: Path, *, sends: bool = True) -> Access:
    return by_provider.access(settings, COP, state, CLOCK, sends=sends)


def over(access: Access) -> None:
    """The token is over now."""
    kept = access.file.read()
    assert kept is not None
    gone = days.timedelta(hours=2)
    access.file.write(replace(kept, obtained=kept.obtained - gone, expires=kept.expires - gone))


# Somebody signs in, and from then on nobody


WAYS: dict[str, Callable[[TokenServer], OAuthSettings]] = {
    "microsoft": microsoft,
    "google": google,
    "other, by a code": lambda giver: other(giver, device_url=f"{giver.url}/device", secret="s"),
    "other, at a page": lambda giver: other(giver, authorize_url=f"{giver.url}/auth"),
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("rotates", [True, False])
def test_somebody_signs_in_once(giver: TokenServer, tmp_path: Path, way: str, rotates: bool) -> None:
    giver.rotates = rotates
    access = access_by(WAYS[way](giver), tmp_path)
    person = Person(giver)
    access.sign_in(person.talk())
    assert any(COP in words for words in person.heard)
    first = access.token()
    assert claims_of(first)["email"] == COP
    kept = access.file.read()
    assert kept is not None
    assert 3500 < (kept.expires - CLOCK.now()).total_seconds() <= 3600
    for _ in range(3):
        over(access)
        assert access.token() != first
    assert giver.reused == 0
    kept = access.file.read()
    assert kept is not None
    assert {kept.refresh} == giver.refreshes


def test_microsoft_asks_for_no_more_than_it_needs(giver: TokenServer, tmp_path: Path) -> None:
    for sends in (True, False):
        access_by(microsoft(giver), tmp_path, sends=sends).sign_in(Person(giver).talk())
        asked = set(next(one["scope"] for one in reversed(giver.heard) if "scope" in one).split())
        wanted = {"IMAP.AccessAsUser.All", *(["SMTP.Send"] if sends else [])}
        assert {one.rpartition("/")[2] for one in asked if "outlook" in one} == wanted
        assert "offline_access" in asked


def test_what_is_pasted_is_looked_at(giver: TokenServer, tmp_path: Path) -> None:
    for pasted, told in (
        ("", "holds no code"),
        ("hello", "holds no code"),
        ("http://localhost/?state=another&code=1", "another attempt"),
        ("http://localhost/?error=access_denied&state=x", "not allowed: access_denied"),
    ):
        for settings in (google(giver), other(giver, authorize_url=f"{giver.url}/auth")):
            with pytest.raises(GrantRefused, match=told):
                access_by(settings, tmp_path).sign_in(Person(giver, pasted).talk())
    assert giver.given == 0


def test_a_code_that_nobody_types_is_given_up(giver: TokenServer, tmp_path: Path) -> None:
    giver.refusal = {"error": "expired_token", "error_description": "AADSTS70020: The code has expired. Trace ID: 1"}
    with pytest.raises(GrantRefused, match=r"expired_token.*`mailflow auth login`"):
        access_by(microsoft(giver), tmp_path).sign_in(Person(giver).talk())


# As the app


def certificate() -> str:
    """One with its key, signed by itself."""
    key = rsa.generate_private_key(65537, 2048)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "mailflow")])
    now = CLOCK.now()
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now)
        .not_valid_after(now + days.timedelta(days=2))
        .sign(key, hashes.SHA256())
    )
    form = serialization.PrivateFormat.PKCS8
    pem = key.private_bytes(serialization.Encoding.PEM, form, serialization.NoEncryption())
    return (pem + made.public_bytes(serialization.Encoding.PEM)).decode()


@pytest.mark.parametrize("way", ["microsoft", "microsoft, by certificate", "google", "other"])
def test_the_app_itself_is_given_tokens(giver: TokenServer, tmp_path: Path, way: str) -> None:
    app: dict[str, Any] = {"sign_in": SignIn.APP}
    settings = {
        "microsoft": lambda: microsoft(giver, secret="s", **app),
        "microsoft, by certificate": lambda: microsoft(giver, secret=certificate(), **app),
        "google": lambda: google(giver, **{**app, "secret": key_file(giver)}),
        "other": lambda: other(giver, secret="s", **app),
    }[way]()
    access = access_by(settings, tmp_path)
    first = access.token()
    over(access)
    assert access.token() != first
    assert giver.given == 2
    form = giver.heard[-1]
    match way:
        case "microsoft":
            assert form["scope"] == "https://outlook.office365.com/.default"
            assert form["client_secret"] == "s"
        case "microsoft, by certificate":
            assert claims_of(form["client_assertion"])["iss"] == "app"
        case "google":
            told = claims_of(form["assertion"])
            assert (told["sub"], told["scope"]) == (COP, "https://mail.google.com/")
        case _:
            assert form["grant_type"] == "client_credentials"


# Refusals


PERSON, APP = {"sign_in": SignIn.PERSON}, {"sign_in": SignIn.APP, "secret": "s"}
REFUSALS = [
    ("microsoft", "invalid_client", "AADSTS7000222: The provided client secret keys are expired.", "new client secret"),
    ("microsoft", "invalid_client", "AADSTS7000215: Invalid client secret provided.", "not its ID"),
    ("microsoft", "unauthorized_client", "AADSTS700016: Application not found in the directory.", "oauth.client_id"),
    ("microsoft", "invalid_grant", "AADSTS65001: The user has not consented.", "grant consent"),
    ("microsoft", "invalid_grant", "AADSTS53003: Access has been blocked by Conditional Access.", "Conditional Access"),
    ("microsoft", "invalid_grant", "AADSTS50173: The grant has been revoked.", "`mailflow auth login`"),
    ("microsoft", "something_new", "AADSTS99999: Something that nobody has seen.", "[oauth]"),
    ("google", "invalid_grant", "Token has been expired or revoked.", "`mailflow auth login`"),
    ("google", "invalid_client", "The OAuth client was not found.", "oauth.secret"),
    ("google service", "unauthorized_client", "Client is unauthorized to retrieve tokens.", "Domain-wide delegation"),
    ("google service", "invalid_grant", "Invalid email or User ID", "imap.user"),
    ("other", "invalid_client", "", "oauth.secret"),
    ("other", "invalid_grant", "Token is not active", "`mailflow auth login`"),
]  # fmt: skip


@pytest.mark.parametrize(("whose", "error", "words", "remedy"), REFUSALS)
def test_a_refusal_is_one_line_with_its_remedy(
    giver: TokenServer, tmp_path: Path, whose: str, error: str, words: str, remedy: str
) -> None:
    settings = {
        "microsoft": lambda: microsoft(giver),
        "google": lambda: google(giver),
        "google service": lambda: google(giver, sign_in=SignIn.APP, secret=key_file(giver)),
        "other": lambda: other(giver, device_url=f"{giver.url}/device"),
    }[whose]()
    access = access_by(settings, tmp_path)
    if access.needs_person:
        person = Person(giver)
        access.sign_in(person.talk())
        over(access)
    giver.refusal = {"error": error, "error_description": f"{words} Trace ID: 123\r\nCorrelation ID: 456"}
    with pytest.raises(GrantRefused) as caught:
        access.token()
    told = str(caught.value)
    assert "\n" not in told
    assert remedy in told
    assert error in told
    assert "Trace ID" not in told
    assert len(told) < 400


@pytest.mark.parametrize("whose", ["microsoft", "google", "google service", "other"])
@pytest.mark.parametrize("how", ["says 503", "is not there", "is another"])
def test_a_provider_that_cannot_be_reached_is_tried_again(
    giver: TokenServer, tmp_path: Path, whose: str, how: str
) -> None:
    url = giver.url
    if how == "is not there":
        url = f"https://localhost:{free_ports(1)[0]}"
    authority = None if how == "is another" else str(AUTHORITY)
    giver.outage = how == "says 503"
    more: dict[str, Any] = {"ca_file": authority, "timeout": 2.0}
    client = {"client_id": "c", "client_secret": "s", "token_uri": f"{url}/token", "auth_uri": url}
    settings = {
        "microsoft": lambda: microsoft(giver, **more, authority=url, sign_in=SignIn.APP, secret="s"),
        "google": lambda: google(giver, **more, secret=json.dumps({"installed": client})),
        "google service": lambda: google(
            giver, **more, sign_in=SignIn.APP, secret=json.dumps({**json.loads(key_file(giver)), "token_uri": url})
        ),
        "other": lambda: other(giver, **more, token_url=f"{url}/token", sign_in=SignIn.APP),
    }[whose]()
    access = access_by(settings, tmp_path)
    with pytest.raises(ConnectionLost) as caught:
        access._grants.renew("some", CLOCK.now())
    assert "\n" not in str(caught.value)
    assert giver.given == 0


def test_a_directory_that_is_none_is_told(giver: TokenServer, tmp_path: Path) -> None:
    access = access_by(microsoft(giver, tenant="nobody", **APP), tmp_path)
    with pytest.raises(GrantRefused, match=r"oauth\.tenant"):
        access.token()


WRONG = [
    ({"secret": "{"}, "is no JSON"),
    ({"secret": "[]"}, "as it was downloaded"),
    ({"secret": '{"web": {}}'}, "Desktop app"),
    ({"secret": '{"type": "service_account"}'}, 'oauth.sign_in = "app"'),
    ({"secret": '{"installed": {}}', "sign_in": SignIn.APP}, "service account"),
    ({"secret": '{"type": "service_account"}', "sign_in": SignIn.APP}, "download it anew"),
]


@pytest.mark.parametrize(("wrong", "told"), WRONG)
def test_a_file_of_google_that_is_another_is_told(
    giver: TokenServer, tmp_path: Path, wrong: dict[str, Any], told: str
) -> None:
    access = access_by(google(giver, **wrong), tmp_path)
    with pytest.raises(MailflowError, match=told):
        access._grants.renew("some", CLOCK.now())


def test_signing_out_takes_the_token_back_where_that_can_be_done(giver: TokenServer, tmp_path: Path) -> None:
    for settings, words in (
        (microsoft(giver), "Sign out everywhere"),
        (WAYS["other, by a code"](giver), "take it back"),
    ):
        access = access_by(settings, tmp_path)
        access.sign_in(Person(giver).talk())
        assert words in (access.sign_out() or "")
        assert access.sign_out() is None
        with pytest.raises(GrantRefused, match="nobody has signed in"):
            access.token()


# Settings


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"token_url": "http://login.example.org/token"}, "does not begin with https"),
        ({"authority": "ftp://x"}, "does not begin with https"),
        ({"device_url": "https://"}, "names no host"),
        ({"token_url": "https://[x/"}, "is no address"),
    ],
)
def test_addresses_to_which_secrets_would_go_in_clear_are_refused(wrong: dict[str, Any], told: str) -> None:
    with pytest.raises(SettingError, match=told):
        OAuthSettings(Issuer.OTHER, **wrong)


@pytest.mark.parametrize(("whose", "library"), [("microsoft", "msal"), ("google", "google_auth_oauthlib.flow")])
def test_an_extra_that_is_not_installed_is_told_with_what_to_type(
    giver: TokenServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, whose: str, library: str
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    settings = (
        microsoft(giver, **APP) if whose == "microsoft" else google(giver, sign_in=SignIn.APP, secret=key_file(giver))
    )
    with pytest.raises(GrantRefused, match=rf"pip install 'mailflow\[{whose}\]'"):
        access_by(settings, tmp_path).token()
