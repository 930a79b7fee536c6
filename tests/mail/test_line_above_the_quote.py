"""One line of a person's directly above what introduces the quote is his own, whatever it looks like."""

from __future__ import annotations

import html
from collections.abc import Iterator
from dataclasses import replace

import pytest

from mailflow.mail.body.extract_reply import label
from tests.mail.test_hidden_words import PLAIN

LETTERS = {
    "nl": "Dag Jan,\n\n1. Wanneer lukte het je om jongeren te bereiken?\n\n2. Wat werkt er niet?\n\nLeernetwerk\n",
    "en": "Hi Jan,\n\n1. When did you succeed in reaching young people?\n\n2. What does not work?\n\nLeernetwerk\n",
    "fr": "Bonjour Jan,\n\n1. Quand as-tu joint des jeunes ?\n\n2. Qu'est-ce qui ne marche pas ?\n\nLeernetwerk\n",
    "de": "Hallo Jan,\n\n1. Wann hast du junge Leute erreicht?\n\n2. Was klappt nicht?\n\nLeernetwerk\n",
}
NAMES = {
    "nl": ("Van:", "Verzonden:", "Aan:", "Onderwerp:"),
    "en": ("From:", "Sent:", "To:", "Subject:"),
    "fr": ("De :", "Envoyé :", "À :", "Objet :"),
    "de": ("Von:", "Gesendet:", "An:", "Betreff:"),
}
WHEN = {
    "nl": "woensdag 16 december 2026 9:12",
    "en": "Wednesday, December 16, 2026 9:12 AM",
    "fr": "mercredi 16 décembre 2026 09:12",
    "de": "Mittwoch, 16. Dezember 2026 09:12",
}
SENTENCE = {
    "nl": "Op wo 16 dec. 2026 om 09:12 schreef Leernetwerk <cop@example.org>:",
    "en": "On Wed, Dec 16, 2026 at 9:12 AM Leernetwerk <cop@example.org> wrote:",
    "fr": "Le mer. 16 déc. 2026 à 09:12, Leernetwerk <cop@example.org> a écrit :",
    "de": "Am Mi., 16. Dez. 2026 um 09:12 Uhr schrieb Leernetwerk <cop@example.org>:",
}
OWN = (
    "ok",
    "1. Samen koken",  # begins as the date of an attribution may
    "2 en 5",
    "Op 10 december kan ik",
    "Den 10. kann ich",
    "Le 10 c'est bon",
    "Bij 2: geen flyers",  # ends in what a header's label may be
    "D'accord : je viens",
    "To do: ring the neighbours",
    "Re: punt 3, dat mag weg",  # a label that headers have
    "Datum: 10 december kan ik",
    "Voor: iedereen die wil",
    "When: never",
    "Re: 3 is fine\nDate: the 10th suits me",
    "On 10 December 2026 I sent it already",  # speaks of what was written once
    "Am 10. Dezember 2026 um 9 Uhr habe ich geschrieben",
    "Le 10 décembre 2026 à 9:00 j'ai écrit aux voisins",
    "Note: I sent it on 3 March 2026 to jan@brug.example",
)


def introductions(language: str) -> Iterator[list[str]]:
    """As Outlook, a Mac, a phone and webmail introduce a quote."""
    names, when = NAMES[language], WHEN[language]
    for who, to in (("Leernetwerk <cop@example.org>", "Jan Peeters <jan@brug.example>"), ("Leernetwerk", "Jan")):
        values = (who, when, to, "Re: jongeren")
        block = [f"{name} {value}" for name, value in zip(names, values, strict=True)]
        yield block
        yield [f"*{name}* {value}" for name, value in zip(names, values, strict=True)]
        yield [block[3], block[1], block[0], block[2]]
        yield ["_" * 32, *block]
        yield ["-----Original Message-----", *block]
    yield [SENTENCE[language]]


def bodies(own: str, told: list[str], letter: str) -> Iterator[tuple[str | None, str | None]]:
    """Text and HTML of the mail, in the ways in which programs put the line above the quote."""
    for gap in ("\n", "\n\n", "\n\n\n"):
        head = "\n".join(told)
        yield f"{own}{gap}{head}\n\n{letter}", None
    lines = [html.escape(line) for line in told]
    above = html.escape(own).replace("\n", "<br>")
    below = "".join(f"<p>{html.escape(part)}</p>" for part in letter.split("\n\n"))
    head = "<br>".join(lines)
    yield None, f"{above}<br>{head}<br><br>{below}"
    yield None, f"<div>{above}</div>" + "".join(f"<div>{line}</div>" for line in lines) + f"<div><br></div>{below}"
    border = "border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"
    yield (
        None,
        f'<p class=MsoNormal>{above}</p><div><div style="{border}"><p class=MsoNormal>{head}</p></div></div>{below}',
    )
    yield None, f'<div>{above}</div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg">{head}</div>{below}'


@pytest.mark.parametrize("language", LETTERS)
@pytest.mark.parametrize("own", OWN)
def test_a_line_directly_above_the_quote_is_its_writers(own: str, language: str) -> None:
    letter = LETTERS[language]
    for told in introductions(language):
        for text, page in bodies(own, told, letter):
            for known in (letter, None):
                reply = label(replace(PLAIN, text=text, html=page), known, ours=("cop@example.org", "Leernetwerk"))
                assert reply.text == own, (told, text or page, known is not None)
