"""Somebody asks by mail what is kept of him, or to be erased; his own address confirms it."""

from __future__ import annotations

import email
import email.policy
import json
from dataclasses import replace

import pytest

from mailflow.core.letters.own_data import DataWish, YourData
from mailflow.core.letters.union import Envelope
from mailflow.core.seams import Folder, PostState
from mailflow.core.session.people import Address
from mailflow.mail.participants import own_data
from mailflow.outside.mailbox.connection import Connection
from mailflow.outside.store.on_disk import TinyDBStore
from mailflow.service.intake.lobby import lobby_of
from mailflow.service.tools import erasures
from mailflow.service.watching.erasing import WAIT, Erasing
from mailflow.testbed.people import Words
from tests.servers.spool import Spool
from tests.service.room import PEOPLE, Room, authenticated, mail
from tests.service.test_forgetting import HIS, everything_in, imap

ERASE = [
    ("nl", "Vergeet mij."),
    ("nl", "Dag,\n\nWil je alsjeblieft al mijn gegevens wissen?\n\nGroeten,\nJan"),
    ("nl", "verwijder alles wat je over mij hebt aub"),
    ("en", "Forget me"),
    ("en", "Hello,\n\nplease delete everything you have on me. Thank you.\n\nJan"),
    ("en", "I want my data deleted."),
    ("fr", "Oubliez-moi."),
    ("fr", "Bonjour,\n\nMerci de supprimer toutes mes données personnelles.\n\nJan"),
    ("de", "Vergiss mich"),
    ("de", "Hallo,\n\nbitte löschen Sie alle meine personenbezogenen Daten.\n\nJan"),
]
KNOW = [
    ("nl", "Wat weten jullie eigenlijk over mij?"),
    ("nl", "Welke gegevens bewaar je van mij?"),
    ("en", "What do you know about me?"),
    ("en", "Hi,\nwhich data do you keep about me?\nThanks"),
    ("fr", "Quelles données avez-vous sur moi ?"),
    ("de", "Welche Daten habt ihr über mich gespeichert?"),
    ("de", "Was wissen Sie über mich?"),
]
OTHER = [
    "1. I delete everything about a client after a year.\n2. We forget them.\n3. Ask what they know of us.",
    "Vergeet mij maar voor deze keer, ik heb het te druk.",
    "Forget me for the meeting, but I'll answer the questions.",
    "Oublie-moi pour jeudi, je réponds demain.",
    "What do you know about the new building?",
    "They told me: what do you know, forget it.",
    "Was wissen Sie über die neue Software?",
    "De jongeren vragen altijd: wat weet jij nu van mijn leven?",
]


@pytest.mark.parametrize(("language", "text"), ERASE)
def test_an_erasure_is_asked_for_in_many_words(language: str, text: str) -> None:
    found = own_data.read(text)
    assert found is not None, language
    assert found.wish is DataWish.ERASE


@pytest.mark.parametrize(("language", "text"), KNOW)
def test_what_is_kept_is_asked_for_in_many_words(language: str, text: str) -> None:
    found = own_data.read(text)
    assert found is not None, language
    assert found.wish is DataWish.KNOW


@pytest.mark.parametrize("text", OTHER)
def test_who_speaks_of_something_else_asks_for_nothing(text: str) -> None:
    assert own_data.read(text) is None


def asked_alone(room: Room, name: str) -> list[Envelope]:
    """Letters to somebody outside any session."""
    return [post.envelope for post in room.store.posts(lobby_of(Address(PEOPLE[name].address)))]


def newest(room: Room, name: str) -> bytes:
    return room.daemon.intake.office.bytes_of(asked_alone(room, name)[-1])


def answer(room: Room, name: str, text: str) -> None:
    """To the newest letter outside any session."""
    room.take(PEOPLE[name].reply(newest(room, name), Words(text), room.now()))


def test_what_is_kept_goes_to_his_own_address_after_his_yes(room: Room) -> None:
    room.ask("jan", "els")
    room.take(room.reply("jan", "questions", "1. Eerst koffie zetten."))
    room.take(room.reply("jan", "questions", "Wat bewaren jullie van mij?"))
    assert [one.letter for one in asked_alone(room, "jan")] == [YourData(DataWish.KNOW)]
    answer(room, "jan", "ja")
    mail = email.message_from_bytes(newest(room, "jan"), policy=email.policy.default)
    (file,) = mail.iter_attachments()
    kept = json.loads(file.get_content())
    assert kept["address"] == PEOPLE["jan"].address
    assert "koffie" in json.dumps(kept)
    assert "els@" not in json.dumps(kept).lower()


def test_a_no_and_silence_do_nothing(room: Room) -> None:
    room.ask("jan", "els")
    room.take(room.reply("jan", "questions", "Vergeet mij"))
    answer(room, "jan", "nee")
    assert room.store.memo(erasures.NAME) is None
    assert room.person("jan").opted_out is False


def test_one_question_a_day_whoever_asks(room: Room) -> None:
    room.ask("jan", "els")
    for _ in range(5):
        room.take(room.reply("jan", "questions", "Vergeet mij"))
    assert len(asked_alone(room, "jan")) == 1


def test_words_beside_the_wish_are_read_too(room: Room) -> None:
    room.ask("jan", "els")
    text = "1. Eerst koffie zetten.\n2. Folders.\n3. Bellen.\n\nEn verwijder daarna al mijn persoonlijke gegevens."
    room.take(room.reply("jan", "questions", text))
    assert [one.question for one in room.person("jan").answers] == [1, 2, 3]
    assert [one.letter for one in asked_alone(room, "jan")] == [YourData(DataWish.ERASE)]


def test_who_facilitates_hands_over_first(room: Room) -> None:
    room.ask("jan", "els")
    room.take(room.reply("geert", "card", "Vergeet mij"))
    assert asked_alone(room, "geert")[-1].letter == YourData(DataWish.ERASE, facilitates=True)
    answer(room, "geert", "ja")
    assert room.store.memo(erasures.NAME) is None


def erasing(room: Room, spool: Spool) -> Erasing:
    """As the daemon has it, of that mailbox."""
    store = room.daemon.timers.store
    assert isinstance(store, TinyDBStore)
    return Erasing(store, room.settings.service.state, room.clock, imap(spool), lambda: "secret", lambda: True)


async def test_who_says_yes_is_erased_when_his_mails_can_be_too(room: Room, spool: Spool) -> None:
    room.ask("jan", "els")
    room.take(room.reply("jan", "questions", f"1. {HIS}"))
    room.take(room.reply("els", "questions", "1. Wij zetten thee."))
    room.take(room.reply("jan", "questions", "Vergeet mij"))
    answer(room, "jan", "ja")
    raw = PEOPLE["jan"].reply(room.letter("jan", "questions"), Words("ja"), room.now())
    spool.deliver(raw)
    box = imap(spool)
    connection = Connection(box)
    connection.enter()
    connection.move(connection.search(), Folder.PROCESSED)
    connection.logout()
    state = room.settings.service.state
    service = erasing(room, spool)
    await service.once()
    assert room.person("jan").answers, "his mails may still lie in INBOX"

    await room.clock.advance_to(room.clock.now() + WAIT)
    nowhere = replace(box, port=1, connect_timeout=0.5)
    await replace(service, imap=nowhere).once()
    assert room.person("jan").answers, "begun again as a whole when the mailbox answers"
    await service.once()
    room.store.commit()
    bytes_kept = everything_in(state)
    for trace in (b"jan@example.test", b"jan peeters", HIS.encode().lower()):
        assert trace not in bytes_kept, trace
    assert b"wij zetten thee" in bytes_kept
    assert spool.subjects("mailflow/Processed") == []
    assert room.store.opted_out(Address(PEOPLE["jan"].address))
    await service.once()


async def test_the_file_of_what_was_kept_goes_with_him(room: Room, spool: Spool) -> None:
    room.ask("jan", "els")
    room.take(room.reply("jan", "questions", f"1. {HIS}"))
    room.take(room.reply("jan", "questions", "Wat bewaren jullie van mij?"))
    answer(room, "jan", "ja")
    answer(room, "jan", "Vergeet mij")  # as the letter with the file proposes
    answer(room, "jan", "ja")
    await room.clock.advance_to(room.clock.now() + WAIT)
    await erasing(room, spool).once()
    for trace in (b"jan@example.test", HIS.encode().lower()):
        assert trace not in everything_in(room.settings.service.state), trace
    assert erasures.due(room.store) == ()


def test_an_operator_who_erases_first_leaves_nothing_to_do(room: Room) -> None:
    room.ask("jan", "els")
    room.take(room.reply("jan", "questions", "Vergeet mij"))
    answer(room, "jan", "ja")
    assert [one.address for one in erasures.due(room.store)] == [PEOPLE["jan"].address]
    told = room.daemon.control.perform({"verb": "forget", "address": PEOPLE["jan"].address})
    assert str(told["said"]).endswith("in no byte of the state folder any more")
    assert erasures.due(room.store) == ()


def test_who_said_stop_is_served_too_and_nobody_mails_him_by_asking_in_his_name(room: Room) -> None:
    room.ask("jan", "els")
    room.take(room.reply("jan", "questions", "Stop, ik wil nooit meer mail."))
    assert room.store.opted_out(Address(PEOPLE["jan"].address))
    room.take(mail(PEOPLE["jan"].mailbox(), "Vergeet mij"))
    assert asked_alone(room, "jan") == []
    room.take(authenticated(mail(PEOPLE["jan"].mailbox(), "Vergeet mij.")))
    (post,) = room.store.posts(lobby_of(Address(PEOPLE["jan"].address)))
    assert (post.envelope.letter, post.state) == (YourData(DataWish.ERASE), PostState.QUEUED)
    answer(room, "jan", "ja")
    assert len(erasures.due(room.store)) == 1
