"""The grounds a journey is walked on: the mail domain in memory, and Postfix delivering to Dovecot."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

import pytest

from mailflow.testbed.maildomain import MailDomain
from tests.journeys.village import Ground, Sieving
from tests.servers import sieve as sieves
from tests.servers.box import ServerUnavailable
from tests.servers.dovecot import Dovecot
from tests.servers.postfix import Postfix

NAMES = ("cop", "geert", "fatima", "jan", "els", "tom", "nele", "hassan", "lotte", "list", "cop2", "geert2", "thuis")


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
            submission_port=domain.ports.submission,
            provider=domain.hostname,
        )


@pytest.fixture(params=["testbed", pytest.param("postfix", marks=pytest.mark.postfix)])
def ground(request: pytest.FixtureRequest) -> Iterator[Ground]:
    """Fresh mailboxes for everybody."""
    if request.param == "testbed":
        with on_testbed() as ground:
            yield ground
            return
    yield on_postfix(request.getfixturevalue("dovecot"), request.getfixturevalue("postfix"))


def on_postfix(dovecot: Dovecot, postfix: Postfix) -> Ground:
    """Whoever asks for an address, on Postfix before Dovecot."""
    return Ground(
        host=dovecot.host,
        imap_port=dovecot.imap_port,
        smtp_port=postfix.smtp_port,
        address=dovecot.new_address,
        password=lambda _: dovecot.password,
        mails=dovecot.mails,
        submission_port=postfix.submission_port,
        provider=postfix.hostname,
        tls=True,
    )


def _sieving(*, careless: bool) -> Iterator[Sieving]:
    try:
        sieves.available()
    except ServerUnavailable as reason:
        if os.environ.get("MAILFLOW_REQUIRE_SERVERS") == "1":
            pytest.fail(f"a server is missing: {reason}", pytrace=False)
        pytest.skip(str(reason))
    with sieves.sieving(careless=careless) as (dovecot, postfix):
        yield Sieving(on_postfix(dovecot, postfix), partial(sieves.leave, dovecot))


@pytest.fixture
def sieve() -> Iterator[Sieving]:
    """A Dovecot with Sieve scripts behind its own Postfix."""
    yield from _sieving(careless=False)


@pytest.fixture
def careless_sieve() -> Iterator[Sieving]:
    """The same, where Sieve does not see that a mail is a machine's."""
    yield from _sieving(careless=True)
