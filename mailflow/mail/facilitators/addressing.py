"""To whom each sentence speaks of a facilitator who answers what somebody wrote: to the service, or to who wrote."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto
from itertools import pairwise

from mailflow.core.acts import union as a
from mailflow.core.acts.segments import Label
from mailflow.core.acts.union import Act, Span
from mailflow.core.letters.shown import Shown, Wrote
from mailflow.mail.examples import learned
from mailflow.mail.interpreting import units
from mailflow.mail.interpreting.claims import Claims, says_something
from mailflow.mail.orders import about_people, lexicon, people, pieces, runs
from mailflow.mail.orders.reading import Reader
from mailflow.mail.orders.references import Context
from mailflow.mail.orders.tokens import Sort, Token, commands, tokens
from mailflow.mail.words.folding import fold

COURSE = (a.Status, a.Remind, a.Next, a.Pause, a.Resume, a.Extend, a.Show)
"""What one orders of the service and of no colleague, also in a mail that greets him."""
_ALONE = (a.Cancel, a.Handover, a.Share)  # done only where nothing else is said
_WORDED = (a.Extend, a.Deadline, a.Pause, a.Wait)
"""What a day, or a word, may seem to order that answers him."""
_NO_ORDER = ("tell", "courtesy", "ok", "wait", "reply_to")
_LIKELY = 0.5
_OK = 2  # words of an "ok" that belongs to the order behind it; a longer one answers him
_CALLED = 5  # words among which a name before a comma calls somebody


class Whom(Enum):
    """To whom some words speak."""

    SERVICE = auto()
    WRITER = auto()
    CONSENT = auto()  # an "ok": beside an order it goes with it
    UNCLEAR = auto()


@dataclass(slots=True)
class Addressing:
    """One reply to somebody's words."""

    claims: Claims
    shown: Shown
    about: Wrote
    sent: datetime | None
    greeted: bool = False  # calls who wrote by name

    def read(self) -> None:
        """Do what is ordered, pass on the rest; where it is unclear whom the words address, ask and pass on nothing."""
        self.greeted = self._is_greeted()
        parts = [(one, self._whom(one)) for sentence in self.claims.sentences() for one in self._units(sentence)]
        if ours := [one for one, _ in parts if _found("for_us", fold(self.claims.of(one)))]:
            for one in ours:
                self.claims.label(one, Label.POINTER, "says that it is for the service")
            parts = [(one, whom) for one, whom in parts if one not in ours]
        orders = [one for one, whom in parts if whom is Whom.SERVICE]
        if orders:
            parts = self._beside(parts)
            self._obey(orders)
        free = self.claims.free()
        if ours and free:
            words = "\n".join(self.claims.of(one).strip() for one in free)
            self.claims.say(free, a.Tell(words), why="for the service, and not understood")
            return
        if any(whom is Whom.UNCLEAR for _, whom in parts) or (not orders and self._tells_of_him(parts)):
            words = "\n".join(self.claims.of(one).strip() for one in free)
            self.claims.say(free, a.Tell(words, nearest="reply_to", person=self.about.name), why="for whom?")
            return
        self._pass_on(free)

    def _beside(self, parts: list[tuple[Span, Whom]]) -> list[tuple[Span, Whom]]:
        """The rest of a mail that orders something; what only goes with an order is passed on to nobody."""
        rest: list[tuple[Span, Whom]] = []
        for (one, whom), (after, follows) in pairwise([*parts, (Span(0, 0), Whom.UNCLEAR)]):
            goes_on = follows is Whom.SERVICE and "\n\n" not in self.claims.text[one.end : after.start]
            if whom is Whom.CONSENT and goes_on:
                self.claims.label(one, Label.COURTESY, "goes with an order")
            elif whom is Whom.WRITER and self._tells_of_him([(one, whom)]) and not self.claims.of(one).endswith("?"):
                self.claims.label(one, Label.REASON, "says why")
            elif whom is not Whom.SERVICE:
                rest.append((one, whom))
        return rest

    def _is_greeted(self) -> bool:
        greetings = (self.claims.of(one) for one in self.claims.labelled(Label.GREETING))
        return any(self._names(fold(one)) for one in greetings) or any(
            self._calls(self.claims.of(one)) for one in self.claims.sentences()
        )

    # Who is named

    def _names(self, said: str) -> bool:
        """Whether who wrote is named there."""
        return any(re.search(rf"(?<!\w){re.escape(one)}(?!\w)", said) for one in self._called())

    def _called(self) -> tuple[str, ...]:
        parts = [one for one in fold(self.about.name).split() if len(one) > 1]
        return tuple(dict.fromkeys((*parts[:1], *parts[-1:])))

    def _calls(self, words: str) -> bool:
        """ "Bruno, …", "yes Bruno, …", "…, Bruno!": he is spoken to; not where an order names him."""
        said = fold(words)
        for one in self._called():
            before = re.match(rf"((?:[\w'’]+[\s,]+){{0,{_CALLED - 1}}}){re.escape(one)}\s?[,!:–-]", said)
            if before and not commands(self._tokens(words)):
                return True
            if re.search(rf",\s{re.escape(one)}\s?[.!?]*$", said):
                return True
        return False

    def _tokens(self, words: str) -> list[Token]:
        return tokens(words, Span(0, len(words)), self.shown, self.sent)

    # Sentence by sentence

    def _units(self, sentence: Span) -> list[Span]:
        """A sentence, or its clauses where one of them announces words and another orders something."""
        clauses = list(units.clauses(self.claims.text, sentence))
        apart = len(clauses) > 1 and (self._announced(sentence) or self._has_asides(sentence))
        if apart and any(self._ordered(one)[0] for one in clauses):
            return clauses
        return [sentence]

    def _has_asides(self, sentence: Span) -> bool:
        """Whether more stands beside an order than belongs to it."""
        trial = Claims(self.claims.text)
        self._reader(trial).read([sentence])
        return any(one.start >= sentence.start and one.end <= sentence.end for one in trial.labelled(Label.REASON))

    def _whom(self, span: Span) -> Whom:
        words = self.claims.of(span)
        said = fold(words)
        if (words_for_him := self._announced(span)) is not None:
            rest = fold(self.claims.of(words_for_him))
            unclear = not says_something(rest) or _found("third_person", rest) or self._ordered(span)[0]
            return Whom.UNCLEAR if unclear else Whom.WRITER
        acts, wholly = self._ordered(span)
        if acts:
            return Whom.SERVICE if wholly and self._ordered_of_us(acts, words) else Whom.UNCLEAR
        if wholly and len(said.split()) <= _OK:
            return Whom.CONSENT
        if _found("your", said):
            return Whom.WRITER
        return Whom.UNCLEAR if self._may_order(words) else Whom.WRITER

    def _announced(self, span: Span) -> Span | None:
        """Where the words begin behind "tell him that …"; None where nothing announces any."""
        who = "|".join(map(re.escape, (*self._called(), *sorted(lexicon.words("third_person")))))
        ways = lexicon.alternation("tell_somebody").replace(re.escape("{who}"), rf"(?:{who})")
        found = re.search(rf"(?<![\w])(?:{ways})(?!\w)[\s,]*", fold(self.claims.of(span)))
        if found is None or len(self.claims.text[span.start : span.start + found.start()].split()) > 2:
            return None
        return Span(span.start + found.end(), span.end)

    def _ordered(self, span: Span) -> tuple[tuple[Act, ...], bool]:
        """The orders in it, without an ok; whether it says nothing else."""
        trial = Claims(self.claims.text)
        reader = self._reader(trial)
        reader.read([span])
        reader.weigh()
        inside = [one for one in trial.free() if one.start < span.end and span.start < one.end]
        taken = [one for one, _ in reader.consents]
        left = [Span(max(one.start, span.start), min(one.end, span.end)) for one in inside]
        wholly = not any(says_something(pieces.without(trial, one, taken)) for one in left)
        acts = tuple(one for one in trial.acts() if not isinstance(one, a.Ok | a.Tell))
        return (acts, wholly) if self._is_business(acts, self.claims.of(span)) else ((), False)

    def _is_business(self, acts: tuple[Act, ...], words: str) -> bool:
        """Whether the course of a session is ordered with a word of the service's: "until Friday" alone answers him."""
        said = fold(words)
        course = any(isinstance(one, _WORDED) for one in acts)
        return not course or commands(self._tokens(words)) or _found("our_business", said) or _found("to_us", said)

    def _reader(self, claims: Claims) -> Reader:
        return Reader(claims, Context(claims.text, self.shown, self.sent, recent=(self.about.name,)))

    def _ordered_of_us(self, acts: tuple[Act, ...], words: str) -> bool:
        """Whether those orders are plainly for the service, and agree with each other."""
        said = re.sub(rf"(?<!\w)(?:{lexicon.alternation('requests_to_us')})(?!\w)", " ", fold(words))
        if _found("your", said) or (_found("you", said) and not commands(self._tokens(words))):
            return False
        if len({type(one) for one in acts}) < len(acts) and any(isinstance(one, COURSE) for one in acts):
            return False  # "until Friday, and extend to the 18th"
        if any(isinstance(one, _ALONE) for one in acts):
            return not self.greeted and len(self.claims.sentences()) == 1
        return not self.greeted or all(isinstance(one, COURSE) for one in acts)

    def _may_order(self, words: str) -> bool:
        """Whether it looks like an order about people that is not understood."""
        found = self._tokens(words)
        if "@" in words or about_people.ordered(words, self.shown):
            return not self.greeted or "@" in words
        speaks_of = any(one.sort in (Sort.PERSON, Sort.NAME) for one in found) or _found("third_person", fold(words))
        business = _found("our_business", fold(words))
        if business and not self.greeted and self._resembles_an_order(words):
            return True
        return commands(found) and (business or (speaks_of and not self.greeted))

    def _resembles_an_order(self, words: str) -> bool:
        names = [part for name in self.shown.people for part in name.split()]
        guessed = learned.guess(words, self.shown.moment, names)
        return bool(guessed) and guessed[0][0] not in _NO_ORDER and guessed[0][1] >= _LIKELY

    def _tells_of_him(self, parts: Iterable[tuple[Span, Whom]]) -> bool:
        """Whether he is spoken of, and nobody else can be meant: "he may have until Friday"."""
        said = " ".join(self.claims.of(one) for one, whom in parts if whom is Whom.WRITER and not self._announced(one))
        if self.greeted or _found("your", fold(said)) or _found("you", fold(said)):
            return False
        spoken_of = _found("third_person", fold(said)) or self._names(fold(said))
        return spoken_of and not self._speaks_of_others(f"{self.about.words} {said}")

    def _speaks_of_others(self, words: str) -> bool:
        """Whether he may mean somebody else of whom they had spoken."""
        named = any(one.name != self.about.name for one in people.find(words, self.shown.people))
        return named or _found("third_person", fold(self.about.words))

    # What becomes of it

    def _obey(self, orders: list[Span]) -> None:
        reader = self._reader(self.claims)
        reader.read(orders)
        reader.doubt()
        self.claims.join(runs.joined)
        for one in orders:
            for left in (stretch for stretch in self.claims.free() if one.start <= stretch.start < one.end):
                self.claims.label(left, Label.COURTESY, "beside an order")

    def _pass_on(self, free: list[Span]) -> None:
        """What is for who wrote, word for word; without what announces it."""
        announced = {one: self._announced(one) for stretch in free for one in self._sentences(stretch)}
        if any(announced.values()):
            said = [self.claims.of(behind or one).strip() for one, behind in announced.items()]
            self.claims.say(announced, a.ReplyTo(self.about.name, "\n".join(said)), why="words for who wrote")
        elif free:
            span = Span(free[0].start, free[-1].end)
            spans = [span] if self.claims.is_free(span) else free
            words = "\n".join(self.claims.of(one).strip() for one in spans)
            self.claims.say(spans, a.ReplyTo(self.about.name, words), why="words for who wrote")

    def _sentences(self, stretch: Span) -> Iterable[Span]:
        return units.sentences(self.claims.text, stretch)


def _found(name: str, said: str) -> bool:
    return re.search(rf"(?<!\w)(?:{lexicon.alternation(name)})(?!\w)", said) is not None
