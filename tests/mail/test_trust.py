"""Only our own provider's verdict on a sender counts."""

from __future__ import annotations

import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailflow.mail.parsing.parse import parse
from mailflow.mail.sender.trust import TOPMOST, Trust, verdict

EXAMPLES = settings(max_examples=int(os.environ.get("MAILFLOW_EXAMPLES", "200")), deadline=None)
GOOGLE = (
    "mx.google.example; dkim=pass header.i=@werkplek.example header.s=s1;"
    " spf=pass (google: domain of a@werkplek.example designates 192.0.2.4; ok) smtp.mailfrom=a@werkplek.example;"
    " dmarc=pass (p=REJECT sp=REJECT dis=NONE) header.from=werkplek.example"
)
EXCHANGE = (
    "spf=pass (sender IP is 192.0.2.4) smtp.mailfrom=werkplek.example; dkim=pass (signature was verified)"
    " header.d=werkplek.example;dmarc=pass action=none header.from=werkplek.example;compauth=pass reason=100"
)


def check(expected: Trust, anchor: str, *values: str, sender: str = "els@werkplek.example") -> None:
    """The verdict on a mail with these Authentication-Results, topmost first."""
    lines = [f"Authentication-Results: {value}" for value in values]
    raw = "\n".join([*lines, f"From: {sender}", "", "ja"])
    assert verdict(parse(raw.encode()), anchor) is expected


def test_dmarc_of_our_provider_passes() -> None:
    check(Trust.PASS, "mx.google.example", GOOGLE)


def test_exchange_online_writes_no_id_and_its_topmost_header_counts() -> None:
    check(Trust.PASS, TOPMOST, EXCHANGE)
    check(Trust.NONE, TOPMOST, GOOGLE, EXCHANGE)


@pytest.mark.parametrize("anchor", ["mx.google.example", TOPMOST])
def test_a_forged_header_below_ours_says_nothing(anchor: str) -> None:
    ours = GOOGLE if anchor != TOPMOST else EXCHANGE
    forged = ours.replace("werkplek.example", "baas.example")
    check(Trust.NONE, anchor, ours, forged, sender="geert@baas.example")


def test_the_verdict_of_somebody_else_says_nothing() -> None:
    check(Trust.NONE, "mx.google.example", GOOGLE.replace("mx.google.example", "mx.evil.example"))


def test_a_failed_dmarc_fails_even_beside_a_signature() -> None:
    check(Trust.FAIL, "mx.google.example", GOOGLE.replace("dmarc=pass", "dmarc=fail"))


def test_a_signature_of_the_senders_domain_passes_without_dmarc() -> None:
    check(Trust.PASS, "mx.x.example", "mx.x.example 1; dkim=pass header.d=werkplek.example")
    check(
        Trust.PASS,
        "mx.x.example",
        "mx.x.example; dkim=pass header.d=werkplek.example",
        sender="a@mail.werkplek.example",
    )
    check(Trust.NONE, "mx.x.example", "mx.x.example; dkim=pass header.d=sender.example")
    check(Trust.NONE, "mx.x.example", "mx.x.example; dkim=pass header.d=example")


def test_an_envelope_sender_of_the_senders_domain_passes_too() -> None:
    check(Trust.PASS, "mx.x.example", "mx.x.example; spf=pass smtp.mailfrom=els@werkplek.example")
    check(Trust.PASS, "mx.x.example", "mx.x.example; spf=pass (ok) smtp.mailfrom=werkplek.example; dmarc=none")
    check(Trust.NONE, "mx.x.example", "mx.x.example; spf=pass smtp.mailfrom=els@evil.example")
    check(Trust.NONE, "mx.x.example", "mx.x.example; spf=softfail smtp.mailfrom=els@werkplek.example")
    check(Trust.NONE, "mx.x.example", "mx.x.example; spf=pass smtp.helo=werkplek.example")
    check(Trust.NONE, "mx.x.example", "mx.x.example; spf=pass smtp.mailfrom=els@notwerkplek.example")


def test_a_domain_without_a_policy_is_proven_by_its_signature() -> None:
    said = "spf=fail smtp.mailfrom=x.example; dkim=pass header.d=werkplek.example;dmarc={} header.from=werkplek.example"
    for word in ("none action=none", "bestguesspass action=none", "temperror"):
        check(Trust.PASS, TOPMOST, said.format(word))
    check(Trust.NONE, TOPMOST, said.format("none").replace("dkim=pass", "dkim=fail"))


@pytest.mark.parametrize(
    ("headers", "inside", "anchor", "expected"),
    [
        (("X-MS-Exchange-Organization-AuthAs: Internal",), "werkplek.example", TOPMOST, Trust.PASS),
        (("X-MS-Exchange-Organization-AuthAs: Anonymous",), "werkplek.example", TOPMOST, Trust.NONE),
        (("X-MS-Exchange-CrossTenant-AuthAs: Internal",), "werkplek.example", TOPMOST, Trust.NONE),
        (("X-MS-Exchange-Organization-AuthAs: Internal",), "elders.example", TOPMOST, Trust.NONE),
        (("X-MS-Exchange-Organization-AuthAs: Internal",), "werkplek.example", "mx.x.example", Trust.NONE),
        (("X-MS-Exchange-Organization-AuthAs: Internal",), "werkplek.example", "none", Trust.NONE),
        (("X-MS-Exchange-Organization-AuthAs: Internal",) * 2, "werkplek.example", TOPMOST, Trust.NONE),
    ],
)
def test_exchange_online_marks_what_comes_from_inside(
    headers: tuple[str, ...], inside: str, anchor: str, expected: Trust
) -> None:
    raw = "\n".join((*headers, "From: els@werkplek.example", "", "ja"))
    assert verdict(parse(raw.encode()), anchor, {inside}) is expected


def test_a_comment_cannot_smuggle_a_result_in() -> None:
    check(Trust.NONE, "mx.x.example", "mx.x.example; spf=fail (said: ; dmarc=pass header.from=werkplek.example ;)")


def test_nobody_is_trusted_when_the_provider_says_nothing() -> None:
    check(Trust.NONE, "none", GOOGLE)
    check(Trust.NONE, "mx.google.example")


def test_two_senders_are_never_trusted() -> None:
    check(Trust.NONE, "mx.google.example", GOOGLE, sender="els@werkplek.example, geert@baas.example")


@EXAMPLES
@given(st.text(max_size=400), st.sampled_from(["none", TOPMOST, "mx.google.example"]))
def test_no_header_raises(value: str, anchor: str) -> None:
    raw = f"Authentication-Results: {value}\nFrom: els@werkplek.example\n\nja".encode("utf-8", "surrogatepass")
    assert verdict(parse(raw), anchor) in Trust
