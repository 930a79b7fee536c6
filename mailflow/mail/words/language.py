"""In which language a text is written."""

from __future__ import annotations

from functools import lru_cache

from mailflow.core.session.people import Language
from mailflow.mail.words.language_words import ENDINGS, LETTERS, STARTS, WORDS
from mailflow.mail.words.lazily import lazily
from mailflow.mail.words.wording import fold

_LOOKED_AT = 8000  # characters; more would not change the guess
_WORD = lazily(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_MACHINE = lazily(r"\S{0,200}(?:://|@)\S{0,200}|\bwww\.\S{0,200}")
_ENOUGH = 0.9  # of evidence, counted in words that only one language has
_LANGUAGES = tuple(Language)
_AHEAD = 1.25  # how many times the second best


def guess(text: str) -> Language | None:
    """Dutch, English, French or German; None when the text does not say enough."""
    said = text[:_LOOKED_AT]
    if "@" in said or "://" in said or "www." in said:
        said = _MACHINE.sub(" ", said)
    scores = [0.0] * len(_LANGUAGES)
    for word in _WORD.findall(said.lower()):
        for language, weight in _evidence(word):
            scores[language] += weight
    best, second = sorted(range(len(scores)), key=lambda language: -scores[language])[:2]
    sure = scores[best] >= _ENOUGH and scores[best] >= _AHEAD * scores[second]
    return _LANGUAGES[best] if sure else None


@lru_cache(maxsize=4096)  # people use the same few thousand words
def _evidence(word: str) -> tuple[tuple[int, float], ...]:
    """What one word says for each language, by its place: 1 is shared by those that have it, spelling counts a bit."""
    folded = fold(word)
    having = [at for at, language in enumerate(_LANGUAGES) if folded in WORDS[language]]
    evidence = dict.fromkeys(having, (1.0, 0.5, 0.2, 0.1)[len(having) - 1] if having else 0.0)
    for at, language in enumerate(_LANGUAGES):
        spelling = _spelling(word, folded, language)
        if spelling:
            evidence[at] = evidence.get(at, 0.0) + (spelling if not having else spelling / 3)
    return tuple(evidence.items())


def _spelling(word: str, folded: str, language: Language) -> float:
    if len(folded) < 3:
        return 0.0
    weight = 0.3 if folded.endswith(ENDINGS[language]) and len(folded) > 3 else 0.0
    weight += 0.15 if folded.startswith(STARTS[language]) else 0.0
    return weight + (0.3 if any(letter in word for letter in LETTERS[language]) else 0.0)
