"""Holds a folder for one process, and tells a second one who has it."""

from __future__ import annotations

import fcntl
import os
import socket
from datetime import UTC, datetime
from pathlib import Path

from mailflow.errors import StoreLocked


class FolderLock:
    """An flock on `<folder>/lock`: the kernel lets go of it however the process ends."""

    def __init__(self, folder: Path) -> None:
        """Take it, or raise StoreLocked."""
        self._fd = os.open(folder / "lock", os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(self._fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            holder = _holder(self._fd)
            os.close(self._fd)
            raise StoreLocked(f"{folder}: held by {holder}; stop that first, or let it do the work") from error
        os.ftruncate(self._fd, 0)
        os.pwrite(self._fd, f"process {os.getpid()} on {socket.gethostname()}".encode(), 0)

    def release(self) -> None:
        """Let others have the folder."""
        os.close(self._fd)


def _holder(fd: int) -> str:
    """Who wrote the lock file, and when."""
    name = os.pread(fd, 300, 0).decode("utf-8", "replace") or "another process"
    since = datetime.fromtimestamp(os.fstat(fd).st_mtime, UTC)
    return f"{name} since {since:%Y-%m-%d %H:%M} UTC"
