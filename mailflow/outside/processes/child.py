"""A child process with limits of time, memory and output."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

SHIM = (sys.executable, "-P", "-m", "mailflow.outside.processes.limited")
COMPLAINTS = 20_000  # bytes of standard error that are read
_CHUNK = 65_536


@dataclass(frozen=True, slots=True)
class Limits:
    """What a child may use."""

    seconds: float  # on the wall
    cpu: int  # seconds of processor time
    memory: int  # bytes of address space
    output: int = 4 * 1024 * 1024  # bytes on standard output; more ends it


@dataclass(frozen=True, slots=True)
class Ended:
    """How a child came to its end."""

    code: int  # exit code; negative: the signal that ended it
    output: bytes
    complaint: str  # the last line on standard error
    late: bool = False  # ended by us: it took too long
    flood: bool = False  # ended by us: it said too much

    @property
    def well(self) -> bool:
        """Whether it did what it was asked."""
        return self.code == 0 and not self.late and not self.flood

    @property
    def exhausted(self) -> bool:
        """Whether it came to its end because it used too much; without memory programs die in many ways."""
        signals = (-signal.SIGXCPU, -signal.SIGKILL, -signal.SIGSEGV, -signal.SIGABRT, -signal.SIGXFSZ)
        return self.late or self.flood or self.code in signals or "MemoryError" in self.complaint


async def run(command: Sequence[str], limits: Limits, *, content: bytes = b"", folder: Path | None = None) -> Ended:
    """Run a command with `content` on its standard input; when we are cancelled, it is ended too."""
    process = await asyncio.create_subprocess_exec(
        *SHIM,
        str(limits.memory),
        str(limits.cpu),
        *command,
        stdin=PIPE,
        stdout=PIPE,
        stderr=PIPE,
        cwd=folder or "/",  # ours may be closed to the user whose rights we have
        env=_environment(os.environ),
        start_new_session=True,
    )
    try:
        return await asyncio.wait_for(_talk(process, content, limits), limits.seconds)
    except TimeoutError:
        return Ended(-signal.SIGKILL, b"", "", late=True)
    finally:
        await _end(process)


def _environment(ours: Mapping[str, str]) -> dict[str, str]:
    """What a child needs of ours; no settings, and so no secrets."""
    kept = ("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "TESSDATA_PREFIX", "PYTHONPATH", "VIRTUAL_ENV")
    return {**{name: ours[name] for name in kept if name in ours}, "OMP_THREAD_LIMIT": "1", "PYTHONUTF8": "1"}


async def _talk(process: Process, content: bytes, limits: Limits) -> Ended:
    assert process.stdout is not None
    assert process.stderr is not None
    said, complaints, _ = await asyncio.gather(
        _heard(process, process.stdout, limits.output), _last(process.stderr), _tell(process, content)
    )
    lines = complaints.decode("utf-8", "replace").strip().splitlines()
    return Ended(await process.wait(), said or b"", lines[-1][:300] if lines else "", flood=said is None)


async def _heard(process: Process, stream: asyncio.StreamReader, limit: int) -> bytes | None:
    """All that it says; None, and its end, when that is too much."""
    said = bytearray()
    while chunk := await stream.read(_CHUNK):
        said += chunk
        if len(said) > limit:
            _kill(process)
            return None
    return bytes(said)


async def _last(stream: asyncio.StreamReader) -> bytes:
    """The last of what it says."""
    said = b""
    while chunk := await stream.read(_CHUNK):
        said = (said + chunk)[-COMPLAINTS:]
    return said


async def _tell(process: Process, content: bytes) -> None:
    """Write all of it; a child that does not want it has its reasons."""
    assert process.stdin is not None
    with contextlib.suppress(BrokenPipeError, ConnectionResetError):
        process.stdin.write(content)
        await process.stdin.drain()
    with contextlib.suppress(BrokenPipeError, ConnectionResetError):
        process.stdin.close()
        await process.stdin.wait_closed()


async def _end(process: Process) -> None:
    """End it, and wait until it is gone."""
    if process.returncode is None:
        _kill(process)
    await asyncio.shield(process.wait())


def _kill(process: Process) -> None:
    """With all that it began."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
