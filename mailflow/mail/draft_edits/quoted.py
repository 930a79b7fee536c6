"""The draft as it came back in a quote: where each point and each sentence of it stands now."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from mailflow.mail.body.body_lines import BodyLine
from mailflow.mail.draft_edits.matching import matched
from mailflow.mail.draft_edits.sheet import Sheet
from mailflow.mail.reply import Line, Reply, Role
from mailflow.mail.words.lazily import lazily

_WORD = lazily(r"\w+")
_MOST = 6_000  # words that are compared; no draft is longer
_RUN = 4  # words in a row that show that our letter is quoted
PASTED = 3  # lines of the letter that make a quote without any mark
_BROKEN = 90  # characters; mail programs that break lines break them before
_LIST_MARK = lazily(r"(?:[-*•–+]|\(?\d{1,2}\s?[.):])(?=\s)")
_COMPLETE = lazily(r"[.!?…:)]\W{0,3}$")
_SENTENCE_END = lazily(r"[.!?…][\"”’»)*_]{0,3}\s")


@dataclass(frozen=True, slots=True)
class Word:
    """One word of the reply, with where it stands in its paragraph."""

    text: str  # as it is compared
    paragraph: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that belong together, as one line."""

    text: str
    lines: tuple[int, ...]  # of the reply
    first: int  # its first word
    last: int  # behind its last word


@dataclass(frozen=True, slots=True)
class Place:
    """One point or sentence of the draft, among the words of the letter."""

    text: str
    start: int
    end: int  # behind its last word
    point: int = 0  # its number; 0 for a sentence of the summary


@dataclass(slots=True)
class Quoted:
    """A reply beside the letter it answers."""

    words: list[Word]
    paragraphs: list[Paragraph]
    places: list[Place]  # in the order of the letter
    letter: list[str]  # the words of the letter
    found: dict[int, int]  # words of the letter -> words of the reply
    back: dict[int, int] = field(default_factory=dict)  # the other way

    def __post_init__(self) -> None:
        self.back = {at: place for place, at in self.found.items()}

    @property
    def span(self) -> tuple[int, int]:
        """The first and the last paragraph that hold words of the letter."""
        at = [self.words[place].paragraph for place in self.found.values()]
        return (min(at), max(at)) if at else (0, -1)

    def between(self, first: int, second: int) -> str:
        """What stands between two words of one paragraph, the first one before the second."""
        one, other = self.words[first], self.words[second]
        return self.paragraphs[one.paragraph].text[one.end : other.start]

    def ends_sentence(self, first: int, second: int) -> bool:
        """Whether a sentence ends between two neighbours of one paragraph."""
        return _SENTENCE_END.search(self.between(first, second)) is not None


def quoted(reply: Reply, seen: Sequence[BodyLine], letter: str, sheet: Sheet) -> Quoted | None:
    """The reply beside the letter; None when it quotes nothing of the draft. `seen`: its lines as they were shown."""
    rows = _rows(reply.lines, seen)
    if not _quotes(rows):
        return None
    paragraphs, words = _paragraphs(rows[_begins(rows) :])
    lines = letter.splitlines()
    ours = [(_normal(word), at) for at, line in enumerate(lines) for word in _WORD.findall(line)][:_MOST]
    texts = [word for word, _ in ours]
    places = _places(sheet, texts, [at for _, at in ours])
    found = _inside(matched(texts, [word.text for word in words]), words)
    if not any(at in found for place in places for at in range(place.start, place.end)):
        return None
    return Quoted(words, paragraphs, places, texts, found)


def _normal(word: str) -> str:
    return word.lower() if word.isascii() else unicodedata.normalize("NFKC", word).casefold()


def words_of(text: str) -> list[str]:
    """The words of a text as they are compared."""
    return [_normal(word) for word in _WORD.findall(text)]


@dataclass(frozen=True, slots=True)
class _Row:
    """One line as it was shown, which the reply may hold in two: what was quoted and what was written behind it."""

    text: str
    depth: int
    lines: tuple[int, ...]
    own: bool
    introduces: bool = False
    shown: bool = False  # as the letter has it
    width: int = 0  # at which a mail program breaks the lines of this mail; 0: it breaks none


def _quotes(rows: Sequence[_Row]) -> bool:
    """Whether there is a quote at all: who only names a few words of the letter in his own text edits none."""
    marked = any(row.introduces or row.depth for row in rows)
    return marked or sum(row.shown for row in rows) >= PASTED


def _begins(rows: Sequence[_Row]) -> int:
    """Where the quote begins: at what introduces it, at the first quote mark, or else at the first words of ours."""
    for at, row in enumerate(rows):
        if row.introduces or row.depth:
            return at
    return next((at for at, row in enumerate(rows) if not row.own), 0)


def _rows(lines: Sequence[Line], seen: Sequence[BodyLine]) -> list[_Row]:
    rows: list[_Row] = []
    at = 0
    width = _width(seen)
    for line in seen:
        group, rest = [at], line.text.strip()
        while at < len(lines) and rest.startswith(lines[at].text.strip()) and (rest or not lines[at].text.strip()):
            rest = rest[len(lines[at].text.strip()) :].lstrip()
            group.append(at := at + 1)
            if not rest:
                break
        if rest or group[-1] == group[0]:
            return [_row(one.text, one.depth, [one], (index,)) for index, one in enumerate(lines)]
        members = tuple(group[:-1])
        row = _row(line.text, line.depth, [lines[one] for one in members], members)
        rows.append(replace(row, width=width))
    return rows


def _width(seen: Sequence[BodyLine]) -> int:
    """How wide the lines are in a text; no line of an HTML body is broken, nor in a text with longer lines."""
    if not any(line.wide for line in seen):
        return 0
    marked = any(line.depth for line in seen)
    widths = (len(line.text) for line in seen if " " in line.text.strip() and bool(line.depth) is marked)
    longest = max(widths, default=0)
    return longest if longest <= _BROKEN else 0


def _row(text: str, depth: int, lines: Sequence[Line], at: tuple[int, ...]) -> _Row:
    roles = {line.role for line in lines}
    return _Row(text.strip(), depth, at, roles == {Role.OWN}, Role.ATTRIBUTION in roles, Role.QUOTE in roles)


def _paragraphs(rows: Sequence[_Row]) -> tuple[list[Paragraph], list[Word]]:
    paragraphs: list[Paragraph] = []
    words: list[Word] = []
    for group in _groups(rows):
        text = " ".join(row.text.strip() for row in group)
        first = len(words)
        found = islice(_WORD.finditer(text), _MOST - len(words))
        words += [Word(_normal(one.group()), len(paragraphs), one.start(), one.end()) for one in found]
        paragraphs.append(Paragraph(text, tuple(line for row in group for line in row.lines), first, len(words)))
        if len(words) >= _MOST:
            break
    return paragraphs, words


def _groups(rows: Sequence[_Row]) -> Iterable[list[_Row]]:
    """Lines that were one before a mail program wrapped them."""
    group: list[_Row] = []
    for row in rows:
        if group and not _runs_on(group[-1], row):
            yield group
            group = []
        if row.text.strip():
            group.append(row)
    if group:
        yield group


def _runs_on(above: _Row, row: _Row) -> bool:
    if not row.text.strip() or above.depth != row.depth or _LIST_MARK.match(row.text.strip()):
        return False
    if not row.depth and above.own != row.own and _COMPLETE.search(above.text):
        return False
    return len(above.text) + 1 + len(row.text.partition(" ")[0]) > above.width > 0


def _places(sheet: Sheet, texts: Sequence[str], lines: Sequence[int]) -> list[Place]:
    """Where the letter shows each point, by its number at the head of a line, and each sentence."""
    heads = {at for at, line in enumerate(lines) if at == 0 or lines[at - 1] != line}
    found: list[Place] = []
    for number, point in enumerate(sheet.points, 1):
        words = words_of(point)
        for at in range(len(texts) - len(words)):
            if at in heads and texts[at] == str(number) and texts[at + 1 : at + 1 + len(words)] == words and words:
                found.append(Place(point, at + 1, at + 1 + len(words), number))
                break
    end = len(texts)
    for _, sentence in reversed(sheet.summary):
        words = words_of(sentence)
        place = _last(texts, words, end)
        if place is not None and not any(one.start < place + len(words) and place < one.end for one in found):
            found.append(Place(sentence, place, place + len(words)))
            end = place
    return sorted(found, key=lambda one: one.start)


def _last(texts: Sequence[str], words: Sequence[str], end: int) -> int | None:
    if not words:
        return None
    for at in range(end - len(words), -1, -1):
        if texts[at] == words[0] and texts[at : at + len(words)] == words:
            return at
    return None


def _inside(found: dict[int, int], words: Sequence[Word]) -> dict[int, int]:
    """Without words that agree by chance, before the first long run and behind the last one."""
    pairs = sorted(found.items())
    runs: list[list[tuple[int, int]]] = []
    for pair in pairs:
        goes_on = bool(runs) and pair[0] == runs[-1][-1][0] + 1 and pair[1] == runs[-1][-1][1] + 1
        if goes_on and words[pair[1]].paragraph == words[pair[1] - 1].paragraph:
            runs[-1].append(pair)
        else:
            runs.append([pair])
    long = [index for index, run in enumerate(runs) if len(run) >= _RUN]
    if not long:
        return {}
    first, last = runs[long[0]], runs[long[-1]]
    at_head, at_tail = words[first[0][1]].paragraph, words[last[-1][1]].paragraph
    kept = [
        pair
        for index, run in enumerate(runs)
        for pair in run
        if long[0] <= index <= long[-1] or words[pair[1]].paragraph in (at_head, at_tail)
    ]
    return dict(kept)
