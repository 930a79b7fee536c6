"""No label hides a person's words without having earned it: quotes, warnings, signatures, and what programs write."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mailflow.core.letters.shown import Shown
from mailflow.core.session.reading import Moment
from mailflow.mail import reading
from mailflow.mail.body.extract_reply import label
from mailflow.mail.message import Message, Part
from mailflow.mail.reply import Line, Reply, Role

LETTER = (
    "Dag Jan,\n\nHier zijn twee vragen.\n\n1. Wanneer lukte het?\n\n2. Wat werkt niet?\n\nTegen vrijdag 11 december.\n"
)
TOLD = "Op ma 23 nov. 2026 om 10:30 schreef Leernetwerk <cop@example.org>:"
QUOTED = f"{TOLD}\n" + "".join(f"> {line}\n" for line in LETTER.split("\n"))
BARE = f"{TOLD}\n\n{LETTER}"
PLAIN = Message((), (), (), (), (), "", None, None, (), (), None, None, "text/plain", (), (), ())


def read(text: str, original: str | None = LETTER, html: str | None = None) -> Reply:
    return label(replace(PLAIN, text=text, html=html), original)


LIKE_AN_ATTRIBUTION = (
    "Op dinsdag 3 maart 2026 om 20:00 schreef ik mijn buurman:\nkom toch eens langs met de kinderen.",
    "Op 3 maart 2026 schreef de burgemeester:\n“Wij luisteren naar jongeren.”",
    "On March 3, 2026 the mayor wrote:\n“We listen to young people.”",
    "Le 3 mars 2026 la maire a écrit :\nnous écoutons les jeunes.",
    "Am 3. März 2026 schrieb der Bürgermeister:\nwir hören den Jugendlichen zu.",
    "-----Het oorspronkelijke plan-----\nwas te groot.",
    "Wij hingen een brief uit:\nVan: de bewoners\nAan: de straat\nOnderwerp: feest op zaterdag\nKom allemaal.",
    "We put up a letter:\nFrom: the neighbours\nTo: the street\nSubject: party\nDo come.",
)


@pytest.mark.parametrize("quote", [QUOTED, BARE], ids=["marked", "bare"])
@pytest.mark.parametrize("words", LIKE_AN_ATTRIBUTION)
def test_a_line_of_ones_own_that_looks_like_an_attribution_hides_nothing(words: str, quote: str) -> None:
    own = f"1. Met kleine stappen.\n{words}\n2. Vergaderingen."
    assert read(f"{own}\n\n{quote}").text == own


@pytest.mark.parametrize("words", LIKE_AN_ATTRIBUTION)
def test_nor_where_nothing_is_quoted(words: str) -> None:
    own = f"1. Met kleine stappen.\n{words}\n2. Vergaderingen."
    assert read(own).text == own


@pytest.mark.parametrize("quote", [QUOTED, BARE], ids=["marked", "bare"])
def test_what_is_typed_above_the_quote_is_own_though_it_repeats_the_letter(quote: str) -> None:
    own = "Graag nog uitleg bij “Wat werkt niet?”\n2. Wat werkt niet?\nHier zijn twee vragen."
    assert read(f"{own}\n\n{quote}").text == own


def test_words_that_repeat_the_letter_below_it_are_still_quote() -> None:
    assert read(f"Ja!\n\n{BARE}").text == "Ja!"


def hidden(*roles: tuple[str, Role, int | None]) -> str:
    """What of those lines, each with its role and the line of our letter that it repeats, is told all the same."""
    return Reply(tuple(Line(text, role, "", original=original) for text, role, original in roles)).unmatched


def test_what_is_hidden_in_the_quote_of_our_letter_and_repeats_nothing_is_told() -> None:
    ours = [(TOLD, Role.ATTRIBUTION, None), ("Wat werkt niet?", Role.QUOTE, 3)]
    assert hidden(*ours, ("Flyers werken niet.", Role.QUOTE, None)) == "Flyers werken niet."
    assert hidden(*ours, ("Flyers werken niet.", Role.SIGNATURE, None)) == ""
    letter = Shown(Moment.QUESTIONS, text=LETTER, questions=("Wanneer lukte het?", "Wat werkt niet?"))
    quoted = Line("Flyers werken niet.", Role.QUOTE, "", original=None)

    def told(earlier: str) -> list[str]:
        shown = replace(letter, earlier=((2, earlier),))
        reply = Reply((Line("Ja", Role.OWN, ""), Line("Wat werkt niet?", Role.QUOTE, "", original=3), quoted))
        return [one.words for one in reading.hidden(reply, shown)]

    assert told("Iets anders.") == ["Flyers werken niet."]
    assert told("Flyers werken niet.") == []


def test_what_stands_below_the_head_of_another_mail_is_somebody_elses() -> None:
    older = "Van: Els <els@example.org>\nVerzonden: maandag 2 november 2026 10:12\nAan: Jan\nOnderwerp: koken"
    reply = read(f"Ja!\n\n{BARE}\n{older}\n\nKomen jullie zaterdag ook koken met ons?")
    assert (reply.text, reply.unmatched) == ("Ja!", "")
    assert read(f"Ja!\n\n{QUOTED}").unmatched == ""


def test_text_glued_to_an_attribution_is_quote() -> None:
    glued = LETTER.replace("Dag Jan,", f"  {TOLD.replace(' <', '<')}   Dag Jan,")
    assert read(f"1. Samen koken.\n\nYahoo Mail: zoeken, organiseren, veroveren\n\n{glued}").text == "1. Samen koken."


@pytest.mark.parametrize(
    "warning",
    [
        "Let op: jongeren die buiten rondhangen bereiken we niet.",
        "Attention : les jeunes de l'extérieur du quartier ne viennent pas.",
        "Achtung: Jugendliche von außerhalb kommen nicht.",
        "Caution: young people from outside do not come.",
        "Let op: deze mail is lang. Buiten de kinderen komt niemand.",
    ],
)
@pytest.mark.parametrize("above", ["", "1. Samen koken.\n\n"])
def test_a_persons_warning_is_his_own(warning: str, above: str) -> None:
    own = f"{above}{warning}\n\n2. Vergaderingen."
    assert read(f"{own}\n\n{QUOTED}").text == own


GATEWAYS = (
    "LET OP: deze e-mail komt van buiten de organisatie. Klik niet op links.",
    "CAUTION: This email originated from outside of the organization. Do not click links or open attachments.",
    "You don't often get email from cop@example.org. Learn why this is important",
)


@pytest.mark.parametrize("banner", GATEWAYS)
def test_a_gateways_warning_takes_only_its_own_sentences(banner: str) -> None:
    assert read(f"{banner}\n\n1. Samen koken.").text == "1. Samen koken."
    if banner.endswith("."):
        glued = read(f"{banner} Samen koken op dinsdag lukt altijd. Wat fijn!")
        assert glued.text == "Samen koken op dinsdag lukt altijd. Wat fijn!"


@pytest.mark.parametrize("banner", GATEWAYS)
def test_it_is_a_gateways_at_the_very_top_only_and_never_all_there_is(banner: str) -> None:
    assert read(f"Samen koken.\n\n{banner}").text.startswith("Samen koken.\n\n" + banner[:10])
    assert read(banner).text == banner


@pytest.mark.parametrize("head", ["-- \nJan Peeters\nDe Brug vzw", "_____\nJan Peeters\nwww.debrug.example"])
def test_a_signature_ends_where_a_sentence_follows_a_blank_line(head: str) -> None:
    later = "Bij vraag 2 wou ik nog zeggen dat flyers echt niet werken."
    for below in (later, f"{later}\n\nEn dat was het."):
        assert read(f"1. Samen koken.\n\n{head}\n\n{below}\n\n{QUOTED}").text.endswith(below)
    assert read(f"1. Samen koken.\n\n{head}\n\n{QUOTED}").text == "1. Samen koken."


@pytest.mark.parametrize(
    "line",
    [
        "[Bericht ingekort]  Volledig bericht weergeven",
        "[Message clipped]  View entire message",
        "[Message tronqué]",
        "[Nachricht gekürzt]",
    ],
)
def test_what_the_client_left_out_is_no_word_of_the_writer(line: str) -> None:
    assert read(f"1. Samen koken.\n\n{line}").text == "1. Samen koken."


SIGNED = "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\n{}\n-----BEGIN PGP SIGNATURE-----\n\niQEzBAEBCgAd\n=Ab12\n-----END PGP SIGNATURE-----"  # noqa: E501


def test_clear_signed_words_come_out_of_their_armour() -> None:
    text = SIGNED.format("1. Samen koken.\n- - geen flyers\n\n- -- \nJan")
    assert read(f"{text}\n\n{QUOTED}").text == "1. Samen koken.\n- geen flyers"


@pytest.mark.parametrize("kind", ["MESSAGE", "PUBLIC KEY BLOCK"])
def test_a_block_of_armour_below_words_is_none(kind: str) -> None:
    block = f"-----BEGIN PGP {kind}-----\n\nhQEMA1234567890\n=Ab12\n-----END PGP {kind}-----"
    assert read(f"1. Samen koken.\n\n{block}").text == "1. Samen koken."


def test_armour_that_never_ends_hides_no_words() -> None:
    assert read("-----BEGIN PGP MESSAGE-----\n\nSamen koken.").text == "Samen koken."


def test_a_reaction_is_its_sign() -> None:
    part = Part("text/vnd.google.email-reaction+json", (), "", "", "", '{"emoji": "👍", "version": 1}'.encode())
    text = f"👍\n\nJan Peeters heeft gereageerd via Gmail\n<https://www.google.com/gmail/about>\n\n{QUOTED}"
    assert label(replace(PLAIN, text=text, parts=(part,)), LETTER).text == "👍"
    broken = replace(part, content=b"{")
    assert label(replace(PLAIN, text="Samen koken.", parts=(broken,)), LETTER).text == "Samen koken."


@pytest.mark.parametrize(
    "line", ["[Like] Jan Peeters reacted to your message:", "👍 Jan heeft op uw bericht gereageerd:"]
)
def test_outlooks_reaction_is_its_sign_too(line: str) -> None:
    assert read(f"{line}\n\n{BARE}").text == "👍"


@pytest.mark.parametrize("dash", ["-", "‐", "–"])
def test_a_border_of_any_dashes_is_a_quotes(dash: str) -> None:
    border = f"{dash * 7} Original Message {dash * 7}"
    assert (
        read(f"1. Samen koken.\n\nSent with ProtonMail Secure Email.\n\n{border}\n\n{QUOTED}").text == "1. Samen koken."
    )


@pytest.mark.parametrize(
    "told",
    [
        "Op 3 maart 2026 schreef de burgemeester:",
        "In maart 2026 schreef de burgemeester:",
        "On March 3, 2026 the mayor wrote:",
        "Le 3 mars 2026, le maire a écrit :",
        "Am 3. März 2026 schrieb der Bürgermeister:",
    ],
)
def test_what_somebody_wrote_once_hides_nothing_in_a_mail_that_answers_no_letter_we_know(told: str) -> None:
    words = f"1. Small steps.\n{told}\nWe listen to young people.\n2. The big halls.\n3. Two neighbours."
    assert read(words, None).text.split() == words.split()
