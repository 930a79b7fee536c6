"""Somebody hears: what is wrong is in the log, in `mailflow status`, for systemd, and in a mail to the operator."""

from __future__ import annotations

import asyncio
import json
import logging
import resource
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from mailflow import app
from mailflow.cli.main import main
from mailflow.core.letters.union import OperatorNotice
from mailflow.core.session.people import Address
from mailflow.core.troubles import TroubleKind
from mailflow.outside.clock import RunAheadClock
from mailflow.outside.mailbox.imap import ImapState
from mailflow.outside.mailbox.settings import ImapSettings
from mailflow.outside.sending.smtp import SmtpSettings
from mailflow.outside.transport import Tls
from mailflow.service.daemon import Daemon
from mailflow.service.watching import examining, health, log_lines
from mailflow.service.watching.notices import ROOM
from mailflow.settings import settings as config
from mailflow.testbed.maildomain import MailDomain
from tests.servers.hole import Hole
from tests.service.room import MONDAY, SERVICE, Room, mail, settings
from tests.service.running import Running, kickoff

OPERATOR = Address("nele@example.test")
QUICK = 60.0  # seconds of the service's clock in one of ours


def operated(state: Path, **changes: object) -> config.Settings:
    chosen = settings(state, **changes)
    return replace(chosen, service=replace(chosen.service, operator=OPERATOR))


def notices(room: Room) -> list[tuple[TroubleKind, bool]]:
    """What the operator was told, oldest first."""
    letters = [post.envelope.letter for post in room.store.posts(ROOM)]
    return [(one.what, one.over) for one in letters if isinstance(one, OperatorNotice)]


def lines(caplog: pytest.LogCaptureFixture, words: str) -> list[logging.LogRecord]:
    return [one for one in caplog.records if words in one.getMessage()]


# One trouble after the other, moved by hand


async def pass_minutes(room: Room, minutes: int) -> None:
    """A look each minute; the mailbox answers."""
    for _ in range(minutes):
        await room.clock.advance(60)
        room.daemon.vigil.heard(ImapState(room.clock.now(), room.clock.now()))
        room.daemon.vigil.look()


async def pass_minutes_alone(room: Room, minutes: int) -> None:
    """A look each minute; nothing is heard of the mailbox."""
    for _ in range(minutes):
        await room.clock.advance(60)
        room.daemon.vigil.look()


async def test_what_lasts_is_said_hourly_and_mailed_once_and_its_end_once(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with Room(operated(tmp_path)) as room:
        vigil = room.daemon.vigil
        vigil.heard(ImapState(last_error="connect: refused", lost_at=room.clock.now()))
        await pass_minutes_alone(room, 130)
        told = lines(caplog, "trouble=fetch")
        assert [one.levelno for one in told] == [logging.ERROR] * 3
        assert "connect: refused" in told[0].getMessage()
        assert notices(room) == [(TroubleKind.FETCH, False)]
        await pass_minutes(room, 2)
        assert notices(room) == [(TroubleKind.FETCH, False), (TroubleKind.FETCH, True)]
        assert lines(caplog, "over trouble=fetch")


async def test_a_connection_that_is_soon_back_is_no_trouble(tmp_path: Path) -> None:
    async with Room(operated(tmp_path)) as room:
        room.daemon.vigil.heard(ImapState(last_error="BYE", lost_at=room.clock.now()))
        await room.clock.advance(50)
        room.daemon.vigil.look()
        assert room.daemon.vigil.troubles == ()


async def test_a_refused_login_is_trouble_at_once(tmp_path: Path) -> None:
    async with Room(operated(tmp_path)) as room:
        room.daemon.vigil.heard(ImapState(last_error="wrong password", refused=True))
        room.daemon.vigil.look()
        assert [one.kind for one in room.daemon.vigil.troubles] == [TroubleKind.FETCH]


async def test_what_kept_letters_from_going_is_mailed_when_they_go_again(tmp_path: Path) -> None:
    async with Room(operated(tmp_path)) as room:
        room.take(room.kickoff())
        await room.pump()  # nothing listens on that port
        await pass_minutes(room, 1)
        assert [one.kind for one in room.daemon.vigil.troubles] == [TroubleKind.SEND]
        await pass_minutes(room, 30)
        assert notices(room) == []
        room.daemon.outbox.found_open()
        await pass_minutes(room, 1)
        assert notices(room) == [(TroubleKind.SEND, True)]


async def test_held_mails_that_pile_up_and_a_disk_that_fills_are_told(tmp_path: Path) -> None:
    async with Room(operated(tmp_path)) as room:
        for number in range(10):
            room.take(mail(f"y{number}@elders.test, z@elders.test", "Hallo"))  # nobody's
        room.daemon.vigil.free = lambda _: 5_000_000
        await pass_minutes(room, 3)
        assert notices(room) == [(TroubleKind.HELD, False), (TroubleKind.DISK, False)]
        room.daemon.vigil.free = lambda _: 5_000_000_000
        await pass_minutes(room, 1)
        assert (TroubleKind.DISK, True) in notices(room)


async def test_after_a_restart_nothing_is_told_twice(tmp_path: Path) -> None:
    async with Room(operated(tmp_path)) as room:
        room.daemon.vigil.free = lambda _: 5_000_000
        await pass_minutes(room, 1)
        assert notices(room) == [(TroubleKind.DISK, False)]
    async with Room(operated(tmp_path)) as room:
        room.daemon.vigil.free = lambda _: 5_000_000
        await pass_minutes(room, 5)
        assert notices(room) == [(TroubleKind.DISK, False)]
        room.daemon.vigil.free = lambda _: 5_000_000_000
        await pass_minutes(room, 1)
        assert notices(room) == [(TroubleKind.DISK, False), (TroubleKind.DISK, True)]


async def test_without_an_operator_nobody_is_written_to(tmp_path: Path) -> None:
    async with Room(settings(tmp_path)) as room:
        room.daemon.vigil.free = lambda _: 5_000_000
        await pass_minutes(room, 2)
        assert notices(room) == []
        assert room.daemon.vigil.troubles


# Over a wire that is cut


@asynccontextmanager
async def living(chosen: config.Settings) -> AsyncIterator[Daemon]:
    """A daemon whose clock runs sixty times as fast."""
    service = app.daemon(chosen, RunAheadClock(MONDAY, pace=QUICK))
    life = asyncio.create_task(service.run())
    try:
        async with asyncio.timeout(30):
            await service.ready.wait()
        yield service
    finally:
        service.stop()
        await life
        service.store.close()


async def within(minutes: int, service: Daemon, so: Callable[[health.Health], bool]) -> health.Health:
    """How the service says it is doing, as soon as that is so."""
    until = service.vigil.clock.now() + timedelta(minutes=minutes)
    while True:
        found = examining.running(service.store, service.vigil, "")
        if so(found):
            return found
        assert service.vigil.clock.now() < until, found
        await asyncio.sleep(0.05)


async def test_a_half_open_connection_is_found(
    mail_domain: MailDomain, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "mailflow")
    hole = Hole(mail_domain.ports.imap)
    ports = mail_domain.ports
    imap = ImapSettings("127.0.0.1", SERVICE, "cop-secret", hole.port, Tls.NONE, window=0.5, timeout=0.5)
    imap = replace(imap, eager=0.0, connect_timeout=0.5)
    smtp = SmtpSettings("127.0.0.1", ports.smtp, Tls.NONE)
    async with living(operated(tmp_path / "state", imap=imap, smtp=smtp)) as service:
        assert (await within(3, service, lambda it: it.level == 0)).connected_since
        hole.swallow()
        found = await within(3, service, lambda it: it.level == 2)
        assert [one[0] for one in found.troubles] == ["fetch"]
        assert lines(caplog, "trouble=fetch")
        hole.mend()
        await within(30, service, lambda it: it.level == 0)
    hole.close()


async def test_a_way_out_that_is_closed_is_found_though_no_letter_waits(
    mail_domain: MailDomain, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    ports = mail_domain.ports
    imap = ImapSettings("127.0.0.1", SERVICE, "cop-secret", ports.imap, Tls.NONE)
    smtp = SmtpSettings("127.0.0.1", ports.submission, Tls.NONE, user=SERVICE, password="wrong")
    async with living(operated(tmp_path / "state", imap=imap, smtp=smtp)) as service:
        found = await within(3, service, lambda it: it.level == 2)
        assert [one[0] for one in found.troubles] == ["send"]
        assert found.blocked
        assert lines(caplog, "trouble=send")


def test_a_dead_connection_is_found_by_the_settings_defaults() -> None:
    defaults = ImapSettings("mail.example.test", SERVICE, "secret")
    assert defaults.window + defaults.timeout + defaults.connect_timeout < 180
    assert defaults.poll + defaults.timeout + defaults.connect_timeout < 180


# From outside


def test_status_tells_a_daemon_that_works_and_one_that_does_not(
    running: Running, mail_domain: MailDomain, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["status", "--state", str(running.folder / "state")]
    assert main(asked) == 2
    assert "no daemon runs here" in capsys.readouterr().out
    running.start().says("connected to")
    mail_domain.deliver(SERVICE, kickoff())
    running.says("outcome=delivered")
    assert main(asked) == 0
    told = capsys.readouterr().out
    assert "all is well" in told
    assert "1 in draft" in told
    assert main([*asked, "--json"]) == 0
    tree = json.loads(capsys.readouterr().out)
    assert (tree["running"], tree["level"], tree["queue"], tree["troubles"]) == (True, 0, 0, [])
    assert tree["last_in"]
    assert tree["last_out"]
    assert running.end() == 0
    assert main(asked) == 2
    assert "1 in draft" in capsys.readouterr().out


def test_a_full_disk_ends_the_daemon_with_a_word(running: Running, mail_domain: MailDomain) -> None:
    running.start().says("connected to")
    for number in range(3):  # as many drafts as wait for an ok of somebody who has no proof
        mail_domain.deliver(SERVICE, kickoff(number))
    running.says("kind=card to=f outcome=delivered", 3)
    assert running.process is not None
    size = max(path.stat().st_size for path in (running.folder / "state").glob("journal-*"))
    resource.prlimit(running.process.pid, resource.RLIMIT_FSIZE, (size + 10, size + 10))
    mail_domain.deliver(SERVICE, kickoff(9))
    assert running.process.wait(timeout=60) == 1
    assert "could not be written" in running.log
    assert main(["status", "--state", str(running.folder / "state")]) == 2


def test_systemd_hears_what_is_wrong_and_nothing_of_being_ready(running: Running) -> None:
    assert running.config
    (running.folder / "secret").write_text("wrong")
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd:
        address = str(running.folder / "notify")
        systemd.bind(address)
        systemd.settimeout(60)
        running.more = {"NOTIFY_SOCKET": address}
        running.start()
        heard = [systemd.recv(500)]
        while b"fetch: " not in heard[-1]:
            heard.append(systemd.recv(500))
        assert b"READY=1" not in heard
        assert running.end() == 0


# The log


def record(level: int, said: str) -> logging.LogRecord:
    return logging.LogRecord("mailflow.x", level, __file__, 1, said, (), None)


def test_every_line_has_its_priority_in_the_journal() -> None:
    form = log_lines.formatter(log_lines.LogForm.TEXT, journal=True)
    assert form.format(record(logging.ERROR, "one\ntwo")) == "<3>ERROR mailflow.x one\n<3>two"
    marks = [form.format(record(level, "x"))[:3] for level in (10, 20, 30, 40, 50)]
    assert marks == ["<7>", "<6>", "<4>", "<3>", "<2>"]


def test_a_log_in_json_names_its_fields_and_shows_no_address() -> None:
    form = log_lines.formatter(log_lines.LogForm.JSON, journal=False)
    tree = json.loads(form.format(record(logging.INFO, "letter session=abc to=p1 reply='250 ok for jan@example.test'")))
    assert tree["fields"] == {"session": "abc", "to": "p1", "reply": "250 ok for j…@example.test"}
    assert (tree["level"], tree["logger"]) == ("info", "mailflow.x")
