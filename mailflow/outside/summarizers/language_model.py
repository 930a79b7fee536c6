"""The `Summarizer` over a language model behind an OpenAI-compatible endpoint; our own engine stands in for it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlsplit

from mailflow.core.seams import Clock, Summarizer
from mailflow.core.session.events import Summarize
from mailflow.core.session.model import Digest
from mailflow.core.summary import asking, cited
from mailflow.core.summary.asking import SIMPLER, Shape
from mailflow.errors import SettingError
from mailflow.outside.summarizers.settings import SummarySettings

log = logging.getLogger("mailflow.summary")

LARGEST = 1_000_000  # bytes of an answer that are read
LONGEST_WAIT = 30.0  # seconds between two tries
PASSING = (408, 409, 425, 429, 500, 502, 503, 504)  # statuses that another try may change


class _Useless(Exception):
    """The endpoint gave nothing that could be used."""


class _Passing(_Useless):
    """Perhaps it does the next time."""

    def __init__(self, reason: str, wait: float | None = None) -> None:
        super().__init__(reason)
        self.wait = wait  # seconds that the endpoint asked for


class _Unshaped(_Useless):
    """It refuses the way in which JSON was asked for."""


@dataclass(frozen=True, slots=True)
class LanguageModel:
    """Never fails: on any trouble the summary is that of the own engine, and says so."""

    settings: SummarySettings
    own: Summarizer
    clock: Clock

    async def summarize(self, errand: Summarize) -> Digest:
        """Draft it."""
        plain = await self.own.summarize(errand)
        if not errand.utterances:
            return plain
        try:
            async with asyncio.timeout(self.settings.timeout):
                proposal = await self._asked(asking.summary(errand))
            held = cited.held(proposal, errand)
            verdicts = await self._verdicts(held)
            made = cited.digest(held, verdicts, plain)
            if made is None:
                raise _Useless("it said hardly anything that the answers bear out")
        except (_Useless, TimeoutError, SettingError) as error:
            log.warning("language model model=%s: %s", self.settings.model, str(error) or "took too long")
            return replace(plain, engine_failed=True)
        return replace(made, engine=self.settings.model)

    async def _verdicts(self, held: cited.Held) -> object:
        """What it says of each sentence on a second look; None when it does not manage, and the rules alone decide."""
        if not held.open():
            return None
        try:
            async with asyncio.timeout(self.settings.timeout):
                return await self._asked(held.question())
        except (_Useless, TimeoutError) as error:
            log.warning(
                "language model model=%s did not check its summary: %s", self.settings.model, error or "took too long"
            )
            return None

    async def _asked(self, question: asking.Question) -> object:
        """Its answer, as parsed JSON. Raises `_Useless`."""
        shape: Shape | None = Shape.SCHEMA
        last: _Useless = _Useless("it was not asked")
        tries = 0
        while tries < self.settings.tries and shape is not None:
            try:
                return await self._once(question, shape)
            except _Unshaped as error:  # many local servers know only some of the shapes
                last, shape = error, SIMPLER[shape]
            except _Passing as error:
                last, tries = error, tries + 1
                if tries < self.settings.tries:
                    await self.clock.sleep(_pause(error, tries, self.clock))
        raise last

    async def _once(self, question: asking.Question, shape: Shape) -> object:
        content = await _post(self.settings, question.request(self.settings.model, shape))
        try:
            return asking.written(content)
        except ValueError as error:
            raise _Passing(f"its answer is {error}") from error


def _pause(error: _Passing, tries: int, clock: Clock) -> float:
    """As long as the endpoint asks, else by chance within a ceiling that doubles."""
    if error.wait is not None:
        return min(error.wait, LONGEST_WAIT)
    return clock.jitter(min(2.0**tries, LONGEST_WAIT))


# The wire


async def _post(settings: SummarySettings, asked: Mapping[str, Any]) -> bytes:
    """The body of a good answer. Raises `_Useless`."""
    import httpx  # noqa: PLC0415 - an extra, and slow to import

    key = settings.secret()
    headers = {"Accept-Encoding": "identity"}  # what is packed could unpack to anything
    if key:
        headers["Authorization"] = f"Bearer {key}"
    url = f"{settings.url.rstrip('/')}/chat/completions"
    timeout = httpx.Timeout(settings.timeout, connect=min(15.0, settings.timeout))
    try:
        async with (
            httpx.AsyncClient(timeout=timeout, follow_redirects=False, trust_env=False) as client,
            client.stream("POST", url, json=asked, headers=headers) as response,
        ):
            content = bytearray()
            async for piece in response.aiter_raw():
                content += piece
                if len(content) > LARGEST:
                    raise _Useless(f"its answer is larger than {LARGEST} bytes")
    except (httpx.HTTPError, httpx.InvalidURL, UnicodeError) as error:
        raise _Passing(f"{type(error).__name__} at {urlsplit(url).netloc}") from error
    if response.status_code == 400 and "response_format" in asked:
        raise _Unshaped("it refuses every way of asking for JSON")
    if response.status_code in PASSING:
        raise _Passing(f"status {response.status_code}", _seconds(response.headers.get("retry-after", "")))
    if response.status_code != 200:
        raise _Useless(f"status {response.status_code}; see summary.url, summary.model and summary.key")
    return bytes(content)


def _seconds(said: str) -> float | None:
    """Retry-After, when it is a number (RFC 9110 10.2.3)."""
    return float(said) if said.isascii() and said.isdecimal() and len(said) < 6 else None


async def probe(settings: SummarySettings) -> str:
    """What stands in the way of asking it; "" when nothing does. Nothing but the list of its models is asked for."""
    import httpx  # noqa: PLC0415 - an extra, and slow to import

    key = settings.secret()
    headers = {"Authorization": f"Bearer {key}"} if key else {}
    try:
        async with httpx.AsyncClient(timeout=15.0, follow_redirects=False, trust_env=False) as client:
            response = await client.get(f"{settings.url.rstrip('/')}/models", headers=headers)
    except (httpx.HTTPError, httpx.InvalidURL, UnicodeError) as error:
        return f"{type(error).__name__}: {error}".rstrip(": ")
    if response.status_code in (401, 403):
        return f"status {response.status_code}: it does not accept the key"
    if response.status_code == 200 and settings.model not in response.text:
        return f"it does not list a model {settings.model}"
    return ""
