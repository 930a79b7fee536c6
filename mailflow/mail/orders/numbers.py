"""Numbers that name points, questions or remarks: lists, ranges, ordinals, "the last two"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from mailflow.core.letters.shown import Shown
from mailflow.core.session.reading import Moment
from mailflow.mail.orders import lexicon
from mailflow.mail.orders.lexicon import NOUNS
from mailflow.mail.words.folding import fold
from mailflow.mail.words.numerals import DOUBTFUL, cardinals, ordinals

_LONGEST_RANGE = 30
_DASHES = ("-", "–")


@dataclass(frozen=True, slots=True)
class Numbers:
    """Numbers, with what they count and where they stand."""

    start: int
    end: int
    values: tuple[int, ...]
    noun: str  # "": not said


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    nouns = "|".join(f"(?P<{noun}>{lexicon.alternation(f'nouns_{noun}')})" for noun in NOUNS)
    bare = "|".join(lexicon.alternation(f"nouns_{noun}") for noun in NOUNS)
    counted = "|".join(sorted(cardinals(), key=len, reverse=True))
    article = rf"(?:(?:{lexicon.alternation('articles')})\s)"
    number = rf"(?:#|n°\s?)?(?:\d{{1,2}}(?![\d%€]|[.,:/]\d|\s?(?:%|°))|\b(?:{counted})\b)"
    listed = f"{lexicon.alternation('list_joints')}|{lexicon.alternation('range_joints')}"
    joint = rf"\s?(?:,|;|&|\+|/|-|–|\s(?:{listed})\s|,\s(?:{listed})\s|\.\.\.?|\s(?=\d)(?<=\d\s))\s?"
    item = rf"(?:{article}?(?:{bare})\s?)?{number}"
    plural = re.compile(
        rf"(?<![\w.,:/])(?:{article}?(?:{nouns})\s?(?:nr\.?|n°|no\.?)?\s?)?(?P<list>{item}(?:{joint}{item})*)(?![\w])"
    )
    ranks = "|".join(sorted({*ordinals(), *_last()}, key=len, reverse=True))
    rank = (
        rf"(?P<rank>{ranks})(?:\s?(?:,|&|\s(?:{lexicon.alternation('list_joints')})\s)\s?{article}?(?P<more>{ranks}))?"
    )
    ordinal = re.compile(
        rf"(?<!\w)(?P<article>{article})?{rank}(?:\s(?P<count>{counted}|\d))?(?:\s(?:{nouns}|(?P<one>{lexicon.alternation('nouns_one')})))?(?!\w)"
    )
    return plural, ordinal, re.compile(rf"\d{{1,2}}|\b(?:{counted})\b")


@cache
def _others() -> re.Pattern[str]:
    """ "The other two", "les deux autres", "die anderen"."""
    counted = "|".join(sorted(cardinals(), key=len, reverse=True))
    count = rf"(?:{counted}|\d)"
    nouns = lexicon.alternation("nouns_remark")
    return re.compile(
        rf"(?<!\w)(?:(?:{lexicon.alternation('articles')})\s)(?:{count}\s)?(?:{lexicon.alternation('others')})"
        rf"(?:\s{count})?(?:\s(?:{nouns}))?(?!\w)"
    )


@cache
def _counts() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """ "All three", "les deux remarques", "both"; "les deux premières", "de twee laatste punten"."""
    words = "|".join(sorted((one for one, value in cardinals().items() if value > 1), key=len, reverse=True))
    nouns = "|".join(f"(?P<{noun}>{lexicon.alternation(f'nouns_{noun}')})" for noun in NOUNS)
    article, every = lexicon.alternation("articles"), "|".join(sorted(lexicon.words("all"), key=len, reverse=True))
    ranks = "|".join(sorted({*_first(), *_last()}, key=len, reverse=True))
    several = re.compile(
        rf"(?<![\w.,:/])(?:(?:{every})\s(?:(?:{article})\s)?(?:(?P<of_all>{words}|\d)(?:\s(?:{nouns}))?)"
        rf"|(?:{article})\s(?P<of_them>{words})(?!\s?[,&/+]|\s(?:{lexicon.alternation('list_joints')})\s)"
        rf"(?:\s(?:{nouns.replace('<', '<the_')}))?"
        rf"|(?:{article})\s(?P<of_some>\d)\s(?:{nouns.replace('<', '<some_')}))(?!\w)"
    )
    ends = re.compile(rf"(?<!\w)(?:{article})\s(?P<count>{words}|\d)\s(?P<rank>{ranks})(?:\s(?:{nouns}))?(?!\w)")
    return several, ends


@cache
def _first() -> frozenset[str]:
    return frozenset(word for word, value in ordinals().items() if value == 1)


def _counted(folded: str, shown: Shown) -> Iterator[Numbers]:
    """What a count names: the first or last of them; all, where so many are there; else nothing that can be told."""
    several, ends = _counts()
    for found in ends.finditer(folded):
        noun = next((noun for noun in NOUNS if found[noun]), "")
        count, limit = _value(found["count"]), limit_of(noun, shown)
        first = 1 if found["rank"] not in _last() else max(1, limit - count + 1)
        yield Numbers(found.start(), found.end(), tuple(range(first, first + count)), noun)
    for found in several.finditer(folded):
        count = _value(found["of_all"] or found["of_them"] or found["of_some"])
        said = found.groupdict()
        noun = next((one for one in NOUNS for lead in ("", "the_", "some_") if said[lead + one]), "")
        if not noun and shown.moment is Moment.TOPSEVEN and found["of_all"] and count == len(shown.remarks):
            noun = "remark"
        every = tuple(range(1, count + 1)) if noun and count == limit_of(noun, shown) else ()
        yield Numbers(found.start(), found.end(), every, noun)


@cache
def _weeks() -> re.Pattern[str]:
    """ "Six weeks", "drie maanden", "un mois"."""
    counted = "|".join(sorted(cardinals(), key=len, reverse=True))
    weeks, months = lexicon.alternation("nouns_weeks"), lexicon.alternation("nouns_months")
    one = lexicon.alternation("one")
    return re.compile(rf"(?<!\w)(?P<n>{counted}|\d{{1,2}}|{one})\s(?:(?P<week>{weeks})|(?P<month>{months}))(?!\w)")


def _in_weeks(found: re.Match[str]) -> int:
    count = _value(found["n"]) or 1
    return count if found["week"] else round(count * 13 / 3)


@cache
def _last() -> frozenset[str]:
    return lexicon.words("last_ranks")


def find(said: str, shown: Shown) -> Iterator[Numbers]:
    """Every list of numbers in a stretch of text."""
    plural, ordinal, number = _patterns()
    folded = fold(said)
    for found in _weeks().finditer(folded):
        yield Numbers(found.start(), found.end(), (_in_weeks(found),), "weeks")
    for found in _others().finditer(folded) if shown.remarks else ():
        yield Numbers(found.start(), found.end(), (), "others")
    yield from _counted(folded, shown)
    for found in ordinal.finditer(folded):
        if one := _ranked(found, shown):
            yield one
    for found in plural.finditer(folded):
        noun = next((noun for noun in NOUNS if found[noun]), "")
        values = tuple(_values(found["list"], number))
        if not noun and _no_list(found["list"], folded, found.end()):
            continue
        yield Numbers(found.start(), found.end(), values, noun)


def _no_list(said: str, folded: str, end: int) -> bool:
    """A single word that is more likely an article, or a number that counts something else."""
    return said in DOUBTFUL or (said.isalpha() and said not in cardinals()) or folded[end : end + 1] in ("%", "€")


def _ranked(found: re.Match[str], shown: Shown) -> Numbers | None:
    noun = next((noun for noun in NOUNS if found[noun]), "")
    indefinite = (found["article"] or "").strip() in lexicon.words("one")
    if indefinite or (not noun and not (found["article"] or found["one"])):
        return None
    limit = limit_of(noun, shown)
    ranks = [found["rank"], *([found["more"]] if found["more"] else [])]
    count = _value(found["count"]) if found["count"] else 1
    values: list[int] = []
    for rank in ranks:
        if rank in _last() and noun == "sentence":
            values.append(-1)  # of its question
        elif rank in _last():
            values += range(max(1, limit - count + 1), limit + 1) if limit else []
        else:
            first = ordinals().get(rank, 0)
            values += range(first, first + count)
    return Numbers(found.start(), found.end(), tuple(values), noun) if values else None


def limit_of(noun: str, shown: Shown) -> int:
    """How many there are of those."""
    if noun == "question" or (not noun and shown.moment is Moment.CARD):
        return len(shown.questions)
    return len(shown.remarks) if noun == "remark" else len(shown.points)


def _values(listed: str, number: re.Pattern[str]) -> Iterator[int]:
    """The numbers of a list, ranges written out; in "5 - 7 - 6" a dash only parts one from the next."""
    found = list(number.finditer(listed))
    joints = [listed[one.end() : other.start()].strip() for one, other in pairwise(found)]
    chained = any(one == other and one in _DASHES for one, other in pairwise(joints))
    last = 0
    for joint, one in zip(("", *joints), found, strict=True):
        value = _value(one.group())
        parts = chained and joint in _DASHES
        if last and last < value <= last + _LONGEST_RANGE and joint in _ranges() and not parts:
            yield from range(last + 1, value)
        yield value
        last = value


@cache
def _ranges() -> frozenset[str]:
    return frozenset(("-", "–", "..", "...")) | frozenset(
        " ".join(next(iter(one)) for one in phrase.elements) for phrase in lexicon.phrases("range_joints")
    )


def _value(said: str) -> int:
    return int(said) if said.isdigit() else cardinals().get(said, 0)
