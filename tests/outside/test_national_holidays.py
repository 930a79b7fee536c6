"""The days off of a country come from a library, and a wrong country is one clear line."""

from __future__ import annotations

from datetime import date

import pytest

from mailflow.errors import SettingError
from mailflow.outside.national_holidays import days


@pytest.mark.parametrize(
    ("country", "day"),
    [
        ("BE", date(2026, 7, 21)),
        ("be", date(2026, 12, 25)),
        ("NL", date(2026, 4, 27)),
        ("FR", date(2026, 7, 14)),
        ("DE", date(2026, 10, 3)),
        ("DE-BY", date(2026, 1, 6)),
        ("BE", date(2027, 5, 6)),  # Ascension
    ],
)
def test_the_days_off_of_a_country_are_known(country: str, day: date) -> None:
    assert day in days(country, (2026, 2027))


def test_they_come_in_order_and_of_those_years_only() -> None:
    found = days("BE", (2026, 2027))
    assert list(found) == sorted(found)
    assert {one.year for one in found} == {2026, 2027}
    assert date(2026, 1, 6) not in days("DE", (2026,))  # a day of a part only


@pytest.mark.parametrize("country", ["Belgium", "XX", "BE-XX", "-", "1"])
def test_a_country_that_is_none_is_told_with_the_remedy(country: str) -> None:
    with pytest.raises(SettingError, match=r"service\.country: .* is no country .* ISO 3166"):
        days(country, (2026,))
