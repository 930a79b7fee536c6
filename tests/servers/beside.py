"""A Dovecot and a Postfix beside a deployed service: `python3 -m tests.servers.beside` prints their ports as JSON.

Needs the standard library alone, since it runs in a fresh Debian. They end with it.
"""

from __future__ import annotations

import json
import signal
import sys
import threading

from tests.servers.dovecot import Dovecot
from tests.servers.postfix import Postfix


def main() -> None:
    """Until a signal comes."""
    over = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: over.set())
    dovecot = Dovecot().start()
    try:
        postfix = Postfix(dovecot).start()
        try:
            ports = {
                "imap": dovecot.imap_port,
                "imaps": dovecot.imaps_port,
                "submission": postfix.submission_port,
                "submissions": postfix.submissions_port,
            }
            sys.stdout.write(json.dumps(ports) + "\n")
            sys.stdout.flush()
            over.wait()
        finally:
            postfix.stop()
    finally:
        dovecot.stop()


if __name__ == "__main__":
    main()
