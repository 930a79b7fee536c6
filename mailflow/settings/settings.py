"""All settings: from the environment, then a TOML file, then their defaults."""

from __future__ import annotations

import difflib
import re
import tomllib
import typing
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, Field, dataclass, fields, replace
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from mailflow.core.session.model import Rules
from mailflow.core.session.people import Address, Language
from mailflow.errors import SettingError
from mailflow.outside import national_holidays
from mailflow.outside.authorization.settings import Issuer, OAuthSettings
from mailflow.outside.clock import SystemClock
from mailflow.outside.mailbox.settings import ImapSettings
from mailflow.outside.readers.settings import AttachmentSettings
from mailflow.outside.sending.smtp import SmtpSettings
from mailflow.outside.summarizers.settings import Engine, SummarySettings
from mailflow.outside.transport import Auth
from mailflow.service.sending.rate import Provider
from mailflow.service.watching.log_lines import LogForm
from mailflow.service.watching.retention import Retention
from mailflow.settings import secrets as config_secrets
from mailflow.settings import values as config_values
from mailflow.settings.fields import hints, is_secret, settable

FILE = Path("/etc/mailflow/mailflow.toml")  # read when it is there and no other is named
FILE_VARIABLE = "MAILFLOW_CONFIG"  # names another

LONGEST = 365  # days of one step
FOUND_DEAD = 170.0  # seconds after which a mailbox that fell silent is known to be dead, at most
_POSITIVE = {  # settings that may be neither 0 nor empty
    "service": "name",
    "imap": "user size_cap batch batch_bytes poll retry timeout connect_timeout",
    "smtp": "timeout connect_timeout",
    "trust": "anchor",
    "summary": "timeout tries",
    "oauth": "timeout",
    "caps": "sessions letters letters_a_day",
    "rules": "draft_days answer_days review_days top points people meeting_minutes",
    "attachments": "count file_bytes mail_bytes characters pages seconds memory days",
}
_ALLOWED = re.compile(r"[^\s@]{0,64}@[^\s@]{1,255}")


@dataclass(frozen=True, slots=True)
class Service:
    """Who the service is, for whom it works, and where it keeps what it must remember."""

    address: Address  # under which it writes and is written to
    name: str = "mailflow"  # stands in From, as in "Geert via Leernetwerk"
    aliases: tuple[Address, ...] = ()  # further addresses whose mail comes into the same mailbox
    facilitators: tuple[str, ...] = ()  # who may start a session: addresses, or whole domains as "@example.org"
    language: Language = Language.NL  # when a mail does not tell
    # Whose public holidays are days off, beside those of rules.holidays: "BE", or a part as "DE-BE"; "": none. It needs
    # the extra `holidays`.
    country: str = ""
    state: Path = Path("/var/lib/mailflow")  # folder of all that must be remembered, and backed up
    templates: Path | None = None  # folder of the organisation's own letters, which win over those that came along
    # Who gets a mail when the service is in trouble (no mail comes in, held mails pile up, the disk is nearly full),
    # and when it is over; without one only `mailflow status` and the log tell.
    operator: Address | None = None
    # A file that tells each minute how the service is doing, for Prometheus by node_exporter's textfile collector;
    # its name must end in ".prom", and the service's user must be able to write in its folder.
    metrics: Path | None = None
    log: LogForm = LogForm.TEXT  # how `mailflow run` writes its log: "text", or "json" with one object a line

    def __post_init__(self) -> None:
        for allowed in self.facilitators:
            if not _ALLOWED.fullmatch(allowed):
                remedy = 'write an address, or a domain as "@example.org"'
                raise SettingError(f'service.facilitators: "{allowed}" is neither; {remedy}')
        if self.operator in (self.address, *self.aliases):
            raise SettingError("service.operator: is the service's own mailbox; write an address that a person reads")
        if self.metrics is not None and self.metrics.suffix != ".prom":
            raise SettingError(f'service.metrics: {self.metrics.name} does not end in ".prom": nobody would read it')


@dataclass(frozen=True, slots=True)
class Caps:
    """How much is done for or to one person, so that a mistake stays small."""

    sessions: int = 20  # open at the same time, of one facilitator
    letters: int = 60  # to one address within seven days, and twice as many of those that he waits for
    letters_a_day: int = 30  # to one address within a day; more would be a loop of two machines
    # How many letters may go out in all: as many as "gmail" (500 a day), "workspace" (2,000) or "microsoft365" (10,000)
    # allows, "own": without a limit; "auto": by smtp.host. What is too much waits, and room is kept for cards, drafts
    # and top 7; only receipts and explanations are left out.
    provider: Provider = Provider.AUTO
    all_an_hour: int = 0  # letters in all within an hour; 0: as the provider allows
    all_a_day: int = 0  # the same within a day


@dataclass(frozen=True, slots=True)
class Trust:
    """Whose word counts for who wrote a mail."""

    # The authserv-id in our provider's Authentication-Results (RFC 8601), as "mx.google.com"; "topmost-no-id" for
    # Exchange Online, which writes none. "none": nobody's word counts, so that only replies to our letters are
    # believed, and of all else its owner is asked at his own address; "tokens-only": the same, and `mailflow check`
    # knows that your mail server says nothing of senders.
    anchor: str = "none"


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that can be set, section by section."""

    service: Service
    imap: ImapSettings
    smtp: SmtpSettings
    trust: Trust
    caps: Caps
    rules: Rules
    summary: SummarySettings = SummarySettings()
    attachments: AttachmentSettings = AttachmentSettings()
    oauth: OAuthSettings = OAuthSettings()
    retention: Retention = Retention()
    file: Path | None = None  # that was read; None: the environment alone


SECTIONS: dict[str, type[Any]] = {
    "service": Service,
    "imap": ImapSettings,
    "smtp": SmtpSettings,
    "oauth": OAuthSettings,
    "trust": Trust,
    "caps": Caps,
    "rules": Rules,
    "summary": SummarySettings,
    "attachments": AttachmentSettings,
    "retention": Retention,
}


def names() -> tuple[str, ...]:
    """Every setting there is, as "imap.host"."""
    return tuple(f"{section}.{name}" for section, kind in SECTIONS.items() for name, _ in settable(kind))


def load(environment: Mapping[str, str], file: Path | None = None) -> Settings:
    """The settings in force. Raises `SettingError` with all that is wrong: of each what, where, and the remedy."""
    path = file or _file_of(environment)
    sources = _Sources(path, _read(path) if path else {}, environment)
    wrong, made = list(sources.unknown()), dict[str, Any]()
    for name in SECTIONS:
        try:
            made[name] = sources.section(name)
        except SettingError as error:
            wrong += error.lines if name not in sources.misspelt() else ()  # nothing of it can be found
    wrong += [line for one in _wrong(made) for line in sources.placed(SettingError(one)).lines]
    wrong += _without_password(made.get("smtp"), sources)
    if wrong:
        raise SettingError(*wrong)
    made["rules"] = _with_holidays(made["rules"], made["service"].country, sources)
    if made["summary"].engine is Engine.OPENAI:
        made["rules"] = replace(made["rules"], model=made["summary"].model)
    return Settings(**made, file=path)


@dataclass(frozen=True, slots=True)
class _Sources:
    """Where a setting may stand."""

    file: Path | None
    table: Mapping[str, Any]
    environment: Mapping[str, str]

    def section(self, name: str) -> Any:
        """The section's value, with every setting from the first place that has it."""
        kind = SECTIONS[name]
        types = hints(kind)
        values: dict[str, object] = {}
        wrong: list[str] = []
        for _, one in settable(kind):
            try:
                value = self._secret(name, one) if is_secret(one) else self._value(name, one, types[one.name])
            except SettingError as error:
                wrong += error.lines
                continue
            if value is not MISSING:
                values[one.name] = value
            elif one.default is MISSING or self._is_needed(name, one):
                wrong.append(f"{self.places(name, one)} is not set")
        if wrong:
            raise SettingError(*wrong)
        try:
            return kind(**values)
        except SettingError as error:
            raise self.placed(error) from None

    def _value(self, section: str, one: Field[Any], kind: object) -> object:
        variable = _variable(section, one.name)
        least = one.metadata.get("least", 0)
        if text := self.environment.get(variable):
            return config_values.from_text(text, kind, variable, least)
        table = self._table(section)
        if one.name not in table:
            return MISSING
        value = config_values.from_toml(table[one.name], kind, self._where(f"{section}.{one.name}"), least)
        return self._beside_file(value) if isinstance(value, Path) else value

    def _secret(self, section: str, one: Field[Any]) -> object:
        key = f"{section}.{one.name}_file"
        written = self._table(section).get(f"{one.name}_file")
        path = str(self._beside_file(Path(written))) if isinstance(written, str) else written
        place = None if path is None else (path, self._where(key))
        secret = config_secrets.find(f"{section}.{one.name}", self.environment, place)
        return MISSING if secret is None else secret

    def _is_needed(self, section: str, one: Field[Any]) -> bool:
        """Whether that way of logging in needs it, though it has a default."""
        needed = one.metadata.get("needed")
        auth = self.environment.get(_variable(section, "auth")) or self._table(section).get("auth") or Auth.PASSWORD
        return needed is not None and auth == needed

    def _table(self, section: str) -> Mapping[str, Any]:
        table = self.table.get(section, {})
        return table if isinstance(table, dict) else {}

    def _beside_file(self, path: Path) -> Path:
        """Paths in the file start from the file's own folder."""
        return self.file.parent / path if self.file else path

    def misspelt(self) -> set[str]:
        """The sections that are meant by those of which there are none."""
        meant = {one for name in self.table for one in _near(name, SECTIONS) if name not in SECTIONS}
        return meant - self.table.keys()

    def unknown(self) -> Iterator[str]:
        """A name that is nobody's is a typing error, and would be silently without effect."""
        for section, table in self.table.items():
            if section not in SECTIONS:
                yield f"{self._where(section)}: there is no such section{_nearest(section, SECTIONS)}"
            elif not isinstance(table, dict):
                yield f"{self._where(section)}: is a section; write it as [{section}]"
            else:
                yield from self._unknown_keys(section, table)
        yield from self._unknown_variables()

    def _unknown_keys(self, section: str, table: Mapping[str, Any]) -> Iterator[str]:
        known = dict(settable(SECTIONS[section]))
        for key in table:
            where = self._where(f"{section}.{key}")
            if f"{key}_file" in known:
                yield f"{where}: a secret does not belong in this file; name its file in {key}_file"
            elif key not in known:
                yield f"{where}: there is no such setting{_nearest(key, known)}"

    def _unknown_variables(self) -> Iterator[str]:
        """Variables of a section that has none such; others may be somebody else's, unless they are nearly right."""
        known = {_variable(section, name) for section, kind in SECTIONS.items() for name in _in_environment(kind)}
        for name in sorted(self.environment):
            if not name.startswith("MAILFLOW_") or name in (*known, FILE_VARIABLE):
                continue
            ours = name.split("_")[1].lower() in SECTIONS or difflib.get_close_matches(name, known, 1, 0.9)
            if ours:
                yield f"{name}: there is no such setting{_nearest(name, known)}"

    def placed(self, error: SettingError) -> SettingError:
        """The error of a value that knows its setting's name, with the place where that was set."""
        match = re.match(r"([a-z]+)\.([a-z_]+)(.*)", str(error), re.DOTALL)
        if match is None:
            return error
        section, name, rest = match.groups()
        if self.environment.get(_variable(section, name)):
            return SettingError(f"{_variable(section, name)}{rest}")
        return SettingError(f"{self._where(f'{section}.{name}')}{rest}")

    def _where(self, key: str) -> str:
        return f"{self.file}:{key}" if self.file else key

    def places(self, section: str, one: Field[Any]) -> str:
        """Every place where a setting that is missing could be written."""
        variable = _variable(section, one.name)
        if is_secret(one):
            name = f"{section}.{one.name}"
            return f"{self._where(f'{name}_file')} (or {variable}, {variable}_FILE, or the credential {name})"
        return f"{self._where(f'{section}.{one.name}')} (or {variable})"


def _in_environment(kind: type[Any]) -> Iterator[str]:
    for name, one in settable(kind):
        yield name
        yield one.name


def _variable(section: str, name: str) -> str:
    return f"MAILFLOW_{section}_{name}".upper()


def _near(name: str, known: typing.Iterable[str]) -> list[str]:
    return difflib.get_close_matches(name, list(known), 1, 0.5)


def _nearest(name: str, known: typing.Iterable[str]) -> str:
    found = _near(name, known)
    return f"; did you mean {found[0]}?" if found else f"; these are: {', '.join(known)}"


def _file_of(environment: Mapping[str, str]) -> Path | None:
    if named := environment.get(FILE_VARIABLE):
        return Path(named)
    return FILE if FILE.exists() else None


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text("utf-8-sig"))  # an editor may have put a mark at its beginning
    except OSError as error:
        raise SettingError(f"{path}: {error.strerror}; name the file with --config or {FILE_VARIABLE}") from error
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise SettingError(f"{path}: line {line} is not UTF-8; save the file as UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        remedy = "look there for a quote, a bracket or a name that stands twice"
        raise SettingError(f"{path}: is no TOML: {error}; {remedy}") from error


def _without_password(smtp: SmtpSettings | None, sources: _Sources) -> Iterator[str]:
    if smtp is not None and smtp.user and not smtp.password and smtp.auth is Auth.PASSWORD:
        (password,) = (one for one in fields(SmtpSettings) if one.name == "password")
        yield f"{sources.places('smtp', password)} is not set, but smtp.user is"


def _with_holidays(rules: Rules, country: str, sources: _Sources) -> Rules:
    """With the days off of the country, from this year to the one after next."""
    if not country:
        return rules
    year = SystemClock().now().year
    try:
        found = national_holidays.days(country, range(year, year + 3))
    except SettingError as error:
        raise sources.placed(error) from None
    return replace(rules, holidays=tuple(sorted({*rules.holidays, *found})))


def _wrong(made: Mapping[str, Any]) -> Iterator[str]:
    """What no type can say of a value, each beginning with the setting's name; of the sections that could be made."""
    for section, value in made.items():
        for name in _POSITIVE.get(section, "").split():
            if not getattr(value, name):
                yield f"{section}.{name}: is nothing; leave it out, or give it a value"
    if "rules" in made:
        yield from _wrong_rules(made["rules"])
    if "imap" in made:
        yield from _blind(made["imap"])
    if {"imap", "smtp", "oauth"} <= made.keys():
        yield from _tokenless(made["imap"], made["smtp"], made["oauth"])


def _wrong_rules(rules: Rules) -> Iterator[str]:
    if rules.approval not in ("send", "wait"):
        yield f'rules.approval: "{rules.approval}" is neither "send" nor "wait"'
    if not rules.day_begins < rules.day_ends <= 24:
        yield f"rules.day_ends: from {rules.day_begins} to {rules.day_ends} o'clock is no day; see day_begins too"
    if not -1 <= rules.notes_hour < 24:
        yield f"rules.notes_hour: {rules.notes_hour} is no hour; write one from 0 to 23, or -1 for each note at once"
    for name in ("draft_days", "answer_days", "review_days"):
        if getattr(rules, name) > LONGEST:
            yield f"rules.{name}: {getattr(rules, name)} days are too many; write {LONGEST} or less"
    if not _is_zone(rules.timezone):
        yield f'rules.timezone: "{rules.timezone}" is no time zone; write one as "Europe/Brussels"'


def _blind(imap: ImapSettings) -> Iterator[str]:
    """How a dead connection would stay unseen for too long."""
    for name in ("window", "poll"):
        if getattr(imap, name) + imap.timeout > FOUND_DEAD:
            yield f"imap.{name}: with imap.timeout more than {FOUND_DEAD:g} seconds until a dead connection is seen"


def _tokenless(imap: ImapSettings, smtp: SmtpSettings, oauth: OAuthSettings) -> Iterator[str]:
    """What is missing to log in by tokens."""
    if Auth.OAUTH in (imap.auth, smtp.auth):
        yield from oauth.missing()
    elif oauth.provider is not Issuer.NONE:
        yield 'imap.auth: is "password", but oauth.provider is set; write auth = "oauth" under [imap] and [smtp]'
    if smtp.auth is Auth.OAUTH and not smtp.user:
        yield 'smtp.user: is not set, but smtp.auth is "oauth"; write the address of the mailbox'


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (OSError, ValueError, KeyError):  # by what it looks like: a folder, a path, an unknown name
        return False
    return True
