"""Yes and no to a held mail."""

from __future__ import annotations

import pytest

from mailflow.mail.commands.judgement import Judgement, read

YES = """
ok
Oké
ja
Laat maar door!
doorlaten
ja dat is Jan
yes
let it through
oui
laisse passer
ja bitte
lass ihn durch
Ja, dat is Els van thuis, laat maar door. Groetjes, Geert
"""
NO = """
nee
Nee, dat is spam
spam!
niet doorlaten
no
don't let it through
non
nein
"""
OTHER = """
status
annuleer
Wie is dat?
voeg els@thuis.example toe
vervang a@werk.example door a@thuis.example
Ik weet het nog niet zeker, ik vraag het eerst eens aan Els en dan laat ik je iets weten, ok?
"""


@pytest.mark.parametrize("text", YES.strip().splitlines())
def test_a_yes_lets_it_through(text: str) -> None:
    assert read(text) is Judgement.LET_THROUGH


@pytest.mark.parametrize("text", NO.strip().splitlines())
def test_a_no_keeps_it_where_it_lies(text: str) -> None:
    assert read(text) is Judgement.KEEP


@pytest.mark.parametrize("text", ["", *OTHER.strip().splitlines()])
def test_anything_else_is_left_to_the_commands(text: str) -> None:
    assert read(text) is Judgement.UNSAID
