"""The grounds a journey is walked on: the mail domain in memory, and Postfix delivering to Dovecot."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from mailflow.testbed.maildomain import MailDomain
from tests.journeys.village import Ground
from tests.servers.dovecot import Dovecot

NAMES = ("cop", "geert", "fatima", "jan", "els", "tom", "nele", "hassan", "lotte", "list")


@contextmanager
def on_testbed() -> Iterator[Ground]:
    """The people of `NAMES`, in memory."""
    with MailDomain({f"{name}@example.test": "secret" for name in NAMES}) as domain:
        yield Ground(
            host=domain.host,
            imap_port=domain.ports.imap,
            smtp_port=domain.ports.smtp,
            address=lambda name: f"{name}@example.test",
            password=lambda _: "secret",
            mails=domain.mails,
        )


@pytest.fixture(params=["testbed", pytest.param("postfix", marks=pytest.mark.postfix)])
def ground(request: pytest.FixtureRequest) -> Iterator[Ground]:
    """Fresh mailboxes for everybody."""
    if request.param == "testbed":
        with on_testbed() as ground:
            yield ground
            return
    postfix = request.getfixturevalue("postfix")
    dovecot: Dovecot = request.getfixturevalue("dovecot")
    yield Ground(
        host=dovecot.host,
        imap_port=dovecot.imap_port,
        smtp_port=postfix.smtp_port,
        address=dovecot.new_address,
        password=lambda _: dovecot.password,
        mails=dovecot.mails,
    )
