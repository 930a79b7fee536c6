"""A person's address that changed: "Sheila's address is wrong, it should be …"."""

from __future__ import annotations

from collections.abc import Sequence

from mailflow.core.acts import union as a
from mailflow.core.letters.shown import Shown
from mailflow.mail.orders import lexicon
from mailflow.mail.orders.tokens import Sort, Token


def changed(found: Sequence[Token], shown: Shown) -> a.ReplacePerson | None:
    """One person of the session, one address, and a word for "address": nothing else is meant by it."""
    people = [one for one in found if one.sort is Sort.PERSON]
    known = [one.name for one in people if not one.address and one.name in shown.people]
    new = [one.address for one in people if one.address]
    if len(known) != 1 or len(new) != 1 or len(people) != 2 or any(one.sort is Sort.NAME for one in found):
        return None
    words = {one.text for one in found if one.sort is Sort.WORD}
    if not words & lexicon.words("nouns_address") or words & lexicon.words("adding"):
        return None
    return a.ReplacePerson(known[0], new[0])
