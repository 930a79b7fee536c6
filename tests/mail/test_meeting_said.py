"""What a facilitator says of the live meeting, on Monday 23 November."""

from __future__ import annotations

import os
from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailflow.mail.commands import commands, corrections, meeting_said
from mailflow.mail.fields import CorrectionKind

MORNING = datetime.fromisoformat("2026-11-23T10:00")
NOTHING: list[str] = []


def said(text: str) -> list[str]:
    """What is understood of the meeting, then every command that is left."""
    found = meeting_said.read(text, MORNING)
    told = ["off" if one.kind is CorrectionKind.NO_MEETING else _told(one.meeting) for one in found.corrections]
    rest = corrections.read(found.rest, 3).rest
    return told + [command.name.value for command in commands.read(rest, MORNING).commands]


def _told(wish: object) -> str:
    parts = (wish.day, wish.time and f"{wish.time:%H:%M}", wish.minutes, wish.place)  # type: ignore[attr-defined]
    return " ".join(str(part) for part in parts if part) or "ask"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("bijeenkomst dinsdag 8 december om 15u in De Stek", ["2026-12-08 15:00 De Stek"]),
        ("Bijeenkomst: dinsdag 8/12 van 14u tot 16u in het buurthuis", ["2026-12-08 14:00 120 buurthuis"]),
        ("bijeenkomst dinsdag 8/12 14u-15u30", ["2026-12-08 14:00 90"]),
        ("bijeenkomst dinsdag om 15u", ["2026-11-24 15:00"]),
        ("bijeenkomst om 15u", ["15:00"]),
        ("bijeenkomst in De Stek", ["De Stek"]),
        ("De bijeenkomst wordt dinsdag 15 december om 14u.", ["2026-12-15 14:00"]),
        ("Verplaats de bijeenkomst van dinsdag 8 december naar woensdag 9 december om 15u", ["2026-12-09 15:00"]),
        ("Kan je de bijeenkomst verzetten naar donderdag 10 december om 10u?", ["2026-12-10 10:00"]),
        ("bijeenkomst dinsdag om 15u graag, en zonder Tom", ["2026-11-24 15:00", "remove"]),
        ("bijeenkomst dinsdag 8 december van 14u tot 16u in De Stek. Merci! Geert", ["2026-12-08 14:00 120 De Stek"]),
        ("bijeenkomst dinsdag 9 december om 15u", ["ask"]),  # a Wednesday
        ("zonder bijeenkomst", ["off"]),
        ("geen bijeenkomst", ["off"]),
        ("Ok maar zonder bijeenkomst", ["off", "start"]),
        ("ok, zonder Tom en zonder bijeenkomst", ["off", "remove"]),
        ("Annuleer de bijeenkomst.", ["off"]),
        ("de bijeenkomst gaat toch niet door, sorry", ["off"]),
        ("De bijeenkomst van dinsdag 8 december gaat niet door", ["off"]),
        ("meeting Tuesday 8 December at 3 pm at the library", ["2026-12-08 15:00 library"]),
        ("The meeting is on Tuesday 8 December from 2 to 4 pm in Room 4", ["2026-12-08 14:00 120 Room 4"]),
        ("please move the meeting to Tuesday 15 December, 3 pm", ["2026-12-15 15:00"]),
        ("no meeting", ["off"]),
        ("without meeting", ["off"]),
        ("cancel the meeting please", ["off"]),
        ("call the meeting off", ["off"]),
        ("réunion mardi 8 décembre de 14h à 16h à La Ruche", ["2026-12-08 14:00 120 La Ruche"]),
        ("déplace la réunion au mardi 15 décembre à 14h", ["2026-12-15 14:00"]),
        ("sans réunion", ["off"]),
        ("la réunion n'aura pas lieu", ["off"]),
        ("la réunion de mardi est annulée", ["off"]),
        ("Treffen am Dienstag, 8. Dezember um 15 Uhr im Rathaus", ["2026-12-08 15:00 Rathaus"]),
        ("verschiebe das Treffen auf Dienstag, 15. Dezember um 14 Uhr", ["2026-12-15 14:00"]),
        ("ohne Treffen", ["off"]),
        ("das Treffen fällt aus", ["off"]),
        ("sag das Treffen ab", ["off"]),
        ("Wir sagen das Treffen ab", ["off"]),
        ("Toch geen bijenkomst, te druk", ["off"]),
        ("de meeting van dinsdag mag je afzeggen, te veel zieken", ["off"]),
        ("We won't be meeting in person after all", ["off"]),
        ("on ne se voit finalement pas", ["off"]),
        ("Wir treffen uns doch nicht", ["off"]),
        ("de meeting via Teams ipv in De Stek", ["Teams"]),
        ("de bijeenkomst is in de bib in plaats van in De Stek", ["bib"]),
        ("Das Trefen bitte erst um 16 Uhr, sonst kommt Els nicht rechtzeitig", ["16:00"]),
        ("Kan de bijeenkomst een uurtje later?", ["ask"]),
        ("Kan de bijeenkomst een uurtje later? Om 15u dus.", ["15:00"]),
    ],
)
def test_when_and_where_it_is_or_that_there_is_none(text: str, wanted: list[str]) -> None:
    assert said(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("annuleer", ["cancel"]),
        ("cancel the session", ["cancel"]),
        ("Sitzung abbrechen", ["cancel"]),
        ("annuleer de bijeenkomst niet", NOTHING),
        ("don't cancel the meeting", NOTHING),
        ("is de bijeenkomst dinsdag om 15u?", NOTHING),
        ("thema: wat maakt een bijeenkomst goed op dinsdag om 15u", NOTHING),
        ("1. Wat maakt een bijeenkomst goed?", NOTHING),
        ("Dinsdag was de bijeenkomst heel goed.", NOTHING),
        ("De bijeenkomst in De Stek was fijn", NOTHING),
        ("De bijeenkomst van vrijdag 20 november om 14u ging goed", NOTHING),
        ("The meeting at the library went well", NOTHING),
        ("status", ["status"]),
        ("de bijeenkomst mag je niet afzeggen", NOTHING),
        ("The meeting is not cancelled", NOTHING),
        ("La réunion n'est pas annulée", NOTHING),
        ("Das Treffen ist nicht abgesagt", NOTHING),
        ("Jan heeft de vergadering afgezegd", NOTHING),
        ("De bijeenkomst van de ouderraad is afgelast", NOTHING),
        ("The meeting with the parents is cancelled", NOTHING),
        ("De bijeenkomst duurt maar een uur", NOTHING),
        ("We won't be meeting on Tuesday but on Thursday", NOTHING),
        ("De meting dinsdag om 15u ging goed", NOTHING),
    ],
)
def test_what_only_mentions_a_meeting_changes_none(text: str, wanted: list[str]) -> None:
    assert said(text) == wanted


@settings(max_examples=int(os.environ.get("MAILFLOW_EXAMPLES", "200")), deadline=None)
@given(st.text(max_size=300), st.sampled_from(["bijeenkomst dinsdag om 15u", "meeting", "", "sans réunion"]))
def test_no_words_break_the_reader(around: str, meeting: str) -> None:
    meeting_said.read(f"{around} {meeting} {around}", MORNING)
