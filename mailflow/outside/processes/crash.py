"""Named places at which a test can end the process.

MAILFLOW_CRASH=<point> dies there the first time, MAILFLOW_CRASH=<point>:3 the third. Nothing is flushed or tidied.
"""

from __future__ import annotations

import os
from collections.abc import Callable

COMMIT_BEGUN = "commit.begun"  # nothing of the record is written
COMMIT_TORN = "commit.torn"  # half of it is
COMMIT_WRITTEN = "commit.written"  # all of it, but not yet on disk for sure
COMMIT_SYNCED = "commit.synced"  # on disk, but nobody has been told
COMPACT_JOURNAL = "compact.journal"  # the new journal exists, and is empty
COMPACT_SLICE = "compact.slice"  # a slice of the new snapshot is written
COMPACT_WRITTEN = "compact.written"  # all of it is, under its temporary name
COMPACT_RENAMED = "compact.renamed"  # it has its name, perhaps not yet on disk
COMPACT_KEPT = "compact.kept"  # its name is on disk; the old files are still there
COMPACT_REMOVED = "compact.removed"  # the first of the old files is gone
MAIL_COMMITTED = "mail.committed"  # what a batch did is on disk, its mails are still in INBOX
MAIL_MOVED = "mail.moved"  # they are in their folders
FILES_KEPT = "files.kept"  # the files of a mail are on disk, what it says is not
FILES_BEGUN = "files.begun"  # an errand is about to read some
FILES_READ = "files.read"  # it has, and nobody knows
LETTER_TAKEN = "letter.taken"  # about to be sent
LETTER_ACCEPTED = "letter.accepted"  # the server has it, the store does not know
LETTER_RECORDED = "letter.recorded"  # the store knows

POINTS = (
    COMMIT_BEGUN,
    COMMIT_TORN,
    COMMIT_WRITTEN,
    COMMIT_SYNCED,
    COMPACT_JOURNAL,
    COMPACT_SLICE,
    COMPACT_WRITTEN,
    COMPACT_RENAMED,
    COMPACT_KEPT,
    COMPACT_REMOVED,
)
MAIL_POINTS = (MAIL_COMMITTED, MAIL_MOVED, LETTER_TAKEN, LETTER_ACCEPTED, LETTER_RECORDED)
FILE_POINTS = (FILES_KEPT, FILES_BEGUN, FILES_READ)

_point, _, _turn = os.environ.get("MAILFLOW_CRASH", "").partition(":")
_passed = 0


def crash_point(point: str, last_deed: Callable[[], object] | None = None) -> None:
    """Die here if that is wanted, after a last deed."""
    if point == _point and _in_turn():
        if last_deed:
            last_deed()
        os._exit(137)


def _in_turn() -> bool:
    global _passed  # noqa: PLW0603 -- the point counts over the whole process
    _passed += 1
    return _passed >= int(_turn or 1)
