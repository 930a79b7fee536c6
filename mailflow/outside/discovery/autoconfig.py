"""The page that a mail domain keeps for mail programs (Thunderbird's autoconfig)."""

from __future__ import annotations

import urllib.error
import urllib.request
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

PLACES = (
    "https://autoconfig.{domain}/mail/config-v1.1.xml",
    "https://{domain}/.well-known/autoconfig/mail/config-v1.1.xml",
)
PATIENCE = 4.0  # seconds
_LARGEST = 200_000  # bytes of a page
_SOCKETS = {"SSL": "tls", "STARTTLS": "starttls"}


@dataclass(frozen=True, slots=True)
class Offered:
    """A server that the page names."""

    kind: str  # "imap" or "smtp"
    host: str
    port: int
    tls: str


def ask(domain: str, places: Sequence[str] = PLACES) -> tuple[Offered, ...]:
    """What its page offers over a secured line, in its order; () when there is no page."""
    for place in places:
        url = place.format(domain=domain)
        try:
            with urllib.request.urlopen(url, timeout=PATIENCE) as page:
                return tuple(_servers(page.read(_LARGEST)))
        except (OSError, ValueError, ET.ParseError, urllib.error.URLError):
            continue
    return ()


def _servers(page: bytes) -> Iterator[Offered]:
    if b"<!DOCTYPE" in page or b"<!ENTITY" in page:  # it needs none, and one can be a bomb
        return
    for one in ET.fromstring(page).iter():
        kind = one.get("type", "") if one.tag in ("incomingServer", "outgoingServer") else ""
        host, port = one.findtext("hostname", ""), one.findtext("port", "")
        tls = _SOCKETS.get(one.findtext("socketType", ""))
        if kind in ("imap", "smtp") and host and port.isdigit() and tls and "%" not in host:
            yield Offered(kind, host.strip().lower(), int(port), tls)
