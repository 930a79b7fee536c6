"""A checkup tries everything a run needs, and says what to do about what is missing."""

from __future__ import annotations

import os
import ssl
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from mailflow.core.session.model import Rules
from mailflow.core.session.people import Address
from mailflow.outside import signing_key, templates
from mailflow.outside.clock import RunAheadClock
from mailflow.outside.mailbox.settings import ImapSettings
from mailflow.outside.sending.smtp import SmtpSettings
from mailflow.outside.store.on_disk import TinyDBStore
from mailflow.outside.summarizers.settings import Engine, SummarySettings
from mailflow.outside.transport import Tls
from mailflow.service.tools.checkup import Finding, Level, Part, Premises, examine
from mailflow.testbed.maildomain import Fault, FaultKind, MailDomain
from tests.servers.box import AUTHORITY, EXPIRED, free_ports, server_context
from tests.servers.dovecot import Dovecot
from tests.servers.postfix import Postfix

COP = Address("cop@example.test")
SECRET = "cop-secret"
CLOCK = RunAheadClock(datetime(2026, 11, 23, 9, 30, tzinfo=UTC))


@pytest.fixture
def state(tmp_path: Path) -> Path:
    folder = tmp_path / "state"
    folder.mkdir(mode=0o700)
    return folder


@pytest.fixture
def sound(mail_domain: MailDomain, state: Path) -> Premises:
    ports = mail_domain.ports
    return Premises(
        address=COP,
        facilitators=("@example.test",),
        state=state,
        templates=None,
        anchor="mail.example.test",
        rules=Rules(),
        imap=ImapSettings("127.0.0.1", COP, SECRET, port=ports.imap, tls=Tls.NONE),
        smtp=SmtpSettings("127.0.0.1", ports.submission, Tls.NONE, user=COP, password=SECRET),
    )


def findings(premises: Premises, *parts: Part) -> list[Finding]:
    return list(examine(premises, CLOCK, parts or Part))


PART_OF = {
    "facilitators": Part.PEOPLE, "trust": Part.PEOPLE, "secrets": Part.PEOPLE,
    "clock": Part.TIME, "holidays": Part.TIME,
    "state": Part.STATE, "daemon": Part.STATE, "store": Part.STORE, "key": Part.STORE,
    "letters": Part.LETTERS, "report": Part.REPORT, "mailbox": Part.IMAP, "inbox": Part.IMAP,
    "way out": Part.SMTP, "summary": Part.SUMMARY,
    "pictures": Part.FILES, "speech": Part.FILES,
}  # fmt: skip


def check(premises: Premises, level: Level, what: str, *told: str) -> None:
    """The one finding of that level in its part is about `what`, and has these words in its line."""
    (found,) = (one for one in findings(premises, PART_OF[what]) if one.level is level)
    assert found.what == what
    for words in told:
        assert words in str(found)
    assert "\n" not in str(found)


def test_where_nothing_is_wrong_every_finding_is_ok(sound: Premises) -> None:
    found = findings(sound)
    assert [str(one) for one in found if one.level is not Level.OK and one.what != "pictures"] == []
    assert {one.what for one in found} == set(PART_OF) - {"holidays", "secrets"}


def test_a_report_that_cannot_be_printed_is_told(sound: Premises, tmp_path: Path) -> None:
    (tmp_path / "report.typ").write_text("#panic()")
    check(replace(sound, templates=tmp_path), Level.WARN, "report", "no PDF could be made", "correct report.typ")


def test_a_speech_model_that_cannot_be_used_is_told(sound: Premises, tmp_path: Path) -> None:
    check(replace(sound, speech_model=tmp_path), Level.FAIL, "speech", "attachments.speech_model")


def test_no_mail_is_sent_and_nothing_stays_behind(sound: Premises, mail_domain: MailDomain) -> None:
    findings(sound)
    assert mail_domain.accepted == []
    assert mail_domain.mails(COP) == []
    assert list(sound.state.iterdir()) == []


def test_it_counts_the_old_mail_that_will_be_left_alone(sound: Premises, mail_domain: MailDomain) -> None:
    for number in range(3):
        mail_domain.deliver(COP, b"Message-ID: <%d@elders.test>\r\n\r\nHallo\r\n" % number)
    (found,) = (one for one in findings(sound, Part.IMAP) if one.what == "inbox")
    assert found.told.startswith("INBOX holds 3 mails, the oldest of 20")
    assert found.told.endswith("; they will be left alone")
    assert "--from" in found.remedy


def test_a_full_recheck_reads_what_a_run_left(sound: Premises) -> None:
    TinyDBStore(sound.state).close()
    signing_key.load(sound.state)
    told = {one.what: one.told for one in findings(sound, Part.STATE, Part.STORE)}
    assert told["store"].startswith("intact, with 0 sessions; compaction wants 1 MB, and ")
    assert told["key"] == "Message-IDs are signed with key a"
    assert told["daemon"] == "none is running"


def test_the_holder_of_the_state_folder_is_named(sound: Premises) -> None:
    store = TinyDBStore(sound.state)
    try:
        (found,) = (one for one in findings(sound, Part.STATE) if one.what == "daemon")
        assert found.level is Level.OK
        assert f"held by process {os.getpid()}" in found.told
    finally:
        store.close()


# The settings themselves


def test_without_facilitators_it_is_of_no_use(sound: Premises) -> None:
    check(replace(sound, facilitators=()), Level.FAIL, "facilitators", "nobody may start", "service.facilitators")


def test_without_an_anchor_it_fails_and_says_what_that_means(sound: Premises) -> None:
    check(replace(sound, anchor="none"), Level.FAIL, "trust", "only replies to our letters are believed")
    check(replace(sound, anchor="none"), Level.FAIL, "trust", "Authentication-Results")


def test_a_mail_server_that_says_nothing_of_senders_may_be_meant(sound: Premises) -> None:
    check(replace(sound, anchor="tokens-only"), Level.WARN, "trust", "by tokens only")


def test_a_secret_that_others_can_read_is_warned_of(sound: Premises, tmp_path: Path) -> None:
    check(replace(sound, open_secrets=(tmp_path / "imap",)), Level.WARN, "secrets", f"chmod 600 {tmp_path}/imap")


def test_holidays_that_are_all_over_are_warned_of(sound: Premises) -> None:
    check(replace(sound, rules=Rules(holidays=(date(2025, 12, 25),))), Level.WARN, "holidays", "rules.holidays")


def test_the_clock_is_shown_in_the_zone_of_the_letters(sound: Premises) -> None:
    (found,) = (one for one in findings(sound, Part.TIME) if one.what == "clock")
    assert found.told == "it is Monday 23 November 2026, 10:30 in Europe/Brussels"


def test_a_clock_from_before_this_version_is_wrong(sound: Premises) -> None:
    found = list(examine(sound, RunAheadClock(datetime(1970, 1, 1, tzinfo=UTC)), [Part.TIME]))
    assert [one.what for one in found if one.level is Level.FAIL] == ["clock"]


# The disk


def test_a_state_folder_to_come_is_fine_where_it_can_be_made(sound: Premises, tmp_path: Path) -> None:
    found = findings(replace(sound, state=tmp_path / "new" / "state"), Part.STATE)
    assert all(one.level is Level.OK for one in found)
    assert not (tmp_path / "new").exists()


def test_a_state_folder_where_nothing_can_be_written_fails(sound: Premises) -> None:
    check(replace(sound, state=Path("/proc/self/fdinfo")), Level.FAIL, "state", "nothing can be written")


def test_a_state_folder_open_to_others_is_warned_of(sound: Premises) -> None:
    sound.state.chmod(0o755)
    check(sound, Level.WARN, "state", f"chmod 700 {sound.state}")


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a folder away")
def test_a_check_as_another_user_than_the_daemon_is_warned_of(sound: Premises) -> None:
    os.chown(sound.state, 65534, -1)
    check(sound, Level.WARN, "state", "that of user 65534", "run check as that user")


def test_a_damaged_store_fails(sound: Premises) -> None:
    TinyDBStore(sound.state).close()
    (journal,) = sound.state.glob("journal-*")
    journal.write_bytes(b"\x00" * 64 + journal.read_bytes())
    check(sound, Level.FAIL, "store", "backup")


def test_a_damaged_key_fails(sound: Premises) -> None:
    TinyDBStore(sound.state).close()
    (sound.state / "keys").write_text("a nonsense\n")
    check(sound, Level.FAIL, "key", "damaged", "backup")


def test_a_broken_letter_of_the_operator_fails_with_file_and_line(sound: Premises, tmp_path: Path) -> None:
    own = tmp_path / "letters"
    (own / "nl").mkdir(parents=True)
    (own / "nl" / "invitation.md").write_text("Dag {{ nobody.knows }\n")
    check(replace(sound, templates=own), Level.FAIL, "letters", f"{own}/nl/invitation.md, line")


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("nl/invitaton.md", "did you mean nl/invitation.md?"),
        ("NL/invitation.md", "did you mean nl/invitation.md?"),
        ("invitation.md", "is used by no letter"),
        ("nl/invitation.txt", "did you mean nl/invitation.md?"),
    ],
)
def test_a_letter_of_ones_own_with_a_misspelt_name_is_told(
    sound: Premises, tmp_path: Path, name: str, told: str
) -> None:
    own = tmp_path / "letters"
    (own / name).parent.mkdir(parents=True)
    (own / name).write_text("Dag\n")
    check(replace(sound, templates=own), Level.WARN, "letters", f"{own / name} is used by no letter", told)


def test_a_file_that_a_letter_of_ones_own_takes_in_is_no_mistake(sound: Premises, tmp_path: Path) -> None:
    (tmp_path / "nl").mkdir()
    (tmp_path / "nl" / "our_closing.md").write_text("Tot gauw!\n")
    packaged = (templates.packaged() / "nl" / "invitation.md").read_text()
    (tmp_path / "nl" / "invitation.md").write_text(packaged + '\n{% include "our_closing.md" %}\n')
    assert [one.level for one in findings(replace(sound, templates=tmp_path), Part.LETTERS)] == [Level.OK]


def test_a_templates_folder_that_is_not_there_fails(sound: Premises, tmp_path: Path) -> None:
    check(replace(sound, templates=tmp_path / "none"), Level.FAIL, "letters", "service.templates")


# The mail servers


def broken(premises: Premises, server: str, **changes: Any) -> Premises:
    return replace(premises, **{server: replace(getattr(premises, server), **changes)})


def test_a_wrong_password_fails_on_each_side(sound: Premises) -> None:
    check(broken(sound, "imap", password="wrong"), Level.FAIL, "mailbox", "refuses cop@example.test", "imap.password")
    check(broken(sound, "smtp", password="wrong"), Level.FAIL, "way out", "535", "smtp.password")


def test_a_server_that_is_not_there_fails(sound: Premises) -> None:
    (port,) = free_ports(1)
    check(broken(sound, "imap", port=port), Level.FAIL, "mailbox", f"127.0.0.1:{port}", "imap.port")
    check(broken(sound, "smtp", port=port), Level.FAIL, "way out", f"127.0.0.1:{port}", "smtp.port")


def test_a_host_that_nobody_knows_fails(sound: Premises) -> None:
    check(broken(sound, "imap", host="no.such.host.invalid", tls=Tls.TLS), Level.FAIL, "mailbox", "imap.host")
    check(broken(sound, "smtp", host="no.such.host.invalid", tls=Tls.TLS), Level.FAIL, "way out", "smtp.host")


def test_the_wrong_way_to_begin_tls_fails(sound: Premises) -> None:
    check(broken(sound, "imap", tls=Tls.TLS), Level.FAIL, "mailbox", "imap.tls")
    check(broken(sound, "smtp", tls=Tls.TLS), Level.FAIL, "way out", "smtp.tls")


def test_a_sender_that_the_server_does_not_allow_fails(sound: Premises, mail_domain: MailDomain) -> None:
    mail_domain.fail(COP, Fault(FaultKind.REFUSE, reply="550 5.7.60 not allowed to send as this sender"))
    check(sound, Level.FAIL, "way out", "5.7.60", "service.address")


def test_no_secret_is_ever_shown(sound: Premises, mail_domain: MailDomain) -> None:
    mail_domain.fail(COP, Fault(FaultKind.REFUSE, reply=f"550 5.7.1 you said {SECRET}"))
    told = "\n".join(str(one) for one in findings(sound, Part.SMTP))
    assert "550 5.7.1 you said ***" in told
    assert SECRET not in told


@pytest.fixture
def secured() -> Iterator[Callable[..., MailDomain]]:
    """Domains with a certificate, or without some of what IMAP offers."""
    domains: list[MailDomain] = []

    def start(**settings: Any) -> MailDomain:
        domains.append(MailDomain({COP: SECRET}, **settings).start())
        return domains[-1]

    yield start
    for one in domains:
        one.stop()


def test_tls_with_a_known_authority_is_fine_and_an_unknown_one_fails(
    sound: Premises, secured: Callable[..., MailDomain]
) -> None:
    ports = secured(tls=server_context()).ports
    known = broken(sound, "imap", port=ports.imaps, tls=Tls.TLS, ca_file=str(AUTHORITY))
    known = broken(known, "smtp", port=ports.submission, tls=Tls.STARTTLS, ca_file=str(AUTHORITY))
    assert all(one.level is Level.OK for one in findings(known, Part.IMAP, Part.SMTP))
    check(broken(known, "imap", ca_file=None), Level.FAIL, "mailbox", "imap.ca_file")
    check(broken(known, "smtp", ca_file=None), Level.FAIL, "way out", "smtp.ca_file")
    check(broken(known, "smtp", ca_file="/none.pem"), Level.FAIL, "way out", "smtp.ca_file /none.pem")


def test_an_expired_certificate_is_told_as_what_it_is(sound: Premises, secured: Callable[..., MailDomain]) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(EXPIRED)
    ports = secured(tls=context).ports
    one = broken(sound, "imap", port=ports.imaps, tls=Tls.TLS, ca_file=str(EXPIRED))
    check(one, Level.FAIL, "mailbox", "must be renewed by who runs that server")
    one = broken(sound, "smtp", port=ports.submission, tls=Tls.STARTTLS, ca_file=str(EXPIRED))
    check(one, Level.FAIL, "way out", "must be renewed by who runs that server")


@pytest.mark.parametrize(
    ("hidden", "told"),
    [(("IDLE",), "no IDLE: new mail is seen after 20 s"), (("MOVE", "UIDPLUS"), "neither MOVE nor UIDPLUS")],
)
def test_what_a_mailbox_lacks_is_warned_of(
    sound: Premises, secured: Callable[..., MailDomain], hidden: tuple[str, ...], told: str
) -> None:
    check(broken(sound, "imap", port=secured(hidden=hidden).ports.imap), Level.WARN, "mailbox", told)


# Over Dovecot and Postfix


def at_real_servers(sound: Premises, dovecot: Dovecot, postfix: Postfix, tls: Tls) -> Premises:
    address = Address(dovecot.new_address("cop"))
    known: dict[str, Any] = {"user": address, "password": dovecot.password, "ca_file": str(AUTHORITY)}
    way_in = dovecot.imaps_port if tls is Tls.TLS else dovecot.imap_port
    way_out = postfix.submissions_port if tls is Tls.TLS else postfix.submission_port
    return replace(
        sound,
        address=address,
        imap=ImapSettings("localhost", port=way_in, tls=tls, **known),
        smtp=SmtpSettings("localhost", way_out, tls, **known),
    )


@pytest.mark.parametrize("tls", [Tls.TLS, Tls.STARTTLS])
def test_real_servers_are_found_sound(sound: Premises, dovecot: Dovecot, postfix: Postfix, tls: Tls) -> None:
    premises = at_real_servers(sound, dovecot, postfix, tls)
    found = findings(premises, Part.IMAP, Part.SMTP)
    assert [(one.level, one.what) for one in found] == [(Level.OK, one) for one in ("mailbox", "inbox", "way out")], (
        found
    )
    assert dovecot.mails(premises.address) == []


def test_real_servers_say_what_is_wrong(sound: Premises, dovecot: Dovecot, postfix: Postfix) -> None:
    premises = at_real_servers(sound, dovecot, postfix, Tls.TLS)
    check(broken(premises, "imap", password="wrong"), Level.FAIL, "mailbox", "refuses", "imap.password")
    check(broken(premises, "smtp", password="wrong"), Level.FAIL, "way out", "535", "smtp.password")
    check(broken(premises, "smtp", user="", password=""), Level.FAIL, "way out", "smtp.user")
    check(broken(premises, "imap", tls=Tls.STARTTLS, connect_timeout=0.3), Level.FAIL, "mailbox", "imap.")
    check(broken(premises, "smtp", host="127.0.0.1", ca_file=None), Level.FAIL, "way out", "smtp.ca_file")


def test_a_language_model_that_cannot_be_asked_is_a_warning(sound: Premises) -> None:
    away = SummarySettings(Engine.OPENAI, "http://127.0.0.1:9/v1", "a-model", "geheim-woord")
    (finding,) = findings(replace(sound, summary=away), Part.SUMMARY)
    assert finding.level is Level.WARN
    assert "until it works, summaries are drafted here" in finding.told
    assert "geheim" not in str(finding)
