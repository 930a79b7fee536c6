"""Reports are printed beside the loop: once, again after a restart, and without what cannot be made."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

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
    assert [one.name for one in stage.files] == ["Jongeren - poster.pdf", "Jongeren - verslag.pdf"]
    for one in stage.files:
        content = office.files.read(one.digest)
        assert content.startswith(b"%PDF-")
        assert len(content) == one.size
    assert {one.files for one in letters(room, session)} == {stage.files}
    assert sum(one.size for one in stage.files) < printing.LARGEST
    for named, nameless in zip(stage.files, stage.open_files, strict=True):
        assert named.digest != nameless.digest
    assert len(PdfReader(io.BytesIO(office.files.read(stage.files[0].digest))).pages) == 1, "a poster alone"
    report = PdfReader(io.BytesIO(office.files.read(stage.open_files[1].digest)))
    page = "".join(one.extract_text() for one in report.pages)
    assert "Zo werkten we" in page
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


async def test_without_a_pdf_the_letter_says_so(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "report.typ").write_text("#panic()")
    chosen = settings(tmp_path / "state")
    async with Room(replace(chosen, service=replace(chosen.service, templates=own))) as room:
        session = await approved(room)
        assert await room.daemon.errands.work()
        sent = letters(room, session)
        assert {one.files for one in sent} == {()}
        assert any(one.letter.unprinted for one in sent if isinstance(one.letter, TopSevenLetter))
    told = [record.getMessage() for record in caplog.records if "no PDF" in record.getMessage()]
    assert ["once more" in one for one in told] == [True, False] * 4  # poster and report, with names and without


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
