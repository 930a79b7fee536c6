"""What somebody says under his own name is said by him."""

from __future__ import annotations

import pytest

from tests.service.room import Room


@pytest.mark.parametrize(
    "text",
    [
        "Jan Peeters, vraag 2: folders helpen niet.",
        "Jan: vraag 2: folders helpen niet.",
        "Namens Jan Peeters: vraag 2: folders helpen niet.",
    ],
)
def test_an_answer_under_ones_own_name_is_ones_own(room: Room, text: str) -> None:
    room.ask("jan", "els")
    room.take(room.reply("jan", "questions", text))
    assert [(one.question, one.text) for one in room.person("jan").answers] == [(2, "folders helpen niet.")]
    assert room.person("jan").spoken_by == ""
    assert "proxy_noted" not in room.kinds("jan")
