"""Somebody hears in time: while the old token is good, the notice about the next one still goes out by it."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from mailflow import app
from mailflow.core.letters.union import OperatorNotice
from mailflow.core.seams import PostState
from mailflow.core.session.people import Address
from mailflow.core.troubles import TroubleKind
from mailflow.outside.authorization.access import Access
from mailflow.outside.authorization.settings import Issuer, OAuthSettings
from mailflow.outside.authorization.token import AccessToken
from mailflow.outside.clock import SystemClock
from mailflow.outside.mailbox.imap import ImapState
from mailflow.outside.mailbox.settings import ImapSettings
from mailflow.outside.sending.smtp import SmtpSettings
from mailflow.outside.transport import Auth, Tls
from mailflow.service.watching import examining, health
from mailflow.service.watching.notices import ROOM
from mailflow.settings import settings as config
from tests.servers.box import AUTHORITY, ServerUnavailable
from tests.servers.postfix import Postfix
from tests.servers.token_dovecot import TokenDovecot
from tests.servers.token_server import TokenServer
from tests.service.room import MONDAY, SERVICE, Room, settings

OPERATOR = Address("nele@example.test")
LIFE = 4.0  # seconds of a token at servers that know no other clock


@pytest.fixture
def giver() -> Iterator[TokenServer]:
    with TokenServer(SERVICE, now=lambda: MONDAY) as server:
        yield server


def by_token(state: Path, giver: TokenServer, address: str = SERVICE) -> config.Settings:
    chosen = settings(
        state,
        imap=ImapSettings("127.0.0.1", address, port=9, tls=Tls.NONE, auth=Auth.OAUTH),
        smtp=SmtpSettings("127.0.0.1", 9, Tls.NONE, user=address, auth=Auth.OAUTH),
        oauth=OAuthSettings(Issuer.OTHER, client_id="app", token_url=f"{giver.url}/token", ca_file=str(AUTHORITY)),
    )
    return replace(chosen, service=replace(chosen.service, operator=OPERATOR))


def signed_in(room: Room, giver: TokenServer) -> Access:
    assert room.daemon.renewal is not None
    access = room.daemon.renewal.access
    now = room.clock.now()
    access.file.write(AccessToken("good", now, now + timedelta(hours=1), giver.new_refresh()))
    return access


def notices(room: Room) -> list[tuple[TroubleKind, bool]]:
    letters = [post.envelope.letter for post in room.store.posts(ROOM)]
    return [(one.what, one.over) for one in letters if isinstance(one, OperatorNotice)]


def is_denied(access: Access) -> bool:
    return access.denial is not None


def troubles(room: Room) -> list[TroubleKind]:
    return [one.kind for one in room.daemon.vigil.troubles]


async def pass_minutes(room: Room, minutes: int) -> None:
    """Look after look; the mailbox answers."""
    assert room.daemon.renewal is not None
    for _ in range(minutes):
        await room.clock.advance(60)
        await room.daemon.renewal.look()
        room.daemon.vigil.heard(ImapState(room.clock.now(), room.clock.now()))
        room.daemon.vigil.look()


async def test_a_sign_in_that_was_taken_back_is_told_before_the_last_token_is_over(
    giver: TokenServer, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with Room(by_token(tmp_path / "state", giver)) as room:
        access = signed_in(room, giver)
        giver.revoke()
        await pass_minutes(room, 47)
        assert troubles(room) == []
        await pass_minutes(room, 8)
        kept = access.file.read()
        assert kept is not None
        assert kept.is_live(room.clock.now()), "letters still go out"
        assert notices(room) == [(TroubleKind.ACCESS, False)]
        trouble = room.daemon.vigil.troubles[0]
        assert trouble.why.endswith("sign in again: `mailflow auth login`")
        found = examining.running(room.store, room.daemon.vigil, "")
        assert (found.level, found.troubles[0][0]) == (1, "access")
        (line,) = [one for one in health.as_words(found) if "access since" in one]
        assert "`mailflow auth login`" in line
        assert any(one.startswith("access    by a token until 2026-11-23") for one in health.as_words(found))
        assert [one.levelno for one in caplog.records if "trouble=access" in one.getMessage()] == [logging.ERROR]
        raw = room.daemon.intake.office.bytes_of(room.store.posts(ROOM)[0].envelope).decode()
        assert "mailflow auth login" in raw
        signed_in(room, giver)
        await pass_minutes(room, 2)
        assert notices(room) == [(TroubleKind.ACCESS, False), (TroubleKind.ACCESS, True)]


async def test_a_provider_that_is_away_for_a_moment_is_no_trouble(giver: TokenServer, tmp_path: Path) -> None:
    async with Room(by_token(tmp_path / "state", giver)) as room:
        access = signed_in(room, giver)
        await pass_minutes(room, 47)
        giver.outage = True
        await pass_minutes(room, 1)
        assert is_denied(access)
        assert troubles(room) == []
        giver.outage = False
        await pass_minutes(room, 2)
        assert not is_denied(access)
        giver.outage = True
        await pass_minutes(room, 60)
        assert troubles(room) == [TroubleKind.ACCESS]
        assert notices(room) == [(TroubleKind.ACCESS, False)]


async def test_nobody_looks_for_tokens_where_passwords_do(tmp_path: Path) -> None:
    async with Room(settings(tmp_path / "state")) as room:
        assert room.daemon.renewal is None
        assert room.daemon.vigil.access is None


@pytest.mark.slow
@pytest.mark.dovecot
@pytest.mark.postfix
async def test_a_whole_service_lives_on_tokens_of_four_seconds(tmp_path: Path) -> None:
    """A kick-off comes in and its card goes out, over Dovecot and Postfix, while one token after the other is over."""
    try:
        box = TokenDovecot()
    except ServerUnavailable as reason:
        pytest.skip(str(reason))
    box.start()
    try:
        way_out = Postfix(box).start()
        try:
            await live(box, way_out, tmp_path)
        finally:
            way_out.stop()
    finally:
        box.stop()


async def live(box: TokenDovecot, way_out: Postfix, tmp_path: Path) -> None:
    address, geert = box.new_address("cop"), box.new_address("geert")
    with TokenServer(address, life=LIFE) as giver:
        trust = {"ca_file": str(AUTHORITY), "user": address, "auth": Auth.OAUTH}
        chosen = by_token(tmp_path / "state", giver, address)
        chosen = replace(
            chosen,
            service=replace(chosen.service, address=Address(address), facilitators=(geert,), operator=None),
            imap=ImapSettings("localhost", port=box.imaps_port, **trust),  # type: ignore[arg-type]
            smtp=SmtpSettings("localhost", way_out.submissions_port, **trust),  # type: ignore[arg-type]
            trust=config.Trust("mail.example.test"),
        )
        service = app.daemon(chosen, SystemClock())
        assert service.renewal is not None
        now = SystemClock().now()
        service.renewal.access.file.write(AccessToken("none", now, now, giver.new_refresh()))
        life = asyncio.create_task(service.run())
        async with asyncio.timeout(150):
            await service.ready.wait()
            for number in range(2):
                await asyncio.sleep(LIFE + 0.2)
                await asyncio.to_thread(box.kick, address)
                await asyncio.to_thread(box.deliver, address, kickoff(geert, address, number), geert)
                await box.wait_for(geert, number + 1, within=90)
        service.stop()
        await life
        states = [post.state for one in service.store.sessions() for post in service.store.posts(one.id)]
        service.store.close()
        assert states == [PostState.SENT] * 2
        assert len(box.mails(address, "mailflow/Processed")) == 2
        assert box.mails(address) == []
        assert giver.reused == 0
        assert giver.given > 2
        kept = json.loads((tmp_path / "state" / "oauth.json").read_text())
        assert {kept["refresh"]} == giver.refreshes


def kickoff(sender: str, service: str, number: int) -> bytes:
    said = "Dag allemaal,\r\n\r\n1. Wanneer lukte het?\r\n2. Wat werkt niet?\r\n3. Wat doe je morgen?\r\n\r\nGeert\r\n"
    return (
        f"Authentication-Results: mail.example.test; dmarc=pass header.from=example.test\r\n"
        f"From: Geert <{sender}>\r\nTo: jan@example.test, els@example.test\r\nCc: {service}\r\n"
        f"Subject: Jongeren {number}\r\nMessage-ID: <k{number}@example.test>\r\n"
        f"Date: {SystemClock().now():%a, %d %b %Y %H:%M:%S} +0000\r\n\r\n{said}"
    ).encode()
