"""What was done at the playground can be kept, and is done again the same."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from mailflow.play.actions import Break, Button, GoAway, Leap, MoveIn, Press, Wait, Write, as_json, from_json
from mailflow.testbed.mail_programs import File, MailProgram

EVERY_KIND = (
    Write("jan@b.example", "Dag", to=("els@b.example",), cc=("cop@b.example",), subject="Hoi"),
    Write("jan@b.example", "ja", 3, program=MailProgram.OUTLOOK, quote="1. Wat?\nDit.", from_address="j@c.example"),
    Write("jan@b.example", "", 3, forward=True, to=("els@b.example",), files=(File("a.txt", b"\x00\xff"),)),
    Press("jan@b.example", 4, Button.TENTATIVE),
    Wait(Leap.LETTER),
    MoveIn("Ann", ""),
    GoAway("jan@b.example", date(2026, 12, 1)),
    GoAway("jan@b.example", None),
    Break("jan@b.example", broken=True),
    Break("jan@b.example", broken=False),
)


@pytest.mark.parametrize("action", EVERY_KIND, ids=lambda one: type(one).__name__)
def test_an_action_comes_back_from_its_json(action: Any) -> None:
    assert from_json(as_json(action)) == action


@pytest.mark.parametrize(
    ("shape", "told"),
    [
        ({}, "do: one of"),
        ({"do": "explode"}, "do: one of"),
        ({"do": "wait"}, "leap"),
        ({"do": "wait", "leap": "year"}, "year"),
        ({"do": "wait", "leap": "day", "colour": "red"}, "no such field: colour"),
        ({"do": "write", "sender": "a@b.example", "text": "x", "files": [{"name": "a", "content": "%%"}]}, "files"),
        ({"do": "go_away", "address": "a@b.example", "until": "tomorrow"}, "tomorrow"),
    ],
)
def test_what_is_wrong_with_an_action_is_one_line(shape: dict[str, Any], told: str) -> None:
    with pytest.raises(ValueError, match=told) as raised:
        from_json(shape)
    assert "\n" not in str(raised.value)
