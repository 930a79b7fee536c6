"""What can go wrong on the way: one clear line in the log, no mail lost, and the daemon goes on."""

from __future__ import annotations

import asyncio
import logging
import socket
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from mailflow.core.seams import PostState, Verdict
from mailflow.core.session.model import Invite, Questions
from mailflow.core.session.people import Address, PersonId, Rsvp
from mailflow.outside.clock import RunAheadClock
from mailflow.service.tools import asking_daemon
from mailflow.testbed.maildomain import Fault, FaultKind, MailDomain
from mailflow.testbed.people import Program
from tests.journeys.conftest import NAMES
from tests.journeys.village import Ground, Village

KICKOFF = """Dag allemaal,

Drie vragen:
1. Wanneer lukte het?
2. Wat werkt niet?
3. Wat zou je morgen doen?

Graag tegen vrijdag 11 december. Geert
"""


@pytest.fixture
def domain() -> Iterator[MailDomain]:
    """The mail domain that fails on demand."""
    with MailDomain({f"{name}@example.test": "secret" for name in NAMES}) as domain:
        yield domain


def ground_of(domain: MailDomain) -> Ground:
    return Ground(
        host=domain.host,
        imap_port=domain.ports.imap,
        smtp_port=domain.ports.smtp,
        address=lambda name: f"{name}@example.test",
        password=lambda _: "secret",
        mails=domain.mails,
        submission_port=domain.ports.submission,
        provider=domain.hostname,
    )


def complaints(caplog: pytest.LogCaptureFixture) -> list[str]:
    """What the operator is told of trouble."""
    return [one.getMessage() for one in caplog.records if one.levelno >= logging.WARNING]


async def until(so: Callable[[], bool], clock: RunAheadClock | None = None) -> None:
    """Wait for something; with a clock, minutes pass meanwhile."""
    for _ in range(2000):
        if so():
            return
        if clock is not None:
            await clock.advance(60)
        await asyncio.sleep(0.01)
    raise AssertionError("it never came to that")


async def invited(village: Village, **addresses: str) -> None:
    """Fatima, Jan and whoever is named have been invited; only the service gets the kick-off."""
    for name in ("Fatima El Amrani", "Jan Peeters", *addresses):
        village.person(name.capitalize(), Program.WEB, address=addresses.get(name, ""))
    to = [one.mailbox() for name, one in village.people.items() if name != "geert"]
    geert = village.people["geert"]
    raw = geert.write(to, [village.service], "Jongeren", KICKOFF, village.clock.now())
    for name in addresses:
        del village.people[name]  # nobody waits for his mails
    await village.submit("geert", [village.service], raw)
    await village.reply("geert", village.newest("geert", "card"), "ok")
    await village.pass_time_until(Invite)


# The way in


async def test_a_wrong_password_is_told_in_one_line_and_letters_still_go(
    domain: MailDomain, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    ground = replace(ground_of(domain), password=lambda _: "wrong")
    village = Village(ground, tmp_path / "state")
    async with village:
        await until(lambda: bool(complaints(caplog)))
        asked = await asking_daemon.ask(tmp_path / "state" / asking_daemon.SOCKET, {"verb": "ping"})
        assert asked == {"ok": True, "said": "alive"}
    (line,) = complaints(caplog)
    assert line.startswith("no connection to 127.0.0.1 (1 in a row): 127.0.0.1 refuses cop@example.test: ")
    assert "wrong" not in caplog.text


async def test_an_imap_server_that_cannot_be_reached_leaves_the_daemon_alive(
    domain: MailDomain, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    with socket.create_server(("127.0.0.1", 0)) as unused:
        port = unused.getsockname()[1]
    village = Village(replace(ground_of(domain), imap_port=port), tmp_path / "state")
    async with village:
        await until(lambda: "in a row" in caplog.text)
        asked = await asking_daemon.ask(tmp_path / "state" / asking_daemon.SOCKET, {"verb": "ping"})
        assert asked == {"ok": True, "said": "alive"}
    first = next(one.getMessage() for one in caplog.records if "in a row" in one.getMessage())
    assert first.startswith("no connection to 127.0.0.1 (1 in a row): ")
    assert "refused" in first


async def test_a_connection_that_breaks_costs_no_mail(domain: MailDomain, tmp_path: Path) -> None:
    village = Village(ground_of(domain), tmp_path / "state")
    async with village:
        await invited(village)
        domain.hang_up()
        await village.reply("jan", village.newest("jan", "invitation"), "ja")
        assert said_yes(village, "jan")
    assert not domain.mails(village.service)


# The way out


async def test_a_full_outbox_at_our_provider_holds_all_letters(
    domain: MailDomain, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    full = Fault(FaultKind.REJECT, reply="552 5.2.2 <cop@example.test> is over quota")
    domain.fail("geert@example.test", full)
    village = Village(ground_of(domain), tmp_path / "state")
    async with village:
        for name in ("Fatima El Amrani", "Jan Peeters"):
            village.person(name)
        geert, clock = village.people["geert"], village.clock
        to = [village.people[name].mailbox() for name in ("fatima", "jan")]
        domain.deliver(village.service, geert.write(to, [village.service], "Jongeren", KICKOFF, clock.now()))
        await until(lambda: bool(village.daemon.outbox.blocked))
        village.daemon.news()
        await clock.advance(1800)
        assert complaints(caplog) == [
            "nothing can be sent, and all letters wait: 552 5.2.2 <cop@example.test> is over quota"
        ]
        domain.heal("geert@example.test")
        await until(lambda: not village.daemon.outbox.blocked, clock)
        await village.settle()
        village.newest("geert", "card")
    assert village.daemon.outbox.blocked is None


async def test_an_smtp_server_that_cannot_be_reached_is_told_once(
    domain: MailDomain, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as unused:
        port = unused.getsockname()[1]
    village = Village(replace(ground_of(domain), smtp_port=port), tmp_path / "state")
    async with village:
        for name in ("Fatima El Amrani", "Jan Peeters"):
            village.person(name)
        to = [village.people[name].mailbox() for name in ("fatima", "jan")]
        raw = village.people["geert"].write(to, [village.service], "Jongeren", KICKOFF, village.clock.now())
        domain.deliver(village.service, raw)
        await until(lambda: bool(village.daemon.outbox.blocked))
        await village.clock.advance(7200)
        (line,) = complaints(caplog)
        assert line.startswith(
            f"nothing can be sent, and all letters wait: Error connecting to 127.0.0.1 on port {port}"
        )
    (post,) = village.daemon.store.posts(village.session().id)
    assert (post.state, post.attempts) == (PostState.QUEUED, 0)


@pytest.mark.parametrize("ground", ["testbed", pytest.param("postfix", marks=pytest.mark.postfix)], indirect=True)
async def test_a_participant_whose_address_is_refused(ground: Ground, tmp_path: Path) -> None:
    village = Village(ground, tmp_path / "state")
    async with village:
        await invited(village, gone="gone@example.test")
        told = village.newest("geert", "unreachable")
        assert "gone@example.test" in told.text
        gone = village.session().participant(PersonId("p3"))
        assert gone is not None
        assert gone.unreachable
        village.newest("jan", "invitation")
        await village.reply("geert", told, f"vervang gone@example.test door {village.ground.address('els')}")
        gone = village.session().participant(PersonId("p3"))
        assert gone is not None
        assert not gone.unreachable
        assert gone.person.address.startswith("els")


@pytest.mark.postfix
@pytest.mark.parametrize("ground", ["postfix"], indirect=True)
async def test_a_participant_whose_server_is_busy_gets_his_letter_later(ground: Ground, tmp_path: Path) -> None:
    village = Village(ground, tmp_path / "state")
    async with village:
        await invited(village, busy="busy@example.test")
        village.newest("jan", "invitation")
        posts = village.daemon.store.posts(village.session().id)
        (busy,) = (post for post in posts if post.envelope.to.address == "busy@example.test")
        assert (busy.state, busy.attempts) == (PostState.QUEUED, 1)
        assert busy.reply == "451 4.3.0 <busy@example.test>: Recipient address rejected: come back later"
        assert not village.session().participants[2].unreachable


# Broken mails

BROKEN = {
    "no sender": (b"Subject: x\r\n\r\nhallo\r\n", Verdict.HELD),
    "two senders": (b"From: jan@example.test, els@example.test\r\n\r\nhallo\r\n", Verdict.HELD),
    "8-bit junk": (bytes(range(128, 256)) * 50 + b"\r\n", Verdict.HELD),
    "a bomb": (b"From: jan@example.test\r\n" + b"X-A: b\r\n" * 5000 + b"\r\nhallo\r\n", Verdict.REJECTED),
    "30 MB": (b"From: jan@example.test\r\n\r\n" + b"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n" * 1_000_000, Verdict.HELD),
}


async def test_broken_mails_are_put_aside_and_the_next_one_is_read(
    domain: MailDomain, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "mailflow")
    village = Village(ground_of(domain), tmp_path / "state")
    async with village:
        await invited(village)
        caplog.clear()
        for raw, _ in BROKEN.values():
            domain.deliver(village.service, raw)
        await village.reply("jan", village.newest("jan", "invitation"), "ja")
        await until(lambda: not domain.mails(village.service))
        await village.settle()
        assert said_yes(village, "jan")
    reasons = [one.getMessage().partition(" verdict=")[2] for one in caplog.records if "verdict=" in one.getMessage()]
    assert [reason for reason in reasons if not reason.startswith("processed")] == [
        "held reason='0 addresses in From instead of one'",
        "held reason='2 addresses in From instead of one'",
        "held reason='0 addresses in From instead of one'",
        "rejected reason='too many headers'",
        "held reason='larger than mailflow reads (32000026 bytes)'",
    ]
    assert not complaints(caplog)
    for folder, verdict in (("mailflow/Held", Verdict.HELD), ("mailflow/Rejected", Verdict.REJECTED)):
        wanted = {raw.strip() for raw, found in BROKEN.values() if found is verdict}
        assert {raw.strip() for raw in domain.mails(village.service, folder)} == wanted


# The operator lends a hand while it runs


async def test_a_held_mail_that_is_released_does_its_work(ground: Ground, tmp_path: Path) -> None:
    village = Village(ground, tmp_path / "state")
    async with village:
        await invited(village)
        els = village.person("Els Vermeulen")
        invitation = village.newest("jan", "invitation")
        await village.reply("els", invitation, "ja graag")
        (held,) = village.daemon.store.entries(Verdict.HELD)
        assert held.sender == els.address
        request = {"verb": "release", "digest": held.digest[:10]}
        told = await asking_daemon.ask(tmp_path / "state" / asking_daemon.SOCKET, request)
        assert told is not None
        assert told["ok"]
        await until(lambda: not village.daemon.store.entries(Verdict.RELEASED))
        await village.settle()
        assert said_yes(village, "jan")
    assert not ground.mails(village.service, "mailflow/Held")


async def test_orders_over_the_socket_stop_and_start_the_clock(ground: Ground, tmp_path: Path) -> None:
    village = Village(ground, tmp_path / "state")
    async with village:
        await invited(village)
        session = village.session().id
        path = tmp_path / "state" / asking_daemon.SOCKET
        for order in ("pause", "resume", "next"):
            told = await asking_daemon.ask(path, {"verb": "order", "session": session, "name": order})
            assert told is not None
            assert told["ok"]
            assert (village.session().paused_since is not None) is (order == "pause")
        await village.settle()
        assert isinstance(village.session().stage, Questions)
        village.newest("jan", "questions")


# No loops


async def test_two_services_that_know_each_other_do_not_talk(ground: Ground, tmp_path: Path) -> None:
    one, other = Village(ground, tmp_path / "one"), Village(ground, tmp_path / "other", service="list")
    other.clock.new_id()  # else both would give their sessions the same names
    async with one, other:
        await invited(one, other=other.service)
        await invited(other, other=one.service)
        await until(lambda: not ground.mails(one.service, "INBOX") and not ground.mails(other.service, "INBOX"))
        for village, partner in ((one, other), (other, one)):
            letters = village.daemon.store.posts(village.session().id)
            to_partner = [post for post in letters if post.envelope.to.address == partner.service]
            assert len(to_partner) == 1, "the invitation, and no answer to anything"
            assert village.daemon.store.sessions_of(Address(partner.service)) == (village.session().id,)
            assert village.session().participants[2].rsvp.value == "none"
            assert not village.daemon.store.entries(Verdict.HELD)


async def test_an_absence_note_is_no_answer_and_is_never_answered(ground: Ground, tmp_path: Path) -> None:
    village = Village(ground, tmp_path / "state")
    async with village:
        await invited(village)
        await village.reply(
            "jan", village.newest("jan", "invitation"), "Ja, ik ben terug op 7 december.", automatic=True
        )
        assert not village.fetch("jan")
        jan = village.session().participants[1]
        assert jan.rsvp.value == "none"
        assert str(jan.away_until) == "2026-12-07"


def said_yes(village: Village, name: str) -> bool:
    """Whether his yes came through; a bare one gets no letter."""
    address = village.people[name].address
    return any(one.person.address == address and one.rsvp is Rsvp.YES for one in village.session().participants)
