"""A Dovecot, and a Postfix over it, that let in by signed tokens."""

from __future__ import annotations

import base64
import os
import pwd
import shutil
import subprocess
from pathlib import Path

from tests.servers.box import ServerUnavailable
from tests.servers.dovecot import Dovecot
from tests.servers.token_server import KEY

MORE = """
auth_mechanisms = plain login xoauth2 oauthbearer
passdb {{
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = {home}/oauth2.conf
}}
"""
OAUTH2 = """
introspection_mode = local
local_validation_key_dict = fs:posix:prefix={home}/keys/
username_attribute = email
"""


class TokenDovecot(Dovecot):
    """Tests look into its mailboxes by password; it checks tokens with the key of the token server."""

    def __init__(self, mechanisms: str = "plain login xoauth2 oauthbearer") -> None:
        version = subprocess.run(["dovecot", "--version"], capture_output=True, text=True, check=False).stdout
        if not version.startswith("2.3"):
            raise ServerUnavailable(f"Dovecot {version.strip()} has another configuration of tokens than 2.3")
        super().__init__()
        config = self.home / "dovecot.conf"
        config.write_text(config.read_text() + MORE.format(home=self.home).replace(
            "plain login xoauth2 oauthbearer", mechanisms
        ))  # fmt: skip
        (self.home / "oauth2.conf").write_text(OAUTH2.format(home=self.home))
        folder = self.home / "keys" / "default" / "HS256"
        folder.mkdir(parents=True)
        (folder / "default").write_bytes(base64.b64encode(KEY))
        if os.getuid() == 0:
            owner = pwd.getpwnam("nobody")
            for path in (self.home / "oauth2.conf", *(self.home / "keys").rglob("*"), self.home / "keys"):
                shutil.chown(path, owner.pw_uid, owner.pw_gid)

    def kick(self, address: str) -> None:
        """End all connections of somebody, as Exchange does when a token is over."""
        config = str(Path(self.home / "dovecot.conf"))
        subprocess.run(["doveadm", "-c", config, "kick", address], check=True, capture_output=True)
