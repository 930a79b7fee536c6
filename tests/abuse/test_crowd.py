"""In a flood others are answered too: proven mails first, everybody in his turn, strangers last."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable, Mapping, Sequence
from email.message import EmailMessage
from email.policy import SMTP

import pytest

from mailflow.core.seams import Standing
from mailflow.outside.mailbox.imap import ImapMailbox
from mailflow.outside.mailbox.precedence import CROWD, Precedence
from mailflow.service.intake.provenance import Standings
from mailflow.testbed.maildomain import MailDomain
from tests.servers.spool import COP, Impatient, on_testbed, settings_of
from tests.service.room import Room

WHO = {b"p": Standing.PROVEN, b"k": Standing.KNOWN, b"s": Standing.STRANGER}


def rank(head: bytes) -> tuple[Standing, str]:
    return WHO[head[:1]], head[:2].decode()


def order(mails: Sequence[str]) -> list[str]:
    """Who is read, in turn; a mail is who sent it: how he stands, and his name."""

    def heads(uids: Sequence[int]) -> Mapping[int, bytes]:
        return {uid: mails[uid].encode() for uid in uids}

    return [mails[uid] for uid in Precedence(rank).ordered(range(len(mails)), heads)]


def test_who_answers_a_letter_is_read_before_who_is_known_and_strangers_last() -> None:
    mails = ["s1", "k1", "p1"] * CROWD
    random.Random(1).shuffle(mails)
    read = order(mails)
    assert "".join(one[0] for one in read[:20]) == "p" * 20
    assert read[20:40] == ["k1"] * 20
    assert set(read[40:]) == {"s1"}


def test_whoever_floods_us_waits_for_everybody_else() -> None:
    read = order(["p1"] * 5000 + ["p2", "k3", "s4"])
    assert read.index("p2") <= 1
    assert read.index("k3") <= 22
    assert read.index("s4") <= 23


def test_each_persons_mails_keep_their_order() -> None:
    mails = [f"p{number % 3}" for number in range(90)]
    uids = Precedence(rank).ordered(range(90), lambda uids: {uid: mails[uid].encode() for uid in uids})
    for person in range(3):
        own = [uid for uid in uids if mails[uid] == f"p{person}"]
        assert own == sorted(own)


def test_a_few_mails_are_read_as_they_came_and_nothing_is_asked() -> None:
    def never(uids: Sequence[int]) -> Mapping[int, bytes]:
        raise AssertionError(uids)

    assert Precedence(rank).ordered(range(CROWD), never) == list(range(CROWD))


def test_headers_are_fetched_once() -> None:
    asked: list[int] = []

    def heads(uids: Sequence[int]) -> Mapping[int, bytes]:
        asked.extend(uids)
        return {uid: b"p1" for uid in uids}

    ours = Precedence(rank)
    ours.ordered(range(100), heads)
    ours.ordered(range(10, 120), heads)
    assert asked == list(range(120))


def heads_of(mails: Mapping[int, str], asked: list[int]) -> Callable[[Sequence[int]], Mapping[int, bytes]]:
    def heads(uids: Sequence[int]) -> Mapping[int, bytes]:
        asked.extend(uids)
        return {uid: mails[uid].encode() for uid in uids}

    return heads


def test_whoever_comes_meanwhile_takes_his_place_and_a_stranger_the_last() -> None:
    mails = dict.fromkeys(range(100), "s1") | {100: "s2", 101: "p1", 102: "s3"}
    asked: list[int] = []
    ours, heads = Precedence(rank), heads_of(mails, asked)
    waiting = ours.joined([], range(100), heads)
    assert ours.joined(waiting, [100], heads) == [*waiting, 100]
    assert ours.joined([*waiting, 100], [101, 102], heads)[0] == 101
    assert asked == list(range(103)), "headers are fetched once"


def test_whoever_comes_meanwhile_overtakes_none_of_his_own_mails() -> None:
    mails = {uid: ("k1", "p2", "s3")[uid % 3] for uid in range(150)} | {150: "k1", 151: "p4", 152: "p2", 153: "s5"}
    ours, heads = Precedence(rank), heads_of(mails, [])
    waiting = ours.joined([], range(150), heads)
    for fresh in ([150], [151], [152, 153]):
        waiting = ours.joined(waiting, fresh, heads)
        assert sorted(waiting) == list(range(max(fresh) + 1))
        for sender in set(mails.values()):
            own = [uid for uid in waiting if mails[uid] == sender]
            assert own == sorted(own), sender
    assert waiting.index(151) < 3


def test_strangers_of_a_crowd_are_handed_out_by_few_and_others_by_many() -> None:
    mails = {uid: "p1" if uid < 15 else "s1" for uid in range(100)}
    ours = Precedence(rank)
    first, rest = ours.parted(ours.joined([], range(100), heads_of(mails, [])), 50)
    assert first == list(range(15)), "nobody's letter waits for strangers of the same batch"
    few, rest = ours.parted(rest, 50)
    assert 0 < len(few) <= 5
    assert len(rest) == 85 - len(few)
    assert ours.parted(ours.joined([], range(10), heads_of(mails, [])), 5)[0] == list(range(5)), "no crowd"


def test_how_a_mail_stands_is_told_by_its_headers(room: Room) -> None:
    room.ask("jan")
    answer = room.reply("jan", "questions", "1. Ja.")
    standings = Standings(room.store, room.daemon.intake.office)
    assert standings.rank(answer.split(b"\n\n")[0]) == (Standing.PROVEN, "jan@example.test")
    assert standings.rank(b"From: Jan <JAN@example.test>\r\n")[0] is Standing.KNOWN
    assert standings.rank(b'From: "jan@example.test" <els@x.test>\r\n')[0] is Standing.STRANGER
    assert standings.rank(b"References: <aaaaaaaa.p1.1.abbbbbbbbbbbbbbbb@example.test>\r\n")[0] is Standing.STRANGER
    assert standings.rank(b"\xff" * 100_000) == (Standing.STRANGER, "")


@pytest.mark.parametrize("batch", [10, 50])
async def test_a_late_answer_overtakes_a_flood_in_the_inbox(batch: int) -> None:
    def by_name(head: bytes) -> tuple[Standing, str]:
        return (Standing.PROVEN, "els") if b"els@" in head else (Standing.STRANGER, "")

    with MailDomain({COP: "cop-secret"}) as domain:
        for number in range(400):
            domain.deliver(COP, sent_by(f"x{number}@elders.test"))
        chosen = settings_of(on_testbed(domain), batch=batch)
        mailbox = ImapMailbox(chosen, Impatient(), precedence=Precedence(by_name))
        seen = 0
        try:
            async for mails in mailbox.batches():
                if not seen:
                    await asyncio.to_thread(domain.deliver, COP, sent_by("els@example.test"))
                seen += len(mails)
                if any(b"els@example.test" in one.raw for one in mails):
                    break
        finally:
            await mailbox.close()
    assert seen <= 20


def sent_by(sender: str) -> bytes:
    made = EmailMessage(policy=SMTP)
    made["From"], made["To"], made["Subject"] = sender, COP, "x"
    made.set_content("hoi")
    return made.as_bytes()
