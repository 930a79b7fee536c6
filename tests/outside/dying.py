"""A process that fills a store and says what was committed, until it is done or dies.

    python -m tests.outside.dying FOLDER [LIMIT]

Turn n puts session n, its letter and its ledger entry, and touches the session before; then it prints n. With LIMIT no
file may grow beyond so many bytes, as on a full disk.
"""

from __future__ import annotations

import resource
import sys
from dataclasses import replace
from pathlib import Path

from mailflow.core.session.model import SessionId
from mailflow.errors import StoreError
from mailflow.outside.store.on_disk import TinyDBStore
from mailflow.outside.store.state_folder import open_store
from tests.outside.samples import entry, post, session

TURNS = 12


def main(folder: Path, limit: int) -> None:
    store = open_store(folder)
    if limit:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    begun = sum(1 for _ in store.sessions())
    for number in range(begun, begun + TURNS):
        _turn(store, number)
        store.commit()
        _say(number)
        if number % 4 == 3:
            _compact(store)
    store.close()


def _turn(store: TinyDBStore, number: int) -> None:
    with store.turn() as turn:
        turn.put_session(session(f"s{number}"))
        turn.post(post(f"s{number}", 1))
        turn.note(entry(number, name=f"s{number}"))
        before = turn.session(SessionId(f"s{number - 1}"))
        if before:
            turn.put_session(replace(before, theme=f"followed by {number}"))


def _compact(store: TinyDBStore) -> None:
    store.compact_soon()
    while store.compact_slice():
        pass


def _say(words: object) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    try:
        main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0)
    except StoreError as error:
        _say(error)
        sys.exit(3)
