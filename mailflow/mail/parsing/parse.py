"""Parses a mail: bytes to Message, without ever raising."""

from __future__ import annotations

import base64
import binascii
import email
import hashlib
import html
import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from email.message import Message as Mime

from mailflow.core.session.people import MessageId
from mailflow.mail.message import Message, Part
from mailflow.mail.parsing import bounds, flowed, packed, precheck, signed
from mailflow.mail.parsing.charset import text_of
from mailflow.mail.parsing.correspondents import View, boxes, senders, sent_at
from mailflow.mail.parsing.header_text import FAULTS, clean, decoded, unfolded
from mailflow.mail.parsing.lifting import Lifted, lift
from mailflow.mail.parsing.tidying import tidy
from mailflow.mail.words.lazily import lazily

_DEEPEST = 60  # nested multiparts; people reach five

# Trace headers, which nobody here reads; mail-parser spends almost half of its time on Received.
_TRACE = lazily(
    rb"(?:received|arc-[a-z-]{1,40}|dkim-signature|domainkey-signature|received-spf|x-received"
    rb"|x-google-dkim-signature|x-gm-message-state|x-google-smtp-source|x-ms-exchange-antispam[a-z-]{1,60}"
    rb"|x-ms-exchange-crosstenant[a-z-]{1,60}|x-microsoft-antispam[a-z-]{1,60}|x-forefront-antispam-report[a-z-]{0,40}"
    rb"|x-spam-report|x-spam-status|x-ironport[a-z-]{1,40})[ \t]*:",
    re.IGNORECASE,
)
_FIELD = lazily(rb"[!-9;-~]{1,200}[ \t]*:")
_MESSAGE_ID = lazily(r"<([^<>\s]{1,900})>")
_BARE_ID = lazily(r"[^<>\s,;]{1,400}@[^<>\s,;]{1,400}")
_IS_HTML = lazily(
    r"\s{0,200}(?:<!doctype html\b|<html[\s>]"
    r"|<(?P<tag>body|div|p|table|span|font|center)\b[^<>]{0,500}>(?s:.{0,200000})</(?P=tag)>\s{0,200}\Z)",
    re.IGNORECASE,
)
_NO_NAME = lazily(
    r"(?:body|message|text|part|att|attachment|untitled|unnamed|noname|bericht|nachricht|mail|inline)[\w .-]{0,20}"
    r"\.(?:txt|html?)",
    re.IGNORECASE,
)  # what gateways call a body that they take for a file
_FIRST_LINE = lazily(rb'\s{0,9}--([^\r\n"\\]{1,150}?)[ \t]{0,9}\r?\n')


def parse(raw: bytes) -> Message:
    """The mail as a value. Whatever is wrong with it stands in `defects`."""
    lifted = lift(tidy(raw))
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
    except (*FAULTS, RecursionError):
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
    view = View(written)
    headers = tuple((name, decoded(value)) for name, value in written)
    body = _Body(lifted)
    _walk(mime, body, 0)
    _sole(body)
    text, markup = _within_bounds(body)
    ids = {name: _ids(headers, name) for name in ("message-id", "in-reply-to", "references")}
    date, date_defect = sent_at(view)
    found = tuple(senders(written, view))
    odd_sender = () if len(found) == 1 else (f"From holds {len(found)} addresses",)
    return Message(
        headers=headers,
        senders=found,
        to=boxes(view.to),
        cc=boxes(view.cc),
        reply_to=boxes(view.reply_to),
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


# Headers.


def _headers(mime: Mime) -> Iterator[tuple[str, str]]:
    for name, value in mime.raw_items():
        yield name.lower(), unfolded(value)


def _first(headers: tuple[tuple[str, str], ...], name: str) -> str:
    return next((value for key, value in headers if key == name), "")


def _ids(headers: tuple[tuple[str, str], ...], name: str) -> tuple[MessageId, ...]:
    """All msg-ids of that header; a bare one, as some programs write it, gets its brackets."""
    value = " ".join(value for key, value in headers if key == name)[:30_000]
    found = _MESSAGE_ID.findall(value) or _BARE_ID.findall(value)
    return tuple(dict.fromkeys(MessageId(f"<{one}>") for one in found))


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
    """One stretch of text in several forms: of each form the last one with words counts (RFC 2046 5.1.4).

    A form may be in pieces, as Apple's HTML is around a file.
    """
    plain: str | None = None
    markup: str | None = None
    for child in children:
        form = _Body(body.lifted, types=body.types, parts=body.parts, defects=body.defects, beyond=body.beyond)
        _walk(child, form, depth + 1)
        text, html_text = form.joined()
        plain = text if text is not None and (text.strip() or plain is None) else plain
        markup = html_text if html_text is not None and (html_text.strip() or markup is None) else markup
    if plain is not None or markup is not None:
        body.texts.append((plain, markup))


def _leaf(mime: Mime, kind: str, body: _Body, depth: int) -> None:
    part, defects = _part(mime, kind, body.lifted)
    body.defects.extend(defects)
    if kind.startswith("multipart/"):
        _unbounded(part, body, depth)
        return
    if _opened(part, body, depth):
        return
    named = bool(part.name) or part.disposition == "attachment"
    if kind not in ("text/plain", "text/html") or (named and depth > 0):
        body.parts.append(part)
        return
    _take(part, body)


def _opened(part: Part, body: _Body, depth: int) -> bool:
    """Whether it was a signature around its own content (RFC 8551 3.5.3.1), which is read in its place."""
    content = signed.content(part.content) if part.type in signed.TYPES and depth < _DEEPEST else None
    mime = _parsed(content) if content is not None and precheck.reason(content) is None else None
    if mime is None:
        return False
    _walk(mime, body, depth + 1)
    return True


def _take(part: Part, body: _Body) -> None:
    """A stretch of the body; HTML that is called plain text is HTML, and a file packed into the text is a file."""
    text, honest, rest = _text(part)
    kind = "text/html" if part.type == "text/html" or _IS_HTML.match(text) else "text/plain"
    if rest:
        body.beyond.append((kind, rest))
    if not honest:
        body.defects.append(f"charset {clean(part.parameter('charset'))[:40]!r} does not fit")
    if kind == "text/plain":
        text, files = packed.unpacked(text)
        body.parts.extend(files)
    body.texts.append((text, None) if kind == "text/plain" else (None, text))


def _sole(body: _Body) -> None:
    """In a mail without any other words, a text part is the body although it has a name, or is called attached."""
    if any((plain or markup or "").strip() for plain, markup in body.texts):
        return
    for part in body.parts:
        generic = part.disposition != "attachment" or not part.name or _NO_NAME.fullmatch(part.name)
        if part.type in ("text/plain", "text/html") and generic and part.content.strip():
            body.parts.remove(part)
            _take(part, body)
            return


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


def _text(part: Part) -> tuple[str, bool, bytes]:
    """Its words, whether its charset is what it says, and the bytes that are too many to be decoded."""
    content, rest = bounds.decodable(part.content)
    text, honest = text_of(content, part.parameter("charset"))
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "").removeprefix("\ufeff")
    if part.type == "text/plain" and part.parameter("format").lower() == "flowed":
        text = flowed.joined(text, delsp=part.parameter("delsp").lower() == "yes")
    return text, honest, rest


def _part(mime: Mime, kind: str, lifted: Lifted) -> tuple[Part, tuple[str, ...]]:
    try:
        content = _enclosed(mime, lifted) if kind.startswith("message/") else _content(mime, lifted)
        digest = hashlib.sha256(content).hexdigest()
        return Part(kind, _parameters(mime), _disposition(mime), _name(mime), _content_id(mime), content, digest), ()
    except (*FAULTS, RecursionError) as fault:
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
    return unfolded(str(value))


def _disposition(mime: Mime) -> str:
    found = mime.get_content_disposition() or ""
    return found if found in ("attachment", "inline", "") else "attachment"  # unknown ones (RFC 2183 2.8)


def _name(mime: Mime) -> str:
    found = mime.get_param("filename", None, "content-disposition") or mime.get_param("name", None, "content-type")
    name = clean(decoded(_value(found))) if found else ""
    return name.replace("\\", "/").rpartition("/")[2][:200]


def _content_id(mime: Mime) -> str:
    return clean(unfolded(str(mime.get("content-id", "")))).strip("<>")
