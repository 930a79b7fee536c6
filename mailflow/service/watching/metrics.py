"""How the service is doing, as a file that node_exporter's textfile collector reads: no port is open for it."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from mailflow.core.troubles import TroubleKind
from mailflow.service.watching.health import Health

log = logging.getLogger(__name__)

END = ".prom"  # of the names that the collector reads


@dataclass(slots=True)
class MetricsFile:
    """Written whole each minute. Its own age tells that the service has stopped."""

    path: Path
    health: Callable[[], Health]
    _complained: bool = False

    def write(self) -> None:
        """Trouble with the file stops nothing; it is told once."""
        draft = self.path.with_name(f".{self.path.name}.{os.getpid()}")  # its end is not what the collector reads
        try:
            draft.write_text("\n".join(lines(self.health())) + "\n", "ascii")
            draft.chmod(0o644)  # others read it; there is nothing of people in it
            draft.replace(self.path)
        except OSError as error:
            if not self._complained:
                log.error("metrics: %s cannot be written (%s)", self.path, error.strerror)
            self._complained = True
        else:
            self._complained = False


def lines(health: Health) -> Iterator[str]:
    """OpenMetrics; gauges alone, and instants in seconds of Unix."""
    yield from _gauge("up", "1 while the service runs", [("", int(health.running))])
    yield from _gauge("level", "0 well, 1 somebody should look, 2 no mail comes in or goes out", [("", health.level)])
    for name, says, stamp in (
        ("started_seconds", "when the service began", health.since),
        ("connected_seconds", "when the mailbox was connected", health.connected_since),
        ("last_in_seconds", "when the mail server last answered at the mailbox", health.last_in),
        ("last_out_seconds", "when the mail server last took a letter, or was ready to", health.last_out),
        ("oldest_letter_seconds", "when the oldest letter that waits was written", health.oldest),
        ("written_seconds", "when this was written", health.at),
    ):
        yield from _gauge(name, says, [("", int(datetime.fromisoformat(stamp).timestamp()) if stamp else 0)])
    yield from _gauge("letters_waiting", "letters that wait to be sent", [("", health.queue)])
    yield from _gauge("mails_held", "mails that wait for a person", [("", health.held)])
    yield from _gauge("errands", "slow work under way", [("", health.errands)])
    stages = [(f'{{stage="{stage}"}}', count) for stage, count in health.sessions]
    yield from _gauge("sessions", "sessions by stage", stages)
    wrong = {kind for kind, _, _ in health.troubles}
    kinds = [(f'{{kind="{kind}"}}', int(kind in wrong)) for kind in TroubleKind]
    yield from _gauge("trouble", "1 while there is trouble of that kind", kinds)
    yield "# EOF"


def _gauge(name: str, says: str, values: list[tuple[str, int]]) -> Iterator[str]:
    yield f"# HELP mailflow_{name} {says}"
    yield f"# TYPE mailflow_{name} gauge"
    for labels, value in values:
        yield f"mailflow_{name}{labels} {value}"
