"""The summary of a question reads well: themes together, both sides of a disagreement, everybody once."""

from __future__ import annotations

from mailflow.core.events import Summarize, Utterance
from mailflow.core.model import Section, SessionId
from mailflow.core.people import Language, PersonId
from mailflow.core.summary.points import draft


def answers(*texts: str, question: int = 1) -> tuple[Utterance, ...]:
    return tuple(
        Utterance(f"p{n}.{question}", PersonId(f"p{n}"), question, text) for n, text in enumerate(texts, start=1)
    )


def section(*utterances: Utterance, question: int = 1) -> Section:
    digest = draft(Summarize(SessionId("abcdefgh"), Language.NL, 3, 12, utterances))
    return next(one for one in digest.sections if one.question == question)


def paragraphs(found: Section) -> list[list[str]]:
    """The people of each paragraph."""
    made: list[list[str]] = []
    for one in found.sentences:
        if one.opens:
            made.append([])
        made[-1].append(str(one.sources[0]))
    return made


def test_those_who_speak_of_one_thing_stand_in_one_paragraph_the_most_first() -> None:
    found = section(
        *answers(
            "Muziek opnemen in de kelder.",
            "De grootouders kennen iedereen in het dorp.",
            "Voetbal op het plein brengt iedereen samen.",
            "Geduld hebben met wie niet durft.",
            "Met muziek beginnen, daarna pas praten.",
            "Na de voetbal blijven ze hangen.",
            "De voetbal is ook voor meisjes.",
            "Een voetbal meenemen, meer niet.",
        )
    )
    assert paragraphs(found)[:2] == [["p3", "p6", "p7", "p8"], ["p1", "p5"]]
    assert {one.sources for one in found.single_voices} == {("p2",), ("p4",)}


def test_a_word_that_goes_with_everything_makes_no_theme() -> None:
    found = section(
        *answers(
            "Elke week muziek opnemen.", "Elke week samen koken.", "Een week naar zee gaan.", "Veel jongeren tekenen."
        )
    )
    assert found.sentences == ()
    assert len(found.single_voices) == 4


def test_a_sentence_that_leans_is_not_shown_without_the_one_it_leans_on() -> None:
    long = "Wij hebben vorig jaar met de hele ploeg en alle vrijwilligers van de wijk een heel oud busje gekocht."
    found = section(*answers(f"{long} Dat werkt heel goed voor de jongeren die wij anders nooit zouden zien."))
    assert [one.text for one in found.single_voices] == [long]


def test_both_sides_of_a_disagreement_are_shown_and_stand_nowhere_else() -> None:
    found = section(*answers("Huisbezoeken werken niet.", "Huisbezoeken werken wel, met geduld.", "Koken met velen."))
    assert [[side.text for side in one.sides] for one in found.disagreements] == [
        ["Huisbezoeken werken niet.", "Huisbezoeken werken wel, met geduld."]
    ]
    assert [one.text for one in (*found.sentences, *found.single_voices)] == ["Koken met velen."]


def test_opposite_sentences_are_never_told_as_the_same_words() -> None:
    utterances = answers("Flyers uitdelen werkt.", "Flyers uitdelen werkt niet.")
    digest = draft(Summarize(SessionId("abcdefgh"), Language.NL, 1, 12, utterances))
    assert [one.sources for one in digest.sections[0].disagreements[0].sides] == [("p1",), ("p2",)]
    assert len(digest.points) == 2


def test_nobody_disagrees_with_himself() -> None:
    assert section(*answers("Flyers werken niet. Flyers werken wel met een babbel.")).disagreements == ()


def test_a_disagreement_across_two_questions_stands_at_the_later_one() -> None:
    utterances = (*answers("Huisbezoeken werken."), Utterance("p2.3", PersonId("p2"), 3, "Huisbezoeken werken niet."))
    assert section(*utterances, question=3).disagreements[0].sides[0].sources == (PersonId("p1"),)
    assert section(*utterances, question=1).disagreements == ()


def test_a_third_who_says_the_same_in_few_words_is_heard_beside_his_side() -> None:
    found = section(*answers("Flyers werken niet.", "Flyers helpen bij ons.", "Flyers zijn zinloos."))
    assert [one.sources[0] for one in found.disagreements[0].sides] == ["p1", "p3", "p2"]


def test_who_has_no_room_is_named_as_somebody_who_answered_too() -> None:
    words = "met veel woorden over iets dat wij al jaren zo doen in onze kleine stad aan de grote rivier"
    nouns = (
        "Vissen",
        "Koken",
        "Dansen",
        "Lezen",
        "Fietsen",
        "Varen",
        "Zingen",
        "Breien",
        "Schaken",
        "Bakken",
        "Zwemmen",
    )
    found = section(*answers(*(f"{noun} {words}." for noun in nouns)))
    heard = {person for one in (*found.sentences, *found.single_voices) for person in one.sources}
    assert found.others
    assert heard | set(found.others) == {f"p{n}" for n in range(1, len(nouns) + 1)}


def test_an_essence_comes_from_where_its_writer_answered() -> None:
    marked = Utterance("p2.kern", PersonId("p2"), 0, "Samen koken op zondag.", essence=True)
    utterances = (
        *answers("Samen koken met velen op zondag in de tuin.", "Vissen aan zee."),
        Utterance("p2.3", PersonId("p2"), 3, "Op zondag samen koken met de hele straat."),
        marked,
    )
    digest = draft(Summarize(SessionId("abcdefgh"), Language.NL, 3, 12, utterances))
    first = next(one for one in digest.points if one.text == "Samen koken op zondag.")
    assert (first.source, first.question) == ("p2", 3)
    assert section(*utterances, question=3).single_voices[0].text == "Op zondag samen koken met de hele straat."


def test_the_same_essence_of_two_people_is_one_point_with_both_behind_it() -> None:
    texts = ("Vissen aan zee.", "Dansen in de regen.", "Lezen onder een boom.")
    marked = tuple(
        Utterance(f"p{n}.kern", PersonId(f"p{n}"), 0, text, essence=True)
        for n, text in ((1, "Durven stoppen."), (2, "Durven stoppen!"), (3, "Eerst luisteren."))
    )
    points = draft(Summarize(SessionId("abcdefgh"), Language.NL, 1, 12, (*answers(*texts), *marked))).points
    assert [one.text for one in points if "stoppen" in one.text] == ["Durven stoppen."]
    assert next((one.source, one.agreed) for one in points if "stoppen" in one.text) == ("p1", ("p2",))


def test_an_essence_that_stands_in_the_answer_is_no_second_point() -> None:
    text = "Wij deden van alles. Ga waar ze al zijn, ook als dat een tramhalte is. Dat hielp."
    marked = Utterance("p1.kern", PersonId("p1"), 0, "Ga waar ze al zijn, ook als dat een tramhalte is.", essence=True)
    points = draft(Summarize(SessionId("abcdefgh"), Language.NL, 1, 12, (*answers(text), marked))).points
    assert sum("tramhalte" in one.text for one in points) == 1
    assert (points[0].text, points[0].source) == (marked.text, "p1")


def test_of_more_essences_than_points_each_question_gets_its_part() -> None:
    nouns = ("Vissen", "Koken", "Dansen", "Lezen", "Fietsen", "Varen", "Zingen", "Breien", "Schaken")
    utterances = tuple(
        one
        for n, noun in enumerate(nouns)
        for one in (
            Utterance(f"p{n}.a", PersonId(f"p{n}"), n % 3 + 1, f"{noun} brengt mensen bij elkaar in de wijk."),
            Utterance(f"p{n}.kern", PersonId(f"p{n}"), n % 3 + 1, f"{noun} doet leven.", essence=True),
        )
    )
    points = draft(Summarize(SessionId("abcdefgh"), Language.NL, 3, 6, utterances)).points
    assert len({one.source for one in points}) == 6
    assert all("doet leven" in one.text for one in points)
    assert sorted(int(str(one.source)[1:]) % 3 for one in points) == [0, 0, 1, 1, 2, 2]
