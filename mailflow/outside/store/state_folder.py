"""Opens the store of a state folder, for writing or for looking."""

from __future__ import annotations

from pathlib import Path

from mailflow.errors import StoreError
from mailflow.outside.store.on_disk import TinyDBStore, open_view
from mailflow.outside.store.view import StoreView


def open_store(folder: Path) -> TinyDBStore:
    """The only writer of that folder, which is made when it is missing.

    Raises StoreLocked (naming the holder), StoreTooNew, or StoreError for whatever else is wrong with the folder.
    """
    try:
        return TinyDBStore(folder)
    except OSError as error:
        raise StoreError(f"{folder}: could not be opened ({error.strerror})") from error


def open_reader(folder: Path) -> StoreView:
    """What is on disk at this instant, read without the lock; later changes are not seen.

    Raises StoreTooNew, or StoreError when there is no store.
    """
    try:
        return open_view(folder)
    except OSError as error:
        raise StoreError(f"{folder}: could not be read ({error.strerror})") from error
