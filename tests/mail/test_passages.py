"""A mail as its writer sees it: every stretch has its act, and none is lost."""

from __future__ import annotations

from dataclasses import replace
from email.message import EmailMessage
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailflow.core.acts import union as a
from mailflow.core.acts.consequences import TABLE, Fate, When, foreseen
from mailflow.core.acts.segments import broken
from mailflow.core.letters.shown import Shown
from mailflow.core.session.reading import Moment
from mailflow.mail.context import Context
from mailflow.mail.parsing.parse import parse
from mailflow.mail.passages import Passage, passages, title
from mailflow.mail.reading import read
from mailflow.mail.spoken import explained
from tests.mail.interpreting.replies import PEOPLE, QUESTIONS
from tests.mail.interpreting.test_participant_properties import TEXTS

LETTER = "Hallo,\n\n" + "\n".join(f"{number}. {one}" for number, one in enumerate(QUESTIONS, 1)) + "\n\nGroeten\n"
QUOTED = "\n".join(
    ("On Mon, 23 Nov 2026 at 09:12, Garden <cop@net.example> wrote:", *(f"> {one}" for one in LETTER.splitlines()))
)


def mail(text: str) -> bytes:
    message = EmailMessage()
    message["From"], message["Date"] = "Marta <marta@garden.example>", "Tue, 24 Nov 2026 10:00:00 +0100"
    message["Subject"] = "Re: the garden"
    message.set_content(text, charset="utf-8", cte="8bit")
    return message.as_bytes()


def shown(moment: Moment, **more: Any) -> Context:
    questions = QUESTIONS if moment is Moment.QUESTIONS else ()
    facilitator = moment in (Moment.RUNNING, Moment.CARD)
    letter = Shown(moment, text=LETTER, questions=questions, people=PEOPLE, facilitator=facilitator, **more)
    return Context(moment, sent=LETTER, questions=questions, names=PEOPLE, shown=letter, vouched=True)


def parted(text: str, moment: Moment = Moment.QUESTIONS) -> tuple[Passage, ...]:
    message, context = parse(mail(text)), shown(moment)
    return passages(explained(message, context), read(message, context))


def seen(text: str, moment: Moment = Moment.QUESTIONS) -> dict[str, tuple[str, str]]:
    """What each stretch is and becomes."""
    return {" ".join(one.text.split()): (one.label, one.becomes) for one in parted(text, moment)}


@settings(deadline=None, max_examples=80)
@given(TEXTS, st.sampled_from((Moment.INVITE, Moment.QUESTIONS, Moment.RUNNING, Moment.CARD)), st.booleans())
def test_the_passages_together_are_the_mail_and_every_act_stands_in_one(
    text: str, moment: Moment, quotes: bool
) -> None:
    message, context = parse(mail(f"{text}\n\n{QUOTED}" if quotes else text)), shown(moment)
    reply, reading = explained(message, context), read(message, context)
    found = passages(reply, reading)
    whole = "\n".join(line.text for line in reply.lines)
    assert broken(reading.text, reading.segments, reading.acts) == []
    assert "".join(one.text for one in found if one.end > one.start) == whole
    assert all(one.text == whole[one.start : one.end] for one in found if one.end > one.start)
    assert all(title(act) in {part for one in found for part in one.label.split(" + ")} for act in reading.acts)


def test_own_words_quote_signature_and_courtesy_are_told_apart() -> None:
    said = seen(f"Hallo Henk,\n\n1. In May, with cake.\n2. The smell.\n\nGroeten\nMarta\n-- \nMarta Vos\n\n{QUOTED}")
    assert said["In May, with cake."] == ("answer 1", "kept")
    assert said["The smell."] == ("answer 2", "kept")
    assert said["Hallo Henk,"] == ("greeting", "")
    assert said["-- Marta Vos"] == ("signature", "")
    assert ("attribution", "") in said.values()
    assert ("quote", "") in said.values()


def test_a_quote_between_two_answers_cuts_neither() -> None:
    lines = [f"> {QUESTIONS[0]}", "In May.", f"> {QUESTIONS[1]}", "The smell."]
    labels = [one.label for one in parted("\n".join(lines))]
    assert labels == ["quote", "answer 1", "quote", "answer 2"]


@pytest.mark.parametrize(
    ("text", "moment", "label", "becomes"),
    [
        ("Extend until 11 December", Moment.RUNNING, "extend", "done"),
        ("The theme is: compost", Moment.CARD, "theme", "shown first"),
        ("stop", Moment.INVITE, "stop", "only when plain"),
        ("The ladder came back on Sunday.", Moment.RUNNING, "tell", "asked"),
        ("Odette keeps bees on the roof of the school.", Moment.INVITE, "tell", "told"),
    ],
)
def test_where_it_goes_stands_beside_it(text: str, moment: Moment, label: str, becomes: str) -> None:
    (one,) = parted(text, moment)
    assert (one.label.split(" ")[0], one.becomes) == (label, becomes)


def test_of_a_machines_mail_every_line_is_shown_too() -> None:
    message = parse(b"Auto-Submitted: auto-replied\n" + mail("I am away.\n"))
    context = replace(shown(Moment.QUESTIONS), vouched=False)
    (one,) = passages(explained(message, context), read(message, context))
    assert (one.text.strip(), one.label, one.becomes) == ("I am away.", "no act", "")


@pytest.mark.parametrize("kind", get_args(a.Act)[:-1])
def test_it_can_be_said_of_every_act_where_it_goes(kind: type[Any]) -> None:
    row = TABLE[kind]
    assert (row.fate is Fate.DONE) or row.when is When.AT_ONCE


def test_of_words_passed_on_it_is_said_for_each() -> None:
    behalf = a.Behalf("Henk", (a.Answer(1, "the bench"), a.Join()))
    assert foreseen(behalf, facilitator=True) == (Fate.KEPT, Fate.DONE)
    assert title(behalf) == "behalf Henk: answer 1, join"
