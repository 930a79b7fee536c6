"""Who says no more than that he would answer as a colleague did, and whom he names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from mailflow.core.session.events import Utterance
from mailflow.core.session.people import Language, PersonId
from mailflow.core.summary import sentences, wording
from mailflow.core.summary.phrases import pattern, plain

LONGEST = 12  # words of a sentence that only agrees
_MARKS = " .!,;:()-–—\"'“”«»"
_CALLED = re.compile(r"\s*(?:[^\W\d_a-zà-ÿ][\w'’-]*\s*){1,3}")
_WORD = re.compile(r"[\w'-]+")
_AFTER = re.compile(r"\W*[:,;.!…(–—-]")

People = Sequence[tuple[PersonId, str]]  # with full names


@dataclass(frozen=True, slots=True)
class Agreement:
    """Somebody stands behind what another answered to a question."""

    person: PersonId
    question: int
    other: PersonId
    with_: str = ""  # the part that he agrees with, in his words; "": with all of it


def agreements(utterances: Iterable[Utterance], people: People, language: Language) -> tuple[Agreement, ...]:
    """All that are said explicitly, each once."""
    found = (
        Agreement(one.participant, one.question, other, part)
        for one in utterances
        if one.question
        for other, part in _named(one, people, language)
        if other != one.participant
    )
    return tuple(dict.fromkeys(found))


def _named(one: Utterance, people: People, language: Language) -> Iterator[tuple[PersonId, str]]:
    spoken = wording.guess(one.text, language)
    for sentence in sentences.split(one.text[: LONGEST * 100], spoken):
        if said := _names(plain(sentence).lstrip(_MARKS), language, spoken):
            yield from _whose(said, people)


def refers(sentence: str, language: Language) -> bool:
    """Whether it only refers: to a colleague's answer ("same as Jan"), or to what stands elsewhere ("see above")."""
    bare = sentence.strip(_MARKS)
    text = plain(bare)
    if len(text.split()) > LONGEST:
        return False
    elsewhere = pattern(language, "elsewhere").match(text)
    if elsewhere and _is_beside(text[elsewhere.end() :], language):
        return True
    opened = _opening(text, language)
    called = _CALLED.match(bare, opened.end()) if opened else None
    return called is not None and _is_beside(plain(bare[called.end() :]), language)


def _names(text: str, *tongues: Language) -> str:
    """What stands behind the words that agree, where little more does; "" where none do."""
    if len(text.split()) > LONGEST:
        return ""
    for language in dict.fromkeys(tongues):
        if (opened := _opening(text, language)) and not pattern(language, "except").search(text):
            return text[opened.end() :]
    return ""


@lru_cache(maxsize=2000)
def _opening(text: str, language: Language) -> re.Match[str] | None:
    return pattern(language, "agrees").match(text)


def _is_beside(text: str, *tongues: Language) -> bool:
    """Whether it holds nothing but small words."""
    return all(any(pattern(one, "beside_agreeing").fullmatch(word) for one in tongues) for word in _WORD.findall(text))


def _whose(text: str, people: People) -> list[tuple[PersonId, str]]:
    """The one whom the words name first, with what stands behind a sign; none when more is said than that."""
    for length in (3, 2, 1):
        called = " ".join(_WORD.findall(text)[:length])
        fits = [person for person, name in people if called and called in (plain(name), plain(name).split()[0])]
        if len(fits) == 1:
            rest = text.lstrip()[len(called) :]
            part = "" if _is_beside(rest, *Language) else rest.strip(_MARKS)
            return [(fits[0], part)] if _says_no_more(rest) else []
    return []


def _says_no_more(rest: str) -> bool:
    """Whether nothing stands behind the name, or it is closed off by a mark, or only small words follow."""
    return _AFTER.match(rest) is not None or _is_beside(rest, *Language)
