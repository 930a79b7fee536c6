"""What was committed is there after any death; what is damaged is never passed over."""

from __future__ import annotations

import json
import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailflow.core.session.model import SessionId
from mailflow.errors import StoreError, StoreTooNew
from mailflow.outside.processes import crash
from mailflow.outside.store import rows
from mailflow.outside.store.journal import Header, Journal, Tape, frame
from mailflow.outside.store.on_disk import TinyDBStore
from mailflow.outside.store.state_folder import open_reader, open_store
from mailflow.outside.store.view import StoreView
from tests.outside.dying import TURNS
from tests.outside.samples import entry, post, session

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Death:
    """How a child ended."""

    code: int
    committed: list[int]
    last_words: str


def run_child(folder: Path, crash_at: str = "", limit: int = 0) -> Death:
    done = subprocess.run(
        [sys.executable, "-m", "tests.outside.dying", str(folder), str(limit)],
        env={**os.environ, "MAILFLOW_CRASH": crash_at},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    lines = done.stdout.splitlines()
    words = [line for line in lines if not line.isdigit()]
    assert "Traceback" not in done.stderr, done.stderr
    return Death(done.returncode, [int(line) for line in lines if line.isdigit()], " ".join(words))


def turns_in(store: StoreView) -> int:
    """How many turns a store holds, each of them whole."""
    sessions = list(store.sessions())
    for number, one in enumerate(sorted(sessions, key=lambda it: int(it.id[1:]))):
        assert one.id == f"s{number}"
        assert store.find_post(one.id, 1) == post(one.id, 1)
        assert store.entry(entry(number).digest) == entry(number, name=one.id)
        assert (one.theme == f"followed by {number + 1}") == (number + 1 < len(sessions))
    return len(sessions)


@pytest.mark.parametrize("turn", ["", ":5"])
@pytest.mark.parametrize("point", crash.POINTS)
def test_a_death_at_any_point_loses_nothing_that_was_committed(point: str, turn: str, tmp_path: Path) -> None:
    folder = tmp_path / "state"
    death = run_child(folder, f"{point}{turn if point.startswith('commit') else ''}")
    assert death.code == 137
    found = turns_in(open_reader(folder))
    assert len(death.committed) <= found <= len(death.committed) + 1
    again = run_child(folder)
    assert (again.code, len(again.committed)) == (0, TURNS)
    store = open_store(folder)
    assert turns_in(store) == found + TURNS
    store.close()


def test_deaths_one_after_another_lose_nothing(tmp_path: Path) -> None:
    committed = 0
    for point in (*crash.POINTS, *reversed(crash.POINTS)):
        committed += len(run_child(tmp_path, f"{point}:2").committed)
        assert turns_in(open_reader(tmp_path)) >= committed
    committed = turns_in(open_reader(tmp_path))
    assert len(run_child(tmp_path).committed) == TURNS
    assert turns_in(open_reader(tmp_path)) == committed + TURNS


@pytest.mark.parametrize("limit", [3000, 5000, 9000, 12000])
def test_a_full_disk_ends_the_store_with_one_line_and_keeps_what_was_committed(limit: int, tmp_path: Path) -> None:
    death = run_child(tmp_path, limit=limit)
    assert death.code == 3
    assert "could not be written (File too large); nothing more is accepted" in death.last_words
    store = open_store(tmp_path)
    assert turns_in(store) == len(death.committed)
    store.close()


def test_after_a_failed_write_a_store_refuses_everything(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    store.storage.journal.close()
    with store.turn() as turn:
        turn.put_session(session("a"))
    for _ in range(2):
        with pytest.raises(StoreError, match="nothing more is accepted"):
            store.commit()
    with pytest.raises(StoreError, match="nothing more is accepted"), store.turn():
        pytest.fail("a turn began")
    for question in (store.compact_slice, lambda: list(store.sessions()), lambda: store.session(SessionId("a"))):
        with pytest.raises(StoreError, match="nothing more is accepted"):
            question()


def test_everything_is_for_its_owner_alone(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "state"
    store = filled(folder, 3)
    compact(store)
    store.close()
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}


def filled(folder: Path, count: int) -> TinyDBStore:
    store = open_store(folder)
    for number in range(count):
        with store.turn() as turn:
            turn.put_session(session(f"s{number}"))
        store.commit()
    return store


def compact(store: TinyDBStore) -> None:
    store.compact_soon()
    while store.compact_slice():
        pass


def ids(store: StoreView) -> list[str]:
    return [one.id for one in store.sessions()]


def test_a_torn_tail_is_cut_kept_and_told(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    filled(tmp_path, 2).close()
    path = tmp_path / "journal-000001"
    whole = path.read_bytes()
    end_of_first = len(whole) - len(last_record(whole))
    path.write_bytes(whole[:-3])
    assert ids(open_reader(tmp_path)) == ["s0"]
    assert path.stat().st_size == len(whole) - 3
    store = open_store(tmp_path)
    assert ids(store) == ["s0"]
    assert store.torn is not None
    assert (store.torn.offset, store.torn.path) == (end_of_first, path)
    assert store.torn.kept.read_bytes() == whole[end_of_first:-3]
    assert f"from offset {end_of_first}" in caplog.text
    with store.turn() as turn:
        turn.put_session(session("s5"))
    store.close()
    store = open_store(tmp_path)
    assert (ids(store), store.torn) == (["s0", "s5"], None)
    store.close()


def last_record(whole: bytes) -> bytes:
    return whole[whole.rindex(b"\nmf ") + 1 :]


def test_a_file_cut_anywhere_opens_with_the_records_before_the_cut(tmp_path: Path) -> None:
    payloads = [b"a", b"bb\nmf ", b"ccc" * 9]
    whole = b"".join(frame(payload) for payload in payloads)
    ends = [len(b"".join(frame(payload) for payload in payloads[:count])) for count in range(len(payloads) + 1)]
    for size in range(len(whole) + 1):
        path = tmp_path / "file"
        path.write_bytes(whole[:size])
        count = sum(end <= size for end in ends[1:])
        with Tape(path) as tape:
            assert list(tape.records()) == payloads[:count]
        assert (tape.end, tape.size) == (ends[count], size)


@given(position=st.floats(0, 1, exclude_max=True), bit=st.integers(0, 7))
@settings(deadline=None)
def test_any_flipped_bit_before_the_last_record_is_told_and_changes_nothing(
    position: float, bit: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("state")
    filled(folder, 3).close()
    path = folder / "journal-000001"
    whole = bytearray(path.read_bytes())
    last = len(whole) - len(last_record(bytes(whole)))
    whole[int(position * last)] ^= 1 << bit
    path.write_bytes(whole)
    for opening in (open_store, open_reader):
        with pytest.raises(StoreError, match=r"journal-000001: damaged at offset \d+.*Restore the folder"):
            opening(folder)
    assert path.read_bytes() == whole


def test_a_damaged_snapshot_is_told(tmp_path: Path) -> None:
    store = filled(tmp_path, 3)
    compact(store)
    store.close()
    path = tmp_path / "snapshot-000002"
    whole = path.read_bytes()
    for broken in (
        whole[:-1],
        whole[: -len(frame(b"end"))],
        whole + b"x",
        b"",
        whole.replace(b"Jongeren", b"Jongeram"),
    ):
        path.write_bytes(broken)
        with pytest.raises(StoreError, match=r"snapshot-000002: damaged at offset \d+"):
            open_store(tmp_path)


def test_a_missing_journal_is_told(tmp_path: Path) -> None:
    store = filled(tmp_path, 3)
    compact(store)
    store.close()
    (tmp_path / "journal-000002").unlink()
    with pytest.raises(StoreError, match="journal-000002: missing; restore"):
        open_store(tmp_path)


def test_an_older_journal_that_ends_too_early_is_damaged_not_torn(tmp_path: Path) -> None:
    store = filled(tmp_path, 3)
    store.compact_soon()
    assert store.compact_slice()
    store.close()
    path = tmp_path / "journal-000001"
    assert ids(open_reader(tmp_path)) == ["s0", "s1", "s2"]
    os.truncate(path, path.stat().st_size - 3)
    with pytest.raises(StoreError, match=r"journal-000001: damaged at offset \d+"):
        open_store(tmp_path)


def test_closing_in_the_midst_of_a_compaction_tidies_at_once(tmp_path: Path) -> None:
    store = filled(tmp_path, 3)
    store.compact_soon()
    assert store.compact_slice()
    assert (tmp_path / "snapshot.tmp").exists()
    store.close()
    assert not (tmp_path / "snapshot.tmp").exists()
    store = open_store(tmp_path)
    assert store.compact_slice()
    while store.compact_slice():
        pass
    assert ids(store) == ["s0", "s1", "s2"]
    store.close()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["journal-000002", "lock", "snapshot-000002"]


def test_a_file_of_a_later_format_is_refused_with_the_version_to_install(tmp_path: Path) -> None:
    header = json.dumps({"generation": 1, "by": "9.9", "format": 2, "colour": "mauve"}).encode()
    (tmp_path / "journal-000001").write_bytes(frame(header))
    for opening in (open_store, open_reader):
        with pytest.raises(StoreTooNew, match=r"format 2, .* install mailflow 9.9 or later"):
            opening(tmp_path)


def test_a_compaction_without_room_is_given_up_and_work_goes_on(tmp_path: Path) -> None:
    store = filled(tmp_path, 3)
    (tmp_path / "snapshot.tmp").mkdir()
    compact(store)
    with store.turn() as turn:
        turn.put_session(session("s7"))
    store.commit()
    (tmp_path / "snapshot.tmp").rmdir()
    compact(store)
    store.close()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["journal-000002", "lock", "snapshot-000002"]
    assert ids(open_reader(tmp_path)) == ["s0", "s1", "s2", "s7"]


@given(
    st.dictionaries(
        st.text(st.characters(exclude_categories=[]), min_size=1), st.text(st.characters(exclude_categories=[]))
    )
)
def test_any_id_and_any_text_fit_in_a_line(texts: dict[str, str]) -> None:
    lines = [rows.put_line("t", doc_id, rows.pack({"v": 1, "value": {"text": text}})) for doc_id, text in texts.items()]
    lines.append(rows.put_line("t", "gone", b"{}"))
    lines.append(rows.drop_line("t", "gone"))
    held: rows.Rows = {}
    rows.apply(b"\n".join(lines), held)
    assert {doc_id: rows.unpack(row)["value"]["text"] for doc_id, row in held["t"].items()} == texts


def test_a_journal_can_be_gone_on_with(tmp_path: Path) -> None:
    path = tmp_path / "journal"
    journal = Journal.create(path, Header(1, "0"))
    journal.append(b"one")
    journal.close()
    journal = Journal.reopen(path, journal.size)
    journal.append(b"two")
    journal.close()
    with Tape(path) as tape:
        assert list(tape.records())[1:] == [b"one", b"two"]


class Disk:
    """What would be left of a folder if the power went now and nothing had been written that nobody waited for."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self.contents: dict[int, bytes] = {}  # inode -> what was synced
        self.names: dict[str, int] = {}  # at the last sync of the folder
        for name in ("fsync", "fdatasync"):
            monkeypatch.setattr(os, name, self._watched(getattr(os, name)))

    def _watched(self, sync: Callable[[int], None]) -> Callable[[int], None]:
        def watched(fd: int) -> None:
            sync(fd)
            path = Path(f"/proc/self/fd/{fd}").readlink()
            if path == self.folder:
                self.names = {it.name: it.stat().st_ino for it in path.iterdir()}
            else:
                self.contents[os.fstat(fd).st_ino] = path.read_bytes()

        return watched

    def after_a_power_cut(self, folder: Path) -> StoreView:
        """The store that would be found."""
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        sizes = {it.stat().st_ino: it.stat().st_size for it in self.folder.iterdir()}
        for name, inode in self.names.items():
            if inode in sizes:  # what was taken away may be gone at once
                (folder / name).write_bytes(self.contents.get(inode, b"")[: sizes[inode]])
        return open_reader(folder)


def test_a_power_cut_at_any_moment_leaves_what_was_committed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "state"
    folder.mkdir()
    disk = Disk(folder, monkeypatch)
    store = open_store(folder)
    for number in range(6):
        with store.turn() as turn:
            turn.put_session(session(f"s{number}"))
        store.commit()
        wanted = [f"s{it}" for it in range(number + 1)]
        assert ids(disk.after_a_power_cut(tmp_path / "found")) == wanted
        if number % 2:
            store.compact_soon()
            while store.compact_slice():
                assert ids(disk.after_a_power_cut(tmp_path / "found")) == wanted
            assert ids(disk.after_a_power_cut(tmp_path / "found")) == wanted
    store.close()


def test_many_turns_wait_for_the_disk_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = open_store(tmp_path)
    synced: list[int] = []
    monkeypatch.setattr(os, "fdatasync", synced.append)
    for name in "abc":
        with store.turn() as turn:
            turn.put_session(session(name))
            turn.post(post(name, 1))
    assert len(synced) == 0
    store.commit()
    store.commit()
    assert len(synced) == 1
    store.close()
