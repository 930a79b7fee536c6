"""Who asked by mail to be erased, and confirmed it: remembered until it is done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from mailflow.core.seams import Memo, Reader
from mailflow.core.session.people import Address
from mailflow.outside.store import memos

NAME = "erasures"  # of the memo


@dataclass(frozen=True, slots=True)
class Erasure:
    """One that is to come."""

    address: Address
    asked: datetime


@dataclass(frozen=True, slots=True)
class _Erasures:
    due: tuple[Erasure, ...] = ()


def due(reader: Reader) -> tuple[Erasure, ...]:
    """All that are to come, in the order in which they were asked for."""
    known = memos.value(reader, NAME, _Erasures)
    return known.due if known else ()


def asked(reader: Reader, address: Address, now: datetime) -> Memo:
    """What is to be remembered when one more is asked for."""
    return memos.memo(NAME, _Erasures((*_others(reader, address), Erasure(address, now))))


def done(reader: Reader, address: Address) -> Memo:
    """What is to be remembered when it was done, or cannot be."""
    return memos.memo(NAME, _Erasures(_others(reader, address)))


def _others(reader: Reader, address: Address) -> tuple[Erasure, ...]:
    return tuple(one for one in due(reader) if one.address != address)
