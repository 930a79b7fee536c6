# ruff: noqa: E501 - a pattern is a table of words, one line a family
"""Numbers that people put before an answer, to say to which question it belongs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from mailflow.mail.words.lazily import lazily
from mailflow.mail.words.numerals import cardinals, ordinals, plain_digits
from mailflow.mail.words.wording import fold


@dataclass(frozen=True, slots=True)
class Label:
    """A number at the start of a line."""

    numbers: tuple[int, ...]  # more than one for "1 en 2:"
    rest: str  # the line behind the label
    spoken: bool  # a word says that a question is meant ("Vraag 1", "Q1"); a bare number may be a list of its own
    style: str  # lines of one list look alike: indentation and marks around the number


_FULL = "vraag|question|quest|frage|antwoord|antw|answer|ans|r[ée]ponse|r[ée]p|antwort|punt|punkt|point|vr|fr|qu"
_SHORT = "v|q|f|a|r"
_NUMBER = (
    r"(?P<number>\d{1,2})(?!\d|[.,:]\d)(?P<more>(?:\s?(?:,|/|&|\+|en|and|et|und|-)\s?[vqfVQF]?\d{1,2}(?!\d)){0,4})"
)
_END = r"\s{0,3}(?P<end>[:.)\]°>=–—-]{1,3}|$|(?=\s))\s{0,8}(?P<rest>.*)"
_LEAD = r"[\s*_#(\[>•]{0,8}"
_SPOKEN = lazily(
    rf"{_LEAD}(?:(?:mijn|my|ma|mon|meine?|op|bij|voor|over|to|for|on|pour|sur|[àa]|zu|zur|auf|la|de|die|le|the)\s){{0,3}}"
    rf"(?:(?:{_FULL})[\s.:]{{0,3}}(?:op |to |[àa] la |auf |zu )?(?:(?:vraag|question|frage|v|q|f)\s?)?"
    rf"(?:nr|no|n°|nummer|number|num[ée]ro|#)?[\s.]{{0,3}}|(?:{_SHORT})[\s.]?(?=\d)|ad\s{{1,2}}){_NUMBER}{_END}",
    re.IGNORECASE | re.DOTALL,
)
_PREPOSED = lazily(
    rf"{_LEAD}(?:(?:bij|op|over|zu|[àa]|pour|to|on)\s(?:nr\.?\s)?|(?:nr|no|n[°º]|nummer|number|num[ée]ro)\.?\s?)"
    rf"{_NUMBER}\.?\s?(?P<end>[:)–—-])(?P<rest>.*)",
    re.I | re.S,
)
_WORDED = lazily(
    rf"{_LEAD}(?:(?P<ordinal>[\w-]{{2,12}})\s(?:vraag|question|frage|antwoord|answer|r[ée]ponse|antwort)"
    rf"|(?:vraag|question|frage|antwoord|answer|antwort)\s(?P<cardinal>[\w-]{{2,10}}))\s{{0,3}}[:.)–—-]{{1,2}}(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_BARE = lazily(
    r"(?P<indent>\s{0,12})(?P<lead>[*_#(\[•-]{0,3}\s{0,2})(?P<number>\d{1,2})(?![\d])(?P<more>(?:\s?(?:&|\+|en|and|et|und|/)\s?\d{1,2}(?=\s?[:.)])){0,3})"
    r"(?P<end>\s?[.)\]:°/](?!\d)[:)\]*_]{0,2}|\s{0,2}[-–—=>]{1,2}(?=\s)(?!\s?\d)|\s?$)\s{0,8}(?P<rest>.*)",
    re.DOTALL,
)
_NAKED = lazily(r"\s{0,4}(?P<number>\d{1,2})\s{1,3}(?P<rest>[A-ZÀ-Þ\"“'«].*)", re.DOTALL)
_LETTER = lazily(r"(?P<indent>\s{0,12})(?P<letter>[a-zA-Z])(?P<end>[).:])\s{1,8}(?P<rest>.*)", re.DOTALL)
_ARTICLE = lazily(r"\s{0,8}a\s\d", re.IGNORECASE)
_VERB = lazily(r"(?:is|was|i|seems|lijkt|est|ist|war)\b", re.IGNORECASE)
_COUNTED = lazily(
    r"\s{0,4}(?:(?:ten|als|en|in)\s)?(?P<word>[^\W\d]{2,14})\s?(?P<end>[:,.)–—-])\s{1,4}(?P<rest>.*)",
    re.DOTALL | re.IGNORECASE,
)
_ADVERBS = {
    "firstly": 1, "secondly": 2, "thirdly": 3, "erstens": 1, "zweitens": 2, "drittens": 3, "premierement": 1,
    "deuxiemement": 2, "secondement": 2, "troisiemement": 3,
}  # fmt: skip
_ROMAN = lazily(r"\s{0,4}(?P<number>I{1,3}|IV|V)(?P<end>[.):])\s{1,4}(?P<rest>.*)", re.DOTALL)
_ROMANS = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5}
_WHOLE = ("naked", "letter", "word", "roman")  # styles that are labels only when every question has one


def read(line: str) -> Label | None:
    """The label a line begins with, if any."""
    if not line.strip():
        return None
    line = plain_digits(line, ") ")
    return _spoken(line) or _worded(line) or _bare(line)


def _spoken(line: str) -> Label | None:
    found = _SPOKEN.match(line) or _PREPOSED.match(line)
    if found is None:
        return None
    rest, told = found["rest"].strip(), found["end"]
    if not told and _ARTICLE.match(line):
        return None  # "a 1" is a word with a number; "A1", "A 1:" are labels
    if not told and _VERB.match(rest):
        rest = line.strip()  # "Vraag 2 vind ik moeilijk": the label is a word of the sentence
    return Label(_numbers(found["number"], found["more"]), rest.lstrip("*_ "), True, "spoken")


def _worded(line: str) -> Label | None:
    found = _WORDED.match(line)
    if found is None:
        return None
    word = fold(found["ordinal"] or found["cardinal"])
    number = ordinals().get(word) if found["ordinal"] else cardinals().get(word)
    return Label((number,), found["rest"].strip(), True, "spoken") if number else None


def _bare(line: str) -> Label | None:
    if found := _BARE.match(line):
        style = f"{len(found['indent'].expandtabs(4)) // 2}{found['lead'].strip()}{found['end'].strip()}"
        return Label(_numbers(found["number"], found["more"]), found["rest"].strip(), False, style)
    if found := _NAKED.match(line):
        return Label((int(found["number"]),), found["rest"].strip(), False, "naked")
    if found := _ROMAN.match(line):
        return Label((_ROMANS[found["number"]],), found["rest"].strip(), False, "roman")
    if (found := _COUNTED.match(line)) and (number := _word_number(found["word"])):
        return Label((number,), found["rest"].strip(), False, "word")
    if found := _LETTER.match(line):
        return Label((ord(found["letter"].lower()) - 96,), found["rest"].strip(), False, f"letter{found['end']}")
    return None


def _word_number(word: str) -> int | None:
    known = fold(word)
    return cardinals().get(known) or ordinals().get(known) or _ADVERBS.get(known)


def _numbers(first: str, more: str) -> tuple[int, ...]:
    return tuple(dict.fromkeys([int(first), *(int(number) for number in re.findall(r"\d+", more))]))


def of_questions(labels: Sequence[Label | None], count: int) -> list[int]:
    """Which of the labelled lines answer a question (of `count`), and are no list inside an answer; as indexes."""
    spoken = [at for at, label in enumerate(labels) if label and label.spoken and _fits(label, count)]
    bare = [at for at, label in enumerate(labels) if label and not label.spoken]
    told = {number for at in spoken for number in _at(labels, at).numbers}
    if len(told) > 1 or count < 2:
        return spoken
    kept = [at for at in _chain(labels, bare, count) if not told & set(_at(labels, at).numbers)]
    return sorted(spoken + kept)


def _at(labels: Sequence[Label | None], at: int) -> Label:
    label = labels[at]
    assert label is not None
    return label


def _fits(label: Label, count: int) -> bool:
    return all(1 <= number <= count for number in label.numbers)


def _chain(labels: Sequence[Label | None], bare: list[int], count: int) -> list[int]:
    """The bare numbers that count the questions; a list that restarts or runs on past them is somebody's own."""
    sure = [at for at in bare if not _at(labels, at).style.startswith(_WHOLE)]
    for some in (sure, *(_alike(labels, bare, kind) for kind in _WHOLE)):
        if _distinct(labels, some, count) and (some is sure or len(some) == count):
            return some
    styles = Counter(_at(labels, at).style for at in sure)
    for style in sorted(styles, key=lambda each: next(at for at in sure if _at(labels, at).style == each)):
        alike = _alike(labels, sure, style)
        if len(styles) > 1 and len(alike) > 1 and _distinct(labels, alike, count):
            return alike
    return _unnested(labels, sure, count)


def _alike(labels: Sequence[Label | None], bare: list[int], style: str) -> list[int]:
    return [at for at in bare if _at(labels, at).style.startswith(style)]


def _distinct(labels: Sequence[Label | None], some: list[int], count: int) -> bool:
    numbers = [number for at in some for number in _at(labels, at).numbers]
    return bool(numbers) and len(set(numbers)) == len(numbers) and all(1 <= number <= count for number in numbers)


def _unnested(labels: Sequence[Label | None], bare: list[int], count: int) -> list[int]:
    """Walks a sequence such as 1 2 1 2 3 4 3: a restart at 1 opens a list inside, which runs while it counts on."""
    numbers = [_at(labels, at).numbers[0] for at in bare]
    top: list[int] = []
    last = inner = 0
    ahead = Counter(numbers)
    for place, number in enumerate(numbers):
        ahead[number] -= 1
        later = ahead[number] > 0
        if top and number == 1:
            inner = 1
        elif inner and number == inner + 1 and (number != last + 1 or later):
            inner = number
        elif last < number <= count:
            top.append(bare[place])
            last, inner = number, 0
        else:
            return []  # counts on past the questions: a list of tips, not answers
    return top


def broken_numbering(labels: Sequence[Label | None], count: int) -> list[int]:
    """Lines that all say "1.", one for each question: a mail program that lost count."""
    ones = [at for at, label in enumerate(labels) if label and not label.spoken and label.numbers == (1,)]
    return ones if len(ones) == count > 1 and sum(label is not None for label in labels) == count else []


_LONGEST = 5000  # characters of a line that may hold all answers
_INLINE = lazily(
    r"(?:(?<=^)|(?<=[\s;,.]))(?P<word>(?:vraag |question |frage |[vqfa]\s?)?)\(?(?P<number>\d{1,2})(?P<end>\s?[.):/]|\s?[-–](?=\s))(?=\s|[^\W\d])",
    re.I,
)


def split_inline(line: str, count: int) -> list[str]:
    """A line that holds all answers, "1. yes 2. no 3. both", cut before each; otherwise the line as it is."""
    if len(line) > _LONGEST:
        return [line]
    plain = plain_digits(line)
    for style in dict.fromkeys(
        (found["word"].lower().strip(), found["end"].strip()) for found in _INLINE.finditer(plain)
    ):
        alike = [f for f in _INLINE.finditer(plain) if (f["word"].lower().strip(), f["end"].strip()) == style]
        if count > 1 and [int(found["number"]) for found in alike] == list(range(1, count + 1)):
            cuts = [found.start() for found in alike]
            pieces = [plain[: cuts[0]], *(plain[a:b] for a, b in zip(cuts, [*cuts[1:], len(plain)], strict=True))]
            return [piece.strip(" ;,") if piece is not pieces[0] else piece for piece in pieces if piece.strip()]
    return [line]
