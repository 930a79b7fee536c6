"""`make bench BENCH=--attachments`: how long small mails wait while ten mails with 5 MB attachments are read."""

from __future__ import annotations

import asyncio
import io
import os
import statistics
import sys
import tempfile
import time
import zipfile
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

from bench import sessions
from bench.servers import Post, Sink
from bench.service import Side
from mailflow import app
from mailflow.core.seams import Folder, Incoming, Mailbox, Uid
from mailflow.core.session.people import Address
from mailflow.mail.answering import phrases
from mailflow.outside.clock import SystemClock
from mailflow.outside.store.state_folder import open_store
from mailflow.testbed.word_file import docx

SMALL, LARGE = 300, 10  # mails
SIZE = 5 * 2**20  # bytes of an attachment
PACE = 0.05  # seconds between two mails
PAIRS = 3
_SESSIONS = 200


@dataclass(slots=True)
class Watched:
    """A mailbox that remembers when each mail was about to be moved: what it did is on disk."""

    inner: Mailbox
    done: dict[str, float] = field(default_factory=dict)
    _names: dict[Uid, str] = field(default_factory=dict)

    async def batches(self) -> AsyncIterator[tuple[Incoming, ...]]:
        async for batch in self.inner.batches():
            for one in batch:
                self._names[one.uid] = one.raw.partition(b"X-Bench: ")[2].partition(b"\r\n")[0].decode()
            yield batch

    async def file(self, moves: Mapping[Uid, Folder]) -> None:
        now = time.monotonic()
        self.done.update({self._names[uid]: now for uid in moves})
        await self.inner.file(moves)

    async def restore(self, message_id: object) -> bool:
        return await self.inner.restore(message_id)  # type: ignore[arg-type]

    async def close(self) -> None:
        await self.inner.close()


def measure(post: Post, sink: Sink) -> None:
    """Small mails alone, then beside large ones, in turn."""
    _say(f"{SMALL} small mails, one each {PACE * 1000:.0f} ms; from arrival until what they did is on disk")
    ratios = []
    for _ in range(PAIRS):
        alone, beside = _waits(post, sink, 0), _waits(post, sink, LARGE)
        ratios.append(_percentile(beside, 95) / _percentile(alone, 95))
        for name, waits in (("alone", alone), ("beside large ones", beside)):
            _say(
                f"  {name:<18} median {_ms(waits, 50)} ms, p95 {_ms(waits, 95)} ms, longest {1000 * max(waits):.0f} ms"
            )
    told = " ".join(f"{ratio:.2f}" for ratio in sorted(ratios))
    _say(f"  p95 beside large mails is {statistics.median(ratios):.2f} x alone (of {PAIRS}: {told}; aim: 2)")


def _waits(post: Post, sink: Sink, large: int) -> list[float]:
    with tempfile.TemporaryDirectory(prefix="mailflow-bench-") as folder:
        mails = Path(folder) / "mails"
        mails.mkdir()
        side = Side(Path(folder) / "state", post, sink, None)
        address = Address(post.dovecot.new_address("cop"))
        store = open_store(side.state)
        office = app.office(side.settings(address))
        bench = sessions.furnish(store, office, _SESSIONS)
        store.close()
        for number, raw in enumerate(sessions.mails(bench, office, SMALL)):
            (mails / f"{number:04d}-small").write_bytes(_named(raw, f"{number:04d}-small"))
        for number in range(large):
            name = f"{(number + 1) * SMALL // (large + 1):04d}-x-large"
            (mails / name).write_bytes(_named(_with_file(sessions.mails(bench, office, number + 1)[-1], number), name))
        return asyncio.run(_run(side, address, mails))


async def _run(side: Side, address: Address, mails: Path) -> list[float]:
    daemon = app.daemon(side.settings(address), SystemClock())
    phrases.rsvp("Zie bijlage.")  # compiles its tables at the first use, for a second
    daemon.mailbox = watched = Watched(daemon.mailbox)
    daemon.socket = None
    running = asyncio.create_task(daemon.run())
    await asyncio.sleep(1.0)
    box = side.post.dovecot
    told = (box.host, str(box.imap_port), address, box.password, str(PACE), str(mails))
    command = (sys.executable, "-m", "bench.feeder", *told)
    feeder = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
    said, _ = await feeder.communicate()
    arrived = {name: float(at) for name, at in (line.split() for line in said.decode().splitlines())}
    while len(watched.done) < len(arrived) or daemon.store.errands():
        await asyncio.sleep(0.01)
        if running.done():
            running.result()
    daemon.stop()
    await running
    daemon.store.close()
    return [max(watched.done[name] - at, 0.0) for name, at in arrived.items() if name.endswith("small")]


def _named(raw: bytes, name: str) -> bytes:
    return b"X-Bench: " + name.encode() + b"\r\n" + raw


def _with_file(raw: bytes, number: int) -> bytes:
    """The same reply, with its answers in a document that holds a large picture."""
    head, _, _ = raw.partition(b"\r\n\r\n")
    names = (b"Message-ID", b"In-Reply-To", b"From", b"To", b"Subject", b"Date")
    mail = EmailMessage(policy=SMTP)
    for line in head.replace(b"\r\n ", b" ").split(b"\r\n"):
        name, _, value = line.partition(b": ")
        if name in names:
            mail[name.decode()] = value.decode()
    mail.replace_header("Message-ID", f"<large{number}@example.org>")
    mail.set_content("Mijn antwoorden zitten in bijlage.")
    word = "vnd.openxmlformats-officedocument.wordprocessingml.document"
    mail.add_attachment(_document(), maintype="application", subtype=word, filename="antwoorden.docx")
    return mail.as_bytes()


def _document() -> bytes:
    out = io.BytesIO(docx([f"{number}. {sessions.ANSWER[:300]}" for number in (1, 2, 3)]))
    with zipfile.ZipFile(out, "a") as package:
        package.writestr("word/media/image1.jpeg", os.urandom(SIZE))
    return out.getvalue()


def _percentile(waits: list[float], percent: int) -> float:
    return statistics.quantiles(waits, n=100)[percent - 1]


def _ms(waits: list[float], percent: int) -> str:
    return f"{1000 * _percentile(waits, percent):.0f}"


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()
