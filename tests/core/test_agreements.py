"""Who says that he would answer as a colleague did, and whom he names."""

from __future__ import annotations

import pytest

from mailflow.core.session.events import Utterance
from mailflow.core.session.people import Language, PersonId
from mailflow.core.summary.agreements import Agreement, agreements, refers

PEOPLE = tuple(
    (PersonId(id_), name)
    for id_, name in (
        ("p1", "Jan Peeters"),
        ("p2", "Els De Wit"),
        ("p3", "Mehdi Ben Ali"),
        ("p4", "Anna"),
        ("p5", "Anna"),
    )
)


def named(text: str, language: Language) -> list[str]:
    said = (Utterance("p9.2", PersonId("p9"), 2, text),)
    found = agreements(said, PEOPLE, language)
    assert all(one == Agreement(PersonId("p9"), 2, one.other, one.with_) for one in found)
    return [one.other for one in found]


@pytest.mark.parametrize(
    ("text", "language", "whom"),
    [
        ("Idem als Jan.", Language.NL, "p1"),
        ("zoals Els De Wit al schreef", Language.NL, "p2"),
        ("Zie jan", Language.NL, "p1"),
        ("Same as Mehdi", Language.EN, "p3"),
        ("I agree with Jan Peeters!", Language.EN, "p1"),
        ("Même chose que Mehdi.", Language.FR, "p3"),
        ("comme Jan : sonner aux portes", Language.FR, "p1"),
        ("wie Mehdi", Language.DE, "p3"),
        ("Genau wie Els", Language.DE, "p2"),
    ],
)
def test_a_name_behind_the_words_that_agree_is_support(text: str, language: Language, whom: str) -> None:
    assert named(text, language) == [whom]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Zoals Jan, maar dan zonder flyers", Language.NL),
        ("Niet zoals Jan", Language.NL),
        ("Zoals Jan denk ik dat wij vroeger te veel wilden", Language.NL),
        ("Jan vroeg mij iets", Language.NL),
        ("idem als Anna", Language.NL),  # there are two
        ("idem als Roger", Language.NL),  # takes no part
        ("As Jan left, two others stayed behind with us", Language.EN),
        ("Comme Jan n'était pas là, on a attendu", Language.FR),
        ("Wie Jan früher war, weiß ich nicht", Language.DE),
        ("idem", Language.NL),
    ],
)
def test_what_may_mean_something_else_supports_nobody(text: str, language: Language) -> None:
    assert named(text, language) == []


def test_nobody_supports_himself() -> None:
    said = (Utterance("p1.1", PersonId("p1"), 1, "zie Jan"),)
    assert agreements(said, PEOPLE, Language.NL) == ()


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Zie Roger hierboven dus.", Language.NL),
        ("Idem als Jan", Language.NL),
        ("see above", Language.EN),
        ("Same as Dev!", Language.EN),
        ("Voir plus haut.", Language.FR),
        ("Même chose que Fatima", Language.FR),
        ("Siehe oben", Language.DE),
        ("Wie Stefan schon sagte", Language.DE),
    ],
)
def test_what_only_refers_is_no_voice(text: str, language: Language) -> None:
    assert refers(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Zie de mensen graag.", Language.NL),
        ("Wat werkt is een kaartje.", Language.NL),
        ("Zoals Jan alleen op stap gaan", Language.NL),
        ("See people, not cases", Language.EN),
        ("Like Dev I never gave up on him", Language.EN),
        ("Comme toujours, la bouffe", Language.FR),
        ("Wie wir alle wissen, braucht es Zeit", Language.DE),
        ("Was hilft, ist Zeit", Language.DE),
    ],
)
def test_what_says_something_is_a_voice(text: str, language: Language) -> None:
    assert not refers(text, language)
