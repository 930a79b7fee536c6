"""The servers that both sides of a measurement share: Dovecot and smtp-sink."""

from __future__ import annotations

import imaplib
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from imapclient import IMAPClient, SocketTimeout  # type: ignore[import-untyped]

from tests.servers.box import await_ports, end, free_ports
from tests.servers.dovecot import Dovecot

imaplib._MAXLINE = 10_000_000  # type: ignore[attr-defined]


class Sink:
    """Postfix's smtp-sink: takes every mail and throws it away."""

    def __init__(self, log: Path) -> None:
        binary = shutil.which("smtp-sink", path="/usr/sbin:/usr/bin")
        if binary is None:
            raise SystemExit("make bench needs smtp-sink: apt install postfix")
        (self.port,) = free_ports(1)
        self._process = subprocess.Popen([binary, "-u", "nobody", f"127.0.0.1:{self.port}", "200"])
        await_ports(self._process, (self.port,), log)

    def stop(self) -> None:
        """End it."""
        end(self._process)


@dataclass(slots=True)
class Post:
    """A mailbox that can be filled anew for each run."""

    dovecot: Dovecot

    def client(self, address: str) -> IMAPClient:
        """A connection of its own."""
        client = IMAPClient(self.dovecot.host, self.dovecot.imap_port, ssl=False, timeout=SocketTimeout(15, 120))
        client.login(address, self.dovecot.password)
        return client

    def fill(self, address: str, mails: list[bytes]) -> None:
        """Put mails into the INBOX of an address that nobody used before."""
        with self.client(address) as client:
            for at in range(0, len(mails), 100):
                client.multiappend("INBOX", mails[at : at + 100])

    def left(self, address: str) -> int:
        """How many mails are still in the INBOX."""
        with self.client(address) as client:
            return int(client.select_folder("INBOX", readonly=True)[b"EXISTS"])
