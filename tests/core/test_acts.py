"""What becomes of the acts of a mail: each word has a place, and nothing is done that was not said."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mailflow.core.acts import union as a
from mailflow.core.acts.consequences import Fate
from mailflow.core.acts.segments import Label, Segment
from mailflow.core.acts.union import Act, Span
from mailflow.core.letters import showing
from mailflow.core.letters.done_lines import CommandName, DoneKind
from mailflow.core.letters.shown import AddressFails, Wrote
from mailflow.core.letters.union import (
    Card,
    DraftSummary,
    FacilitatorReplied,
    Invitation,
    LeftSession,
    Letter,
    Noted,
    OptedOut,
    QuestionsLetter,
    Receipt,
    SomebodyWrote,
    Unreachable,
    WantsOut,
    WelcomeBack,
)
from mailflow.core.session.model import Draft, Invite, Questions, Review, Rules, Summary, TopSeven
from mailflow.core.session.people import FACILITATOR, Address, PersonId, Rsvp
from mailflow.core.session.reading import Moment
from tests.core.reviews import ELS, FATIMA, JAN, under_review
from tests.core.sessions import Play, kickoff, mail
from tests.core.test_machine import in_stage, kinds

OUT = a.Leave(plain=True)
STOP = a.Stop(plain=True)


def told(play: Play) -> list[SomebodyWrote]:
    return [one for one in play.written_to(FACILITATOR) if isinstance(one, SomebodyWrote)]


def done(letters: list[Letter]) -> list[DoneKind]:
    return [one.kind for letter in letters if isinstance(letter, Noted | Card | DraftSummary) for one in letter.done]


# Leave and stop


def test_who_leaves_is_out_of_this_session_and_a_yes_brings_him_back() -> None:
    play = in_stage(Questions)
    letters = play.write(JAN, mail(OUT, text="haal me er maar uit"))
    assert kinds(letters) == ["LeftSession", "Noted"]
    assert done(letters) == [DoneKind.LEFT]
    jan = play.session.participant(JAN)
    assert jan is not None
    assert (jan.opted_out, jan.asked) == (False, False)
    assert kinds(play.write(JAN, mail(a.Join(), text="ja"))) == ["QuestionsLetter"]


def test_who_said_stop_and_writes_again_is_asked_once_and_a_yes_lifts_it() -> None:
    play = in_stage(Questions)
    assert kinds(play.write(JAN, mail(STOP, text="stop"))) == ["OptedOut", "Noted"]
    assert kinds(play.write(JAN, mail(a.Tell("Dag Geert, hoe gaat het?")))) == ["WelcomeBack", "SomebodyWrote"]
    assert kinds(play.write(JAN, mail(a.Tell("Nog iets.")))) == ["SomebodyWrote"], "asked once"
    play.write(JAN, mail(a.Join(), text="ja"))
    jan = play.session.participant(JAN)
    assert jan is not None
    assert (jan.opted_out, jan.asked) == (False, True)


def test_a_second_stop_is_not_answered() -> None:
    play = in_stage(Questions)
    play.write(JAN, mail(STOP, text="stop"))
    assert play.write(JAN, mail(STOP, text="stop!!")) == []


@pytest.mark.parametrize("stage", [Invite, Questions, Summary, Review, TopSeven])
@pytest.mark.parametrize("act", [a.Leave(), a.Stop()])
def test_what_is_not_said_plainly_is_asked_in_one_line_and_kept(stage: type, act: Act) -> None:
    play = in_stage(stage)
    words = "Ik weet niet of ik hier nog verder mee wil, het is druk."
    letters = play.write(ELS, mail(act, a.Answer(1, "De tram."), text=words))
    assert any(isinstance(one, WantsOut) and one.quote == words for one in letters)
    assert any(words in one.text for one in told(play))
    els = play.session.participant(ELS)
    assert els is not None
    assert (els.opted_out, els.rsvp, els.answers[0].text) == (False, Rsvp.YES, "De tram.")


def test_a_decline_in_passing_is_asked_and_declines_nothing() -> None:
    play = in_stage(Questions)
    letters = play.write(ELS, mail(a.Answer(1, "De tram."), a.Decline(), text="misschien niet"))
    assert "RsvpUnclear" in kinds(letters)
    els = play.session.participant(ELS)
    assert els is not None
    assert els.rsvp is Rsvp.YES


@pytest.mark.parametrize("act", [a.Cancel(), a.Handover("Jan"), a.RemovePerson("Jan")])
def test_a_facilitators_grave_act_that_is_not_plain_is_asked(act: Act) -> None:
    play = in_stage(Questions)
    before = play.session
    letters = play.write(FACILITATOR, mail(act, text="zou Jan het niet beter overnemen?"))
    assert done(letters) == [DoneKind.UNCLEAR]
    assert replace(play.session, serial=before.serial) == before
    assert [fate for _, fate in play.fates] == [Fate.ASKED]


# An ok beside something else


@pytest.mark.parametrize(
    "beside",
    [
        a.Tell("en dat andere ook"),
        a.AddPerson(Address(""), "Piet"),
        a.Extend(None),
        a.RemoveQuestion((9,)),
        a.Cancel(),
    ],
)
def test_an_ok_beside_something_that_is_asked_starts_nothing(beside: Act) -> None:
    play = Play()
    letters = play.write(FACILITATOR, mail(a.Ok(), beside, text="ok, en dat andere ook"))
    assert isinstance(play.session.stage, Draft)
    assert done(letters)[-1] is DoneKind.STILL_WAITS
    assert isinstance(letters[-1], Card)
    assert not any(isinstance(one.letter, Invitation) for one in play.letters)


def test_the_next_step_waits_for_what_is_asked_beside_it() -> None:
    play = in_stage(Invite)
    letters = play.write(FACILITATOR, mail(a.Next(), a.Tell("vraag 3 is zwaar"), text="..."))
    assert done(letters) == [DoneKind.UNCLEAR, DoneKind.STILL_WAITS]
    assert isinstance(play.session.stage, Invite)


def test_fine_words_alone_are_asked_where_an_ok_is_waited_for() -> None:
    letters = Play().write(FACILITATOR, mail(text="Dank je, mooi zo!"))
    assert done(letters) == [DoneKind.UNCLEAR]
    assert in_stage(Questions).write(FACILITATOR, mail(text="Dank je, mooi zo!")) == []


# Words


def test_an_answer_without_its_question_is_kept_asked_and_told_and_finds_it_later() -> None:
    play = in_stage(Questions)
    play.write(ELS, mail(a.Answer(0, "Blijven gaan.")))
    receipt = play.written_to(ELS)[-1]
    assert isinstance(receipt, Receipt)
    assert receipt.unplaced == "Blijven gaan."
    assert [one.text for one in told(play)] == ["Blijven gaan."]
    play.write(ELS, mail(a.Answer(2, "Blijven gaan.")))
    els = play.session.participant(ELS)
    assert els is not None
    assert (els.unplaced, [one.question for one in els.answers]) == ((), [2])


def test_an_answer_without_its_question_enters_the_material_of_the_summary() -> None:
    play = in_stage(Questions)
    play.write(ELS, mail(a.Answer(0, "Blijven gaan, elke week opnieuw.")))
    play.write(JAN, mail(a.Answer(1, "De tram.")))
    play.order(CommandName.NEXT)
    (errand,) = play.errands
    assert ("Blijven gaan, elke week opnieuw.", 0) in [(one.text, one.question) for one in errand.utterances]  # type: ignore[union-attr]


@pytest.mark.parametrize("stage", [Draft, Invite, Questions, Summary, Review, TopSeven])
def test_private_words_reach_the_facilitator_alone_and_leave_what_was_kept(stage: type) -> None:
    play = in_stage(stage)
    secret = "Mijn baas schreeuwt."
    play.write(ELS, mail(a.Answer(1, f"De tram. {secret}")))
    play.write(ELS, mail(a.Private(secret), text=secret))
    assert told(play)[-1].private
    els = play.session.participant(ELS)
    assert els is not None
    assert [one.text for one in els.answers] == ["De tram."]
    assert secret not in str(play.session)


def test_a_question_of_a_participant_is_answered_by_replying_to_it() -> None:
    play = in_stage(Questions)
    play.write(JAN, mail(a.Ask("Mag ik een collega meebrengen?")))
    letter = told(play)[-1]
    assert letter.asks
    about = showing.shown(play.session, FACILITATOR, letter).about
    assert about == Wrote("Jan", "Mag ik een collega meebrengen?")
    letters = play.write(FACILITATOR, mail(a.ReplyTo("Jan", "Ja, graag.")))
    assert letters[0] == FacilitatorReplied("Ja, graag.")
    assert done(letters) == [DoneKind.PASSED_ON]


def test_words_of_which_it_is_unclear_whom_they_address_are_asked_and_the_answer_still_reaches_him() -> None:
    play = in_stage(Questions)
    play.write(JAN, mail(a.Ask("Mag ik een collega meebrengen?")))
    letters = play.write(FACILITATOR, mail(a.Tell("Vraag het Els.", nearest="reply_to", person="Jan")))
    assert kinds(letters) == ["Noted"]
    assert done(letters) == [DoneKind.ASK_WHOM]
    after = showing.shown(play.session, FACILITATOR, letters[0])
    assert (after.moment, after.about) == (Moment.NOTICE, Wrote("Jan"))


@pytest.mark.parametrize("stage", [Draft, Questions, Summary])
def test_why_something_is_ordered_is_read_back_to_who_ordered_it(stage: type[Draft | Questions | Summary]) -> None:
    play = Play() if stage is Draft else in_stage(stage)
    text = "Tot vrijdag 18 december. Iedereen is ziek."
    words = Segment(Span(25, len(text)), Label.REASON, "says why")
    order = a.Anonymous() if stage is Draft else a.Wait() if stage is Summary else a.Remind()
    letters = play.write(FACILITATOR, replace(mail(order, text=text), segments=(words,)))
    assert [one.text for one in letters[-1].done if one.kind is DoneKind.REASON] == ["Iedereen is ziek."]  # type: ignore[union-attr]


def test_a_yes_with_a_few_sentences_keeps_them_and_the_questions_still_come() -> None:
    play = in_stage(Invite)
    letters = play.write(JAN, mail(a.Join(), a.Tell("Ik zat daar vorige week nog over na te denken.")))
    assert kinds(letters) == ["RsvpNoted", "SomebodyWrote"]
    play.wait_for(Questions)
    assert any(isinstance(one, QuestionsLetter) for one in play.written_to(JAN))


def test_a_yes_to_taking_part_is_no_yes_to_the_meeting() -> None:
    play = in_stage(Invite)
    play.write(JAN, mail(a.Join(), text="ja"))
    (jan,) = [one for one in play.session.participants if one.person.id == JAN]
    assert (jan.rsvp, jan.coming) == (Rsvp.YES, None)


def test_the_words_of_two_people_in_one_mail_go_under_their_own_names() -> None:
    play = in_stage(Questions)
    said = (a.Behalf("Els", (a.Answer(1, "De tram."),)), a.Behalf("Tom", (a.Answer(1, "Koken."),)))
    play.write(JAN, mail(a.Answer(1, "Flyers."), *said))
    people = {one.person.name: [answer.text for answer in one.answers] for one in play.session.participants}
    assert (people["Jan"], people["Els"], people["Tom"]) == (["Flyers."], ["De tram."], ["Koken."])


# What goes along


def test_a_letter_that_passes_words_on_does_not_tell_whose_they_are() -> None:
    play = Play(kick=kickoff(wishes=("anonymous",)))
    play.order(CommandName.START)
    play.write(JAN, mail(a.Ask("Mag dat?"), text="Mag dat?\nGroeten, Jan"))
    passed = next(one for one in reversed(play.letters) if isinstance(one.letter, SomebodyWrote))
    assert passed.in_reply_to == play.session.kickoff_id
    assert passed.references == (play.session.kickoff_id,)
    assert isinstance(passed.letter, SomebodyWrote)
    assert (passed.letter.name, passed.letter.text) == ("", "Mag dat?")
    letters = play.write(FACILITATOR, mail(a.ReplyTo(JAN, "Ja.")))
    assert isinstance(letters[0], FacilitatorReplied)
    assert "Jan" not in str(letters[-1])


def test_a_point_that_is_struck_takes_its_sentence_along() -> None:
    play = under_review()
    draft = in_stage(Summary)
    stage = draft.session.stage
    assert isinstance(stage, Summary)
    assert stage.digest is not None
    text = stage.digest.points[0].text
    (letter,) = draft.write(FACILITATOR, mail(a.Strike((1,))))
    assert isinstance(letter, DraftSummary)
    assert text not in str(letter.digest)
    assert isinstance(play.session.stage, Review)


def test_somebody_who_said_stop_is_not_said_to_get_the_top_seven() -> None:
    play = in_stage(TopSeven)
    play.write(JAN, mail(STOP, text="stop"))
    letters = play.write(FACILITATOR, mail(a.Share((Address("jan@example.org"),), plain=True)))
    assert done(letters) == [DoneKind.STOPPED]


# What a letter showed


def test_what_a_letter_showed_is_read_off_it() -> None:
    play = in_stage(Questions)
    play.write(FATIMA, mail(a.Answer(1, "De tram."), a.Answer(0, "Koken.")))
    shown = showing.shown(play.session, FATIMA, play.written_to(FATIMA)[-1], "tekst")
    assert shown.moment is Moment.QUESTIONS
    assert shown.questions == play.session.questions
    assert shown.earlier[-1] == (0, "Koken.")
    assert (shown.text, shown.facilitator) == ("tekst", False)
    failed = showing.shown(play.session, FACILITATOR, Unreachable("Jan", Address("jan@example.org")))
    assert (failed.moment, failed.about) == (Moment.NOTICE, AddressFails("Jan", Address("jan@example.org")))
    draft = in_stage(Summary)
    before = showing.shown(draft.session, FACILITATOR, draft.written_to(FACILITATOR)[-1])
    assert before.moment is Moment.DRAFT
    assert before.points
    assert before.summary == ()  # there are points alone
    assert showing.shown(draft.session, FACILITATOR, None).points == before.points


@pytest.mark.parametrize("letter", [LeftSession(), WantsOut("x"), WelcomeBack()])
def test_a_letter_that_asks_whether_he_takes_part_is_answered_so_in_every_stage(letter: Letter) -> None:
    assert showing.moment(in_stage(Review).session, PersonId("p1"), letter) is Moment.INVITE


def test_before_the_ok_a_stop_is_kept_and_answered_by_nobody() -> None:
    play = Play(Rules())
    assert not any(isinstance(one, OptedOut) for one in play.write(JAN, mail(STOP, text="stop")))
