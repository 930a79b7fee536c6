"""Dates as people write them (dates.txt), and what must hold for every text."""

from __future__ import annotations

import os
from datetime import date, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailflow.core.session.people import Language
from mailflow.mail.dates import dates
from mailflow.mail.dates.calendar_words import MONTHS, WEEKDAYS

SENT = datetime(2026, 11, 22, 10, 0, tzinfo=ZoneInfo("Europe/Brussels"))  # a Sunday
MANY = int(os.environ.get("MAILFLOW_EXAMPLES", "200"))


def shown(reading: dates.DateReading) -> str:
    if reading.ask:
        return "ask"
    if reading.day is None:
        return "none"
    return f"{reading.day}T{reading.time:%H:%M}" if reading.time else str(reading.day)


def table() -> list[tuple[str, str, datetime]]:
    rows, sent = [], SENT
    for line in Path(__file__).with_name("dates.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("@"):
            sent = datetime.fromisoformat(line[1:]).replace(tzinfo=SENT.tzinfo)
        elif line and not line.startswith("#"):
            wanted, _, phrase = line.partition("|")
            rows.append((wanted.strip(), phrase.strip(), sent))
    return rows


@pytest.mark.parametrize(("wanted", "phrase", "sent"), table(), ids=str)
def test_phrase_means(wanted: str, phrase: str, sent: datetime) -> None:
    assert shown(dates.read(phrase, sent)) == wanted


@pytest.mark.parametrize("language", list(Language))
@given(day=st.dates(date(2026, 11, 24), date(2027, 10, 1)))
@settings(max_examples=MANY, deadline=None)
def test_weekday_with_its_date_is_that_day_and_another_weekday_is_asked(language: Language, day: date) -> None:
    names = WEEKDAYS[language].split()
    month = MONTHS[language].split()[day.month - 1]
    right = dates.read(f"{names[day.weekday()]} {day.day} {month}", SENT)
    wrong = dates.read(f"{names[(day.weekday() + 3) % 7]} {day.day} {month}", SENT)
    assert (right.day, right.ask) == (day, False)
    assert (wrong.day, wrong.ask) == (None, True)


@given(st.dates(date(2026, 11, 22), date(2029, 1, 1)))
@settings(max_examples=MANY, deadline=None)
def test_full_numbers_are_day_before_month(day: date) -> None:
    assert dates.read(f"{day.day}/{day.month}/{day.year}", SENT).day == day
    assert dates.read(f"tegen {day.day}.{day.month}.{day.year}", SENT).day == day
    assert dates.read(day.isoformat(), SENT).day == day


@given(st.text())
@settings(max_examples=MANY, deadline=None)
def test_no_text_makes_it_raise_and_every_span_is_in_the_text(text: str) -> None:
    for found in dates.find(text, SENT):
        assert 0 <= found.start < found.end <= len(text)
        assert not (found.reading.ask and found.reading.day)


def test_deadline_is_found_by_its_cue_in_a_longer_text() -> None:
    text = "Ik ben maandag terug. Graag jullie antwoord tegen vrijdag 11 december, dan praten we op 15 december verder."
    found = dates.find(text, SENT)
    assert [(text[one.start : one.end], one.cue) for one in found] == [
        ("maandag", False),
        ("vrijdag 11 december", True),
        ("15 december", False),
    ]
    assert dates.read(text, SENT).day == date(2026, 12, 11)


def test_hour_that_the_clock_skips_is_asked_in_the_zone_of_the_mail() -> None:
    assert dates.read("28 maart 2027 om 02:30", SENT).ask
    utc = dates.read("28 maart 2027 om 02:30", SENT.replace(tzinfo=ZoneInfo("UTC")))
    assert (utc.day, utc.time) == (date(2027, 3, 28), time(2, 30))


@pytest.mark.slow
def test_long_texts_of_one_kind_are_read() -> None:
    for piece in ("vrijdag of ", "1/", "11/12 ", "tegen ", "half ", "niet ", "0475 ", "1."):
        dates.find(piece * 100_000, SENT)
