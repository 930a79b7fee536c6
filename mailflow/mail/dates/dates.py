"""A day and a time as people write them, resolved against the day of the mail; what is doubtful is asked."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from mailflow.mail.dates import date_surroundings
from mailflow.mail.dates.calendar_words import AFTERNOON, EVENING, MORNING
from mailflow.mail.dates.date_phrases import mentions
from mailflow.mail.dates.date_tokens import Token, tokens
from mailflow.mail.dates.named_days import Named, coming
from mailflow.mail.words.folding import fold

_HOME = ZoneInfo("Europe/Brussels")


@dataclass(frozen=True, slots=True)
class DateReading:
    """What a text says about when. No day and no `ask`: no date is meant."""

    day: date | None
    time: time | None
    ask: bool  # contradictory, too vague, or no such day
    phrase: str  # the words that said it, as written


@dataclass(frozen=True, slots=True)
class Found:
    """One date inside a longer text."""

    reading: DateReading
    start: int  # of its phrase in the text
    end: int
    cue: bool  # a word such as "by" or "before" stands before it
    loose: bool  # a vague word or a bare number of days, that may be about anything


@dataclass(frozen=True, slots=True)
class _Item:
    """A mention, or several that were joined."""

    first: int
    last: int
    named: Named
    cue: bool = False


_NONE = DateReading(None, None, False, "")


def read(text: str, sent: datetime) -> DateReading:
    """The one date that a phrase means, where a deadline or a meeting is expected.

    `sent` is the local time of the mail; the answer is in the same zone (Europe/Brussels when it is naive).
    """
    found = find(text, sent)
    firm = [one for one in found if not one.loose]
    pool = [one for one in firm if one.cue] or firm or list(found)
    if not pool:
        return _NONE
    if len({(one.reading.day, one.reading.ask) for one in pool}) == 1:
        timed = [one.reading for one in pool if one.reading.time]
        return timed[0] if timed else pool[0].reading
    return DateReading(None, None, True, text[pool[0].start : pool[-1].end])


def find(text: str, sent: datetime) -> tuple[Found, ...]:
    """Every date in a text, in order; what is told of the past, and numbers that are no dates, are left out."""
    marked = tokens(text)
    kinds = "".join(token.kind for token in marked)
    items = [_Item(one.first, one.last, one.named) for one in mentions(marked, sent.date())]
    folded = fold(text)
    items = [item for item in items if not _is_no_date(item, marked, kinds)]
    items = _joined(items, kinds)
    items = [replace(item, cue=_has_cue(item, kinds)) for item in items]
    items = _not_past(items, [_is_past(item, marked, kinds, folded, sent.date()) for item in items], kinds)
    items = _decided(items, kinds)
    items = [_from_a_start(item, marked, kinds) for item in items]
    if not items:
        return _time_alone(text, marked, kinds, sent)
    clocks = _clocks(items, marked)
    return tuple(_found(item, clocks[item.first], text, marked, sent) for item in items)


# What is no date at all

_FRACTIONS = frozenset({(1, 2), (1, 3), (2, 3), (1, 4), (3, 4), (24, 7), (1, 5), (50, 50)})


def _is_no_date(item: _Item, marked: Sequence[Token], kinds: str) -> bool:
    token = marked[item.first]
    if item.named.sort == "span":
        return False
    if token.kind != "D" or token.year:
        return token.kind in "NO" and _beside(item, kinds, "d", 1) and item.named.sort == "number"
    before = kinds[max(0, item.first - 3) : item.first]
    if re.search(r"[bIRWwrA][fpl]{0,2}$", before):
        return False
    if _beside(item, kinds, "d", 3) or re.match(r"fx", kinds[item.last : item.last + 2]):
        return True
    if token.word == "/":
        return (token.value, token.month) in _FRACTIONS
    sure = before.endswith(("f", "l")) or not before.strip("z")
    return not sure or (token.word != ".." and kinds[item.last : item.last + 1] in ("x", "U"))


def _beside(item: _Item, kinds: str, kind: str, reach: int) -> bool:
    return kind in kinds[max(0, item.first - reach) : item.first] + kinds[item.last : item.last + reach]


def _sentence(item: _Item, marked: Sequence[Token]) -> tuple[int, int]:
    """The tokens of the sentence around it."""
    first = next((at + 1 for at in range(item.first - 1, -1, -1) if marked[at].kind == "z"), 0)
    last = next((at for at in range(item.last, len(marked)) if marked[at].kind == "z"), len(marked))
    return first, last


def _is_past(item: _Item, marked: Sequence[Token], kinds: str, folded: str, today: date) -> bool:
    """Told of the past, rather than asked for."""
    if item.named.sort == "past" or re.search(r"s[fl]{0,2}$", kinds[: item.first][-3:]):
        return True
    if item.named.sort == "span":
        return _lasted(item, marked, folded)
    if item.cue or item.named.sort in ("vague", "hours"):
        return False
    first, last = _sentence(item, marked)
    told = "h" in kinds[first:last] or bool(
        date_surroundings.TOLD.search(folded[marked[first].start : marked[last - 1].end])
    )
    day = item.named.day
    return told and (item.named.sort != "day" or day is None or day > today + timedelta(days=120))


def _lasted(item: _Item, marked: Sequence[Token], folded: str) -> bool:
    """A stretch of time that lasted, or that somebody has behind him: "since 2 weeks", "10 days of experience"."""
    before, after = folded[: marked[item.first].start][-60:], folded[marked[item.last - 1].end :][:30]
    return bool(date_surroundings.LASTED.search(before) or date_surroundings.OF_LIFE.match(after))


def _not_past(items: list[_Item], past: list[bool], kinds: str) -> list[_Item]:
    """Without those of the past, nor what stands right beside one: "3 March last year"."""
    kept = []
    for at, item in enumerate(items):
        beside = [
            kinds[min(item.last, other.last) : max(item.first, other.first)]
            for other, gone in zip(items[max(0, at - 1) : at + 2], past[max(0, at - 1) : at + 2], strict=True)
            if gone
        ]
        if not any(re.fullmatch(r"[flpI]{0,2}", gap) for gap in beside):
            kept.append(item)
    return kept


# Phrases beside each other


def _joined(items: list[_Item], kinds: str) -> list[_Item]:
    """A weekday with the date beside it becomes one; when they disagree, one to ask."""
    joined: list[_Item] = []
    for item in items:
        before = joined[-1] if joined else None
        named = _together(before, item, kinds) if before else None
        if before and named:
            joined[-1] = _Item(before.first, item.last, named)
        else:
            joined.append(item)
    return joined


def _together(one: _Item, other: _Item, kinds: str) -> Named | None:
    gap = kinds[one.last : other.first]
    if not re.fullmatch(r"[fplnPT]{0,5}b?[fpl]{0,2}", gap) or gap.count("p") > 2:
        return None
    sorts = {one.named.sort, other.named.sort}
    if sorts & {"past", "hours", "span", "vague"}:
        return None
    if "b" in gap:
        return None
    return _agreed(one.named, other.named)


def _agreed(one: Named, other: Named) -> Named | None:
    if one.sort == "weekday" and other.sort == "weekday":
        return one if one.weekday == other.weekday else None
    for short, long in ((one, other), (other, one)):
        if short.sort == "weekday":
            return long if long.day and long.sort != "ask" and long.day.weekday() == short.weekday else Named("ask")
    if one.sort == "day" and other.sort == "day" and one.day == other.day:
        return one
    return Named("ask")


def _has_cue(item: _Item, kinds: str) -> bool:
    inside = kinds[item.first : item.last][:1]
    return inside in ("b", "I") or bool(re.search(r"[bI][flpPT]{0,4}$", kinds[: item.first][-6:]))


# Not A but B, from A to B, A or B


def _decided(items: list[_Item], kinds: str) -> list[_Item]:
    kept: list[_Item] = []
    for item in items:
        if kept and (linked := _linked(kept[-1], item, kinds)) is not None:
            kept[-1:] = linked
        elif not _put_aside(item, kinds):
            kept.append(item)
    kept = [item for item in kept if not _negated(item, kinds) or len(items) == 1]
    if not kept and items:
        return [replace(items[-1], named=Named("ask"))]
    return [replace(item, named=Named("ask")) if _negated(item, kinds) else item for item in kept]


def _put_aside(item: _Item, kinds: str) -> bool:
    """'Instead of Thursday, ...'"""
    return bool(re.search(r"i[flb]{0,3}$", kinds[: item.first][-4:])) and len(kinds) > item.last + 1


def _linked(one: _Item, other: _Item, kinds: str) -> list[_Item] | None:
    """The two as what they mean together; None: they have nothing to do with each other."""
    gap = kinds[one.last : other.first]
    if "z" in gap and not re.fullmatch(r"[z]+[pf]?c[fpbl]{0,4}", gap):
        return None
    if re.search(r"c[fplbPTx]{0,4}$", gap):
        return [replace(other, cue=one.cue or other.cue)]
    if re.fullmatch(r"[fplPTxb]{0,5}i[flb]{0,3}", gap):
        return [one]
    if _negated(one, kinds):
        return [replace(other, cue=one.cue or other.cue)]
    if re.fullmatch(r"[fplPT]{0,5}o[fplPTbxI]{0,4}", gap):
        return [_either(one, other)]
    if re.fullmatch(r"[fplPT]{0,5}[rb][fplPT]{0,4}", gap) or _between(one, gap, kinds):
        return [_ranged(one, other)]
    if re.fullmatch(r"[fpPT]{0,3}u[fplPT]{0,3}", gap):
        return [_either(one, other)]
    return None


def _between(one: _Item, gap: str, kinds: str) -> bool:
    return bool(re.search(r"v[fl]{0,2}$", kinds[: one.first][-3:])) and "u" in gap and len(gap) <= 5


def _either(one: _Item, other: _Item) -> _Item:
    same = one.named.day and one.named.day == other.named.day
    named = other.named if same else Named("ask")
    return _Item(one.first, other.last, named, one.cue or other.cue)


def _ranged(one: _Item, other: _Item) -> _Item:
    """From A to B: B, and when B is but a weekday, the first one after A."""
    named = other.named
    if one.named.sort in ("vague", "ask") and not one.named.day and named.sort == "vague":
        return _Item(one.first, other.last, named, one.cue or other.cue)
    if named.weekday is not None and named.sort == "weekday" and one.named.day:
        same = one.named.sort == "weekday" and named.day and named.day > one.named.day
        named = replace(named, day=named.day if same else coming(named.weekday, one.named.day))
    return _Item(one.first, other.last, named, cue=True)


def _negated(item: _Item, kinds: str) -> bool:
    if re.search(r"t[flbIx]{0,2}$", kinds[: item.first][-3:]):
        return True
    return bool(re.match(r"[fx]{0,3}t(?![fl]{0,2}[bWDNOR])", kinds[item.last : item.last + 7]))


def _from_a_start(item: _Item, marked: Sequence[Token], kinds: str) -> _Item:
    """'From Friday on' and 'after Friday' leave the day open."""
    if item.named.sort in ("vague", "past"):
        return item
    before = re.search(r"([Aa])[flpP]{0,2}$", kinds[: item.first][-4:])
    if before:
        token = marked[item.first - len(before.group())]
        if token.kind == "a" or token.value:
            return replace(item, named=Named("ask"))
    nearby = [token.word for token in marked[max(0, item.first - 2) : item.first]]
    if item.named.sort != "span" and date_surroundings.roughly(nearby):
        return replace(item, named=Named("ask"))
    around = [*marked[max(0, item.first - 3) : item.first], *marked[item.last : item.last + 2]]
    if any(token.kind == "V" and date_surroundings.EARLIEST.match(token.word) for token in around):
        return replace(item, named=Named("ask"))
    return item


# The reading


def _found(item: _Item, clocks: Sequence[int], text: str, marked: Sequence[Token], sent: datetime) -> Found:
    clock = _clock_of(item, clocks, marked)
    start, end = marked[item.first].start, marked[item.last - 1].end
    if clock and clock.end > end:
        end = clock.end
    elif clock and clock.start < start:
        start = clock.start
    reading = _reading(item, clock, text[start:end], marked, sent)
    loose = item.named.sort in ("vague", "span")
    return Found(reading, start, end, item.cue, loose)


def _reading(item: _Item, clock: Token | None, phrase: str, marked: Sequence[Token], sent: datetime) -> DateReading:
    named = item.named
    if named.sort == "hours":
        moment = sent + timedelta(hours=named.hours)
        return DateReading(moment.date(), moment.time().replace(second=0, microsecond=0, tzinfo=None), False, phrase)
    if named.day is None or named.sort in ("ask", "vague"):
        return DateReading(None, None, True, phrase)
    if clock is None:
        return DateReading(named.day, None, False, phrase)
    when = _time(clock, marked)
    if when is None and clock.value != 24 and clock.value:
        return DateReading(None, None, True, phrase)
    if when and clock.value < 7 and _clocks_change(named.day, sent):
        when = time(clock.value, clock.minute)
    if any(_skipped(named.day, one, sent) for one in {when, time(clock.value % 24, clock.minute)} if one):
        return DateReading(None, None, True, phrase)
    return DateReading(named.day, when, False, phrase)


def _clocks(items: list[_Item], marked: Sequence[Token]) -> dict[int, list[int]]:
    """By where a date begins: the places of the times that are nearer to it than to any other."""
    begins = [one.first for one in items]
    owned: dict[int, list[int]] = {begin: [] for begin in begins}
    for at, token in enumerate(marked):
        if token.kind == "T":
            after = bisect(begins, at)  # the nearest is one of those around it, however many there are
            owned[_nearest(at, items[max(0, after - 2) : after + 2]).first].append(at)
    return owned


def _clock_of(item: _Item, clocks: Sequence[int], marked: Sequence[Token]) -> Token | None:
    """The time in the same sentence that is nearest to this date; of a corrected one, the last."""
    inside = [at for at in range(item.first, item.last) if marked[at].kind == "T"]
    if inside:
        return marked[inside[-1]]
    first, last = _sentence(item, marked)
    if last < len(marked) and marked[last].word == "\n":
        last = min(last + 4, len(marked))
    near = [at for at in clocks if first <= at < last]
    if not near:
        return None
    best = min(near, key=lambda at: (min(abs(at - item.last), abs(item.first - at)), at))
    between = "".join(token.kind for token in marked[best : near[-1]])
    return marked[near[-1]] if "c" in between else marked[best]


def _nearest(at: int, items: list[_Item]) -> _Item:
    return min(items, key=lambda item: (min(abs(at - item.last + 1), abs(item.first - at)), -item.first))


def _time(clock: Token, marked: Sequence[Token]) -> time | None:
    """The hour meant: without more, small ones are in the afternoon; midnight is no time."""
    hour, at = clock.value, marked.index(clock)
    around = [token.value for token in marked[max(0, at - 4) : at + 4] if token.kind in "PQ"]
    if hour in (0, 24) and clock.minute == 0:
        return None
    if hour == 0 and not clock.sure:
        hour = 12
    if hour < 12 and not (clock.sure and hour < 10 and clock.end - clock.start > 4):
        evening = EVENING in around or (AFTERNOON in around and hour < 8)
        if evening or (hour < 7 and not clock.sure and MORNING not in around):
            hour += 12
    return time(hour % 24, clock.minute)


def _clocks_change(day: date, sent: datetime) -> bool:
    """Whether summer time begins or ends that night: then a small hour is meant as written."""
    zone = sent.tzinfo if isinstance(sent.tzinfo, ZoneInfo) else _HOME
    hours = [datetime.combine(day, time(hour), zone).utcoffset() for hour in (0, 12)]
    return hours[0] != hours[1]


def _skipped(day: date, when: time, sent: datetime) -> bool:
    """Whether the clocks jump over that hour on that day."""
    zone = sent.tzinfo if isinstance(sent.tzinfo, ZoneInfo) else _HOME
    local = datetime.combine(day, when, zone)
    return local.astimezone(ZoneInfo("UTC")).astimezone(zone).replace(tzinfo=None) != local.replace(tzinfo=None)


def _time_alone(text: str, marked: Sequence[Token], kinds: str, sent: datetime) -> tuple[Found, ...]:
    """'By five': today, when that is still to come."""
    places = [at for at, kind in enumerate(kinds) if kind == "T"]
    close = [at for at, token in enumerate(marked) if token.kind == "P" and token.value == 5]
    if "h" in kinds or "d" in kinds or not (places or close):
        return ()
    token = marked[(places or close)[0]]
    phrase = text[token.start : token.end]
    when = _time(token, marked) if places else None
    later = when is None or when > sent.time().replace(tzinfo=None)
    reading = DateReading(sent.date(), when, False, phrase) if later else DateReading(None, None, True, phrase)
    return (Found(reading, token.start, token.end, cue=False, loose=False),)
