"""A day, where nothing but a day is asked."""

from __future__ import annotations

from datetime import datetime

from mailflow.core.acts import union as a
from mailflow.core.acts.union import Act
from mailflow.mail.dates import dates


def acts_of(text: str, sent: datetime | None) -> tuple[Act, ...]:
    """A day is a deadline, with an hour a meeting; what names none plainly is told. `sent`: local, None: unknown."""
    said = dates.read(text, sent) if sent else None
    if said is None or said.ask:
        return (a.Tell(text, nearest="deadline"),)
    if said.day is None:
        return (a.Tell(text),) if text.strip() else ()
    return (a.Meeting(said.day, said.time) if said.time else a.Deadline(said.day),)
