"""Providers and places, as the data beside this module has them."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from mailflow.errors import SettingError
from mailflow.outside.transport import Tls

HERE = Path(__file__).parent
OWN = "own"


@dataclass(frozen=True, slots=True)
class Server:
    """Where mail comes in, or goes out."""

    host: str
    port: int
    tls: Tls


@dataclass(frozen=True, slots=True)
class Provider:
    """One that many organisations have their mailbox at."""

    key: str
    name: str
    imap: Server
    smtp: Server
    oauth: str = ""  # who gives its tokens, where it takes no password
    anchor: str = ""  # whose word counts there for who wrote a mail; "": it is seen from mail in the box
    mx: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """A country."""

    code: str
    zone: str
    language: str


def server(text: str, port: int = 993) -> Server:
    """ "host", "host:port" or "host:port starttls". Raises `SettingError`."""
    where, _, how = text.strip().partition(" ")
    host, _, number = where.rpartition(":") if ":" in where else (where, "", str(port))
    usual = Tls.STARTTLS if number == "587" else Tls.TLS
    try:
        return Server(host.lower(), int(number), Tls(how.strip()) if how.strip() else usual)
    except ValueError:
        raise SettingError(f"{text!r} is no mail server; write it as imap.example.org:993") from None


@cache
def every() -> dict[str, Provider]:
    """Key -> provider."""
    return {key: _provider(key, told) for key, told in _read("providers.toml").items()}


@cache
def places() -> dict[str, Place]:
    """ISO 3166 code -> place."""
    return {code: Place(code, **told) for code, told in _read("places.toml").items()}


def of_domain(domain: str, exchangers: tuple[str, ...]) -> Provider | None:
    """Whose mailbox that is, by its own name and those of the servers that take its mail."""
    for one in every().values():
        if domain in one.domains or any(name.endswith(one.mx) for name in exchangers if one.mx):
            return one
    return None


def _provider(key: str, told: dict[str, Any]) -> Provider:
    lists = {name: tuple(told.get(name, ())) for name in ("mx", "domains")}
    words = {name: str(told.get(name, "")) for name in ("oauth", "anchor", "note")}
    first = Provider(key, told["name"], server(told["imap"]), server(told["smtp"], 465))
    return replace(first, **words, **lists)  # type: ignore[arg-type]  # each has the type of its names


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((HERE / name).read_text("utf-8"))
