"""A person's address that changed: "Sheila's address is wrong, it should be …"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mailflow.core.acts import union as a
from mailflow.core.acts.union import Act
from mailflow.core.letters.shown import Shown
from mailflow.core.session.people import Address
from mailflow.mail.orders import lexicon
from mailflow.mail.orders.references import Context
from mailflow.mail.orders.tokens import Sort, Token

_GIVEN = (Sort.PERSON, Sort.NAME, Sort.JOINT, Sort.COLON)


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


def given(found: Sequence[Token], context: Context) -> tuple[Act, ...]:
    """A mail that is nothing but somebody's address, with or without his name: who is asked for one answers so."""
    people = [one for one in found if one.sort is Sort.PERSON]
    named = [one.name for one in found if one.sort is Sort.NAME]
    if len(people) != 1 or not people[0].address or any(one.sort not in _GIVEN for one in found):
        return ()
    beside = context.text[: found[0].span.start] + context.text[found[-1].span.end :]
    if re.search(r"\w", beside):
        return ()  # as below a signature
    name = people[0].name or " ".join(named)
    if name in context.shown.people:
        return (a.ReplacePerson(name, people[0].address),)
    return (a.AddPerson(Address(people[0].address), name),)
