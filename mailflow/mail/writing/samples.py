"""Sample letters: every kind in every shape it can take, to check templates with and to look at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime

from mailflow.core.letters.done_lines import Change, ChangeKind, CommandName, Done, DoneKind
from mailflow.core.letters.own_data import DataKept, DataWish, YourData
from mailflow.core.letters.union import (
    Card,
    DeadlineMoved,
    DraftSummary,
    DraftTopSeven,
    Envelope,
    Expired,
    Explanation,
    FacilitatorReplied,
    FilesArrived,
    Gathered,
    Help,
    Invitation,
    LeftSession,
    Lessons,
    Letter,
    Line,
    NotAllowed,
    Noted,
    OperatorNotice,
    OptedOut,
    ProxyNoted,
    QuestionsLetter,
    Receipt,
    Remarks,
    Reminder,
    RsvpNoted,
    RsvpUnclear,
    SessionCancelled,
    SomebodyWrote,
    Status,
    StatusRow,
    TalkHeard,
    Unreachable,
    WantsOut,
    WelcomeBack,
)
from mailflow.core.meeting.values import NotesWanted
from mailflow.core.session.files import FileDigest, KeptFile
from mailflow.core.session.model import (
    Plan,
    SessionId,
)
from mailflow.core.session.people import (
    FACILITATOR,
    Address,
    Language,
    Mailbox,
    MailDigest,
    MessageId,
    Person,
    PersonId,
    Rsvp,
)
from mailflow.core.session.question_hints import Hint, HintKind
from mailflow.core.session.reading import Oddity, OddityKind
from mailflow.core.stages.held import HeldMail, HeldMany, HeldWhy, HeldWords, NotRead, WasItYou
from mailflow.core.troubles import TroubleKind
from mailflow.mail.writing import (
    sample_anonymous,
    sample_drafts,
    sample_files,
    sample_gathered,
    sample_meetings,
    sample_reviews,
    sample_talk,
)
from mailflow.mail.writing.sample_words import NAMES, STORIES, Story

SERVICE = Mailbox(Address("cop@leernetwerk.example"), "Leernetwerk")
_PLAN = Plan(date(2026, 11, 30), date(2026, 12, 11), date(2026, 12, 16), date(2026, 12, 21))
_WRITTEN = datetime(2026, 11, 22, 14, 5, tzinfo=UTC)
_REPORT = (
    KeptFile("Jongeren - poster.pdf", "application/pdf", 48_715, FileDigest("0" * 64)),
    KeptFile("Jongeren - verslag.pdf", "application/pdf", 39_215, FileDigest("1" * 64)),
)
_TO_FACILITATOR = (
    FilesArrived
    | Gathered
    | TalkHeard
    | NotesWanted
    | Remarks
    | Lessons
    | (Card | Expired | Noted | Status | Help | DraftSummary | DraftTopSeven | Unreachable | SomebodyWrote | HeldMail)
    | HeldMany
)
_OUTSIDE = NotAllowed | Explanation | OperatorNotice | YourData | DataKept


def envelopes(language: Language) -> Iterator[tuple[str, Envelope]]:
    """Every sample with a name of its own: the letter's kind and what is special about it ("card-changed")."""
    story = STORIES[language]
    shapes = (
        *_start(story),
        *_asking(story),
        *sample_drafts.letters(story),
        *_steering(story),
        *_outside(story),
        *sample_files.letters(story),
        *sample_talk.letters(story),
    )
    shapes = (*shapes, *sample_meetings.letters(dict(shapes)), *sample_reviews.letters(story, dict(shapes)))
    shapes = (*shapes, *sample_gathered.letters(story, dict(shapes)))
    for serial, (name, letter) in enumerate(shapes, 1):
        files = _REPORT if name in ("top_seven", "top_seven_shared") else ()
        yield name, replace(_envelope(story, language, serial, letter), files=files)
    for serial, (name, letter) in enumerate(sample_anonymous.letters(dict(shapes)), 92):
        yield name, replace(_envelope(story, language, serial, letter), anonymous=True)
    yield "files_arrived-anonymous", replace(_envelope(story, language, 91, sample_files.nameless()), anonymous=True)
    yield "invitation-anonymous", replace(_envelope(story, language, 90, _invitation(story)), anonymous=True)


def _envelope(story: Story, language: Language, serial: int, letter: Letter) -> Envelope:
    reader = Person(PersonId("p1"), Address("fatima@wijkhuis.example"), NAMES[0])
    if isinstance(letter, _TO_FACILITATOR):
        reader = Person(FACILITATOR, Address("geert@wijkhuis.example"), "Geert Frateur")
    outside = isinstance(letter, _OUTSIDE)
    kickoff = MessageId("<kickoff-7@mail.wijkhuis.example>")
    return Envelope(
        session=SessionId("x2345672" if outside else "k7wq2mzx"),
        serial=serial,
        to=reader,
        language=language,
        letter=letter,
        written=_WRITTEN,
        not_before=_WRITTEN,
        timezone="Europe/Brussels",
        subject=story.theme,
        theme="" if outside else story.theme,
        facilitator="" if outside else "Geert Frateur",
        anonymous=False,
        in_reply_to=kickoff,
        references=(kickoff,),
        answering=isinstance(letter, Card | Receipt | Noted),
    )


def _invitation(story: Story) -> Invitation:
    return Invitation(others=4, questions=len(story.questions), plan=_PLAN)


def _start(story: Story) -> Iterator[tuple[str, Letter]]:
    people = tuple(Mailbox(Address(f"{name.split()[0].lower()}@wijkhuis.example"), name) for name in NAMES)
    card = Card(
        theme=story.theme,
        questions=story.questions,
        people=people,
        plan=_PLAN,
        expires=date(2026, 12, 6),
        anonymous=False,
        invitation=_invitation(story),
    )
    changes = (
        Change(ChangeKind.WITHOUT, name="Tom"),
        Change(ChangeKind.QUESTION, number=2),
    )
    every = tuple(Change(kind, number=1, name="Els") for kind in ChangeKind)
    yield "card", card
    yield "card-changed", replace(card, changes=changes)
    yield "card-every-change", replace(card, changes=every, anonymous=True, unclear_deadline=story.vague_day)
    yield "card-reminder", replace(card, reminder=True)
    yield "card-passed", replace(card, passed=date(2026, 11, 6))
    yield "card-answers", replace(card, appendix=True, invitation=replace(_invitation(story), appendix=True))
    yield "card-empty", replace(card, questions=(), people=(), done=(Done(DoneKind.INCOMPLETE),))
    yield "card-no-theme", replace(card, theme="")
    four = (*story.questions, story.unclear)
    yield "card-four", replace(card, questions=four, hint=Hint(HintKind.DOUBLE, 4))
    yield "card-two", replace(card, questions=story.questions[:2], hint=Hint(HintKind.CLOSED, 2))
    odd = (
        Oddity(OddityKind.GROUP, ("team@wijkhuis.example",)),
        Oddity(OddityKind.TWICE, ("Jan Peeters", "jan@wijkhuis.example", "jan@thuis.example")),
        Oddity(OddityKind.TOO_MANY, ("Tom Maes", "Ria Smet")),
        Oddity(OddityKind.OURS, ("leren@wijkhuis.example",)),
        Oddity(OddityKind.NO_ADDRESS, ("Ria Smet", "Tom")),
        Oddity(OddityKind.STOPPED, ("Nele Claes",)),
    )
    for one in odd:
        yield f"card-{one.kind}", replace(card, oddities=(one,), limit=50)
    yield "card-rest", replace(card, rest=story.unclear, unread=812)
    yield "card-one", replace(card, questions=story.questions[:1], people=(Mailbox(Address("els@wijkhuis.example")),))
    yield "expired", Expired(14)
    yield "invitation", _invitation(story)
    yield "invitation-alone", Invitation(0, 1, _PLAN)
    yield "invitation-model", replace(_invitation(story), model=True)
    for rsvp in (Rsvp.YES, Rsvp.NO, Rsvp.LATER):
        yield f"rsvp_noted-{rsvp}", RsvpNoted(rsvp, _PLAN, kept_answers=0)
    begun = replace(_PLAN, questions_on=date(2026, 11, 20))
    yield "rsvp_noted-yes-begun", RsvpNoted(Rsvp.YES, begun)
    yield "rsvp_noted-later-begun", RsvpNoted(Rsvp.LATER, begun)
    yield "rsvp_noted-no-begun", RsvpNoted(Rsvp.NO, begun)
    yield "rsvp_noted-kept", RsvpNoted(Rsvp.YES, _PLAN, kept_answers=2)
    yield "rsvp_noted-passed_on", RsvpNoted(Rsvp.YES, _PLAN, passed_on=True)
    yield "rsvp_noted-along", RsvpNoted(Rsvp.NO, _PLAN, reads_along=True)
    yield "rsvp_noted-proxy", RsvpNoted(Rsvp.YES, _PLAN, written_by="Jan Peeters")
    yield "rsvp_unclear", RsvpUnclear(story.unclear)


def _asking(story: Story) -> Iterator[tuple[str, Letter]]:
    by = _PLAN.answers_by
    lines = tuple(
        Line(at, question, answer)
        for at, (question, answer) in enumerate(zip(story.questions, story.answers, strict=True), 1)
    )
    open_lines = tuple(replace(line, answer=None) for line in lines)
    some = (*lines[:2], open_lines[2])
    yield "questions", QuestionsLetter(story.questions, by)
    yield "questions-one", QuestionsLetter(story.questions[:1], by)
    yield "questions-answers", QuestionsLetter(story.questions, by, appendix=True)
    yield "receipt", Receipt(some, story.essence, "", by)
    yield "receipt-complete", Receipt(lines, None, story.remark, by)
    yield "receipt-choices", Receipt(lines, None, "", by, choices=story.summary[:3])
    yield "receipt-choices-open", Receipt(some, None, "", by, choices=story.summary[:2])
    yield "receipt-withheld", Receipt(lines, None, "", by, withholds=True)
    yield "receipt-nothing", Receipt(open_lines, None, story.remark, by)
    yield "receipt-proxy", Receipt(some, None, "", by, written_by="Jan Peeters")
    yield "proxy_noted", ProxyNoted("Nele Claes")
    yield "receipt-late", Receipt(some, None, "", by, late=True)
    yield "reminder", Reminder(open_lines, 4, by)
    yield "reminder-some", Reminder((*lines[:1], *open_lines[1:]), 1, by)
    yield "reminder-last", Reminder(some, 0, by)
    yield "deadline_moved", DeadlineMoved(date(2026, 12, 18), review=False)
    yield "deadline_moved-review", DeadlineMoved(date(2027, 1, 8), review=True)
    yield "deadline_moved-sooner", DeadlineMoved(date(2026, 12, 4), review=False, sooner=True)
    yield "session_cancelled", SessionCancelled()
    yield "opted_out", OptedOut()
    yield "left_session", LeftSession()
    yield "welcome_back", WelcomeBack()
    yield "facilitator_replied", FacilitatorReplied(story.remark)
    yield "wants_out", WantsOut(story.unclear)
    yield "receipt-unplaced", replace(Receipt(some, None, "", by), unplaced=story.remark)


def _steering(story: Story) -> Iterator[tuple[str, Letter]]:
    rows = (
        StatusRow("Fatima El Amrani", Rsvp.YES, 3, True, 0, None, False, False),
        StatusRow("Jan Peeters", Rsvp.YES, 2, False, 1, None, False, False),
        StatusRow("Els Vermeulen", Rsvp.LATER, 0, False, 2, date(2026, 12, 7), False, False),
        StatusRow("Nele Claes", Rsvp.NONE, 0, False, 1, None, False, False),
        StatusRow("Hassan Bouzid", Rsvp.YES, 0, False, 0, None, True, False),
        StatusRow("Tom Maes", Rsvp.NO, 0, False, 0, None, False, False),
        StatusRow("Ria Smet", Rsvp.NO, 0, False, 0, None, False, True),
        StatusRow("Bo Aerts", Rsvp.YES, 0, False, 0, None, False, False),
    )
    for stage in ("draft", "invite", "questions", "summary", "review", "topseven", "closed", "cancelled"):
        until = None if stage in ("closed", "cancelled") else _PLAN.answers_by
        yield f"status-{stage}", Status(stage, rows, 3, _PLAN, until, paused=stage == "review")
    yield "help", Help()
    yield "noted", Noted((Done(DoneKind.STARTING),), datetime(2026, 11, 22, 14, 15, tzinfo=UTC))
    extended = Done(DoneKind.EXTENDED, day=date(2026, 12, 18))
    yield "noted-two", Noted((extended, Done(DoneKind.REMINDED, names=("Els", "Tom"))))
    for kind in DoneKind:
        names = ("tom@wijkhuis.example", "tom@thuis.example")
        before = "" if kind in (DoneKind.UNPLACED, DoneKind.ASK_GONE) else story.summary[3]
        when = sample_meetings.MEETING.start
        done = Done(kind, names, date(2026, 12, 18), 2, CommandName.EXTEND, story.unclear, (2, 5), before, when)
        yield f"noted-{kind}", Noted((done,), datetime(2026, 11, 23, 8, 0, tzinfo=UTC))
    for command in CommandName:
        yield f"noted-not_now-{command}", Noted((Done(DoneKind.NOT_NOW, command=command),))
    yield (
        "noted-one-name",
        Noted(
            tuple(
                Done(kind, ("Tom",), text=story.unclear)
                for kind in (DoneKind.ADDED, DoneKind.REMOVED, DoneKind.UNCLEAR, DoneKind.PAUSED)
            )
        ),
    )
    yield "unreachable", Unreachable("Hassan", Address("hassan@wijkhuis.example"))
    yield "somebody_wrote", SomebodyWrote("Fatima", story.remark)
    yield "somebody_wrote-unsure", SomebodyWrote("Fatima", story.remark, unsure=True)
    yield "somebody_wrote-late", SomebodyWrote("Fatima", story.remark, late=True, addable=True)
    yield "somebody_wrote-late_in_review", SomebodyWrote("Fatima", story.remark, late=True)
    yield "somebody_wrote-anonymous", SomebodyWrote("", story.remark)
    yield from _held(story)


_HELD_OTHERWISE = (HeldWhy.UNKNOWN, HeldWhy.FORGED, HeldWhy.UNPROVEN, HeldWhy.GRAVE, HeldWhy.UNSURE, HeldWhy.HEAVY)


def _held(story: Story) -> Iterator[tuple[str, Letter]]:
    home = Address("els@thuis.example")
    held = HeldMail(home, HeldWhy.UNKNOWN, PersonId("p3"), "Els Vermeulen", story.remark, MailDigest("0" * 64))
    yield "held_mail", held
    yield "held_mail-anonymous", replace(held, name="", excerpt="")
    yield "held_mail-nobody", replace(held, person=None, name="")
    yield "held_mail-forged", replace(held, why=HeldWhy.FORGED)
    yield "held_mail-unsure", replace(held, why=HeldWhy.UNSURE)
    yield "held_mail-heavy", replace(held, why=HeldWhy.HEAVY)
    yield "held_mail-unproven", replace(held, why=HeldWhy.UNPROVEN, person=FACILITATOR, name="")
    for why in (
        HeldWhy.AGAIN,
        HeldWhy.FORWARD,
        HeldWhy.EMPTY,
        HeldWhy.MEETING,
        HeldWhy.RECALLED,
        HeldWhy.BROKEN,
        HeldWhy.LARGE,
    ):
        yield f"held_mail-{why}", replace(held, why=why, excerpt="" if why is HeldWhy.EMPTY else story.remark)
    grave = replace(held, why=HeldWhy.GRAVE, person=FACILITATOR, name="")
    yield "held_mail-grave", grave
    yield "held_mail-unproven-other", replace(held, why=HeldWhy.UNPROVEN, sender=Address("els@werkplek.example"))
    yield "held_many", HeldMany((held, replace(held, person=None, name="", sender=Address("tom@elders.example"))))
    words = HeldWords(held.digest, Address("els@werkplek.example"), story.remark, _WRITTEN)
    yield "was_it_you", WasItYou((words,))
    yield "was_it_you-many", WasItYou((words, replace(words, sender=home, excerpt=story.theme)))
    for why in (HeldWhy.LARGE, HeldWhy.HEAVY, HeldWhy.BROKEN):
        yield f"not_read-{why}", NotRead(why)
    yield "held_mail-large-own", replace(held, why=HeldWhy.LARGE, person=FACILITATOR, name="")
    yield "held_mail-broken-own", replace(held, why=HeldWhy.BROKEN, person=FACILITATOR, name="")


def _outside(_story: Story) -> Iterator[tuple[str, Letter]]:
    yield "not_allowed", NotAllowed()
    for wish in DataWish:
        yield f"your_data-{wish}", YourData(wish)
    yield "your_data-facilitates", YourData(DataWish.ERASE, facilitates=True)
    yield "data_kept", DataKept(2, 7)
    yield "explanation", Explanation()
    began = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
    for what in TroubleKind:
        for over in (False, True):
            name = f"operator_notice-{what}{'-over' if over else ''}"
            yield name, OperatorNotice(what, over, began, "connect: [Errno 111] Connection refused", 12)
