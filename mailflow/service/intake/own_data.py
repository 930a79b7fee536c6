"""Somebody's own data: what is kept of him, or its erasure, asked by mail and confirmed by his own address."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import timedelta

from mailflow.core.letters.own_data import DataKept, DataWish, YourData
from mailflow.core.seams import Post, Turn, Verdict
from mailflow.core.session.files import KeptFile
from mailflow.core.session.people import Address
from mailflow.core.session.reading import Moment
from mailflow.mail.commands import judgement
from mailflow.mail.context import Context
from mailflow.mail.message import Message
from mailflow.mail.participants import own_data
from mailflow.mail.sender.trust import Trust
from mailflow.mail.spoken import explained
from mailflow.service.intake.filing import Filing
from mailflow.service.intake.lobby import Lobby
from mailflow.service.sending import strangers
from mailflow.service.tools import erasures, forgetting

AGAIN = timedelta(days=1)  # before the same address is asked once more
ASKED = Filing(Verdict.PROCESSED, "human: asks for what is kept of him")
TOLD = Filing(Verdict.PROCESSED, "human: gets what is kept of him")
ERASES = Filing(Verdict.PROCESSED, "human: is to be erased")
REFUSES = Filing(Verdict.PROCESSED, "human: does not want what was asked in his name")


@dataclass(frozen=True, slots=True)
class OwnData:
    """Everything is staged in the turn of the mail concerned."""

    lobby: Lobby

    def filed(self, turn: Turn, message: Message) -> Filing | None:
        """What becomes of such a mail; None: it goes its usual way, also when something else stands beside the wish."""
        if message.sender is None or self.lobby.office.trusted(message) is Trust.FAIL:
            return None
        asked = [post for post in self.lobby.answered_by(message) if isinstance(post.envelope.letter, YourData)]
        if not asked and not own_data.may_ask(message.text):
            return None
        text = explained(message, Context(Moment.INVITE, ours=self.lobby.office.addresses)).text
        for post in asked:
            if done := self._decided(turn, message, post, text):
                return done
        request = own_data.read(text)
        if request is None or (turn.opted_out(message.sender.address) and not self.lobby.is_proven(message)):
            return None  # who said "stop" wants no mail that others cause in his name
        self._ask(turn, message, request.wish)
        return ASKED if request.alone else None

    def _ask(self, turn: Turn, message: Message, wish: DataWish) -> None:
        """One question a day and address, whoever asks in its name; to a stranger only when few others are asked."""
        assert message.sender is not None
        address, now = message.sender.address, self.lobby.turns.clock.now()
        store = self.lobby.store
        for post in self.lobby.letters(address):
            letter = post.envelope.letter
            if isinstance(letter, YourData) and letter.wish is wish and now - post.envelope.written < AGAIN:
                return
        known = bool(store.sessions_of(address)) or address in self.lobby.office.facilitators
        if known or strangers.has_room(turn, now):
            leads = wish is DataWish.ERASE and bool(forgetting.facilitates(store, address))
            self.lobby.write(turn, message, YourData(wish, facilitates=leads), None)

    def _decided(self, turn: Turn, message: Message, post: Post, text: str) -> Filing | None:
        """What he answers to the question whether it was he; None: neither yes nor no."""
        assert message.sender is not None
        chosen, letter = judgement.chosen(text, 1), post.envelope.letter
        if chosen is None or not isinstance(letter, YourData) or letter.facilitates:
            return None
        if not chosen:
            return REFUSES
        address = message.sender.address
        if letter.wish is DataWish.ERASE:
            turn.remember(erasures.asked(turn, address, self.lobby.turns.clock.now()))
            return ERASES
        self._tell(turn, message, address)
        return TOLD

    def _tell(self, turn: Turn, message: Message, address: Address) -> None:
        known = forgetting.known(self.lobby.store, address)
        content = json.dumps(known, ensure_ascii=False, indent=1).encode()
        digest = self.lobby.office.files.keep(content)
        file = KeptFile("mailflow.json", "application/json", len(content), digest)
        letter = DataKept(len(known["sessions"]), len(known["mails"]))
        self.lobby.write(turn, message, letter, None, files=(file,))
