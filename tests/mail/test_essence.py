"""The one sentence that somebody marks: a word before it, an asterisk, or bold; and what is no such mark."""

from __future__ import annotations

import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailflow.mail.answering import essence
from mailflow.mail.body import body_lines, html_lines
from mailflow.mail.reply import Line, Role

EXAMPLES = settings(max_examples=int(os.environ.get("MAILFLOW_EXAMPLES", "200")), deadline=None)


def lines(body: tuple[body_lines.BodyLine, ...]) -> list[Line]:
    return [Line(one.text, Role.OWN, "", marked=one.marked, strong=one.strong) for one in body]


def of_text(text: str) -> tuple[list[str], str | None]:
    kept, said = essence.take(lines(body_lines.of_text(text)))
    return [line.text for line in kept if line.text], said


def of_html(body: str) -> str | None:
    return essence.take(lines(html_lines.of_html(body)))[1]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Kern: durven stoppen", "durven stoppen"),
        ("kern - durven stoppen", "durven stoppen"),
        ("Kern:durven stoppen", "durven stoppen"),
        ("Kern.: durven stoppen", "durven stoppen"),
        ("De kern: durven stoppen.", "durven stoppen."),
        ("KERNZIN: durven stoppen", "durven stoppen"),
        ("Het belangrijkste: durven stoppen", "durven stoppen"),
        ("Hoofdzaak: durven stoppen", "durven stoppen"),
        ("**Kern:** durven stoppen", "durven stoppen"),
        ("Kern: “durven stoppen”", "durven stoppen"),
        ("Core: dare to stop", "dare to stop"),
        ("Essence: dare to stop", "dare to stop"),
        ("Most important: dare to stop", "dare to stop"),
        ("Key message: dare to stop", "dare to stop"),
        ("L'essentiel : oser arrêter", "oser arrêter"),
        ("L’essentiel: oser arrêter", "oser arrêter"),
        ("Essentiel : oser arrêter", "oser arrêter"),
        ("Le plus important : oser arrêter", "oser arrêter"),
        ("Das Wichtigste: aufhören können", "aufhören können"),
        ("Kernsatz: aufhören können", "aufhören können"),
        ("Kern: aufhören können", "aufhören können"),
    ],
)
def test_a_word_before_it_marks_a_sentence_and_is_taken_out_of_the_answers(line: str, said: str) -> None:
    for text in (f"{line}\n\n1. een\n2. twee", f"1. een\n2. twee\n{line}"):
        kept, found = of_text(text)
        assert found == said
        assert kept == ["1. een", "2. twee"]


@pytest.mark.parametrize("word", ["Kern:", "Kern", "Core:", "L'essentiel :", "Das Wichtigste:"])
def test_the_sentence_may_stand_on_the_line_below_the_word(word: str) -> None:
    assert of_text(f"{word}\ndurven stoppen\n\n1. een") == (["1. een"], "durven stoppen")


def test_the_word_may_stand_behind_an_answer() -> None:
    assert of_text("2. Flyers. Kern: durven stoppen") == (["2. Flyers."], "durven stoppen")


@pytest.mark.parametrize(
    "line",
    [
        "* Durven stoppen met wat niet werkt.", "*Durven stoppen met wat niet werkt.*",
        "Durven stoppen met wat niet werkt. *", "Durven stoppen met wat niet werkt.*",
        "**Durven stoppen met wat niet werkt.**", "2. *Durven stoppen met wat niet werkt.*",
    ],
)  # fmt: skip
def test_an_asterisk_marks_a_sentence_that_stays_an_answer(line: str) -> None:
    kept, said = of_text(f"1. een\n{line}\n3. drie")
    assert said == "Durven stoppen met wat niet werkt."
    assert line in kept


@pytest.mark.parametrize(
    "text",
    [
        "* op het plein zitten\n* in de tram praten\n* thuis gaan",  # a list
        "1. *Echt* open, zonder inschrijving",  # stress
        "1. De kern van de zaak is tijd.", "Kernwoorden: tijd, geduld", "The core of it is time.",
        "C'est l'essentiel.", "Das ist wichtig: Zeit.", "Belangrijk is dat je er bent.",
        "1. Flyers kosten 5*3 euro", "* Wat werkt juist niet?",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_mark_is_none(text: str) -> None:
    kept, said = of_text(text)
    assert said is None
    assert kept == text.split("\n")


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("<p>1. Een.</p><p><b>Durven stoppen is alles.</b></p><p>2. Twee.</p>", "Durven stoppen is alles."),
        ("<p>1. <strong>Durven stoppen is alles.</strong></p><p>2. Twee.</p>", "Durven stoppen is alles."),
        ("<p>1. Eerst dit. <b>Durven stoppen is alles.</b> En dan dat.</p>", "Durven stoppen is alles."),
        (
            '<p>Dare. <span style="font-weight:700">Dare to stop what fails.</span> Then rest.</p>',
            "Dare to stop what fails.",
        ),
        ("<p>1. Oui.</p><p><b>Oser arrêter</b> <b>ce qui rate.</b></p>", "Oser arrêter ce qui rate."),
        ("<p>1. Ja.</p><div><b>Aufhören können ist alles</b></div><p>2. Nein.</p>", "Aufhören können ist alles"),
        # no marks
        ("<p>Dat is <b>echt</b> belangrijk.</p>", None),
        ("<p>Dat is <b>echt heel erg belangrijk</b> voor mij.</p>", None),
        ("<p><b>Alles wat ik schrijf is vet.</b></p><p><b>Ook deze zin is vet.</b></p>", None),
        ("<p><b>Dit is mijn hele antwoord.</b></p>", None),
        ("<p><b>2. Wat werkt volgens jou niet?</b></p><p>Flyers.</p>", None),
        ("<p><b>Mijn antwoord op vraag twee:</b></p><p>Flyers.</p>", None),
        ("<p><b>Eerst deze zin hier.</b> Dan gewoon. <b>Nog een vette zin.</b></p>", None),
    ],
)
def test_a_sentence_in_bold_is_marked_but_not_a_word_a_heading_or_all(body: str, said: str | None) -> None:
    assert of_html(body) == said


@given(st.lists(st.text(alphabet="ab *_:.1?kernKERN\n", max_size=60), max_size=8))
@EXAMPLES
def test_whatever_is_written_no_word_is_lost(texts: list[str]) -> None:
    before = lines(body_lines.of_text("\n".join(texts)))
    kept, said = essence.take(before)
    words = " ".join(line.text for line in kept) + " " + (said or "")
    sign = " kern kernkern de "
    for word in " ".join(line.text for line in before).split():
        bare = word.strip('*_:.-="“”«» ')
        assert bare in words or bare.lower() in sign or "kern" in bare.lower()


def test_floods_of_marks_are_bounded() -> None:
    for flood in ("*" * 500_000, "kern: " * 100_000, "* a " * 200_000, "a" * 1_000_000):
        of_text(flood)
        of_html(f"<b>{flood}</b>")
