"""Everything a facilitator can say to the service: one row for each command, with examples and patterns.

A language's words stand in its own `command_table_*.py`. A pattern is words in order. `a|b` are alternatives,
`a_b` two words, a trailing `?` makes it optional; `<who>` takes people, `<n>` a number, `~` a date that was found,
`<ses>` one of a list of words (`command_lists.py`). Politeness, articles and little words are gone before matching.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from mailflow.core.letters.done_lines import CommandName
from mailflow.core.session.people import Language
from mailflow.mail.commands.saying import Saying
from mailflow.mail.commands.table_de import GERMAN
from mailflow.mail.commands.table_en import ENGLISH
from mailflow.mail.commands.table_fr import FRENCH
from mailflow.mail.commands.table_nl import DUTCH

_WORDS: Mapping[Language, Mapping[CommandName, Saying]] = MappingProxyType(
    {Language.NL: DUTCH, Language.EN: ENGLISH, Language.FR: FRENCH, Language.DE: GERMAN}
)


@dataclass(frozen=True, slots=True)
class Row:
    """One command."""

    name: CommandName
    examples: Mapping[Language, tuple[str, ...]]  # what the help letter shows; each is understood
    patterns: Mapping[Language, tuple[str, ...]]


def _row(name: CommandName) -> Row:
    said = {language: words[name] for language, words in _WORDS.items()}
    return Row(
        name,
        MappingProxyType({language: saying.examples for language, saying in said.items()}),
        MappingProxyType({language: saying.patterns for language, saying in said.items()}),
    )


# In the order of the Dutch table, which is that of a session; what stands first wins.
TABLE: tuple[Row, ...] = tuple(_row(name) for name in DUTCH)
