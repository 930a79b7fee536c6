"""Parses a mail: bytes to Message, without ever raising."""

from __future__ import annotations

import base64
import binascii
import email
import hashlib
import html
import logging
import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta, timezone
from email.errors import MessageError
from email.header import decode_header
from email.message import Message as Mime

from mailparser import MailParser  # type: ignore[import-untyped]

from mailflow.core.people import Address, Mailbox, MessageId
from mailflow.mail.message import Message, Part
from mailflow.mail.parsing import bounds, flowed
from mailflow.mail.parsing.charset import text_of
from mailflow.mail.parsing.lifting import Lifted, lift

logging.getLogger("mailparser").setLevel(logging.CRITICAL)  # it complains of every odd mail on its own logger

# What hostile bytes have made the standard library's parser raise.
_FAULTS = (ValueError, LookupError, TypeError, AttributeError, AssertionError, MessageError)
_DEEPEST = 60  # nested multiparts; people reach five

# Trace headers, which nobody here reads; mail-parser spends almost half of its time on Received.
_TRACE = re.compile(
    rb"(?:received|arc-[a-z-]{1,40}|dkim-signature|domainkey-signature|received-spf|x-received"
    rb"|x-google-dkim-signature|x-gm-message-state|x-google-smtp-source|x-ms-exchange-antispam[a-z-]{1,60}"
    rb"|x-ms-exchange-crosstenant[a-z-]{1,60}|x-microsoft-antispam[a-z-]{1,60}|x-forefront-antispam-report[a-z-]{0,40}"
    rb"|x-spam-report|x-spam-status|x-ironport[a-z-]{1,40})[ \t]*:",
    re.IGNORECASE,
)
_FIELD = re.compile(rb"[!-9;-~]{1,200}[ \t]*:")
_FOLD = re.compile(r"\r?\n[ \t]*|\r")
_MESSAGE_ID = re.compile(r"<([^<>\s]{1,900})>")
_BARE_ID = re.compile(r"[^<>\s,;]{1,400}@[^<>\s,;]{1,400}")
_INVISIBLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_LOCAL = re.compile(r"<?\b(mailer-daemon|postmaster)>?\s{0,3}(?:\(|$)", re.IGNORECASE)
_FIRST_LINE = re.compile(rb'\s{0,9}--([^\r\n"\\]{1,150}?)[ \t]{0,9}\r?\n')
_ADDRESS_FIELDS = ("to", "cc", "reply-to")


def parse(raw: bytes) -> Message:
    """The mail as a value. Whatever is wrong with it stands in `defects`."""
    lifted = lift(raw)
    slim = without_trace(lifted.slim)
    mime = _parsed(slim)
    if mime is None:
        mime = email.message_from_bytes(_header_block(slim))
        return replace(_message(mime, lifted), defects=("nested too deeply to read",))
    return _message(mime, lifted)


def _parsed(raw: bytes) -> Mime | None:
    """What the standard library makes of it; None when it gives up."""
    try:
        return email.message_from_bytes(raw)
    except (*_FAULTS, RecursionError):
        return None


def without_trace(raw: bytes) -> bytes:
    """The same mail without Received, DKIM-Signature and other headers of the way it came."""
    raw = raw.lstrip(b"\r\n")
    head = _header_block(raw)
    kept: list[bytes] = []
    keeping = True
    for line in head.splitlines(keepends=True):
        if line[:1] not in (b" ", b"\t"):
            keeping = not _TRACE.match(line)
        if keeping:
            kept.append(line)
    return b"".join(kept) + raw[len(head) :]


def _header_block(raw: bytes) -> bytes:
    ends = [found + 1 for mark in (b"\n\n", b"\n\r\n") if (found := raw.find(mark)) >= 0]
    return raw[: min(ends, default=len(raw))]


def _message(mime: Mime, lifted: Lifted) -> Message:
    written = tuple(_headers(mime))
    view = _View(written)
    headers = tuple((name, decoded(value)) for name, value in written)
    body = _Body(lifted)
    _walk(mime, body, 0)
    text, markup = _within_bounds(body)
    ids = {name: _ids(headers, name) for name in ("message-id", "in-reply-to", "references")}
    date, date_defect = _date(view)
    senders = tuple(_senders(written, view))
    odd_sender = () if len(senders) == 1 else (f"From holds {len(senders)} addresses",)
    return Message(
        headers=headers,
        senders=senders,
        to=_boxes(view.to),
        cc=_boxes(view.cc),
        reply_to=_boxes(view.reply_to),
        subject=clean(_first(headers, "subject"))[: bounds.SUBJECT],
        date=date,
        message_id=ids["message-id"][0] if ids["message-id"] else None,
        in_reply_to=ids["in-reply-to"],
        references=ids["references"],
        text=text,
        html=markup,
        type=mime.get_content_type(),
        types=tuple(body.types),
        parts=(*body.parts, *_unread(body)),
        defects=(*odd_sender, *date_defect, *dict.fromkeys(body.defects)),
    )


def clean(text: str) -> str:
    """One line without control and direction characters, as may be shown to a person."""
    return " ".join(_INVISIBLE.sub("", _FOLD.sub(" ", text)).split())


# Headers.


def _headers(mime: Mime) -> Iterator[tuple[str, str]]:
    for name, value in mime.raw_items():
        yield name.lower(), _unfolded(value)


def _unfolded(value: str) -> str:
    """The value on one line, eight-bit bytes as text, RFC 2047 words still encoded."""
    line = _FOLD.sub(" ", str(value))
    if not line.isascii():
        line = text_of(line.encode("utf-8", "surrogateescape"), "utf-8")[0]
    return line.strip()[: bounds.FIELD]


def decoded(value: str) -> str:
    """The value with its RFC 2047 words decoded, as far as they can be."""
    if "=?" not in value:
        return value
    try:
        words = decode_header(value)
    except _FAULTS:
        return value
    return "".join(word if isinstance(word, str) else text_of(word, label or "utf-8")[0] for word, label in words)


def _first(headers: tuple[tuple[str, str], ...], name: str) -> str:
    return next((value for key, value in headers if key == name), "")


def _ids(headers: tuple[tuple[str, str], ...], name: str) -> tuple[MessageId, ...]:
    """All msg-ids of that header; a bare one, as some programs write it, gets its brackets."""
    value = " ".join(value for key, value in headers if key == name)[:30_000]
    found = _MESSAGE_ID.findall(value) or _BARE_ID.findall(value)
    return tuple(dict.fromkeys(MessageId(f"<{one}>") for one in found))


class _View:
    """What mail-parser makes of the addresses and the date."""

    def __init__(self, headers: tuple[tuple[str, str], ...]) -> None:
        bare = Mime()
        seen: set[str] = set()
        for name, value in headers:
            if name in seen or name not in (*_ADDRESS_FIELDS, "from", "date"):
                continue
            seen.add(name)
            bare[name] = value
        parsed = MailParser(bare)
        self.sender: list[tuple[str, str]] = parsed.from_ or []
        self.to: list[tuple[str, str]] = parsed.to or []
        self.cc: list[tuple[str, str]] = parsed.cc or []
        self.reply_to: list[tuple[str, str]] = parsed.reply_to or []
        self.written = "date" in seen
        self.date: datetime | None = parsed.date
        self.zone = float(parsed.timezone or 0)  # hours


def _senders(headers: tuple[tuple[str, str], ...], view: _View) -> Iterator[Mailbox]:
    """Of every From header: a second one is how a forged sender hides behind a true one."""
    yield from _boxes(view.sender) or _local(_first(headers, "from"))
    for value in [value for key, value in headers if key == "from"][1:20]:
        yield from _boxes(_View((("from", value),)).sender)


def _local(value: str) -> tuple[Mailbox, ...]:
    """A mail server that signs without a domain, as Postfix does within its own house."""
    match = _LOCAL.search(value)
    return (Mailbox(Address(match[1].lower()), clean(decoded(value[: match.start()]))),) if match else ()


def _boxes(pairs: list[tuple[str, str]]) -> tuple[Mailbox, ...]:
    return tuple(Mailbox(Address(address.lower()), clean(decoded(name))) for name, address in pairs if address)


def _date(view: _View) -> tuple[datetime | None, tuple[str, ...]]:
    if view.date is None:
        return None, ("Date is unreadable",) if view.written else ()
    moment = view.date if view.date.tzinfo else view.date.replace(tzinfo=UTC)
    try:
        return moment.astimezone(timezone(timedelta(hours=view.zone))), ()
    except (ValueError, OverflowError):
        return moment, ()


def _within_bounds(body: _Body) -> tuple[str | None, str | None]:
    """The text and the HTML that are read; what is left of them joins what is too much."""
    text, markup = body.joined()
    if text is not None:
        text, rest = bounds.text(text)
        body.beyond[:0] = [("text/plain", rest.encode("utf-8", "replace"))] if rest else []
    if markup is not None:
        markup, rest = bounds.markup(markup)
        body.beyond[:0] = [("text/html", rest.encode("utf-8", "replace"))] if rest else []
    return text, markup


def _unread(body: _Body) -> tuple[Part, ...]:
    """What is too much of the body, as the file it might have been; as text, when it came as text too."""
    kinds = {kind for kind, _ in body.beyond}
    kind = "text/plain" if "text/plain" in kinds else "text/html"
    content = b"".join(rest for one, rest in body.beyond if one == kind)
    if not content.strip():
        return ()
    name = "rest.txt" if kind == "text/plain" else "rest.html"
    return (Part(kind, (), "attachment", name, "", content, hashlib.sha256(content).hexdigest(), beyond=True),)


# Structure.


@dataclass
class _Body:
    """What a walk over the MIME tree gathers."""

    lifted: Lifted
    texts: list[tuple[str | None, str | None]] = field(default_factory=list)  # plain and HTML of each stretch of body
    types: list[str] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    defects: list[str] = field(default_factory=list)
    beyond: list[tuple[str, bytes]] = field(default_factory=list)  # bodies, or their ends, with their type: too much

    def joined(self) -> tuple[str | None, str | None]:
        """The whole body as text and as HTML; a kind that would lose a stretch is None."""
        texts = [one for one in self.texts if one[0] or one[1]] or self.texts[:1]
        if not texts:
            return None, None
        plain = None if any(one is None for one, _ in texts) else "\n".join(one or "" for one, _ in texts)
        if all(markup is None for _, markup in texts):
            return plain, None
        markup = "\n".join(_as_html(*one) for one in texts)
        return plain, markup


def _as_html(plain: str | None, markup: str | None) -> str:
    return markup if markup is not None else f"<pre>{html.escape(plain or '')}</pre>"


def _walk(mime: Mime, body: _Body, depth: int) -> None:
    kind = mime.get_content_type()
    body.types.append(kind)
    body.defects.extend(type(one).__name__ for one in mime.defects)
    if not mime.is_multipart() or kind.startswith("message/"):
        _leaf(mime, kind, body, depth)
        return
    if depth > _DEEPEST:
        body.defects.append("nested too deeply to read")
        return
    children = [child for child in mime.get_payload() if isinstance(child, Mime)]
    if kind == "multipart/alternative":
        _alternative(children, body, depth)
        return
    for child in children:
        _walk(child, body, depth + 1)


def _alternative(children: list[Mime], body: _Body, depth: int) -> None:
    """One stretch of text in several forms: of each form the last one counts (RFC 2046 5.1.4)."""
    inner = _Body(body.lifted, types=body.types, parts=body.parts, defects=body.defects, beyond=body.beyond)
    for child in children:
        _walk(child, inner, depth + 1)
    plain = [one for one, _ in inner.texts if one is not None]
    markup = [one for _, one in inner.texts if one is not None]
    if plain or markup:
        body.texts.append((plain[-1] if plain else None, markup[-1] if markup else None))


def _leaf(mime: Mime, kind: str, body: _Body, depth: int) -> None:
    part, defects = _part(mime, kind, body.lifted)
    body.defects.extend(defects)
    if kind.startswith("multipart/"):
        _unbounded(part, body, depth)
        return
    named = bool(part.name) or part.disposition == "attachment"
    if kind not in ("text/plain", "text/html") or (named and depth > 0):
        body.parts.append(part)
        return
    text, honest, rest = _text(part, mime)
    if rest:
        body.beyond.append((kind, rest))
    if not honest:
        body.defects.append(f"charset {clean(part.parameter('charset'))[:40]!r} does not fit")
    body.texts.append((text, None) if kind == "text/plain" else (None, text))


def _unbounded(part: Part, body: _Body, depth: int) -> None:
    """A multipart whose boundary never comes: by the boundary that is really there, else as plain text."""
    found = _FIRST_LINE.match(part.content)
    if found and depth < _DEEPEST:
        head = f'Content-Type: {part.type}; boundary="{found[1].decode("latin-1")}"\n\n'.encode("latin-1", "replace")
        mime = _parsed(head + part.content)
        if mime is not None and mime.is_multipart():
            _walk(mime, body, depth + 1)
            return
    if part.content.strip():
        body.texts.append((text_of(part.content, "utf-8")[0].replace("\r\n", "\n"), None))


def _text(part: Part, mime: Mime) -> tuple[str, bool, bytes]:
    """Its words, whether its charset is what it says, and the bytes that are too many to be decoded."""
    content, rest = bounds.decodable(part.content)
    text, honest = text_of(content, part.parameter("charset"))
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "").removeprefix("\ufeff")
    if mime.get_content_type() == "text/plain" and part.parameter("format").lower() == "flowed":
        text = flowed.joined(text, delsp=part.parameter("delsp").lower() == "yes")
    return text, honest, rest


def _part(mime: Mime, kind: str, lifted: Lifted) -> tuple[Part, tuple[str, ...]]:
    try:
        content = _enclosed(mime, lifted) if kind.startswith("message/") else _content(mime, lifted)
        digest = hashlib.sha256(content).hexdigest()
        return Part(kind, _parameters(mime), _disposition(mime), _name(mime), _content_id(mime), content, digest), ()
    except (*_FAULTS, RecursionError) as fault:
        return Part(kind, (), "", "", "", b""), (f"part of type {kind} is unreadable: {type(fault).__name__}",)


def _content(mime: Mime, lifted: Lifted) -> bytes:
    if lifted.bodies and isinstance(payload := mime.get_payload(), str):
        coding = str(mime.get("content-transfer-encoding", "")).lower()  # as the parser itself reads it
        if (whole := lifted.content(payload, coding)) is not None:
            return whole
        mime.set_payload(lifted.restored(payload.encode("ascii", "surrogateescape")).decode("ascii", "surrogateescape"))
    content = mime.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _enclosed(mime: Mime, lifted: Lifted) -> bytes:
    """The bytes inside a message/* part; the standard library has taken them apart already."""
    if not mime.is_multipart():
        return _content(mime, lifted)
    content = b"\n".join(block.as_bytes() for block in mime.get_payload() if isinstance(block, Mime))
    content = lifted.restored(content)
    coding = str(mime.get("content-transfer-encoding", "")).strip().lower()
    try:
        if coding == "base64":  # forbidden by RFC 2046 5.2.1, written by Exchange; RFC 6533 allows it
            return base64.b64decode(content) or content
        return quopri.decodestring(content) if coding == "quoted-printable" else content
    except binascii.Error:
        return content


def _parameters(mime: Mime) -> tuple[tuple[str, str], ...]:
    found = mime.get_params(failobj=[])[1:]
    return tuple((str(name).lower(), _value(value)) for name, value in found)


def _value(value: object) -> str:
    """A parameter, RFC 2231 or plain."""
    if isinstance(value, tuple):
        label, _, text = value
        return text_of(str(text).encode("latin-1", "replace"), str(label or "utf-8"))[0]
    return _unfolded(str(value))


def _disposition(mime: Mime) -> str:
    found = mime.get_content_disposition() or ""
    return found if found in ("attachment", "inline", "") else "attachment"  # unknown ones (RFC 2183 2.8)


def _name(mime: Mime) -> str:
    found = mime.get_param("filename", None, "content-disposition") or mime.get_param("name", None, "content-type")
    name = clean(decoded(_value(found))) if found else ""
    return name.replace("\\", "/").rpartition("/")[2][:200]


def _content_id(mime: Mime) -> str:
    return clean(_unfolded(str(mime.get("content-id", "")))).strip("<>")
