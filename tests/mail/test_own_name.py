"""A name that signs a mail is no part of what it says, in whatever form; what else stands there stays."""

from __future__ import annotations

import pytest

from mailflow.core.session import name_forms
from mailflow.mail.body import extract_reply
from mailflow.mail.parsing.parse import parse


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Jan", "Jan Peeters"),
        ("jan", "Jan Peeters"),
        ("J. Peeters", "Jan Peeters"),
        ("Peeters, Jan", "Peeters, Jan"),
        ("G.", "Grace Lim"),
        ("JB Lefèvre", "Jean-Baptiste Lefèvre"),
        ("J.-B.", "Jean-Baptiste Lefèvre"),
        ("Will", "William Fairfax"),
        ("– Béné", "Bénédicte Noël"),
        ("Priya x", "Priya Raman"),
        ("Hope Adeyemi (she/her)", "Hope Adeyemi"),
    ],
)
def test_people_sign_in_many_forms(said: str, name: str) -> None:
    assert name_forms.signs(said, name)


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("hope", "Hope Adeyemi"),
        ("g", "Grace Lim"),
        ("Fatima", "Jan Peeters"),
        ("Jan en Fatima", "Jan Peeters"),
        ("2. Jan", "Jan Peeters"),
        ("Jan: alles", "Jan Peeters"),
        ("", "Jan Peeters"),
        ("Jan", ""),
    ],
)
def test_what_is_no_name_of_his_does_not_sign(said: str, name: str) -> None:
    assert not name_forms.signs(said, name)


def own(sender: str, text: str) -> str:
    raw = f"From: {sender} <x@example.test>\nTo: cop@example.test\nSubject: Re: x\n\n{text}"
    return extract_reply.label(parse(raw.encode()), None).text.strip()


@pytest.mark.parametrize(
    ("sender", "below"),
    [
        ("Hope Adeyemi", "Hope Adeyemi (she/her)\nSenior practitioner, Southside Hub\nlinkedin.com/in/hope-adeyemi"),
        ("Olivier Petit", "O. Petit\nHuis van het Kind"),
        ("Grace Lim", "G."),
        ("William Fairfax", "Regards,\nWill"),
        ("Mark Hunter", "Mark\nteam south"),
        ("Art Young", "A. Young, minister, St Giles"),
        ("Lotte Segers", "Lotte | de Schakel"),
        ("Luc Van Damme", "Luc VD"),
    ],
)
def test_what_stands_below_his_own_name_is_no_word_of_his(sender: str, below: str) -> None:
    assert own(sender, f"We praten te lang.\nEn te veel.\n\n{below}\n") == "We praten te lang.\nEn te veel."


def test_a_name_below_answers_between_the_questions_signs_too() -> None:
    letter = "1. Wat helpt?\n\n2. Wat niet?\n\nAntwoord gewoon op deze mail."
    quoted = "> 1. Wat helpt?\n\nPraten.\n\n> 2. Wat niet?\n\nZwijgen.\n\n> Antwoord gewoon op deze mail."
    for sender, below in (("Grace Lim", "G."), ("Olivier Petit", "O. Petit\nHuis van het Kind")):
        raw = f"From: {sender} <x@example.test>\nTo: cop@example.test\nSubject: Re: x\n\n{quoted}\n\n{below}\n"
        reply = extract_reply.label(parse(raw.encode()), letter)
        assert reply.text.split() == ["Praten.", "Zwijgen."]


def test_a_name_above_answers_in_the_letter_below_signs_too() -> None:
    letter = "Hello,\n\n1. Which one?\n\n2. Why?\n\nJust answer this mail."
    head = "From: cop <cop@example.test>\nSent: Mon 23 Nov 2026 09:00\nTo: x@example.test\nSubject: x"
    body = f"ZH\n\n{head}\n\n" + letter.replace("one?", "one?\n\nA nurse.")
    raw = f"From: Zainab Hussain <x@example.test>\nTo: cop@example.test\nSubject: Re: x\n\n{body}\n"
    assert extract_reply.label(parse(raw.encode()), letter).text.strip() == "A nurse."


@pytest.mark.parametrize(
    "text",
    [
        "Wie het deed?\n\nMark\n- belde eerst\n- kwam dan langs",
        "Mark\n\nWe praten te lang.",
        "Kort.\n\nMark\nWe gingen samen op pad, en toen kwam het goed.",
        "Wie?\nMark",
        "Kort.\n\nMark, dat was niet wat ik bedoelde. Echt niet.",
        "Kort.\n\nMark\n1. een\n2. twee",
    ],
)
def test_words_below_a_name_that_say_something_stay(text: str) -> None:
    assert own("Mark Hunter", text) == text
