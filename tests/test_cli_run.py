"""The verb `run` on the command line, and what its log may show."""

from __future__ import annotations

import logging
import re
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


def test_settings_that_are_missing_are_told_all_at_once_in_one_line_each(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "empty.toml").write_text("")
    assert main(["run", "--config", str(tmp_path / "empty.toml")]) == 1
    told = capsys.readouterr().err.splitlines()
    assert [re.findall(r"toml:([a-z.]+)", line)[:1] for line in told] == [
        ["service.address"],
        ["imap.host"],
        ["imap.user"],
        ["imap.password"],
        ["smtp.host"],
    ]
    assert all(line.startswith("mailflow run: ") and "is not set" in line for line in told)


FULL = """
import resource, sys
from mailflow.cli.main import main
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]), int(sys.argv[1])))
sys.exit(main(["run", "--config", sys.argv[2]]))
"""


@pytest.mark.parametrize("room", [0, 30, 60, 100, 2_000])
def test_a_disk_that_is_full_at_the_start_is_told_in_one_line(tmp_path: Path, room: int) -> None:
    """Files may not grow beyond that; which of them is the first that does not fit differs."""
    (tmp_path / "secret").write_text("secret")
    (tmp_path / "mailflow.toml").write_text(
        """
        [service]
        address = "cop@example.test"
        facilitators = ["@example.test"]
        state = "state"
        [imap]
        host = "127.0.0.1"
        port = 9
        user = "cop@example.test"
        tls = "none"
        password_file = "secret"
        [smtp]
        host = "127.0.0.1"
        port = 9
        tls = "none"
        """
    )
    command = [sys.executable, "-B", "-c", FULL, str(room), str(tmp_path / "mailflow.toml")]
    ended = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert ended.returncode == 1
    (told,) = ended.stderr.splitlines()
    assert told.startswith("mailflow run: ")
    assert "File too large" in told


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
