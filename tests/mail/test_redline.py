"""Edits made inside the quoted draft, by hand, in what six mail programs make of it."""

from __future__ import annotations

import os
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailflow.core.letters.done_lines import CommandName
from mailflow.core.letters.union import DraftSummary
from mailflow.core.session.model import Digest
from mailflow.core.session.people import Language
from mailflow.core.session.reading import Moment
from mailflow.mail.body.extract_reply import label, seen
from mailflow.mail.by_fields import fields as read
from mailflow.mail.context import Context
from mailflow.mail.draft_edits import edits, redline, struck_out
from mailflow.mail.draft_edits.matching import matched
from mailflow.mail.draft_edits.sheet import Sheet
from mailflow.mail.fields import Edit, EditKind, Fields, Unplaced
from mailflow.mail.message import Message
from mailflow.mail.parsing.parse import parse
from tests.mail.clients import CLIENTS, Change, Written, message
from tests.mail.test_edit_table import draft, understood

EXAMPLES = int(os.environ.get("MAILFLOW_EXAMPLES", "200"))
AS_TEXT = ("outlook", "apple", "thunderbird")
_, LETTER = draft(Language.NL, "draft_summary")
TEXT = LETTER.text
STRIKE, BEFORE = EditKind.STRIKE, EditKind.BEFORE


def shown_digest() -> Digest:
    letter = draft(Language.NL, "draft_summary")[0].letter
    assert isinstance(letter, DraftSummary)
    return letter.digest


def block(number: int) -> str:
    """A point with its number and what stands below it."""
    return TEXT[TEXT.index(f"\n{number}. ") : TEXT.index(f"\n{number + 1}. ")]


def changed(client: str, *changes: Change, above: str = "", below: str = "") -> Fields:
    return understood({"language": "nl", "above": above, "below": below, "changes": changes}, client)


@pytest.mark.parametrize("client", AS_TEXT)
@pytest.mark.parametrize(
    ("changes", "wanted"),
    [
        ([(block(6), "")], [Edit(STRIKE, (6,))]),
        ([(block(3), ""), (block(6), "")], [Edit(STRIKE, (3, 6))]),
        ([(block(6), ""), ("\n7. ", "\n6. "), ("\n8. ", "\n7. ")], [Edit(STRIKE, (6,))]),
        ([(block(6), ""), ("\n1. ", f"{block(6)}\n1. ")], [Edit(BEFORE, (6, 1))]),
        ([(block(2), ""), (block(5), block(5) + block(2))], [Edit(BEFORE, (2, 6))]),
        ([("sleutel, letterlijk.", "sleutel, letterlijk. --> mag weg")], [Edit(STRIKE, (6,))]),
        ([("sleutel, letter", "sleutel: letter")], [Edit(EditKind.REPLACE, (6,), "Geef een sleutel: letterlijk.")]),
        ([("4. Werk via de grote zussen.", "4. Betrek de buren")], [Edit(EditKind.REPLACE, (4,), "Betrek de buren")]),
    ],
)  # fmt: skip
def test_points_changed_by_hand(client: str, changes: list[Change], wanted: list[Edit]) -> None:
    reading = changed(client, *changes)
    assert list(reading.edits) == wanted
    assert not reading.unplaced


@pytest.mark.parametrize("client", AS_TEXT)
@pytest.mark.parametrize(
    "changes",
    [
        [(TEXT[TEXT.index("De samenvatting") :], "[...]")],
        [(TEXT[TEXT.index("\n4. ") :], "")],
        [(TEXT[: TEXT.index("\n3. ")], ""), (TEXT[TEXT.index("\n4. ") :], "")],
        [(TEXT[TEXT.index("Vraag 2.") :], "")],
    ],
)
def test_a_quote_that_was_trimmed_strikes_nothing(client: str, changes: list[Change]) -> None:
    reading = changed(client, *changes, above="ok")
    assert reading.edits == ()
    assert [one.name for one in reading.commands] == [CommandName.START]


@pytest.mark.parametrize("client", AS_TEXT)
def test_what_is_missing_from_most_of_a_quote_is_asked(client: str) -> None:
    gone = [(block(number), "") for number in (2, 4, 6, 7)]
    reading = changed(client, *gone)
    assert reading.edits == ()
    assert reading.unplaced == (Unplaced(points=(2, 4, 6, 7)),)


@pytest.mark.parametrize("client", CLIENTS)
def test_an_untouched_quote_changes_nothing(client: str) -> None:
    for language in Language:
        for letter in ("draft_summary", "draft_top_seven"):
            reading = understood({"language": language, "letter": letter, "above": "ok"}, client)
            assert (reading.edits, reading.unplaced) == ((), ())
            assert [one.name for one in reading.commands] == [CommandName.START]


@pytest.mark.slow
@pytest.mark.parametrize("client", CLIENTS)
def test_each_point_and_each_sentence_can_be_changed_and_struck(client: str) -> None:
    digest = shown_digest()
    for point in digest.points:
        words = f"{point.number}. {point.text}"
        longer = changed(client, (words, f"{words[:-1]} en nog wat meer."))
        assert longer.edits == (Edit(EditKind.REPLACE, (point.number,), f"{point.text[:-1]} en nog wat meer."),)
        assert changed(client, (words, "")).edits == (Edit(STRIKE, (point.number,)),)
    for sentence in [one for section in digest.sections for one in (*section.sentences, *section.single_voices)]:
        longer = changed(client, (sentence.text, f"Soms: {sentence.text}"))
        assert longer.edits == (Edit(EditKind.REWORD, text=f"Soms: {sentence.text}", old=sentence.text),)
        assert changed(client, (sentence.text, "")).edits == (Edit(EditKind.DROP, old=sentence.text),)


def test_just_what_the_letter_gave_as_an_example_is_meant() -> None:
    for client in CLIENTS:
        assert changed(client, above="4 en 7 zijn hetzelfde").edits == (Edit(EditKind.MERGE, (4, 7)),)
    points = tuple(point.text for point in shown_digest().points)
    mail = b"From: geert@example.org\nDate: Wed, 16 Dec 2026 10:12:00 +0100\n\n4 en 7 zijn hetzelfde\n"
    alone = read(parse(mail), Context(Moment.FACILITATOR, sent=TEXT, points=points))
    assert alone.edits == (Edit(EditKind.MERGE, (4, 7)),)


def test_words_struck_out_are_deleted() -> None:
    html = LETTER.html.replace("4. Werk via de grote zussen.", "<s>4. Werk via de grote zussen.</s>")
    html = html.replace(" grote zussen weten", ' <span style="text-decoration:line-through">grote</span> zussen weten')
    mail = replace(message("outlook web", Written("Doorstreept wat weg mag"), LETTER), html=html)
    there = struck_out.without(mail)
    inside = redline.read(label(there, TEXT), seen(there), TEXT, sheet())
    assert [edit.kind for edit in inside.edits] == [EditKind.REWORD, STRIKE]
    assert inside.edits[0].text == "De zussen weten waar hun broers zitten, en wat ze nodig hebben."


@pytest.mark.parametrize("space", [" ", "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}", ""])
def test_a_sign_with_a_space_before_it_belongs_to_its_sentence(space: str) -> None:
    points = ("Supprimer les heures d'ouverture !", "Aller là où ils sont, même sur un parking.")
    said = ("Sur le parking du Delhaize !", "Et pourquoi pas le dimanche ?", "On a parlé de « moteurs ».")
    shown = Sheet(points, tuple((1, one) for one in said))
    lines = [f"{number}. {point}" for number, point in enumerate(points, 1)]
    letter = "\n\n".join([*lines, "Question 1. Quand ?", *(f"- {one} (Mehdi)" for one in said)])
    for sign in "!?»":
        letter = letter.replace(f" {sign}", f"{space}{sign}")
    quote = "\n".join(f"> {line}" for line in letter.replace("un parking", "une place").split("\n"))
    mail = body(f"Merci !\n\n{quote}\n")
    there = redline.read(label(mail, letter), seen(mail), letter, shown)
    assert there.edits == (Edit(EditKind.REPLACE, (2,), points[1].replace("un parking", "une place")),)


def sheet() -> Sheet:
    digest = shown_digest()
    sentences = tuple((one.question, s.text) for one in digest.sections for s in (*one.sentences, *one.single_voices))
    return Sheet(tuple(point.text for point in digest.points), sentences)


def body(text: str) -> Message:
    return Message((), (), (), (), (), "", None, None, (), (), text, None, "text/plain", (), (), ())


@given(st.lists(st.sampled_from(["", "ok", "4. ", *TEXT.split("\n")]), max_size=80), st.text(max_size=40))
@settings(max_examples=EXAMPLES, deadline=None)
def test_whatever_is_left_of_a_letter_names_only_its_points(lines: list[str], words: str) -> None:
    mail = body("\n".join([*lines, words, *lines[::2]]))
    shown = sheet()
    said = edits.with_quote(redline.read(label(mail, TEXT), seen(mail), TEXT, shown), shown)
    assert all(1 <= point <= len(shown.points) for edit in said.edits for point in edit.points)
    assert all(edit.old in {text for _, text in shown.summary} for edit in said.edits if edit.old)


@given(st.lists(st.sampled_from("abcd"), max_size=60), st.lists(st.sampled_from("abcde"), max_size=60))
@settings(max_examples=EXAMPLES, deadline=None)
def test_words_are_matched_once_and_in_order(original: list[str], text: list[str]) -> None:
    pairs = sorted(matched(original, text).items())
    assert all(original[one] == text[other] for one, other in pairs)
    assert all(a < c and b < d for (a, b), (c, d) in pairwise(pairs))
    assert matched(original, original) == {at: at for at in range(len(original))}
