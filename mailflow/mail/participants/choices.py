"""What a reply to the summary and its points says: which points it picks, and what it says of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from mailflow.core.acts import union as a
from mailflow.core.acts.segments import Label
from mailflow.core.acts.union import Act, Span
from mailflow.core.letters.shown import Shown
from mailflow.core.session.people import Rsvp
from mailflow.core.session.reading import SaidKind
from mailflow.mail.answering import labels, phrases
from mailflow.mail.examples import phrasebook
from mailflow.mail.interpreting import framing
from mailflow.mail.interpreting import said as said_
from mailflow.mail.interpreting.claims import Claims
from mailflow.mail.interpreting.own_text import OwnText
from mailflow.mail.interpreting.said import Said, Sentence
from mailflow.mail.participants import affinity, minuses, placing, refusals
from mailflow.mail.participants import points as points_said
from mailflow.mail.participants.plain_words import AGREES, REFUSES, foreign
from mailflow.mail.participants.points import OfPoints
from mailflow.mail.participants.sentence_kinds import Does, agrees
from mailflow.mail.participants.words import Words
from mailflow.mail.picking import beside_picks, fine_words, picks, remarks
from mailflow.mail.words.folding import fold
from mailflow.mail.words.lazily import lazily

_TERSE, _SPOKEN = 6, 8  # words of a mail that names several points and has no room for more; without figures
_BALLOT = 25  # words of a mail that only chooses
_LONGEST_BALLOT = 150  # words of one in which each line of a list ranks a point
_REFUSAL = 14  # words
_BEHIND_NUMBER = lazily(r"(?<=\d)\.\s+(?=[a-zà-ÿ])|(?<=[\u2600-\u27bf\U0001f300-\U0001faff])\ufe0f?\s+(?=\w)")
_ENUMERATED = lazily(
    r"\s*(?:\d{1,2}°|(?:ten|en)\s[^\W\d_]{2,8}de:|(?:first|second|third|fourth)(?:ly)?[:,]|"
    r"(?:premi|deuxi|troisi|quatri)[eè]mement\s?[:,]|(?:erstens|zweitens|drittens|viertens)[:,])\s*",
    re.IGNORECASE,
)
_SAYS_OF = lazily(r"^\W*(?:\w+\W{1,3})?\d{1,2}\s?:\s(?:\S+\s+){2}\S")  # "point 7: …", which says something of it
_NEW_WORDS = lazily(r":\s+\S+\s+\S")  # a colon, and how it should read
_FEW = 3  # words of a sentence without a number that a mere choice may hold beside others
_MORE = 3  # words of which no choice is made, beside one
_FEWEST = 5  # words of a point that is added, where more of it follows
_CLAUSE = lazily(r"[,;]\s+(?:(?:maar|but|mais|aber|en|and|et|und)\s+)?", re.IGNORECASE)
_REASONS = 4  # sentences of a minus
_ALIKE = 0.4  # of a point's words, in other words for it


class Chosen(Words):
    """Reads a reply to the points."""

    by_place = False

    def __init__(self, own: OwnText, shown: Shown, claims: Claims, span: Span, said: Said) -> None:
        super().__init__(own, shown, claims, span, said)
        self._topics: list[_Topic] = []
        self._said_against: list[_Against] = []
        found = minuses.marks(self.text[span.start : span.end], len(shown.points))
        self._minuses = [
            replace(one, span=Span(one.span.start + span.start, one.span.end + span.start)) for one in found
        ]

    def pieces(self) -> list[placing.Piece]:
        """Its stretches, with the point below which each was typed."""
        return placing.below(self.own, self.span, self.shown.points, self.shown.text, self.claims.rest)

    def sentences(self, pieces: Sequence[placing.Piece]) -> Iterator[Sentence]:
        """Its sentences, lists of numbers cut from what follows, without what numbers the writer's own remarks."""
        for one in super().sentences(pieces):
            for part in _parts(one):
                label = None if part.questions else _ENUMERATED.match(part.text)
                if label and part.span.start == one.span.start and len(part.text) > label.end():
                    self.said.label(_part(part, 0, label.end()).span, Label.POINTER, "numbers his remarks")
                    yield _part(part, label.end(), len(part.text))
                else:
                    yield from self._minused(part)

    def _minused(self, one: Sentence) -> Iterator[Sentence]:
        """A sentence cut so that each minus begins a part of its own, and what picks beside it is another."""
        ends = [*minuses.cuts(one.text, self._marks(one)), minuses.words_begin(one.text, len(self.shown.points))]
        for part in _cut(one, ends):
            tails = [found.end() for found in _CLAUSE.finditer(part.text)] if self._minus(part) else []
            picks_on = [
                at for at in tails if points_said.read(_part(part, at, len(part.text)).text, self.shown.points).votes
            ]
            yield from _cut(part, picks_on[:1])

    def _minus(self, one: Sentence) -> minuses.Minused | None:
        """What a part says against points; who speaks of somebody else says nothing of himself."""
        if found := minuses.signed(one.text, self._marks(one)):
            return found
        return None if self._names_others(one.text) else minuses.worded(one.text, len(self.shown.points))

    def _marks(self, one: Sentence) -> tuple[minuses.Mark, ...]:
        """The minuses in a sentence, by their places in it."""
        inside = (mark for mark in self._minuses if one.span.start <= mark.span.start < one.span.end)
        start = one.span.start
        return tuple(replace(mark, span=Span(mark.span.start - start, mark.span.end - start)) for mark in inside)

    def decided(self, found: Sequence[Sentence]) -> list[Sentence]:
        """Each with what it does; who asks why something is missing, and says what to add, adds it."""
        said = super().decided(found)
        for at, one in enumerate(said[:-1]):
            lacks = one.does is Does.ASK and phrasebook.stands("lacks", one.text) is not None
            if lacks and points_said.read(said[at + 1].text, self.shown.points).adds:
                said[at] = replace(one, does=Does.SAYS)
        return said

    def introduced(self, found: list[Sentence]) -> list[Sentence]:
        """As they are: what stands above a list in which something was typed says something of its own."""
        return found

    def say_placed(self, placed: dict[int, list[Sentence]]) -> None:
        """What was typed inside the list, below a point."""
        picked: list[tuple[int, Sentence]] = []
        for number, ones in sorted(placed.items()):
            spans, words = said_.joined(self.text, [one.span for one in ones])
            act = self._of_point(number, words)
            if isinstance(act, a.Pick):
                picked += [(number, one) for one in ones]
            else:
                self.said.say(spans, act)
        if picked:
            spans, _ = said_.joined(self.text, [one.span for _, one in picked])
            self.said.say(spans, a.Pick(tuple(number for number, _ in picked)))

    def _of_point(self, number: int, words: str) -> Act:
        points = self.shown.points
        said = remarks.read(words, len(points), points).said
        if any(one.kind is SaidKind.MISQUOTED for one in said):
            return a.Disown(number, words)
        if (against := minuses.below(words)) is not None:
            return a.Disagree(number, against)
        if len(words.split()) <= 3 and (phrases.rsvp(words) is Rsvp.YES or fine_words.agrees(words)):
            return a.Pick((number,))
        near = affinity.nearest(words, (points[number - 1],))
        alike = near is not None and near.shared >= _ALIKE * max(1, len(points[number - 1].split()) / 2)
        if alike and "?" not in words and not points_said.comments(words):
            return a.Amend(number, words)
        return a.Object(number, words)

    def loose(self, rest: Sequence[Sentence]) -> None:
        """What he does not agree with, his own points in other words; then picks, remarks, and what is neither."""
        count = len(rest)
        rest = self._without_own(self._without_minuses(rest))
        if not rest:
            return
        if self._is_ballot(rest):
            self._picks(rest)
            return
        ballot: list[Sentence] = []
        left: list[Sentence] = []
        topic: _Topic | None = None
        for one in rest:
            if points_said.praises(framing.unnamed(one.text, self.shown)):
                left.append(one)
                continue
            found = points_said.read(one.text, self.shown.points)
            if found.votes and self._names_others(one.text):
                left.append(one)
                topic = None
            elif found.votes:
                ballot.append(one)
                topic = None
            elif topic is not None and topic.goes_on(one, found, self.text):
                topic.more(one, found)
            elif found.about or found.adds or found.disowns:
                topic = _Topic(one, found)
                self._topics.append(topic)
            else:
                left.append(one)
                topic = None
        for each in self._topics:
            each.say(self.said, self.text)
        self._picks(ballot)
        self._left(left, chosen=bool(ballot or self._topics) or len(rest) < count)

    def _without_minuses(self, rest: Sequence[Sentence]) -> list[Sentence]:
        """The sentences that say nothing against a point; the others are said, with those that go on behind them."""
        kept: list[Sentence] = []
        open_: _Against | None = None
        for one in rest:
            found = self._minus(one)
            if found:
                open_ = _Against([one], found)
                self._said_against.append(open_)
            elif open_ is not None and open_.goes_on(one, self.text, points_said.read(one.text, self.shown.points)):
                open_.ones.append(one)
            else:
                kept.append(one)
                open_ = None
        for each in self._said_against:
            each.say(self.said, self.text)
        return kept

    def _without_own(self, rest: Sequence[Sentence]) -> list[Sentence]:
        """The sentences but those that say a point of his own in other words, which are said."""
        kept: list[Sentence] = []
        for one in rest:
            if found := points_said.of_own(one.text, self.shown.mine):
                _Topic(one, found).say(self.said, self.text)
            else:
                kept.append(one)
        return kept

    def _names_others(self, text: str) -> bool:
        """Whether it names somebody else of the group, whose choice it may be."""
        first = {fold(name).split(" ")[0] for name in self.shown.people}
        return not first.isdisjoint(re.findall(r"[^\W\d_]+", fold(text)))

    def _is_ballot(self, rest: Sequence[Sentence]) -> bool:
        """Whether all of it chooses: no word beside the numbers says more, or each line of a list ranks a point."""
        text = said_.joined(self.text, [one.span for one in rest])[1]
        if len(text.split()) > _LONGEST_BALLOT:
            return False
        limit, points = len(self.shown.points), self.shown.points
        if remarks.read(text, limit, points).said:
            return False
        chosen, length = picks.read(text, limit, points), len(text.split())
        if points_said.scores(text) or self._names_others(text):
            return False
        if not re.search(r"\d", text) and not (length <= _SPOKEN and 1 < len(chosen.points) < limit):
            return False
        if not chosen.points or any(phrasebook.stands(name, text) for name in ("disowns", "reads_so", "lacks")):
            return False
        if not beside_picks.beside(text, limit, answered=True).strip():
            return True
        bare = len(rest) > 1 and any(not re.search(r"\d", one.text) and len(one.text.split()) > _FEW for one in rest)
        remarked = bare or any(_SAYS_OF.search(line) for line in text.split("\n"))
        likely = length <= _TERSE or (length <= _BALLOT and not remarked and agrees(text, self.shown.moment, "pick"))
        if len(chosen.points) > 1 and likely:
            return True
        lines = [line for line in text.split("\n") if line.strip()]
        ranks = len(lines) == len(chosen.points) > 1 and all(labels.read(line) for line in lines)
        return ranks and chosen.ranked

    def _picks(self, ballot: Sequence[Sentence]) -> None:
        if not ballot:
            return
        limit, points = len(self.shown.points), self.shown.points
        more = [one for one in ballot if self._says_more(one)]
        every_one = [one.span for one in ballot if one not in more] or [one.span for one in ballot]
        ballot = self._last_word(ballot)
        picked = [points_said.read(one.text, points).picked for one in ballot]
        by_words = [number for some in picked for number in some]
        by_number = [one.span for one, some in zip(ballot, picked, strict=True) if not some]
        said = said_.joined(self.text, by_number)[1]
        chosen = picks.read(said, limit, points)
        every = tuple(dict.fromkeys((*chosen.points, *by_words)))
        spans, _ = said_.joined(self.text, every_one)
        if every or chosen.invalid:
            self.said.say(spans, a.Pick(every, True, chosen.invalid))
            self.tell(more)
        else:
            self.tell(ballot)

    def _says_more(self, one: Sentence) -> bool:
        """Whether words stand beside the numbers of a choice that neither choose nor are kind."""
        beside = beside_picks.beside(one.text, len(self.shown.points), answered=True)
        named = {
            word
            for number in points_said.read(one.text, self.shown.points).picked
            for word in fold(self.shown.points[number - 1]).split()
        }
        left = " ".join(word for word in beside.split() if fold(word).strip(".,;:!?") not in named)
        return foreign(framing.unnamed(left, self.shown), ("pick", "courtesy")) >= _MORE

    def _last_word(self, ballot: Sequence[Sentence]) -> Sequence[Sentence]:
        """The last list alone, where words stand between it and those before, of which it names some once more."""
        limit, points = len(self.shown.points), self.shown.points
        last = set(picks.read(ballot[-1].text, limit, points).points)
        before = said_.joined(self.text, [one.span for one in ballot[:-1]])
        end, start = before[0][-1].end if before[0] else ballot[-1].span.start, ballot[-1].span.start
        apart = any(end < one.span.start < start for one in self.found)
        again = len(last) > 1 and last <= set(picks.read(before[1], limit, points).points)
        return ballot[-1:] if apart and again else ballot

    def _left(self, left: Sequence[Sentence], *, chosen: bool) -> None:
        """Praise says nothing; a short no is a refusal; the rest is told."""
        kept: list[Sentence] = []
        for one in left:
            if points_said.praises(framing.unnamed(one.text, self.shown)):
                self.said.label(one.span, Label.COURTESY, "praises")
            else:
                kept.append(one)
        text = " ".join(one.text for one in kept)
        alone = not chosen and len(self.found) == len(kept)
        short = len(text.split()) <= _REFUSAL and agrees(text, self.shown.moment, "decline", "leave")
        short = short and any(refusals.refuses_itself(one.text, self.shown.moment) for one in kept)
        if kept and alone and short and phrases.rsvp(text) is Rsvp.NO:
            spans, _ = said_.joined(self.text, [one.span for one in kept])
            self.said.say(spans, a.Decline(plain=True))
        elif kept and alone and not foreign(text, (*AGREES, *REFUSES)) and phrases.rsvp(text) is Rsvp.LATER:
            spans, _ = said_.joined(self.text, [one.span for one in kept])
            self.said.say(spans, a.Later())
        else:
            self.tell(kept)


@dataclass(slots=True)
class _Against:
    """Sentences against one point or several: a minus, and why."""

    ones: list[Sentence]
    found: minuses.Minused

    def goes_on(self, one: Sentence, text: str, found: OfPoints) -> bool:
        """Whether a sentence says more of why: right behind it on its line, and of no other point."""
        behind = text[self.ones[-1].span.end : one.span.start]
        return (
            found == OfPoints() and "\n" not in behind and not re.search(r"\d", one.text) and len(self.ones) < _REASONS
        )

    def say(self, said: Said, text: str) -> None:
        """One act for each point; where it is not plain that a minus is meant, it is asked."""
        spans, words = said_.joined(text, [one.span for one in self.ones])
        more = " ".join(one.text for one in self.ones[1:])
        why = " ".join(f"{self.found.reason} {more}".split())
        if not self.found.plain:
            said.say(spans, a.Tell(words, nearest=a.name_of_kind(a.Disagree), points=self.found.points))
            return
        for point in self.found.points:
            said.say(spans, a.Disagree(point, why))


class _Topic:
    """Sentences that speak of the same point, or add one."""

    def __init__(self, one: Sentence, found: OfPoints) -> None:
        self.ones, self.about, self.disowns, self.adds = [one], found.about, found.disowns, found.adds
        self.amended = _span(one, found) if found.amends or found.adds else None
        self.starts = _span(one, found) if found.about and not found.amends else None

    def goes_on(self, one: Sentence, found: OfPoints, text: str) -> bool:
        """Whether a sentence says more of it: on the same line, of no other point."""
        if found.adds and not self.adds:
            return False
        same_line = "\n" not in text[self.ones[-1].span.end : one.span.start]
        paragraph = one.paragraph == self.ones[-1].paragraph
        if found.about not in (None, self.about):
            return False
        return (same_line or (paragraph and (found.disowns or found.about is not None))) and not found.votes

    def more(self, one: Sentence, found: OfPoints) -> None:
        """Take it in."""
        self.ones.append(one)
        self.disowns = self.disowns or found.disowns
        if found.amends or found.adds:
            self.amended = _span(one, found)

    def say(self, said: Said, text: str) -> None:
        """Say what it comes to."""
        spans, words = said_.joined(text, [one.span for one in self.ones])
        new = text[self.amended.start : self.amended.end].strip(" \"“”«»'") if self.amended else ""
        if self.adds:
            later = self.ones[-1] if len(self.ones) > 1 else None
            if later and self.amended and len(new.split()) < _FEWEST:
                new = said_.joined(text, [one.span for one in self.ones[1:]])[1]
            said.say(spans, a.Add(new or words))
        elif self.disowns and self.amended is None and not any(_NEW_WORDS.search(one.text) for one in self.ones[1:]):
            said.say(spans, a.Disown(self.about, words))
        elif self.amended is not None and self.about:
            said.say(spans, a.Amend(self.about, new))
        elif self.about:
            start = self.starts.start if self.starts else spans[0].start
            said.say(spans, a.Object(self.about, said_.joined(text, [Span(start, spans[0].end), *spans[1:]])[1]))


def _span(one: Sentence, found: OfPoints) -> Span | None:
    return Span(one.span.start + found.words[0], one.span.start + found.words[1]) if found.words else None


def _cut(one: Sentence, places: Sequence[int]) -> Iterator[Sentence]:
    at = 0
    for end in (*sorted(set(places)), len(one.text)):
        if one.text[at:end].strip():
            yield _part(one, at, end)
        at = end


def _parts(one: Sentence) -> Iterator[Sentence]:
    """A sentence cut behind the last number of a list, where the next begins with a small letter."""
    at = 0
    for found in _BEHIND_NUMBER.finditer(one.text):
        yield _part(one, at, found.start())
        at = found.end()
    yield _part(one, at, len(one.text))


def _part(one: Sentence, start: int, end: int) -> Sentence:
    return replace(one, span=Span(one.span.start + start, one.span.start + end), text=one.text[start:end])
