"""Who belongs to no session: what this address is for, "stop" to all of it, and mails that wait for a yes."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass, replace
from datetime import timedelta

from mailflow.core.letters.own_data import DataKept, YourData
from mailflow.core.letters.union import Envelope, Explanation, NotAllowed
from mailflow.core.seams import Post, PostState, Store, Turn, Verdict
from mailflow.core.session.files import KeptFile
from mailflow.core.session.model import SessionId
from mailflow.core.session.people import Address, Language, MailDigest, Person, PersonId, name_of
from mailflow.core.session.reading import Moment, Reading
from mailflow.core.stages.held import HeldWords, WasItYou
from mailflow.mail.answering import phrases
from mailflow.mail.commands import judgement
from mailflow.mail.context import Context
from mailflow.mail.message import Message
from mailflow.mail.sender.routing import claims
from mailflow.mail.sender.trust import Trust
from mailflow.mail.spoken import explained
from mailflow.mail.words import language as languages
from mailflow.mail.words.subjects import bare_subject
from mailflow.service.intake.filing import Filing
from mailflow.service.intake.holding import WAITS, joined, shown
from mailflow.service.office import Office
from mailflow.service.sending import strangers
from mailflow.service.turn import Turns

CURT = 12  # words, in which "stop" means us; a longer mail may tell of something else
AGAIN = timedelta(days=30)  # before the same stranger is told once more what this is
STOPPED = Filing(Verdict.PROCESSED, "human: says stop")
UNPROVEN_STOP = Filing(Verdict.HELD, 'says "stop", and nothing proves whose word it is', asks=True)
_P1 = PersonId("p1")


@dataclass(frozen=True, slots=True)
class Lobby:
    """Everything is staged in the turn of the mail concerned."""

    store: Store
    office: Office
    turns: Turns

    def explain(
        self, turn: Turn, message: Message, reading: Reading, *, refused: bool = False, vouched: bool = False
    ) -> Filing:
        """A stranger is told what this address is for, once a month at most; who may not be he is told nothing.

        `vouched`: a person let his mail through.
        """
        assert message.sender is not None
        reason = "human: may not start a session" if refused else "human: belongs to no session"
        if (message.in_reply_to or message.references) and len(message.to) + len(message.cc) > 1:
            # Perhaps a colleague's answer to a kick-off that was held or refused: he never wrote to us.
            return Filing(Verdict.HELD, "a reply in a conversation of others, which belongs to no session")
        if (said := self.stopped(turn, message, vouched=vouched)) is not None:
            return said
        if not (vouched or self.is_proven(message)):
            verdict = Verdict.HELD if refused else Verdict.PROCESSED
            return Filing(verdict, f"{reason}, and nothing proves who wrote it")
        if not turn.opted_out(message.sender.address) and self._is_due(turn, message.sender.address):
            letter = NotAllowed() if refused else Explanation()
            self.write(turn, message, letter, reading.language)
        return Filing(Verdict.PROCESSED, reason)

    def _is_due(self, turn: Turn, address: Address) -> bool:
        """Whether he was told nothing for a month, and not too many others were today."""
        now = self.turns.clock.now()
        told = [post.envelope for post in self.letters(address)]
        lately = any(isinstance(one.letter, Explanation | NotAllowed) and now - one.written < AGAIN for one in told)
        return not lately and strangers.has_room(turn, now)

    def stopped(self, turn: Turn, message: Message, *, vouched: bool = False) -> Filing | None:
        """What becomes of a "stop" to all sessions; None: it says something else, or our provider calls it forged."""
        if message.sender is None or self.office.trusted(message) is Trust.FAIL:
            return None
        said = explained(message, Context(Moment.INVITE, ours=self.office.addresses)).text
        if len(said.split()) > CURT or not phrases.opt_out(said):
            return None
        if not (vouched or self.is_proven(message)):
            return UNPROVEN_STOP
        turn.opt_out(message.sender.address)
        return STOPPED

    def is_proven(self, message: Message) -> bool:
        """Whether our provider vouches for its sender, or it answers a letter that went to him."""
        return self.office.trusted(message) is Trust.PASS or any(self.answered_by(message))

    def answered_by(self, message: Message) -> tuple[Post, ...]:
        """Our letters to its sender, outside any session, that it answers."""
        found = claims(message, self.office.keys, self.office.identity.domain)
        posts = (self.store.find_post(one.session, one.serial or 0) for one in found if one.bound)
        mine = message.sender.address if message.sender else ""
        return tuple(post for post in posts if post is not None and post.envelope.to.address == mine)

    # Mails that wait for his yes

    def ask(self, turn: Turn, digest: MailDigest, message: Message) -> None:
        """Ask at his own address whether he wrote it; a stranger only when few others are."""
        if message.sender is None or message.message_id is None or turn.opted_out(message.sender.address):
            return
        now, address = self.turns.clock.now(), message.sender.address
        words = explained(message, Context(Moment.INVITE, ours=self.office.addresses)).text or message.subject
        letter = WasItYou((HeldWords(digest, address, shown(words), now),))
        asked = [post for post in self.letters(address) if isinstance(post.envelope.letter, WasItYou)]
        for post in asked:
            if post.state is PostState.QUEUED and post.envelope.not_before > now:
                gathered = joined(post.envelope.letter, letter)
                if gathered is not None:
                    turn.post(replace(post, envelope=replace(post.envelope, letter=gathered)))
                return
        known = bool(self.store.sessions_of(address)) or address in self.office.facilitators
        if known or strangers.has_room(turn, now):
            recent = sum(now - post.envelope.written < AGAIN for post in asked)
            self.write(turn, message, letter, None, WAITS[min(recent, len(WAITS) - 1)])

    def answered(self, turn: Turn, message: Message) -> Filing | None:
        """Obey somebody's yes or no to what came in his name; None: it says something else."""
        for post in self.answered_by(message):
            letter = post.envelope.letter
            said = explained(message, Context(Moment.INVITE, ours=self.office.addresses)).text
            chosen = judgement.chosen(said, len(letter.mails)) if isinstance(letter, WasItYou) else None
            if not isinstance(letter, WasItYou) or chosen is None or phrases.opt_out(said):
                continue
            for number in chosen:
                entry = turn.entry(letter.mails[number - 1].digest)
                if entry is not None and entry.verdict is Verdict.HELD:
                    turn.note(replace(entry, verdict=Verdict.RELEASED, at=self.turns.clock.now()))
            return Filing(Verdict.PROCESSED, "human: says which mails are his")
        return None

    # Letters outside any session

    def letters(self, address: Address) -> tuple[Post, ...]:
        """Those to somebody outside any session, oldest first."""
        return self.store.posts(lobby_of(address))

    def write(
        self,
        turn: Turn,
        message: Message,
        letter: NotAllowed | Explanation | WasItYou | YourData | DataKept,
        language: Language | None,
        wait: timedelta = timedelta(0),
        files: tuple[KeptFile, ...] = (),
    ) -> None:
        """A letter to the sender of a mail, which belongs to no session. `language` None: that of its subject."""
        assert message.sender is not None
        now, lobby = self.turns.clock.now(), lobby_of(message.sender.address)
        language = language or languages.guess(message.subject) or self.office.language
        self.turns.post(
            turn,
            Envelope(
                session=lobby,
                serial=1 + max((post.envelope.serial for post in self.store.posts(lobby)), default=0),
                to=Person(_P1, message.sender.address, name_of(message.sender), language),
                language=language,
                letter=letter,
                written=now,
                not_before=now + wait,
                timezone=self.office.rules.timezone,
                subject=""
                if isinstance(letter, WasItYou | YourData)
                else bare_subject(message.subject),  # perhaps not his
                theme="",
                facilitator="",
                anonymous=False,
                in_reply_to=message.message_id,
                references=(message.message_id,) if message.message_id else (),
                answering=True,
                files=files,
            ),
        )


def lobby_of(address: Address) -> SessionId:
    """Stands in for a session in letters to a stranger; the same for each address."""
    return SessionId("x" + base64.b32encode(hashlib.sha256(address.encode()).digest()).decode().lower()[:7])
