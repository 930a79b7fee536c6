"""Answers in the report: the facilitator wishes for them, and who answers may keep his out of it."""

from __future__ import annotations

import re

import pytest

from mailflow.core.session.people import Language
from mailflow.mail.answering import withholding
from mailflow.mail.commands import appendix, corrections
from mailflow.mail.fields import CorrectionKind
from mailflow.mail.words.folding import fold
from tests.mail.letters import rendered

QUOTED = re.compile(r"[“„«]\s?([^“”„«»]+?)\s?[”“»]")

KEPT_OUT = """
Niet in het verslag aub.
Liever niet in het verslag
Zet mijn antwoorden niet in het verslag alsjeblieft!
Ik wil mijn antwoorden liever niet in het verslag.
Hou mijn antwoorden uit het verslag
In het verslag liever niet.
Please don't put my answers in the report.
Not in the report please
I'd rather not be in the report
Keep my answers out of the report.
Pas dans le compte rendu s'il te plaît.
Je préfère ne pas figurer dans le compte-rendu
Nicht in den Bericht bitte
Meine Antworten bitte nicht im Bericht
"""
SAID_OF_REPORTS = """
Wij schrijven nooit iets in een verslag, en dat helpt.
Graag in het verslag.
Een jaar lang geen verslagen schrijven.
Staat dit niet in het verslag?
Ik zet zulke dingen niet in het verslag van de school.
We don't write a report after each visit.
Pas de rapport, pas de jugement.
Der Bericht hat mir nicht geholfen.
"""
WISHES = """
yes: Graag een verslag met alle antwoorden.
yes: verslag met antwoorden
yes: Zet alle antwoorden ook in het verslag
yes: ok, and a report with all the answers please
yes: put the answers in full in the report
yes: compte rendu avec toutes les réponses
yes: mets les réponses dans le compte rendu
yes: Bericht mit allen Antworten bitte
yes: die Antworten kommen auch in den Bericht
no: verslag zonder antwoorden
no: geen verslag met antwoorden
no: zet de antwoorden niet in het verslag
no: report without the answers
no: les réponses ne vont pas dans le compte rendu
no: Bericht ohne die Antworten
none: Graag jullie antwoorden tegen vrijdag; ik maak er een verslag van.
none: Antwoorden mag kort.
none: Das Team schreibt einen Bericht.
"""


def lines(table: str) -> list[str]:
    return table.strip().splitlines()


@pytest.mark.parametrize("words", lines(KEPT_OUT))
def test_who_keeps_his_answers_out_of_the_report_is_heard(words: str) -> None:
    assert withholding.is_said(words)
    assert withholding.is_said(f"1. Op het plein.\n2. Flyers.\n\n{words}\n\nGroetjes")


@pytest.mark.parametrize("words", lines(SAID_OF_REPORTS))
def test_who_speaks_of_reports_keeps_nothing_back(words: str) -> None:
    assert not withholding.is_said(words)


@pytest.mark.parametrize("line", lines(WISHES))
def test_a_facilitator_wishes_for_the_answers(line: str) -> None:
    wish, words = line.split(": ", 1)
    assert appendix.wished(fold(words)) is {"yes": True, "no": False, "none": None}[wish]


def test_on_the_card_the_wish_is_taken_out_of_the_words() -> None:
    found = corrections.read("Ok, maar graag een verslag met alle antwoorden. Zonder Tom", 3)
    assert [one.kind for one in found.corrections] == [CorrectionKind.ANSWERS]
    assert "verslag" not in found.rest
    assert "Zonder Tom" in found.rest
    assert corrections.read("Is er een verslag met antwoorden?", 3).corrections == ()


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("letter", ["questions-answers", "card-answers"])
def test_what_the_letters_suggest_is_understood(language: Language, letter: str) -> None:
    text = " ".join(rendered(language)[letter][1].text.split())
    suggested = [words for words in QUOTED.findall(text) if withholding.is_said(words)]
    assert len(suggested) == 1
