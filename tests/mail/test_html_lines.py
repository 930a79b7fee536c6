"""HTML bodies become lines with depth, cells and boldness, in linear work."""

from __future__ import annotations

import pytest

from mailflow.mail.body.body_lines import MOST_LINES, Hint
from mailflow.mail.body.html_lines import of_html


def texts(body: str) -> list[str]:
    return [line.text for line in of_html(body) if line.text]


def test_blocks_and_breaks_end_lines_and_inline_elements_do_not() -> None:
    assert texts("<div>Dag <b>Jan</b>,<br>tot<span> dan</span></div>Groet") == ["Dag Jan,", "tot dan", "Groet"]


def test_paragraphs_are_parted_by_a_blank_line_and_words_paragraphs_are_not() -> None:
    assert [line.text for line in of_html("<p>een</p><p>twee</p>")] == ["een", "", "twee"]
    assert [line.text for line in of_html("<p class=MsoNormal>een</p><p class=MsoNormal>twee</p>")] == ["een", "twee"]


def test_a_blockquote_is_depth_and_ends_where_it_ends() -> None:
    body = "Boven<blockquote type=cite>Dag<blockquote>diep</blockquote></blockquote>Onder"
    assert [(line.text, line.depth) for line in of_html(body) if line.text] == [
        ("Boven", 0), ("Dag", 1), ("diep", 2), ("Onder", 0),
    ]  # fmt: skip


def test_cells_of_a_true_table_know_their_row_and_column() -> None:
    body = "<table><tr><td>Vraag</td><td><p>Antwoord</p><p>meer</p></td></tr><tr><td>V2<td>A2</table>"
    assert [(line.text, line.cell) for line in of_html(body) if line.text] == [
        ("Vraag", (0, 0)), ("Antwoord", (0, 1)), ("meer", (0, 1)), ("V2", (1, 0)), ("A2", (1, 1)),
    ]  # fmt: skip


def test_a_table_of_one_column_is_mere_layout() -> None:
    assert {line.cell for line in of_html("<table><tr><td>een</td></tr><tr><td>twee</td></tr></table>")} == {None}


def test_numbers_of_an_ordered_list_are_seen() -> None:
    body = "<ol><li>ja<li><div>nee</div></li></ol><ul><li>flyers</ul>"
    assert texts(body) == ["1. ja", "2. nee", "- flyers"]


def test_a_list_that_goes_on_behind_an_answer_counts_on() -> None:
    asked = "<ol><li>Wanneer?</li></ol>Vorig jaar<ol start=2><li>Wat niet?</ol>Flyers"
    body = asked + "<ol type='1' start='7'><li>ja<li>nee</ol>"
    lines = ["1. Wanneer?", "Vorig jaar", "2. Wat niet?", "Flyers", "7. ja", "8. nee"]
    assert [line for line in texts(body) if line] == lines


def test_a_line_that_is_mostly_bold_is_marked() -> None:
    body = '<p><b>3. Eerst aanwezig zijn</b></p><p>4. Durven <b>stop</b>pen en meer</p><p style="font-weight:700">5</p>'
    assert [line.marked for line in of_html(body) if line.text] == [True, False, True]


@pytest.mark.parametrize(
    ("body", "hint"),
    [
        ('<div class="gmail_attr">Op 2 nov schreef Jan:</div>', Hint.ATTRIBUTION),
        ('<div class="moz-cite-prefix">Op 2 nov schreef Jan:</div>', Hint.ATTRIBUTION),
        ('<div id="divRplyFwdMsg"><b>Van:</b> Jan</div>', Hint.BOUNDARY),
        ('<div id="x_divRplyFwdMsg"><b>Van:</b> Jan</div>', Hint.BOUNDARY),
        ('<div id="appendonsend"></div><p>Van: Jan</p>', Hint.BOUNDARY),
        ('<div class="gmail_signature">Jan</div>', Hint.SIGNATURE),
        ("<blockquote>Jan</blockquote>", Hint.BLOCKQUOTE),
        ('<blockquote type="cite">Jan</blockquote>', Hint.NONE),
    ],
)
def test_what_a_client_says_of_its_elements_is_kept(body: str, hint: Hint) -> None:
    assert of_html(body)[0].hint is hint


def test_hidden_text_scripts_styles_and_comments_are_not_seen() -> None:
    body = (
        '<style>p{color:red}</style><!-- <p>niet</p> --><div style="display:none">preheader</div><script>x("<p>n</p>")'
        "</script><title>niet</title><p>wel</p>"
    )
    assert texts(body) == ["wel"]


def test_entities_and_invisible_signs_become_what_a_reader_sees() -> None:
    assert texts("<p>caf&eacute;&nbsp;&lt;3&#8203;</p>") == ["café <3"]


def test_broken_html_keeps_its_words() -> None:
    assert texts('</div></b><p>een<b>twee</i><div>drie <a href="x">vier') == ["eentwee", "drie vier"]


def test_preformatted_text_keeps_its_lines() -> None:
    assert [line.text for line in of_html("<pre>een\n\n  twee</pre>")] == ["een", "", "  twee"]


@pytest.mark.parametrize("tag", ["div", "b", "blockquote", "p", "li", "table", "td"])
def test_deep_nesting_loses_no_word(tag: str) -> None:
    assert texts(f"<{tag}>" * 19_000 + "diep")[-1].endswith("diep")


def test_more_lines_than_anybody_writes_end_in_long_ones_with_all_words() -> None:
    lines = of_html("<br>".join(str(number) for number in range(30_000)))
    assert len(lines) < MOST_LINES + 100
    assert " ".join(line.text for line in lines).split() == [str(number) for number in range(30_000)]
