"""What a line of the log may show: no whole address, and so no token of a Message-ID."""

from __future__ import annotations

import logging
import re

_ADDRESS = re.compile(r"([^\s<>@\"',;:()\[\]=])[^\s<>@\"',;:()\[\]=]{0,64}@([A-Za-z0-9.-]{1,255})")


def shortened(text: str) -> str:
    """The text with only the first letter and the domain of each address."""
    return _ADDRESS.sub(r"\1…@\2", text) if "@" in text else text


class Discreet(logging.Formatter):
    """Shortens what others put into their lines too: server replies, errors, tracebacks."""

    def format(self, record: logging.LogRecord) -> str:
        """The line."""
        return shortened(super().format(record))
