"""Runs a command in this process's place, with limits of memory and processor time that it cannot lift.

    python -m mailflow.outside.processes.limited BYTES SECONDS COMMAND [ARGUMENT ...]

A process of its own sets the limits, since a hook between fork and exec is not safe beside threads.
"""

from __future__ import annotations

import contextlib
import os
import resource
import sys

LARGEST_FILE = 1024**3  # bytes that a child may write into one file


def main(arguments: list[str]) -> None:
    """Set the limits, and become the command."""
    memory, seconds, *command = arguments
    resource.setrlimit(resource.RLIMIT_AS, (int(memory), int(memory)))
    resource.setrlimit(resource.RLIMIT_CPU, (int(seconds), int(seconds) + 1))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (LARGEST_FILE, LARGEST_FILE))
    with contextlib.suppress(PermissionError):  # a unit's filter of system calls may forbid it
        os.nice(10)  # the mails of others come first
    os.execvp(command[0], command)


if __name__ == "__main__":
    main(sys.argv[1:])
