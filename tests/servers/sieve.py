"""A Dovecot whose people leave Sieve scripts, with a Postfix of its own to send what these answer."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.servers.box import ServerUnavailable
from tests.servers.dovecot import Dovecot
from tests.servers.postfix import Postfix

PLUGIN = Path("/usr/lib/dovecot/modules/lib90_sieve_plugin.so")
MORE = """
protocol lmtp {
  mail_plugins = sieve
}
plugin {
  sieve = file:~/.dovecot.sieve
}
"""

# What Sieve goes by when it does not answer a machine (RFC 3834, RFC 5230 4.6); some gateways drop it.
LOST = "/^(Auto-Submitted: auto-(generated|replied)$|List-|X-Auto-Response-Suppress:)/ IGNORE\n"


def available() -> None:
    """Raise `ServerUnavailable` when Dovecot has no Sieve."""
    if not PLUGIN.exists():
        raise ServerUnavailable("Dovecot has no Sieve (dovecot-sieve)")


@contextmanager
def sieving(*, careless: bool = False) -> Iterator[tuple[Dovecot, Postfix]]:
    """Both, running; a careless Postfix loses the headers by which Sieve knows a machine's mail."""
    available()
    dovecot = Dovecot(more=MORE)
    postfix = Postfix(dovecot)
    with (dovecot.home / "dovecot.conf").open("a") as config:
        config.write(f"submission_host = {postfix.host}:{postfix.smtp_port}\n")
    if careless:
        lost = postfix.home / "conf" / "lost"
        lost.write_text(LOST)
        with (postfix.home / "conf" / "main.cf").open("a") as config:
            config.write(f"header_checks = regexp:{lost}\n")
    dovecot.start()
    try:
        postfix.start()
        try:
            yield dovecot, postfix
        finally:
            postfix.stop()
    finally:
        dovecot.stop()


def leave(dovecot: Dovecot, address: str, script: str) -> None:
    """Make that the script of whoever has the address."""
    home = dovecot.home / "home" / address.partition("@")[0]
    home.mkdir(exist_ok=True)
    (home / ".dovecot.sieve").write_text(script)
    owner = dovecot.home.stat()
    for path in (home, home / ".dovecot.sieve"):
        os.chown(path, owner.st_uid, owner.st_gid)
