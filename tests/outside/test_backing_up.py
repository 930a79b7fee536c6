"""A backup made beside a working daemon opens, holds everything, and is put back."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tarfile
import threading
from pathlib import Path

import pytest

from mailflow.cli.main import main
from mailflow.core.session.people import Address
from mailflow.outside import signing_key
from mailflow.outside.store.kept_files import FOLDER, Files
from mailflow.outside.store.on_disk import TinyDBStore
from mailflow.outside.store.state_folder import open_reader, open_store
from tests.outside.samples import session

Told = pytest.CaptureFixture[str]


@pytest.fixture
def state(tmp_path: Path) -> Path:
    folder = tmp_path / "state"
    store = open_store(folder)
    signing_key.load(folder)
    Files(folder / FOLDER).keep(b"%PDF-1.4 een scan")
    with store.turn() as turn:
        turn.put_session(session("a"))
    store.close()
    return folder


def back_up(state: Path, file: Path) -> int:
    return main(["backup", str(file), "--state", str(state)])


def test_all_that_is_kept_is_in_it_and_comes_back(state: Path, tmp_path: Path, capsys: Told) -> None:
    keys = (state / "keys").read_bytes()
    file = tmp_path / "backup.tar.gz"
    assert back_up(state, file) == 0
    assert capsys.readouterr().out.startswith("backed up: 1 documents and 1 files; opened again")
    assert file.stat().st_mode & 0o777 == 0o600
    assert not (state / ".backing-up").exists()
    other = tmp_path / "other"
    assert main(["restore", str(file), "--state", str(other)]) == 0
    assert [one.id for one in open_reader(other).sessions()] == ["a"]
    assert (other / "keys").read_bytes() == keys
    (kept,) = Files(other / FOLDER).all()
    assert Files(other / FOLDER).read(kept) == b"%PDF-1.4 een scan"
    open_store(other).close()


def test_a_writer_that_never_rests_is_backed_up_at_one_instant(state: Path, tmp_path: Path, capsys: Told) -> None:
    """Each of its commits says two things; no backup has one of them alone, also while files are compacted away."""
    store, over = open_store(state), threading.Event()
    writer = threading.Thread(target=restless, args=(store, over))
    writer.start()
    try:
        for number in range(6):
            file = tmp_path / f"{number}.tar.gz"
            assert back_up(state, file) == 0, capsys.readouterr().err
            other = tmp_path / f"other{number}"
            assert main(["restore", str(file), "--state", str(other)]) == 0
            found = open_store(other)
            assert found.torn is None
            said = {one.partition("@")[0] for one in found.stops()}
            assert {one for one in said if one.startswith("left")} == {
                one.replace("right", "left") for one in said if one.startswith("right")
            }
            found.close()
    finally:
        over.set()
        writer.join()
        store.close()


def restless(store: TinyDBStore, over: threading.Event) -> None:
    number = 0
    while not over.is_set():
        number += 1
        with store.turn() as turn:
            for side in ("left", "right"):
                turn.opt_out(Address(f"{side}{number}@example.test"))
        store.commit()
        if number % 20 == 0:
            store.storage.compact_soon()
        store.compact_slice()


def test_an_older_backup_is_not_written_over(state: Path, tmp_path: Path, capsys: Told) -> None:
    (tmp_path / "old.tar.gz").write_bytes(b"of yesterday")
    assert back_up(state, tmp_path / "old.tar.gz") == 1
    assert "is there already" in capsys.readouterr().err
    assert (tmp_path / "old.tar.gz").read_bytes() == b"of yesterday"


def test_a_file_that_was_changed_is_told_and_no_backup_is_left(state: Path, tmp_path: Path, capsys: Told) -> None:
    (kept,) = (state / FOLDER).glob("??/*")
    kept.write_bytes(b"rotten")
    assert back_up(state, tmp_path / "new.tar.gz") == 1
    assert "was changed" in capsys.readouterr().err
    assert (tmp_path / "new.tar.gz").read_bytes() == b""


def test_no_room_for_it_is_told_in_one_line_and_the_service_is_as_it_was(state: Path, tmp_path: Path) -> None:
    file = tmp_path / "new.tar.gz"
    before = sorted(path.name for path in state.iterdir())
    code = "import sys; from mailflow.cli.main import main; sys.exit(main(sys.argv[1:]))"
    ended = subprocess.run(
        [sys.executable, "-B", "-c", code, "backup", str(file), "--state", str(state)],
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000)),
    )
    assert ended.returncode == 1
    (told,) = ended.stderr.splitlines()
    assert told.startswith("mailflow backup: no backup was made: ")
    assert file.stat().st_size == 0
    assert sorted(path.name for path in state.iterdir()) == before


def test_what_means_nothing_elsewhere_stays_out_of_it(state: Path, tmp_path: Path) -> None:
    (state / "aside-20261130-101010").mkdir()
    (state / "oauth.lock").touch()
    os.mkfifo(state / "control.sock")
    assert back_up(state, tmp_path / "new.tar.gz") == 0
    with tarfile.open(tmp_path / "new.tar.gz") as archive:
        names = {name.split("/")[1] for name in archive.getnames() if "/" in name}
    assert names == {"snapshot-000001", "journal-000001", "keys", "files"}
