"""The effective template set: the operator's own files before the packaged ones, kept under its digest."""

from __future__ import annotations

import difflib
import hashlib
import logging
import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from mailflow.core.seams import TemplateSet
from mailflow.errors import TemplateError

log = logging.getLogger("mailflow.templates")

LAST = "last"  # names the set that was in force last
_SUFFIXES = {".md", ".html", ".toml", ".typ"}
_PACKAGE = Path(__file__).resolve().parent.parent


def packaged(package: Path = _PACKAGE) -> Path:
    """The folder of the templates that came with mailflow: inside the installed package, else beside it."""
    wheel, checkout = package / "_data" / "templates", package.parent / "templates"
    return wheel if wheel.is_dir() else checkout


def load(own: Path | None, check: Callable[[TemplateSet], None]) -> TemplateSet:
    """The set in force, once `check` has accepted it.

    Raises `TemplateError` with the file, the line and the remedy; `check` raises it with the name inside the set
    as its first word.
    """
    if own and not own.is_dir():
        raise TemplateError(f"{own}: is no folder; correct the setting, or create it")
    folders = [packaged()] + ([own] if own else [])
    found = {name: path for folder in folders for name, path in _files(folder).items()}
    templates = _template_set({name: _read(path) for name, path in found.items()})
    try:
        check(templates)
    except TemplateError as error:
        name = str(error).partition(",")[0]
        folder = found[name].parents[name.count("/")] if name in found else packaged()
        raise TemplateError(f"{folder}/{error}") from error
    return templates


def names(own: Path) -> frozenset[str]:
    """The operator's files, as "nl/invitation.md"."""
    return frozenset(_files(own))


def unused(own: Path) -> Iterator[tuple[Path, str]]:
    """The operator's files that replace no packaged one and that no other of his names; with the name most like it."""
    known = _files(packaged())
    texts = {path: path.read_text("utf-8", "replace") for path in _files(own).values()}
    for path in sorted(own.rglob("*")):
        name = path.relative_to(own).as_posix()
        if not path.is_file() or name in known or any(part.startswith(".") for part in path.relative_to(own).parts):
            continue
        if not any(path.name in text for other, text in texts.items() if other != path):
            yield path, next(iter(difflib.get_close_matches(name, known, 1, 0.6)), "")


def load_or_last(own: Path | None, state: Path, check: Callable[[TemplateSet], None]) -> TemplateSet:
    """The set in force; where the operator's own files have an error the last good set, else the packaged one.

    Raises `TemplateError` when it is the packaged ones that cannot be used.
    """
    try:
        return load(own, check)
    except TemplateError as error:
        if own is None:
            raise
        log.error("letters: %s; until that is mended %s", error, "the last good ones are used")
    try:
        last = kept((state / "templates" / LAST).read_text("ascii").strip(), state)
        check(last)  # an upgrade may ask more of a set than the version that kept it
    except (OSError, ValueError, TemplateError) as error:
        log.error("letters: there are no last good ones (%s), and the packaged ones are used", error)
        return load(None, check)
    return last


def keep(templates: TemplateSet, state: Path) -> None:
    """Keep the set under `<state>/templates/<digest>/`, whole or not at all, so that its letters can be made again."""
    folder = _kept_in(state, templates.digest)
    if not folder.is_dir():
        _keep_in(folder, templates)
    named = folder.with_name(LAST)
    if named.is_file() and named.read_text("ascii").strip() == templates.digest:
        return
    draft = folder.with_name(f".{LAST}.{os.getpid()}")
    _write(draft, f"{templates.digest}\n")
    draft.rename(named)


def _keep_in(folder: Path, templates: TemplateSet) -> None:
    draft = folder.with_name(f".{templates.digest}.{os.getpid()}")
    for name, text in templates.sources:
        path = draft / name
        path.parent.mkdir(parents=True, exist_ok=True)
        _write(path, text)
    draft.rename(folder)


def kept(digest: str, state: Path) -> TemplateSet:
    """A set that was kept. Raises `TemplateError` when it is gone or was changed."""
    folder = _kept_in(state, digest)
    templates = _template_set({name: _read(path) for name, path in _files(folder).items()})
    if templates.digest != digest:
        raise TemplateError(f"{folder}: was changed or removed; put it back from a backup")
    return templates


def _kept_in(state: Path, digest: str) -> Path:
    return state / "templates" / digest


def _template_set(texts: Mapping[str, str]) -> TemplateSet:
    sources = tuple(sorted(texts.items()))
    told = hashlib.sha256()
    for name, text in sources:
        for piece in (name.encode(), text.encode()):
            told.update(len(piece).to_bytes(8, "big") + piece)
    return TemplateSet(told.hexdigest()[:16], sources)


def _files(folder: Path) -> dict[str, Path]:
    return {
        path.relative_to(folder).as_posix(): path
        for path in sorted(folder.rglob("*"))
        if path.suffix in _SUFFIXES and path.is_file() and not path.name.startswith(".")
    }


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise TemplateError(f"{path}, line 1: is not UTF-8; save it as UTF-8") from error
    except OSError as error:
        raise TemplateError(f"{path}, line 1: cannot be read ({error.strerror}); see its permissions") from error


def _write(path: Path, text: str) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
