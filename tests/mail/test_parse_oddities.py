"""Bodies in the odd shapes of programs and gateways: every word is read, once, and nothing but words."""

from __future__ import annotations

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailflow.mail.attachments import sent_parts
from mailflow.mail.body.extract_reply import label
from mailflow.mail.message import Message
from mailflow.mail.parsing import packed, precheck, signed
from mailflow.mail.parsing.parse import parse
from mailflow.mail.sealed import is_sealed

WORDS = "1. Samen koken.\n2. Geen vergaderingen."


def mail(body: str | bytes, content_type: str = "text/plain; charset=utf-8", *headers: str) -> Message:
    head = "\r\n".join(("From: jan@example.org", "Subject: s", "MIME-Version: 1.0", f"Content-Type: {content_type}"))
    raw = body if isinstance(body, bytes) else body.replace("\n", "\r\n").encode()
    return parse("\r\n".join((head, *headers)).encode() + b"\r\n\r\n" + raw)


def own(message: Message) -> str:
    return label(message, None).text


def parts(kind: str, *inner: str, boundary: str = "b") -> str:
    body = "".join(f"--{boundary}\n{one}\n" for one in inner)
    return f'Content-Type: multipart/{kind}; boundary="{boundary}"\n\n{body}--{boundary}--\n'


PDF = 'Content-Type: application/pdf; name="b.pdf"\nContent-Disposition: inline; filename="b.pdf"\n\n%PDF'
HTML = "Content-Type: text/html; charset=utf-8\n\n"


@pytest.mark.parametrize("order", [(0, 1, 2), (1, 0, 2), (0, 2, 1)])
def test_html_in_pieces_around_a_file_is_read_whole(order: tuple[int, ...]) -> None:
    pieces = (f"{HTML}<p>1. Samen koken.</p>", PDF, f"{HTML}<p>2. Geen vergaderingen.</p>")
    mixed = parts("mixed", *(pieces[at] for at in order), boundary="in")
    raw = parts("alternative", f"Content-Type: text/plain\n\n{WORDS}", mixed)
    message = parse(f"From: jan@example.org\nMIME-Version: 1.0\n{raw}".encode())
    assert own(message).split() == WORDS.split()
    assert [part.name for part in sent_parts(message)] == ["b.pdf"]


def test_an_empty_form_does_not_displace_one_with_words() -> None:
    raw = parts("alternative", f"{HTML}<p>Samen koken.</p>", f"{HTML}<p></p>".replace("<p></p>", " "))
    assert own(parse(f"From: jan@example.org\nMIME-Version: 1.0\n{raw}".encode())) == "Samen koken."


@pytest.mark.parametrize("behind", ["; charset=utf-8", " ", ";", " (a comment)", ", 8bit"])
@pytest.mark.parametrize("coding", ["base64", "Base64", "quoted-printable"])
def test_a_coding_is_known_whatever_stands_behind_its_token(coding: str, behind: str) -> None:
    encoded = base64.encodebytes(WORDS.encode()).decode() if coding.lower() == "base64" else WORDS.replace("n", "=6E")
    message = mail(encoded, "text/plain", f"Content-Transfer-Encoding: {coding}{behind}")
    assert own(message).split() == WORDS.split()


@pytest.mark.parametrize(
    "body",
    [
        "<html><body><p>1. Samen koken.</p>\n<p>2.&nbsp;Geen vergaderingen.</p></body></html>",
        "<!DOCTYPE html>\n<p>1. Samen koken.<p>2. Geen vergaderingen.",
        '<div dir="ltr">1. Samen koken.<br>2. Geen vergaderingen.</div>\n',
    ],
)
def test_html_that_is_called_plain_text_is_html(body: str) -> None:
    assert own(mail(body)).split() == WORDS.split()


@pytest.mark.parametrize("body", ["<3 koken", "<p> is een teken in HTML", "Ik schreef <div>ja</div> op het bord."])
def test_text_with_a_sign_of_html_in_it_stays_text(body: str) -> None:
    assert own(mail(body)) == body


@pytest.mark.parametrize(
    "head",
    [
        'Content-Type: text/plain; name="body.txt"\nContent-Disposition: inline; filename="body.txt"',
        "Content-Type: text/plain\nContent-Disposition: attachment",
        'Content-Type: text/plain; name="ATT00001.txt"\nContent-Disposition: attachment; filename="ATT00001.txt"',
    ],
)
def test_a_sole_text_part_is_the_body_whatever_it_is_called(head: str) -> None:
    raw = parts("mixed", f"{head}\n\n{WORDS}\n\nOp 2 nov. 2026 om 10:12 schreef Jan <jan@example.org>:\n> Kom je?", PDF)
    message = parse(f"From: jan@example.org\nMIME-Version: 1.0\n{raw}".encode())
    assert own(message) == WORDS
    assert [part.name for part in sent_parts(message)] == ["b.pdf"]


def test_a_named_text_beside_words_stays_a_file() -> None:
    head = 'Content-Type: text/plain; name="nota.txt"\nContent-Disposition: inline; filename="nota.txt"'
    raw = parts("mixed", f"Content-Type: text/plain\n\n{WORDS}", f"{head}\n\nnota")
    message = parse(f"From: jan@example.org\nMIME-Version: 1.0\n{raw}".encode())
    assert own(message) == WORDS
    assert [part.name for part in sent_parts(message)] == ["nota.txt"]


@pytest.mark.parametrize("everywhere", [False, True])
def test_doubled_returns_split_no_header_from_its_part(everywhere: bool) -> None:
    raw = parts(
        "alternative", f"Content-Type: text/plain\n\n{WORDS}", f"{HTML}<p>1. Samen koken.<br>2. Geen vergaderingen.</p>"
    )
    text = f"From: jan@example.org\nMIME-Version: 1.0\n{raw}"
    broken = text.replace("\n", "\r\r\n") if everywhere else text.replace("\n", "\r\n").replace("--b\r\n", "--b\r\r\n")
    assert own(parse(broken.encode())).split() == WORDS.split()


def test_a_large_mail_with_doubled_returns_is_no_bomb() -> None:
    raw = f"From: jan@example.org\r\r\nSubject: s\r\r\n\r\r\n{'Samen koken.' * 40_000}\r\r\n"
    assert precheck.reason(raw.encode()) is None


def test_signs_that_windows_adds_to_japanese_are_read() -> None:
    raw = b"1. \x1b$B-!\x1b(B \x1b$B>.$5$JNX$,$$$$!#\x1b(B"
    assert own(mail(raw, "text/plain; charset=ISO-2022-JP")) == "1. ① 小さな輪がいい。"


def test_a_file_packed_into_the_text_is_a_file() -> None:
    message = mail(f"{WORDS}\n\nbegin 644 notes.txt\n1;F]G(&5E;B!G961A8VAT90H \n`\nend\n\nJan")
    assert own(message).split() == [*WORDS.split(), "Jan"]
    assert [(part.name, part.content) for part in sent_parts(message)] == [("notes.txt", b"nog een gedachte\n")]


@pytest.mark.parametrize(
    "text", ["begin 2026 met koken\nen dan naar het\nend", "begin 644 x\nniet zo\nend", "begin 644 x\n"]
)
def test_a_sentence_that_begins_like_a_packed_file_stays(text: str) -> None:
    assert packed.unpacked(text) == (text, ())


def ber(tag: int, *contents: bytes, open_end: bool = False) -> bytes:
    """An element, with its length or, as streaming programs write it, with a mark of its end."""
    content = b"".join(contents)
    if open_end:
        return bytes((tag, 0x80)) + content + b"\0\0"
    size = len(content)
    length = bytes((size,)) if size < 0x80 else bytes((0x82,)) + size.to_bytes(2, "big")
    return bytes((tag,)) + length + content


def enveloped(kind: str, entity: bytes, *, streamed: bool) -> bytes:
    oid = bytes.fromhex({"signed": "2a864886f70d010702", "sealed": "2a864886f70d010703"}[kind])
    octets = ber(0x04, entity)
    if streamed:
        octets = ber(0x24, ber(0x04, entity[:20]), ber(0x04, entity[20:]), open_end=True)
    data = ber(
        0x30, ber(0x06, bytes.fromhex("2a864886f70d010701")), ber(0xA0, octets, open_end=streamed), open_end=streamed
    )
    inner = ber(0x30, ber(0x02, b"\x01"), ber(0x31, b""), data, open_end=streamed)
    return ber(0x30, ber(0x06, oid), ber(0xA0, inner, open_end=streamed), open_end=streamed)


@pytest.mark.parametrize("streamed", [False, True])
def test_what_is_signed_opaquely_is_read_and_what_is_encrypted_is_sealed(streamed: bool) -> None:
    entity = f"Content-Type: text/plain; charset=utf-8\r\n\r\n{WORDS}\r\n".encode()
    for kind, text, sealed in (("signed", WORDS, False), ("sealed", "", True)):
        raw = base64.encodebytes(enveloped(kind, entity, streamed=streamed)).decode()
        message = mail(raw, 'application/pkcs7-mime; name="smime.p7m"', "Content-Transfer-Encoding: base64")
        assert (own(message).split(), is_sealed(message)) == (text.split(), sealed)


@given(st.binary(max_size=300))
def test_no_bytes_make_the_opening_of_a_signature_raise(raw: bytes) -> None:
    for one in (raw, enveloped("signed", raw, streamed=True)[: len(raw)]):
        assert signed.content(one) is None or isinstance(signed.content(one), bytes)
