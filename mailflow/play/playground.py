"""The playground: people to be, letters to read and answer, and time that passes when one says so."""

from __future__ import annotations

import contextlib
import email
import email.policy
import io
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from email.message import EmailMessage
from email.utils import formataddr
from enum import StrEnum
from pathlib import Path

from mailflow.core.session.model import Closed, Draft, Invite, Questions, Review, Rules, Session, Summary, TopSeven
from mailflow.demo import cast as demo_cast
from mailflow.demo import performance
from mailflow.demo.story import Story
from mailflow.play.actions import Action, Break, GoAway, Leap, MoveIn, Press, Wait, Write
from mailflow.play.village import DOMAIN, SERVICE, ZONE, Village, recipients
from mailflow.testbed import mail_programs
from mailflow.testbed.mail_programs import Letter
from mailflow.testbed.maildomain import Fault, FaultKind
from mailflow.testbed.people import Villager, Words

LANGUAGES = ("nl", "en", "fr", "de")
_AWAY = {
    "nl": "Ik ben afwezig tot {day:%d/%m/%Y}.",
    "en": "I am out of the office until {day:%d/%m/%Y}.",
    "fr": "Je suis absent jusqu'au {day:%d/%m/%Y}.",
    "de": "Ich bin bis zum {day:%d.%m.%Y} nicht im Büro.",
}
_INSTANTS = 5000  # at which something is due, in one leap
_FAR = timedelta(days=120)  # that the next letter is looked for


class Start(StrEnum):
    """Where a play begins."""

    EMPTY = "empty"  # nothing has been written yet
    CARD = "card"
    INVITE = "invite"
    QUESTIONS = "questions"
    DRAFT = "draft"
    REVIEW = "review"
    TOPSEVEN = "topseven"
    CLOSED = "closed"


_STAGES = {
    Start.CARD: Draft,
    Start.INVITE: Invite,
    Start.QUESTIONS: Questions,
    Start.DRAFT: Summary,
    Start.REVIEW: Review,
    Start.TOPSEVEN: TopSeven,
    Start.CLOSED: Closed,
}


@dataclass(frozen=True, slots=True)
class Setting:
    """With which everything that follows can be done again."""

    language: str
    start: Start = Start.EMPTY


@dataclass(frozen=True, slots=True)
class Player:
    """Somebody with a mailbox, whom one can be."""

    name: str
    address: str
    facilitator: bool = False
    away: date | None = None  # the first day that he is back
    broken: bool = False  # mail to him comes back

    @property
    def mailbox(self) -> str:
        """Name and address, for a header."""
        return formataddr((self.name, self.address))


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail that was delivered."""

    number: int  # from 1
    at: datetime
    raw: bytes
    sender: str  # address
    readers: tuple[str, ...]  # addresses in To and CC
    ours: bool  # the service wrote it
    stage: str = ""  # of the session when it came

    def parsed(self) -> EmailMessage:
        """Its headers and parts."""
        return email.message_from_bytes(self.raw, policy=email.policy.default)


class Playground:
    """One play. Whoever calls sees to it that one action follows the other."""

    def __init__(self, setting: Setting, state: Path) -> None:
        self.id = state.name  # tells this play from others, for who remembers something of it
        self.setting = setting
        self.cast = demo_cast.cast(setting.language)
        self.village = Village(performance.town(self.cast, setting.language, replace(Rules(), receipt_wait=0)), state)
        self.mails: list[Mail] = []
        self.actions: list[Action] = []
        self.people = {
            one.villager.address: Player(one.villager.name, one.villager.address, one is self.cast.facilitator)
            for one in self.cast.everybody
        }
        self._told_away: set[tuple[str, date]] = set()  # whose mailbox has answered already

    @contextlib.asynccontextmanager
    async def open(self) -> AsyncIterator[Playground]:
        """While it can be played in, from where the setting says."""
        async with self.village.living():
            await self._begin()
            yield self

    async def _begin(self) -> None:
        if self.setting.start is Start.EMPTY:
            return
        wanted = self.setting.start
        told = performance.Play(
            self.cast, self.setting.language, self.village, Story(self.setting.language, io.StringIO())
        )
        await told.play(lambda session: _is_at(session, wanted))
        for one in told.kept:
            self._log(one.raw, one.at, one.stage)

    async def do(self, action: Action) -> None:
        """Do it, and let the service do what that causes at once. Raises `ValueError` when it cannot be done."""
        match action:
            case Write():
                await self._send(self._written(action))
            case Press(sender=sender, answers=number, button=button):
                player = self._player(sender)
                villager = Villager(player.name, player.address, language=self.setting.language)
                received = self.mail(number)
                if not any(part.get_content_type() == "text/calendar" for part in received.parsed().walk()):
                    raise ValueError("that mail has nothing for a calendar")
                await self._send(villager.reply(received.raw, Words(button=button), self.village.now()))
            case Wait(leap=leap):
                await self._wait(leap)
            case MoveIn(name=name, address=address):
                self._move_in(name.strip(), address.strip().lower())
            case GoAway(address=address, until=until):
                self.people[address] = replace(self._player(address), away=until)
            case Break(address=address, broken=broken):
                self.people[address] = replace(self._player(address), broken=broken)
                if broken:
                    self.village.domain.fail(address, Fault(FaultKind.REFUSE))
                else:
                    self.village.domain.heal(address)
        self.actions.append(action)

    def mail(self, number: int) -> Mail:
        """The mail of that number. Raises `ValueError` when there is none."""
        if not 1 <= number <= len(self.mails):
            raise ValueError(f"there is no mail {number}")
        return self.mails[number - 1]

    def _player(self, address: str) -> Player:
        if address not in self.people:
            raise ValueError(f"nobody here has the address {address}")
        return self.people[address]

    def _move_in(self, name: str, address: str) -> None:
        if not name:
            raise ValueError("somebody needs a name")
        address = address if "@" in address else f"{address or name.split(maxsplit=1)[0].lower()}@{DOMAIN}"
        if address in self.people or address == SERVICE:
            raise ValueError(f"{address} is taken")
        self.people[address] = Player(name, address)
        self.village.settle_in(address)

    def _written(self, action: Write) -> bytes:
        player = self._player(action.sender)
        letter = Letter(
            player.name,
            action.from_address or player.address,
            action.text,
            self.village.now(),
            self.setting.language,
            action.program,
            action.quote,
            action.files,
        )
        if not action.answers:
            if not action.to and not action.cc:
                raise ValueError("a mail needs somebody in To or CC")
            return mail_programs.new(letter, list(action.to), list(action.cc), action.subject)
        received = self.mail(action.answers)
        if not action.forward:
            return mail_programs.reply(letter, received.raw)
        if not action.to:
            raise ValueError("to whom is it forwarded?")
        return mail_programs.forward(letter, received.raw, list(action.to))

    async def _send(self, raw: bytes) -> None:
        self._log(raw, self.village.now())
        self.village.deliver(raw)
        await self.village.settle()
        await self._collect()

    def _log(self, raw: bytes, at: datetime, stage: str | None = None) -> None:
        mail = email.message_from_bytes(raw, policy=email.policy.default)
        senders = [one.addr_spec.lower() for one in mail["From"].addresses] if mail["From"] else []
        sender = senders[0] if senders else ""
        stage = self.village.stage() if stage is None else stage
        number, readers = len(self.mails) + 1, tuple(recipients(mail))
        self.mails.append(Mail(number, at, raw, sender, readers, sender == SERVICE, stage))

    async def _collect(self) -> int:
        """Read people's mailboxes; who is away has his answer for him. How many letters came."""
        came = 0
        while letters := self.village.letters():
            came += len(letters)
            for address, raw in letters:
                self._log(raw, self.village.now())
                await self._answer_for(address, raw)
        return came

    async def _answer_for(self, address: str, raw: bytes) -> None:
        player = self.people[address]
        if player.away is None or self.village.now().date() >= player.away or (address, player.away) in self._told_away:
            return
        self._told_away.add((address, player.away))
        words = _AWAY[self.setting.language].format(day=player.away)
        letter = Letter(player.name, address, words, self.village.now(), self.setting.language)
        note = mail_programs.absence(letter, raw)
        self._log(note, self.village.now())
        self.village.deliver(note)
        await self.village.settle()

    async def _wait(self, leap: Leap) -> None:
        """Time passes, stopping wherever something is due."""
        now = self.village.now()
        until_letter = leap is Leap.LETTER
        target = {
            Leap.HOUR: now + timedelta(hours=1),
            Leap.DAY: datetime.combine(now.date() + timedelta(days=1), max(now.time(), time(9)), ZONE),
            Leap.LETTER: now + _FAR,
        }[leap]
        for _ in range(_INSTANTS):
            due = self.village.due()
            if due is None or due > target:
                break
            await self.village.move_to(due)
            if await self._collect() and until_letter:
                return
        if until_letter:
            raise ValueError("no letter is coming: the service waits for somebody")
        await self.village.move_to(target)
        await self._collect()


def _is_at(session: Session, start: Start) -> bool:
    """Whether the session has come there; a summary has to be drafted first."""
    stage = session.stage
    return isinstance(stage, _STAGES[start]) and not (isinstance(stage, Summary) and stage.digest is None)
