"""What becomes of a mail: strangers, copies, broken mails, machines, and releases."""

from __future__ import annotations

import email
import re
from dataclasses import replace
from email import policy
from email.message import EmailMessage
from pathlib import Path

import pytest

from mailflow.core.seams import Folder, Post, PostState, Verdict
from mailflow.core.session.model import Draft
from mailflow.core.session.people import FACILITATOR, Address, Rsvp
from mailflow.core.stages.held import HeldMail, HeldWhy
from mailflow.mail.reading import read
from mailflow.mail.writing.compose import message_id
from mailflow.settings.settings import Caps
from mailflow.testbed.people import Words
from tests.service.room import PEOPLE, SERVICE, Room, authenticated, mail, settings
from tests.service.test_routes import to_all

STRANGER = "Ineke <ineke@elders.test>"


def waiting(room: Room) -> list[Post]:
    """All letters in the outbox."""
    return list(room.store.outgoing(room.clock.now(), 100))


# Strangers


def test_a_stranger_is_told_once_what_this_address_is_for(room: Room) -> None:
    assert room.take(authenticated(mail(STRANGER, "Wat is dit?"))).verdict is Verdict.PROCESSED
    (post,) = waiting(room)
    with room.store.turn() as turn:
        turn.post(replace(post, state=PostState.SENT))
    for text in ("Hallo? Ik vroeg iets.", "Nog eens."):
        assert room.take(authenticated(mail(STRANGER, text))).verdict is Verdict.PROCESSED
    assert not waiting(room)
    assert type(post.envelope.letter).__name__ == "Explanation"
    assert post.envelope.to.address == "ineke@elders.test"
    assert b"Auto-Submitted: auto-replied" in room.daemon.intake.office.bytes_of(post.envelope)


def test_a_strangers_kickoff_starts_nothing_and_gets_a_polite_no(room: Room) -> None:
    taken = room.take(room.kickoff(by="tom"))
    assert taken.reason == "human: may not start a session"
    assert not room.sessions()
    (post,) = waiting(room)
    assert type(post.envelope.letter).__name__ == "NotAllowed"
    assert post.envelope.to.address == "tom@example.test"


def test_his_colleagues_who_reply_to_all_hear_nothing_from_us(room: Room) -> None:
    room.take(room.kickoff(by="tom"))
    raw = PEOPLE["jan"].write([PEOPLE["tom"].mailbox()], [SERVICE], "Re: Jongeren", "Leuk idee!", room.now())
    taken = room.take(b"In-Reply-To: <eerder@example.test>\r\n" + raw)
    assert taken.verdict is Verdict.HELD
    assert [post.envelope.to.address for post in waiting(room)] == ["tom@example.test"]


@pytest.mark.parametrize(
    "header",
    ["Auto-Submitted: auto-generated", "Auto-Submitted: auto-replied", "Precedence: bulk", "List-Id: <x.elders.test>"],
)
def test_a_strangers_machine_is_never_answered(room: Room, header: str) -> None:
    room.take(f"{header}\r\n".encode() + mail(STRANGER, "Wij hebben uw bericht ontvangen."))
    assert not waiting(room)


def test_who_said_stop_is_not_even_told_what_this_is(room: Room) -> None:
    room.invite("jan")
    room.take(room.reply("jan", "invitation", "stop"))
    room.order("cancel")
    before = len(waiting(room))
    room.take(mail(PEOPLE["jan"].mailbox(), "Wat is dit eigenlijk voor iets?"))
    assert len(waiting(room)) == before


def test_a_stop_after_the_end_is_heard_in_a_new_mail_too(room: Room) -> None:
    room.invite("jan")
    room.order("cancel")
    before = len(waiting(room))
    taken = room.take(authenticated(mail(PEOPLE["jan"].mailbox(), "Stop, schrijf mij niet meer.")))
    assert (taken.verdict, taken.reason) == (Verdict.PROCESSED, "human: says stop")
    assert room.store.opted_out(Address(PEOPLE["jan"].address))
    assert len(waiting(room)) == before


def test_the_button_of_a_mail_program_means_this_session_alone(room: Room) -> None:
    room.ask("jan")
    (invitation,) = room.posts("jan", "invitation")
    pressed = message_id(invitation.envelope, room.daemon.intake.office.identity)
    room.take(mail(PEOPLE["jan"].mailbox(), pressed, subject="unsubscribe"))
    assert room.kinds("jan")[-1] == "left_session"
    assert not room.store.opted_out(Address(PEOPLE["jan"].address))
    room.take(room.reply("jan", "left_session", "ja"))
    assert room.kinds("jan")[-1] == "questions"


def test_a_stop_need_not_say_which_session_it_means(room: Room) -> None:
    room.invite("jan")
    room.invite("jan", "els", subject="Ouders")
    assert room.take(authenticated(mail(PEOPLE["jan"].mailbox(), "stop"))).reason == "human: says stop"
    assert room.store.opted_out(Address(PEOPLE["jan"].address))
    assert not room.store.opted_out(Address(PEOPLE["els"].address))


def test_a_stop_between_colleagues_is_not_said_to_us(room: Room) -> None:
    raw = PEOPLE["jan"].write([PEOPLE["tom"].mailbox()], [SERVICE], "Re: Jongeren", "stop", room.now())
    assert room.take(b"In-Reply-To: <eerder@example.test>\r\n" + raw).verdict is Verdict.HELD
    assert not room.store.opted_out(Address(PEOPLE["jan"].address))


# Copies


def test_the_same_bytes_again_are_only_moved(room: Room) -> None:
    room.ask()
    raw = room.reply("jan", "questions", "1. Op het plein.")
    assert [room.take(raw).folder for _ in range(3)] == [Folder.PROCESSED] * 3
    answer = room.person("jan").answered(1)
    assert answer is not None
    assert answer.text == "Op het plein."


def test_other_bytes_with_a_known_message_id_are_held(room: Room) -> None:
    room.ask()
    raw = room.reply("jan", "questions", "1. Op het plein.")
    room.take(raw)
    again = room.take(raw.replace(b"Op het plein.", b"Iets heel anders."))
    assert again.verdict is Verdict.HELD
    assert "other words" in again.reason
    answer = room.person("jan").answered(1)
    assert answer is not None
    assert answer.text == "Op het plein."


def test_a_kickoff_that_comes_twice_begins_one_session(room: Room) -> None:
    raw = room.kickoff()
    room.take(raw)
    room.take(b"Received: by another way\r\n" + raw)
    assert len(room.sessions()) == 1


# Broken mails


@pytest.mark.parametrize(
    ("raw", "verdict", "reason"),
    [
        (b"Subject: niemand\r\n\r\nhallo", Verdict.HELD, "0 addresses in From instead of one"),
        (b"From: a@x.test, b@x.test\r\n\r\nhallo", Verdict.HELD, "2 addresses in From instead of one"),
        (b"", Verdict.HELD, "0 addresses in From instead of one"),
        (bytes(range(128, 256)) * 40, Verdict.HELD, "0 addresses in From instead of one"),
        (b"From: a@x.test\r\n" + b"X: y\r\n" * 600 + b"\r\n", Verdict.REJECTED, "too many headers"),
        (b"From: a@x.test\r\nSubject: " + b"=?utf-8?q?a?= " * 2000, Verdict.REJECTED, "too many encoded words"),
    ],
)
def test_a_mail_that_says_nothing_is_kept_for_a_person(room: Room, raw: bytes, verdict: Verdict, reason: str) -> None:
    taken = room.take(raw)
    assert taken.verdict is verdict
    assert reason in taken.reason
    assert not waiting(room)


def test_a_bomb_is_rejected_before_it_is_parsed(room: Room) -> None:
    parts = b"".join(b"--b%d\r\nContent-Type: multipart/mixed; boundary=b%d\r\n\r\n" % (n, n + 1) for n in range(3000))
    raw = b"From: a@x.test\r\nContent-Type: multipart/mixed; boundary=b0\r\n\r\n" + parts
    taken = room.take(raw)
    assert (taken.verdict, taken.folder) == (Verdict.REJECTED, Folder.REJECTED)
    assert taken.entry.message_id is None, "nobody looked into it"


def test_of_a_mail_that_is_too_large_only_the_header_is_known(room: Room) -> None:
    room.ask()
    head = room.reply("jan", "questions", "1. Op het plein.").partition(b"\r\n\r\n")[0] + b"\r\n\r\n"
    taken = room.take(head, size=30_000_000)
    assert taken.verdict is Verdict.HELD
    assert taken.reason == "larger than mailflow reads (30000000 bytes)"
    assert taken.entry.sender == "jan@example.test"
    assert not room.person("jan").answers


def test_a_mail_that_breaks_us_is_held_and_the_next_one_read(room: Room) -> None:
    room.ask()

    def broken(*_: object) -> None:
        raise ZeroDivisionError("words of a mail")

    room.daemon.intake = replace(room.daemon.intake, read=broken)  # type: ignore[arg-type]
    before = room.person("jan")
    taken = room.take(room.reply("jan", "questions", "1. Op het plein."))
    assert (taken.verdict, taken.reason) == (Verdict.HELD, "mailflow failed on it: ZeroDivisionError")
    assert room.person("jan") == before
    assert told_of(room).why is HeldWhy.BROKEN
    room.daemon.intake = replace(room.daemon.intake, read=read)
    room.take(room.reply("els", "questions", "1. Op het plein."))
    assert room.person("els").answers


# What nobody may miss


def told_of(room: Room) -> HeldMail:
    """What the facilitator was told last, which must be of a held mail."""
    letter = room.posts("geert")[-1].envelope.letter
    assert isinstance(letter, HeldMail)
    return letter


def test_a_facilitators_mail_that_breaks_us_is_told_to_himself(room: Room) -> None:
    room.ask()

    def broken(*_: object) -> None:
        raise ZeroDivisionError("words of a mail")

    room.daemon.intake = replace(room.daemon.intake, read=broken)  # type: ignore[arg-type]
    room.take(room.reply("geert", "card", "status"))
    assert (told_of(room).why, told_of(room).person) == (HeldWhy.BROKEN, FACILITATOR)
    text = room.daemon.intake.office.text_of(room.posts("geert")[-1].envelope)
    assert "Ik kon hem niet lezen" in text


def test_an_ok_to_what_only_tells_lets_nothing_through_and_starts_nothing(room: Room) -> None:
    room.take(room.kickoff())
    room.take(authenticated(to_all(room, "fatima", "")))
    assert told_of(room).why is HeldWhy.EMPTY
    assert room.take(room.reply("geert", "held_mail", "ok")).verdict is Verdict.PROCESSED
    assert isinstance(room.session().stage, Draft)
    assert [one.verdict for one in room.store.entries(Verdict.HELD)] == [Verdict.HELD]


@pytest.mark.parametrize(
    ("headers", "subject", "words"),
    [
        ("Precedence: junk", "Re: Jongeren", "1. Op het plein.\n2. Flyers."),
        ("Precedence: junk", "Re: Jongeren", "Wij koken elke dinsdag samen op het plein."),
        ("Return-Path: <>", "Re: Jongeren", "Wij koken elke dinsdag samen op het plein."),
        ("Auto-Submitted: auto-generated", "Re: Jongeren", "1. Op het plein.\n2. Flyers werken niet."),
        ("X-A: b", "Afwezig tot 11/12, dus nu al", "Ik ben er even niet.\n1. Op het plein.\n2. Flyers."),
        ("X-A: b", "Out of office - my answers", "Cooking together works, meetings do not."),
        ("X-A: b", "Im Urlaub: hier meine Antworten", "Gemeinsam kochen hilft uns sehr."),
    ],
)
def test_a_persons_words_under_the_mark_of_a_machine_are_told(
    room: Room, headers: str, subject: str, words: str
) -> None:
    room.ask()
    raw = room.reply("jan", "questions", words)
    raw = re.sub(rb"(?m)^Subject:.*?\r\n(?! )", f"Subject: {subject}\r\n".encode(), raw, count=1, flags=re.DOTALL)
    taken = room.take(f"{headers}\r\n".encode() + raw)
    assert taken.verdict is Verdict.HELD
    assert told_of(room).why is HeldWhy.UNSURE
    assert words.rsplit(maxsplit=1)[-1] in told_of(room).excerpt
    room.take(room.reply("geert", "held_mail", "ok"))
    assert room.take(f"{headers}\r\n".encode() + raw).verdict is Verdict.PROCESSED
    assert room.person("jan").answers or "somebody_wrote" in room.kinds("geert") or "receipt" in room.kinds("jan")


@pytest.mark.parametrize(
    "note",
    [
        "Ik ben afwezig tot 7 december. Voor dringende zaken: collega@example.test.",
        "Thank you for your message. I am out of the office.",
        "Je suis en congé jusqu'au 7 décembre.",
        "Vielen Dank für Ihre Nachricht. Ich bin im Urlaub.",
    ],
)
def test_a_true_absence_note_with_such_a_mark_stays_silent(room: Room, note: str) -> None:
    room.ask()
    before = len(room.posts())
    taken = room.take(b"Precedence: junk\r\n" + room.reply("jan", "questions", note))
    assert (taken.verdict, len(room.posts())) == (Verdict.PROCESSED, before)


def test_a_mail_under_a_subject_of_absence_without_a_thread_is_told_too(room: Room) -> None:
    room.ask()
    raw = mail(PEOPLE["jan"].mailbox(), "1. Op het plein.\n2. Flyers.", subject="Afwezig tot 11/12: mijn antwoorden")
    assert room.take(authenticated(raw)).verdict is Verdict.HELD
    assert told_of(room).why is HeldWhy.UNSURE


def test_an_empty_mail_is_told(room: Room) -> None:
    room.ask()
    taken = room.take(room.reply("jan", "questions", ""))
    assert (taken.verdict, taken.reason) == (Verdict.HELD, "holds neither a word nor a file")
    assert told_of(room).why is HeldWhy.EMPTY


def test_an_empty_mail_with_words_in_its_subject_says_those(room: Room) -> None:
    room.invite()
    room.take(authenticated(mail(PEOPLE["jan"].mailbox(), "", subject="Ja, ik doe mee!")))
    assert room.person("jan").rsvp is Rsvp.YES


def test_a_forward_without_a_word_waits_and_counts_when_the_facilitator_says_so(room: Room) -> None:
    room.ask()
    block = "---------- Forwarded message ---------\nVan: Jan <jan@thuis.test>\nDate: ma 23 nov 2026 om 20:14\n"
    passed = f"{block}Subject: antwoorden\nTo: Jan <jan@example.test>\n\n1. Op het plein.\n2. Flyers.\n"
    raw = authenticated(mail(PEOPLE["jan"].mailbox(), passed, subject="Fwd: antwoorden"))
    assert room.take(raw).verdict is Verdict.HELD
    assert (told_of(room).why, "Op het plein" in told_of(room).excerpt) == (HeldWhy.FORWARD, True)
    room.take(room.reply("geert", "held_mail", "ok"))
    room.take(raw)
    answer = room.person("jan").answered(1)
    assert answer is not None
    assert answer.text == "Op het plein."


def test_other_words_under_a_known_message_id_are_told_and_let_through(room: Room) -> None:
    room.ask()
    raw = room.reply("jan", "questions", "1. Op het plein.")
    room.take(raw)
    more = raw.replace(b"1. Op het plein.", b"1. Op het plein.\r\n2. Flyers.")
    room.take(more)
    assert (told_of(room).why, "Flyers" in told_of(room).excerpt) == (HeldWhy.AGAIN, True)
    room.take(room.reply("geert", "held_mail", "ok"))
    room.take(more)
    assert [one.question for one in room.person("jan").answers] == [1, 2]


@pytest.mark.parametrize("listed", [False, True])
def test_the_same_mail_by_two_ways_is_silent(room: Room, listed: bool) -> None:
    room.ask()
    raw = room.reply("jan", "questions", "1. Op het plein.")
    room.take(raw)
    before = len(room.posts())
    again = b"Delivered-To: buurt@lists.test\r\nReceived: from lists.test by mx\r\n" + raw
    if listed:
        again += b"\r\n_______________________________________________\r\nbuurt mailing list\r\nbuurt@lists.test\r\n"
    taken = room.take(again)
    assert (taken.verdict, len(room.posts())) == (Verdict.PROCESSED, before)


def test_a_request_to_meet_reaches_the_facilitator_with_its_words(room: Room) -> None:
    room.ask()
    made = email.message_from_bytes(room.reply("jan", "questions", "Kunnen we even bellen?"), policy=policy.SMTP)
    assert isinstance(made, EmailMessage)
    made.set_content("Kunnen we even bellen?")
    made.add_alternative("BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n", subtype="calendar",
                         params={"method": "REQUEST"})  # fmt: skip
    room.take(made.as_bytes())
    assert (told_of(room).why, told_of(room).excerpt) == (HeldWhy.MEETING, "Kunnen we even bellen?")


def test_a_recall_is_no_answer_and_is_told(room: Room) -> None:
    room.ask()
    room.take(room.reply("jan", "questions", 'Peeters, Jan wil het bericht "Re: Jongeren" intrekken.'))
    assert told_of(room).why is HeldWhy.RECALLED
    assert not room.person("jan").answers


# Machines


def test_an_absence_note_is_no_answer_and_gets_none(room: Room) -> None:
    room.ask()
    before = len(room.posts())
    room.take(room.reply("jan", "questions", "Ik ben terug op 7 december. 1. Op het plein.", automatic=True))
    assert not room.person("jan").answers
    assert len(room.posts()) == before


def test_a_bounce_of_our_letter_makes_its_reader_unreachable_and_is_told_once(room: Room) -> None:
    room.ask()
    for _ in range(2):
        room.take(bounce(room, "jan", "questions"))
    assert room.person("jan").unreachable
    assert room.kinds("geert").count("unreachable") == 1


def test_a_bounce_that_is_not_of_our_letter_says_nothing(room: Room) -> None:
    room.ask()
    raw = bounce(room, "jan", "questions").replace(str(room.session().id).encode(), b"abcd2345")
    room.take(raw)
    assert not room.person("jan").unreachable


def bounce(room: Room, name: str, wanted: str) -> bytes:
    """A mail server's report that a letter of ours could not be delivered (RFC 3464)."""
    address = PEOPLE[name].address
    letter = room.letter(name, wanted).decode().partition("\r\n\r\n")[0]
    return (
        "From: MAILER-DAEMON@mx.elders.test (Mail Delivery System)\r\nReturn-Path: <>\r\n"
        f"To: {SERVICE}\r\nSubject: Undelivered Mail Returned to Sender\r\nAuto-Submitted: auto-replied\r\n"
        f"Message-ID: <bounce{room.now():%f}@mx.elders.test>\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\r\n\r\n'
        "--b\r\nContent-Type: text/plain\r\n\r\nI'm sorry.\r\n"
        "--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.elders.test\r\n\r\n"
        f"Final-Recipient: rfc822; {address}\r\nAction: failed\r\nStatus: 5.1.1\r\n"
        "Diagnostic-Code: smtp; 550 5.1.1 no such user\r\n"
        f"\r\n--b\r\nContent-Type: text/rfc822-headers\r\n\r\n{letter}\r\n--b--\r\n"
    ).encode()


def test_an_autoresponder_without_any_header_of_one_settles(room: Room) -> None:
    """It answers every letter of ours with the same words, as if a person had written them."""
    room.ask()
    answered = 0
    while answered < len(own := room.posts("jan")) and answered < 20:
        letter = room.daemon.intake.office.bytes_of(own[answered].envelope)
        raw = PEOPLE["jan"].reply(letter, Words("Wij behandelen uw vraag zo snel mogelijk."), room.now())
        room.take(raw)
        answered += 1
    assert answered < 8, room.kinds("jan")


# The operator lets it through


def test_a_released_copy_is_read(room: Room) -> None:
    room.ask()
    raw = room.reply("jan", "questions", "1. Op het plein.")
    room.take(raw)
    other = raw.replace(b"1. Op het plein.", b"2. Flyers.")
    held = room.take(other)
    room.daemon.control.perform({"verb": "release", "digest": held.entry.digest})
    assert room.take(other).verdict is Verdict.PROCESSED
    assert [one.question for one in room.person("jan").answers] == [1, 2]


async def test_a_facilitator_may_have_so_many_sessions_open(tmp_path: Path) -> None:
    async with Room(replace(settings(tmp_path / "state"), caps=Caps(sessions=2))) as room:
        first = room.invite(subject="Een")
        room.invite(subject="Twee")
        raw = room.kickoff(subject="Drie")
        held = room.take(raw)
        assert (held.verdict, held.reason) == (Verdict.HELD, "a kick-off of somebody who has 2 sessions already")
        room.order("cancel", first)
        room.take(room.kickoff(subject="Vier"))
        assert len(room.sessions()) == 3
        room.daemon.control.perform({"verb": "release", "digest": held.entry.digest})
        assert room.take(raw).verdict is Verdict.PROCESSED
        assert len(room.sessions()) == 4, "the operator may allow one more"


@pytest.mark.parametrize(
    ("said", "wrong", "right"),
    [
        ("Ja, ik doe graag mee!", "Tot dan hoef je niets", "De vragen staan in mijn mail van maandag 23 november"),
        ("Nee, deze keer niet.", "je krijgt geen vragen van mij", "de vragen in je mailbox mag je laten liggen"),
    ],
)
def test_who_has_the_questions_before_their_day_is_not_told_to_wait_for_them(
    room: Room, said: str, wrong: str, right: str
) -> None:
    room.ask("jan", "els")
    room.take(room.reply("jan", "questions", said))
    told = room.text("jan", "rsvp_noted")
    assert wrong not in told
    assert right in told
