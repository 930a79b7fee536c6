"""To each question its answer, from a reply whose lines are labelled."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from mailflow.mail.answering import essence, headings, labels, running
from mailflow.mail.answering.pointers import only_points
from mailflow.mail.fields import Answered
from mailflow.mail.picking import corrections
from mailflow.mail.reply import Line, Reply, Role
from mailflow.mail.words import courtesies

_MOST_LINES = 3000  # whatever stands behind is kept as a remark
_WRAPS_FROM, _WRAPS_TO = 45, 80  # columns between which mail programs end a wrapped line
_WHICH = "which question the words belong to is not clear"


@dataclass(frozen=True, slots=True)
class Placed:
    """What a reply to the questions says."""

    answers: tuple[Answered, ...]  # at most one a question, in order of the questions
    remarks: str  # own words that answer no question
    essence: str | None  # the sentence marked as the most important
    correction: bool  # says that it replaces what was said before
    doubt: str | None  # why a person should glance at it


@dataclass(frozen=True, slots=True)
class _Row:
    """One line on its way to a question."""

    text: str
    own: bool
    quoted: int | None = None  # 1-based question that a quoted line repeats
    leave: bool = False  # a quoted line that is no question: what follows answers nothing yet
    cell: tuple[int, int] | None = None


class _Sheet:
    """Collects what goes to which question; everything put in comes out again."""

    def __init__(self) -> None:
        self._answers: dict[int, list[str]] = {}
        self._remarks: list[str] = []

    def add(self, numbers: Iterable[int], lines: Sequence[str]) -> None:
        """Gives lines to questions; to no question: to the remarks."""
        text = "\n".join(line.rstrip() for line in lines).strip("\n")
        text = re.sub(r"\n{3,}", "\n\n", text).strip()
        if not text:
            return
        places = tuple(numbers)
        for number in places:
            self._answers.setdefault(number, []).append(text)
        if not places:
            self._remarks.append(text)

    def __contains__(self, number: int) -> bool:
        return number in self._answers

    def __bool__(self) -> bool:
        return bool(self._answers)

    @property
    def answers(self) -> tuple[Answered, ...]:
        """The answers, in order of the questions."""
        return tuple(Answered(number, "\n".join(texts)) for number, texts in sorted(self._answers.items()))

    @property
    def remarks(self) -> str:
        """All the rest."""
        return "\n".join(self._remarks)


def place(reply: Reply, questions: tuple[str, ...], original: str | None) -> Placed:
    """Gives every own line to a question or to the remarks; `original` is the text of the mail replied to."""
    lines, marked = essence.take(reply.lines[:_MOST_LINES])
    rows = _rows(lines, questions, original)
    sheet = _Sheet()
    sheet.add((), [line.text for line in reply.lines[_MOST_LINES:] if line.role is Role.OWN])
    rows = _from_table(rows, questions, sheet)
    rows = _without_courtesies(rows)
    _fill(rows, questions, sheet)
    corrects = corrections.announced("\n".join(row.text for row in rows if row.own))
    doubt = _WHICH if sheet.remarks and not sheet and len(questions) > 1 else None
    return Placed(sheet.answers, sheet.remarks, marked, corrects, doubt or reply.doubt)


def _rows(lines: Sequence[Line], questions: tuple[str, ...], original: str | None) -> list[_Row]:
    """Own and quoted lines, the quoted ones with the question they repeat."""
    where = headings.places(original or "", questions)
    rows: list[_Row] = []
    last: int | None = None
    for line in lines:
        if line.role is Role.OWN:
            rows.append(_Row(line.text, True, cell=line.cell))
        elif line.role in (Role.QUOTE, Role.ATTRIBUTION):
            asked = where.get(line.original) if line.original is not None else None
            if asked is None and line.role is Role.QUOTE:
                asked = headings.quoted(line.text, questions, last)
            leave = asked is None and bool(line.text.strip(" >\t|"))
            last = asked if asked is not None or leave else last
            rows.append(_Row(line.text, False, asked, leave, line.cell))
    return rows


def _without_courtesies(rows: list[_Row]) -> list[_Row]:
    """Without the greeting before and the closing formula behind the own words."""
    own = [at for at, row in enumerate(rows) if row.own]
    texts = [rows[at].text for at in own]
    start, end = courtesies.without_greeting(texts), courtesies.closing_at(texts)
    dropped = {*own[:start], *own[end:]}
    return [row for at, row in enumerate(rows) if at not in dropped]


def _from_table(rows: list[_Row], questions: tuple[str, ...], sheet: _Sheet) -> list[_Row]:
    """Answers typed into table cells beside, or below, the cell of their question."""
    asked: dict[tuple[int, int], int] = {}
    for row in rows:
        if row.cell is None or row.cell in asked:
            continue
        number = (
            row.quoted or (headings.repeats(row.text, questions) if row.own else None) or _number_alone(row, questions)
        )
        if number:
            asked[row.cell] = number
    used: list[_Row] = []
    for row in rows:
        if row.cell is None or not row.own:
            continue
        number = _asked_for(row.cell, asked)
        if row.cell in asked:
            used.append(row)
        elif number:
            sheet.add((number,), [row.text])
            used.append(row)
    return [row for row in rows if row not in used] if sheet else rows


def _number_alone(row: _Row, questions: tuple[str, ...]) -> int | None:
    label = labels.read(row.text)
    first = row.cell is not None and row.cell[1] == 0
    alone = first and label is not None and not label.rest and len(label.numbers) == 1
    return label.numbers[0] if label and alone and label.numbers[0] <= len(questions) else None


def _asked_for(cell: tuple[int, int], asked: dict[tuple[int, int], int]) -> int | None:
    """The question of a cell: to its left in the row, otherwise above it in the column."""
    left = [(column, number) for (row, column), number in asked.items() if row == cell[0] and column < cell[1]]
    above = [(row, number) for (row, column), number in asked.items() if column == cell[1] and row < cell[0]]
    return max(left)[1] if left else max(above)[1] if above else None


def _fill(rows: list[_Row], questions: tuple[str, ...], sheet: _Sheet) -> None:
    """Between the questions first; what stands elsewhere by its labels, its headings or its place."""
    loose: list[list[str]] = []
    for asked, lines in _stretches(rows, questions):
        if asked is None:
            loose.append(lines)
        else:
            sheet.add((asked,), _without_question(_unlabelled(lines, asked), asked, questions))
    for lines in loose:
        _fill_loose(
            lines, questions, sheet, alone=len([each for each in loose if any(line.strip() for line in each)]) == 1
        )


def _stretches(rows: list[_Row], questions: tuple[str, ...]) -> list[tuple[int | None, list[str]]]:
    """Own lines that belong together, with the question they stand under in the quote."""
    found: list[tuple[int | None, list[str]]] = []
    asked: int | None = None
    for row in rows:
        if row.own:
            if not found or found[-1][0] != asked or found[-1][1] is None:
                found.append((asked, []))
            found[-1][1].append(row.text)
        elif row.quoted or row.leave:
            if row.quoted != asked and (not found or found[-1][1]):
                found.append((row.quoted, []))
            asked = row.quoted
    filled = [(number, lines) for number, lines in found if any(line.strip() for line in lines)]
    return _bottom_posted(rows, filled, len(questions))


def _bottom_posted(
    rows: list[_Row], found: list[tuple[int | None, list[str]]], count: int
) -> list[tuple[int | None, list[str]]]:
    """All words below the last of several quoted questions answer all of them, not the last alone."""
    quoted = {row.quoted for row in rows if row.quoted}
    under = [number for number, _ in found if number]
    below = found and found[-1][0] == count and under == [count]
    if not below or len(quoted) < 2 or any(row.leave for row in rows[_last_own(rows) :]):
        return found
    return [*found[:-1], (None, found[-1][1])]


def _last_own(rows: list[_Row]) -> int:
    return max((at for at, row in enumerate(rows) if row.own and row.text.strip()), default=0)


def _unlabelled(lines: list[str], asked: int) -> list[str]:
    """An answer under its quoted question, without the number that its writer repeated."""
    first = next((at for at, line in enumerate(lines) if line.strip()), 0)
    label = labels.read(lines[first])
    again = sum(1 for line in lines[first + 1 :] if (other := labels.read(line)) and not other.spoken)
    more = label is not None and (label.rest or any(line.strip() for line in lines[first + 1 :]))
    if label and more and label.numbers == (asked,) and not again:
        return [*lines[:first], label.rest, *lines[first + 1 :]]
    return lines


def _fill_loose(lines: list[str], questions: tuple[str, ...], sheet: _Sheet, *, alone: bool) -> None:
    """Own words that stand under no quoted question."""
    count = len(questions)
    lines, read = running.cut(lines, count)
    starts = dict.fromkeys(labels.of_questions(read, count))
    heads = {at: found for at, line in enumerate(lines) if (found := headings.heads(line, questions))}
    if once := labels.broken_numbering(read, count):
        counted = [
            replace(label, numbers=(once.index(at) + 1,)) if label and at in once else label
            for at, label in enumerate(read)
        ]
        _fill_labelled(lines, counted, once, sheet, questions)
    elif starts and len(heads) <= len(starts):
        _fill_labelled(lines, read, list(starts), sheet, questions)
    elif heads:
        _fill_headed(lines, heads, sheet)
    elif count == 1 and alone:
        sheet.add((1,), lines)
    elif alone and not sheet and (paragraphs := _by_position(lines, count)):
        sheet.add((), _introduction(lines, count))
        for number, paragraph in enumerate(paragraphs, start=1):
            sheet.add((number,), paragraph)
    else:
        sheet.add((), lines)


def _without_question(lines: list[str], number: int, questions: tuple[str, ...]) -> list[str]:
    """An answer without the question that its writer copied before it."""
    first = next((at for at, line in enumerate(lines) if line.strip()), 0)
    head = headings.copied(lines[first], questions[number - 1]) if number <= len(questions) else None
    return lines if head is None else [*lines[:first], head, *lines[first + 1 :]]


def _fill_labelled(
    lines: list[str], read: list[labels.Label | None], starts: list[int], sheet: _Sheet, questions: tuple[str, ...]
) -> None:
    sheet.add((), lines[: starts[0]])
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        label = read[start]
        if label is None:
            continue
        body = _without_question([label.rest, *lines[start + 1 : end]], label.numbers[0], questions)
        body, after = _without_wishes(body, last=end == len(lines))
        sheet.add(label.numbers, body)
        sheet.add((), after)


def _fill_headed(lines: list[str], heads: dict[int, tuple[int, str]], sheet: _Sheet) -> None:
    starts = sorted(heads)
    sheet.add((), lines[: starts[0]])
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        number, rest = heads[start]
        body, after = _without_wishes([rest, *lines[start + 1 : end]], last=end == len(lines))
        sheet.add((number,), body)
        sheet.add((), after)


def _without_wishes(lines: list[str], *, last: bool) -> tuple[list[str], list[str]]:
    """Parts a last answer from closing words to the organiser, and a name, that stand apart below it."""
    after: list[str] = []
    while last:
        paragraphs = _paragraphs(lines)
        final = paragraphs[-1][0] if len(paragraphs) > 1 and len(paragraphs[-1]) == 1 else ""
        signs = courtesies.names_only(final)
        if not (signs or courtesies.wishes(final)):
            break
        lines = lines[: max(place for place, line in enumerate(lines) if line == final)]
        after = after if signs else [final, *after]
    return lines, after


def _paragraphs(lines: Iterable[str]) -> list[list[str]]:
    found: list[list[str]] = [[]]
    for line in lines:
        if line.strip():
            found[-1].append(line)
        elif found[-1]:
            found.append([])
    return [paragraph for paragraph in found if paragraph]


def _introduction(lines: list[str], count: int) -> list[str]:
    """A paragraph above the answers that ends in a colon and says more than where they stand."""
    first = _paragraphs(lines)[0]
    introduces = len(_paragraphs(lines)) == count + 1 and first[-1].rstrip().endswith(":")
    return first if introduces and not only_points(" ".join(first)) else []


def _by_position(lines: list[str], count: int) -> list[list[str]] | None:
    """As many paragraphs, bullets or lines as there are questions; None otherwise."""
    paragraphs = _paragraphs(lines)
    if paragraphs and len(paragraphs) == count + 1 and paragraphs[0][-1].rstrip().endswith(":"):
        paragraphs = paragraphs[1:]
    if len(paragraphs) == count + 1 and len(paragraphs[-1]) == 1 and courtesies.names_only(paragraphs[-1][0]):
        paragraphs = paragraphs[:-1]
    if paragraphs and courtesies.addresses(paragraphs[0][0]):
        return None
    if len(paragraphs) == count:
        return [_unbulleted(paragraph) for paragraph in paragraphs]
    if len(paragraphs) == 1 and len(paragraphs[0]) == count and _each_alone(paragraphs[0]):
        return [_unbulleted([line]) for line in paragraphs[0]]
    return None


def _each_alone(lines: Sequence[str]) -> bool:
    """Whether no line of a paragraph is the rest of the one above it, which a mail program wrapped."""
    if any(len(line) >= 400 for line in lines):
        return False
    return not any(_wrapped(line, below) for line, below in pairwise(lines))


def _wrapped(line: str, below: str) -> bool:
    text = line.rstrip()
    if not _WRAPS_FROM <= len(text) <= _WRAPS_TO or text.endswith((".", "!", "?", "…", ":", ";")):
        return text.endswith(",")
    return below.lstrip()[:1].islower() or len(text) + len(below.split(" ", 1)[0]) >= _WRAPS_FROM + 15


def _unbulleted(paragraph: list[str]) -> list[str]:
    if len(paragraph) != 1:
        return paragraph
    return [re.sub(r"^\s{0,8}[-*•–>+]\s{1,4}(?=\S)", "", paragraph[0])]
