"""Tokens over time: renewed before they are over, kept before they are used, never lost between processes."""

from __future__ import annotations

import json
import os
import random
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from mailflow.errors import ConnectionLost, GrantRefused
from mailflow.outside.authorization import by_provider
from mailflow.outside.authorization.access import Access
from mailflow.outside.authorization.settings import Issuer, OAuthSettings, SignIn
from mailflow.outside.authorization.token import AccessToken
from mailflow.outside.clock import RunAheadClock
from tests.servers.box import AUTHORITY
from tests.servers.token_server import TokenServer, claims_of

COP = "cop@example.test"
START = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


@pytest.fixture
def clock() -> RunAheadClock:
    return RunAheadClock(START)


@pytest.fixture
def giver(clock: RunAheadClock) -> Iterator[TokenServer]:
    with TokenServer(COP, now=clock.now) as server:
        yield server


def settings(giver: TokenServer, **more: object) -> OAuthSettings:
    url = f"{giver.url}/token"
    return OAuthSettings(Issuer.OTHER, client_id="app", token_url=url, ca_file=str(AUTHORITY), **more)  # type: ignore[arg-type]


def access_to(giver: TokenServer, clock: RunAheadClock, state: Path, **more: object) -> Access:
    return by_provider.access(settings(giver, **more), COP, state, clock, sends=True)


@pytest.fixture
def access(giver: TokenServer, clock: RunAheadClock, tmp_path: Path) -> Access:
    """Somebody has signed in just now."""
    made = access_to(giver, clock, tmp_path)
    sign_in(made, giver, clock)
    return made


def sign_in(access: Access, giver: TokenServer, clock: RunAheadClock) -> None:
    now = clock.now()
    access.file.write(AccessToken(giver.token(), now, now + timedelta(seconds=giver.life), giver.new_refresh()))


def good(token: str, clock: RunAheadClock) -> bool:
    return bool(claims_of(token)["exp"] > clock.now().timestamp())


# One life


async def test_a_token_is_renewed_at_four_fifths_of_its_life(
    access: Access, giver: TokenServer, clock: RunAheadClock
) -> None:
    first = access.token()
    await clock.advance(0.79 * 3600)
    assert (access.token(), access.is_due()) == (first, False)
    await clock.advance(0.02 * 3600)
    assert access.is_due()
    assert access.token() != first
    assert (giver.given, access.is_due()) == (1, False)


async def test_a_clock_that_was_set_back_does_not_keep_a_token_for_ever(access: Access, giver: TokenServer) -> None:
    now = START + timedelta(days=400)
    kept = access.file.read()
    assert kept is not None
    access.file.write(AccessToken("from the future", now, now + timedelta(hours=1), kept.refresh))
    assert access.token() != "from the future"


def test_only_its_user_can_read_what_is_kept(access: Access, tmp_path: Path) -> None:
    access.file.erase()
    with pytest.raises(GrantRefused):
        access.token()
    access.file.write(AccessToken("some", START, START))
    assert {path.name for path in tmp_path.iterdir()} == {"oauth.json", "oauth.lock"}
    assert {stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()} == {0o600}


async def test_a_rotated_refresh_token_is_on_disk_before_anybody_gets_its_token(
    access: Access, giver: TokenServer, clock: RunAheadClock, tmp_path: Path
) -> None:
    await clock.advance(3000)
    token = access.token()
    kept = json.loads((tmp_path / "oauth.json").read_text())
    assert kept["access"] == token
    assert {kept["refresh"]} == giver.refreshes


async def test_where_nothing_can_be_kept_no_refresh_token_is_spent(
    access: Access, giver: TokenServer, clock: RunAheadClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await clock.advance(2900)
    monkeypatch.setattr(os, "fsync", _full)
    assert good(access.token(), clock), "the old one is used while it is good"
    await clock.advance(700)
    with pytest.raises(ConnectionLost, match="No space left"):
        access.token()
    assert giver.heard == []
    monkeypatch.undo()
    await clock.advance(600)
    assert good(access.token(), clock)
    assert giver.reused == 0


def _full(_: int) -> None:
    raise OSError(28, "No space left on device")


@pytest.mark.parametrize("text", ["", "{", "[]", '{"owner": 3}', "\0" * 100])
def test_a_damaged_file_is_as_good_as_none(access: Access, tmp_path: Path, text: str) -> None:
    (tmp_path / "oauth.json").write_text(text)
    with pytest.raises(GrantRefused, match="`mailflow auth login`"):
        access.token()


def test_a_token_of_another_mailbox_is_not_used(giver: TokenServer, access: Access, clock: RunAheadClock) -> None:
    other = by_provider.access(settings(giver), "jan@example.test", access.file.path.parent, clock, sends=True)
    with pytest.raises(GrantRefused, match="nobody has signed in"):
        other.token()


def test_an_app_signs_nobody_in_and_needs_no_folder(giver: TokenServer, clock: RunAheadClock, tmp_path: Path) -> None:
    access = access_to(giver, clock, tmp_path / "none yet", sign_in=SignIn.APP, secret="s")
    assert access.token() == access.token()
    assert [one["grant_type"] for one in giver.heard] == ["client_credentials"]
    assert giver.heard[0]["client_secret"] == "s"
    assert list(tmp_path.iterdir()) == []


# What goes wrong


async def test_an_hour_without_the_provider_is_told_once_and_over_at_once(
    access: Access, giver: TokenServer, clock: RunAheadClock, caplog: pytest.LogCaptureFixture
) -> None:
    await clock.advance(2880)
    giver.outage = True
    lived = 0
    for _ in range(240):  # an hour, in steps of 15 seconds
        try:
            lived += good(access.token(), clock)
        except ConnectionLost:
            assert access.denial is not None
            assert access.denial.since == START + timedelta(seconds=2880)
        await clock.advance(15)
    assert lived == 720 // 15, "the old token is used to its end"
    assert len(giver.heard) < 25, "the provider is not stormed"
    assert len([one for one in caplog.records if "no new token" in one.getMessage()]) == 1
    giver.outage = False
    await clock.advance(300)
    assert good(access.token(), clock)
    assert access.denial is None
    assert giver.reused == 0


async def test_a_sign_in_that_was_taken_back_is_told_with_its_remedy_while_the_token_is_good(
    access: Access, giver: TokenServer, clock: RunAheadClock
) -> None:
    giver.revoke()
    await clock.advance(2900)
    assert good(access.token(), clock)
    assert access.denial is not None
    told = str(access.denial.error)
    assert told.startswith("localhost gives no token: invalid_grant: Token has been expired or revoked")
    assert told.endswith("sign in again: `mailflow auth login`")
    for _ in range(40):
        await clock.advance(20)
        if clock.now() < START + timedelta(hours=1):
            access.token()
    with pytest.raises(GrantRefused):
        access.token()
    assert len(giver.heard) == 1, "a refusal is believed for a while"
    sign_in(access, giver, clock)
    assert good(access.token(), clock), "whoever signs in again is believed at once"
    assert access.denial is None


async def test_a_new_secret_is_tried_at_once(giver: TokenServer, clock: RunAheadClock, tmp_path: Path) -> None:
    file = tmp_path / "secret"
    file.write_text("old")
    access = access_to(giver, clock, tmp_path, sign_in=SignIn.APP, secret=file.read_text)
    giver.refusal = {"error": "invalid_client", "error_description": "The secret has expired."}
    for _ in range(5):
        with pytest.raises(GrantRefused, match="and oauth"):
            access.token()
    assert len(giver.heard) == 1
    giver.refusal = None
    file.write_text("new")
    assert good(access.token(), clock)


async def test_a_refusal_is_asked_again_after_a_quarter_of_an_hour(
    access: Access, giver: TokenServer, clock: RunAheadClock
) -> None:
    giver.refusal = {"error": "invalid_grant"}
    await clock.advance(3700)
    with pytest.raises(GrantRefused):
        access.token()
    giver.refusal = None
    await clock.advance(901)
    assert good(access.token(), clock)


# Several at once


def test_threads_that_want_a_token_at_once_ask_once(access: Access, giver: TokenServer, clock: RunAheadClock) -> None:
    kept = access.file.read()
    assert kept is not None
    access.file.write(AccessToken("old", START - timedelta(hours=1), START, kept.refresh))
    giver.pause = 0.2
    got: list[str] = []
    threads = [threading.Thread(target=lambda: got.append(access.token())) for _ in range(8)]
    for one in threads:
        one.start()
    for one in threads:
        one.join(20)
    assert len(got) == 8
    assert len(set(got)) == 1
    assert (giver.given, giver.reused) == (1, 0)


PROCESS = """
import sys
from pathlib import Path
from mailflow.outside.authorization import by_provider
from mailflow.outside.authorization.settings import Issuer, OAuthSettings
from mailflow.outside.clock import SystemClock
url, ca, state, times = sys.argv[1:]
settings = OAuthSettings(Issuer.OTHER, client_id="app", token_url=url, ca_file=ca)
access = by_provider.access(settings, "cop@example.test", Path(state), SystemClock(), sends=True)
print("ready", flush=True)
sys.stdin.readline()
token = ""
for _ in range(int(times)):
    token = access.token()
print(token)
"""


@pytest.mark.slow
def test_processes_that_renew_at_once_lose_no_rotated_token(tmp_path: Path) -> None:
    now = datetime.now(UTC)
    with TokenServer(COP, life=0.05, pause=0.05) as giver:  # each call wants a new one
        first = by_provider.access(settings(giver), COP, tmp_path, RunAheadClock(now), sends=True)
        first.file.write(AccessToken("old", now - timedelta(hours=2), now - timedelta(hours=1), giver.new_refresh()))
        command = [sys.executable, "-c", PROCESS, f"{giver.url}/token", str(AUTHORITY), str(tmp_path), "8"]
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
        running = [subprocess.Popen(command, **pipes) for _ in range(3)]  # type: ignore[call-overload]
        for one in running:
            assert one.stdout.readline() == "ready\n"
        for one in running:
            one.stdin.write("\n")
            one.stdin.flush()
        ends = [one.communicate(timeout=60)[0] for one in running]
        assert all(claims_of(end.strip())["email"] == COP for end in ends)
        assert giver.reused == 0
        assert giver.given >= 8
        kept = first.file.read()
        assert kept is not None
        assert {kept.refresh} == giver.refreshes


def test_a_process_that_dies_with_the_lock_in_hand_holds_nobody_up(
    access: Access, giver: TokenServer, clock: RunAheadClock, tmp_path: Path
) -> None:
    script = f"import fcntl, os; f = open({str(tmp_path / 'oauth.lock')!r}, 'w'); fcntl.flock(f, 2); os._exit(9)"
    subprocess.run([sys.executable, "-c", script], check=False)
    kept = access.file.read()
    assert kept is not None
    access.file.write(AccessToken("old", START - timedelta(hours=1), START, kept.refresh))
    assert good(access.token(), clock)


# A month


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(8 if os.environ.get("MAILFLOW_DEEP") else 1))
async def test_a_month_of_tokens(giver: TokenServer, clock: RunAheadClock, tmp_path: Path, seed: int) -> None:
    """Outages, restarts, a second process and lives of all lengths: nobody ever gets a token that is over, and no
    refresh token is used twice."""
    chance = random.Random(seed)
    here = [access_to(giver, clock, tmp_path), access_to(giver, clock, tmp_path)]
    sign_in(here[0], giver, clock)
    until, outage_ends, asked, lost = START + timedelta(days=30), START, 0, 0
    while clock.now() < until:
        await clock.advance(chance.choice((60, 300, 900)))
        giver.outage = clock.now() < outage_ends
        if chance.random() < 0.002:
            outage_ends = clock.now() + timedelta(minutes=chance.choice((1, 5, 60)))
        if chance.random() < 0.01:
            here[chance.randrange(2)] = access_to(giver, clock, tmp_path)  # it starts anew
        if chance.random() < 0.01:
            giver.life = chance.choice((1800.0, 3599.0, 5400.0, 86400.0))
        asked += 1
        try:
            assert good(chance.choice(here).token(), clock)
        except ConnectionLost:
            lost += 1
            assert clock.now() < outage_ends + timedelta(minutes=6), "soon after an outage there is access again"
    assert giver.reused == 0
    assert asked > 5000
    assert lost < asked * 0.02
    assert len(giver.refreshes) == 1
