"""Learns the weights from the examples: `python -m mailflow.learn` (make languages).

A linear support vector machine, whose weights are rounded to one byte each. Only whoever changes the examples needs
scikit-learn; the service reads the weights, in whole numbers, the same on every machine.
"""

from __future__ import annotations

import json
import re
import sys
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from zlib import crc32

from numpy import clip, ones, quantile, rint, uint8, vstack
from scipy.sparse import csr_matrix
from sklearn.svm import LinearSVC

from mailflow import languages
from mailflow.mail.examples import features, learned
from mailflow.mail.participants import plain_words

HOME = Path(__file__).parent / "languages"
ROUNDS = 300
COST = 0.1  # of an example on the wrong side of its margin
FOLDS = 5
VARIANTS = 3  # of an example with slots
LEAST = 60  # guesses behind one step of the table of how often they are right
_SLOT = re.compile(r"\{(\w+)\}")
_AS = {"none_facilitator": "tell"}  # what is no order of a facilitator's is told
_ONLY = {"none_facilitator": "facilitator"}


@dataclass(frozen=True, slots=True)
class Example:
    """One sentence, and what it does."""

    text: str
    act: str
    line: str  # as it stands in its file


def examples(role: str, home: Path = HOME) -> list[Example]:
    """All examples of that role's acts, with their slots filled; in the order of the files' names."""
    acts = {act for moment, said in learned.ACTS.items() if learned.role_of(moment) == role for act in said}
    found: dict[tuple[str, str], Example] = {}
    for folder in sorted(home.glob("*/acts")):
        values = slots(folder.parent)
        for path in sorted(folder.glob("*.txt")):
            act = _AS.get(path.stem, path.stem)
            if act not in acts or _ONLY.get(path.stem, role) != role:
                continue
            for line in lines_of(path):
                for text in filled(line, values):
                    found.setdefault((text, act), Example(text, act, line))
    return list(found.values())


def lines_of(path: Path) -> Iterator[str]:
    """The lines of a file that are no comment."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield line.strip()


def slots(language: Path) -> dict[str, list[str]]:
    """What may stand in each slot, in that language: slots/<slot>.txt, and answers for free words."""
    values = {path.stem: list(lines_of(path)) for path in sorted((language / "slots").glob("*.txt"))}
    answers = language / "acts" / "answer.txt"
    if answers.is_file():
        values.setdefault("words", [line for line in lines_of(answers) if "{" not in line])
    return values


def filled(line: str, values: dict[str, list[str]]) -> list[str]:
    """The line with its slots filled, in some ways; itself when it has none."""
    if not _SLOT.search(line):
        return [line]
    return [_in_one_way(line, way, values) for way in range(VARIANTS)]


def _in_one_way(line: str, way: int, values: dict[str, list[str]]) -> str:
    return _SLOT.sub(lambda slot: _value(slot[1], line, way, values), line)


def _value(slot: str, line: str, way: int, values: dict[str, list[str]]) -> str:
    among = values.get(slot) or values.get(slot.rstrip("s")) or _ANYWHERE.get(slot) or ["…"]
    return among[crc32(f"{slot} {way} {line}".encode()) % len(among)]


_NUMBERS = ["3", "1", "7", "12", "2", "5"]
_LISTS = ["3 5 1", "2, 4", "1 2 3", "4, 6, 9", "7 1", "3"]
_ANYWHERE = {
    "point": _NUMBERS,
    "question": _NUMBERS,
    "remark": _NUMBERS,
    "weeks": _NUMBERS,
    "points": _LISTS,
    "questions": _LISTS,
    "remarks": _LISTS,
    "address": ["jan@example.org"],
    "person": ["<person>"],
    "time": ["14:00", "10u", "15h30"],
    "day": ["11/12", "18-12"],
}


Unlearnt = tuple[Example, dict[str, int]]


def learn(told: Sequence[Example], acts: tuple[str, ...]) -> bytes:
    """The rows of weights, one byte an act, OFFSET added: a linear machine for each act against all others.

    `acts`: sorted, two at least, each with examples.
    """
    places, ends = array("l"), array("l", [0])
    for one in told:
        places.extend(sorted(set(features.hashed(one.text))))
        ends.append(len(places))
    seen = csr_matrix((ones(len(places)), places, ends), shape=(len(told), features.BUCKETS))
    machine = LinearSVC(C=COST, fit_intercept=False, random_state=0, max_iter=ROUNDS)
    machine.fit(seen, [one.act for one in told])
    found = machine.coef_ if len(acts) > 2 else vstack([-machine.coef_[0], machine.coef_[0]])
    sizes = abs(found[found != 0])
    most = quantile(sizes, 0.999) if len(sizes) else 1.0  # the largest one in a thousand are cut
    packed: bytes = (clip(rint(found.T / most * 127), -127, 127) + learned.OFFSET).astype(uint8).tobytes()
    return packed


def leads(unlearnt: Sequence[Unlearnt], role: str) -> list[tuple[int, bool]]:
    """For examples that were not learnt from: the lead of the likeliest act at a moment, and whether it was right."""
    found: list[tuple[int, bool]] = []
    for one, scores in unlearnt:
        meant = _meant(one, role)
        (first, act), (second, _) = sorted(((scores[act], act) for act in meant if act in scores), reverse=True)[:2]
        found.append((first - second, act == one.act))
    return found


def refusals(unlearnt: Sequence[Unlearnt], role: str) -> list[tuple[int, bool]]:
    """The same of the likeliest refusal over all that is none, and whether it was one."""
    found: list[tuple[int, bool]] = []
    for one, scores in unlearnt:
        refused = max(scores[act] for act in learned.REFUSALS)
        other = max(scores[act] for act in _meant(one, role) if act in scores and act not in learned.REFUSALS)
        found.append((refused - other, one.act in learned.REFUSALS))
    return found


def scored(told: Sequence[Example], acts: tuple[str, ...]) -> Iterator[Unlearnt]:
    """Each example with the score of every act, by what was learnt from others."""
    for fold in range(FOLDS):
        held = [one for one in told if crc32(one.line.encode()) % FOLDS == fold]
        rest = [one for one in told if crc32(one.line.encode()) % FOLDS != fold]
        model = learned.Model(acts, learn(rest, acts), (), (0.0,))
        for one in held:
            yield one, dict(zip(acts, model.scores(features.hashed(one.text)), strict=True))


def _meant(one: Example, role: str) -> tuple[str, ...]:
    """The acts that can be meant where this one can, at one of those moments."""
    sets = [said for moment, said in learned.ACTS.items() if one.act in said and learned.role_of(moment) == role]
    return sets[crc32(one.line.encode()) % len(sets)]


def table(guesses: Sequence[tuple[int, bool]]) -> tuple[list[int], list[float]]:
    """Leads, rising, and how often a guess with such a lead was right: never less for a larger lead."""
    ordered = sorted(guesses)
    groups = [ordered[at : at + LEAST] for at in range(0, len(ordered), LEAST)] or [[]]
    pools = [[group[0][0] if group else 0, sum(right for _, right in group), len(group)] for group in groups]
    merged: list[list[int]] = []
    for pool in pools:
        merged.append(pool)
        while len(merged) > 1 and merged[-2][1] * merged[-1][2] >= merged[-1][1] * merged[-2][2]:
            _, right, count = merged.pop()
            merged[-1][1] += right
            merged[-1][2] += count
    rising: list[float] = []
    for one in merged:
        rising.append(max([round((one[1] + 1) / (one[2] + 2), 4), *rising[-1:]]))
    return [one[0] for one in merged[1:]], rising


def main() -> int:
    """Learn both roles anew, and say how often what was not learnt from was read right."""
    folder = HOME / "weights"
    folder.mkdir(exist_ok=True)
    count_stems(folder)
    for role in ("participant", "facilitator"):
        told = examples(role)
        acts = tuple(sorted({one.act for one in told}))
        guesses, head = heading(told, acts, role)
        (folder / f"{role}.bin").write_bytes(learn(told, acts))
        (folder / f"{role}.json").write_text(json.dumps(head) + "\n", encoding="utf-8")
        good = sum(one for _, one in guesses)
        sys.stdout.write(f"{role}: {len(told)} examples, {len(acts)} acts; unlearnt right {good / len(guesses):.3f}\n")
    return 0


def count_stems(folder: Path) -> None:
    """Write down which words the examples of each act share."""
    stems = {act: plain_words.counted(act) for act in languages.acts()}
    (folder / "stems.json").write_text(json.dumps(stems, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")


def fingerprint(told: Sequence[Example]) -> int:
    """A number that says which examples, and which way of looking at them, the weights were learnt from."""
    way = f"{features.BUCKETS} {features.MOST} {ROUNDS} {COST} {FOLDS} {LEAST}"
    return crc32("\n".join([way, *(f"{one.act}\t{one.text}" for one in told)]).encode())


def heading(
    told: Sequence[Example], acts: tuple[str, ...], role: str
) -> tuple[list[tuple[int, bool]], dict[str, object]]:
    """The guesses at what was not learnt from, and what is written beside the weights: how often a lead was right."""
    unlearnt = list(scored(told, acts))
    guesses = leads(unlearnt, role)
    steps, right = table(guesses)
    assert all(one < other for one, other in pairwise(steps))
    head: dict[str, object] = {"of": fingerprint(told), "acts": list(acts), "leads": steps, "right": right}
    if set(acts) >= learned.REFUSALS:
        head["refusing"], head["refused"] = table(refusals(unlearnt, role))
    return guesses, head


if __name__ == "__main__":
    raise SystemExit(main())
