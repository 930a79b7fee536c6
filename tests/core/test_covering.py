"""Names go out of people's words in whatever form they are written there; words that are no names stay."""

from __future__ import annotations

import pytest

from mailflow.core.privacy.covering import Cover
from mailflow.core.session import name_forms
from mailflow.core.session.name_forms import Called
from mailflow.core.session.people import Language

GROUP = (
    Called("Geert Frateur", ("geert@school.example",)),
    Called("Jan De Wit", ("jan.dewit@school.example",)),
    Called("Fatima El Amrani", ("fatima@school.example",)),
    Called("Will Peeters", ("wpeeters@school.example",)),
    Called("Katrien Bakker", ("info@bakker.example",)),
    Called("Janssens, Elisabeth", ("els@school.example",)),
    Called("Jürgen Müller", ("jm7@school.example",)),
    Called("Abdelkarim Benali", ("karim@school.example",)),
    Called("Pieter-Jan Van den Bossche", ("pj.bossche@school.example",)),
    Called("Mark Hunter", ("mark.hunter@school.example",)),
)
COVER = Cover(name_forms.of(GROUP), Language.NL, frozenset({"jongeren", "nabijheid"}))


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("Zoals JAN zei, en jan ook.", "Zoals … zei, en … ook."),
        ("Dat zei j a n, dat zei J.A.N.", "Dat zei …, dat zei …."),
        ("Dat zeggen J-a-n en K a t r i e n", "Dat zeggen … en …"),
        ("Jantje en Jans idee, Jan's idee", "… en … idee, …'s idee"),
        ("Hans en Johan vinden van niet, trien ook", "… en … vinden van niet, … ook"),
        ("Liesbeth, Els en Lies", "…, … en …"),
        ("ma chère Élisabeth", "ma chère …"),
        ("katrien bakker en BAKKER", "… en …"),
        ("J. De Wit, J.D.W. en de heer De Wit", "…, … en de heer …"),
        ("peeters will, Peeters, Will", "…, …, …"),
        ("Juergen, Jurgen, jürgen, Mueller", "…, …, …, …"),
        ("volgens jan.dewit en wpeeters en jdewit", "volgens … en … en …"),
        ("Mevrouw Jansens en de heer Bakkers", "Mevrouw … en de heer …"),
        ("Karim heeft er 2000 verdeeld, met PJ en P.-J. Van den Bossche", "… heeft er 2000 verdeeld, met … en …"),
        ("Met M. Hunter en met MARK in de zaal, ook met pieter-jantje", "Met … en met … in de zaal, ook met …"),
        ("groetjes, geert-may; Jan-Pieter's idee", "groetjes, …; …'s idee"),
        ("Verslag van wie anders (PB)\nMH", "Verslag van wie anders (…)\n…"),
        ("not sure I have much to say, mark", "not sure I have much to say, …"),
        ("niet veel te zeggen\nwill", "niet veel te zeggen\n…"),
        ("verslag van P.-Bossche", "verslag van …"),
        ("zie linkedin.com/in/jan-de-wit-123 of @jan", "zie … of …"),
        ("mail naar els@school.example of bel 0470 12 34 56", "mail naar … of bel …"),
        ("\u202enaj\u202c en J\u200ban en Jа\u200dn", "naj en … en …"),
    ],
)
def test_a_name_goes_however_it_is_written(text: str, hidden: str) -> None:
    assert COVER.hide(text) == hidden


@pytest.mark.parametrize(
    "text",
    [
        "een de wit geverfd blad, de bakker en zijn brood",
        "Ik wil dat het werkt, I will, he will",
        "Van de balie. De groep. El.",
        "open van 12.30-13.00 in 2024-2025, op 2026-12-08 of 8/12/2026",
        "de balie en/of de groep, bv. info",
        "plan B. Daarna niets. Van den begin, met pj's en een karig loon",
        "leave a mark, and hope",
        "Joke aside, mark my words, a rose, a bill",
    ],
)
def test_words_that_are_no_names_stay(text: str) -> None:
    assert COVER.hide(text) == text


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Onze collega Karel uit Gent zei dat.", ("Karel", "Gent")),
        ("een bakker vindt van niet", ("bakker",)),
        ("JW en JDW waren er, het OCMW ook", ("JW", "JDW")),
        ("Ik zag dat de Jongeren en Nabijheid telden", ()),
        ("Die Schule und das Haus sind nicht für Müllr gedacht, aber Ulrike war da", ("Müllr", "Ulrike")),
        ("Morgen. Niets. Zo.", ()),
        ("van den bossche doet dat, K. had dat gezegd, X. niet", ("bossche", "K")),
        ("ask mark, leave a mark, will you", ("mark",)),
    ],
)
def test_what_might_still_name_somebody_is_told(text: str, left: tuple[str, ...]) -> None:
    assert COVER.left([COVER.hide(text)]) == left


def test_every_language_has_its_names() -> None:
    from mailflow import languages  # noqa: PLC0415

    for code in languages.codes():
        for name in ("forms", "endings", "also_words", "nobody"):
            assert languages.phrases(code, f"names/{name}"), (code, name)
