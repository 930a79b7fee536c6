"""A letter becomes the words of its reader, and nobody's words become anything else."""

from __future__ import annotations

import html
import os
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailflow.core.letters.union import Noted, QuestionsLetter, Receipt, ReviewLetter, SomebodyWrote, TopSevenLetter
from mailflow.core.session.model import Digest, Point, RankedPoint, Section, Sentence
from mailflow.core.session.people import Language, Person, PersonId
from mailflow.errors import TemplateError
from mailflow.mail.writing import samples
from mailflow.mail.writing.markdown import sendable
from tests.mail.letters import packaged, renderer, sample, sample_letter

EXAMPLES = settings(max_examples=int(os.environ.get("MAILFLOW_EXAMPLES", "200")), deadline=None)
WORDS = st.text(max_size=60) | st.sampled_from(
    [
        "5. mei",
        "#1",
        "*",
        "**vet**",
        "<b>x</b>",
        "[a](http://b)",
        "---",
        "{{ to }}",
        "1. een",
        "&nbsp;",
        "> x",
        "\U000f0000",
        "a\nb",
    ]
)


def text_of(source: str, name: str = "lesson_noted") -> str:
    """What a template of our own makes of a sample."""
    return renderer(nl__lesson_noted=f"preheader: x\n---\n{source}").render(sample(name)).text


def blamed(source: str) -> str:
    """The complaint about a template of our own."""
    with pytest.raises(TemplateError) as caught:
        text_of(source)
    return str(caught.value)


@EXAMPLES
@given(st.lists(WORDS, min_size=3, max_size=3))
def test_what_people_wrote_stands_in_the_text_as_it_is_and_in_the_html_escaped(words: list[str]) -> None:
    question, text, name = words
    envelope = replace(
        sample("review"),
        letter=ReviewLetter(
            Digest((Section(1, (Sentence(text, (PersonId("p1"),)),)),), (Point(1, question, None),)),
            ((PersonId("p1"), name),),
            7,
            date(2026, 12, 18),
            took_part=True,
        ),
    )
    rendered = packaged().render(envelope)
    for word in words:
        for line in sendable(word).split("\n"):
            assert line in rendered.text
            assert html.escape(line) in rendered.html


@EXAMPLES
@given(WORDS)
def test_a_question_of_any_words_leaves_the_rest_of_the_letter_alone(word: str) -> None:
    plain = packaged().render(replace(sample("questions"), letter=QuestionsLetter(("QQ",), date(2026, 12, 11))))
    strange = packaged().render(replace(sample("questions"), letter=QuestionsLetter((word,), date(2026, 12, 11))))
    assert strange.text == plain.text.replace("QQ", sendable(word))
    assert strange.html == plain.html.replace("QQ", html.escape(sendable(word)).replace("\n", "<br>\n"))


def test_the_lines_of_a_quoted_mail_hang_under_each_other() -> None:
    text = packaged().render(replace(sample("somebody_wrote"), letter=SomebodyWrote("Els", "Eerst.\n\n1. Dan."))).text
    assert "\n    Eerst.\n    \n    1. Dan.\n" in text


def test_what_no_mail_may_carry_is_left_out() -> None:
    text = (
        packaged()
        .render(replace(sample("somebody_wrote"), letter=SomebodyWrote("Els", "a\x00b\x1b[1m\r\nc\ud800")))
        .text
    )
    assert "ab[1m\n    c\n" in text
    text.encode()


def test_a_long_answer_is_read_back_in_short_between_words() -> None:
    receipt = sample_letter(Receipt, "receipt")
    long = replace(receipt.lines[0], answer="zucht " * 500)
    text = packaged().render(replace(sample("receipt"), letter=replace(receipt, lines=(long,)))).text
    assert "zucht …”" in text
    assert text.count("zucht") == 40


def test_every_sample_of_every_kind_says_all_that_it_holds() -> None:
    for name in ("card", "questions", "review", "draft_summary", "top_seven", "review_receipt", "draft_top_seven"):
        for language in Language:
            envelope = sample(name, language)
            text = packaged().render(envelope).text
            for word in _long_words(envelope.letter):
                told = word[:25] if name == "top_seven" and word.endswith("?") else word  # a question in short
                assert told in text, (name, language, word)


def _long_words(value: object) -> Iterator[str]:
    if is_dataclass(value):
        for field in fields(value):
            yield from _long_words(getattr(value, field.name))
    elif isinstance(value, tuple):
        for one in value:
            yield from _long_words(one)
    elif isinstance(value, str):
        yield from (line for line in value.splitlines() if " " in line)


def test_the_same_letter_is_the_same_mail_in_another_renderer() -> None:
    other = renderer()
    for name in ("card", "review", "receipt", "status-questions"):
        assert other.render(sample(name)) == packaged().render(sample(name))


def test_two_readers_of_one_letter_each_read_their_own_name() -> None:
    other = Person(PersonId("p2"), sample("questions").to.address, "Peeters, Jan")
    first = packaged().render(sample("questions"))
    second = packaged().render(replace(sample("questions"), to=other))
    assert first.text.startswith("Dag Fatima,")
    assert second.text.startswith("Dag Jan,")
    assert second.html == first.html.replace("Fatima", "Jan")


@pytest.mark.parametrize("language", Language)
def test_who_has_no_first_name_is_greeted_without_one(language: Language) -> None:
    for name in ("invitation", "receipt", "top_seven"):
        envelope = sample(name, language)
        office = replace(envelope, to=replace(envelope.to, name="Secretariaat Wijkhuis"))
        first = packaged().render(office).text.split("\n", 1)[0]
        assert first.rstrip(",.!") in {"Dag", "Hallo", "Hello", "Bonjour"} or first.startswith(
            ("Dank je. ", "Danke. ", "Merci. ", "Thank you. ")
        ), first


def test_the_subject_is_that_of_the_session_all_along() -> None:
    names = ("card", "invitation", "questions", "receipt", "review", "top_seven", "noted")
    assert {packaged().render(sample(name)).subject for name in names} == {"Re: Jongeren die nergens binnenkomen"}


def test_a_stranger_gets_a_subject_of_his_own() -> None:
    subject = packaged().render(sample("top_seven_shared")).subject
    assert subject == "Wat je collega's leerden over Jongeren die nergens binnenkomen"


def test_without_a_subject_the_card_is_called_by_the_service() -> None:
    assert packaged().render(replace(sample("card"), subject="")).subject == "Leernetwerk"


def test_a_letter_outside_a_session_has_a_subject_of_its_own() -> None:
    assert packaged().render(sample("explanation")).subject == "Wat Leernetwerk voor je kan doen"


def test_a_facilitator_who_gets_the_top_seven_is_not_told_how_to_stop() -> None:
    envelope = sample("top_seven")
    geert = Person(PersonId("f"), envelope.to.address, "Geert Frateur")
    assert "“stop”" in packaged().render(envelope).text
    assert "stop" not in packaged().render(replace(envelope, to=geert)).text


def test_an_anonymous_summary_names_nobody() -> None:
    review = sample_letter(ReviewLetter, "review")
    top = sample_letter(TopSevenLetter, "top_seven")
    for envelope in (
        replace(sample("review"), letter=replace(review, names=()), anonymous=True),
        replace(sample("top_seven"), letter=replace(top, names=()), anonymous=True),
    ):
        rendered = packaged().render(envelope)
        for name in ("Jan", "Hassan", "Nele", "Els"):
            assert name not in rendered.text
            assert name not in rendered.html


def test_somebody_who_left_the_session_is_not_missed_in_the_summary() -> None:
    review = sample_letter(ReviewLetter, "review")
    text = packaged().render(replace(sample("review"), letter=replace(review, names=review.names[1:]))).text
    assert "4. Werk via de grote zussen.\n\n5." in text


def test_the_bar_of_a_point_never_overflows() -> None:
    top = (RankedPoint(1, Point(1, "x", None), 90, 1.0), RankedPoint(2, Point(2, "y", None), 1, 1.0))
    text = packaged().render(replace(sample("top_seven"), letter=TopSevenLetter(top, (), 90, edited=True))).text
    assert "■■■■■■■■■■ gekozen door 90" in text
    assert "■□□□□□□□□□ gekozen door 1" in text


@pytest.mark.parametrize(
    ("until", "timezone", "said"),
    [
        (datetime(2026, 11, 22, 14, 15, tzinfo=UTC), "Europe/Brussels", "Tot 15.15 uur"),
        (datetime(2026, 11, 22, 23, 30, tzinfo=UTC), "Europe/Brussels", "Tot maandag 23 november om 0.30 uur"),
        (datetime(2026, 11, 22, 23, 30, tzinfo=UTC), "America/New_York", "Tot 18.30 uur"),
    ],
)
def test_an_hour_is_that_of_the_session_and_has_its_day_when_it_is_another(
    until: datetime, timezone: str, said: str
) -> None:
    noted = replace(sample_letter(Noted, "noted"), undo_until=until)
    assert said in packaged().render(replace(sample("noted"), letter=noted, timezone=timezone)).text


@pytest.mark.parametrize(
    ("language", "day", "said"),
    [
        (Language.NL, date(2026, 12, 11), "vrijdag 11 december"),
        (Language.EN, date(2026, 12, 11), "Friday 11 December"),
        (Language.FR, date(2026, 12, 1), "mardi 1er\N{NO-BREAK SPACE}décembre"),
        (Language.DE, date(2026, 12, 11), "Freitag, 11.\N{NO-BREAK SPACE}Dezember"),
        (Language.NL, date(2027, 8, 2), "maandag 2 augustus 2027"),
        (Language.EN, date(2027, 1, 4), "Monday 4 January."),
    ],
)
def test_a_day_is_said_with_its_weekday_and_with_its_year_when_that_is_far(
    language: Language, day: date, said: str
) -> None:
    envelope = replace(sample("questions", language), letter=QuestionsLetter(("?",), day))
    assert said in packaged().render(envelope).text


@pytest.mark.parametrize(
    ("source", "complaint"),
    [
        ("\n{{ nobody }}", "nl/lesson_noted.md, line 4: 'nobody' is undefined; correct the file"),
        ("\n\n{{ letter.oops }}", "nl/lesson_noted.md, line 5: "),
        ("{% if %}", "nl/lesson_noted.md, line 3: "),
        ("{{ to }", "nl/lesson_noted.md, line 3: "),
        ("{{ none }}", "nl/lesson_noted.md, line 3: cannot print None"),
        ("{{ envelope.written }}", "nl/lesson_noted.md, line 3: cannot print"),
        ("{{ ''.__class__.__mro__ }}", "nl/lesson_noted.md, line 3: access to attribute '__class__'"),
        ("{% include 'gone.md' %}", "nl/gone.md, line 1: is missing; put it back from the package"),
        ("{{ 1 // 0 }}", "nl/lesson_noted.md, line 3: "),
        ("a\n---\nb\n---\nc", "nl/lesson_noted.md, line 1: a template has a head, a letter and perhaps a foot"),
    ],
)
def test_a_broken_template_is_blamed_with_its_file_its_line_and_a_remedy(source: str, complaint: str) -> None:
    said = blamed(source)
    assert said.startswith(complaint)
    assert "\n" not in said
    assert "correct the file" in said or "put it back" in said


def test_a_head_without_a_preheader_is_blamed() -> None:
    with pytest.raises(TemplateError, match=r"^nl/lesson_noted.md, line 1: the head has a line 'preheader"):
        renderer(nl__lesson_noted="subject: x\n---\nhello").render(sample("lesson_noted"))


def test_html_in_a_template_is_text_like_any_other() -> None:
    rendered = renderer(nl__lesson_noted="preheader: x\n---\na <img src=x> b").render(sample("lesson_noted"))
    assert "a <img src=x> b" in rendered.text
    assert "a &lt;img src=x&gt; b" in rendered.html


def test_light_markdown_reads_well_as_text() -> None:
    source = (
        "## Kop\n\n- een\n- **twee** en *drie*\n\n3. x\n4. y\n\n> citaat\\\n> nog\n\n***\n\n[hier](https://example.org)"
    )
    expected = (
        "Kop\n\n- een\n- twee en drie\n\n3. x\n4. y\n\n    citaat\n    nog\n\n* * *\n\n<https://example.org> hier\n"
    )
    assert text_of(source) == expected


def test_a_letter_without_a_foot_shows_no_rule() -> None:
    """The facilitator's copy of the top 7 has nothing to say below; a lone rule would look like a torn page."""
    for name, envelope in samples.envelopes(Language.NL):
        assert not packaged().render(envelope).text.rstrip().endswith("* * *"), name
