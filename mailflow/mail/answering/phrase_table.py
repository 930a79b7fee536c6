"""How the phrases of a language are written down, for patterns to be made of them.

One phrase a line, without accents, apostrophes or punctuation. `_` stands for up to four
words, as few as will do, `__` for as many as there are, `(a|b)` for either,
`?` after a group or letter for "or not", `\\w*` for any ending. A line that begins with `^` must begin a sentence,
one that ends with `$` must end it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from functools import cache
from itertools import groupby


@dataclass(frozen=True, slots=True)
class Phrases:
    """What people of one language say to an invitation, by what it means."""

    yes: str = ""  # takes part
    yes_weak: str = ""  # sounds like it, unless something else is said
    praise: str = ""  # kind words that decide nothing
    no: str = ""  # does not take part
    no_weak: str = ""  # regret; unless something else is said
    later: str = ""  # will say so later
    ask_again: str = ""  # asks to be asked again
    maybe: str = ""  # cannot be taken for either
    wished: str = ""  # would have, or would: a yes that gives way to any no
    other_time: str = ""  # another time: no, for now
    substitute: str = ""  # somebody else in his place
    idle: str = ""  # says nothing about taking part, though its words might seem to
    outside: str = ""  # a condition that a third person, or an answer of ours, must meet
    unless: str = ""  # begins a condition whose words decide nothing
    meeting: str = ""  # the day or the meeting, not the session
    others: str = ""  # somebody else's doing
    stop: str = ""  # never write again
    result: str = ""  # wants to hear what comes of it
    consent: str = ""  # ok, start, send it
    courtesy: str = ""  # may stand beside an ok without changing it
    reserve: str = ""  # not ok, or not yet, or only if


_AT_WORD = r"(?<![\w])"
GAP = r"(?: [^\s,]+){0,4}?"
GREEDY = r"(?: [^\s,]+){0,4}"


def pattern(line: str) -> str:
    """One phrase as a regular expression over words with single spaces between them."""
    start, end = line.startswith("^"), line.endswith("$")
    body = line.removeprefix("^").removesuffix("$").strip()
    body = body.replace(" __", GREEDY).replace(" _ ", f"{GAP} ").replace(" _", GAP).replace("_ ", "(?:[^\\s,]+ ){0,4}?")
    return ("^ ?" if start else _AT_WORD) + f"(?:{body})" + (" ?$" if end else r"(?![\w])")


def joined(lines: list[str]) -> str:
    """Phrases in that order as one expression; that a word begins there is looked at once for all in a row."""
    runs = [(apart, [pattern(line) for line in run]) for apart, run in groupby(lines, lambda line: line[0] == "^")]
    return "|".join(
        "|".join(run) if apart else _AT_WORD + "(?:" + "|".join(one.removeprefix(_AT_WORD) for one in run) + ")"
        for apart, run in runs
    )


def compiled(tables: tuple[Phrases, ...], kind: str) -> re.Pattern[str]:
    """All phrases of one kind, longest first, as one expression."""
    return _compiled(tables, kind)


@cache
def _compiled(tables: tuple[Phrases, ...], kind: str) -> re.Pattern[str]:
    lines = [line.strip() for table in tables for line in getattr(table, kind).splitlines() if line.strip()]
    ordered = sorted(dict.fromkeys(lines), key=len, reverse=True)
    return re.compile(joined(ordered) or r"(?!)")


@cache
def vocabulary(tables: tuple[Phrases, ...], shortest: int) -> frozenset[str]:
    """The words of that many letters and more that the phrases are made of."""
    said = " ".join(getattr(table, field.name) for table in tables for field in fields(table))
    plain = re.sub(r"\\w[*+]?(?:\{[\d,]+\})?|[()|_^$]", " ", re.sub(r"\w\?", lambda found: found[0][0], said))
    return frozenset(word for word in re.findall(r"[a-z]+", plain) if len(word) >= shortest)
