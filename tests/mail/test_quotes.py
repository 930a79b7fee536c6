"""Own words and quoted lines are told apart without knowing what we had sent."""

from __future__ import annotations

import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailflow.mail.body.extract_reply import label
from mailflow.mail.message import Message
from mailflow.mail.reply import Reply, Role

ATTRIBUTION = "Op ma 2 nov. 2026 om 10:12 schreef Jan <jan@example.org>:"
BLOCK = "Van: Jan <jan@example.org>\nVerzonden: maandag 2 november 2026 10:12\nAan: An\nOnderwerp: Vragen"


def read(text: str | None, html: str | None = None) -> Reply:
    return label(Message((), (), (), (), (), "", None, None, (), (), text, html, "text/plain", (), (), ()), None)


def check(text: str, own: str) -> None:
    assert read(text).text == own


def test_marked_lines_below_an_attribution_are_quote() -> None:
    check(f"Ja!\n\n{ATTRIBUTION}\n\n> Kom je?\n> Jan", "Ja!")


def test_all_is_quote_below_an_attribution_without_marks() -> None:
    check(f"Ja!\n\n{ATTRIBUTION}\n\nKom je?\n\nJan", "Ja!")


def test_all_is_quote_below_a_header_block() -> None:
    check(f"Ja!\n\n{BLOCK}\n\nKom je?", "Ja!")


def test_words_below_and_between_marked_quotes_are_own() -> None:
    check(f"{ATTRIBUTION}\n\n> Kom je?\n\nJa!\n\n> Wanneer?\n\nMorgen.", "Ja!\n\nMorgen.")


def test_words_on_the_line_of_an_attribution_are_own() -> None:
    check("Prima! Op 2 nov. 2026 om 10:12 schreef Jan <jan@example.org>:\n> Kom je?", "Prima!")


def test_the_rest_of_a_line_that_a_client_wrapped_is_quote() -> None:
    text = f"Ja!\n\n{ATTRIBUTION}\n> Zou u de vragen willen beantwoorden door op dit bericht te\nantwoorden?\n> Jan"
    check(text, "Ja!")


def test_a_short_answer_right_below_a_question_is_no_rest_of_it() -> None:
    text = (
        f"{ATTRIBUTION}\n> Wanneer is het je gelukt om een jongere te bereiken die nergens binnenkwam?\nflyers\n> Jan"
    )
    check(text, "flyers")


def test_a_blockquote_between_own_words_above_the_attribution_is_the_writers() -> None:
    html = (
        f"<div>Hij zei:</div><blockquote>eerst aanwezig zijn</blockquote><div>{ATTRIBUTION.replace('<', '&lt;')}</div>"
        "<blockquote type=cite>Kom je?</blockquote>"
    )
    assert read(None, html).text == "Hij zei:\n\neerst aanwezig zijn"


def test_arrows_around_a_link_are_no_quote_marks() -> None:
    text = "Kijk hier\n>>> http://example.org <<<\ntot dan"
    check(text, text)


def test_a_forward_without_words_has_none_and_is_doubted() -> None:
    reply = read(f"---------- Forwarded message ---------\n{BLOCK}\n\nKom je?")
    assert (reply.text, reply.doubt) == ("", "only a forwarded or quoted mail")


def test_text_below_a_header_block_stays_when_there_is_nothing_else() -> None:
    reply = read(f"{BLOCK}\n\nJa, ik kom.")
    assert reply.text.endswith("Ja, ik kom.")
    assert reply.doubt is not None


def test_text_and_html_of_one_mail_give_the_same_words() -> None:
    html = f"<p>Ja!</p><div>{ATTRIBUTION.replace('<', '&lt;')}</div><blockquote type=cite><p>Kom je?</p></blockquote>"
    assert read(None, html).text == read(f"Ja!\n\n{ATTRIBUTION}\n\n> Kom je?").text == "Ja!"


def test_an_html_body_without_words_gives_way_to_the_text() -> None:
    assert read("Ja!", "<div><br></div>").text == "Ja!"


@pytest.mark.parametrize("text", ["", "\n\n", "👍", "ja", "?", "3 1 5"])
def test_a_mail_without_quotes_is_all_own(text: str) -> None:
    check(text, text.strip())


def test_every_line_has_a_role_and_a_reason() -> None:
    lines = read(f"Ja!\n\n-- \nJan\n\n{ATTRIBUTION}\n\n> Kom je?").lines
    assert [line.role for line in lines if line.text] == [
        Role.OWN, Role.SIGNATURE, Role.SIGNATURE, Role.ATTRIBUTION, Role.QUOTE,
    ]  # fmt: skip
    assert all(line.why for line in lines)


_PIECES = st.sampled_from(
    [
        "> ",
        ">",
        "\n",
        "On ",
        "1",
        " wrote:",
        "@",
        "a@b.be",
        "From: ",
        "<",
        "-- ",
        "____",
        "<div>",
        "</b>",
        "<!--",
        '<div id="appendonsend">',
        "<blockquote>",
        "ja",
        ":",
    ]
)


@settings(max_examples=int(os.environ.get("MAILFLOW_EXAMPLES", "200")))
@given(st.lists(_PIECES | st.text(max_size=8), max_size=60).map("".join))
def test_no_text_makes_reading_raise(text: str) -> None:
    message = Message((), (), (), (), (), "", None, None, (), (), text, text, "text/plain", (), (), ())
    for original in (None, "1. Kom je?\n", text):
        reply = label(message, original, ours=("Leernetwerk",))
        assert all(line.original is None or original is not None for line in reply.lines)


@pytest.mark.slow
@pytest.mark.parametrize("piece", ["a\n", ">\n", "On 3 Jun 2025 at 10:12 <\n", "From: a\n", "a:\n", "--\n", "a@b.be\n"])
def test_a_megabyte_of_lines_is_read_within_the_bound_of_lines(piece: str) -> None:
    reply = read(piece * (1_000_000 // len(piece)))
    assert len(reply.lines) <= 5_002 + 1_000_000 // 4_000  # the rest is broken into lines of that length
