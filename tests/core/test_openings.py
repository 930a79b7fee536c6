"""Which sentences can stand by themselves, and what goes from their beginning."""

from __future__ import annotations

import pytest

from mailflow.core.session.people import Language
from mailflow.core.summary.chatter import clean
from mailflow.core.summary.openings import freed, leans, points_back


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("nl", "Ze haken dan af."), ("nl", "Dat werkt."), ("nl", "Dan ging het beter."), ("nl", "En toen kwam hij."),
        ("nl", "Dus dan stoppen we."), ("nl", "Maar niet altijd."), ("nl", "Sindsdien komt ze elke week."),
        ("en", "They stay away."), ("en", "And then they left."), ("en", "It works."), ("en", "But only on Fridays."),
        ("en", "So they come back."), ("fr", "Cela marche."), ("fr", "Et puis ils partent."), ("fr", "C'est bien."),
        ("de", "Das hilft."), ("de", "Und dann gehen sie."), ("de", "Deshalb kommen sie."),
    ],
)  # fmt: skip
def test_some_sentences_lean_on_the_one_before(language: str, sentence: str) -> None:
    assert leans(sentence, Language(language))
    assert freed(sentence, Language(language)) == sentence


@pytest.mark.parametrize(
    ("language", "sentence", "alone"),
    [
        ("nl", "En ik zou op zondag openen.", "Ik zou op zondag openen."),
        ("nl", "En beloftes die je niet houdt, breken alles.", "Beloftes die je niet houdt, breken alles."),
        ("nl", "Maar flyers werken niet.", "Flyers werken niet."),
        ("fr", "En vidéo, avec la même interprète.", "En vidéo, avec la même interprète."),
        ("nl", "Enkel flyers werken niet.", "Enkel flyers werken niet."),
        ("en", "And making plans takes time.", "Making plans takes time."),
        ("en", "But what strikes me: it worked.", "What strikes me: it worked."),
        ("fr", "Et les parents aident.", "Les parents aident."),
        ("fr", "Ce qui aide, c'est le temps.", "Ce qui aide, c'est le temps."),
        ("de", "Und Eltern helfen mit.", "Eltern helfen mit."),
        ("de", "Das Vertrauen wächst langsam.", "Das Vertrauen wächst langsam."),
    ],
)
def test_others_stand_alone_without_their_and(language: str, sentence: str, alone: str) -> None:
    assert not leans(sentence, Language(language))
    assert freed(sentence, Language(language)) == alone


@pytest.mark.parametrize(
    ("language", "sentence", "back"),
    [
        ("nl", "Ik gaf hem een koffie.", True),
        ("nl", "Na een week knikte hij.", True),
        ("nl", "Na zes weken kwam ze erbij zitten.", True),
        ("nl", "Twee zijn afgehaakt, drie bleven spelen.", True),
        ("nl", "Als je een jongere buitenzet, dan ben je hem kwijt.", False),
        ("nl", "Met Younes lukte het toen hij kwam.", False),
        ("nl", "Ga waar ze al zijn.", False),
        ("en", "I gave him a coffee.", True),
        ("en", "Two dropped out, three kept playing.", True),
        ("en", "The day after I went to the block.", True),
        ("en", "If you throw out a young person, you have lost him.", False),
        ("fr", "Je me suis assis à côté de lui.", False),
        ("fr", "Un jour on a parlé.", True),
        ("fr", "Il faut du temps.", False),
        ("de", "Eines Tages kam ein Brief.", True),
        ("de", "Ich habe ihm geholfen.", True),
        ("de", "Zwei Betreuer sind genug.", False),
    ],
)
def test_some_name_nobody_though_their_first_word_does_not_tell(language: str, sentence: str, back: bool) -> None:
    assert points_back(sentence, Language(language)) is back


@pytest.mark.parametrize(
    "sentence",
    [
        "Sorry dat ik wat laat ben.", "Hallo allemaal, sorry dat ik wat laat ben.", "Zie ook wat Jan zegt.",
        "Hopelijk heb je daar iets aan!", "Ik antwoord in het Frans", "Ik ben het eens met Jan.", "Tot gauw!",
        "Ik ben nog niet zo lang bezig, dus ik heb niet veel ervaring.", "Groetjes en tot gauw, Ingrid",
        "Sorry for the delay", "I agree with Jan.", "See also what Jan says.", "Hope this is useful!",
        "Bonjour Geert, je réponds en français, c'est plus facile pour moi.", "Merci et bonne continuation !",
        "Ich antworte auf Deutsch", "Bis bald!",
    ],
)  # fmt: skip
def test_courtesies_say_nothing_of_the_matter(sentence: str) -> None:
    assert clean(sentence) == ""


@pytest.mark.parametrize(
    ("sentence", "kept"),
    [
        ("idem als Nele, meer tijd op straat.", "Meer tijd op straat."),
        ("Same as Jan, but more time.", "More time."),
        ("Même chose que Fatima, plus de temps.", "Plus de temps."),
        ("Wie Anna, mehr Zeit.", "Mehr Zeit."),
        ("Same people, same place.", "Same people, same place."),
        ("Sorry zeggen werkt.", "Sorry zeggen werkt."),
        ("Sorry, te laat komen werkt niet.", "Sorry, te laat komen werkt niet."),
        ("Wie Kinder lernen, ist wichtig.", "Wie Kinder lernen, ist wichtig."),
        ("Veel ervaring helpt.", "Veel ervaring helpt."),
        ("Geen ervaring hebben is een voordeel.", "Geen ervaring hebben is een voordeel."),
    ],
)
def test_what_somebody_adds_to_anothers_answer_is_kept(sentence: str, kept: str) -> None:
    assert clean(sentence) == kept
