"""Whose voice a speaker of a transcript is: "Speaker 1 is Fatma, 2 is Jürgen"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mailflow.core.acts import union as a
from mailflow.core.acts.union import Act
from mailflow.mail.orders import lexicon
from mailflow.mail.orders.references import Context
from mailflow.mail.orders.tokens import Sort, Token, spanned
from mailflow.mail.words.folding import fold


def named(run: Sequence[Token], context: Context) -> tuple[Act, ...]:
    """One speaker who is one person, and nothing else; () where it says anything more."""
    labels = context.shown.speakers
    people = [one for one in run if one.sort is Sort.PERSON and one.name]
    if not labels or len(people) != 1 or any(one.sort in (Sort.DAY, Sort.QUOTED, Sort.LINK) for one in run):
        return ()
    said = fold(context.of(spanned(list(run))))
    label = _label(said, labels)
    words = {one.text for one in run if one.sort is Sort.WORD}
    rest = words - {part for one in labels for part in re.findall(r"[^\W\d_]+", fold(one))}
    if label is None or not rest <= lexicon.words("being") | lexicon.words("beside"):
        return ()
    return (a.Speaker(label, people[0].name),)


def _label(said: str, labels: Sequence[str]) -> str | None:
    """The label that those words name, whole or by its number alone."""
    whole = [one for one in labels if re.search(rf"(?<!\w){re.escape(fold(one))}(?!\w)", said)]
    if len(whole) == 1:
        return whole[0]
    told = re.findall(r"(?<!\w)0*(\d{1,2})(?!\w)", said)
    meant = [one for one in labels if told and re.search(rf"(?<!\d)0*{told[0]}$", one)]
    return meant[0] if len(told) == 1 and len(meant) == 1 else None
