"""The first start on a mailbox with history, a backlog, and addresses that nobody told us of."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from mailflow import app
from mailflow.cli.main import main
from mailflow.core.seams import Verdict
from mailflow.outside.clock import SystemClock
from mailflow.outside.mailbox.settings import ImapSettings
from mailflow.outside.sending.smtp import SmtpSettings
from mailflow.outside.transport import Tls
from mailflow.testbed.maildomain import MailDomain
from tests.service.room import KICKOFF, MONDAY, PEOPLE, SERVICE, Room, authenticated, mail, settings
from tests.service.running import Running, kickoff

MANY = 5_000
OLD = "2023-02-14 09:00"


def dated(raw: bytes, when: str) -> bytes:
    """As our provider took it in at that time."""
    return f"Received: from mx.elders.test by {SERVICE}; {when}\r\n".encode() + raw


# The mailbox has a history


async def test_five_thousand_old_mails_start_nothing_and_stay_where_they_are(
    mail_domain: MailDomain, tmp_path: Path
) -> None:
    for number in range(MANY):
        mail_domain.deliver(SERVICE, kickoff(number) if number % 10 == 0 else mail(f"x{number}@elders.test", "Hallo"))
    ports = mail_domain.ports
    chosen = settings(
        tmp_path / "state",
        imap=ImapSettings("127.0.0.1", SERVICE, "cop-secret", ports.imap, Tls.NONE),
        smtp=SmtpSettings("127.0.0.1", ports.smtp, Tls.NONE),
    )
    service = app.daemon(chosen, SystemClock())
    life = asyncio.create_task(service.run())
    async with asyncio.timeout(30):
        await service.ready.wait()
        mail_domain.deliver(SERVICE, mail("fresh@elders.test", "En dit is nieuw", message_id="<new@elders.test>"))
        while not service.seen:  # noqa: ASYNC110 - it is seen from outside
            await asyncio.sleep(0.02)
    service.stop()
    await life
    assert (service.seen, list(service.store.sessions())) == (1, [])
    service.store.close()
    assert len(mail_domain.mails(SERVICE)) == MANY
    assert [one for one in mail_domain.accepted if "fresh" not in one.recipient] == []


def test_a_dry_run_tells_and_does_nothing(
    running: Running, mail_domain: MailDomain, capsys: pytest.CaptureFixture[str]
) -> None:
    mail_domain.deliver(SERVICE, authenticated(kickoff()))
    command = ["run", "--config", str(running.config), "--dry-run"]
    assert main(command) == 0
    assert capsys.readouterr().out == "0 mails would be read, 1 older ones left alone\n"
    assert main([*command, "--from", "2020-01-01"]) == 0
    told = capsys.readouterr().out.splitlines()
    assert "geert@example.test  'Jongeren 0': mailflow/" in told[0]
    assert told[1] == "1 mails would be read, 0 older ones left alone"
    assert not (running.folder / "state").exists()
    assert len(mail_domain.mails(SERVICE)) == 1
    assert mail_domain.accepted == []


# A backlog


async def test_a_kick_off_that_is_older_than_a_week_is_held(room: Room) -> None:
    taken = room.take(dated(room.kickoff(), "Mon, 9 Nov 2026 10:00:00 +0100"))
    assert (taken.verdict, room.sessions()) == (Verdict.HELD, [])
    assert "older than 7 days" in taken.reason
    assert room.take(dated(room.kickoff(), "Wed, 18 Nov 2026 10:00:00 +0100")).verdict is Verdict.PROCESSED


async def test_the_word_of_the_provider_about_the_day_goes_before_the_senders(room: Room) -> None:
    """A laptop whose clock stands in 2010 is no backlog."""
    one, two = (
        mail("fatima@example.test", text).replace(b"23 Nov 2026", b"23 Nov 2010") for text in ("Wat is dit?", "Hallo?")
    )
    assert room.take(dated(one, "Mon, 23 Nov 2026 10:29:00 +0100")).verdict is Verdict.PROCESSED
    assert room.take(two).verdict is Verdict.HELD


async def test_an_answer_to_a_letter_is_read_however_long_it_lay(room: Room) -> None:
    room.ask()
    answer = dated(room.reply("fatima", "questions", "1. In de keuken."), "Mon, 23 Nov 2026 10:31:00 +0100")
    await room.clock.advance(timedelta(days=9).total_seconds())
    assert room.take(answer).verdict is Verdict.PROCESSED
    assert room.person("fatima").answers


async def test_who_asks_for_mail_since_a_day_gets_it_read(tmp_path: Path) -> None:
    async with Room(settings(tmp_path), since=MONDAY - timedelta(days=30)) as room:
        assert room.take(dated(room.kickoff(), "Mon, 9 Nov 2026 10:00:00 +0100")).verdict is Verdict.PROCESSED


# Days that are over, and addresses of ours


async def test_a_card_says_that_a_day_is_over(room: Room) -> None:
    soon = KICKOFF.replace("vrijdag 11 december", "woensdag 25 november")
    session = room.begun_by(room.take(room.kickoff(text=soon)))
    assert session.plan.answers_by.day == 25
    await room.clock.advance_to(MONDAY + timedelta(days=3))  # the card is shown once more
    room.daemon.timers.pass_time()
    plan = room.session().plan
    assert plan.questions_on >= room.clock.now().date()
    card = " ".join(room.text("geert", "card").split())
    assert f"woensdag 25 november is al voorbij. Ik reken nu op {plan.answers_by.day}" not in card
    assert "woensdag 25 november is al voorbij. Ik reken nu op" in card


async def test_an_address_of_ours_that_nobody_configured_is_told_and_not_invited(room: Room) -> None:
    people = [PEOPLE[name].mailbox() for name in ("fatima", "jan")]
    raw = PEOPLE["geert"].write(people, ["leren@elders.test"], "Jongeren", KICKOFF, MONDAY)
    session = room.begun_by(room.take(authenticated(b"Delivered-To: leren@elders.test\r\n" + raw)))
    assert "leren@elders.test" not in session.addresses
    assert "leren@elders.test is ook een adres van mij" in room.text("geert", "card")


async def test_a_colleague_whose_server_passed_the_mail_on_is_still_invited(room: Room) -> None:
    hops = b"Delivered-To: cop@example.test\r\nDelivered-To: fatima@example.test\r\n"
    session = room.begun_by(room.take(hops + room.kickoff()))
    assert "fatima@example.test" in session.addresses
