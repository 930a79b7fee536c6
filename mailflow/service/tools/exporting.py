"""What a session brought, in the form an operator asks for."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import assert_never

from mailflow.core.privacy import visible
from mailflow.core.seams import Post, TemplateSet
from mailflow.core.session.model import Cancelled, Closed, Session
from mailflow.core.summary import reporting
from mailflow.core.summary.report import Report
from mailflow.outside.store.codec import codec_for
from mailflow.outside.store.view import StoreView
from mailflow.service import printing


class Form(StrEnum):
    """How it is written."""

    MD = "md"
    HTML = "html"
    PDF = "pdf"  # the poster, and the report behind it
    JSON = "json"  # the report for machines
    ALL = "all"  # all that is kept, letters too, with every name and address


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be in it."""

    form: Form
    answers: bool = False  # every answer in full
    without_names: bool = False  # as further colleagues get it


@dataclass(frozen=True, slots=True)
class Means:
    """What it is made with."""

    templates: TemplateSet
    service: str  # its name
    now: datetime


async def export(view: StoreView, session: Session, wanted: Wanted, means: Means) -> bytes:
    """The bytes of that form. Raises `TemplateError` and `PrintingError`."""
    report = _report(session, wanted, means.now)
    match wanted.form:
        case Form.MD:
            return printing.markdown(report, means.templates, means.service)
        case Form.HTML:
            return printing.html(report, means.templates, means.service)
        case Form.PDF:
            return await printing.pdf(report, means.templates, means.service)
        case Form.JSON:
            return _json(codec_for(Report).encode(report))
        case Form.ALL:
            letters = [codec_for(Post).encode(post) for post in view.posts(session.id)]
            return _json({"session": codec_for(Session).encode(session), "letters": letters})
        case _:
            assert_never(wanted.form)


def _report(session: Session, wanted: Wanted, now: datetime) -> Report:
    ended = session.stage.at if isinstance(session.stage, Closed | Cancelled) else now
    if wanted.without_names:
        return reporting.without_names(session, ended, answers=wanted.answers)
    return reporting.of(session, ended, answers=wanted.answers)


def _json(tree: object) -> bytes:
    return visible.spelt_out(json.dumps(tree, ensure_ascii=False, indent=1) + "\n").encode()
