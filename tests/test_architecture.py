"""The house holds: who may import whom, and which library lives where."""

from __future__ import annotations

import ast
import functools
import re
import sys
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "mailflow"
ROOMS = ("core", "languages", "mail", "outside", "service", "testbed")
MAY_IMPORT = {  # besides itself
    "core": {"languages"},
    "languages": set(),
    "mail": {"core", "languages"},
    "outside": {"core"},
    "service": {"core", "mail", "outside"},
    "testbed": set(),
}
# A library of others and the one module that may know it; more only where a reason stands.
HOMES = {
    "mailparser": {"mail/parsing/correspondents"},
    "flufl": {"mail/sender/bounces"},
    "markdown_it": {"mail/writing/markdown"},
    "pypdf": {"mail/documents/pdf", "outside/readers/scans"},
    "imapclient": {"outside/mailbox/connection"},
    "aiosmtplib": {"outside/sending/smtp"},
    "PIL": {"outside/readers/upright"},
    "faster_whisper": {"outside/readers/speech_child"},
    "av": {"outside/readers/speech_child"},
    "tinydb": {
        "outside/store/documents",
        "outside/store/storage",
        "outside/store/view",
    },  # TinyDB and Table, Storage, Query
    "schedule": {"service/watching/timers"},
    "httpx": {"outside/summarizers/language_model"},
    "msal": {"outside/authorization/microsoft"},
    "google": {"outside/authorization/google"},
    "google_auth_oauthlib": {"outside/authorization/google"},
    "oauthlib": {"outside/authorization/google"},
    "requests": {"outside/authorization/https"},
    "holidays": {"outside/national_holidays"},
    "typst": {"outside/typesetting/in_child"},
    "snowballstemmer": {"core/summary/wording"},
    "stop_words": {"core/summary/wording"},
    "pymap": {"testbed/imapserver"},
    "pysasl": {"testbed/imapserver"},
    "proxyprotocol": {"testbed/imapserver"},
    "aiosmtpd": {"testbed/smtpserver"},
    "numpy": {"learn"},
    "scipy": {"learn"},
    "sklearn": {"learn"},
    "starlette": {"play/server"},
    "uvicorn": {"play/server"},
}
IMPURE = {
    "random",
    "secrets",
    "time",
    "socket",
    "ssl",
    "asyncio",
    "threading",
    "subprocess",
    "logging",
    "os",
    "pathlib",
}

Module = tuple[str, Path]


def modules() -> list[Module]:
    found = sorted(PACKAGE.rglob("*.py"))
    return [(str(path.relative_to(PACKAGE).with_suffix("")).removesuffix("/__init__"), path) for path in found]


def nodes(path: Path) -> Iterator[ast.AST]:
    """All that stands in a file."""
    return ast.walk(ast.parse(path.read_text(encoding="utf-8")))


@functools.cache
def imports(path: Path) -> tuple[str, ...]:
    """Every module that a file imports, also inside functions."""
    return tuple(_imports(path))


def _imports(path: Path) -> Iterator[str]:
    for node in nodes(path):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, f"{path}: a relative import"
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def room(module: str) -> str | None:
    first = module.partition("/")[0]
    return first if first in ROOMS else None


def ours(name: str) -> str | None:
    """'mailflow.core.session.model' -> 'core/session/model'."""
    return name.removeprefix("mailflow.").replace(".", "/") if name.startswith("mailflow.") else None


NAMES = {name for name, _ in modules()}


@pytest.mark.parametrize(("name", "path"), [one for one in modules() if room(one[0])], ids=lambda one: str(one)[-40:])
def test_no_room_imports_to_its_right(name: str, path: Path) -> None:
    here = room(name)
    assert here is not None
    for imported in imports(path):
        target = ours(imported)
        if target is None:
            continue
        there = room(target)
        allowed = {here, *MAY_IMPORT[here]}
        assert there in allowed or ((there is None and target == "errors") or target.startswith("errors/")), (
            f"{name} imports {imported}"
        )


def test_no_module_imports_itself_in_a_round() -> None:
    graph = {
        name: {target for imported in imports(path) if (target := ours(imported)) in NAMES and target != name}
        for name, path in modules()
    }
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(" -> ".join(error.args[1]))


MODULES_A_FOLDER = 22
LINES_A_FILE = 400
WORD_TABLES = 420  # a table of words is long by nature


def test_a_folder_can_be_taken_in_at_a_glance() -> None:
    folders: dict[Path, int] = {}
    for _, path in modules():
        folders[path.parent] = folders.get(path.parent, 0) + (path.name != "__init__.py")
        assert len(path.relative_to(PACKAGE).parts) <= 3, f"{path}: folders stand on two floors"
    assert {folder: count for folder, count in folders.items() if count > MODULES_A_FOLDER} == {}


def test_every_folder_says_what_it_is_about_and_stands_on_the_map() -> None:
    told = (PACKAGE.parent / "ARCHITECTURE.md").read_text(encoding="utf-8")
    for folder in {path.parent for _, path in modules()} - {PACKAGE}:
        assert ast.get_docstring(ast.parse((folder / "__init__.py").read_text(encoding="utf-8"))), folder
        assert f"`{folder.name}/`" in told, f"{folder.name}/ is not told of in ARCHITECTURE.md"


def test_the_map_names_no_module_that_is_not_there() -> None:
    told = (PACKAGE.parent / "ARCHITECTURE.md").read_text(encoding="utf-8")
    for named in re.findall(r"`((?:core|mail|outside|service)/[a-z_/]+)(?:\.\w+)?`", told):
        path = PACKAGE / named.rstrip("/")
        assert path.is_dir() or path.with_suffix(".py").is_file(), named


def test_no_file_is_longer_than_can_be_read_at_once() -> None:
    for name, path in modules():
        text = path.read_text(encoding="utf-8")
        assert text.count("\n") <= (WORD_TABLES if "noqa: E501" in text else LINES_A_FILE), name


def test_core_is_pure() -> None:
    for name, path in modules():
        if room(name) != "core":
            continue
        for imported in imports(path):
            top = imported.partition(".")[0]
            assert top not in IMPURE, f"{name} imports {imported}"
            if top in sys.stdlib_module_names or top == "mailflow":
                continue
            assert name in HOMES.get(top, set()), f"{name} imports {imported}"


def test_every_library_has_one_home() -> None:
    for name, path in modules():
        for imported in imports(path):
            homes = HOMES.get(imported.partition(".")[0])
            assert homes is None or name in homes, f"{name} imports {imported}; it belongs in {sorted(homes or ())}"


def test_no_letter_text_stands_in_python() -> None:
    """What the service says is written in templates; a greeting in code would be a letter that nobody can translate."""
    for name, path in modules():
        if room(name) not in ("core", "service"):
            continue
        for node in nodes(path):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                assert not node.value.startswith(("Dag ", "Dear ", "Bonjour ", "Hallo ")), f"{name}: {node.value!r}"


def test_only_the_clock_knows_the_time() -> None:
    banned = {("datetime", "now"), ("datetime", "utcnow"), ("date", "today"), ("time", "time")}
    for name, path in modules():
        if name == "outside/clock" or room(name) in (None, "testbed"):
            continue
        for node in nodes(path):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
                assert (node.value.id, node.attr) not in banned, f"{name}:{node.lineno}"
