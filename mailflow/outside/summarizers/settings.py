"""Which engine drafts the summary, as the operator sets it."""

from __future__ import annotations

import importlib.util
import ipaddress
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from urllib.parse import urlsplit

from mailflow.errors import SettingError


class Engine(StrEnum):
    """Who drafts the summary."""

    OWN = "own"
    OPENAI = "openai"


@dataclass(frozen=True, slots=True)
class SummarySettings:
    """Who drafts the summary. Names, addresses and numbers are taken out before anything is sent."""

    engine: Engine = Engine.OWN  # "openai": any endpoint with that interface, a local one too
    url: str = ""  # up to and with its version, as "https://llm.example.org/v1"
    model: str = ""  # as the endpoint calls it
    key: str | Callable[[], str] = field(default="", repr=False)  # called at each request; "": none is asked
    timeout: float = 180.0  # seconds for the draft, tries and all, and as many for the second look at it
    tries: int = 3  # when the endpoint is busy, or says what is no summary

    def __post_init__(self) -> None:
        if self.engine is Engine.OWN:
            return
        for name in ("url", "model"):
            if not getattr(self, name):
                raise SettingError(f'summary.{name}: is needed when summary.engine is "openai"')
        _check_url(self.url)
        if importlib.util.find_spec("httpx") is None:
            raise SettingError('summary.engine: "openai" needs a package more; pip install "mailflow[llm]"')

    def secret(self) -> str:
        """The key, as it is now."""
        return self.key if isinstance(self.key, str) else self.key()


def _check_url(url: str) -> None:
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise SettingError(f'summary.url: "{url}" is no address of a web service; write it as "https://host/v1"')
    if parts.scheme == "http" and not _is_near(parts.hostname):
        raise SettingError(f'summary.url: "{url}" would send answers over the open net unencrypted; write https')


def _is_near(host: str) -> bool:
    """Whether it is this machine or one in the same house."""
    try:
        return ipaddress.ip_address(host).is_private
    except ValueError:
        return "." not in host or host.rpartition(".")[2] in ("local", "lan", "internal", "localhost")
