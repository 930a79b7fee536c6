"""The language of short texts."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailflow.core.session.people import Language
from mailflow.mail.words import language

_SAID = {
    Language.NL: (
        "Ja graag!",
        "Prima, ik doe mee",
        "Nee helaas",
        "Lukt niet",
        "Tot dan",
        "Ik ben erbij",
        "Helaas geen tijd",
        "Doe maar zonder mij",
        "Liever niet",
        "Ok voor mij",
        "Ja hoor",
        "Kweenie",
        "3 1 5 en dan vooral 4",
        "bedankt voor de uitnodiging",
        "Met plezier",
        "Vraag 1: op het pleintje, drie weken lang",
        "geen idee",
        "zie boven",
        "Ik kom wat later",
        "Dank u wel",
    ),
    Language.EN: (
        "Yes please",
        "Count me in",
        "I'm in!",
        "Sorry, can't make it",
        "Sounds good",
        "No thanks",
        "Maybe next time",
        "Sure thing",
        "Not this time",
        "Happy to join",
        "Will do",
        "I went to the square every day for three weeks",
        "No idea",
        "see above",
        "Thanks for this",
        "We tried flyers",
    ),
    Language.FR: (
        "Je suis partante",
        "Oui avec plaisir",
        "Volontiers",
        "Non merci",
        "Désolé, pas possible",
        "C'est bon pour moi",
        "Ça marche",
        "Je ne peux pas",
        "Avec grand plaisir !",
        "D'accord",
        "Oui",
        "Je suis allé sur la place tous les jours",
        "Aucune idée",
        "voir ci-dessus",
        "Merci à tous",
        "Rien de spécial",
    ),
    Language.DE: (
        "Passt für mich",
        "Bin dabei",
        "Leider nein",
        "Gerne!",
        "Ich mache mit",
        "Nein danke",
        "Schade, keine Zeit",
        "Geht klar",
        "Das klappt",
        "Ja, gern",
        "Leider verhindert",
        "Ich war drei Wochen lang jeden Tag auf dem Platz",
        "Keine Ahnung",
        "siehe oben",
        "Vielen Dank",
        "Das weiß ich nicht",
    ),
}


@pytest.mark.parametrize(("expected", "text"), [(known, text) for known, texts in _SAID.items() for text in texts])
def test_a_short_text_shows_its_language(expected: Language, text: str) -> None:
    assert language.guess(text) is expected


@pytest.mark.parametrize(
    "text", ["", "ok", "OK!", "Jan", "3 1 5", "👍", "https://example.org/une/page", "jan@example.org"]
)
def test_a_text_that_does_not_say_enough_stays_unsure(text: str) -> None:
    assert language.guess(text) is None


def test_a_foreign_greeting_does_not_decide() -> None:
    assert (
        language.guess("Hi Geert, ik heb drie weken op het pleintje gezeten en dat werkte echt goed. Cheers")
        is Language.NL
    )


@settings(deadline=None)
@given(st.text(max_size=300))
def test_any_text_has_a_language_or_none(text: str) -> None:
    assert language.guess(text) in (*Language, None)
