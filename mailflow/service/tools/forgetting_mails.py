"""The mails of one person, and those that name him, taken out of the folders of the mailbox."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mailflow.core.seams import Folder
from mailflow.core.session.people import Address
from mailflow.outside.mailbox.connection import Connection
from mailflow.outside.mailbox.settings import ImapSettings

_FIELDS = ("FROM", "TO", "CC", "TEXT")


def forget(settings: ImapSettings, address: Address, names: Sequence[str]) -> Iterator[str]:
    """What went, line by line. Raises `ConnectionLost`, `LoginRefused`.

    What waits in INBOX is not done yet, and what others wrote in Held waits for a person: it is told, and stays.
    """
    connection = Connection(settings)
    try:
        connection.enter()
        for folder in Folder:
            yield from _of_folder(connection, folder, address, names)
        connection.select()
        if waiting := _found(connection, address, ("FROM",)):
            yield f"INBOX: {len(waiting)} mails of his wait to be read; erase him again when they are done"
        connection.logout()
    finally:
        connection.cut()


def _of_folder(connection: Connection, folder: Folder, address: Address, names: Sequence[str]) -> Iterator[str]:
    connection.select(folder)
    mine = _found(connection, address, ("FROM",))
    naming = _found(connection, address, _FIELDS)
    for name in names:
        naming |= set(connection.mentions(name, "TEXT"))
    if folder is Folder.HELD:
        if others := naming - mine:
            yield f"{folder.value}: {len(others)} mails of others name him and wait for a person; see `session held`"
        naming = mine
    gone = sorted(mine | naming)
    if gone and not connection.remove(folder, gone):
        yield f"{folder.value}: {len(gone)} mails are marked as deleted; expunge the folder yourself"
    elif gone:
        yield f"{folder.value}: {len(gone)} mails went"


def _found(connection: Connection, address: Address, fields: Sequence[str]) -> set[int]:
    return {uid for field in fields for uid in connection.mentions(address, field)}
