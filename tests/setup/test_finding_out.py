"""What is known of a mailbox before anybody is asked: by its domain, by the network, by the mail in it."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

import pytest

from mailflow.mail.parsing.parse import parse
from mailflow.outside.discovery import autoconfig, dns
from mailflow.outside.transport import Tls
from mailflow.setup import finding_out, providers
from mailflow.setup.finding_out import Network
from mailflow.setup.providers import Server
from tests.servers.names import NameServer
from tests.servers.scripted_http import Answer, ScriptedHttp


@pytest.fixture
def names() -> Iterator[NameServer]:
    with NameServer() as server:
        yield server


def network(names: NameServer, *pages: str) -> Network:
    return Network((names.address,), pages)


def test_every_provider_has_both_servers_secured() -> None:
    assert {"microsoft365", "google", "proton", "fastmail", "mailbox_org", "ovh", "infomaniak", "combell"} == set(
        providers.every()
    )
    for one in providers.every().values():
        assert one.imap.tls is not Tls.NONE
        assert one.smtp.tls is not Tls.NONE
        assert one.smtp.port in (465, 587, 1025)


def test_a_provider_is_known_by_the_servers_that_take_its_mail(names: NameServer) -> None:
    names.mx("bonk.example", 10, "bonk-example.mail.protection.outlook.com")
    names.mx("plein.example", 20, "alt1.aspmx.l.google.com")
    names.mx("tram.example", 5, "mx1.mailprotect.be")
    for domain, key in (("bonk.example", "microsoft365"), ("plein.example", "google"), ("tram.example", "combell")):
        found = finding_out.provider_of(domain, network(names))
        assert found is not None
        assert found.key == key


def test_a_domain_that_only_ends_alike_is_no_provider(names: NameServer) -> None:
    names.mx("bonk.example", 10, "mx.notgoogle.com")
    assert finding_out.provider_of("bonk.example", network(names)) is None


def test_a_domain_names_its_servers_itself(names: NameServer) -> None:
    names.srv("_imaps._tcp.eigen.example", "in.eigen.example", 993)
    names.srv("_submission._tcp.eigen.example", "uit.eigen.example", 587)
    found = finding_out.provider_of("eigen.example", network(names))
    assert found is not None
    assert found.imap == Server("in.eigen.example", 993, Tls.TLS)
    assert found.smtp == Server("uit.eigen.example", 587, Tls.STARTTLS)


def test_a_service_that_is_said_not_to_be_there_is_none(names: NameServer) -> None:
    names.srv("_imaps._tcp.eigen.example", ".", 0)
    names.srv("_submissions._tcp.eigen.example", "uit.eigen.example", 465)
    assert finding_out.provider_of("eigen.example", network(names)) is None


def test_nobody_answers_and_no_name_is_too_odd(names: NameServer) -> None:
    assert dns.ask("x" * 70 + ".example", dns.MX, (names.address,)) == ()
    assert dns.ask("..", dns.MX, (names.address,)) == ()
    assert dns.ask("bonk.example", dns.MX, ()) == ()


PAGE = b"""<?xml version="1.0"?>
<clientConfig version="1.1"><emailProvider id="eigen.example">
<incomingServer type="pop3"><hostname>pop.eigen.example</hostname><port>995</port><socketType>SSL</socketType></incomingServer>
<incomingServer type="imap"><hostname>imap.eigen.example</hostname><port>143</port><socketType>STARTTLS</socketType></incomingServer>
<incomingServer type="imap"><hostname>clear.eigen.example</hostname><port>143</port><socketType>plain</socketType></incomingServer>
<outgoingServer type="smtp"><hostname>smtp.eigen.example</hostname><port>465</port><socketType>SSL</socketType></outgoingServer>
</emailProvider></clientConfig>"""  # noqa: E501 - as such pages are


async def test_the_page_for_mail_programs_is_read_and_what_is_in_clear_is_left_out() -> None:
    async with ScriptedHttp() as server:
        server.answers.append(Answer(PAGE))
        place = f"http://127.0.0.1:{server.port}/{{domain}}"
        found = await asyncio.to_thread(autoconfig.ask, "eigen.example", (place,))
    assert [(one.kind, one.host, one.port, one.tls) for one in found] == [
        ("imap", "imap.eigen.example", 143, "starttls"),
        ("smtp", "smtp.eigen.example", 465, "tls"),
    ]


@pytest.mark.parametrize("page", [b"", b"<html>", b'<!DOCTYPE x [<!ENTITY a "b">]><clientConfig/>', b"\xff" * 500])
async def test_a_page_that_is_none_tells_nothing(page: bytes) -> None:
    async with ScriptedHttp() as server:
        server.answers.append(Answer(page))
        place = f"http://127.0.0.1:{server.port}/{{domain}}"
        assert await asyncio.to_thread(autoconfig.ask, "eigen.example", (place,)) == ()


# The mail in the box

OURS = "Authentication-Results: mx.eigen.example; dmarc=pass header.from=x.example"
FORGED = "Authentication-Results: evil.example; dmarc=pass header.from=x.example"


def seen(*heads: str) -> finding_out.Seen:
    return finding_out.seen(
        [parse(f"{head}\r\nFrom: a@x.example\r\n\r\nHallo".encode()) for head in heads], "cop@e.example"
    )


@pytest.mark.parametrize(
    ("heads", "anchor"),
    [
        ((), ""),
        ((OURS,), ""),
        ((OURS, OURS), "mx.eigen.example"),
        ((OURS, OURS, OURS, f"{OURS}\r\n{FORGED}"), "mx.eigen.example"),
        ((FORGED, "Subject: x", "Subject: y", "Subject: z"), "tokens-only"),
        ((OURS, FORGED), ""),
        (("Authentication-Results: dmarc=pass header.from=x.example",) * 3, "topmost-no-id"),
        (("Subject: x",) * 3, "tokens-only"),
    ],
)
def test_whose_word_counts_is_what_stands_on_top_of_nearly_all_mail(heads: tuple[str, ...], anchor: str) -> None:
    assert seen(*heads).anchor == anchor


def test_an_alias_is_what_servers_wrote_more_than_once_and_of_the_same_domain() -> None:
    found = seen(
        "Delivered-To: leren@e.example",
        "Delivered-To: <Leren+tag@e.example>",
        "Delivered-To: once@e.example",
        "X-Original-To: other@elsewhere.example",
        "X-Original-To: other@elsewhere.example",
        "To: colleague@e.example",
        "To: colleague@e.example",
        "Delivered-To: cop@e.example",
        "Delivered-To: cop@e.example",
    )
    assert found.aliases == ("leren@e.example",)
