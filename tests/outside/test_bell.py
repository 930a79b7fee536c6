"""The bell that wakes a thread."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from mailflow.outside.mailbox.waking import Bell


@pytest.fixture
def bell() -> Iterator[Bell]:
    made = Bell()
    yield made
    made.close()


def test_a_ring_before_the_wait_is_not_missed(bell: Bell) -> None:
    bell.ring()
    assert bell.wait(0)


def test_it_is_silent_after_a_wait(bell: Bell) -> None:
    bell.ring()
    bell.ring()
    assert bell.wait(0)
    assert not bell.wait(0)


def test_silence_makes_it_silent(bell: Bell) -> None:
    bell.ring()
    bell.silence()
    assert not bell.wait(0)


def test_it_wakes_another_thread(bell: Bell) -> None:
    ringer = threading.Thread(target=bell.ring)
    ringer.start()
    assert bell.wait(30)
    ringer.join()


def test_it_may_be_rung_without_end(bell: Bell) -> None:
    for _ in range(100_000):
        bell.ring()
    assert bell.wait(0)
    assert not bell.wait(0)


def test_ringing_what_is_gone_does_no_harm() -> None:
    bell = Bell()
    bell.close()
    bell.ring()
