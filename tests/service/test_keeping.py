"""Files that are kept: as long as something names them, and no longer; what is erased is gone."""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path

import pytest

from mailflow.core.seams import PostState, Verdict
from mailflow.core.session.files import FileDigest
from mailflow.core.session.model import Closed
from mailflow.outside.store.kept_files import FOLDER, Files
from mailflow.outside.store.state_folder import open_reader
from mailflow.service.watching.keeping import YOUNG
from mailflow.testbed.people import Words
from mailflow.testbed.word_file import docx
from tests.service.room import PEOPLE, Room

PDF = b"%PDF-1.4\n% een scan\n"


def everything_in(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


def files(room: Room) -> Files:
    return room.daemon.intake.office.files


def send(room: Room, name: str, *attached: tuple[str, bytes]) -> None:
    room.take(PEOPLE[name].reply(room.letter(name, "questions"), Words("Zie bijlage.", more=attached), room.now()))


def age(room: Room, digest: FileDigest, days: float) -> None:
    """As if it had been kept so long ago."""
    path = room.settings.service.state / FOLDER / digest[:2] / digest
    then = (room.clock.now() - timedelta(days=days)).timestamp()
    os.utime(path, (then, then))


async def closed(room: Room) -> None:
    room.take(room.reply("els", "questions", "1. Op het plein.\n2. Flyers.\n3. Blijven."))
    for _ in range(60):
        await room.daemon.errands.work()
        if isinstance(room.session().stage, Closed):
            break
        due = room.store.next_due()
        assert due is not None
        await room.clock.advance_to(max(due, room.clock.now()))
        room.daemon.timers.pass_time()
    assert isinstance(room.session().stage, Closed)
    with room.store.turn() as turn:
        for post in room.posts():
            if post.state is PostState.QUEUED:
                turn.post(type(post)(post.envelope, PostState.SENT, 1, post.next_at))
    room.store.commit()


async def test_a_file_outlives_its_session_by_as_long_as_letters_do(room: Room) -> None:
    room.ask()
    send(room, "jan", ("antwoorden.docx", docx(["1. In de tram."])))
    await closed(room)
    (digest,) = (sent.file.digest for sent in room.person("jan").files)
    age(room, digest, 300)
    ended = room.clock.now()
    for day in (0, 89):
        await room.clock.advance_to(ended + timedelta(days=day))
        room.daemon.timers.prune_files()
        assert digest in files(room).all()
    await room.clock.advance_to(ended + timedelta(days=91))
    assert room.daemon.timers.prune_files() >= 1
    assert digest not in files(room).all()


def test_what_an_open_errand_or_a_waiting_letter_names_stays(room: Room) -> None:
    room.ask()
    send(room, "jan", ("scan.pdf", PDF))
    assert room.store.errands()
    (digest,) = (sent.file.digest for sent in room.person("jan").files)
    age(room, digest, 300)
    assert room.daemon.timers.prune_files() == 0
    assert files(room).read(digest) == PDF


@pytest.mark.parametrize(("days", "left"), [(0.5, 1), (1.5, 0)])
def test_a_file_whose_commit_never_came_goes_after_a_day(room: Room, days: float, left: int) -> None:
    digest = files(room).keep(b"nobody speaks of it")
    age(room, digest, days)
    room.daemon.timers.prune_files()
    assert len(files(room).all()) == left


def test_a_file_that_is_kept_once_more_is_young_again(room: Room) -> None:
    digest = files(room).keep(b"again")
    age(room, digest, 2)
    before = files(room).kept_at(digest)
    files(room).keep(b"again")
    after = files(room).kept_at(digest)
    assert before is not None
    assert after is not None
    assert after - before > YOUNG


async def test_erasing_leaves_nothing_of_a_session_but_who_said_stop(room: Room, tmp_path: Path) -> None:
    session = room.ask()
    secret = "Younes van het pleintje"
    send(room, "jan", ("antwoorden.docx", docx([f"1. {secret}"])), ("scan.pdf", PDF))
    await room.daemon.errands.work()
    room.take(room.reply("fatima", "questions", "stop"))
    assert not room.daemon.control.perform({"verb": "erase", "session": session.id})["ok"]  # it is not over
    await closed(room)
    kept = files(room).all()
    assert len(kept) >= 2
    answer = room.daemon.control.perform({"verb": "erase", "session": session.id})
    assert answer["ok"], answer
    assert room.sessions() == []
    assert files(room).all() == frozenset()
    assert room.store.opted_out(PEOPLE["fatima"].address)  # type: ignore[arg-type]
    assert not room.store.entries(Verdict.PROCESSED)
    while room.store.compact_slice():
        pass
    view = open_reader(room.settings.service.state)
    assert view.posts(session.id) == ()
    assert secret.encode() not in everything_in(tmp_path)


async def test_erasing_keeps_a_file_that_another_session_names(room: Room) -> None:
    same = ("antwoorden.docx", docx(["1. In de tram."]))
    session = room.ask()
    send(room, "jan", same)
    room.order("cancel", session)
    other = room.ask()
    room.take(
        PEOPLE["els"].reply(room.letter("els", "questions", other), Words("Zie bijlage.", more=(same,)), room.now())
    )
    with room.store.turn() as turn:
        for post in room.posts(session=session):
            turn.post(type(post)(post.envelope, PostState.SENT, 1, post.next_at))
    room.store.commit()
    assert room.daemon.control.perform({"verb": "erase", "session": session.id})["ok"]
    assert [one.id for one in room.sessions()] == [other.id]
    assert len(files(room).all()) == 1


def test_letters_that_wait_to_be_sent_are_not_erased(room: Room) -> None:
    session = room.ask()
    room.order("cancel", session)
    answer = room.daemon.control.perform({"verb": "erase", "session": session.id})
    assert (answer["ok"], "wait to be sent" in answer["said"]) == (False, True)
    assert room.sessions()
