"""How a mail that waits stands with us, by three of its headers: for its place in a crowd, and for nothing else."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mailflow.core.seams import Standing, Store
from mailflow.core.session.people import Address, MessageId
from mailflow.mail.sender.routing import is_own
from mailflow.service.office import Office

_READ = 8_000  # bytes of them
_FROM = re.compile(r"(?im)^from:((?:[^\r\n]|\r?\n[ \t]){0,2000})")
_ADDRESS = re.compile(r"<([^\s<>@]{1,200}@[^\s<>@]{1,200})>")
_BARE = re.compile(r"[^\s<>,\"@]{1,200}@[^\s<>,\"@]{1,200}")
_ID = re.compile(r"<[^<>\s]{1,300}>")
_IDS = 30  # that are looked at, from the last


@dataclass(frozen=True, slots=True)
class Standings:
    """Asked in the mailbox's thread: it only looks things up in memory."""

    store: Store
    office: Office

    def rank(self, head: bytes) -> tuple[Standing, str]:
        """Whose turn it is, and whose mail."""
        text = head[:_READ].decode("latin-1")
        sender = _sender(text)
        keys, domain = self.office.keys, self.office.identity.domain
        if any(is_own(MessageId(one), keys, domain) for one in _ID.findall(text)[-_IDS:]):
            return Standing.PROVEN, sender
        known = sender and self.store.sessions_of(Address(sender))
        return Standing.KNOWN if known else Standing.STRANGER, sender


def _sender(text: str) -> str:
    """The address in From; a name may look like one."""
    found = _FROM.search(text)
    shown = (_ADDRESS.findall(found[1]) or _BARE.findall(found[1])) if found else []
    return str(shown[-1]).lower() if shown else ""
