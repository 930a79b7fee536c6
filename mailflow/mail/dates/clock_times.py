"""Times of the day as they are written: 14u30, half drie, 2 pm, midi et demi, halb drei."""

from __future__ import annotations

import re
from dataclasses import dataclass

_HOURS = (
    "een twee drie vier vijf zes zeven acht negen tien elf twaalf",
    "one two three four five six seven eight nine ten eleven twelve",
    "une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize",
    "ein zwei drei vier funf sechs sieben acht neun zehn elf zwolf",
)
_UNIT = r"(?:uhr|uur|u|h|heures?|hrs?|o ?'? ?clock)(?![a-z])"
_DIGITS = r"(?<![\d.,:/-])(?P<h>[01]?\d|2[0-4])"


_WORDS = {word: hour for line in _HOURS for hour, word in enumerate(line.split(), start=1)}
_WORDS |= {"eentje": 1, "eins": 1}
_NL = "|".join([*_HOURS[0].split(), "eentje"])
_EN = "|".join(_HOURS[1].split())
_FR = "|".join(_HOURS[2].split())
_DE = "|".join([*_HOURS[3].split(), "eins"])
_ANY = "|".join(sorted(_WORDS, key=len, reverse=True))
_END = r"(?![\w])"
_STOP = r"(?=\s{0,3}(?:$|[,.;!?)\n](?!\d)|(?:op|on|am|le|'s|s avonds|in de|in the|sharp|stipt|precies|of|or)\b))"


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of the day."""

    hour: int
    minute: int
    end: int  # where it ends in the text
    sure: bool  # the hour was written so that it cannot be the afternoon's


def _compiled(*patterns: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for pattern in patterns)


# Each gives h, and perhaps m; `turn` names how the hour is to be changed.
_PLAIN = _compiled(
    rf"{_DIGITS}(?::(?P<m>[0-5]\d))?\s?(?:-|–|a|tot|to|bis)\s?(?:[01]?\d|"
    rf"2[0-4])(?::[0-5]\d)?\s?(?P<half>[ap])\.?\s?m\b\.?",
    rf"{_DIGITS}\s?-\s?(?:[01]?\d|2[0-4])\s?(?:uhr|uur|u|h|heures)(?![a-z])",
    rf"(?:(?<=de )|(?<=van )|(?<=von )|(?<=from )|(?<=entre )|(?<=tussen )){_DIGITS}"
    r"\s(?:a|tot|bis|to|et|en)\s(?:[01]?\d|2[0-4])\s?(?:uhr|uur|u|h|heures)(?![a-z])",
    rf"{_DIGITS}(?:[:.](?P<m>[0-5]\d))?\s?(?P<half>[ap])\s?\.?\s?m\b\.?",
    rf"{_DIGITS}\s?(?:uhr|uur|u|h|heures?)\s?(?P<m>[0-5]\d)(?!\d)(?:\s?(?:u|h|min)(?![a-z]))?",
    rf"{_DIGITS}[:.](?P<m>[0-5]\d)(?:[:][0-5]\d)?\s?{_UNIT}",
    rf"{_DIGITS}:(?P<m>[0-5]\d)(?::[0-5]\d)?(?![\d:])",
    rf"{_DIGITS}\.(?P<m>00|1[3-9]|[2-5]\d)(?![\d.])",
    rf"{_DIGITS}\s?(?:heures?|h)\s(?P<word>et demie?|et quart|trente|moins le quart|moins quart)\b",
    rf"{_DIGITS}\s?{_UNIT}(?: (?P<word>dertig|dreisig|dreissig)\b)?",
    rf"(?:om|um|at|kl|rond|around) {_DIGITS}\.(?P<m>[0-5]\d)(?![\d.])",
    rf"(?:om|um|at|stipt|rond|around|gegen) {_DIGITS}{_STOP}",
)
_SPOKEN = _compiled(
    rf"(?P<turn>half|halb) ?(?P<w>{_NL}|{_DE}|1[0-2]|[1-9]){_END}(?! ?(?:dagen|tagen|jan|dec|nov))",
    rf"(?P<turn>half past|half) (?P<w>{_EN}|1[0-2]|[1-9]){_END}(?! ?(?:days|weeks))",
    rf"(?P<turn>kwart na|kwart over|quarter past|a quarter past|viertel nach) (?P<w>{_ANY}|1[0-2]|[1-9]){_END}",
    rf"(?P<turn>kwart voor|quarter to|a quarter to|viertel vor|dreiviertel|drei viertel)"
    rf" (?P<w>{_ANY}|1[0-2]|[1-9]){_END}",
    rf"(?P<turn>viertel) (?P<w>{_DE}|1[0-2]|[1-9]){_END}",
    rf"(?P<off>vijf|tien|funf|zehn|5|10) (?P<dir>over|na|voor|nach|vor) (?P<turn>half|halb) (?P<w>{_NL}|{_DE}|"
    rf"1[0-2]|[1-9]){_END}",
    rf"(?P<off>vijf|tien|five|ten|twenty|zwanzig|twintig|funf|zehn|5|10|20)(?: minutes| minuten)?"
    rf" (?P<dir>over|na|voor|past|to|nach|vor) (?P<w>{_ANY}|1[0-2]|[1-9]){_END}(?! (?:dagen|december|dezember))",
    rf"(?P<w>{_FR}) heures? (?P<word>et demie?|et quart|trente|quinze|moins le quart|moins quart)\b",
    rf"(?P<w>{_ANY}) (?:uur|uhr|heures?|o ?'? ?clock)(?: (?P<word>dertig|dreisig|dreissig|trente)\b)?{_END}",
    rf"(?:om|um|at|a) (?P<w>{_ANY}){_END}{_STOP}",
    r"(?P<turn>midi)(?: et demie?)",
)
_MINUTES = {"et demi": 30, "et demie": 30, "et quart": 15, "moins le quart": -15, "moins quart": -15, "quinze": 15}
_OFFSETS = {
    "vijf": 5,
    "tien": 10,
    "five": 5,
    "ten": 10,
    "twenty": 20,
    "twintig": 20,
    "zwanzig": 20,
    "funf": 5,
    "zehn": 10,
}
_TURNS = {
    "half": -30,
    "halb": -30,
    "kwart na": 15,
    "kwart over": 15,
    "quarter past": 15,
    "a quarter past": 15,
    "viertel nach": 15,
    "kwart voor": -15,
    "quarter to": -15,
    "a quarter to": -15,
    "viertel vor": -15,
    "dreiviertel": -15,
    "drei viertel": -15,
    "viertel": -45,
    "half past": 30,
}
_ENGLISH = frozenset(_EN.split("|"))


def at(text: str, place: int, *, after_in: bool) -> Clock | None:
    """The time that begins at that place of folded text; after "in" or "within", hours in words are a span."""
    for pattern in _PLAIN:
        if found := pattern.match(text, place):
            return None if after_in and _is_span(found) else _plain(found)
    for pattern in _SPOKEN:
        if found := pattern.match(text, place):
            return None if after_in and _is_span(found) else _spoken(found)
    return None


def _is_span(found: re.Match[str]) -> bool:
    return bool(re.search(r"\d ?(?:uur|heures?|h)$|\w (?:uur|heures?)$", found.group()))


def _plain(found: re.Match[str]) -> Clock | None:
    groups = found.groupdict()
    digits = groups["h"]
    total = int(digits) * 60 + int(groups.get("m") or 0) + _word_minutes(groups.get("word"))
    half = groups.get("half")
    if half and int(digits) > 12:
        half = None
    if half:
        total = total % 720 + (720 if half == "p" else 0)
    sure = bool(half) or len(digits) == 2
    return _clock(total, found.end(), sure=sure)


def _spoken(found: re.Match[str]) -> Clock | None:
    groups = found.groupdict()
    turn = groups.get("turn") or ""
    if turn == "midi":
        return _clock(750, found.end(), sure=True)
    word = groups.get("w") or ""
    hour = int(word) if word.isdigit() else _WORDS[word]
    total = hour * 60 + _word_minutes(groups.get("word"))
    total += 30 if turn == "half" and word in _ENGLISH else _TURNS.get(turn, 0)
    if groups.get("off"):
        off = groups["off"]
        minutes = int(off) if off.isdigit() else _OFFSETS[off]
        total += -minutes if groups["dir"] in ("voor", "to", "vor") else minutes
    return _clock(total, found.end(), sure=hour > 12)


def _word_minutes(word: str | None) -> int:
    return _MINUTES.get(word, 30) if word else 0


def _clock(total: int, end: int, *, sure: bool) -> Clock | None:
    if not 0 <= total <= 24 * 60:
        return None
    return Clock(total // 60, total % 60, end, sure)
