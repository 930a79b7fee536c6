# ruff: noqa: E501 - a pattern is a table of words, one line a family
"""The one sentence that a participant marks as the most important."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from mailflow.mail.reply import Line, Role
from mailflow.mail.words.lazily import lazily

_SIGN = lazily(
    r"(?:^|(?<=[.!?] )|(?<=[.!?]))[\s*_>\-•]{0,4}(?:(?:mijn|my|ma|mon|meine?|de|het|the|la|le|die|das|der)\s)?"
    r"(?:kern(?:zin|satz|punt|punkt|gedachte|idee|boodschap|aussage)?|core(?: (?:sentence|message|idea|point))?|"
    r"key(?:[ -](?:point|sentence|message|idea|takeaway))?|l['’]essentiel|essentiel|(?:phrase|id[ée]e|message)[ -]cl[ée]|"
    r"cl[ée]|essentie|essence|quintessenz|hoofdzaak|take-?away|"
    r"(?:aller)?belangrijkste(?: (?:zin|punt))?|most important(?: (?:thing|point|sentence))?|plus important|"
    r"(?:aller)?wichtigste(?:r (?:satz|punkt))?)"
    r"[*_]{0,2}\.?\s{0,2}[:=–—;-][*_]{0,2}\s{0,4}(?P<said>.{0,2000})$",
    re.IGNORECASE,
)
_SIGNS = (
    "kern",
    "core",
    "key",
    "essen",
    "cl",
    "hoofdzaak",
    "take",
    "important",
    "belangr",
    "wichtig",
)  # every sign has one
_ALONE = lazily(r"[\s*_]{0,4}(?:kern(?:zin|satz)?|core|l['’]essentiel|essentie|essence)[\s*_]{0,4}$", re.IGNORECASE)
_STARRED = lazily(
    r"\s{0,4}(?:(?:[a-z]{1,8} ?)?[0-9]{1,2}\s?[.:)]\s{1,3})?"  # the label of an answer
    r"(?:\*(?!\*)(?P<inner>[^*\n]{3,500})\*|\*\*(?P<bold>[^*\n]{3,500})\*\*|\*\s?(?P<open>[^*\s][^*\n]{2,500})"
    r"|(?P<closed>[^*\n]{3,500}?)\s?\*)\s{0,4}$",
    re.IGNORECASE,
)
_ENOUGH_WORDS = 3  # a marked word is stress; a marked sentence is an essence
_ENDS = ".!?…"


def take(lines: Sequence[Line]) -> tuple[list[Line], str | None]:
    """The lines without one that begins "Kern:" or the like, and the sentence that was marked, if any."""
    for at, line in enumerate(lines):
        if line.role is Role.OWN and (found := _sign(line.text)):
            said, until = (found["said"] if "said" in found.groupdict() else "").strip(" *_"), at + 1
            if not said:
                until = next((i + 1 for i in range(at + 1, len(lines)) if _speaks(lines[i])), at + 1)
                said = lines[until - 1].text.strip(" *_\t") if until > at + 1 else ""
            if said:
                before = replace(line, text=line.text[: found.start()].rstrip())
                return [*lines[:at], before, *lines[until:]], said.strip('"“”«» ') or said
    return list(lines), _starred(lines) or _marked(lines)


def _sign(text: str) -> re.Match[str] | None:
    lowered = text.lower()
    return _SIGN.search(text) or _ALONE.match(text) if any(sign in lowered for sign in _SIGNS) else None


def _speaks(line: Line) -> bool:
    return line.role is Role.OWN and bool(line.text.strip())


def _starred(lines: Sequence[Line]) -> str | None:
    """The only line with an asterisk at one end or both; several are a list, or notes."""
    starred = [found for line in lines if line.role is Role.OWN and (found := _STARRED.match(line.text))]
    if len(starred) != 1:
        return None
    said = next(words for words in starred[0].groups() if words).strip()
    return said if _is_enough(said) else None


def _marked(lines: Sequence[Line]) -> str | None:
    """The only own sentence in bold; not one word among others, and not all that was written."""
    stressed = [(line, words) for line in lines if line.role is Role.OWN and (words := _stressed(line))]
    enough = [(line, words) for line, words in stressed if _is_enough(words) and _is_sentence(words, line.text)]
    if len(enough) != 1 or any(
        len(words.split()) >= _ENOUGH_WORDS for line, words in stressed if line is not enough[0][0]
    ):
        return None
    line, words = enough[0]
    unmarked = words != line.text.strip() or any(_speaks(other) and not other.marked for other in lines)
    return words if unmarked else None


def _stressed(line: Line) -> str:
    return line.strong or (line.text.strip() if line.marked else "")


def _is_enough(said: str) -> bool:
    return len(said.split()) >= _ENOUGH_WORDS and not said.endswith((":", "?"))


def _is_sentence(words: str, line: str) -> bool:
    """Whether they begin where a sentence can begin, and end where one can end."""
    before, found, after = line.partition(words)
    begins = not before.strip() or before.rstrip()[-1] in f"{_ENDS}:)" or before.strip()[:-1].isdigit()
    return bool(found) and begins and (not after.strip() or words[-1] in _ENDS or after[0] in _ENDS)
