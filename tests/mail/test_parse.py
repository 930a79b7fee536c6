"""What parse.py promises: every mail becomes a value, and nothing of it is lost or misattributed."""

from __future__ import annotations

import os
from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailflow.mail.message import Message
from mailflow.mail.parsing.parse import parse

EXAMPLES = settings(max_examples=int(os.environ.get("MAILFLOW_EXAMPLES", "200")), deadline=None)

PLAIN = b"""From: Jan Peeters <Jan@Example.org>\r
To: "Els, van Hove" <els@example.org>, cop@example.net\r
Cc: tom@example.org\r
Subject: =?utf-8?Q?Vraag_=E2=80=93_twee?=\r
Date: Mon, 23 Nov 2026 10:15:00 +0100\r
Message-ID: <one@example.org>\r
In-Reply-To: <two@example.org>\r
References: <three@example.org>\r
 <two@example.org>\r
Received: from a by b; Mon, 23 Nov 2026 10:15:01 +0100\r
 with folded line\r
Content-Type: text/plain; charset=utf-8\r
\r
Dag allemaal,\r
tot vrijdag\r
"""

MIXED = b"""From: a@example.org
Subject: s
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=b1

--b1
Content-Type: multipart/alternative; boundary=b2

--b2
Content-Type: text/plain

mine
--b2
Content-Type: text/html

<p>mine</p>
--b2--
--b1
Content-Type: message/rfc822

From: b@example.org
Content-Type: text/plain

theirs
--b1
Content-Type: application/pdf; name="../../etc/plan.pdf"
Content-Disposition: attachment; filename*=utf-8''pl%C3%A4n.pdf
Content-Transfer-Encoding: base64

aGFsbG8=
--b1
Content-Type: text/plain; name=notes.txt
Content-Disposition: attachment

notes
--b1--
"""


def text_mail(body: bytes, content_type: str = "text/plain", *headers: str) -> bytes:
    """A mail around that body."""
    lines = ["From: a@example.org", "Subject: s", f"Content-Type: {content_type}", *headers]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def test_headers_of_an_ordinary_mail_are_read() -> None:
    message = parse(PLAIN)
    assert message.sender is not None
    assert (message.sender.address, message.sender.name) == ("jan@example.org", "Jan Peeters")
    assert [box.address for box in message.to] == ["els@example.org", "cop@example.net"]
    assert message.to[0].name == "Els, van Hove"
    assert message.subject == "Vraag – twee"
    assert message.date == datetime(2026, 11, 23, 10, 15, tzinfo=timezone(timedelta(hours=1)))
    assert message.date.utcoffset() == timedelta(hours=1)
    assert (message.message_id, message.in_reply_to) == ("<one@example.org>", ("<two@example.org>",))
    assert message.references == ("<three@example.org>", "<two@example.org>")
    assert message.text == "Dag allemaal,\ntot vrijdag\n"
    assert message.defects == ()


def test_trace_headers_are_cut_and_the_verdict_of_the_provider_stays() -> None:
    message = parse(b"Authentication-Results: mx.example; dmarc=pass\n" + PLAIN.replace(b"\r\n", b"\n"))
    assert message.header("received") == ""
    assert message.header("authentication-results") == "mx.example; dmarc=pass"


def test_text_of_an_enclosed_mail_is_not_the_senders() -> None:
    message = parse(MIXED)
    assert (message.text, message.html) == ("mine", "<p>mine</p>")
    enclosed = message.parts[0]
    assert enclosed.type == "message/rfc822"
    assert b"theirs" in enclosed.content
    assert message.types[:4] == ("multipart/mixed", "multipart/alternative", "text/plain", "text/html")


def test_attachments_keep_their_bytes_and_a_name_without_a_path() -> None:
    pdf, notes = parse(MIXED).parts[1:]
    assert (pdf.name, pdf.content, pdf.disposition) == ("plän.pdf", b"hallo", "attachment")
    assert pdf.parameter("name") == "../../etc/plan.pdf"
    assert (notes.name, notes.content) == ("notes.txt", b"notes")


def test_names_are_the_same_in_every_run() -> None:
    raw = MIXED.replace(b'; name="../../etc/plan.pdf"', b"").replace(b"; filename*=utf-8''pl%C3%A4n.pdf", b"")
    assert parse(raw) == parse(raw)
    assert parse(raw).parts[1].name == ""


@pytest.mark.parametrize(
    ("body", "content_type", "expected"),
    [
        (b"\x93caf\xe9\x94 \x80 5", "text/plain; charset=iso-8859-1", "“café” € 5"),
        (b"\x93caf\xe9\x94", "text/plain; charset=us-ascii", "“café”"),
        ("déjà".encode(), "text/plain; charset=us-ascii", "déjà"),
        ("déjà".encode(), "text/plain; charset=klingon", "déjà"),
        (b"caf\xe9", "text/plain; charset=unicode_escape", "café"),
        (b"caf\xe9", "text/plain; charset=utf-8", "café"),
        ("日本".encode("iso-2022-jp"), "text/plain; charset=iso-2022-jp", "日本"),
    ],
)
def test_text_survives_a_wrong_or_unknown_charset(body: bytes, content_type: str, expected: str) -> None:
    assert parse(text_mail(body, content_type)).text == expected


def test_flowed_text_is_joined_and_its_signature_mark_is_not() -> None:
    body = b"een lange \r\nzin\r\n> gij \r\n> zei\r\n>> dieper\r\n-- \r\nJan \r\nPeeters"
    message = parse(text_mail(body, "text/plain; format=flowed"))
    assert message.text == "een lange zin\n> gij zei\n>> dieper\n-- \nJan Peeters"


def test_flowed_text_with_delsp_loses_the_break_and_its_space() -> None:
    assert parse(text_mail(b"samen \r\ngesteld", "text/plain; format=flowed; delsp=yes")).text == "samengesteld"


def test_stuffed_lines_of_flowed_text_lose_only_their_stuffing() -> None:
    assert parse(text_mail(b" From here\r\n >no quote", "text/plain; format=flowed")).text == "From here\n>no quote"


@pytest.mark.parametrize(
    "lines",
    [b"Subject: s", b"From: a@example.org\nFrom: boss@example.org", b"From: a@example.org, b@example.org", b"From: x"],
)
def test_other_than_one_sender_is_a_defect(lines: bytes) -> None:
    message = parse(lines + b"\n\nhi")
    assert message.sender is None
    assert any(defect.startswith("From holds") for defect in message.defects)


def test_an_address_in_a_display_name_is_not_the_sender() -> None:
    sender = parse(b"From: boss@example.org <evil@example.net>\n\nhi").sender
    assert sender is not None
    assert sender.address == "evil@example.net"


@pytest.mark.parametrize(
    "value", ["Mail Delivery System <MAILER-DAEMON>", "MAILER-DAEMON (Mail Delivery System)", "MAILER-DAEMON"]
)
def test_a_mail_server_that_signs_without_a_domain_is_a_sender(value: str) -> None:
    sender = parse(f"From: {value}\n\nhi".encode()).sender
    assert sender is not None
    assert sender.address == "mailer-daemon"


def test_direction_and_control_characters_leave_names_and_subject() -> None:
    message = parse("From: Jan\u202eneP <a@example.org>\nSubject: a\u2066b\x07\n\nhi".encode())
    assert message.senders[0].name == "JanneP"
    assert message.subject == "ab"


def test_two_stretches_of_text_are_both_body() -> None:
    raw = MIXED.replace(
        b"Content-Type: text/plain; name=notes.txt\nContent-Disposition: attachment", b"Content-Type: text/plain"
    )
    message = parse(raw)
    assert message.text == "mine\nnotes"
    assert message.html == "<p>mine</p>\n<pre>notes</pre>"


def test_a_stretch_that_exists_as_html_only_is_not_lost() -> None:
    raw = MIXED.replace(
        b"Content-Type: text/plain; name=notes.txt\nContent-Disposition: attachment", b"Content-Type: text/html"
    )
    message = parse(raw)
    assert message.text is None
    assert message.html is not None
    assert "mine" in message.html
    assert "notes" in message.html


def test_a_bounce_report_keeps_its_fields_as_bytes() -> None:
    raw = (
        b"From: MAILER-DAEMON@example.org\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n"
        b"--b\n\nsorry\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; x\n\n"
        b"Final-Recipient: rfc822; els@example.org\nAction: failed\n--b--\n"
    )
    message = parse(raw)
    assert message.text == "sorry"
    assert b"Reporting-MTA: dns; x" in message.parts[0].content
    assert b"Final-Recipient: rfc822; els@example.org\nAction: failed" in message.parts[0].content


def test_a_report_that_the_library_cannot_write_again_is_a_defect() -> None:
    raw = b"From: a@example.org\nContent-Type: message/delivery-status\n\nStatus: 5.1\x1ec-Code: smtp; 550\n"
    assert any("unreadable" in defect for defect in parse(raw).defects)


def test_a_body_behind_a_wrong_boundary_is_not_lost() -> None:
    message = parse(MIXED.replace(b"boundary=b2", b"boundary=other"))
    assert message.text is not None
    assert "mine" in message.text
    plain = parse(b"From: a@example.org\nContent-Type: multipart/mixed; boundary=x\n\nhallo daar\n")
    assert (plain.text, plain.parts) == ("hallo daar\n", ())
    assert "StartBoundaryNotFoundDefect" in plain.defects


def test_a_thousand_nested_parts_are_a_defect_and_the_headers_survive() -> None:
    body = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (depth, depth) for depth in range(1500))
    message = parse(b"From: a@example.org\n" + body + b"\nhi")
    assert message.sender is not None
    assert message.defects


def says_utf8(message: Message) -> bool:
    """Whether all text of it can be written as UTF-8."""
    return bool(repr(message).encode("utf-8") or True) and bool(
        "".join(
            [message.subject, message.text or "", message.html or "", *message.defects, *dict(message.headers).values()]
        ).encode()
        or True
    )


@EXAMPLES
@given(st.binary(max_size=2000))
def test_arbitrary_bytes_never_raise(raw: bytes) -> None:
    assert says_utf8(parse(raw))


@EXAMPLES
@given(st.sampled_from([PLAIN, MIXED]), st.data())
def test_mutated_mails_never_raise(raw: bytes, data: st.DataObject) -> None:
    for _ in range(data.draw(st.integers(1, 8))):
        start = data.draw(st.integers(0, len(raw)))
        stop = data.draw(st.integers(start, min(start + 20, len(raw))))
        raw = raw[:start] + data.draw(st.binary(max_size=12)) + raw[stop:]
    assert says_utf8(parse(raw))


@EXAMPLES
@given(
    st.sampled_from(
        ["From", "To", "Date", "Subject", "Content-Type", "Content-Disposition", "Message-ID", "References"]
    ),
    st.text(max_size=80) | st.binary(max_size=80).map(lambda raw: raw.decode("latin-1")),
)
def test_arbitrary_header_values_never_raise(name: str, value: str) -> None:
    line = f"{name}: {value}\n".encode("utf-8", "surrogatepass")
    assert says_utf8(parse(line + MIXED))
