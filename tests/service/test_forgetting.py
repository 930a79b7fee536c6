"""Somebody is erased: no byte of the state folder names him, the mailbox neither, and the others are as they were."""

from __future__ import annotations

import json
from pathlib import Path

from mailflow.core.seams import Folder
from mailflow.core.session.model import Closed
from mailflow.core.session.people import Address
from mailflow.outside.mailbox.connection import Connection
from mailflow.outside.mailbox.settings import ImapSettings
from mailflow.outside.store.state_folder import open_reader
from mailflow.outside.transport import Tls
from mailflow.service.tools import forgetting, forgetting_mails
from mailflow.testbed.people import Words
from mailflow.testbed.word_file import docx
from tests.servers.spool import Spool
from tests.service.room import PEOPLE, Room, settings
from tests.service.test_keeping import closed

JAN = Address("jan@example.test")
HIS = "Met de bakfiets reden we elke woensdag langs het plein."
HERS = "Wij maakten soep met alle buren, en toen kwam iedereen."
TRACES = (b"jan@example.test", b"jan peeters", HIS.encode().lower())


def everything_in(folder: Path) -> bytes:
    return b"\0".join(path.read_bytes() for path in folder.rglob("*") if path.is_file()).lower()


def erase(room: Room, address: str = JAN) -> dict[str, object]:
    return dict(room.daemon.control.perform({"verb": "forget", "address": address}))


def answered(room: Room) -> None:
    """Everybody has the questions; two have answered, one of them with a file, and he asked something too."""
    room.ask()
    reply = PEOPLE["jan"].reply(
        room.letter("jan", "questions"),
        Words(f"1. {HIS}\n2. Vraag het aan jan@example.test.", more=(("van-jan.docx", docx([f"3. {HIS}"])),)),
        room.now(),
    )
    room.take(reply)
    room.take(room.reply("els", "questions", f"1. {HERS}\n2. Jan Peeters weet dat beter.\n3. Blijven."))
    room.take(room.reply("jan", "questions", "Mag mijn collega ook meedoen, of is het daarvoor te laat?"))


async def test_no_byte_of_the_state_folder_names_him_any_more(room: Room) -> None:
    answered(room)
    await room.daemon.errands.work()
    state = room.settings.service.state
    (state / "journal-000001.torn-9").write_bytes(b"jan@example.test")
    (state / "aside-20261101-101010").mkdir()
    (state / "aside-20261101-101010" / "journal-000001").write_bytes(b"Jan Peeters")
    room.store.commit()
    assert all(one in everything_in(state) for one in TRACES)
    told = erase(room)
    assert told["ok"], told
    assert str(told["said"]).endswith("in no byte of the state folder any more")
    left = everything_in(state)
    assert [one for one in TRACES if one in left] == []
    assert HERS.lower().encode() in left


def tops(room: Room) -> list[str]:
    stage = room.session().stage
    assert isinstance(stage, Closed)
    return [one.point.text for one in stage.top]


async def test_after_the_end_too_and_what_the_group_made_stays(room: Room) -> None:
    answered(room)
    await closed(room)
    before = tops(room)
    told = erase(room)
    assert told["ok"], told
    masked = [point.replace(JAN, "erased@erased.invalid").replace("Jan Peeters", "—") for point in before]
    assert tops(room) == masked
    assert HIS in before
    left = everything_in(room.settings.service.state)
    assert [one for one in TRACES[:2] if one in left] == []


async def test_the_others_are_as_they_were(room: Room) -> None:
    answered(room)
    els, fatima = room.person("els"), room.person("fatima")
    letters = [post.key for post in room.posts("els")]
    erase(room)
    assert room.person("fatima") == fatima
    said, now = ({one.question: one.text for one in person.answers} for person in (els, room.person("els")))
    assert now == said | {2: "— weet dat beter."}
    assert [post.key for post in room.posts("els")] == letters
    assert HERS in room.text("els", "receipt")


async def test_he_is_not_written_to_again_and_only_a_hash_says_so(room: Room) -> None:
    answered(room)
    erase(room)
    assert room.store.opted_out(JAN)
    assert not room.store.opted_out(Address("jan@example.tes"))
    assert [one[0] for one in open_reader(room.settings.service.state).stops()] == ["#"]
    room.daemon.control.perform({"verb": "order", "session": room.session().id, "name": "remind"})
    assert room.posts("jan") == []
    again = room.take(room.kickoff("jan", "fatima", subject="Opnieuw"))
    room.take(room.reply("geert", "card", "ok", session=room.begun_by(again)))
    assert "invitation" not in room.kinds("jan")
    told = room.daemon.control.perform({"verb": "lift", "address": JAN})
    assert told["ok"]
    assert not room.store.opted_out(JAN)


async def test_the_session_goes_on_to_its_end_without_him(room: Room) -> None:
    answered(room)
    erase(room)
    await closed(room)
    assert PEOPLE["jan"].address not in {post.envelope.to.address for post in room.posts()}


async def test_who_facilitates_hands_over_or_ends_it_first(room: Room) -> None:
    answered(room)
    told = erase(room, "geert@example.test")
    assert not told["ok"]
    assert room.session().id in str(told["said"])
    assert room.session().facilitator.address == "geert@example.test"


async def test_all_that_is_kept_of_him_is_exported(room: Room) -> None:
    answered(room)
    room.store.commit()
    view = open_reader(room.settings.service.state)
    found = forgetting.known(view, JAN)
    text = json.dumps(found, ensure_ascii=False)
    assert HIS in text
    assert HERS not in text
    assert found["may_be_written_to"] is True
    assert len(found["mails"]) == 2
    assert {one["envelope"]["to"]["address"] for one in found["sessions"][0]["letters"]} == {JAN}
    assert forgetting.known(view, Address("nobody@example.test"))["sessions"] == []


async def test_it_lasts(tmp_path: Path) -> None:
    async with Room(settings(tmp_path / "state")) as room:
        answered(room)
        erase(room)
        session = room.session()
    async with Room(settings(tmp_path / "state")) as again:
        assert again.session() == session
        assert again.store.opted_out(JAN)


# The mailbox


def imap(spool: Spool) -> ImapSettings:
    return ImapSettings(**{"user": spool.address, "tls": Tls.NONE, **spool.settings})


def mail(sender: str, text: str, number: int) -> bytes:
    head = f"From: {sender}\r\nTo: cop@example.test\r\nMessage-ID: <{number}@x.test>\r\nSubject: {number}\r\n"
    return f"{head}Content-Type: text/plain; charset=utf-8\r\n\r\n{text}\r\n".encode()


def test_his_mails_and_those_that_name_him_leave_the_folders(spool: Spool) -> None:
    mails = [
        mail("Jan Peeters <jan@example.test>", HIS, 1),
        mail("els@example.test", HERS, 2),
        mail("els@example.test", "Jan Peeters weet dat beter.", 3),
        mail("els@example.test", "> Op 3 mei schreef jan@example.test:", 4),
    ]
    for folder in (Folder.PROCESSED, Folder.HELD):
        for raw in mails:
            spool.deliver(raw)
        connection = Connection(imap(spool))
        connection.enter()
        assert connection.move(connection.search(), folder)
        connection.logout()
    told = list(forgetting_mails.forget(imap(spool), JAN, ("Jan Peeters",)))
    assert spool.subjects("mailflow/Processed") == ["2"]
    assert sorted(spool.subjects("mailflow/Held")) == ["2", "3", "4"]
    assert told == [
        "mailflow/Processed: 3 mails went",
        "mailflow/Held: 2 mails of others name him and wait for a person; see `session held`",
        "mailflow/Held: 1 mails went",
    ]
