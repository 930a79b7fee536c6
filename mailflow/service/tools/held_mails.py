"""Mails that wait for a person, as the mailbox has them: what they are about, and what they say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mailflow.core.seams import Folder, LedgerEntry
from mailflow.core.session.people import Mailbox
from mailflow.core.stages.orders import excerpt
from mailflow.errors import ConnectionLost, GrantRefused, LoginRefused, SettingError
from mailflow.mail.body.extract_reply import label, seen
from mailflow.mail.message import Message
from mailflow.mail.parsing import precheck
from mailflow.mail.parsing.parse import parse
from mailflow.outside.mailbox.connection import Connection
from mailflow.outside.mailbox.settings import ImapSettings
from mailflow.service.tools.sessions import describe

BEGINNING = 64 * 1024  # bytes of a mail in which its first words stand
FIRST = 110  # characters of them
_MARGIN = " " * 14  # below the number of the mail


def listed(entries: Iterable[LedgerEntry], settings: ImapSettings | None) -> Iterator[str]:
    """Two lines a mail: who wrote and why it waits; its subject and first words. Without settings only the first."""
    waiting = tuple(entries)
    found, trouble = _looked_up(waiting, settings) if waiting and settings else ({}, "")
    for entry in waiting:
        yield describe(entry)
        if (raw := found.get(entry.digest)) is not None:
            yield f"{_MARGIN}{_about(raw)}"
    if trouble:
        yield f"what they say cannot be shown now: {trouble}"


def whole(entry: LedgerEntry, settings: ImapSettings) -> Iterator[str]:
    """All that stands in it, line by line. Raises `ConnectionLost`, `LoginRefused`, `GrantRefused`."""
    yield describe(entry)
    connection = Connection(settings)
    try:
        connection.enter()
        connection.select(Folder.HELD)
        uids = connection.find(entry.message_id) if entry.message_id else []
        mails = connection.fetch(connection.sizes(uids[:1])) if uids else []
        connection.logout()
    finally:
        connection.cut()
    if not mails:
        yield f"it is not in {Folder.HELD.value}: look in the mailbox itself"
        return
    yield ""
    yield from _shown(mails[0].raw)


def _looked_up(entries: tuple[LedgerEntry, ...], settings: ImapSettings) -> tuple[dict[str, bytes], str]:
    """Ledger digest -> how the mail begins; and why not, where the mailbox cannot be asked."""
    found: dict[str, bytes] = {}
    connection = Connection(settings)
    try:
        connection.enter()
        connection.select(Folder.HELD)
        for entry in entries:
            uids = connection.find(entry.message_id) if entry.message_id else []
            for raw in connection.beginnings(uids[:1], BEGINNING).values() if uids else ():
                found[entry.digest] = raw
        connection.logout()
    except (ConnectionLost, GrantRefused, LoginRefused, SettingError) as error:
        return found, str(error)
    finally:
        connection.cut()
    return found, ""


def _about(raw: bytes) -> str:
    if bomb := precheck.reason(raw):
        return f"(not opened: {bomb})"
    message = parse(raw)
    words = label(message, None).text or "(no words)"
    return f'"{excerpt(message.subject)}": {excerpt(words, FIRST)}'


def _shown(raw: bytes) -> Iterator[str]:
    """Its headers that matter, its words with what is quoted, and the names of its files."""
    if bomb := precheck.reason(raw):
        yield f"not opened: {bomb}"
        return
    message = parse(raw)
    yield f"From:    {_people(message.senders)}"
    yield f"To:      {_people((*message.to, *message.cc))}"
    yield f"Date:    {message.date:%Y-%m-%d %H:%M %z}" if message.date else "Date:    -"
    yield f"Subject: {message.subject}"
    yield ""
    for line in seen(message):
        yield f"{'> ' * line.depth}{line.text}"
    yield from _files(message)


def _files(message: Message) -> Iterator[str]:
    for part in message.parts:
        yield f"[{part.name or 'without a name'}, {part.type}, {len(part.content):,} bytes]"


def _people(people: Iterable[Mailbox]) -> str:
    return ", ".join(f"{one.name} <{one.address}>" if one.name else one.address for one in people) or "-"
