"""A server that gives access tokens over HTTPS: RFC 6749, 7009 and 8628, at Microsoft's addresses too."""

from __future__ import annotations

import base64
import hashlib
import hmac
import itertools
import json
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs

from tests.servers.box import server_context

KEY = b"the key of these tests, of thirty-two bytes and more"
TENANT = "11111111-2222-3333-4444-555555555555"


def signed(claims: dict[str, Any], key: bytes = KEY) -> str:
    """A token that whoever has the key can check (RFC 7519, HS256)."""
    head = _part(json.dumps({"alg": "HS256", "typ": "JWT"}).encode())
    body = _part(json.dumps(claims).encode())
    return f"{head}.{body}.{_part(hmac.digest(key, f'{head}.{body}'.encode(), 'sha256'))}"


def claims_of(token: str) -> dict[str, Any]:
    """What a token says."""
    part = token.split(".")[1]
    found: dict[str, Any] = json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)))
    return found


def _part(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


Answer = tuple[int, dict[str, Any]]


@dataclass
class TokenServer:
    """Gives tokens to one user. A refresh token is good once where `rotates`; used twice, all are taken back."""

    user: str
    life: float = 3600.0  # seconds of an access token
    rotates: bool = True
    key: bytes = KEY
    now: Callable[[], datetime] = field(default=lambda: datetime.now(UTC))
    outage: bool = False  # says 503
    refusal: dict[str, str] | None = None  # says that
    signs_in: bool = True  # the person does, as soon as he is asked to
    heard: list[dict[str, str]] = field(default_factory=list)  # forms, with their path
    refreshes: set[str] = field(default_factory=set)  # that are good
    spent: set[str] = field(default_factory=set)  # refresh tokens that were used
    reused: int = 0
    given: int = 0
    pause: float = 0.0  # seconds before it answers
    padding: int = 0  # characters more in each token; Microsoft's have two thousand
    _numbers: Any = field(default_factory=lambda: itertools.count(1))
    _challenges: dict[str, str] = field(default_factory=dict)  # code -> what was told of the verifier
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def __enter__(self) -> TokenServer:
        owner = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                self._say(owner.discovery(self.path))

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
                form = {name: values[0] for name, values in parse_qs(body).items()}
                threading.Event().wait(owner.pause)
                with owner._lock:
                    self._say(owner.answer(self.path, form))

            def _say(self, answer: Answer) -> None:
                status, tree = answer
                raw = json.dumps(tree).encode()
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(raw)))
                self.end_headers()
                self.wfile.write(raw)

            def log_message(self, *_: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = False  # all are waited for at the end
        self._server.socket = server_context().wrap_socket(self._server.socket, server_side=True)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    @property
    def url(self) -> str:
        return f"https://localhost:{self._server.server_address[1]}"

    def new_refresh(self) -> str:
        """A refresh token, as after a sign-in."""
        made = f"refresh-{next(self._numbers)}"
        self.refreshes.add(made)
        return made

    def revoke(self) -> None:
        """As an administrator does."""
        self.refreshes.clear()

    def token(self, life: float | None = None, user: str = "") -> str:
        """An access token."""
        at, who = self.now().timestamp(), user or self.user
        claims = {"sub": who, "email": who, "iat": int(at) - 1, "exp": int(at + (self.life if life is None else life))}
        return signed({**claims, "jti": next(self._numbers), "groups": "x" * self.padding}, self.key)

    # What is answered

    def discovery(self, path: str) -> Answer:
        """Where the others are (OpenID Connect Discovery)."""
        if not path.startswith(f"/{TENANT}/"):
            return 400, {"error": "invalid_tenant", "error_description": "AADSTS90002: Tenant not found. Trace ID: 1"}
        base = f"{self.url}/{TENANT}"
        return 200, {
            "issuer": f"{base}/v2.0",
            "token_endpoint": f"{base}/oauth2/v2.0/token",
            "device_authorization_endpoint": f"{base}/oauth2/v2.0/devicecode",
            "authorization_endpoint": f"{base}/oauth2/v2.0/authorize",
        }

    def answer(self, path: str, form: dict[str, str]) -> Answer:
        self.heard.append({"path": path, **form})
        if self.outage:
            return 503, {"error": "temporarily_unavailable"}
        if path.endswith("/revoke"):
            self.refreshes.discard(form["token"])
            return 200, {}
        if self.refusal is not None:
            return 400, dict(self.refusal)
        if path.endswith(("/device", "/devicecode")):
            told = {"device_code": "device-1", "user_code": "ABCD-EFGH", "expires_in": 900, "interval": 1}
            return 200, {**told, "verification_uri": f"{self.url}/enter", "message": "enter it"}
        return self._granted(form)

    def _granted(self, form: dict[str, str]) -> Answer:
        match form["grant_type"]:
            case "refresh_token":
                return self._refreshed(form["refresh_token"])
            case "urn:ietf:params:oauth:grant-type:device_code":
                if not self.signs_in:
                    return 400, {"error": "authorization_pending"}
                return self._tokens(self.new_refresh())
            case "authorization_code":
                if pkce(form.get("code_verifier", "")) != self._challenges.pop(form["code"], None):
                    return 400, {"error": "invalid_grant", "error_description": "Malformed auth code."}
                return self._tokens(self.new_refresh())
            case _:
                return self._tokens(None)

    def _refreshed(self, refresh: str) -> Answer:
        if refresh in self.spent:
            self.reused += 1
            self.refreshes.clear()
        if refresh not in self.refreshes:
            return 400, {"error": "invalid_grant", "error_description": "Token has been expired or revoked."}
        if not self.rotates:
            return self._tokens(None)
        self.refreshes.discard(refresh)
        self.spent.add(refresh)
        return self._tokens(self.new_refresh())

    def _tokens(self, refresh: str | None) -> Answer:
        self.given += 1
        tree: dict[str, Any] = {"access_token": self.token(), "token_type": "Bearer", "expires_in": self.life}
        if isinstance(self.life, float) and self.life.is_integer():
            tree["expires_in"] = int(self.life)
        if refresh:
            tree["refresh_token"] = refresh
        return 200, tree

    # The page at which somebody signs in

    def visit(self, url: str) -> str:
        """What stands in the address bar after somebody has signed in there."""
        asked = {name: values[0] for name, values in parse_qs(url.partition("?")[2]).items()}
        code = f"code-{next(self._numbers)}"
        assert asked["code_challenge_method"] == "S256"
        self._challenges[code] = asked["code_challenge"]
        return f"{asked['redirect_uri']}/?state={asked['state']}&code={code}&scope=mail"


def pkce(verifier: str) -> str:
    """RFC 7636 4.2."""
    return _part(hashlib.sha256(verifier.encode()).digest())
