"""The file for node_exporter: whole, for others to read, and without anything of people."""

from __future__ import annotations

import os
import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from mailflow.core.troubles import TroubleKind
from mailflow.service.watching import examining
from mailflow.service.watching.metrics import MetricsFile
from tests.service.room import Room, settings

LINE = re.compile(r'mailflow_[a-z_]+(\{[a-z]+="[a-z]+"\})? \d+')


def metrics_of(text: str) -> dict[str, int]:
    """Every line is a comment or a value; each family is described before its values."""
    found: dict[str, int] = {}
    described: set[str] = set()
    for line in text.splitlines():
        if line.startswith("# "):
            described.add(line.split()[2] if line.startswith("# TYPE") else "")
        else:
            assert LINE.fullmatch(line), line
            name, value = line.split(" ")
            assert name.partition("{")[0] in described
            found[name.removeprefix("mailflow_")] = int(value)
    assert text.endswith("\n# EOF\n")
    return found


async def test_each_minute_it_says_how_the_service_is_doing(tmp_path: Path) -> None:
    file = tmp_path / "mailflow.prom"
    chosen = settings(tmp_path / "state")
    chosen = replace(chosen, service=replace(chosen.service, metrics=file))
    async with Room(chosen) as room:
        room.ask()
        room.take(room.reply("tom", "questions", "3. Minder vergaderen.", owner="els"))
        room.daemon.timers.each_minute()
        found = metrics_of(file.read_text())
        assert (found["up"], found['sessions{stage="questions"}'], found["mails_held"]) == (1, 1, 1)
        assert found["letters_waiting"] > 0
        assert found["written_seconds"] == int(room.clock.now().timestamp())
        assert {f'trouble{{kind="{kind}"}}' for kind in TroubleKind} <= set(found)
        assert file.stat().st_mode & 0o777 == 0o644
        assert "@" not in file.read_text()
        assert sorted(os.listdir(tmp_path)) == ["mailflow.prom", "state"]
        await room.clock.advance_to(room.clock.now() + timedelta(minutes=1))
        room.daemon.timers.each_minute()
        assert metrics_of(file.read_text())["written_seconds"] == found["written_seconds"] + 60


async def test_a_file_that_cannot_be_written_is_told_once_and_stops_nothing(
    room: Room, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    file = MetricsFile(tmp_path / "none" / "x.prom", lambda: examining.running(room.store, room.daemon.vigil, "1"))
    file.write()
    file.write()
    assert [one.message for one in caplog.records if "metrics" in one.message] == [
        f"metrics: {file.path} cannot be written (No such file or directory)"
    ]
