"""Mail servers as fixtures: one in this process always, Dovecot and Postfix where they are installed.

A test that uses the fixture `dovecot` or `postfix`, or has the marker of that name, is skipped with the reason where
that server cannot run; with MAILFLOW_REQUIRE_SERVERS=1 it fails instead. No test sees what this machine has of its own
(`standing_alone.py`), and each of the processes in which they run in parallel has servers of its own.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterator

import hypothesis
import pytest

from mailflow.testbed.maildomain import MailDomain
from tests.servers import dovecot as dovecot_server
from tests.servers import postfix as postfix_server
from tests.servers import spool as spools
from tests.servers.box import ServerUnavailable
from tests.standing_alone import once

_FOLDER = once()  # before any test is imported: some look at the environment as they load

# How long an example takes says how busy the machine is, not whether the code is right.
hypothesis.settings.register_profile("shared", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow])
hypothesis.settings.load_profile("shared")


@pytest.fixture(autouse=True)
def _process_as_at_the_start() -> Iterator[None]:
    """What one test does to the loggers and the umask is undone before the next: servers of others begin later."""
    os.umask(0o022)
    ours = logging.getLogger("mailflow")
    logging.disable(logging.NOTSET)
    ours.setLevel(logging.NOTSET)
    ours.propagate, ours.disabled = True, False
    yield
    os.umask(0o022)
    ours.manager._clear_cache()  # type: ignore[attr-defined]


NAMES = ("cop", "geert", "fatima", "jan", "els", "tom", "nele", "hassan")
AVAILABLE: dict[str, Callable[[], None]] = {"dovecot": dovecot_server.available, "postfix": postfix_server.available}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Who uses a server is marked with it; Postfix delivers to Dovecot."""
    for item in items:
        for name in AVAILABLE:
            if name in getattr(item, "fixturenames", ()):
                item.add_marker(name)
        if item.get_closest_marker("postfix"):
            item.add_marker("dovecot")


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip, or fail, what needs a server that cannot run here."""
    missing = [reason for name in AVAILABLE if item.get_closest_marker(name) for reason in _missing(name)]
    if missing and os.environ.get("MAILFLOW_REQUIRE_SERVERS") == "1":
        pytest.fail(f"a server is missing: {missing[0]}", pytrace=False)
    if missing:
        pytest.skip(missing[0])


def _missing(name: str) -> list[str]:
    """Why that server cannot run here; empty when it can."""
    try:
        AVAILABLE[name]()
    except ServerUnavailable as reason:
        return [str(reason)]
    return []


@pytest.fixture
def mail_domain() -> Iterator[MailDomain]:
    """example.test, with the people of `NAMES`; the password is the name and "-secret"."""
    with MailDomain({f"{name}@example.test": f"{name}-secret" for name in NAMES}) as domain:
        yield domain


@pytest.fixture(params=["testbed", pytest.param("dovecot", marks=pytest.mark.dovecot)])
def spool(request: pytest.FixtureRequest) -> spools.Spool:
    """An empty mailbox on each server."""
    if request.param == "testbed":
        return spools.on_testbed(request.getfixturevalue("mail_domain"))
    return spools.on_dovecot(request.getfixturevalue("dovecot"))


@pytest.fixture(scope="session")
def dovecot() -> Iterator[dovecot_server.Dovecot]:
    """One Dovecot for all tests; each takes addresses of its own (`new_address`)."""
    server = dovecot_server.Dovecot().start()
    yield server
    server.stop()


@pytest.fixture(scope="session")
def postfix(dovecot: dovecot_server.Dovecot) -> Iterator[postfix_server.Postfix]:
    """One Postfix for all tests, delivering to `dovecot`."""
    server = postfix_server.Postfix(dovecot).start()
    yield server
    server.stop()
