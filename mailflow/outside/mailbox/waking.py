"""A bell that wakes a thread which waits on sockets."""

from __future__ import annotations

import contextlib
import selectors
import socket


class Bell:
    """Wakes a thread that waits on a socket."""

    def __init__(self) -> None:
        self.wake, self._button = socket.socketpair()  # `wake` can be read while it rings
        self.wake.setblocking(False)
        self._button.setblocking(False)

    def ring(self) -> None:
        """From any thread."""
        with contextlib.suppress(OSError):  # it rings already, or is gone
            self._button.send(b"!")

    def silence(self) -> None:
        """What is done after this is not missed: it rings again."""
        with contextlib.suppress(BlockingIOError):
            while self.wake.recv(4096):
                pass

    def wait(self, seconds: float) -> bool:
        """Whether it rang in that time; silent after."""
        with selectors.DefaultSelector() as selector:
            selector.register(self.wake, selectors.EVENT_READ)
            rang = bool(selector.select(seconds))
        self.silence()
        return rang

    def close(self) -> None:
        """It never rings again."""
        self.wake.close()
        self._button.close()
