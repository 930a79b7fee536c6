"""Every example in the facilitators' guides is understood as the guide says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mailflow.core.session.people import Address
from mailflow.core.session.reading import Kickoff, Moment
from mailflow.mail import reading as mails
from mailflow.mail.by_fields import fields as read
from mailflow.mail.context import Context
from mailflow.mail.fields import CorrectionKind, EditKind, Fields
from mailflow.mail.parsing.parse import parse

DOCS = Path(__file__).parent.parent / "docs"
SERVICE = Address("cop@leernetwerk.example")
GUIDES = ("nl", "en")
QUESTIONS = ("Een?", "Twee?", "Drie?")
POINTS = tuple(f"Punt {number}" for number in range(1, 9))
CARD = ["start", "question", "drop 3", "theme", "remove", "add", "extend", "anonymous", "answers"]
LATER = [
    "status", "remind", "extend", "next", "replace", "pause", "resume", "undo", "handover", "cancel", "draft", "help",
]  # fmt: skip
POINTS_CHANGED = [
    (EditKind.STRIKE, (4,)), (EditKind.MERGE, (4, 7)), (EditKind.REPLACE, (4,)), (EditKind.MERGE, (4, 7)),
    (EditKind.STRIKE, (3, 4, 6, 7, 8)), (EditKind.FIRST, (3,)), (EditKind.SWAP, (2, 6)), (EditKind.BEFORE, (5, 2)),
    (EditKind.FIRST, (3, 1, 5, 2, 4)), (EditKind.ADD, ()), (EditKind.REWORD, ()),
]  # fmt: skip
SUMMARY = {"nl": ((2, "Met flyers lukt het niet."),), "en": ((2, "With flyers it does not work."),)}


def guide(language: str) -> str:
    return (DOCS / f"facilitators-{language}.md").read_text(encoding="utf-8")


def tables(language: str) -> list[list[str]]:
    """What stands in the first column of each table."""
    found = re.findall(r"(?m)^\|[^\n]+\|\n\|---\|---\|\n((?:\|[^\n]+\|\n)+)", guide(language))
    return [[row.split("|")[1].strip() for row in table.splitlines()] for table in found]


def reading(text: str, moment: Moment, **context: object) -> Fields:
    raw = (
        f"From: Geert <geert@wijkhuis.example>\r\nTo: {SERVICE}\r\nDate: Mon, 23 Nov 2026 10:00:00 +0100\r\n"
        f"Message-ID: <1@wijkhuis.example>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{text}\r\n"
    )
    return read(parse(raw.encode()), Context(moment, questions=QUESTIONS, **context))  # type: ignore[arg-type]


def meant(text: str, moment: Moment) -> str:
    """The one thing that a line says."""
    found = reading(text, moment)
    told = [f"{one.kind} {one.number}" if one.kind == "drop" else str(one.kind) for one in found.corrections]
    told += [str(one.name) for one in found.commands]
    assert found.unclear == ()
    assert len(told) == 1, (text, told)
    return told[0]


@pytest.mark.parametrize("language", GUIDES)
def test_what_is_said_of_the_card(language: str) -> None:
    assert [meant(text, Moment.CARD) for text in tables(language)[0]] == CARD


@pytest.mark.parametrize("language", GUIDES)
def test_what_is_said_later(language: str) -> None:
    assert [meant(text, Moment.FACILITATOR) for text in tables(language)[1]] == LATER


@pytest.mark.parametrize("language", GUIDES)
def test_the_days_the_people_and_the_words_arrive_whole(language: str) -> None:
    card = [reading(text, Moment.CARD) for text in tables(language)[0]]
    assert card[1].commands[0].question == 2
    assert card[1].commands[0].text == tables(language)[0][1].partition(": ")[2]
    assert card[3].corrections[0].text == tables(language)[0][3].partition(": ")[2]
    assert card[4].commands[0].names == ("Jan",)
    assert card[5].commands[0].people == ("nele@wijkhuis.example",)
    assert str(card[6].commands[0].until) == "2026-12-18"
    later = [reading(text, Moment.FACILITATOR) for text in tables(language)[1]]
    assert str(later[2].commands[0].until) == "2026-12-18"
    assert later[4].commands[0].people == ("jan@wijkhuis.example", "jan@thuis.example")
    assert later[8].commands[0].people == ("els@wijkhuis.example",)


@pytest.mark.parametrize("language", GUIDES)
def test_how_points_are_changed(language: str) -> None:
    rows = tables(language)[2]
    summary = SUMMARY[language]
    found = [reading(text, Moment.FACILITATOR, points=POINTS, summary=summary).edits for text in rows]
    assert [(edit.kind, edit.points) for (edit,) in found] == POINTS_CHANGED
    texts = [edit.text for (edit,) in found]
    assert texts[2:4] == [row.partition(": ")[2] for row in rows[2:4]]
    assert texts[9] == rows[9].partition(": ")[2]
    assert texts[10] == summary[0][1].replace("flyers", re.findall(r'"(flyers \w+)"', rows[10])[0])


@pytest.mark.parametrize("language", GUIDES)
def test_what_is_made_of_remarks_and_what_comes_after(language: str) -> None:
    rows = tables(language)[-1]
    found = [reading(text, Moment.FACILITATOR, points=POINTS, draft=True) for text in rows]
    said = [[(str(one.name), one.remark) for one in mail.commands] for mail in found]
    accepted = [[("accept", 2)], [("accept", 1), ("accept", 3)], [("leave", 2)]]
    assert said == [*accepted, [("share", None)], [("revisit", None)]]
    assert found[3].commands[0].people == (rows[3].rpartition(" ")[2],)
    assert str(found[4].commands[0].until) == "2027-01-04"
    assert not any(mail.edits or mail.unplaced for mail in found)


@pytest.mark.parametrize("language", GUIDES)
def test_the_words_of_somebody_who_called(language: str) -> None:
    said = "\n".join(re.findall(r"(?m)^> (.+)$", guide(language)))
    found = reading(said, Moment.FACILITATOR, names=("Fatima El Amrani",), proxied=Moment.QUESTIONS)
    assert found.behalf == "Fatima"
    assert [answer.question for answer in found.answers] == [1, 2]
    assert found.commands == ()


def kickoff(mail: str, words: str = "") -> Kickoff:
    head, _, body = mail.replace("Aan:", "To:").replace("Onderwerp:", "Subject:").partition("\n\n")
    raw = (
        f"From: Geert Frateur <geert@wijkhuis.example>\n{head}\nDate: Mon, 23 Nov 2026 10:00:00 +0100\n"
        f"Message-ID: <1@wijkhuis.example>\nContent-Type: text/plain; charset=utf-8\n\n{words}{body}"
    )
    found = mails.read(parse(raw.encode()), Context(Moment.KICKOFF, ours=(SERVICE,))).kickoff
    assert found is not None
    return found


def example(language: str) -> str:
    (mail,) = re.findall(r"```mail\n(.*?)```", guide(language), re.DOTALL)
    return str(mail)


@pytest.mark.parametrize("language", GUIDES)
def test_the_first_mail(language: str) -> None:
    found = kickoff(example(language))
    assert [one.address.partition("@")[0] for one in found.participants] == ["fatima", "jan", "els"]
    assert len(found.questions) == 3
    assert str(found.deadline) == "2026-12-11"
    assert found.language == language
    assert found.missing == ()


@pytest.mark.parametrize("language", GUIDES)
def test_the_words_above_a_forward(language: str) -> None:
    (words,) = re.findall(r'"((?:de vragen|the questions) [^"]+)"', guide(language))
    head = f"To: {SERVICE}\nSubject: Fwd: x\n\n"
    inside = "---------- Forwarded message ---------\nFrom: Geert <geert@wijkhuis.example>\n"
    people = "To: Fatima <fatima@wijkhuis.example>, Jan <jan@wijkhuis.example>\n\n"
    found = kickoff(head + words.capitalize() + ".\n\n" + inside + people + "1. Wat werkt?\n2. Wat niet?\n")
    assert [one.name for one in found.participants] == ["Fatima", "Jan"]
    assert found.questions == ("Wat werkt?", "Wat niet?")


MEETINGS = {"nl": "## Ook eens samenkomen", "en": "## Meeting as well"}


def of_meetings(language: str) -> str:
    """The part of the guide about the live meeting."""
    return guide(language).partition(MEETINGS[language])[2].partition("\n## ")[0]


@pytest.mark.parametrize("language", GUIDES)
def test_the_sentence_that_names_a_meeting(language: str) -> None:
    (said,) = re.findall(r'"(We [^"]+)"', of_meetings(language))
    found = kickoff(f"{example(language)}\n{said}\n")
    assert found.meeting is not None
    assert (f"{found.meeting.start:%Y-%m-%d %H:%M}", found.meeting.minutes) == ("2026-12-08 14:00", 120)
    assert found.meeting.place in ("De Stek", "library")
    assert str(found.deadline) == "2026-12-11"


@pytest.mark.parametrize("language", GUIDES)
@pytest.mark.parametrize("moment", [Moment.CARD, Moment.FACILITATOR])
def test_what_is_said_of_the_meeting(language: str, moment: Moment) -> None:
    rows = re.findall(r"(?m)^\| ([^|]+) \|", of_meetings(language))[1:]
    found = [reading(row, moment, live=True) for row in rows]
    assert [one.commands for one in found] == [(), (), ()]
    there, moved, none = (one.corrections[0] for one in found)
    assert there.meeting is not None
    assert (str(there.meeting.day), f"{there.meeting.time:%H:%M}") == ("2026-12-08", "15:00")
    assert there.meeting.place in ("De Stek", "library")
    assert moved.meeting is not None
    assert (str(moved.meeting.day), f"{moved.meeting.time:%H:%M}") == ("2026-12-09", "10:00")
    assert none.kind is CorrectionKind.NO_MEETING
