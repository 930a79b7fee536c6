"""The rooms in which the service is attacked."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.service.room import Room, settings


@pytest.fixture
async def room(tmp_path: Path) -> AsyncIterator[Room]:
    """A service that sends nowhere."""
    async with Room(settings(tmp_path / "state")) as room:
        yield room
