"""Whether a facilitator wants every answer in the report, or none: "verslag met antwoorden"."""

from __future__ import annotations

import re

from mailflow.mail.words.lazily import lazily

_REPORT = r"(?:verslag|rapport|report|compte[ -]rendu|bericht)"
_ANSWERS = r"(?:antwoorden|answers|reponses|antworten)"
_WITH = lazily(
    rf"\b{_REPORT}\s(?:\w{{1,15}}\s){{0,2}}(?P<how>met|with|avec|mit|inclusief|including|zonder|without|sans|ohne)\s"
    rf"(?:\w{{1,15}}\s){{0,3}}{_ANSWERS}\b"
    rf"|\b{_ANSWERS}\s(?P<between>(?:\w{{1,15}}\s){{0,5}})(?:in|bij|dans|im|into)\s(?:\w{{1,6}}\s)?{_REPORT}\b"
)
_NOT = lazily(r"\b(?:niet|not|n't|pas|nicht|geen|no|kein\w{0,2}|nooit|never|zonder|without|sans|ohne)\b")


def wished(folded: str) -> bool | None:
    """What those words wish for; None: nothing of the kind. `folded`: see `fold`."""
    found = _WITH.search(folded)
    if found is None:
        return None
    before = re.split(r"[.,;!?\n]", folded[: found.start()])[-1][-60:]
    return not (_NOT.search(before) or _NOT.search(found["how"] or found["between"] or ""))
