"""Tries everything a run needs, one finding each."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import assert_never
from zoneinfo import ZoneInfo

from mailflow.core.seams import Clock
from mailflow.core.session.model import Rules
from mailflow.core.session.people import Address, Language
from mailflow.core.summary.report import Report
from mailflow.errors import (
    ConnectionLost,
    GrantRefused,
    LoginRefused,
    PrintingError,
    SettingError,
    StoreError,
    TemplateError,
)
from mailflow.mail.sender import trust
from mailflow.mail.writing import proofreading, sample_report
from mailflow.mail.writing.samples import SERVICE
from mailflow.outside import templates
from mailflow.outside.authorization.access import Access
from mailflow.outside.mailbox import first_day
from mailflow.outside.mailbox.connection import Connection
from mailflow.outside.mailbox.first_day import FirstDay
from mailflow.outside.mailbox.settings import ImapSettings
from mailflow.outside.sending.smtp import SmtpSender, SmtpSettings
from mailflow.outside.store import memos
from mailflow.outside.store.generations import is_store
from mailflow.outside.store.on_disk import open_view
from mailflow.outside.summarizers import language_model
from mailflow.outside.summarizers.settings import Engine, SummarySettings
from mailflow.outside.transport import Auth
from mailflow.service import printing
from mailflow.service.tools import checkup_access, checkup_files, checkup_state
from mailflow.service.tools.finding import Finding as Finding  # noqa: PLC0414 -- what an examination gives
from mailflow.service.tools.finding import Level as Level  # noqa: PLC0414

RELEASED = datetime(2026, 11, 1, tzinfo=UTC)  # a clock before this is wrong
SHORTEST_MASKED = 4  # characters of a secret


@dataclass(frozen=True, slots=True)
class Premises:
    """What a run stands on."""

    address: Address
    facilitators: tuple[str, ...]
    state: Path
    templates: Path | None
    anchor: str
    rules: Rules
    imap: ImapSettings
    smtp: SmtpSettings
    access: Access | None = None  # to the mailbox by tokens; None: by passwords
    summary: SummarySettings = SummarySettings()
    speech_model: Path | None = None
    open_secrets: tuple[Path, ...] = ()  # files with secrets that every user of the machine can read


class Part(StrEnum):
    """What can be examined by itself."""

    PEOPLE = "people"
    TIME = "time"
    STATE = "state"
    STORE = "store"
    LETTERS = "letters"
    REPORT = "report"
    ACCESS = "access"
    IMAP = "imap"
    SMTP = "smtp"
    SUMMARY = "summary"
    FILES = "files"


def examine(premises: Premises, clock: Clock, parts: Iterable[Part] = Part) -> Iterator[Finding]:
    """Those parts in turn, each finding as soon as it is known. No mail is sent, and no secret is shown.

    In the mailbox it makes our folders when they are not there yet; on disk it leaves nothing behind.
    """
    secrets = _secrets(premises)
    for part in parts:
        for finding in _findings(part, premises, clock):
            yield replace(finding, told=_masked(finding.told, secrets))


_OF_STATE = {Part.STATE: checkup_state.folder, Part.STORE: checkup_state.records}


def _findings(part: Part, premises: Premises, clock: Clock) -> Iterator[Finding]:
    match part:
        case Part.PEOPLE:
            yield from _people(premises)
        case Part.TIME:
            yield from _time(premises.rules, clock)
        case Part.STATE | Part.STORE:
            yield from _OF_STATE[part](premises.state)
        case Part.LETTERS:
            yield from _letters(premises.templates)
        case Part.REPORT:
            yield from _report(premises.templates)
        case Part.IMAP:
            yield from _mailbox(premises.imap, premises.state)
        case Part.SMTP:
            yield _way_out(premises)
        case Part.SUMMARY:
            yield _engine(premises.summary)
        case Part.FILES | Part.ACCESS:
            yield from _beside(part, premises, clock)
        case _:
            assert_never(part)


def _beside(part: Part, premises: Premises, clock: Clock) -> Iterator[Finding]:
    """What has a module of its own."""
    if part is Part.FILES:
        yield from checkup_files.examine(premises.speech_model)
    elif premises.access is not None:
        yield checkup_access.examine(premises.access, clock)


def _secrets(premises: Premises) -> list[str]:
    found = premises.access.secrets() if premises.access else []
    for server in (premises.imap, premises.smtp, premises.summary):
        with contextlib.suppress(SettingError):  # told when it is used
            found.append(server.secret())
    return [secret for secret in found if len(secret) >= SHORTEST_MASKED]


def _masked(text: str, secrets: list[str]) -> str:
    """Some servers repeat what was said to them."""
    for secret in secrets:
        text = text.replace(secret, "***")
    return text


def _people(premises: Premises) -> Iterator[Finding]:
    if premises.facilitators:
        yield Finding(Level.OK, "facilitators", f"{', '.join(premises.facilitators)} may start sessions")
    else:
        yield Finding(
            Level.FAIL,
            "facilitators",
            "nobody may start a session",
            "name addresses or domains in service.facilitators",
        )
    if premises.anchor in trust.NOBODY:
        yield _nobody_trusted(premises.anchor)
    else:
        yield Finding(Level.OK, "trust", f"the word of {premises.anchor} counts for who wrote a mail")
    for path in premises.open_secrets:
        yield Finding(Level.WARN, "secrets", f"every user of this machine can read {path}", f"chmod 600 {path}")


def _nobody_trusted(anchor: str) -> Finding:
    means = (
        "only replies to our letters are believed; of all else its owner is asked first, and no stranger is answered"
    )
    if anchor == trust.NOBODY[0]:
        remedy = (
            "set trust.anchor to the first word of Authentication-Results in a mail that came in, or to "
            '"tokens-only" when your mail server writes no such header'
        )
        return Finding(Level.FAIL, "trust", f"nobody's word counts for who wrote a mail: {means}", remedy)
    remedy = "have your mail server check SPF, DKIM and DMARC (as rspamd or OpenDMARC do), and set trust.anchor"
    return Finding(Level.WARN, "trust", f"by tokens only: {means}", remedy)


def _time(rules: Rules, clock: Clock) -> Iterator[Finding]:
    now = clock.now()
    local = now.astimezone(ZoneInfo(rules.timezone))
    told = f"it is {local:%A %d %B %Y, %H:%M} in {rules.timezone}"
    if now < RELEASED:
        yield Finding(Level.FAIL, "clock", told, "set the clock of this machine, best by NTP")
    else:
        yield Finding(Level.OK, "clock", told)
    if rules.holidays and max(rules.holidays) < local.date():
        yield Finding(Level.WARN, "holidays", "the last one is over", "add those to come in rules.holidays")


def _letters(own: Path | None) -> Iterator[Finding]:
    yield _proofread(own)
    for path, nearest in templates.unused(own) if own and own.is_dir() else ():
        remedy = f"did you mean {nearest}?" if nearest else "name it as the packaged one that it is to replace"
        yield Finding(Level.WARN, "letters", f"{path} is used by no letter", remedy)


def _proofread(own: Path | None) -> Finding:
    if own is not None and not own.is_dir():
        return Finding(Level.FAIL, "letters", f"{own} is no folder", "make it, or leave service.templates out")
    try:
        found = templates.load(own, proofreading.check)
    except TemplateError as error:
        return Finding(Level.FAIL, "letters", str(error))
    whose = f"those in {own} first" if own else "the packaged ones"
    return Finding(Level.OK, "letters", f"every kind can be written, from {len(found.sources)} files: {whose}")


def _report(own: Path | None) -> Iterator[Finding]:
    """A PDF in every language."""
    if own is not None and not own.is_dir():
        return  # the letters say what is wrong
    try:
        effective = templates.load(own, lambda _: None)
        sizes = [len(asyncio.run(printing.pdf(one, effective, SERVICE.name))) for one in _reports()]
    except (TemplateError, PrintingError) as error:
        remedy = "install typst again, or correct report.typ; until then the top 7 goes without its poster"
        yield Finding(Level.WARN, "report", str(error), remedy)
    else:
        yield Finding(Level.OK, "report", f"the poster and the report can be printed ({max(sizes) // 1024} kB)")


def _reports() -> Iterator[Report]:
    return (sample_report.reports(language)["whole"] for language in Language)


def _mailbox(settings: ImapSettings, state: Path) -> Iterator[Finding]:
    where = f"{settings.host}:{settings.port}"
    connection = Connection(settings)
    try:
        validity = connection.enter()
    except LoginRefused as error:
        remedy = "see imap.user and imap.password, and whether the provider has IMAP switched on"
        if settings.auth is Auth.OAUTH:
            remedy = checkup_access.NOT_LET_IN.format("imap")
        yield Finding(Level.FAIL, "mailbox", str(error), remedy)
        return
    except GrantRefused as error:
        yield Finding(Level.FAIL, "mailbox", str(error))
        return
    except (ConnectionLost, SettingError) as error:
        yield Finding(Level.FAIL, "mailbox", f"{where}: {error}", _remedy("imap", str(error)))
        return
    else:
        offered = connection.capabilities
        waiting = _waiting(connection, validity, state)
        connection.logout()
    finally:
        connection.cut()
    yield Finding(
        Level.OK, "mailbox", f"logged in to {where} as {settings.user} ({settings.tls}); our folders are there"
    )
    yield waiting
    yield from _capabilities(offered, settings)


def _waiting(connection: Connection, validity: int, state: Path) -> Finding:
    """What lies in INBOX, and whether it will be read."""
    arrived = connection.arrivals(connection.search())
    if not arrived:
        return Finding(Level.OK, "inbox", "is empty")
    day, blank = _first_day(state)
    left = [uid for uid, came in arrived.items() if blank or (day and day.leaves(validity, uid, came))]
    told = f"INBOX holds {len(arrived):,} mails, the oldest of {min(arrived.values()).year}"
    if not left:
        return Finding(Level.OK, "inbox", f"{told}; they will be read")
    whose = "they" if len(left) == len(arrived) else f"{len(left):,} of them"
    remedy = "`mailflow run --from DATE` reads those since a day, `--dry-run` tells what it would do"
    return Finding(Level.OK, "inbox", f"{told}; {whose} will be left alone", remedy)


def _first_day(state: Path) -> tuple[FirstDay | None, bool]:
    """As the store knows it; and whether there is nothing in the store yet."""
    if not state.is_dir() or not is_store(state):
        return None, True
    try:
        view = open_view(state)
        return memos.value(view, first_day.MEMO, FirstDay), view.is_blank()
    except (StoreError, OSError):  # told by another part
        return None, False


def _capabilities(offered: frozenset[str], settings: ImapSettings) -> Iterator[Finding]:
    if "IDLE" not in offered:
        told = f"the server has no IDLE: new mail is seen after {settings.poll:g} s at most"
        yield Finding(Level.WARN, "mailbox", told, "set imap.poll lower if that is too late")
    if "MOVE" in offered:
        return
    if "UIDPLUS" in offered:
        yield Finding(Level.OK, "mailbox", "the server has no MOVE: mails are copied and expunged")
    else:
        told = "the server has neither MOVE nor UIDPLUS: mails that were read stay in INBOX, marked as deleted"
        yield Finding(Level.WARN, "mailbox", told, "expunge INBOX now and then")


def _way_out(premises: Premises) -> Finding:
    settings = premises.smtp
    where = f"{settings.host}:{settings.port}"
    trouble = asyncio.run(_probe(settings, premises.address))
    if trouble:
        by_token = settings.auth is Auth.OAUTH and "535" in trouble
        remedy = checkup_access.NOT_LET_IN.format("smtp") if by_token else _remedy("smtp", trouble)
        return Finding(Level.FAIL, "way out", f"{where}: {trouble}", remedy)
    login = f"logged in as {settings.user}" if settings.user else "no login"
    return Finding(Level.OK, "way out", f"{where} takes mail from {premises.address} ({settings.tls}, {login})")


async def _probe(settings: SmtpSettings, address: Address) -> str:
    """What stands in the way of a mail to ourselves; "" when nothing does."""
    sender = SmtpSender(settings)
    try:
        trouble = await sender.probe(address, address)
    except SettingError as error:
        return str(error)
    finally:
        await sender.close()
    return trouble.reply or type(trouble).__name__ if trouble else ""


def _engine(settings: SummarySettings) -> Finding:
    if settings.engine is Engine.OWN:
        return Finding(Level.OK, "summary", "drafted here, in people's own sentences")
    try:
        trouble = asyncio.run(language_model.probe(settings))
    except SettingError as error:
        trouble = str(error)
    if trouble:
        told = f"{settings.url}: {trouble}; until it works, summaries are drafted here"
        return Finding(Level.WARN, "summary", told, "see summary.url, summary.model and summary.key")
    return Finding(Level.OK, "summary", f"worded by {settings.model} at {settings.url}; names are taken out first")


_REMEDIES = (
    (
        ("certificate has expired", "certificate is not yet valid", "not yet valid"),
        "its certificate must be renewed by who runs that server; see also the clock of this machine",
    ),
    (("certificate", "verify failed"), "name the server as its certificate does, or its authority in {0}.ca_file"),
    (
        ("wrong version", "record layer", "ssl:", "starttls", "tls"),
        "see {0}.tls: the port may want another way to begin",
    ),
    (("name or service", "resolve", "getaddrinfo", "nodename"), "see {0}.host: nobody knows that name"),
    (("refused", "connect call failed"), "see {0}.host and {0}.port: nothing listens there"),
    (("timed out", "timeout"), "see {0}.host, {0}.port and {0}.tls, and whether a firewall is between"),
    (("535", "534", "530", "auth", "login"), "see {0}.user and {0}.password, and whether the provider allows a login"),
    (
        ("550", "553", "sender", "5.7."),
        "see service.address and {0}.user: whoever logs in there may not write under that address",
    ),
)


def _remedy(section: str, trouble: str) -> str:
    """What to look at, by the words of the trouble."""
    said = trouble.lower()
    advice = next((advice for words, advice in _REMEDIES if any(word in said for word in words)), "see the section {0}")
    return advice.format(section)
