"""Finds how the service is doing: of a daemon, or of the state folder that one left."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime, timedelta

from mailflow.core.seams import Post, Store, Verdict
from mailflow.core.troubles import TroubleKind
from mailflow.outside.store.view import StoreView
from mailflow.service.watching.health import Health
from mailflow.service.watching.vigil import Vigil

LAST = datetime.max.replace(tzinfo=UTC)
LATE = timedelta(hours=4)  # after which a letter should have left
GRAVE = (TroubleKind.FETCH, TroubleKind.SEND)


def running(store: Store, vigil: Vigil, version: str) -> Health:
    """That of a daemon."""
    now = vigil.clock.now()
    waiting = store.outgoing(LAST, 1_000_000)
    oldest = min((post.envelope.written for post in waiting), default=None)
    troubles = vigil.troubles
    late = oldest is not None and now - oldest > LATE
    grave = any(one.kind in GRAVE for one in troubles)
    return Health(
        running=True,
        level=2 if grave else 1 if troubles or late else 0,
        at=_iso(now) or "",
        version=version,
        since=_iso(vigil.began),
        connected_since=_iso(vigil.mailbox.connected_since),
        last_in=_iso(vigil.mailbox.last_round_trip),
        last_out=_iso(vigil.outbox.proven),
        blocked=vigil.outbox.blocked,
        token_until=_iso(vigil.access.until) if vigil.access else None,
        queue=len(waiting),
        oldest=_iso(oldest),
        held=len(store.entries(Verdict.HELD)),
        errands=len(store.errands()),
        sessions=_stages(store),
        troubles=tuple((one.kind.value, _iso(one.since) or "", one.why) for one in troubles),
    )


def stopped(view: StoreView | None, now: datetime, version: str, why: str) -> Health:
    """That of a state folder at which no daemon works."""
    waiting: tuple[Post, ...] = view.outgoing(LAST, 1_000_000) if view else ()
    return Health(
        running=False,
        level=2,
        at=_iso(now) or "",
        version=version,
        queue=len(waiting),
        oldest=_iso(min((post.envelope.written for post in waiting), default=None)),
        held=len(view.entries(Verdict.HELD)) if view else 0,
        errands=len(view.errands()) if view else 0,
        sessions=_stages(view) if view else (),
        troubles=(("stopped", _iso(now) or "", why),),
    )


def _stages(store: Store | StoreView) -> tuple[tuple[str, int], ...]:
    counted = Counter(type(session.stage).__name__.lower() for session in store.sessions())
    return tuple(sorted(counted.items()))


def _iso(instant: datetime | None) -> str | None:
    return instant.astimezone(UTC).isoformat(timespec="seconds") if instant else None
