"""Tells which parts of a message are files that a person sent on purpose, with the words of the light ones."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, replace

from mailflow.core.session.files import FileText, Trouble
from mailflow.core.session.reading import Attachment
from mailflow.mail.documents.extract import extract, is_light
from mailflow.mail.documents.limits import LIGHT
from mailflow.mail.message import Message, Part
from mailflow.mail.parsing.charset import text_of
from mailflow.mail.words.lazily import lazily

_FORWARDED = ("message/rfc822", "message/global")
_MACHINERY = (
    "message/", "multipart/", "text/calendar", "application/ics", "text/rfc822-headers", "text/x-amp-html",
    "text/vnd.google.email-reaction",
    "text/vcard", "text/x-vcard", "text/directory", "application/pgp-signature", "application/pgp-keys",
    "application/pgp-encrypted", "application/pkcs7-", "application/x-pkcs7-", "application/pkix-cert",
)  # fmt: skip
_MACHINERY_NAMES = lazily(
    r".{0,200}\.(?:ics|vcf|p7[smc]|sig|cer|crt)|(?:.{0,60}signature|openpgp_.{1,60}|publickey.{0,60}|0x[0-9a-f]{8,40})\.asc",
    re.IGNORECASE,
)
# How mail programs and marketing tools call what stands in a signature; a person's own file is larger, or named better.
_LOGOS = lazily(
    r"(?:image\d{1,3}|outlook-?|logo|banner|signature|handtekening|facebook|linkedin|instagram|twitter|youtube|icon)"
    r"[\w -]{0,40}\.(?:png|jpe?g|gif|bmp|svg)|oledata\.mso|.{0,60}\.[ew]mz",
    re.IGNORECASE,
)
_PICTURE_NAMES = lazily(r".{1,200}\.(?:png|jpe?g|gif|bmp|svg|webp)", re.IGNORECASE)
_PHOTOS = ("image/jpeg", "image/heic", "image/heif", "image/webp")
# What a child process, or text recognition, may know better; such a file is left unread.
_LATER = {Trouble.EMPTY, Trouble.RECORDING, Trouble.BOMB, Trouble.LARGE, Trouble.SLOW}
_MEDIA = ("image/", "audio/", "video/")


@dataclass(frozen=True, slots=True)
class Limits:
    """What one mail may bring along; of what is more, only the name is kept."""

    count: int = 20  # files
    size: int = 20_000_000  # bytes of one
    total: int = 28_000_000  # bytes of all
    light: int = 5  # files that are read at once; others wait for a child process
    logo: int = 100_000  # bytes: a picture in a signature is smaller, a photo of notes larger
    characters: int = 200_000  # of one file that are kept
    speck: int = 8_000  # bytes: a tracking pixel or an icon is smaller


DEFAULT = Limits()


def attachments(message: Message, limits: Limits = DEFAULT) -> tuple[Attachment, ...]:
    """The attached files; logos, signatures, cards and calendar files are none.

    Beside text None: no trouble means that the file is not read yet.
    """
    found: list[Attachment] = []
    total = light = 0
    room = limits.characters
    for part in sent_parts(message, limits):
        total += len(part.content)
        if part.beyond or len(found) >= limits.count or total > limits.total or len(part.content) > limits.size:
            found.append(_attachment(part, FileText(trouble=Trouble.LARGE)))
            continue
        read = _read(part, limits) if light < limits.light and room > 0 else None
        light += read is not None
        room -= len(read.text) if read else 0
        found.append(_attachment(part, read))
    return tuple(found)


def sent_parts(message: Message, limits: Limits = DEFAULT) -> tuple[Part, ...]:
    """The parts that are files, one for each attachment, in the same order; the same bytes count once."""
    found: dict[str, Part] = {}
    for part in message.parts:
        if _is_file(part) and not (_is_picture(part) and _is_decoration(part, message.html or "", limits)):
            found.setdefault(part.digest or hashlib.sha256(part.content).hexdigest(), part)
    return tuple(found.values())


def _is_file(part: Part) -> bool:
    if part.type in _FORWARDED:
        return True
    if part.type.startswith(_MACHINERY) or _MACHINERY_NAMES.fullmatch(part.name):
        return False
    return bool(part.content)


def _is_picture(part: Part) -> bool:
    return part.type.startswith("image/") or _PICTURE_NAMES.fullmatch(part.name) is not None or _is_logo(part)


def _is_logo(part: Part) -> bool:
    return _LOGOS.fullmatch(part.name) is not None


def _is_decoration(part: Part, html: str, limits: Limits) -> bool:
    """A logo, a pixel, or a picture in the text; a photo in the text may be one of somebody's notes."""
    size = len(part.content)
    if _is_logo(part) and size < limits.logo:
        return True
    if part.disposition == "attachment":
        return False
    if part.content_id and f"cid:{part.content_id}" in html:
        return part.type not in _PHOTOS or size < limits.logo
    return size < limits.speck


def _read(part: Part, limits: Limits) -> FileText | None:
    """What a light file says; None when that is still to be found out."""
    content = part.content
    label = part.parameter("charset")
    if label and part.type in ("text/plain", "text/markdown"):  # others say themselves how they are encoded
        content = text_of(content, label)[0].encode("utf-8", "replace")
    if not is_light(content, part.name, part.type) or part.type.startswith(_MEDIA):
        return None
    read = extract(content, part.name, part.type, replace(LIGHT, characters=limits.characters))
    return None if read.trouble in _LATER or read.truncated else read


def _attachment(part: Part, read: FileText | None) -> Attachment:
    if read is None:
        return Attachment(part.name, part.type, len(part.content), None)
    text = read.text if read.trouble is None else None
    return Attachment(part.name, part.type, len(part.content), text, read.truncated, trouble=read.trouble)
