"""Tells systemd how the daemon fares (sd_notify), when it asked."""

from __future__ import annotations

import contextlib
import os
import socket


def notify(state: str) -> None:
    """Send `READY=1`, `WATCHDOG=1`, `STOPPING=1` or `STATUS=...`; nothing happens outside systemd."""
    address = os.environ.get("NOTIFY_SOCKET", "")
    if not address.startswith(("/", "@")):
        return
    with (
        socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as channel,
        contextlib.suppress(OSError),  # nobody listens any more, or is busy: mail goes before
    ):
        channel.connect("\0" + address[1:] if address[0] == "@" else address)
        channel.sendall(state.encode())


def watchdog_interval() -> float | None:
    """Seconds between two `WATCHDOG=1`, half of what systemd allows; None when it does not watch this process."""
    allowed, process = os.environ.get("WATCHDOG_USEC", ""), os.environ.get("WATCHDOG_PID", "")
    if not allowed.isdecimal() or int(allowed) == 0 or process not in ("", str(os.getpid())):
        return None
    return int(allowed) / 2_000_000
