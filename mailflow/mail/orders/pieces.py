"""The pieces of a sentence between its joints, and what a piece that orders nothing does to the others."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Protocol

from mailflow.core.acts import union as a
from mailflow.core.acts.segments import Label
from mailflow.core.acts.union import Span
from mailflow.mail.dates import dates
from mailflow.mail.interpreting import units
from mailflow.mail.interpreting.claims import Claims
from mailflow.mail.orders import guards, lexicon
from mailflow.mail.orders.deciding import Decision
from mailflow.mail.orders.people import ADDRESS
from mailflow.mail.orders.tokens import Sort, Token, commands
from mailflow.mail.words.courtesies import names_only
from mailflow.mail.words.folding import fold

_TELLING = (Sort.NUMBERS, Sort.QUOTED, Sort.LINK, Sort.SENTENCE)
_PUNCTUATION = ("", ",", ";", ":", "(", ")", "-", "–", "—")


@dataclass(frozen=True, slots=True)
class Piece:
    """Tokens between two joints."""

    tokens: tuple[Token, ...]
    joint: str = ""  # what stands before it

    @property
    def text(self) -> str:
        """Its words, folded, with the joint before them."""
        return f"{self.joint} {' '.join(one.text for one in self.tokens)}".strip(" ,;:()-–—")


class Run(Protocol):
    """Pieces that say something together."""

    pieces: list[Piece]
    decision: Decision
    decided: int
    asides: list[Piece]


def cut(found: Sequence[Token]) -> list[Piece]:
    """The tokens of a sentence, cut at its joints; a colon begins a piece and stays in it."""
    pieces: list[Piece] = []
    run: list[Token] = []
    joint = ""
    for one in found:
        if one.sort is Sort.JOINT or (one.sort is Sort.COLON and run):
            if run:
                pieces.append(Piece(tuple(run), joint))
            run, joint = ([one], ":") if one.sort is Sort.COLON else ([], one.text)
        else:
            run.append(one)
    if run:
        pieces.append(Piece(tuple(run), joint))
    return pieces


def commas(found: Sequence[Token], text: str) -> list[int]:
    """Where commas stand inside lists of numbers."""
    lists = [one.span for one in found if one.sort is Sort.NUMBERS and len(one.numbers) > 1]
    return [at for span in lists for at in range(span.start, span.end) if text[at] in ",;"]


def flat(pieces: Iterable[Piece]) -> list[Token]:
    """The tokens of some pieces; joints between them change nothing."""
    return [one for piece in pieces for one in piece.tokens]


def named_before(pieces: Iterable[Piece]) -> tuple[int, ...]:
    """The points, or the questions of a card, of which those pieces speak."""
    named = [one for one in flat(pieces) if one.sort is Sort.NUMBERS and one.noun in ("point", "question", "")]
    return tuple(dict.fromkeys(n for one in named for n in one.numbers))


def persons_before(pieces: Iterable[Piece]) -> tuple[str, ...]:
    """The people of the session who are named in those pieces."""
    return tuple(dict.fromkeys(one.name for one in flat(pieces) if one.sort is Sort.PERSON and not one.address))


def whole(text: str, sentences: Iterable[Span], sent: datetime | None) -> list[Span]:
    """The sentences, those put together that a stop within a quotation, a date or behind a short form has parted."""
    found: list[Span] = []
    days = dates.find(text, sent) if sent else ()
    for one in sentences:
        if found and _goes_on(text, found[-1], one, [Span(day.start, day.end) for day in days]):
            found[-1] = Span(found[-1].start, one.end)
        else:
            found.append(one)
    return found


def _goes_on(text: str, before: Span, after: Span, days: Iterable[Span]) -> bool:
    said = text[before.start : before.end]
    if "\n\n" in text[before.end : after.start]:
        return False
    behind = text[after.start : after.end]
    if ADDRESS.search(behind) and not re.search(r"[^\W\d_]", ADDRESS.sub(" ", behind)):
        return True  # "could she have it too? els@…"
    quoted = said.rstrip()[-1:] in '"”»“’' and text[after.start : after.start + 1].islower()
    short = re.search(rf"(?<!\w)(?:{lexicon.alternation('short_forms')})\.$", fold(said)) is not None
    if behind[:1].isupper() and said.rstrip().endswith(".") and not units.begins_with_month(behind):
        days = ()  # "3 before 2. And in three months …"
    return _is_open(said) or quoted or short or any(day.start < before.end and after.start < day.end for day in days)


def _is_open(said: str) -> bool:
    return (
        said.count('"') % 2 == 1
        or said.count("«") > said.count("»")
        or said.count("“") + said.count("„") > said.count("”") + said.count("“") * ("„" in said)
        or (said.count("(") > said.count(")") and len(said) < 300)
    )


@cache
def _conditions() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{lexicon.alternation('conditions')})(?!\w)")


@cache
def _contrary() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{lexicon.alternation('contrary')})(?!\w)")


@cache
def _reasons() -> re.Pattern[str]:
    return re.compile(rf"(?:{lexicon.alternation('reasons')})(?!\w)")


@cache
def _tags() -> re.Pattern[str]:
    return re.compile(rf"[\s,](?:{lexicon.alternation('tags')})\s?\?$")


def ends_in_a_tag(words: str) -> bool:
    """ "…, isn't it?": it says so, and does not ask."""
    return _tags().search(fold(words)) is not None


def asks_us(words: str) -> bool:
    """Whether a question asks the service to do something: "could you …?"."""
    return re.search(rf"(?<!\w)(?:{lexicon.alternation('requests_to_us')})(?!\w)", fold(words)) is not None


def pulls(said: str) -> bool:
    """Whether words that are not understood may turn round what stands beside them."""
    said = lexicon.unsoftened(fold(said))
    return bool(_conditions().search(said) or _contrary().search(said)) or said.rstrip().endswith("?")


def attached(
    runs: Sequence[Run],
    left: Sequence[Piece],
    turns: Callable[[str], bool],
    tells: Callable[[Piece], bool] | None = None,
) -> list[Piece]:
    """Give each reason to the run beside it; the pieces that are none.

    `turns`: whether words turn round what stands before them. `tells`: whether a piece orders nothing.
    """
    rest: list[Piece] = []
    waits = all(isinstance(act, a.Wait) for run in runs for act in run.decision.acts)
    for piece in left:
        start = piece.tokens[0].span.start
        before = [run for run in runs if run.pieces[0].tokens[0].span.start < start and run.decision.acts]
        after = [run for run in runs if run.pieces[0].tokens[0].span.start > start and run.decision.acts]
        if (not before and not after) or (before and turns(f"{piece.joint} {piece.text}")):
            rest.append(piece)
        elif _agrees((before[-1:] or after[:1])[0]) and (
            _names_somebody(piece) or pulls(piece.text) or _orders(piece) or commands(piece.tokens)
        ):
            rest.append(piece)  # "Leila should be in too, otherwise ok": no reason for an ok
        elif waits and not _telling(piece):
            (before[-1:] or after[:1])[0].pieces.append(piece)
        elif after and after[0].decision.leans and not _conditions().search(piece.text):
            after[0].pieces.insert(0, piece)  # "question 3 is heavy, make it …"
            after[0].decided += 1
        elif tells and tells(piece) and not (before and piece.joint.isalpha() and not _explains(piece)):
            (before[-1:] or after[:1])[0].asides.append(piece)
        elif before and (_explains(piece) or _not_that(piece)):
            before[-1].pieces.append(piece)
        elif after and not before and after[0].pieces[0].joint != ":" and _sets_out(piece):
            after[0].pieces.append(piece)
        else:
            rest.append(piece)
    return rest


def _names_somebody(piece: Piece) -> bool:
    return any(one.sort is Sort.NAME for one in piece.tokens)


def _agrees(run: Run) -> bool:
    return any(isinstance(act, a.Ok) for act in run.decision.acts)


def _telling(piece: Piece) -> bool:
    """Whether it may order something: a number, a quotation, an address or a word of an order stands in it."""
    if any(one.sort in _TELLING or one.address for one in piece.tokens):
        return True
    return _orders(piece)


def _orders(piece: Piece) -> bool:
    return any(one.text in lexicon.triggers() for one in piece.tokens if one.sort is Sort.WORD)


def _explains(piece: Piece) -> bool:
    """A reason behind an order."""
    said = piece.text
    if guards.turns(said, ""):
        return False
    if _conditions().search(said) or any(
        one.sort in _TELLING and (one.noun or not one.numbers) for one in piece.tokens
    ):
        return False
    if _reasons().match(said):
        return not any(one.sort is Sort.NUMBERS for one in piece.tokens) or not _orders(piece)
    return piece.joint in _PUNCTUATION and not _contrary().search(said) and not _telling(piece)


def _not_that(piece: Piece) -> bool:
    """ "Until the 15th, not the 11th"."""
    sorts = {one.sort for one in piece.tokens}
    words = [one.text for one in piece.tokens if one.sort is Sort.WORD and one.text not in lexicon.words("articles")]
    denied = any(one in lexicon.words("denials") for one in words)
    numbered = bool(sorts & {Sort.DAY, Sort.NUMBERS}) or any(one.isdigit() for one in words)
    return denied and numbered and sorts <= {Sort.WORD, Sort.DAY, Sort.NUMBERS} and len(words) <= 3


def _sets_out(piece: Piece) -> bool:
    """What an order begins with: why, or of what it speaks."""
    return not _conditions().search(piece.text) and not _telling(piece)


def taken_back(runs: Sequence[Run], left: Sequence[Piece]) -> bool:
    """Whether what is not understood in a sentence may turn the rest of it round."""
    if all(isinstance(act, a.Wait | a.Status | a.Help) for run in runs for act in run.decision.acts):
        return False
    first = min(run.pieces[0].tokens[0].span.start for run in runs)
    if any(guards.turns(f"{one.joint} {one.text}", "") for one in left):
        return True
    return any(
        pulls(f"{one.joint} {one.text}") if one.tokens[0].span.start > first else _conditions().search(one.text)
        for one in left
    )


def without(claims: Claims, stretch: Span, taken: Iterable[Span]) -> str:
    """What stands there beside those spans; "" when there are no words."""
    rest = claims.of(stretch)
    for one in taken:
        if stretch.start <= one.start and one.end <= stretch.end:
            at, to = one.start - stretch.start, one.end - stretch.start
            rest = rest[:at] + " " * (to - at) + rest[to:]
    return rest if any(char.isalnum() for char in rest) else ""


def tidy(claims: Claims, taken: Sequence[Span]) -> None:
    """Label what is left between orders and says nothing: an "and", a name at the end."""
    for stretch in claims.free():
        if any(one.start < stretch.end and stretch.start < one.end for one in taken):
            for part in _between(stretch, taken):
                _label(claims, part)
        else:
            _label(claims, stretch)


def _between(stretch: Span, taken: Sequence[Span]) -> list[Span]:
    parts: list[Span] = []
    at = stretch.start
    for one in sorted(taken):
        if at < one.start < stretch.end:
            parts.append(Span(at, one.start))
        if stretch.start <= one.start < stretch.end:
            at = one.end
    parts.append(Span(at, max(at, stretch.end)))
    return parts


def _label(claims: Claims, stretch: Span) -> None:
    said = claims.of(stretch)
    words = re.findall(r"[^\W_]+", fold(said))
    if words and all(one in _nothing() for one in words):
        claims.label(stretch, Label.POINTER, "joins")
        return
    lines = [(found.start(), found.group()) for found in re.finditer(r"[^\n]+", said) if found.group().strip()]
    if not lines or claims.text[stretch.end :].strip() or not names_only(lines[-1][1]):
        return
    begins = stretch.start + lines[-1][0]
    alone = not said[: lines[-1][0]].strip(" .,;!?\n")
    if (claims.text[:begins].strip() and alone) or "\n" in said[: lines[-1][0]]:
        claims.label(claims.trimmed(Span(begins, stretch.end)), Label.CLOSING, "signs")


@cache
def _nothing() -> frozenset[str]:
    return lexicon.words("joints") | lexicon.words("openers")
