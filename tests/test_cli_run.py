"""The verb `run` on the command line, and what its log may show."""

from __future__ import annotations

import logging
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailflow.cli.main import main
from mailflow.outside.clock import RunAheadClock
from mailflow.outside.processes import systemd
from mailflow.service.watching.log_lines import Discreet, shortened
from mailflow.service.watching.pulse import Pulse
from tests.service.room import MONDAY


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("550 <geert.frateur@example.org>: no such user", "550 <g…@example.org>: no such user"),
        ("a@b.test,c@d.test", "a…@b.test,c…@d.test"),
        ("<abcd2345.p1.3.kaaaabbbbccccdddd@cop.test>", "<a…@cop.test>"),
        ("mailto:jan+abcd2345.p1.kaaaa@cop.test?subject=stop", "mailto:j…@cop.test?subject=stop"),
        ("sender='élodie@example.org'", "sender='é…@example.org'"),
        ("no address @ all, @handle", "no address @ all, @handle"),
    ],
)
def test_addresses_are_shortened(text: str, line: str) -> None:
    assert shortened(text) == line


@given(st.text(st.characters(codec="utf-8"), max_size=200))
def test_shortening_twice_is_shortening_once(text: str) -> None:
    assert shortened(shortened(text)) == shortened(text)


def test_a_long_word_is_shortened_in_no_time() -> None:
    assert len(shortened("x" * 300_000 + "@" + "y" * 300_000)) > 500_000


def test_tracebacks_are_shortened_too() -> None:
    try:
        raise ValueError("jan.peeters@example.org is no address")
    except ValueError as error:
        found = (type(error), error, error.__traceback__)
    record = logging.LogRecord("mailflow", logging.ERROR, __file__, 1, "mail failed", (), found)
    assert "ValueError: j…@example.org is no address" in Discreet("%(message)s").format(record)


def test_settings_that_are_missing_are_told_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "empty.toml").write_text("")
    assert main(["run", "--config", str(tmp_path / "empty.toml")]) == 1
    told = capsys.readouterr().err
    assert told.startswith("mailflow run: ")
    assert "is not set" in told
    assert told.count("\n") == 1


HEAVY = (
    "asyncio",
    "tinydb",
    "imapclient",
    "aiosmtplib",
    "jinja2",
    "mailparser",
    "mailflow.app",
    "mailflow.settings.settings",
)


def imported(code: str) -> set[str]:
    """Which heavy modules a fresh process has loaded after that."""
    told = subprocess.run(
        [sys.executable, "-c", f"import sys\n{code}\nprint(*[one for one in {HEAVY!r} if one in sys.modules])"],
        capture_output=True,
        text=True,
        check=True,
    )
    return set(told.stdout.split("\n")[-2].split())


def test_the_command_line_itself_loads_nothing_heavy() -> None:
    assert imported("import mailflow.cli.main") == set()
    start = "from contextlib import suppress\nfrom mailflow.cli.main import main\n"
    helped = f"{start}with suppress(SystemExit): main(['run', '-h'])"
    assert imported(helped) == set()


# Signs of life


def test_a_loop_from_which_nothing_is_heard_is_named() -> None:
    class Clock(RunAheadClock):
        seconds = 0.0

        def monotonic(self) -> float:
            return self.seconds

    clock = Clock(MONDAY)
    pulse = Pulse(clock)
    assert pulse.silent() == ()
    pulse.beat("mailbox", 100)
    pulse.beat("timers", 10)
    pulse.beat("outbox", 10)
    pulse.rest("outbox")
    clock.seconds = 50
    assert pulse.silent() == ("timers",)
    clock.seconds = 101
    assert pulse.silent() == ("mailbox", "timers")
    pulse.beat("timers", 10)
    assert pulse.silent() == ("mailbox",)


@pytest.mark.parametrize(
    ("environment", "interval"),
    [
        ({}, None),
        ({"WATCHDOG_USEC": "120000000"}, 60.0),
        ({"WATCHDOG_USEC": "120000000", "WATCHDOG_PID": "1"}, None),
        ({"WATCHDOG_USEC": "0"}, None),
        ({"WATCHDOG_USEC": "soon"}, None),
    ],
)
def test_systemd_says_how_often_it_wants_to_hear(
    environment: dict[str, str], interval: float | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("WATCHDOG_USEC", "WATCHDOG_PID"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert systemd.watchdog_interval() == interval
