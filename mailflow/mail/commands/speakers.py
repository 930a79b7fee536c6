# ruff: noqa: E501 - a pattern is a table of words, one line a family
"""Reads whose voice a speaker is, as the facilitator says it: "Speaker 2 is Jan", "SPEAKER_00 = Fatima"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from mailflow.core.acts.union import Speaker
from mailflow.mail.words.folding import fold
from mailflow.mail.words.lazily import lazily

_READ = 8000  # characters of a mail
_MOST = 40  # labels that are looked for
_IS = (
    r"(?:[\"*]{0,2}\s{0,2}(?:=|:|->|→|-)\s{0,2}|[\"*]{0,2},?\s(?:dat |das |that |ce |c')?"
    r"(?:is|was|ben|are|am|est|etait|ist|war|bin|heet|heisst)\s{1,2}|[\"*]{0,2},?\s(?:c'est|that's|s'appelle)\s{1,2}"
    r"|(?P<may>\s(?:wordt|wird|moet|zal|zou|kan|must|should|could|might|will|may|doit|devrait|pourrait|muss|musste|"
    r"konnte|durfte|sollte)\s(?:(?:wel|haast|volgens mij|denk ik|be|have been|etre|wohl)\s){0,2}))"
)
_NAME = r"(?P<name>[^\n,;:=<>\"]{1,60}?)"
_END = r"(?:\s(?:zijn|sein|geweest|geweest zijn|gewesen|gewesen sein|bedoeld|gemeint|meant|vise|denk ik|i think|je pense|je crois|glaube ich)){0,2}(?=[\s\"*]{0,4}(?:$|[\n,;]|[.!?](?:\s|$)|\s(?:en|and|et|und|maar|but|mais|aber)\s))"
_ME = lazily(
    r"(?:(?:dat|das|that|ce) )?(?:(?:ben|bin|is|am|was) )?"
    r"(?:ik|mij|mezelf|ikzelf|ik zelf|me|myself|i|moi|moi-meme|ich|ich selbst)"
)
_NOBODY = lazily(
    r"(?:niemand|nobody|no one|none|personne|weet (?:ik )?niet|onbekend|unknown|inconnue?|unbekannt|iemand|somebody|someone|"
    r"quelqu'un|jemand|geen idee|no idea|aucune idee|keine ahnung|(?:een |a |un |ein )?(?:gast|guest|invite|bezoeker)|"
    r"not one of us|niet van ons|pas de nous)(?: (?:van ons|of us|d'entre nous|von uns|anders?|else|d'autre))?"
)
_SPEAKER = lazily(
    r"(?:speaker|spreker|spreekster|sprecher(?:in)?|locuteur|locutrice|interlocuteur|intervenante?|orateur|oratrice|"
    r"stem|stimme|voix|voice|spk)"
)
# "Speaker 4 ken ik niet", "I don't know speaker 4".
_UNKNOWN = (
    r"[\"*]{0,2},?\s(?:die |den |die |that one |him |her )?(?:ken ik niet|kennen we niet|herken ik niet|weet ik niet|zegt (?:me|mij) niets|kenne ich nicht|"
    r"kennen wir nicht|weiss ich nicht|weis ich nicht|i (?:do not|don't) (?:know|recogni[sz]e)|is unknown to me|je ne (?:le |la )?(?:connais|reconnais) pas|je ne sais pas)"
)
_UNKNOWN_BEFORE = r"(?:ik ken|i (?:do not|don't) (?:know|recogni[sz]e)|je ne (?:connais|reconnais) pas|ich kenne)\s(?:(?:de|the|le|la|l'|den|die)\s?)?"


@dataclass(frozen=True, slots=True)
class Named:
    """Who is who, and the words that are left for the commands."""

    speakers: tuple[Speaker, ...]
    rest: str


def read(text: str, labels: Iterable[str]) -> Named:
    """What a mail says of these speakers; labels are as the transcript calls them."""
    known = sorted({one for one in labels if one.strip()}, key=len, reverse=True)[:_MOST]
    found: dict[str, tuple[int, Speaker]] = {}
    rest = text
    for label, loosely in [*((one, False) for one in known), *((one, True) for one in known)]:
        said = _said(label, rest, loosely) if label not in found else None
        if said is not None:
            found[label] = (said.start(), _speaker(label, rest[slice(*said.span("name"))]))
            rest = rest[: said.start()] + " " * (said.end() - said.start()) + rest[said.end() :]
    if not found:
        return Named((), text)
    return Named(tuple(one for _, one in sorted(found.values(), key=lambda pair: pair[0])), _without_joints(rest))


def _said(label: str, text: str, loosely: bool) -> re.Match[str] | None:
    """Where it says whose voice the label is."""
    folded = fold(text[:_READ])
    places = (shape.search(folded) for shape in _shapes(label, loosely))
    return next((one for one in places if one and _means_it(label, text[slice(*one.span("name"))], _may(one))), None)


def _may(said: re.Match[str]) -> bool:
    return bool(said.groupdict().get("may"))


def _means_it(label: str, said: str, may: bool) -> bool:
    """To a label that is a name, only a name, "me" or "nobody" says whose it is: "Tom is ill" does not.

    Nor does "Speaker 2 could be louder": behind such a verb, and in many words, a name has its capital.
    """
    bare = fold(said.strip(" .!*'\""))
    counted = any(char.isdigit() for char in label)
    plain = counted and not may and len(bare.split()) < 4
    return plain or said.strip()[:1].isupper() or bool(_ME.fullmatch(bare) or _NOBODY.fullmatch(bare))


def _shapes(label: str, loosely: bool) -> tuple[re.Pattern[str], ...]:
    """Nobody known, or the label first, or the name first; loosely, whatever the language's word for a speaker is."""
    words = re.findall(r"\d+|[^\W\d_]+", fold(label))
    loose = r"[\s_.,()'-]{0,3}".join(_shape(word, loosely) for word in words)
    called = rf"(?<![^\W_]){loose or re.escape(fold(label))}(?![^\W_])"
    return (
        re.compile(rf"{called}(?P<name>{_UNKNOWN}){_END}"),
        re.compile(rf"{_UNKNOWN_BEFORE}{called}(?P<name>(?:\sniet|\snicht)?){_END}"),
        re.compile(rf"(?:\b(?:met|mit)\s)?{called}{_IS}{_NAME}{_END}"),
        re.compile(rf"(?:^|(?<=[\n,;.]))\s{{0,3}}{_NAME}{_IS}{called}{_END}"),
    )


def _shape(word: str, loosely: bool) -> str:
    if word.isdigit():
        return f"0{{0,2}}{int(word)}"
    return _SPEAKER.pattern if loosely and _SPEAKER.fullmatch(word) else re.escape(word)


def _speaker(label: str, said: str) -> Speaker:
    name = said.strip(" .!*'\"")
    bare = fold(name)
    if (
        not bare
        or _NOBODY.fullmatch(bare)
        or re.fullmatch(_UNKNOWN, f" {bare.strip(', ')}")
        or bare in ("niet", "nicht")
    ):
        return Speaker(label, "")
    return Speaker(label, name, me=_ME.fullmatch(bare) is not None)


def _without_joints(rest: str) -> str:
    """Lines that held nothing else are gone, with the "and" between two of them."""
    lines = (line for line in rest.split("\n") if not re.fullmatch(r"[\W_]*(?:(?:en|and|et|und)[\W_]+)*", fold(line)))
    return "\n".join(lines)
