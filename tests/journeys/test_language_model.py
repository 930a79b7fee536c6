"""A language model may word the draft where the operator wants one; the letters say so, and when it did not manage."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from mailflow.core.letters.union import DraftSummary
from mailflow.core.session.model import Questions, Summary
from mailflow.outside.summarizers.settings import Engine, SummarySettings
from tests.journeys.village import Got, Ground, Village
from tests.servers.scripted_http import Answer, ScriptedHttp

ANSWERS = {
    "fatima": "Ik ga altijd eerst drie weken gewoon op het pleintje zitten, zoals Jan Peeters.",
    "jan": "Aanwezig zijn op het pleintje, dat werkt. Mijn gsm is 0470 12 34 56.",
}
SQUARE = {"answer": "p1.1", "quote": "drie weken gewoon op het pleintje zitten"}
THERE = {"answer": "p2.1", "quote": "Aanwezig zijn op het pleintje, dat werkt"}
PROPOSAL = {
    "essence": [{"text": "Wie op het pleintje gaat zitten, is er.", "evidence": [SQUARE]}],
    "themes": [
        {
            "heading": "Aanwezig zijn werkt",
            "sentences": [
                {"text": "Wekenlang aanwezig zijn op het pleintje werkt.", "evidence": [SQUARE, THERE]},
                {"text": "De burgemeester betaalt 12 tramritten.", "evidence": [SQUARE]},
            ],
            "tension": None,
            "minority": [],
        }
    ],
    "unknown": [],
    "points": [],
}
VERDICTS = {"checked": [{"sentence": number, "verdict": "yes"} for number in range(1, 4)]}


def completion(written: object) -> Answer:
    return Answer(json.dumps({"choices": [{"message": {"content": json.dumps(written)}}]}).encode())


async def drafted(village: Village) -> Got:
    """A session of two people and one question, up to its draft."""
    for name in ("Fatima El Amrani", "Jan Peeters"):
        village.person(name)
    async with village:
        asked = "1. Wat werkt bij jongeren op straat?\nAntwoorden graag tegen vrijdag 11 december."
        await village.kickoff("Jongeren op straat", asked, "fatima", "jan")
        await village.reply("geert", village.newest("geert", "card"), "ok")
        await village.pass_time_until(Questions)
        for name, answer in ANSWERS.items():
            await village.reply(name, village.newest(name, "questions"), answer)
        await village.pass_time_until(Summary)
        await village.settle()
        return village.newest("geert", "draft_summary")


@pytest.mark.parametrize("ground", ["testbed"], indirect=True)
async def test_the_draft_is_worded_by_the_model_and_says_so(ground: Ground, tmp_path: Path) -> None:
    async with ScriptedHttp() as endpoint:
        endpoint.answers += [completion(PROPOSAL), completion(VERDICTS)]
        settings = SummarySettings(Engine.OPENAI, endpoint.url, "mistral-small")
        draft = await drafted(Village(ground, tmp_path / "state", summary=settings))
    assert isinstance(draft.letter, DraftSummary)
    assert "Wekenlang aanwezig zijn op het pleintje werkt. (Fatima en Jan)" in " ".join(draft.text.split())
    assert "burgemeester" not in draft.text
    assert "Een taalmodel (mistral-small) hielp" in " ".join(draft.text.split())
    assert "Wie op het pleintje gaat zitten, is er." in draft.text
    assert "Hieronder staat een voorstel van het taalmodel" in " ".join(draft.text.split())
    assert len(endpoint.heard) == 2
    sent = json.dumps([one.body for one in endpoint.heard])
    assert not [word for word in ("Fatima", "Jan", "Peeters", "0470", "geert") if word in sent]


@pytest.mark.parametrize("ground", ["testbed"], indirect=True)
async def test_without_the_model_the_draft_is_made_of_peoples_own_sentences(ground: Ground, tmp_path: Path) -> None:
    settings = SummarySettings(Engine.OPENAI, "http://127.0.0.1:9/v1", "mistral-small", tries=1)
    draft = await drafted(Village(ground, tmp_path / "state", summary=settings))
    assert "Het taalmodel deed het deze keer niet" in " ".join(draft.text.split())
    assert "op het pleintje" in draft.text
