"""A line of somebody's words, cut into clauses."""

from __future__ import annotations

import re

from mailflow.mail.words.lazily import lazily

JOINT = lazily(
    r"\s?(?:[,;.!?…]+\s|\s[-–]\s)?\s?(?:(?:en|and|et|und|maar|but|mais|aber|ook|dan|verder|daarna|plus|&|\+(?=\s))\s)?"
)
CONNECTOR = lazily(
    r"(?::|\s(?:maar|behalve|but|except|mais|sauf|aber|außer|ausser|dus|enkel|alleen)|(?<!\d)\s(?:en|and|et|und))\s(?=\S)",
    re.IGNORECASE,
)
CLAUSE = lazily(r"(?:[\"“„«][^\"“”„«»\n]{1,400}[\"”“»]|[^.!?;,\n])*(?:[.!?;,…]+|$)")
ENDS = lazily(r"(?<=[.!?])\s+|;\s+|\s(?=(?:en|and|et|und)\s)")
_WRAPPED = 56  # characters from which a line may go on in the next
_PROSE = lazily(r"\s{0,9}[^\W\d].{3}")
_QUOTED = lazily(r"(?<!\w)[\"“„«'][^\"“”„«»\n]{1,400}[\"”“»']|:\s.{1,2000}$")
_STOP = lazily(r"[.!?;]+(?=\s|$)")


def unwrapped(text: str) -> list[str]:
    """The lines, with those joined again that were only wrapped."""
    lines: list[str] = []
    for line in text.splitlines():
        above = lines[-1] if lines else ""
        if _announced(above, line) or (
            len(above) >= _WRAPPED and len(above) < 1000 and line[:1].islower() and above[-1:] not in ".!?:"
        ):
            lines[-1] = f"{above.rstrip()} {line.strip()}"
        else:
            lines.append(line)
    return lines


def _announced(above: str, line: str) -> bool:
    """Whether words of a heading, or of what comes, end that line, and what they announce begins this one."""
    return above.rstrip().endswith(":") and len(above) < _WRAPPED and _PROSE.match(line) is not None


def sentence_end(line: str, at: int) -> int:
    found = re.compile(r"[.!?;]+(?=\s|$)").search(line, at)
    return found.end() if found else len(line)


def unquoted(text: str) -> str:
    """The words without those between quotation marks, and without what stands behind a colon."""
    return _QUOTED.sub(" ", text)


def closing_mark(given: str) -> int:
    """Where the quotation that begins there ends; the last mark of the line that is no apostrophe."""
    pairs = {"“": '”“"', "„": '“”"', "«": "»", '"': '"”“', "'": "'’", "‘": "’'", "”": '”"', "»": "«"}
    ends = pairs.get(given[0], given[0])
    for at in range(1, len(given)):
        if given[at] in ends and (at + 1 == len(given) or not given[at + 1].isalnum()):
            return at
    return -1
