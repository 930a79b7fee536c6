"""Which question each stretch of a reply stands at: by the quoted question above it, by its label, or by its place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from mailflow.core.acts.union import Span
from mailflow.mail.answering import headings, labels, running
from mailflow.mail.answering.labels import Label
from mailflow.mail.examples import phrasebook
from mailflow.mail.interpreting.own_text import OwnLine, OwnText
from mailflow.mail.participants import affinity, references
from mailflow.mail.reply import Line, Role
from mailflow.mail.words import courtesies
from mailflow.mail.words.folding import fold
from mailflow.mail.words.lazily import lazily

_NEAR = 0.75  # of content words shared with another question alone
_BLANK = lazily(r"\s+")
_BULLET = lazily(r"\s{0,8}[-*•–>+]\s{1,4}(?=\S)")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of own text."""

    span: Span
    questions: tuple[int, ...] = ()  # (): of none that can be told
    label: Span | None = None  # the words before it that only say which question it answers


@dataclass(frozen=True, slots=True)
class _Row:
    span: Span
    text: str
    asked: int | None = None  # the quoted question that it stands below
    below: int = -1  # which stretch of the quote it stands below
    end: bool = False  # nothing quoted follows


def place(
    own: OwnText,
    within: Span,
    questions: tuple[str, ...],
    original: str | None,
    rest: Callable[[Span], Span | None],
    by_place: bool,
) -> list[Piece]:
    """The stretches of a part of the reply that are free, in order; labels apart, so that no word is lost."""
    cells = _from_table(own, within, questions)
    taken = {one.span for one in cells}
    rows = list(_free(own, _rows(own, within, questions, original), rest))
    rows = [row for row in rows if row.span not in taken]
    pieces = list(cells)
    groups = list(_together(rows, questions))
    for group in groups:
        if group[0].asked is not None:
            pieces += _under(group, questions)
        else:
            inline = any(each[0].asked is not None for each in groups)
            pieces += _loose(own, group, questions, alone=by_place and len(groups) == 1, inline=inline)
    return sorted(pieces, key=lambda piece: piece.span)


def below(
    own: OwnText, within: Span, texts: tuple[str, ...], original: str | None, rest: Callable[[Span], Span | None]
) -> list[Piece]:
    """The stretches that are free, each with the quoted text below which it was typed, if any."""
    rows = list(_free(own, _rows(own, within, texts, original), rest))
    groups = list(_together(rows, texts))
    return [Piece(row.span, (row.asked,) if row.asked else ()) for group in groups for row in group]


def _rows(own: OwnText, within: Span, questions: tuple[str, ...], original: str | None) -> Iterator[_Row]:
    where = headings.places(original or "", questions)
    mine = {one.at: one for one in own.lines}
    last_quote = max((at for at, line in enumerate(own.reply.lines) if _is_quoted(line)), default=-1)
    last: int | None = None
    asked: int | None = None
    below = 0
    for at, line in enumerate(own.reply.lines):
        if (found := mine.get(at)) is not None:
            span = Span(max(found.span.start, within.start), min(found.span.end, within.end))
            if span.start < span.end:
                yield _Row(span, own.text[span.start : span.end], asked, below, at > last_quote)
        elif _is_quoted(line):
            repeated = where.get(line.original) if line.original is not None else None
            if repeated is None and line.role is Role.QUOTE:
                repeated = headings.quoted(line.text, questions, last)
            asked = last = repeated
            below = at


def _is_quoted(line: Line) -> bool:
    return line.role in (Role.QUOTE, Role.ATTRIBUTION) and bool(line.text.strip(" >\t|"))


def _free(own: OwnText, rows: Iterator[_Row], rest: Callable[[Span], Span | None]) -> Iterator[_Row]:
    """The rows without what has a label already."""
    for row in rows:
        if (left := rest(row.span)) is not None:
            yield row if left == row.span else replace(row, span=left, text=own.text[left.start : left.end])


def _together(rows: Sequence[_Row], questions: tuple[str, ...]) -> Iterator[list[_Row]]:
    """Rows that stand together below one quoted line; what stands below the last of many quoted questions is loose."""
    groups: list[list[_Row]] = []
    for row in rows:
        if groups and groups[-1][0].below == row.below:
            groups[-1].append(row)
        else:
            groups.append([row])
    under = [group[0].asked for group in groups if group[0].asked]
    if under == [len(questions)] and len(questions) > 1 and all(row.end for row in groups[-1]):
        groups = [[replace(row, asked=None) for row in group] for group in groups]
    yield from groups


def _from_table(own: OwnText, within: Span, questions: tuple[str, ...]) -> list[Piece]:
    """Answers in the cells of a table, beside or below the cell of their question."""
    asked: dict[tuple[int, int], int] = {}
    for line in own.reply.lines:
        if line.cell is None or line.cell in asked:
            continue
        number = headings.repeats(line.text, questions) or (
            headings.quoted(line.text, questions, None) if line.role is Role.QUOTE else None
        )
        if number or (number := _number_alone(line.text, line.cell, len(questions))):
            asked[line.cell] = number
    return [
        Piece(one.span, (number,))
        for one in own.lines
        if one.line.cell and within.start <= one.span.start < within.end and one.line.cell not in asked
        if (number := _asked_for(one.line.cell, asked))
    ]


def _number_alone(text: str, cell: tuple[int, int], count: int) -> int | None:
    label = labels.read(text)
    alone = cell[1] == 0 and label is not None and not label.rest and len(label.numbers) == 1
    return label.numbers[0] if label and alone and label.numbers[0] <= count else None


def _asked_for(cell: tuple[int, int], asked: dict[tuple[int, int], int]) -> int | None:
    left = [(column, number) for (row, column), number in asked.items() if row == cell[0] and column < cell[1]]
    above = [(row, number) for (row, column), number in asked.items() if column == cell[1] and row < cell[0]]
    return max(left)[1] if left else max(above)[1] if above else None


def _under(group: list[_Row], questions: tuple[str, ...]) -> Iterator[Piece]:
    """Below a quoted question: its answer, unless the writer numbers several there."""
    asked = group[0].asked or 0
    read = [labels.read(row.text) for row in group]
    starts = labels.of_questions(read, len(questions))
    if len(_numbers(read, starts)) > 1 and asked not in _numbers(read, starts[:1]):
        yield from _labelled(group, read, starts, questions)
        return
    first = read[0]
    if first and first.numbers == (asked,) and (first.rest or len(group) > 1):
        yield from _split(group[0], first.rest, (asked,))
        group = group[1:]
    for row in group:
        yield from _answer(row, asked, questions)


def _numbers(read: Sequence[Label | None], starts: Sequence[int]) -> set[int]:
    return {number for at in starts if (label := read[at]) for number in label.numbers}


def _answer(row: _Row, asked: int, questions: tuple[str, ...]) -> Iterator[Piece]:
    """A row of an answer, without the question that its writer copied before it."""
    behind = headings.copied(row.text, questions[asked - 1]) if 0 < asked <= len(questions) else None
    if behind is None:
        yield Piece(row.span, (asked,))
    else:
        yield from _split(row, behind, (asked,))


def _split(row: _Row, rest: str, numbers: tuple[int, ...]) -> Iterator[Piece]:
    """A row whose beginning is a label; `rest` is what it says behind it."""
    at = row.text.rfind(rest) if rest else -1
    start = row.span.start + at if at >= 0 else row.span.end
    yield Piece(Span(start, row.span.end), numbers, Span(row.span.start, start) if start > row.span.start else None)


def _loose(
    own: OwnText, group: list[_Row], questions: tuple[str, ...], *, alone: bool, inline: bool
) -> Iterator[Piece]:
    count = len(questions)
    named = list(_named(own, group, count, inline=inline))
    cut = _cut(own, group, count)
    rows = [row for row, _ in cut]
    read = [label for _, label in cut]
    starts = labels.of_questions(read, count)
    heads = {at: found for at, row in enumerate(rows) if (found := headings.heads(row.text, questions))}
    if len({piece.questions for piece in named if piece.questions}) > max(len(_numbers(read, starts)), len(heads)):
        yield from named
    elif once := labels.broken_numbering(read, count):
        counted = [
            replace(label, numbers=(once.index(at) + 1,)) if label and at in once else label
            for at, label in enumerate(read)
        ]
        yield from _labelled(rows, counted, once, questions)
    elif starts and len(heads) <= len(starts):
        yield from _labelled(rows, read, starts, questions)
    elif heads:
        yield from _headed(rows, heads)
    elif alone and (paragraphs := _by_position(own, rows, questions)):
        yield from paragraphs
    else:
        yield from (Piece(row.span) for row in rows)


def _named(own: OwnText, group: list[_Row], count: int, *, inline: bool) -> Iterator[Piece]:
    """The rows cut wherever their text names a question; beside answers in the quote only where a sign says so."""
    start, end = group[0].span.start, group[-1].span.end
    text = own.text[start:end]
    found = references.find(text, count)
    if not found or (inline and not all(one.signed and one.sure for one in found)):
        return
    if found[0].start > 0:
        yield Piece(Span(start, start + found[0].start))
    for number, one in enumerate(found):
        until = found[number + 1].start if number + 1 < len(found) else len(text)
        if len(found) > 1 or one.signed or not _goes_on(text[one.words : until]):
            label = Span(start + one.start, start + one.words)
            yield Piece(Span(start + one.words, start + until), (one.number,), label)
        else:
            yield Piece(Span(start + one.start, start + until), (one.number,))


def _goes_on(words: str) -> bool:
    """Whether the number before these words is a part of their sentence: "On 2 I would say"."""
    first = re.match(r"\W*([^\W\d_]+)", fold(words))
    return first is not None and first[1] in phrasebook.words("question_goes_on")


def _cut(own: OwnText, group: list[_Row], count: int) -> list[tuple[_Row, Label | None]]:
    """The rows, cut before every sentence that names a question."""
    lines: list[str] = []
    for number, row in enumerate(group):
        if number and "\n\n" in own.text[group[number - 1].span.end : row.span.start]:
            lines.append("")
        lines.append(row.text)
    said, read = running.cut(lines, count)
    found: list[tuple[_Row, Label | None]] = []
    at = group[0].span.start
    for text, label in zip(said, read, strict=True):
        place = _place_of(text.split(), own.text, Span(at, group[-1].span.end))
        if place is None:
            continue
        found.append((replace(group[0], span=place, text=own.text[place.start : place.end]), label))
        at = place.end
    return found if _all_words(found, group) else [(row, labels.read(row.text)) for row in group]


def _place_of(words: Sequence[str], text: str, within: Span) -> Span | None:
    """Where those words first stand in a text, whatever blanks are between them."""
    start = text.find(words[0], within.start, within.end) if words else -1
    while start >= 0:
        end = start + len(words[0])
        for word in words[1:]:
            blank = _BLANK.match(text, end)
            if blank is None or not text.startswith(word, blank.end()):
                break
            end = blank.end() + len(word)
        else:
            return Span(start, end) if end <= within.end else None
        start = text.find(words[0], start + 1, within.end)
    return None


def _all_words(found: Sequence[tuple[_Row, Label | None]], group: Sequence[_Row]) -> bool:
    kept = sum(len(row.text.split()) for row, _ in found)
    return kept >= sum(len(row.text.split()) for row in group)


def _labelled(
    rows: Sequence[_Row], read: Sequence[Label | None], starts: Sequence[int], questions: tuple[str, ...]
) -> Iterator[Piece]:
    yield from (Piece(row.span) for row in rows[: starts[0]])
    for start, end in zip(starts, [*starts[1:], len(rows)], strict=True):
        label = read[start]
        if label is None:
            continue
        numbers, row = label.numbers, rows[start]
        rest = label.rest
        if rest and (behind := headings.copied(rest, questions[numbers[0] - 1])) is not None:
            rest = behind
        yield from _split(row, rest, numbers)
        yield from _body(rows[start + 1 : end], numbers, last=end == len(rows), first=not rest, questions=questions)


def _headed(rows: Sequence[_Row], heads: dict[int, tuple[int, str]]) -> Iterator[Piece]:
    starts = sorted(heads)
    yield from (Piece(row.span) for row in rows[: starts[0]])
    for start, end in zip(starts, [*starts[1:], len(rows)], strict=True):
        number, rest = heads[start]
        yield from _split(rows[start], rest, (number,))
        yield from _body(rows[start + 1 : end], (number,), last=end == len(rows), first=False, questions=())


def _body(
    rows: Sequence[_Row], numbers: tuple[int, ...], *, last: bool, first: bool, questions: tuple[str, ...]
) -> Iterator[Piece]:
    """What stands below a label; closing words to the organiser behind the last answer belong to no question."""
    rows = list(rows)
    wishes: list[_Row] = []
    while last and rows and (courtesies.wishes(rows[-1].text) or courtesies.names_only(rows[-1].text)):
        wishes.insert(0, rows.pop())
    for number, row in enumerate(rows):
        if first and number == 0 and questions:
            yield from _answer(row, numbers[0], questions)
        else:
            yield Piece(row.span, numbers)
    yield from (Piece(row.span) for row in wishes)


def _by_position(own: OwnText, rows: Sequence[_Row], questions: tuple[str, ...]) -> list[Piece]:
    """As many paragraphs, or bullets, as there are questions: one each. [] otherwise."""
    count = len(questions)
    paragraphs: list[list[_Row]] = []
    for number, row in enumerate(rows):
        if not number or "\n\n" in own.text[rows[number - 1].span.end : row.span.start]:
            paragraphs.append([])
        paragraphs[-1].append(row)
    if len(paragraphs) == 1 and len(rows) == count and all(_BULLET.match(row.text) for row in rows):
        paragraphs = [[row] for row in rows]
    lead: list[_Row] = []
    if len(paragraphs) == count + 1 and paragraphs[0][-1].text.rstrip().endswith(":"):
        lead, *paragraphs = paragraphs
    if count < 2 or len(paragraphs) != count:
        return []
    if not _may_answer([" ".join(row.text for row in paragraph) for paragraph in paragraphs], questions):
        return []
    bulleted = all(_BULLET.match(paragraph[0].text) for paragraph in paragraphs)
    if not bulleted and any(len(paragraph) > 1 or row_is_short(paragraph[0]) for paragraph in paragraphs):
        return []
    return [
        *(Piece(row.span) for row in lead),
        *(Piece(row.span, (number,)) for number, paragraph in enumerate(paragraphs, 1) for row in paragraph),
    ]


def _may_answer(paragraphs: Sequence[str], questions: tuple[str, ...]) -> bool:
    """Whether no paragraph asks something itself, or speaks of another question than the one in its place."""
    for number, text in enumerate(paragraphs, 1):
        near = affinity.nearest(text, questions)
        if text.rstrip().endswith("?") or (near and near.number != number and near.lead >= _NEAR):
            return False
    return True


def row_is_short(row: _Row) -> bool:
    """Whether a row is too short to be an answer that stands by its place alone."""
    return len(row.text.split()) < 3


def lines_of(own: OwnText, span: Span) -> list[OwnLine]:
    """The own lines in a stretch."""
    return [one for one in own.lines if span.start <= one.span.start < span.end]
