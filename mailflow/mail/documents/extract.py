"""The words of an attached document, or why it says nothing."""

from __future__ import annotations

from collections.abc import Iterator

from mailflow.core.session.files import FileText, Trouble
from mailflow.mail.documents import plain_text, web
from mailflow.mail.documents.kinds import Kind, extension, kind
from mailflow.mail.documents.limits import DEFAULT, LIGHT, Limits, Refused
from mailflow.mail.documents.page import page
from mailflow.mail.office import open_document, rich_text, slides, word, workbook
from mailflow.mail.office.package import Package

# Bytes that take some milliseconds, ten at most.
_LIGHT_SIZES = {Kind.TEXT: 200_000, Kind.MARKDOWN: 100_000, Kind.CAPTIONS: 80_000, Kind.HTML: 40_000, Kind.ZIP: 60_000}
_LIGHT_PACKAGES = ("docx", "odt")


def extract(content: bytes, name: str, type: str, limits: Limits = DEFAULT) -> FileText:
    """What the document says, or why it says nothing. Never raises."""
    try:
        if len(content) > limits.size:
            raise Refused(Trouble.LARGE, f"{len(content)} bytes")
        return page(_lines(content, name, type, limits), limits)
    except Refused as refused:
        return FileText(trouble=refused.trouble, detail=refused.detail)
    except MemoryError:
        return FileText(trouble=Trouble.SLOW, detail="no memory left")
    except RecursionError:
        return FileText(trouble=Trouble.BOMB, detail="nested too deeply")
    except Exception as error:  # noqa: BLE001  # a library met bytes that nobody foresaw
        return FileText(trouble=Trouble.BROKEN, detail=f"{error.__class__.__name__} while it was read")


def is_light(content: bytes, name: str, type: str) -> bool:
    """Whether it may be read beside other work: small, and of a kind that costs some milliseconds at most."""
    if len(content) > LIGHT.size:
        return False
    try:
        found = kind(content, name, type)
    except Refused:
        return True  # said at once
    simple = found is not Kind.ZIP or extension(name) in _LIGHT_PACKAGES
    return simple and len(content) <= _LIGHT_SIZES.get(found, 0)


def _lines(content: bytes, name: str, type: str, limits: Limits) -> Iterator[str]:
    match kind(content, name, type):
        case Kind.ZIP:
            return _of_package(Package(content, limits), limits)
        case Kind.HTML:
            return web.lines(content)
        case Kind.MARKDOWN:
            return plain_text.markdown_lines(content)
        case Kind.TEXT:
            return plain_text.lines(content)
        case Kind.PDF:
            from mailflow.mail.documents import pdf  # noqa: PLC0415  # a large library, which the daemon needs not

            return pdf.lines(content, limits)
        case Kind.RTF:
            return rich_text.lines(content)
        case Kind.CAPTIONS:
            from mailflow.mail.documents import captions  # noqa: PLC0415  # a child starts in half the time without

            return captions.lines(content)
        case Kind.MAIL:
            from mailflow.mail.documents import enclosed_mail  # noqa: PLC0415  # the same

            return enclosed_mail.lines(content)


def _of_package(package: Package, limits: Limits) -> Iterator[str]:
    names = package.names
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        raise Refused(Trouble.MACRO, "an Office document with macros")
    if (package.read("mimetype") or b"").startswith(b"application/vnd.oasis.opendocument."):
        return open_document.lines(package, limits)
    if "[Content_Types].xml" not in names:
        raise Refused(Trouble.ARCHIVE, "an archive")
    if any(name.startswith("word/") for name in names):
        return word.lines(package)
    if any(name.startswith("ppt/") for name in names):
        return slides.lines(package)
    if any(name.startswith("xl/") for name in names):
        return workbook.lines(package, limits)
    raise Refused(Trouble.KIND, "a package that is not read")
