"""Files on the command line are opened with the rights of who typed it, and the work is done as the service."""

from __future__ import annotations

import os
import pwd
import subprocess
import sys
from pathlib import Path

import pytest

from mailflow.cli import rights
from mailflow.errors import MailflowError

ROOT = pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody else")
WRITES = """
import os, sys
from mailflow.cli import rights
file, new, old = rights.Outfile(sys.argv[1]), rights.NewFile(sys.argv[2]), rights.Infile(sys.argv[3])
rights.become("nobody", (file, new, old, 7, None))
file.write(b"here")
new.write(b"new")
print(os.geteuid(), os.getegid(), os.getgroups(), old.open().read().decode())
try:
    open(sys.argv[1])
except PermissionError:
    print("closed")
"""


@ROOT
def test_root_opens_the_files_and_somebody_else_does_the_work(tmp_path: Path) -> None:
    (tmp_path / "old").write_text("old")
    tmp_path.chmod(0o700)
    paths = [str(tmp_path / name) for name in ("out", "new", "old")]
    told = subprocess.run(
        [sys.executable, "-B", "-c", WRITES, *paths], capture_output=True, text=True, check=True
    ).stdout.splitlines()
    account = pwd.getpwnam("nobody")
    assert told == [f"{account.pw_uid} {account.pw_gid} [{account.pw_gid}] old", "closed"]
    assert (tmp_path / "out").read_bytes() == b"here"
    assert (tmp_path / "new").read_bytes() == b"new"
    assert (tmp_path / "out").stat().st_mode & 0o777 == 0o600


def test_what_is_old_is_never_written_over(tmp_path: Path) -> None:
    (tmp_path / "old").write_text("old")
    with pytest.raises(MailflowError, match="is there already"):
        rights.NewFile(str(tmp_path / "old")).open()
    assert (tmp_path / "old").read_text() == "old"


def test_a_user_that_is_not_there_is_told_in_one_line() -> None:
    with pytest.raises(MailflowError, match="there is no user zzzz"):
        rights.become("zzzz", ())
