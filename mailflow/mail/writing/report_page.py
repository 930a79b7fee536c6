"""A report as a page: one HTML file that needs nothing beside it, or Markdown."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import jinja2
from jinja2 import DictLoader, StrictUndefined
from jinja2.sandbox import SandboxedEnvironment

from mailflow.core.seams import TemplateSet
from mailflow.errors import TemplateError
from mailflow.mail.words.lazily import lazily
from mailflow.mail.writing.render import REMEDY
from mailflow.mail.writing.report_words import Page

_SPECIAL = lazily(r"([\\`*_{}\[\]<>#|~$&])")
_STARTING = lazily(r"^([-+=])")
_NUMBERED = lazily(r"^(\d{1,9})([.)])")
_BLANKS = lazily(r"\n{3,}")
_BAD_TEMPLATE = (jinja2.TemplateError, ArithmeticError, AttributeError, LookupError, TypeError, ValueError)


def html(page: Page, templates: TemplateSet) -> str:
    """One page for a browser, on paper too. Raises `TemplateError`."""
    return _filled("report.html", page, templates, autoescape=True).lstrip() + "\n"


def markdown(page: Page, templates: TemplateSet) -> str:
    """Plain text in CommonMark; nobody's words become markup. Raises `TemplateError`."""
    return _BLANKS.sub("\n\n", _filled("report.md", _escaped(page), templates)).strip() + "\n"


def _escaped(part: Any) -> Any:
    """The same page, with every character that CommonMark could take for markup behind a backslash."""
    if isinstance(part, str):
        return _STARTING.sub(r"\\\1", _NUMBERED.sub(r"\1\\\2", _SPECIAL.sub(r"\\\1", part)))
    if isinstance(part, dict):
        return {key: _escaped(value) for key, value in part.items()}
    if isinstance(part, list):
        return [_escaped(one) for one in part]
    return part


def _filled(name: str, page: Page, templates: TemplateSet, *, autoescape: bool = False) -> str:
    try:
        return _template(name, dict(templates.sources)[name], autoescape).render(page)
    except _BAD_TEMPLATE as error:
        line = getattr(error, "lineno", None) or 1
        raise TemplateError(f"{name}, line {line}: {' '.join(str(error).split())}; {REMEDY}") from error


@lru_cache(maxsize=8)
def _template(name: str, source: str, autoescape: bool) -> jinja2.Template:
    jinja = SandboxedEnvironment(
        undefined=StrictUndefined,
        autoescape=autoescape,
        trim_blocks=True,
        lstrip_blocks=True,
        loader=DictLoader({name: source}),
    )
    return jinja.get_template(name)
