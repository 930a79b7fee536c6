"""A text as tokens that matter for dates: each with its kind (see calendar_words), its value and its place."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from mailflow.core.session.people import Language
from mailflow.mail.dates import clock_times
from mailflow.mail.dates.calendar_words import (
    MONTHS,
    MONTHS_SHORT,
    NUMBERS,
    ORDINALS,
    WEAK_MONTHS,
    WEEKDAYS,
    WEEKDAYS_SHORT,
    WORDS,
)
from mailflow.mail.words.folding import fold, nearest
from mailflow.mail.words.lazily import lazily

_LONGEST = 7  # words in one entry of the lexicon
_READ = 20_000  # characters; a date further down is not looked for


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number or sign."""

    kind: str  # one letter
    start: int  # in the text
    end: int
    value: int = 0
    month: int = 0  # of a numeric date
    year: int = 0  # of a numeric date; 0: not written
    minute: int = 0  # of a time
    sure: bool = True  # of a time: not to be moved to the afternoon; of an ordinal: written in digits
    word: str = ""


@dataclass(frozen=True, slots=True)
class _Entry:
    language: Language
    kind: str
    value: int


def _lexicon() -> dict[str, list[_Entry]]:
    entries: dict[str, dict[Language, _Entry]] = {}

    def put(words: str, language: Language, kind: str, value: int) -> None:
        entries.setdefault(words.replace("-", " "), {})[language] = _Entry(language, kind, value)

    for language in Language:
        for value, word in enumerate(NUMBERS[language].split(), start=1):
            put(word, language, "N" if value > 1 else "n", value)
        for value, word in enumerate(ORDINALS[language].split(), start=1):
            put(word, language, "O", value)
            if language is Language.DE:
                put(f"{word[:-1]}r", language, "O", value)
        for kind, number, words in WORDS[language]:
            for word in words.split(","):
                put(word.strip(), language, kind, number)
        for value, word in enumerate(WEEKDAYS[language].split()):
            put(word, language, "W", value)
        _put_short(put, language)
    return {words: list(found.values()) for words, found in entries.items()}


def _put_short(put: object, language: Language) -> None:
    assert callable(put)
    for line in WEEKDAYS_SHORT[language].split("|"):
        for value, word in enumerate(line.split()):
            put(word, language, "w", value)
    for names in (MONTHS[language], *MONTHS_SHORT[language].split("|")):
        for value, word in enumerate(names.split(), start=1):
            put(word, language, "m" if word in WEAK_MONTHS or len(word) < 4 else "M", value)


LEXICON = _lexicon()
_NAMES = frozenset(
    word for table in (WEEKDAYS, MONTHS) for words in table.values() for word in words.split() if len(word) > 5
)
_PARTS = sorted(
    (word for entries in WORDS.values() for kind, _, words in entries if kind == "P" for word in words.split(", ")),
    key=len,
    reverse=True,
)
_COMPOUND = lazily(
    rf"({'|'.join([*' '.join(WEEKDAYS.values()).split(), 'morgen', 'gister', 'overmorgen', 'ubermorgen'])})"
    rf"({'|'.join(part for part in _PARTS if ' ' not in part)})(?![a-z])"
)
_MONTH_NAME = "|".join(
    sorted({w for table in (MONTHS, MONTHS_SHORT) for ws in table.values() for w in re.split(r"[ |]", ws)})
)

_PATTERNS = tuple(
    (name, lazily(pattern))
    for name, pattern in (
        ("skip", r"(?:https?://|www\.)\S{1,300}|\S{1,64}@\S{1,200}"),
        ("iso", r"(?<!\d)(?P<y>\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})(?!\d)t?"),
        ("full",
            r"(?<![\d.])(?P<d>\d{1,2})(?P<s>\s?[./-]\s?)(?P<m>\d{1,2})(?:\s?[./-]\s?)(?P<y>(?:19|20)\d\d|"
            r"\d\d)(?![\d])(?![.:/-]\d)(?!\s?(?:u|uhr|h)\b)"),
        ("phone", r"(?:\+|\b00)\d{1,3}[\d ./()-]{6,16}\d|\b0\d{1,3}[ /.-]\s?\d{2,3}[\d ./-]{2,12}\d|\b0\d{8,9}\b"),
        ("skip",
            r"v\d+(?:\.\d+){0,3}|\d+\.\d+\.\d+(?:\.\d+)*|\d{5,}|\d+(?:[.,]\d+)? ?(?:%|€|euro?\b|eur\b|km\b|"
            r"percent\b|per cent\b|procent\b|prozent\b|pour ?cent\b|"
            r"kg\b)|[€$£] ?\d+(?:[.,]\d+)?"),
        ("clock", ""),
        ("ordinal", r"(?P<d>\d{1,2}) ?(?:ste|de|den|ten|st|nd|rd|th|er|eme|ieme|ter|e)(?![a-z])"),
        ("short",
            rf"(?<![\d./:,-])(?P<d>\d{{1,2}})(?P<s>\s?/\s?|-|\.\s?)(?P<m>\d{{1,2}})(?!\d|[/:,]\d|\.\d|-\d|"
            rf"\s?%)(?!\.?\s?(?:{_MONTH_NAME})\b)\.?"),
        ("dotted", r"(?P<d>\d{1,2})\.(?=\s|$|[)-])"),
        ("week",
            r"(?:week|kw|wk|semaine|kalenderwoche|w)(?: nr\.?| no\.?| numero)? ?(?P<d>\d{1,2})(?![\d.:/]|"
            r"\s?(?:u|h)\b)"),
        ("number", r"\d+"),
        ("abbreviation",
            r"a\.? ?s\.(?! ?a\.? ?p)|e\. ?k\.|t\.? ?e\.? ?m\.?(?![a-z])|t/m|a\.?s\.?a\.?p\.?(?![a-z])|"
            r"i\.? ?p\.? ?v\.?(?![a-z])|z\.? ?s\.? ?m\.?(?![a-z])|d\.w\.z\.|m\.a\.w\.|j\.?l\.?(?![a-z])|"
            r"e\.o\.d\.|c\.o\.b\."),
        ("word", r"[a-z]+"),
        ("sign", r"[^\s\w]|_"),
        ("newline", r"\n"),
        ("other", r"[^\s]"),
    )
)  # fmt: skip
_ABBREVIATIONS = {"as": "C", "ek": "C", "tem": "r", "t/m": "r", "asap": "V", "ipv": "i", "zsm": "V", "jl": "G"}
_ABBREVIATIONS |= {"dwz": "f", "maw": "f", "eod": "P", "cob": "P"}
_SIGNS = {",": "p", "(": "p", ")": "p", '"': "p", "'": "", ":": "p", ".": "z", "!": "z", "?": "z", ";": "z"}
_SIGNS |= {"-": "r", ">": "r", "/": "o", "*": "", "_": "", "&": "u", "=": "f", "→": "r", "@": "f"}


@dataclass(frozen=True, slots=True)
class _Raw:
    name: str
    start: int
    end: int
    token: Token | None  # None: a word or sign, still to be looked up


def tokens(text: str) -> tuple[Token, ...]:
    """Every token of the text, sentences ended by kind 'z'."""
    folded = fold(text[:_READ])
    raw = _raw(folded)
    languages = _votes(folded, raw)
    made: list[Token] = []
    index = 0
    while index < len(raw):
        one = raw[index]
        if one.token is not None:
            made.append(one.token)
            if one.token.word == ".." and text[one.end : one.end + 2].strip().isupper():
                made.append(Token("z", one.end - 1, one.end, word="."))
            index += 1
        elif one.name == "word":
            token, index = _word(folded, raw, index, languages, text)
            made.append(token)
        else:
            made.extend(_sign(folded, one, raw, index))
            index += 1
    return tuple(made)


def _raw(folded: str) -> list[_Raw]:
    found: list[_Raw] = []
    place = 0
    while place < len(folded):
        if folded[place] == " ":
            place += 1
            continue
        one = _next(folded, place, found)
        place = max(one.end, place + 1)
        found.extend(_split(folded, one))
    return found


def _next(folded: str, place: int, before: list[_Raw]) -> _Raw:
    char = folded[place]
    letter = "a" <= char <= "z"
    for name, pattern in _PATTERNS:
        if name == "clock":
            clock = _clock(folded, place, before) if letter or char.isdigit() else None
            if clock:
                return clock
            continue
        if (match := pattern.match(folded, place)) and not (letter and name != "skip" and _inside(folded, place)):
            return _Raw(name, place, match.end(), _token(name, match))
    return _Raw("other", place, place + 1, Token("x", place, place + 1))


def _inside(folded: str, place: int) -> bool:
    """Whether that place is inside a word: there only the rest of the word is taken."""
    return False if place == 0 else folded[place - 1].isalpha() and folded[place - 1].isascii()


def _clock(folded: str, place: int, before: list[_Raw]) -> _Raw | None:
    last = folded[before[-1].start : before[-1].end] if before else ""
    inside = last in ("binnen", "over", "in", "within", "dans", "sous", "ici", "innerhalb", "innert")
    clock = clock_times.at(folded, place, after_in=inside)
    if clock is None:
        return None
    token = Token("T", place, clock.end, clock.hour, minute=clock.minute, sure=clock.sure)
    return _Raw("clock", place, clock.end, token)


def _split(folded: str, one: _Raw) -> list[_Raw]:
    if one.name != "word":
        return [one]
    match = _COMPOUND.fullmatch(folded, one.start, one.end)
    if not match or folded[one.start : one.end] in LEXICON:
        return [one]
    middle = match.end(1)
    return [_Raw("word", one.start, middle, None), _Raw("word", middle, one.end, None)]


def _token(name: str, match: re.Match[str]) -> Token | None:
    start, end = match.span()
    groups = match.groupdict()
    match name:
        case "skip" | "phone" | "other":
            return Token("x", start, end)
        case "iso" | "full" | "short":
            return _numeric(match, groups)
        case "ordinal" | "dotted":
            return Token("O", start, end, int(groups["d"]), word="." if name == "dotted" else "")
        case "week":
            return Token("k", start, end, int(groups["d"]))
        case "number":
            value = int(match.group())
            return Token("Y" if 1900 <= value <= 2100 else "N", start, end, value, word=match.group())
        case "newline":
            return Token("z", start, end, word="\n")
        case "abbreviation":
            word = re.sub(r"[. ]", "", match.group())
            return Token(_ABBREVIATIONS.get(word, "x"), start, end, 5 if word in ("eod", "cob") else 0)
    return None


def _numeric(match: re.Match[str], groups: dict[str, str | None]) -> Token:
    year = int(groups.get("y") or 0)
    if groups.get("y") and year < 100:
        year += 2000
    sign = (groups.get("s") or "-").strip()
    sign += "." if sign == "." and match.group().endswith(".") else ""  # "9.12.": sure to be a date in German
    return Token("D", match.start(), match.end(), int(groups["d"] or 0), int(groups["m"] or 0), year, word=sign)


def _votes(folded: str, raw: list[_Raw]) -> Counter[Language]:
    votes: Counter[Language] = Counter()
    for one in raw:
        if one.name == "word":
            having = LEXICON.get(folded[one.start : one.end], ())
            for entry in having:
                votes[entry.language] += 6 // len(having)
    return votes


def _word(folded: str, raw: list[_Raw], index: int, votes: Counter[Language], text: str) -> tuple[Token, int]:
    words, last = "", index
    ends: list[int] = []
    best: tuple[list[_Entry], int] | None = None
    while last < len(raw) and len(ends) < _LONGEST:
        one = raw[last]
        piece = folded[one.start : one.end]
        last += 1
        if one.name == "sign" and piece in "'-." and words:
            continue
        if one.name not in ("word", "number"):
            break
        words = f"{words} {piece}" if words else piece
        ends.append(last)
        if words in LEXICON:
            best = LEXICON[words], last
    if best is None:
        return _unknown(folded, raw[index]), index + 1
    entries, after = best
    entry = max(entries, key=lambda one: votes[one.language])
    token = Token(
        entry.kind,
        raw[index].start,
        raw[after - 1].end,
        entry.value,
        word=folded[raw[index].start : raw[after - 1].end],
        sure=entry.kind != "O",
    )
    return _in_context(token, entries, folded, text), after


def _unknown(folded: str, one: _Raw) -> Token:
    word = folded[one.start : one.end]
    known = nearest(word, _NAMES)
    if known and known[-1] == word[-1]:
        entry = LEXICON[known][0]
        return Token(entry.kind, one.start, one.end, entry.value, word=known)
    return Token("x", one.start, one.end, word=word)


_UNITS = lazily(r"\s*(?:jours?|semaines?|mois|heures?|days?|weeks?|months?|working|business|ans|huit\b)")
_NUMBER_THEN_MONTH = lazily(rf"\.? ?\d{{1,2}}(?:er)? (?:{_MONTH_NAME})\b|\.? ?\d{{1,2}}[/.]\d")


def _in_context(token: Token, entries: list[_Entry], folded: str, text: str) -> Token:
    """Words with several meanings, by what follows them."""
    after = folded[token.end : token.end + 24]
    match token.word:
        case "sept":
            return _as(token, "N", 7) if _UNITS.match(after) else _as(token, "m", 9)
        case "onze" | "ten":
            numbers = [entry for entry in entries if entry.kind == "N"]
            follows = _UNITS.match(after) or re.match(rf" (?:{_MONTH_NAME})\b", after)
            return (
                _as(token, "N", numbers[0].value)
                if follows and numbers
                else _as(token, "f" if token.word == "ten" else "x")
            )
        case "mar":
            return _as(token, "w", 1) if _NUMBER_THEN_MONTH.match(after) else _as(token, "m", 3)
        case "a":
            if text[token.start : token.end] in "àÀ":
                return _as(token, "r")
            return (
                _as(token, "n", 1)
                if _UNITS.match(after) or re.match(r" (?:few|couple|fortnight)", after)
                else _as(token, "f")
            )
    return token


def _as(token: Token, kind: str, value: int = 0) -> Token:
    return Token(kind, token.start, token.end, value, word=token.word)


def _sign(folded: str, one: _Raw, raw: list[_Raw], index: int) -> list[Token]:
    sign = folded[one.start : one.end]
    kind = _SIGNS.get(sign, "p")
    if sign == "." and index and raw[index - 1].name == "word" and one.end - raw[index - 1].start <= 6:
        follows = folded[one.end : one.end + 2]
        kind = (
            "" if follows[:1] not in ("", "\n") and not follows[:1].isspace() else _after_short(folded, raw[index - 1])
        )
    return [Token(kind, one.start, one.end, word=sign)] if kind else []


def _after_short(folded: str, one: _Raw) -> str:
    """A full stop ends no sentence behind an abbreviated weekday or month."""
    entries = LEXICON.get(folded[one.start : one.end], [])
    return "" if any(entry.kind in "wmM" for entry in entries) else "z"
