"""Phrases of orders, from `mailflow/languages/<code>/orders`, of all languages together: people mix them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from mailflow import languages
from mailflow.mail.words.folding import fold

ACTS = (
    *("ok", "send", "wait", "undo", "status", "remind", "extend", "deadline", "next", "pause", "resume", "cancel"),
    *("show", "help", "handover", "share", "revisit", "add_person", "add", "remove_person", "remove"),
    *("replace_person", "replace_by", "theme", "reword", "add_question", "no_meeting", "anonymous", "named", "merge"),
    *("keep", "first", "last", "order", "swap", "before", "after", "new_point", "add_sentence", "accept"),
    *("reject_remark", "behalf", "courtesy"),
)
"""The files of phrases; `send` is an ok that says what is to happen, `courtesy` is no act."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """One line of a file: its words in their order, each with its alternatives; a slot is written {so}."""

    elements: tuple[frozenset[str], ...]
    literals: int  # how many of its words are no slots
    slots: frozenset[str]  # that it names


def is_slot(element: frozenset[str]) -> bool:
    """Whether an element of a phrase is a slot."""
    return next(iter(element)).startswith("{")


@cache
def phrases(name: str) -> tuple[Phrase, ...]:
    """The phrases of one act, or of one kind of word."""
    lines = dict.fromkeys(line for code in languages.codes() for line in languages.phrases(code, f"orders/{name}"))
    return tuple(_phrase(line) for line in lines)


def _phrase(line: str) -> Phrase:
    folded = fold(line).replace("'", " ")
    elements = tuple(frozenset(one.split("|")) for one in folded.split())
    slots = [next(iter(one)) for one in elements if is_slot(one)]
    return Phrase(elements, len(elements) - len(slots), frozenset(slots))


@cache
def by_word(name: str) -> dict[str, tuple[Phrase, ...]]:
    """The phrases of one act by one word that they need; those that need none stand under ""."""
    found: dict[str, list[Phrase]] = {}
    for phrase in phrases(name):
        literals = [one for one in phrase.elements if not is_slot(one)]
        needed = max(literals, key=lambda one: (max(map(len, one)), -len(one)), default=frozenset([""]))
        for word in needed:
            found.setdefault(word, []).append(phrase)
    return {word: tuple(those) for word, those in found.items()}


@cache
def words(name: str) -> frozenset[str]:
    """All words of a file that is a mere list of them."""
    found = (
        one for code in languages.codes() for line in languages.phrases(code, f"orders/{name}") for one in line.split()
    )
    return frozenset(part for one in found for part in fold(one).replace("'", " ").split())


@cache
def alternation(name: str) -> str:
    """The lines of a file as one alternative of a regular expression, the longest first."""
    found = {fold(line) for code in languages.codes() for line in languages.phrases(code, f"orders/{name}")}
    return (
        "|".join(re.escape(one).replace(r"\ ", r"[\s'’-]") for one in sorted(found, key=len, reverse=True)) or r"(?!)"
    )


@cache
def vocabulary() -> frozenset[str]:
    """Every word of every phrase: what begins a sentence with a capital and is no name."""
    found = (one for act in ACTS for phrase in phrases(act) for element in phrase.elements for one in element)
    return frozenset(one for one in found if not one.startswith("{")) | words("beside") | words("requests")


_SAID_ANYWAY = 3  # letters up to which a word of a phrase says nothing by itself


@cache
def triggers() -> frozenset[str]:
    """Words that may order something, wherever they stand."""
    silent = ("ok", "send", "wait", "courtesy", "status", "help", "show", "theme", "reword", "behalf", "accept")
    acts = (act for act in ACTS if act not in silent)
    found = (one for act in acts for phrase in phrases(act) for element in phrase.elements for one in element)
    told = frozenset(one for one in found if not one.startswith("{") and len(one) > _SAID_ANYWAY)
    return told - words("beside") - words("requests") - words("common")
