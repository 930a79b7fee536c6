"""A mail is the same bytes each time, says who it is from and whose thread it is in, and can be read back."""

from __future__ import annotations

import email
import email.policy
import os
import re
from dataclasses import replace
from datetime import UTC, datetime
from email.message import Message as EmailPart
from urllib.parse import quote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailflow.core.meeting.values import CalendarEntry, Method, Occasion
from mailflow.core.session.people import Address, Language, Mailbox, MessageId, Person, PersonId
from mailflow.mail.message import Message
from mailflow.mail.parsing.parse import parse
from mailflow.mail.sender.routing import claims, is_own
from mailflow.mail.writing.compose import Identity, compose, message_id
from mailflow.mail.writing.render import Rendered
from mailflow.mail.writing.samples import envelopes
from mailflow.mail.writing.wire_policy import identification, mailbox, one_line, unstructured
from tests.mail.letters import IDENTITY, packaged, renderer, sample

EXAMPLES = settings(max_examples=int(os.environ.get("MAILFLOW_EXAMPLES", "200")), deadline=None)
SENDABLE = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.just("\n"), max_size=300)
OUTLOOK = MessageId("<AS8PR04MB1234567890ABCDEF0123456789ABCDEF0123456789@AS8PR04MB12345.eurprd04.prod.outlook.com>")


def mail(name: str, **changes: object) -> bytes:
    """The mail of a sample."""
    envelope = replace(sample(name), **changes)  # type: ignore[arg-type]
    return compose(envelope, packaged().render(envelope), IDENTITY)


def read(name: str, **changes: object) -> Message:
    """That mail, as it is read back."""
    return parse(mail(name, **changes))


def header_lines(raw: bytes) -> list[str]:
    """The lines of the header, still folded."""
    return raw.partition(b"\r\n\r\n")[0].decode("ascii").split("\r\n")


@pytest.mark.slow
@pytest.mark.parametrize("language", list(Language))
def test_every_letter_is_read_back_as_it_was_written(language: Language) -> None:
    for name, envelope in envelopes(language):
        rendered = packaged().render(envelope)
        message = parse(compose(envelope, rendered, IDENTITY))
        assert message.text == rendered.text, name
        assert message.html == rendered.html, name
        assert message.subject == rendered.subject
        assert message.type == "multipart/alternative"
        assert message.types == ("multipart/alternative", "text/plain", "text/html") or len(message.types) == 2
        assert message.parts == ()
        assert message.defects == ()


@EXAMPLES
@given(SENDABLE, SENDABLE)
def test_whatever_the_words_they_are_read_back_as_written(text: str, html: str) -> None:
    envelope = sample("questions")
    rendered = Rendered("Re: x", text + ".\n", html + "</html>\n", "p")
    raw = compose(envelope, rendered, IDENTITY)
    message = parse(raw)
    assert message.text == rendered.text
    assert message.html == rendered.html
    raw.decode("ascii")
    assert all(len(line) <= 78 or "mailto:" in line for line in raw.decode().split("\r\n"))


@EXAMPLES
@given(st.text(max_size=200), st.text(max_size=100), st.text(max_size=100))
def test_no_words_reach_the_header_but_as_words(subject: str, name: str, facilitator: str) -> None:
    reader = Person(PersonId("p1"), Address("fatima@wijkhuis.example"), name)
    envelope = replace(sample("questions"), subject=subject, to=reader, facilitator=facilitator + "!")
    raw = compose(envelope, Rendered(f"Re: {subject}", "x\n", "x\n", "x"), IDENTITY)
    lines = header_lines(raw)
    assert all(len(line) <= 78 or "mailto:" in line for line in lines)
    named = [line.partition(":")[0] for line in lines if not line.startswith(" ")]
    expected = "From To Subject Date Message-ID In-Reply-To References Auto-Submitted X-Auto-Response-Suppress List-Id"
    assert named == [*expected.split(), "List-Unsubscribe", "MIME-Version", "Content-Type"]
    message = parse(raw)
    assert message.senders[0].address == IDENTITY.address
    assert [one.address for one in message.to] == [reader.address]
    assert message.subject == one_line(f"Re: {subject}")


def test_a_line_break_in_a_name_or_subject_adds_no_header() -> None:
    evil = "Geert\r\nBcc: iedereen@example.org\r\n\r\nhallo"
    message = read("questions", subject=evil, facilitator=evil)
    assert message.header("bcc") == ""
    assert message.subject == "Re: Geert Bcc: iedereen@example.org hallo"
    assert message.senders == (Mailbox(IDENTITY.address, "Geert Bcc: iedereen@example.org hallo via Leernetwerk"),)


def test_text_that_turns_or_hides_is_taken_out_of_headers() -> None:
    assert one_line("gnp\u202e.exe\u200b \u2066x\u2069") == "gnp .exe x"


def test_the_same_envelope_gives_the_same_bytes_in_another_process() -> None:
    for name in ("card", "questions", "review"):
        envelope = sample(name)
        assert compose(envelope, renderer().render(envelope), replace(IDENTITY)) == mail(name)


def test_two_letters_differ_in_boundary_and_message_id() -> None:
    first, second = mail("questions", serial=7), mail("questions", serial=8)
    assert parse(first).message_id != parse(second).message_id
    assert re.findall(rb'boundary="(.*)"', first) != re.findall(rb'boundary="(.*)"', second)


def test_the_boundary_cannot_stand_in_a_part() -> None:
    boundary = re.findall(rb'boundary="(.*)"', mail("questions"))[0].decode()
    rendered = Rendered("Re: x", f"--{boundary}--\n--{boundary}\n", f"--{boundary}\n", "x")
    message = parse(compose(sample("questions"), rendered, IDENTITY))
    assert message.text == rendered.text
    assert message.html == rendered.html


def test_a_participant_sees_whose_question_it_is_and_the_facilitator_sees_the_service() -> None:
    assert read("questions").senders == (Mailbox(IDENTITY.address, "Geert Frateur via Leernetwerk"),)
    assert read("card").senders == (Mailbox(IDENTITY.address, "Leernetwerk"),)
    assert read("explanation").senders == (Mailbox(IDENTITY.address, "Leernetwerk"),)
    assert read("questions", language=Language.DE).senders[0].name == "Geert Frateur über Leernetwerk"
    assert read("questions").reply_to == ()


def test_names_of_all_kinds_arrive_whole() -> None:
    for name in (
        'Jan "de Lange" Peeters',
        "Peeters, Jan",
        "Zoë Müller-Straße",
        "محمد علي",
        "a" * 100,
        "x@y.org",
    ):
        reader = Person(PersonId("p1"), Address("jan@example.org"), name)
        raw = mail("questions", to=reader, facilitator=name)
        assert parse(raw).to == (Mailbox(reader.address, name),)
        standard = email.message_from_bytes(raw, policy=email.policy.default)
        # The standard library puts a space between two encoded words of a name, so compare without.
        for header, shown in (("To", name), ("From", f"{name} via Leernetwerk")):
            assert standard[header].addresses[0].display_name.replace(" ", "") == shown.replace(" ", "")


def test_the_mail_stands_in_the_thread_of_the_kickoff_and_names_itself_once_more() -> None:
    message = read("questions", in_reply_to=OUTLOOK, references=(MessageId("<root@a.example>"), OUTLOOK))
    own = message_id(sample("questions"), IDENTITY)
    assert message.message_id == own
    assert message.in_reply_to == (OUTLOOK,)
    assert message.references == (MessageId("<root@a.example>"), OUTLOOK, own)


def test_a_letter_that_answers_nothing_still_names_itself() -> None:
    message = read("explanation", in_reply_to=None, references=())
    assert message.header("in-reply-to") == ""
    assert message.references == (message.message_id,)


def test_a_long_thread_keeps_its_root_and_its_end() -> None:
    ids = tuple(MessageId(f"<{number}@a.example>") for number in range(100))
    kept = read("questions", references=ids, in_reply_to=ids[-1]).references
    assert kept[0] == ids[0]
    assert kept[1:-1] == ids[-20:]


def test_identifications_are_never_encoded_however_long() -> None:
    raw = mail("questions", in_reply_to=OUTLOOK, references=(OUTLOOK, MessageId("<b@é.example>")))
    head = "\r\n".join(header_lines(raw))
    assert f"In-Reply-To:\r\n {OUTLOOK}" in head or f"In-Reply-To: {OUTLOOK}" in head
    assert "=?" not in head
    assert "é" not in head
    standard = email.message_from_bytes(raw, policy=email.policy.default)
    assert str(standard["In-Reply-To"]).strip() == OUTLOOK


def test_a_reply_carries_the_token_back() -> None:
    own = message_id(sample("questions"), IDENTITY)
    reply = parse(f"From: fatima@wijkhuis.example\r\nIn-Reply-To: {own}\r\n\r\nja".encode())
    claim = claims(reply, {IDENTITY.key_id: IDENTITY.key}, IDENTITY.domain)[0]
    assert (claim.session, claim.person, claim.serial) == ("k7wq2mzx", "p1", sample("questions").serial)
    assert is_own(own, {IDENTITY.key_id: IDENTITY.key}, IDENTITY.domain)
    assert len(own) <= 78


def test_a_machine_is_told_that_a_machine_writes() -> None:
    assert read("questions").header("auto-submitted") == "auto-generated"
    assert read("receipt").header("auto-submitted") == "auto-replied"
    assert read("receipt").header("x-auto-response-suppress") == "OOF, AutoReply"


def test_a_participant_can_unsubscribe_by_the_button_of_his_mail_program() -> None:
    message = read("questions")
    said = message.header("list-unsubscribe")
    assert said == f"<mailto:cop@leernetwerk.example?subject=unsubscribe&body={quote(message.message_id or '')}>"
    assert message.header("list-id") == "<k7wq2mzx.leernetwerk.example>"
    for name in ("card", "explanation"):
        assert read(name).header("list-unsubscribe") == ""


def test_the_date_is_that_of_the_commit() -> None:
    assert read("questions").date == sample("questions").written


def test_the_key_does_not_show_when_an_identity_is_printed() -> None:
    assert "thirty-two" not in repr(Identity(Address("a@b"), "x", "b", b"thirty-two", "a"))


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (mailbox("To", Mailbox(Address("a@b.example"))), "To: a@b.example"),
        (mailbox("To", Mailbox(Address("a@b.example"), "Jan Peeters")), "To: Jan Peeters <a@b.example>"),
        (mailbox("To", Mailbox(Address("a@b.example"), "J. Peeters")), 'To: "J. Peeters" <a@b.example>'),
        (mailbox("To", Mailbox(Address("a@b.example"), "Zoë")), "To: =?utf-8?q?Zo=C3=AB?= <a@b.example>"),
        (unstructured("Subject", "Re: één"), "Subject: =?utf-8?q?Re=3A_=C3=A9=C3=A9n?="),
        (unstructured("Subject", ""), "Subject: "),
        (unstructured("Subject", "word " * 20), "Subject:" + " word" * 14 + "\r\n" + " word" * 6),
        (identification("References", ["<a@b>", "<c d@e>", "<f@\x00>"]), "References: <a@b>"),
    ],
)
def test_a_header_is_written(written: str, expected: str) -> None:
    assert written == expected


MEETING = CalendarEntry(Method.REQUEST, Occasion(datetime(2026, 12, 8, 13, tzinfo=UTC), 90, "De Stek"), 1)


def test_a_meeting_comes_in_two_parts_that_say_the_same() -> None:
    raw = mail("invitation-meeting", calendar=MEETING)
    assert raw == mail("invitation-meeting", calendar=MEETING)
    raw.decode("ascii")
    assert all(len(line) <= 78 or "mailto:" in line for line in raw.decode().split("\r\n"))
    whole = email.message_from_bytes(raw, policy=email.policy.default)
    assert [part.get_content_type() for part in whole.walk()] == [
        "multipart/mixed",
        "multipart/alternative",
        "text/plain",
        "text/html",
        "text/calendar",
        "application/ics",
    ]
    shown, attached = list(whole.walk())[4:]
    assert str(shown["Content-Type"]) == 'text/calendar; charset="utf-8"; method="REQUEST"'
    assert attached.get_filename() == "invite.ics"
    assert _content(shown) == _content(attached)
    told = _content(shown).decode()
    assert f'ORGANIZER;CN="Geert Frateur via Leernetwerk":mailto:{IDENTITY.address}' in told.replace("\r\n ", "")
    assert "SEQUENCE:1\r\n" in told
    assert claims(parse(raw), {IDENTITY.key_id: IDENTITY.key}, IDENTITY.domain)


def _content(part: EmailPart) -> bytes:
    found = part.get_payload(decode=True)
    assert isinstance(found, bytes)
    return found


def test_a_cancellation_has_the_same_uid_and_another_name() -> None:
    cancelled = mail("meeting-off", calendar=replace(MEETING, method=Method.CANCEL, sequence=2))
    parts = [list(email.message_from_bytes(one).walk()) for one in (mail("meeting-off", calendar=MEETING), cancelled)]
    uids = [re.findall(rb"UID:(\S+)", _content(found[5])) for found in parts]
    assert uids[0] == uids[1] != []
    assert parts[1][4].get_param("method") == "CANCEL"
    assert parts[1][5].get_filename() == "cancel.ics"
