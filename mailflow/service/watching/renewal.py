"""Gets the next access token before this one is over, so that a refusal is known while letters still go out."""

from __future__ import annotations

import asyncio
import contextlib
from dataclasses import dataclass

from mailflow.core.seams import Clock
from mailflow.errors import ConnectionLost, GrantRefused
from mailflow.outside.authorization.access import Access

LOOK = 15.0  # seconds between two looks


@dataclass(frozen=True, slots=True)
class Renewal:
    """One look after the other; the loop ends with the daemon."""

    access: Access
    clock: Clock

    async def run(self) -> None:
        """For ever."""
        while True:
            await self.look()
            await self.clock.sleep(LOOK)

    async def look(self) -> None:
        """Ask for the next token when it is time. What goes wrong is told by `Access.denial`, and in the log."""
        with contextlib.suppress(GrantRefused, ConnectionLost):
            if self.access.is_due():
                await asyncio.to_thread(self.access.token)
