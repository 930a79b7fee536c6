"""How the service is doing, for `mailflow status`: a value that travels as JSON, and words; `examining` finds it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class Health:
    """At one instant. Instants are ISO 8601 in UTC; None: never, or not now."""

    running: bool
    level: int  # 0: all is well; 1: somebody should look; 2: no mail comes in, or none goes out
    at: str
    version: str
    since: str | None = None  # this process began
    connected_since: str | None = None  # to the mailbox
    last_in: str | None = None  # the mail server last answered there
    last_out: str | None = None  # the mail server last took a letter, or was found ready to
    blocked: str | None = None  # why no letter goes out
    token_until: str | None = None  # the access token to the mailbox is over then; None: there is none
    queue: int = 0  # letters that wait
    oldest: str | None = None  # the oldest of them was written
    held: int = 0  # mails that wait for a person
    errands: int = 0
    sessions: tuple[tuple[str, int], ...] = ()  # by stage
    troubles: tuple[tuple[str, str, str], ...] = ()  # (kind, since, why)


def from_json(tree: dict[str, Any]) -> Health:
    """The value that came over the socket."""
    pairs = {name: tuple(tuple(one) for one in tree[name]) for name in ("sessions", "troubles")}
    return Health(**{**tree, **pairs})


def as_json(health: Health) -> dict[str, Any]:
    """For the socket, and for other programs."""
    return asdict(health)


def as_words(health: Health) -> Iterator[str]:
    """One line a fact."""
    yield ("all is well", "somebody should look", "it does not work")[health.level] + f" (mailflow {health.version})"
    for kind, since, why in health.troubles:
        yield f"trouble   {kind} since {_said(since)}: {why}"
    if health.running:
        yield f"running   since {_said(health.since)}"
        yield f"mail in   connected since {_said(health.connected_since)}, last answer {_said(health.last_in)}"
        blocked = f", blocked: {health.blocked}" if health.blocked else ""
        yield f"mail out  last proven {_said(health.last_out)}{blocked}"
        if health.token_until:
            yield f"access    by a token until {_said(health.token_until)}, renewed before"
    oldest = f", the oldest of {_said(health.oldest)}" if health.oldest else ""
    yield f"queue     {health.queue} letters wait{oldest}"
    yield f"held      {health.held} mails wait for a person"
    stages = ", ".join(f"{count} in {stage}" for stage, count in health.sessions) or "none"
    yield f"sessions  {stages}"


def _said(stamp: str | None) -> str:
    return f"{datetime.fromisoformat(stamp).astimezone():%Y-%m-%d %H:%M}" if stamp else "never"
