"""One mail of a participant: what becomes of each act in it, and what the facilitator hears of that."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from mailflow.core.acts import union as a
from mailflow.core.acts.consequences import Fate
from mailflow.core.acts.union import Act
from mailflow.core.letters import at_moment as saying
from mailflow.core.letters.done_lines import Done, DoneKind
from mailflow.core.letters.union import LeftSession, Noted, RsvpUnclear, SomebodyWrote, WantsOut, WelcomeBack
from mailflow.core.meeting import attendance, planning
from mailflow.core.privacy import anonymity, withdrawing
from mailflow.core.session.model import Cancelled, Closed, Draft
from mailflow.core.session.people import PersonId, Rsvp
from mailflow.core.session.reading import Reading
from mailflow.core.session.step import Step
from mailflow.core.stages import collecting
from mailflow.core.stages.orders import excerpt

LONGEST = 20_000  # characters of somebody's words that a letter shows
_OUT = ("leave", "stop")
_IN = ("join", "decline")


@dataclass(slots=True)
class Collected:
    """Act by act; `tell` ends it."""

    step: Step
    person: PersonId
    reading: Reading
    kept: bool = False  # something new stands with his answers
    noted: bool = False  # or beside them
    told: list[str] = field(default_factory=list)
    private: list[str] = field(default_factory=list)

    def each(self, take: Callable[[Act], Fate]) -> None:
        """Let each act happen; what is private takes words out of all that was kept, and so comes last."""
        self._welcome()
        for act in sorted(self.reading.acts, key=lambda one: isinstance(one, a.Private)):
            self.step.became(act, take(act))

    def _welcome(self) -> None:
        """Who said "stop" and writes again is asked whether he takes part, once; his yes to that lifts it."""
        one, step = self.step.participant(self.person), self.step
        again = any(not isinstance(act, a.Stop | a.Leave | a.Decline) for act in self.reading.acts)
        if not one.opted_out or not again or step.second_hand or isinstance(step.session.stage, Draft | Cancelled):
            return
        if one.asked_back and self.reading.said(a.Join):
            step.update(self.person, opted_out=False, asked_back=False, rsvp=Rsvp.NO)
        elif not one.asked_back:
            step.update(self.person, asked_back=True)
            step.tell(self.person, WelcomeBack())

    def take(self, act: Act) -> Fate:
        """What an act means in every stage, unless the stage knows better."""
        match act:
            case a.Join() | a.Decline() | a.Later():
                return self._takes_part(act)
            case a.Attend():
                return attendance.said(self.step, self.person, act, self.reading)
            case a.Answer() | a.Revise() | a.Essence() | a.Withhold():
                return self._keep(act)
            case a.Ask():
                self.noted |= collecting.note(self.step, self.person, act.words)
                return self.pass_on(act)
            case a.Tell():
                return self._tell(act)
            case a.Private():
                self.private.append(act.words)
                collecting.forget(self.step, self.person, act.words)
                withdrawing.take_out(self.step, self.person, act.words)
                return Fate.TOLD
            case a.Leave():
                self._why(act.reason)
                return self._leave()
            case a.Stop():
                return self._stop()
            case _:
                return self.pass_on(act)  # meant for another moment of the session

    def take_silently(self, act: Act) -> Fate:
        """Before he was invited: all of it is kept, and nobody is written to."""
        match act:
            case a.Stop():
                self.step.update(self.person, opted_out=True)
                return Fate.DONE
            case a.Leave():
                return self._takes_part(a.Decline(plain=True))
            case a.Join() | a.Decline() | a.Later() if self.step.participant(self.person).answers:
                return Fate.KEPT
            case a.Ask() | a.Tell():
                self.noted |= collecting.note(self.step, self.person, act.words)
                return Fate.KEPT
            case _:
                return self.take(act)

    def pass_on(self, act: Act) -> Fate:
        """The facilitator sees the words."""
        words = a.words_of((act,)) or self.reading.text.strip()
        if words and words not in self.told:
            self.told.append(words)
        return Fate.TOLD

    def tell(self, *, late: bool = False, addable: bool = False) -> None:
        """Write to the facilitator what he should see; private words apart from all others."""
        name, session = self.step.name_of(self.person), self.step.session
        if late:
            answers = [one.words for one in self.reading.acts if isinstance(one, a.Answer | a.Revise | a.Essence)]
            self.told = [*(one for one in answers if one not in self.told), *self.told]
        unsure = self.reading.doubt is not None and bool(self.reading.text.strip()) and not late
        words = self.reading.text if unsure and not session.anonymous else "\n\n".join(self.told)
        if words.strip():
            asks = bool(self.reading.said(a.Ask))
            letter = SomebodyWrote(name, self._shown(words), unsure=unsure, late=late, addable=addable, asks=asks)
            self.step.tell_facilitator(replace(letter, person=None if name else self.person))
        if self.private:
            words = self._shown("\n\n".join(self.private))
            self.step.tell_facilitator(SomebodyWrote(name, words, private=True, person=None if name else self.person))

    def tell_rsvp(self) -> None:
        """Write to him what was made of his yes, no or later, and that the rest is passed on."""
        one = self.step.participant(self.person)
        self.step.tell(self.person, saying.rsvp_noted(self.step.session, one, passed_on=bool(self.told)))
        if self.told:
            collecting.remarks_told(self.step, self.person)

    def _shown(self, words: str) -> str:
        shown = anonymity.shown(self.step.session, words.strip())
        return shown if len(shown) <= LONGEST else shown[:LONGEST].rsplit(" ", 1)[0] + " …"

    # What single acts mean

    def _takes_part(self, act: a.Join | a.Decline | a.Later) -> Fate:
        match act:
            case a.Decline():
                self._why(act.reason)
                self.step.update(self.person, rsvp=Rsvp.NO, reads_along=act.reads_along, coming=None)
            case a.Join():
                self.step.update(self.person, rsvp=Rsvp.YES, reads_along=False)
            case a.Later() if self.reading.said(a.Answer, a.Revise):
                return Fate.KEPT  # the rest comes another time; the receipt says until when
            case a.Later():
                self.step.update(self.person, rsvp=Rsvp.LATER)
        return Fate.DONE

    def _keep(self, act: a.Answer | a.Revise | a.Essence | a.Withhold) -> Fate:
        if isinstance(act, a.Withhold):
            self.step.update(self.person, withholds=True)
            self.kept = True
            return Fate.DONE
        new = collecting.keep(self.step, self.person, act, self.reading.message_id)
        self.kept |= new
        if new and isinstance(act, a.Answer) and not collecting.is_question(self.step, act.question):
            self.pass_on(act)
        return Fate.KEPT if new else Fate.EMPTY

    def _tell(self, act: a.Tell) -> Fate:
        """Words that resemble a grave act are asked in one line, and kept all the same."""
        self.pass_on(act)
        if act.nearest in (*_OUT, *_IN):
            quote = excerpt(act.words)
            self.step.tell(self.person, WantsOut(quote) if act.nearest in _OUT else RsvpUnclear(quote))
            return Fate.ASKED
        self.noted |= collecting.note(self.step, self.person, act.words)
        return Fate.TOLD

    def _why(self, reason: str) -> None:
        """Why somebody refuses is between him and the facilitator."""
        if reason and reason not in self.private:
            self.private.append(reason)

    def _leave(self) -> Fate:
        """Out of this session, with the way back."""
        occasion = planning.ahead(self.step)
        entry = planning.cancellation(self.step, self.person, occasion) if occasion else None
        self.step.tell(self.person, LeftSession(), calendar=entry)
        self.step.update(self.person, rsvp=Rsvp.NO, reads_along=False, coming=None, receipt_at=None)
        self._heard(DoneKind.LEFT)
        return Fate.DONE

    def _stop(self) -> Fate:
        if self.step.participant(self.person).opted_out:
            return Fate.EMPTY
        collecting.opt_out(self.step, self.person)
        self._heard(DoneKind.STOPPED)
        return Fate.DONE

    def _heard(self, kind: DoneKind) -> None:
        if not isinstance(self.step.session.stage, Closed | Cancelled):
            name = self.step.participant(self.person).person.name
            self.step.tell_facilitator(Noted((Done(kind, names=(name,)),)))
