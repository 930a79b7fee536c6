"""A Dovecot out of a temporary folder: IMAP, LMTP and authentication on free ports, any user, one password."""

from __future__ import annotations

import asyncio
import imaplib
import itertools
import os
import pwd
import re
import shutil
import smtplib
import subprocess
import tempfile
from grp import getgrgid
from pathlib import Path

from tests.servers.box import LOCALHOST, ServerUnavailable, await_ports, end, forget, free_ports

PASSWORD = "box-secret"
DOMAIN = "example.test"

CONFIG = """
base_dir = {home}/run
state_dir = {home}/state
log_path = {home}/dovecot.log
protocols = imap lmtp
listen = 127.0.0.1
ssl = yes
ssl_cert = <{certificate}
ssl_key = <{certificate}
disable_plaintext_auth = no
auth_mechanisms = plain login
auth_failure_delay = 0
default_internal_user = {user}
default_internal_group = {group}
default_login_user = {user}
first_valid_uid = 1
mail_location = maildir:{home}/mail/%n
recipient_delimiter = +
mail_max_userip_connections = 200
namespace inbox {{
  inbox = yes
  separator = {separator}
  prefix = {prefix}
}}
passdb {{
  driver = static
  args = password={password}
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={home}/home/%n
}}
service anvil {{
  chroot =
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service stats {{
  chroot =
}}
service auth {{
  inet_listener {{
    address = 127.0.0.1
    port = {auth}
  }}
}}
service imap-login {{
  chroot =
  service_count = 0
  process_min_avail = 1
  inet_listener imap {{
    port = {imap}
  }}
  inet_listener imaps {{
    port = {imaps}
  }}
}}
service lmtp {{
  process_min_avail = 1
  inet_listener lmtp {{
    address = 127.0.0.1
    port = {lmtp}
  }}
  unix_listener lmtp {{
    mode = 0
  }}
}}
protocol lmtp {{
  postmaster_address = postmaster@example.test
}}
{more}
"""

CONFIG_24 = """
dovecot_config_version = 2.4.0
dovecot_storage_version = 2.4.0
base_dir = {home}/run
state_dir = {home}/state
log_path = {home}/dovecot.log
protocols {{
  imap = yes
  lmtp = yes
}}
listen = 127.0.0.1
ssl = yes
ssl_server_cert_file = {certificate}
ssl_server_key_file = {certificate}
auth_allow_cleartext = yes
auth_mechanisms = plain login
auth_failure_delay = 0s
default_internal_user = {user}
default_internal_group = {group}
default_login_user = {user}
first_valid_uid = 1
mail_driver = maildir
mail_path = {home}/mail/%{{user | username}}
recipient_delimiter = +
mail_max_userip_connections = 200
namespace inbox {{
  inbox = yes
  separator = {separator}
  prefix = {prefix}
}}
passdb static {{
  password = {password}
}}
userdb static {{
  fields {{
    uid = {uid}
    gid = {gid}
    home = {home}/home/%{{user | username}}
  }}
}}
service anvil {{
  chroot =
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service stats {{
  chroot =
}}
service auth {{
  inet_listener auth {{
    listen = 127.0.0.1
    port = {auth}
  }}
}}
service imap-login {{
  chroot =
  service_restart_request_count = unlimited
  process_min_avail = 1
  inet_listener imap {{
    port = {imap}
  }}
  inet_listener imaps {{
    port = {imaps}
  }}
}}
service lmtp {{
  process_min_avail = 1
  inet_listener lmtp {{
    listen = 127.0.0.1
    port = {lmtp}
  }}
  unix_listener lmtp {{
    mode = 0
  }}
}}
protocol lmtp {{
  postmaster_address = postmaster@example.test
}}
{more}
"""
"""The same for 2.4, whose language is another."""
CONFIGS = {"2.3": CONFIG, "2.4": CONFIG_24}


def available() -> None:
    """Raise `ServerUnavailable` when there is no Dovecot that understands our configuration."""
    if shutil.which("dovecot", path=f"{os.environ.get('PATH', '')}:/usr/sbin") is None:
        raise ServerUnavailable("Dovecot is not installed (dovecot-imapd, dovecot-lmtpd)")
    if not Path("/usr/lib/dovecot/lmtp").exists() and not Path("/usr/libexec/dovecot/lmtp").exists():
        raise ServerUnavailable("Dovecot has no LMTP (dovecot-lmtpd)")
    if version() not in CONFIGS:
        raise ServerUnavailable(f"Dovecot {version()} has another configuration language than {' and '.join(CONFIGS)}")


def version() -> str:
    """Of the Dovecot that is installed, as "2.4"."""
    told = subprocess.run([_binary(), "--version"], capture_output=True, text=True, check=True).stdout
    return ".".join(told.split(".")[:2])


def _binary() -> str:
    return shutil.which("dovecot", path=f"{os.environ.get('PATH', '')}:/usr/sbin") or "dovecot"


class Dovecot:
    """Runs wholly as an unprivileged user, also when the tests are root."""

    host = "127.0.0.1"
    password = PASSWORD

    def __init__(self, *, prefix: str = "", separator: str = "/", more: str = "") -> None:
        """`prefix` and `separator` of folder names; `more`: further lines of configuration."""
        available()
        self.imap_port, self.imaps_port, self.lmtp_port, self.auth_port = free_ports(4)
        self.home = Path(tempfile.mkdtemp(prefix="mailflow-dovecot-"))
        self._names = itertools.count(1)
        owner = pwd.getpwnam("nobody") if os.getuid() == 0 else pwd.getpwuid(os.getuid())
        config = CONFIGS[version()].format(
            home=self.home,
            certificate=self.home / "localhost.pem",
            user=owner.pw_name,
            group=getgrgid(owner.pw_gid).gr_name,
            uid=owner.pw_uid,
            gid=owner.pw_gid,
            password=PASSWORD,
            imap=self.imap_port,
            imaps=self.imaps_port,
            lmtp=self.lmtp_port,
            auth=self.auth_port,
            prefix=prefix,
            separator=separator,
            more=more,
        )
        self._furnish(config, owner)

    def _furnish(self, config: str, owner: pwd.struct_passwd) -> None:
        for name in ("run", "state", "mail", "home"):
            (self.home / name).mkdir()
        (self.home / "dovecot.conf").write_text(config)
        shutil.copy(LOCALHOST, self.home / "localhost.pem")
        self._identity: dict[str, int] = {}
        if os.getuid() == 0:
            for path in (self.home, *self.home.rglob("*")):
                os.chown(path, owner.pw_uid, owner.pw_gid)
            self._identity = {"user": owner.pw_uid, "group": owner.pw_gid}

    def start(self) -> Dovecot:
        """Run; returns when it can be spoken to."""
        with (self.home / "stderr").open("wb") as stderr:
            self._process = subprocess.Popen(
                [_binary(), "-F", "-c", str(self.home / "dovecot.conf")],
                stdout=subprocess.DEVNULL,
                stderr=stderr,
                extra_groups=[] if self._identity else None,
                **self._identity,  # type: ignore[call-overload]
            )
        await_ports(self._process, (self.imap_port, self.imaps_port, self.lmtp_port), self.home / "dovecot.log")
        return self

    def stop(self) -> None:
        """End it and forget all mail."""
        end(self._process)
        forget(self.home)

    def new_address(self, name: str = "someone") -> str:
        """An address that nobody used before."""
        return f"{name}-{next(self._names)}@{DOMAIN}"

    def deliver(self, address: str, raw: bytes, sender: str = "") -> None:
        """Hand a mail to LMTP."""
        with smtplib.LMTP(self.host, self.lmtp_port) as client:
            client.sendmail(sender, [address], raw)

    def mails(self, address: str, folder: str = "INBOX") -> list[bytes]:
        """The mails in a folder, oldest first; none when there is no such folder."""
        return [raw for raw, _ in self.contents(address, folder)]

    def contents(self, address: str, folder: str = "INBOX") -> list[tuple[bytes, frozenset[str]]]:
        """The mails in a folder with their flags, oldest first; read without leaving a trace."""
        with imaplib.IMAP4(self.host, self.imap_port, timeout=10) as client:
            client.login(address, PASSWORD)
            found, (count, *_) = client.select(f'"{folder}"', readonly=True)
            if found != "OK" or count == b"0":
                return []
            _, answer = client.fetch("1:*", "(FLAGS BODY.PEEK[])")
            return [_mail(part) for part in answer if isinstance(part, tuple)]

    async def wait_for(self, address: str, count: int, folder: str = "INBOX", *, within: float = 20.0) -> list[bytes]:
        """The mails in a folder as soon as there are `count`; another server's queue may lie before it."""
        async with asyncio.timeout(within):
            while True:
                mails = await asyncio.to_thread(self.mails, address, folder)
                if len(mails) >= count:
                    return mails
                await asyncio.sleep(0.05)

    def folders(self, address: str) -> list[str]:
        """The names of somebody's folders."""
        with imaplib.IMAP4(self.host, self.imap_port, timeout=10) as client:
            client.login(address, PASSWORD)
            _, answer = client.list()
            return [line.rsplit(b" ", 1)[-1].strip(b'"').decode() for line in answer if isinstance(line, bytes)]


def _mail(part: tuple[bytes, bytes]) -> tuple[bytes, frozenset[str]]:
    flags = re.search(rb"FLAGS \(([^)]*)\)", part[0])
    return part[1], frozenset(flags.group(1).decode().split()) if flags else frozenset()
