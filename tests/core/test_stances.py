"""Whether two sentences say opposite things of one matter: told only when it is plain."""

from __future__ import annotations

import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailflow.core.people import Language
from mailflow.core.summary.stances import opposite, stances

EXAMPLES = settings(max_examples=int(os.environ.get("MAILFLOW_EXAMPLES", "200")), deadline=None)


def disagree(language: str, one: str, other: str) -> bool:
    mine, yours = stances(one, Language(language)), stances(other, Language(language))
    return any(opposite(a, b) for a in mine for b in yours)


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("nl", "Huisbezoeken werken, als je maar blijft terugkomen.", "Huisbezoeken werken volgens mij niet."),
        ("nl", "Flyers werken niet.", "Flyers met een babbel erbij werken soms wel."),
        ("nl", "Sociale media werken dus wel, als je mee doet.", "Ik merk dat sociale media niet werken."),
        ("nl", "Wat niet werkt, is flyers uitdelen.", "Flyers uitdelen helpt bij ons altijd."),
        ("nl", "Zonder de ouders begint er bij ons niets.", "Ouders erbij betrekken werkt niet."),
        ("nl", "Zonder regels lukt het niet.", "Regels schrikken alleen jongeren af, regels zijn zinloos."),
        ("nl", "Meer regels zouden helpen.", "Er zijn te veel regels."),
        ("nl", "Minder vergaderen!", "We hebben meer vergaderingen nodig."),
        ("nl", "Je moet de ouders betrekken.", "De ouders moet je nooit betrekken."),
        ("nl", "Een intakegesprek is echt nodig.", "Een intakegesprek is overbodig."),
        ("nl", "Bij ons werken flyers niet.", "Flyers werken goed in onze wijk."),
        ("nl", "Straffen heeft geen zin.", "Straffen helpt, als het eerlijk is."),
        ("nl", "Een gratis maaltijd helpt altijd.", "Gratis maaltijden helpen niet, dan komen ze enkel eten."),
        ("nl", "Samenwerken met de politie is belangrijk.", "Samenwerken met de politie werkt averechts."),
        ("en", "Home visits work, as long as you keep coming back.", "Home visits do not work in my view."),
        ("en", "Flyers don't work.", "Flyers with a chat sometimes work."),
        ("en", "What does not work is registration.", "Registration works for us."),
        ("en", "Without the parents nothing starts.", "Involving parents does not work.",),
        ("en", "Parents are essential.", "Parents are not needed for this."),
        ("en", "We need more rules.", "There are too many rules."),
        ("en", "Fewer meetings, please.", "I want more meetings with the schools."),
        ("en", "You should phone the parents.", "You should never phone the parents."),
        ("en", "Social media help.", "Social media are useless."),
        ("en", "Rewards backfire.", "Rewards are helpful."),
        ("fr", "Les flyers ne marchent pas.", "Chez nous les flyers marchent très bien."),
        ("fr", "Les visites à domicile sont utiles.", "Les visites à domicile ne servent à rien."),
        ("fr", "Ce qui ne marche pas, c'est les règles.", "Les règles sont nécessaires."),
        ("fr", "Il faut appeler les parents.", "Il ne faut jamais appeler les parents."),
        ("fr", "Plus de règles !", "Il y a trop de règles."),
        ("fr", "Sans les parents ça ne marche pas.", "Les parents sont inutiles ici."),
        ("fr", "Les récompenses aident.", "Les récompenses n'aident personne."),
        ("de", "Hausbesuche funktionieren nicht.", "Hausbesuche funktionieren bei uns gut."),
        ("de", "Was nicht funktioniert, sind Flyer.", "Flyer helfen manchmal."),
        ("de", "Man muss die Eltern einbeziehen.", "Die Eltern darf man nicht einbeziehen."),
        ("de", "Regeln sind wichtig.", "Regeln sind überflüssig."),
        ("de", "Mehr Regeln!", "Es gibt zu viele Regeln."),
        ("de", "Ohne Eltern klappt es nicht.", "Eltern sind unnötig."),
        ("de", "Belohnungen bringen nichts.", "Belohnungen wirken."),
    ],
)  # fmt: skip
def test_opposite_words_on_one_matter_are_a_disagreement(language: str, one: str, other: str) -> None:
    assert disagree(language, one, other)
    assert disagree(language, other, one)


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        # the same view
        ("nl", "Flyers werken niet.", "Flyers helpen niet."),
        ("nl", "Flyers zijn zinloos.", "Flyers werken niet."),
        ("nl", "Meer regels.", "Er zijn te weinig regels."),
        ("nl", "Lange gesprekken werken niet.", "Korte gesprekken werken wel."),
        ("nl", "Een grote groep schrikt af.", "Een kleine groep werkt."),
        ("nl", "Zonder ouders lukt het niet.", "De ouders zijn onmisbaar."),
        ("en", "Long interviews do not work.", "Short interviews work."),
        ("en", "Free things do not work.", "Paid things work."),
        ("fr", "Les flyers ne marchent jamais.", "Les flyers ne servent à rien."),
        ("de", "Flyer funktionieren nicht.", "Flyer bringen nichts."),
        ("en", "Meetings are useful when short.", "Long meetings are not useful."),
        ("nl", "Het lukt niet zonder vrijwilligers.", "Vrijwilligers helpen enorm."),
        ("de", "Ohne Vertrauen geht nichts.", "Vertrauen ist wichtig."),
        # another matter
        ("nl", "Meer budget voor muziek.", "Minder budget voor sport."),
        ("en", "I do not work on Sundays.", "Sundays work well for us."),
        ("nl", "Flyers in de bus werken niet.", "De bus werkt goed."),
        ("nl", "Flyers werken niet.", "Affiches werken wel."),
        ("nl", "Meer tijd op straat, minder vergaderen.", "Minder tijd achter de computer."),
        ("nl", "Wij openen niet op zaterdag.", "Je moet op zondag openen."),
        ("nl", "Je moet de moeder bellen.", "Je moet de vader niet bellen."),
        ("en", "Talking about school does not work.", "The school works with us every week."),
        ("en", "Parents of small children help.", "Parents of teenagers do not help."),
        ("fr", "Les flyers dans la boîte ne marchent pas.", "La boîte à idées marche."),
        ("de", "Flyer im Briefkasten funktionieren nicht.", "Der Briefkasten funktioniert."),
        ("nl", "Individuele gesprekken werken niet in het begin.", "Na een jaar werken individuele gesprekken wel."),
        # another time, another's words, a condition, a question, a half denial, a comparison
        ("nl", "Vroeger werkten flyers.", "Flyers werken niet."),
        ("nl", "Sommigen zeggen dat flyers werken.", "Flyers werken niet."),
        ("nl", "Als flyers werken, doe ik mee.", "Flyers werken niet."),
        ("nl", "Werken flyers?", "Flyers werken niet."),
        ("nl", "Flyers alleen werken niet.", "Flyers werken."),
        ("nl", "Niet alleen flyers helpen.", "Flyers helpen."),
        ("nl", "Samen koken werkt beter dan praten.", "Koken werkt niet."),
        ("nl", "Ik zou niet zonder flyers kunnen.", "Flyers werken niet."),
        ("en", "People say flyers work.", "Flyers do not work."),
        ("en", "If flyers work, fine.", "Flyers do not work."),
        ("en", "Do flyers work?", "Flyers do not work."),
        ("en", "Flyers used to work.", "Flyers do not work."),
        ("en", "It is not that flyers do not work.", "Flyers work."),
        ("en", "Cooking works better than talking.", "Cooking does not work."),
        ("en", "Flyers not only help, they explain.", "Flyers help."),
        ("en", "More time than before.", "Less time."),
        ("fr", "Certains disent que les flyers marchent.", "Les flyers ne marchent pas."),
        ("fr", "Si les flyers marchent, tant mieux.", "Les flyers ne marchent pas."),
        ("fr", "Pas seulement les flyers marchent.", "Les flyers marchent."),
        ("fr", "Il n'y a que les flyers qui marchent.", "Les flyers marchent bien."),
        ("de", "Früher funktionierten Flyer.", "Flyer funktionieren nicht."),
        ("de", "Wenn Flyer funktionieren, gut.", "Flyer funktionieren nicht."),
        ("de", "Nicht nur Flyer helfen.", "Flyer helfen."),
        # words that only look like it
        ("nl", "Wij werken met vrijwilligers.", "Vrijwilligers werken niet."),
        ("nl", "Jongeren werken niet graag in de keuken.", "Jongeren werken in de keuken."),
        ("nl", "Ik heb geen flyers meer.", "Meer flyers!"),
        ("en", "We work with volunteers.", "Volunteers do not work."),
        ("en", "I have no flyers any more.", "More flyers!"),
        ("fr", "L'aide des parents est utile.", "L'aide sociale n'est pas utile."),
        ("de", "Wir arbeiten mit Eltern.", "Eltern helfen nicht."),
    ],
)  # fmt: skip
def test_other_pairs_are_none(language: str, one: str, other: str) -> None:
    assert not disagree(language, one, other)
    assert not disagree(language, other, one)


@given(st.text(max_size=300), st.sampled_from(Language))
@EXAMPLES
def test_whatever_is_written_it_never_raises(text: str, language: Language) -> None:
    for one in stances(text, language):
        assert one.matter
        assert not opposite(one, one)


def test_floods_of_words_are_bounded() -> None:
    for flood in ("wat niet werkt is " * 50_000, "is " * 300_000, "flyers werken niet, " * 50_000, "a" * 1_000_000):
        for language in Language:
            stances(flood, language)
