"""A reply to a notice of one thing: an address that fails, somebody who wants in, somebody who wrote."""

from __future__ import annotations

import re

from mailflow.core import acts as a
from mailflow.core.acts import Span
from mailflow.core.shown_letter import AddressFails, MailIsHeld, Shown, WantsIn, Wrote
from mailflow.mail.interpreting.claims import Claims
from mailflow.mail.interpreting.orders import lexicon, pieces
from mailflow.mail.interpreting.orders.people import ADDRESS
from mailflow.mail.words.folding import fold


def read(shown: Shown, claims: Claims) -> None:
    """What answers the notice itself; orders are read before, where it asks for words, and else afterwards."""
    match shown.about:
        case AddressFails():
            _new_address(shown.about, claims)
        case WantsIn() | MailIsHeld():
            _let_in(claims)
        case _:
            pass


def _new_address(about: AddressFails, claims: Claims) -> None:
    """The one address in a sentence that is not the failing one is the new one."""
    for sentence in claims.sentences():
        said = claims.of(sentence)
        new = {one["address"].lower() for one in ADDRESS.finditer(said)} - {about.address}
        words = set(re.findall(r"[^\W\d_]+", fold(ADDRESS.sub(" ", said))))
        if len(new) == 1 and not words & lexicon.words("adding_verbs") and not said.rstrip().endswith("?"):
            claims.say(sentence, a.ReplacePerson(about.address, new.pop()), why="the new address")
            return


def _let_in(claims: Claims) -> None:
    """A yes, where nothing in the mail pulls the other way."""
    stretches = claims.free()
    said = fold(" ".join(claims.of(one) for one in stretches))
    words = set(re.findall(r"[^\W\d_]+|👍", said))
    if words & lexicon.words("yes") and not pieces.pulls(said) and "@" not in said:
        claims.say(stretches, a.Ok(), why="yes")


def reply(shown: Shown, claims: Claims) -> None:
    """Whatever is no order is meant for who wrote."""
    stretches = claims.free()
    if isinstance(shown.about, Wrote) and stretches:
        span = Span(stretches[0].start, stretches[-1].end)
        spans = [span] if claims.is_free(span) else stretches
        words = "\n".join(claims.of(one).strip() for one in spans)
        claims.say(spans, a.ReplyTo(shown.about.name, words), why="words for who wrote")
