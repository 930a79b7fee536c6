"""What was said in a meeting joins the session, speaker by speaker."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mailflow.core.acts import union as a
from mailflow.core.acts.union import Act
from mailflow.core.letters.done_lines import CommandName, Done, DoneKind
from mailflow.core.letters.union import DraftSummary, Heard, Letter, Noted, TalkHeard
from mailflow.core.meeting.transcripts import KEPT
from mailflow.core.session.events import FilesRead, MailReceived, Summarize, SummaryDrafted
from mailflow.core.session.model import Questions, Review, Summary
from mailflow.core.session.people import FACILITATOR, MessageId, PersonId
from mailflow.core.session.reading import Attachment, Reading, Spoken
from mailflow.core.summary import points
from tests.core.sessions import Play, kickoff, mail, reading, said

LONG = "ik ga elke woensdag op het pleintje zitten"  # eight words


def sent(*spoken: tuple[str, str], **fields: object) -> MailReceived:
    """The facilitator sends a transcript."""
    turns = tuple(Spoken(name, words) for name, words in spoken)
    return MailReceived(FACILITATOR, replace(reading("hier is het"), spoken=turns, **fields))  # type: ignore[arg-type]


def told(*who: Act) -> MailReceived:
    return MailReceived(FACILITATOR, reading("x", edits=who))


def heard(letters: list[Letter]) -> TalkHeard:
    (letter,) = [one for one in letters if isinstance(one, TalkHeard)]
    return letter


@pytest.fixture
def play() -> Play:
    """The questions are out."""
    play = Play()
    play.happen(said(CommandName.START))
    play.wait_for(Questions)
    return play


def errand(play: Play) -> Summarize:
    play.happen(said(CommandName.NEXT))
    assert isinstance(play.session.stage, Summary)
    asked = play.errands[-1]
    assert isinstance(asked, Summarize)
    return asked


def test_what_was_said_is_summarized_under_the_name_of_its_speaker(play: Play) -> None:
    letters = play.happen(
        sent(("Fatima El Amrani", LONG), ("Geert Frateur", f"vertel eens, {LONG}"), ("JAN", LONG + "!"))
    )
    assert heard(letters) == TalkHeard((Heard("Fatima", 1), Heard("Jan", 1)), example="Els")
    found = errand(play).utterances
    assert [(one.participant, one.question, one.text) for one in found] == [("p1", 0, LONG), ("p2", 0, LONG + "!")]


def test_only_turns_that_say_something_count(play: Play) -> None:
    assert heard(play.happen(sent(("Fatima", "ja"), ("Jan", "dat is waar, ja")))).heard == ()
    assert heard(play.happen(sent(("Fatima", "een twee drie vier vijf zes")))).heard == (Heard("Fatima", 1),)


def test_who_is_not_known_is_asked_back_once_and_counts_as_somebody(play: Play) -> None:
    letter = heard(play.happen(sent(("Fatima", LONG), ("Spreker 2", f"bij ons {LONG}"))))
    assert [(one.label, one.excerpt) for one in letter.strangers] == [("Spreker 2", f"bij ons {LONG}")]
    assert letter.example == "Jan"
    assert [one.participant for one in errand(play).utterances] == ["p1", "s2"]


def test_the_facilitator_says_who_somebody_is(play: Play) -> None:
    play.happen(sent(("Spreker 1", LONG), ("Spreker 2", f"bij ons {LONG}"), ("Spreker 3", f"maar {LONG}")))
    letters = play.happen(
        told(a.Speaker("Spreker 1", "ik", me=True), a.Speaker("Spreker 2", "jan"), a.Speaker("Spreker 3", ""))
    )
    letter = heard(letters)
    assert letter.again
    assert letter.strangers == ()
    assert letter.heard == (Heard("Jan", 1), Heard("Spreker 3", 1))
    assert [one.participant for one in errand(play).utterances] == ["p2", "s3"]


def test_a_name_that_nobody_has_is_asked_again(play: Play) -> None:
    play.happen(sent(("Spreker 1", LONG)))
    letters = play.happen(told(a.Speaker("Spreker 1", "Mohamed")))
    (noted,) = letters
    assert isinstance(noted, Noted)
    assert [(done.kind, done.names) for done in noted.done] == [(DoneKind.ASK_PEOPLE, ("Mohamed",))]
    assert play.session.voices[0].person is None


@pytest.mark.parametrize(
    ("label", "person"),
    [
        ("Fatima El Amrani", "p1"),
        ("El Amrani, Fatima", "p1"),
        ("fatima", "p1"),
        ("Hassan's iPhone", "p6"),
        ("iPhone van Els", "p3"),
        ("Jan Peeters", "p2"),
        ("geert@example.org", "f"),
        ("Frateur Geert", "f"),
        ("Mohamed", None),
        ("Spreker 2", None),
        ("", None),
    ],
)
def test_a_label_names_one_person_or_nobody(play: Play, label: str, person: str | None) -> None:
    play.happen(sent((label, LONG)))
    assert play.session.voices[0].person == person


def test_the_same_transcript_twice_counts_once(play: Play) -> None:
    play.happen(sent(("Jan", LONG), ("Spreker 2", f"bij ons {LONG}")))
    play.happen(sent(("Jan", LONG), ("Spreker 2", f"bij ons {LONG}"), ("Jan", f"en {LONG}")))
    assert [(one.label, len(one.turns)) for one in play.session.voices] == [("Jan", 2), ("Spreker 2", 1)]


def test_speaker_2_of_another_meeting_is_another_person(play: Play) -> None:
    play.happen(sent(("Spreker 2", LONG)))
    play.happen(sent(("Spreker 2", f"gisteren {LONG}")))
    assert [one.label for one in play.session.voices] == ["Spreker 2", "Spreker 2 (2)"]


def test_a_meeting_is_enough_to_go_on_and_who_spoke_is_not_reminded(play: Play) -> None:
    play.happen(sent(("Jan", LONG)))
    stage = play.session.stage
    assert isinstance(stage, Questions)
    assert stage.remind_at is not None
    before = len(play.letters)
    play.wait_for(Summary)
    reminded = {one.to.id for one in play.letters[before:] if type(one.letter).__name__ == "Reminder"}
    assert reminded == {"p1", "p3", "p4", "p5", "p6"}
    asked = play.errands[-1]
    assert isinstance(asked, Summarize)
    assert [one.participant for one in asked.utterances] == ["p2"]


def drafted(play: Play) -> None:
    """The draft waits for its ok."""
    play.happen(MailReceived(PersonId("p1"), reading("x", answers={1: "Wij zaten elke week op het plein."})))
    asked = errand(play)
    play.happen(SummaryDrafted(points.draft(asked)))
    play.errands.clear()


def redrafted(play: Play) -> DraftSummary:
    """The letter with the draft that was made anew."""
    (asked,) = play.errands
    assert isinstance(asked, Summarize)
    (letter,) = play.happen(SummaryDrafted(points.draft(asked)))
    assert isinstance(letter, DraftSummary)
    return letter


def test_what_comes_while_the_draft_waits_is_in_the_next_draft(play: Play) -> None:
    drafted(play)
    assert not heard(play.happen(sent(("Jan", LONG)))).late
    letter = redrafted(play)
    assert LONG in [one.text for one in letter.digest.points]
    assert letter.done == (Done(DoneKind.TALK_JOINED),)


def test_what_he_changed_in_the_draft_stays_when_words_of_a_meeting_come(play: Play) -> None:
    drafted(play)
    play.happen(MailReceived(FACILITATOR, mail(a.Reword(1, "Zit elke week op het plein."), a.Thread("Er zijn."))))
    play.happen(sent(("Jan", LONG)))
    letter = redrafted(play)
    assert [one.text for one in letter.digest.points] == ["Zit elke week op het plein.", LONG]
    assert [one.number for one in letter.digest.points] == [1, 2]
    assert letter.digest.above.thread == "Er zijn."
    play.happen(said(CommandName.UNDO))
    stage = play.session.stage
    assert isinstance(stage, Summary)
    assert stage.digest is not None
    assert [one.text for one in stage.digest.points] == ["Zit elke week op het plein."]


def test_after_the_review_began_it_is_late_but_kept(play: Play) -> None:
    drafted(play)
    play.happen(said(CommandName.APPROVE))
    letter = heard(play.happen(sent(("Jan", LONG))))
    assert letter.late
    assert not play.errands
    assert play.session.spoke(PersonId("p2"))


def test_before_the_ok_nothing_is_taken() -> None:
    play = Play()
    assert not any(isinstance(one, TalkHeard) for one in play.happen(sent(("Jan", LONG))))
    assert play.session.voices == ()


def test_in_an_anonymous_session_no_name_is_told_or_asked() -> None:
    play = Play(kick=kickoff(wishes=("anonymous",)))
    play.happen(said(CommandName.START))
    letter = heard(play.happen(sent(("Jan", LONG), ("Spreker 2", f"bij ons {LONG}"))))
    assert letter == TalkHeard((Heard("", 2),))


def test_a_participants_own_transcript_is_his_answer(play: Play) -> None:
    play.happen(MailReceived(PersonId("p1"), replace(reading("x"), spoken=(Spoken("Jan", LONG),))))
    assert play.session.voices == ()


def test_notes_that_are_read_later_are_recognised_by_their_mail(play: Play) -> None:
    mail = MessageId("<notes@example.org>")
    waiting = Attachment("doc1.docx", "application/x", 9, None)
    announced = replace(reading("mijn notities"), acts=(), message_id=mail, attachments=(waiting,), encloses_talk=True)
    assert play.happen(MailReceived(FACILITATOR, announced)) == []
    fate = replace(waiting, text=f"{LONG}\n\nkort")
    files: Reading = replace(reading(f"{LONG}\n\nkort"), message_id=mail, attachments=(fate,))
    assert heard(play.happen(FilesRead(FACILITATOR, files))).heard == (Heard("", 1),)
    other = replace(files, message_id=MessageId("<other@example.org>"))
    assert play.happen(FilesRead(FACILITATOR, other)) == []


def test_a_meeting_without_end_is_kept_in_part(play: Play) -> None:
    turn = "woord " * 1000
    letter = heard(play.happen(sent(*(("Jan", f"{turn}{number}") for number in range(30)))))
    assert letter.cut
    assert sum(len(one) for one in play.session.voices[0].turns) <= KEPT


def test_the_draft_tells_who_took_part_by_speaking(play: Play) -> None:
    play.happen(sent(("Jan", LONG)))
    play.happen(said(CommandName.NEXT))
    play.wait()
    draft = play.letters[-1].letter
    assert getattr(draft, "answered", None) == 1
    assert not isinstance(play.session.stage, Review)


def test_who_is_named_after_the_draft_stands_in_it_by_name(play: Play) -> None:
    play.happen(sent(("Spreker 1", f"{LONG} en in de tram")))
    play.happen(said(CommandName.NEXT))
    play.wait()
    letter = heard(play.happen(told(a.Speaker("Spreker 1", "Jan"))))
    assert letter.again
    play.happen(said(CommandName.DRAFT))
    draft = play.letters[-1].letter
    assert isinstance(draft, DraftSummary)
    assert [point.source for point in draft.digest.points] == ["s1"]
    assert dict(draft.names)["s1"] == "Jan"


def test_a_text_that_names_thousands_is_no_burden(play: Play) -> None:
    letter = heard(play.happen(sent(*((f"Naam {number}a", f"{LONG} {number}") for number in range(5000)))))
    assert letter.cut
    assert len(play.session.voices) == 60
