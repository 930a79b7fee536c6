"""What repeats the mail that we had sent is quote wherever it stands, and knows which line it repeats."""

from __future__ import annotations

import textwrap

import pytest

from mailflow.mail.body import original
from mailflow.mail.body.body_lines import of_text
from mailflow.mail.body.extract_reply import label
from mailflow.mail.message import Message
from mailflow.mail.reply import Reply, Role

SENT = """Dag Jan,

Hier zijn de drie vragen. Schrijf je antwoord er gewoon onder, in je eigen woorden; een bijlage mag ook.
Weet je op één vraag niets, sla ze over. Graag tegen vrijdag 11 december.

1. Wanneer is het je gelukt om een jongere te bereiken die nergens binnenkwam? Wat deed je toen?

2. Wat werkt juist niet?

3. Waarom?

Wil je ons één zin meegeven die je het belangrijkst vindt? Begin die met "Kern:".

Groeten,
Leernetwerk
"""
BLOCK = (
    "Van: Leernetwerk <cop@example.org>\nVerzonden: maandag 30 november 2026 10:12\nAan: Jan\nOnderwerp: Jongeren\n\n"
)
LINE = "Op ma 30 nov. 2026 om 10:12 schreef Leernetwerk <cop@example.org>:\n\n"


def test_a_short_answer_that_begins_as_our_next_line_does_stays() -> None:
    for said in ("weet", "Wil", "wil je"):
        reply = read(
            BLOCK + SENT.replace("3. Waarom?\n", f"3. Waarom?\n\n{said}\n").replace("niet?\n", "niet?\n\nWaarom\n")
        )
        assert reply.text.split() == ["Waarom", *said.split()]


def test_our_preheader_shown_in_the_quote_is_quote() -> None:
    reply = read("Ja.\n\n" + BLOCK + "De drie vragen, graag tegen vrijdag 11 december.\n\n" + SENT)
    assert reply.text == "Ja."
    assert "rood" in read(BLOCK + "Mijn antwoorden staan in rood.\n\n" + SENT).text


def test_a_marked_question_that_was_shortened_is_quote_and_keeps_its_place() -> None:
    reply = read(LINE + "> 1. Wanneer is het je gelukt [...] bereiken?\n\nOp straat.\n\n> 2. Wat werkt?\n\nNiets.")
    assert reply.text == "Op straat.\n\nNiets."
    assert [line.original for line in reply.lines if line.role is Role.QUOTE and line.text] == [5, 7]


def read(text: str | None, html: str | None = None) -> Reply:
    message = Message((), (), (), (), (), "", None, None, (), (), text, html, "text/plain", (), (), ())
    return label(message, SENT, ours=("Leernetwerk", "cop@example.org"))


def check(text: str, own: str) -> None:
    assert read(text).text == own


def quoted(text: str) -> str:
    return "\n".join(f"> {line}".rstrip() for line in text.splitlines())


def answered(first: str, second: str, third: str) -> str:
    return (
        SENT.replace("je toen?", f"je toen?{first}")
        .replace("juist niet?", f"juist niet?{second}")
        .replace("Waarom?", f"Waarom?{third}")
    )


BELOW = answered("\nYounes, op het plein.", "\nFlyers.", "\nDaarom.")
BESIDE = answered(" Younes, op het plein.", " Flyers.", " Daarom.")
ANSWERS = "Younes, op het plein.\nFlyers.\nDaarom."


@pytest.mark.parametrize(
    "text",
    [
        BLOCK + BELOW,
        BELOW,
        LINE + quoted(BELOW),
        LINE + quoted(BESIDE),
        BLOCK + BESIDE,
        BLOCK + BELOW.replace("\n", "\n\n"),
    ],
    ids=["no marks", "no attribution", "within the marks", "on the marked line", "on the line", "blank lines doubled"],
)
def test_answers_between_the_questions_are_found(text: str) -> None:
    reply = read(text)
    own = [line.text for line in reply.lines if line.role is Role.OWN and line.text]
    assert own == ANSWERS.splitlines()


def test_every_quoted_line_knows_the_line_it_repeats() -> None:
    numbers = [line.original for line in read(BLOCK + BESIDE).lines if line.original is not None]
    assert numbers == [0, 2, 3, 5, 7, 9, 11, 13, 14]


def test_an_answer_on_a_question_s_line_becomes_a_line_of_its_own() -> None:
    lines = [line for line in read(LINE + "> 2. Wat werkt juist niet? Flyers.").lines if line.text]
    assert [(line.text, line.role, line.original) for line in lines[1:]] == [
        ("2. Wat werkt juist niet?", Role.QUOTE, 7),
        ("Flyers.", Role.OWN, None),
    ]


@pytest.mark.parametrize("width", [40, 66, 76])
def test_wrapping_does_not_matter(width: int) -> None:
    wrapped = "\n".join("\n".join(textwrap.wrap(line, width)) if line else "" for line in SENT.splitlines())
    check(BLOCK + wrapped.replace("juist niet?", "juist niet?\nFlyers."), "Flyers.")


def test_reflow_into_one_paragraph_does_not_matter() -> None:
    check(BLOCK + " ".join(SENT.split()) + "\n\nFlyers.", "Flyers.")


def test_typographic_quotes_and_list_marks_do_not_matter() -> None:
    changed = SENT.replace('"Kern:"', "“Kern:”").replace("2. ", "• ").replace("één", "één")
    check(BLOCK + changed.replace("juist niet?", "juist niet?\n- flyers"), "- flyers")


def test_a_truncated_quote_is_still_quote() -> None:
    check(BLOCK + BELOW[: BELOW.index("Daarom")], "Younes, op het plein.\n\nFlyers.")


def test_a_question_of_one_word_is_quote_between_its_neighbours() -> None:
    check(BLOCK + SENT, read(BLOCK + SENT).text)
    assert [line.original for line in read(BLOCK + SENT).lines if line.text == "3. Waarom?"] == [9]


def test_small_edits_in_a_question_do_not_make_it_an_answer() -> None:
    check(BLOCK + SENT.replace("Wat werkt juist niet?", "Wat werkt volgens jou niet?\nFlyers."), "Flyers.")


def test_a_banner_inside_the_quote_is_not_own() -> None:
    check(
        f"Prima.\n\n{BLOCK}LET OP: deze e-mail komt van buiten de organisatie. Klik niet op links.\n\n{SENT}", "Prima."
    )


def test_an_answer_that_begins_with_the_words_of_the_question_stays_whole() -> None:
    answer = "Wat werkt juist niet volgens mij: flyers uitdelen."
    check(BLOCK + SENT.replace("juist niet?", f"juist niet?\n{answer}"), answer)


def test_an_answer_that_first_says_the_question_again_stays_whole() -> None:
    answer = "Wat werkt juist niet? Flyers, zou ik zeggen."
    check(BLOCK + SENT.replace("juist niet?", f"juist niet?\n{answer}"), answer)


def test_an_answer_above_the_quote_that_goes_on_from_the_question_stays_whole() -> None:
    answer = "Wat werkt juist niet is flyers uitdelen."
    check(f"{answer}\n\n{BLOCK}{SENT}", answer)


def test_a_question_that_gets_other_words_stays_whole() -> None:
    said = 'Vraag 2: "Wat werkt juist niet, en hoe weet je dat?" Voor de rest ok.'
    check(f"{said}\n\n{LINE}{SENT}", said)
    check(f"{said}\n\n{BLOCK}{SENT}", said)


def test_an_answer_that_borrows_a_phrase_of_the_letter_stays_whole() -> None:
    answer = "Schrijf je antwoord er gewoon onder zeggen ze, maar dat werkt niet bij ouders en ook niet bij jongeren."
    check(BLOCK + SENT.replace("juist niet?", f"juist niet?\n{answer}"), answer)


def test_questions_copied_to_the_top_are_quote_and_their_answers_own() -> None:
    check(f"2. Wat werkt juist niet?\nFlyers.\n\n{BLOCK}{SENT}", "Flyers.")


def test_older_mails_of_the_thread_around_ours_are_quote() -> None:
    older = BLOCK.replace("30 november", "23 november").replace("Van: Leernetwerk", "Van: Jan")
    check(f"Flyers.\n\n{older}Mijn vorige antwoord.\n\n{BLOCK}{SENT}\n\n{older}Ja graag!", "Flyers.")


def test_answers_in_table_cells_and_in_another_colour_are_found() -> None:
    html = (
        "<p>zie rood</p><p><b>Van:</b> Leernetwerk<br><b>Verzonden:</b> maandag 30 november 2026 10:12<br><b>Aan:</b> J"
        "</p><table><tr><td>2. Wat werkt juist niet?</td><td>Flyers</td></tr></table>"
        "<p>1. Wanneer is het je gelukt om een jongere te bereiken die nergens binnenkwam? Wat deed je toen? "
        '<span style="color:red">Younes</span></p>'
    )
    reply = read(None, html)
    assert [line.text for line in reply.lines if line.role is Role.OWN and line.text] == [
        "zie rood",
        "Flyers",
        "Younes",
    ]
    assert {line.cell for line in reply.lines if line.text == "Flyers"} == {(0, 1)}


def test_a_reply_that_only_repeats_our_lines_is_doubted() -> None:
    assert read(BLOCK + SENT).doubt == "only a quote"


def test_a_quote_of_something_else_is_doubted() -> None:
    assert read(f"Ja!\n\n{LINE}> Een heel andere mail").doubt == "nothing in it repeats the mail it answers"


def test_a_forward_of_something_else_is_kept_when_we_know_what_we_sent() -> None:
    reply = read("---------- Forwarded message ---------\n" + BLOCK + "Flyers zijn zinloos, schrijft mijn collega.")
    assert reply.text == "Flyers zijn zinloos, schrijft mijn collega."
    assert reply.doubt is not None


@pytest.mark.parametrize("word", ["de het een van", "a"])
def test_the_work_on_repetitive_mails_stays_within_its_budget(word: str) -> None:
    body = "\n".join([f"{word} {word} {word}"] * 4_000)
    aligned = original.align(of_text(body), body)
    assert len(aligned) == 4_000
    assert sum(one.original is not None for one in aligned) >= 3_900
