"""Few sentences stand for many: every theme once, the one that most share first, nothing twice."""

from __future__ import annotations

import pytest

from mailflow.core.session.events import Utterance
from mailflow.core.session.people import Language, PersonId
from mailflow.core.summary.material import MOST, Material
from mailflow.core.summary.selection import Choice, Selection

# One question, three themes in the words of three people each, and single voices that share nothing.
THEMES = {
    Language.NL: (
        (
            "Elke avond op straat zijn met een thermos koffie.",
            "Gewoon op straat komen, ook zonder plan.",
            "Ik loop drie keer per week door de straat.",
        ),
        (
            "Samen koken brengt iedereen aan tafel.",
            "Een kookavond, want koken doet praten.",
            "Wij koken op zondag voor de hele blok.",
        ),
        (
            "De ouders eerst leren kennen.",
            "Zonder de ouders begint er niets.",
            "Ik drink koffie bij de ouders thuis.",
        ),
        ("Geduld hebben.", "Muziek opnemen in een kelder.", "Humor!"),
    ),
    Language.EN: (
        (
            "Be on the street every evening.",
            "Walk the streets without any plan.",
            "I am in the street when nobody else is.",
        ),
        ("Cooking together gets people talking.", "We cook on Sundays.", "A cooking night brings everyone in."),
        ("Meet the parents first.", "Nothing starts without parents.", "I have tea with the parents."),
        ("Patience.", "Recording music in a cellar.", "Humour!"),
    ),
    Language.FR: (
        ("Être dans la rue chaque soir.", "Aller dans la rue sans projet.", "Je marche dans la rue le lundi."),
        ("Cuisiner ensemble fait parler.", "On cuisine le dimanche.", "Une soirée où l'on cuisine."),
        (
            "Connaître d'abord les parents.",
            "Sans les parents rien ne commence.",
            "Je bois un café chez les parents.",
        ),
        ("La patience.", "Enregistrer de la musique.", "L'humour !"),
    ),
    Language.DE: (
        (
            "Jeden Abend auf der Straße sein.",
            "Ohne Plan auf die Straße gehen.",
            "Ich bin auf der Straße, wenn es regnet.",
        ),
        ("Zusammen kochen bringt Gespräche.", "Wir kochen am Sonntag.", "Ein Abend, an dem alle kochen."),
        (
            "Zuerst die Eltern kennenlernen.",
            "Ohne Eltern fängt nichts an.",
            "Ich trinke Tee bei den Eltern.",
        ),
        ("Geduld.", "Musik im Keller aufnehmen.", "Humor!"),
    ),
}


def utterances(*texts: str, question: int = 1) -> tuple[Utterance, ...]:
    return tuple(Utterance(f"a{n}", PersonId(f"p{n}"), question, text) for n, text in enumerate(texts, start=1))


def choose(said: tuple[Utterance, ...], limit: int, language: Language = Language.NL) -> tuple[Material, list[Choice]]:
    material = Material(said, language)
    selection = Selection(material)
    selection.extend(range(len(material.units)), limit)
    return material, selection.choices


def chosen(said: tuple[Utterance, ...], limit: int, language: Language = Language.NL) -> list[str]:
    material, choices = choose(said, limit, language)
    return [material.units[one.index].text for one in choices]


@pytest.mark.parametrize("language", Language)
def test_three_choices_find_the_three_themes_in_every_language(language: Language) -> None:
    themes = THEMES[language]
    mixed = [text for row in zip(*themes, strict=True) for text in row]
    found = chosen(utterances(*mixed), 3, language)
    assert sorted(next(n for n, theme in enumerate(themes) if text in theme) for text in found) == [0, 1, 2]


def test_what_most_share_comes_first() -> None:
    said = utterances(
        "Vissen aan de vaart.", "Vissen in de regen.", "Koken met velen.", "Koken op zondag.", "Koken in de hal."
    )
    assert "oken" in chosen(said, 1)[0]


def test_of_two_that_share_the_same_words_the_shorter_is_chosen() -> None:
    long = "Vorige zomer zijn wij na lang twijfelen met een oude bus toch maar samen naar buiten gaan koken."
    assert chosen(utterances(long, "Samen koken helpt.", "Zwijgen is goud."), 1) == ["Samen koken helpt."]


def test_a_theme_that_was_chosen_makes_room_for_the_next() -> None:
    said = utterances(
        "Koken met velen.",
        "Koken op zondag.",
        "Koken in de hal.",
        "Koken bij oma.",
        "Vissen aan zee.",
        "Vissen in mei.",
    )
    first, second = chosen(said, 2)
    assert "Koken" in first
    assert "Vissen" in second


def test_the_same_words_to_two_questions_are_chosen_once() -> None:
    said = (*utterances("Meer tijd op straat."), *utterances("Meer tijd op straat.", "Samen koken.", question=2))
    assert sorted(chosen(said, 3)) == ["Meer tijd op straat.", "Samen koken."]


def test_a_sentence_without_a_question_goes_where_its_like_is() -> None:
    said = (
        *utterances("Samen koken op zondag.", question=1),
        *utterances("Meer tijd op straat.", question=3),
        Utterance("k", PersonId("p9"), 0, "Altijd tijd maken op straat.", essence=True),
    )
    material = Material(said, Language.NL)
    assert [unit.question for unit in material.units] == [1, 3, 3]
    assert material.near[2].get(1, 0.0) > 0.3


@pytest.mark.parametrize(
    ("language", "first", "second", "joined"),
    [
        ("nl", "Een traject opstarten bij het eerste gesprek.", "Ze haken dan gewoon meteen af.", True),
        ("nl", "Wij koken elke zondag met de buren.", "Jongeren komen dan vanzelf over de vloer.", False),
        ("en", "We send a letter to every family.", "They never read it until the end.", True),
        ("en", "We cook with the neighbours on Sundays.", "Young people come in by themselves.", False),
        ("fr", "On envoie une lettre à chaque famille.", "Mais ils ne la lisent pas vraiment.", True),
        ("fr", "On cuisine le dimanche avec les voisins.", "Les jeunes viennent alors tout seuls.", False),
        ("de", "Wir schicken jeder Familie einen Brief.", "Das liest aber niemand bis zum Ende.", True),
        ("de", "Wir kochen am Sonntag mit den Nachbarn.", "Das Vertrauen kommt dann von ganz alleine.", False),
        ("nl", "Wij koken elke zondag met " + "heel " * 36 + "veel buren.", "Ze haken dan gewoon meteen af.", False),
    ],
)
def test_a_sentence_that_points_back_stays_with_what_it_points_to(
    language: str, first: str, second: str, joined: bool
) -> None:
    material = Material(utterances(f"{first} {second}"), Language(language))
    expected = [f"{first} {second}"] if joined else [first, second]
    assert [unit.text for unit in material.units] == expected


def test_a_choice_says_what_it_adds() -> None:
    material, choices = choose(utterances("Koken met velen.", "Koken op zondag.", "Koken bij zondagsweer."), 2)
    assert choices[0].shared == ("kook",)
    assert choices[0].near == 2
    assert choices[1].shared == ()
    assert len(material.units) == 3


def test_of_too_many_sentences_the_last_of_the_long_answers_are_left_out() -> None:
    flood = " ".join(f"Met koken is er nummer {n} van veel zinnen." for n in range(MOST))
    material = Material((*utterances(flood), *utterances("Nog een zin over koken.")), Language.NL)
    assert len(material.units) == MOST
    assert material.units[-1].text == "Nog een zin over koken."
    assert material.units[MOST - 2].text.startswith(f"Met koken is er nummer {MOST - 2} ")


def test_the_same_answers_always_give_the_same_points() -> None:
    said = (
        *utterances(
            "Ik ben drie weken gewoon op het pleintje gaan zitten. Na een week kwam hij zelf een babbel doen.",
            "Via de grote zussen, want zij weten waar de jongeren zitten.",
            "Ik neem elke dag tram 12 en praat met jongeren die er zitten.",
            "Aan de schoolpoort, elke week op hetzelfde uur.",
            "Ik ben mee gaan voetballen met de jongeren op het pleintje.",
            "Elke week op het pleintje zijn, ook als er niemand komt.",
        ),
    )
    assert chosen(said, 4) == [
        "Ik ben drie weken gewoon op het pleintje gaan zitten.",
        "Ik neem elke dag tram 12 en praat met jongeren die er zitten.",
        "Elke week op het pleintje zijn, ook als er niemand komt.",
        "Ik ben mee gaan voetballen met de jongeren op het pleintje.",
    ]
