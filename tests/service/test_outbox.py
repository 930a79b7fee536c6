"""What becomes of a letter, by what the mail server says; over SMTP."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from mailflow.core.seams import Blocked, Outcome, Post, PostState
from mailflow.core.session.people import Address
from mailflow.outside.sending.smtp import SmtpSettings
from mailflow.outside.store import generations
from mailflow.outside.store.state_folder import open_store
from mailflow.outside.transport import Tls
from mailflow.service.sending.outbox import BACKOFF, GIVE_UP_TRIES, UNKNOWN_TRIES
from mailflow.settings.settings import Settings
from mailflow.testbed.maildomain import Fault, FaultKind, MailDomain
from tests.service.room import PEOPLE, SERVICE, Room, settings

JAN = PEOPLE["jan"].address
DAY = 86400.0


@pytest.fixture
async def room(tmp_path: Path, mail_domain: MailDomain) -> AsyncIterator[Room]:
    """A service that sends through a mail domain."""
    async with Room(through(tmp_path, mail_domain.ports.smtp)) as room:
        room.invite()
        yield room


def through(tmp_path: Path, port: int, user: str = "", password: str = "") -> Settings:
    smtp = SmtpSettings(host="127.0.0.1", port=port, tls=Tls.NONE, user=user, password=password)
    return replace(settings(tmp_path / "state"), smtp=smtp)


def to_jan(room: Room) -> Post:
    (post,) = room.posts("jan", "invitation")
    return post


def copies(domain: MailDomain, address: str = JAN) -> list[bytes]:
    return [one.raw for one in domain.accepted if one.recipient == address]


async def test_a_delivered_letter_is_sent_once(room: Room, mail_domain: MailDomain) -> None:
    await room.pump()
    await room.pump()
    post = to_jan(room)
    assert (post.state, post.attempts) == (PostState.SENT, 1)
    assert post.reply.startswith("250 ")
    assert copies(mail_domain) == [room.letter("jan", "invitation")]


async def test_a_letter_put_off_waits_longer_each_time_and_then_goes_as_it_was(
    room: Room, mail_domain: MailDomain
) -> None:
    mail_domain.fail(JAN, Fault(FaultKind.DEFER, times=3))
    for tried, wait in enumerate(BACKOFF[:3], 1):
        await room.pump()
        post = to_jan(room)
        assert (post.state, post.attempts) == (PostState.QUEUED, tried)
        assert post.next_at == room.clock.now() + wait
        await room.clock.advance_to(post.next_at)
    await room.pump()
    assert to_jan(room).state is PostState.SENT
    assert copies(mail_domain) == [room.letter("jan", "invitation")]
    assert [len(copies(mail_domain, PEOPLE[name].address)) for name in ("fatima", "els")] == [1, 1]


async def test_a_letter_put_off_for_days_is_given_up_and_counts_as_a_failure(
    room: Room, mail_domain: MailDomain
) -> None:
    mail_domain.fail(JAN, Fault(FaultKind.DEFER))
    while (post := to_jan(room)).state is PostState.QUEUED:
        await room.clock.advance_to(post.next_at)
        await room.pump()
    assert post.state is PostState.GIVEN_UP
    assert 5 * DAY < (room.clock.now() - post.envelope.not_before).total_seconds() < 6 * DAY
    assert room.person("jan").soft_bounces == 1


async def test_a_letter_that_waited_for_us_is_not_given_up_at_the_first_later(
    room: Room, mail_domain: MailDomain
) -> None:
    await room.clock.advance(8 * DAY)
    mail_domain.fail(JAN, Fault(FaultKind.DEFER, times=1))
    await room.pump()
    assert to_jan(room).state is PostState.QUEUED
    assert to_jan(room).attempts < GIVE_UP_TRIES


async def test_a_refused_address_is_told_to_the_facilitator_and_not_tried_again(
    room: Room, mail_domain: MailDomain
) -> None:
    mail_domain.fail(JAN, Fault(FaultKind.REFUSE))
    await room.pump()
    mail_domain.heal(JAN)
    await room.pump()
    assert to_jan(room).state is PostState.REFUSED
    assert room.person("jan").unreachable
    (told,) = room.posts("geert", "unreachable")
    assert told.state is PostState.SENT
    assert not copies(mail_domain)


async def test_a_refused_mail_leaves_the_address_alive(room: Room, mail_domain: MailDomain) -> None:
    mail_domain.fail(JAN, Fault(FaultKind.REJECT))
    await room.pump()
    assert to_jan(room).state is PostState.REFUSED
    assert not room.person("jan").unreachable
    assert room.person("jan").soft_bounces == 1


async def test_nobody_knows_whether_it_arrived_so_the_same_bytes_go_again(room: Room, mail_domain: MailDomain) -> None:
    mail_domain.fail(JAN, Fault(FaultKind.DROP_KEPT, times=1))
    await room.pump()
    assert to_jan(room).state is PostState.QUEUED
    await room.clock.advance_to(to_jan(room).next_at)
    await room.pump()
    assert to_jan(room).state is PostState.SENT
    first, second = copies(mail_domain)
    assert first == second


async def test_it_does_not_go_again_for_ever(room: Room, mail_domain: MailDomain) -> None:
    mail_domain.fail(JAN, Fault(FaultKind.DEFER, times=2))
    for _ in range(2):
        await room.pump()
        await room.clock.advance_to(to_jan(room).next_at)
    mail_domain.fail(JAN, Fault(FaultKind.DROP_KEPT))
    for _ in range(10):
        await room.pump()
        await room.clock.advance(DAY)
    assert to_jan(room).state is PostState.GIVEN_UP, "what nobody knows never counts as sent"
    assert to_jan(room).reply.startswith("nobody knows whether it arrived: ")
    assert room.person("jan").soft_bounces == 1
    assert len(copies(mail_domain)) == UNKNOWN_TRIES, "puttings-off before do not count"


DENIED = Fault(FaultKind.REFUSE, reply="554 5.7.1 <somebody>: Recipient address rejected: Access denied")


async def test_one_recipient_who_is_denied_stops_nobody_elses_letters(room: Room, mail_domain: MailDomain) -> None:
    mail_domain.fail(JAN, DENIED)
    await room.pump()
    assert [len(copies(mail_domain, PEOPLE[name].address)) for name in ("fatima", "els")] == [1, 1]
    assert room.daemon.outbox.blocked is None
    await room.clock.advance_to(to_jan(room).next_at)
    await room.pump()
    assert to_jan(room).state is PostState.REFUSED
    assert room.person("jan").unreachable


async def test_when_all_are_denied_it_is_us_and_nobody_counts_as_unreachable(
    room: Room, mail_domain: MailDomain
) -> None:
    for one in PEOPLE.values():
        mail_domain.fail(one.address, DENIED)
    for _ in range(6):
        await room.pump()
        await room.clock.advance(600)
    assert room.daemon.outbox.blocked
    assert {post.state for post in room.posts()} == {PostState.QUEUED}
    for one in PEOPLE.values():
        mail_domain.heal(one.address)
    for _ in range(6):
        await room.pump()
        await room.clock.advance(7200)
    assert {post.state for post in room.posts()} == {PostState.SENT}
    assert not any(one.unreachable for one in room.session().participants)


async def test_two_dead_addresses_of_which_both_are_denied_keep_no_letter_from_the_others(
    room: Room, mail_domain: MailDomain
) -> None:
    for name in ("jan", "fatima"):
        mail_domain.fail(PEOPLE[name].address, DENIED)
    for _ in range(8):
        await room.pump()
        await room.clock.advance(600)
    assert len(copies(mail_domain, PEOPLE["els"].address)) == 1
    assert room.person("jan").unreachable
    assert room.person("fatima").unreachable


async def test_a_kill_repeats_one_letter_and_no_more(tmp_path: Path, mail_domain: MailDomain) -> None:
    """What was written down without waiting for the disk is what another process finds."""

    class Killed(BaseException):
        pass

    async with Room(through(tmp_path, mail_domain.ports.smtp)) as room:
        for number in range(12):
            room.take(room.kickoff(subject=f"Jongeren {number}"))
        send, left = room.daemon.outbox.sender.send, 9

        async def killing(sender: Address, recipient: Address, mail: bytes) -> Outcome:
            nonlocal left
            outcome, left = await send(sender, recipient, mail), left - 1
            if not left:
                raise Killed
            return outcome

        room.daemon.outbox.sender.send = killing  # type: ignore[method-assign]
        with pytest.raises(Killed):
            await room.pump()
        copy = tmp_path / "copy"
        copy.mkdir()
        generations.copy(tmp_path / "state", copy)
        with contextlib.closing(open_store(copy)) as store:
            states = [post.state for one in store.sessions() for post in store.posts(one.id)]
        assert states.count(PostState.SENT) == 8
        assert len(mail_domain.accepted) == 9


async def test_a_refused_login_holds_all_letters_and_is_told_once(
    tmp_path: Path, mail_domain: MailDomain, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    login = through(tmp_path, mail_domain.ports.submission, user=SERVICE, password="wrong")
    async with Room(login) as room:
        room.invite()
        for _ in range(3):
            await room.pump()
            await room.clock.advance(600)
        assert [one.getMessage() for one in caplog.records if one.levelno >= logging.WARNING] == [
            "nothing can be sent, and all letters wait: 535 5.7.8 Authentication credentials invalid"
        ]
        assert {(post.state, post.attempts) for post in room.posts()} == {(PostState.QUEUED, 0)}
        assert room.daemon.outbox.blocked


async def test_news_does_not_make_it_try_before_its_time(tmp_path: Path, mail_domain: MailDomain) -> None:
    login = through(tmp_path, mail_domain.ports.submission, user=SERVICE, password="wrong")
    async with Room(login) as room:
        room.invite()
        await room.pump()
        mail_domain.users[SERVICE] = "wrong"
        await room.pump()
        assert not mail_domain.accepted
        await room.clock.advance(600)
        await room.pump()
        assert len(mail_domain.accepted) == len(room.posts())
        assert room.daemon.outbox.blocked is None


async def test_a_server_that_cannot_be_reached_is_told_once_and_costs_no_attempts(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with Room(settings(tmp_path / "state")) as room:
        room.invite()
        for _ in range(5):
            await room.pump()
            await room.clock.advance(2 * DAY)
        (told,) = [one.getMessage() for one in caplog.records if one.levelno >= logging.WARNING]
        assert told.startswith("nothing can be sent, and all letters wait: Error connecting to 127.0.0.1 on port 9")
        assert {(post.state, post.attempts) for post in room.posts()} == {(PostState.QUEUED, 0)}


async def test_who_said_stop_elsewhere_gets_nothing_of_what_was_waiting(room: Room, mail_domain: MailDomain) -> None:
    with room.store.turn() as turn:
        turn.opt_out(to_jan(room).envelope.to.address)
    room.store.commit()
    await room.pump()
    post = to_jan(room)
    assert (post.state, post.reply) == (PostState.GIVEN_UP, "withheld: its reader said stop")
    assert not copies(mail_domain)
    assert len(copies(mail_domain, PEOPLE["els"].address)) == 1


async def test_stop_in_one_session_holds_in_all(room: Room, mail_domain: MailDomain) -> None:
    other = room.invite(subject="Ouders")
    await room.pump()
    room.take(room.reply("jan", "invitation", "stop", session=other))
    await room.pump()
    assert len(copies(mail_domain)) == 3, "two invitations, and the last word ever"
    for session in room.sessions():
        room.order("next", session)
    await room.pump()
    assert len(copies(mail_domain)) == 3
    assert len(copies(mail_domain, PEOPLE["els"].address)) == 4


async def test_a_letter_that_cannot_be_made_stops_no_other(
    room: Room, mail_domain: MailDomain, caplog: pytest.LogCaptureFixture
) -> None:
    lost = replace(to_jan(room), envelope=replace(to_jan(room).envelope, templates="0123456789abcdef"))
    with room.store.turn() as turn:
        turn.post(lost)
    room.store.commit()
    await room.pump()
    assert to_jan(room).state is PostState.QUEUED
    assert "its template is broken: " in to_jan(room).reply
    assert "was changed or removed; put it back from a backup" in caplog.text
    assert len(copies(mail_domain, PEOPLE["els"].address)) == 1
    assert room.person("jan").soft_bounces == 0, "it is our trouble, not his"


async def test_a_clock_that_is_set_back_keeps_no_letter_for_a_year(
    room: Room, mail_domain: MailDomain, monkeypatch: pytest.MonkeyPatch
) -> None:
    outbox = room.daemon.outbox
    year = timedelta(days=365)
    real = room.clock.now
    monkeypatch.setattr(room.clock, "now", lambda: real() + year)
    outbox.found_closed(Blocked("535 no"))
    monkeypatch.setattr(room.clock, "now", real)
    await room.pump()
    assert copies(mail_domain)
