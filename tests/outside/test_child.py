"""Children with limits: whatever they do, they end, and say how."""

from __future__ import annotations

import asyncio
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from mailflow.outside.processes import child
from mailflow.outside.processes.child import Limits

LIMITS = Limits(seconds=20, cpu=5, memory=512 * 1024**2, output=100_000)


async def python(code: str, limits: Limits = LIMITS, content: bytes = b"") -> child.Ended:
    return await child.run((sys.executable, "-I", "-c", code), limits, content=content)


async def test_it_gets_what_it_is_told_and_gives_what_it_says() -> None:
    ended = await python("import sys; sys.stdout.buffer.write(sys.stdin.buffer.read()[::-1])", content=b"abc" * 20_000)
    assert (ended.well, ended.output) == (True, b"cba" * 20_000)


async def test_one_that_does_not_listen_is_no_trouble() -> None:
    assert (await python("print('x')", content=bytes(5_000_000))).output == b"x\n"


@pytest.mark.parametrize(
    ("code", "limits"),
    [
        ("x = bytearray(10**9)", LIMITS),
        ("while True: pass", Limits(20, 1, LIMITS.memory)),
        ("import time; time.sleep(60)", Limits(0.5, 5, LIMITS.memory)),
        ("print('x' * 1_000_000)", LIMITS),
        ("while True: print('x' * 1000)", LIMITS),
    ],
    ids=["memory", "processor", "wall", "output", "endless output"],
)
async def test_one_that_takes_too_much_is_ended(code: str, limits: Limits) -> None:
    ended = await python(code, limits)
    assert ended.exhausted
    assert not ended.well


async def test_one_that_fails_says_why_and_is_not_exhausted() -> None:
    ended = await python("import sys; print('first', file=sys.stderr); sys.exit('it went wrong')")
    assert (ended.well, ended.exhausted, ended.code, ended.complaint) == (False, False, 1, "it went wrong")


async def test_a_program_that_is_not_there_is_a_failure_only() -> None:
    ended = await child.run(("no-such-program-here",), LIMITS)
    assert (ended.well, ended.exhausted) == (False, False)


async def test_it_sees_no_settings_and_no_secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MAILFLOW_IMAP_PASSWORD", "geheim")
    assert b"geheim" not in (await python("import os; print(dict(os.environ))")).output


async def test_all_that_it_began_ends_with_it(tmp_path: Path) -> None:
    told = tmp_path / "pid"
    begin = f"p = subprocess.Popen(['sleep', '60']); open({str(told)!r}, 'w').write(str(p.pid))"
    task = asyncio.create_task(python(f"import subprocess; {begin}; p.wait()"))
    await asyncio.to_thread(until, lambda: told.exists() and told.read_text() != "")
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    await asyncio.to_thread(until, lambda: is_gone(told.read_text()))


def until(so: Callable[[], bool]) -> None:
    while not so():
        time.sleep(0.01)


def is_gone(pid: str) -> bool:
    status = Path(f"/proc/{pid}/status")
    return not status.exists() or "zombie" in status.read_text()


async def test_a_child_does_not_stand_where_we_were_started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An operator may type a verb in a folder that is closed to the service's user."""
    monkeypatch.chdir(tmp_path)
    assert (await child.run(["/bin/pwd"], LIMITS)).output == b"/\n"
