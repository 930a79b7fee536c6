"""What a store is, whichever it is: one contract for the one in memory and the one on disk."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from tinydb import Query, TinyDB, where
from tinydb.table import Document

import mailflow
from mailflow.core.seams import OpenErrand, Post, PostState, Store, Verdict
from mailflow.core.session.deadlines import due
from mailflow.core.session.events import ReadFiles
from mailflow.core.session.files import FileDigest, KeptFile
from mailflow.core.session.model import (
    Cancelled,
    Closed,
    Digest,
    Invite,
    Point,
    Questions,
    Session,
    SessionId,
    Stage,
    Summary,
)
from mailflow.core.session.people import Language, PersonId, SentFile
from mailflow.errors import StoreError, StoreLocked, StoreTooNew
from mailflow.outside.store import on_disk as store_tinydb
from mailflow.outside.store import tables, view
from mailflow.outside.store.documents import JournalDB
from mailflow.outside.store.in_memory import MemoryStore
from mailflow.outside.store.on_disk import TinyDBStore
from mailflow.outside.store.state_folder import open_reader, open_store
from mailflow.outside.store.storage import FrozenStorage
from mailflow.outside.store.view import StoreView
from tests.outside.samples import NOW, address, days, entry, errand, kickoff_id, post, session

A, B = SessionId("a"), SessionId("b")
OVER = Closed(at=days(1), digest=Digest((), ()), top=())


@pytest.fixture(params=["memory", "tinydb"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    opened: Store = MemoryStore() if request.param == "memory" else open_store(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def on_disk(tmp_path: Path) -> Iterator[TinyDBStore]:
    opened = open_store(tmp_path)
    yield opened
    opened.close()


def put(store: Store, *things: Any) -> None:
    """One turn, committed."""
    stage(store, *things)
    store.commit()


@dataclass(frozen=True)
class Settled:
    """An errand to settle."""

    errand: str


def _raise(error: Exception) -> None:
    raise error


def stage(store: Store, *things: Any) -> None:
    with store.turn() as turn:
        for thing in things:
            verbs: dict[str, Callable[[Any], None]] = {
                "Session": turn.put_session,
                "LedgerEntry": turn.note,
                "Post": turn.post,
                "OpenErrand": turn.ask,
                "Settled": lambda settled: turn.settle(settled.errand),
                "str": turn.opt_out,
                "Spilled": _raise,
            }
            verbs[type(thing).__name__](thing)


class Spilled(Exception):
    """Something went wrong in a turn."""


def spill(store: Store, *things: Any) -> None:
    """One turn that fails when it has put everything."""
    with pytest.raises(Spilled):
        stage(store, *things, Spilled())


# Turns


def test_a_turn_sees_what_it_put_and_the_store_only_when_it_is_over(store: Store) -> None:
    with store.turn() as turn:
        turn.put_session(session("a"))
        turn.note(entry(1))
        turn.opt_out(address("jan"))
        assert turn.session(A) == session("a")
        assert turn.entry(entry(1).digest) == entry(1)
        assert turn.twins(*soft_key(0)) == (entry(1),)
        assert turn.opted_out(address("jan"))
        assert store.session(A) is None
        assert store.entry(entry(1).digest) is None
        assert not store.opted_out(address("jan"))
    assert store.session(A) == session("a")
    assert store.entry(entry(1).digest) == entry(1)
    assert store.opted_out(address("jan"))


def soft_key(mail: int) -> tuple[Any, Any]:
    return entry(0, mail=mail).message_id, entry(0).sender


def test_a_later_turn_sees_an_earlier_one_before_the_commit(store: Store) -> None:
    stage(store, session("a"), entry(1))
    with store.turn() as turn:
        assert turn.session(A) == session("a")
        turn.put_session(replace(session("a"), theme="changed"))
    assert [one.theme for one in store.sessions()] == ["changed"]
    assert store.sessions_of(address("jan")) == (A,)


def test_a_turn_that_fails_leaves_nothing_behind(store: Store) -> None:
    put(store, session("a"), post("a", 1), errand("a"))
    spill(store, session("a", stage=OVER, people=("tom",)), session("b"), entry(1), address("jan"))
    spill(store, replace(post("a", 1), state=PostState.SENT), post("a", 2), Settled("a.1"), errand("b"))
    store.commit()
    assert list(store.sessions()) == [session("a")]
    assert store.sessions_of(address("tom")) == ()
    assert store.sessions_of(address("jan")) == (A,)
    assert store.session_of_kickoff(kickoff_id("b")) is None
    assert store.next_due() == due(session("a"))
    assert store.entry(entry(1).digest) is None
    assert store.posts(A) == store.outgoing(NOW, 9) == (post("a", 1),)
    assert store.errands() == (errand("a"),)
    assert not store.opted_out(address("jan"))


def test_a_failing_turn_takes_nobody_with_it(store: Store) -> None:
    stage(store, session("a"))
    spill(store, replace(session("a"), theme="spilled"))
    stage(store, session("b"))
    store.commit()
    assert list(store.sessions()) == [session("a"), session("b")]


def test_turns_do_not_overlap(store: Store) -> None:
    with store.turn(), pytest.raises(RuntimeError, match="when the one before it is over"), store.turn():
        pytest.fail("a second turn began")


def test_nothing_can_be_put_when_a_turn_is_over(store: Store) -> None:
    with store.turn() as turn:
        pass
    with pytest.raises(RuntimeError, match="would be lost"):
        turn.put_session(session("a"))


# Questions


def test_a_session_is_found_by_its_people_and_by_its_first_mail(store: Store) -> None:
    put(store, session("b", created=days(1)), session("a", created=days(2), people=("els", "tom")))
    assert store.sessions_of(address("geert")) == (B, A)
    assert store.sessions_of(address("els")) == (B, A)
    assert store.sessions_of(address("tom")) == (A,)
    assert store.sessions_of(address("nobody")) == ()
    assert store.session_of_kickoff(kickoff_id("b")) == B
    assert store.session_of_kickoff(kickoff_id("c")) is None


def test_a_session_is_found_by_whatever_address_its_people_write_from(store: Store) -> None:
    one = session("a")
    first, *others = one.participants
    put(store, replace(one, participants=(replace(first, also=(address("home"),)), *others)))
    assert store.sessions_of(address("home")) == (A,)


def test_who_left_a_session_is_not_found_there(store: Store) -> None:
    put(store, session("a", people=("jan", "els")))
    put(store, session("a", people=("els", "tom")))
    found = [store.sessions_of(address(name)) for name in ("jan", "els", "tom")]
    assert found == [(), (A,), (A,)]


def test_of_two_sessions_that_one_mail_began_the_older_answers(store: Store) -> None:
    put(store, session("b", created=days(1)), replace(session("a", created=days(2)), kickoff_id=kickoff_id("b")))
    assert store.session_of_kickoff(kickoff_id("b")) == B


def test_sessions_come_oldest_first(store: Store) -> None:
    put(store, session("b", created=days(3)), session("c", created=days(1)), session("a", created=days(2)))
    assert [one.id for one in store.sessions()] == ["c", "a", "b"]


def test_what_is_due_comes_earliest_first_and_stays_due(store: Store) -> None:
    put(store, session("a", stage=Invite(until=days(3))), session("b", stage=Invite(until=days(2))), session("c", OVER))
    assert store.next_due() == days(2)
    assert store.due(days(1)) == ()
    assert store.due(days(2)) == (B,)
    assert store.due(days(3)) == store.due(days(3)) == (B, A)


def test_a_deadline_follows_its_session(store: Store) -> None:
    put(store, session("a", stage=Invite(until=days(2))))
    put(store, session("a", stage=Invite(until=days(5))))
    assert (store.due(days(4)), store.next_due()) == ((), days(5))
    put(store, session("a", stage=Invite(until=days(2))))
    assert (store.due(days(4)), store.next_due()) == ((A,), days(2))
    put(store, replace(session("a", stage=Invite(until=days(2))), paused_since=NOW))
    assert (store.due(days(9)), store.next_due()) == ((), None)


def test_copies_of_a_mail_are_twins(store: Store) -> None:
    put(store, entry(2, at=days(1)), entry(1, at=days(2)), entry(3, mail=7))
    assert store.twins(*soft_key(0)) == (entry(2, at=days(1)), entry(1, at=days(2)))
    assert store.twins(*soft_key(7)) == (entry(3, mail=7),)
    assert store.twins(*soft_key(8)) == ()


def test_the_ledger_shows_what_waits_for_a_person(store: Store) -> None:
    put(store, entry(1, Verdict.HELD), entry(2, Verdict.HELD, at=days(-1)), entry(3), entry(4, Verdict.REJECTED))
    put(store, entry(1, Verdict.RELEASED))
    assert store.entries(Verdict.HELD) == (entry(2, Verdict.HELD, at=days(-1)),)
    assert store.entries(Verdict.RELEASED) == (entry(1, Verdict.RELEASED),)
    assert store.entries(Verdict.PROCESSED) == (entry(3),)
    assert store.twins(*soft_key(0)) == (
        entry(2, Verdict.HELD, at=days(-1)), entry(1, Verdict.RELEASED), entry(3), entry(4, Verdict.REJECTED)
    )  # fmt: skip


# The outbox


def test_letters_go_out_in_the_order_in_which_they_may(store: Store) -> None:
    letters = [post("a", 10), post("a", 9), post("b", 1, next_at=days(-1)), post("a", 11, next_at=days(1))]
    put(store, *letters)
    assert store.outgoing(NOW, 9) == (letters[2], letters[1], letters[0])
    assert store.outgoing(NOW, 2) == (letters[2], letters[1])
    assert store.outgoing(days(1), 9) == (letters[2], letters[1], letters[0], letters[3])
    assert store.next_outgoing() == days(-1)


def test_no_letter_goes_out_before_it_is_committed(store: Store) -> None:
    stage(store, post("a", 1), errand("a"))
    assert (store.outgoing(NOW, 9), store.next_outgoing(), store.errands()) == ((), None, ())
    assert store.find_post(A, 1) == post("a", 1)
    store.commit()
    assert (store.outgoing(NOW, 9), store.next_outgoing()) == ((post("a", 1),), NOW)
    assert store.errands() == (errand("a"),)


@pytest.mark.parametrize("state", [PostState.SENT, PostState.REFUSED, PostState.GIVEN_UP])
def test_a_letter_whose_fate_is_known_does_not_go_out_again_even_before_the_commit(
    store: Store, state: PostState
) -> None:
    put(store, post("a", 1), post("a", 2))
    stage(store, fate := replace(post("a", 1), state=state, reply="250 ok"))
    assert store.outgoing(NOW, 9) == (post("a", 2),)
    store.commit()
    assert store.outgoing(NOW, 9) == (post("a", 2),)
    assert store.posts(A) == (fate, post("a", 2))
    assert store.find_post(A, 1) == fate


def test_a_letter_that_was_deferred_waits(store: Store) -> None:
    put(store, post("a", 1))
    read = store.outgoing(NOW, 1)[0]
    put(store, later := replace(read, attempts=1, next_at=days(1), reply="451 later"))
    assert (store.outgoing(NOW, 9), store.next_outgoing()) == ((), days(1))
    assert store.outgoing(days(1), 9) == (later,)


def test_letters_of_a_session_come_by_serial(store: Store) -> None:
    put(store, post("a", 10), post("b", 1), post("a", 9))
    assert [one.envelope.serial for one in store.posts(A)] == [9, 10]
    assert store.find_post(A, 1) is None


def test_an_errand_is_out_until_it_is_settled(store: Store) -> None:
    put(store, errand("a", 2), errand("a", 1, asked=days(1)), errand("b", asked=days(-1)))
    assert [one.id for one in store.errands()] == ["b.1", "a.2", "a.1"]
    stage(store, Settled("a.2"), Settled("unheard of"))
    assert [one.id for one in store.errands()] == ["b.1", "a.1"]
    store.commit()
    assert [one.id for one in store.errands()] == ["b.1", "a.1"]


# Pruning


def test_pruning_drops_what_is_older_than_its_session_s_end(store: Store) -> None:
    put(store, session("a", OVER), session("b", Cancelled(days(1), "operator")), session("c"))
    put(store, *(entry(number, name=name) for number, name in enumerate("abc")), entry(3), entry(4, at=days(5)))
    put(store, *(replace(post(name, 1), state=PostState.SENT) for name in "abcx"))
    assert store.prune(days(1)) == 2  # only what belongs to no session
    assert store.prune(days(2)) == 4
    assert store.entries(Verdict.PROCESSED) == (entry(2, name="c"), entry(4, at=days(5)))
    assert [len(store.posts(SessionId(name))) for name in "abcx"] == [0, 0, 1, 0]
    assert store.prune(days(2)) == 0
    assert len(list(store.sessions())) == 3


def test_pruning_keeps_held_mails_late_ones_and_letters_not_yet_sent(store: Store) -> None:
    put(store, session("a", OVER))
    put(store, entry(1, Verdict.HELD, "a"), entry(2, name="a", at=days(3)), post("a", 1))
    put(store, replace(post("a", 2, written=days(3)), state=PostState.SENT))
    assert store.prune(days(2)) == 0
    assert len(store.twins(*soft_key(0))) == 2
    assert len(store.posts(A)) == 2


def with_file(name: str, *digests: str, stage: Stage | None = None) -> Session:
    found = session(name, stage)
    files = tuple(SentFile(kept(one), None, NOW) for one in digests)
    return replace(found, participants=(replace(found.participants[0], files=files), *found.participants[1:]))


def kept(digest: str) -> KeptFile:
    return KeptFile("a.pdf", "application/pdf", 3, FileDigest(digest))


def test_a_file_is_named_by_sessions_letters_and_errands(store: Store) -> None:
    letter = post("b", 1)
    letter = replace(letter, envelope=replace(letter.envelope, files=(kept("f2"),)))
    reading = ReadFiles(A, PersonId("p1"), None, Language.NL, (kept("f3"),))
    put(store, with_file("a", "f1"), session("b"), letter, OpenErrand("a.1", reading, NOW))
    assert [store.names(FileDigest(one), days(9)) for one in ("f1", "f2", "f3", "f4")] == [True, True, True, False]
    put(store, with_file("a", "f5"), Settled("a.1"))
    assert [store.names(FileDigest(one), days(9)) for one in ("f1", "f3", "f5")] == [False, False, True]


def test_a_session_names_its_files_until_it_has_been_over_for_long(store: Store) -> None:
    put(store, with_file("a", "f1", stage=OVER), session("b"))
    assert store.names(FileDigest("f1"), days(1))
    assert not store.names(FileDigest("f1"), days(2))
    put(store, with_file("b", "f1"))
    assert store.names(FileDigest("f1"), days(2))


def test_an_erased_session_is_forgotten_with_all_that_was_its(store: Store) -> None:
    put(store, with_file("a", "f1", stage=OVER), session("b"), post("a", 1), post("a", 2), post("b", 1))
    put(store, entry(1, name="a"), entry(2, Verdict.HELD, "a"), entry(3, name="b"), errand("a"), errand("b"))
    assert store.erase(A) == 6
    assert store.session(A) is None
    assert store.posts(A) == ()
    assert store.outgoing(NOW, 9) == (post("b", 1),)
    assert store.errands() == (errand("b"),)
    assert store.entries(Verdict.HELD) == ()
    assert store.session_of_kickoff(kickoff_id("a")) is None
    assert not store.names(FileDigest("f1"), NOW)
    assert store.due(days(400)) == (B,)
    assert store.erase(A) == 0


# On disk


def test_what_was_erased_is_gone_after_reopening_and_from_the_disk(on_disk: TinyDBStore, tmp_path: Path) -> None:
    put(on_disk, replace(session("a", OVER), theme="Younes van het pleintje"), post("a", 1), session("b"))
    on_disk.erase(A)
    while on_disk.compact_slice():
        pass
    on_disk.close()
    store = open_store(tmp_path)
    assert [one.id for one in store.sessions()] == [B]
    store.close()
    assert not any(b"Younes" in path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())


def test_all_is_there_after_reopening(on_disk: TinyDBStore, tmp_path: Path) -> None:
    put(on_disk, session("a"), session("b", OVER), post("a", 1), entry(1, Verdict.HELD, "a"), errand("a"), address("x"))
    stage(on_disk, session("c"))
    on_disk.close()
    store = open_store(tmp_path)
    assert list(store.sessions()) == [session("a"), session("b", OVER), session("c")]
    assert store.outgoing(NOW, 9) == (post("a", 1),)
    assert store.entries(Verdict.HELD) == (entry(1, Verdict.HELD, "a"),)
    assert store.errands() == (errand("a"),)
    assert store.opted_out(address("x"))
    assert store.next_due() == due(session("a"))
    store.close()


def test_what_was_not_committed_is_not_on_disk(on_disk: TinyDBStore, tmp_path: Path) -> None:
    put(on_disk, session("a"))
    stage(on_disk, session("b"))
    assert list(open_reader(tmp_path).sessions()) == [session("a")]
    on_disk.commit()
    assert list(open_reader(tmp_path).sessions()) == [session("a"), session("b")]


def test_a_second_process_is_told_who_holds_the_store(on_disk: TinyDBStore, tmp_path: Path) -> None:
    line = rf"held by process {os.getpid()} on \S+ since \d{{4}}-\d\d-\d\d \d\d:\d\d UTC"
    with pytest.raises(StoreLocked, match=line) as told:
        open_store(tmp_path)
    assert "\n" not in str(told.value)
    on_disk.close()
    open_store(tmp_path).close()


def test_a_closed_store_takes_nothing_more(on_disk: TinyDBStore, tmp_path: Path) -> None:
    put(on_disk, session("a"))
    on_disk.close()
    on_disk.close()
    with pytest.raises(StoreError, match="this store was closed"):
        put(on_disk, session("b"))
    assert list(open_reader(tmp_path).sessions()) == [session("a")]


def test_a_reader_needs_a_store(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no store here"):
        open_reader(tmp_path / "nowhere")
    with pytest.raises(StoreError, match="no store here"):
        open_reader(tmp_path)


def test_a_reader_sees_everything_at_every_moment_of_a_compaction(on_disk: TinyDBStore, tmp_path: Path) -> None:
    big = tuple(f"{number}" * 400_000 for number in range(3))
    for name in "abcdef":
        put(on_disk, replace(session(name), questions=big), post(name, 1))
    wanted = list(on_disk.sessions())
    on_disk.compact_soon()
    slices = 0
    while on_disk.compact_slice():
        slices += 1
        name = f"new{slices}"
        put(on_disk, session(name, created=days(slices)), replace(wanted[0], theme=name))
        wanted = [replace(wanted[0], theme=name), *wanted[1:], session(name, created=days(slices))]
        reader = open_reader(tmp_path)
        assert list(reader.sessions()) == wanted
        assert reader.outgoing(NOW, 99) == on_disk.outgoing(NOW, 99)
    assert slices > 5
    on_disk.close()
    store = open_store(tmp_path)
    assert list(store.sessions()) == wanted
    store.close()


def test_a_snapshot_holds_nothing_that_is_not_committed(on_disk: TinyDBStore, tmp_path: Path) -> None:
    long = tuple("x" * 400_000 for _ in range(3))
    for name in "abcd":
        put(on_disk, replace(session(name), questions=long))
    on_disk.compact_soon()
    committed = session("a").theme
    while on_disk.compact_slice():
        stage(on_disk, *(replace(session(name), theme="half a turn") for name in "abcd"))
        assert on_disk.compact_slice()
        copy = tmp_path / "copy"
        shutil.copytree(tmp_path, copy, ignore=shutil.ignore_patterns("copy", "lock"))
        assert {one.theme for one in open_reader(copy).sessions()} == {committed}
        shutil.rmtree(copy)
        committed = f"committed after {committed[-9:]}"
        stage(on_disk, *(replace(session(name), theme=committed, questions=long) for name in "abcd"))
        on_disk.commit()


def test_what_is_pruned_during_a_compaction_stays_away(on_disk: TinyDBStore, tmp_path: Path) -> None:
    put(on_disk, session("a", OVER))
    for serial in range(4):
        sent = replace(post("a", serial), state=PostState.SENT, reply="250 " * 300_000)
        put(on_disk, sent)
    on_disk.compact_soon()
    assert on_disk.compact_slice()
    assert on_disk.compact_slice()
    assert on_disk.prune(days(2)) == 4
    while on_disk.compact_slice():
        pass
    assert open_reader(tmp_path).posts(A) == ()
    on_disk.close()


def test_compaction_begins_by_itself_when_most_of_a_journal_is_past(on_disk: TinyDBStore, tmp_path: Path) -> None:
    long = replace(session("a"), questions=("x" * 1_000_000,))
    rounds = 0
    while not on_disk.compact_slice():
        rounds += 1
        assert rounds < 50
        put(on_disk, replace(long, theme=str(rounds)))
    while on_disk.compact_slice():
        pass
    assert 5 < rounds < 15
    assert sum(path.stat().st_size for path in tmp_path.iterdir()) < 1_100_000
    assert not on_disk.compact_slice()


# Schema


def with_upgrade(monkeypatch: pytest.MonkeyPatch) -> None:
    """As a later version might: sessions of the next schema have their themes in capitals."""

    def shout(tree: dict[str, Any]) -> dict[str, Any]:
        return {**tree, "theme": tree["theme"].upper(), "kickoff_id": tree["kickoff_id"].upper()}

    later = replace(tables.SESSIONS, upgrades=(*tables.SESSIONS.upgrades, shout))
    for module in (tables, store_tinydb, view):
        monkeypatch.setattr(module, "SESSIONS", later)
    monkeypatch.setitem(tables.TABLES, "sessions", later)


def test_an_upgrade_is_applied_at_opening_and_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = open_store(tmp_path)
    put(store, session("a"))
    store.close()
    with_upgrade(monkeypatch)
    loud = session("a").theme.upper()
    found = open_reader(tmp_path).session(A)
    assert found is not None
    assert found.theme == loud
    for _ in range(2):
        store = open_store(tmp_path)
        assert [one.theme for one in store.sessions()] == [loud]
        assert store.session_of_kickoff(replace(session("a")).kickoff_id) is None
        while store.compact_slice():
            pass
        store.close()
    assert b'"v":%d' % (tables.SESSIONS.schema - 1) not in (tmp_path / "snapshot-000002").read_bytes()


def test_a_guess_of_who_stands_near_a_point_is_dropped_and_the_rest_stays(tmp_path: Path) -> None:
    point = Point(1, "Eerst luisteren.", PersonId("p1"), question=2)
    kept = replace(session("a"), stage=Summary(Digest((), (point,)), days(1)))
    document = tables.SESSIONS.document(kept)
    document["v"] = 1
    document["value"]["stage"]["digest"]["points"][0]["related"] = ["p2"]
    assert tables.SESSIONS.value(document) == kept


def test_a_store_of_a_later_schema_is_refused_in_one_line(tmp_path: Path) -> None:
    with pytest.MonkeyPatch.context() as later:
        with_upgrade(later)
        store = open_store(tmp_path)
        put(store, session("a"))
        store.close()
    for opening in (open_store, open_reader):
        known = tables.SESSIONS.schema
        refused = rf"sessions have schema {known + 1}, and mailflow \S+ reads up to {known}"
        with pytest.raises(StoreTooNew, match=refused) as told:
            opening(tmp_path)
        assert "\n" not in str(told.value)


def test_a_field_or_table_of_a_later_version_is_told_and_not_lost(on_disk: TinyDBStore, tmp_path: Path) -> None:
    put(on_disk, session("a"))
    document = dict(on_disk.db.table("sessions").all()[0])
    document["value"]["mood"] = "cheerful"
    on_disk.db.table("sessions").upsert(Document(document, "b"))  # type: ignore[arg-type]
    on_disk.commit()
    with pytest.raises(StoreError, match=r"sessions/b cannot be read: .*'mood'"):
        open_reader(tmp_path).session(B)
    on_disk.db.table("moods").upsert(Document({"v": 1}, "b"))  # type: ignore[arg-type]
    on_disk.commit()
    with pytest.raises(StoreTooNew, match="'moods'"):
        open_reader(tmp_path)


def test_deadlines_are_reckoned_again_by_another_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = open_store(tmp_path)
    put(store, session("a", stage=Invite(until=days(2))))
    store.close()
    monkeypatch.setattr(mailflow, "__version__", "99")
    monkeypatch.setattr(tables, "due", lambda _: days(1))
    assert open_reader(tmp_path).next_due() == days(1)
    store = open_store(tmp_path)
    assert store.next_due() == days(1)
    assert store.compact_slice()
    store.close()


# TinyDB


def test_an_engineer_can_search_with_tinydb(on_disk: TinyDBStore, tmp_path: Path) -> None:
    put(on_disk, session("a"), session("b", people=("tom",)), entry(1, Verdict.HELD), post("a", 1))
    db = JournalDB(tmp_path, storage=FrozenStorage)
    assert isinstance(db, TinyDB)
    assert db.tables() == {"sessions", "ledger", "posts"}
    sessions = db.table("sessions")
    assert [str(one.doc_id) for one in sessions.search(where("people").any(["tom@example.org"]))] == ["b"]
    assert [one.doc_id for one in sessions.search(Query().value.rules.grace == 600)] == []
    assert sessions.count(where("due") < "2026-12-30") == len(sessions) == 2
    assert sessions.get(doc_id="a")["value"]["stage"]["_"] == "Questions"  # type: ignore[call-overload]
    assert db.table("ledger").contains(where("verdict") == "held")
    assert db.table("posts").get(where("state") == "queued")["value"]["envelope"]["letter"]["_"] == "Receipt"  # type: ignore[index]
    with pytest.raises(TypeError, match="for reading only"):
        sessions.upsert(Document({"v": 1}, "c"))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "rewrite",
    [
        lambda db: db.table("sessions").truncate(),
        lambda db: db.table("sessions").update({"due": "never"}),
        lambda db: db.table("sessions").update({"due": "never"}, doc_ids=["a"]),
        lambda db: db.table("sessions").update_multiple([({"due": "never"}, where("v") == 1)]),
        lambda db: db.table("sessions").upsert({"due": "never"}, where("v") == 1),
        lambda db: db.table("sessions").insert({"due": "never"}),
        lambda db: db.table("sessions").insert_multiple([{"due": "never"}]),
        lambda db: db.table("sessions").remove(where("v") == 1),
        lambda db: db.table("sessions").remove(),
        lambda db: db.drop_table("sessions"),
        lambda db: db.drop_tables(),
        lambda db: db.storage.write({}),
        lambda db: db.insert({"v": 1}),
    ],
)
def test_whatever_in_tinydb_would_rewrite_everything_raises(
    on_disk: TinyDBStore, tmp_path: Path, rewrite: Callable[[TinyDB], object]
) -> None:
    put(on_disk, session("a"))
    with pytest.raises(TypeError):
        rewrite(on_disk.db)
    on_disk.commit()
    assert list(on_disk.sessions()) == list(open_reader(tmp_path).sessions()) == [session("a")]


def test_one_document_can_be_written_through_tinydb(on_disk: TinyDBStore, tmp_path: Path) -> None:
    put(on_disk, session("a"))
    table = on_disk.db.table("sessions")
    document = table.get(doc_id="a")  # type: ignore[call-overload]
    with pytest.raises(ValueError, match="already exists"):
        table.insert(document)
    document["value"]["theme"] = "another"
    assert list(map(str, table.upsert(document))) == ["a"]
    assert table.remove(doc_ids=["b"]) == []  # type: ignore[list-item]
    on_disk.commit()
    assert [one.theme for one in open_reader(tmp_path).sessions()] == ["another"]


# Both, compared


NAMES = st.sampled_from("abcd")
INSTANTS = st.integers(-3, 3).map(days)
STAGES: st.SearchStrategy[Stage] = st.one_of(
    st.builds(Invite, until=INSTANTS),
    st.builds(Questions, until=INSTANTS, remind_at=st.none() | INSTANTS),
    st.builds(Cancelled, at=INSTANTS, reason=st.just("operator")),
    st.builds(Closed, at=INSTANTS, digest=st.just(Digest((), ())), top=st.just(())),
)
SESSIONS = st.builds(
    session, NAMES, stage=STAGES, created=INSTANTS, people=st.sets(st.sampled_from(["jan", "els", "tom"])).map(tuple)
)
POSTS: st.SearchStrategy[Post] = st.builds(
    post, NAMES, st.integers(1, 3), state=st.sampled_from(PostState), next_at=INSTANTS, written=INSTANTS
)
ENTRIES = st.builds(
    entry, st.integers(0, 5), st.sampled_from(Verdict), st.none() | NAMES, at=INSTANTS, mail=st.integers(0, 1)
)
ERRANDS = st.builds(errand, NAMES, st.integers(1, 2), asked=INSTANTS)
SETTLED = st.builds(Settled, st.sampled_from(["a.1", "b.1", "b.2"]))
THINGS = st.lists(st.one_of(SESSIONS, POSTS, ENTRIES, ERRANDS, SETTLED, st.just(address("jan"))), max_size=4)


class TwoStores(RuleBasedStateMachine):
    """Whatever is done to both, both answer the same."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.disk = open_store(self.folder)
        self.memory = MemoryStore()
        self.committed = True

    @rule(things=THINGS)
    def turn(self, things: list[Any]) -> None:
        for one in self.both():
            stage(one, *things)
        self.committed = False

    @rule(things=THINGS)
    def failing_turn(self, things: list[Any]) -> None:
        for one in self.both():
            spill(one, *things)

    @rule(limit=st.integers(1, 3), state=st.sampled_from(PostState), next_at=INSTANTS)
    def send(self, limit: int, state: PostState, next_at: datetime) -> None:
        for one in self.both():
            for letter in one.outgoing(days(2), limit):
                stage(one, replace(letter, state=state, attempts=letter.attempts + 1, next_at=next_at))
        self.committed = False

    @rule()
    def commit(self) -> None:
        for one in self.both():
            one.commit()
        self.committed = True

    @rule(before=INSTANTS)
    def prune(self, before: datetime) -> None:
        assert self.disk.prune(before) == self.memory.prune(before)
        self.committed = True

    @rule()
    def compact(self) -> None:
        self.disk.compact_soon()
        self.disk.compact_slice()

    @rule()
    def reopen(self) -> None:
        for one in self.both():
            one.close()
        self.disk = open_store(self.folder)
        self.committed = True

    @rule()
    @precondition(lambda self: self.committed)
    def read_beside(self) -> None:
        assert answers(open_reader(self.folder)) == answers(self.memory)

    @invariant()
    def they_answer_the_same(self) -> None:
        assert answers(self.disk) == answers(self.memory)

    def both(self) -> tuple[Store, Store]:
        return self.disk, self.memory

    def teardown(self) -> None:
        self.disk.close()
        shutil.rmtree(self.folder)


def answers(store: Store | StoreView) -> list[Any]:
    """Everything that can be asked."""
    names = [SessionId(name) for name in "abcd"]
    return [
        list(store.sessions()),
        [(store.session(name), store.posts(name), store.session_of_kickoff(kickoff_id(name))) for name in names],
        [store.sessions_of(address(name)) for name in ("geert", "jan", "els", "tom")],
        [store.due(days(count)) for count in range(-4, 4)],
        store.next_due(),
        [store.outgoing(days(count), limit) for count in range(-4, 4) for limit in (1, 99)],
        store.next_outgoing(),
        [store.entries(verdict) for verdict in Verdict],
        [store.entry(entry(number).digest) for number in range(6)],
        [store.twins(*soft_key(mail)) for mail in range(2)],
        [store.find_post(name, serial) for name in names for serial in range(4)],
        store.errands(),
        store.opted_out(address("jan")),
    ]


TwoStores.TestCase.settings = settings(
    max_examples=int(os.environ.get("MAILFLOW_EXAMPLES", "200")) // 4, stateful_step_count=20, deadline=None
)
test_both_stores_answer_the_same_whatever_is_done = TwoStores.TestCase
