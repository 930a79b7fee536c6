"""At most six questions, in words; what is known already is not asked."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Protocol

from mailflow.errors import ConnectionLost, LoginRefused, SettingError
from mailflow.outside.mailbox.settings import ImapSettings
from mailflow.setup import finding_out, providers
from mailflow.setup.finding_out import Network
from mailflow.setup.first_settings import FirstSettings, try_out, way_in
from mailflow.setup.providers import Place, Provider

_ADDRESS = re.compile(r"[^\s@<>,;\"]{1,64}@[^\s@<>,;\"]{1,255}")
_TRIES = 3  # of a password


class Talk(Protocol):
    """Who is asked, and told."""

    def ask(self, question: str, proposal: str | None) -> str:
        """An answer; the proposal when there is none. None: there must be one, or it raises `SettingError`."""

    def ask_secret(self, question: str) -> str:
        """The same, unseen."""

    def say(self, words: str) -> None:
        """One line."""


@dataclass(frozen=True, slots=True)
class Around:
    """What the machine and its network know."""

    network: Network
    zone: str  # of this machine
    given: Mapping[str, str]  # by flags: "address", "provider" ...; "": not given
    tries: bool = True  # whether logins are tried


def converse(talk: Talk, around: Around) -> FirstSettings:
    """All of it, from nothing. Raises `SettingError` when a login is refused to the end."""
    first, given = FirstSettings(), around.given
    address = _address(given["address"] or talk.ask("1. Which mailbox is mailflow's own? Its address", None))
    domain = address.rpartition("@")[2]
    first.settings["service.address"] = address
    provider = _provider(talk, around, domain)
    first.at(provider, given["user"] or address, given["ca_file"])
    _sign_in(talk, around, first, provider)
    _people(talk, around, first, domain)
    _place(talk, around, first, domain)
    _by_its_mail(talk, around, first, provider, address)
    for flag, name in (("name", "service.name"), ("state", "service.state")):
        if given[flag]:
            first.settings[name] = given[flag]
    return first


_PLAIN = {
    "address": ("service.address",),
    "name": ("service.name",),
    "state": ("service.state",),
    "language": ("service.language",),
    "country": ("service.country",),
    "timezone": ("rules.timezone",),
    "anchor": ("trust.anchor",),
    "operator": ("service.operator",),
    "ca_file": ("imap.ca_file", "smtp.ca_file"),
}  # flag -> settings that it is, as it was given


def change(talk: Talk, around: Around) -> FirstSettings:
    """Only what the flags say."""
    first, given = FirstSettings(), around.given
    for flag, names in _PLAIN.items():
        if given[flag]:
            value = _address(given[flag]) if flag in ("address", "operator") else given[flag]
            first.settings |= dict.fromkeys(names, value)
    for flag, name in (("facilitators", "service.facilitators"), ("aliases", "service.aliases")):
        if given[flag]:
            first.settings[name] = _list(given[flag])
    if given["provider"] or given["imap"]:
        if not given["address"] and not given["user"]:
            raise SettingError("--provider needs --address or --user beside it: who logs in there")
        provider = _provider(talk, around, given["address"].rpartition("@")[2])
        first.at(provider, given["user"] or given["address"], given["ca_file"])
    if given["password"]:
        first.by_password(given["password"])
    if given["tenant"] or given["client_id"]:
        first.by_tokens("microsoft", given["tenant"], given["client_id"])
    return first


def _address(text: str) -> str:
    if not _ADDRESS.fullmatch(text.strip()):
        raise SettingError(f"{text!r} is no mail address; write it as cop@example.org")
    return text.strip().lower()


def _list(text: str) -> tuple[str, ...]:
    found = tuple(one.strip().lower() for one in re.split(r"[,;\s]+", text) if one.strip())
    for one in found:
        if not (one.startswith("@") and "." in one) and not _ADDRESS.fullmatch(one):
            raise SettingError(f'{one!r} is neither an address nor a domain as "@example.org"')
    return found


def _provider(talk: Talk, around: Around, domain: str) -> Provider:
    """2. Named by a flag, found out, chosen from the list, or as two servers."""
    given, known = around.given, providers.every()
    if given["imap"]:
        return _typed(f"{given['imap']},{given['smtp'] or given['imap']}")
    if given["provider"]:
        if given["provider"] in known:
            return known[given["provider"]]
        raise SettingError(f"--provider {given['provider']!r} is none of {', '.join(known)}; or give --imap and --smtp")
    found = finding_out.provider_of(domain, around.network)
    proposal = found.key if found else None
    if found:
        talk.say(f"{domain} has its mail at {found.name} ({found.imap.host})")
    choice = ", ".join(known)
    question = f"2. Where is that mailbox? {choice}; or its servers, as imap.x.org:993, smtp.x.org:465"
    answer = talk.ask(question, proposal)
    if found and answer == found.key:
        return found
    return known[answer] if answer in known else _typed(answer)


def _typed(text: str) -> Provider:
    way_in_text, _, way_out_text = text.partition(",")
    imap = providers.server(way_in_text)
    smtp = providers.server(way_out_text, 465) if way_out_text.strip() else replace(imap, port=465)
    return Provider(providers.OWN, "its own server", imap, smtp)


def _sign_in(talk: Talk, around: Around, first: FirstSettings, provider: Provider) -> None:
    """3. By a password that is tried, or by tokens."""
    given = around.given
    if provider.note:
        talk.say(f"{provider.name}: {provider.note}")
    if provider.oauth and not given["password"]:
        tenant, client_id = given["tenant"], given["client_id"]
        if provider.oauth == "microsoft" and not (tenant and client_id):
            said = talk.ask("3. Tenant and client ID of the app, with a space between; nothing: fill them in later", "")
            tenant, _, client_id = said.strip().partition(" ")
        first.by_tokens(provider.oauth, tenant, client_id.strip())
        return
    for left in reversed(range(_TRIES)):
        first.by_password(given["password"] or talk.ask_secret("3. Its password (it is not shown)"))
        wrong = try_out(first) if around.tries else []
        if not wrong:
            return
        for one in wrong:
            talk.say(str(one))
        if given["password"] or not left:
            raise SettingError("the mailbox could not be reached with that; nothing was written")


def _people(talk: Talk, around: Around, first: FirstSettings, domain: str) -> None:
    """4 and 5. Nobody is let in by an address that anybody can get."""
    given = around.given
    public = any(domain in one.domains for one in providers.every().values())
    everybody = "" if public else f"@{domain}"
    question = "4. Who may start a session? Addresses, or @example.org for everybody there"
    said = given["facilitators"] or talk.ask(question, everybody)
    if said:
        first.settings["service.facilitators"] = _list(said)
    operator = given["operator"] or talk.ask("5. Who gets a mail when something is wrong? Nothing: nobody", "")
    if operator:
        first.settings["service.operator"] = _address(operator)


def _place(talk: Talk, around: Around, first: FirstSettings, domain: str) -> None:
    """6. Language, country and time zone in one."""
    given, places = around.given, providers.places()
    found = finding_out.place_of(domain, around.zone) or Place("", around.zone, "en")
    if given["country"]:
        code = given["country"].upper()
        found = places.get(code) or Place(code, given["timezone"] or around.zone, given["language"] or "en")
    language, zone = given["language"] or found.language, given["timezone"] or found.zone
    if not (given["language"] and given["country"]):
        proposal = f"{language} {found.code}".strip()
        said = talk.ask(f"6. Language of letters (nl en fr de) and country, in {zone}", proposal).split()
        language = next((one.lower() for one in said if one.lower() in ("nl", "en", "fr", "de")), language)
        code = next((one.upper() for one in said if one.lower() != language or one.isupper()), found.code)
        if code != found.code:
            found = places.get(code) or Place(code, zone, language)
            zone = given["timezone"] or found.zone
    for line in first.among(replace(found, zone=zone), language, zone):
        talk.say(line)


def _by_its_mail(talk: Talk, around: Around, first: FirstSettings, provider: Provider, address: str) -> None:
    """Not asked, but told: whose word counts, and under which addresses mail comes in too."""
    given, anchor, aliases = around.given, around.given["anchor"] or provider.anchor, _list(around.given["aliases"])
    if around.tries and first.secrets and not (anchor and given["aliases"]):
        try:
            seen = finding_out.look(way_in(first), address)
        except (ConnectionLost, LoginRefused) as error:
            talk.say(f"the mail in the box could not be looked at: {error}")
        else:
            anchor, aliases = anchor or seen.anchor, aliases or seen.aliases
            talk.say(_told(seen.mails, seen.anchor))
    if anchor:
        first.settings["trust.anchor"] = anchor
    else:
        talk.say("trust.anchor is not known yet: when a few mails have come in, run `mailflow init --look`")
    if aliases:
        first.settings["service.aliases"] = aliases
        talk.say(f"mail comes in under {', '.join(aliases)} too")


def look(talk: Talk, imap: ImapSettings, address: str) -> FirstSettings:
    """Only what the mail in the box tells. Raises `ConnectionLost`, `LoginRefused`, `SettingError`."""
    first, seen = FirstSettings(), finding_out.look(imap, address)
    talk.say(_told(seen.mails, seen.anchor))
    if seen.anchor:
        first.settings["trust.anchor"] = seen.anchor
    if seen.aliases:
        first.settings["service.aliases"] = seen.aliases
    return first


def _told(mails: int, anchor: str) -> str:
    if not anchor:
        return f"{mails} mails in the box do not tell whose word counts for who wrote them"
    if anchor == "tokens-only":
        return f"your mail server says nothing of who wrote a mail ({mails} mails): trust.anchor is {anchor}"
    return f"{anchor} stands on the mail in the box: its word counts for who wrote a mail"
