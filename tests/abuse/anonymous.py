"""Three anonymous sessions, played over the real store, in which people write one another's names as people do."""

from __future__ import annotations

import email
import email.policy
from dataclasses import dataclass, field
from datetime import timedelta
from email.message import EmailMessage

from mailflow.core.letters.union import kind
from mailflow.core.seams import Post
from mailflow.core.session.model import Closed, Session
from mailflow.service.tools import exporting
from mailflow.service.tools.exporting import Form, Means, Wanted
from mailflow.testbed.people import Program, Villager, Words
from tests.service.room import PEOPLE, SERVICE, Room, authenticated

GEERT = PEOPLE["geert"]


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody of the group, and all forms of his name that others use."""

    villager: Villager
    forms: tuple[str, ...]
    answers: dict[int, str]
    picks: str
    closing: str


@dataclass(frozen=True, slots=True)
class Cast:
    """One session's people, in the order of the To line."""

    kickoff: str
    subject: str
    voices: tuple[Voice, ...]
    markers: tuple[str, ...]  # a word of each, which stands in his answers alone


WORKPLACE = "Opvoedingswinkel Zuid"  # as people add it below their names


def _somebody(
    name: str, address: str, language: str = "nl", program: Program = Program.WEB, signed: str = ""
) -> Villager:
    return Villager(name, f"{address}@example.test", program, language, f"{signed}\n{WORKPLACE}" if signed else "")


KICKOFF = """Dag allemaal,

Graag anoniem, met elk antwoord in het verslag. Drie vragen:
1. Wanneer lukte het?
2. Wat werkt niet?
3. Wat zou je morgen doen?

Tegen vrijdag 11 december. Geert
"""
DUTCH = Cast(
    KICKOFF,
    "Jongeren",
    (
        Voice(
            _somebody("Johannes Peeters", "jan.peeters"),
            ("johannes", "jan", "hans", "jantje", "peeters", "janpeeters", "jpeeters"),
            {1: "Aan de schoolpoort op woensdag lukte het. Katrien was erbij.", 2: "Affiches werken niet."},
            "1, 2",
            "Dat FATIMA gelijk had over de affiches.",
        ),
        Voice(
            _somebody("Fatima El Amrani", "fatima", signed="Fatima (zij/haar)"),
            ("fatima", "fatma", "fatiha", "elamrani", "amrani"),
            {1: "Samen koken op zondag lukte, zoals J a n zegt.", 2: "Lange wachtlijsten werken niet, vindt Hans."},
            "2, 1",
            "Bel jan.peeters of kijk op linkedin.com/in/jan-peeters-77.",
        ),
        Voice(
            _somebody("Katrien Bakker", "kbakker"),
            ("katrien", "trien", "kaat", "kbakker"),
            {1: "Met de fanfare lukte het. Dat deed JANTJE ook.", 2: "Vergaderen over WILLS idee werkt niet."},
            "3, 1",
            "Niets dat Tommy niet al wist.",
        ),
        Voice(
            _somebody("Will De Smet", "will.desmet", signed="W. De Smet"),
            ("willsidee", "desmet", "willdesmet"),
            {1: "Via de grote zussen lukte het, zei trien.", 2: "Formulieren werken niet. Vraag het aan Peeters, Jan."},
            "1",
            "Dat jpeeters en F.E.A. meer weten.",
        ),
        Voice(
            _somebody("Elisabeth Janssens", "els"),
            ("elisabeth", "els", "liesbeth", "janssens", "jansens"),
            {1: "De buurtmoestuin lukte, met dank aan Fatma.", 2: "Flyers in de bus werken niet, zegt De Smet."},
            "2",
            "Kaat Bakker had gelijk.",
        ),
        Voice(
            _somebody("Tom Claes", "tom", signed="Tommy"),
            ("tom", "tommy", "claes"),
            {1: "Een voetbaltoernooi lukte. Liesbeth floot.", 2: "Strenge regels werken niet, dixit mevrouw Jansens."},
            "3",
            "Niets van E l s gehoord.",
        ),
    ),
    ("schoolpoort", "koken", "fanfare", "zussen", "buurtmoestuin", "voetbaltoernooi"),
)
MIXED = Cast(
    KICKOFF,
    "Nabijheid",
    (
        Voice(
            _somebody("Peeters, Margaretha", "margriet"),
            ("margaretha", "margriet", "greet", "griet", "peeters"),
            {1: "Het onthaal op dinsdag lukte goed.", 2: "Een gesloten deur werkt niet, zegt François."},
            "1",
            "Dank aan Jürgen.",
        ),
        Voice(
            _somebody("François Müller", "fmuller", "fr"),
            ("francois", "muller", "mueller", "fmuller"),
            {
                1: "Avec les voisins, cela a marché dans la cour de l'école. Merci à Greet.",
                2: "Les longues réunions ne marchent pas, et les affiches de Juergen non plus.",
            },
            "2",
            "Merci à Griet.",
        ),
        Voice(
            _somebody("Jürgen Weiß", "juergen.weiss", "nl", Program.PHONE),
            ("jurgen", "juergen", "weiss"),
            {1: "Huisbezoek lukte, samen met Mueller.", 2: "Telefoneren werkt niet, vindt Margriet Peeters ook."},
            "1 2",
            "Francois wist het al.",
        ),
        Voice(
            _somebody("Anna Maes", "anna", program=Program.BETWEEN, signed="A. Maes"),
            ("anneke", "maes"),
            {1: "De leesclub lukte, met jürgen.", 2: "Drempels aan het loket werken niet, zegt GREET."},
            "3",
            "Niets.",
        ),
    ),
    ("onthaal", "voisins", "huisbezoek", "leesclub"),
)
SMALL = Cast(
    KICKOFF,
    "Toekomst",
    (
        Voice(
            _somebody("Bo Vandamme", "bo.vandamme"),
            ("vandamme",),
            {1: "De repetities op maandag lukten.", 2: "Zonder Isabelle werkt het niet."},
            "1",
            "Isa zag het eerst.",
        ),
        Voice(
            _somebody("Isabelle Roos", "isa"),
            ("isabelle", "isa"),
            {1: "Het inleefweekend lukte.", 2: "Te veel mails van Vandame werken niet."},
            "2",
            "Niets.",
        ),
    ),
    ("repetities", "inleefweekend"),
)


@dataclass(slots=True)
class Played:
    """A session that is over, with every letter of it as the mail server got it."""

    cast: Cast
    session: Session
    wrote: dict[str, list[str]] = field(default_factory=dict)  # address -> the Message-IDs of his mails
    mails: tuple[tuple[Post, EmailMessage], ...] = ()  # every letter
    page: str = ""  # the report that goes with the top 7

    def to_others(self, voice: Voice) -> list[tuple[Post, EmailMessage]]:
        """What everybody else has in hand."""
        return [(post, mail) for post, mail in self.mails if post.envelope.to.address != voice.villager.address]


def whole(mail: EmailMessage) -> str:
    """All that a reader can see of a mail: its headers, words, pages, calendar entries, and files that are text."""
    said = [f"{name}: {value}" for name, value in mail.items()]
    for part in mail.walk():
        said += [f"{name}: {value}" for name, value in part.items()]
        content = part.get_content() if not part.is_multipart() else ""
        said.append(content if isinstance(content, str) else content.decode("latin-1"))
    return "\n".join(said)


def _parsed(raw: bytes) -> EmailMessage:
    made = email.message_from_bytes(raw, policy=email.policy.default)
    assert isinstance(made, EmailMessage)
    return made


async def play(room: Room, cast: Cast) -> Played:
    """From kick-off to closing answers, by mail alone but for the operator's "next"."""
    to = [voice.villager.mailbox() for voice in cast.voices]
    raw = authenticated(GEERT.write(to, [SERVICE], cast.subject, cast.kickoff, room.now()))
    played = Played(cast, room.begun_by(room.take(raw)))
    session = played.session
    _answer(room, played, GEERT, "card", "ok")
    room.order("next", session)
    for voice in cast.voices:
        await room.clock.advance(900)
        text = "\n".join(f"{number}. {words}" for number, words in voice.answers.items())
        _answer(room, played, voice.villager, "questions", text)
        _answer(room, played, voice.villager, "receipt", f"Kan dat eigenlijk, vraagt {voice.villager.name}?")
    room.order("next", session)
    await room.daemon.errands.work()
    room.order("next", session)
    for voice in cast.voices:
        await room.clock.advance(900)
        _answer(room, played, voice.villager, "review", voice.picks)
    room.order("next", session)
    room.order("next", session)
    await room.daemon.errands.work()
    for voice in cast.voices:
        _answer(room, played, voice.villager, "top_seven", voice.closing)
    await room.clock.advance(timedelta(days=9).total_seconds())
    room.daemon.timers.pass_time()
    office = room.daemon.intake.office
    found = room.store.posts(session.id)
    played.mails = tuple((post, _parsed(office.bytes_of(post.envelope))) for post in found)
    played.session = room.again(session)
    stage = played.session.stage
    assert isinstance(stage, Closed)
    means = Means(office.templates, "Leernetwerk", room.now())
    played.page = (await exporting.export(room.store, played.session, Wanted(Form.HTML, answers=True), means)).decode()  # type: ignore[arg-type]
    return played


def _answer(room: Room, played: Played, villager: Villager, to: str, text: str) -> None:
    posts = [
        post
        for post in room.store.posts(played.session.id)
        if post.envelope.to.address == villager.address and kind(post.envelope.letter) == to
    ]
    raw = villager.reply(room.daemon.intake.office.bytes_of(posts[-1].envelope), Words(text), room.now())
    played.wrote.setdefault(villager.address, []).append(str(_parsed(raw)["Message-ID"]))
    room.take(authenticated(raw))
