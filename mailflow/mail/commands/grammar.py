"""The table of commands made ready: patterns, numbers in words, and spelling."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from mailflow.core.letters.done_lines import CommandName
from mailflow.mail.commands.lists import CONSENT, COURTESIES, FILLERS, LISTS
from mailflow.mail.commands.table import TABLE
from mailflow.mail.words.folding import nearest
from mailflow.mail.words.lazily import lazily


@dataclass(frozen=True, slots=True)
class Pattern:
    name: CommandName
    source: str
    anchors: frozenset[str]  # one of these words must be there; empty: no word is certain


def plain(words: str) -> str:
    return " ".join(word for word in words.replace("_", " ").split() if word not in FILLERS)


_COUNT = r"\d{1,2}|[a-z]{2,9}"


@cache
def _alternatives(item: str) -> tuple[str, ...]:
    """The ways to say one item of a pattern, as regular expressions; '' among them makes it optional."""
    ways: list[str] = []
    for way in item.split("|"):
        if match := re.fullmatch(r"<(ses|round|dl|span|late|draft|remark|after|break)>", way):
            ways.extend(_alternatives(LISTS[match[1]]))
        elif match := re.fullmatch(r"<(who|old|new)(@?)>", way):
            ways.append(rf"(?P<{match[1]}>[^~]{{1,160}}?)")
        else:
            said = plain(way)
            ways.append(said.replace("<n>", f"(?P<n>{_COUNT})" if way == "<n>" else f"(?:{_COUNT})"))
    ways.extend(
        f"{way[:-2]}er" for way in list(ways) if way.endswith("ez") and way.isalpha() and way != "annulez"
    )  # French infinitives
    return tuple(sorted(set(ways), key=lambda way: (-len(way), way)))


@cache
def compiled(source: str) -> re.Pattern[str]:
    parts: list[str] = []
    for item in source.split():
        optional = item.endswith("?") and item != "?"
        ways = _alternatives(item.rstrip("?"))
        said = "|".join(way for way in ways if way)
        if not said:
            continue
        parts.append(f"(?: (?:{said}))" + ("?" if optional or "" in ways else ""))
    return lazily("".join(parts))


def _anchors(source: str) -> frozenset[str]:
    """Words of which one must be present, for a quick look before the pattern is tried."""
    for item in source.split():
        if item.endswith("?") or re.search(r"<(?:who|old|new)|^~$|^,", item) or item == "~":
            continue
        ways = _alternatives(item)
        if "" not in ways and not any(way.startswith("(") for way in ways):
            return frozenset(way.split()[0] for way in ways)
    return frozenset()


def _patterns() -> tuple[Pattern, ...]:
    return tuple(
        Pattern(row.name, source, _anchors(source))
        for row in TABLE
        for sources in row.patterns.values()
        for source in sources
    )


PATTERNS = _patterns()
_VOCABULARY = frozenset(
    word for pattern in PATTERNS for word in re.findall(r"[a-z]{3,}", re.sub(r"<\w+@?>", " ", pattern.source))
) | frozenset(word for words in LISTS.values() for word in re.findall(r"[a-z]{3,}", words))
KNOWN = _VOCABULARY | FILLERS | frozenset(re.findall(r"[a-z]+", CONSENT + COURTESIES))
_BY_LETTER: dict[str, frozenset[str]] = {
    letter: frozenset(word for word in _VOCABULARY if word[0] == letter and len(word) > 4)
    for letter in "abcdefghijklmnopqrstuvwxyz"
}
GENERIC = frozenset(
    [
        "laat",
        "geef",
        "wat",
        "hoe",
        "wie",
        "have",
        "let",
        "give",
        "send",
        "est",
        "ist",
        "kan",
        "mag",
        "met",
        "plus",
        "neem",
        "doe",
        "maak",
        "make",
        "take",
        "tell",
        "what",
        "who",
        "how",
        "que",
        "comment",
        "was",
        "wer",
        "wie",
        "wir",
        "we",
        "ils",
        "alle",
        "alles",
        "everyone",
        "iedereen",
        "they",
        "sie",
        "tout",
        "nieuw",
        "nieuwe",
        "new",
        "neue",
        "extra",
        "kann",
        "mach",
        "geh",
        "lass",
        "ga",
        "go",
        "put",
        "set",
        "get",
        "mets",
        "fais",
        "ik",
        "ich",
        "i",
        "ja",
        "ok",
        "top",
        "dit",
        "het",
        "it",
        "dat",
        "das",
        "ses",
        "session",
        "sessie",
        "reeks",
        "runde",
        "ronde",
        "round",
        "next",
        "antwoord",
        "antwoorden",
        "answers",
        "reponses",
        "vragen",
        "questions",
        "fragen",
        "tekst",
        "text",
        "texte",
        "deadline",
        "datum",
        "date",
        "on",
        "nous",
        "est",
        "peut",
        "stuur",
        "zend",
        "schick",
        "envoie",
        "still",
        "stand",
        "lijst",
        "end",
        "fin",
        "uit",
        "out",
        "in",
        "vraag",
        "toon",
        "zie",
        "see",
        "can",
        "could",
        "may",
        "puis",
        "kann",
        "darf",
        "hat",
        "has",
        "dl",
        "draft",
        "summary",
        "samenvatting",
        "resume",
        "zusammenfassung",
        "entwurf",
        "ontwerp",
        "that",
        "this",
        "status",
        "help",
        "info",
    ]
)
TRIGGERS = (
    frozenset(
        word
        for pattern in PATTERNS
        for way in _alternatives(pattern.source.split()[0].rstrip("?"))
        for word in way.split()[:1]
        if word.isalpha() and len(word) > 3
    )
    - GENERIC
)


_ORDER = (
    "een eerste one first un premiere premier ein erste ersten eins|twee tweede two second deux deuxieme seconde "
    "zwei zweite "
    "zweiten|drie derde three third trois troisieme drei dritte dritten laatste last derniere letzte letzten|vier "
    "vierde four "
    "fourth quatre quatrieme vierte vierten|vijf vijfde five fifth cinq cinquieme funf funfte funften"
)
_NUMBERS = {word: number for number, words in enumerate(_ORDER.split("|"), start=1) for word in words.split()}
NUMBER = r"(?:\d{1,2}|" + "|".join(sorted(_NUMBERS, key=len, reverse=True)) + ")"
_Q = r"(?:vraag|vraagje|question|frage|vrg|vr)"


def number(said: str) -> int | None:
    return int(said) if said.isdigit() else _NUMBERS.get(said)


@cache
def spelled(word: str) -> str:
    if word in KNOWN or len(word) < 5 or not word.isalpha():
        return word
    return nearest(word, _BY_LETTER.get(word[0], frozenset()), shortest=5) or _undoubled(word) or word


def _undoubled(word: str) -> str | None:
    """The one word that differs in which letters are doubled: "herriner"."""
    near = _by_single().get(_single(word), ()) if len(word) > 6 else ()
    return near[0] if len(near) == 1 else None


@cache
def _by_single() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for known in sorted(_VOCABULARY):
        if len(known) > 6:
            found[_single(known)] = (*found.get(_single(known), ()), known)
    return found


def _single(word: str) -> str:
    return re.sub(r"(.)\1", r"\1", word)
