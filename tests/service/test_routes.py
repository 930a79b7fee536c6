"""Whose mail it is, and who may speak for whom."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from mailflow.core.seams import Folder, Verdict
from mailflow.core.session.events import HeldMailJudged
from mailflow.core.session.model import Draft, Invite, Questions
from mailflow.core.session.people import FACILITATOR, Address, MailDigest, PersonId, Rsvp
from mailflow.core.stages.held import HeldMail, HeldWhy
from mailflow.settings.settings import Trust
from mailflow.testbed.people import Words
from tests.service.room import MONDAY, PEOPLE, SERVICE, Room, authenticated, mail, settings


def to_all(room: Room, name: str, text: str) -> bytes:
    """A colleague's reply-all to the kick-off itself."""
    raw = PEOPLE[name].write(
        [PEOPLE["geert"].mailbox(), PEOPLE["jan"].mailbox()], [SERVICE], "Re: Jongeren", text, MONDAY
    )
    message_id = room.session().kickoff_id
    return f"In-Reply-To: {message_id}\r\nReferences: {message_id}\r\n".encode() + raw


def test_a_token_says_whose_session_it_is(room: Room) -> None:
    first, second = room.invite(subject="Jongeren"), room.invite(subject="Ouders")
    taken = room.take(room.reply("jan", "invitation", "ja", session=first))
    assert (taken.verdict, taken.entry.session) == (Verdict.PROCESSED, first.id)
    assert [room.again(one).participants[1].rsvp for one in (first, second)] == [Rsvp.YES, Rsvp.NONE]


def test_a_token_of_another_in_a_thread_with_everybody_speaks_for_the_writer(room: Room) -> None:
    room.invite()
    room.take(authenticated(room.reply("jan", "invitation", "nee, deze keer niet", owner="fatima")))
    assert room.person("jan").rsvp is Rsvp.NO
    assert room.person("fatima").rsvp is Rsvp.NONE


def test_a_token_from_an_unknown_address_is_held(room: Room) -> None:
    room.invite()
    taken = room.take(room.reply("tom", "invitation", "ja", owner="jan"))
    assert (taken.verdict, taken.folder) == (Verdict.HELD, Folder.HELD)
    assert taken.reason == "it answers a letter to p2, from an address that this session does not know"
    assert room.person("jan").rsvp is Rsvp.NONE
    assert not room.posts("tom")
    assert (room.kinds("jan")[-1], room.kinds("geert")[-1]) == ("was_it_you", "held_mail")


def test_a_released_mail_from_an_unknown_address_is_the_word_of_whom_the_letter_went_to(room: Room) -> None:
    room.invite()
    raw = room.reply("tom", "invitation", "ja", owner="jan")
    held = room.take(raw)
    told = room.daemon.control.perform({"verb": "release", "digest": held.entry.digest[:8]})
    assert told["ok"]
    assert room.take(raw).verdict is Verdict.PROCESSED
    assert room.person("jan").rsvp is Rsvp.YES
    assert room.take(raw).verdict is Verdict.PROCESSED, "a third copy is only moved"


def test_a_forged_token_is_nobodys(room: Room) -> None:
    session = room.invite()
    letter = room.letter("jan", "invitation")
    broken = letter.replace(f"<{session.id}.p2.".encode(), f"<{session.id}.p1.".encode())
    raw = PEOPLE["tom"].reply(broken, Words("ja"), room.now())
    room.take(raw)
    assert [one.rsvp for one in room.session().participants] == [Rsvp.NONE] * 3


# The facilitator's power


def test_the_facilitators_address_with_a_participants_token_is_held(room: Room) -> None:
    room.ask()
    taken = room.take(room.reply("geert", "questions", "stop de sessie", owner="jan"))
    assert taken.verdict is Verdict.HELD
    assert taken.reason == "it bears the address of the facilitator, but nothing that only he has"
    assert isinstance(room.session().stage, Questions)


def test_it_is_the_facilitators_when_our_provider_says_so(room: Room) -> None:
    room.ask()
    taken = room.take(authenticated(room.reply("geert", "questions", "status", owner="jan")))
    assert taken.verdict is Verdict.PROCESSED
    assert room.kinds("geert")[-1] == "status"


def test_another_domains_word_on_the_facilitator_does_not_count(room: Room) -> None:
    room.ask()
    raw = room.reply("geert", "questions", "status", owner="jan")
    forged = b"Authentication-Results: elsewhere.test; dmarc=pass header.from=example.test\r\n" + raw
    assert room.take(forged).verdict is Verdict.HELD


def test_the_facilitators_own_token_is_enough(room: Room) -> None:
    room.take(room.kickoff())
    assert room.take(room.reply("geert", "card", "ok")).verdict is Verdict.PROCESSED
    assert isinstance(room.session().stage, Invite)


def test_his_token_in_the_hands_of_a_colleague_gives_no_power(room: Room) -> None:
    room.take(room.kickoff())
    room.take(room.reply("jan", "card", "ok", owner="geert"))
    assert isinstance(room.session().stage, Draft)


@pytest.mark.parametrize(("name", "to"), [("geert", "card"), ("jan", "invitation")])
def test_what_our_provider_calls_forged_is_held(room: Room, name: str, to: str) -> None:
    room.invite()
    taken = room.take(authenticated(room.reply(name, to, "stop"), "fail"))
    assert (taken.verdict, taken.reason) == (
        Verdict.HELD,
        "its sender's address is forged, says our mail provider",
    )
    assert not room.person("jan").opted_out


def test_a_forged_kickoff_is_held_and_nobody_hears_of_it(room: Room) -> None:
    raw = room.kickoff().replace(b"dmarc=pass", b"dmarc=fail")
    assert room.take(raw).verdict is Verdict.HELD
    assert not room.sessions()
    assert room.store.next_outgoing() is None


# Without a token


def test_a_colleagues_reply_to_all_before_the_ok_is_kept_in_silence(room: Room) -> None:
    room.take(room.kickoff())
    taken = room.take(authenticated(to_all(room, "fatima", "Ik doe graag mee!")))
    assert taken.verdict is Verdict.PROCESSED
    assert room.person("fatima").rsvp is Rsvp.YES
    assert {post.envelope.to.id for post in room.posts()} == {FACILITATOR}


def test_a_colleagues_reply_to_all_after_the_ok_counts(room: Room) -> None:
    room.invite()
    room.take(authenticated(to_all(room, "fatima", "Ja, graag!")))
    assert room.person("fatima").rsvp is Rsvp.YES
    assert room.kinds("fatima") == ["invitation"]


def test_a_reply_to_the_kickoff_by_somebody_unknown_is_held(room: Room) -> None:
    room.invite()
    taken = room.take(to_all(room, "tom", "Ja, graag!"))
    assert taken.verdict is Verdict.HELD
    assert taken.reason == "it answers the kick-off from an address that this session does not know"
    assert not room.posts("tom")


def test_a_new_mail_of_somebody_with_one_open_session_is_for_that(room: Room) -> None:
    room.invite()
    taken = room.take(authenticated(mail(PEOPLE["els"].mailbox(), "ja, ik doe mee")))
    assert taken.verdict is Verdict.PROCESSED
    assert room.person("els").rsvp is Rsvp.YES


def test_a_new_mail_from_an_address_that_was_recognised_is_for_that_session_too(room: Room) -> None:
    session = room.invite()
    judged = HeldMailJudged(
        HeldMail(Address("els@home.example"), HeldWhy.UNKNOWN, PersonId("p3"), "Els", "", MailDigest("")), True, None
    )
    room.daemon.intake.turns.happen(session.id, judged)
    taken = room.take(authenticated(mail("Els <els@home.example>", "ja, ik doe mee")))
    assert (taken.verdict, room.person("els").rsvp) == (Verdict.PROCESSED, Rsvp.YES)


def test_a_new_mail_of_somebody_with_several_is_held(room: Room) -> None:
    room.invite(subject="Jongeren")
    room.invite(subject="Ouders")
    taken = room.take(mail(PEOPLE["els"].mailbox(), "ja, ik doe mee"))
    assert taken.verdict is Verdict.HELD
    assert taken.reason == "its sender takes part in 2 sessions, and it does not say which it means"
    assert [one.participants[2].rsvp for one in room.sessions()] == [Rsvp.NONE, Rsvp.NONE]


def test_a_session_that_is_over_is_not_meant_by_a_new_mail(room: Room) -> None:
    over = room.invite(subject="Jongeren")
    room.order("cancel", over)
    live = room.invite(subject="Ouders")
    room.take(authenticated(mail(PEOPLE["els"].mailbox(), "ja, ik doe mee")))
    assert [room.again(one).participants[2].rsvp for one in (over, live)] == [Rsvp.NONE, Rsvp.YES]


def test_a_facilitators_new_mail_is_obeyed_when_our_provider_vouches_for_him(room: Room) -> None:
    room.invite()
    room.take(authenticated(mail(PEOPLE["geert"].mailbox(), "status")))
    assert room.kinds("geert")[-1] == "status"


def test_and_is_held_when_nobody_does(room: Room) -> None:
    room.invite()
    taken = room.take(mail(PEOPLE["geert"].mailbox(), "stop de sessie"))
    assert taken.verdict is Verdict.HELD
    assert isinstance(room.session().stage, Invite)


async def test_without_a_trusted_provider_a_pass_says_nothing(tmp_path: Path) -> None:
    whole = replace(settings(tmp_path / "state"), trust=Trust("none"))
    async with Room(whole) as room:
        room.ask()
        taken = room.take(authenticated(room.reply("geert", "questions", "status", owner="jan")))
        assert taken.verdict is Verdict.HELD
