"""Whom a bounce is about, and whether the address or only the mail was refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from mailflow.core.session.people import Address
from mailflow.core.session.reading import FailureKind
from mailflow.mail.parsing.parse import parse
from mailflow.mail.sender.bounces import failures

CORPUS = Path(__file__).parent.parent / "corpus" / "senders"
BOUNCES = [
    path
    for path in sorted(CORPUS.glob("*.eml"))
    if json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))["kind"] == "bounce"
]
ELS = Address("els@werkplek.example")
JAN = Address("jan@werkplek.example")


def corpus(name: str) -> bytes:
    """One mail of the corpus."""
    return (CORPUS / f"{name}.eml").read_bytes()


def report(status: str, diagnostic: str = "", action: str = "failed", recipient: str = ELS) -> bytes:
    """A delivery report on one recipient."""
    return (
        "Return-Path: <>\nFrom: MAILER-DAEMON@mx.example.net\nSubject: Undelivered Mail Returned to Sender\n"
        'MIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary="b"\n\n'
        "--b\nContent-Type: text/plain\n\nSorry.\n\n--b\nContent-Type: message/delivery-status\n\n"
        f"Reporting-MTA: dns; mx.example.net\n\nFinal-Recipient: rfc822; {recipient}\nAction: {action}\n"
        f"Status: {status}\nDiagnostic-Code: smtp; {diagnostic}\n\n--b--\n"
    ).encode()


@pytest.mark.parametrize("path", BOUNCES, ids=lambda path: path.stem)
def test_every_bounce_of_the_corpus_names_its_recipients(path: Path) -> None:
    expected = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    found = failures(parse(path.read_bytes()))
    failed = [one for one in found if one.kind is not FailureKind.TEMPORARY] or found
    assert sorted(one.recipient for one in failed) == expected["recipients"]
    lasting = any(one.kind is not FailureKind.TEMPORARY for one in found) if found else None
    assert lasting == expected["permanent"]


@pytest.mark.parametrize(
    ("status", "diagnostic", "expected"),
    [
        ("5.1.1", "550 5.1.1 User unknown", FailureKind.ADDRESS),
        ("5.1.1", "", FailureKind.ADDRESS),
        ("5.0.0", "550 no such user here", FailureKind.ADDRESS),
        ("5.7.1", "550 5.7.1 user does not exist", FailureKind.ADDRESS),
        ("5.4.4", "Host or domain name not found", FailureKind.ADDRESS),
        ("5.2.2", "552 mailbox full", FailureKind.MAIL),
        ("5.7.1", "550 message rejected as spam", FailureKind.MAIL),
        ("5.3.4", "message too large", FailureKind.MAIL),
        ("5.0.0", "554 blocked using a blocklist", FailureKind.MAIL),
        ("4.4.7", "delivery time expired", FailureKind.MAIL),
    ],
)
def test_a_dead_address_is_told_from_an_unwanted_mail(status: str, diagnostic: str, expected: FailureKind) -> None:
    (failure,) = failures(parse(report(status, diagnostic)))
    assert failure.kind is expected


def test_a_delay_is_temporary() -> None:
    (failure,) = failures(parse(report("4.4.1", action="delayed")))
    assert failure.kind is FailureKind.TEMPORARY


@pytest.mark.parametrize("action", ["delivered", "relayed", "expanded"])
def test_a_report_of_success_fails_nobody(action: str) -> None:
    assert failures(parse(report("2.0.0", action=action))) == ()


def test_only_those_whom_we_wrote_to_can_fail() -> None:
    assert failures(parse(report("5.1.1")), (JAN,)) == ()
    assert [one.recipient for one in failures(parse(report("5.1.1")), (JAN, ELS))] == [ELS]


def test_a_bounce_in_words_names_only_those_whom_we_wrote_to() -> None:
    raw = corpus("qmail-no-mailbox")
    assert [one.recipient for one in failures(parse(raw), (ELS, JAN))] == [ELS]
    assert failures(parse(raw), (JAN,)) == ()
    assert failures(parse(raw), (Address("s@werkplek.example"),)) == ()


def test_a_forwarded_address_fails_as_the_one_we_know() -> None:
    (failure,) = failures(parse(corpus("dsn-forwarded")), (ELS,))
    assert failure.recipient == ELS


def test_addresses_inside_the_returned_mail_have_not_failed() -> None:
    raw = (
        b"Return-Path: <>\nFrom: postmaster@mx.example.net\nSubject: Undeliverable mail\n\n"
        b"The following addresses had problems:\n\nels@werkplek.example\n\n----- Original message -----\n"
        b"From: cop@leernetwerk.example\nTo: els@werkplek.example\n\nVraag het ook aan\n\njan@werkplek.example\n"
    )
    assert [one.recipient for one in failures(parse(raw))] == [ELS]


def test_eight_bit_headers_and_a_missing_from_do_not_stop_the_reading() -> None:
    raw = corpus("qmail-no-mailbox").replace(b"From: MAILER-DAEMON@mx1.example.net", b"X-Odd: caf\xe9")
    assert [one.recipient for one in failures(parse(raw))] == [ELS]
