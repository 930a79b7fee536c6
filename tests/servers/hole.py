"""A wire before a mail server that can be cut without either side hearing of it."""

from __future__ import annotations

import contextlib
import socket
import threading


class Hole:
    """Passes bytes on, until it swallows them: connections stay open, and nothing comes through any more."""

    def __init__(self, port: int) -> None:
        self._to = port
        self._swallows = threading.Event()
        self._server = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._server.getsockname()[1])
        self._open: list[socket.socket] = []
        threading.Thread(target=self._accept, daemon=True).start()

    def swallow(self) -> None:
        """From now on nothing comes through, and nobody is told."""
        self._swallows.set()

    def mend(self) -> None:
        """New connections work again."""
        self._swallows.clear()

    def lead_to(self, port: int) -> None:
        """New connections go to another server; those that are open end."""
        self._to = port
        self._end(*self._open)

    def close(self) -> None:
        """End all connections."""
        self._end(self._server, *self._open)

    def _end(self, *sockets: socket.socket) -> None:
        for one in sockets:
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
            with contextlib.suppress(OSError):
                one.close()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                near, _ = self._server.accept()
                self._open.append(near)
                if not self._swallows.is_set():
                    far = socket.create_connection(("127.0.0.1", self._to))
                    self._open.append(far)
                    for pair in ((near, far), (far, near)):
                        threading.Thread(target=self._pass, args=pair, daemon=True).start()

    def _pass(self, source: socket.socket, target: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while data := source.recv(65536):
                if self._swallows.is_set():
                    return
                target.sendall(data)
            target.shutdown(socket.SHUT_WR)
