"""How days, hours, numbers and enumerations are said in one language."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class Diction:
    """The small words of a language, from its words.toml."""

    weekdays: tuple[str, ...]  # Monday first
    months: tuple[str, ...]
    numbers: tuple[str, ...]  # zero, one, two ...; beyond them digits are used
    day: str  # with {weekday}, {day}, {month}
    day_with_year: str  # and {year}
    first: str  # how the first of a month is numbered
    hour: str  # with {hour}, {minute:02}
    day_and_hour: str  # with {day}, {hour}
    conjunction: str  # between the last two of an enumeration
    somebody: str = ""  # whose name nobody knows; "": left out
    calendar: str = ""  # what the meeting says in a calendar, with {facilitator} and {theme}; "": nothing

    @classmethod
    def read(cls, table: dict[str, Any]) -> Diction:
        """From the parsed words.toml; raises KeyError or TypeError when a word is missing or of the wrong shape."""
        weekdays, months, numbers = (tuple(map(str, table[name])) for name in ("weekdays", "months", "numbers"))
        if len(weekdays) != 7 or len(months) != 12:
            raise TypeError("a week has 7 days and a year 12 months")
        names = ("day", "day_with_year", "first", "hour", "day_and_hour", "conjunction")
        words = [
            *(str(table[name]) for name in names),
            *(str(table.get(name, "")) for name in ("somebody", "calendar")),
        ]
        return cls(weekdays, months, numbers, *words)

    def say_day(self, day: date, today: date) -> str:
        """With its weekday; with its year only when it is half a year away or more."""
        form = self.day if abs((day - today).days) < 180 else self.day_with_year
        number = self.first if day.day == 1 else str(day.day)
        return form.format(
            weekday=self.weekdays[day.weekday()], day=number, month=self.months[day.month - 1], year=day.year
        )

    def say_moment(self, instant: datetime, written: datetime, timezone: str) -> str:
        """The local hour; with its day when that is another one."""
        zone = ZoneInfo(timezone)
        today = written.astimezone(zone).date()
        if instant.astimezone(zone).date() == today:
            return self.say_hour(instant, timezone)
        return self.say_day_and_hour(instant, today, timezone)

    def say_hour(self, instant: datetime, timezone: str) -> str:
        """The local hour."""
        local = instant.astimezone(ZoneInfo(timezone))
        return self.hour.format(hour=local.hour, minute=local.minute)

    def say_day_and_hour(self, instant: datetime, today: date, timezone: str) -> str:
        """The local hour with its day, whichever that is."""
        day = self.say_day(instant.astimezone(ZoneInfo(timezone)).date(), today)
        return self.day_and_hour.format(day=day, hour=self.say_hour(instant, timezone))

    def say_number(self, count: int) -> str:
        """In letters when it is small."""
        return self.numbers[count] if 0 <= count < len(self.numbers) else str(count)

    def say_all(self, words: Iterable[object]) -> str:
        """'Fatima, Jan and Els'."""
        *front, last = [str(word) for word in words] or [""]
        return f"{', '.join(front)} {self.conjunction} {last}" if front else last
