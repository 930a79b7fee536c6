"""Every letter, quoted back by every client in every language, leaves exactly what its reader wrote above it."""

from __future__ import annotations

import os
from dataclasses import dataclass

import pytest

from mailflow.core.session.people import Language
from mailflow.mail.body.extract_reply import label
from tests.mail.arriving import sent
from tests.mail.clients import CLIENTS, MORE_CLIENTS, Written, message
from tests.mail.letters import rendered

OWN = {
    Language.NL: "Dag Geert,\n\nMaandag bel ik de buren, zoals afgesproken.",
    Language.EN: "Hi Geert,\n\nMonday suits me, I will ring the neighbours.",
    Language.FR: "Bonjour Geert,\n\nLundi me convient, j'appelle les voisins.",
    Language.DE: "Hallo Geert,\n\nMontag passt mir, ich rufe die Nachbarn an.",
}
SHORT = {Language.NL: "ok", Language.EN: "ok", Language.FR: "d'accord", Language.DE: "in Ordnung"}


@dataclass(frozen=True)
class Misread:
    letter: str
    own: str
    read: str
    known: bool  # whether the letter that is answered was known


DEEP = "MAILFLOW_DEEP" in os.environ  # else each letter meets each client in one of the languages


def misread(client: str, language: Language) -> list[Misread]:
    turn = [*CLIENTS, *MORE_CLIENTS].index(client) + list(Language).index(language)
    found = []
    for at, (name, (_, letter)) in enumerate(rendered(language).items(), turn):
        if not DEEP and at % len(Language):
            continue
        owns = (OWN[language], SHORT[language])
        for own in owns if DEEP else owns[at // 4 % 2 :][:1]:
            mail = message(client, Written(above=own, language=language.value), letter)
            for original in (sent(name, language), None) if DEEP else (sent(name, language),):
                text = label(mail, original, ours=("cop@leernetwerk.example", "Leernetwerk")).text
                if text != own:
                    found.append(Misread(name, own, text, original is not None))
    return found


@pytest.mark.slow
@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("client", [*CLIENTS, *MORE_CLIENTS])
def test_words_above_a_quoted_letter_come_out_alone(client: str, language: Language) -> None:
    assert misread(client, language) == []
