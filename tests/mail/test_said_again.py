"""Who says once more what a letter of ours quoted of him has said it; the letter's own quotation stays a quotation."""

from __future__ import annotations

import pytest

from mailflow.core.session.people import Language
from mailflow.mail.body.extract_reply import label
from tests.mail.arriving import received, sent
from tests.mail.clients import CLIENTS, MORE_CLIENTS, Written, message
from tests.mail.letters import rendered

QUOTED = {
    Language.NL: "Hangt ervan af, hoeveel tijd vraagt dat?",
    Language.EN: "Depends, how much time does it take?",
    Language.FR: "Ça dépend, ça prend combien de temps ?",
    Language.DE: "Kommt darauf an, wie viel Zeit kostet das?",
}
ASKING = ("noted-unclear", "noted-unplaced", "rsvp_unclear", "wants_out")
BELOW = ("gmail", "outlook", "outlook web", "apple", "iphone", "thunderbird")
OURS = ("cop@leernetwerk.example", "Leernetwerk")


def passage(letter: str, language: Language) -> str:
    """What that letter quotes of its reader."""
    text = rendered(language)[letter][1].text.replace("\xa0", " ").replace("\u202f", " ")
    words = QUOTED[language]
    assert words in text, (letter, language)
    return words


def variants(words: str) -> list[str]:
    first, *others = words.split()
    return [
        words,
        words.rstrip(" ?"),
        f"“{words}”",
        words.lower(),
        " ".join([first, *others[:-1], "samen"]),
        f"{words} Maandag!",
    ]


def spoken(text: str) -> str:
    return " ".join(text.replace("\xa0", " ").replace("\u202f", " ").split())


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("letter", ASKING)
def test_who_repeats_his_words_says_them(letter: str, language: Language) -> None:
    original = sent(letter, language)
    for own in variants(passage(letter, language)):
        for client in (*CLIENTS, *MORE_CLIENTS):
            for written in (Written(above=own), Written(below=own)):
                if written.below and client not in BELOW:
                    continue
                mail = message(client, written, rendered(language)[letter][1])
                read = spoken(label(mail, original, ours=OURS).text)
                assert spoken(own) in read, (client, written)
                assert len(read) <= len(own) + 70, (client, written)  # a signature may stand there
        alone = received("Geert <geert@wijkhuis.example>", f"Dag,\n\n{own}\n", "Wed, 16 Dec 2026 10:12:00 +0100")
        assert spoken(own) in spoken(label(alone, original, ours=OURS).text)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("client", ["gmail", "apple", "iphone", "outlook", "outlook web", "thunderbird"])
def test_below_the_quoted_words_too(client: str, language: Language) -> None:
    letter = rendered(language)["rsvp_unclear"][1]
    words = next(line.strip() for line in letter.text.split("\n") if "?" in line and line.startswith("    "))
    inner = words.strip("“”«»„ \xa0\u202f")
    mail = message(client, Written(changes=((inner, f"{inner}\n\n{inner}\n"),)), letter)
    assert spoken(inner) in spoken(label(mail, sent("rsvp_unclear", language), ours=OURS).text)


def test_what_stood_in_his_own_mail_before_stays_a_quote() -> None:
    letter = rendered(Language.EN)["rsvp_unclear"][1]
    words = QUOTED[Language.EN]
    head = "From: Geert Frateur <geert@wijkhuis.example>\nSent: Monday, December 14, 2026 8:00\nTo: Leernetwerk"
    before = f"\n\n{head}\n\n{words}"
    mail = message("outlook", Written(above="Yes", below=before), letter)
    assert words not in label(mail, sent("rsvp_unclear", Language.EN), ours=OURS).text
