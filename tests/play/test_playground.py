"""The playground runs the real service: what people do there is read, answered, kept and done again."""

from __future__ import annotations

import asyncio
import email
import email.policy
import json
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from mailflow.core.session.model import Closed, Invite
from mailflow.play import fault_report, saving, view
from mailflow.play.actions import Break, Button, GoAway, Leap, MoveIn, Press, Wait, Write
from mailflow.play.playground import LANGUAGES, Playground, Setting, Start
from mailflow.play.village import SERVICE
from mailflow.testbed.mail_programs import File, MailProgram, text_of

GEERT, JAN, ELS = (f"{name}@leernetwerk.example" for name in ("geert", "jan", "els"))
KICKOFF = (
    "Hi all,\n\n1. What works?\n2. What does not?\n3. What would you do tomorrow?\n\nBefore Friday 11 December.\nGeert"
)


@pytest.fixture
async def play(tmp_path: Path) -> AsyncIterator[Playground]:
    async with Playground(Setting("en"), tmp_path / "state").open() as one:
        yield one


async def begun(play: Playground) -> None:
    """Two are invited."""
    to = (f"Jan Peeters <{JAN}>", f"Els Vermeulen <{ELS}>")
    await play.do(Write(GEERT, KICKOFF, to=to, cc=(SERVICE,), subject="Learning"))
    await play.do(Write(GEERT, "ok", len(play.mails)))
    await play.do(Wait(Leap.LETTER))


def last_to(play: Playground, address: str) -> int:
    return max(one.number for one in play.mails if address in one.readers and one.ours)


async def test_a_kickoff_is_answered_at_once_and_colleagues_hear_after_the_ok(play: Playground) -> None:
    await begun(play)
    assert [one.sender for one in play.mails[:2]] == [GEERT, SERVICE]
    assert isinstance(play.village.sessions()[0].stage, Invite)
    assert "What works?" in text_of(play.mail(2).parsed())
    assert {JAN, ELS} <= {reader for one in play.mails if one.ours for reader in one.readers}


async def test_a_mail_shows_what_was_understood_word_for_word(play: Playground) -> None:
    await begun(play)
    await play.do(Write(JAN, "Yes, gladly!", last_to(play, JAN), program=MailProgram.OUTLOOK))
    number = max(one.number for one in play.mails if one.sender == JAN)
    shown = view.mail(play, number)
    understood = shown["understood"]
    assert {"act": "join", "became": "done"} in understood["acts"]
    assert any(one["label"] == "join" and "gladly" in one["text"] for one in understood["passages"])
    whole = "".join(one["text"] for one in understood["passages"])
    assert " ".join(shown["text"].split()) == " ".join(whole.split())


async def test_words_typed_into_the_quote_count(play: Playground) -> None:
    await begun(play)
    for who in (JAN, ELS):
        await play.do(Write(who, "yes", last_to(play, who)))
    while view.state(play)["sessions"][0]["stage"] != "Questions":
        await play.do(Wait(Leap.LETTER))
    number = last_to(play, JAN)
    letter = text_of(play.mail(number).parsed())
    quote = letter.replace("1. What works?", "1. What works?\nSitting down first, and saying nothing.")
    await play.do(Write(JAN, "see below", number, program=MailProgram.THUNDERBIRD, quote=quote))
    found = next(one for one in play.village.sessions()[0].participants if one.person.address == JAN)
    assert [one.text for one in found.answers] == ["Sitting down first, and saying nothing."]


async def test_who_is_away_answers_once_and_whose_address_fails_is_told(play: Playground) -> None:
    await play.do(GoAway(JAN, play.village.now().date() + timedelta(days=20)))
    await play.do(Break(ELS, broken=True))
    await begun(play)
    notes = [one for one in play.mails if not one.ours and one.parsed()["Auto-Submitted"] == "auto-replied"]
    assert [one.sender for one in notes] == [JAN]
    assert any(one.ours and GEERT in one.readers and ELS in text_of(one.parsed()) for one in play.mails[4:])
    people = {one["name"]: one for one in view.state(play)["sessions"][0]["people"]}
    assert people["Els Vermeulen"]["unreachable"]


@pytest.mark.parametrize(
    ("action", "told"),
    [
        (Write("nobody@x.example", "x", to=("a@b.example",)), "nobody here"),
        (Write(GEERT, "x", 99), "no mail 99"),
        (Write(GEERT, "x"), "To or CC"),
        (MoveIn("Jan Again", JAN), "is taken"),
        (MoveIn("", ""), "needs a name"),
        (Wait(Leap.LETTER), "no letter is coming"),
    ],
)
async def test_what_cannot_be_done_is_one_line_and_changes_nothing(play: Playground, action: object, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        await play.do(action)  # type: ignore[arg-type]
    assert not play.mails
    assert not play.actions


async def test_only_an_invitation_has_buttons(play: Playground) -> None:
    await begun(play)
    with pytest.raises(ValueError, match="calendar"):
        await play.do(Press(JAN, last_to(play, JAN), Button.ACCEPTED))


async def test_a_forward_and_a_file_arrive(play: Playground) -> None:
    await begun(play)
    await play.do(MoveIn("Ann Smith", ""))
    number = last_to(play, JAN)
    await play.do(
        Write(JAN, "for you", number, forward=True, to=("ann@leernetwerk.example",), files=(File("a.txt", b"hi"),))
    )
    came = view.mail(play, len(play.mails))
    assert came["readers"] == ["ann@leernetwerk.example"]
    assert [one["name"] for one in came["files"]] == ["a.txt"]
    assert "Will you join" in came["text"] or "reply" in came["text"].lower()


@pytest.mark.slow
@pytest.mark.parametrize("start", [Start.CARD, Start.QUESTIONS, Start.DRAFT, Start.CLOSED])
async def test_a_play_begins_at_any_step_of_the_demo(start: Start, tmp_path: Path) -> None:
    async with Playground(Setting("nl", start), tmp_path).open() as play:
        assert play.mails
        assert len(play.village.sessions()) == 1
        if start is Start.CLOSED:
            assert isinstance(play.village.sessions()[0].stage, Closed)
        numbers = [one.number for one in play.mails]
        assert numbers == list(range(1, len(numbers) + 1))


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
async def test_everybody_is_there_in_every_language(language: str, tmp_path: Path) -> None:
    async with Playground(Setting(language), tmp_path).open() as play:
        shown = view.state(play)
        (facilitator,) = (one["address"] for one in shown["people"] if one["facilitator"])
        subject, text, to = (shown["example"][name] for name in ("subject", "text", "to"))
        await play.do(Write(facilitator, text, to=tuple(to), cc=(SERVICE,), subject=subject))
        assert len(play.village.sessions()[0].questions) == 3, text_of(play.mail(2).parsed())


@pytest.mark.slow
async def test_a_saved_play_is_done_again_without_a_difference(tmp_path: Path) -> None:
    async with Playground(Setting("en"), tmp_path / "state").open() as play:
        await begun(play)
        await play.do(
            Write(JAN, "I would love to, but I know nothing of it.", last_to(play, JAN), files=(File("a.txt", b"x"),))
        )
        folder = saving.save(play, tmp_path / "kept")
    assert len(list(folder.glob("*.eml"))) == len(play.mails)
    assert "I would love to" in (folder / "story.txt").read_text(encoding="utf-8")
    assert await saving.replay(folder) == []


@pytest.mark.slow
async def test_what_differs_from_a_saved_play_is_told(tmp_path: Path) -> None:
    async with Playground(Setting("en"), tmp_path / "state").open() as play:
        await begun(play)
        folder = saving.save(play, tmp_path / "kept")
    shape = json.loads((folder / "play.json").read_text(encoding="utf-8"))
    shape["mails"][1]["text"][0] = "Good morrow Geert,"
    (folder / "play.json").write_text(json.dumps(shape), encoding="utf-8")
    lines = await saving.replay(folder)
    assert lines[0].startswith(f"mail 2: {SERVICE} → {GEERT}")
    assert "-Good morrow Geert," in lines


@pytest.mark.parametrize("name", ["../up", "/etc", "", "a/b", ".hidden/x"])
def test_a_play_is_saved_in_its_folder_only(name: str, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="a name of letters"):
        saving.inside(tmp_path, name)


def test_a_folder_without_a_play_is_said_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="holds no saved play"):
        asyncio.run(saving.replay(tmp_path))


async def test_a_reported_mail_names_nobody(play: Playground) -> None:
    await begun(play)
    words = "Ask Els Vermeulen (els@leernetwerk.example, 0478 12 34 56). I am Jan, and 3 is mine."
    await play.do(Write(JAN, words, last_to(play, JAN)))
    number = max(one.number for one in play.mails if one.sender == JAN)
    report = email.message_from_bytes(fault_report.report(play, number), policy=email.policy.default)
    told = str(report["Subject"]) + str(report.get_content())
    for name in ("Els", "Vermeulen", "Jan", "leernetwerk.example", "0478", "34 56"):
        assert name not in told, name
    assert "What was understood" in told
    assert "3 is mine" in told


async def test_letters_that_wait_are_shown_until_they_leave(play: Playground) -> None:
    to = (f"Jan Peeters <{JAN}>", f"Els Vermeulen <{ELS}>")
    kickoff = KICKOFF.replace("Geert", "Anonymously, please.\nGeert")
    await play.do(Write(GEERT, kickoff, to=to, cc=(SERVICE,), subject="Learning"))
    await play.do(Write(GEERT, "ok", len(play.mails)))
    await play.do(Wait(Leap.LETTER))
    await play.do(Write(JAN, "Yes. Can I bring a newcomer along?", last_to(play, JAN)))
    (waiting,) = view.state(play)["outbox"]
    assert (waiting["to"], waiting["at"] > view.state(play)["now"]) == ("Geert Frateur", True)
    await play.do(Wait(Leap.DAY))
    assert view.state(play)["outbox"] == []
