"""Whoever sends a mail that nobody can read hears so, and how to say it otherwise; others do not."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

import pytest

from mailflow.core.seams import Verdict
from mailflow.core.stages.held import HeldMail, HeldWhy, NotRead
from mailflow.mail.context import Context
from mailflow.mail.message import Message
from mailflow.mail.reading import read
from mailflow.service.intake import heavy
from tests.service.room import PEOPLE, Room, authenticated, mail

HUGE = 40_000_000  # bytes
WORD = "onleesbaar"


def fails(message: Message, context: Context) -> object:
    """Reads as ever, but for mails with certain words."""
    text = message.text or ""
    if WORD in text and "traag" in text:
        re.search(r"(?:a+)+c", "a" * 40 + "b")
    if WORD in text:
        raise ZeroDivisionError
    return read(message, context)


@pytest.fixture
def asked(room: Room, monkeypatch: pytest.MonkeyPatch) -> Room:
    room.ask()
    monkeypatch.setattr(heavy, "EFFORT", 0.6)
    patience = heavy.Patience(0)
    room.daemon.intake = replace(room.daemon.intake, read=fails, patience=patience)  # type: ignore[arg-type]
    return room


def told(room: Room, name: str = "jan") -> list[HeldWhy]:
    letters = [post.envelope.letter for post in room.posts(name, "not_read")]
    return [one.why for one in letters if isinstance(one, NotRead)]


def test_who_sent_too_much_hears_it_and_so_does_the_facilitator(asked: Room) -> None:
    taken = asked.take(asked.reply("jan", "questions", "1. Zie de foto's."), size=HUGE)
    assert taken.verdict is Verdict.HELD
    assert told(asked) == [HeldWhy.LARGE]
    assert "zonder de grote bestanden" in asked.text("jan", "not_read")
    held = asked.posts("geert", "held_mail")[-1].envelope.letter
    assert isinstance(held, HeldMail)
    assert (held.why, held.name) == (HeldWhy.LARGE, "Jan Peeters")


@pytest.mark.parametrize(("words", "why"), [(f"1. {WORD} traag", HeldWhy.HEAVY), (f"1. {WORD}", HeldWhy.BROKEN)])
def test_whose_mail_took_too_long_or_broke_us_hears_it(asked: Room, words: str, why: HeldWhy) -> None:
    asked.take(asked.reply("jan", "questions", words))
    assert told(asked) == [why]


async def test_he_hears_it_once_a_day(asked: Room) -> None:
    for number in range(4):
        asked.take(asked.reply("jan", "questions", f"1. {number}"), size=HUGE)
    assert len(told(asked)) == 1
    await asked.clock.advance(timedelta(days=1, hours=1).total_seconds())
    asked.take(asked.reply("jan", "questions", "1. Nog eens."), size=HUGE)
    assert len(told(asked)) == 2


def test_who_may_not_have_sent_it_hears_nothing(asked: Room) -> None:
    asked.take(mail("jan@example.test", "hallo"), size=HUGE)
    asked.take(mail("iemand@elders.test", "hallo"), size=HUGE)
    assert told(asked) == []
    assert not [one for one in asked.posts("jan") if one.envelope.letter.__class__.__name__ == "NotRead"]


def test_a_machine_hears_nothing(asked: Room) -> None:
    asked.take(asked.reply("jan", "questions", "Ik ben er niet.", automatic=True), size=HUGE)
    assert told(asked) == []


def test_before_the_ok_only_the_facilitator_hears(room: Room) -> None:
    session = room.begun_by(room.take(room.kickoff()))
    answer = authenticated(mail(PEOPLE["jan"].mailbox(), "Zie bijlage.", In_Reply_To=session.kickoff_id))
    assert room.take(answer, size=HUGE).verdict is Verdict.HELD
    assert room.kinds("jan") == []
    assert room.kinds("geert") == ["card", "held_mail"]


def test_his_words_sent_again_count(asked: Room) -> None:
    asked.take(asked.reply("jan", "questions", "1. Zie de foto's."), size=HUGE)
    asked.take(asked.reply("jan", "not_read", "1. Aan de schoolpoort lukte het."))
    assert [one.text for one in asked.person("jan").answers] == ["Aan de schoolpoort lukte het."]
