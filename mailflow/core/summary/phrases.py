"""The lists of words that a summary is made by, as patterns."""

from __future__ import annotations

import re
from functools import cache

from mailflow import languages
from mailflow.core.session.people import Language


def plain(text: str) -> str:
    """As the patterns want it: in lower case, with straight apostrophes and single spaces."""
    return " ".join(text.casefold().replace("’", "'").split())


@cache
def pattern(language: Language, name: str) -> re.Pattern[str]:
    """What finds the phrases of one list, whole words, the longest first; * in them is any letters."""
    phrases = sorted(languages.phrases(language, f"summary/{name}"), key=lambda one: (-len(one), one))
    escaped = (re.escape(one.casefold()).replace(r"\*", r"\w*") for one in phrases)
    return re.compile(rf"(?<!\w)(?:{'|'.join(escaped)})(?!\w)")
