"""Reads what our own mail provider found out about a sender (RFC 8601)."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from mailflow.core.session.people import Address
from mailflow.mail.message import Message
from mailflow.mail.words.lazily import lazily

TOPMOST = "topmost-no-id"  # Exchange Online writes no authserv-id; the topmost header is its own

NOBODY = ("none", "tokens-only")  # nobody's word counts; the second says that this is meant
INSIDE = "x-ms-exchange-organization-authas"

_LONGEST = 8192
_RESULT = lazily(r"([\w.-]{1,60})(?:\s{0,3}/\s{0,3}\d{1,3})?\s{0,3}=\s{0,3}([\w-]{1,60})")
_PROPERTY = lazily(r'([\w-]{1,60}\.[\w-]{1,60})\s{0,3}=\s{0,3}("[^"]{0,300}"|[^\s;"]{1,300})')


class Trust(StrEnum):
    """Whether a mail comes from the domain in its From."""

    PASS = "pass"
    FAIL = "fail"
    NONE = "none"  # nobody whom we believe said anything


@dataclass(frozen=True, slots=True)
class _Result:
    method: str
    value: str
    properties: tuple[tuple[str, str], ...]

    def get(self, name: str) -> str:
        return next((value for key, value in self.properties if key == name), "")


def verdict(message: Message, anchor: str, inside: Collection[str] = ()) -> Trust:
    """What the provider found; `anchor` is its authserv-id, `topmost-no-id`, or one of `NOBODY`.

    Only the topmost header with that id counts: a border server strips forged ones, but those of others survive.
    `inside`: the domains of our own tenant, whose mail Exchange Online signs with a mark instead.
    """
    sender = message.sender
    if sender is None or anchor in NOBODY:
        return Trust.NONE
    domain = _domain(sender.address)
    if anchor.lower() == TOPMOST and domain in inside and _from_inside(message):
        return Trust.PASS
    results = _anchored(message, anchor.lower())
    return _dmarc(results, domain) or _aligned(results, domain)


def _from_inside(message: Message) -> bool:
    """Whether Exchange Online says that a user of our tenant sent it, after he logged in.

    Its header firewall takes this header from all that comes from elsewhere. Its cousin
    X-MS-Exchange-CrossTenant-AuthAs stays when another tenant's mail comes in, and proves nothing.
    """
    return [one.strip().lower() for one in message.all(INSIDE)] == ["internal"]


def authority(message: Message) -> str | None:
    """Who wrote the topmost Authentication-Results: "" where it names nobody; None: there is none."""
    return next((_read(value)[0] or "" for value in message.all("authentication-results")), None)


def _anchored(message: Message, anchor: str) -> tuple[_Result, ...]:
    read = (_read(value) for value in message.all("authentication-results"))
    if anchor == TOPMOST:
        authority, results = next(read, ("", ()))
        return results if authority is None else ()
    return next((results for authority, results in read if authority == anchor), ())


def _read(value: str) -> tuple[str | None, tuple[_Result, ...]]:
    """The authserv-id (None: left out) and the results of one header."""
    stretches = [one.strip() for one in _uncommented(value[:_LONGEST]).split(";")]
    authority = None
    if stretches and not _RESULT.match(stretches[0]):
        first = stretches.pop(0).split()
        authority = first[0].lower() if first else ""
    results = [(match, stretch) for stretch in stretches if (match := _RESULT.match(stretch))]
    return authority, tuple(
        _Result(match[1].lower(), match[2].lower(), _properties(stretch[match.end() :])) for match, stretch in results
    )


def _properties(text: str) -> tuple[tuple[str, str], ...]:
    return tuple((name.lower(), value.strip('"').lower()) for name, value in _PROPERTY.findall(text))


def _uncommented(value: str) -> str:
    """The header without its comments, which nest (RFC 5322 3.2.2) and may hold semicolons."""
    out: list[str] = []
    depth = 0
    quoted = escaped = False
    for char in value:
        if escaped:
            escaped = False
            if not depth:
                out.append(char)
        elif char == "\\" and (depth or quoted):
            escaped = True
        elif char == '"' and not depth:
            quoted = not quoted
            out.append(char)
        elif char == "(" and not quoted:
            depth += 1
            out.append(" ")
        elif char == ")" and depth:
            depth -= 1
        elif not depth:
            out.append(char)
    return "".join(out)


def _dmarc(results: tuple[_Result, ...], domain: str) -> Trust | None:
    """None: it says neither, as where the domain has no policy; then a signature or SPF may still prove it."""
    for result in results:
        if result.method == "dmarc" and result.get("header.from").rstrip(".") == domain:
            if result.value == "pass":
                return Trust.PASS
            if result.value in ("fail", "permerror"):
                return Trust.FAIL
    return None


def _aligned(results: tuple[_Result, ...], domain: str) -> Trust:
    """A signature, or an envelope sender, of the sender's own domain or of one above it."""
    for result in results:
        if result.value == "pass" and any(_above(one, domain) for one in _vouching(result)):
            return Trust.PASS
    return Trust.NONE


def _vouching(result: _Result) -> tuple[str, ...]:
    """The domains that a result proves to have had a hand in the mail."""
    match result.method:
        case "dkim":
            return (result.get("header.d") or result.get("header.i").rpartition("@")[2],)
        case "spf":  # of HELO it says nothing of any person
            return (result.get("smtp.mailfrom").rpartition("@")[2] or result.get("smtp.mail").rpartition("@")[2],)
        case _:
            return ()


def _above(voucher: str, domain: str) -> bool:
    voucher = voucher.rstrip(".")
    return "." in voucher and (domain == voucher or domain.endswith("." + voucher))


def _domain(address: Address) -> str:
    return address.rpartition("@")[2]
