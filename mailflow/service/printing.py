"""A report made into files: what the top 7 carries, and what an operator takes with him."""

from __future__ import annotations

import logging
from enum import StrEnum

from mailflow.core.seams import TemplateSet
from mailflow.core.session.events import PrintReport, ReportPrinted
from mailflow.core.session.files import KeptFile
from mailflow.core.summary.report import Report
from mailflow.errors import PrintingError, TemplateError
from mailflow.mail.writing import report_page, report_words
from mailflow.outside.typesetting import pdf as typesetting
from mailflow.service.office import Office

log = logging.getLogger(__name__)

LARGEST = 1_000_000  # bytes of all files together that a letter may carry


class Part(StrEnum):
    """What of it a PDF holds."""

    BOTH = "both"  # the poster on the first page, the report behind it
    POSTER = "poster"
    REPORT = "report"


async def report_printed(errand: PrintReport, office: Office) -> ReportPrinted:
    """What came of the errand. Raises `StoreError`."""
    files = await printed(errand.report, office)
    nameless = errand.report == errand.open_report
    return ReportPrinted(errand.until, files, files if nameless else await printed(errand.open_report, office))


async def printed(report: Report, office: Office) -> tuple[KeptFile, ...]:
    """The poster and the report, kept; what cannot be made at the second try is missing. Raises `StoreError`."""
    try:
        said = report_words.phrases(office.templates, report.language)
        parts = (Part.POSTER, Part.REPORT) if report.top else (Part.REPORT,)
        made = [
            (
                report_words.file_name(report, said, f"file_{part}") + ".pdf",
                "application/pdf",
                await _pdf(report, office, part),
            )
            for part in parts
        ]
    except TemplateError as error:
        log.error("a report could not be made: %s", error)
        return ()
    files, room = [], LARGEST
    for name, type_, content in made:
        if 0 < len(content) <= room:
            room -= len(content)
            files.append(KeptFile(name, type_, len(content), office.files.keep(content)))
    return tuple(files)


async def _pdf(report: Report, office: Office, part: Part) -> bytes:
    for again in (True, False):
        try:
            return await pdf(report, office.templates, office.identity.name, part)
        except PrintingError as error:
            log.warning("%s%s", error, "; once more" if again else "")
    return b""


# The forms of a report


def html(report: Report, templates: TemplateSet, service: str) -> bytes:
    """One page that needs nothing beside it. Raises `TemplateError`."""
    said = report_words.phrases(templates, report.language)
    return report_page.html(report_words.page(report, said, service), templates).encode()


def markdown(report: Report, templates: TemplateSet, service: str) -> bytes:
    """Plain text. Raises `TemplateError`."""
    said = report_words.phrases(templates, report.language)
    return report_page.markdown(report_words.page(report, said, service), templates).encode()


async def pdf(report: Report, templates: TemplateSet, service: str, part: Part = Part.BOTH) -> bytes:
    """That part of it, or both. Raises `TemplateError` and `PrintingError`."""
    said = report_words.phrases(templates, report.language)
    page = {**report_words.page(report, said, service), "part": part.value}
    return await typesetting.pdf(dict(templates.sources)["report.typ"], page, report.made)
