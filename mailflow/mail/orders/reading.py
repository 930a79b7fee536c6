"""Reads orders sentence by sentence, in each the longest runs of clauses that say something as a whole."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, fields, replace
from itertools import islice

from mailflow.core.acts import union as a
from mailflow.core.acts.segments import Label
from mailflow.core.acts.union import Act, Span, name_of
from mailflow.core.session.reading import Moment
from mailflow.mail.interpreting import framing
from mailflow.mail.interpreting.claims import Claims
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
from mailflow.mail.orders.pieces import Piece, flat
from mailflow.mail.orders.references import Context
from mailflow.mail.orders.runs import Run
from mailflow.mail.orders.tokens import Sort, Token, spanned, tokens
from mailflow.mail.participants.plain_words import AGREES, foreign
from mailflow.mail.words import language
from mailflow.mail.words.folding import fold

_STOPS = " .,;:!?\n\r\t-"
_SENTENCES = 120  # that are read; who writes more is asked about the rest
_GUESSED = 4  # pieces of one guess
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
class Reader:
    """One reply being read."""

    claims: Claims
    context: Context
    consents: list[tuple[Span, Decision]] = field(default_factory=list)  # an ok is weighed when all is read
    said: list[Act] = field(default_factory=list)
    decided: dict[object, Decision | None] = field(default_factory=dict)  # of the sentence that is read
    ordered: list[Span] = field(default_factory=list)  # where orders stand
    sentences: list[Span] = field(default_factory=list)  # all that are read
    done: list[tuple[Span, tuple[Act, ...]]] = field(default_factory=list)  # what each sentence orders
    released: list[Span] = field(default_factory=list)  # what stood in them is not done
    named: Span | None = None  # a sentence before that only names a point or a sentence of the letter

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
            self.consents.append((span, Decision("ok", (a.Ok(),))))
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

    def _claim(self, sentence: Span, runs: list[Run], *, clean: bool) -> None:
        self.done.append((sentence, tuple(act for run in runs for act in run.decision.acts)))
        for run in runs:
            decision = run.decision
            whole = len(runs) == 1 and clean and not self._aside(run)
            span = sentence if whole else run.span
            if not decision.acts:
                self.claims.label(span, Label.COURTESY, "courtesy")
            elif any(isinstance(act, a.Ok) for act in decision.acts):
                self.consents.append((span, replace(decision, firm=decision.firm and clean)))
            else:
                self._say(span, decision, clean=clean)

    def _aside(self, run: Run) -> bool:
        """Label what stands beside an order and may say why; whether there is any."""
        spans = [Span(one.tokens[0].span.start, one.tokens[-1].span.end) for one in run.asides]
        beside = [one for one in spans if one.end <= run.span.start or run.span.end <= one.start]
        for one in beside:
            self.claims.label(one, Label.REASON, "says why")
        return bool(beside)

    def _say(self, span: Span, decision: Decision, *, clean: bool) -> None:
        acts = tuple(self._weighed(one, clean=clean) for one in decision.acts)
        new = tuple(one for one in acts if one not in self.said)
        self.said += new
        named = self.named if decision.slotless and not all(map(_speaks_of_nothing, acts)) else None
        spans = (named, span) if named is not None else (span,)
        self.ordered.append(span)
        if new:
            self.claims.say(spans, *new, why=f"orders {decision.name}")
        else:
            self.claims.label(span, Label.COURTESY, "said twice")

    def _weighed(self, act: Act, *, clean: bool) -> Act:
        """A grave act with whether it is said plainly."""
        if isinstance(act, a.RemovePerson):
            return replace(act, plain=clean and act.person not in self.context.entangled)
        return replace(act, plain=clean) if isinstance(act, a.Cancel | a.Handover | a.Share) else act

    def _judges(self, decision: Decision) -> None:
        for act in decision.acts:
            if isinstance(act, a.Accept | a.RejectRemark):
                self.context.judged = (*self.context.judged, *act.remarks)

    def _reasons(self) -> None:
        """A sentence beside an order that only says why it is given is no act of its own."""
        taken = [*(span for span, _ in self.consents), *self.released]
        for one in self.claims.sentences():
            beside = [span for span in self.ordered if not self.claims.text[one.end : span.start].strip(_STOPS)]
            beside += [span for span in self.ordered if not self.claims.text[span.end : one.start].strip(_STOPS)]
            if not beside or any(span.start < one.end and one.start < span.end for span in taken):
                continue
            found = tokens(self.claims.text, one, self.context.shown, self.context.sent)
            if found and deciding.is_reason(found, self.claims.of(one), self.context):
                self.claims.label(one, Label.REASON, "says why")

    def doubt(self) -> None:
        """Give back the words of orders that what stands beside them turns round."""
        free = [self.claims.of(one) for one in self.claims.sentences()]
        asks = any(one.rstrip().endswith("?") or "@" in one for one in free)
        for span, acts in self.done:
            there = {type(one) for one in self.said}
            if all(isinstance(one, doubts.HARMLESS) or type(one) not in there for one in acts):
                continue
            grave = any(isinstance(one, doubts.GRAVE) for one in acts)
            if (grave and asks) or doubts.turned_round(self._behind(span), self.context.language):
                self.claims.release(span)
                self.released.append(span)
                kinds = {type(one) for one in acts}
                self.said = [one for one in self.said if type(one) not in kinds]
                self.ordered = [one for one in self.ordered if one.end <= span.start or span.end <= one.start]

    def _behind(self, span: Span) -> str:
        """The sentence behind that one, where nothing is ordered in it."""
        silent = (*doubts.HARMLESS, a.Ok)
        orders = [one for one, acts in self.done if not all(isinstance(act, silent) for act in acts)]
        after = next((one for one in self.sentences if one.start >= span.end), None)
        return "" if after is None or after in orders else self.claims.of(after)

    def weigh(self) -> None:
        """What becomes of the oks, now that all is read."""
        self.doubt()
        self._reasons()
        self.claims.join(together.joined)
        pieces.tidy(self.claims, [span for span, _ in self.consents])
        taken = [span for span, _ in self.consents]
        left = [rest for one in self.claims.free() if (rest := pieces.without(self.claims, one, taken))]
        waits = any(isinstance(act, a.Wait | a.Cancel | a.Pause) for act in self.said)
        running = self.context.shown.moment is Moment.RUNNING
        said = [
            (span, one)
            for span, one in self.consents
            if one.firm or not (running or left or foreign(self.claims.of(span), (*AGREES, "ok")))
        ]  # "ok" alone says little, and "yes, the bench was what did it" nothing
        if waits or (running and not any(one.firm for _, one in self.consents)):
            for span, _ in self.consents:
                if waits or not foreign(self.claims.of(span), (*AGREES, "ok")):
                    self.claims.label(span, Label.COURTESY, "he waits" if waits else "no ok is waited for")
        elif said and not any(pieces.pulls(one) for one in left):
            self.claims.say([span for span, _ in self.consents], a.Ok(), why="ok")


def _only_ok(decision: Decision) -> bool:
    return all(isinstance(act, a.Ok) for act in decision.acts)


def _speaks_of_nothing(act: Act) -> bool:
    """Whether it has no argument: what was named before it is no part of it."""
    return all(not getattr(act, one.name) for one in fields(act) if one.name != "spans")
