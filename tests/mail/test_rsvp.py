# ruff: noqa: E501 - tables of phrases
"""Yes, no, later, stop and ok, as people write them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailflow.core.session.people import Rsvp
from mailflow.mail.answering import phrases

_TABLE = [
    line.split("|", 1)
    for line in Path(__file__).with_name("rsvp.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize(("expected", "words"), _TABLE)
def test_an_answer_to_the_invitation_says(expected: str, words: str) -> None:
    assert phrases.rsvp(words.replace("\\n", "\n")) == Rsvp(expected)


@pytest.mark.parametrize("words", ["", "   \n ", "\u200b", "...", "> Doe je mee? Ja of nee"])
def test_no_words_say_nothing(words: str) -> None:
    assert phrases.rsvp(words) in (Rsvp.NONE, Rsvp.UNCLEAR)
    assert not phrases.opt_out(words)


def test_empty_text_is_none() -> None:
    assert phrases.rsvp("") is Rsvp.NONE


@pytest.mark.parametrize(
    "typed", ["JA GRAAG", "jaaaa graaag!!!", "Já, gráag", "ja,graag", "Ja  graag \U0001f44d", "ja graga"]
)
def test_case_accents_and_slips_do_not_change_a_yes(typed: str) -> None:
    assert phrases.rsvp(typed) is Rsvp.YES


@pytest.mark.parametrize(
    "words",
    [
        "stop", "Stop!", "STOP aub", "Schrijf mij uit", "schrijf me aub uit", "Haal mij van de lijst", "Geen mails meer aub",
        "Stuur mij nooit meer iets", "ik wil geen berichten meer ontvangen", "Verwijder mijn adres", "laat me met rust",
        "unsubscribe", "Please stop emailing me", "Take me off your list", "Remove me from this mailing list",
        "Don't email me again", "No more emails please", "never contact me again", "Désinscrivez-moi", "Stop aux mails",
        "Ne m'écrivez plus", "Retirez-moi de la liste", "Je ne veux plus recevoir vos mails", "Plus jamais de mails svp",
        "Laissez-moi tranquille", "Bitte keine Mails mehr", "Streichen Sie mich von der Liste", "Abmelden",
        "Schreiben Sie mir nie wieder", "Nehmt mich aus dem Verteiler", "Ich möchte keine Nachrichten mehr bekommen",
        "Lasst mich in Ruhe", "Nee. En schrap me van de lijst.",
        "Gelieve mij te verwijderen uit uw adressenbestand",
        "Mag ik van de mailinglijst gehaald worden aub",
        "Wil je me alsjeblieft geen mails meer sturen",
        "Kindly remove my address from your records",
        "I no longer wish to receive these",
        "please unsubscribe me from this",
        "Veuillez cesser de m'écrire",
        "Supprimez mon adresse svp",
        "Bitte tragen Sie mich aus",
        "Keine weiteren Einladungen bitte",
        "Haal mijn mailadres uit jullie systeem",
        "Ik wil niet langer gecontacteerd worden",
        "Hou op met mij te mailen",
        "Do not contact me again",
        "take me off this list",
        "Merci de ne plus m'envoyer de mails",
        "désinscription svp",
        "Bitte löschen Sie meine E-Mail-Adresse",
        "Schicken Sie mir bitte nichts mehr",
        "Verwijder mij uit deze groep aub",
        "Geen interesse en gelieve me niet meer te contacteren",
        "Please delete my details",
        "stop sending me these",
        "Arrêtez de m'envoyer des messages",
        "Retirez-moi de votre base de données",
        "Nehmen Sie mich von der Liste",
        "Ich möchte keine weiteren Mails erhalten",
        "Ik wil geen uitnodigingen meer krijgen",
        "Please never email me again",
        "Ne m'envoyez plus rien",
        "Kein Interesse, bitte nicht mehr anschreiben",
    ],
)  # fmt: skip
def test_asking_never_to_be_written_to_again_is_an_opt_out(words: str) -> None:
    assert phrases.opt_out(words)


@pytest.mark.parametrize(
    "words",
    [
        "Nee", "Nee, deze keer niet", "No thanks", "Non merci", "Nein danke", "Ik doe niet mee", "Niet stoppen hoor!",
        "Ik stop ermee om 17u, maar doe graag mee", "Don't stop!", "We should not stop here", "Geen tijd",
        "Ik ben gestopt met werken", "Durven stoppen is ook iets", "Je ne m'arrête pas", "Stop je me in de lijst?",
        "Mail me gerust nog eens",
    ],
)  # fmt: skip
def test_a_mere_no_is_no_opt_out(words: str) -> None:
    assert not phrases.opt_out(words)


@pytest.mark.parametrize(
    "words",
    [
        "Nee, maar ik lees graag mee", "Ik kan niet, maar stuur me gerust de samenvatting", "Nee, wel benieuwd naar het resultaat",
        "Helaas niet, hou me wel op de hoogte", "No, but I'd love to see the results", "Can't join, please send me the summary",
        "No time, but keep me posted", "Non, mais j'aimerais recevoir la synthèse", "Non, tenez-moi au courant",
        "Nein, aber die Ergebnisse würde ich gern lesen", "Leider nein, schickt mir bitte die Zusammenfassung",
        "Keine Zeit, haltet mich auf dem Laufenden",
    ],
)  # fmt: skip
def test_who_declines_may_want_to_read_along(words: str) -> None:
    assert phrases.wants_result(words)
    assert phrases.rsvp(words) is Rsvp.NO


@pytest.mark.parametrize(
    "words", ["Nee", "No thanks", "Nee, en het resultaat hoef ik niet", "Je n'ai pas besoin du résumé"]
)
def test_a_plain_no_wants_nothing(words: str) -> None:
    assert not phrases.wants_result(words)


@pytest.mark.parametrize(
    "words",
    [
        "ok", "OK!", "Oké", "ja", "akkoord", "prima, doe maar", "Prima zo", "klopt", "Dat klopt helemaal", "go", "send it",
        "Go ahead", "looks good to me", "c'est bon", "C'est parfait, merci", "d'accord", "passt so", "Passt", "einverstanden",
        "Perfect, verstuur maar!\nGroetjes\nGeert", "Ja prima. Bedankt!", "👍", "Stuur maar", "start maar", "top, dank je",
        "yes", "all good, thanks", "Tout est bon pour moi", "allez-y", "kann los", "Alles klar", "mag weg", "Dag, ok!", "in orde",
    ],
)  # fmt: skip
def test_a_bare_ok_is_bare(words: str) -> None:
    assert phrases.consent(words) == phrases.Consent(ok=True, bare=True)


@pytest.mark.parametrize(
    "words",
    [
        "ok maar Tom is op verlof tot 1 jan, laat hem eruit", "Ok. En vraag 2 mag: wat werkt niet?", "Voor de rest ok",
        "OK but without Tom", "d'accord mais sans Tom", "passt, aber Frage 2 bitte anders",
        "punt 4 en 7 zijn hetzelfde. Voor de rest ok", "Ok, zet Els er ook bij",
    ],
)  # fmt: skip
def test_an_ok_with_more_is_not_bare(words: str) -> None:
    assert phrases.consent(words) == phrases.Consent(ok=True, bare=False)


@pytest.mark.parametrize(
    "words",
    [
        "nog niet ok", "niet ok", "nee", "wacht nog even", "ok als Tom eruit gaat", "is dit ok?", "pas encore ok", "not ok yet",
        "don't send it", "noch nicht einverstanden", "Bedankt", "", "Vraag 2 moet anders", "niet versturen", "geen akkoord",
        "ce n'est pas bon", "passt nicht",
    ],
)  # fmt: skip
def test_what_negates_or_conditions_an_ok_is_none(words: str) -> None:
    assert not phrases.consent(words).ok


@settings(max_examples=int(os.environ.get("MAILFLOW_EXAMPLES", "100")), deadline=None)
@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    assert phrases.rsvp(text) in Rsvp
    assert isinstance(phrases.opt_out(text), bool)
    assert phrases.consent(text).ok or not phrases.consent(text).bare
