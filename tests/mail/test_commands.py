"""What facilitators write to the service (commands.txt), and what the table promises."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailflow.core.letters.done_lines import CommandName
from mailflow.core.session.people import Language
from mailflow.mail.commands import commands
from mailflow.mail.commands.table import TABLE
from mailflow.mail.fields import Command

SENT = datetime(2026, 11, 22, 10, 0, tzinfo=ZoneInfo("Europe/Brussels"))  # a Sunday


def shown(command: Command) -> str:
    parts = [command.name.value]
    parts += [f"until={command.until}"] if command.until else []
    parts += [f"people={','.join(command.people)}"] if command.people else []
    parts += [f"names={','.join(command.names)}"] if command.names else []
    parts += [f"q={command.question} text={command.text}"] if command.question else []
    parts += [f"r={command.remark}"] if command.remark else []
    return " ".join(parts)


def table() -> list[tuple[str, str]]:
    lines = Path(__file__).with_name("commands.txt").read_text(encoding="utf-8").splitlines()
    rows = [line.partition(" | ") for line in lines if line and not line.startswith("#")]
    return [(wanted, text.replace("\\n", "\n")) for wanted, _, text in rows]


@pytest.mark.parametrize(("wanted", "text"), table(), ids=lambda value: str(value)[:60])
def test_text_says(wanted: str, text: str) -> None:
    assert (" + ".join(shown(one) for one in commands.read(text, SENT).commands) or "-") == wanted


def examples() -> list[tuple[CommandName, Language, str]]:
    return [(row.name, language, phrase) for row in TABLE for language in Language for phrase in row.examples[language]]


@pytest.mark.parametrize(("name", "language", "phrase"), examples())
def test_every_example_of_the_help_letter_is_understood(name: CommandName, language: Language, phrase: str) -> None:
    assert [one.name for one in commands.read(phrase, SENT).commands] == [name]
    assert [one.name for one in commands.read(phrase.upper(), SENT).commands] == [name]


def test_every_command_stands_in_the_table() -> None:
    assert {row.name for row in TABLE} == set(CommandName)


def test_instruction_that_is_not_understood_is_quoted_back() -> None:
    found = commands.read("Dag,\nverleng de ronde met evenveel als vorige keer\nGroeten", SENT)
    assert found == commands.Commands((), ("verleng de ronde met evenveel als vorige keer",))


def test_words_quoted_from_an_earlier_mail_command_nothing() -> None:
    text = "Dank je!\n\nOn Sun, 22 Nov 2026 at 10:00, Leernetwerk <cop@example.org> wrote:\n> ok\nstart\ncancel"
    assert commands.read(text, SENT) == commands.Commands((), ())


def test_question_takes_the_words_as_written() -> None:
    (command,) = commands.read("Vraag 2: Wat werkt NIET, en hoe weet je dat? Zeg eens.", SENT).commands
    assert command.text == "Wat werkt NIET, en hoe weet je dat? Zeg eens."


@given(st.text())
@settings(max_examples=int(os.environ.get("MAILFLOW_EXAMPLES", "100")), deadline=None)
def test_no_text_makes_it_raise(text: str) -> None:
    commands.read(text, SENT)


@pytest.mark.slow
def test_long_texts_of_one_kind_are_read() -> None:
    for piece in ("verwijder tom, ", "1/", "ok ", "vraag 1 ", "en ", "@a.b ", "a@b.cd "):
        commands.read(piece * 50_000, SENT)
