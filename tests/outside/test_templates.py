"""The template set in force: found, mixed with the operator's own, checked, and kept for as long as it is needed."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from mailflow.core.seams import TemplateSet
from mailflow.errors import TemplateError
from mailflow.mail.writing.proofreading import check
from mailflow.outside.templates import keep, kept, load, load_or_last, packaged


def unchecked(_: TemplateSet) -> None:
    """Accepts everything."""


def own(folder: Path, name: str, text: str | bytes) -> Path:
    """An operator's folder with one file in it."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return folder


def test_the_packaged_set_is_found_and_whole() -> None:
    templates = load(None, check)
    names = [name for name, _ in templates.sources]
    assert names == sorted(names)
    assert {"layout.html", "styles.toml", "nl/card.md", "fr/words.toml", "de/_done.md"} <= set(names)
    assert len(templates.digest) == 16


def test_the_copy_inside_the_wheel_comes_before_a_folder_beside_the_package(tmp_path: Path) -> None:
    package = tmp_path / "site-packages" / "mailflow"
    package.mkdir(parents=True)
    assert packaged(package) == tmp_path / "site-packages" / "templates"
    shutil.copytree(packaged(), package / "_data" / "templates")
    assert packaged(package) == package / "_data" / "templates"


def test_an_operators_file_wins_and_all_others_stay(tmp_path: Path) -> None:
    ours = load(None, unchecked)
    mixed = load(own(tmp_path, "nl/help.md", "preheader: Hulp.\n---\nBel Geert.\n"), check)
    assert dict(mixed.sources) == {**dict(ours.sources), "nl/help.md": "preheader: Hulp.\n---\nBel Geert.\n"}
    assert mixed.digest != ours.digest


def test_the_digest_knows_names_and_texts_and_nothing_else(tmp_path: Path) -> None:
    plain = load(own(tmp_path / "a", "nl/help.md", "x\ny\n"), unchecked)
    windows = load(own(tmp_path / "b", "nl/help.md", "x\r\ny\r\n"), unchecked)
    noise = own(tmp_path / "c", "nl/help.md", "x\ny\n")
    own(noise, "nl/help.md~", "z")
    own(noise, ".hidden.md", "z")
    own(noise, "README", "z")
    moved = load(own(tmp_path / "d", "nl/_help.md", "x\ny\n"), unchecked)
    assert windows == plain
    assert load(noise, unchecked) == plain
    assert moved.digest != plain.digest
    text_as_name = load(own(tmp_path / "e", "nl/x.md.md", ""), unchecked)
    assert load(own(tmp_path / "f", "nl/x.md", ".md"), unchecked).digest != text_as_name.digest


@pytest.mark.parametrize(
    ("name", "text", "where", "what"),
    [
        ("nl/card.md", "preheader: x\n---\n{% if %}\n", "nl/card.md, line 3: ", "correct the file, or remove it"),
        (
            "en/receipt.md",
            "preheader: x\n---\n\n{{ leter.lines }}\n",
            "en/receipt.md, line 4: ",
            "'leter' is undefined",
        ),
        ("fr/_done.md", "{{ done.kin }}", "fr/_done.md, line 1: ", "correct the file, or remove it"),
        ("de/words.toml", "weekdays = [\n", "de/words.toml, line 2: ", "correct the file, or remove it"),
        ("de/words.toml", "weekdays = []\n", "de/words.toml, line 1: ", "not complete"),
        ("styles.toml", "p = = 1\n", "styles.toml, line 1: ", "correct the file, or remove it"),
        ("layout.html", "<p>{{ letter }}\n{{ ooops }}", "layout.html, line 2: ", "correct the file, or remove it"),
        ("layout.html", "{% for %}", "layout.html, line 1: ", "correct the file, or remove it"),
        ("nl/help.md", "just words", "nl/help.md, line 1: ", "a template has a head"),
        ("nl/help.md", "preheader: x\n---\n", "nl/help.md, line 1: ", "a template has a head"),
        ("nl/help.md", "preheader: x\n---\n\n{{ '' }}\n", "nl/help.md, line 1: ", "is empty"),
        (
            "nl/help.md",
            "preheader: x\n---\n{% macro m() %}a{{ to }}{% endmacro %}{{ m() }}",
            "nl/help.md, ",
            "use include",
        ),
        (
            "nl/help.md",
            "preheader: x\n---\n" + "woord " * 20_000,
            "nl/help.md, line 1: ",
            "longer than mail programs show",
        ),
        ("nl/help.md", b"preheader: caf\xe9\n---\nx", "nl/help.md, line 1: ", "save it as UTF-8"),
    ],
)
def test_a_broken_template_is_told_on_one_line_with_file_line_and_remedy(
    tmp_path: Path, name: str, text: str | bytes, where: str, what: str
) -> None:
    with pytest.raises(TemplateError) as caught:
        load(own(tmp_path, name, text), check)
    said = str(caught.value)
    assert said.startswith(f"{tmp_path}/{where}")
    assert what in said
    assert "\n" not in said
    assert said.count("; ") >= 1


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match=r"gone: is no folder; correct the setting"):
        load(tmp_path / "gone", unchecked)


def test_a_set_is_kept_and_found_again_by_its_digest(tmp_path: Path) -> None:
    templates = load(None, unchecked)
    keep(templates, tmp_path)
    before = sorted(path.stat().st_mtime_ns for path in tmp_path.rglob("*"))
    keep(templates, tmp_path)
    assert sorted(path.stat().st_mtime_ns for path in tmp_path.rglob("*")) == before
    assert kept(templates.digest, tmp_path) == templates
    assert {path.name for path in (tmp_path / "templates").iterdir()} == {templates.digest, "last"}


def test_two_sets_are_kept_beside_each_other(tmp_path: Path) -> None:
    first = load(None, unchecked)
    second = load(own(tmp_path / "own", "nl/help.md", "preheader: x\n---\nx\n"), unchecked)
    keep(first, tmp_path)
    keep(second, tmp_path)
    assert kept(first.digest, tmp_path) == first
    assert kept(second.digest, tmp_path) == second


def test_what_a_killed_process_left_half_written_is_written_again(tmp_path: Path) -> None:
    templates = load(None, unchecked)
    own(tmp_path / "templates" / f".{templates.digest}.1", "nl/help.md", "half")
    keep(templates, tmp_path)
    assert kept(templates.digest, tmp_path) == templates


@pytest.mark.parametrize("harm", ["changed", "removed", "never there"])
def test_a_kept_set_that_is_not_what_it_was_is_refused(tmp_path: Path, harm: str) -> None:
    templates = load(None, unchecked)
    if harm != "never there":
        keep(templates, tmp_path)
        path = tmp_path / "templates" / templates.digest / "nl" / "card.md"
        path.unlink() if harm == "removed" else path.write_text("x")
    with pytest.raises(TemplateError, match=f"{templates.digest}: was changed or removed; put it back from a backup"):
        kept(templates.digest, tmp_path)


GOOD = "preheader: Hulp.\n---\nBel Geert.\n"
BROKEN = "preheader: Hulp.\n---\nBel {% if %}.\n"


def test_when_the_operators_own_have_an_error_the_last_good_ones_are_used(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    folder, state = tmp_path / "own", tmp_path / "state"
    good = load_or_last(own(folder, "nl/help.md", GOOD), state, check)
    keep(good, state)
    own(folder, "nl/help.md", BROKEN)
    assert load_or_last(folder, state, check) == good
    (told,) = caplog.records
    assert told.levelname == "ERROR"
    assert f"{folder}/nl/help.md, line 3" in told.getMessage()


def test_a_folder_of_letters_that_is_gone_is_an_error_of_the_operators_own_too(tmp_path: Path) -> None:
    folder, state = tmp_path / "own", tmp_path / "state"
    keep(load_or_last(own(folder, "nl/help.md", GOOD), state, check), state)
    shutil.rmtree(folder)
    assert dict(load_or_last(folder, state, check).sources)["nl/help.md"] == GOOD


def test_without_last_good_ones_the_packaged_ones_are_used(tmp_path: Path) -> None:
    folder = own(tmp_path / "own", "nl/help.md", BROKEN)
    assert load_or_last(folder, tmp_path / "state", check) == load(None, unchecked)


def test_last_good_ones_that_lack_what_this_version_needs_are_not_used(tmp_path: Path) -> None:
    folder, state = own(tmp_path / "own", "nl/help.md", BROKEN), tmp_path / "state"
    whole = load(None, unchecked)
    keep(TemplateSet("0" * 16, tuple(one for one in whole.sources if one[0] != "nl/card.md")), state)
    assert load_or_last(folder, state, check) == whole
