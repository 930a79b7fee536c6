"""Settings that are changed in a file; every other byte stays."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from mailflow.errors import SettingError
from mailflow.setup.settings_file import Value, changed

REFERENCE = Path(__file__).parents[2] / "config" / "mailflow.toml"


def test_an_empty_file_gets_its_sections() -> None:
    text = changed("", {"imap.host": "a.example", "imap.port": 993, "service.facilitators": ("@e.example",)})
    assert tomllib.loads(text) == {
        "imap": {"host": "a.example", "port": 993},
        "service": {"facilitators": ["@e.example"]},
    }


def test_only_that_line_changes_and_comments_stay() -> None:
    text = '# mine\n[imap]  # in\nhost = "old"  # why\nport = 993\n\n[smtp]\nhost = "s"\n'
    assert changed(text, {"imap.port": 143}) == text.replace("port = 993", "port = 143")
    assert changed(text, {"smtp.port": 25}) == f"{text}port = 25\n"
    assert changed(text, {"imap.user": "u"}) == text.replace("993\n", '993\nuser = "u"\n')
    assert changed(text, {"imap.host": "old"}) == text


def test_in_the_reference_the_commented_line_takes_its_place() -> None:
    before = REFERENCE.read_text("utf-8")
    after = changed(before, {"trust.anchor": "mx.e.example", "service.operator": "ik@e.example"})
    lines = [(a, b) for a, b in zip(before.splitlines(), after.splitlines(), strict=True) if a != b]
    assert lines == [
        ('# operator = "you@example.org"', 'operator = "ik@e.example"'),
        ('# anchor = "none"', 'anchor = "mx.e.example"'),
    ]


@pytest.mark.parametrize("value", ['a "b" \\ c', "Leernetwerk Gènt", "[imap]\nhost = 1", ("a@e.example", "@b.example")])
def test_whatever_is_written_is_read_back(value: Value) -> None:
    expected = list(value) if isinstance(value, tuple) else value
    assert tomllib.loads(changed("[service]\n", {"service.name": value})) == {"service": {"name": expected}}


@pytest.mark.parametrize(
    "text", ["service = { name = 'x' }\n", '[service]\nname = """a\nb"""\n', "[service]\nfacilitators = [\n  'a',\n]\n"]
)
def test_what_cannot_be_changed_safely_is_left_and_told(text: str) -> None:
    with pytest.raises(SettingError, match="set by hand: "):
        changed(text, {"service.name": "y", "service.facilitators": ("b@e.example",)})
