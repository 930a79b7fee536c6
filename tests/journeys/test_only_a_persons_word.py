"""Only a person's word moves a session: bounces, absence notes, receipts, lists and echoes over real servers."""

from __future__ import annotations

import email
import email.policy
from collections.abc import Callable
from email.message import EmailMessage, Message
from email.utils import format_datetime
from pathlib import Path

import pytest

from mailflow.core.letters.union import Noted, Receipt, SomebodyWrote, Status, Unreachable
from mailflow.core.seams import Verdict
from mailflow.core.session.model import Invite, Questions, Session
from mailflow.core.session.people import Address, Participant, PersonId, Rsvp
from mailflow.core.stages.held import HeldMail
from mailflow.mail.sender.routing import meeting_uid
from mailflow.outside.clock import SystemClock
from mailflow.testbed.people import Words
from tests.journeys.village import Got, Ground, Sieving, Village
from tests.servers.dovecot import Dovecot

CALENDARS = Path(__file__).parent.parent / "corpus" / "calendar"
KICKOFF = "Dag allemaal,\n\nMijn vragen:\n1. Wat lukte er?\n2. Wat lukte niet?\n\nGeert"
P1, P2 = PersonId("p1"), PersonId("p2")


async def begin(village: Village, *mailboxes: str) -> None:
    """A session with these people, who have been invited; Geert's own mail reaches the service alone."""
    geert = village.people["geert"]
    raw = geert.write(list(mailboxes), [village.service], "Leren van wat lukt", KICKOFF, village.clock.now())
    await village.submit("geert", [village.service], raw)
    await village.reply("geert", village.newest("geert", "card"), "ok")
    village.newest("geert", "noted")
    await village.pass_time_until(Invite)


def participant(village: Village, person: PersonId) -> Participant:
    found = village.session().participant(person)
    assert found is not None
    return found


def held(village: Village) -> list[str]:
    return [entry.reason for entry in village.daemon.store.entries(Verdict.HELD)]


def without_letters(session: Session) -> tuple[object, ...]:
    return session.stage, session.participants, session.serial


async def test_a_refused_address_is_told_once_and_its_person_gets_what_is_due_once_it_is_corrected(
    ground: Ground, tmp_path: Path
) -> None:
    village = Village(ground, tmp_path / "state")
    jan, els = village.person("Jan Peeters"), village.person("Els Vermeulen")
    async with village:
        await begin(village, jan.mailbox(), "Els Vermeulen <gone@example.test>")
        told = village.newest("geert", "unreachable")
        assert told.letter == Unreachable("Els Vermeulen", Address("gone@example.test"))
        assert "“vervang gone@example.test door …”" in told.text
        await village.pass_time_until(Questions)
        assert [got.kind for got in village.fetch("geert")] == [], "once, and not for every letter"
        await village.reply("geert", told, f"vervang gone@example.test door {els.address}")
        asked = village.newest("els", "questions")
        await village.reply("els", asked, "1. Samen koken.\n2. Flyers.")
        assert [answer.text for answer in participant(village, P2).answers] == ["Samen koken.", "Flyers."]


def posts_to(village: Village, address: str) -> list[object]:
    session = village.session()
    return [post for post in village.daemon.store.posts(session.id) if post.envelope.to.address == address]


@pytest.mark.postfix
async def test_a_report_of_postfix_makes_its_reader_unreachable(
    dovecot: Dovecot, ground: Ground, tmp_path: Path
) -> None:
    if ground.smtp_port and ground.imap_port != dovecot.imap_port:
        pytest.skip("only Postfix accepts first and reports later")
    village = Village(ground, tmp_path / "state")
    jan = village.person("Jan Peeters")
    async with village:
        await begin(village, jan.mailbox(), "Siobhan <o'hara@example.test>")
        await village.until(lambda: participant(village, P2).unreachable, "no report was understood")
        told = village.newest("geert", "unreachable")
        assert told.letter == Unreachable("Siobhan", Address("o'hara@example.test"))
        assert not participant(village, P1).unreachable
        assert not held(village)
        await village.pass_time_until(Questions)
        assert len(posts_to(village, "o'hara@example.test")) == 1, "nothing more goes to a dead address"


@pytest.mark.postfix
async def test_an_absence_note_of_sieve_is_no_answer_and_moves_the_reminder(
    careless_sieve: Sieving, tmp_path: Path
) -> None:
    village = Village(careless_sieve.ground, tmp_path / "state", begins=SystemClock().now())  # Sieve's Date is today's
    jan, els = village.person("Jan Peeters"), village.person("Els Vermeulen")
    async with village:
        await begin(village, jan.mailbox(), els.mailbox())
        back = village.session().plan.answers_by
        careless_sieve.leave(els.address, vacation(f"Ik ben er niet. Ik ben terug op {back:%d/%m/%Y}."))
        await village.pass_time_until(Questions)
        await village.until(lambda: participant(village, P2).away_until is not None, "the note was not understood")
        assert participant(village, P2).away_until == back
        assert participant(village, P2).answers == ()
        assert participant(village, P2).rsvp is Rsvp.NONE
        await village.pass_time()
        assert [got.kind for got in village.fetch("jan")][-1] == "reminder"
        assert "reminder" not in [got.kind for got in village.fetch("els")]
        assert "status" not in [got.kind for got in village.fetch("geert")]
        await village.submit("geert", [village.service], status_please(village))
        status = village.newest("geert", "status")
        assert isinstance(status.letter, Status)
        assert [row.away_until for row in status.letter.rows] == [None, back]
        assert "terug op" in status.text
        await village.pass_time()
        assert [got.kind for got in village.fetch("els")] == ["reminder"], "on the morning that he is back"
        assert not [got for got in village.fetch("jan") if got.kind == "reminder"]


def vacation(text: str) -> str:
    return f'require "vacation";\nvacation :days 1 :subject "Re: uw mail" "{text}";\n'


def status_please(village: Village) -> bytes:
    """Geert answers his card once more."""
    letters = village.ground.mails(village.people["geert"].address, "INBOX")
    return village.people["geert"].reply(letters[-1], Words("status"), village.clock.now())


@pytest.mark.postfix
async def test_a_vacation_of_sieve_never_answers_our_letters_by_itself(sieve: Sieving, tmp_path: Path) -> None:
    village = Village(sieve.ground, tmp_path / "state")
    jan, els = village.person("Jan Peeters"), village.person("Els Vermeulen")
    sieve.leave(els.address, vacation("Ik ben er niet."))
    async with village:
        await begin(village, jan.mailbox(), els.mailbox())
        before = village.read()
        await village.reply("jan", village.newest("jan", "invitation"), "ja")
        assert village.read() == before + 1


async def test_two_services_that_take_part_in_each_others_session_do_not_talk(ground: Ground, tmp_path: Path) -> None:
    one, two = (
        Village(ground, tmp_path / "one"),
        Village(ground, tmp_path / "two", service="cop2", facilitator="geert2"),
    )
    jan, els = one.person("Jan Peeters"), two.person("Els Vermeulen")
    async with one, two:
        await begin(one, jan.mailbox(), f"Ander netwerk <{two.service}>")
        await begin(two, els.mailbox(), f"Ander netwerk <{one.service}>")
        await one.until(lambda: one.read() == 3, "the other's invitation never came")
        await two.until(lambda: two.read() == 3, "the other's invitation never came")
        assert len(posts_to(one, two.service)) == len(posts_to(two, one.service)) == 1
        await one.pass_time_until(Questions)
        await two.pass_time_until(Questions)
        await one.until(lambda: one.read() == 4, "the other's questions never came")
        await two.until(lambda: two.read() == 4, "the other's questions never came")
        for village, other in ((one, two), (two, one)):
            assert len(posts_to(village, other.service)) == 2
            assert participant(village, P2).answers == ()
            assert not held(village)
            assert len(list(village.daemon.store.sessions())) == 1


async def test_somebody_behind_a_list_address_answers_from_his_own(ground: Ground, tmp_path: Path) -> None:
    village = Village(ground, tmp_path / "state")
    els, jan = village.person("Els Vermeulen"), village.person("Jan Peeters")
    team = jan.address.replace("@", "+team@")  # what is sent there comes to Jan
    async with village:
        await begin(village, els.mailbox(), f"Team <{team}>")
        invitation = await forwarded(village, "invitation")
        await village.reply("jan", invitation, "Ja, wij doen mee!")
        assert participant(village, P2).rsvp is Rsvp.NONE, "nobody knows yet who that is"
        told = village.newest("geert", "held_mail")
        assert isinstance(told.letter, HeldMail)
        assert (told.letter.sender, told.letter.name) == (jan.address, "Team")
        assert "wij doen mee" in told.text
        await village.reply("geert", told, "ja, laat door")
        assert isinstance(village.newest("geert", "noted").letter, Noted)
        await village.until(lambda: not held(village), "it was never let through")
        await village.until(lambda: participant(village, P2).rsvp is Rsvp.YES, "it was let through without effect")
        await village.pass_time_until(Questions)
        await village.reply("jan", await forwarded(village, "questions"), "1. Samen koken.\n2. Flyers.")
        assert len(participant(village, P2).answers) == 2, "his address is known from now on"
        assert not village.fetch("geert")
        receipt = await forwarded(village, "receipt")
        assert isinstance(receipt.letter, Receipt)


async def forwarded(village: Village, wanted: str) -> Got:
    """The letter of that kind that came to Jan by another address."""
    found: list[Got] = []

    def came() -> bool:
        found.extend(got for got in village.fetch("jan") if got.kind == wanted)
        return bool(found)

    await village.until(came, f"no {wanted} came")
    return found[0]


async def test_a_held_mail_stays_held_when_the_facilitator_says_no(ground: Ground, tmp_path: Path) -> None:
    village = Village(ground, tmp_path / "state")
    els = village.person("Els Vermeulen")
    village.person("Jan Peeters")
    async with village:
        await begin(village, els.mailbox())
        invitation = village.newest("els", "invitation")
        await village.reply("jan", invitation, "nee, ik doe niet mee")
        told = village.newest("geert", "held_mail")
        await village.reply("jan", told, "ok")
        assert len(held(village)) == 2, "only the facilitator's word lets a mail through"
        await village.reply("geert", village.newest("geert", "held_mail"), "nee")
        village.newest("geert", "noted")
        assert len(held(village)) == 2
        assert participant(village, P1).rsvp is Rsvp.NONE
        assert participant(village, P1).also == ()


async def test_a_corrected_address_lets_through_what_was_held_from_it(ground: Ground, tmp_path: Path) -> None:
    village = Village(ground, tmp_path / "state")
    els, thuis = village.person("Els Vermeulen"), village.person("Thuis Vermeulen")
    async with village:
        await begin(village, els.mailbox())
        await village.reply("thuis", village.newest("els", "invitation"), "Ja hoor")
        told = village.newest("geert", "held_mail")
        await village.reply("geert", told, f"vervang {els.address} door {thuis.address}")
        await village.until(lambda: participant(village, P1).rsvp is Rsvp.YES, "it was never let through")
        assert participant(village, P1).person.address == thuis.address
        assert [got.kind for got in village.fetch("thuis")] == ["invitation"]


Change = Callable[[Message, str], None]


def as_the_list_sends_it(mail: Message, _: str) -> None:
    mail.replace_header("Subject", f"[team] {mail['Subject']}")
    mail["List-Id"] = "Het team <team.example.test>"


def as_a_list_that_munges_sends_it(mail: Message, address: str) -> None:
    """Its own From and Message-ID, because of DMARC."""
    as_the_list_sends_it(mail, address)
    mail.replace_header("From", f"Geert via team <{address}>")
    mail.replace_header("Message-ID", "<fresh-1@lists.example.test>")
    del mail["Auto-Submitted"]


def as_a_filter_redirects_it(mail: Message, _: str) -> None:
    mail["Resent-To"] = "cop@example.test"


@pytest.mark.parametrize("change", [as_the_list_sends_it, as_a_list_that_munges_sends_it, as_a_filter_redirects_it])
async def test_our_own_letter_that_comes_back_moves_nothing(ground: Ground, tmp_path: Path, change: Change) -> None:
    village = Village(ground, tmp_path / "state")
    els = village.person("Els Vermeulen")
    async with village:
        await begin(village, els.mailbox())
        before = without_letters(village.session())
        mail = email.message_from_bytes(village.newest("els", "invitation").raw)
        change(mail, els.address)
        await village.submit("els", [village.service], mail.as_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"))
        assert without_letters(village.session()) == before
        assert not village.fetch("els")
        assert not village.fetch("geert")


async def test_a_read_receipt_moves_nothing(ground: Ground, tmp_path: Path) -> None:
    village = Village(ground, tmp_path / "state")
    els = village.person("Els Vermeulen")
    async with village:
        await begin(village, els.mailbox())
        before = without_letters(village.session())
        invitation = village.newest("els", "invitation")
        mail = EmailMessage(policy=email.policy.SMTP)
        mail["From"], mail["To"] = els.mailbox(), village.service
        mail["Subject"], mail["Date"] = "Gelezen: Leren van wat lukt", format_datetime(village.clock.now())
        mail["In-Reply-To"] = mail["References"] = invitation.message_id
        mail["Message-ID"] = "<read-1@example.test>"
        mail.set_content(f"Uw bericht aan {els.name} is gelezen op maandag 7 december 2026.\n")
        mail.make_mixed()
        mail.add_attachment(
            f"Final-Recipient: rfc822;{els.address}\r\nDisposition: manual-action/MDN-sent; displayed".encode(),
            maintype="message",
            subtype="disposition-notification",
        )
        raw = mail.as_bytes().replace(b"multipart/mixed;", b"multipart/report; report-type=disposition-notification;")
        await village.submit("els", [village.service], raw)
        assert without_letters(village.session()) == before
        assert not village.fetch("els")


@pytest.mark.parametrize(
    "shape",
    ["google-declined-with-a-note", "outlook-declined-without-organizer", "apple-declined-from-another-account"],
)
async def test_the_comment_of_a_declined_meeting_reaches_the_facilitator_and_a_stale_one_does_not(
    ground: Ground, tmp_path: Path, shape: str
) -> None:
    village = Village(ground, tmp_path / "state")
    jan, els = village.person("Jan Peeters"), village.person("Els Vermeulen")
    async with village:
        await begin(village, jan.mailbox(), els.mailbox())
        identity = village.daemon.intake.office.identity
        uid = meeting_uid(village.session().id, P2, key=identity.key, key_id=identity.key_id, domain=identity.domain)

        def answered(note: str, sequence: int) -> bytes:
            told = {"uid": uid, "note": note, "sequence": str(sequence), "service": village.service}
            text = (CALENDARS / f"{shape}.eml").read_text()
            for name, value in {**told, "name": els.name, "address": els.address}.items():
                text = text.replace(f"{{{name}}}", value)
            return text.replace("calendar-7f3c9e", f"calendar-{sequence}").replace("\n", "\r\n").encode()

        await village.submit("els", [village.service], answered("Dan geef ik les.", 3))
        told = village.newest("geert", "somebody_wrote")
        assert told.letter == SomebodyWrote("Els Vermeulen", "Dan geef ik les.")
        assert participant(village, P2).rsvp is Rsvp.NONE, "a meeting is not the session"
        await village.submit("els", [village.service], answered("Van een vorige versie.", 2))
        assert not village.fetch("geert")
        assert not held(village)


async def test_a_calendar_answer_of_a_stranger_waits_for_the_facilitator(ground: Ground, tmp_path: Path) -> None:
    village = Village(ground, tmp_path / "state")
    els = village.person("Els Vermeulen")
    async with village:
        await begin(village, els.mailbox())
        identity = village.daemon.intake.office.identity
        uid = meeting_uid(village.session().id, P1, key=identity.key, key_id=identity.key_id, domain=identity.domain)
        text = (CALENDARS / "outlook-declined-without-organizer.eml").read_text()
        names = {"uid": uid, "note": "Ik ken u niet.", "sequence": "0", "service": village.service}
        for name, value in {**names, "name": "Iemand", "address": "iemand@elders.example"}.items():
            text = text.replace(f"{{{name}}}", value)
        await village.submit("els", [village.service], text.replace("\n", "\r\n").encode())
        told = village.newest("geert", "held_mail")
        assert "Ik ken u niet." in told.text
        assert held(village)


async def test_after_three_letters_that_come_back_softly_somebody_is_not_waited_for(
    ground: Ground, tmp_path: Path
) -> None:
    village = Village(ground, tmp_path / "state")
    jan, els = village.person("Jan Peeters"), village.person("Els Vermeulen")
    async with village:
        await begin(village, jan.mailbox(), els.mailbox())
        invitation = village.newest("els", "invitation")
        for number in range(3):
            await village.submit("jan", [village.service], full(els.address, invitation, number))
        assert participant(village, P2).soft_bounces == 1, "three reports of one letter are one letter"
        await village.pass_time_until(Questions)
        await village.submit("jan", [village.service], full(els.address, village.newest("els", "questions"), 3))
        assert not participant(village, P2).unreachable
        assert not village.fetch("geert")
        await village.pass_time()
        await village.submit("jan", [village.service], full(els.address, village.newest("els", "reminder"), 4))
        village.newest("geert", "unreachable")
        await village.reply("els", invitation, "Ja, ik ben er weer")
        assert not participant(village, P2).unreachable
        village.newest("els", "questions")


def full(address: str, letter: Got, number: int) -> bytes:
    """A report that somebody's mailbox is full (RFC 3464)."""
    head = letter.raw.partition(b"\r\n\r\n")[0].decode()
    return (
        f"Return-Path: <>\r\nFrom: Mail Delivery System <MAILER-DAEMON@mx.example.net>\r\nTo: cop@example.test\r\n"
        f"Subject: Undelivered Mail Returned to Sender\r\nAuto-Submitted: auto-replied\r\nMIME-Version: 1.0\r\n"
        f"Message-ID: <full-{number}@mx.example.net>\r\nDate: Mon, 23 Nov 2026 10:0{number}:00 +0100\r\n"
        f'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\r\n\r\n'
        f"--b\r\nContent-Type: text/plain\r\n\r\nI'm sorry, the mailbox is full.\r\n\r\n"
        f"--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example.net\r\n\r\n"
        f"Final-Recipient: rfc822; {address}\r\nAction: failed\r\nStatus: 4.2.2\r\n"
        f"Diagnostic-Code: smtp; 452 4.2.2 Mailbox full\r\n\r\n"
        f"--b\r\nContent-Type: text/rfc822-headers\r\n\r\n{head}\r\n\r\n--b--\r\n"
    ).encode()
