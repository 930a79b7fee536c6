"""Only a person's word moves a session: what classify.py makes of people, machines and those in between."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailflow.core.session.people import Address
from mailflow.core.session.reading import Kind, Moment
from mailflow.mail.by_fields import fields as read
from mailflow.mail.context import Context
from mailflow.mail.parsing.parse import parse
from mailflow.mail.sender.classify import RECALL, Verdict, classify

CORPUS = Path(__file__).parent.parent / "corpus" / "senders"
MAILS = sorted(CORPUS.glob("*.eml"))
EXAMPLES = settings(max_examples=int(os.environ.get("MAILFLOW_EXAMPLES", "200")), deadline=None)


def verdict(*lines: str, body: str = "Ja, ik doe mee.") -> Verdict:
    """What a small mail from Els is."""
    head = "\n".join(("From: Els <els@werkplek.example>", "To: cop@leernetwerk.example", *lines))
    return classify(
        parse(f"{head}\n\n{body}\n".encode()),
        ours=(Address("cop@leernetwerk.example"),),
        domain="leernetwerk.example",
    )


@pytest.mark.parametrize("path", MAILS, ids=lambda path: path.stem)
def test_every_sender_of_the_corpus_is_known_for_what_he_is(path: Path) -> None:
    expected = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    assert classify(parse(path.read_bytes())).kind == expected["kind"]


def test_the_corpus_is_there() -> None:
    assert len(MAILS) > 120


def test_our_own_mail_coming_back_is_an_echo() -> None:
    echo = classify(parse(b"From: cop@leernetwerk.example\n\nhi"), ours=(Address("cop@leernetwerk.example"),))
    assert (echo.kind, echo.reason) == (Kind.AUTO_REPLY, "our own echo")


def test_our_own_message_id_is_an_echo_whoever_signs_it() -> None:
    own = "<abcdefgh.p1.3.aabcdefghijklmnop@leernetwerk.example>"
    assert verdict(f"Message-ID: {own}").reason == "our own echo"


def test_a_colleague_whose_mail_program_uses_our_domain_is_a_person() -> None:
    assert verdict("Message-ID: <8F3A2@leernetwerk.example>").kind is Kind.HUMAN


def test_a_list_that_carries_an_answer_to_us_carries_a_person() -> None:
    answer = "In-Reply-To: <abcdefgh.p1.3.aabcdefghijklmnop@leernetwerk.example>"
    assert verdict("List-Id: <groep.example.org>", "Precedence: list").kind is Kind.LIST
    assert verdict("List-Id: <groep.example.org>", "Precedence: list", answer).kind is Kind.HUMAN


@pytest.mark.parametrize(
    "header",
    [
        "X-Auto-Response-Suppress: All",
        "List-Unsubscribe: <mailto:weg@example.org>",
        "Auto-Submitted: no",
        "X-Autoreply: no",
        "Return-Path: <els@werkplek.example>",
        "X-Mailer: Vacationland 3",
        "Feedback-ID: 1:2:3",
        "Importance: high",
    ],
)
def test_one_misleading_header_makes_nobody_a_machine(header: str) -> None:
    if header.endswith("land 3"):
        header = header.replace("Vacationland", "Mail for Vacationland")
    assert verdict(header, "Subject: Re: Drie vragen").kind is Kind.HUMAN


@pytest.mark.parametrize(
    "header",
    [
        "Auto-Submitted: auto-replied",
        "Auto-Submitted: auto-generated (rejected)",
        "X-Autoreply: yes",
        "X-Autorespond: Drie vragen",
        "X-Mail-Autoreply: 1",
        "X-QQ-AUTOREPLY: true",
        "X-Mailru-Autoreply: 1",
        "Precedence: auto_reply",
        "X-Precedence: junk",
        "Delivered-To: Autoresponder",
        "Return-Path: <>",
        "X-Zoho-AutoReply: true",
    ],
)
def test_one_telling_header_is_enough(header: str) -> None:
    assert verdict(header, "Subject: Re: Drie vragen").kind is Kind.AUTO_REPLY


@pytest.mark.parametrize(
    "subject",
    [
        "Re: Out of office plan for October",
        "Out of office beleid, mijn ervaring",
        "Afwezig op 8 december, andere datum?",
        "Auto: wie rijdt mee?",
        "Printer werkt niet meer",
        "Réponse autorisée par le directeur",
        "Urlaubspläne 2027",
        "Read: chapters 3 and 4",
        "Warning signs we missed",
        "Automatische deuren in het jeugdhuis",
        "Aw: Abwesend am Montag",
        "Re: Jan is out of the office on Monday?",
    ],
)
def test_people_write_subjects_that_look_like_a_machines(subject: str) -> None:
    assert verdict(f"Subject: {subject}").kind is Kind.HUMAN


@pytest.mark.parametrize(
    "opening",
    [
        "Your message to the group made me think. It does not exist in our house.",
        "We could not deliver what we promised, but we tried again with the parents. User unknown, they said.",
        "以下の3つの点についてお答えします。",
    ],
)
def test_people_begin_like_bounces_and_stay_people(opening: str) -> None:
    assert verdict("Subject: Drie vragen", body=opening).kind is Kind.HUMAN


def test_a_note_without_any_mark_is_held_for_a_person() -> None:
    message = parse(
        b"From: els@werkplek.example\nSubject: Re: Drie vragen\nDate: Tue, 24 Nov 2026 10:00:00 +0100\n\n"
        b"Ik ben tot 7 december met verlof. Voor dringende vragen kan u bij Jan terecht.\n"
    )
    reading = read(message, Context(Moment.QUESTIONS, questions=("Wat?", "Hoe?")))
    assert (reading.kind, reading.hold) == (Kind.HUMAN, "reads like an absence note")


def test_who_cannot_come_that_day_is_not_held() -> None:
    message = parse(b"From: els@werkplek.example\nSubject: Re: Drie vragen\n\nJa, maar ik ben die dag afwezig.\n")
    assert read(message, Context(Moment.INVITE)).hold is None


def test_an_answer_from_a_no_reply_address_is_held() -> None:
    message = parse(b"From: no-reply@werkplek.example\nSubject: Re: Drie vragen\n\nJa\n")
    assert classify(message).hold is not None
    assert classify(parse(b"From: norep.ly@werkplek.example\nSubject: Re: Drie vragen\n\nJa\n")).hold is None


@EXAMPLES
@given(st.binary(max_size=1500))
def test_arbitrary_bytes_are_classified_without_raising(raw: bytes) -> None:
    assert classify(parse(raw)).kind in Kind


@EXAMPLES
@given(st.sampled_from(MAILS), st.sampled_from(list(Moment)), st.data())
def test_mutated_mails_are_read_without_raising(path: Path, moment: Moment, data: st.DataObject) -> None:
    raw = path.read_bytes()
    for _ in range(data.draw(st.integers(1, 6))):
        start = data.draw(st.integers(0, len(raw)))
        stop = data.draw(st.integers(start, min(start + 30, len(raw))))
        raw = raw[:start] + data.draw(st.binary(max_size=16)) + raw[stop:]
    context = Context(moment, sent="1. Wat?\n2. Hoe?", questions=("Wat?", "Hoe?"), points=("een", "twee"))
    reading = read(parse(raw), context)
    assert json.dumps([reading.text, reading.remarks, reading.subject, reading.reason]).encode()


@pytest.mark.parametrize(
    ("subject", "body"),
    [
        ("Meeting Forward Notification: Jongeren", "Your meeting was forwarded\n\nJan Peeters"),
        ("Melding doorgestuurde vergadering: Jongeren", "Je vergadering is doorgestuurd"),
        ("Jongeren", "Ihre Besprechung wurde weitergeleitet\n\nJan Peeters"),
        ("[Request received] Jongeren", "Your request (28661) has been received and is being reviewed."),
        ("Ticket aangemaakt - 286614", "Hallo,\n\nEr is een ticket aangemaakt met nummer 286614."),
        ("Votre demande 28661 a été enregistrée", "Votre demande a été enregistrée sous le numéro 28661."),
    ],
)  # fmt: skip
def test_what_programs_write_about_a_mail_is_a_machines(subject: str, body: str) -> None:
    assert verdict(f"Subject: {subject}", body=body).kind is Kind.AUTO_REPLY


@pytest.mark.parametrize(
    "body",
    [
        'Peeters, Jan would like to recall the message, "Re: Jongeren".',
        'Els Peeters wil het bericht "Jongeren" intrekken.',
        "Els souhaite rappeler le message « Jongeren ».",
        'Els möchte die Nachricht "Jongeren" zurückrufen.',
    ],
)
def test_a_recall_waits_for_a_person(body: str) -> None:
    assert (verdict(body=body).kind, verdict(body=body).hold) == (Kind.HUMAN, RECALL)


@pytest.mark.parametrize(
    ("subject", "body"),
    [
        ("Re: Ticket [#2866]", "Wij openden een ticket voor de bus, en dat hielp de jongeren."),
        ("Re: Jongeren", "1. Een vraag die ik ontvangen heb: waarom geen ticket?\n2. Weet ik niet."),
        ("Re: Jongeren", "I would like to recall the evening when we cooked."),
    ],
)
def test_people_who_write_of_tickets_and_recalls_are_people(subject: str, body: str) -> None:
    assert (verdict(f"Subject: {subject}", body=body).kind, verdict(body=body).hold) == (Kind.HUMAN, None)
