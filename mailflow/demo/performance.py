"""A whole session on a mail domain inside this process: no account, no network, nothing to configure."""

from __future__ import annotations

import asyncio
import email
import email.policy
import logging
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from email.utils import formataddr
from pathlib import Path
from typing import TextIO

from mailflow.core.letters.union import kind
from mailflow.core.session.model import Cancelled, Closed, Rules, Session
from mailflow.core.session.people import MessageId
from mailflow.demo import page as demo_page
from mailflow.demo.cast import Cast, Member, Reaction, cast
from mailflow.demo.story import Story
from mailflow.mail.sender.routing import letter_of
from mailflow.play.village import BEGINS, LONGEST, SERVICE, Town, Village, without_waiting

AFTERWARDS = timedelta(days=10)  # what a closed session does later (it is forgotten) is not waited for


@dataclass(order=True, slots=True)
class Act:
    """Somebody is going to send a mail."""

    at: datetime
    order: int
    member: Member = field(compare=False)
    mail: bytes | None = field(compare=False)  # that is replied to; None: the kick-off
    reaction: Reaction | None = field(compare=False)


@dataclass(frozen=True, slots=True)
class Kept:
    """A mail as it was delivered, for the folder of mails."""

    at: datetime
    raw: bytes
    stage: str  # of the session then


def run(language: str, folder: Path, out: TextIO) -> int:
    """Play the session, tell it on `out`, leave every mail and an index.html in `folder`; an exit code."""
    logging.getLogger("mailflow").setLevel(logging.ERROR)
    with tempfile.TemporaryDirectory(prefix="mailflow-demo-") as state:
        play = cast(language)
        village = Village(town(play, language, without_waiting()), Path(state))
        return asyncio.run(Play(play, language, village, Story(language, out)).perform(folder))


def town(play: Cast, language: str, rules: Rules) -> Town:
    """Where a play takes place."""
    people = tuple(one.villager.address for one in play.everybody)
    return Town(language, play.service, (play.facilitator.villager.address,), people, rules)


class Play:
    """The director: people act at their time, and between them the clock runs ahead."""

    def __init__(self, play: Cast, language: str, village: Village, story: Story) -> None:
        self.cast, self.language, self.village, self.story = play, language, village, story
        self.members = {member.villager.address: member for member in play.everybody}
        self.acts: list[Act] = []
        self.kept: list[Kept] = []
        self.reports: bytes | None = None  # a mail with the top 7, which has them attached
        self._times: dict[tuple[str, str], int] = {}  # how often a kind of letter came to somebody

    async def perform(self, folder: Path) -> int:
        """Play to the end; 0 when everybody got the result."""
        async with self.village.living():
            self.story.begin(self.cast)
            await self.play()
            session = self._session
        mails = [(kept.at, kept.raw) for kept in self.kept]
        reports = demo_page.keep_reports(folder, self.reports)
        index = demo_page.write(folder, mails, self.language, self._names(), reports)
        return self.story.end(session, index, reports)

    async def play(self, reached: Callable[[Session], bool] = lambda _: False) -> None:
        """One instant after the other: whoever acts first acts, or a deadline comes; until the session is so far."""
        village = self.village
        self._plan(self.cast.facilitator, None, None, timedelta(0))
        while village.now() - BEGINS < LONGEST:
            await village.settle()
            self._notice()
            self.story.flush()
            if (session := self._session) and reached(session):
                return
            due = village.due()
            if due is not None and self._over and due - village.now() >= AFTERWARDS:
                due = None
            instants = [act.at for act in self.acts] + ([due] if due else [])
            if not instants:
                return
            await village.clock.advance_to(max(min(instants), village.now()))
            self._act()
            village.daemon.timers.pass_time()
            village.daemon.news()

    def _act(self) -> None:
        now = self.village.now()
        for act in sorted(act for act in self.acts if act.at <= now):
            self.acts.remove(act)
            raw = self._written(act)
            self.story.wrote(act.member, raw, now)
            self.kept.append(Kept(now, raw, self.village.stage()))
            self.village.deliver(raw)

    def _written(self, act: Act) -> bytes:
        villager, when = act.member.villager, self.village.now()
        if act.mail is None or act.reaction is None:
            to = [
                formataddr((member.villager.name, member.mistyped or member.villager.address))
                for member in self.cast.colleagues
            ]
            return villager.write(to, [SERVICE], self.cast.subject, self.cast.kickoff, when)
        return villager.reply(act.mail, act.reaction.words, when)

    def _notice(self) -> None:
        """Everybody reads his new mails, and plans what to do with them."""
        now = self.village.now()
        self.story.understood(self._session)
        for address, raw in self.village.letters():
            member = self.members[address]
            self.kept.append(Kept(now, raw, self.village.stage()))
            letter = self._kind_of(raw)
            if letter == "top_seven":
                self.reports = raw
            self.story.got(member, letter, now)
            self._react(member, letter, raw)

    def _react(self, member: Member, letter: str, raw: bytes) -> None:
        address = member.villager.address
        times = self._times.get((address, letter), 0)
        self._times[address, letter] = times + 1
        reactions = member.reactions.get(letter, ())
        if times < len(reactions):
            self._plan(member, raw, reactions[times], reactions[times].after)

    def _plan(self, member: Member, mail: bytes | None, reaction: Reaction | None, after: timedelta) -> None:
        order = len(self.acts) + len(self.kept)
        self.acts.append(Act(self.village.now() + after, order, member, mail, reaction))

    def _kind_of(self, raw: bytes) -> str:
        office = self.village.daemon.intake.office
        own = MessageId(str(email.message_from_bytes(raw)["Message-ID"]))
        found = letter_of(own, office.keys, office.identity.domain)
        post = self.village.daemon.store.find_post(*found) if found else None
        return kind(post.envelope.letter) if post else "?"

    def _names(self) -> dict[str, str]:
        people = {address: member.villager.name.split()[0] for address, member in self.members.items()}
        mistyped = {one.mistyped: one.villager.name.split()[0] for one in self.cast.colleagues if one.mistyped}
        return {**people, **mistyped, SERVICE: self.cast.service}

    @property
    def _over(self) -> bool:
        session = self._session
        return session is not None and isinstance(session.stage, Closed | Cancelled)

    @property
    def _session(self) -> Session | None:
        return next(iter(self.village.sessions()), None)
