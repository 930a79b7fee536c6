"""Acts that came without a place, over the words of the reply: each has its own, and what is left is told."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from mailflow.core.acts.segments import Label
from mailflow.core.acts.union import Act, Span
from mailflow.mail.interpreting import politeness
from mailflow.mail.interpreting.claims import Claims, Interpretation


def over(acts: Sequence[Act], text: str) -> Interpretation:
    """Words that stand in the reply as the act says them are its own; acts without words share the rest.

    Where nothing at all was found to do, the words only say that there is nothing.
    """
    claims, wordless = Claims(text), list[Act]()
    if not acts:  # "no notes, sorry"; "see the file": its reader knows, and nothing is to be done
        claims.label(claims.trimmed(Span(0, len(text))), Label.POINTER, "nothing, or where it stands")
    for act in acts:
        span = _place(str(getattr(act, "words", "")), text)
        if span is not None and claims.is_free(span):
            claims.say(span, act)
        else:
            wordless.append(act)
    politeness.label(claims)
    claims.say(claims.free(), *wordless)
    found = claims.finish()
    lost = [one for one in wordless if all(replace(said, spans=()) != one for said in found.acts)]
    return Interpretation((*found.acts, *lost), found.segments)


def _place(words: str, text: str) -> Span | None:
    pieces = words.split()
    found = re.search(r"\s+".join(map(re.escape, pieces)), text) if pieces else None
    return Span(*found.span()) if found else None
