"""Where a text mentions points: sentences in which every mention stands as a mark such as <3,5>."""

from __future__ import annotations

import re
from collections.abc import Callable

from mailflow.mail.naming import Names
from mailflow.mail.numerals import DOUBTFUL, cardinals, ordinals, plain_digits
from mailflow.mail.pick_words import (
    ALL,
    BUT,
    CHIEFLY,
    CHIEFLY_AFTER,
    COUNTED,
    MARKER,
    MONTHS,
    NOT_AFTER,
    NOT_BEFORE,
    OTHERWISE,
    RANGE,
    WEEKDAYS,
)
from mailflow.mail.wording import fold, shorten

_ALL = re.compile(rf"\b(?:{ALL})\b")
_LONGEST = 4000  # characters of one line that are looked at
_ACCENTED_ONE = re.compile(r"\b[eéEÉ][eé]n\b(?<![eE]en)")
_MEDALS = str.maketrans(
    {"🥇": "1) ", "🥈": "2) ", "🥉": "3) ", "👎": " not ", "❌": " not ", "→": " > ", "➡": " > ", "<": " "}
)
_NUMBER_WORDS = "|".join(sorted((re.escape(word) for word in cardinals()), key=len, reverse=True))
_ORDINAL_WORDS = "|".join(sorted(ordinals(), key=len, reverse=True))
_NO_PICKS = [
    re.compile(pattern)
    for pattern in (
        r"\S{0,80}(?:://|@)\S{0,200}",
        r"(?:\+|\b00?)\d[\d ()/.-]{6,24}\d",  # telephone
        r"\b\d{1,2}\s?(?:[:h]\s?\d{2}\b|[hu]\b|uur\b|uhr\b|heures?\b|o'?clock\b|p\.?m\b\.?|a\.?m\b\.?(?! \w))(?:\s?\d{2}\b)?",
        r"\b\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d{2}\b",
        rf"\b\d{{1,2}}(?:\.|e|er|ste|th|st|nd|rd)?\s(?:of |de )?(?:{MONTHS})\b\.?",
        rf"\b(?:{WEEKDAYS})\s(?:den |le |de )?\d{{1,2}}\b(?:[/.]\d{{1,2}})?",
        r"\b(?:tegen|voor|op|by|before|on|le|avant|am|bis|vor|vanaf|tot|du|au|from|until) \d{1,2}/(?:0?[1-9]|1[0-2])\b(?!/)",
        r"\b(?:19|20)\d{2}\b",
        r"[€$£]\s?\d+(?:[.,]\d+)?|\b\d+(?:[.,]\d+)?\s?[€$£%]",
        r"(?<![\d/])\b\d{1,3}\s?/\s?(?:10|20|100)\b(?![\d/])",
        r"\b\d{1,2} (?:op|out of|sur|von) (?:10|20|tien|ten|dix|zehn)\b",
        r"(?<!\w)\+1\b",
        r"\b[a-z]+\d+[a-z]+\w*|\b\d+[a-z]{3,}\w*(?<!ste)(?<!eme)|\b(?!(?:nr|no|p|pt|punt|point|punkt|n)\d)[a-z]{1,12}\d+\b",
        rf"\b(?:tel|gsm|phone|fax|telefoon|mobile|handy)[.:\s]{{1,3}}[\d ()/.-]{{3,24}}",
    )
]
_COUNT = re.compile(
    rf"\b(?:\d{{1,3}}|{_NUMBER_WORDS})(?:\s?(?:a|of|or|ou|tot|to|-|oder|bis)\s?(?:\d{{1,3}}|{_NUMBER_WORDS}))?"
    rf"(?:\s|-)(?:\w{{3,12}}e\s)?(?:{COUNTED})\b(?!\s?\d)"
)
_OUT_OF = re.compile(
    rf"\b(?:\d{{1,2}}|{_NUMBER_WORDS}) (?:van de|van die|of the|out of(?: the)?|des|sur les|parmi les|von den|aus den|der) (?:\d{{1,2}}|{_NUMBER_WORDS})\b"
    rf"|\btop (?:\d{{1,2}}|{_NUMBER_WORDS})\b(?! ?[,>]| \d)"
)
_ALL_OF = re.compile(
    rf"\b(?P<all>alle|all|tous|toutes) (?:les |de |the |die )?(?P<many>\d{{1,2}}|{_NUMBER_WORDS})\b(?! ?,| (?:en|and|et|und)\b)"
)
_PLACED = re.compile(
    rf"\b(?:op|in|an|en|at|als|as|auf) (?:de |het |the |la )?(?P<word>{_ORDINAL_WORDS})(?: (?:plaats|place|stelle|position|instantie|keuze|choice|rang|platz))?(?=:? (?:\w{{1,8}} ){{0,2}}\d)"
)
_MINE = re.compile(rf"\b(?:mijn|my|mes|meine|onze|our|nos|unsere) (?:\d{{1,2}}|{_NUMBER_WORDS}) ?:")
_BARRED = re.compile(
    rf"\b((?:niet|not|pas|nicht) (?:(?:{MARKER}) )?<[\d,]+>) ?,|\b((?:zonder|without|sans|ohne|behalve|except) (?:(?:{MARKER}) )?<[\d,]+>) ?:"
)
_ELSE = re.compile(
    rf"\b(?:{OTHERWISE})(?:\s?(?:nr|no|n°|nummer|number)\.?|\.)?\s?:?\s?(?P<number>\d{{1,4}})\b(?!\s?(?:,|&|en|and|et|und|\+|>|-)\s?(?:nr\.?\s|punt\s)?\d)"
)
_FIRST = re.compile(
    rf"\b(?:(?:de|the|die|des|mijn|my|meine) (?P<which>eerste|first|ersten|laatste|last|letzten)\s(?P<many>\d|{_NUMBER_WORDS})(?!\s?(?:,|en|and|et|und)\s?\d)|"
    rf"(?P<how>\d|{_NUMBER_WORDS})\s(?P<fr>premiere?s|derniere?s|eersten?|laatsten?|ersten|letzten))\b(?:\s(?:{COUNTED})\b)?"
)
_DIGITS = re.compile(
    rf"(?<!\w)(?:(?:{MARKER}|n)(?:[.:]?\s|[.°:]|(?=[#\d]))){{0,2}}#?(?P<number>\d{{1,4}})(?!\w)(?:\s?[°)\]])?"
)
_WORD = re.compile(rf"(?<![\w-])(?P<word>{_NUMBER_WORDS})(?![\w-])")
_ORDINAL = re.compile(
    rf"\b(?:(?:de|het|the|le|la|der|die|das|den|dem|du|au|het|mijn)\s)(?P<word>{_ORDINAL_WORDS})(?:\s(?:punt|point|punkt|one|idee|idea|item|stelling))?\b"
    rf"|\b(?P<digits>\d{{1,2}})(?:e|de|ste|eme|st|nd|rd|th)\b(?:\s(?:punt|point|punkt|one|idee|idea|item|stelling))?"
)
_LAST_ONE = re.compile(
    r"\b(?:de|het|the|le|la|der|die|das) (?:aller)?(?:laatste|last|derniere?|letzte) ?(?:punt|point|punkt|one|idee)?(?=\s*(?:$|[,;.)]|en\b|and\b|et\b|und\b))"
)
_MAY_FOLLOW = re.compile(
    rf"\s*(?:$|[,;:.!)(>&+/?-]|<|\d|(?:{_NUMBER_WORDS}|en|and|et|und|of|or|ou|oder|ook|too|aussi|auch|dan|then|puis|dann|daarna|vooral|graag|aub|svp|please|bitte|"
    r"want|omdat|because|car|parce|weil|denn|is|zijn|are|sont|sind|ist|est|vind|find|niet|not|pas|nicht|maar|but|mais|aber|tot|to|bis|a|t/m|tem|in|"
    r"spreek|spre|het|zijn|voor|for|pour|fur|mag|als|as|comme)\b)"
)
_MAY_PRECEDE = re.compile(
    rf"(?:^|[\s,;:(>&+/-])(?:{MARKER}|nr\.|en|and|et|und|,|>|&|\+|dan|then|puis|dann|<[\d,]+>[\s,]*|\d)\s?$"
)
_JOIN = r"(?:[\s,;:&+/.|*)-]|\b(?:en|and|et|und|of|or|ou|oder)\b)"
_MERGE = re.compile(rf"<([\d,]+)>{_JOIN}{{0,12}}<([\d,]+)>")
_RANGE = re.compile(
    rf"(?<![\d-])(?<!- )(?<!\d[,.])\b(?P<a>\d{{1,2}})\s?(?P<by>{RANGE})\s?(?:(?:{MARKER})\s)?(?P<b>\d{{1,2}})\b(?!\s?-\s?\d)(?!\.\d)"
)
_CUES = rf"{ALL}|{BUT}|{NOT_BEFORE}|{CHIEFLY}|in plaats van|ipv|instead of|au lieu de|statt|liever|rather|plutot|lieber|eerst|first|d'abord|zuerst"
_CUE_BEFORE = re.compile(rf"\s*(?:(?:{_CUES})(?!\w)\s?)+")
_CUE_AFTER = re.compile(rf" (?:{NOT_AFTER}|{CHIEFLY_AFTER})\s*$")
_ITEM = re.compile(
    r"([,;/&+]|\s-\s|:|\b(?:en|and|et|und|dan|then|puis|dann|daarna|ensuite|danach|ook|maar|but|mais|aber)\b)"
)


def tidy(text: str) -> str:
    """Folded, numbers in digits where they were drawn, nothing left that looks like a mark."""
    drawn = plain_digits(_ACCENTED_ONE.sub("1", text).translate(_MEDALS))
    plain = re.sub(r"\b(\w)\.(\w)\.(\w)\.", r"\1\2\3", shorten(fold(drawn[:_LONGEST])))
    plain = re.sub(r"[*_]{1,3}|[^\w\s.,;:!?()\[\]/&+#%€$£'\"<>=@°-]", " ", plain)
    return re.sub(r"[ \t]+", " ", plain.replace("--", "-"))


def marked(sentence: str, limit: int, names: Names) -> str:
    """A tidied sentence with its mentions as marks; counts, hours, dates and numbers of other things gone."""
    sentence = re.sub(r"\s?[-=]{0,2}>\s?", " > ", sentence)
    for pattern in _NO_PICKS:
        sentence = pattern.sub(" _ ", sentence)
    sentence = _PLACED.sub(lambda found: " eerst " if ordinals()[found["word"]] == 1 else " daarna ", sentence)
    sentence = _FIRST.sub(lambda found: _first(found, limit), sentence)
    sentence = _hide_point_words(sentence, names)
    sentence = _OUT_OF.sub(" _ ", _ALL_OF.sub(lambda found: _all_of(found, limit), sentence))
    sentence = _COUNT.sub(_uncounted, _MINE.sub(" _ : ", sentence))
    sentence = _ELSE.sub(" _ ", sentence)
    sentence = _LAST_ONE.sub(f" <{limit}> ", sentence)
    sentence = _outside_marks(_RANGE, _range, _digits_for_words(sentence))
    sentence = _outside_marks(_ORDINAL, lambda found: f" <{found['digits'] or ordinals()[found['word']]}> ", sentence)
    sentence = _outside_marks(_DIGITS, lambda found: f" <{int(found['number'])}> ", sentence)
    sentence = re.sub(" +", " ", _name(sentence, names))
    return merge(sentence if _ALL.search(sentence) else _BARRED.sub(r"\1\2 _ ,", sentence))


def _outside_marks(pattern: re.Pattern[str], change: Callable[[re.Match[str]], str], sentence: str) -> str:
    pieces = re.split(r"(<[\d,]+>)", sentence)
    return "".join(piece if at % 2 else pattern.sub(change, piece) for at, piece in enumerate(pieces))


def merge(sentence: str) -> str:
    """Marks with nothing but list words between them become one."""
    before = ""
    while before != sentence:
        before, sentence = sentence, _MERGE.sub(r"<\1,\2>", sentence)
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
    return re.sub(rf"\b(?:\d+|{_NUMBER_WORDS})\b", "_", found[0])


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
        listed = bool(_MAY_PRECEDE.search(before)) or not before.strip()
        if not _MAY_FOLLOW.match(after) or (found["word"] in DOUBTFUL and not _in_list(before, after)):
            return found[0]
        return (
            str(cardinals()[found["word"]]) if listed or before.rstrip()[-1:].isalpha() or before.strip() else found[0]
        )

    return _WORD.sub(digit, sentence)


def _in_list(before: str, after: str) -> bool:
    """Whether a word such as "un" or "een" stands among numbers."""
    number = rf"(?:\d+|<|{_NUMBER_WORDS})"
    behind = re.match(
        rf"\s?(?:,|;|>|&|\+|en|and|et|und|dan|puis|then|dann|\s)\s?(?:en |et |and |und )?(?:dan |then |puis |dann )?{number}\b",
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
    if whole and not _ITEM.search(sentence):
        return _cued(sentence, whole, names)
    pieces = _ITEM.split(sentence)
    named = [None if "<" in piece or at % 2 else _named(piece, names) for at, piece in enumerate(pieces)]
    if whole and len({number for number in named if number}) < 2:
        return _cued(sentence, whole, names)
    return "".join(
        _cued(piece, number, names) if number else piece for piece, number in zip(pieces, named, strict=True)
    )


def _named(piece: str, names: Names) -> int | None:
    return names.named(_shown(piece)) or names.named(_CUE_AFTER.sub("", _CUE_BEFORE.sub("", _shown(piece))))


def _cued(piece: str, number: int, names: Names) -> str:
    """The mark in the place of the words that name it; what says "not", "all but" or "above all" stays."""
    found, after = _CUE_BEFORE.match(piece), _CUE_AFTER.search(piece)
    before = found[0] if found and not names.begins(number, found[0], piece[found.end() :]) else ""
    return f"{before} <{number}> {after[0] if after else ''}"


def _shown(text: str) -> str:
    return text.replace("\u0101", "")
