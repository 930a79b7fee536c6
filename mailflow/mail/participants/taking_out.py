"""A later wish to have words of one's own taken out: "leave the bit about my manager out of my answer"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from mailflow.core.acts import union as a
from mailflow.core.acts.union import Span
from mailflow.core.letters.shown import Shown
from mailflow.mail.examples import phrasebook
from mailflow.mail.interpreting import units
from mailflow.mail.interpreting.claims import Claims
from mailflow.mail.words.folding import fold
from mailflow.mail.words.lazily import lazily
from mailflow.mail.words.numerals import ordinals

_LONGEST = 30  # words of such a wish
_WORD = lazily(r"[^\W_]+")
_TELLING = 4  # letters of a word that may name what is meant
_STEM = 5  # letters by which two forms of a word are alike
_NUMBER = lazily(r"(?<!\d)(?:q\s?)?(\d)(?![\d.,]*\d)")


@dataclass(frozen=True, slots=True)
class _Kept:
    """One sentence that he said before."""

    question: int  # 0: at none
    words: str
    stems: frozenset[str]


def read(within: Span, shown: Shown, claims: Claims) -> None:
    """Claim such wishes: those words are private from now on; where it cannot be told which, a person is told."""
    for span in list(claims.sentences()) if shown.earlier else ():
        sentence = claims.of(span)
        if within.start <= span.start and span.end <= within.end and is_wished(sentence):
            words = meant(sentence, shown.earlier)
            acts = tuple(a.Private(one) for one in words) or (a.Tell(sentence.strip()),)
            claims.say(span, *acts, why="wants words of his taken out")


def is_wished(sentence: str) -> bool:
    """Whether a sentence asks to take words of its writer away."""
    if len(sentence.split()) > _LONGEST or phrasebook.stands("taken_out_already", sentence):
        return False
    return phrasebook.stands("takes_out", sentence) is not None and phrasebook.stands("own_words", sentence) is not None


def meant(sentence: str, earlier: Sequence[tuple[int, str]]) -> tuple[str, ...]:
    """Which of his earlier sentences are meant, as he wrote them; () where that cannot be told for sure."""
    number = _question(sentence, earlier)
    there = [one for one in _kept(earlier) if number is None or one.question == number]
    one_answer = len({one.question for one in there}) == 1
    if not there:
        return ()
    ranked = _ranked(sentence, there) if one_answer else None
    if ranked is not None:
        rest = phrasebook.stands("all_but", sentence) is not None
        return tuple(one.words for one in there if (one in ranked) is not rest)
    if near := _alike(sentence, there):
        return tuple(one.words for one in near)
    of_part = number is None or phrasebook.stands("part_of_words", sentence) is not None
    whole = phrasebook.stands("own_answer", sentence) is not None and not (of_part and _telling(sentence))
    return tuple(one.words for one in there) if whole and one_answer else ()


def _question(sentence: str, earlier: Sequence[tuple[int, str]]) -> int | None:
    known = {question for question, _ in earlier}
    named = {int(one) for one in _NUMBER.findall(fold(sentence))}
    named |= {ordinals()[one] for one in _WORD.findall(fold(sentence)) if one in ordinals()} if not named else set()
    found = named & known
    return next(iter(found)) if len(found) == 1 and phrasebook.stands("own_answer", sentence) else None


def _kept(earlier: Sequence[tuple[int, str]]) -> list[_Kept]:
    found: list[_Kept] = []
    for question, text in earlier:
        for span in units.sentences(text):
            words = text[span.start : span.end].strip()
            found.append(_Kept(question, words, _stems(words)))
    return found


def _ranked(sentence: str, there: Sequence[_Kept]) -> list[_Kept] | None:
    """ "The last sentence", "the first one"; None where none is named so."""
    if phrasebook.stands("last_part", sentence) is not None:
        return [there[-1]]
    return [there[0]] if phrasebook.stands("first_part", sentence) is not None else None


def _alike(sentence: str, there: Sequence[_Kept]) -> list[_Kept]:
    """The sentences that share most of the words that say what is meant; not where several share only some."""
    told = _telling(sentence)
    shared = [(len(told & one.stems), one) for one in there]
    most = max((count for count, _ in shared), default=0)
    best = [one for count, one in shared if count == most]
    if not most or (len(best) > 1 and most < len(told)):
        return []
    return best


def _telling(sentence: str) -> frozenset[str]:
    """The words that say which part is meant."""
    return _stems(sentence) - _known()


@cache
def _known() -> frozenset[str]:
    names = (
        "takes_out",
        "own_words",
        "own_answer",
        "last_part",
        "first_part",
        "all_but",
        "private_of",
        "taking_out_of",
    )
    return frozenset(stem for name in names for line in phrasebook.lines(name) for stem in _stems(line))


def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in _WORD.findall(fold(text)) if len(word) >= _TELLING)
