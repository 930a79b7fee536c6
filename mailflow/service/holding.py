"""A held mail, between the facilitator who hears of it and the ledger that lets it through."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

from mailflow.core import acts as a
from mailflow.core.acts import Act
from mailflow.core.events import HeldMailJudged, MailHeld
from mailflow.core.held import HeldMail
from mailflow.core.model import Cancelled, Session
from mailflow.core.orders import excerpt
from mailflow.core.people import FACILITATOR, MailDigest
from mailflow.core.reading import Reading
from mailflow.core.seams import Store, Turn, Verdict
from mailflow.mail.message import Message
from mailflow.mail.steering import judgement
from mailflow.mail.steering.judgement import Judgement
from mailflow.service.routes import Doubt, Route, person_of
from mailflow.service.turn import Turns

SHOWN = 300  # characters of a held mail
A_DAY = 5  # held mails of one session that its facilitator hears of within a day; the operator sees them all
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Holding:
    """Tells and obeys; everything is staged in the turn of the mail concerned."""

    store: Store
    turns: Turns

    def tell(self, turn: Turn, digest: MailDigest, message: Message, doubt: Doubt, words: str) -> None:
        """The session's facilitator hears of a mail that a person wrote, when he can do something about it."""
        session = turn.session(doubt.session) if doubt.session else None
        if session is None or doubt.why is None or message.sender is None or message.message_id is None:
            return
        if isinstance(session.stage, Cancelled) or self._often(session) or (doubt.why.asks and not words.strip()):
            return
        person = doubt.meant.person if doubt.meant else None
        found = session.participant(person) if person else None
        letter = HeldMail(
            sender=message.sender.address,
            why=doubt.why,
            person=person,
            name=found.person.name if found and not session.anonymous else "",
            excerpt="" if session.anonymous and person != FACILITATOR else excerpt(words, SHOWN),
            digest=digest,
        )
        self.turns.apply(turn, session.id, MailHeld(letter))

    def _often(self, session: Session) -> bool:
        since = self.turns.clock.now() - _DAY
        held = [one for one in self.store.entries(Verdict.HELD) if one.session == session.id and one.at > since]
        return len(held) >= A_DAY

    def judged(self, turn: Turn, route: Route, reading: Reading) -> bool:
        """Obey the facilitator's yes or no to a held mail; False when he says something else."""
        letter = _held(route)
        if letter is None or letter.person is None or any(map(_orders, reading.acts)):
            return False
        said = judgement.read(reading.text)
        entry = turn.entry(letter.digest)
        if said is Judgement.UNSAID or entry is None or entry.verdict is not Verdict.HELD:
            return False
        if not letter.why.asks:
            return True  # a courtesy: there is nothing to let through
        through = said is Judgement.LET_THROUGH
        if through:
            self._release(turn, letter)
        self.turns.apply(turn, route.session.id, HeldMailJudged(letter, through, reading.message_id))
        return True

    def recognised(self, turn: Turn, route: Route) -> None:
        """When the facilitator's commands made the sender known, his mail need not wait any longer."""
        letter = _held(route)
        session = turn.session(route.session.id)
        if letter and session and person_of(session, letter.sender) and not person_of(route.session, letter.sender):
            self._release(turn, letter)

    def _release(self, turn: Turn, letter: HeldMail) -> None:
        entry = turn.entry(letter.digest)
        if entry is not None and entry.verdict is Verdict.HELD:
            turn.note(replace(entry, verdict=Verdict.RELEASED, at=self.turns.clock.now()))


def _held(route: Route) -> HeldMail | None:
    """What the facilitator answers, when it is the letter about a held mail."""
    letter = route.answered.envelope.letter if route.answered and route.person == FACILITATOR else None
    return letter if isinstance(letter, HeldMail) else None


def _orders(act: Act) -> bool:
    """Whether it is more than "ok" or "let it", which are read as a go-ahead or as more time without a day."""
    return not isinstance(act, a.Ok | a.Tell) and not (isinstance(act, a.Extend) and act.until is None)
