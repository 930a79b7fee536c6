"""A letter that takes too long to be made, or grows huge, waits and is told; the others go out."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from mailflow.core.letters.union import OperatorNotice, SomebodyWrote
from mailflow.core.seams import Post, PostState
from mailflow.core.session.people import Address
from mailflow.core.troubles import TroubleKind
from mailflow.outside.mailbox.imap import ImapState
from mailflow.outside.sending.smtp import SmtpSettings
from mailflow.outside.transport import Tls
from mailflow.service.sending import making
from mailflow.service.watching.notices import ROOM
from mailflow.testbed.maildomain import MailDomain
from tests.mail.letters import packaged, renderer
from tests.service.room import PEOPLE, Room, settings

OPERATOR = Address("els@example.test")
ENDLESS = "preheader: x\n---\n{% for i in range(90000) %}{% for j in range(90000) %}{% endfor %}{% endfor %}\n---\nx"
WORDS = "Een *zin* met _nadruk_ en “tekens”, en [nog](een) <ding>. " * 40


@pytest.fixture
async def room(tmp_path: Path, mail_domain: MailDomain) -> AsyncIterator[Room]:
    """A service that sends through a mail domain, and has an operator."""
    chosen = settings(tmp_path / "state")
    smtp = SmtpSettings(host="127.0.0.1", port=mail_domain.ports.smtp, tls=Tls.NONE)
    service = replace(chosen.service, operator=OPERATOR)
    async with Room(replace(chosen, smtp=smtp, service=service)) as room:
        room.invite("jan", "fatima")
        yield room


def heavy(room: Room, words: str) -> None:
    """The letter to Jan says so much."""
    (post,) = room.posts("jan", "invitation")
    with room.store.turn() as turn:
        turn.post(replace(post, envelope=replace(post.envelope, letter=SomebodyWrote("Fatima", words))))
    room.store.commit()


def to_jan(room: Room) -> Post:
    (post,) = room.posts("jan")
    return post


def to_fatima(mail_domain: MailDomain) -> int:
    return sum(one.recipient == PEOPLE["fatima"].address for one in mail_domain.accepted)


async def test_one_that_takes_too_long_waits_and_the_others_go(
    room: Room, mail_domain: MailDomain, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(making, "EFFORT", 0.5)
    room.daemon.outbox.office._renderers["endless"] = renderer(nl__invitation=ENDLESS)
    (post,) = room.posts("jan", "invitation")
    with room.store.turn() as turn:
        turn.post(replace(post, envelope=replace(post.envelope, templates="endless")))
    room.store.commit()
    await room.pump()
    assert (to_jan(room).state, to_fatima(mail_domain)) == (PostState.QUEUED, 1)
    assert to_jan(room).reply == "held: making it took longer than one letter may"
    assert to_jan(room).next_at >= room.clock.now() + timedelta(hours=4), "each try costs as much"
    room.daemon.outbox.office._renderers["endless"] = packaged()
    await room.clock.advance(5 * 3600)
    await room.pump()
    assert to_jan(room).state is PostState.SENT


async def test_one_that_grows_huge_waits_and_the_others_go(
    room: Room, mail_domain: MailDomain, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(making, "LARGEST", 100_000)
    heavy(room, WORDS * 60)
    await room.pump()
    assert (to_jan(room).state, to_fatima(mail_domain)) == (PostState.QUEUED, 1)
    assert to_jan(room).reply.startswith("held: ")


async def test_the_operator_hears_of_it_once_and_of_its_end(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(making, "LARGEST", 1000)
    await room.pump()
    await look(room, 8)
    assert [one.kind for one in room.daemon.vigil.troubles] == [TroubleKind.LETTER]
    assert told(room) == [(TroubleKind.LETTER, False)]
    monkeypatch.setattr(making, "LARGEST", 5_000_000)
    await room.clock.advance(5 * 3600)
    await room.pump()
    await look(room, 1)
    assert told(room) == [(TroubleKind.LETTER, False), (TroubleKind.LETTER, True)]


async def look(room: Room, minutes: int) -> None:
    for _ in range(minutes):
        await room.clock.advance(60)
        room.daemon.vigil.heard(ImapState(room.clock.now(), room.clock.now()))
        room.daemon.vigil.look()


def told(room: Room) -> list[tuple[TroubleKind, bool]]:
    letters = [post.envelope.letter for post in room.store.posts(ROOM)]
    return [(one.what, one.over) for one in letters if isinstance(one, OperatorNotice)]


async def test_one_that_can_never_be_made_is_given_up_after_days(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(making, "LARGEST", 1000)
    for _ in range(45):
        await room.pump()
        await room.clock.advance(4 * 3600 + 1)
    assert to_jan(room).state is PostState.GIVEN_UP
    assert room.daemon.outbox.making.unmade() == ()
