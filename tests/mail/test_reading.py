"""The reading path as a whole: what one mail means at one moment of a session."""

from __future__ import annotations

from datetime import date

import pytest

from mailflow.core.letters.done_lines import CommandName
from mailflow.core.session.people import Address, Language, Rsvp
from mailflow.core.session.reading import Kind, Moment
from mailflow.mail.by_fields import fields as read
from mailflow.mail.context import Context
from mailflow.mail.fields import Answered, Fields
from mailflow.mail.parsing.parse import parse
from mailflow.mail.sender.absence import back_on

QUESTIONS = ("Wanneer lukte het?", "Wat werkt niet?", "Wat zou je morgen anders doen?")
POINTS = ("aanwezig zijn", "geen flyers", "via de zussen", "in de tram", "aan de poort", "samen", "stoppen", "tijd")
SENT = "Dag Jan,\n\n1. Wanneer lukte het?\n2. Wat werkt niet?\n3. Wat zou je morgen anders doen?\n\nGroeten\n"


def heard(text: str, moment: Moment, *, questions: tuple[str, ...] = QUESTIONS, head: str = "") -> Fields:
    """The reading of a plain mail of Tuesday 24 November 2026."""
    raw = (
        "From: Jan Peeters <jan@werkplek.example>\nSubject: Re: Drie vragen\nDate: Tue, 24 Nov 2026 10:00:00 +0100\n"
        f"Message-ID: <r1@werkplek.example>\n{head}Content-Type: text/plain; charset=utf-8\n\n{text}\n"
    )
    context = Context(moment, sent=SENT, questions=questions, points=POINTS, language=Language.NL)
    return read(parse(raw.encode()), context)


def test_who_wrote_when_and_in_which_language_is_kept() -> None:
    reading = heard("Ik ben gewoon drie weken op het pleintje gaan zitten.", Moment.QUESTIONS)
    assert reading.kind is Kind.HUMAN
    assert (reading.sender.address, reading.sender.name) == ("jan@werkplek.example", "Jan Peeters")
    assert reading.message_id == "<r1@werkplek.example>"
    assert reading.language is Language.NL
    assert reading.sent is not None
    assert reading.sent.isoformat() == "2026-11-24T10:00:00+01:00"


def test_numbered_answers_find_their_questions_and_quotes_are_left_out() -> None:
    reading = heard(
        "1. Vorig jaar\n3. Niets\n\nOp di 24 nov 2026 schreef Geert:\n> 1. Wanneer lukte het?", Moment.QUESTIONS
    )
    assert reading.answers == (Answered(1, "Vorig jaar"), Answered(3, "Niets"))
    assert "lukte" not in reading.text


def test_a_no_to_the_questions_is_heard() -> None:
    reading = heard("Sorry, deze keer niet.", Moment.QUESTIONS)
    assert (reading.rsvp, reading.answers) == (Rsvp.NO, ())


def test_the_word_no_inside_an_answer_is_no_refusal() -> None:
    reading = heard("1. Nee, nooit gelukt.\n2. Flyers.", Moment.QUESTIONS)
    assert reading.rsvp is Rsvp.NONE
    assert len(reading.answers) == 2


def test_a_short_no_to_a_single_question_is_not_its_answer() -> None:
    reading = heard("Nee, deze keer niet, sorry.", Moment.QUESTIONS, questions=QUESTIONS[:1])
    assert (reading.rsvp, reading.answers) == (Rsvp.NO, ())


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Ja graag!!\n\nVerstuurd vanaf mijn iPhone", Rsvp.YES), ("Nee, geen tijd.", Rsvp.NO), ("", Rsvp.NONE)],
)
def test_the_answer_to_an_invitation(text: str, expected: Rsvp) -> None:
    assert heard(text, Moment.INVITE).rsvp is expected


def test_answers_in_a_reply_all_to_the_kickoff_are_kept() -> None:
    reading = heard("1. Vorig jaar, op het pleintje\n2. Flyers\n3. Meer tijd nemen", Moment.INVITE)
    assert [one.question for one in reading.answers] == [1, 2, 3]


def test_stop_is_heard_at_every_moment() -> None:
    for moment in (Moment.INVITE, Moment.QUESTIONS, Moment.REVIEW):
        assert heard("stop", moment).opt_out


def test_picks_and_feedback_part_ways() -> None:
    reading = heard("3, 1 en dan 8. Bij 5: dat heb ik niet zo gezegd, het ging over de ouders.", Moment.REVIEW)
    assert reading.picks is not None
    assert reading.picks.points == (3, 1, 8)
    assert reading.remarks == "Bij 5: dat heb ik niet zo gezegd, het ging over de ouders."


def test_feedback_without_picks_has_none() -> None:
    reading = heard("Mooie samenvatting, dank je!", Moment.REVIEW)
    assert reading.picks is None
    assert "Mooie" in reading.remarks


def test_a_facilitator_gives_commands_and_edits_points() -> None:
    assert [one.name for one in heard("ok", Moment.FACILITATOR).commands] == [CommandName.START]
    reading = heard("punt 4 en 7 zijn hetzelfde", Moment.FACILITATOR)
    assert [edit.points for edit in reading.edits] == [(4, 7)]
    assert reading.unclear == ()


def test_attachments_travel_and_machinery_does_not() -> None:
    raw = (
        'From: jan@werkplek.example\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n\n'
        "--b\nContent-Type: text/plain\n\nZie bijlage\n"
        "--b\nContent-Type: text/plain; name=notities.txt\nContent-Disposition: attachment\n\n1. Vorig jaar\n"
        "--b\nContent-Type: image/png; name=logo.png\nContent-ID: <logo>\nContent-Disposition: inline\n\nx\n"
        "--b\nContent-Type: application/pgp-signature; name=sig.asc\n\nx\n--b--\n"
    )
    reading = read(parse(raw.encode()), Context(Moment.QUESTIONS, questions=QUESTIONS))
    assert [(one.name, one.text) for one in reading.attachments] == [("notities.txt", "1. Vorig jaar")]


def test_a_machines_words_answer_nothing() -> None:
    reading = heard("1. Vorig jaar\n2. Flyers", Moment.QUESTIONS, head="Auto-Submitted: auto-replied\n")
    assert (reading.kind, reading.answers, reading.rsvp) == (Kind.AUTO_REPLY, (), Rsvp.NONE)


def test_an_absence_note_tells_when_somebody_is_back() -> None:
    reading = heard("Ik ben terug op maandag 7 december.", Moment.QUESTIONS, head="Auto-Submitted: auto-replied\n")
    assert reading.away_until == date(2026, 12, 7)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ik ben afwezig tot 7 december.", "2026-12-07"),
        ("Ik ben met verlof tot en met 6 december 2026.", "2026-12-07"),
        ("Ik ben terug op maandag 7 december.", "2026-12-07"),
        ("Vanaf 7 december ben ik terug bereikbaar.", "2026-12-07"),
        ("I am out of the office until December 7.", "2026-12-07"),
        ("I'm away from 24 November to 4 December. Call 02 123 45 67.", "2026-12-05"),
        ("Out of office (returning 07/12/2026)", "2026-12-07"),
        ("Je suis absent jusqu'au 6 décembre inclus.", "2026-12-07"),
        ("Je serai absente du 23 novembre au 4 décembre.", "2026-12-05"),
        ("De retour le lundi 7 décembre.", "2026-12-07"),
        ("Ich bin bis zum 4. Dezember nicht im Büro.", "2026-12-05"),
        ("Ich bin vom 23.11. bis 04.12.2026 im Urlaub. Ab dem 7.12. bin ich wieder da.", "2026-12-07"),
        ("Ana ist außer Haus (Rückkehr am 12.12.2026)", "2026-12-12"),
    ],
)
def test_the_first_day_back(text: str, expected: str) -> None:
    assert back_on(text, date(2026, 11, 24)) == date.fromisoformat(expected)


@pytest.mark.parametrize(
    "text",
    [
        "Ik ben er even niet.",
        "Sinds 1 januari 2020 werk ik elders.",
        "Ik ben weg tot 7 december 2036.",
        "Ik ben vandaag weg.",
    ],
)
def test_no_day_back_is_invented(text: str) -> None:
    assert back_on(text, date(2026, 11, 24)) is None


def test_a_bounce_fails_only_those_whom_the_session_mailed() -> None:
    raw = b"Return-Path: <>\nFrom: MAILER-DAEMON@mx\nSubject: failure notice\n\n<jan@werkplek.example>:\nno such user\n"
    known = Context(Moment.QUESTIONS, known=(Address("jan@werkplek.example"),))
    stranger = Context(Moment.QUESTIONS, known=(Address("els@werkplek.example"),))
    assert [one.recipient for one in read(parse(raw), known).failures] == ["jan@werkplek.example"]
    assert read(parse(raw), stranger).failures == ()


def test_a_mail_without_date_gives_no_deadline() -> None:
    reading = read(parse(b"From: geert@werkplek.example\n\nverleng tot 11 december\n"), Context(Moment.FACILITATOR))
    assert [(one.name, one.until) for one in reading.commands] == [(CommandName.EXTEND, None)]


def test_a_held_machine_s_mail_that_a_person_vouches_for_is_read_as_a_person_s() -> None:
    """Somebody tells of a spam filter in the words of one; who knows him may say that it is an answer."""
    words = "Our filter says: click the link below to have your message delivered. Nobody ever does."
    raw = f"From: Els <els@example.org>\r\nSubject: Re: x\r\n\r\n{words}\r\n".encode()
    held = read(parse(raw), Context(Moment.QUESTIONS, questions=("Why?",)))
    assert held.kind is Kind.AUTO_REPLY
    assert held.hold is not None
    vouched = read(parse(raw), Context(Moment.QUESTIONS, questions=("Why?",), vouched=True))
    assert vouched.kind is Kind.HUMAN
    assert vouched.answers == (Answered(1, words),)
