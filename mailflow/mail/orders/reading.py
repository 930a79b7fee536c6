"""Reads orders sentence by sentence, in each the longest runs of clauses that say something as a whole."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from mailflow.core.acts import union as a
from mailflow.core.acts.segments import Label
from mailflow.core.acts.union import Span, name_of
from mailflow.core.session.reading import Moment
from mailflow.mail.interpreting import framing
from mailflow.mail.orders import (
    addresses,
    consent,
    deciding,
    doubts,
    guards,
    lexicon,
    matching,
    people,
    pieces,
    references,
)
from mailflow.mail.orders import runs as together
from mailflow.mail.orders.deciding import Decision, decide, guessed
from mailflow.mail.orders.heard import Heard
from mailflow.mail.orders.pieces import Piece, flat
from mailflow.mail.orders.runs import Run
from mailflow.mail.orders.tokens import Sort, Token, spanned, tokens
from mailflow.mail.words import language
from mailflow.mail.words.folding import fold

_SENTENCES = 120  # that are read; who writes more is asked about the rest
_GUESSED = 4  # pieces of one guess
_BARE = 2  # words of an ok that says little by itself
_FEW = 2  # pieces that the older recognisers are asked of
_MOST = 14  # pieces of one sentence; who writes longer ones is asked
_LONGEST = 90  # tokens of one sentence
_REPEATS = 0.94  # of the words of a point or a sentence, from which a sentence only names it
_REWORDS = 0.35  # from which a sentence below a point is its new text
_SHORT = 12  # words of a sentence that takes back the one before it
_EDITS = (
    a.Strike,
    a.Merge,
    a.Keep,
    a.First,
    a.Last,
    a.Swap,
    a.Order,
    a.StrikeSentence,
    a.RemoveQuestion,
    a.RemovePerson,
)
_GRAVE = (a.Cancel, a.Handover, a.Share, a.RemovePerson)


@dataclass(slots=True)
class Reader(Heard):
    """One reply being read."""

    def read(self, sentences: Iterable[Span]) -> None:
        """Read these sentences, in order."""
        self.context.language = self.context.language or str(
            language.guess(self.claims.text) or self.context.shown.language or ""
        )
        sentences = list(sentences)
        self.context.entangled |= self._entangled(sentences)
        found = pieces.whole(self.claims.text, islice(sentences, _SENTENCES), self.context.sent)
        self.sentences += found
        for one in found:
            self._sentence(one)

    def _agrees(self, span: Span) -> bool:
        """A sentence that only says yes, or only praises, where an ok is waited for."""
        words, moment = self.claims.of(span), self.context.shown.moment
        if moment not in consent.WAITED_FOR or self.context.above:
            return False
        nothing_named = not (self.context.mentioned or self.said or self.named)
        yes = consent.said(framing.unnamed(words, self.context.shown), alone=nothing_named)
        if not yes and not consent.praises(words):
            return False
        other = decide(tokens(self.claims.text, span, self.context.shown, self.context.sent), self.context, alone=True)
        if other is not None and other.name not in ("ok", "send", "courtesy") and not _only_ok(other):
            return False  # "agreed with all of it": of the remarks?
        if yes:
            bare = other is not None and not other.firm and len(words.split()) <= _BARE
            self.consents.append((span, Decision("ok", (a.Ok(),), firm=not bare)))
        elif other is None:
            self.claims.label(span, Label.COURTESY, "praises")
        return yes or other is None

    def _takes_back(self, span: Span) -> bool:
        """ "No, leave it in": the order just before is none any more."""
        words = self.claims.of(span)
        last = self.said[-1] if self.said else None
        if not isinstance(last, _EDITS) or len(words.split()) > _SHORT or not guards.takes_back(words):
            return False
        told = {int(one) for one in re.findall(r"\d+", words)}
        if told and told != set(getattr(last, "points", ())):
            return False
        self.claims.withdraw(last)
        self.said.remove(last)
        self.claims.label(span, Label.COURTESY, "takes back")
        return True

    def _entangled(self, sentences: Iterable[Span]) -> frozenset[str]:
        """Who are only spoken to, or named where a point or a question is spoken of, in which their name may stand."""
        sentences = list(sentences)
        found = {name for one in sentences if (name := people.called(self.claims.of(one), self.context.shown.people))}
        nouns = "|".join(lexicon.alternation(f"nouns_{noun}") for noun in lexicon.NOUNS)
        for one in sentences:
            if re.search(rf"(?<!\w)(?:{nouns})\s?\d", fold(self.claims.of(one))):
                found |= {person.name for person in people.find(self.claims.of(one), self.context.shown.people)}
        return frozenset(found)

    def _sentence(self, span: Span) -> None:
        if self._names_only(span) or self._takes_back(span) or self._agrees(span):
            return
        found = tokens(self.claims.text, span, self.context.shown, self.context.sent)
        if not found or len(found) > _LONGEST:
            return
        if new := addresses.changed(found, self.context.shown):
            self.claims.say(span, new, why="an address that changed")
            return
        self.decided.clear()
        runs, left = self._understood(found, span)
        left = pieces.attached(runs, left, self._turns) if runs else left
        if left or not runs:
            runs, left = self._with_guesses(found, runs, left)
        if left:  # what only the older recognisers know needs a sentence of its own
            runs = [one for one in runs if one.decision.name != "house" or together.of_meeting(one)]
        if not runs:
            self._reworded(span, found)
        elif together.doubtful(self.claims, self.context, span, runs, left):
            self.released.append(span)  # half a sentence is told whole
        elif (
            not pieces.taken_back(runs, left)
            and not together.keeps_others(runs, left)
            and not self._only_asked(span, runs)
        ):
            self._claim(span, runs, clean=not left)
        self._remember(span, found)

    def _remember(self, span: Span, found: list[Token]) -> None:
        """What the next sentence may speak of without naming it."""
        numbered = [one for one in found if one.sort is Sort.NUMBERS and one.noun in ("point", "question", "")]
        named = tuple(dict.fromkeys(n for one in numbered for n in one.numbers))
        self.context.mentioned = named or self.context.mentioned
        self.context.sentence = ""
        self.context.recent = pieces.persons_before(pieces.cut(found)) or self.context.recent
        only_spoken = len(named) == 1 and len(numbered) == 1 and bool(numbered[0].noun) and self.claims.is_free(span)
        only_spoken = only_spoken and span not in self.released
        only_spoken = only_spoken and not guards.turns(self.claims.of(span), self.context.language)
        self.context.open_point = named if only_spoken else ()
        self.named = span if only_spoken else None

    def _understood(self, found: list[Token], span: Span) -> tuple[list[Run], list[Piece]]:
        """The runs of a sentence, also where a list of numbers belongs to two: "drop 6, 4 and 7 are the same"."""
        cut = pieces.cut(found)
        if len(cut) > _MOST:
            return [], cut
        runs, left = self._runs(cut)
        if not left:
            return runs, left
        for comma in pieces.commas(found, self.claims.text):
            first = tokens(self.claims.text, Span(span.start, comma), self.context.shown, self.context.sent)
            second = tokens(self.claims.text, Span(comma + 1, span.end), self.context.shown, self.context.sent)
            others, rest = self._runs([*pieces.cut(first), *pieces.cut(second)])
            if not rest:
                return others, rest
        return runs, left

    def _with_guesses(self, found: list[Token], runs: list[Run], left: list[Piece]) -> tuple[list[Run], list[Piece]]:
        """The same with what the examples make likely, where less is left then."""
        cut = pieces.cut(found)
        if len(cut) > _MOST:
            return runs, left
        self.context.here, self.context.persons = (), ()
        alone = any(self._decided(cut, at, at + 1) for at in range(len(cut)))
        if not runs and not alone and (whole := guessed(found, self.context)):
            return [Run(cut, whole)], []
        more, rest = self._runs(cut, guess=True)
        rest = pieces.attached(more, rest, self._turns, self._tells) if more else rest
        return (more, rest) if len(rest) < len(left) or (more and not runs) else (runs, left)

    def _turns(self, said: str) -> bool:
        return doubts.turns(said, self.context.language)

    def _tells(self, piece: Piece) -> bool:
        """Whether a piece beside an order only says why: nothing in it can be an order of its own."""
        said = self.claims.of(spanned(list(piece.tokens)))
        return deciding.only_tells(piece.tokens, said, self.context)

    def _names_only(self, span: Span) -> bool:
        """Whether a sentence repeats a point or a sentence of the letter, of which the next one then speaks."""
        words = self.claims.of(span)
        if self.context.shown.moment not in (Moment.DRAFT, Moment.TOPSEVEN) or self.context.above:
            return False
        point = references.point_alike(words, self.context.shown, _REPEATS)
        sentence = references.sentence_alike(words, self.context.shown, _REPEATS)
        if not point and not sentence:
            return False
        self.named = span
        self.context.sentence = "" if point else sentence
        self.context.mentioned = (point,) if point else ()
        return True

    def _reworded(self, span: Span, found: list[Token]) -> None:
        """Below a point of the quoted letter, its words anew; or a merge once more: "put them together"."""
        last = self.said[-1] if self.said else None
        again = matching.best(name_of(last), found) if isinstance(last, a.Merge | a.Keep) else None
        if again is not None and not again.slots and again.words is None:
            self.claims.label(span, Label.COURTESY, "said twice")
            return
        point = self.context.above
        words = self.claims.of(span)
        if point and references.alike(words, self.context.shown.points[point - 1]) >= _REWORDS:
            self.claims.say(span, a.Reword(point, words), why="below the point")

    def _runs(self, cut: Sequence[Piece], *, guess: bool = False) -> tuple[list[Run], list[Piece]]:
        """The runs that say something, and the pieces that do not."""
        found: list[Run] = []
        left: list[Piece] = []
        at = 0
        while at < len(cut):
            self.context.here = pieces.named_before(cut[:at])
            self.context.persons = pieces.persons_before(cut[:at])
            if at + 1 < len(cut) and (consent := self._consent(cut, at)):
                found.append(Run([cut[at]], consent))
                at += 1
                continue
            decision, end = self._longest(cut, at, guess=guess)
            if decision is not None:
                self._judges(decision)
                found.append(Run(list(cut[at:end]), decision))
                at = end
            else:
                left.append(cut[at])
                at += 1
        return found, left

    def _longest(self, cut: Sequence[Piece], at: int, *, guess: bool) -> tuple[Decision | None, int]:
        """The longest run from there that says something by a phrase; else the longest that likely does."""
        for end in range(len(cut), at, -1):
            if decision := self._decided(cut, at, end):
                return decision, end
        if guess:
            until = next((to for to in range(at + 1, len(cut)) if self._decided(cut, to, to + 1)), len(cut))
            for end in range(min(until, at + _GUESSED), at, -1):
                if decision := guessed(flat(cut[at:end]), self.context):
                    return decision, end
        return None, at

    def _consent(self, cut: Sequence[Piece], at: int) -> Decision | None:
        """An "ok," before something else."""
        if cut[at + 1].joint == ":" or any(one.text not in lexicon.words("yes_alone") for one in cut[at].tokens):
            return None
        decision = decide(cut[at].tokens, self.context, alone=False)
        return decision if decision and any(isinstance(act, a.Ok) for act in decision.acts) else None

    def _decided(self, cut: Sequence[Piece], at: int, end: int) -> Decision | None:
        """What these pieces order by a phrase; asked of each run of a sentence once."""
        alone = (at == 0 and end == len(cut)) or end - at <= _FEW
        run = flat(cut[at:end])
        key = (alone, *(one.span for one in run), self.context.here, self.context.persons, self.context.judged)
        if key not in self.decided:
            self.decided[key] = decide(run, self.context, alone=alone)
        decision = self.decided[key]
        if decision is not None and decision.wordy and any(self._orders(cut, to, end) for to in range(at + 1, end)):
            return None  # new words end where another order begins
        return decision

    def _orders(self, cut: Sequence[Piece], at: int, end: int) -> bool:
        decision = decide(flat(cut[at:end]), self.context, alone=False)
        return decision is not None and bool(decision.acts) and not decision.wordy and decision.literals > 1

    def _only_asked(self, span: Span, runs: list[Run]) -> bool:
        """Whether it is a question that asks for nothing to be done: "moet punt 3 weg?"."""
        words = self.claims.of(span).rstrip(" )\"'”»")
        if not words.endswith("?") or pieces.ends_in_a_tag(words):
            return False
        asking = (a.Status, a.Help, a.Show)
        acts = [act for run in runs for act in run.decision.acts]
        told = {token.text for run in runs for piece in run.pieces for token in piece.tokens}
        asked = pieces.asks_us(words) or guards.asks_for_it(words)
        if any(isinstance(act, a.Ok) for act in acts) and not guards.asks_you(words):
            return True  # "may it go?" is no ok
        if any(isinstance(act, _GRAVE) for act in acts) and not asked:
            return True  # "can I cancel?" cancels nothing
        return (
            not runs[-1].decision.worded
            and any(not isinstance(act, asking) for act in acts)
            and not (told & lexicon.words("requests") or asked)
        )

    def _judges(self, decision: Decision) -> None:
        for act in decision.acts:
            if isinstance(act, a.Accept | a.RejectRemark):
                self.context.judged = (*self.context.judged, *act.remarks)


def _only_ok(decision: Decision) -> bool:
    return all(isinstance(act, a.Ok) for act in decision.acts)
