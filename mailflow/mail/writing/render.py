"""A letter rendered: the template of its kind and language, filled in for one reader.

Whatever a template prints stays opaque until its Markdown has been compiled (see `markdown`), so that a template
cannot forget to protect somebody's words, while what was compiled once serves every reader.
"""

from __future__ import annotations

import tomllib
import traceback
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import jinja2
import jinja2.sandbox
from jinja2 import Template, TemplateNotFound, TemplateSyntaxError
from markupsafe import Markup

from mailflow.core.letters.union import Envelope, kind
from mailflow.core.seams import TemplateSet
from mailflow.core.session.people import Language, Mailbox
from mailflow.errors import TemplateError
from mailflow.mail.writing.diction import Diction
from mailflow.mail.writing.markdown import Form, compile_markdown, fill_html, fill_text, form, sendable
from mailflow.mail.writing.voice import RULE, context, environment

_HEADS = {"preheader", "subject"}
_BY_TEMPLATE = (jinja2.TemplateError, ArithmeticError, AttributeError, LookupError, TypeError, ValueError)
REMEDY = "correct the file, or remove it to use the packaged one"


@dataclass(frozen=True, slots=True)
class Rendered:
    """A letter in the words of its reader."""

    subject: str  # one line, "Re: " included
    text: str  # plain, ends with a line break
    html: str  # a whole document; says nothing that the text does not say, but for the preheader
    preheader: str  # one line that mail programs show beside the subject; hidden at the top of the HTML
    calendar: str = ""  # what its meeting says in the reader's calendar


@dataclass(frozen=True, slots=True)
class _Skeleton:
    """A letter whose words are still to be filled in."""

    heads: Mapping[str, Form]
    text: Form
    html: Form


class Renderer:
    """The letters of one template set; the same envelope always gives the same mail."""

    def __init__(self, templates: TemplateSet, service: Mailbox) -> None:
        """Read what all letters share. Raises `TemplateError`."""
        self.templates = templates
        self._service = service
        self._sources = dict(templates.sources)
        self._styles = {tag: str(style) for tag, style in _toml(self._sources, "styles.toml").items()}
        self._layout = _layout(self._sources)
        self._dictions: dict[Language, Diction] = {}
        self._voices = {language: self._voice(language) for language in Language}
        self._skeleton = lru_cache(maxsize=2048)(self._compile)

    def render(self, envelope: Envelope) -> Rendered:
        """The letter for its reader. Raises `TemplateError` when the template cannot say it."""
        name = f"{kind(envelope.letter)}.md"
        seen = context(envelope, self._service.name or self._service.address, self._service.address)
        try:
            source = self._voices[envelope.language].get_template(name).render(seen)
            skeleton = self._skeleton(envelope.language, source)
        except _BY_TEMPLATE as error:
            raise _blame(f"{envelope.language}/{name}", error) from error
        words = [sendable(word) for word in seen["opaque_words"]]
        heads = {head: " ".join(fill_text(value, words).split()) for head, value in skeleton.heads.items()}
        return Rendered(
            subject=heads.get("subject") or self._subject(envelope),
            text=fill_text(skeleton.text, words),
            html=fill_html(skeleton.html, words),
            calendar=self._calendar(envelope),
            preheader=heads["preheader"],
        )

    def _calendar(self, envelope: Envelope) -> str:
        said = self._dictions[envelope.language].calendar if envelope.calendar else ""
        return said.replace("{facilitator}", envelope.facilitator).replace("{theme}", envelope.theme)

    def _subject(self, envelope: Envelope) -> str:
        """The session's own; a kick-off without a subject has none until its theme is told."""
        return f"Re: {envelope.subject}" if envelope.subject else self._service.name or self._service.address

    def _voice(self, language: Language) -> jinja2.Environment:
        name = f"{language}/words.toml"
        table = _toml(self._sources, name)
        try:
            self._dictions[language] = Diction.read(table)
            return environment(self._sources, language, self._dictions[language])
        except (KeyError, TypeError) as error:
            raise TemplateError(f"{name}, line 1: not complete: {error}; {REMEDY}") from error

    def _compile(self, language: Language, source: str) -> _Skeleton:
        head, *bodies = f"{source.strip()}\n".split(RULE)
        if not 1 <= len(bodies) <= 2 or not bodies[0].strip():
            raise ValueError("a template has a head, a letter and perhaps a foot, each after a line of ---")
        heads = dict(line.split(": ", 1) for line in head.splitlines() if line.strip())
        if "preheader" not in heads or not heads.keys() <= _HEADS:
            raise ValueError("the head has a line 'preheader: ...' and perhaps 'subject: ...', nothing else")
        texts, htmls = zip(*(compile_markdown(body, self._styles) for body in [*bodies, ""][:2]), strict=True)
        page = self._layout.render(
            language=language.value,
            service=self._service.name,
            preheader=heads["preheader"],
            letter=Markup(htmls[0]),
            foot=Markup(htmls[1]),
        )
        text = "\n\n".join(text for text in texts if text) + "\n"
        return _Skeleton({key: form(value) for key, value in heads.items()}, form(text), form(page))


def _layout(sources: Mapping[str, str]) -> Template:
    jinja = jinja2.sandbox.SandboxedEnvironment(
        undefined=jinja2.StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        loader=jinja2.FunctionLoader(lambda name: (sources[name], name, None) if name in sources else None),
    )
    try:
        return jinja.get_template("layout.html")
    except _BY_TEMPLATE as error:
        raise _blame("layout.html", error) from error


def _toml(sources: Mapping[str, str], name: str) -> dict[str, Any]:
    try:
        return tomllib.loads(sources[name])
    except KeyError:
        raise TemplateError(f"{name}, line 1: is missing; put it back from the package") from None
    except tomllib.TOMLDecodeError as error:
        raise TemplateError(f"{name}, line {_toml_line(error, sources[name])}: {error}; {REMEDY}") from error


def _toml_line(error: tomllib.TOMLDecodeError, source: str) -> str:
    """The line it names; the last one when it names the end of the document."""
    _, _, at = str(error).rpartition("(at line ")
    return at.partition(",")[0] if at[:1].isdigit() else str(source.count("\n") + 1)


def _blame(name: str, error: Exception) -> TemplateError:
    """Where in which template, and what to do about it, on one line."""
    if isinstance(error, TemplateSyntaxError):
        return TemplateError(f"{error.filename or name}, line {error.lineno}: {error.message}; {REMEDY}")
    if isinstance(error, TemplateNotFound):
        folder = name.rpartition("/")[0]
        return TemplateError(f"{folder}/{error.name}, line 1: is missing; put it back from the package")
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.endswith((".md", ".html"))]
    where, line = (frames[-1].filename, frames[-1].lineno) if frames else (name, 1)
    problem = " ".join(str(error).split())
    return TemplateError(f"{where}, line {line}: {problem}; {REMEDY}")
