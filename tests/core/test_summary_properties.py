"""Whatever people say: the summary is theirs, word for word, and never more than was asked for."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailflow.core.session.events import Summarize, Utterance
from mailflow.core.session.model import Digest, SessionId
from mailflow.core.session.people import Language, PersonId
from mailflow.core.summary.points import Asked, cover, draft
from tests.core.conversation import conversation

EXAMPLES = settings(max_examples=int(os.environ.get("MAILFLOW_EXAMPLES", "200")), deadline=None)

# Pieces of which people's answers are made; put together at random they lean, deny, greet and repeat one another.
PIECES = {
    Language.NL: (
        "Dag Geert,", "Flyers werken niet.", "Flyers werken wel!", "Huisbezoeken helpen, als je blijft komen.",
        "Wat niet werkt, is een lang gesprek.", "En dan haken ze af.", "Ze komen nooit terug.",
        "Idem als Nele, meer tijd.", "Kern: durven stoppen", "bijv. op vrijdag", "- meer tijd op straat", "3) geduld",
        "Meer tijd op straat.", "Minder vergaderen", "1. in de tram", "En geduld hebben.",
        "Geen idee.", "zie boven", "Maar samen koken werkt.", "Zonder ouders lukt het niet.", "Ouders zijn overbodig.",
    ),
    Language.EN: (
        "Hi all,", "Flyers don't work.", "Flyers work!", "Home visits help, if you keep coming.", "They never return.",
        "What does not work is a long talk.", "And then they leave.", "Same as Jan, more time.", "Core: dare to stop",
        "e.g. on Fridays", "* more time outside", "Fewer meetings", "No idea.", "But cooking together works.",
    ),
    Language.FR: (
        "Bonjour à tous,", "Les flyers ne marchent pas.", "Les flyers marchent bien !", "Et puis ils partent.",
        "Ce qui ne marche pas, c'est de parler trop.", "p. ex. le vendredi", "Plus de temps dehors.", "Aucune idée.",
    ),
    Language.DE: (
        "Hallo zusammen,", "Flyer funktionieren nicht.", "Flyer helfen!", "Dann kommen sie nicht wieder.",
        "Was nicht hilft, sind lange Gespräche.", "z. B. am Freitag", "Mehr Zeit auf der Straße.", "Keine Ahnung.",
    ),
}  # fmt: skip
WORD = re.compile(r"[^\W_]+")
EVERYTHING = [piece for pieces in PIECES.values() for piece in pieces]


@st.composite
def errands(draw: st.DrawFn) -> Summarize:
    text = st.one_of(
        st.lists(st.sampled_from(EVERYTHING), max_size=6).map(" ".join),
        st.lists(st.sampled_from(EVERYTHING), max_size=6).map("\n".join),
        st.text(max_size=80),
    )
    said = draw(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 4), text, st.booleans()), max_size=14))
    utterances = tuple(
        Utterance(f"a{at}", PersonId(f"p{person}"), question, words, mark)
        for at, (person, question, words, mark) in enumerate(said)
    )
    language, limit = draw(st.sampled_from(Language)), draw(st.integers(0, 12))
    return Summarize(SessionId("abcdefgh"), language, 3, limit, utterances)


def bare(text: str) -> str:
    """Its words alone: white space and the marks between and around them do not count."""
    words = " ".join(WORD.findall(text.casefold()))
    return f" {words} "


def claims(digest: Digest) -> Iterator[tuple[str, PersonId]]:
    """Every sentence, with the one whose very words it is."""
    for point in digest.points:
        assert point.source is not None
        yield point.text.removesuffix(" …"), point.source
        if point.before:
            yield point.before.removeprefix("… ").removesuffix(" …"), point.source


def check_provenance(errand: Summarize, digest: Digest) -> None:
    said: dict[PersonId, list[str]] = {}
    for one in errand.utterances:
        said.setdefault(one.participant, []).append(bare(one.text))
    for text, person in claims(digest):
        assert any(bare(text) in words for words in said[person]), (text, person)


@given(errands())
@EXAMPLES
def test_every_sentence_is_in_the_very_words_of_the_one_it_is_ascribed_to(errand: Summarize) -> None:
    check_provenance(errand, draft(errand))


@given(errands())
@EXAMPLES
def test_nothing_stands_twice_and_there_is_never_more_than_wanted(errand: Summarize) -> None:
    digest = draft(errand)
    points = [bare(one.text) for one in digest.points]
    assert len(points) == len(set(points)) <= errand.limit
    assert [one.number for one in digest.points] == list(range(1, len(points) + 1))


@given(errands())
@EXAMPLES
def test_the_same_answers_give_the_same_summary(errand: Summarize) -> None:
    assert draft(errand) == draft(replace(errand))


def test_an_invented_sentence_is_seen() -> None:
    errand = conversation(Language.NL).errand()
    digest = draft(errand)
    invented = replace(digest.points[0], text=f"{digest.points[0].text} Dat vindt iedereen.")
    with pytest.raises(AssertionError):
        check_provenance(errand, replace(digest, points=(invented, *digest.points[1:])))


@pytest.mark.parametrize("language", [Language.NL, Language.EN])
def test_twelve_colleagues_find_themselves_in_their_summary(language: Language) -> None:
    told = conversation(language)
    digest = draft(told.errand())
    check_provenance(told.errand(), digest)
    marked = {one.id for one in told.people if one.essence}
    assert {one.source for one in digest.points if not one.ours} == marked
    assert len({one.source for one in digest.points}) == min(12, len(digest.points))


def test_an_answer_in_another_language_is_neither_left_out_nor_pushed_forward() -> None:
    told = conversation(Language.NL)
    french = next(one.id for one in told.people if one.first_name == "Mathieu")
    digest = draft(told.errand())
    assert any(one.source == french for one in digest.points)
    candidates = cover(told.errand().utterances, Asked(Language.NL, 40))
    assert 1 <= sum(one.source.startswith(f"{french}.") for one in candidates) <= 8
