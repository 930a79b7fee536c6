"""In which language a text is written."""

from __future__ import annotations

import re

from mailflow.core.people import Language
from mailflow.mail.words.language_words import ENDINGS, LETTERS, STARTS, WORDS
from mailflow.mail.words.wording import fold

_LOOKED_AT = 8000  # characters; more would not change the guess
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_MACHINE = re.compile(r"\S{0,200}(?:://|@)\S{0,200}|\bwww\.\S{0,200}")
_ENOUGH = 0.9  # of evidence, counted in words that only one language has
_AHEAD = 1.25  # how many times the second best


def guess(text: str) -> Language | None:
    """Dutch, English, French or German; None when the text does not say enough."""
    found = _WORD.findall(_MACHINE.sub(" ", text[:_LOOKED_AT]).lower())
    scores = dict.fromkeys(Language, 0.0)
    for word in found:
        for language, weight in _evidence(word).items():
            scores[language] += weight
    best, second = sorted(scores, key=lambda language: -scores[language])[:2]
    sure = scores[best] >= _ENOUGH and scores[best] >= _AHEAD * scores[second]
    return best if sure else None


def _evidence(word: str) -> dict[Language, float]:
    """What one word says for each language: 1 is shared by those that have it, spelling counts a little."""
    folded = fold(word)
    having = [language for language in Language if folded in WORDS[language]]
    evidence = dict.fromkeys(having, (1.0, 0.5, 0.2, 0.1)[len(having) - 1] if having else 0.0)
    for language in Language:
        spelling = _spelling(word, folded, language)
        if spelling:
            evidence[language] = evidence.get(language, 0.0) + (spelling if not having else spelling / 3)
    return evidence


def _spelling(word: str, folded: str, language: Language) -> float:
    if len(folded) < 3:
        return 0.0
    weight = 0.3 if folded.endswith(ENDINGS[language]) and len(folded) > 3 else 0.0
    weight += 0.15 if folded.startswith(STARTS[language]) else 0.0
    return weight + (0.3 if any(letter in word for letter in LETTERS[language]) else 0.0)
