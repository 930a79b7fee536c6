"""Whether answers bear out a sentence that a language model wrote of them: what can be told without another model.

A sentence falls where a rule catches it; where something about it is only doubtful, it wants a second look.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from mailflow import languages
from mailflow.core.session.events import Utterance
from mailflow.core.session.people import Language
from mailflow.core.summary import phrases, quantities, sentences, wording
from mailflow.core.summary.masking import MASK

LONGEST = 400  # characters of one sentence
QUOTED = range(3, 16)  # words of a quote; of a shorter answer all of it
NEAR, FAR = 0.75, 0.4  # of a sentence's content words, shares that stand in the answers
NEW = (2, 3)  # content words that stand in none of them: with a share below NEAR, and at all
ALIKE = 3  # content words, from which a sentence is almost that of an answer; of so many one may be another
DENIED = 4  # words behind a denial that it may concern
MANY = 3  # answers behind one sentence, from which it may claim too much
_ORDERS = re.compile(
    r"https?://|www\.|@\w|</?[a-z][^>]{0,60}>|```|\bsystem prompt\b"
    r"|\b(?:ignore|negeer|ignorez|ignoriere)\w*\b.{0,40}\b(?:instruct|previous|vorige|précédent|anweisung|consigne)"
    r"|\b(?:answer|reply|antwoord|réponds|répondez|antworte)\b.{0,20}\b(?:ok|yes|ja|oui)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?<![.!?…:;«“\"'’(\[–—-] )(?<!^)(?<![\w\[])([A-ZÀ-Þ][\w'’-]{2,})")


@dataclass(frozen=True, slots=True)
class Cited:
    """One answer, and the words of it that a sentence rests on."""

    answer: Utterance  # as it was shown to the model
    quote: str


def falls(text: object, cited: Sequence[Cited], language: Language, hide: Callable[[str], str]) -> str:
    """Why a sentence cannot stand; "" when nothing says so. `hide` takes names out, as it did before the model read."""
    if not isinstance(text, str) or not text.strip() or len(text) > LONGEST:
        return "no sentence"
    if _ORDERS.search(text):
        return "an order, a link or mark-up"
    if not cited:
        return "cites nothing"
    if missing := next((one for one in cited if not quotes(one)), None):
        return f"quotes what {missing.answer.id} does not say"
    answers = " ".join(one.answer.text for one in cited)
    people = {str(len({one.answer.participant for one in cited}))}
    if strange := quantities.numbers(text, language) - quantities.numbers(answers) - people:
        return f"number {', '.join(sorted(strange))}"
    if strange := quantities.shares(text, language) - quantities.shares(answers):
        return f"share {', '.join(sorted(strange))}"
    if any(mask[0] not in answers for mask in MASK.finditer(text)) or hide(text) != text:
        return "names somebody whom its answers do not name"
    return _name(text, answers, language)


def quotes(one: Cited) -> bool:
    """Whether its words stand in the answer letter by letter, but for capitals and punctuation."""
    quote, answer = _plain(one.quote), _plain(one.answer.text)
    count = len(quote.split())
    return (count in QUOTED or quote == answer) and f" {quote} " in f" {answer} "


def _name(text: str, answers: str, language: Language) -> str:
    """A capital in the midst of a sentence that the answers do not have; German has one for every noun."""
    if language is Language.DE:
        return ""
    said = _plain(answers)
    strange = (one[1] for one in _NAME.finditer(text) if _plain(one[1])[:5] not in said)
    return next((f"name {one}" for one in strange), "")


def doubts(text: str, cited: Sequence[Cited], language: Language) -> Iterator[str]:
    """Why a second look is needed."""
    mine = wording.guess(text, language)
    same = [one for one in cited if wording.guess(one.answer.text, language) is mine]
    if not same:
        yield "another language"
    else:
        yield from _new_words(text, same, mine)
    yield from _turned(text, cited, language, mine)
    yield from _reach(text, cited, mine)


def _new_words(text: str, same: Sequence[Cited], language: Language) -> Iterator[str]:
    about = wording.of(text, language).stems
    theirs = frozenset[str]().union(*(wording.of(one.answer.text, language).stems for one in same))
    new = about - theirs
    share = len(about & theirs) / max(1, len(about))
    if share < FAR or len(new) >= NEW[1] or (len(new) >= NEW[0] and share < NEAR):
        yield f"words that no answer has: {' '.join(sorted(new))}"


def _turned(text: str, cited: Sequence[Cited], language: Language, mine: Language) -> Iterator[str]:
    """It denies what they say, says what they deny, or has their words in another order."""
    denies = _says("denies", text, mine)
    for one in cited:
        theirs = wording.guess(one.answer.text, language)
        near = around(one, theirs)
        if _says("denies", near, theirs) != denies:
            yield f"denies otherwise than {one.answer.id}"
        if theirs is mine:
            yield from _changed(text, near, mine)


def _changed(text: str, near: str, language: Language) -> Iterator[str]:
    """Small changes to a sentence of an answer: another order, another word, a denial in another place."""
    said = [wording.stem(word, language) for word in wording.of(text, language).words]
    order = [wording.stem(word, language) for word in wording.of(near, language).words]
    places = [order.index(stem) for stem in said if order.count(stem) == 1]
    if places != sorted(places):  # "from soup to bread" for "from bread to soup"
        yield "in another order"
    if len(said) > ALIKE and 0 < sum(stem not in order for stem in said) <= len(said) / ALIKE:
        yield "with another word"
    spoken, answered = set(_plain(text).split()), set(_plain(near).split())
    if any(word in spoken - answered and opposite in answered - spoken for word, opposite in _opposites(language)):
        yield "with the opposite of a word"
    mine, theirs = _denied(text, language), _denied(near, language)
    if mine and theirs and not mine & theirs:
        yield "denies something else"


@cache
def _opposites(language: Language) -> tuple[tuple[str, str], ...]:
    """Both ways round."""
    pairs = (line.casefold().split() for line in languages.phrases(language, "summary/opposites"))
    return tuple(both for one, other in pairs for both in ((one, other), (other, one)))


def _denied(text: str, language: Language) -> frozenset[str]:
    """The words right behind a denial."""
    said = phrases.plain(text)
    behind = (_plain(said[found.end() :]).split() for found in phrases.pattern(language, "denies").finditer(said))
    return frozenset(wording.stem(word, language) for words in behind for word in words[:DENIED])


def _reach(text: str, cited: Sequence[Cited], mine: Language) -> Iterator[str]:
    if len({one.answer.participant for one in cited}) >= MANY:
        yield "many are behind it"
    for name in ("reach", "causes"):
        said = {found[0] for found in phrases.pattern(mine, name).finditer(phrases.plain(text))}
        answers = " ".join(phrases.plain(one.answer.text) for one in cited)
        if any(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", answers) is None for word in said):
            yield f"{name}: {', '.join(sorted(said))}"


def _says(name: str, text: str, language: Language) -> bool:
    return phrases.pattern(language, name).search(phrases.plain(text)) is not None


def around(one: Cited, language: Language) -> str:
    """The sentence of the answer in which the quote stands; the quote itself where it runs over several."""
    quote = _plain(one.quote)
    found = (said for said in sentences.split(one.answer.text, language) if f" {quote} " in f" {_plain(said)} ")
    return next(found, one.quote.strip())


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", unicodedata.normalize("NFKC", text).casefold()))
