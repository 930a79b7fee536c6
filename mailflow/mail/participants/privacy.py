"""What is said to be confidential, also when that is said afterwards, of words that stand before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from mailflow.core.acts.union import Span
from mailflow.mail.examples import phrasebook
from mailflow.mail.interpreting import units
from mailflow.mail.interpreting.said import Sentence
from mailflow.mail.participants.sentence_kinds import Does
from mailflow.mail.words.folding import fold
from mailflow.mail.words.lazily import lazily

_WORD = lazily(r"[^\W_]+")
_LABEL = lazily(r"\W{0,6}[:–—]\s+|\W{0,3}\)\s?:?\s*")
_LABEL_WORDS = 16
_NUMBER = lazily(r"\d")


def spread(found: Sequence[Sentence]) -> list[Sentence]:
    """The sentences, with those private too of which a sentence behind them, or a label before them, says so."""
    found = list(_cut(found))
    private: set[int] = set()
    labels: dict[int, int] = {}
    for at, one in enumerate(found):
        if one.does is not Does.PRIVATE:
            continue
        private.add(at)
        behind = _labelled(at, found)
        if (end := _label_end(one.text)) is not None:
            labels[at] = end
            private |= behind
        elif _answers_named(at, found):
            private |= _pointed_at(at, found)
        elif _only_points(one.text) or phrasebook.begins("private_back", one.text) is not None:
            before = _pointed_at(at, found)
            private |= behind if behind and _leads(at, found) and not _NUMBER.search(one.text) else before
    return [_marked(one, labels.get(at)) if at in private else one for at, one in enumerate(found)]


def goes_in_secret(found: Sequence[Sentence]) -> bool:
    """Whether he leaves and says that something is for nobody else: then his reasons are no answer for the group."""
    said = {one.does for one in found}
    return Does.PRIVATE in said and not said.isdisjoint((Does.STOP, Does.LEAVE, Does.DECLINE))


def _marked(one: Sentence, label: int | None) -> Sentence:
    return replace(one, does=Does.PRIVATE, label=label or 0)


def _leads(at: int, found: Sequence[Sentence]) -> bool:
    """Whether a sentence is the first of its paragraph, or of the words to its question."""
    return at == 0 or found[at - 1].paragraph != found[at].paragraph or found[at - 1].questions != found[at].questions


def _only_points(text: str) -> bool:
    """Whether a sentence says nothing but that something was private."""
    mark = phrasebook.stands("private", text)
    if mark is None:
        return False
    rest = text[: mark.start] + " " + text[mark.end :]
    known = phrasebook.words("private_of")
    left = [word for word in _WORD.findall(fold(rest)) if word not in known and not word.isdigit()]
    return len(left) <= len(_WORD.findall(rest)) // 4


def _label_end(text: str) -> int | None:
    """Where the words begin behind a label: "not to be shared: …"."""
    mark = phrasebook.stands("private", text)
    if mark is None:
        return None
    found = _LABEL.search(text, mark.end)
    if found is None or found.end() >= len(text) or len(text[: found.start()].split()) > _LABEL_WORDS:
        return None
    return found.end()


def _labelled(at: int, found: Sequence[Sentence]) -> set[int]:
    """What follows in the same paragraph, at the same question."""
    return {
        later
        for later in range(at + 1, len(found))
        if found[later].paragraph == found[at].paragraph
        and found[at].questions in ((), found[later].questions)
        and found[later].does in (Does.SAYS, Does.NO_ANSWER)
    }


def _answers_named(at: int, found: Sequence[Sentence]) -> set[int]:
    """The sentences of the answer that a sentence names by its number, as in "the figure in 1"."""
    numbers = [int(word) for word in re.findall(r"(?<!\d)\d(?![\d.,]*\d)", found[at].text)]
    return {
        place
        for place, one in enumerate(found)
        if place != at and any(number in one.questions for number in numbers) and one.does is not Does.PRIVATE
    }


def _pointed_at(at: int, found: Sequence[Sentence]) -> set[int]:
    """Which sentences "that last bit" or "the number in 1" means."""
    if answer := _answers_named(at, found):
        figures = {place for place in answer if _NUMBER.search(found[place].text)}
        return figures if figures and phrasebook.stands("figure", found[at].text) else answer
    before = [place for place in range(at) if found[place].does in (Does.SAYS, Does.NO_ANSWER, Does.PRIVATE)]
    return set(before[-1:])


def _cut(found: Sequence[Sentence]) -> Iterator[Sentence]:
    """Sentences with figures in some of their clauses cut there, where a mail withholds a figure."""
    withheld = any(one.does is Does.PRIVATE and phrasebook.stands("figure", one.text) for one in found)
    for one in found:
        if not withheld or one.does is not Does.SAYS or not _NUMBER.search(one.text):
            yield one
            continue
        for clause in units.clauses(one.text, Span(0, len(one.text))):
            span = Span(one.span.start + clause.start, one.span.start + clause.end)
            yield replace(one, span=span, text=one.text[clause.start : clause.end])
