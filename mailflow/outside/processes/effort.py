"""How much processor time one piece of work may take; more ends it, in the midst of a pattern too.

Signals reach the main thread only, where mails are read; the regular expressions of CPython look for them as they go. A
child process for each mail would cost more than reading it does.
"""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from mailflow.errors import TooMuchEffort

_AGAIN = 0.05  # seconds until the word is said again, to code that catches whatever it can
_LEAST = 0.001  # a timer of nothing would never ring


@dataclass(slots=True)
class Effort:
    """Seconds of processor time that are left, over all that is done for one thing."""

    left: float

    @contextmanager
    def spent(self) -> Iterator[None]:
        """Raises `TooMuchEffort` in what takes longer. In any other thread than the main one nothing is limited."""
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        began = time.thread_time()
        with _until(began + self.left, max(self.left, _LEAST)):
            yield
        self.left -= time.thread_time() - began


def seconds() -> float:
    """Of processor time that this thread has used."""
    return time.thread_time()


@dataclass(slots=True)
class _Running:
    """The work under way in the main thread."""

    until: float | None = None  # of the thread's processor time; None: nothing is limited


_running = _Running()


@contextmanager
def _until(instant: float, seconds: float) -> Iterator[None]:
    if signal.getsignal(signal.SIGVTALRM) is not _enough:
        signal.signal(signal.SIGVTALRM, _enough)
    _running.until = instant
    try:
        signal.setitimer(signal.ITIMER_VIRTUAL, seconds, _AGAIN)
        yield
    finally:
        try:
            _running.until = None
        finally:  # the word may come just here
            _running.until = None
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)


def _enough(_number: int, _frame: object) -> None:
    """The timer counts all threads; the main one may have some left."""
    if _running.until is not None and time.thread_time() >= _running.until:
        raise TooMuchEffort("it takes longer than it may")
