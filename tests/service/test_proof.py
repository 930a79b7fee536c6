"""What proves whose word it is, and what becomes of a mail of which nothing does."""

from __future__ import annotations

import email
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from mailflow.core.letters.union import Envelope, kind
from mailflow.core.seams import Verdict
from mailflow.core.session.model import Cancelled, Draft, Invite
from mailflow.core.session.people import Address, PersonId, Rsvp
from mailflow.core.stages.held import HeldMany, HeldWhy, WasItYou
from mailflow.service.intake.lobby import lobby_of
from mailflow.settings.settings import Trust
from mailflow.testbed.people import Words
from tests.service.room import KICKOFF, MONDAY, PEOPLE, SERVICE, Room, Taken, authenticated, mail, settings
from tests.service.test_routes import to_all

JAN = PEOPLE["jan"].address


@pytest.fixture
async def alone(tmp_path: Path) -> AsyncIterator[Room]:
    """A service whose provider says nothing."""
    async with Room(replace(settings(tmp_path / "state"), trust=Trust("tokens-only"))) as room:
        yield room


def again(room: Room, raw: bytes) -> Taken:
    """The mail comes back from Held, as it does when it was let through."""
    assert [one for one in room.store.entries(Verdict.RELEASED)], "nobody let it through"
    return room.take(raw)


def to_stranger(room: Room, address: str) -> list[Envelope]:
    return [post.envelope for post in room.store.posts(lobby_of(Address(address)))]


def answer(room: Room, envelope: Envelope, address: str, text: str) -> bytes:
    """Somebody answers a letter that went to him outside any session."""
    made = room.daemon.intake.office.bytes_of(envelope)
    return replace(PEOPLE["jan"], address=address).reply(made, Words(text), room.now())


# In a participant's name


def test_nobody_is_asked_before_the_ok_for_a_forger_may_have_named_him(room: Room) -> None:
    names = ("fatima", "jan", "els")
    to = [PEOPLE[name].mailbox() for name in names]
    room.take(PEOPLE["geert"].write(to, [SERVICE], "Jongeren", KICKOFF, room.now()))
    for number in range(4):
        for name in names:
            raw = mail(PEOPLE[name].mailbox(), f"Koop {number}!", In_Reply_To=room.session().kickoff_id)
            assert room.take(raw).verdict is Verdict.HELD
    assert [room.kinds(name) for name in names] == [[], [], []]
    assert room.kinds("geert") == ["card", *["held_mail"] * 5, "held_many"], "five, and the others in one"


@pytest.mark.parametrize("words", ["ja, ik doe mee", "stop", "nee, deze keer niet"])
def test_words_in_a_participants_name_wait_for_his_yes(room: Room, words: str) -> None:
    room.invite()
    raw = mail(PEOPLE["jan"].mailbox(), words)
    assert room.take(raw).verdict is Verdict.HELD
    assert (room.person("jan").rsvp, room.person("jan").opted_out) == (Rsvp.NONE, False)
    assert room.kinds("jan") == ["invitation", "was_it_you"]
    assert "held_mail" not in room.kinds("geert"), "he is asked himself"
    assert words in room.text("jan", "was_it_you")
    room.take(room.reply("jan", "was_it_you", "ja"))
    assert again(room, raw).verdict is Verdict.PROCESSED
    said = room.person("jan")
    assert said.opted_out if words == "stop" else said.rsvp is not Rsvp.NONE


@pytest.mark.parametrize("words", ["Nee, dat was ik niet", ""])
def test_without_his_yes_nothing_counts(room: Room, words: str) -> None:
    room.invite()
    room.take(mail(PEOPLE["jan"].mailbox(), "stop"))
    if words:
        room.take(room.reply("jan", "was_it_you", words))
    assert not room.store.entries(Verdict.RELEASED)
    assert not room.person("jan").opted_out


def test_his_yes_counts_only_from_who_got_the_question(room: Room) -> None:
    """The token of another of his letters, which a colleague may have seen, does not answer it."""
    session = room.invite()
    room.take(mail(PEOPLE["jan"].mailbox(), "stop"))
    (asked,) = room.posts("jan", "was_it_you")
    seen = room.letter("jan", "invitation")
    first = room.posts("jan", "invitation")[0].envelope.serial
    guessed = seen.replace(f".p2.{first}.".encode(), f".p2.{asked.envelope.serial}.".encode())
    assert f"<{session.id}.p2.{asked.envelope.serial}.".encode() in guessed
    room.take(PEOPLE["jan"].reply(guessed, Words("ja"), room.now()))
    assert not room.store.entries(Verdict.RELEASED)


def test_further_mails_in_his_name_wait_for_one_letter(room: Room) -> None:
    room.invite()
    raws = [mail(PEOPLE["jan"].mailbox(), f"nee, liever dag {number}") for number in range(5)]
    for raw in raws:
        room.take(raw)
    letters = [post.envelope for post in room.posts("jan", "was_it_you")]
    assert [len(one.letter.mails) for one in letters if isinstance(one.letter, WasItYou)] == [1, 4]
    assert letters[1].not_before - letters[0].not_before >= timedelta(hours=1)
    room.take(room.reply("jan", "was_it_you", "2 en 4"))
    released = {one.digest for one in room.store.entries(Verdict.RELEASED)}
    assert isinstance(letters[1].letter, WasItYou)
    assert len(released) == 2


def test_a_question_holds_no_link(room: Room) -> None:
    room.invite()
    words = "Ja! Kijk op http://evil.test/win of www.evil.test, of evil.test/win?x=1, en tot dan."
    room.take(mail(PEOPLE["jan"].mailbox(), words))
    told = room.text("jan", "was_it_you")
    assert "evil" not in told
    assert "tot dan" in told


def test_a_flood_in_his_name_brings_few_letters(room: Room) -> None:
    room.invite()
    for number in range(100):
        room.take(mail(PEOPLE["jan"].mailbox(), f"stop nummer {number}"))
    assert len(room.posts("jan", "was_it_you")) <= 6
    assert not room.person("jan").opted_out


def test_a_stop_to_the_question_is_a_stop(room: Room) -> None:
    room.invite()
    room.take(mail(PEOPLE["jan"].mailbox(), "ja, ik doe mee"))
    room.take(room.reply("jan", "was_it_you", "stop"))
    assert room.person("jan").opted_out


def test_what_comes_in_the_name_of_who_said_stop_is_told_to_the_facilitator(room: Room) -> None:
    room.invite()
    room.take(room.reply("jan", "invitation", "stop"))
    room.take(mail(PEOPLE["jan"].mailbox(), "Ik wil toch meedoen."))
    assert "was_it_you" not in room.kinds("jan")
    assert room.kinds("geert")[-1] == "held_mail"


def test_words_in_another_thread_need_a_proof_too(room: Room) -> None:
    room.invite()
    taken = room.take(room.reply("jan", "invitation", "nee, deze keer niet", owner="fatima"))
    assert taken.reason == "it bears the address of p2, but nothing that only he has"
    assert room.take(to_all(room, "els", "Ja, graag!")).verdict is Verdict.HELD
    assert [one.rsvp for one in room.session().participants] == [Rsvp.NONE] * 3


def test_without_a_provider_who_says_anything_a_reply_counts_and_a_new_mail_is_asked(alone: Room) -> None:
    alone.take(alone.kickoff())
    alone.take(alone.reply("geert", "card", "ok"))
    assert isinstance(alone.session().stage, Invite)
    alone.take(alone.reply("jan", "invitation", "ja"))
    assert alone.person("jan").rsvp is Rsvp.YES
    alone.take(authenticated(mail(PEOPLE["els"].mailbox(), "ja, ik doe mee")))
    assert (alone.person("els").rsvp, alone.kinds("els")[-1]) == (Rsvp.NONE, "was_it_you")


# A token from another address


def test_his_own_yes_makes_his_other_address_known(room: Room) -> None:
    room.invite()
    raw = room.reply("tom", "invitation", "ja", owner="jan")
    room.take(raw)
    room.take(room.reply("jan", "was_it_you", "ja"))
    again(room, raw)
    assert (room.person("jan").rsvp, room.person("jan").also) == (Rsvp.YES, (PEOPLE["tom"].address,))
    room.take(room.reply("geert", "held_mail", "ok"))
    assert not room.store.entries(Verdict.RELEASED), "it was let through already"


def test_five_strangers_do_not_silence_a_sixth_mail_that_is_real(room: Room) -> None:
    room.invite()
    message_id = room.session().kickoff_id
    for number in range(12):
        raw = mail(f"vreemd{number}@elders.test", f"Ik ben nummer {number}.", In_Reply_To=message_id)
        assert room.take(raw).verdict is Verdict.HELD
    assert room.kinds("geert").count("held_mail") == 5
    (gathered,) = (post.envelope for post in room.posts("geert", "held_many"))
    assert isinstance(gathered.letter, HeldMany)
    assert [one.sender for one in gathered.letter.mails] == [f"vreemd{number}@elders.test" for number in range(5, 12)]
    room.take(room.reply("tom", "invitation", "ja", owner="jan"))
    assert room.kinds("geert").count("held_mail") == 6, "who has a token does not wait behind strangers"
    room.take(authenticated(room.reply("geert", "held_many", "voeg vreemd7@elders.test toe")))
    assert len(room.store.entries(Verdict.RELEASED)) == 1


# The facilitator


@pytest.mark.parametrize(
    "order", ["stop de sessie", "voeg evil@elders.test toe", "stuur de top 7 ook naar evil@elders.test", "zonder Jan"]
)
def test_a_grave_order_by_token_and_from_alone_is_asked_once(room: Room, order: str) -> None:
    room.ask()
    before = room.session()
    raw = room.reply("geert", "card", order)
    assert room.take(raw).verdict is Verdict.HELD
    assert replace(room.session(), serial=before.serial) == before
    (letter,) = (post.envelope.letter for post in room.posts("geert", "held_mail"))
    assert getattr(letter, "why", None) is HeldWhy.GRAVE
    room.take(room.reply("geert", "held_mail", "ok"))
    assert again(room, raw).verdict is Verdict.PROCESSED
    if "top 7" not in order:  # which there is not yet
        assert replace(room.session(), serial=before.serial) != before


def test_a_grave_order_that_our_provider_vouches_for_is_obeyed(room: Room) -> None:
    room.ask()
    room.take(authenticated(room.reply("geert", "card", "stop de sessie")))
    assert isinstance(room.session().stage, Cancelled)


def test_who_has_a_forwarded_card_can_not_answer_the_question(room: Room) -> None:
    room.ask()
    room.take(room.reply("geert", "card", "stop de sessie"))
    (asked,) = room.posts("geert", "held_mail")
    first = room.posts("geert", "card")[0].envelope.serial
    guessed = room.letter("geert", "card").replace(f".f.{first}.".encode(), f".f.{asked.envelope.serial}.".encode())
    room.take(PEOPLE["geert"].reply(guessed, Words("ok"), room.now()))
    assert not room.store.entries(Verdict.RELEASED)
    assert not isinstance(room.session().stage, Cancelled)


def test_a_light_order_needs_his_token_alone(room: Room) -> None:
    room.ask()
    assert room.take(room.reply("geert", "card", "status")).verdict is Verdict.PROCESSED
    assert room.kinds("geert")[-1] == "status"


def test_the_card_confirms_a_kickoff_and_each_change_of_it(room: Room) -> None:
    room.take(room.kickoff())
    old = room.letter("geert", "card")
    room.take(room.reply("geert", "card", "voeg evil@elders.test toe"))
    assert room.take(PEOPLE["geert"].reply(old, Words("ok"), room.now())).verdict is Verdict.HELD
    assert isinstance(room.session().stage, Draft)
    room.take(room.reply("geert", "card", "zonder evil@elders.test"))
    assert room.take(room.reply("geert", "card", "ok")).verdict is Verdict.PROCESSED
    assert isinstance(room.session().stage, Invite)


def test_a_token_of_an_earlier_version_still_proves_whose_word_it_is(room: Room) -> None:
    session = room.invite()
    office = room.daemon.intake.office
    from mailflow.mail.sender.routing import token_for  # noqa: PLC0415

    token = token_for(office.identity.key, office.identity.key_id, session.id, PersonId("p2"))
    old = f"<{session.id}.p2.2.{office.identity.key_id}{token}@{office.identity.domain}>"
    room.take(mail(PEOPLE["jan"].mailbox(), "ja, ik doe mee", In_Reply_To=old))
    assert room.person("jan").rsvp is Rsvp.YES


# Kick-offs


def forged(room: Room, number: int) -> bytes:
    return PEOPLE["geert"].write([PEOPLE["tom"].mailbox()], [SERVICE], f"Vals {number}", KICK, room.now())


KICK = "Dag,\n\n1. Wat werkt?\n2. Wat niet?\n3. Wat nu?\n\nGraag tegen 11 december.\n"


def test_forged_kickoffs_neither_use_up_his_number_nor_hold_a_real_one(tmp_path: Path, room: Room) -> None:
    for number in range(30):
        room.take(forged(room, number))
    assert len(room.sessions()) == 3
    taken = room.take(room.kickoff())
    assert taken.verdict is Verdict.PROCESSED
    assert "card" in [kind(post.envelope.letter) for post in room.store.posts(room.begun_by(taken).id)]
    (asked, gathered) = to_stranger(room, PEOPLE["geert"].address)
    assert (len(asked.letter.mails), len(gathered.letter.mails)) == (1, 20)  # type: ignore[union-attr,arg-type]


def test_without_a_provider_a_held_kickoff_begins_by_his_yes(alone: Room) -> None:
    for number in range(3):
        alone.take(forged(alone, number))
    raw = alone.kickoff(subject="Echt")
    assert alone.take(raw).verdict is Verdict.HELD
    (asked,) = to_stranger(alone, PEOPLE["geert"].address)
    alone.take(answer(alone, asked, PEOPLE["geert"].address, "ja"))
    assert again(alone, raw).verdict is Verdict.PROCESSED
    assert "Echt" in [one.subject for one in alone.sessions()]


# Outside any session


def test_a_stop_from_outside_is_asked_at_its_address_once(room: Room) -> None:
    raw = mail("Ineke <ineke@elders.test>", "stop")
    assert room.take(raw).verdict is Verdict.HELD
    room.take(mail("Ineke <ineke@elders.test>", "stop aub"))
    assert not room.store.opted_out(Address("ineke@elders.test"))
    sent = [one for one in to_stranger(room, "ineke@elders.test") if one.not_before <= room.clock.now()]
    (asked,) = sent
    assert "stop" in room.daemon.intake.office.text_of(asked)
    room.take(answer(room, asked, "ineke@elders.test", "ja"))
    again(room, raw)
    assert room.store.opted_out(Address("ineke@elders.test"))


def test_an_answer_from_elsewhere_confirms_nothing(room: Room) -> None:
    room.take(mail("Ineke <ineke@elders.test>", "stop"))
    (asked,) = to_stranger(room, "ineke@elders.test")
    room.take(answer(room, asked, "tom@elders.test", "ja"))
    assert not room.store.entries(Verdict.RELEASED)


def test_forged_stops_of_strangers_bring_few_letters(room: Room) -> None:
    for number in range(300):
        room.take(mail(f"mens{number}@elders.test", "stop"))
    assert len(list(room.store.outgoing(room.clock.now(), 1000))) <= 10


async def test_a_restart_gives_strangers_no_more_letters(tmp_path: Path) -> None:
    for start in range(4):
        async with Room(settings(tmp_path / "state")) as room:
            await room.clock.advance_to(MONDAY + timedelta(minutes=10 * start))
            for number in range(15):
                room.take(mail(f"mens{start}x{number}@elders.test", "stop"))
            assert len(list(room.store.outgoing(room.clock.now(), 1000))) == 10


async def test_strangers_get_so_many_letters_a_day_and_again_the_next(room: Room) -> None:
    for hour in range(30):
        await room.clock.advance_to(MONDAY + timedelta(hours=hour))
        for number in range(12):
            room.take(mail(f"mens{hour}x{number}@elders.test", "stop"))
        asked = len(list(room.store.outgoing(room.clock.now(), 1000)))
        assert asked == min(30, 10 * (hour + 1)) + (min(30, 10 * max(0, hour - 23)))


def test_a_stranger_whom_nothing_proves_is_not_answered(room: Room) -> None:
    assert room.take(mail('"http://evil.test/win" <slachtoffer@elders.test>', "vraagje")).verdict is Verdict.PROCESSED
    assert (
        room.take(PEOPLE["tom"].write([PEOPLE["jan"].mailbox()], [SERVICE], "x", KICK, MONDAY)).verdict is Verdict.HELD
    )
    assert room.store.next_outgoing() is None


async def test_a_stranger_hears_once_a_month_what_this_is(room: Room) -> None:
    for _ in range(3):
        room.take(authenticated(mail("Ineke <ineke@elders.test>", f"Wat is dit? {room.now()}")))
    assert len(to_stranger(room, "ineke@elders.test")) == 1
    await room.clock.advance_to(room.clock.now() + timedelta(days=31))
    later = mail("Ineke <ineke@elders.test>", "En nu?").replace(b"Mon, 23 Nov 2026", b"Thu, 24 Dec 2026")
    room.take(authenticated(later))
    assert len(to_stranger(room, "ineke@elders.test")) == 2


def test_two_addresses_in_from_are_nobodys(room: Room) -> None:
    room.invite()
    raw = room.reply("jan", "invitation", "stop").replace(b"From: ", b"From: els@example.test, ", 1)
    assert room.take(authenticated(raw)).verdict is Verdict.HELD
    assert not any(one.opted_out for one in room.session().participants)


# Machines in somebody's name


def test_a_forged_bounce_needs_his_letter_and_is_told_and_his_next_word_undoes_it(room: Room) -> None:
    room.ask()
    words = "The address <jan@example.test> was not found: 550 5.1.1 user unknown"
    forged = {"subject": "Undelivered Mail Returned to Sender", "Auto_Submitted": "auto-replied"}
    room.take(mail("MAILER-DAEMON@example.test", words, **forged))
    assert not room.person("jan").unreachable, "without a token of his it is nobody's"
    theirs = str(email.message_from_bytes(room.letter("jan", "questions"))["Message-ID"])
    room.take(mail("MAILER-DAEMON@elders.test", f"{words}\n\nMessage-ID: {theirs}", **forged))
    assert room.person("jan").unreachable
    assert room.kinds("geert")[-1] == "unreachable"
    room.take(room.reply("jan", "questions", "1. Aan de schoolpoort."))
    assert not room.person("jan").unreachable
    assert room.kinds("jan")[-1] == "receipt"
