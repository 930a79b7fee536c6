"""What a sentence holds of a matter: that it works or not, is wanted more or less, must or must not be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum

from mailflow.core.people import Language
from mailflow.core.summary import commonplaces, wording
from mailflow.core.summary.stance_words import OPPOSITES, STANCE_WORDS, StanceWords

MOST = 400  # characters of a sentence that are looked at
MATTER = 5  # stems; of a clause about more, nobody can say what it holds
_WORD = re.compile(r"[\w'-]+")
LONG = 3  # letters of a stem that can be a matter alone


class Held(Enum):
    """In which way; only stances of one way can be opposite."""

    VALUE = "value"  # it works, it is useful
    AMOUNT = "amount"  # more of it, less of it
    RULE = "rule"  # it must be done, one does it


@dataclass(frozen=True, slots=True)
class Stance:
    """One of a sentence."""

    held: Held
    yes: bool
    matter: tuple[str, ...]  # stems, what it is about first
    words: frozenset[str] = frozenset()  # all words of the sentence


def stances(sentence: str, language: Language) -> tuple[Stance, ...]:
    """Those that are plain; none of a question, of others' words, of what is denied twice."""
    text = sentence[:MOST].lower().replace("’", "'")
    if text.rstrip(" \"'”»)").endswith("?"):
        return ()
    table = STANCE_WORDS[language]
    words = frozenset(_WORD.findall(text))
    return tuple(
        replace(one, words=words)
        for clause, told in _clauses(text, table)
        for one in _of_clause(clause, told, table, language)
    )


def denies(sentence: str, language: Language) -> bool:
    """Whether there is a "not" or the like in it."""
    return STANCE_WORDS[language].denied.search(sentence[:MOST].lower().replace("’", "'")) is not None


def opposite(one: Stance, other: Stance) -> bool:
    """Whether both cannot hold."""
    if one.held is not other.held or one.yes is other.yes:
        return False
    if one.held is not Held.AMOUNT and _swapped(one.words, other.words):
        return False
    mine, yours = set(one.matter), set(other.matter)
    shared = mine & yours
    if one.held is Held.RULE:
        return mine == yours and (len(shared) > 1 or len(max(shared, key=len)) >= LONG)
    return one.matter[0] in shared and other.matter[0] in shared and (mine <= yours or yours <= mine)


def _swapped(mine: frozenset[str], yours: frozenset[str]) -> bool:
    """Whether they speak of opposite things: that short talks work says nothing against long ones not working."""
    return any(frozenset((a, b)) in OPPOSITES for a in mine - yours for b in yours - mine)


def _clauses(text: str, table: StanceWords) -> Iterator[tuple[str, bool | None]]:
    """The clauses of a sentence; of "what does not work is flyers" "flyers", with what is held of them."""
    start = 0
    for told in table.told.finditer(text):
        yield from ((clause, None) for clause in _cut(text[start : told.start()], table))
        denied = table.denied.search(f"{told['how']} {told['after'] or ''}")
        what = table.border.split(told["what"], maxsplit=1)[0]
        yield what, denied is None
        start = told.start("what") + len(what)
    yield from ((clause, None) for clause in _cut(text[start:], table))


def _cut(text: str, table: StanceWords) -> Iterator[str]:
    """Clauses, without those that are a condition."""
    start, condition = 0, False
    for border in table.border.finditer(text):
        if not condition:
            yield text[start : border.start()].strip()
        condition = table.condition.fullmatch(border[0]) is not None
        start = border.end()
    if not condition:
        yield text[start:].strip()


def _of_clause(body: str, told: bool | None, table: StanceWords, language: Language) -> Iterator[Stance]:
    if table.unsure.search(body):
        return
    clause = _Clause(body, language)
    if told is not None:
        yield from clause.stance(Held.VALUE, told, clause.stems(body))
        return
    denials = len(table.denied.findall(body))
    denials = min(denials, 1) if language is Language.FR else denials  # "jamais rien" denies once
    if denials == 0:
        yield from _amount(clause, table)
    if denials > 1:
        return
    if value := table.bad.search(body) or table.good.search(body):
        yield from _value(clause, value, (table.bad.search(body) is None) is (denials == 0), table)
    elif table.without.match(body):
        if denials:
            yield from clause.stance(Held.VALUE, True, clause.stems(body)[:1])
    elif table.must.search(body):
        yield from clause.stance(Held.RULE, denials == 0, clause.stems(body))


@dataclass(frozen=True, slots=True)
class _Clause:
    body: str
    language: Language

    def stems(self, part: str) -> tuple[str, ...]:
        """The telling ones of a part of it, in order."""
        common = commonplaces.stems(self.language)
        words = wording.of(part, self.language).words
        return tuple(dict.fromkeys(one for word in words if (one := wording.stem(word, self.language)) not in common))

    def stance(self, held: Held, yes: bool, matter: tuple[str, ...]) -> Iterator[Stance]:
        if 0 < len(matter) <= MATTER:
            yield Stance(held, yes, matter)


def _amount(clause: _Clause, table: StanceWords) -> Iterator[Stance]:
    for yes, pattern in ((True, table.more), (False, table.less)):
        found = pattern.search(clause.body)
        if found and not table.than.search(clause.body):
            rest = table.together.split(clause.body[found.end() :], maxsplit=1)[0]
            yield from clause.stance(Held.AMOUNT, yes, clause.stems(f"{table.together.split(found[0])[0]} {rest}"))


def _value(clause: _Clause, value: re.Match[str], good: bool, table: StanceWords) -> Iterator[Stance]:
    """What stands before "works" is what works; behind it, when nothing does."""
    before, after = table.that.split(clause.body[: value.start()])[-1].strip(), clause.body[value.end() :]
    if table.relative.search(before):
        return
    if table.person.fullmatch(" ".join(before.split()[-1:])) or table.person.fullmatch(" ".join(after.split()[:1])):
        return
    if table.without.match(before):
        yield from clause.stance(Held.VALUE, not good, clause.stems(before))
    elif table.without.search(clause.body):
        return
    elif table.placing.match(before):
        yield from clause.stance(Held.VALUE, good, tuple(dict.fromkeys((*clause.stems(after), *clause.stems(before)))))
    else:
        yield from clause.stance(Held.VALUE, good, clause.stems(before) or clause.stems(after))
