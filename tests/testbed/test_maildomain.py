"""The mail domain in this process, spoken to by the standard library's clients."""

from __future__ import annotations

import imaplib
import smtplib
import ssl

import pytest

from mailflow.testbed.maildomain import Fault, FaultKind, MailDomain
from tests.servers.box import AUTHORITY, server_context

MAIL = b"From: jan@example.test\r\nSubject: hallo\r\n\r\n.dots stay\r\nna\xc3\xafve\r\n"
COP, JAN = "cop@example.test", "jan@example.test"


def smtp(domain: MailDomain) -> smtplib.SMTP:
    return smtplib.SMTP(domain.host, domain.ports.smtp, timeout=10)


def imap(domain: MailDomain) -> imaplib.IMAP4:
    client = imaplib.IMAP4(domain.host, domain.ports.imap, timeout=10)
    client.login(COP, "cop-secret")
    return client


def refusal(domain: MailDomain, recipient: str) -> int:
    with smtp(domain) as client, pytest.raises(smtplib.SMTPRecipientsRefused) as refused:
        client.sendmail(JAN, [recipient], MAIL)
    return refused.value.recipients[recipient][0]


def test_mail_arrives_byte_for_byte_under_the_headers_of_the_domain(mail_domain: MailDomain) -> None:
    with smtp(mail_domain) as client:
        client.sendmail(JAN, [COP], MAIL)
    (raw,) = mail_domain.mails(COP)
    assert raw.endswith(MAIL)
    assert raw.startswith(b"Return-Path: <jan@example.test>\r\nDelivered-To: cop@example.test\r\n")
    assert [mail.raw for mail in mail_domain.accepted] == [MAIL]


def test_every_recipient_gets_a_copy_once(mail_domain: MailDomain) -> None:
    with smtp(mail_domain) as client:
        client.sendmail(JAN, [COP, "els@example.test", COP], MAIL)
    assert len(mail_domain.mails(COP)) == len(mail_domain.mails("els@example.test")) == 1


def test_a_plus_tag_is_ignored_but_told(mail_domain: MailDomain) -> None:
    with smtp(mail_domain) as client:
        client.sendmail(JAN, ["cop+k3j@example.test"], MAIL)
    (raw,) = mail_domain.mails(COP)
    assert b"Delivered-To: cop+k3j@example.test\r\n" in raw


def test_strangers_are_refused(mail_domain: MailDomain) -> None:
    assert refusal(mail_domain, "nobody@example.test") == 550
    assert refusal(mail_domain, "cop@example.org") == 550


def test_an_address_can_be_refused_and_healed(mail_domain: MailDomain) -> None:
    mail_domain.fail(COP, Fault(FaultKind.REFUSE))
    assert refusal(mail_domain, COP) == refusal(mail_domain, COP) == 550
    mail_domain.heal(COP)
    with smtp(mail_domain) as client:
        client.sendmail(JAN, [COP], MAIL)
    assert len(mail_domain.mails(COP)) == 1


def test_an_address_can_be_deferred_so_many_times(mail_domain: MailDomain) -> None:
    mail_domain.fail(COP, Fault(FaultKind.DEFER, times=1))
    assert refusal(mail_domain, COP) == 451
    with smtp(mail_domain) as client:
        client.sendmail(JAN, [COP], MAIL)
    assert len(mail_domain.mails(COP)) == 1


def test_a_fault_may_bring_its_own_words(mail_domain: MailDomain) -> None:
    mail_domain.fail(COP, Fault(FaultKind.REJECT, reply="552 5.2.2 over quota"))
    with smtp(mail_domain) as client, pytest.raises(smtplib.SMTPDataError) as refused:
        client.sendmail(JAN, [COP], MAIL)
    assert refused.value.smtp_code == 552
    assert mail_domain.mails(COP) == []


@pytest.mark.parametrize(("kind", "kept"), [(FaultKind.DROP_LOST, 0), (FaultKind.DROP_KEPT, 1)])
def test_the_connection_breaks_after_the_final_dot(mail_domain: MailDomain, kind: FaultKind, kept: int) -> None:
    mail_domain.fail(COP, Fault(kind))
    with pytest.raises((smtplib.SMTPServerDisconnected, ConnectionError)), smtp(mail_domain) as client:
        client.sendmail(JAN, [COP], MAIL)
    assert len(mail_domain.mails(COP)) == kept


def test_slow_mail_arrives(mail_domain: MailDomain) -> None:
    mail_domain.fail(COP, Fault(FaultKind.SLOW, seconds=0.05))
    with smtp(mail_domain) as client:
        client.sendmail(JAN, [COP], MAIL)
    assert len(mail_domain.mails(COP)) == 1


def test_submission_wants_a_login_and_ones_own_name(mail_domain: MailDomain) -> None:
    with smtplib.SMTP(mail_domain.host, mail_domain.ports.submission, timeout=10) as client:
        with pytest.raises(smtplib.SMTPSenderRefused) as refused:
            client.sendmail(JAN, [COP], MAIL)
        assert refused.value.smtp_code == 530
        with pytest.raises(smtplib.SMTPAuthenticationError):
            client.login(JAN, "wrong")
        client.login(JAN, "jan-secret")
        with pytest.raises(smtplib.SMTPSenderRefused) as refused:
            client.sendmail("els@example.test", [COP], MAIL)
        assert refused.value.smtp_code == 553
        client.sendmail(JAN, [COP], MAIL)
    (raw,) = mail_domain.mails(COP)
    assert b"Authentication-Results: mail.example.test;\r\n auth=pass smtp.auth=jan@example.test;" in raw
    assert [mail.login for mail in mail_domain.accepted] == [JAN]


def test_mail_without_login_has_no_authentication_results(mail_domain: MailDomain) -> None:
    with smtp(mail_domain) as client:
        client.sendmail(JAN, [COP], MAIL)
    assert b"Authentication-Results" not in mail_domain.mails(COP)[0]


def test_imap_shows_keeps_and_moves(mail_domain: MailDomain) -> None:
    mail_domain.deliver(COP, MAIL)
    with imap(mail_domain) as client:
        client.create("mailflow/Held")
        client.select()
        _, answer = client.fetch("1", "(BODY.PEEK[])")
        assert isinstance(answer[0], tuple)
        assert answer[0][1] == MAIL
        client.store("1", "+FLAGS", "($Mine)")
        client.uid("MOVE", "1:*", "mailflow/Held")
    assert mail_domain.mails(COP) == []
    ((raw, flags),) = mail_domain.contents(COP, "mailflow/Held")
    assert raw == MAIL
    assert flags == {"$Mine"}
    assert set(mail_domain.folders(COP)) >= {"INBOX", "mailflow/Held"}


def test_imap_wants_the_password(mail_domain: MailDomain) -> None:
    client = imaplib.IMAP4(mail_domain.host, mail_domain.ports.imap, timeout=10)
    with pytest.raises(imaplib.IMAP4.error):
        client.login(COP, "wrong")
    client.shutdown()


def test_capabilities_can_be_hidden() -> None:
    with MailDomain({COP: "cop-secret"}, hidden=("MOVE", "IDLE")) as domain, imap(domain) as client:
        offered = client.capability()[1][0].split()
    assert b"UIDPLUS" in offered
    assert b"MOVE" not in offered
    assert b"IDLE" not in offered


def test_hanging_up_breaks_connections(mail_domain: MailDomain) -> None:
    client = imap(mail_domain)
    mail_domain.hang_up()
    with pytest.raises((imaplib.IMAP4.abort, OSError)):
        client.noop()
    client.shutdown()


def test_a_renumbered_folder_has_another_uidvalidity(mail_domain: MailDomain) -> None:
    def validity() -> object:
        with imap(mail_domain) as client:
            client.select()
            answer: object = client.response("UIDVALIDITY")
            return answer

    before = validity()
    mail_domain.renumber(COP)
    assert validity() != before


async def test_waiting_for_mail_ends_when_it_comes(mail_domain: MailDomain) -> None:
    mail_domain.deliver(COP, MAIL)
    assert await mail_domain.wait_for(COP, 1) == [MAIL]
    with pytest.raises(TimeoutError):
        await mail_domain.wait_for(COP, 2, within=0.01)


def test_tls_ports_show_the_certificate() -> None:
    trusting = ssl.create_default_context(cafile=str(AUTHORITY))
    with MailDomain({COP: "cop-secret"}, tls=server_context()) as domain:
        with imaplib.IMAP4_SSL("localhost", domain.ports.imaps, ssl_context=trusting, timeout=10) as mailbox:
            assert mailbox.login(COP, "cop-secret")[0] == "OK"
        with smtplib.SMTP_SSL("localhost", domain.ports.submissions, context=trusting, timeout=10) as client:
            client.login(COP, "cop-secret")
            client.sendmail(COP, [COP], MAIL)
        with smtplib.SMTP("localhost", domain.ports.submission, timeout=10) as client:
            client.starttls(context=trusting)
            client.login(COP, "cop-secret")
            client.sendmail(COP, [COP], MAIL)
        assert len(domain.mails(COP)) == 2


def test_a_stopped_domain_says_so(mail_domain: MailDomain) -> None:
    mail_domain.stop()
    with pytest.raises(RuntimeError, match="not running"):
        mail_domain.mails(COP)
