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
PROPOSAL = {
    "questions": [
        {
            "question": 1,
            "sentences": [
                {"text": "Wekenlang aanwezig zijn op het pleintje werkt.", "answers": ["p1.1", "p2.1"]},
                {"text": "De burgemeester betaalt alle tramritten.", "answers": ["p1.1"]},
            ],
            "single_voices": [],
        }
    ],
    "points": [],
}


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
    content = json.dumps({"choices": [{"message": {"content": json.dumps(PROPOSAL)}}]})
    async with ScriptedHttp() as endpoint:
        endpoint.answers.append(Answer(content.encode()))
        settings = SummarySettings(Engine.OPENAI, endpoint.url, "mistral-small")
        draft = await drafted(Village(ground, tmp_path / "state", summary=settings))
    assert isinstance(draft.letter, DraftSummary)
    assert "Wekenlang aanwezig zijn op het pleintje werkt. (Fatima en Jan)" in " ".join(draft.text.split())
    assert "burgemeester" not in draft.text
    assert "Een taalmodel (mistral-small) hielp" in " ".join(draft.text.split())
    (request,) = endpoint.heard
    sent = json.dumps(request.body)
    assert not [word for word in ("Fatima", "Jan", "Peeters", "0470", "geert") if word in sent]


@pytest.mark.parametrize("ground", ["testbed"], indirect=True)
async def test_without_the_model_the_draft_is_made_of_peoples_own_sentences(ground: Ground, tmp_path: Path) -> None:
    settings = SummarySettings(Engine.OPENAI, "http://127.0.0.1:9/v1", "mistral-small", tries=1)
    draft = await drafted(Village(ground, tmp_path / "state", summary=settings))
    assert "Het taalmodel deed het deze keer niet" in " ".join(draft.text.split())
    assert "op het pleintje" in draft.text
