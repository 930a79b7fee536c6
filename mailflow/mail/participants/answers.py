"""What a reply to the questions says: answers, each to its question, and what stands beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from mailflow.core.acts import union as a
from mailflow.core.acts.segments import Label
from mailflow.core.acts.union import Span
from mailflow.mail.examples import phrasebook
from mailflow.mail.interpreting import framing
from mailflow.mail.interpreting import said as said_
from mailflow.mail.interpreting.said import Sentence
from mailflow.mail.participants import affinity, kept_sentence
from mailflow.mail.participants.kept_sentence import Kept
from mailflow.mail.participants.sentence_kinds import Does, Place, agrees, does
from mailflow.mail.participants.words import Words
from mailflow.mail.picking import corrections

_DELAY = 30  # words of a mail that only says when he answers
_PROMISED, _PROMISES, _FAINT = 0.75, 0.88, 0.4  # how sure that is, where it names a day, where not; of what is beside
_CHOICE = 8  # words of a mail that only chooses
_PROSE = 8  # words; what is shorter, and stands at no question, is no answer
_NEAR, _LEAD = 1.5, 0.75  # of content words shared with a question, to be an answer to it
_ALONE = 0.75  # of what it shares: so little may speak for another question
_RUNNING = 35  # words; a longer sentence was dictated, and may answer several questions


class Answered(Words):
    """Reads a reply to the questions."""

    def read(self) -> None:
        """Say all of it; one line may only choose among the sentences that were put to him."""
        own, text = self.shown.own, self.text[self.span.start : self.span.end]
        if own and len(text.split()) <= _CHOICE and (free := self.claims.rest(self.span)) == self.span:
            kept = kept_sentence.read(text, own) or kept_sentence.says_yes(text, own)
            if kept and kept.end == len(text):
                self.said.say([free], a.Essence(kept.words))
                return
        super().read()

    def essence(self, found: list[Sentence]) -> list[Sentence]:
        """The sentence marked as the one that matters most, or chosen among those that were put to him."""
        rest = super().essence(found)
        if rest is not found or not self.shown.own:
            return rest
        return self._kept(found)

    def _kept(self, found: list[Sentence]) -> list[Sentence]:
        chosen = [(one, kept) for one in found if (kept := kept_sentence.read(one.text, self.shown.own))]
        if not chosen and len(told := self._telling(found)) == 1 and not self.said.labels:
            alone = told[0]
            kept = kept_sentence.says_yes(alone.text, self.shown.own)
            if kept is None and self.shown.asks_own and kept_sentence.is_own(alone.text):
                kept = Kept(alone.text.strip(), len(alone.text))
            chosen = [(alone, kept)] if kept else []
        if len({kept.words for _, kept in chosen}) != 1:
            return found
        one, kept = chosen[0]
        if one.questions and len(found) > 1:
            return found
        place = found.index(one)
        self.said.say([Span(one.span.start, one.span.start + kept.end)], a.Essence(kept.words))
        rest = replace(one, span=Span(one.span.start + kept.end, one.span.end), text=one.text[kept.end :])
        return [*found[:place], *([rest] if rest.text.strip() else []), *found[place + 1 :]]

    def _telling(self, found: Sequence[Sentence]) -> list[Sentence]:
        """The sentences that may say something, greetings and thanks left out."""
        place = Place(self.shown.moment, edge=True)
        return [one for one in found if does(framing.unnamed(one.text, self.shown), place) is Does.SAYS]

    def loose(self, rest: Sequence[Sentence]) -> None:
        """Words at no question: a refusal, running text that answers, or something to tell."""
        if self.answered:
            if self.shown.earlier:
                rest = self._without_announcement(rest)
            self.tell(rest)
            return
        blame = [one for one in rest if one.does is Does.TELL]
        rest = [one for one in rest if one.does is not Does.TELL]
        if rest and not self._delays(rest):
            self._prose(rest)
        self.tell(blame)

    def _delays(self, rest: Sequence[Sentence]) -> bool:
        """Whether all of a short mail only says when he answers."""
        text = " ".join(one.text for one in rest)
        if len(text.split()) > _DELAY or any(one.does in (Does.ASK, Does.PRIVATE, Does.LATER) for one in self.found):
            return False
        sure = _PROMISED if phrasebook.stands("later_day", text) is not None else _PROMISES
        if not any(agrees(one.text, self.shown.moment, "later", sure=sure) for one in rest):
            return False
        if not all(agrees(one.text, self.shown.moment, "later", "courtesy", "decline", sure=_FAINT) for one in rest):
            return False
        self.said.say(said_.joined(self.text, [one.span for one in rest])[0], a.Later())
        return True

    def _without_announcement(self, rest: Sequence[Sentence]) -> list[Sentence]:
        kept: list[Sentence] = []
        for one in rest:
            if corrections.announced(one.text):
                self.said.label(one.span, Label.POINTER, "says that it replaces what was said")
            else:
                kept.append(one)
        return kept

    def _prose(self, rest: Sequence[Sentence]) -> None:
        """Running text: each sentence to the question that it plainly answers, a run of others to none."""
        short = sum(len(one.text.split()) for one in rest) < _PROSE and len(self.shown.questions) > 1
        if short and not all(agrees(one.text, self.shown.moment, "answer") for one in rest):
            self.tell(rest)
            return
        by_question: dict[int, list[Span]] = {}
        for one, number in zip(rest, _between([(one.paragraph, self._plainly(one)) for one in rest]), strict=True):
            by_question.setdefault(number, []).append(one.span)
        revised = self.revised({1: list(rest)} if len(self.shown.questions) == 1 else {})
        for number, spans in by_question.items():
            where, words = said_.joined(self.text, spans)
            self.said.say(where, a.Revise(number, words) if number in revised else a.Answer(number, words))

    def _plainly(self, one: Sentence) -> int:
        if len(self.shown.questions) == 1:
            return 1
        if len(one.text.split()) > _RUNNING:
            return 0
        near = affinity.nearest(one.text, self.shown.questions)
        return near.number if near and near.shared >= _NEAR and near.lead >= max(_LEAD, near.shared * _ALONE) else 0


def _between(placed: Sequence[tuple[int, int]]) -> list[int]:
    """The question of each sentence (paragraph, question): what stands between two at the same belongs to it too."""
    numbers = [number for _, number in placed]
    for at, (paragraph, number) in enumerate(placed):
        before = numbers[at - 1] if at and placed[at - 1][0] == paragraph else 0
        following = next((later for also, later in placed[at + 1 :] if also == paragraph and later), 0)
        if not number and before == following:
            numbers[at] = before
    return numbers
