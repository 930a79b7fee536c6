"""Words that only say where the answers stand: below, between the questions, in the file."""

from __future__ import annotations

import re

from mailflow.mail.words.lazily import lazily

_LONGEST = 14  # words
_WHERE = lazily(
    r"\b(?:hieronder|hierna|onder(?:staand|aan|in)?|eronder|tussen|in (?:het )?(?:rood|blauw|groen|vet)|bijlage|"
    r"bijgevoegd|below|between|inline|in (?:red|blue|green|bold)|attach(?:ed|ment)|enclosed|ci-dessous|ci-après|"
    r"plus bas|entre|en (?:rouge|bleu|vert|gras)|(?:ci-)?joint|pièces? jointes?|unten|darunter|zwischen|anbei|anhang|"
    r"beigefügt|in (?:rot|blau|grün|fett))\b",
    re.IGNORECASE,
)
_ABOUT = lazily(
    r"\b(?:zie|antwoord\w{0,3}|reactie\w?|vind je|staan|staat|zitten|zit|see|answers?|repl(?:y|ies)|find|voir|voici|"
    r"réponses?|trouver\w{0,3}|siehe|antwort\w{0,2}|findest|stehen)\b",
    re.IGNORECASE,
)


def only_points(text: str) -> bool:
    """Whether that is all it says; a question, or a longer text, says more."""
    if "?" in text or len(text.split()) > _LONGEST:
        return False
    return bool(_WHERE.search(text) and _ABOUT.search(text))
