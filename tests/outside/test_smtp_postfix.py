"""The way out, over a real Postfix to a real Dovecot."""

from __future__ import annotations

from typing import Any

from mailflow.core.seams import Blocked, Deferred, Delivered, Refused, Suspect
from mailflow.core.session.people import Address
from mailflow.outside.sending.smtp import SmtpSender, SmtpSettings
from mailflow.outside.transport import Tls
from tests.servers.box import AUTHORITY
from tests.servers.dovecot import Dovecot
from tests.servers.postfix import Postfix

COP = Address("cop@example.test")
# Postfix adds the first three when they are missing.
MAIL = (
    b"From: cop@example.test\r\nDate: Sun, 22 Nov 2026 10:00:00 +0100\r\nMessage-ID: <1@example.test>\r\n"
    b"Subject: hallo\r\n\r\n.\r\n..\r\n.dots stay\r\n" + b"x" * 900 + b"\r\nna\xc3\xafve\r\n\r\n"
)


def sender(port: int, **settings: Any) -> SmtpSender:
    host = settings.pop("host", "127.0.0.1")
    return SmtpSender(SmtpSettings(host, port, **{"tls": Tls.NONE, **settings}))


async def test_postfix_takes_refuses_and_defers(postfix: Postfix, dovecot: Dovecot) -> None:
    reader = Address(dovecot.new_address("reader"))
    way = sender(postfix.smtp_port)
    assert isinstance(await way.send(COP, reader, MAIL), Delivered)
    refused = await way.send(COP, Address("gone@example.test"), MAIL)
    assert isinstance(refused, Refused)
    assert refused.address
    assert isinstance(await way.send(COP, Address("busy@example.test"), MAIL), Deferred)
    assert isinstance(await way.send(COP, reader, MAIL), Delivered)
    await way.close()
    mails = await dovecot.wait_for(reader, 2)
    assert all(raw.endswith(MAIL) for raw in mails)


async def test_postfix_submission_wants_login_and_tls(postfix: Postfix, dovecot: Dovecot) -> None:
    reader = Address(dovecot.new_address("reader"))
    trust: dict[str, Any] = {"host": "localhost", "ca_file": str(AUTHORITY)}
    login: dict[str, Any] = {**trust, "user": str(reader)}
    for port, tls in ((postfix.submission_port, Tls.STARTTLS), (postfix.submissions_port, Tls.TLS)):
        for settings, expected in (
            ({**login, "password": dovecot.password}, Delivered),
            ({**login, "password": "wrong"}, Blocked),
            (trust, (Blocked, Suspect)),
        ):
            way = sender(port, tls=tls, **settings)
            assert isinstance(await way.send(reader, reader, MAIL), expected)
            await way.close()
    assert len(await dovecot.wait_for(reader, 2)) == 2
