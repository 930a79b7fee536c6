"""A store with signs of an earlier life never opens as empty; and the two ways back."""

from __future__ import annotations

import tarfile
from collections.abc import Callable
from pathlib import Path

import pytest

from mailflow.cli.main import main
from mailflow.errors import StoreError
from mailflow.outside import signing_key
from mailflow.outside.store.state_folder import open_store
from mailflow.service.tools.checkup import Level
from mailflow.service.tools.checkup_state import records
from tests.outside.samples import session
from tests.service.room import Room, settings

JOURNAL = "journal-000001"


@pytest.fixture
def state(tmp_path: Path) -> Path:
    """A folder in which a service has lived, with two sessions."""
    folder = tmp_path / "state"
    store = open_store(folder)
    signing_key.load(folder)
    for name in "ab":
        with store.turn() as turn:
            turn.put_session(session(name))
        store.commit()
    store.close()
    return folder


def ids(folder: Path) -> list[str]:
    store = open_store(folder)
    try:
        return [one.id for one in store.sessions()]
    finally:
        store.close()


def gone(state: Path) -> None:
    (state / JOURNAL).unlink()


def empty(state: Path) -> None:
    (state / JOURNAL).write_bytes(b"")


def rotten(state: Path) -> None:
    whole = bytearray((state / JOURNAL).read_bytes())
    whole[-20] ^= 4
    (state / JOURNAL).write_bytes(whole)


def rotten_length(state: Path) -> None:
    whole = (state / JOURNAL).read_bytes()
    at = whole.rindex(b"\nmf ") + 1
    (state / JOURNAL).write_bytes(whole[:at] + b"mg" + whole[at + 2 :])


LOSSES = (gone, empty, rotten, rotten_length)


@pytest.mark.parametrize("lose", LOSSES)
def test_what_was_lost_is_refused_with_the_remedy_and_nothing_is_changed(
    state: Path, lose: Callable[[Path], None]
) -> None:
    lose(state)
    before = {path.name: path.read_bytes() for path in state.iterdir() if path.name != "lock"}
    for _ in range(2):
        with pytest.raises(StoreError, match=r"nothing was changed\. .*mailflow restore BACKUP.*mailflow check store"):
            open_store(state)
    assert {path.name: path.read_bytes() for path in state.iterdir() if path.name != "lock"} == before
    (store,) = (one for one in records(state) if one.what == "store")
    assert store.level is Level.FAIL
    assert "mailflow restore" in store.told


@pytest.mark.parametrize("lose", LOSSES)
def test_who_has_no_backup_goes_on_with_what_is_left(
    state: Path, lose: Callable[[Path], None], capsys: pytest.CaptureFixture[str]
) -> None:
    lose(state)
    assert main(["restore", "--here", "--state", str(state)]) == 0
    assert "intact: " in capsys.readouterr().out
    assert ids(state) == ([] if lose in (gone, empty) else ["a"])


def test_a_new_folder_and_one_whose_first_start_was_cut_short_are_no_loss(tmp_path: Path) -> None:
    assert ids(tmp_path / "new") == []
    (tmp_path / "short").mkdir()
    (tmp_path / "short" / JOURNAL).write_bytes(b"mf 000")
    assert ids(tmp_path / "short") == []


@pytest.mark.parametrize("tail", [b"mf 00000040 1234", b"mf 00000040 12345678\nbegun", b"\0" * 500])
def test_what_a_death_or_a_power_cut_leaves_is_no_damage(state: Path, tail: bytes) -> None:
    with (state / JOURNAL).open("ab") as file:
        file.write(tail)
    assert ids(state) == ["a", "b"]


async def test_keys_that_are_gone_are_refused_and_made_only_when_asked(state: Path) -> None:
    (state / "keys").unlink()
    with pytest.raises(StoreError, match="keys: is missing, but letters were signed with it"):
        Room(settings(state))
    (key,) = (one for one in records(state) if one.what == "key")
    assert key.level is Level.FAIL
    assert main(["restore", "--here", "--state", str(state)]) == 0
    async with Room(settings(state)) as room:
        assert len(room.sessions()) == 2


@pytest.mark.parametrize("packed", [True, False])
def test_a_backup_is_put_back_and_what_was_there_is_kept(
    state: Path, tmp_path: Path, packed: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    backup = tmp_path / "backup.tar.gz"
    with tarfile.open(backup, "w:gz") as archive:
        archive.add(state, "mailflow")
    if not packed:
        with tarfile.open(backup) as archive:
            archive.extractall(tmp_path / "unpacked", filter="data")
        backup = tmp_path / "unpacked" / "mailflow"
    rotten(state)
    assert main(["restore", str(backup), "--state", str(state)]) == 0
    assert "restored: 2 documents" in capsys.readouterr().out
    assert ids(state) == ["a", "b"]
    (aside,) = state.glob("aside-*")
    assert (aside / JOURNAL).exists()
    assert not list(state.glob(".restoring-*"))


def test_a_backup_that_is_none_changes_nothing(state: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "notes.txt").write_text("no backup")
    assert main(["restore", str(tmp_path / "notes.txt"), "--state", str(state)]) == 1
    assert "is no tar file" in capsys.readouterr().err
    assert ids(state) == ["a", "b"]


def test_while_a_daemon_runs_nothing_is_restored(state: Path, capsys: pytest.CaptureFixture[str]) -> None:
    store = open_store(state)
    assert main(["restore", "--here", "--state", str(state)]) == 1
    assert "held by process" in capsys.readouterr().err
    store.close()


@pytest.mark.parametrize("kind", ["outside", "absolute", "link"])
def test_a_backup_reaches_nothing_outside(
    state: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], kind: str
) -> None:
    before = {path.name for path in state.iterdir()}
    victim = tmp_path / "victim"
    member = tarfile.TarInfo({"outside": "../../victim", "absolute": str(victim), "link": "state/journal"}[kind])
    if kind == "link":
        member.type, member.linkname = tarfile.SYMTYPE, str(victim)
    with tarfile.open(tmp_path / "hostile.tar", "w") as archive:
        archive.addfile(member)
    assert main(["restore", str(tmp_path / "hostile.tar"), "--state", str(state)]) == 1
    assert "is no file of a backup" in capsys.readouterr().err
    assert not victim.exists()
    assert {path.name for path in state.iterdir()} == before
