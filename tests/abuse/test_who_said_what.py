"""Three anonymous sessions, attacked with all letters, files and headers in hand: nobody can tell who said what."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest

from mailflow.core.letters.union import Card, DraftSummary, Noted, SomebodyWrote, Status, kind
from mailflow.core.seams import Post
from mailflow.core.session.model import Closed, TopSeven
from mailflow.core.session.people import FACILITATOR
from mailflow.mail.writing import mime
from tests.abuse import anonymous
from tests.abuse.anonymous import DUTCH, MIXED, SMALL, WORKPLACE, Played, Voice, whole
from tests.service.room import Room, settings

CASTS = {"dutch": DUTCH, "mixed": MIXED, "small": SMALL}
# To the facilitator, who invited them: who takes part, and never what anybody said.
OWN_WORDS = ("receipt", "review_receipt", "reminder")  # read back to who wrote them
ABOUT_WHO = Card | Status | Noted


_PLAYED: dict[str, Played] = {}


async def played(name: str, folder: Path) -> Played:
    """One of the sessions, played once for all tests."""
    if name not in _PLAYED:
        async with Room(settings(folder / "state")) as room:
            _PLAYED[name] = await anonymous.play(room, CASTS[name])
    return _PLAYED[name]


def letters_alone(text: str) -> str:
    """As somebody searches who knows the group: no accents, no spaces, no signs."""
    bare = unicodedata.normalize("NFD", text.replace("ß", "ss")).lower()
    return re.sub(r"[^a-z]", "", bare)


def words(text: str) -> set[str]:
    bare = "".join(
        one for one in unicodedata.normalize("NFD", text.replace("ß", "ss")) if not unicodedata.combining(one)
    )
    return set(re.findall(r"[^\W\d_]+", bare.lower()))


def own(post: Post, voice: Voice) -> bool:
    return post.envelope.to.address == voice.villager.address


@pytest.mark.parametrize("name", CASTS)
async def test_no_form_of_a_name_is_in_any_letter_to_others(tmp_path: Path, name: str) -> None:
    session = await played(name, tmp_path)
    assert isinstance(session.session.stage, Closed)
    for voice in session.cast.voices:
        for post, mail in session.to_others(voice):
            if isinstance(post.envelope.letter, ABOUT_WHO) or kind(post.envelope.letter) in (
                "receipt",
                "review_receipt",
            ):
                continue  # a receipt reads back its reader's own words
            seen = whole(mail).replace(mail["To"], "")
            found = set(voice.forms) & words(_without_own(post, session, seen))
            assert not found, (kind(post.envelope.letter), post.envelope.to.id, found)
            assert voice.villager.address not in seen
            assert session.cast.voices[0].villager.address.split("@")[0] not in seen or own(
                post, session.cast.voices[0]
            )


def _without_own(post: Post, session: Played, seen: str) -> str:
    """Whoever bears the same name as his reader is no secret to him."""
    for voice in session.cast.voices:
        if own(post, voice):
            for part in re.findall(r"[^\W\d_]+", voice.villager.name):
                seen = re.sub(rf"(?i)\b{part}\b", " ", seen)
    return seen


@pytest.mark.parametrize("name", CASTS)
async def test_what_somebody_signs_with_is_in_no_letter_to_others(tmp_path: Path, name: str) -> None:
    session = await played(name, tmp_path)
    for voice in session.cast.voices:
        for post, mail in session.to_others(voice):
            mine = kind(post.envelope.letter) in OWN_WORDS
            assert mine or WORKPLACE not in whole(mail), kind(post.envelope.letter)
    assert WORKPLACE not in session.page


@pytest.mark.parametrize("name", CASTS)
async def test_letters_that_stand_apart_spell_no_name(tmp_path: Path, name: str) -> None:
    session = await played(name, tmp_path)
    for voice in session.cast.voices:
        for post, mail in session.to_others(voice):
            if kind(post.envelope.letter) in ("review", "draft_summary", "top_seven", "draft_top_seven", "lessons"):
                text = mail.get_body(("plain",))
                assert text is not None
                apart = re.findall(r"(?<!\w)\w(?:[ .-]\w){1,}(?!\w)", str(text.get_content()))
                assert not [one for one in apart if letters_alone(one) in voice.forms]


@pytest.mark.parametrize("name", CASTS)
async def test_no_identification_of_a_mail_is_in_a_letter_to_others(tmp_path: Path, name: str) -> None:
    session = await played(name, tmp_path)
    for voice in session.cast.voices:
        for post, mail in session.to_others(voice):
            seen = whole(mail)
            assert not [one for one in session.wrote[voice.villager.address] if one in seen]
            person = next(
                one.person.id for one in session.session.participants if one.person.address == voice.villager.address
            )
            assert f".{person}." not in seen, (kind(post.envelope.letter), person)


@pytest.mark.parametrize("name", CASTS)
async def test_no_number_tells_between_which_letters_one_was_written(tmp_path: Path, name: str) -> None:
    session = await played(name, tmp_path)
    for post, mail in session.mails:
        serial = post.envelope.serial
        assert int(str(mail["Message-ID"]).split(".")[2]) > 1000 > serial
        guessed = mime.body([mime.text("plain", ""), mime.text("html", "")], [], f"{session.session.id}.f.{serial}")[0]
        assert str(mail.get_boundary()) not in guessed
    shown = [int(str(mail["Message-ID"]).split(".")[2]) for _, mail in session.mails]
    assert shown != sorted(shown)


@pytest.mark.parametrize("name", CASTS)
async def test_words_reach_the_facilitator_in_the_morning_whoever_wrote_when(tmp_path: Path, name: str) -> None:
    session = await played(name, tmp_path)
    told = [(post, mail) for post, mail in session.mails if isinstance(post.envelope.letter, SomebodyWrote)]
    assert told
    for post, mail in told:
        assert post.envelope.not_before == post.envelope.written
        assert str(mail["Date"]).endswith("08:00:00 +0000"), "nine in the morning in Brussels"


async def test_files_and_letters_hold_the_answers_in_another_order_for_each_question(tmp_path: Path) -> None:
    """The order of the To line is known to everybody; so is, perhaps, who answered first."""
    orders: dict[int, set[tuple[str, ...]]] = {1: set(), 2: set()}
    for number in range(6):
        async with Room(settings(tmp_path / str(number))) as room:
            for _ in range(number):
                room.clock.new_id()
            session = await anonymous.play(room, DUTCH)
        answers = session.page
        marks = {1: DUTCH.markers, 2: ("Affiches", "wachtlijsten", "Vergaderen", "Formulieren", "Flyers", "regels")}
        for question, wanted in marks.items():
            found = sorted(wanted, key=lambda one, answers=answers: answers.rfind(one))  # type: ignore[misc]
            orders[question].add(tuple(str(wanted.index(one)) for one in found))
    for found_orders in orders.values():
        assert len(found_orders) >= 5, found_orders
        assert ("0", "1", "2", "3", "4", "5") not in found_orders
    assert orders[1] != orders[2]


async def test_the_status_says_how_many_and_never_who(tmp_path: Path) -> None:
    """Asked before and after one person's mail it would else say whose words came in between."""
    async with Room(settings(tmp_path / "state")) as room:
        told = await _statuses(room)
        assert told[0].rows == told[1].rows
        assert (told[0].answered, told[1].answered) == (0, 1)


async def _statuses(room: Room) -> list[Status]:
    from tests.service.room import KICKOFF as PLAIN  # noqa: PLC0415

    session = room.begun_by(room.take(room.kickoff(text=PLAIN.replace("Drie vragen", "Anoniem graag. Drie vragen"))))
    room.take(room.reply("geert", "card", "ok", session=session))
    for name in ("fatima", "jan", "els"):
        room.take(room.reply(name, "invitation", "ja", session=session))
    room.order("next", session)
    found = []
    for text in ("", "1. Op het plein lukte het."):
        if text:
            room.take(room.reply("jan", "questions", text, session=session))
        room.take(room.reply("geert", "card", "status", session=session))
        letter = room.posts("geert", "status")[-1].envelope.letter
        assert isinstance(letter, Status)
        found.append(letter)
    return found


async def test_a_facilitator_sees_what_could_still_tell(tmp_path: Path) -> None:
    sessions = {name: await played(name, tmp_path / name) for name in CASTS}
    drafts = {
        name: next(post.envelope.letter for post, _ in one.mails if isinstance(post.envelope.letter, DraftSummary))
        for name, one in sessions.items()
    }
    assert drafts["mixed"].telling.lone_language
    assert not drafts["dutch"].telling.lone_language
    assert drafts["small"].telling.few
    assert not drafts["dutch"].telling.few


@pytest.mark.parametrize("name", CASTS)
async def test_whose_mail_a_remark_is_stands_in_no_letter_about_it(tmp_path: Path, name: str) -> None:
    session = await played(name, tmp_path)
    for post, mail in session.mails:
        if post.envelope.to.id == FACILITATOR and isinstance(post.envelope.letter, SomebodyWrote):
            assert post.envelope.letter.name == ""
            assert mail["In-Reply-To"] == session.session.kickoff_id
            assert not isinstance(session.session.stage, TopSeven)
