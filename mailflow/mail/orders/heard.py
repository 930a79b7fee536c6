"""What was heard of a reply so far: orders and oks with their places, and what becomes of them when all is read."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace

from mailflow.core.acts import union as a
from mailflow.core.acts.segments import Label
from mailflow.core.acts.union import Act, Span
from mailflow.core.session.reading import Moment
from mailflow.mail.interpreting.claims import Claims
from mailflow.mail.orders import consent, deciding, doubts, pieces
from mailflow.mail.orders import runs as together
from mailflow.mail.orders.deciding import Decision
from mailflow.mail.orders.references import Context
from mailflow.mail.orders.runs import Run
from mailflow.mail.orders.tokens import commands, tokens
from mailflow.mail.participants.plain_words import AGREES, foreign

_STOPS = " .,;:!?\n\r\t-"


@dataclass(slots=True)
class Heard:
    """One reply, as far as it is read."""

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

    def _reasons(self) -> None:
        """A sentence beside an order that only says why it is given is no act of its own."""
        taken = [*(span for span, _ in self.consents), *self.released]
        for one in self.claims.sentences():
            beside = [span for span in self.ordered if not self.claims.text[one.end : span.start].strip(_STOPS)]
            beside += [span for span in self.ordered if not self.claims.text[span.end : one.start].strip(_STOPS)]
            if not beside or any(span.start < one.end and one.start < span.end for span in taken):
                continue
            found = tokens(self.claims.text, one, self.context.shown, self.context.sent)
            if any(commands(piece.tokens) for piece in pieces.cut(found)):
                continue  # "… not for here, leave that too"
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
            if (grave and (asks or self._nothing_changes())) or doubts.turned_round(
                self._behind(span), self.context.language
            ):
                self.claims.release(span)
                self.released.append(span)
                kinds = {type(one) for one in acts}
                self.said = [one for one in self.said if type(one) not in kinds]
                self.ordered = [one for one in self.ordered if one.end <= span.start or span.end <= one.start]

    def _nothing_changes(self) -> bool:
        """Whether a sentence says so: then it was somebody else who wanted something."""
        return any(doubts.nothing_changes(self.claims.of(one), self.context.language) for one in self.sentences)

    def _behind(self, span: Span) -> str:
        """The sentence behind that one, where nothing is ordered in it."""
        silent = (*doubts.HARMLESS, a.Ok)
        orders = [one for one, acts in self.done if not all(isinstance(act, silent) for act in acts)]
        after = next((one for one in self.sentences if one.start >= span.end), None)
        return "" if after is None or after in orders else self.claims.of(after)

    def _says_more(self, span: Span) -> bool:
        """Whether an ok stands there among words of which no yes is made."""
        words = self.claims.of(span)
        return not consent.said(words) and bool(foreign(words, (*AGREES, "ok")))

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
            (span, one) for span, one in self.consents if one.firm or not (running or left or self._says_more(span))
        ]  # "ok" alone says little, and "yes, the bench was what did it" nothing
        beside = running and bool(self.said)  # nothing waits for an ok, and "send it to her" belongs to an order
        if waits or beside or (running and not any(one.firm for _, one in self.consents)):
            for span, _ in self.consents:
                if waits or beside or not foreign(self.claims.of(span), (*AGREES, "ok")):
                    self.claims.label(span, Label.COURTESY, "he waits" if waits else "no ok is waited for")
        elif said and not any(pieces.pulls(one) for one in left):
            self.claims.say([span for span, _ in self.consents], a.Ok(), why="ok")


def _speaks_of_nothing(act: Act) -> bool:
    """Whether it has no argument: what was named before it is no part of it."""
    return all(not getattr(act, one.name) for one in fields(act) if one.name != "spans")
