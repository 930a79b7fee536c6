"""The facilitator works on the draft in Outlook, in the quoted text, changes his mind, and approves."""

from __future__ import annotations

import email
import email.policy
from dataclasses import replace
from pathlib import Path

from mailflow.core.letters.done_lines import DoneKind
from mailflow.core.letters.union import DraftSummary, DraftTopSeven, ReviewLetter, TopSevenLetter
from mailflow.core.session.model import Closed, Invite, Questions, Review, Rules, Summary, TopSeven
from mailflow.testbed.people import Program, Words
from tests.journeys.village import Got, Ground, Village

KICKOFF = """Dag allemaal,

Ik wil iets van jullie leren. Twee vragen:
1. Wanneer is het je gelukt om een jongere te bereiken die nergens binnenkwam?
2. Wat werkt volgens jou juist niet?

Graag tegen vrijdag 11 december. Merci! Geert
"""
ANSWERS = {
    "fatima": "1. Eerst aanwezig zijn op het pleintje, dan pas iets willen. Via de grote zussen gaat het vanzelf.\n"
    "2. Flyers brengen niemand binnen.",
    "jan": "1. Blijven terugkomen naar de tramhalte, elke week opnieuw. Samen koken opent deuren.\n"
    "2. Vergaderen over jongeren zonder jongeren erbij.",
    "els": "1. Vragen wat iemand kan in plaats van wat iemand mankeert.\n"
    "2. Openingsuren die voor ons goed uitkomen en voor hen niet.",
}


def in_quote(village: Village, got: Got, above: str, *changes: tuple[str, str]) -> bytes:
    """Geert's answer from Outlook: no quote marks, and words changed in what stands below the header block."""
    geert = replace(village.people["geert"], program=Program.OUTLOOK)
    raw = geert.reply(got.raw, Words(above), village.clock.now())
    mail = email.message_from_bytes(raw, policy=email.policy.SMTP)
    text = str(mail.get_content()).replace("\r\n", "\n")
    for old, new in changes:
        head, found, tail = text.rpartition(old)
        assert found, f"the letter does not say {old!r}"
        text = head + new + tail
    mail.set_content(text, charset="utf-8")
    return mail.as_bytes()


async def edit(village: Village, got: Got, above: str, *changes: tuple[str, str]) -> None:
    await village.submit("geert", [village.service], in_quote(village, got, above, *changes))


async def to_summary(village: Village) -> Got:
    """A session whose draft lies with Geert."""
    await village.kickoff("Jongeren die nergens binnenkomen", KICKOFF, *ANSWERS)
    await village.reply("geert", village.newest("geert", "card"), "ok")
    await village.pass_time_until(Invite)
    await village.pass_time_until(Questions)
    for name, words in ANSWERS.items():
        questions = next(got for got in village.fetch(name) if got.kind == "questions")
        await village.reply(name, questions, words)
    await village.pass_time_until(Summary)
    return next(got for got in village.fetch("geert") if got.kind == "draft_summary")


async def test_edits_in_the_quote_come_back_marked_are_undone_made_again_and_sent(
    ground: Ground, tmp_path: Path
) -> None:
    village = Village(ground, tmp_path / "state", rules=replace(Rules(), receipt_wait=0, notes_hour=-1, grace=0))
    for name in ("Fatima El Amrani", "Jan Peeters", "Els Vermeulen"):
        village.person(name)
    async with village:
        draft = await to_summary(village)
        assert isinstance(draft.letter, DraftSummary)
        points = draft.letter.digest.points
        last = f"{points[-1].number}. {points[-1].text}"
        changes = (
            (f"{points[0].number}. {points[0].text}", f"{points[0].number}. Er eerst gewoon zijn."),
            (last, ""),
            (points[1].text, "Met flyers alleen komt niemand binnen."),
        )

        await edit(village, draft, "", *changes)
        second = village.newest("geert", "draft_summary")
        assert isinstance(second.letter, DraftSummary)
        assert {done.kind for done in second.letter.done} == {
            DoneKind.POINT_REWORDED,
            DoneKind.POINT_STRUCK,
        }
        assert len(second.letter.digest.points) == len(points) - 1
        assert "Punt 1 was “" in second.text
        assert "aangepast door Geert" in second.text
        assert not [got for name in ANSWERS for got in village.fetch(name) if got.kind == "review"]

        await village.reply("geert", second, "Ongedaan")
        third = village.newest("geert", "draft_summary")
        assert isinstance(third.letter, DraftSummary)
        assert [done.kind for done in third.letter.done] == [DoneKind.RESTORED]
        assert third.letter.digest.points == points
        assert "aangepast door Geert" not in third.text

        await edit(village, third, "Voor de rest ok", *changes)
        assert isinstance(village.session().stage, Review)
        noted = village.newest("geert", "noted")
        assert "Punt 1 was “" in noted.text
        review = village.newest("fatima", "review")
        assert isinstance(review.letter, ReviewLetter)
        texts = [point.text for point in review.letter.digest.points]
        assert texts[0] == "Er eerst gewoon zijn."
        assert points[-1].text not in texts
        assert "Met flyers alleen komt niemand binnen." in review.text
        assert "aangepast door Geert" in review.text
        await to_the_end(village, review)


async def to_the_end(village: Village, review: Got) -> None:
    """The top is edited by its ranks, in the quote and beside it."""
    await village.reply("fatima", review, "2 1 3")
    await village.pass_time_until(TopSeven)
    draft = next(got for got in village.fetch("geert") if got.kind == "draft_top_seven")
    assert isinstance(draft.letter, DraftTopSeven)
    first, second, *_ = draft.letter.top
    await edit(village, draft, "2 eerst. Ok!", (f"1. {first.point.text}", "1. Er eerst gewoon zijn, zonder bedoeling."))
    await village.pass_time_until(Closed)
    top = village.newest("els", "top_seven")
    assert isinstance(top.letter, TopSevenLetter)
    assert [one.point.text for one in top.letter.top[:2]] == [
        second.point.text,
        "Er eerst gewoon zijn, zonder bedoeling.",
    ]
