"""Whose voice a speaker is, and which attached files are of a meeting."""

from __future__ import annotations

import pytest

from mailflow.core.acts.union import Speaker
from mailflow.core.session.reading import Attachment, Spoken
from mailflow.mail.commands import speakers
from mailflow.mail.kickoffs import talk_files

LABELS = ("Spreker 2", "SPEAKER_00", "SPEAKER_01", "Vermeulen, Els", "Intervenant 3", "Mohamed", "")


@pytest.mark.parametrize(
    ("text", "named", "rest"),
    [
        ("Spreker 2 is Jan", {"Spreker 2": "Jan"}, ""),
        ("spreker 2 is jan peeters.", {"Spreker 2": "jan peeters"}, ""),
        ("“Spreker 2” is Jan", {"Spreker 2": "Jan"}, ""),
        ("SPEAKER_00 = Fatima\nSPEAKER_01 = Jan", {"SPEAKER_00": "Fatima", "SPEAKER_01": "Jan"}, ""),
        ("speaker 0: Fatima, speaker 1: Jan", {"SPEAKER_00": "Fatima", "SPEAKER_01": "Jan"}, ""),
        ("Spreker 1 is Jan en spreker 2 is Els", {"SPEAKER_01": "Jan", "Spreker 2": "Els"}, ""),
        ("Jan is spreker 2, Fatima is speaker 00", {"Spreker 2": "Jan", "SPEAKER_00": "Fatima"}, ""),
        ("Intervenant 3, c'est Amélie", {"Intervenant 3": "Amélie"}, ""),
        ("Intervenant 3 est Amélie Dubois", {"Intervenant 3": "Amélie Dubois"}, ""),
        ("Speaker 1 ist Jürgen und Speaker 0 ist Jan", {"SPEAKER_01": "Jürgen", "SPEAKER_00": "Jan"}, ""),
        ("Mohamed is Hassan", {"Mohamed": "Hassan"}, ""),
        ("Vermeulen, Els is Els", {"Vermeulen, Els": "Els"}, ""),
        ("Spreker 2 -> Jan\nstatus", {"Spreker 2": "Jan"}, "status"),
        ("Spreker 2 is niemand van ons", {"Spreker 2": ""}, ""),
        ("Speaker 1 is somebody else", {"SPEAKER_01": ""}, ""),
        ("Met Speaker 0 wordt Nele bedoeld, speaker 1 ken ik niet", {"SPEAKER_00": "Nele", "SPEAKER_01": ""}, ""),
        ("Sprecherin 1 müsste Fatima sein", {"SPEAKER_01": "Fatima"}, ""),
        ("Speaker 1 could be a bit louder", {}, "Speaker 1 could be a bit louder"),
        ("Spreker 2 is moeilijk te verstaan hier", {}, "Spreker 2 is moeilijk te verstaan hier"),
        ("Jan is op verlof tot 12 december", {}, "Jan is op verlof tot 12 december"),
        ("Mohamed is ziek", {}, "Mohamed is ziek"),
        ("ok", {}, "ok"),
        ("", {}, ""),
    ],
)
def test_who_is_who_is_read_and_the_rest_is_left(text: str, named: dict[str, str], rest: str) -> None:
    found = speakers.read(text, LABELS)
    assert {one.label: one.person for one in found.speakers} == named
    assert found.rest.strip() == rest


@pytest.mark.parametrize("text", ["Spreker 2 ben ik", "Spreker 2: dat ben ik", "spreker 2 = ikzelf", "Spreker 2 is me"])
def test_the_facilitator_names_himself(text: str) -> None:
    (found,) = speakers.read(text, LABELS).speakers
    assert found == Speaker("Spreker 2", found.person, me=True)


def file(name: str, text: str | None) -> Attachment:
    return Attachment(name, "text/plain", 1, text)


def test_a_conversation_needs_no_announcement_and_notes_do() -> None:
    talk = file("a.txt", "Jan: ja\nEls: nee")
    plain = file("b.txt", "Eerst aanwezig zijn.")
    pending = file("c.docx", None)
    names = ("Jan", "Els")
    assert talk_files.spoken((talk, plain, pending), "zie bijlage", names) == (
        Spoken("Jan", "ja"),
        Spoken("Els", "nee"),
    )
    assert talk_files.spoken((plain,), "mijn notities van gisteren", names) == (Spoken("", "Eerst aanwezig zijn."),)
    assert talk_files.spoken((file("verslag.txt", "Eerst aanwezig zijn."),), "", names) != ()
    assert talk_files.announced((pending,), "het verslag van gisteren")
    assert not talk_files.announced((), "het verslag van gisteren volgt")


def test_captions_whose_times_are_gone_are_a_conversation_still() -> None:
    assert talk_files.spoken((file("x.vtt", "Sofie: ja\nRik: nee"),), "", ()) == (
        Spoken("Sofie", "ja"),
        Spoken("Rik", "nee"),
    )
    assert talk_files.spoken((file("x.SRT", "Zo is het."),), "", ()) == (Spoken("", "Zo is het."),)


def test_a_recording_of_a_talk_needs_no_announcement() -> None:
    voice = Attachment("Nieuwe opname 3.m4a", "audio/mp4", 1, "Eerst aanwezig zijn.\n\nDan pas iets willen.")
    assert talk_files.spoken((voice,), "", ()) == (
        Spoken("", "Eerst aanwezig zijn."),
        Spoken("", "Dan pas iets willen."),
    )


@pytest.mark.parametrize("unit", ["Spreker ", "is ", "Jan is ", "speaker 0 = ", "\n", "en ", " " * 60])
def test_a_megabyte_of_anything_is_read(unit: str) -> None:
    speakers.read(unit * (1_000_000 // len(unit)), LABELS)
