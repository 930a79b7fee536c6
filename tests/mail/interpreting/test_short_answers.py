"""A short answer to the questions speaks of the matter, a refusal of its writer; a refusal with a story says both."""

from __future__ import annotations

import pytest

from mailflow.core.session.people import Language
from mailflow.core.session.reading import Moment
from tests.mail.interpreting.replies import acts, shown

GRAVE = {"decline", "leave", "stop"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (Language.NL, "Lange brieven helpen niet."),
        (Language.NL, "Een affiche doet het niet."),
        (Language.NL, "Stop de rondleidingen!"),
        (Language.NL, "Niet langer compost verkopen."),
        (Language.EN, "Posters never help."),
        (Language.EN, "Quit the rota."),
        (Language.EN, "Drop the leaflets."),
        (Language.FR, "Les affiches, ça n'aide pas."),
        (Language.FR, "Personne ne lit les affiches."),
        (Language.DE, "Plakate bringen nichts."),
        (Language.DE, "Mit den Führungen aufhören."),
    ],
)
def test_a_short_answer_about_the_matter_refuses_nothing(language: Language, text: str) -> None:
    assert GRAVE.isdisjoint(one["act"] for one in acts(text, shown(Moment.QUESTIONS, language=language)))


@pytest.mark.parametrize(
    ("language", "text", "act"),
    [
        (Language.NL, "Deze keer niet, we zitten met een verbouwing.", "decline"),
        (Language.NL, "Haal me uit de groep, ik werk er niet meer.", "leave"),
        (Language.EN, "Can't do this one, we're moving house.", "decline"),
        (Language.EN, "Stop mailing me.", "stop"),
        (Language.FR, "Je passe mon tour, trop de travail.", "decline"),
        (Language.FR, "Ne m'écrivez plus.", "stop"),
        (Language.DE, "Kann leider nicht antworten, bin krank.", "decline"),
        (Language.DE, "Ich steige aus.", "leave"),
    ],
)
def test_a_refusal_in_its_own_words_is_obeyed_with_any_reason(language: Language, text: str, act: str) -> None:
    assert [one["act"] for one in acts(text, shown(Moment.QUESTIONS, language=language))] == [act]


@pytest.mark.parametrize("moment", [Moment.INVITE, Moment.QUESTIONS])
@pytest.mark.parametrize(
    ("no", "story"),
    [
        ("Nee, ik kan niet meedoen.", "Maar bij ons bloeide alles toen de kinderen kozen; zeg dat de anderen."),
        ("No, I can't take part.", "But do tell the others that the evening watering saved our beans last summer."),
        ("Non, je ne peux pas participer.", "Mais dites aux autres que le banc près de la porte a tout changé."),
    ],
)
def test_a_no_with_a_story_is_a_no_and_the_story_is_told(no: str, story: str, moment: Moment) -> None:
    found = acts(f"{no} {story}", shown(moment, language=Language.NL))
    assert [(one["act"], one.get("words", "")) for one in found] == [("decline", ""), ("tell", story)]


@pytest.mark.parametrize(
    "text",
    [
        "Nee, deze keer niet. Maar als het op donderdagavond mag, dan kom ik graag met een pot soep.",
        "No, I can't take part. Oh wait, it's all by mail and takes half an hour, then of course count me in.",
        "Non, pas cette fois. Sauf si on peut répondre après les vacances de mon équipe, alors j'en suis.",
    ],
)
def test_a_no_that_is_taken_back_is_asked(text: str) -> None:
    (found,) = acts(text, shown(Moment.INVITE))
    assert (found["act"], found["words"]) == ("tell", text)
