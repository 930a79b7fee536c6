"""A yes to what lies before him, in many words or few: nothing else may be said in it."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from mailflow.core.session.reading import Moment
from mailflow.mail.examples import phrasebook
from mailflow.mail.words.lazily import lazily

WAITED_FOR = (Moment.CARD, Moment.DRAFT, Moment.TOPSEVEN)
"""Where an ok is waited for."""
_AGAINST = frozenset("👎❌⛔🛑🤔😕🙁😬⏸✋🚫😐😟❓")  # pictures that are no praise
_SIGNED = lazily(r"(?<=\w),\s[A-ZÀ-Þ][\w'’-]{1,24}[.!]?\s*$")


@lru_cache(maxsize=512)
def said(words: str, *, alone: bool = False) -> bool:
    """Whether they are a yes, with praise and thanks around it at most. `alone`: nothing was named that might go."""
    plain = _without_pictures(_SIGNED.sub("", words))
    if plain is None or "?" in plain or re.search(r"\d", plain):
        return False
    names = ("consents", "consents_alone") if alone else ("consents",)
    return phrasebook.made_of(names, ("praises", "beside_consent"), plain)


@lru_cache(maxsize=512)
def praises(words: str) -> bool:
    """Whether they only praise or thank."""
    plain = _without_pictures(_SIGNED.sub("", words))
    return plain is not None and "?" not in plain and phrasebook.made_of(("praises",), ("beside_consent",), plain)


def pictured(words: str) -> bool:
    """Whether a picture in them doubts or refuses what they say."""
    return not _AGAINST.isdisjoint(words)


def _without_pictures(words: str) -> str | None:
    """The words alone; None where a picture says otherwise."""
    if pictured(words):
        return None
    return "".join(" " if unicodedata.category(one) == "So" else one for one in words)
