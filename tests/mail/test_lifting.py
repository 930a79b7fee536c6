"""Long base64 bodies taken out of a mail: it reads as if they had not been."""

from __future__ import annotations

import base64
import os
from dataclasses import replace
from email.message import EmailMessage
from email.policy import SMTP

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailflow.mail.parsing import lifting
from mailflow.mail.parsing import parse as parsing
from mailflow.mail.parsing.lifting import LONG, Lifted, lift
from mailflow.mail.parsing.parse import parse

BIG = os.urandom(LONG)
EXAMPLES = int(os.environ.get("MAILFLOW_EXAMPLES", "200"))


def mail(*files: tuple[str, bytes], text: str = "1. Zie bijlage.\n") -> bytes:
    made = EmailMessage(policy=SMTP)
    made["From"], made["To"], made["Subject"] = "jan@example.org", "cop@example.org", "Re: x"
    made.set_content(text)
    for name, content in files:
        made.add_attachment(content, maintype="application", subtype="pdf", filename=name)
    return made.as_bytes()


def read_whole(raw: bytes, monkeypatch: pytest.MonkeyPatch) -> object:
    """As it is read when nothing is lifted."""
    with monkeypatch.context() as patch:
        patch.setattr(parsing, "lift", Lifted)
        return parse(raw)


@pytest.mark.parametrize("end", [b"\r\n", b"\n"])
def test_a_large_attachment_comes_out_as_it_went_in(end: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    raw = mail(("a.pdf", BIG), ("b.pdf", b"small"), ("c.pdf", BIG[::-1])).replace(b"\r\n", end)
    lifted = lift(raw)
    assert len(lifted.bodies) == 2
    assert len(lifted.slim) < 2000
    message = parse(raw)
    assert [(part.name, part.content) for part in message.parts] == [
        ("a.pdf", BIG),
        ("b.pdf", b"small"),
        ("c.pdf", BIG[::-1]),
    ]
    assert message == read_whole(raw, monkeypatch)


def test_a_mail_that_is_nothing_but_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = b"From: a@x.org\r\nContent-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    raw += base64.encodebytes(BIG)
    assert [part.content for part in parse(raw).parts] == [BIG]
    assert parse(raw) == read_whole(raw, monkeypatch)


def test_a_forwarded_mail_keeps_its_own_files() -> None:
    outer = EmailMessage(policy=SMTP)
    outer["From"] = "jan@example.org"
    outer.set_content("Doorgestuurd")
    inner = EmailMessage(policy=SMTP)
    inner["From"] = "els@example.org"
    inner.set_content("1. Hier.\n")
    inner.add_attachment(BIG, maintype="application", subtype="pdf", filename="a.pdf")
    outer.add_attachment(inner)
    raw = outer.as_bytes()
    assert lift(raw).bodies
    (part,) = parse(raw).parts
    assert part.type == "message/rfc822"
    assert [one.content for one in parse(part.content).parts] == [BIG]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda raw: raw.replace(b"Content-Transfer-Encoding: base64", b"Content-Transfer-Encoding: 7bit"),
        lambda raw: raw.replace(b"Content-Transfer-Encoding: base64", b"content-TRANSFER-encoding:\tBASE64 "),
        lambda raw: raw[: len(raw) // 2],
        lambda raw: raw.replace(b"=\r\n", b"\r\n"),
        lambda raw: raw[: len(raw) // 2] + b"\r\n--no boundary\r\n" + raw[len(raw) // 2 :],
        lambda raw: raw[: len(raw) // 2] + b"!-*-" + raw[len(raw) // 2 :],
        lambda raw: raw.replace(b"multipart/mixed", b"text/plain"),
        lambda raw: raw.replace(b'boundary="=', b'boundary="x'),
    ],
)
def test_a_spoiled_mail_reads_as_the_parser_reads_it(spoil: object, monkeypatch: pytest.MonkeyPatch) -> None:
    raw = spoil(mail(("a.pdf", BIG)))  # type: ignore[operator]
    found, expected = parse(raw), read_whole(raw, monkeypatch)
    assert replace(found, defects=()) == replace(expected, defects=())  # type: ignore[type-var]


@settings(max_examples=EXAMPLES, deadline=None)
@given(st.lists(st.sampled_from([b"\n--", b"-", b"\r\n\r\n", b"A" * LONG, b"\nContent-Transfer-Encoding: base64"])))
def test_whatever_is_lifted_can_be_put_back(pieces: list[bytes]) -> None:
    raw = b"".join(pieces)
    lifted = lift(raw)
    assert lifted.restored(lifted.slim) == raw


def test_a_mail_full_of_hyphens_is_looked_through_once() -> None:
    raw = b"Content-Transfer-Encoding: base64\n\n" + b"-\n" * 3_000_000
    assert lift(raw).restored(lift(raw).slim) == raw
    assert lifting._MOST < 10_000
