"""Where a text mentions points: sentences in which every mention stands as a mark such as <3,5>."""

from __future__ import annotations

import re
from collections.abc import Callable

from mailflow.mail.picking import mention_patterns as pattern
from mailflow.mail.picking.naming import Names
from mailflow.mail.words.numerals import DOUBTFUL, cardinals, ordinals, plain_digits
from mailflow.mail.words.wording import fold, shorten

_LONGEST = 4000  # characters of one line that are looked at


def tidy(text: str) -> str:
    """Folded, numbers in digits where they were drawn, nothing left that looks like a mark."""
    drawn = plain_digits(pattern.ACCENTED_ONE.sub("1", text).translate(pattern.MEDALS))
    plain = re.sub(r"\b(\w)\.(\w)\.(\w)\.", r"\1\2\3", shorten(fold(drawn[:_LONGEST])))
    plain = re.sub(r"\b(erste|letzte)n beiden\b", r"\1n zwei", plain)
    plain = re.sub(r"\b(?:nrs?|nos?|num|pts?|p)\.\s?(?=\d)", "nr ", plain)
    plain = re.sub(r"[*_]{1,3}|[^\w\s.,;:!?()\[\]/&+#%€$£'\"<>=@°-]", " ", plain)
    return pattern.SHORT_AND.sub(" und ", re.sub(r"[ \t]+", " ", plain.replace("--", "-")))


def marked(sentence: str, limit: int, names: Names) -> str:
    """A tidied sentence with its mentions as marks; counts, hours, dates and numbers of other things gone."""
    sentence = re.sub(r"\s?[-=]{0,2}>\s?", " > ", sentence)
    for other in pattern.NO_PICKS:
        sentence = other.sub(" _ ", sentence)
    sentence = pattern.PLACED.sub(lambda found: " eerst " if ordinals()[found["word"]] == 1 else " daarna ", sentence)
    sentence = pattern.FIRST.sub(lambda found: _first(found, limit), sentence)
    sentence = _hide_point_words(sentence, names)
    sentence = pattern.OUT_OF.sub(" _ ", pattern.ALL_OF.sub(lambda found: _all_of(found, limit), sentence))
    sentence = pattern.COUNT.sub(_uncounted, pattern.MINE.sub(" _ : ", sentence))
    sentence = pattern.COUNTS_TOO.sub(r"\g<between>_", sentence)
    sentence = pattern.ELSE.sub(" _ ", sentence)
    sentence = pattern.LAST_ONE.sub(f" <{limit}> ", sentence)
    sentence = _outside_marks(pattern.RANGE, _range, _digits_for_words(sentence))
    sentence = _outside_marks(
        pattern.ORDINAL, lambda found: f" <{found['digits'] or ordinals()[found['word']]}> ", sentence
    )
    sentence = _outside_marks(pattern.DIGITS, lambda found: _point(found, limit), sentence)
    sentence = re.sub(" +", " ", _name(sentence, names))
    sentence = pattern.FAULTED_LAST.sub(r", _ \1", pattern.DENIED_LAST.sub(r", _ \1", sentence))
    return merge(sentence if pattern.ALL.search(sentence) else pattern.BARRED.sub(r"\1\2 _ ,", sentence))


def _outside_marks(wanted: re.Pattern[str], change: Callable[[re.Match[str]], str], sentence: str) -> str:
    pieces = re.split(r"(<[\d,]+>)", sentence)
    return "".join(piece if at % 2 else wanted.sub(change, piece) for at, piece in enumerate(pieces))


def _point(found: re.Match[str], limit: int) -> str:
    """A mark; a number out of range before a noun counts things, and is none."""
    counts = int(found["number"]) > limit and not pattern.MAY_FOLLOW.match(found.string, found.end())
    return found[0] if counts else f" <{int(found['number'])}> "


def merge(sentence: str) -> str:
    """Marks with nothing but list words between them become one."""
    before = ""
    while before != sentence:
        before, sentence = sentence, pattern.MERGE.sub(r"<\1,\2>", sentence)
    return re.sub(r"\s+", " ", sentence).strip()


def numbers(mark: str) -> list[int]:
    """The points in a mark."""
    return [int(number) for number in re.findall(r"\d+", mark)]


def _first(found: re.Match[str], limit: int) -> str:
    many = found["many"] or found["how"]
    size = min(int(many) if many.isdigit() else cardinals()[many], limit)
    last = (found["which"] or found["fr"]).startswith(("la", "le", "de"))
    chosen = range(limit - size + 1, limit + 1) if last else range(1, size + 1)
    return f" <{','.join(map(str, chosen))}> " if size else " "


def _all_of(found: re.Match[str], limit: int) -> str:
    said = found["many"]
    return found["all"] if (int(said) if said.isdigit() else cardinals()[said]) == limit else found[0]


def _uncounted(found: re.Match[str]) -> str:
    return re.sub(rf"\b(?:\d+|{pattern.NUMBER_WORDS})\b", "_", found[0])


def _hide_point_words(sentence: str, names: Names) -> str:
    """Numbers inside words of a point are spelt with a mark of their own, so that they stay words."""
    if not names:
        return sentence
    tokens = re.split(r"([^\w']+)", sentence)
    said = tokens[::2]
    for at, word in enumerate(said):
        if (word.isdigit() or word in cardinals()) and names.holds(
            said[at - 1] if at else "", word, said[at + 1] if at + 1 < len(said) else ""
        ):
            tokens[2 * at] = f"{word}\u0101"
    return "".join(tokens)


def _digits_for_words(sentence: str) -> str:
    def digit(found: re.Match[str]) -> str:
        before, after = sentence[: found.start()][-14:], sentence[found.end() :]
        listed = bool(pattern.MAY_PRECEDE.search(before)) or not before.strip()
        if not pattern.MAY_FOLLOW.match(after) or (found["word"] in DOUBTFUL and not _in_list(before, after)):
            return found[0]
        return (
            str(cardinals()[found["word"]]) if listed or before.rstrip()[-1:].isalpha() or before.strip() else found[0]
        )

    return pattern.WORD.sub(digit, sentence)


def _in_list(before: str, after: str) -> bool:
    """Whether a word such as "un" or "een" stands among numbers."""
    number = rf"(?:\d+|<|{pattern.NUMBER_WORDS})"
    behind = re.match(
        rf"\s?(?:,|;|>|&|\+|en|and|et|und|dan|puis|then|dann|\s)\s?"
        rf"(?:en |et |and |und )?(?:dan |then |puis |dann )?{number}\b",
        after,
    )
    ahead = re.search(rf"{number}\s?(?:,|;|>|&|\+|en|and|et|und|dan|\s)\s?$", before) and re.match(
        r"\s*(?:$|[,;.!)])", after
    )
    marked_so = re.search(r"\b(?:nr\.?|nummer|number|numero|punt|point|punkt)\s$", before) and re.match(
        r"\s*(?:$|\W|en\b|and\b|et\b)", after
    )
    return bool(behind or ahead or marked_so)


def _range(found: re.Match[str]) -> str:
    first, last = int(found["a"]), int(found["b"])
    if first >= last or last - first > 60:
        return found[0]
    return f"<{','.join(map(str, range(first, last + 1)))}>"


def _name(sentence: str, names: Names) -> str:
    if not names:
        return sentence
    whole = None if "<" in sentence else _named(sentence, names)
    if whole and not pattern.ITEM.search(sentence):
        return _cued(sentence, whole, names)
    pieces = pattern.ITEM.split(sentence)
    named = [None if "<" in piece or at % 2 else _named(piece, names) for at, piece in enumerate(pieces)]
    if whole and len({number for number in named if number}) < 2:
        return _cued(sentence, whole, names)
    return "".join(
        _cued(piece, number, names) if number else piece for piece, number in zip(pieces, named, strict=True)
    )


def _named(piece: str, names: Names) -> int | None:
    return names.named(_shown(piece)) or names.named(
        pattern.CUE_AFTER.sub("", pattern.CUE_BEFORE.sub("", _shown(piece)))
    )


def _cued(piece: str, number: int, names: Names) -> str:
    """The mark in the place of the words that name it; what says "not", "all but" or "above all" stays."""
    found, after = pattern.CUE_BEFORE.match(piece), pattern.CUE_AFTER.search(piece)
    before = found[0] if found and not names.begins(number, found[0], piece[found.end() :]) else ""
    return f"{before} <{number}> {after[0] if after else ''}"


def _shown(text: str) -> str:
    return text.replace("\u0101", "")
