"""The `Summarizer` that needs nobody: our own engine, in a thread beside the loop."""

from __future__ import annotations

import asyncio

from mailflow.core.session.events import Summarize
from mailflow.core.session.model import Digest
from mailflow.core.summary import points


class OwnEngine:
    """Deterministic; the same answers always give the same summary."""

    async def summarize(self, errand: Summarize) -> Digest:
        """Draft it."""
        return await asyncio.to_thread(points.draft, errand)
