"""A Postfix with configuration, queue and data of its own: SMTP and submission on free ports, delivering to Dovecot."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

from tests.servers.box import LOCALHOST, ServerUnavailable, await_ports, end, forget, free_ports
from tests.servers.dovecot import DOMAIN, Dovecot

MAIN = """
compatibility_level = 3.6
command_directory = {commands}
daemon_directory = {daemons}
queue_directory = {home}/queue
data_directory = {home}/data
maillog_file = {home}/postfix.log
maillog_file_prefixes = {home}
myhostname = mail.{domain}
mydestination =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mynetworks = 127.0.0.0/8
recipient_delimiter = +
virtual_mailbox_domains = {domain}
virtual_transport = lmtp:inet:127.0.0.1:{lmtp}
default_transport = error:this server delivers to {domain} only
relay_transport = error:this server delivers to {domain} only
alias_maps =
smtpd_recipient_restrictions = check_recipient_access texthash:{home}/conf/recipients
smtpd_relay_restrictions = permit_mynetworks, permit_sasl_authenticated, reject
smtpd_tls_chain_files = {home}/conf/localhost.pem
smtpd_tls_security_level = may
smtpd_sasl_type = dovecot
smtpd_sasl_path = inet:127.0.0.1:{auth}
smtpd_error_sleep_time = 0
message_size_limit = 30000000
mailbox_size_limit = 0
virtual_mailbox_limit = 0
"""


MASTER = """
127.0.0.1:{smtp} inet n - n - - smtpd
127.0.0.1:{submission} inet n - n - - smtpd -o smtpd_tls_security_level=encrypt -o smtpd_tls_auth_only=yes
  -o smtpd_sasl_auth_enable=yes -o mynetworks= -o smtpd_sender_restrictions=check_sender_access,texthash:{vouching}
127.0.0.1:{submissions} inet n - n - - smtpd -o smtpd_tls_wrappermode=yes -o smtpd_sasl_auth_enable=yes -o mynetworks=
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
proxywrite unix - - n - 1 proxymap
smtp unix - - n - - smtp
relay unix - - n - - smtp
showq unix n - n - - showq
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
lmtp unix - - n - - lmtp
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
"""


def available() -> None:
    """Raise `ServerUnavailable` when there is no Postfix, or it may not be run."""
    if _find("postfix") is None:
        raise ServerUnavailable("Postfix is not installed (postfix)")
    if os.getuid() != 0:
        raise ServerUnavailable("Postfix needs root, and the tests are not run as root")


def _find(command: str) -> str | None:
    return shutil.which(command, path=f"{os.environ.get('PATH', '')}:/usr/sbin")


def _default(name: str) -> str:
    answer = subprocess.run(["postconf", "-d", "-h", name], capture_output=True, text=True, check=True)
    return answer.stdout.strip()


class Postfix:
    """Takes mail for example.test: from anybody on `smtp_port`, after a login on the two others.

    Mail to gone@ is refused (550) and mail to busy@ is deferred (451) at RCPT.
    """

    host = "127.0.0.1"
    hostname = f"mail.{DOMAIN}"  # vouches for who hands a mail in at `submission_port`

    def __init__(self, dovecot: Dovecot) -> None:
        available()
        self.smtp_port, self.submission_port, self.submissions_port = free_ports(3)
        self.home = Path(tempfile.mkdtemp(prefix="mailflow-postfix-"))
        self.home.chmod(0o755)
        conf = self.home / "conf"
        for name in ("conf", "queue", "data"):
            (self.home / name).mkdir()
        shutil.chown(self.home / "data", "postfix")
        main = MAIN.format(
            home=self.home,
            domain=DOMAIN,
            lmtp=dovecot.lmtp_port,
            auth=dovecot.auth_port,
            commands=_default("command_directory"),
            daemons=_default("daemon_directory"),
        )
        (conf / "main.cf").write_text(main)
        master = MASTER.format(
            smtp=self.smtp_port,
            submission=self.submission_port,
            submissions=self.submissions_port,
            vouching=conf / "vouching",
        )
        vouched = f"Authentication-Results: {self.hostname}; auth=pass; dmarc=pass header.from={DOMAIN}"
        (conf / "vouching").write_text(f"{DOMAIN} PREPEND {vouched}\n")
        (conf / "master.cf").write_text(master)
        refusals = f"gone@{DOMAIN} 550 5.1.1 nobody of that name\nbusy@{DOMAIN} 451 4.3.0 come back later\n"
        (conf / "recipients").write_text(refusals)
        shutil.copy(LOCALHOST, conf / "localhost.pem")
        (conf / "localhost.pem").chmod(0o600)

    def start(self) -> Postfix:
        """Run; returns when it can be spoken to."""
        conf = str(self.home / "conf")
        os.umask(0o022)  # its own user reads there, whatever a daemon in this process has set
        # Makes the queue's folders.
        for last in (False, False, True):  # beside another one that begins, a check may find its folders half made
            checked = subprocess.run([str(_find("postfix")), "-c", conf, "check"], check=last, capture_output=True)
            if checked.returncode == 0:
                break
            time.sleep(1)
        with (self.home / "stderr").open("wb") as stderr:
            # "postfix start-fg" would put a shell in between, which ends alone.
            self._process = subprocess.Popen(
                [f"{_default('daemon_directory')}/master", "-c", conf, "-d"],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=stderr,
                start_new_session=True,
            )
        await_ports(self._process, (self.smtp_port, self.submission_port), self.home / "postfix.log")
        return self

    def stop(self) -> None:
        """End it and forget its queue."""
        end(self._process)
        forget(self.home)
