"""Proofreads a template set: every sample letter in every language, before anybody gets one."""

from __future__ import annotations

from mailflow.core.letters.union import kind
from mailflow.core.seams import TemplateSet
from mailflow.core.session.people import Language
from mailflow.errors import TemplateError
from mailflow.mail.writing import report_page, report_words, sample_report
from mailflow.mail.writing.markdown import holds_opaque
from mailflow.mail.writing.render import REMEDY, Renderer
from mailflow.mail.writing.samples import SERVICE, envelopes

_CLIPPED = 102_000  # bytes of HTML beyond which Gmail hides the rest


def check(templates: TemplateSet) -> None:
    """Raises `TemplateError` for the first letter that cannot go out: its file, the line and the remedy."""
    renderer = Renderer(templates, SERVICE)
    for language in Language:
        for name, envelope in envelopes(language):
            rendered = renderer.render(envelope)
            where = f"{language}/{kind(envelope.letter)}.md, line 1: sample {name!r}"
            if holds_opaque(rendered.text):
                raise TemplateError(
                    f"{where} prints what another {{{{ }}}} printed; use include, not a macro; {REMEDY}"
                )
            if not rendered.text.strip() or not rendered.preheader:
                raise TemplateError(f"{where} is empty; {REMEDY}")
            if len(rendered.html.encode()) > _CLIPPED:
                raise TemplateError(f"{where} is longer than mail programs show; {REMEDY}")
        _check_report(templates, language)


def _check_report(templates: TemplateSet, language: Language) -> None:
    """But for the PDF, which takes a process of its own; `mailflow check` makes one."""
    said = report_words.phrases(templates, language)
    for report in sample_report.reports(language).values():
        page = report_words.page(report, said, SERVICE.name)
        report_words.file_name(report, said, "file_poster")
        report_words.file_name(report, said, "file_report")
        report_page.html(page, templates)
        report_page.markdown(page, templates)
