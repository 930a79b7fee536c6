"""Words that somebody passes on for another."""

from __future__ import annotations

import pytest

from mailflow.mail.answering import proxy
from mailflow.mail.reply import Line, Reply, Role

NAMES = ("Fatima El Amrani", "Jan Peeters")


def own(text: str) -> Reply:
    return Reply(tuple(Line(line, Role.OWN, "own") for line in text.splitlines()))


@pytest.mark.parametrize(
    ("text", "name", "rest"),
    [
        ("Namens Fatima: 1. Via de zussen.", "Fatima", "1. Via de zussen."),
        ("namens fatima:\nVia de zussen.", "fatima", "Via de zussen."),
        ("Dag,\n\nNamens Fatima El Amrani: ja graag\nGroeten", "Fatima El Amrani", "ja graag\nGroeten"),
        ("For Fatima: yes", "Fatima", "yes"),
        ("Voor Jan: 3 1 5", "Jan", "3 1 5"),
        ("Au nom de Fatima : oui", "Fatima", "oui"),
        ("Au nom d’Els : non", "Els", "non"),
        ("De la part d'Émilie : 3 1 5", "Émilie", "3 1 5"),
        ("Für Fatima: ja", "Fatima", "ja"),
        ("Im Namen von Jan Peeters: nein", "Jan Peeters", "nein"),
        ("on behalf of Zoë: yes", "Zoë", "yes"),
    ],
)
def test_the_words_are_those_of_the_person_named(text: str, name: str, rest: str) -> None:
    found = proxy.read(own(text), NAMES)
    assert found is not None
    assert (found.name, found.reply.text) == (name, rest)


@pytest.mark.parametrize(
    "text",
    [
        "Voor vraag 2: niets",
        "For example: yes",
        "Voor de jongeren: tijd maken.",
        "Pour la deuxième : rien",
        "Für mich: ja",
        "Ik schrijf dit namens mezelf, en dat is genoeg.",
        "1. ja\n2. nee\n3. misschien\nNamens Fatima: te laat om nog te tellen",
    ],
)
def test_other_words_are_the_writers_own(text: str) -> None:
    assert proxy.read(own(text), NAMES) is None


def test_what_is_quoted_speaks_for_nobody() -> None:
    quoted = Reply((Line("Namens Fatima: ja", Role.QUOTE, "quote", 1), Line("ok", Role.OWN, "own")))
    assert proxy.read(quoted, NAMES) is None
