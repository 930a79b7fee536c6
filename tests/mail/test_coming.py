"""What people say of coming to the live meeting, on Tuesday 8 December at 2 pm."""

from __future__ import annotations

import os
from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailflow.core.session.people import Rsvp
from mailflow.mail.answering import coming

MEETING = coming.Live(datetime.fromisoformat("2026-12-08T14:00"), "De Stek")
SAID = [
    ("no", "Ja graag, maar die dinsdag kan ik niet"),
    ("no", "Ja maar ik kan niet op de bijeenkomst"),
    ("no", "Ik doe mee maar 8 december lukt niet"),
    ("no", "Ik doe mee, dinsdag kan ik helaas niet"),
    ("no", "Dinsdag kan ik niet maar voor de rest doe ik mee"),
    ("no", "Kan er op de vergadering niet bij zijn, maar antwoorden doe ik graag"),
    ("no", "Ja! Enkel die dag lukt het niet."),
    ("no", "Ik kan dinsdag toch niet komen"),
    ("no", "ja, maar naar de bijeenkomst kan ik niet"),
    ("no", "Die dag zit ik op een vorming, dus naar de bijeenkomst kom ik niet"),
    ("yes", "Ja, ook dinsdag ben ik erbij"),
    ("yes", "Ik kom naar de bijeenkomst"),
    ("yes", "Prima, ik zal er zijn op de 8e"),
    ("yes", "Ik kom dinsdag toch wel"),
    ("yes", "ik kom wel naar de bijeenkomst"),
    ("yes", "Ik kan dinsdag toch komen!"),
    ("yes", "Dinsdag lukt het me toch"),
    ("later", "Ja, maar dinsdag misschien"),
    ("later", "Dinsdag laat ik nog weten"),
    ("none", "Ja graag!"),
    ("none", "Nee, deze keer niet"),
    ("none", "Vrijdag kan ik niet antwoorden, maar ik doe mee"),
    ("none", "Ja, maar 11 december lukt mij niet"),
    ("none", "Hoe laat is de bijeenkomst?"),
    ("none", "Wij houden elke dinsdag een open deur voor de jongeren."),
    ("none", "Een bijeenkomst met de ouders werkt bij ons altijd."),
    ("no", "Yes, but I can't make the meeting"),
    ("no", "Count me in, but Tuesday doesn't work for me"),
    ("no", "I'm in, though I can't come on 8 December"),
    ("no", "I can't come to the meeting after all"),
    ("yes", "Yes, and I'll be there on Tuesday"),
    ("yes", "I will come to the meeting"),
    ("yes", "I can come on Tuesday after all"),
    ("later", "Yes, but maybe not on Tuesday"),
    ("no", "Met plezier! Die dinsdag zit ik in Mechelen, dus ik zal er niet geraken."),
    ("no", "Kan niet, heb die dag les. Maar per mail graag!"),
    ("no", "Yes, but only by mail"),
    ("no", "Yes, but I have a shift on Tuesday"),
    ("no", "Par contre mardi je serai en formation"),
    ("no", "Ja klar! Zum Treffen schaffe ich es aber leider nicht."),
    ("yes", "tuurlijk doe ik mee, tot dinsdag in De Stek"),
    ("yes", "Happy to join. See you at De Stek!"),
    ("yes", "Ja, ik kan dinsdag maar een half uurtje komen, is dat ok?"),
    ("yes", "Bin dabei, auch am 8."),
    ("yes", "J'en suis ! J'arriverai mardi vers 14h30"),
    ("later", "Voor mij is dat goed, enkel onder voorbehoud voor die 8ste"),
    ("none", "De Stek is een plek waar jongeren graag komen"),
    ("none", "Dinsdag zit ik altijd op het pleintje met de jongeren."),
    ("none", "Wij doen alles alleen per mail met de jongeren"),
    ("none", "Hopelijk zien we elkaar dinsdag"),
    ("none", "Yes please"),
    ("none", "Yes, but Friday does not work for me"),
    ("no", "Oui, mais mardi je ne peux pas"),
    ("no", "Oui, mais je ne peux pas venir à la réunion"),
    ("no", "Je participe, mais pas à la réunion du 8 décembre"),
    ("no", "Je ne peux pas venir à la réunion"),
    ("yes", "Oui, et je serai là mardi"),
    ("yes", "Je viens à la réunion"),
    ("yes", "Je peux venir mardi finalement"),
    ("none", "Oui avec plaisir"),
    ("none", "Oui, mais vendredi je ne peux pas"),
    ("no", "Ja, aber am Dienstag kann ich nicht"),
    ("no", "Ja, aber zum Treffen kann ich nicht"),
    ("no", "Ich mache mit, nur am 8. Dezember kann ich nicht"),
    ("no", "Zum Treffen kann ich nicht kommen"),
    ("yes", "Ja, und am Dienstag bin ich dabei"),
    ("yes", "Ich komme zum Treffen"),
    ("yes", "Am Dienstag kann ich doch kommen"),
    ("none", "Ja gern"),
    ("none", "Ja, aber am Freitag kann ich nicht"),
]


@pytest.mark.parametrize(("wanted", "text"), SAID)
def test_what_is_said_of_the_meeting(wanted: str, text: str) -> None:
    assert coming.read(text, MEETING).said == wanted


@pytest.mark.parametrize(
    ("alone", "text"),
    [
        (True, "Dinsdag kan ik niet"),
        (True, "Helaas, op 8 december kan ik niet."),
        (True, "I can't make Tuesday, sorry"),
        (True, "Mardi je ne peux pas"),
        (True, "Am Dienstag kann ich nicht"),
        (False, "Ja graag, maar dinsdag kan ik niet"),
        (False, "Dinsdag kan ik niet, maar voor de rest doe ik mee"),
        (False, "Nee, deze keer niet. Dinsdag kan ik ook niet."),
    ],
)
def test_whether_anything_else_is_said(alone: bool, text: str) -> None:
    found = coming.read(text, MEETING)
    assert (found.said, found.alone) == (Rsvp.NO, alone)


@pytest.mark.parametrize(
    ("wanted", "text"),
    [
        ("yes", "Ja"),
        ("yes", "ik kom"),
        ("yes", "I'll be there"),
        ("yes", "je viens"),
        ("yes", "ich komme"),
        ("no", "nee sorry"),
        ("no", "ik kan er niet bij zijn"),
        ("no", "I can't come"),
        ("no", "je ne peux pas venir"),
        ("no", "ich kann nicht kommen"),
        ("later", "laat ik nog weten"),
        ("none", "Waar is De Stek?"),
    ],
)
def test_what_is_said_to_a_letter_about_the_meeting(wanted: str, text: str) -> None:
    assert coming.answered(text, MEETING) == wanted


@settings(max_examples=int(os.environ.get("MAILFLOW_EXAMPLES", "200")), deadline=None)
@given(st.text(max_size=400))
def test_no_words_break_the_reader(text: str) -> None:
    assert coming.read(text, MEETING).said in (Rsvp.YES, Rsvp.NO, Rsvp.LATER, Rsvp.NONE)
