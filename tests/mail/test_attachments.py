"""Which parts of a mail are files that somebody sent on purpose, and what the light ones say."""

from __future__ import annotations

import base64
from email.message import EmailMessage
from pathlib import Path

import pytest

from mailflow.core.session.files import Trouble
from mailflow.mail.attachments import Limits, attachments, sent_parts
from mailflow.mail.message import Message
from mailflow.mail.parsing.parse import parse
from tests.mail.documents.bombs import docx

CORPUS = Path(__file__).resolve().parent.parent / "corpus" / "attachments"
PIXEL = b"GIF89a" + bytes(40)
LOGO = b"\x89PNG\r\n\x1a\n" + bytes(9_000)
PHOTO = b"\xff\xd8\xff\xe0" + bytes(300_000)


def part(kind: str, content: bytes, disposition: str = "attachment", name: str = "", cid: str = "") -> str:
    """One MIME part."""
    lines = [f"Content-Type: {kind}" + (f'; name="{name}"' if name else ""), "Content-Transfer-Encoding: base64"]
    if disposition:
        lines.append(f"Content-Disposition: {disposition}" + (f'; filename="{name}"' if name else ""))
    if cid:
        lines.append(f"Content-ID: <{cid}>")
    return "\r\n".join([*lines, "", base64.encodebytes(content).decode()])


def mail(*parts: str, html: str = "<p>Zie bijlage</p>") -> Message:
    """A mail with an HTML body and these parts."""
    body = f"Content-Type: text/html; charset=utf-8\r\n\r\n{html}\r\n"
    whole = "".join(f"--b\r\n{one}\r\n" for one in (body, *parts))
    return parse(
        f"From: jan@werkplek.example\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n{whole}--b--\r\n".encode()
    )


def names(message: Message) -> list[str]:
    return [one.name for one in attachments(message)]


@pytest.mark.parametrize(
    "one",
    [
        part("image/png", LOGO, "inline", "image001.png", "image001.png@01DC"),
        part("image/png", LOGO, "attachment", "image001.png"),
        part("image/gif", PIXEL, "inline"),
        part("image/gif", PIXEL, ""),
        part("image/png", LOGO, "inline", "handtekening.png", "here"),
        part("image/png", bytes(50_000), "inline", "Outlook-abc123.png", "elsewhere"),
        part("image/jpeg", LOGO, "", "linkedin.jpg", "here"),
        part("text/calendar; method=REQUEST", b"BEGIN:VCALENDAR", "attachment", "invite.ics"),
        part("application/octet-stream", b"BEGIN:VCALENDAR", "attachment", "afspraak.ics"),
        part("text/vcard", b"BEGIN:VCARD", "attachment", "jan.vcf"),
        part("text/x-vcard", b"BEGIN:VCARD", "attachment", "jan"),
        part("application/pkcs7-signature", b"0\x80", "attachment", "smime.p7s"),
        part("application/x-pkcs7-signature", b"0\x80", "attachment", "smime.p7s"),
        part("application/pgp-signature", b"-----BEGIN PGP SIGNATURE-----", "", "signature.asc"),
        part("application/pgp-keys", b"-----BEGIN PGP PUBLIC KEY BLOCK-----", "attachment", "OpenPGP_0xABCD.asc"),
        part("application/octet-stream", b"-----BEGIN PGP PUBLIC KEY", "attachment", "0x1234ABCD1234ABCD.asc"),
        part("application/octet-stream", b"oledata", "attachment", "oledata.mso"),
        part("application/octet-stream", b"", "attachment", "leeg.docx"),
    ],
)
def test_what_mail_programs_add_is_no_file(one: str) -> None:
    assert names(mail(one, html='<p>Dag</p><img src="cid:here">')) == []


@pytest.mark.parametrize(
    ("one", "name"),
    [
        (part("image/jpeg", PHOTO, "inline", "IMG_2041.jpeg"), "IMG_2041.jpeg"),  # iPhone: a photo is inline
        (part("image/jpeg", PHOTO, "inline", "IMG_2041.jpeg", "A1B2"), "IMG_2041.jpeg"),
        (part("image/jpeg", PHOTO, "inline", "flip.jpg", "here"), "flip.jpg"),  # Gmail: pasted into the text
        (part("image/png", LOGO, "attachment", "schema.png"), "schema.png"),
        (part("image/png", bytes(200_000), "attachment", "image001.png"), "image001.png"),
        (part("application/ms-tnef", b"\x78\x9f\x3e\x22", "attachment", "winmail.dat"), "winmail.dat"),
        (part("text/plain", b"1. ja", "attachment", "ATT00001.txt"), "ATT00001.txt"),  # Exchange: the words go on there
        (part("audio/ogg", b"OggS", "attachment", "ptt.ogg"), "ptt.ogg"),
        (part("application/pdf", b"%PDF-1.7", "inline", "antwoord.pdf"), "antwoord.pdf"),
    ],
)
def test_what_a_person_sends_is_a_file(one: str, name: str) -> None:
    assert names(mail(one, html='<p>Dag</p><img src="cid:here">')) == [name]


def test_the_same_file_twice_is_one() -> None:
    one = part("application/pdf", b"%PDF-1.7", "attachment", "a.pdf")
    other = part("application/pdf", b"%PDF-1.7", "attachment", "kopie van a.pdf")
    assert names(mail(one, other, one)) == ["a.pdf"]


def test_a_light_file_is_read_at_once_and_another_is_left_unread() -> None:
    content = (CORPUS / "nl-numbered.docx").read_bytes()
    pdf = (CORPUS / "nl-numbered.pdf").read_bytes()
    message = mail(
        part("application/octet-stream", content, name="a.docx"),
        part("text/plain; charset=iso-8859-15", "één €".encode("iso-8859-15"), name="b.txt"),
        part("application/pdf", pdf, name="c.pdf"),
    )
    docx, text, heavy = attachments(message)
    assert docx.text is not None
    assert docx.text.startswith("1. Wanneer is het je gelukt")
    assert text.text == "één €"
    assert (heavy.text, heavy.trouble, heavy.size) == (None, None, len(pdf))


@pytest.mark.parametrize(
    ("name", "trouble"),
    [
        ("locked.docx", Trouble.PASSWORD),
        ("with-macro.docm", None),  # its name is not that of a light one
        ("answers.zip", None),
        ("old-word.doc", Trouble.KIND),
        ("memo.wav", None),  # a recording may be written out
        ("flipchart.png", None),  # a picture may hold words
    ],
)
def test_a_trouble_that_is_sure_at_once_is_said_at_once(name: str, trouble: Trouble | None) -> None:
    (one,) = attachments(mail(part("application/octet-stream", (CORPUS / name).read_bytes(), name=name)))
    assert (one.text, one.trouble) == (None, trouble)


def test_a_small_bomb_is_left_to_the_child() -> None:
    body = b"<w:document>" + b" " * 5_000_000
    assert len(docx(body)) < 60_000
    (one,) = attachments(mail(part("application/octet-stream", docx(body), name="a.docx")))
    assert (one.text, one.trouble) == (None, None)


def test_more_than_a_mail_may_bring_is_named_and_said_to_be_large() -> None:
    parts = [part("text/plain", f"{number}".encode(), name=f"{number}.txt") for number in range(6)]
    limits = Limits(count=3, size=1000, light=2)
    found = attachments(mail(*parts), limits)
    assert [(one.text, one.trouble) for one in found] == [
        ("0", None), ("1", None), (None, None), *[(None, Trouble.LARGE)] * 3,
    ]  # fmt: skip
    (large,) = attachments(mail(part("text/plain", b"a" * 2000, name="a.txt")), limits)
    assert (large.text, large.trouble) == (None, Trouble.LARGE)


def test_every_attachment_has_its_part_in_the_same_order() -> None:
    message = mail(
        part("image/png", LOGO, "inline", "image001.png", "x"),
        part("text/plain", b"een", name="1.txt"),
        part("text/plain", b"een", name="1.txt"),
        part("application/pdf", b"%PDF", name="2.pdf"),
    )
    assert [one.name for one in sent_parts(message)] == names(message) == ["1.txt", "2.pdf"]


def test_a_forwarded_mail_is_a_file() -> None:
    inner = EmailMessage()
    inner["Subject"] = "Oud"
    inner.set_content("1. ja")
    outer = EmailMessage()
    outer["From"] = "jan@werkplek.example"
    outer.set_content("zie hier")
    outer.add_attachment(inner)
    (one,) = attachments(parse(bytes(outer)))
    assert one.type == "message/rfc822"
