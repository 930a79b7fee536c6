"""Orders of a facilitator, by kind, in four languages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from mailflow.core.acts import union as a
from mailflow.core.acts.union import Act
from mailflow.core.session.people import Address
from mailflow.core.session.reading import Moment
from tests.mail.interpreting.facilitating import SUMMARY, names, said

CARD, DRAFT, TOP, RUNNING = Moment.CARD, Moment.DRAFT, Moment.TOPSEVEN, Moment.RUNNING


def bare(act: Act) -> Act:
    """The act without its places, said plainly."""
    if isinstance(act, a.Cancel | a.Handover | a.Share | a.RemovePerson):
        return replace(act, spans=(), plain=True)
    return replace(act, spans=())


def check(moment: Moment, text: str, *expected: Act) -> None:
    assert [bare(one) for one in said(moment, text).acts] == [bare(one) for one in expected]


@pytest.mark.parametrize(
    ("moment", "text", "expected"),
    [
        (CARD, "vraag 1 en 3 mogen weg", a.RemoveQuestion((1, 3))),
        (CARD, "Remove questions 2 and 3, please.", a.RemoveQuestion((2, 3))),
        (CARD, "Supprimez la question 2.", a.RemoveQuestion((2,))),
        (CARD, "Frage 2 bitte streichen", a.RemoveQuestion((2,))),
        (CARD, "Frage 2: Was hat euch überrascht?", a.Question(2, "Was hat euch überrascht?")),
        (CARD, "Question 4 : Que ferez-vous au printemps ?", a.AddQuestion("Que ferez-vous au printemps ?")),
        (CARD, "Het thema is: Samen tuinieren", a.Theme("Samen tuinieren")),
        (CARD, "Antworten bis Donnerstag, 17. Dezember", a.Deadline(date(2026, 12, 17))),
        (CARD, "anonyme svp", a.Anonymous()),
        (CARD, "Pas de réunion cette fois.", a.NoMeeting()),
        (CARD, "Zonder Bruno graag.", a.RemovePerson("Bruno Keller")),
        (DRAFT, "punt 3 mag weg, dat is dubbel", a.Strike((3,))),
        (DRAFT, "could you strike the last two?", a.Strike((7, 8))),
        (DRAFT, "the one about the compost can go", a.Strike((6,))),
        (DRAFT, "Tauschen Sie bitte 2 und 5.", a.Swap((2, 5))),
        (DRAFT, "Mettez le 6 avant le 2.", a.Before((6,), 2)),
        (DRAFT, "alleen 1, 2 en 5 houden", a.Keep((1, 2, 5))),
        (DRAFT, "2 1 4 3 6 5 8 7", a.Order((2, 1, 4, 3, 6, 5, 8, 7))),
        (DRAFT, "Nouveau point : Un banc sous le poirier.", a.NewPoint("Un banc sous le poirier.")),
        (DRAFT, "Punkt 3: Der Schlüssel bleibt am Haken.", a.Reword(3, "Der Schlüssel bleibt am Haken.")),
        (DRAFT, f"“{SUMMARY[0][1]}” mag eruit.", a.StrikeSentence(SUMMARY[0][1])),
        (TOP, "take Mirjam's wording", a.Accept((1,))),
        (TOP, "Tomasz heeft gelijk, neem dat over", a.Accept((2,))),
        (TOP, "laissez la remarque 3", a.RejectRemark((3,))),
        (TOP, "Also send it to an@x.example.", a.Share((Address("an@x.example"),))),
        (TOP, "remind us in six weeks", a.Revisit(6)),
        (RUNNING, "who has answered so far?", a.Status()),
        (RUNNING, "Relance ceux qui n'ont pas encore répondu, stp.", a.Remind()),
        (RUNNING, "verleng tot vrijdag 18 december", a.Extend(date(2026, 12, 18))),
        (RUNNING, "Pausiere bis 4. Januar.", a.Pause(date(2027, 1, 4))),
        (RUNNING, "Annulez la session.", a.Cancel()),
        (RUNNING, "Chantal neemt over van mij.", a.Handover("Chantal Dubois")),
        (RUNNING, "No need to wait for Ada. Go ahead with the summary.", a.Next()),
    ],
)  # fmt: skip
def test_an_order_in_other_words_than_the_guide(moment: Moment, text: str, expected: Act) -> None:
    check(moment, text, expected)


def test_two_orders_that_share_a_list_of_numbers() -> None:
    check(DRAFT, "drop 6, 4 and 7 are the same", a.Strike((6,)), a.Merge((4, 7)))


def test_a_second_order_in_the_same_sentence_counts() -> None:
    text = "verleng tot vrijdag 18 december en herinner wie nog niet geantwoord heeft"
    check(RUNNING, text, a.Extend(date(2026, 12, 18)), a.Remind())


def test_people_who_were_forgotten_are_added() -> None:
    acts = said(CARD, "I forgot two: an@x.example, bo@y.example. Could you invite them?").acts
    assert [one for one in names(acts) if one == "add_person"] == ["add_person", "add_person"]


def test_the_others_are_those_of_whom_nothing_was_said() -> None:
    check(TOP, "leave remark 3, accept the others", a.RejectRemark((3,)), a.Accept((1, 2)))


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        (DRAFT, "moet punt 3 niet weg?"),
        (DRAFT, "if Ada agrees, send it"),
        (DRAFT, "Ok, maar kan je eerst nagaan of 3 klopt?"),
        (DRAFT, "Bitte noch nicht verschicken."),
        (RUNNING, "Bruno is niet meer bij ons"),
        (RUNNING, "We cancel everything if it rains."),
        (RUNNING, "N'annulez pas la session !"),
        (RUNNING, "Sorry, ik was ziek."),
        (CARD, "Is question 3 too long?"),
        (CARD, "Het onderwerp is te gevoelig."),
        (TOP, "Moeten we opmerking 2 overnemen?"),
    ],
)
def test_what_only_resembles_an_order_changes_nothing(moment: Moment, text: str) -> None:
    assert set(names(said(moment, text).acts)) <= {"tell", "wait"}


@pytest.mark.parametrize("text", ["ok", "Ok!", "Akkoord, verstuur maar.", "C'est parfait, vas-y.", "Passt so.", "👍"])
def test_an_ok_is_one_act(text: str) -> None:
    check(DRAFT, text, a.Ok())


def test_an_ok_beside_something_not_understood_waits_unless_it_is_said_plainly() -> None:
    assert names(said(DRAFT, "Ok. Der Birnbaum blüht im Mai.").acts) == ["tell"]
    assert names(said(DRAFT, "Der Birnbaum blüht im Mai. Bitte verschicken.").acts) == ["tell", "ok"]


def test_not_yet_beats_an_ok() -> None:
    assert names(said(DRAFT, "Ok, schrap 6. Nog niet versturen!").acts) == ["strike", "wait"]


def test_grave_orders_beside_something_else_are_asked() -> None:
    acts = said(RUNNING, "Annuleer de sessie en bel de burgemeester over de bank").acts
    assert "cancel" not in names(acts)


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        (RUNNING, "Shall I cancel the session?"),
        (RUNNING, "Peut-on annuler la session ?"),
        (RUNNING, "Kann man eine Sitzung abbrechen?"),
        (RUNNING, "Bruno zei: stop de sessie."),
        (RUNNING, "Annuleer de sessie niet!"),
        (RUNNING, "Chantal takes over the night shift."),
        (RUNNING, "Chantal neemt over als ik ziek ben."),
        (CARD, "Zonder Bruno lukt het niet."),
        (CARD, "Sans Bruno on n'y arrivera pas."),
        (CARD, "Don't remove Bruno."),
        (TOP, "I have sent it to an@x.example already."),
        (TOP, "Stuur het niet naar an@x.example."),
        (DRAFT, "I hope everybody is ok."),
        (DRAFT, "Can I send it?"),
    ],
)
def test_what_only_resembles_a_grave_order_is_not_obeyed(moment: Moment, text: str) -> None:
    assert set(names(said(moment, text).acts)) <= {"tell", "wait"}


@pytest.mark.parametrize(
    ("moment", "text", "name"),
    [
        (RUNNING, "Please cancel the whole session, we have no time for it.", "cancel"),
        (RUNNING, "De sessie gaat niet door.", "cancel"),
        (RUNNING, "On arrête la session, désolée.", "cancel"),
        (RUNNING, "Wir sagen die Sitzung ab.", "cancel"),
        (RUNNING, "Je passe la main à Chantal.", "handover"),
        (CARD, "Bruno told me he won't take part any more, please take him off the list.", "remove_person"),
        (CARD, "Bitte ohne Bruno.", "remove_person"),
        (TOP, "Bitte auch an an@x.example schicken.", "share"),
    ],
)
def test_a_grave_order_said_plainly_is_obeyed(moment: Moment, text: str, name: str) -> None:
    assert names(said(moment, text).acts) == [name]


def test_words_lean_on_what_was_just_named() -> None:
    check(DRAFT, f"{SUMMARY[3][1]} Die zin mag eruit.", a.StrikeSentence(SUMMARY[3][1]))
    check(DRAFT, "Le point 2 est mal dit. Mieux : Une étiquette par rang.", a.Reword(2, "Une étiquette par rang."))
    check(DRAFT, "Die laatste zin bij vraag 2 mag weg.", a.StrikeSentence(SUMMARY[3][1]))


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Antwoorden mag tot 18 december en start maar", a.Deadline(date(2026, 12, 18))),
        ("The deadline can be 18 December and then start", a.Deadline(date(2026, 12, 18))),
        ("Réponses jusqu'au 18 décembre et tu peux lancer", a.Deadline(date(2026, 12, 18))),
        ("Frist 18. Dezember und los", a.Deadline(date(2026, 12, 18))),
        ("Anoniem graag en start maar", a.Anonymous()),
        ("no meeting and off you go", a.NoMeeting()),
    ],
)
def test_an_ok_behind_a_correction_loses_none_of_it(text: str, first: Act) -> None:
    check(CARD, text, first, a.Ok())


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1 et 3 disent la même chose. Regroupe-les sous : Demander avant de toucher.", "Demander avant de toucher."),
        ("1 and 3 say the same. Put them together as: Ask first.", "Ask first."),
        ("1 und 3 sagen dasselbe. Fass sie zusammen als: Erst fragen.", "Erst fragen."),
    ],
)
def test_points_that_become_one_get_their_words_in_the_next_sentence(text: str, words: str) -> None:
    check(DRAFT, text, a.Merge((1, 3), words))


@pytest.mark.parametrize(
    ("text", "hour"), [("The meeting is at 3.30 now, not 2.", 15), ("De bijeenkomst is om 9u 's ochtends.", 9)]
)
def test_an_hour_is_near_that_of_the_meeting_before_unless_the_morning_is_named(text: str, hour: int) -> None:
    (act,) = said(RUNNING, text).acts
    assert isinstance(act, a.Meeting)
    assert act.time is not None
    assert act.time.hour == hour


def test_sending_somebody_what_is_his_is_no_ok() -> None:
    text = "Bruno Keller takes this over from me, so please send everything to him from now on."
    assert not [one for one in said(RUNNING, text).acts if isinstance(one, a.Ok)]


@pytest.mark.parametrize("text", ["Doe maar, die mag erbij.", "de plus", "mehr davon"])
def test_more_of_something_is_no_more_time(text: str) -> None:
    assert not [one for one in said(RUNNING, text).acts if isinstance(one, a.Extend)]
