# ruff: noqa: E501 - a pattern is a table of words, one line a family
"""Questions that are named in running prose: "Op vraag 1: ... Op vraag 2: ...", "For the second: ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mailflow.mail.answering.labels import Label, read, split_inline
from mailflow.mail.words.lazily import lazily
from mailflow.mail.words.numerals import cardinals, ordinals
from mailflow.mail.words.wording import fold

_LEADS = (
    "ik|i|ich|je|j['’]ai|antwoord|antwoorde|beantwoord|answer|answering|r[ée]ponds?|r[ée]ponse|antworte|antwort|alleen|enkel|slechts|"
    "only|just|seulement|uniquement|juste|nur|lediglich|bloß|bloss|correctie|correction|korrektur|rechtzetting|rectification|"
    "berichtigung|aanvulling|toevoeging|addition|ergänzung|nachtrag|compl[ée]ment|pr[ée]cision|o|oh|ah|ach|ja|yes|oui|vergeten|"
    "forgot|oubli[ée]|vergessen|nog|noch|also|ook|aussi|auch|encore|en|and|et|und|dan|then|puis|ensuite|dann|ten slotte|tot slot|"
    "finally|lastly|enfin|schließlich|schliesslich|zum schluss|p\\.?s\\.?|maar|but|mais|aber|mijn|my|mon|ma|mein|meine|was|wat|"
    "betreft|betrifft|as|quant|concernant|first|eerst|d['’]abord|zuerst|so|dus|donc|also"
)
_BEFORE = (
    "op|bij|voor|over|qua|to|for|on|about|regarding|pour|sur|[àa]|au|zu|zur|zum|auf|f[üu]r|bei|de|het|la|le|l['’]|die|der|das|the|"
    "mijn|my|ma|mon|meiner?"
)
_QUESTION = "vraag|question|frage|antwoord|answer|r[ée]ponse|antwort"
_POINT = f"{_QUESTION}|one|punt|point|punkt"
_NAMED = lazily(
    rf"(?P<lead>(?:(?:{_LEADS})[ ,:!]{{1,3}}){{0,5}})(?P<before>(?:(?:{_BEFORE})[ ]){{0,3}})"
    rf"(?:(?:{_QUESTION})\s(?:(?:nr|no|n[°º]|nummer|number|num[ée]ro)\.?\s?)?(?P<number>\d{{1,2}}|[^\W\d_]{{2,10}})"
    rf"|(?P<ordinal>[^\W\d_]{{3,12}}|\d(?:e|de|ste|st|nd|rd|er|re|[èe]re|[èe]me|\.))(?P<point>\s(?:{_POINT}))?)"
    r"(?P<end>\s{0,2}[:–—](?=\s)|(?=[\s,]))\s{0,2}",
    re.IGNORECASE,
)
_GOES_ON = lazily(r",|\s(?:ik|i|je|j['’]|ich|we|wij|wir|nous|on|zou|w[üu]rde|geen|no|nichts|rien)\b", re.IGNORECASE)
_STARTS = lazily(r"(?:^|(?<=[.!?;…)\"”»]\s)|(?<=\n))(?=\w)")
_LONGEST = 20_000  # characters of a paragraph that are searched


def cut(lines: Sequence[str], count: int) -> tuple[list[str], list[Label | None]]:
    """The lines, cut before every sentence that names a question (of `count`), or number of a list, with their labels."""
    said: list[str] = []
    labels: list[Label | None] = []
    for paragraph in _paragraphs(lines):
        named = _named("\n".join(paragraph), count) if count > 1 else []
        plain = [(piece, None) for line in paragraph for piece in split_inline(line, count)]
        for text, label in named or plain:
            first, *more = text.split("\n") if named else [text]
            said += [first, *more]
            labels += [label or read(first), *map(read, more)]
    return said, labels


def _paragraphs(lines: Sequence[str]) -> Iterator[list[str]]:
    """Lines that stand together; a blank one is alone."""
    together: list[str] = []
    for line in lines:
        if line.strip():
            together.append(line)
            continue
        if together:
            yield together
        yield [line]
        together = []
    if together:
        yield together


def _named(text: str, count: int) -> list[tuple[str, Label | None]]:
    """The pieces of a paragraph, in order, those that name a question with their label; none: nothing is named."""
    found = [one for one in _references(text[:_LONGEST]) if one[1] <= count]
    if not any(sure for *_, sure in found):
        return []
    told = {number for _, number, _, sure in found if sure}
    kept = [(at, number, rest) for at, number, rest, sure in found if sure or number not in told]
    if all(_seen(text, at) for at, *_ in kept):
        return []
    head = text[: kept[0][0]].rstrip()
    pieces: list[tuple[str, Label | None]] = [(head, None)] if head else []
    for (at, number, rest), end in zip(kept, [*(one[0] for one in kept[1:]), len(text)], strict=True):
        said = text[rest:end].strip()
        pieces.append((text[at:end].rstrip(), Label((number,), said.split("\n")[0], True, "spoken")))
    return [(_whole(piece, label), label) for piece, label in pieces]


def _whole(piece: str, label: Label | None) -> str:
    """A piece whose first line ends where that of its label does."""
    if label is None or "\n" not in piece:
        return piece
    at = piece.rindex(label.rest) if label.rest and piece.count(label.rest) == 1 else -1
    return f"{piece[:at]}{piece[at:]}".replace("\n", " ", piece[:at].count("\n")) if at > 0 else piece


def _seen(text: str, at: int) -> bool:
    """Whether the reference begins a line whose label is read anyway."""
    if at and text[at - 1] != "\n":
        return False
    label = read(text[at:].split("\n", 1)[0])
    return label is not None and label.spoken


def _references(text: str) -> Iterator[tuple[int, int, int, bool]]:
    """Where a sentence names a question, its number, where its words begin, and whether a colon makes it sure."""
    pointed = False  # "De tweede:" speaks of a question once one was named
    for start in _STARTS.finditer(text):
        found = _NAMED.match(text, start.start())
        number = _number(found) if found else None
        if found is None or number is None:
            continue
        colon = bool(found["end"].strip())
        spoken = bool(found["number"] or found["point"])
        pointed = pointed or spoken or found["before"].strip().lower() not in _ARTICLES
        sure = colon or (spoken and bool(found["before"]) and text[found.end("end")] == ",")
        if pointed and (sure or (found["before"] and _GOES_ON.match(text, found.end("end")))):
            yield start.start(), number, found.end() if colon else start.start(), sure


_ARTICLES = {"", "de", "het", "la", "le", "l'", "l’", "die", "der", "das", "the", "mijn", "my", "ma", "mon", "meine"}


def _number(found: re.Match[str]) -> int | None:
    if found["number"]:
        said = found["number"]
        return int(said) if said.isdecimal() else cardinals().get(fold(said))
    said = fold(found["ordinal"])
    return int(said[0]) if said[0].isdigit() else ordinals().get(said)
