"""The rooms in which the service is tested."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from mailflow.testbed.maildomain import MailDomain
from tests.service.room import Room, settings
from tests.service.running import Running


@pytest.fixture
async def room(tmp_path: Path) -> AsyncIterator[Room]:
    """A service that sends nowhere."""
    async with Room(settings(tmp_path / "state")) as room:
        yield room


@pytest.fixture
def running(mail_domain: MailDomain, tmp_path: Path) -> Iterator[Running]:
    """A daemon over the mail domain, not started yet."""
    one = Running(mail_domain, tmp_path)
    yield one
    if one.process is not None:
        with contextlib.suppress(ProcessLookupError):
            one.process.kill()
        one.process.wait()
