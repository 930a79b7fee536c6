"""What a language model proposes as a summary, held against the answers: what they do not bear out is not said.

Twice: by rules (`borne_out`), and by one more call, which judges every sentence and heading. What falls is replaced by
the sentence of the answer that it quotes, so that nobody's thought goes with the model's words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from mailflow.core.points import above
from mailflow.core.session.events import Summarize, Utterance
from mailflow.core.session.model import Above, Digest, Disagreement, Point, Section, Sentence
from mailflow.core.session.people import Language, PersonId
from mailflow.core.summary import asking, borne_out, sentences
from mailflow.core.summary.borne_out import Cited
from mailflow.core.summary.masking import Masks

FEWEST = 3  # points; with fewer, the proposal has none worth keeping
LONGEST = 30  # words of a point
THEMES, IN_ONE = 5, 8  # themes, and sentences in a part of one, at most
THREAD = 80  # words of the thread, which leave room for where they differ
HEADING = 90  # characters


class Part(Enum):
    """Of the proposal."""

    ESSENCE = auto()
    HEADING = auto()
    SENTENCE = auto()
    SIDE = auto()
    MINORITY = auto()
    UNKNOWN = auto()
    POINT = auto()


@dataclass(frozen=True, slots=True)
class Claim:
    """One sentence of the proposal, with what the rules say of it."""

    part: Part
    theme: int  # 0: of none
    text: str
    cited: tuple[Cited, ...]  # never empty; whose quotes hold
    falls: bool  # a rule caught it
    doubtful: bool  # it wants a second look, and falls without one


@dataclass(frozen=True, slots=True)
class Held:
    """A proposal held against the answers by the rules."""

    errand: Summarize
    masks: Masks
    claims: tuple[Claim, ...]

    def open(self) -> list[int]:
        """The places of those that no rule caught, and that are to be judged once more."""
        return [at for at, one in enumerate(self.claims) if not one.falls]

    def question(self) -> asking.Question:
        """They, each beside its answers."""
        claims = (self.claims[at] for at in self.open())
        return asking.verification([(one.text, _once(cited.answer for cited in one.cited)) for one in claims])


def held(proposal: object, errand: Summarize) -> Held:
    """The proposal, of whatever shape, sentence by sentence."""
    masks = asking.masks(errand)
    reader = _Reader({one.id: one for one in asking.shown(errand, masks)}, errand.language, masks)
    return Held(errand, masks, tuple(reader.read(proposal)))


def digest(it: Held, verdicts: object, own: Digest) -> Digest | None:
    """The summary; None when too little holds. `verdicts`: what the second look said, None where there was none."""
    judged = _judged(it, verdicts)
    stands = [
        at in judged if judged is not None else not (one.falls or one.doubtful) for at, one in enumerate(it.claims)
    ]
    made = _Making(it, [(one, ok) for one, ok in zip(it.claims, stands, strict=True)])
    points = made.points(own)
    sections = made.sections()
    good = sum(ok for one, ok in zip(it.claims, stands, strict=True) if one.part is Part.POINT)
    if not sections and good < FEWEST:
        return None
    lifted, sections = _lifted(made.texts(Part.ESSENCE), sections)
    if open_ := made.said(Part.UNKNOWN):
        sections = (*sections, Section(0, open_, unknown=True))
    return replace(own, sections=sections, points=points or own.points, above=lifted)


def _judged(it: Held, verdicts: object) -> set[int] | None:
    """The places of those that stand; None where nobody looked a second time."""
    told = {one.get("sentence"): one.get("verdict") for one in _list(verdicts, "checked") if isinstance(one, Mapping)}
    if not told:
        return None
    return {
        at
        for number, at in enumerate(it.open(), 1)
        if told.get(number) == "yes" or (number not in told and not it.claims[at].doubtful)
    }


# Reading


@dataclass(frozen=True, slots=True)
class _Reader:
    answers: Mapping[str, Utterance]
    language: Language
    masks: Masks

    def read(self, proposal: object) -> Iterator[Claim]:
        yield from self._claims(Part.ESSENCE, 0, _list(proposal, "essence"))
        for number, theme in enumerate(_list(proposal, "themes")[:THEMES], 1):
            said = list(self._theme(number, theme))
            yield from self._heading(number, theme, said)
            yield from said
        yield from self._claims(Part.UNKNOWN, 0, _list(proposal, "unknown"))
        yield from self._claims(Part.POINT, 0, _list(proposal, "points"), most=30)

    def _theme(self, number: int, theme: object) -> Iterator[Claim]:
        tension = theme.get("tension") if isinstance(theme, Mapping) else None
        yield from self._claims(Part.SENTENCE, number, _list(theme, "sentences"))
        yield from self._claims(Part.SIDE, number, _list(tension, "sides"))
        yield from self._claims(Part.MINORITY, number, _list(theme, "minority"))

    def _heading(self, number: int, theme: object, said: Sequence[Claim]) -> Iterator[Claim]:
        """A heading rests on all that its theme cites."""
        text = theme.get("heading") if isinstance(theme, Mapping) else None
        cited = tuple(dict.fromkeys(cited for one in said for cited in one.cited))
        if isinstance(text, str) and text.strip() and len(text) <= HEADING and cited:
            yield self._held(Part.HEADING, number, text, cited)

    def _claims(self, part: Part, theme: int, told: list[object], most: int = IN_ONE) -> Iterator[Claim]:
        for one in told[:most]:
            text = one.get("text") if isinstance(one, Mapping) else None
            cited = [self._cited(each) for each in _list(one, "evidence")]
            real = tuple(each for each in cited if each is not None)
            if isinstance(text, str) and real:
                claim = self._held(part, theme, text, real)
                yield replace(claim, falls=claim.falls or len(real) < len(cited))

    def _cited(self, told: object) -> Cited | None:
        """A quote that stands in an answer."""
        id_, quote = (told.get("answer"), told.get("quote")) if isinstance(told, Mapping) else (None, None)
        answer = self.answers.get(id_) if isinstance(id_, str) else None
        if answer is None or not isinstance(quote, str):
            return None
        found = Cited(answer, quote)
        return found if borne_out.quotes(found) else None

    def _held(self, part: Part, theme: int, text: str, cited: tuple[Cited, ...]) -> Claim:
        text = " ".join(text.split())
        falls = bool(borne_out.falls(text, cited, self.language, self.masks.hide))
        doubtful = not falls and any(True for _ in borne_out.doubts(text, cited, self.language))
        return Claim(part, theme, text, cited, falls, doubtful)


# Making


@dataclass(frozen=True, slots=True)
class _Making:
    """Claims, each with whether it stands; what does not gives way to the words that it quotes."""

    it: Held
    claims: list[tuple[Claim, bool]]

    def said(self, part: Part, theme: int = 0) -> tuple[Sentence, ...]:
        found: dict[str, Sentence] = {}
        for one, ok in self.claims:
            if one.part is part and one.theme == theme:
                sentence = self._worded(one) if ok else self._quoted(one)
                found.setdefault(_bare(sentence.text), sentence)
        return tuple(found.values())

    def texts(self, part: Part) -> list[str]:
        """Those that stand alone: what stands above the points has no use for single quotes."""
        return [self._shown(one.text) for one, ok in self.claims if one.part is part and ok]

    def sections(self) -> tuple[Section, ...]:
        made: list[Section] = []
        told: set[str] = set()
        for number in range(1, THEMES + 1):
            heading = next(
                (one.text for one, ok in self.claims if ok and (one.part, one.theme) == (Part.HEADING, number)), ""
            )
            sides = self.said(Part.SIDE, number)
            parts = (self.said(Part.SENTENCE, number), self.said(Part.MINORITY, number))
            several, single = (tuple(one for one in part if _bare(one.text) not in told) for part in parts)
            told |= {_bare(one.text) for one in (*several, *single)}
            if len(sides) < 2:
                several, sides = (*several, *sides), ()
            if several or single or sides:
                differ = (Disagreement(sides),) if sides else ()
                made.append(Section(0, several, single, differ, heading=self._shown(heading)))
        return tuple(made)

    def points(self, own: Digest) -> tuple[Point, ...]:
        """Those that stand, or their quotes; and a point of the own engine's for whom they leave out."""
        found: dict[str, Point] = {}
        for one, ok in self.claims:
            if one.part is Part.POINT:
                sentence = self._worded(one) if ok else self._quoted(one)
                if len(sentence.text.split()) <= LONGEST:
                    found.setdefault(_bare(sentence.text), _point(sentence, one.cited if ok else one.cited[:1]))
        limit = self.it.errand.limit
        heard = {person for point in found.values() for person in (point.source, *point.agreed)}
        missing = [one for one in own.points if one.source not in heard and _bare(one.text) not in found]
        lone = list(dict((one.source, one) for one in reversed(missing)).values())[::-1]
        room = max(limit - len(lone), FEWEST)
        kept = sorted(
            [*list(found.values())[:room], *lone][:limit], key=lambda one: one.question or len(self.it.errand.asked) + 1
        )
        return tuple(replace(one, number=number) for number, one in enumerate(kept, 1)) if found else ()

    def _worded(self, one: Claim) -> Sentence:
        whose = _verbatim(one.text, one.cited, self.it.errand.language)
        people = tuple(dict.fromkeys(cited.answer.participant for cited in one.cited))
        if whose is not None:
            people = (whose, *(person for person in people if person != whose))
        return Sentence(self._shown(one.text), people, paraphrase=whose is None)

    def _quoted(self, one: Claim) -> Sentence:
        """The sentence of the first answer that it quotes: that person's own words."""
        first = one.cited[0]
        return Sentence(self._shown(borne_out.around(first, self.it.errand.language)), (first.answer.participant,))

    def _shown(self, text: str) -> str:
        return self.it.masks.show(text, anonymous=self.it.errand.anonymous)


def _point(sentence: Sentence, cited: Sequence[Cited]) -> Point:
    """A paraphrase is nobody's own words: all whom it cites are only near it. It answers what most of them answer."""
    asked = [one.answer.question for one in cited if one.answer.question]
    question = max(asked, key=asked.count, default=0)
    if sentence.paraphrase:
        return Point(0, sentence.text, None, sentence.sources, paraphrase=True, question=question)
    return Point(0, sentence.text, sentence.sources[0], sentence.sources[1:], ours=True, question=question)


def _lifted(essence: list[str], sections: tuple[Section, ...]) -> tuple[Above, tuple[Section, ...]]:
    """What stands above the points, within its words; nothing of it stands twice."""
    thread: list[str] = []
    for text in essence:
        if len(" ".join((*thread, text)).split()) <= THREAD:
            thread.append(text)
    lifted = Above(" ".join(thread), proposed=bool(thread))
    for at, one in enumerate(sections):
        if one.disagreements and not lifted.differ:
            wanted = replace(lifted, differ=" / ".join(side.text for side in one.disagreements[0].sides))
            if above.length(wanted) <= above.WORDS:
                lifted = wanted
                sections = (*sections[:at], replace(one, disagreements=one.disagreements[1:]), *sections[at + 1 :])
    for at, one in enumerate(sections):
        if one.single_voices and not lifted.voice:
            wanted = replace(lifted, voice=one.single_voices[0].text)
            if above.length(wanted) <= above.WORDS:
                lifted = wanted
                sections = (*sections[:at], replace(one, single_voices=one.single_voices[1:]), *sections[at + 1 :])
    told = tuple(one for one in sections if one.sentences or one.single_voices or one.disagreements)
    return lifted, told


def _verbatim(text: str, cited: Sequence[Cited], language: Language) -> PersonId | None:
    """Whose whole sentences it is: "it works" is not what somebody said who wrote "it works badly"."""
    bare = _sentences(text, language)
    count = len(bare)
    for one in cited:
        theirs = _sentences(one.answer.text, language)
        if any(theirs[at : at + count] == bare for at in range(len(theirs) - count + 1)):
            return one.answer.participant
    return None


def _sentences(text: str, language: Language) -> list[str]:
    return [_bare(sentence) for sentence in sentences.split(text, language)]


def _list(tree: object, name: str) -> list[object]:
    found = tree.get(name) if isinstance(tree, Mapping) else None
    return found if isinstance(found, list) else []


def _once(answers: Iterator[Utterance]) -> tuple[Utterance, ...]:
    return tuple(dict.fromkeys(answers))


def _bare(text: str) -> str:
    return " ".join(text.lower().split()).strip(" .!?…\"'“”«»")
