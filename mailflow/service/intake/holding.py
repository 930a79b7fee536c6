"""A held mail, between whoever hears of it and the ledger that lets it through."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import timedelta

from mailflow.core.acts import union as a
from mailflow.core.acts.proof import Proof
from mailflow.core.acts.union import Act
from mailflow.core.letters.union import Letter
from mailflow.core.seams import PostState, Store, Turn, Verdict
from mailflow.core.session.events import HeldMailJudged, MailHeld
from mailflow.core.session.model import Cancelled, Draft, Session, SessionId
from mailflow.core.session.people import FACILITATOR, MailDigest, PersonId
from mailflow.core.session.reading import Reading
from mailflow.core.stages.held import HeldMail, HeldMany, HeldWhy, HeldWords, NotRead, WasItYou
from mailflow.core.stages.orders import excerpt
from mailflow.mail.commands import judgement
from mailflow.mail.commands.judgement import Judgement
from mailflow.mail.message import Message
from mailflow.service.intake.routes import Doubt, Route, person_of
from mailflow.service.turn import Turns

SHOWN = 300  # characters of a held mail
A_DAY = 5  # held mails in one name, or by strangers, of which the facilitator hears one by one within a day
WAITS = (timedelta(0), timedelta(hours=1), timedelta(hours=6), timedelta(days=1))  # before a further letter of a week
GATHERED = 20  # held mails in one letter
LETTERS = 4  # that wait to be sent to one person; of what comes then only the operator hears
BARE = 6  # words of a yes that says nothing else
_LINK = re.compile(r"(?i)\b(?:[a-z][a-z+.-]{1,15}://|www\.)\S+|\b[a-z0-9-]{1,60}\.[a-z]{2,12}/\S*")
_DAY, _WEEK = timedelta(days=1), timedelta(days=7)
_OF_OWNERS = (HeldWhy.UNPROVEN, HeldWhy.UNKNOWN)


@dataclass(frozen=True, slots=True)
class Holding:
    """Tells and obeys; everything is staged in the turn of the mail concerned."""

    store: Store
    turns: Turns

    def tell(self, turn: Turn, digest: MailDigest, message: Message, doubt: Doubt, words: str) -> None:
        """Who can do something about a mail that a person wrote hears of it: its owner, or the facilitator."""
        session = turn.session(doubt.session) if doubt.session else None
        if session is None or doubt.why is None or message.sender is None or message.message_id is None:
            return
        person = doubt.meant.person if doubt.meant else None
        if doubt.why in _OF_OWNERS and person is not None and person != FACILITATOR:
            held = HeldWords(digest, message.sender.address, shown(words), self.turns.clock.now())
            if self._ask_owner(turn, session, person, held) and doubt.why is HeldWhy.UNPROVEN:
                return
        if isinstance(session.stage, Cancelled) or (doubt.why.asks and not words.strip()):
            return
        found = session.participant(person) if person else None
        letter = HeldMail(
            sender=message.sender.address,
            why=doubt.why,
            person=person,
            name=found.person.name if found and not session.anonymous else "",
            excerpt="" if session.anonymous and person != FACILITATOR else shown(words),
            digest=digest,
        )
        if self._enough(session, letter):
            self._gather(turn, session, FACILITATOR, HeldMany((letter,)), WAITS[1:])
        else:
            self.turns.apply(turn, session.id, MailHeld(letter))

    def _ask_owner(self, turn: Turn, session: Session, person: PersonId, held: HeldWords) -> bool:
        """Ask him at his own address; False when nothing may go there."""
        if isinstance(session.stage, Draft):
            return False  # he may never have been named by the facilitator: nobody is written to before the ok
        participant, outsider = session.participant(person), session.outsider(person)
        open_to_us = participant.writable if participant else outsider is not None and not outsider.opted_out
        found = session.person(person)
        if not open_to_us or found is None or turn.opted_out(found.address):
            return False
        self._gather(turn, session, person, WasItYou((held,)), WAITS)
        return True

    def _enough(self, session: Session, letter: HeldMail) -> bool:
        """Whether so many were told today that further ones are gathered; those in other names count before the ok."""
        since = self.turns.clock.now() - _DAY
        told = [post.envelope for post in self.store.posts(session.id) if post.envelope.written > since]
        letters = [one.letter for one in told if isinstance(one.letter, HeldMail)]
        early = isinstance(session.stage, Draft)
        return sum(early or one.person == letter.person for one in letters) >= A_DAY

    def tell_unread(self, turn: Turn, session: SessionId, person: PersonId, why: HeldWhy) -> None:
        """Whoever sent a mail that nobody could read hears so, once a day; nobody before the facilitator's ok."""
        now, found = self.turns.clock.now(), turn.session(session)
        if found is None or isinstance(found.stage, Draft | Cancelled) or found.person(person) is None:
            return
        written = (post.envelope for post in self.store.posts(session) if post.envelope.to.id == person)
        if not any(isinstance(one.letter, NotRead) and now - one.written < _DAY for one in written):
            self.turns.apply(turn, session, MailHeld(NotRead(why), person))

    def _gather(
        self,
        turn: Turn,
        session: Session,
        person: PersonId,
        letter: HeldMany | WasItYou,
        waits: tuple[timedelta, ...],
    ) -> None:
        """With the letter of its kind that waits to be sent to him; else in one of its own, the later the more went."""
        now = self.turns.clock.now()
        written = [post for post in self.store.posts(session.id) if post.envelope.to.id == person]
        alike = [post for post in written if isinstance(post.envelope.letter, type(letter))]
        waiting = [post for post in alike if post.state is PostState.QUEUED and post.envelope.not_before > now]
        for post in waiting:
            if (together := joined(post.envelope.letter, letter)) is not None:
                turn.post(replace(post, envelope=replace(post.envelope, letter=together)))
                return
        if len(waiting) < LETTERS:
            recent = sum(post.envelope.written > now - _WEEK for post in alike)
            wait = waits[min(recent, len(waits) - 1)]
            self.turns.apply(turn, session.id, MailHeld(letter, person, now + wait if wait else None))

    # What is answered

    def judged(self, turn: Turn, route: Route, reading: Reading) -> bool:
        """Obey a yes or no to held mails; False when something else is said too, or instead."""
        letter = _asked(route)
        if isinstance(letter, WasItYou):
            return self._own(turn, route, letter, reading)
        if route.person != FACILITATOR or any(map(_orders, reading.acts)):
            return False
        if isinstance(letter, HeldMany):
            return self._chosen(turn, route, letter, reading)
        return isinstance(letter, HeldMail) and self._one(turn, route, letter, reading)

    def _own(self, turn: Turn, route: Route, letter: WasItYou, reading: Reading) -> bool:
        """What somebody says of mails in his own name."""
        if any(isinstance(act, a.Stop | a.Leave) for act in reading.acts):
            return False
        said = judgement.chosen(reading.text, len(letter.mails))
        for number in said or ():
            held = letter.mails[number - 1]
            found = route.session.person(route.person)
            if self._release(turn, held.digest) and found is not None and held.sender != found.address:
                told = HeldMail(held.sender, HeldWhy.UNKNOWN, route.person, "", "", held.digest)
                self.turns.apply(turn, route.session.id, HeldMailJudged(told, True, None))
        return said is not None and len(reading.text.split()) <= BARE

    def _chosen(self, turn: Turn, route: Route, letter: HeldMany, reading: Reading) -> bool:
        said = judgement.chosen(reading.text, len(letter.mails))
        for number in said or ():
            one = letter.mails[number - 1]
            if one.person is not None and one.why.asks and self._release(turn, one.digest):
                self.turns.apply(turn, route.session.id, HeldMailJudged(one, True, reading.message_id))
        return said is not None

    def _one(self, turn: Turn, route: Route, letter: HeldMail, reading: Reading) -> bool:
        said, entry = judgement.read(reading.text), turn.entry(letter.digest)
        if letter.person is None or said is Judgement.UNSAID or entry is None or entry.verdict is Verdict.REJECTED:
            return False
        if not letter.why.asks:
            return True  # a courtesy: there is nothing to let through
        through = said is Judgement.LET_THROUGH or entry.verdict is not Verdict.HELD  # he in whose name it came said so
        if through:
            self._release(turn, letter.digest)
        self.turns.apply(turn, route.session.id, HeldMailJudged(letter, through, reading.message_id))
        return True

    def recognised(self, turn: Turn, route: Route) -> None:
        """When the facilitator's commands made a sender known, his mail need not wait any longer."""
        letter = _asked(route) if route.person == FACILITATOR else None
        session = turn.session(route.session.id)
        mails = letter.mails if isinstance(letter, HeldMany) else (letter,) if isinstance(letter, HeldMail) else ()
        for one in mails:
            if session and person_of(session, one.sender) and not person_of(route.session, one.sender):
                self._release(turn, one.digest)

    def _release(self, turn: Turn, digest: MailDigest) -> bool:
        entry = turn.entry(digest)
        if entry is None or entry.verdict is not Verdict.HELD:
            return False
        turn.note(replace(entry, verdict=Verdict.RELEASED, at=self.turns.clock.now()))
        return True


def shown(words: str) -> str:
    """The beginning of a held mail, without its links: it may be forged, and it is mailed on."""
    return excerpt(_LINK.sub("(…)", words), SHOWN)


def joined(waiting: Letter, letter: HeldMany | WasItYou) -> HeldMany | WasItYou | None:
    """Both in one; None when that would be too long, or they are of two kinds."""
    match waiting, letter:
        case WasItYou(mails), WasItYou(more) if len(mails) < GATHERED:
            return WasItYou((*mails, *more))
        case HeldMany(held), HeldMany(others) if len(held) < GATHERED:
            return HeldMany((*held, *others))
        case _:
            return None


def _asked(route: Route) -> Letter | None:
    """The letter about held mails that he answers, when it went to himself, and only who got it can answer it."""
    if route.answered is None or route.answered.envelope.to.id != route.person:
        return None
    letter = route.answered.envelope.letter
    sure = route.bound or route.proof is Proof.PASS
    return letter if sure or (isinstance(letter, HeldMail) and letter.why is not HeldWhy.GRAVE) else None


def _orders(act: Act) -> bool:
    """Whether it is more than "ok" or "let it", which are read as a go-ahead or as more time without a day."""
    return not isinstance(act, a.Ok | a.Tell) and not (isinstance(act, a.Extend) and act.until is None)
