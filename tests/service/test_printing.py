"""Reports are printed beside the loop: once, again after a restart, and without what cannot be made."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from mailflow.core.letters.union import Envelope, TopSevenLetter
from mailflow.core.session.events import PrintReport
from mailflow.core.session.model import Closed, Session, TopSeven
from mailflow.core.session.people import Language
from mailflow.core.stages.topseven import PRINTING
from mailflow.mail.writing.sample_report import reports
from mailflow.service import printing
from tests.service.room import Room, settings


async def approved(room: Room) -> Session:
    """A session whose top 7 has been approved: the report is at the printer."""
    session = room.ask()
    for name in ("jan", "els"):
        room.take(room.reply(name, "questions", f"1. Op het plein, zegt {name}. Elke week opnieuw.", session=session))
    room.order("next", session)
    await room.daemon.errands.work()
    room.order("next", session)
    room.take(room.reply("jan", "review", "1 2", session=session))
    room.order("next", session)
    room.order("next", session)
    assert isinstance(room.again(session).stage, TopSeven)
    assert [type(one.errand) for one in room.store.errands()] == [PrintReport]
    return session


def letters(room: Room, session: Session) -> list[Envelope]:
    """Every letter with the top 7."""
    envelopes = [post.envelope for post in room.store.posts(session.id)]
    return [one for one in envelopes if isinstance(one.letter, TopSevenLetter)]


async def test_the_files_are_kept_and_named_by_the_letters(room: Room) -> None:
    session = await approved(room)
    assert await room.daemon.errands.work()
    stage = room.again(session).stage
    assert isinstance(stage, Closed)
    office = room.daemon.errands.turns.office
    assert [one.name for one in stage.files] == ["Jongeren - top 1.pdf", "Jongeren - verslag.html"]
    for begins, one in zip((b"%PDF-", b"<!DOCTYPE"), stage.files, strict=True):
        content = office.files.read(one.digest)
        assert content.startswith(begins)
        assert len(content) == one.size
    assert {one.files for one in letters(room, session)} == {stage.files}
    assert sum(one.size for one in stage.files) < printing.LARGEST
    for named, nameless in zip(stage.files, stage.open_files, strict=True):
        assert named.digest != nameless.digest
    page = office.files.read(stage.open_files[1].digest).decode()
    assert "Jan" not in page
    assert "Els" not in page


async def test_a_report_is_printed_after_a_restart_and_sent_once(tmp_path: Path) -> None:
    async with Room(settings(tmp_path / "state")) as room:
        session = await approved(room)
    async with Room(settings(tmp_path / "state")) as room:
        assert await room.daemon.errands.work()
        sent = letters(room, session)
        assert {one.to.id for one in sent} == {"f", "p1", "p2", "p3"}
        assert await room.daemon.errands.work()
        assert letters(room, session) == sent
        assert all(len(one.files) == 2 for one in sent)


async def test_a_report_for_which_nobody_waits_any_more_is_not_printed(room: Room) -> None:
    session = await approved(room)
    await room.clock.advance_to(room.clock.now() + PRINTING)
    room.daemon.timers.pass_time()
    assert isinstance(room.again(session).stage, Closed)
    assert await room.daemon.errands.work()
    assert not room.store.errands()
    assert not room.daemon.errands.turns.office.files.all()


async def test_the_same_report_is_kept_once(room: Room) -> None:
    office = room.daemon.errands.turns.office
    report = reports(Language.FR)["whole"]
    assert await printing.printed(report, office) == await printing.printed(report, office)
    assert len(office.files.all()) == 2


async def test_without_a_pdf_the_page_goes_alone(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "report.typ").write_text("#panic()")
    chosen = settings(tmp_path / "state")
    async with Room(replace(chosen, service=replace(chosen.service, templates=own))) as room:
        session = await approved(room)
        assert await room.daemon.errands.work()
        sent = letters(room, session)
        assert {tuple(file.type for file in one.files) for one in sent} == {("text/html",)}
        assert not any(one.letter.unprinted for one in sent if isinstance(one.letter, TopSevenLetter))
        office = room.daemon.errands.turns.office
        assert "In bijlage: het hele verslag." in office.text_of(sent[0])
    told = [record.getMessage() for record in caplog.records if "no PDF" in record.getMessage()]
    assert ["once more" in one for one in told] == [True, False] * 2  # with names, and without


async def test_the_facilitator_hears_when_there_is_no_report_at_all(room: Room) -> None:
    session = await approved(room)
    await room.clock.advance_to(room.clock.now() + PRINTING)
    room.daemon.timers.pass_time()
    office = room.daemon.errands.turns.office
    texts = {str(one.to.id): office.text_of(one) for one in letters(room, session)}
    assert "konden niet gemaakt worden" in texts["f"]
    assert "konden niet gemaakt worden" not in texts["p1"]
    assert "In bijlage" not in "".join(texts.values())
    assert await room.daemon.errands.work()
    assert len(letters(room, session)) == len(texts)
