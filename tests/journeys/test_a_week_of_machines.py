"""Two services that invited each other, and two mailboxes that answer every mail by themselves, for a week."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from mailflow.core.seams import Verdict
from mailflow.core.session.model import Questions
from mailflow.core.session.people import Address
from mailflow.testbed.people import Words
from tests.journeys.conftest import on_testbed
from tests.journeys.test_faults import invited, until
from tests.journeys.village import Ground, Village

STEP = timedelta(hours=6)
AWAY = "Ik ben afwezig tot en met 7 januari. Uw mail wordt niet gelezen."


async def test_nothing_goes_round_for_a_week(tmp_path: Path) -> None:
    with on_testbed() as ground:
        one, other = Village(ground, tmp_path / "one"), Village(ground, tmp_path / "other", service="list")
        other.clock.new_id()  # else both would give their sessions the same names
        async with one, other:
            await invited(one, other=other.service)
            await invited(other, other=one.service)
            for _ in range(28):
                for village in (one, other):
                    await hours_pass(village)
                    await machines_answer(village)
            await until(lambda: not ground.mails(one.service, "INBOX") and not ground.mails(other.service, "INBOX"))
            for village, partner in ((one, other), (other, one)):
                assert isinstance(village.session().stage, Questions)
                assert [mails(village, person) for person in ("fatima", "jan")] == [2, 2], "invited and asked"
                assert len(letters(village, partner.service)) == 2, "a service is answered no more than anybody"
                assert mails_to(ground, partner.service) <= 2 + 4 + 2, (
                    "his own two, what machines answered, what the other invited him to"
                )
                assert [one.answers for one in village.session().participants] == [()] * 3
                assert len(village.daemon.store.entries(Verdict.HELD)) <= 6


async def hours_pass(village: Village) -> None:
    due = village.daemon.store.next_due()
    target = village.clock.now() + STEP
    while due is not None and due <= target:
        await village.clock.advance_to(max(due, village.clock.now()))
        village.daemon.timers.pass_time()
        village.daemon.news()
        await village.settle()
        after = village.daemon.store.next_due()
        assert after is None or after > due, "no deadline comes again and again"
        due = after
    await village.clock.advance_to(target)


async def machines_answer(village: Village) -> None:
    """Fatima's is marked as a machine's; Jan's only looks like one, and answers every time."""
    for name, marked in (("fatima", True), ("jan", False)):
        for got in village.fetch(name):
            villager = village.people[name]
            raw = villager.reply(got.raw, Words(AWAY, automatic=marked), village.clock.now())
            raw = raw if marked else raw.replace(b"Subject: Re:", b"Subject: Automatisch antwoord:", 1)
            await village.submit(name, [village.service], raw)


def letters(village: Village, address: str) -> list[str]:
    posts = village.daemon.store.posts(village.session().id)
    return [post.envelope.to.name for post in posts if post.envelope.to.address == Address(address)]


def mails(village: Village, name: str) -> int:
    return len(letters(village, village.people[name].address))


def mails_to(ground: Ground, address: str) -> int:
    """That ever reached a service, wherever they lie now."""
    return sum(len(ground.mails(address, folder)) for folder in ("mailflow/Processed", "mailflow/Held", "INBOX"))
