"""What a server needs around it: ports, a folder, certificates, and an end."""

from __future__ import annotations

import contextlib
import random
import shutil
import socket
import ssl
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path

HERE = Path(__file__).parent
EXPIRED = Path(__file__).with_name("expired.pem")  # its own authority; it was good for January 2020
AUTHORITY = HERE / "authority.pem"  # made for these tests; signs nothing else
LOCALHOST = HERE / "localhost.pem"  # key and certificate for localhost and 127.0.0.1


class ServerUnavailable(Exception):
    """This machine cannot run that server; the reason is for people."""


def server_context() -> ssl.SSLContext:
    """What a server on this machine shows to its clients."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(LOCALHOST)
    return context


def free_ports(count: int) -> list[int]:
    """So many ports on which nobody listens; all different, and none that a client of another process may get."""
    found: set[int] = set()
    while len(found) < count:
        port = random.randrange(12_000, 32_000)  # below those that Linux gives to whoever asks for any
        with socket.socket() as one, contextlib.suppress(OSError):
            one.bind(("127.0.0.1", port))
            found.add(port)
    return list(found)


def await_ports(process: subprocess.Popen[bytes], ports: Sequence[int], log: Path) -> None:
    """Return when all ports are listened on; raise with the server's log when it ends or takes 15 seconds."""
    deadline = time.monotonic() + 15
    for port in ports:
        while not _listens(port):
            if process.poll() is not None or time.monotonic() > deadline:
                words = log.read_text(errors="replace")[-2000:] if log.exists() else "it left no log"
                raise RuntimeError(f"{process.args!r} does not listen on {port}: {words}")
            time.sleep(0.02)


def _listens(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), 0.5).close()
    except OSError:
        return False
    return True


def end(process: subprocess.Popen[bytes]) -> None:
    """Ask it to stop, then insist."""
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait(5)


def forget(home: Path) -> None:
    """Remove a server's folder; its children may write to it a moment longer than it lives."""
    for _ in range(50):
        shutil.rmtree(home, ignore_errors=True)
        if not home.exists():
            return
        time.sleep(0.05)
