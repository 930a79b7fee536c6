"""Settings: environment, then file, then default; a wrong one is told in one line."""

from __future__ import annotations

import re
import tomllib
from dataclasses import MISSING, fields
from datetime import date
from pathlib import Path

import pytest

from mailflow.core.session.people import Language
from mailflow.errors import SettingError
from mailflow.outside.clock import SystemClock
from mailflow.outside.transport import Tls
from mailflow.settings import fields as config_fields
from mailflow.settings import reference as config_reference
from mailflow.settings import settings as config
from mailflow.settings import values as config_values
from mailflow.settings.secrets import SecretText
from mailflow.settings.settings import Settings, load

NEEDED = {
    "MAILFLOW_SERVICE_ADDRESS": "Cop@Example.org",
    "MAILFLOW_IMAP_HOST": "imap.example.org",
    "MAILFLOW_IMAP_USER": "cop",
    "MAILFLOW_IMAP_PASSWORD": "s%cr$t",
    "MAILFLOW_SMTP_HOST": "smtp.example.org",
}
REFERENCE = Path(__file__).parent.parent / "config" / "mailflow.toml"


@pytest.fixture
def write(tmp_path: Path) -> Path:
    return tmp_path / "mailflow.toml"


def loaded(path: Path, text: str, **more: str) -> Settings:
    path.write_text(text, "utf-8")
    return load(NEEDED | more, path)


def check_refused(path: Path, text: str, *told: str, environment: dict[str, str] | None = None) -> None:
    """One line, with these words in it."""
    path.write_text(text, "utf-8")
    with pytest.raises(SettingError) as caught:
        load(NEEDED | (environment or {}), path)
    line = str(caught.value)
    assert "\n" not in line
    for words in told:
        assert words in line


def test_the_environment_alone_is_enough() -> None:
    settings = load(NEEDED)
    assert settings.service.address == "cop@example.org"
    assert settings.imap.secret() == "s%cr$t"
    assert settings.file is None


def test_the_environment_wins_over_the_file_and_the_file_over_the_default(write: Path) -> None:
    settings = loaded(write, "[imap]\nport = 1993\nbatch = 7\n", MAILFLOW_IMAP_PORT="2993")
    assert (settings.imap.port, settings.imap.batch, settings.imap.retry) == (2993, 7, 60.0)


def test_an_empty_variable_is_not_set(write: Path) -> None:
    assert loaded(write, "[imap]\nport = 1993\n", MAILFLOW_IMAP_PORT="").imap.port == 1993


def test_a_file_is_named_by_a_variable(write: Path) -> None:
    write.write_text("[rules]\ntop = 5\n")
    assert load(NEEDED | {config.FILE_VARIABLE: str(write)}).rules.top == 5


def test_values_get_their_types_from_the_file(write: Path) -> None:
    settings = loaded(
        write,
        """
        [service]
        facilitators = ["@example.org", "geert@example.net"]
        language = "fr"
        state = "state"
        [imap]
        tls = "starttls"
        window = 30
        [rules]
        holidays = [2026-12-25, "2027-01-01"]
        """,
    )
    assert settings.service.facilitators == ("@example.org", "geert@example.net")
    assert settings.service.language is Language.FR
    assert settings.service.state == write.parent / "state"
    assert settings.imap.tls is Tls.STARTTLS
    assert settings.imap.window == 30.0
    assert settings.rules.holidays == (date(2026, 12, 25), date(2027, 1, 1))


def test_the_holidays_of_a_country_join_those_that_are_listed() -> None:
    settings = load(NEEDED | {"MAILFLOW_SERVICE_COUNTRY": "BE", "MAILFLOW_RULES_HOLIDAYS": "2031-07-11"})
    days = settings.rules.holidays
    assert date(2031, 7, 11) in days
    year = SystemClock().now().year
    assert {date(one, 7, 21) for one in range(year, year + 3)} <= set(days)
    assert list(days) == sorted(days)


def test_a_country_that_is_none_is_told_where_it_stands() -> None:
    with pytest.raises(SettingError, match=r"^MAILFLOW_SERVICE_COUNTRY: \"Flanders\" is no country"):
        load(NEEDED | {"MAILFLOW_SERVICE_COUNTRY": "Flanders"})


def test_values_get_their_types_from_the_environment() -> None:
    more = {
        "MAILFLOW_SERVICE_FACILITATORS": "@example.org, geert@example.net",
        "MAILFLOW_SERVICE_ALIASES": "Other@Example.org",
        "MAILFLOW_SERVICE_STATE": "/srv/state",
        "MAILFLOW_RULES_HOLIDAYS": "2026-12-25,2027-01-01",
        "MAILFLOW_SMTP_TIMEOUT": "12.5",
        "MAILFLOW_SMTP_TLS": "starttls",
    }
    settings = load(NEEDED | more)
    assert settings.service.facilitators == ("@example.org", "geert@example.net")
    assert settings.service.aliases == ("other@example.org",)
    assert settings.service.state == Path("/srv/state")
    assert len(settings.rules.holidays) == 2
    assert settings.smtp.timeout == 12.5
    assert settings.smtp.tls is Tls.STARTTLS


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[imap]\nprot = 993", ("mailflow.toml:imap.prot", "no such setting", "did you mean port?")),
        ("[imapp]\nport = 993", ("mailflow.toml:imapp", "no such section", "did you mean imap?")),
        ("imap = 3", ("mailflow.toml:imap", "write it as [imap]")),
        ("[imap]\npassword = 'x'", ("imap.password", "a secret does not belong", "password_file")),
        ("[imap]\nport = '993'", ("mailflow.toml:imap.port", '"993" is no whole number', "without quotes")),
        ("[imap]\nport = 99.3", ("imap.port", "no whole number")),
        ("[imap]\nport = true", ("imap.port", "no whole number")),
        ("[imap]\nport = 99300", ("mailflow.toml:imap.port is 99300", "between 1 and 65535")),
        ("[imap]\nbatch = -1", ("imap.batch", "out of bounds")),
        ("[imap]\ntls = 'ssl'", ("imap.tls", "'ssl' is none of", '"tls", "starttls", "none"')),
        ("[imap]\ntls = 'none'", ("mailflow.toml:imap.tls", "not this machine")),
        ("[imap]\nprefix = 5", ("imap.prefix", "between quotes")),
        ("[imap]\nwindow = 9000", ("mailflow.toml:imap.window", "five silent minutes")),
        ("[service]\naddress = 'cop'", None),
        ("[service]\naliases = ['cop']", ("service.aliases", "'cop' is no mail address", "cop@example.org")),
        ("[service]\nfacilitators = 'geert@example.org'", ("service.facilitators", "brackets")),
        ("[service]\nfacilitators = ['example.org']", ("service.facilitators", "@example.org")),
        ("[service]\nname = ''", ("service.name", "is nothing")),
        ('[service]\nname = "a\\nb"', ("service.name", "cannot be seen")),
        ("[service]\ntemplates = ''", ("service.templates", "'' is no path")),
        ("[imap]\ntimeout = nan", ("imap.timeout", "out of bounds")),
        ("[imap]\nbatch = 0", ("mailflow.toml:imap.batch", "is nothing")),
        ("[rules]\nanswer_days = 9999", ("rules.answer_days", "too many", "365")),
        ("[rules]\ngrace = 99999999999", ("rules.grace", "out of bounds")),
        ("[service]\nlanguage = 'be'", ("service.language", '"nl"')),
        ("[rules]\napproval = 'never'", ("mailflow.toml:rules.approval", '"send"')),
        ("[rules]\ntimezone = 'Brussel'", ("rules.timezone", "Europe/Brussels")),
        ("[rules]\ntimezone = '../etc'", ("rules.timezone", "Europe/Brussels")),
        ("[rules]\nday_begins = 20", ("rules.day_ends", "is no day", "day_begins")),
        ("[rules]\ntop = 0", ("rules.top", "is nothing")),
        ("[rules]\nholidays = ['kerst']", ("rules.holidays", "'kerst' is no date", "2026-12-25")),
        ("[smtp]\nuser = 'cop'", ("mailflow.toml:smtp.password_file", "MAILFLOW_SMTP_PASSWORD", "is not set")),
        ("[smtp]\nconnections = 0", ("smtp.connections", "at least 1")),
        ("[imap\nport = 3", ("mailflow.toml", "is no TOML", "line 1")),
    ],
)
def test_a_wrong_setting_is_told_with_its_place_and_a_remedy(
    write: Path, text: str, told: tuple[str, ...] | None
) -> None:
    if told is None:  # the environment wins, so what the file says does not matter
        assert loaded(write, text).service.address == "cop@example.org"
    else:
        check_refused(write, text, *told)


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("MAILFLOW_IMAP_PORT", "imap", ("MAILFLOW_IMAP_PORT", "'imap' is no whole number")),
        ("MAILFLOW_IMAP_PORT", "0", ("MAILFLOW_IMAP_PORT", "between 1 and 65535")),
        ("MAILFLOW_IMAP_PROT", "993", ("MAILFLOW_IMAP_PROT", "did you mean MAILFLOW_IMAP_PORT?")),
        ("MAILFLOW_SEVICE_NAME", "x", ("MAILFLOW_SEVICE_NAME", "did you mean MAILFLOW_SERVICE_NAME?")),
        ("MAILFLOW_IMAP_PASSWORD_FILE", "/nowhere/at/all", None),
        ("MAILFLOW_RULES_TIMEZONE", "Mars/North", ("MAILFLOW_RULES_TIMEZONE", "Europe/Brussels")),
    ],
)
def test_a_wrong_variable_is_told_by_its_name(write: Path, name: str, value: str, told: tuple[str, ...] | None) -> None:
    if told is None:  # the secret itself was given too, and wins
        assert loaded(write, "", **{name: value}).imap.secret() == "s%cr$t"
    else:
        check_refused(write, "", *told, environment={name: value})


def test_variables_of_others_do_not_matter() -> None:
    assert load(NEEDED | {"MAILFLOW_EXAMPLES": "5", "MAIL": "/var/mail", "MAILFLOWER": "x"})


@pytest.mark.parametrize("name", [name for name in NEEDED])
def test_what_must_be_set_is_told_with_every_place_for_it(name: str) -> None:
    with pytest.raises(SettingError, match="is not set") as caught:
        load({key: value for key, value in NEEDED.items() if key != name})
    assert name in str(caught.value)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(SettingError, match=r"none\.toml: No such file"):
        load(NEEDED, tmp_path / "none.toml")


# Secrets


def without_password() -> dict[str, str]:
    return {name: value for name, value in NEEDED.items() if name != "MAILFLOW_IMAP_PASSWORD"}


def test_a_secret_comes_from_a_file_named_in_the_environment(tmp_path: Path) -> None:
    secret = tmp_path / "password"
    secret.write_text("  p%(a)s$HOME \n")
    settings = load(without_password() | {"MAILFLOW_IMAP_PASSWORD_FILE": str(secret)})
    assert settings.imap.secret() == "  p%(a)s$HOME "


def test_a_secret_comes_from_a_file_beside_the_configuration(write: Path) -> None:
    (write.parent / "password").write_text("geheim\r\n")
    write.write_text('[imap]\npassword_file = "password"\n')
    assert load(without_password(), write).imap.secret() == "geheim"


def test_a_secret_comes_from_a_credential_when_nothing_else_names_it(tmp_path: Path) -> None:
    (tmp_path / "imap.password").write_text("geheim")
    assert load(without_password() | {"CREDENTIALS_DIRECTORY": str(tmp_path)}).imap.secret() == "geheim"


def test_a_password_that_changes_in_its_file_counts_at_the_next_login(tmp_path: Path) -> None:
    secret = tmp_path / "password"
    secret.write_text("old")
    settings = load(without_password() | {"MAILFLOW_IMAP_PASSWORD_FILE": str(secret)})
    secret.write_text("new")
    assert settings.imap.secret() == "new"


@pytest.mark.parametrize(("content", "told"), [("", "is empty"), (None, "No such file"), (b"\xff\xfe", "not UTF-8")])
def test_a_secret_that_cannot_be_read_is_told_at_once(tmp_path: Path, content: str | bytes | None, told: str) -> None:
    secret = tmp_path / "password"
    if content is not None:
        secret.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(SettingError, match=told) as caught:
        load(without_password() | {"MAILFLOW_IMAP_PASSWORD_FILE": str(secret)})
    assert str(caught.value).startswith("MAILFLOW_IMAP_PASSWORD_FILE: ")


def test_a_path_that_is_none_is_told(write: Path) -> None:
    write.write_text('[imap]\npassword_file = "a\\u0000b"\n')
    with pytest.raises(SettingError, match="is no path"):
        load(without_password(), write)


def test_no_secret_shows_in_any_repr(tmp_path: Path) -> None:
    secret = tmp_path / "smtp"
    secret.write_text("s%cr$t-smtp")
    more = {"MAILFLOW_SMTP_USER": "cop", "MAILFLOW_SMTP_PASSWORD_FILE": str(secret)}
    shown = repr(load(NEEDED | more))
    assert "s%cr$t" not in shown
    assert "s%cr$t" not in repr(SecretText("s%cr$t", "MAILFLOW_IMAP_PASSWORD"))


# The reference


def test_the_reference_in_the_repository_is_the_one_the_code_writes() -> None:
    assert REFERENCE.read_text("utf-8") == config_reference.reference(config.SECTIONS), (
        "python -m mailflow.settings > config/mailflow.toml"
    )


def test_the_reference_can_be_used_as_it_is() -> None:
    secrets = {name: value for name, value in NEEDED.items() if name.endswith("PASSWORD")}
    settings = load(secrets, REFERENCE)
    assert settings.imap.host == "imap.example.org"
    assert settings.rules == load(NEEDED).rules


def test_the_reference_shows_every_default_as_it_is() -> None:
    shown = tomllib.loads(re.sub(r"(?m)^# (?=[a-z_]+ = )", "", config_reference.reference(config.SECTIONS)))
    for section, kind in config.SECTIONS.items():
        for key, one in config_fields.settable(kind):
            assert key in shown[section]
            if one.default in (MISSING, None) or config_fields.is_secret(one):
                continue
            hint = config_fields.hints(kind)[one.name]
            assert config_values.from_toml(shown[section][key], hint, key) == one.default


def test_every_setting_that_needs_a_word_has_one() -> None:
    for section, kind in config.SECTIONS.items():
        told = config_reference.comments(kind)
        plain = {"host", "user", "port", "tls", "timeout", "connect_timeout", "top", "holidays", "day_ends", "password"}
        assert {one.name for one in fields(kind) if not told[one.name]} <= plain, section


def test_each_note_may_come_at_once_and_no_other_number_is_below_nothing(write: Path) -> None:
    assert loaded(write, "[rules]\nnotes_hour = -1").rules.notes_hour == -1
    for text in ("[rules]\nnotes_hour = -2", "[rules]\ngrace = -1"):
        with pytest.raises(SettingError, match="out of bounds"):
            loaded(write, text)
