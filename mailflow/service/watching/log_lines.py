"""What a line of the log may show, and how it looks: no whole address, and so no token of a Message-ID."""

from __future__ import annotations

import json
import logging
import os
import re
from datetime import UTC, datetime
from enum import StrEnum
from typing import TextIO

from mailflow.core.privacy import visible

_ADDRESS = re.compile(r"([^\s<>@\"',;:()\[\]=])[^\s<>@\"',;:()\[\]=]{0,64}@([A-Za-z0-9.-]{1,255})")
_FIELD = re.compile(r"""\b([a-z_]{1,20})=('(?:[^'\\]|\\.){0,2000}'|"(?:[^"\\]|\\.){0,2000}"|[^\s'"]\S{0,500})""")
_PRIORITIES = ((logging.CRITICAL, 2), (logging.ERROR, 3), (logging.WARNING, 4), (logging.INFO, 6))  # RFC 5424 6.2.1


class LogForm(StrEnum):
    """How the log is written."""

    TEXT = "text"
    JSON = "json"  # one object a line


def shortened(text: str) -> str:
    """The text with only the first letter and the domain of each address."""
    return _ADDRESS.sub(r"\1…@\2", text) if "@" in text else text


class Discreet(logging.Formatter):
    """Shortens what others put into their lines too: server replies, errors, tracebacks."""

    def format(self, record: logging.LogRecord) -> str:
        """The line."""
        return visible.spelt_out(shortened(super().format(record)))


class Fields(logging.Formatter):
    """One JSON object a line; what a message says as name=value stands in it by name too."""

    def format(self, record: logging.LogRecord) -> str:
        """The line."""
        said = shortened(record.getMessage())
        tree = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": said,
            "fields": {name: value.strip("'\"") for name, value in _FIELD.findall(said)},
        }
        if record.exc_info:
            tree["trace"] = shortened(self.formatException(record.exc_info))
        return visible.spelt_out(json.dumps(tree, ensure_ascii=False))


class Prioritized(logging.Formatter):
    """Begins every line with its priority, as the journal wants it (sd-daemon(3))."""

    def __init__(self, lines: logging.Formatter) -> None:
        super().__init__()
        self._lines = lines

    def format(self, record: logging.LogRecord) -> str:
        """The lines."""
        mark = f"<{priority(record.levelno)}>"
        return "\n".join(mark + line for line in self._lines.format(record).split("\n"))


def priority(level: int) -> int:
    """Of syslog, for a level of logging."""
    return next((priority for least, priority in _PRIORITIES if level >= least), 7)


def formatter(form: LogForm, *, journal: bool) -> logging.Formatter:
    """For a whole log."""
    lines = Fields() if form is LogForm.JSON else Discreet("%(levelname)s %(name)s %(message)s")
    return Prioritized(lines) if journal else lines


def is_journal(stream: TextIO) -> bool:
    """Whether systemd's journal reads that stream (systemd.exec(5), $JOURNAL_STREAM)."""
    try:
        found = os.fstat(stream.fileno())
    except (OSError, ValueError):
        return False
    return os.environ.get("JOURNAL_STREAM", "") == f"{found.st_dev}:{found.st_ino}"
