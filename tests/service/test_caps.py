"""How much is sent to one person."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from mailflow.config import Caps
from mailflow.core.people import Address
from mailflow.core.seams import PostState
from mailflow.service.caps import WINDOW, LetterCap, history_of
from tests.service.room import MONDAY, PEOPLE, Room, settings

JAN, ELS = Address("jan@example.test"), Address("els@example.test")


def test_so_many_letters_within_a_week_to_each() -> None:
    cap = LetterCap(2)
    assert [cap.allows(JAN, MONDAY) for _ in range(3)] == [True, True, False]
    assert cap.allows(ELS, MONDAY)


def test_the_week_moves_along() -> None:
    cap = LetterCap(2)
    assert cap.allows(JAN, MONDAY)
    assert cap.allows(JAN, MONDAY + timedelta(days=4))
    assert not cap.allows(JAN, MONDAY + WINDOW)
    assert cap.allows(JAN, MONDAY + WINDOW + timedelta(seconds=1))
    assert not cap.allows(JAN, MONDAY + WINDOW + timedelta(seconds=2))


def test_who_gets_nothing_any_more_is_forgotten() -> None:
    cap = LetterCap(2)
    for number in range(100):
        cap.allows(Address(f"p{number}@example.test"), MONDAY)
    cap.allows(JAN, MONDAY + 2 * WINDOW)
    assert len(cap._written) == 1


async def test_a_letter_beyond_the_cap_is_kept_with_the_reason(tmp_path: Path) -> None:
    async with Room(replace(settings(tmp_path / "state"), caps=Caps(letters=1))) as room:
        room.invite()
        room.take(room.reply("jan", "invitation", "ja"))
        (post,) = room.posts("jan", "rsvp_noted")
        assert (post.state, post.reply) == (
            PostState.GIVEN_UP,
            "withheld: 1 letters within a week are enough for one person",
        )


def test_so_many_letters_within_a_day() -> None:
    cap = LetterCap(9, 2)
    assert [cap.allows(ELS, MONDAY) for _ in range(3)] == [True, True, False]
    assert cap.refusal(ELS, MONDAY) == "2 letters within a day are enough for one person"
    assert cap.allows(ELS, MONDAY + timedelta(days=1, seconds=1))


def test_what_was_written_before_a_restart_counts() -> None:
    asked: list[datetime] = []

    def history(address: Address, since: datetime) -> list[datetime]:
        asked.append(since)
        return [MONDAY - timedelta(hours=hours) for hours in range(15)] if address == ELS else []

    cap = LetterCap(20, 0, history)
    later = MONDAY + timedelta(minutes=1)
    allowed = [cap.allows(ELS, later) for _ in range(20)]
    assert allowed == [True] * 10 + [False] * 10, "what the store knows makes it too many"
    assert asked == [later - WINDOW], "asked once, and not at the first letters"
    assert all(cap.allows(JAN, later) for _ in range(20))


async def test_the_store_remembers_what_was_written_to_whom(tmp_path: Path) -> None:
    async with Room(settings(tmp_path / "state")) as room:
        room.ask()
        known = history_of(room.store)
        jan = PEOPLE["jan"].address
        to_jan = [one.envelope.written for one in room.store.posts(room.session().id) if one.envelope.to.address == jan]
        assert known(Address(jan), MONDAY - WINDOW * 99) == to_jan != []
        assert known(Address("nobody@example.test"), MONDAY - WINDOW * 99) == []
