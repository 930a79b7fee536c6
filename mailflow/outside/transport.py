"""How a connection to a mail server is secured, and begun."""

from __future__ import annotations

import ipaddress
import re
import ssl
from dataclasses import field
from enum import StrEnum
from typing import Any

from mailflow.errors import SettingError


class Tls(StrEnum):
    """When the connection becomes secret."""

    TLS = "tls"  # from the first byte (RFC 8314)
    STARTTLS = "starttls"  # before the login, or not at all
    NONE = "none"  # never; only towards this machine


class Auth(StrEnum):
    """How we log in."""

    PASSWORD = "password"
    OAUTH = "oauth"  # by an access token


def wired() -> Any:
    """A field that is put in when the parts are joined, and is no setting."""
    return field(default=None, repr=False, compare=False, metadata={"wired": True})


def is_loopback(host: str) -> bool:
    """Whether that host can only be this machine."""
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host.lower() in ("localhost", "localhost.localdomain", "ip6-localhost")


def _is_host(name: str) -> bool:
    try:
        ipaddress.ip_address(name.strip("[]"))
    except ValueError:
        return re.fullmatch(r"[\w.-]+", name) is not None
    return True


def check_transport(where: str, host: str, port: int, tls: Tls) -> None:
    """Raise `SettingError` for what cannot work, or would send mail over the network in clear."""
    if not host:
        raise SettingError(f"{where}.host is empty: name the mail server")
    if not _is_host(host):
        remedy = f'write the name alone, as "mail.example.org", and the port in {where}.port'
        raise SettingError(f'{where}.host: "{host}" is no name of a mail server; {remedy}')
    if not 0 < port < 65536:
        raise SettingError(f"{where}.port is {port}: a port lies between 1 and 65535")
    if tls is Tls.NONE and not is_loopback(host):
        raise SettingError(f'{where}.tls is "none", but {host} is not this machine: use "tls" or "starttls"')


def secure_context(where: str, ca_file: str | None) -> ssl.SSLContext:
    """Verifies chain and host name, against `ca_file` or the system's authorities. Reads files: not for the loop."""
    try:
        return ssl.create_default_context(cafile=ca_file)
    except OSError as error:
        raise SettingError(f"{where}.ca_file {ca_file}: {error.strerror or error}") from error
