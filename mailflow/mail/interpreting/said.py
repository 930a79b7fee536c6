"""What a reply says, gathered before it is claimed: sentences with their place, and acts that take several of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from mailflow.core.acts.segments import Label
from mailflow.core.acts.union import Act, Behalf, Span
from mailflow.mail.interpreting import units
from mailflow.mail.interpreting.claims import Claims, says_something
from mailflow.mail.participants.placing import Piece
from mailflow.mail.participants.sentence_kinds import Does


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of the reply, and where it stands."""

    span: Span
    text: str
    questions: tuple[int, ...] = ()  # at which it stands, by a label or below the quote; (): at none
    paragraph: int = 0
    apart: bool = False  # in a paragraph below that of its label, where no other answer has two
    does: Does = Does.SAYS
    label: int = 0  # characters at its beginning that only label the rest


@dataclass(slots=True)
class Said:
    """Acts with their places, of one person; claimed together at the end."""

    person: str = ""  # "": the writer
    acts: list[tuple[tuple[Span, ...], Act]] = field(default_factory=list)
    labels: list[tuple[Span, Label, str]] = field(default_factory=list)

    def say(self, spans: Iterable[Span], act: Act) -> None:
        """An act of these words."""
        where = tuple(sorted(spans))
        if where:
            self.acts.append((where, replace(act, spans=where)))

    def label(self, span: Span, label: Label, why: str) -> None:
        """Words that say nothing by themselves."""
        self.labels.append((span, label, why))

    def claim(self, claims: Claims) -> None:
        """Claim all of it; of another's words as one act on his behalf."""
        taken: dict[tuple[Span, ...], list[Act]] = {}
        for spans, act in _once(self.acts):
            taken.setdefault(spans, []).append(act)
        if self.person and taken:
            every = tuple(sorted({span for spans in taken for span in spans}))
            claims.say(every, Behalf(self.person, tuple(act for acts in taken.values() for act in acts)))
        else:
            self._say(claims, taken)
        for span, label, why in self.labels:
            claims.label(span, label, why)

    def _say(self, claims: Claims, taken: dict[tuple[Span, ...], list[Act]]) -> None:
        """Acts whose places overlap are claimed at once, since words are claimed only once."""
        groups: list[tuple[set[Span], list[Act]]] = []
        for spans, acts in taken.items():
            mine, every = set(spans), list(acts)
            for group in [group for group in groups if group[0] & mine]:
                mine |= group[0]
                every = [*group[1], *every]
                groups.remove(group)
            groups.append((mine, every))
        for places, acts in groups:
            claims.say(sorted(places), *acts)


def _once(acts: Iterable[tuple[tuple[Span, ...], Act]]) -> list[tuple[tuple[Span, ...], Act]]:
    """The same act said twice is one, said in both places; of several answers to "do you come?" the last counts."""
    kept: dict[Act, tuple[Span, ...]] = {}
    for spans, act in acts:
        bare = replace(act, spans=())
        kept[bare] = tuple(sorted({*kept.get(bare, ()), *spans}))
    return [(spans, replace(bare, spans=spans)) for bare, spans in kept.items()]


def sentences(text: str, pieces: Iterable[Piece]) -> Iterator[Sentence]:
    """The sentences of the pieces, wrapped lines put together."""
    paragraph = 0
    last = -1
    for piece in _merged(text, pieces):
        if last >= 0 and "\n\n" in text[last : piece.span.start]:
            paragraph += 1
        at = piece.span.start
        for span in units.sentences(text, piece.span):
            if "\n\n" in text[at : span.start]:
                paragraph += 1
            if says_something(text[span.start : span.end]):
                yield Sentence(span, text[span.start : span.end], piece.questions, paragraph)
            at = span.end
        last = piece.span.end


def with_apart(found: list[Sentence]) -> list[Sentence]:
    """The sentences below the last answer of a mail whose other answers have one paragraph each, marked so."""
    paragraphs: dict[tuple[int, ...], set[int]] = {}
    for one in found:
        if one.questions:
            paragraphs.setdefault(one.questions, set()).add(one.paragraph)
    last = next((one.questions for one in reversed(found) if one.questions), ())
    if any(len(several) > 1 for numbers, several in paragraphs.items() if numbers != last):
        return found
    first = min(paragraphs.get(last, {0}))
    return [replace(one, apart=bool(last) and one.questions == last and one.paragraph > first) for one in found]


def _merged(text: str, pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Pieces that follow each other at the same question are one."""
    open_: Piece | None = None
    for piece in pieces:
        if piece.span.end <= piece.span.start:
            continue
        joins = (
            open_ is not None
            and piece.label is None
            and open_.questions == piece.questions
            and not text[open_.span.end : piece.span.start].strip()
        )
        if open_ is not None and joins:
            open_ = replace(open_, span=Span(open_.span.start, piece.span.end))
            continue
        if open_ is not None:
            yield open_
        open_ = piece
    if open_ is not None:
        yield open_


def joined(text: str, spans: Iterable[Span]) -> tuple[tuple[Span, ...], str]:
    """Spans with those that touch made one, and their words."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and not any(char.isalnum() for char in text[found[-1].end : span.start]):
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return tuple(found), "\n".join(text[one.start : one.end].strip() for one in found)


def together(ones: Iterable[Sentence], text: str) -> Iterator[list[Sentence]]:
    """Sentences that follow each other with nothing between them."""
    group: list[Sentence] = []
    for one in ones:
        if group and any(char.isalnum() for char in text[group[-1].span.end : one.span.start]):
            yield group
            group = []
        group.append(one)
    if group:
        yield group
