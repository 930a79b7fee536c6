"""The lines of an attached file as those of a reply: what repeats our letter or belongs to the form is told apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from mailflow.mail.answering import headings, labels
from mailflow.mail.body import original
from mailflow.mail.body.body_lines import BodyLine
from mailflow.mail.reply import Line, Reply, Role
from mailflow.mail.words.lazily import lazily

_MOST_LINES = 3000  # in which a form is looked for
_OURS = r"(?:jouw|jou|je|mijn|uw|your|my|ta|ton|ma|mon|votre|mes|tes|deine?|meine?|ihre?|het|the|la|die|de)\s"
_ANSWER = r"(?:antwoord(?:en)?|answers?|r[ée]ponses?|antwort(?:en)?)"
_COLUMN = (
    rf"(?:{_OURS})?(?:{_ANSWER}|vra(?:ag|gen)|questions?|fragen?|opmerking(?:en)?|remarks?|comments?|remarques?|"
    r"commentaires?|bemerkung(?:en)?|n(?:[ro]|°|umm?er|um[ée]ro|umber)?\.?|#|naam|name|nom)"
)
_HEAD = lazily(rf"{_COLUMN}\s?:?", re.IGNORECASE)  # over a column, or before the place where to write
_TITLE = lazily(
    r"(?:vragenlijst|vragenblad|invulblad|invulformulier|questionnaire|fragebogen|survey|enqu[êe]te|formulaire|formulier)"
    r"\b[^.!?]{0,60}",
    re.IGNORECASE,
)
_LEAD = lazily(rf"(?:{_OURS})?{_ANSWER}\s?:\s{{1,4}}(?=\S)", re.IGNORECASE)


def reply(text: str, questions: tuple[str, ...], sent: str | None) -> Reply:
    """The lines of a file. `sent`: the text of our letter, which people copy into a document and fill in."""
    every = text.split("\n")
    lines = _without_form(_without_running_numbers(every[:_MOST_LINES], questions), questions) + every[_MOST_LINES:]
    if not sent:
        return Reply(tuple(Line(line, Role.OWN, "attached") for line in lines))
    repeated = original.align([BodyLine(line) for line in lines], sent)
    return Reply(
        tuple(
            Line(one.line.text, Role.OWN, "attached")
            if one.original is None
            else Line(one.line.text, Role.QUOTE, "repeats the letter", original=one.original)
            for one in repeated
        )
    )


def _without_running_numbers(lines: list[str], questions: tuple[str, ...]) -> list[str]:
    """Without the numbers of a list in which a text processor counted questions and answers together."""
    found = [(at, label) for at, line in enumerate(lines) if (label := labels.read(line)) and not label.spoken]
    counted = [(at, label) for at, label in found if len(label.numbers) == 1 and label.rest]
    asked = [label.numbers[0] for at, label in counted if headings.repeats(lines[at], questions)]
    numbers = [label.numbers[0] for _, label in counted]
    runs = all(after == before + 1 for before, after in pairwise(numbers))
    if not asked or not runs or len(numbers) <= len(questions) or asked == list(range(1, len(asked) + 1)):
        return lines
    bare = dict(counted)
    return [bare[at].rest if at in bare else line for at, line in enumerate(lines)]


def _without_form(lines: Sequence[str], questions: tuple[str, ...]) -> list[str]:
    """Without its title and the heads of its columns, and without "Answer:" where an answer begins."""
    if not any(headings.heads(line, questions) for line in lines):
        return list(lines)
    return [_LEAD.sub("", line, count=1) for line in lines if not _is_form(line.strip())]


def _is_form(line: str) -> bool:
    return _HEAD.fullmatch(line) is not None or _TITLE.fullmatch(line) is not None
