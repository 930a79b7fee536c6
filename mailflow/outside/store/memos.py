"""Values that the service must remember of itself, as memos of its store."""

from __future__ import annotations

import json
from typing import TypeVar

from mailflow.core.seams import Memo, Reader
from mailflow.outside.store.codec import codec_for

T = TypeVar("T")


def memo(name: str, value: object) -> Memo:
    """The memo of a frozen value."""
    return Memo(name, json.dumps(codec_for(type(value)).encode(value), ensure_ascii=False))


def value(reader: Reader, name: str, kind: type[T]) -> T | None:
    """What is remembered under that name, if anything."""
    found = reader.memo(name)
    return codec_for(kind).decode(json.loads(found.said)) if found else None
