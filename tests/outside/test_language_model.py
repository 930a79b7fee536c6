"""A language model may word the summary; it can claim nothing that nobody said, and may fail in every way."""

from __future__ import annotations

import json
import logging
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any

import pytest

from mailflow.core.session.events import Summarize, Utterance
from mailflow.core.session.model import Digest, SessionId
from mailflow.core.session.people import FACILITATOR, Language, PersonId
from mailflow.errors import SettingError
from mailflow.outside.clock import RunAheadClock
from mailflow.outside.summarizers.language_model import LARGEST, LanguageModel, probe
from mailflow.outside.summarizers.own_engine import OwnEngine
from mailflow.outside.summarizers.settings import Engine, SummarySettings
from tests.servers.scripted_http import Answer, ScriptedHttp

HASTY = RunAheadClock(datetime(2026, 11, 23, 9, 0, tzinfo=UTC), pace=1000.0)  # waits cost next to nothing
SAID = {
    "p1.1": "Drie weken gewoon op het pleintje gaan zitten werkte, zegt Els Maes ook. Bel me op 0470 12 34 56.",
    "p2.1": "Eerst aanwezig zijn op het pleintje, dan pas iets willen. Mijn adres is jan@example.org.",
    "p3.1": "Via de grote zussen kwam ik binnen, dat had Jan me geleerd.",
    "p1.2": "Flyers werken niet, nog nooit iemand mee binnengekregen.",
    "p2.2": "Flyers alleen werken niet, met een babbel erbij wel.",
}
PEOPLE = (
    (FACILITATOR, "Geert Frateur"),
    (PersonId("p1"), "Fatima El Amrani"),
    (PersonId("p2"), "Jan Peeters"),
    (PersonId("p3"), "Els Maes"),
)
SECRET = ("Fatima", "Amrani", "Jan", "Peeters", "Els", "Maes", "Geert", "Frateur", "example.org", "0470")


def errand(*, anonymous: bool = False) -> Summarize:
    """Two questions, three people."""
    utterances = tuple(
        Utterance(id_, PersonId(id_.partition(".")[0]), int(id_[-1]), text) for id_, text in SAID.items()
    )
    return Summarize(SessionId("abcdefgh"), Language.NL, 2, 7, utterances, PEOPLE, anonymous)


def said(text: str, *answers: str) -> dict[str, Any]:
    """One sentence as the model writes it."""
    return {"text": text, "answers": list(answers)}


GOOD: dict[str, Any] = {
    "questions": [
        {
            "question": 1,
            "sentences": [said("Eerst wekenlang op het pleintje zitten, dan pas iets willen.", "p1.1", "p2.1")],
            "single_voices": [said("Via de grote zussen kwam [p3] binnen.", "p3.1")],
        },
        {"question": 2, "sentences": [said("Flyers alleen werken niet.", "p1.2", "p2.2")], "single_voices": []},
    ],
    "points": [
        said("Eerst aanwezig zijn op het pleintje, dan pas iets willen.", "p2.1", "p1.1"),
        said("Flyers werken niet zonder babbel.", "p1.2", "p2.2"),
        said("Via de grote zussen kom je binnen.", "p3.1"),
    ],
}


def completion(proposal: object, around: str = "{}") -> Answer:
    """The answer of an endpoint whose model wrote that."""
    content = proposal if isinstance(proposal, str) else json.dumps(proposal)
    body = {"choices": [{"message": {"role": "assistant", "content": around.replace("{}", content)}}]}
    return Answer(json.dumps(body).encode(), headers=("Content-Type: application/json",))


@pytest.fixture
async def endpoint() -> AsyncIterator[ScriptedHttp]:
    """A server that says what it is told."""
    async with ScriptedHttp() as server:
        yield server


async def draft(endpoint: ScriptedHttp, *answers: Answer, anonymous: bool = False, seconds: float = 5.0) -> Digest:
    """The summary that comes of those answers."""
    endpoint.answers.extend(answers)
    settings = SummarySettings(Engine.OPENAI, endpoint.url, "a-model", "geheim", timeout=seconds)
    return await LanguageModel(settings, OwnEngine(), HASTY).summarize(errand(anonymous=anonymous))


async def own() -> Digest:
    """What our own engine makes of it."""
    return await OwnEngine().summarize(errand())


async def test_its_sentences_stand_with_those_whom_it_cites(endpoint: ScriptedHttp) -> None:
    digest = await draft(endpoint, completion(GOOD))
    assert (digest.engine, digest.engine_failed) == ("a-model", False)
    shared, single = digest.sections[0].sentences[0], digest.sections[0].single_voices[0]
    assert shared.text == "Eerst wekenlang op het pleintje zitten, dan pas iets willen."
    assert (shared.sources, shared.paraphrase) == (("p1", "p2"), True)
    assert (single.text, single.sources) == ("Via de grote zussen kwam Els binnen.", ("p3",))


async def test_only_very_words_have_a_source(endpoint: ScriptedHttp) -> None:
    verbatim, paraphrase, _ = (await draft(endpoint, completion(GOOD))).points
    assert (verbatim.source, verbatim.agreed, verbatim.paraphrase) == ("p2", ("p1",), False)
    assert (paraphrase.source, paraphrase.agreed, paraphrase.paraphrase) == (None, ("p1", "p2"), True)


@pytest.mark.parametrize("piece", ["Flyers werken", "Flyers alleen werken", "Nooit iemand mee binnengekregen."])
async def test_a_piece_of_a_sentence_is_nobodys_very_words(endpoint: ScriptedHttp, piece: str) -> None:
    points = [said(piece, "p1.2", "p2.2"), *GOOD["points"]]
    point = (await draft(endpoint, completion({**GOOD, "points": points}))).points[0]
    assert (point.text, point.source, point.paraphrase) == (piece, None, True)


async def test_no_name_address_or_number_leaves_the_house(endpoint: ScriptedHttp) -> None:
    await draft(endpoint, completion(GOOD))
    (request,) = endpoint.heard
    sent = json.dumps(request.body, ensure_ascii=False)
    assert [word for word in SECRET if word in sent] == []
    assert "zegt [p3] ook" in sent
    assert "dat had [p2] me geleerd" in sent
    assert request.path == "/v1/chat/completions"
    assert request.headers["authorization"] == "Bearer geheim"
    assert request.body["response_format"]["json_schema"]["strict"] is True


async def test_an_anonymous_session_gets_no_name_back(endpoint: ScriptedHttp) -> None:
    digest = await draft(endpoint, completion(GOOD), anonymous=True)
    assert digest.sections[0].single_voices[0].text == "Via de grote zussen kwam … binnen."


@pytest.mark.parametrize(
    "claim",
    [
        said("Eerst op het pleintje zitten."),  # cites nobody
        said("Eerst op het pleintje zitten.", "p9.1"),  # cites somebody who is not there
        said("Eerst op het pleintje zitten.", "p1.1", "p1.7"),
        said("De gemeente moet meer subsidie geven aan voetbalclubs.", "p1.1", "p2.1"),  # nobody said that
        said("Flyers werken niet.", "p1.2"),  # said to another question
        said("", "p1.1"),
        said("pleintje " * 100, "p1.1"),
        {"text": 7, "answers": ["p1.1"]},
        {"text": "Eerst op het pleintje zitten.", "answers": "p1.1"},
        "Eerst op het pleintje zitten.",
        None,
    ],
)
async def test_what_it_cannot_show_is_dropped(endpoint: ScriptedHttp, claim: object) -> None:
    question = {"question": 1, "sentences": [claim, GOOD["questions"][0]["sentences"][0]], "single_voices": []}
    digest = await draft(endpoint, completion({**GOOD, "questions": [question]}))
    assert [one.text for one in digest.sections[0].sentences] == [
        "Eerst wekenlang op het pleintje zitten, dan pas iets willen."
    ]
    assert len(digest.sections) == 1  # it said nothing to the second question


async def test_a_point_that_nobody_made_is_dropped(endpoint: ScriptedHttp) -> None:
    invented = said("Subsidies verhogen lost alles op.", "p1.1", "p2.1")
    digest = await draft(endpoint, completion({**GOOD, "points": [invented, *GOOD["points"]]}))
    assert [point.number for point in digest.points] == [1, 2, 3]
    assert all("Subsidies" not in point.text for point in digest.points)


async def test_the_same_twice_is_said_once(endpoint: ScriptedHttp) -> None:
    digest = await draft(endpoint, completion({**GOOD, "points": [*GOOD["points"], GOOD["points"][0]]}))
    assert len(digest.points) == 3


@pytest.mark.parametrize("around", ["```json\n{}\n```", "Natuurlijk! Hier is het:\n{}\nVeel succes."])
async def test_fences_and_words_around_its_json_do_no_harm(endpoint: ScriptedHttp, around: str) -> None:
    assert (await draft(endpoint, completion(GOOD, around))).engine == "a-model"


async def test_it_is_asked_more_simply_when_it_knows_no_schema(endpoint: ScriptedHttp) -> None:
    refused = Answer(b'{"error": "response_format"}', "400 Bad Request")
    assert (await draft(endpoint, refused, refused, completion(GOOD))).engine == "a-model"
    shapes = [request.body.get("response_format", {}).get("type") for request in endpoint.heard]
    assert shapes == ["json_schema", "json_object", None]


@pytest.mark.parametrize(
    "trouble",
    [
        Answer(b"busy", "429 Too Many Requests", ("Retry-After: 1",)),
        Answer(b"", "503 Service Unavailable"),
        Answer(b"<html>gateway</html>", "502 Bad Gateway"),
        Answer(b'{"choices": [', length=5000),  # it hangs up in the middle
        Answer(b"no json at all"),
        Answer(b"[" * 200_000),
        Answer(b'{"choices": []}'),
        Answer(b'{"choices": [{"message": {"content": null}}]}'),
        completion("no json"),
        completion('{"questions": ['),
    ],
    ids=lambda answer: answer.status if answer.status != "200 OK" else repr(answer.body[:20]),
)
async def test_a_trouble_that_passes_is_tried_again(endpoint: ScriptedHttp, trouble: Answer) -> None:
    assert (await draft(endpoint, trouble, completion(GOOD))).engine == "a-model"
    assert len(endpoint.heard) == 2


@pytest.mark.parametrize(
    ("trouble", "tries"),
    [
        (Answer(b"", "500 Internal Server Error"), 3),
        (Answer(b"no json"), 3),
        (Answer(b"wrong key", "401 Unauthorized"), 1),
        (Answer(b"no such model", "404 Not Found"), 1),
        (Answer(b"", "301 Moved Permanently", ("Location: http://127.0.0.1:1/elsewhere",)), 1),
        (Answer(b"", "400 Bad Request"), 3),
        (Answer(b" " * (LARGEST + 1)), 1),
        (completion({"questions": [], "points": []}), 1),
        (completion({"questions": [{"question": 9, "sentences": [said("Flyers werken niet.", "p1.2")]}]}), 1),
        (completion("[]"), 3),
        (completion("{}"), 1),
    ],
)
async def test_when_it_does_not_manage_our_own_engine_does(
    endpoint: ScriptedHttp, trouble: Answer, tries: int, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        digest = await draft(endpoint, trouble)
    expected = await own()
    assert (digest.sections, digest.points) == (expected.sections, expected.points)
    assert (digest.engine, digest.engine_failed) == ("", True)
    assert len(endpoint.heard) == tries
    assert "language model model=a-model" in caplog.text
    assert "geheim" not in caplog.text


@pytest.mark.parametrize("trouble", [Answer(silent=True), Answer(completion(GOOD).body, pause=0.01)])
async def test_it_gets_only_so_much_time(endpoint: ScriptedHttp, trouble: Answer) -> None:
    assert (await draft(endpoint, trouble, seconds=0.3)).engine_failed


async def test_an_endpoint_that_is_not_there_is_no_failure_of_ours() -> None:
    settings = SummarySettings(Engine.OPENAI, "http://127.0.0.1:9/v1", "a-model", "schlüssel")
    assert (await LanguageModel(settings, OwnEngine(), HASTY).summarize(errand())).engine_failed


@pytest.mark.parametrize(
    ("url", "model", "told"),
    [
        ("", "m", "summary.url: is needed"),
        ("https://llm.example.org/v1", "", "summary.model: is needed"),
        ("llm.example.org", "m", "is no address of a web service"),
        ("http://llm.example.org/v1", "m", "unencrypted"),
    ],
)
def test_a_wrong_setting_says_what_and_how(url: str, model: str, told: str) -> None:
    with pytest.raises(SettingError, match=told):
        SummarySettings(Engine.OPENAI, url, model)


@pytest.mark.parametrize("url", ["http://127.0.0.1:11434/v1", "http://llm:8000/v1", "http://192.168.1.5/v1"])
def test_a_model_in_the_same_house_needs_no_encryption(url: str) -> None:
    assert SummarySettings(Engine.OPENAI, url, "m").url == url


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (Answer(b'{"data": [{"id": "a-model"}]}'), ""),
        (Answer(b'{"data": [{"id": "another"}]}'), "does not list a model a-model"),
        (Answer(b"", "401 Unauthorized"), "does not accept the key"),
        (Answer(b"", "404 Not Found"), ""),  # not every endpoint lists its models
    ],
)
async def test_a_check_asks_for_nothing_but_the_models(endpoint: ScriptedHttp, answer: Answer, told: str) -> None:
    endpoint.answers.append(answer)
    trouble = await probe(SummarySettings(Engine.OPENAI, endpoint.url, "a-model", "geheim"))
    assert told in trouble
    assert bool(told) == bool(trouble)
    assert [request.path for request in endpoint.heard] == ["/v1/models"]
