"""A text is cut where its writer ended a sentence."""

from __future__ import annotations

import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailflow.core.session.people import Language
from mailflow.core.summary.sentences import split

EXAMPLES = settings(max_examples=int(os.environ.get("MAILFLOW_EXAMPLES", "200")))


def check(language: str, text: str, *expected: str) -> None:
    assert split(text, Language(language)) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Wij doen dat bijv. Op vrijdag in de Dr. Coolsstraat."),
        ("nl", "Dat is d.w.z. Elke avond."),
        ("nl", "Vraag het aan mevr. Peeters of dhr. De Smet."),
        ("nl", "Afspraak om 14.30 uur, budget 1.250 euro."),
        ("nl", "De landw. Sector doet mee."),
        ("en", "Ask Mr. Jones or Dr. Smith, e.g. Tomorrow."),
        ("en", "J. R. Smith said so."),
        ("fr", "On va chez Mme. Dupont, p. ex. Le vendredi."),
        ("fr", "M. Martin n'est pas là."),
        ("de", "Am 5. Mai kommen alle, z. B. Anna."),
        ("de", "Das heißt d. h. Wir kommen, bzw. Ihr."),
        ("de", "Die 3. Klasse war dabei, inkl. Lehrer."),
        ("nl", "wat?! dat kan toch niet... maar ja"),
        ("nl", "Dat was in jan. 2025, niet op 3 sept. 2026."),
        ("nl", "Wij doen dat i.p.v. Flyers, a.d.h.v. Verhalen."),
        ("nl", "Kijk op www.voorbeeld.be/Pagina of in versie 2.Beta."),
        ("en", "Point no. 5 came on Jan. 5 already."),
        ("en", "See fig. 3 and pp. 12 ff."),
        ("fr", "St. Jean et Ste. Marie, env. 50 pers. en tout."),
        ("fr", "Le n. 5, art. 3, est bon."),
        ("fr", "C.-à-d. Les jeunes, cf. Le chap. 3."),
        ("de", "Siehe Kap. 3 bzgl. Regeln, ggf. Eltern."),
        ("de", "Im 2. Jahr und am 3. Oktober."),
    ],
)
def test_an_abbreviation_ends_no_sentence(language: str, text: str) -> None:
    check(language, text, text)


def test_sentences_end_at_full_stops_and_other_marks() -> None:
    check("nl", "Dat doe ik al. Het werkt! Echt? Ja… Zeker.", "Dat doe ik al.", "Het werkt!", "Echt?", "Ja…", "Zeker.")


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("nl", "Tot 25 jr. Dat is laat.", ("Tot 25 jr.", "Dat is laat.")),
        ("nl", "Om 14 u. Dan komen ze.", ("Om 14 u.", "Dan komen ze.")),
        ("nl", "Goed.Maar niet altijd.Echt niet", ("Goed.", "Maar niet altijd.", "Echt niet")),
        ("nl", "Hij kwam niet...Toen wel!Ja", ("Hij kwam niet...", "Toen wel!", "Ja")),
        ("en", "No. It is not.", ("No.", "It is not.")),
        ("en", "It was Jan. He left.", ("It was Jan.", "He left.")),
        ("fr", "À 14 h. Ils dorment encore.", ("À 14 h.", "Ils dorment encore.")),
        ("fr", "Ils ont dit « Viens. » Et je suis venu.", ("Ils ont dit « Viens. »", "Et je suis venu.")),
        ("de", "Er sagte: „Komm.“ Ich ging.", ("Er sagte: „Komm.“", "Ich ging.")),
    ],
)
def test_a_sentence_ends_where_its_writer_ended_it(language: str, text: str, expected: tuple[str, ...]) -> None:
    check(language, text, *expected)


def test_quotation_marks_stay_with_their_sentence() -> None:
    check("nl", 'Hij zei: "Kom binnen." Ik ging.', 'Hij zei: "Kom binnen."', "Ik ging.")


def test_etcetera_before_a_capital_ends_a_sentence() -> None:
    check("nl", "Voetbal, dans enz. Daarna eten we.", "Voetbal, dans enz.", "Daarna eten we.")
    check("de", "Fußball, Tanz usw. Danach essen wir.", "Fußball, Tanz usw.", "Danach essen wir.")


def test_list_items_are_sentences_without_their_bullets() -> None:
    check(
        "nl",
        "- op het plein\n* in de tram\n3) thuis\n• 3 keer bellen",
        "op het plein",
        "in de tram",
        "thuis",
        "3 keer bellen",
    )


def test_a_numbered_item_on_one_line_keeps_its_words_together() -> None:
    check("en", "1. Go outside and stay there", "Go outside and stay there")


def test_lines_broken_by_the_mail_program_are_put_together() -> None:
    text = "Ik ben drie weken lang elke dag op het pleintje gaan zitten\nzonder iets te vragen. Toen kwam hij."
    check("nl", text, text[: text.index(" Toen")].replace("\n", " "), "Toen kwam hij.")


def test_a_long_line_runs_on_even_before_a_capital() -> None:
    text = "Vorig jaar zijn we met de hele groep en alle begeleiders naar\nBrussel gegaan"
    check("nl", text, text.replace("\n", " "))


def test_short_lines_without_marks_stay_apart() -> None:
    check("nl", "Geduld\nVertrouwen\nHumor", "Geduld", "Vertrouwen", "Humor")


def test_nothing_has_no_sentences() -> None:
    check("nl", " \n \r\n\t")


@given(st.text(max_size=400), st.sampled_from(Language))
@EXAMPLES
def test_no_letter_is_lost_or_made_up(text: str, language: Language) -> None:
    got = "".join("".join(split(text, language)).split())
    letters = [c for c in text if c.isalpha() and c.lower() not in "abcdefgh"]
    assert [c for c in got if c.isalpha() and c.lower() not in "abcdefgh"] == letters
    assert set(got) <= set("".join(text.split()))


@pytest.mark.slow
def test_a_megabyte_without_an_end_is_cut_all_the_same() -> None:
    assert split("a. " * 300_000, Language.NL)
    assert len(split("x" * 1_000_000, Language.DE)) == 1
    assert split("." * 1_000_000, Language.DE)
    assert split("\n".join(["- woord"] * 100_000), Language.DE)
