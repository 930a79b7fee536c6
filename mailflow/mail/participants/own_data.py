"""Whether a mail asks what is kept of its writer, or for all of it to be gone."""

from __future__ import annotations

from dataclasses import dataclass

from mailflow.core.letters.own_data import DataWish
from mailflow.mail.examples import phrasebook

_LONGEST = 60  # words; who writes more tells of something else
_LISTS = {DataWish.ERASE: "erase_me", DataWish.KNOW: "own_data"}  # both at once: what is graver is asked about
_CURT = 2  # words of a phrase like "forget me", which says it only alone in its mail


@dataclass(frozen=True, slots=True)
class DataRequest:
    """What is wanted, and whether the mail says anything else."""

    wish: DataWish
    alone: bool


def may_ask(body: str | None) -> bool:
    """Whether such words can stand in a body; quick, and never too seldom: only what is marked as a quote is left out.

    None: a body without plain text, in which anything may stand.
    """
    if body is None:
        return True
    unmarked = "\n".join(line for line in body.split("\n") if not line.startswith(">"))
    return any(phrasebook.may_stand(name, unmarked) for name in _LISTS.values())


def read(text: str) -> DataRequest | None:
    """None: the mail speaks of something else. "Forget me" amid other words is a manner of speaking."""
    if len(text.split()) > _LONGEST:
        return None
    for wish, name in _LISTS.items():
        if phrasebook.whole(name, text):
            return DataRequest(wish, alone=True)
        found = phrasebook.stands(name, text)
        if found is not None and len(text[found.start : found.end].split()) > _CURT:
            return DataRequest(wish, alone=False)
    return None
