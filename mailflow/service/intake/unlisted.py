"""Addresses of ours that the settings do not name."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import replace
from email.utils import getaddresses

from mailflow.core.session.people import Address
from mailflow.core.session.reading import Kickoff, Oddity, OddityKind
from mailflow.mail.kickoffs import service_guess
from mailflow.mail.message import Message

log = logging.getLogger(__name__)

_REACHED = ("x-original-to", "delivered-to", "envelope-to", "x-envelope-to")  # topmost: by our own mail server
_LONGEST = 400


def unlisted(message: Message, ours: Sequence[Address]) -> tuple[Address, ...]:
    """Recipients of a mail that are ourselves under a name we were not told; a "+tag" of ours is no such name.

    Our mail server says to which address it delivered. Where it does not, and none of our names is among the
    recipients, the one that is called like a service must be ours.
    """
    named = {box.address for box in (*message.to, *message.cc)}
    known = {_bare(one) for one in ours}
    values = [value for name in _REACHED if len(value := message.header(name)) <= _LONGEST]
    reached = {Address(address.lower()) for _, address in getaddresses(values)}
    found = {one for one in named & reached if _bare(one) not in known}
    if not found and not any(_bare(one) in known for one in named):
        found = set(service_guess.guessed(message))
    return tuple(sorted(found))


def told_of(found: tuple[Address, ...], kickoff: Kickoff) -> Kickoff:
    """Such that the card tells of them; the operator reads it in the log."""
    if not found:
        return kickoff
    log.warning("a kick-off came to %s, which is ours: add it to service.aliases", ", ".join(found))
    return replace(kickoff, oddities=(*kickoff.oddities, Oddity(OddityKind.OURS, found)))


def _bare(address: str) -> str:
    local, _, domain = address.lower().rpartition("@")
    return f"{local.partition('+')[0]}@{domain}"
