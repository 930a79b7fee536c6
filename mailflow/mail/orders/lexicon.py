"""Phrases of orders, from `mailflow/languages/<code>/orders`, of all languages together: people mix them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from mailflow import languages
from mailflow.mail.words.folding import fold
from mailflow.mail.words.lazily import lazily

ACTS = (
    *("ok", "send", "wait", "undo", "status", "remind", "extend", "deadline", "next", "pause", "resume", "cancel"),
    *("show", "help", "handover", "share", "revisit", "add_person", "add", "remove_person", "remove"),
    *("replace_person", "replace_by", "theme", "reword", "add_question", "no_meeting", "anonymous", "named", "merge"),
    *("keep", "first", "last", "order", "swap", "before", "after", "new_point", "add_sentence", "accept"),
    *("reject_remark", "behalf", "courtesy"),
)
"""The files of phrases; `send` is an ok that says what is to happen, `courtesy` is no act."""
_EXAMPLES = {
    **{one: (one,) for one in ACTS if one not in ("send", "remove", "reword", "add", "replace_by")},
    "remove": ("strike", "strike_sentence", "remove_question"),
    "reword": ("reword", "question", "resay"),
    "tell": ("tell", "none_facilitator"),
}
"""The examples of each file, by act."""
NOUNS = ("point", "question", "remark", "sentence")
"""What numbers may count."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """One line of a file: its words in their order, each with its alternatives; a slot is written {so}."""

    elements: tuple[frozenset[str], ...]
    literals: int  # how many of its words are no slots
    slots: frozenset[str]  # that it names

    @property
    def weight(self) -> tuple[int, int]:
        """How much it says: words first, then slots."""
        return self.literals, len(self.elements)


def is_slot(element: frozenset[str]) -> bool:
    """Whether an element of a phrase is a slot."""
    return next(iter(element)).startswith("{")


@cache
def phrases(name: str) -> tuple[Phrase, ...]:
    """The phrases of one act, or of one kind of word: those written for it, and the examples of what people say."""
    lines = dict.fromkeys(line for code in languages.codes() for line in languages.phrases(code, f"orders/{name}"))
    told = (fold(line).replace("'", " ").replace("-", " ") for line in lines)
    found = dict.fromkeys(_phrase(line) for line in told if name != "extend" or _says_more(line))
    for code in languages.codes():
        for act in _EXAMPLES.get(name, ()):
            found.update(
                dict.fromkeys(one for line in languages.phrases(code, f"acts/{act}") for one in _example(line))
            )
    return tuple(one for one in found if one.literals or (one.elements and name == "order"))


def _says_more(line: str) -> bool:
    """Whether a phrase says something without the weeks that it counts: of "week extra" nothing is left."""
    counted = words("nouns_weeks") | words("nouns_months") | words("also_words") | words("one")
    return any(one not in counted for one in line.split())


def _phrase(folded: str) -> Phrase:
    gone = (
        words("joints") | words("nouns_weeks") | words("nouns_months")
    )  # no words of a run: joints, or part of a slot
    elements = tuple(_element(one) for one in folded.split() if one not in gone)
    slots = [next(iter(one)) for one in elements if is_slot(one)]
    return Phrase(elements, len(elements) - len(slots), _element("|".join(sorted(set(slots)))))


@cache
def _element(told: str) -> frozenset[str]:
    """Alternatives, kept once: tens of thousands of phrases share some thousands of words."""
    return frozenset(told.split("|")) if told else frozenset()


_SLOTS = {
    **{one: "{point}" for one in ("{point}", "{points}", "{question}", "{questions}", "{remark}", "{remarks}")},
    **{"{person}": "{person}", "{address}": "{person}", "{day}": "{day}", "{words}": "{words}", "{weeks}": "{number}"},
}
_PARTS = lazily(r"\{\w+\}|[^\W\d_]+|\d+|[^\s\w]")


def _example(line: str) -> Iterator[Phrase]:
    """An example as a phrase: without numbers' nouns, which belong to the number, and words that change nothing."""
    kept: list[str] = []
    for part in _PARTS.findall(fold(line)):
        if part.startswith("{"):
            if part not in _SLOTS:
                return
            while kept and kept[-1] in _before_numbers() and _SLOTS[part] in ("{point}", "{number}"):
                kept.pop()
            kept.append(_SLOTS[part])
        elif part.isdigit() or part in "<>@":
            return
        elif part.isalpha() and part not in words("fillers"):
            kept.append(part)
    places = [at for at, part in enumerate(kept) if part == "{words}"]
    if len(places) > 1:  # "change “…” to “…”": the first names what is there
        kept = ["{point}" if at in places[:-1] else part for at, part in enumerate(kept)]
    if places and places[-1] != len(kept) - 1:
        kept.append(kept.pop(places[-1]))
    if any(not part.startswith("{") for part in kept):
        yield _phrase(" ".join(kept))


@cache
def _before_numbers() -> frozenset[str]:
    return words("articles") | frozenset(word for noun in NOUNS for word in words(f"nouns_{noun}"))


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
def alternation(name: str, language: str = "") -> str:
    """The lines of a file, of one language or of all, as one alternative of a regular expression, the longest first."""
    codes = (language,) if language else languages.codes()
    found = {fold(line) for code in codes for line in languages.phrases(code, f"orders/{name}")}
    return (
        "|".join(re.escape(one).replace(r"\ ", r"[\s'’-]") for one in sorted(found, key=len, reverse=True)) or r"(?!)"
    )


@cache
def vocabulary() -> frozenset[str]:
    """Every word of every phrase: what begins a sentence with a capital and is no name."""
    own = frozenset(word for act in ACTS for word in _own_words(act))
    return own | words("beside") | words("requests")


def _own_words(name: str) -> Iterator[str]:
    """The words of the phrases written for an act, without those of examples, in which people's names stand."""
    lines = (line for code in languages.codes() for line in languages.phrases(code, f"orders/{name}"))
    for part in _PARTS.findall(fold(" ".join(lines))):
        if part.isalpha():
            yield part


@cache
def sending() -> frozenset[str]:
    """Words that say what an ok sets going."""
    return frozenset(_own_words("send")) - frozenset(_own_words("ok")) - words("beside") - words("requests")


@cache
def _softening() -> re.Pattern[str]:
    softer, particles, pronouns, commanding = (
        "|".join(sorted(one, key=len, reverse=True))
        for one in (
            words("joints") & words("fillers"),
            words("particles"),
            words("pronouns") | words("him_or_her"),
            words("commanding"),
        )
    )
    ends = rf"(?<=\w)\s(?:{softer})(?=\s(?:{particles})\s*(?:[.,;!?)\n]|$))"
    return re.compile(rf"{ends}|(?<!\w)(?P<kept>{pronouns})\s(?:{softer})(?=\s(?!(?:{commanding})(?!\w))\w)")


def softens(folded: str, start: int) -> bool:
    """Whether the word there only softens: "blaas het maar af", "haal hem maar van de lijst"."""
    end = next((one.end() for one in _softening().finditer(folded) if one.start() < start < one.end()), 0)
    return end > start


def unsoftened(folded: str) -> str:
    """Without such words, which else mean "but"."""
    return _softening().sub(lambda found: found["kept"] or "", folded)


_SAID_ANYWAY = 3  # letters up to which a word of a phrase says nothing by itself


@cache
def triggers() -> frozenset[str]:
    """Words that may order something, wherever they stand."""
    silent = ("ok", "send", "wait", "courtesy", "status", "help", "show", "theme", "reword", "behalf", "accept")
    acts = (act for act in ACTS if act not in silent)
    told = frozenset(one for act in acts for one in _own_words(act) if len(one) > _SAID_ANYWAY)
    return told - words("beside") - words("requests") - words("common")


@cache
def ordering() -> frozenset[str]:
    """Words that order the course of a session, and nothing that one says to a colleague."""
    return words("to_us")


@cache
def telling(name: str) -> frozenset[str]:
    """Words of the phrases written for an act that say something by themselves."""
    own = frozenset(one for one in _own_words(name) if len(one) > _SAID_ANYWAY - 1)
    return own - words("beside") - words("requests") - words("common") - words("fillers")
