"""What a facilitator does by mail beside saying ok: he corrects, he steers, he forgets, he lets it be."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from mailflow.core.letters.done_lines import ChangeKind, CommandName, DoneKind
from mailflow.core.letters.union import Card, DraftSummary, DraftTopSeven, Noted, Receipt, ReviewLetter, TopSevenLetter
from mailflow.core.session.model import Closed, Draft, Invite, Questions, Review, Rules, Summary, TopSeven
from mailflow.core.session.question_hints import HintKind
from mailflow.testbed.people import Program
from tests.journeys.village import Got, Ground, Village

TWO_QUESTIONS = """Dag allemaal,

Ik wil iets van jullie leren. Twee vragen:
1. Heb je ooit een jongere bereikt die nergens binnenkwam?
2. Wat werkt volgens jou juist niet?

Graag tegen vrijdag 12 december. Merci! Geert
"""


def village_of(ground: Ground, state: Path, *names: str, approval: str = "send") -> Village:
    rules = replace(Rules(), receipt_wait=0, notes_hour=-1, grace=0, approval=approval)
    village = Village(ground, state, rules=rules)
    for name in names:
        village.person(name, Program.WEB)
    return village


async def test_his_own_mail_forwarded_to_the_service_alone_starts_a_session(ground: Ground, tmp_path: Path) -> None:
    village = village_of(ground, tmp_path / "state", "Fatima El Amrani", "Jan Peeters")
    async with village:
        mailboxes = [village.people[name] for name in ("fatima", "jan")]
        to = ", ".join(f"{one.name} <{one.address}>" for one in mailboxes)
        geert = village.people["geert"]
        head = f"From: {geert.name} <{geert.address}>\nDate: Mon, 16 Nov 2026\nSubject: Binnenkomen\nTo: {to}"
        words = (
            "De vragen en de mensen staan hieronder.\n\n"
            f"---------- Forwarded message ---------\n{head}\n\n{TWO_QUESTIONS}"
        )
        await village.kickoff("Fwd: Binnenkomen", words)
        card = village.newest("geert", "card")
        assert isinstance(card.letter, Card)
        assert card.letter.theme == "Binnenkomen"
        assert [one.name for one in card.letter.people] == ["Fatima El Amrani", "Jan Peeters"]
        assert len(card.letter.questions) == 2
        await village.reply("geert", card, "ok")
        await village.pass_time_until(Invite)
        village.newest("jan", "invitation")


async def test_all_that_stands_on_the_card_is_corrected_by_mail(ground: Ground, tmp_path: Path) -> None:
    village = village_of(ground, tmp_path / "state", "Fatima El Amrani", "Jan Peeters", "Tom Claes")
    async with village:
        await village.kickoff("Binnenkomen", TWO_QUESTIONS, "fatima", "jan", "tom")
        first = village.newest("geert", "card")
        assert isinstance(first.letter, Card)
        assert first.letter.unclear_deadline == "vrijdag 12 december"
        assert first.letter.hint is not None
        assert first.letter.hint.kind is HintKind.CLOSED
        assert "“vraag 3: …”" in first.text
        els = village.person("Els Vermeulen")
        await village.reply(
            "geert",
            first,
            "Ok maar thema: Jongeren die buiten blijven\n"
            "tegen vrijdag 18 december\n"
            "1. Wanneer bereikte je een jongere die nergens binnenkwam?\n"
            "3. Wat zou je morgen anders doen?\n"
            f"Graag anoniem, zonder Tom. Voeg {els.address} toe.",
        )
        second = village.newest("geert", "card")
        assert isinstance(second.letter, Card)
        assert second.letter.theme == "Jongeren die buiten blijven"
        assert second.letter.questions == (
            "Wanneer bereikte je een jongere die nergens binnenkwam?",
            "Wat werkt volgens jou juist niet?",
            "Wat zou je morgen anders doen?",
        )
        assert second.letter.anonymous
        assert second.letter.plan.answers_by.isoformat() == "2026-12-18"
        assert {one.address for one in second.letter.people} == {
            village.people[name].address for name in ("fatima", "jan", "els")
        }
        assert {change.kind for change in second.letter.changes} == {
            ChangeKind.THEME,
            ChangeKind.QUESTION,
            ChangeKind.DEADLINE,
            ChangeKind.ANONYMOUS,
            ChangeKind.WITHOUT,
            ChangeKind.WITH,
        }
        assert second.letter.unclear_deadline is None
        assert second.letter.hint is None
        assert isinstance(village.session().stage, Draft)
        assert not village.fetch("fatima")
        await village.reply("geert", second, "iedereen een herinering?")
        noted = village.newest("geert", "noted")
        assert isinstance(noted.letter, Noted)
        assert [(done.kind, done.command) for done in noted.letter.done] == [(DoneKind.UNCLEAR, CommandName.REMIND)]
        assert "Bedoel je “herinner”?" in noted.text
        await village.reply("geert", second, "ok")
        await village.pass_time_until(Invite)
        invitation = village.newest("els", "invitation")
        assert "Jongeren die buiten blijven" in invitation.text
        assert not village.fetch("tom")


async def test_who_has_no_mail_at_hand_is_spoken_for(ground: Ground, tmp_path: Path) -> None:
    village = village_of(ground, tmp_path / "state", "Fatima El Amrani", "Jan Peeters")
    async with village:
        await village.kickoff("Binnenkomen", TWO_QUESTIONS, "fatima", "jan")
        card = village.newest("geert", "card")
        await village.reply("geert", card, "ok")
        await village.pass_time_until(Invite)
        village.newest("fatima", "invitation")
        await village.reply("jan", village.newest("jan", "invitation"), "Namens Fatima: ja graag")
        village.newest("jan", "proxy_noted")
        assert "Jan Peeters schreef mij in jouw naam" in village.newest("fatima", "rsvp_noted").text
        await village.pass_time_until(Questions)
        village.newest("fatima", "questions")
        await village.reply("geert", card, "Namens Fatima:\n1. Via de grote zussen.\n2. Wachten.")
        village.newest("geert", "proxy_noted")
        receipt = village.newest("fatima", "receipt")
        assert "Geert Frateur schreef mij in jouw naam" in receipt.text
        await village.reply("fatima", receipt, "vraag 2: Flyers.")
        again = village.newest("fatima", "receipt")
        assert isinstance(again.letter, Receipt)
        assert [line.answer for line in again.letter.lines] == ["Via de grote zussen.", "Flyers."]
        assert again.letter.written_by == ""


async def asked(village: Village, *names: str) -> Got:
    """Until everybody has the questions, and one of them has answered; the card."""
    await village.kickoff("Binnenkomen", TWO_QUESTIONS, *names)
    card = village.newest("geert", "card")
    await village.reply("geert", card, "ok")
    await village.pass_time_until(Questions)
    questions = village.newest(names[0], "questions")
    await village.reply(names[0], questions, "1. Via de grote zussen.\n2. Flyers zonder een babbel erbij.")
    return card


async def test_a_session_that_is_left_alone_reaches_its_end_by_deadlines_only(ground: Ground, tmp_path: Path) -> None:
    village = village_of(ground, tmp_path / "state", "Fatima El Amrani", "Jan Peeters")
    async with village:
        await asked(village, "fatima", "jan")
        await village.pass_time_until(Review)
        drafts = [got for got in village.fetch("geert") if got.kind == "draft_summary"]
        reminders = [got.letter.reminder for got in drafts if isinstance(got.letter, DraftSummary)]
        assert reminders == [False, True, True]
        review = village.newest("jan", "review")
        assert isinstance(review.letter, ReviewLetter)
        assert not review.letter.digest.edited
        await village.pass_time_until(Closed)
        shown = [got.letter for got in village.fetch("geert") if isinstance(got.letter, DraftTopSeven)]
        assert [letter.reminder for letter in shown] == [False, True, True]
        top = village.newest("jan", "top_seven")
        assert isinstance(top.letter, TopSevenLetter)
        assert not top.letter.edited
        assert top.letter.ballots == 0
        theirs = village.newest("fatima", "top_seven").letter
        assert isinstance(theirs, TopSevenLetter)
        assert replace(theirs, thanks="") == replace(top.letter, thanks="")
        assert village.daemon.store.next_due() is None


async def test_a_facilitator_who_forgets_is_reminded_and_nothing_goes_without_him(
    ground: Ground, tmp_path: Path
) -> None:
    village = village_of(ground, tmp_path / "state", "Fatima El Amrani", "Jan Peeters", approval="wait")
    async with village:
        await asked(village, "fatima", "jan")
        await village.pass_time_until(Summary)
        await village.settle()
        village.fetch("geert")
        for _ in range(5):
            await village.pass_time()
            reminder = village.newest("geert", "draft_summary")
            assert isinstance(reminder.letter, DraftSummary)
            assert reminder.letter.reminder
            assert reminder.letter.send_on is None
        assert isinstance(village.session().stage, Summary)
        assert not [got for got in village.fetch("jan") if got.kind == "review"]
        await village.reply("geert", reminder, "Sorry, helemaal vergeten! ok")
        await village.pass_time_until(Review)
        review = village.newest("jan", "review")
        assert isinstance(review.letter, ReviewLetter)
        assert review.letter.digest.edited
        await village.pass_time_until(TopSeven)
        village.newest("geert", "draft_top_seven")
        for _ in range(3):
            await village.pass_time()
        forgotten = [got for got in village.fetch("geert") if got.kind == "draft_top_seven"]
        assert len(forgotten) == 3
        await village.reply("geert", forgotten[-1], "ok")
        await village.pass_time_until(Closed)
        village.newest("jan", "top_seven")


async def test_one_joins_late_and_another_leaves(ground: Ground, tmp_path: Path) -> None:
    village = village_of(ground, tmp_path / "state", "Fatima El Amrani", "Jan Peeters", "Tom Claes")
    els = village.person("Els Vermeulen")
    async with village:
        card = await asked(village, "fatima", "jan", "tom")
        await village.reply("tom", village.newest("tom", "questions"), "Sorry, deze keer lukt het me toch niet.")
        left = village.newest("tom", "rsvp_noted")
        assert "deze keer zonder jou" in left.text
        await village.reply("geert", card, f"Voeg {els.address} toe, en haal Jan eruit.")
        late = village.newest("els", "questions")
        await village.reply("els", late, "1. Samen koken.\n2. Wachten tot ze komen.")
        village.newest("els", "receipt")
        village.fetch("jan")
        await village.pass_time_until(Review)
        await village.reply("els", village.newest("els", "review"), "2 1")
        village.newest("els", "review_receipt")
        await village.pass_time_until(Closed)
        village.newest("els", "top_seven")
        village.newest("fatima", "top_seven")
        assert not village.fetch("jan")
        assert not [got for got in village.fetch("tom") if got.kind != "rsvp_noted"]
