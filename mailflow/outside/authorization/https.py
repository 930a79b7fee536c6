"""What the providers' libraries speak HTTPS with."""

from __future__ import annotations

import functools
from typing import Any


def why(error: BaseException) -> str:
    """What was at the bottom of it, on one line: what the libraries wrap around it helps nobody."""
    while (inner := error.__cause__ or error.__context__) is not None:
        error = inner
    return " ".join(str(error).split())[:200] or type(error).__name__


def session(ca_file: str | None, timeout: float) -> Any:
    """A session of requests. Raises `ImportError` where no provider's extra is installed.

    Its settings go along with each request: at the session, REQUESTS_CA_BUNDLE of the environment would win over them.
    """
    import requests  # noqa: PLC0415 - comes with an extra, and is slow to import

    made = requests.Session()
    made.mount("https://", requests.adapters.HTTPAdapter(max_retries=1))
    setattr(made, "request", functools.partial(made.request, timeout=timeout, verify=ca_file or True))  # noqa: B010
    return made
