"""A run of tokens against the phrases of an act: every word must belong to it, or be one that changes nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from mailflow.core.acts.union import Span
from mailflow.mail.orders import lexicon
from mailflow.mail.orders.lexicon import Phrase, is_slot
from mailflow.mail.orders.tokens import Sort, Token

_POINT = frozenset((Sort.NUMBERS, Sort.SENTENCE, Sort.QUOTED))
_SLOTS: dict[str, frozenset[Sort]] = {
    "{points}": _POINT,
    "{point}": _POINT,
    "{day}": frozenset((Sort.DAY,)),
    "{person}": frozenset((Sort.PERSON,)),
    "{number}": frozenset((Sort.NUMBERS,)),
}


@dataclass(frozen=True, slots=True)
class Bound:
    """A phrase that was found, with what fills its slots and what stands beside it."""

    phrase: Phrase
    named: tuple[Token, ...] = ()  # in the order of the phrase's slots, {words} left out
    free: tuple[Token, ...] = ()  # slots beside the phrase
    words: Span | None = None  # of {words}
    unquoted: bool = False  # those reach to the end
    beside: frozenset[str] = field(default=frozenset())  # the words that change nothing

    @property
    def slots(self) -> tuple[Token, ...]:
        """All that fills a slot."""
        return (*self.named, *self.free)

    def of(self, sort: Sort) -> tuple[Token, ...]:
        """Those of one kind, in the order in which they stand."""
        return tuple(sorted((one for one in self.slots if one.sort is sort), key=lambda one: one.span))


_FAMILIES = {
    **dict.fromkeys(("accept", "reject_remark"), "beside_remark"),
    **dict.fromkeys(("add_person", "remove_person", "replace_person", "handover", "share", "add"), "beside_person"),
    **dict.fromkeys(("reword", "remove", "add_sentence"), "beside_sentence"),
    "anonymous": "beside_anonymous",
    "wait": "beside_wait",
    **dict.fromkeys(("ok", "send", "undo", "show", "courtesy"), "beside_letter"),
}
"""What else may stand beside the orders of one kind."""


@cache
def _beside(act: str) -> frozenset[str]:
    more = lexicon.words(_FAMILIES[act]) if act in _FAMILIES else frozenset[str]()
    return lexicon.words("beside") | lexicon.words("requests") | more


def best(act: str, run: Sequence[Token]) -> Bound | None:
    """The longest phrase of the act that these tokens, all of them, say."""
    index = lexicon.by_word(act)
    told = dict.fromkeys(one.text for one in run)
    likely = [phrase for word in ("", *told) for phrase in index.get(word, ())]
    if not likely:
        return None
    beside = _beside(act)
    silent = tuple(
        one.sort is not Sort.WORD or one.text in beside or _leads_to_a_day(run, at) for at, one in enumerate(run)
    )
    telling = len(silent) - sum(silent)
    found: Bound | None = None
    for phrase in likely:
        if found is not None and phrase.weight <= found.phrase.weight:
            continue
        if telling > phrase.literals and "{words}" not in phrase.slots:
            continue
        if all(is_slot(one) or not one.isdisjoint(told) for one in phrase.elements):
            found = next(_Match(phrase, run, silent).after(0, 0, (), ()), found)
    return found


def _leads_to_a_day(run: Sequence[Token], at: int) -> bool:
    """ "Until the" before a day."""
    while at < len(run) and run[at].text in lexicon.words("before_days"):
        at += 1
        if at < len(run) and run[at].sort is Sort.DAY:
            return True
    return False


@dataclass(frozen=True, slots=True)
class _Match:
    """One phrase against one run of tokens."""

    phrase: Phrase
    run: Sequence[Token]
    silent: tuple[bool, ...]  # of each token: whether it may stand beside the phrase

    def after(self, element: int, at: int, named: tuple[Token, ...], gaps: tuple[Token, ...]) -> Iterator[Bound]:
        """The ways in which the elements from there stand in the tokens from there."""
        run = self.run
        if element == len(self.phrase.elements):
            if all(self.silent[at:]):
                yield _bound(self.phrase, named, (*gaps, *run[at:]), None)
            return
        wanted = self.phrase.elements[element]
        if "{words}" in wanted:
            if (words := _words(run, at)) is not None and all(self.silent[words[1] :]):
                bound = _bound(self.phrase, named, (*gaps, *run[words[1] :]), words[0])
                yield replace(bound, unquoted=run[words[1] - 1].sort is not Sort.QUOTED)
            elif (quoted := [one for one in gaps if one.sort is Sort.QUOTED]) and all(self.silent[at:]):
                rest = tuple(one for one in (*gaps, *run[at:]) if one is not quoted[-1])  # "make it “…”, please"
                yield _bound(self.phrase, named, rest, Span(quoted[-1].span.start + 1, quoted[-1].span.end - 1))
            return
        for place in range(at, len(run)):
            one = run[place]
            if _fits(one, wanted):
                yield from self.after(element + 1, place + 1, (*named, one) if is_slot(wanted) else named, gaps)
            if not self.silent[place]:
                return
            gaps = (*gaps, one)


def _words(run: Sequence[Token], at: int) -> tuple[Span, int] | None:
    """The new words that begin there, and behind which token they end: a quotation, or all that follows."""
    while at < len(run) and (run[at].sort is Sort.COLON or (run[at].sort is Sort.JOINT and not run[at].text.isalpha())):
        at += 1
    if at == len(run):
        return None
    if run[at].sort is Sort.QUOTED:
        inside = Span(run[at].span.start + 1, run[at].span.end - 1)
        return inside, at + 1
    return Span(run[at].span.start, run[-1].span.end), len(run)


def _bound(phrase: Phrase, named: tuple[Token, ...], gaps: tuple[Token, ...], words: Span | None) -> Bound:
    free = tuple(one for one in gaps if one.sort not in (Sort.WORD, Sort.JOINT, Sort.COLON))
    return Bound(phrase, named, free, words, beside=frozenset(one.text for one in gaps if one.sort is Sort.WORD))


def _fits(one: Token, wanted: frozenset[str]) -> bool:
    if is_slot(wanted):
        return one.sort in _SLOTS[next(iter(wanted))]
    return one.text in wanted and one.sort in (Sort.WORD, Sort.JOINT, Sort.COLON)
