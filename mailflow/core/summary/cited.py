"""What a language model proposes as a summary, held against the answers: what it cannot show from them is dropped."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from mailflow.core.session.events import Summarize, Utterance
from mailflow.core.session.model import Digest, Point, Section, Sentence
from mailflow.core.session.people import Language, PersonId
from mailflow.core.summary import sentences, wording

GROUNDED = 0.4  # of a sentence's content words, this share stands in the answers it cites
LONGEST = 400  # characters of one sentence
FEWEST = 3  # points; with fewer, the proposal has none worth keeping


@dataclass(frozen=True, slots=True)
class _Claim:
    """A sentence of the proposal that its answers bear out."""

    text: str
    behind: tuple[Utterance, ...]  # never empty
    verbatim: PersonId | None  # whose very words it is

    @property
    def people(self) -> tuple[PersonId, ...]:
        return tuple(dict.fromkeys(one.participant for one in self.behind))


def digest(proposal: object, errand: Summarize, own: Digest, unmask: Callable[[str], str]) -> Digest | None:
    """The proposal as a digest; None when too little of it holds.

    A sentence stays when it cites answers that exist, to the question it stands under, and when enough of its content
    words are theirs. A question of which nothing stays has no section; the points are those of `own` when fewer
    than three stay. `proposal` is parsed JSON of any shape.
    """
    checked = _Check({one.id: one for one in errand.utterances}, errand, unmask)
    sections = {one.question: one for one in checked.sections(proposal)}
    points = checked.points(proposal)
    if not sections and len(points) < FEWEST:
        return None
    return replace(
        own,
        sections=tuple(sections[number] for number in sorted(sections)),
        points=points if len(points) >= min(FEWEST, len(own.points)) else own.points,
    )


@dataclass(frozen=True, slots=True)
class _Check:
    answers: Mapping[str, Utterance]
    errand: Summarize
    unmask: Callable[[str], str]

    def sections(self, proposal: object) -> Iterator[Section]:
        for told in _list(proposal, "questions"):
            number = told.get("question") if isinstance(told, Mapping) else None
            if not isinstance(number, int) or not 1 <= number <= self.errand.questions:
                continue
            shared = tuple(_sentence(claim) for claim in self._claims(told, "sentences", number))
            singles = tuple(_sentence(claim) for claim in self._claims(told, "single_voices", number))
            if shared or singles:
                yield Section(number, shared, singles)

    def points(self, proposal: object) -> tuple[Point, ...]:
        claims = list(self._claims(proposal, "points", None))[: self.errand.limit]
        return tuple(_point(number, claim) for number, claim in enumerate(claims, start=1))

    def _claims(self, tree: object, name: str, question: int | None) -> Iterator[_Claim]:
        said: set[str] = set()
        for told in _list(tree, name):
            claim = self._claim(told, question)
            if claim is not None and _bare(claim.text) not in said:
                said.add(_bare(claim.text))
                yield claim

    def _claim(self, told: object, question: int | None) -> _Claim | None:
        text = told.get("text") if isinstance(told, Mapping) else None
        if not isinstance(text, str) or not text.strip() or len(text) > LONGEST:
            return None
        cited = [self.answers.get(id_) for id_ in _list(told, "answers") if isinstance(id_, str)]
        if not cited or None in cited:  # it cites nothing, or something that does not exist
            return None
        behind = tuple(one for one in cited if one is not None and question in (None, one.question or question))
        text = " ".join(self.unmask(text).split())
        if not behind or not grounded(text, behind, self.errand):
            return None
        return _Claim(text, behind, _verbatim(text, behind, self.errand.language))


def grounded(text: str, behind: Sequence[Utterance], errand: Summarize) -> bool:
    """Whether enough of its content words are those of the answers, each read in its own language."""
    about = wording.of(text, wording.guess(text, errand.language)).stems
    theirs = frozenset[str]().union(
        *(wording.of(one.text, wording.guess(one.text, errand.language)).stems for one in behind)
    )
    return bool(about) and len(about & theirs) >= GROUNDED * len(about)


def _verbatim(text: str, behind: Sequence[Utterance], language: Language) -> PersonId | None:
    """Whose whole sentences it is: "it works" is not what somebody said who wrote "it works badly"."""
    bare = _sentences(text, language)
    count = len(bare)
    for one in behind:
        theirs = _sentences(one.text, language)
        if any(theirs[at : at + count] == bare for at in range(len(theirs) - count + 1)):
            return one.participant
    return None


def _sentences(text: str, language: Language) -> list[str]:
    return [_bare(sentence) for sentence in sentences.split(text, language)]


def _sentence(claim: _Claim) -> Sentence:
    return Sentence(claim.text, claim.people, paraphrase=claim.verbatim is None)


def _point(number: int, claim: _Claim) -> Point:
    """A paraphrase is nobody's own words: all whom it cites are only near it."""
    source = claim.verbatim
    agreed = tuple(one for one in claim.people if one != source)
    return Point(number, claim.text, source, agreed, paraphrase=source is None)


def _list(tree: object, name: str) -> list[object]:
    found = tree.get(name) if isinstance(tree, Mapping) else None
    return found if isinstance(found, list) else []


def _bare(text: str) -> str:
    return " ".join(text.lower().split()).strip(" .!?…\"'“”«»")
