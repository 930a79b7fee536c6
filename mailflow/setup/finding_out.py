"""What can be known of a mailbox before its operator says anything: by its domain, and by the mail that lies in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from mailflow.mail.message import Message
from mailflow.mail.parsing import precheck
from mailflow.mail.parsing.parse import parse
from mailflow.mail.sender import trust
from mailflow.outside.discovery import autoconfig, dns
from mailflow.outside.mailbox.connection import Connection
from mailflow.outside.mailbox.settings import ImapSettings
from mailflow.outside.transport import Tls
from mailflow.setup import providers
from mailflow.setup.providers import Place, Provider, Server

LOOKED_AT = 40  # mails, the newest
BEGINNING = 32 * 1024  # bytes of each in which its headers stand
_DELIVERED = ("delivered-to", "x-original-to", "envelope-to", "x-envelope-to")


@dataclass(frozen=True, slots=True)
class Network:
    """Whom it may ask."""

    resolvers: Sequence[dns.Resolver]
    pages: Sequence[str] = autoconfig.PLACES


@dataclass(frozen=True, slots=True)
class Seen:
    """What the mail in a box tells."""

    mails: int = 0
    anchor: str = ""  # for trust.anchor; "": it does not tell
    aliases: tuple[str, ...] = ()  # under which mail came into it too


def provider_of(domain: str, network: Network) -> Provider | None:
    """Whose mailbox it is, and where its servers are; None when nobody says."""
    exchangers = tuple(one.host for one in dns.ask(domain, dns.MX, network.resolvers))
    if (known := providers.of_domain(domain, exchangers)) is not None:
        return known
    return _by_names(domain, network) or _by_page(domain, network)


def _by_names(domain: str, network: Network) -> Provider | None:
    """RFC 6186, and RFC 8314 for the port of sending that is secured from the first byte."""
    ways_in = [("_imaps", Tls.TLS), ("_imap", Tls.STARTTLS)]
    ways_out = [("_submissions", Tls.TLS), ("_submission", Tls.STARTTLS)]
    return _own(_first(domain, ways_in, network), _first(domain, ways_out, network), "as its domain says")


def _first(domain: str, ways: Iterable[tuple[str, Tls]], network: Network) -> Server | None:
    for name, tls in ways:
        for one in dns.ask(f"{name}._tcp.{domain}", dns.SRV, network.resolvers):
            if one.host and one.port:  # "." says that there is no such service
                return Server(one.host, one.port, tls)
    return None


def _by_page(domain: str, network: Network) -> Provider | None:
    found: dict[str, Server] = {}
    for one in autoconfig.ask(domain, network.pages):
        found.setdefault(one.kind, Server(one.host, one.port, Tls(one.tls)))
    return _own(found.get("imap"), found.get("smtp"), "as its page for mail programs says")


def _own(imap: Server | None, smtp: Server | None, how: str) -> Provider | None:
    return Provider(providers.OWN, f"its own server, {how}", imap, smtp) if imap and smtp else None


def place_of(domain: str, zone: str) -> Place | None:
    """Where its people are, by the domain's last part, else by this machine's time zone."""
    places = providers.places()
    last = domain.rpartition(".")[2].upper()
    found = places.get(last) or next((one for one in places.values() if one.zone == zone), None)
    return replace(found, code="GB") if found and found.code == "UK" else found


def look(settings: ImapSettings, address: str) -> Seen:
    """What the newest mails in INBOX tell. Raises `ConnectionLost` and `LoginRefused`."""
    connection = Connection(settings)
    try:
        connection.enter()
        uids = connection.search()[-LOOKED_AT:]
        mails = connection.beginnings(uids, BEGINNING).values() if uids else ()
        connection.logout()
    finally:
        connection.cut()
    return seen([parse(raw) for raw in mails if not precheck.reason(raw)], address)


def seen(messages: Sequence[Message], address: str) -> Seen:
    """A name that stands on top of nearly every mail is our provider's own; one mail alone may be forged."""
    on_top = Counter(trust.authority(one) for one in messages)
    found, many = next(iter(on_top.most_common(1)), (None, 0))
    agreed = many >= 2 and many * 4 >= len(messages) * 3
    anchor = "" if not agreed else trust.NOBODY[1] if found is None else found or trust.TOPMOST
    return Seen(len(messages), anchor, _aliases(messages, address))


def _aliases(messages: Iterable[Message], address: str) -> tuple[str, ...]:
    """Only what mail servers wrote, and only of the same domain: To may name anybody."""
    domain = address.rpartition("@")[2]
    counted: Counter[str] = Counter()
    for message in messages:
        named = {value.strip().strip("<>").lower() for name in _DELIVERED for value in message.all(name)}
        counted.update({_untagged(one) for one in named})
    fitting = (one for one, count in counted.items() if count >= 2 and one.endswith(f"@{domain}") and one != address)
    return tuple(sorted(fitting))


def _untagged(address: str) -> str:
    """Without what stands behind a plus."""
    local, _, domain = address.rpartition("@")
    return f"{local.partition('+')[0]}@{domain}"
