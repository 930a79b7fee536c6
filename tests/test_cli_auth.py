"""`mailflow auth`, and what `check` and `status` tell of access by tokens."""

from __future__ import annotations

import io
import json
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from mailflow import app
from mailflow.cli.main import main
from mailflow.outside.clock import SystemClock
from mailflow.settings import settings as config
from tests.servers.box import AUTHORITY
from tests.servers.token_server import TokenServer

COP = "cop@example.test"


@pytest.fixture
def giver() -> Iterator[TokenServer]:
    with TokenServer(COP) as server:
        yield server


@pytest.fixture
def written(giver: TokenServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Settings of a service whose provider gives a code to sign in with."""
    monkeypatch.setattr("time.sleep", lambda _: None)  # the person is quick
    path = tmp_path / "mailflow.toml"
    path.write_text(
        f"""
        [service]
        address = "{COP}"
        state = "state"
        facilitators = ["@example.test"]
        [imap]
        host = "127.0.0.1"
        port = 9
        tls = "none"
        user = "{COP}"
        auth = "oauth"
        [smtp]
        host = "127.0.0.1"
        port = 9
        tls = "none"
        user = "{COP}"
        auth = "oauth"
        [oauth]
        provider = "other"
        client_id = "app"
        token_url = "{giver.url}/token"
        device_url = "{giver.url}/device"
        ca_file = "{AUTHORITY}"
        """
    )
    return path


def said(capsys: pytest.CaptureFixture[str]) -> str:
    found = capsys.readouterr()
    return found.out + found.err


def auth(verb: str, path: Path) -> int:
    return main(["auth", verb, "--config", str(path)])


def test_somebody_signs_in_looks_and_signs_out(
    written: Path, giver: TokenServer, capsys: pytest.CaptureFixture[str]
) -> None:
    assert auth("status", written) == 1
    assert "`mailflow auth login`" in said(capsys)
    assert auth("login", written) == 0
    told = said(capsys)
    assert "ABCD-EFGH" in told
    assert "good until" in told
    state = written.parent / "state"
    assert {stat.S_IMODE(path.stat().st_mode) for path in state.iterdir()} == {0o600}
    assert stat.S_IMODE(state.stat().st_mode) == 0o700
    assert auth("status", written) == 0
    assert f"a token for {COP} by other, good until" in said(capsys)
    assert main(["check", "access", "--config", str(written)]) == 0
    told = said(capsys)
    assert "OK    access: the provider gives tokens (somebody signed in); this one is good for 60 minutes" in told
    assert auth("logout", written) == 0
    assert "the token is gone from this machine" in said(capsys)
    assert auth("logout", written) == 0
    assert f"no token for {COP}" in said(capsys)
    assert main(["check", "access", "--config", str(written)]) == 1
    assert "FAIL  access: nobody has signed in to the mailbox: `mailflow auth login`" in said(capsys)


def test_a_page_is_shown_and_its_end_pasted(
    written: Path, giver: TokenServer, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    written.write_text(written.read_text().replace("device_url", "authorize_url"))
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    assert auth("login", written) == 1
    told = said(capsys)
    assert "Paste the whole address" in told
    assert "mailflow auth login: that address holds no code" in told
    page = next(word for word in told.split() if "code_challenge=" in word)
    assert "code_challenge_method=S256" in page

    class Browser:
        def readline(self) -> str:
            shown = next(word for word in capsys.readouterr().out.split() if "code_challenge=" in word)
            return f"{giver.visit(shown)}\n"

    monkeypatch.setattr("sys.stdin", Browser())
    assert auth("login", written) == 0


def test_a_refusal_is_one_line(written: Path, giver: TokenServer, capsys: pytest.CaptureFixture[str]) -> None:
    giver.refusal = {"error": "invalid_client", "error_description": "nobody knows it"}
    assert auth("login", written) == 1
    assert said(capsys) == (
        "mailflow auth login: localhost gives no token: invalid_client: nobody knows it; "
        "see oauth.client_id and oauth.secret\n"
    )


def test_no_secret_and_no_token_is_ever_shown(
    written: Path, giver: TokenServer, capsys: pytest.CaptureFixture[str]
) -> None:
    auth("login", written)
    auth("status", written)
    main(["check", "people", "access", "imap", "smtp", "--config", str(written)])
    told = said(capsys)
    kept = json.loads((written.parent / "state" / "oauth.json").read_text())
    assert kept["access"] not in told
    assert kept["refresh"] not in told


def test_where_a_password_is_enough_that_is_said(written: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = written.read_text().partition("[oauth]")[0].replace('auth = "oauth"', "")
    written.write_text(text + "\n")
    secret = written.parent / "secret"
    secret.write_text("hush")
    written.write_text(text.replace(f'user = "{COP}"', f'user = "{COP}"\npassword_file = "{secret}"'))
    assert auth("login", written) == 1
    assert 'imap.auth: is "password"' in said(capsys)


@pytest.mark.parametrize(
    ("was", "new", "told"),
    [
        ('provider = "other"', "", "oauth.provider: is not set"),
        ("token_url", "# token_url", "oauth.token_url: is not set"),
        ('client_id = "app"', "", "oauth.client_id: is not set"),
        ('provider = "other"', 'provider = "microsoft"', "oauth.tenant: is not set"),
        ('provider = "other"', 'provider = "google"', "oauth.secret: is not set"),
        ('auth = "oauth"', "", "is not set"),
    ],
)
def test_what_is_missing_in_the_settings_is_named(
    written: Path, capsys: pytest.CaptureFixture[str], was: str, new: str, told: str
) -> None:
    written.write_text(written.read_text().replace(was, new))
    assert auth("status", written) == 1
    assert told in said(capsys)


def test_settings_of_a_provider_whose_tokens_nobody_wants_are_told(
    written: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MAILFLOW_IMAP_PASSWORD", "x")
    monkeypatch.setenv("MAILFLOW_SMTP_PASSWORD", "x")
    written.write_text(written.read_text().replace('auth = "oauth"', ""))
    assert auth("status", written) == 1
    assert 'write auth = "oauth" under [imap] and [smtp]' in said(capsys)


def test_only_who_wants_tokens_shows_them(written: Path) -> None:
    found: Any = config.load({"MAILFLOW_SMTP_AUTH": "password", "MAILFLOW_SMTP_PASSWORD": "x"}, written)
    with_tokens, access = app.with_access(found, SystemClock())
    assert access is not None
    assert with_tokens.imap.tokens == access.token
    assert with_tokens.smtp.secret() == "x"
