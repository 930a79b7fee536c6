"""A live meeting from the kick-off to its notes, answered with the buttons of three calendars and with words."""

from __future__ import annotations

import email
import email.policy
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import icalendar
import pytest

from mailflow.core.letters.done_lines import DoneKind
from mailflow.core.letters.union import Card, Noted, RsvpNoted, SomebodyWrote, Status
from mailflow.core.meeting.values import MeetingLetter, MeetingNews, MeetingNoted, MeetingReminder, Occasion
from mailflow.core.session.model import Draft, Invite, Questions, Rules, Summary
from mailflow.core.session.people import Participant, Rsvp
from mailflow.outside.store.state_folder import open_reader
from mailflow.service.tools import sessions
from mailflow.testbed.people import Program
from tests.journeys.village import Got, Ground, Village

CALENDARS = Path(__file__).parent.parent / "corpus" / "calendar"
VENDORS = ["google-declined-with-a-note", "outlook-declined-without-organizer", "apple-declined-from-another-account"]
TUESDAY = Occasion(datetime(2026, 12, 8, 13, 0, tzinfo=UTC), 120, "De Stek")

KICKOFF = """Dag allemaal,

Ik wil van jullie leren. Drie vragen:
1. Wanneer bereikte je een jongere die nergens binnenkwam?
2. Wat werkt volgens jou juist niet?
3. Wat zou je morgen anders doen?

Graag tegen vrijdag 11 december. We komen samen op dinsdag 8 december van 14u tot 16u in De Stek.

Merci! Geert
"""
# RFC 5546 3.2.2 and 3.2.5: what must be there, with a sequence above zero as well
REQUIRED = {
    "REQUEST": ("ATTENDEE", "DTSTAMP", "DTSTART", "ORGANIZER", "SEQUENCE", "SUMMARY", "UID"),
    "CANCEL": ("ATTENDEE", "DTSTAMP", "ORGANIZER", "SEQUENCE", "UID", "STATUS"),
}


@dataclass(frozen=True, slots=True)
class Entry:
    """The meeting as a calendar program finds it in a mail."""

    method: str
    event: Any  # icalendar's Event

    @property
    def sequence(self) -> int:
        return int(self.event["SEQUENCE"])


def entry(village: Village, name: str, got: Got) -> Entry:
    """What stands in the mail, read by another library than the one that wrote it, and looked at as a calendar does."""
    mail = email.message_from_bytes(got.raw, policy=email.policy.default)
    assert isinstance(mail, EmailMessage)
    assert mail.get_content_type() == "multipart/mixed"
    alternative, attached = mail.iter_parts()
    assert [part.get_content_type() for part in alternative.iter_parts()] == [
        "text/plain",
        "text/html",
        "text/calendar",
    ]
    shown = list(alternative.iter_parts())[2]
    content = shown.get_payload(decode=True)
    assert isinstance(content, bytes)
    assert attached.get_content_type() == "application/ics"
    assert content == attached.get_payload(decode=True)
    calendar = icalendar.Calendar.from_ical(content)
    (event,) = calendar.walk("VEVENT")
    method = str(calendar["METHOD"])
    assert shown.get_param("method") == method
    assert shown.get_param("charset") == "utf-8"
    assert [field for field in REQUIRED[method] if field not in event] == []
    assert not event.errors
    assert event["ORGANIZER"] == f"mailto:{village.service}"
    assert mail["From"].addresses[0].addr_spec == village.service
    assert event["ATTENDEE"] == f"mailto:{village.people[name].address}"
    return Entry(method, event)


def pressed(village: Village, shape: str, name: str, invited: Entry, said: str, note: str = "") -> bytes:
    """The mail that a calendar sends when somebody presses its button."""
    who = village.people[name]
    told = {
        "uid": str(invited.event["UID"]),
        "note": note,
        "sequence": str(invited.sequence),
        "service": village.service,
        "name": who.name,
        "address": who.address,
    }
    text = (CALENDARS / f"{shape}.eml").read_text()
    for field, value in told.items():
        text = text.replace(f"{{{field}}}", value)
    text = text.replace("PARTSTAT=DECLINED", f"PARTSTAT={said}")
    if not note:
        text = "\n".join(line for line in text.split("\n") if not line.startswith("COMMENT") and line != '""')
        text = text.replace("geweigerd met de volgende opmerking:", "beantwoord.")
    unique = f"{name}-{said.lower()}-{invited.sequence}-{note.lower().replace(' ', '-')}"
    for stamp in ("calendar-7f3c9e@", f"AM9PR08MB1111-{invited.sequence}@", f"5D1B0A6C-{invited.sequence}@"):
        text = text.replace(stamp, f"{unique}@")
    return text.replace("\n", "\r\n").encode()


async def press(village: Village, shape: str, name: str, invited: Entry, said: str, note: str = "") -> None:
    await village.submit(name, [village.service], pressed(village, shape, name, invited, said, note))


def participant(village: Village, name: str) -> Participant:
    address = village.people[name].address
    return next(one for one in village.session().participants if one.person.address == address)


def village_of(ground: Ground, state: Path, *, grace: int = 0) -> Village:
    village = Village(ground, state, rules=replace(Rules(), receipt_wait=0, notes_hour=-1, grace=grace))
    for name in ("Fatima El Amrani", "Jan Peeters", "Els Vermeulen"):
        village.person(name, Program.WEB)
    return village


async def begin(village: Village) -> tuple[Got, dict[str, Entry]]:
    """Everybody is invited; the facilitator's card, and what each found for his calendar."""
    await village.kickoff("Binnenkomen", KICKOFF, "fatima", "jan", "els")
    card = village.newest("geert", "card")
    await village.reply("geert", card, "ok")
    await village.pass_time_until(Invite)
    village.fetch("geert")
    invited = {name: entry(village, name, village.newest(name, "invitation")) for name in ("fatima", "jan", "els")}
    return card, invited


async def pass_time_to(village: Village, moment: datetime) -> None:
    """Deadline after deadline, up to that moment."""
    while (due := village.daemon.store.next_due()) is not None and due <= moment:
        await village.pass_time()
    await village.clock.advance_to(max(moment, village.clock.now()))
    village.daemon.timers.pass_time()
    await village.settle()


async def test_the_card_shows_it_and_it_is_set_right_by_mail(ground: Ground, tmp_path: Path) -> None:
    village = village_of(ground, tmp_path / "state")
    async with village:
        await village.kickoff("Binnenkomen", KICKOFF, "fatima", "jan", "els")
        first = village.newest("geert", "card")
        assert isinstance(first.letter, Card)
        assert first.letter.meeting == TUESDAY
        assert "dinsdag 8 december om 14.00 uur (De Stek), tot 16.00 uur" in first.text
        await village.reply("geert", first, "Ok maar bijeenkomst woensdag 9 december om 15u in het buurthuis")
        second = village.newest("geert", "card")
        assert "De bijeenkomst is aangepast." in second.text
        assert "woensdag 9 december om 15.00 uur (buurthuis), tot 17.00 uur" in second.text
        await village.reply("geert", second, "zonder bijeenkomst")
        third = village.newest("geert", "card")
        assert isinstance(third.letter, Card)
        assert third.letter.meeting is None
        assert isinstance(village.session().stage, Draft)
        await village.reply("geert", third, "ok")
        await village.pass_time_until(Invite)
        raw = village.newest("jan", "invitation").raw
        assert email.message_from_bytes(raw).get_content_type() == "multipart/alternative"


async def test_a_meeting_that_is_over_is_a_doubt_on_the_card(ground: Ground, tmp_path: Path) -> None:
    village = village_of(ground, tmp_path / "state")
    async with village:
        words = KICKOFF.replace("dinsdag 8 december van 14u tot 16u", "maandag 23 november om 8u30")
        await village.kickoff("Binnenkomen", words, "fatima")
        card = village.newest("geert", "card")
        assert isinstance(card.letter, Card)
        assert card.letter.meeting is None
        assert "een bijeenkomst op maandag 23 november om 8.30 uur is voorbij, of zo dichtbij" in card.text
        await village.reply("geert", card, "bijeenkomst dinsdag 8 december om 14u")
        again = village.newest("geert", "card")
        assert isinstance(again.letter, Card)
        assert again.letter.meeting == replace(TUESDAY, minutes=90)


async def test_the_invitation_opens_in_a_calendar(ground: Ground, tmp_path: Path) -> None:
    village = village_of(ground, tmp_path / "state")
    async with village:
        await village.kickoff("Binnenkomen", KICKOFF, "fatima", "jan", "els")
        await village.reply("geert", village.newest("geert", "card"), "ok")
        await village.pass_time_until(Invite)
        got = village.newest("fatima", "invitation")
        assert "dinsdag 8 december om 14.00 uur (De Stek), tot 16.00 uur" in got.text
        found = entry(village, "fatima", got)
        assert (found.method, found.sequence) == ("REQUEST", 0)
        assert found.event["DTSTART"].dt == TUESDAY.start
        assert found.event["DTEND"].dt == TUESDAY.end
        assert found.event["SUMMARY"] == "Binnenkomen"
        assert found.event["LOCATION"] == "De Stek"
        assert found.event["ATTENDEE"].params["PARTSTAT"] == "NEEDS-ACTION"
        assert found.event["ATTENDEE"].params["RSVP"] == "TRUE"


@pytest.mark.parametrize("shape", VENDORS)
async def test_the_buttons_of_three_calendars(ground: Ground, tmp_path: Path, shape: str) -> None:
    village = village_of(ground, tmp_path / "state")
    async with village:
        _, invited = await begin(village)
        await press(village, shape, "fatima", invited["fatima"], "ACCEPTED")
        noted = village.newest("fatima", "rsvp_noted")
        assert isinstance(noted.letter, RsvpNoted)
        assert (noted.letter.rsvp, noted.letter.coming) == (Rsvp.YES, Rsvp.YES)
        assert "Je komt ook naar de bijeenkomst van dinsdag 8 december om 14.00 uur (De Stek)." in noted.text
        await press(village, shape, "jan", invited["jan"], "TENTATIVE")
        assert not village.fetch("jan")
        assert participant(village, "jan").coming is Rsvp.LATER
        assert not village.fetch("geert"), "a button alone is nothing to read"
        await press(village, shape, "els", invited["els"], "DECLINED", "Dan geef ik les.")
        asked = village.newest("els", "meeting_noted")
        assert asked.letter == MeetingNoted(TUESDAY, Rsvp.NO, asks=True)
        assert village.newest("geert", "somebody_wrote").letter == SomebodyWrote("Els Vermeulen", "Dan geef ik les.")
        await village.reply("els", asked, "Ja, per mail graag")
        els = participant(village, "els")
        assert (els.rsvp, els.coming) == (Rsvp.YES, Rsvp.NO)
        assert not village.fetch("els"), "the questions follow within a week"


async def test_words_and_buttons_and_the_last_one_wins(ground: Ground, tmp_path: Path) -> None:
    village = village_of(ground, tmp_path / "state")
    async with village:
        card, invited = await begin(village)
        await press(village, VENDORS[0], "fatima", invited["fatima"], "DECLINED")
        asked = village.newest("fatima", "meeting_noted")
        await village.reply("fatima", asked, "Ja graag, en dinsdag ben ik er toch bij!")
        noted = village.newest("fatima", "rsvp_noted")
        assert isinstance(noted.letter, RsvpNoted)
        assert (noted.letter.rsvp, noted.letter.coming) == (Rsvp.YES, Rsvp.YES)
        await press(village, VENDORS[0], "fatima", invited["fatima"], "DECLINED", "Toch niet")
        assert participant(village, "fatima").coming is Rsvp.NO
        assert participant(village, "fatima").rsvp is Rsvp.YES
        await village.reply("jan", noted_by(village, "jan"), "Ja maar die dinsdag kan ik niet")
        noted = village.newest("jan", "rsvp_noted")
        assert isinstance(noted.letter, RsvpNoted)
        assert (noted.letter.rsvp, noted.letter.coming) == (Rsvp.YES, Rsvp.NO)
        await village.pass_time_until(Questions)
        village.fetch("geert")
        await village.reply("jan", village.newest("jan", "questions"), "Ik kan dinsdag toch komen!")
        assert village.newest("jan", "meeting_noted").letter == MeetingNoted(TUESDAY, Rsvp.YES)
        await village.reply("geert", card, "status")
        status = village.newest("geert", "status")
        assert isinstance(status.letter, Status)
        assert [row.coming for row in status.letter.rows] == [Rsvp.NO, Rsvp.YES, None]
        assert "Jan Peeters: doet mee, komt naar de bijeenkomst" in status.text
        assert "bijeenkomst: dinsdag 8 december om 14.00 uur (De Stek)" in status.text


def noted_by(village: Village, name: str) -> Got:
    """His invitation, which was looked at before."""
    address = village.people[name].address
    raw = village.ground.mails(address, "INBOX")[-1]
    found = village._got(raw)
    assert found is not None
    return found


async def test_a_move_is_a_higher_version_and_an_answer_to_the_old_one_is_stale(ground: Ground, tmp_path: Path) -> None:
    village = village_of(ground, tmp_path / "state", grace=600)
    async with village:
        card, invited = await begin(village)
        await press(village, VENDORS[0], "fatima", invited["fatima"], "ACCEPTED")
        village.fetch("fatima")
        await pass_time_to(village, datetime(2026, 11, 24, 10, 0, tzinfo=UTC))
        village.fetch("geert")
        await village.reply("geert", card, "Verplaats de bijeenkomst naar woensdag 9 december om 15u")
        noted = village.newest("geert", "noted")
        assert isinstance(noted.letter, Noted)
        assert [line.kind for line in noted.letter.done] == [DoneKind.MEETING_MOVED]
        assert noted.letter.undo_until is not None
        assert "woensdag 9 december om 15.00 uur (De Stek). Drie collega's krijgen dat te horen" in noted.text
        assert not village.fetch("fatima")
        await pass_time_to(village, noted.letter.undo_until)
        moved = village.newest("fatima", "meeting")
        after = Occasion(datetime(2026, 12, 9, 14, 0, tzinfo=UTC), 120, "De Stek")
        assert moved.letter == MeetingLetter(MeetingNews.MOVED, after, TUESDAY)
        version = entry(village, "fatima", moved)
        assert (version.method, version.sequence) == ("REQUEST", 1)
        assert version.event["UID"] == invited["fatima"].event["UID"]
        assert version.event["DTSTART"].dt == after.start
        assert version.event["DTSTAMP"].dt > invited["fatima"].event["DTSTAMP"].dt
        assert participant(village, "fatima").coming is None
        await press(village, VENDORS[1], "fatima", invited["fatima"], "DECLINED")
        assert participant(village, "fatima").coming is None
        await press(village, VENDORS[1], "fatima", version, "ACCEPTED")
        assert participant(village, "fatima").coming is Rsvp.YES


async def test_a_change_is_undone_before_anybody_hears_of_it(ground: Ground, tmp_path: Path) -> None:
    village = village_of(ground, tmp_path / "state", grace=600)
    async with village:
        card, _ = await begin(village)
        await village.reply("geert", card, "de bijeenkomst gaat niet door")
        noted = village.newest("geert", "noted")
        assert "ongedaan" in noted.text
        await village.reply("geert", noted, "ongedaan")
        assert "Teruggedraaid" in village.newest("geert", "noted").text
        await pass_time_to(village, datetime(2026, 11, 24, 12, 0, tzinfo=UTC))
        assert not village.fetch("jan")
        assert village.session().meeting is not None


async def test_a_cancelled_meeting_leaves_every_calendar_and_the_session_goes_on(
    ground: Ground, tmp_path: Path
) -> None:
    village = village_of(ground, tmp_path / "state")
    async with village:
        card, invited = await begin(village)
        await village.reply("geert", card, "Annuleer de bijeenkomst")
        noted = village.newest("geert", "noted")
        assert "gaat niet door. Drie collega's krijgen een afzegging." in noted.text
        off = village.newest("jan", "meeting")
        found = entry(village, "jan", off)
        assert (found.method, found.sequence) == ("CANCEL", 1)
        assert found.event["UID"] == invited["jan"].event["UID"]
        assert found.event["STATUS"] == "CANCELLED"
        assert isinstance(village.session().stage, Invite)
        await pass_time_to(village, datetime(2026, 12, 9, 9, 0, tzinfo=UTC))
        assert {got.kind for got in village.fetch("jan")} == {"questions", "reminder"}


async def test_the_session_ends_and_the_meeting_with_it(ground: Ground, tmp_path: Path) -> None:
    village = village_of(ground, tmp_path / "state")
    async with village:
        card, _ = await begin(village)
        await village.reply("geert", card, "annuleer de sessie")
        ended = village.newest("els", "session_cancelled")
        assert entry(village, "els", ended).method == "CANCEL"
        assert "Ook de bijeenkomst van dinsdag 8 december" in ended.text


async def test_who_comes_late_and_who_leaves(ground: Ground, tmp_path: Path) -> None:
    village = village_of(ground, tmp_path / "state")
    async with village:
        card, _ = await begin(village)
        await village.pass_time_until(Questions)
        for name in ("fatima", "jan", "els", "geert"):
            village.fetch(name)
        nele = village.person("Nele Claes")
        await village.reply("geert", card, f"voeg {nele.address} toe en zonder Jan")
        got = {one.kind: one for one in village.fetch("nele")}
        assert set(got) == {"questions", "meeting"}
        found = entry(village, "nele", got["meeting"])
        assert (found.method, found.sequence) == ("REQUEST", 0)
        without = village.newest("jan", "meeting")
        assert without.letter == MeetingLetter(MeetingNews.WITHOUT, TUESDAY)
        assert entry(village, "jan", without).method == "CANCEL"


async def test_the_day_before_and_the_day_after(ground: Ground, tmp_path: Path) -> None:
    village = village_of(ground, tmp_path / "state")
    async with village:
        _, invited = await begin(village)
        await press(village, VENDORS[2], "fatima", invited["fatima"], "ACCEPTED")
        await press(village, VENDORS[1], "els", invited["els"], "DECLINED")
        await pass_time_to(village, datetime(2026, 12, 7, 7, 59, tzinfo=UTC))
        for name in ("fatima", "jan", "els", "geert"):
            assert "meeting_reminder" not in [got.kind for got in village.fetch(name)]
        await pass_time_to(village, datetime(2026, 12, 7, 8, 0, tzinfo=UTC))
        reminder = village.newest("fatima", "meeting_reminder")
        assert reminder.letter == MeetingReminder(TUESDAY, Rsvp.YES)
        assert "dinsdag 8 december om 14.00 uur, tot 16.00 uur. Plaats: De Stek." in reminder.text
        asked = village.newest("jan", "meeting_reminder")
        assert not village.fetch("els")
        await village.reply("jan", asked, "ik kom!")
        assert participant(village, "jan").coming is Rsvp.YES
        assert village.newest("jan", "meeting_noted").letter == MeetingNoted(TUESDAY, Rsvp.YES)
        shown = "\n".join(sessions.shown(open_reader(tmp_path / "state"), village.session()))
        assert "meeting      2026-12-08 14:00, 120 minutes, De Stek: 2 come, 1 do not" in shown
        assert f"{village.people['els'].address}  does not come to the meeting" in shown
        await pass_time_to(village, datetime(2026, 12, 9, 8, 0, tzinfo=UTC))
        wanted = village.newest("geert", "notes_wanted")
        assert "dinsdag 8 december om 14.00 uur (De Stek) is voorbij" in wanted.text
        notes = (
            "De bijeenkomst was in De Stek. We waren met zijn drieën. "
            "Fatima vertelde hoe de grote zussen de deur openen.\nDurven stoppen, zei Jan."
        )
        await village.reply("geert", wanted, notes)
        noted = village.newest("geert", "noted")
        assert isinstance(noted.letter, Noted)
        assert [line.kind for line in noted.letter.done] == [DoneKind.NOTES_KEPT]
        assert [aside.text for aside in village.session().asides] == [notes]
        assert [turn for voice in village.session().voices for turn in voice.turns] == [notes]


async def test_a_command_in_answer_to_the_question_for_notes_is_obeyed(ground: Ground, tmp_path: Path) -> None:
    village = village_of(ground, tmp_path / "state")
    async with village:
        await begin(village)
        await village.pass_time_until(Questions)
        await village.reply("jan", village.newest("jan", "questions"), "1. Blijven gaan.\n2. Flyers.\n3. Luisteren.")
        await pass_time_to(village, datetime(2026, 12, 9, 8, 0, tzinfo=UTC))
        wanted = village.newest("geert", "notes_wanted")
        await village.reply("geert", wanted, "Geen notities, sorry.")
        assert not village.fetch("geert")
        await village.reply("geert", wanted, "volgende stap")
        assert isinstance(village.session().stage, Summary)
        assert village.session().asides == ()


async def test_a_file_in_answer_to_the_question_for_notes_holds_them(ground: Ground, tmp_path: Path) -> None:
    village = village_of(ground, tmp_path / "state")
    async with village:
        await begin(village)
        await pass_time_to(village, datetime(2026, 12, 9, 8, 0, tzinfo=UTC))
        said = "De grote zussen weten altijd waar hun broers zitten.\n\nFlyers brengen bij ons niemand binnen.\n"
        wanted = village.newest("geert", "notes_wanted")
        await village.reply("geert", wanted, "In bijlage.", attachment=("dinsdag.txt", said.encode()))
        (voice,) = village.session().voices
        assert voice.turns == tuple(said.strip().split("\n\n"))
        assert "noted" not in [got.kind for got in village.fetch("geert")], "it is told once what was taken"
