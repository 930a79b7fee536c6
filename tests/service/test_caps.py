"""How much is sent to one person."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from mailflow.config import Caps
from mailflow.core.people import Address
from mailflow.core.seams import PostState
from mailflow.service.caps import WINDOW, LetterCap
from tests.service.room import MONDAY, Room, settings

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
