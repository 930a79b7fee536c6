"""What is learnt from examples: the same weights anywhere, and a guess that says how sure it is."""

from __future__ import annotations

import json
from pathlib import Path

from mailflow import languages, learn
from mailflow.core.session.reading import Moment
from mailflow.mail.examples import features, learned
from mailflow.mail.examples.learned import Model
from mailflow.mail.participants import plain_words

TOLD = {
    "join": ["yes I am in", "count me in please", "sure, I will take part", "happy to join", "yes, gladly"],
    "decline": ["no, not this time", "I cannot take part", "count me out", "sadly no time for it", "not for me, sorry"],
    "stop": [
        "never mail me again",
        "stop these mails",
        "take me off your list",
        "no more mail please",
        "unsubscribe me",
    ],
}


def home(folder: Path) -> Path:
    acts = folder / "en" / "acts"
    acts.mkdir(parents=True)
    for act, lines in TOLD.items():
        (acts / f"{act}.txt").write_text("# examples\n" + "\n".join(lines) + "\n", encoding="utf-8")
    return folder


def test_the_same_examples_give_the_same_weights(tmp_path: Path) -> None:
    told = learn.examples("participant", home(tmp_path))
    acts = tuple(sorted(TOLD))
    assert learn.learn(told, acts) == learn.learn(told, acts)


def test_every_example_is_read_as_it_was_told(tmp_path: Path) -> None:
    told = learn.examples("participant", home(tmp_path))
    acts = tuple(sorted(TOLD))
    model = Model(acts, learn.learn(told, acts), (), (0.5,))
    for one in told:
        scores = model.scores(features.hashed(one.text))
        assert acts[scores.index(max(scores))] == one.act, one.text


def test_slots_are_filled_and_comments_left_out(tmp_path: Path) -> None:
    acts = tmp_path / "en" / "acts"
    acts.mkdir(parents=True)
    (acts / "pick.txt").write_text("# how people choose\n{points} for me\n", encoding="utf-8")
    told = learn.examples("participant", tmp_path)
    assert told
    assert all("{" not in one.text and "how people" not in one.text for one in told)


def test_a_larger_lead_is_never_less_sure() -> None:
    guesses = [(lead, (lead * 7) % 10 < lead) for lead in range(10) for _ in range(60)]
    leads, right = learn.table(guesses)
    assert leads == sorted(leads)
    assert right == sorted(right)
    assert len(right) == len(leads) + 1


def test_every_act_that_can_be_meant_has_a_role() -> None:
    assert {learned.role_of(moment) for moment in learned.ACTS} == {"participant", "facilitator"}
    assert learned.guess("yes", Moment.KICKOFF) == ()


def test_the_committed_weights_were_learnt_from_the_examples_that_stand_beside_them() -> None:
    found = languages.weights("participant")
    assert found is not None
    told = learn.examples("participant")
    assert json.loads(found[0])["of"] == learn.fingerprint(told), "learn anew: make languages"


def test_the_committed_stems_are_those_of_the_examples() -> None:
    assert languages.stems() == {act: plain_words.counted(act) for act in languages.acts()}
