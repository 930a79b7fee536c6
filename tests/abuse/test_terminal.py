"""What came by mail steers no terminal, and turns no reader's eye: verbs, exports, the log, names of files."""

from __future__ import annotations

import json
import logging
from pathlib import Path

import pytest

from mailflow.cli import main as cli
from mailflow.cli import terminal
from mailflow.core.privacy import visible
from mailflow.core.seams import Verdict
from mailflow.service.tools import exporting, file_export, sessions
from mailflow.service.tools.exporting import Form, Means, Wanted
from mailflow.service.watching.log_lines import LogForm, formatter
from tests.abuse import anonymous
from tests.abuse.anonymous import DUTCH
from tests.service.room import MONDAY, Room, mail

EVIL = "\x1b]0;owned\x07\x1b[2J\x9b31m\u202eneddih\u2066\x00\x08\U000e0041"
BARE = "]0;owned[2J31mneddih"


def is_harmless(text: str) -> bool:
    return all(one.isprintable() or one in "\n\t" for one in text)


def test_words_are_shown_as_they_look_or_spelt_out() -> None:
    assert visible.plain(f"a{EVIL}b") == f"a{BARE}b"
    assert is_harmless(visible.spelt_out(EVIL))
    assert json.loads(f'"{visible.spelt_out(EVIL)}"') == EVIL, "nothing is lost"
    assert visible.plain("één\nregel\tmet “tekens” 👩‍🏫 ש") == "één\nregel\tmet “tekens” 👩‍🏫 ש"
    assert visible.on_one_line("a\nb\r\nc") == "a\\u000ab\\u000d\\u000ac"


@pytest.mark.parametrize("arguments", [(), ("--json",), ("--explain",)])
def test_reading_a_mail_writes_no_escape(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]
) -> None:
    path = tmp_path / "evil.eml"
    raw = mail("=?utf-8?q?J=1B=5B2Jan?= <jan@example.test>", f"1. Zo {EVIL} ging het.", subject="x").decode()
    path.write_bytes(raw.replace("Subject: x", "Subject: =?utf-8?q?=1B=5B31mrood=E2=80=AE?=").encode())
    assert cli.main(["read", *arguments, str(path)]) == 0
    said = capsys.readouterr().out
    assert "ging het" in said
    assert is_harmless(said)


async def test_the_operators_verbs_write_no_escape(room: Room, capsys: pytest.CaptureFixture[str]) -> None:
    session = room.begun_by(room.take(room.kickoff(subject=f"Jongeren {EVIL.replace(chr(0), '')}")))
    room.take(mail("jan@example.test", "x", message_id="<a@elders.test>", subject="x", X_Evil=EVIL[:4]))
    view = room.store
    terminal.say_lines(sessions.listed(view))  # type: ignore[arg-type]
    terminal.say_lines(sessions.shown(view, session))  # type: ignore[arg-type]
    terminal.say_lines(map(sessions.describe, room.store.entries(Verdict.HELD)))
    terminal.complain(EVIL)
    out, errors = capsys.readouterr()
    assert session.id in out
    assert is_harmless(out + errors)


async def test_exports_hold_no_escape_and_nothing_that_turns_text(room: Room) -> None:
    voices = tuple(
        anonymous.Voice(one.villager, one.forms, {1: f"Zo {EVIL} ging het.", 2: f"{EVIL}Niet."}, one.picks, "Niets.")
        for one in DUTCH.voices
    )
    played = await anonymous.play(room, anonymous.Cast(DUTCH.kickoff, DUTCH.subject, voices, DUTCH.markers))
    means = Means(room.daemon.intake.office.templates, "Leernetwerk", MONDAY)
    for form in (Form.MD, Form.HTML, Form.JSON, Form.ALL):
        wanted = Wanted(form, answers=True)
        made = (await exporting.export(room.store, played.session, wanted, means)).decode()  # type: ignore[arg-type]
        assert "ging het" in made, form
        assert is_harmless(made), form
    assert is_harmless(played.page)


def test_names_of_files_hold_none_either() -> None:
    assert file_export._safe(f"ver{EVIL}slag.pdf") == "ver]0;owned[2J31mneddihslag.pdf"


@pytest.mark.parametrize("form", LogForm)
def test_the_log_holds_none(form: LogForm) -> None:
    record = logging.LogRecord("x", logging.INFO, "x", 1, "said %s", (EVIL,), None)
    assert is_harmless(formatter(form, journal=False).format(record))
