"""How much is sent to one person, and in all; what is too much waits, and only courtesies are left out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from mailflow.core.letters.union import Envelope, SomebodyWrote, kind
from mailflow.core.letters.urgency import Urgency, urgency
from mailflow.core.seams import Delivered, Outcome, PostState
from mailflow.core.session.model import Rules
from mailflow.core.session.people import Address, Language
from mailflow.mail.writing import samples
from mailflow.service.sending.caps import WINDOW, LetterCap, account_of, history_of
from mailflow.service.sending.rate import Provider, Rate, provider_of
from mailflow.settings.settings import Caps
from tests.service.room import COLLEAGUES, MONDAY, PEOPLE, Room, settings

SAMPLES = dict(samples.envelopes(Language.NL))
JAN, ELS = Address("jan@example.test"), Address("els@example.test")


def letter(name: str, address: Address = JAN) -> Envelope:
    """A letter of that kind to somebody."""
    one = SAMPLES[name]
    return replace(one, to=replace(one.to, address=address))


def waits(cap: LetterCap, name: str, count: int, now: datetime = MONDAY) -> list[timedelta | None]:
    """How long each of so many letters waits; None: it is left out."""
    due = [cap.due(letter(name), now) for _ in range(count)]
    return [one - now if one else None for one in due]


@pytest.fixture
def crowd() -> Iterator[tuple[str, ...]]:
    """39 colleagues, by the names of their towns."""
    names = tuple(f"collega{chr(97 + number // 26)}{chr(97 + number % 26)}" for number in range(39))
    PEOPLE.update({one: replace(PEOPLE["jan"], name="Ann Peeters", address=f"{one}@example.test") for one in names})
    yield names
    for one in names:
        del PEOPLE[one]


NOW, DAY = timedelta(0), timedelta(days=1)


def test_only_receipts_and_explanations_may_be_left_out() -> None:
    left_out = {kind(one.letter) for one in SAMPLES.values() if urgency(one.letter) is Urgency.COURTESY}
    courtesies = {
        "receipt",
        "review_receipt",
        "rsvp_noted",
        "lesson_noted",
        "files_noted",
        "explanation",
        "not_allowed",
    }
    assert left_out == courtesies


def test_room_is_kept_for_cards_drafts_and_top_seven() -> None:
    first = {kind(one.letter) for one in SAMPLES.values() if urgency(one.letter) is Urgency.FIRST}
    assert {"card", "draft_summary", "draft_top_seven", "top_seven", "status", "was_it_you"} <= first


def test_so_many_letters_within_a_day_then_they_wait() -> None:
    assert waits(LetterCap(9, 2), "questions", 5) == [NOW, NOW, DAY, DAY, 2 * DAY]


def test_so_many_letters_within_a_week_then_they_wait() -> None:
    assert waits(LetterCap(2), "questions", 3) == [NOW, NOW, WINDOW]


def test_a_receipt_too_many_is_left_out_and_takes_no_room_of_others() -> None:
    cap = LetterCap(9, 2)
    assert waits(cap, "receipt", 4) == [NOW, NOW, None, None]
    assert waits(cap, "questions", 2) == [NOW, NOW]
    assert waits(cap, "receipt", 1, MONDAY + timedelta(days=1, seconds=1)) == [NOW]


def test_one_persons_number_is_not_anothers() -> None:
    cap = LetterCap(9, 1)
    assert waits(cap, "questions", 1) == [NOW]
    assert cap.due(letter("questions", ELS), MONDAY) == MONDAY


def test_who_gets_nothing_any_more_is_forgotten() -> None:
    cap = LetterCap(2)
    for number in range(100):
        cap.due(letter("questions", Address(f"p{number}@example.test")), MONDAY)
    cap.due(letter("questions"), MONDAY + 2 * WINDOW)
    assert len(cap._written) == 1


def test_what_was_written_before_a_restart_counts() -> None:
    asked: list[datetime] = []

    def history(address: Address, since: datetime) -> list[Envelope]:
        asked.append(since)
        return [replace(letter("questions"), written=MONDAY - timedelta(hours=hours)) for hours in range(15)]

    later = MONDAY + timedelta(minutes=1)
    due = waits(LetterCap(20, 0, history), "questions", 20, later)
    assert [one == NOW for one in due] == [True] * 10 + [False] * 10, "what the store knows makes it too many"
    assert asked == [later - WINDOW], "asked once, and not at the first letters"


async def test_the_store_remembers_what_was_written_to_whom(tmp_path: Path) -> None:
    async with Room(settings(tmp_path / "state")) as room:
        room.ask()
        known = history_of(room.store)
        jan = PEOPLE["jan"].address
        to_jan = [one.envelope for one in room.store.posts(room.session().id) if one.envelope.to.address == jan]
        assert known(Address(jan), MONDAY - WINDOW * 99) == to_jan != []
        assert known(Address("nobody@example.test"), MONDAY - WINDOW * 99) == []


async def test_a_receipt_beyond_the_cap_is_kept_with_the_reason(tmp_path: Path) -> None:
    async with Room(replace(settings(tmp_path / "state"), caps=Caps(letters=1))) as room:
        room.invite()
        for words in ("nee", "nee, toch niet"):
            room.take(room.reply("jan", "invitation", words))
        first, second = room.posts("jan", "rsvp_noted")
        assert (first.state, second.state) == (PostState.QUEUED, PostState.GIVEN_UP)
        assert second.reply == "left out: so many receipts and explanations are enough for one person"


# What colleagues say reaches the facilitator


@pytest.mark.parametrize("rules", [Rules(receipt_wait=0, notes_hour=-1, grace=0), Rules()])
@pytest.mark.parametrize(
    "words", ["Ja, graag. Kan iemand mij ophalen in {}?", "Ja, graag. Ik kom met de trein uit {}."]
)
async def test_on_a_busy_day_everybodys_words_and_the_status_reach_the_facilitator(
    tmp_path: Path, crowd: tuple[str, ...], rules: Rules, words: str
) -> None:
    sent = Sink()
    async with Room(replace(settings(tmp_path / "state"), rules=rules), sent) as room:
        room.take(room.kickoff(*crowd))
        room.take(room.reply("geert", "card", "ok"))
        await room.clock.advance(rules.grace + 1)
        room.daemon.timers.pass_time()
        for name in crowd:
            room.take(room.reply(name, "invitation", words.format(f"Dorp{name}")))
        room.take(room.reply("geert", "card", "status"))
        for _ in range(24):
            await room.pump()
            await room.clock.advance(3600)
            room.daemon.timers.pass_time()
        await room.pump()
        told = [post for post in room.posts("geert") if post.state is PostState.SENT]
        read = "\n".join(room.daemon.intake.office.text_of(post.envelope) for post in told)
        assert {name for name in crowd if f"Dorp{name}" not in read} == set()
        assert "status" in [kind(post.envelope.letter) for post in told]
        assert not [post for post in room.posts("geert") if post.state is PostState.GIVEN_UP]


async def test_what_one_says_too_often_waits_in_one_letter_and_nothing_of_it_is_lost(room: Room) -> None:
    room.invite("jan")
    for number in range(40):
        room.take(room.reply("jan", "invitation", f"Zeg aan Geert dat de sleutel nummer {number} past."))
    letters = [post for post in room.posts("geert", "somebody_wrote")]
    said = [one.envelope.letter for one in letters]
    texts = "\n".join(one.text for one in said if isinstance(one, SomebodyWrote))
    assert all(f"nummer {number} past" in texts for number in range(40))
    assert len(letters) == 11
    assert {post.state for post in letters} == {PostState.QUEUED}
    assert letters[-1].next_at - room.clock.now() == DAY


def test_the_words_of_each_are_counted_apart() -> None:
    one = letter("somebody_wrote")
    other = replace(one, letter=replace(one.letter, name="Tom Claes"))  # type: ignore[arg-type]
    assert account_of(one) != account_of(other)


# In all


@dataclass
class Sink:
    """A mail server that takes everything."""

    to: list[Address] = field(default_factory=list)

    async def send(self, _sender: Address, recipient: Address, _mail: bytes) -> Outcome:
        self.to.append(recipient)
        return Delivered("250 ok")

    async def close(self) -> None:
        """Nothing is open."""


@pytest.mark.parametrize(
    ("host", "address", "provider"),
    [
        ("smtp.gmail.com", "cop@gmail.com", Provider.GMAIL),
        ("smtp.gmail.com", "cop@example.org", Provider.WORKSPACE),
        ("smtp-relay.gmail.com", "cop@example.org", Provider.WORKSPACE),
        ("smtp.office365.com", "cop@example.org", Provider.MICROSOFT365),
        ("mail.example.org", "cop@example.org", Provider.OWN),
        ("gmail.com.example.org", "cop@example.org", Provider.OWN),
    ],
)
def test_whose_limits_hold_is_told_by_the_server(host: str, address: str, provider: Provider) -> None:
    assert provider_of(host, address) is provider


def test_the_last_of_the_room_is_for_what_matters_most() -> None:
    rate = Rate(an_hour=100, a_day=0)
    for _ in range(70):
        rate.count(MONDAY)
    full = MONDAY.replace(minute=0) + timedelta(hours=1)
    assert [rate.later(one, MONDAY) for one in Urgency] == [full, None, None]
    for _ in range(15):
        rate.count(MONDAY)
    assert [rate.later(one, MONDAY) for one in Urgency] == [full, full, None]
    for _ in range(15):
        rate.count(MONDAY)
    assert [rate.later(one, MONDAY) for one in Urgency] == [full, full, full]
    assert [rate.later(one, full) for one in Urgency] == [None, None, None]


def test_a_day_is_full_until_its_first_hour_is_a_day_ago() -> None:
    rate = Rate(a_day=10)
    for hours in range(10):
        rate.count(MONDAY + timedelta(hours=hours))
    now = MONDAY + timedelta(hours=10)
    assert rate.later(Urgency.FIRST, now) == MONDAY.replace(minute=0) + DAY
    assert rate.later(Urgency.FIRST, MONDAY.replace(minute=0) + DAY) is None


def test_what_was_sent_before_a_restart_counts_in_all_too() -> None:
    rate, anew = Rate(a_day=2), Rate(a_day=2)
    for _ in range(2):
        rate.count(MONDAY)
    anew.recall(rate.memo())
    assert anew.later(Urgency.FIRST, MONDAY) is not None
    anew.recall(replace(rate.memo(), said="[1"))


async def test_over_the_cap_of_all_letters_wait_and_a_card_goes(tmp_path: Path) -> None:
    sent = Sink()
    chosen = replace(settings(tmp_path / "state"), caps=Caps(all_an_hour=8))
    async with Room(chosen, sent) as room:
        room.invite(*COLLEAGUES)
        room.take(room.reply("jan", "invitation", "ja"))
        await room.pump()
        first = len(sent.to)
        for number in range(3):
            room.invite(*COLLEAGUES, subject=f"Meer {number}")
        await room.pump()
        assert len(sent.to) <= 8
        assert first <= 6
        queued = [kind(post.envelope.letter) for post in room.posts() if post.state is PostState.QUEUED]
        assert "invitation" in queued
        await room.clock.advance_to(room.clock.now() + timedelta(hours=30))
        for _ in range(12):
            await room.pump()
            await room.clock.advance_to(room.clock.now() + timedelta(hours=1))
        assert not [post for post in room.posts() if post.state is PostState.QUEUED]
        assert len([one for one in sent.to if one == PEOPLE["jan"].address]) >= 4
