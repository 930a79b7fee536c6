"""Has a PDF made by a child process, within limits."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from mailflow.errors import PrintingError
from mailflow.outside.processes import child
from mailflow.outside.processes.child import Limits

CHILD = (sys.executable, "-P", "-m", "mailflow.outside.typesetting.in_child")
LIMITS = Limits(seconds=30.0, cpu=20, memory=2 * 1024**3)


async def pdf(template: str, page: Mapping[str, Any], made: datetime, limits: Limits = LIMITS) -> bytes:
    """The page laid out by that typst template; the same arguments give the same bytes. Raises `PrintingError`."""
    order = {"template": template, "page": page, "made": int(made.timestamp())}
    ended = await child.run(CHILD, limits, content=json.dumps(order).encode())
    if ended.well and ended.output.startswith(b"%PDF-"):
        return ended.output
    why = "took too long" if ended.late else ended.complaint or f"ended with {ended.code}"
    raise PrintingError(f"no PDF could be made: {why}")
