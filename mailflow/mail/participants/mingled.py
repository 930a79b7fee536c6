"""Where somebody else's words, or words to another question, begin amid the writer's own without a mark between them.

Words under a wrong name, or at a wrong question, do harm; a person who sees them does none. So they are told.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from mailflow.mail.examples import phrasebook
from mailflow.mail.interpreting.said import Sentence
from mailflow.mail.participants import references
from mailflow.mail.participants.sentence_kinds import Does
from mailflow.mail.words.folding import fold
from mailflow.mail.words.lazily import lazily

_LABELS = lazily(r"(?<![\w(.,])([1-9])\)\s+(?=\w)")
_DICTATED = 25  # words of a sentence that was spoken, so that others may begin in it
_QUOTES = lazily(r"\s*[\"“„«‘']")
_WORD = lazily(r"[^\W_]+")


def told(found: Sequence[Sentence], people: Sequence[str], count: int) -> list[Sentence]:
    """The sentences, with those that only a person can place at no question, to be told."""
    first = frozenset(word for name in people for word in _WORD.findall(fold(name))[:1])
    kept: list[Sentence] = []
    for _, some in groupby(found, key=lambda one: (one.paragraph, one.questions)):
        group = list(some)
        announced = bool(kept) and _announced(kept[-1], group[0], first)
        begins = 0 if announced else min(_passing(group, first), _elsewhere(group, count))
        kept += group[:begins]
        kept += [replace(one, does=Does.TELL, questions=()) if _counts(one) else one for one in group[begins:]]
    return kept


def _counts(one: Sentence) -> bool:
    return one.does in (Does.SAYS, Does.NO_ANSWER)


def _announced(before: Sentence, one: Sentence, first: frozenset[str]) -> bool:
    """Whether the sentence before an answer names somebody whose words they are, or the answer quotes them."""
    if before.paragraph != one.paragraph or not one.questions or before.questions == one.questions:
        return False
    if first.isdisjoint(_WORD.findall(fold(before.text))):
        return False
    return phrasebook.stands("passes_on", before.text) is not None or _QUOTES.match(one.text) is not None


def _passing(group: Sequence[Sentence], first: frozenset[str]) -> int:
    """At which sentence words of another may begin: where he is named, or where it is said that they are his."""
    named = [at for at, one in enumerate(group) if not first.isdisjoint(_WORD.findall(fold(one.text)))]
    passes = [at for at, one in enumerate(group) if phrasebook.stands("passes_on", one.text)]
    if group[0].questions:
        both = [at for at in named if at in passes]
        return both[0] if both else len(group)
    return min(named[0], passes[0]) if named and passes else len(group)


def _elsewhere(group: Sequence[Sentence], count: int) -> int:
    """At which sentence behind a label another question is named."""
    if not group[0].questions:
        return len(group)
    asked = set(group[0].questions)
    return next((at for at, one in enumerate(group) if _other(one.text, count, first=not at) - asked), len(group))


def _other(text: str, count: int, *, first: bool) -> set[int]:
    """The questions that a sentence names; the first behind a label may speak of another, unless it was dictated."""
    labels = {int(one) for one in _LABELS.findall(text) if int(one) <= count}
    return labels if first and len(text.split()) <= _DICTATED else labels | references.named(text, count)
