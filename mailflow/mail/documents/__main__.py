"""Reads one document in a process of its own, within limits of memory and time that it cannot lift.

    python -m mailflow.mail.documents < HEADER CONTENT > RESULT

The header is one line of JSON: "name", "type", "size", and the limits "characters" and "pages" when they are not the
usual ones. The content follows. The result is one object of JSON.
"""

from __future__ import annotations

import json
import resource
import sys
from dataclasses import replace

MEMORY = 768 * 1024 * 1024  # bytes of address space
SECONDS = 20  # of processor time
_HANDLES = 32
_LONGEST_HEADER = 20_000


def main() -> None:
    """Limits first; then read, and say what was read."""
    _limit()
    from mailflow.core.session.files import FileText, Trouble  # noqa: PLC0415  # nothing of others runs before the limits
    from mailflow.mail.documents.extract import extract  # noqa: PLC0415
    from mailflow.mail.documents.limits import DEFAULT  # noqa: PLC0415

    header = json.loads(sys.stdin.buffer.readline(_LONGEST_HEADER))
    try:
        content = sys.stdin.buffer.read(int(header["size"]))
        most = {name: int(header[name]) for name in ("characters", "pages") if name in header}
        read = extract(content, str(header["name"]), str(header["type"]), replace(DEFAULT, **most))
    except MemoryError:
        read = FileText(trouble=Trouble.SLOW, detail="no memory left")
    said = {"text": read.text, "trouble": read.trouble, "truncated": read.truncated, "detail": read.detail}
    sys.stdout.write(json.dumps(said))


def _limit() -> None:
    for limit, most in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CPU, SECONDS),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_NOFILE, _HANDLES),
        (resource.RLIMIT_CORE, 0),
    ):
        hard = resource.getrlimit(limit)[1]
        least = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(limit, (least, least))


if __name__ == "__main__":
    main()
