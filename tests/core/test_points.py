"""Answers become points and a summary, all in people's own words."""

from __future__ import annotations

import os
from collections.abc import Mapping
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailflow.core.session.events import Summarize, Utterance
from mailflow.core.session.model import Digest, SessionId
from mailflow.core.session.people import Language, PersonId
from mailflow.core.summary.chatter import clean
from mailflow.core.summary.points import Asked, cover, draft

EXAMPLES = settings(max_examples=int(os.environ.get("MAILFLOW_EXAMPLES", "200")), deadline=None)

ANSWERS = {
    "p1": (
        "Vorig jaar met Younes: ik ben drie weken gewoon op het pleintje gaan zitten. Zonder folder, zonder vragen.",
        "Flyers. Nog nooit iemand mee binnengekregen.",
        "Elke avond op straat zijn, en alle openingsuren afschaffen.",
    ),
    "p2": (
        "Via de grote zussen. Zij weten waar de jongeren zitten.",
        "Te snel over werk of school beginnen, dan zijn ze weg.",
        "Een busje kopen en gewoon rondrijden, bijv. op vrijdagavond.",
    ),
    "p3": ("Dag Geert,\nIn de tram! Ik praat met wie er zit.", "Flyers en affiches werken niet.", "Geen idee."),
    "p4": ("Aan de schoolpoort, elke week op hetzelfde uur.", "Beloftes die je niet kan houden.", "zie boven"),
    "p5": ("Mee gaan voetballen op het pleintje.", "Over werk praten, dat schrikt af.", "Meer tijd op straat."),
}


def said(texts: Mapping[str, tuple[str, ...]] = ANSWERS) -> tuple[Utterance, ...]:
    return tuple(
        Utterance(f"{person}.{question}", PersonId(person), question, text)
        for person, answers in texts.items()
        for question, text in enumerate(answers, start=1)
    )


def essence(person: str, text: str, question: int = 0) -> Utterance:
    return Utterance(f"{person}.kern", PersonId(person), question, text, essence=True)


def drafted(utterances: tuple[Utterance, ...], limit: int = 12, questions: int = 3) -> Digest:
    return draft(Summarize(SessionId("abcdefgh"), Language.NL, questions, limit, utterances))


def one_question(*texts: str) -> tuple[Utterance, ...]:
    return said({f"p{n}": (text,) for n, text in enumerate(texts, start=1)})


def test_every_sentence_stands_in_the_answers_of_those_it_is_ascribed_to() -> None:
    utterances = (*said(), essence("p2", "Kern: eerst aanwezig zijn, dan pas iets willen."))
    digest = drafted(utterances)
    words = {p: " ".join(one.text for one in utterances if one.participant == p).lower() for p in ANSWERS}
    shown = [(one.text, one.source or PersonId("")) for one in digest.points]
    assert len(shown) == 12
    for text, source in shown:
        assert text.lower() in words[source]


def test_points_are_numbered_from_one_and_never_more_than_wanted() -> None:
    assert [one.number for one in drafted(said(), limit=5).points] == [1, 2, 3, 4, 5]


def test_the_questions_get_their_points_in_turn() -> None:
    questions = [one.source[-1] for one in cover(said(), Asked(Language.NL, 6))]
    assert sorted(questions[:3]) == ["1", "2", "3"]
    assert sorted(questions[3:]) == ["1", "2", "3"]


def test_what_people_marked_themselves_is_always_a_point() -> None:
    marked = (essence("p4", "Kern: durven stoppen."), essence("p1", "* Eerst aanwezig zijn, dan pas iets willen."))
    digest = drafted((*said(), *marked), limit=2)
    assert {(one.source, one.text) for one in digest.points} == {
        ("p4", "Durven stoppen."),
        ("p1", "Eerst aanwezig zijn, dan pas iets willen."),
    }
    assert len(drafted((*said(), *marked)).points) == 12


def test_a_marked_sentence_is_no_second_point_when_it_stands_in_the_answer_too() -> None:
    texts = [one.text for one in drafted((*said(), essence("p5", "Meer tijd op straat."))).points]
    assert texts.count("Meer tijd op straat.") == 1


def test_everybody_has_a_point_before_anybody_has_two() -> None:
    sources = [one.source.partition(".")[0] for one in cover(said(), Asked(Language.NL, 8))]
    assert sorted(sources[:5]) == sorted(ANSWERS)
    assert len(drafted(said(), limit=5).points) == 5


def test_points_stand_question_by_question() -> None:
    numbers = [one.question for one in drafted(said()).points]
    assert numbers == sorted(numbers)
    assert set(numbers) == {1, 2, 3}


def test_a_sentence_that_was_put_to_somebody_and_let_stand_is_his_point() -> None:
    errand = Summarize(SessionId("abcdefgh"), Language.NL, 3, 5, said(), kept=((PersonId("p2"), ANSWERS["p2"][2]),))
    assert ANSWERS["p2"][2] in [one.text for one in draft(errand).points]


def test_a_point_that_nobody_marked_is_ours() -> None:
    digest = drafted((*said(), essence("p4", "Durven stoppen.")), limit=5)
    assert [one.source for one in digest.points if not one.ours] == ["p4"]


def test_who_agrees_by_name_stands_behind_that_answer_and_is_no_voice() -> None:
    answers = {"p1": ("Ga altijd eerst alleen praten.", "Een fiets lenen."), "p2": ("idem als Jan", "Samen koken.")}
    errand = Summarize(
        SessionId("abcdefgh"),
        Language.NL,
        2,
        12,
        said(answers),
        ((PersonId("p1"), "Jan Peeters"), (PersonId("p2"), "Els")),
    )
    points = draft(errand).points
    assert [(one.text, one.agreed) for one in points if one.source == "p1"] == [
        ("Ga altijd eerst alleen praten.", ("p2",)),
        ("Een fiets lenen.", ()),
    ]
    assert [one.text for one in points if one.source == "p2"] == ["Samen koken."]


def test_who_agrees_with_a_part_stands_behind_that_part_alone() -> None:
    answers = {
        "p1": ("Meer tijd op straat doorbrengen met hen. Altijd durven stoppen met een leeg aanbod.",),
        "p2": ("idem als Jan, meer tijd op straat",),
    }
    people = ((PersonId("p1"), "Jan Peeters"), (PersonId("p2"), "Els"))
    points = draft(Summarize(SessionId("abcdefgh"), Language.NL, 1, 12, said(answers), people)).points
    assert [one.agreed for one in points if one.text.startswith("Altijd durven")] == [()]


def test_a_sentence_that_leans_carries_the_one_before() -> None:
    text = (
        "Na het feest van de buren bleef er een hele kar met borden, tassen en glazen over die niemand wilde afwassen. "
        "Die kar heeft daarna twee weken lang de hele straat bijeengebracht rond een grote teil met water."
    )
    points = drafted(one_question(text, "Samen koken."), questions=1).points
    assert [one.before[:13] for one in points if one.text.startswith("Die kar")] == ["Na het feest "]
    assert all(not one.before for one in points if not one.text.startswith("Die kar"))


def test_a_point_has_thirty_words_at_most() -> None:
    long = "Wie elke dag " + "en elke avond en elke nacht " * 8 + "blijft komen, wordt op den duur zelf de plek."
    points = drafted(one_question(long), questions=1).points
    assert [len(one.text.split()) for one in points] == [31]  # and the sign that there is more
    assert points[0].text.endswith(" …")


def test_nearly_the_same_words_become_one_point_with_both_behind_it() -> None:
    utterances = one_question(
        "Flyers uitdelen werkt niet bij jongeren.",
        "Flyers uitdelen werkt niet bij de jongeren!",
        "Samen koken op zondag.",
    )
    digest = drafted(utterances, questions=1)
    assert [(one.source, one.agreed) for one in digest.points] == [("p1", ("p2",)), ("p3", ())]


def test_a_point_never_names_its_source_as_related() -> None:
    utterances = one_question(
        "Flyers uitdelen werkt niet. Bij jongeren flyers uitdelen werkt echt niet.", "Koken werkt."
    )
    assert all(one.source not in one.agreed for one in drafted(utterances, questions=1).points)


def test_nobody_is_related_to_his_own_words_elsewhere() -> None:
    digest = drafted((*said({"p1": ("Elke avond op straat zijn.",)}), essence("p1", "Elke avond op de straat zijn!")))
    assert [(one.source, one.agreed) for one in digest.points] == [("p1", ())]


def test_answers_that_share_next_to_nothing_are_not_related() -> None:
    utterances = one_question("Samen koken met de hele buurt op zondag.", "De zondag is voor de familie en de kerk.")
    assert [one.agreed for one in drafted(utterances, limit=1, questions=1).points] == [()]


def test_a_sentence_too_short_to_stand_alone_joins_its_neighbour() -> None:
    texts = [one.text for one in drafted(said()).points]
    assert "Flyers. Nog nooit iemand mee binnengekregen." in texts
    assert "Flyers." not in texts


def test_an_answer_in_another_language_is_read_in_that_language() -> None:
    utterances = one_question(
        "I would go to the square with them and there would be no forms at all.",
        "We should go to the square, there is no need for forms.",
        "Ik zou met de jongeren gaan koken.",
    )
    why = cover(utterances, Asked(Language.NL, 1))[0].why
    assert "others speak of forms, square too" in why


def test_nothing_said_gives_an_empty_digest() -> None:
    assert drafted(()) == Digest((), ())
    assert drafted(one_question("Geen idee.", "zie boven", "-", "")) == Digest((), ())


def test_a_question_that_nobody_answered_has_no_point() -> None:
    assert [one.question for one in drafted(said({"p1": ("Koken.", "geen idee", "Samen eten.")})).points] == [1, 3]


def test_a_limit_of_nothing_gives_no_points() -> None:
    assert cover(said(), Asked(Language.NL, 0)) == ()


def test_support_names_the_source_first_and_each_answer_once() -> None:
    for one in cover(said(), Asked(Language.NL, 7)):
        assert one.support[0] == one.source
        assert len(set(one.support)) == len(one.support)


def test_the_choice_is_explained() -> None:
    candidates = cover((*said(), essence("p1", "Durven zwijgen.")), Asked(Language.NL, 7))
    assert candidates[0].why == (
        "its writer marked it as what matters most; question 2 had no point so far; no other sentence is close to it"
    )
    flyers = next(one for one in candidates if "Flyers en affiches" in one.text)
    assert "others speak of werken, flyers too, and no point before did" in flyers.why
    assert "1 other sentence is close to it, closer than to any point before" in flyers.why


@pytest.mark.parametrize(
    ("raw", "kept"),
    [
        ("Dag Geert, ik vind dat het werkt.", "Ik vind dat het werkt."),
        ("Hi all, we should talk", "We should talk"),
        ("Bonjour à tous, je pense que oui.", "Je pense que oui."),
        ("Sehr geehrte Frau Müller, das klappt.", "Das klappt."),
        ("Kern: eerst aanwezig zijn.", "Eerst aanwezig zijn."),
        ("Vraag 2: flyers", "Flyers"),
        ("*Eerst kijken*", "Eerst kijken"),
        ("Dag en nacht bereikbaar zijn, dat werkt.", None),
        ("Dag zeggen, en dan zwijgen", None),
        ("Hallo zeggen werkt altijd.", None),
        ("Beste manier: gewoon gaan.", None),
        ("Liebe ist alles.", None),
        ("Geen flyers uitdelen", None),
        ("Geen idee, maar ik zou gaan wandelen.", None),
        ("Nee zeggen tegen flyers", None),
        ("Niets doen.", None),
        ("Merci zeggen aan vrijwilligers", None),
        ("No answers are given without trust", None),
        ("Danke für nichts sagen sie dann und gehen wieder weg.", None),
        ("I know nothing about it but I would try", None),
    ],
)
def test_greetings_and_labels_go_and_words_stay(raw: str, kept: str | None) -> None:
    assert clean(raw) == (raw if kept is None else kept)


@pytest.mark.parametrize(
    "raw",
    [
        "Zie boven.", "zie vraag 1", "Zie bij vraag 1", "zie hierboven", "idem", "Idem als vorige", "Geen idee",
        "geen idee, sorry", "Ik weet het niet", "Dat weet ik niet zo goed.", "n.v.t.", "-", "/", "?", "...", "",
        "See above", "same as question 1", "No idea!", "I don't know", "I really don’t know.", "not sure", "n/a",
        "none",
        "voir plus haut", "Voir ci-dessus.", "Aucune idée", "Je ne sais pas.", "pas d'idée", "même réponse",
        "Siehe oben", "Keine Ahnung", "Weiß ich nicht.", "Ich weiß es nicht", "wie oben",
        "Dag Geert,", "Hallo allemaal", "Dag allemaal!", "Beste Geert en Els,", "Bonjour à toutes,", "Liebe Anna,",
        "Merci!", "Alvast bedankt", "Bedankt voor de vragen", "Thanks Geert", "Vielen Dank im Voraus",
        "Met vriendelijke groeten, Jan", "Groetjes, Els", "Mit freundlichen Grüßen", "Best regards, Tom",
        "Fijn weekend!",
        "Ja.", "nee", "Goede vragen!",
    ],
)  # fmt: skip
def test_words_that_say_nothing_are_no_candidates(raw: str) -> None:
    assert clean(raw) == ""


@given(
    texts=st.lists(st.tuples(st.integers(-1, 4), st.text(max_size=120), st.booleans()), max_size=12),
    limit=st.integers(0, 12),
    language=st.sampled_from(Language),
)
@EXAMPLES
def test_whatever_people_write_it_never_raises(
    texts: list[tuple[int, str, bool]], limit: int, language: Language
) -> None:
    utterances = tuple(
        Utterance(f"a{n}", PersonId(f"p{n % 5}"), question, text, mark)
        for n, (question, text, mark) in enumerate(texts)
    )
    digest = draft(Summarize(SessionId("abcdefgh"), language, 3, limit, utterances))
    assert [one.number for one in digest.points] == list(range(1, len(digest.points) + 1))
    assert len(digest.points) <= limit
    assert all(a.question <= b.question for a, b in pairwise(digest.points))
    assert draft(Summarize(SessionId("abcdefgh"), language, 3, limit, utterances)) == digest


def test_floods_of_words_are_bounded() -> None:
    flood = ("kwaad " * 40_000, "a" * 1_000_000, "Ja maar. " * 50_000, "z. B. " * 50_000, "dag " * 100_000)
    assert drafted(said({"p1": flood[:3], "p2": flood[2:], "p3": ("Samen koken.",) * 3})).points


def test_the_same_essence_of_two_people_is_one_point_with_both_behind_it() -> None:
    texts = ("Vissen aan zee.", "Dansen in de regen.", "Lezen onder een boom.")
    marked = tuple(
        Utterance(f"p{n}.kern", PersonId(f"p{n}"), 0, text, essence=True)
        for n, text in ((1, "Durven stoppen."), (2, "Durven stoppen!"), (3, "Eerst luisteren."))
    )
    points = drafted((*one_question(*texts), *marked), questions=1).points
    assert [one.text for one in points if "stoppen" in one.text] == ["Durven stoppen."]
    assert next((one.source, one.agreed) for one in points if "stoppen" in one.text) == ("p1", ("p2",))


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
