"""Asks a running daemon something: one JSON object a line over its Unix socket, at whose other end `control` listens.

Imports nothing of the service, so that a verb which only asks starts at once.
"""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

from mailflow.errors import StoreError

SOCKET = "control.sock"  # in the state folder
PATIENCE = 30.0  # seconds for a request, or for its answer


async def ask(path: Path, request: dict[str, Any]) -> dict[str, Any] | None:
    """Send a request to the daemon of that socket; None when none listens. Raises `StoreError` when it says nothing."""
    try:
        reader, writer = await asyncio.open_unix_connection(path)
    except OSError:
        return None
    try:
        async with asyncio.timeout(PATIENCE):
            writer.write(json.dumps(request).encode() + b"\n")
            await writer.drain()
            return dict(json.loads(await reader.readline()))
    except (OSError, ValueError, TypeError) as error:
        raise StoreError(f"{path}: the daemon there gave no answer; look at its log") from error
    finally:
        writer.close()
