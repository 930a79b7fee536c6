"""Tokens: made by us alone, found wherever a mail carries them, and bound to one person of one session."""

from __future__ import annotations

import os
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from mailflow.core.session.model import SessionId
from mailflow.core.session.people import MessageId, PersonId
from mailflow.mail.parsing.parse import parse
from mailflow.mail.sender.routing import (
    Claim,
    claims,
    looks_own,
    own_message_id,
    plus_tag,
    token_for,
    unveiled,
    veil,
    veiled_message_id,
)

DOMAIN = "leernetwerk.example"
KEYS = {"a": b"first key, long enough", "b": b"second key, long enough"}
SESSION = SessionId("abcdefgh")
P1, P2 = PersonId("p1"), PersonId("p2")
EXAMPLES = settings(max_examples=int(os.environ.get("MAILFLOW_EXAMPLES", "200")), deadline=None)


def own(person: PersonId, serial: int, key_id: str = "a") -> MessageId:
    """The Message-ID of a letter to that person."""
    return own_message_id(SESSION, person, serial, key=KEYS[key_id], key_id=key_id, domain=DOMAIN)


def found(*lines: str, body: str = "ja") -> tuple[Claim, ...]:
    """What a mail with these headers claims."""
    return claims(parse(("\n".join(("From: els@werkplek.example", *lines)) + f"\n\n{body}\n").encode()), KEYS, DOMAIN)


def test_a_token_is_sixteen_characters_of_lower_case_base32() -> None:
    token = token_for(KEYS["a"], "a", SESSION, P1)
    assert len(token) == 16
    assert set(token) <= set("abcdefghijklmnopqrstuvwxyz234567")
    assert token == token_for(KEYS["a"], "a", SESSION, P1)


def test_a_token_is_bound_to_session_person_and_key() -> None:
    tokens = {
        token_for(KEYS["a"], "a", SESSION, P1),
        token_for(KEYS["a"], "a", SESSION, P2),
        token_for(KEYS["a"], "a", SessionId("zzzzzzzz"), P1),
        token_for(KEYS["b"], "a", SESSION, P1),
        token_for(KEYS["a"], "b", SESSION, P1),
    }
    assert len(tokens) == 5


def test_our_message_id_stays_short_enough_for_one_line() -> None:
    assert len(own(PersonId("p12"), 123)) <= 70
    assert looks_own(own(P1, 3), DOMAIN)


def test_in_reply_to_counts_before_references() -> None:
    heard = found(f"In-Reply-To: {own(P1, 5)}", f"References: {own(P2, 3)} {own(P2, 4)}")
    assert heard == (
        Claim(SESSION, P1, 5, bound=True),
        Claim(SESSION, P2, 4, bound=True),
        Claim(SESSION, P2, 3, bound=True),
    )


def test_a_token_survives_in_references_alone_and_in_capitals() -> None:
    assert found(f"In-Reply-To: <new@outlook.example>\nReferences: <x@y> {own(P1, 2).upper()}") == (
        Claim(SESSION, P1, 2, bound=True),
    )


def test_a_forged_token_says_nothing() -> None:
    true = own(P1, 5)
    token = true.rpartition(".")[0].rpartition("@")[0][-16:]
    forged = true.replace(token, "a" * 16)
    assert forged != true
    assert found(f"In-Reply-To: {forged}") == ()


def test_a_token_for_one_person_does_not_serve_another() -> None:
    assert found(f"In-Reply-To: {own(P1, 5).replace('.p1.', '.p2.')}") == ()


def test_a_token_of_another_domain_or_an_unknown_key_says_nothing() -> None:
    assert found(f"In-Reply-To: {own(P1, 5).replace(DOMAIN, 'evil.example')}") == ()
    stranger = own_message_id(SESSION, P1, 5, key=b"x", key_id="c", domain=DOMAIN)
    assert found(f"In-Reply-To: {stranger}") == ()


def test_an_older_key_still_opens_after_a_rotation() -> None:
    assert found(f"In-Reply-To: {own(P1, 5, 'b')}") == (Claim(SESSION, P1, 5, bound=True),)


def test_a_plus_tag_is_read_from_every_address_header() -> None:
    tag = plus_tag(SESSION, P2, key=KEYS["a"], key_id="a")
    assert found(f"To: Leernetwerk <cop+{tag}@{DOMAIN}>") == (Claim(SESSION, P2, None),)
    assert found(f"Delivered-To: cop+{tag}@{DOMAIN}") == (Claim(SESSION, P2, None),)
    assert found(f"To: cop+{tag.replace('p2', 'p1')}@{DOMAIN}") == ()


def test_a_bounce_is_routed_by_the_mail_that_it_returns() -> None:
    returned = f"Sorry, no mailbox here.\n\n--- Below this line is a copy of the message.\n\nMessage-ID: {own(P1, 7)}\n"
    assert found("Subject: failure notice", body=returned) == (Claim(SESSION, P1, 7, bound=True),)


def test_a_returned_mail_as_a_part_is_searched_too() -> None:
    raw = (
        'From: MAILER-DAEMON@mx.example\nContent-Type: multipart/report; boundary="b"\n\n--b\n\nsorry\n'
        f"--b\nContent-Type: text/rfc822-headers\n\nMessage-ID: {own(P1, 7)}\n\n--b--\n"
    )
    assert claims(parse(raw.encode()), KEYS, DOMAIN) == (Claim(SESSION, P1, 7, bound=True),)


@EXAMPLES
@given(st.binary(min_size=1, max_size=64), st.sampled_from(["f", "p1", "p77"]), st.integers(0, 10**8))
def test_every_own_message_id_is_claimed_back(key: bytes, person: str, serial: int) -> None:
    for made in (own_message_id, veiled_message_id):
        written = made(SESSION, PersonId(person), serial, key=key, key_id="k", domain=DOMAIN)
        mail = parse(f"From: a@example.org\nIn-Reply-To: {written}\n\nja".encode())
        assert claims(mail, {"k": key}, DOMAIN) == (Claim(SESSION, PersonId(person), serial, bound=True),)


@EXAMPLES
@given(st.binary(min_size=1, max_size=64), st.integers(0, 10**9))
def test_a_veiled_serial_can_be_told_by_the_holder_of_the_key(key: bytes, serial: int) -> None:
    shown = veil(key, SESSION, serial)
    assert unveiled(key, SESSION, shown) == serial
    assert 0 <= shown < 10**9 or shown == serial


def test_veiled_serials_follow_one_another_in_no_order() -> None:
    shown = [veil(b"key", SESSION, serial) for serial in range(1, 200)]
    assert len(set(shown)) == len(shown)
    assert 60 < sum(one < other for one, other in pairwise(shown)) < 140
