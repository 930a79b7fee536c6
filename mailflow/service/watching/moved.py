"""A state folder that was put back or moved: what happened after the backup is unknown here, and is not repeated."""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from pathlib import Path

from mailflow.core.seams import Store
from mailflow.outside import signing_key
from mailflow.outside.store import memos

log = logging.getLogger(__name__)

MEMO = "place"
EPOCH = 10_000  # numbers of letters that are skipped


@dataclass(frozen=True, slots=True)
class Place:
    """Where the keys lie: a file that is written once, so that a copy of it is another file."""

    inode: int
    changed: int  # nanoseconds


def heed(store: Store, state: Path) -> bool:
    """Begin a new epoch of numbers when the folder is not where it was; whether it did. Commits.

    A letter that was sent after the backup has a number that the restored session would give to another one, and so
    its Message-ID. That a new machine or a changed owner looks the same does no harm.
    """
    found = signing_key.place(state)
    here = Place(*found) if found else None
    known = memos.value(store, MEMO, Place)
    if here is None or here == known:
        return False
    with store.turn() as turn:
        if known is not None:
            for session in store.sessions():
                turn.put_session(replace(session, serial=session.serial + EPOCH))
        turn.remember(memos.memo(MEMO, here))
    store.commit()
    if known is not None:
        log.warning("this state folder was put back or moved: letters get new numbers, so that none is used twice")
    return known is not None
