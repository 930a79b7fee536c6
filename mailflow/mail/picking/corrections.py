# ruff: noqa: E501 - a pattern is a table of words, one line a family
"""Words that say that a mail replaces what was said before."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mailflow.mail.words.wording import fold


@dataclass(frozen=True, slots=True)
class _Way:
    """One way to say so."""

    stems: tuple[str, ...]  # one of which must stand there: ten times as fast as trying the pattern at every letter
    said: re.Pattern[str]


def _way(keys: tuple[str, ...], before: str, after: str) -> _Way:
    """Words (as patterns) that every phrase of that kind has one of, and what stands around them."""
    return _Way(tuple(map(_stem, keys)), re.compile(f"{before}(?:{'|'.join(keys)}){after}", re.MULTILINE))


def _stem(key: str) -> str:
    """The letters with which a pattern begins whatever it matches."""
    letters = re.match(r"(?:[a-z ]|\\\.)*", key)
    stem = letters[0] if letters else ""
    return (stem[:-1] if key[len(stem) :].startswith("?") else stem).replace("\\", "")


_EARLIER = (
    "vorige|eerste|eerdere?|laatste|precedent|premiere?|dernier|previous|earlier|first|last|letzte|vorige|erste|fruhere"
)
_WAYS = (
    _way(
        ("correctie", "correction", "korrektur", "corr", "rechtzetting", "verbetering", "erratum", "rectification", "berichtigung", "update"),
        r"^\W{0,4}", r"\b",
    ),
    _way(
        ("vergeet", "negeer", "schrap", "gooi", "neem niet", "oublie[zr]?", "ignore[zr]?", "ne tene[zr] pas compte", "forget",
         "disregard", "scrap", "vergiss", "vergesst", "vergessen sie", "ignorier(?:t|en sie|e)?", "losche?"),
        r"\b", rf"\b.{{0,40}}\b(?:{_EARLIER})",
    ),
    _way(
        ("in plaats van", "ipv", r"i\.p\.v\.", "au lieu de", "a la place de", "instead of", "replaces?", "remplace[zr]?", "statt",
         "anstatt", "anstelle", "ersetzt?", "vervangt?", "vervang(?:en|t)?"),
        r"\b", r"\b.{0,40}\b(?:vorige?|eerste|eerdere?|precedent[es]?|premiere?|previous|earlier|first|"
        r"letzten?|vorherigen?|ersten?|fruheren?|antwoord(?:en)?|antwort(?:en)?|answers?|reponses?|wat ik|ce que j|what i|was ich|vraag|"
        r"question|frage|mijn|ma|mon|my|meiner?)\b",
    ),
    _way(
        ("corrigeer", "corriger", "corrigieren", "korrigieren", "rechtzetten", "rechtzet", "to correct", "richtigstellen", "verbeteren"),
        r"\b", r"\b.{0,60}\b(?:antwoord|antwort|answer|reponse|vraag|question|frage|mail|bericht|nachricht|message|vorige|previous)",
    ),
    _way(
        ("vergist", "trompee?", "mistake", "geirrt", "vertan", "verschrieben"),
        r"\b(?:ik (?:had|heb) (?:me|mij)|je me suis|i made a|ich habe mich) ", r"\b",
    ),
    _way(
        ("versie", "version", "antwoord", "antwort", "answer", "reponse", "fassung"),
        r"\b(?:dit is|this is|c'est|voici|das ist|hier ist) (?:de|het|the|my|la|ma|die|das|meine)? ?"
        r"(?:juiste|correcte?|right|corrected|corrigee?|bonne|bon|nouvelle|nieuwe|new|richtige|korrigierte|neue|definitieve|finale?) ",
        "",
    ),
)  # fmt: skip


def announced(text: str) -> bool:
    """Whether a text says that it corrects an earlier one."""
    folded = fold(text)
    return any(way.said.search(folded) for way in _WAYS if any(stem in folded for stem in way.stems))
