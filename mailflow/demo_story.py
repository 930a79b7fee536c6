"""The demo's teller: what happens, line by line, as it happens."""

from __future__ import annotations

import email
import email.policy
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import TextIO
from zoneinfo import ZoneInfo

from mailflow.core.files import Trouble
from mailflow.core.model import Closed, Review, Session
from mailflow.core.people import Participant, Rsvp, SentFile
from mailflow.demo_cast import Cast, Member

_ZONE = ZoneInfo("Europe/Brussels")
_WORDS = {
    "nl": {
        "title": "Een sessie van begin tot einde. Niemand heeft een account; iedereen antwoordt gewoon op mails.",
        "facilitator": "begeleider",
        "sent": "{service} schrijft: {letter} → {names}",
        "rsvp": "begrepen: {name} zegt {rsvp}",
        "answer": "begrepen: {name}, vraag {number} → “{text}”",
        "essence": "begrepen: {name}, kern → “{text}”",
        "away": "begrepen: {name} is weg tot {day}; zijn herinnering wacht",
        "picks": "begrepen: {name} kiest {picks}",
        "file": "begrepen: {name} stuurde {file}; wat erin staat telt mee",
        "unheard": "begrepen: {name} stuurde {file}. Zonder spraakherkenning (mailflow[audio] met een model) hoort "
        "{name} dat vriendelijk, en krijgt {facilitator} de opname",
        "unread": "begrepen: {name} stuurde {file}, dat ik niet kon lezen; {facilitator} krijgt het",
        "stage": "── stap: {stage} ──",
        "top": "De top {count}:",
        "chosen": "gekozen door {count}",
        "index": "Alle mails, zoals de mensen ze zagen: {path}",
        "nothing": "De sessie kwam niet tot een einde.",
        "fewer": "(Er zijn {count} punten, want meer werden er niet gemaakt.)",
        "yes": "ja",
        "no": "nee",
        "later": "later",
        "days": "ma di wo do vr za zo",
    },
    "en": {
        "title": "One session from beginning to end. Nobody has an account; everybody just replies to mails.",
        "facilitator": "facilitator",
        "sent": "{service} writes: {letter} → {names}",
        "rsvp": "understood: {name} says {rsvp}",
        "answer": "understood: {name}, question {number} → “{text}”",
        "essence": "understood: {name}, core → “{text}”",
        "away": "understood: {name} is away until {day}; the reminder waits",
        "picks": "understood: {name} picks {picks}",
        "file": "understood: {name} sent {file}; what is in it counts",
        "unheard": "understood: {name} sent {file}. Without speech-to-text (mailflow[audio] with a model) {name} hears "
        "so kindly, and {facilitator} gets the recording",
        "unread": "understood: {name} sent {file}, which I could not read; {facilitator} gets it",
        "stage": "── step: {stage} ──",
        "top": "The top {count}:",
        "chosen": "chosen by {count}",
        "index": "Every mail, as the people saw it: {path}",
        "nothing": "The session did not come to its end.",
        "fewer": "(There are {count} points, since no more were made.)",
        "yes": "yes",
        "no": "no",
        "later": "later",
        "days": "Mon Tue Wed Thu Fri Sat Sun",
    },
}
_LETTERS = {
    "nl": {
        "card": "“Dit heb ik begrepen”",
        "invitation": "uitnodiging",
        "rsvp_noted": "“genoteerd”",
        "questions": "de vragen",
        "receipt": "“dit las ik”",
        "reminder": "herinnering",
        "draft_summary": "voorstel van samenvatting",
        "review": "de samenvatting",
        "review_receipt": "“dit koos je”",
        "review_reminder": "herinnering",
        "draft_top_seven": "voorstel van top 7",
        "top_seven": "de top 7",
        "lesson_noted": "“dank je”",
        "somebody_wrote": "een opmerking",
        "files_arrived": "een bestand dat ik niet kon lezen",
        "files_noted": "over je bestand",
        "noted": "“gedaan”",
    },
    "en": {
        "card": "“This is what I understood”",
        "invitation": "invitation",
        "rsvp_noted": "“noted”",
        "questions": "the questions",
        "receipt": "“this is what I read”",
        "reminder": "reminder",
        "draft_summary": "draft of the summary",
        "review": "the summary",
        "review_receipt": "“this is what you chose”",
        "review_reminder": "reminder",
        "draft_top_seven": "draft of the top 7",
        "top_seven": "the top 7",
        "lesson_noted": "“thank you”",
        "somebody_wrote": "a remark",
        "files_arrived": "a file that I could not read",
        "files_noted": "about your file",
        "noted": "“done”",
    },
}


class Story:
    """Tells a play on a terminal; in colour when there is one."""

    def __init__(self, language: str, out: TextIO) -> None:
        self._words, self._letters, self._out = _WORDS[language], _LETTERS[language], out
        self._colour = out.isatty()
        self._known: Session | None = None
        self._service = ""
        self._sent: dict[tuple[str, str], list[str]] = {}

    def begin(self, cast: Cast) -> None:
        """Who is in it."""
        self._service = cast.service
        self._line(self._words["title"], "1")
        self._line("")
        for member in (cast.facilitator, *cast.colleagues):
            self._line(f"  {member.villager.name:<18} {member.habit}")
        self._line("")

    def wrote(self, member: Member, raw: bytes, now: datetime) -> None:
        """Somebody sent a mail."""
        self._flush()
        mail = email.message_from_bytes(raw, policy=email.policy.default)
        part = mail.get_body(("plain",))
        own = str(part.get_content()) if part else ""
        first = next((line for line in own.splitlines() if line.strip()), "")
        self._line(f"{self._stamp(now)}  {member.villager.name}: {_short(first, 76)}", "36")

    def got(self, member: Member, letter: str, now: datetime) -> None:
        """A letter of the service arrived."""
        key = (self._stamp(now), self._letters.get(letter, letter))
        self._sent.setdefault(key, []).append(member.villager.name.split()[0])

    def understood(self, session: Session | None) -> None:
        """What changed in the session since the last look."""
        before, self._known = self._known, session
        if session is None:
            return
        if before is None or type(before.stage) is not type(session.stage):
            self._flush()
            self._line("    " + self._words["stage"].format(stage=type(session.stage).__name__), "33")
        for one in session.participants:
            old = before.participant(one.person.id) if before else None
            if old is not None and old != one:
                self._participant(old, one, session)
        if before is not None and isinstance(session.stage, Review) and isinstance(before.stage, Review):
            for ballot in session.stage.ballots:
                if ballot not in before.stage.ballots:
                    person = session.person(ballot.person)
                    picks = (" > " if ballot.ranked else ", ").join(str(pick) for pick in ballot.picks)
                    self._tell("picks", name=person.first_name if person else "?", picks=picks)

    def _participant(self, old: Participant, one: Participant, session: Session) -> None:
        name = one.person.first_name
        if one.rsvp is not old.rsvp and one.rsvp in (Rsvp.YES, Rsvp.NO, Rsvp.LATER) and one.answers == old.answers:
            self._tell("rsvp", name=name, rsvp=self._words[one.rsvp.value])
        for number in range(1, len(session.questions) + 1):
            answer = one.answered(number)
            if answer and answer != old.answered(number):
                self._tell("answer", name=name, number=number, text=_short(answer.text, 60))
        if one.essence and one.essence != old.essence:
            self._tell("essence", name=name, text=_short(one.essence, 60))
        for sent in one.files:
            if sent not in old.files and not sent.waits and not _settled(sent, old.files):
                key = "file" if sent.said else "unheard" if sent.trouble is Trouble.RECORDING else "unread"
                self._tell(key, name=name, file=sent.file.name, facilitator=session.facilitator.first_name)
        if one.away_until and one.away_until != old.away_until:
            self._tell("away", name=name, day=one.away_until.isoformat())

    def end(self, session: Session | None, index: Path) -> int:
        """The result; 0 when there is one."""
        self._flush()
        if session is None or not isinstance(session.stage, Closed):
            self._line(self._words["nothing"], "31")
            return 1
        top = session.stage.top
        self._line("")
        self._line(self._words["top"].format(count=len(top)), "1")
        for one in top:
            chosen = self._words["chosen"].format(count=one.chosen_by)
            self._line(f"  {one.rank}. {one.point.text}  ({chosen})")
        if len(top) < session.rules.top:
            self._line("  " + self._words["fewer"].format(count=len(top)))
        self._line("")
        self._line(self._words["index"].format(path=index))
        return 0

    def _flush(self) -> None:
        """One line for a letter to many."""
        for (stamp, letter), names in self._sent.items():
            told = self._words["sent"].format(service=self._service, letter=letter, names=", ".join(names))
            self._line(f"{stamp}  {told}", "32")
        self._sent.clear()

    def _tell(self, key: str, **fields: object) -> None:
        self._line("    " + self._words[key].format(**fields), "2")

    def _stamp(self, now: datetime) -> str:
        local = now.astimezone(_ZONE)
        return f"{self._words['days'].split()[local.weekday()]:<3} {local:%d/%m %H:%M}"

    def _line(self, text: str, colour: str = "") -> None:
        painted = f"\033[{colour}m{text}\033[0m" if colour and self._colour else text
        print(painted, file=self._out, flush=True)


def _settled(sent: SentFile, before: Iterable[SentFile]) -> bool:
    """Whether it was told before what came of that file."""
    return any((one.file, one.message, one.waits) == (sent.file, sent.message, False) for one in before)


def _short(text: str, most: int) -> str:
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1] + "…"
