"""The public holidays of a country, from the package `holidays`."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterable
from datetime import date

from mailflow.errors import SettingError


def days(country: str, years: Iterable[int]) -> tuple[date, ...]:
    """In order. `country` is an ISO 3166 code: "BE", or with one of its parts "DE-BE". Raises `SettingError`."""
    if importlib.util.find_spec("holidays") is None:
        raise SettingError('service.country: needs a package more; pip install "mailflow[holidays]", or list the days')
    import holidays  # noqa: PLC0415 - an extra, and slow to import

    code, _, part = country.upper().partition("-")
    try:
        found = holidays.country_holidays(code, subdiv=part or None, years=list(years), expand=False)
    except NotImplementedError as error:
        remedy = 'write an ISO 3166 code, as "BE" or "DE-BE"'
        raise SettingError(f'service.country: "{country}" is no country whose holidays are known; {remedy}') from error
    return tuple(sorted(found))
