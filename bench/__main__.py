"""`make bench`: the main path against the bare loop, in turn, over the same Dovecot and smtp-sink."""

from __future__ import annotations

import argparse
import asyncio
import gc
import logging
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from bench import attachments, bare_loop, reading, sessions
from bench.servers import Post, Sink
from bench.service import Side
from mailflow import app
from mailflow.core.session.people import Address
from mailflow.outside.store.state_folder import open_store
from tests.servers.dovecot import Dovecot


@dataclass(frozen=True, slots=True)
class Figure:
    """One run."""

    seconds: float
    cpu: float  # seconds, of this process

    def __truediv__(self, other: Figure) -> float:
        """How many times as fast as the other."""
        return other.seconds / self.seconds


def main() -> None:
    """Print the ratios of each pair, and the medians."""
    parser = argparse.ArgumentParser(prog="make bench")
    parser.add_argument("--mails", type=int, default=400, help="a run (default: 400)")
    parser.add_argument("--pairs", type=int, default=7)
    parser.add_argument("--sessions", type=int, nargs="*", default=[100, 10_000])
    parser.add_argument("--attachments", action="store_true", help="how long small mails wait beside large ones")
    chosen = parser.parse_args()
    logging.disable(logging.CRITICAL)
    dovecot = Dovecot().start()
    sink = Sink(dovecot.home / "sink.log")
    try:
        if chosen.attachments:
            attachments.measure(Post(dovecot), sink)
            return
        for count in chosen.sessions:
            _measure(Post(dovecot), sink, count, (chosen.mails, chosen.pairs))
    finally:
        sink.stop()
        dovecot.stop()


def _measure(post: Post, sink: Sink, open_sessions: int, size: tuple[int, int]) -> None:
    count, pairs = size
    with tempfile.TemporaryDirectory(prefix="mailflow-bench-") as folder:
        state = Path(folder) / "state"
        whole = Side(state, post, sink, None)
        address = Address(post.dovecot.new_address("cop"))
        store = open_store(state)
        office = app.office(whole.settings(address))
        bench = sessions.furnish(store, office, open_sessions)
        store.close()
        answer = office.bytes_of(bench.envelopes[0])
        mails = sessions.mails(bench, office, count)
        plumbing = Side(state, post, sink, answer)
        sizes = f"mails of {len(mails[0])} bytes, answers of {len(answer)}"
        _say(f"{open_sessions} open sessions, {count} mails a run, {sizes}")
        for line in reading.rows(whole.settings(address), bench, office):
            _say(line)
        for name, side in (("plumbing", plumbing), ("whole", whole)):
            _compare(name, pairs, lambda: _bare(post, sink, mails, answer), partial(_ours, side, post, mails))


def _compare(name: str, pairs: int, bare: Callable[[], Figure], ours: Callable[[], Figure]) -> None:
    ratios, rows = [], []
    for _ in range(pairs):
        theirs, mine = bare(), ours()
        ratios.append(mine / theirs)
        rows.append((theirs, mine))
    per_mail = [statistics.median(figures) for figures in zip(*[(a.cpu, b.cpu) for a, b in rows], strict=True)]
    median = statistics.median(ratios)
    _say(f"  {name:<9} {100 * median:5.1f} % of the bare loop (of {pairs}: {_percent(ratios)})")
    _say(f"  {'':<9} CPU a run: ours {per_mail[1]:.2f} s, bare {per_mail[0]:.2f} s")


def _percent(ratios: list[float]) -> str:
    return " ".join(f"{100 * ratio:.0f}" for ratio in sorted(ratios))


def _bare(post: Post, sink: Sink, mails: list[bytes], answer: bytes) -> Figure:
    address = post.dovecot.new_address("bare")
    post.fill(address, mails)
    with post.client(address) as client:
        return _timed(lambda: bare_loop.run(client, sink.port, len(mails), answer))


def _ours(side: Side, post: Post, mails: list[bytes]) -> Figure:
    address = Address(post.dovecot.new_address("cop"))
    fresh = [mail.replace(b"Message-ID: <", b"Message-ID: <%s." % address.split("@")[0].encode(), 1) for mail in mails]
    post.fill(address, fresh)
    gc.collect()
    before = time.process_time()
    seconds = asyncio.run(side.run(address, len(mails)))
    return Figure(seconds, time.process_time() - before)


def _timed(work: Callable[[], None]) -> Figure:
    gc.collect()
    cpu, began = time.process_time(), time.monotonic()
    work()
    return Figure(time.monotonic() - began, time.process_time() - cpu)


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
