"""The daemon as the operator starts it: a process over a mail domain."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from mailflow.outside.clock import SystemClock
from mailflow.testbed.maildomain import MailDomain
from tests.service.room import KICKOFF, PEOPLE, SERVICE

SECRET = "cop-secret"


@dataclass
class Running:
    """One daemon over a mail domain, with a state folder of its own."""

    domain: MailDomain
    folder: Path
    more: dict[str, str] = field(default_factory=dict)
    umask: int = -1  # as here
    process: subprocess.Popen[str] | None = None

    @property
    def log(self) -> str:
        return (self.folder / "log").read_text()

    @property
    def config(self) -> Path:
        ports = self.domain.ports
        path = self.folder / "mailflow.toml"
        if not path.exists():
            (self.folder / "templates").mkdir()
            path.write_text(
                f"""
                [service]
                address = "{SERVICE}"
                facilitators = ["geert@example.test"]
                state = "{self.folder}/state"
                templates = "{self.folder}/templates"
                [imap]
                host = "127.0.0.1"
                port = {ports.imap}
                tls = "none"
                user = "{SERVICE}"
                password_file = "{self.folder}/secret"
                [smtp]
                host = "127.0.0.1"
                port = {ports.smtp}
                tls = "none"
                [rules]
                receipt_wait = 0
                grace = 0
                """
            )
            (self.folder / "secret").write_text(SECRET)
            (self.folder / "secret").chmod(0o600)
        return path

    def start(self) -> Running:
        command = [sys.executable, "-m", "mailflow", "run", "--config", str(self.config)]
        with (self.folder / "log").open("a") as log:
            more = {**os.environ, **self.more}
            self.process = subprocess.Popen(command, env=more, stderr=log, text=True, umask=self.umask)
        return self

    def until(self, so: Callable[[], bool], what: str) -> None:
        """Wait for something that is seen from outside."""
        for _ in range(6000):
            if so():
                return
            assert self.process is not None
            if self.process.poll() is not None:
                break
            time.sleep(0.01)
        raise AssertionError(f"never {what}: {self.log}")

    def says(self, words: str, times: int = 1) -> None:
        self.until(lambda: self.log.count(words) >= times, f"said {words!r}")

    def end(self, name: signal.Signals = signal.SIGTERM) -> int:
        assert self.process is not None
        self.process.send_signal(name)
        return self.process.wait(timeout=40)

    def run(self) -> tuple[int, str]:
        """A start that ends by itself: its exit code and last words."""
        done = subprocess.run(
            [sys.executable, "-m", "mailflow", "run", "--config", str(self.config)],
            env={**os.environ, **self.more},
            capture_output=True,
            text=True,
            timeout=30,
            check=False,
        )
        return done.returncode, done.stderr


def kickoff(number: int = 0) -> bytes:
    to = [PEOPLE[name].mailbox() for name in ("fatima", "jan")]
    subject = f"Jongeren {number}"
    return PEOPLE["geert"].write(to, [SERVICE], subject, KICKOFF, SystemClock().now())
