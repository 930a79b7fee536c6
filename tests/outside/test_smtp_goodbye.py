"""How a connection over TLS ends: at once, whatever the server does, so that no loop ends before it."""

from __future__ import annotations

import asyncio
import gc
import socket
import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from mailflow.core.seams import Blocked, Deferred, Delivered, Outcome
from mailflow.core.session.people import Address
from mailflow.outside.sending.smtp import SmtpSender, SmtpSettings
from mailflow.outside.transport import Tls
from tests.servers.box import AUTHORITY, server_context

COP = Address("cop@example.test")
ANSWERS = {"EHLO": "250-mute\r\n250 AUTH PLAIN", "DATA": "354 go on", "QUIT": "221 bye"}


@contextmanager
def mute(answers: dict[str, str]) -> Iterator[int]:
    """A server over TLS that never says goodbye in TLS, and never hangs up."""
    over = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as listening:
        thread = threading.Thread(target=_serve, args=(listening, {**ANSWERS, **answers}, over))
        thread.start()
        yield listening.getsockname()[1]
        over.set()
        thread.join()


def _serve(listening: socket.socket, answers: dict[str, str], over: threading.Event) -> None:
    bare, _ = listening.accept()
    with server_context().wrap_socket(bare, server_side=True) as client, client.makefile("rb") as lines:
        client.sendall(b"220 mute\r\n")
        in_mail = False
        for raw in lines:
            command = raw.decode().split(None, 1)[0].upper() if raw.strip() else ""
            in_mail = command != "." and (in_mail or command == "DATA")
            if not in_mail or command == "DATA":
                client.sendall(f"{answers.get(command, '250 ok')}\r\n".encode())
            if command == "QUIT" or answers.get(command, "").startswith("5"):
                break
        over.wait(20)


async def _send(port: int) -> Outcome:
    trust = SmtpSettings("localhost", port, Tls.TLS, str(AUTHORITY), user=COP, password="secret")
    way = SmtpSender(trust)
    outcome = await way.send(COP, COP, b"Subject: hallo\r\n\r\nhallo\r\n")
    await way.close()
    return outcome


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({"AUTH": "235 in"}, Delivered),
        ({"AUTH": "535 wrong"}, Blocked),
        ({"AUTH": "235 in", "MAIL": "421 too busy"}, Deferred),
    ],
)
def test_a_loop_that_ends_after_closing_leaves_no_connection_open(answers: dict[str, str], expected: type) -> None:
    with mute(answers) as port, warnings.catch_warnings(record=True) as left:
        warnings.simplefilter("always")
        outcome = asyncio.run(_send(port))
        gc.collect()
    assert isinstance(outcome, expected)
    assert not [str(one.message) for one in left if one.category is ResourceWarning]
