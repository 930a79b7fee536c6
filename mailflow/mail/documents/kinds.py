"""What kind of document a file is: by its content first, then its name, then its media type."""

from __future__ import annotations

import re
from enum import Enum, auto

from mailflow.core.session.files import Trouble
from mailflow.mail.documents.limits import Refused
from mailflow.mail.words.lazily import lazily


class Kind(Enum):
    """The kinds that are read."""

    ZIP = auto()  # told apart by what is inside
    PDF = auto()
    RTF = auto()
    MAIL = auto()
    HTML = auto()
    MARKDOWN = auto()
    CAPTIONS = auto()
    TEXT = auto()


_ARCHIVES = (b"Rar!\x1a", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b", b"BZh", b"\xfd7zXZ\0", b"MSCF", b"\x28\xb5\x2f\xfd")
_PICTURES = (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"II*\0", b"MM\0*")
_SOUNDS = (b"OggS", b"ID3", b"fLaC", b"#!AMR", b"caff", b"\x1aE\xdf\xa3", b"\xff\xfb", b"\xff\xf3", b"\xff\xf2",
           b"\xff\xf1", b"\xff\xf9")  # fmt: skip
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # [MS-CFB] 2.2
_TNEF = b"\x78\x9f\x3e\x22"  # [MS-OXTNEF] 2.1.3.1
_WEB = lazily(r"\s{0,99}(?:<!--[^>]{0,500}-->\s{0,99})?<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_SRT = lazily(r"\s{0,9}\d{1,6}\s{0,9}\n\s{0,9}\d{1,3}:\d\d:\d\d[.,]\d{1,3}\s{0,9}-->")
_NO_WORDS = {"json", "xml", "svg", "js", "css", "py", "sql", "sh", "bat", "ps1", "ics", "vcf", "pem", "asc", "p7s",
             "cer", "crt", "key", "dmp", "ps", "eps", "tex", "ini"}  # fmt: skip
_BINARY = {"docx", "docm", "odt", "pdf", "pptx", "xlsx", "doc", "xls", "ppt", "odp", "ods"}
_BY_NAME = {
    "html": Kind.HTML, "htm": Kind.HTML, "xhtml": Kind.HTML, "md": Kind.MARKDOWN, "markdown": Kind.MARKDOWN,
    "vtt": Kind.CAPTIONS, "srt": Kind.CAPTIONS, "eml": Kind.MAIL, "mht": Kind.MAIL, "mhtml": Kind.MAIL,
}  # fmt: skip
_BY_TYPE = {
    "text/html": Kind.HTML, "application/xhtml+xml": Kind.HTML, "text/markdown": Kind.MARKDOWN,
    "text/vtt": Kind.CAPTIONS, "application/x-subrip": Kind.CAPTIONS, "message/rfc822": Kind.MAIL,
    "message/global": Kind.MAIL,
}  # fmt: skip


def kind(content: bytes, name: str, type: str) -> Kind:
    """The kind of a file that is read; raises `Refused` with the reason for any other."""
    if not content.strip(b"\0 \r\n\t"):
        raise Refused(Trouble.EMPTY, "no bytes in it")
    if b"%PDF-" in content[:1024]:
        return Kind.PDF
    if content.startswith(b"PK\x03\x04"):
        return Kind.ZIP
    if content.startswith(b"{\\rtf"):
        return Kind.RTF
    _refuse_binary(content)
    return _of_text(content, name, type)


def extension(name: str) -> str:
    """What stands behind the last dot of a file name, in lower case."""
    return name.rpartition(".")[2].lower().strip() if "." in name else ""


def _refuse_binary(content: bytes) -> None:
    """The kinds that are known by their first bytes and not read here."""
    if content.startswith(_COMPOUND):
        raise _compound(content)
    if content.startswith(_TNEF):
        raise Refused(Trouble.OUTLOOK, "winmail.dat")
    if content.startswith((*_ARCHIVES, b"PK\x05\x06", b"PK\x07\x08")) or content[257:262] == b"ustar":
        raise Refused(Trouble.ARCHIVE, "an archive")
    if content.startswith(_PICTURES) or content[8:12] == b"WEBP" or content[4:12] in (b"ftypheic", b"ftypmif1"):
        raise Refused(Trouble.EMPTY, "a picture")
    if content.startswith(_SOUNDS) or content[8:12] == b"WAVE" or content[4:8] == b"ftyp":
        raise Refused(Trouble.RECORDING, "a recording")
    if content.startswith((b"MZ", b"\x7fELF", b"SQLite", b"wOF", b"\xca\xfe\xba\xbe")):
        raise Refused(Trouble.KIND, "a program or its data")


def _compound(content: bytes) -> Refused:
    """A compound file: an old Office document, an Outlook message, or a new document behind a password."""
    if _utf16("EncryptedPackage") in content:
        return Refused(Trouble.PASSWORD, "an encrypted Office document")
    if _utf16("__properties_version1.0") in content:
        return Refused(Trouble.OUTLOOK, ".msg")
    return Refused(Trouble.KIND, "an Office document of before 2007")


def _utf16(text: str) -> bytes:
    return text.encode("utf-16-le")


def _of_text(content: bytes, name: str, type: str) -> Kind:
    head = content[:4000]
    wide = head.startswith((b"\xff\xfe", b"\xfe\xff"))
    ending = extension(name)
    if b"-----BEGIN PGP MESSAGE-----" in head or ending in ("gpg", "pgp"):
        raise Refused(Trouble.PASSWORD, "an encrypted file")
    if not wide and _odd(head):
        known = ending in _BINARY or ending in _BY_NAME or ending in ("txt", "rtf")
        raise Refused(Trouble.BROKEN if known else Trouble.KIND, "bytes that are no text")
    text = head.decode("utf-16" if wide else "latin-1", "replace").removeprefix("\xef\xbb\xbf").lstrip("\ufeff")
    if text.lstrip().startswith("WEBVTT") or _SRT.match(text.replace("\r\n", "\n")):
        return Kind.CAPTIONS
    if _WEB.match(text):
        return Kind.HTML
    if ending in _BY_NAME or type in _BY_TYPE:
        return _BY_NAME.get(ending) or _BY_TYPE[type]
    if ending in _NO_WORDS or text.lstrip().startswith(("<?xml", "<svg", "%!PS", "-----BEGIN")):
        raise Refused(Trouble.KIND, "text that is not for people")
    return Kind.TEXT


def _odd(head: bytes) -> bool:
    """Whether bytes that no text holds are among them."""
    controls = sum(head.count(bytes((sign,))) for sign in (*range(0, 9), *range(14, 27), *range(28, 32)))
    return b"\0" in head or controls * 50 > len(head)
