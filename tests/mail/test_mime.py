"""A mail with files is read back with the same files, and is the same bytes each time."""

from __future__ import annotations

import email
import hashlib
from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailflow.core.session.files import FileDigest, KeptFile
from mailflow.mail.parsing.parse import parse
from mailflow.mail.writing.compose import compose
from mailflow.mail.writing.render import Rendered
from tests.mail.letters import IDENTITY, packaged, sample
from tests.mail.test_compose import EXAMPLES


def mail(*files: tuple[str, str, bytes]) -> bytes:
    """The invitation with those files: name, type, content."""
    kept = {FileDigest(hashlib.sha256(content).hexdigest()): content for _, _, content in files}
    told = tuple(
        KeptFile(name, type_, len(content), FileDigest(hashlib.sha256(content).hexdigest()))
        for name, type_, content in files
    )
    return compose(replace(sample("invitation"), files=told), invitation(), IDENTITY, kept.__getitem__)


@cache
def invitation() -> Rendered:
    """Rendered once."""
    return packaged().render(sample("invitation"))


def test_the_words_stay_beside_the_files() -> None:
    message = parse(mail(("verslag.pdf", "application/pdf", b"%PDF-1.7 \x00\xff")))
    rendered = invitation()
    assert (message.type, message.text, message.html) == ("multipart/mixed", rendered.text, rendered.html)
    (part,) = message.parts
    assert (part.name, part.type, part.disposition) == ("verslag.pdf", "application/pdf", "attachment")
    assert part.content == b"%PDF-1.7 \x00\xff"


@pytest.mark.parametrize(
    "name",
    [
        "Jongeren die nergens binnenkomen.pdf",
        'wat "werkt" niet.docx',
        "rapport d'été – œuvre n° 3.pdf",
        "ein sehr langer Dateiname über die Jugendlichen, die nirgends hineinkommen, und was wir lernten.pdf",
        "naïef.txt",
    ],
)
def test_a_file_keeps_its_name(name: str) -> None:
    raw = mail((name, "application/pdf", b"x"))
    lines = [line for line in raw.split(b"\r\n") if b"<mailto:" not in line]  # an address is whole
    assert max(len(line) for line in lines) <= 78
    (part,) = parse(raw).parts
    assert part.name == name
    parts = [one.get_filename() for one in email.message_from_bytes(raw).walk() if one.get_filename()]
    assert parts == [name]


def test_what_may_not_be_encoded_goes_as_bytes() -> None:
    """RFC 2046 5.2.1 allows no base64 for a mail within a mail."""
    (part,) = parse(mail(("doorgestuurd.eml", "message/rfc822", b"Subject: x\r\n\r\ny"))).parts
    assert (part.type, part.content) == ("application/octet-stream", b"Subject: x\r\n\r\ny")
    (odd,) = parse(mail(("x", "text/plain\r\nBcc: a@b", b"y"))).parts
    assert odd.type == "application/octet-stream"


@EXAMPLES
@given(st.lists(st.tuples(st.text(min_size=1, max_size=80), st.binary(max_size=400)), min_size=1, max_size=3))
def test_any_files_come_back_in_order_and_the_same_each_time(files: list[tuple[str, bytes]]) -> None:
    told = [(name, "application/octet-stream", content) for name, content in files]
    raw = mail(*told)
    assert raw == mail(*told)
    assert raw.isascii()
    assert [part.content for part in parse(raw).parts] == [content for _, content in files]
