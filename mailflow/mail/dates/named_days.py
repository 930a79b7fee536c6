"""Which day a run of tokens names; the patterns that find the runs are in date_phrases."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from mailflow.mail.dates import calendar_arithmetic
from mailflow.mail.dates.calendar_words import DAY, EASTER, HOUR, MONTH, WEEK, WEEKEND, WORKDAY, YEAR
from mailflow.mail.dates.date_tokens import Token

_RECENT = 30  # days: a date without year that passed since then is asked back


@dataclass(frozen=True, slots=True)
class Named:
    """What one phrase names."""

    sort: str  # day, weekday (nothing but its name), number (of the month), span (14 days), hours, vague, ask, past
    day: date | None = None
    weekday: int | None = None  # of sort weekday
    hours: int = 0  # of sort hours


Tokens = Sequence[Token]
Rule = Callable[[Tokens, date], Named | None]
_ASK = Named("ask")
_PAST = Named("past")
_VAGUE = Named("vague")


def _first(tokens: Tokens, kinds: str) -> Token | None:
    return next((token for token in tokens if token.kind in kinds), None)


def _value(tokens: Tokens, kinds: str) -> int:
    token = _first(tokens, kinds)
    return token.value if token else 0


def calendar_day(day: int, month: int, year: int, today: date) -> Named:
    """A day by its numbers; without a year the next one, today included."""
    if year:
        named = calendar_arithmetic.exact(year, month, day)
        if year < today.year - 1:
            return _PAST
        return Named("day", named) if named and named >= today else Named("ask", named)
    this = calendar_arithmetic.exact(today.year, month, day)
    last = calendar_arithmetic.exact(today.year - 1, month, day)
    if any(one and timedelta(0) < today - one <= timedelta(days=_RECENT) for one in (this, last)):
        return Named("ask", this or last)
    for year_ in (today.year, today.year + 1):
        found = calendar_arithmetic.exact(year_, month, day)
        if found and today <= found <= today + timedelta(days=366):
            return Named("day", found)
    return _ASK


# Days by their numbers


def absolute(tokens: Tokens, today: date) -> Named | None:
    numbers = [token for token in tokens if token.kind in "NO"]
    day = numbers[-1].value
    month, year = _value(tokens, "Mm"), _value(tokens, "Y")
    if not 1 <= day <= 31:
        return _ASK if 31 < day < 40 or year else None
    return calendar_day(day, month, year, today)


def alternatives(tokens: Tokens, _today: date) -> Named | None:
    return _ASK if all(1 <= token.value <= 31 for token in tokens if token.kind in "NO") else None


def numeric(tokens: Tokens, today: date) -> Named | None:
    token = tokens[0]
    if token.month > 12 or not 1 <= token.value <= 31 or not token.month:
        return Named("ask", weekday=-1) if token.value <= 31 and token.month <= 31 else None
    return calendar_day(token.value, token.month, token.year, today)


def day_of_unit(tokens: Tokens, today: date) -> Named | None:
    """The 15th of this or next month."""
    if _value(tokens, "U") != MONTH:
        return None
    months = 1 if _first(tokens, "XC") else 0
    first = calendar_arithmetic.add_months(today.replace(day=1), months)
    found = calendar_arithmetic.exact(first.year, first.month, _value(tokens, "NO"))
    if not _first(tokens, "XCS"):
        return day_of_month(_value(tokens, "NO"), today)
    return Named("day", found) if found and found >= today else _ASK


def day_of_month(day: int, today: date) -> Named | None:
    """The next day with that number."""
    if not 1 <= day <= 31:
        return None
    for months in range(3):
        first = calendar_arithmetic.add_months(today.replace(day=1), months)
        found = calendar_arithmetic.exact(first.year, first.month, day)
        if found and found >= today:
            return Named("number", found)
    return None


def number(tokens: Tokens, today: date) -> Named | None:
    return day_of_month(_value(tokens, "NO"), today)


def weekday_number(tokens: Tokens, today: date) -> Named | None:
    found = number(tokens, today)
    weekday = _value(tokens, "Ww")
    if not found or not found.day:
        return None
    recent = [today - timedelta(days=days) for days in range(1, 8)]
    if any(one.day == _value(tokens, "NO") and one.weekday() == weekday for one in recent):
        return _ASK
    return found if found.day.weekday() == weekday else _ASK


# Weekdays


def coming(weekday: int, today: date) -> date:
    """The first such day after today."""
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def bare(tokens: Tokens, today: date) -> Named | None:
    weekday = _value(tokens, "Ww")
    return Named("weekday", coming(weekday, today), weekday)


def _shift(tokens: Tokens) -> int:
    shifts = {"X": 1, "Z": 2, "S": 0, "C": 1, "G": -1, "L": -1}
    found = [shifts[token.kind] for token in tokens if token.kind in shifts]
    return found[0] if found else 0


def of_week(tokens: Tokens, today: date) -> Named | None:
    if _value(tokens, "U") != WEEK:
        return None
    day = calendar_arithmetic.monday(today) + timedelta(days=7 * _shift(tokens) + _value(tokens, "Ww"))
    if _first(tokens, "GL"):
        return _PAST
    return Named("day", day) if day >= today else _ASK


def turned(tokens: Tokens, today: date) -> Named | None:
    """Next, this, coming or last Friday."""
    weekday = _value(tokens, "Ww")
    if _first(tokens, "GL"):
        return _PAST
    if _first(tokens, "C"):
        return Named("weekday", coming(weekday, today), weekday)
    day = calendar_arithmetic.monday(today) + timedelta(days=7 * _shift(tokens) + weekday)
    return Named("weekday", day, weekday) if day >= today else _ASK


def after_next(tokens: Tokens, today: date) -> Named | None:
    weekday = _value(tokens, "Ww")
    if _first(tokens, "J"):
        return Named("day", coming(weekday, today) + timedelta(days=7))
    return Named("day", calendar_arithmetic.monday(today) + timedelta(days=14 + weekday))


def recurring(_tokens: Tokens, _today: date) -> Named | None:
    return _VAGUE


def of_number(tokens: Tokens, today: date) -> Named | None:
    """Friday of week 50."""
    week, weekday = _value(tokens, "k"), _value(tokens, "Ww") if _first(tokens, "Ww") else 4
    for year in (today.year, today.year + 1):
        try:
            day = date.fromisocalendar(year, week, weekday + 1)
        except ValueError:
            return _ASK
        if day >= today:
            return Named("day", day)
    return _ASK


def _month_meant(tokens: Tokens, today: date) -> date | None:
    """The first day of the month that the phrase speaks of."""
    month = _value(tokens, "Mm")
    if month:
        year = _value(tokens, "Y") or today.year + (month < today.month)
        return date(year, month, 1)
    if (unit := _first(tokens, "U")) and unit.value != MONTH:
        return None
    return calendar_arithmetic.add_months(
        today.replace(day=1), max(_shift(tokens), 0) if not _first(tokens, "C") else 1
    )


def nth(tokens: Tokens, today: date) -> Named | None:
    """The first Monday of December, the last Friday of the month."""
    first = _month_meant([token for token in tokens if token.kind != "L"], today)
    if first is None:
        return None
    weekday = _value(tokens, "Ww")
    if _first(tokens, "O") is None:
        day = calendar_arithmetic.add_months(first, 1) - timedelta(days=1)
        day -= timedelta(days=(day.weekday() - weekday) % 7)
    else:
        day = first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (_value(tokens, "O") - 1))
        if day.month != first.month:
            return _ASK
    return Named("day", day) if day >= today else _ASK


# Spans


def _span(tokens: Tokens, start: date) -> date | None:
    """A number of units after a day."""
    unit = _first(tokens, "UFj")
    number = _first(tokens, "Nn")
    if unit is None:
        return None
    if unit.kind in "Fj":
        return start + timedelta(days=unit.value * (number.value if number and number.kind == "N" else 1))
    count = min(number.value if number else 1, 1000)
    match unit.value:
        case value if value == DAY:
            return start + timedelta(days=_days(count, number, unit))
        case value if value == WEEK:
            return start + timedelta(weeks=count)
        case value if value == MONTH:
            return calendar_arithmetic.add_months(start, count)
        case value if value == YEAR:
            return calendar_arithmetic.add_months(start, 12 * min(count, 50))
        case value if value == WORKDAY:
            return calendar_arithmetic.workdays(start, count)
        case value if value == HOUR:
            return start + timedelta(days=count // 24) if count % 24 == 0 else None
    return None


def _days(count: int, number: Token | None, unit: Token) -> int:
    """Fifteen days are a fortnight to the French, eight a week to French and Germans."""
    word = number.word if number else ""
    if unit.word.startswith("jour"):
        return {15: 14, 8: 7}.get(count, count)
    return 7 if word == "acht" and unit.word.startswith("tag") else count


def in_span(tokens: Tokens, today: date) -> Named | None:
    day = _span(tokens, today)
    return (
        Named("day", day)
        if day
        else Named("hours", hours=_value(tokens, "Nn"))
        if _value(tokens, "U") == HOUR
        else None
    )


def within_unit(tokens: Tokens, today: date) -> Named | None:
    """Flemish 'binnen de week': within one."""
    if _value(tokens, "I") and _value(tokens, "U") in (WEEK, MONTH):
        return in_span(tokens, today)
    return _VAGUE if _value(tokens, "U") in (WEEK, MONTH, YEAR, WEEKEND) else None


def bare_span(tokens: Tokens, today: date) -> Named | None:
    day = _span(tokens, today)
    return Named("span", day) if day and _value(tokens, "U") not in (WEEKEND, YEAR) else None


def weekday_span(tokens: Tokens, today: date) -> Named | None:
    """Friday over a week."""
    start = today + timedelta(days=_value(tokens, "R")) if _first(tokens, "R") else coming(_value(tokens, "Ww"), today)
    number, unit = _first(tokens, "Nn"), _first(tokens, "U")
    if number and unit and unit.value == DAY and number.value in (8, 15):
        return Named("day", start + timedelta(days=number.value - 1))
    day = _span(tokens, start)
    return Named("day", day) if day else None


def ago(_tokens: Tokens, _today: date) -> Named | None:
    return _PAST


def before_span(tokens: Tokens, _today: date) -> Named | None:
    """German 'vor drei Tagen'."""
    return _PAST if tokens[0].word == "vor" else None


# Ends of units


def end(tokens: Tokens, today: date) -> Named | None:
    unit = _first(tokens, "U1")
    months = _first(tokens, "Mm")
    if year := _first(tokens, "Y"):
        month = months.value if months else 12
        day = date(year.value, month, monthrange(year.value, month)[1])
        return Named("day", day) if day >= today else _ASK
    if months:
        first = _month_meant(tokens, today)
        return Named("day", calendar_arithmetic.add_months(first, 1) - timedelta(days=1)) if first else None
    return _end_of_unit(tokens, today, unit.value) if unit else None


def _end_of_unit(tokens: Tokens, today: date, unit: int) -> Named | None:
    shift = _shift(tokens)
    if _first(tokens, "G"):
        return _PAST
    if unit == WEEK:
        day = calendar_arithmetic.monday(today) + timedelta(days=4 + 7 * shift)
        return Named("day", day if day >= today else day + timedelta(days=7))
    if unit == MONTH:
        return Named("day", calendar_arithmetic.add_months(today.replace(day=1), max(shift, 0) + 1) - timedelta(days=1))
    if unit == YEAR:
        return Named("day", date(today.year + max(shift, 0), 12, 31))
    return Named("day", today) if unit in (DAY, WORKDAY) else _VAGUE if unit == WEEKEND else None


def last_day(tokens: Tokens, today: date) -> Named | None:
    """The last (working) day of a month or year."""
    units = [token.value for token in tokens if token.kind in "U"]
    if units[0] not in (DAY, WORKDAY):
        return None
    rest = [token for token in tokens if token.kind not in "L"][1:]
    found = end([token for token in rest if token.kind not in "f"], today)
    if found and found.day and units[0] == WORKDAY:
        day = found.day
        while day.weekday() > 4:
            day -= timedelta(days=1)
        return Named("day", day)
    return found


def vague(_tokens: Tokens, _today: date) -> Named | None:
    return _VAGUE


def period(tokens: Tokens, _today: date) -> Named | None:
    """Next week, this month: which day of it?"""
    if _value(tokens, "U") in (HOUR,):
        return None
    return _PAST if _first(tokens, "GL") else _VAGUE


def weekend(tokens: Tokens, today: date) -> Named | None:
    if _value(tokens, "U") != WEEKEND:
        return None
    if _first(tokens, "b"):
        week = 1 if _first(tokens, "X") else 0
        day = calendar_arithmetic.monday(today) + timedelta(days=4 + 7 * week)
        return Named("day", day if day >= today else day + timedelta(days=7))
    return _PAST if _first(tokens, "GL") else _VAGUE


# Other


def relative(tokens: Tokens, today: date) -> Named | None:
    days = _value(tokens, "R")
    return Named("day", today + timedelta(days=days)) if days >= 0 else _PAST


def today(_tokens: Tokens, today: date) -> Named | None:
    return Named("day", today)


def holiday(tokens: Tokens, today: date) -> Named | None:
    value, year = _value(tokens, "H"), _value(tokens, "Y")
    if not EASTER - 10 <= value <= EASTER + 60:
        return calendar_day(value % 100, value // 100, year, today)
    for candidate in (year,) if year else (today.year, today.year + 1):
        day = calendar_arithmetic.easter(candidate) + timedelta(days=value - EASTER)
        if day >= today:
            return Named("day", day)
    return _ASK
