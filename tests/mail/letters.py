"""The packaged letters, rendered once for all tests of this room."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TypeVar

from mailflow.core.letters.union import Envelope, Letter
from mailflow.core.seams import TemplateSet
from mailflow.core.session.people import Language
from mailflow.mail.writing.compose import Identity
from mailflow.mail.writing.render import Rendered, Renderer
from mailflow.mail.writing.samples import SERVICE, envelopes

L = TypeVar("L", bound=Letter)

IDENTITY = Identity(SERVICE.address, SERVICE.name, "leernetwerk.example", b"a key of thirty-two bytes or so..", "a")
TEMPLATES = Path(__file__).resolve().parents[2] / "templates"


@cache
def sources() -> dict[str, str]:
    """Every packaged template by its name."""
    return {
        path.relative_to(TEMPLATES).as_posix(): path.read_text("utf-8")
        for path in TEMPLATES.rglob("*")
        if path.is_file()
    }


def renderer(**changed: str) -> Renderer:
    """Of the packaged set, with some templates replaced ("nl__card" for nl/card.md)."""
    own = {name.replace("__", "/") + ".md": text for name, text in changed.items()}
    return Renderer(TemplateSet("0" * 16, tuple(sorted({**sources(), **own}.items()))), SERVICE)


@cache
def packaged() -> Renderer:
    """Of the packaged set."""
    return renderer()


def sample(name: str, language: Language = Language.NL) -> Envelope:
    """That sample of samples.py."""
    return _samples(language)[name]


@cache
def _samples(language: Language) -> dict[str, Envelope]:
    return dict(envelopes(language))


def sample_letter(kind: type[L], name: str, language: Language = Language.NL) -> L:
    """The letter in that sample."""
    letter = sample(name, language).letter
    assert isinstance(letter, kind)
    return letter


@cache
def rendered(language: Language) -> dict[str, tuple[Envelope, Rendered]]:
    """Every sample in that language, rendered."""
    return {name: (envelope, packaged().render(envelope)) for name, envelope in envelopes(language)}
