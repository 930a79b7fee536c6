"""Puts mails into a mailbox at an even pace, from a process of its own.

    python -m bench.feeder HOST PORT ADDRESS PASSWORD SECONDS FOLDER

Every file of the folder is a mail, in the order of their names, one each SECONDS. For each, its name and the instant
at which the server had taken it (CLOCK_MONOTONIC, the same in all processes) are printed.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from imapclient import IMAPClient  # type: ignore[import-untyped]


def main(host: str, port: str, address: str, password: str, pace: str, folder: str) -> None:
    """One connection; a mail that takes long to hand over does not make the next ones come in a heap."""
    with IMAPClient(host, int(port), ssl=False) as client:
        client.login(address, password)
        for path in sorted(Path(folder).iterdir()):
            content = path.read_bytes()
            began = time.monotonic()
            client.append("INBOX", content)
            sys.stdout.write(f"{path.name} {time.monotonic()}\n")
            sys.stdout.flush()
            time.sleep(max(0.0, float(pace) - (time.monotonic() - began)))


if __name__ == "__main__":
    main(*sys.argv[1:])
