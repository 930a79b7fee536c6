"""The people of the demo and what they say: one session in Dutch, one in English."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from mailflow.testbed.people import Program, Villager, Words
from mailflow.testbed.voice_note import ogg
from mailflow.testbed.word_file import docx

DOMAIN = "leernetwerk.example"


@dataclass(frozen=True, slots=True)
class Reaction:
    """What somebody does when a letter of some kind comes."""

    after: timedelta
    words: Words


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody in the play. Reactions by kind of letter (`core.letters.kind`), one for each time it comes."""

    villager: Villager
    habit: str  # shown at the beginning
    reactions: Mapping[str, tuple[Reaction, ...]]


@dataclass(frozen=True, slots=True)
class Cast:
    """One play."""

    service: str
    facilitator: Member
    colleagues: tuple[Member, ...]
    subject: str
    kickoff: str


def _address(name: str) -> str:
    return f"{name.lower()}@{DOMAIN}"


def _says(text: str, *, hours: float = 2, automatic: bool = False) -> tuple[Reaction, ...]:
    return (Reaction(timedelta(hours=hours), Words(text, automatic=automatic)),)


def _answers(answers: Mapping[int, str], *, hours: float, text: str = "") -> tuple[Reaction, ...]:
    return (Reaction(timedelta(hours=hours), Words(text, answers)),)


def _sends(text: str, name: str, content: bytes, *, hours: float) -> tuple[Reaction, ...]:
    return (Reaction(timedelta(hours=hours), Words(text, attachment=(name, content))),)


def cast(language: str) -> Cast:
    """The play in that language: "nl" or "en"."""
    return _NL if language == "nl" else _EN


_NL = Cast(
    service="Leernetwerk",
    subject="Jongeren die nergens binnenkomen",
    kickoff="""Dag allemaal,

Ik loop al een tijdje met iets rond en ik wil er graag van jullie over leren. Drie vragen:

1. Wanneer is het je gelukt om een jongere te bereiken die nergens binnenkwam? Wat deed je toen?
2. Wat werkt volgens jou juist niet?
3. Wat zou je morgen anders doen als niemand je tegenhield?

Graag tegen vrijdag 11 december. Merci!

Geert
""",
    facilitator=Member(
        Villager("Geert Frateur", _address("geert"), Program.PHONE, "nl"),
        "begeleidt",
        {
            "card": (
                *_says(
                    'Vraag 2 mag: "Wat werkt juist niet, en hoe weet je dat?" Voor de rest ok.',
                    hours=0.5,
                ),
                *_says("Ok!", hours=0.2),
            ),
            "draft_summary": _says("Heel herkenbaar. Ok, verstuur maar.", hours=5),
            "draft_top_seven": _says("ok", hours=4),
        },
    ),
    colleagues=(
        Member(
            Villager("Fatima El Amrani", _address("fatima"), Program.PHONE, "nl"),
            "antwoordt van op haar telefoon, en spreekt nog iets in",
            {
                "invitation": _says("Ja graag!!", hours=1),
                "questions": _says(
                    "1. Via de grote zussen. Eén zus in mijn groep bracht haar broer mee, en die bleef plakken.\n"
                    "2. Wachten tot ze zelf komen werkt niet. Ons lokaal is te ver, dat zie ik aan wie er niet is.\n"
                    "3. Ik zou het loket sluiten en elke avond gaan wandelen in de wijk.\n\n"
                    "Kern: Vertrouwen loopt via familie, niet via een folder.",
                    hours=7,
                ),
                "receipt": _sends("Nog iets, ik heb het ingesproken.", "spraakbericht.ogg", ogg(4), hours=0.5),
                "review": _says("3, 1, 5 en 2", hours=5),
                "top_seven": _says("Dat je collega's meer weten dan je denkt.", hours=3),
            },
        ),
        Member(
            Villager("Jan Peeters", _address("jan"), Program.OUTLOOK, "nl", "Jan Peeters\nJeugdwerker, De Brug vzw"),
            "snel, in Outlook, tussen de vragen",
            {
                "invitation": _says("Prima, ik doe mee.", hours=0.5),
                "questions": _answers(
                    {
                        1: "Vorig jaar met Younes: ik ben drie weken gewoon op het pleintje gaan zitten. "
                        "Eerst aanwezig zijn, dan pas iets willen.",
                        2: "Flyers. Nog nooit iemand mee binnengekregen, ik heb ze een jaar lang geteld.",
                        3: "Minder vergaderen en elke week een halve dag op het plein zitten.",
                    },
                    hours=3,
                    text="Zie hieronder, tussen de vragen.",
                ),
                "review": _says("1 3 2 6 4", hours=2),
            },
        ),
        Member(
            Villager("Els Vermeulen", _address("els"), Program.WEB, "nl"),
            "wacht op de herinnering",
            {
                "invitation": _says("Ik doe mee, maar ik heb het druk dus het kan laat worden.", hours=30),
                "reminder": _answers(
                    {
                        1: "Een meisje dat nergens binnenkwam, kwam wel koken. Samen koken opent meer dan praten.",
                        3: "Een eigen budget om zomaar iets kleins te beginnen met jongeren.",
                    },
                    hours=5,
                    text="Sorry dat het zo laat is!",
                ),
                "review": _says("2 en 5, vooral 5", hours=26),
            },
        ),
        Member(
            Villager("Tom Claes", _address("tom"), Program.WEB, "nl"),
            "is met verlof, en past dan",
            {
                "invitation": _says(
                    "Ik ben met verlof en lees geen mail. Ik ben terug op maandag 7 december.",
                    hours=0.01,
                    automatic=True,
                ),
                "reminder": _says("Deze keer niet, ik kom niet meer rond. Veel succes!", hours=3),
            },
        ),
        Member(
            Villager("Nele Janssens", _address("nele"), Program.BETWEEN, "nl", "-- \nNele"),
            "schrijft netjes onder elke vraag",
            {
                "invitation": _says("Ja, fijn idee", hours=4),
                "questions": _answers(
                    {
                        1: "Aan de schoolpoort, elke week op hetzelfde uur. Na een maand kwam hij zelf iets vragen. "
                        "Aanwezig zijn zonder iets te willen, dat deed het.",
                        2: "Een traject opstarten bij het eerste gesprek. Ze haken af, dat zie je in onze cijfers.",
                        3: "De drempel weg: geen inschrijving, geen formulier, gewoon binnenkomen.",
                    },
                    hours=50,
                    text="Mijn antwoorden staan eronder.",
                ),
                "review": _says("1, 3 en dan 4. Bij 2: dat heb ik niet zo gezegd, het ging over de ouders.", hours=3),
                "top_seven": _says("Ik leerde vooral om trager te durven gaan.", hours=6),
            },
        ),
        Member(
            Villager("Hassan Bouzid", _address("hassan"), Program.WEB, "nl"),
            "antwoordt in een Word-document",
            {
                "invitation": _says("ok voor mij", hours=6),
                "questions": _sends(
                    "Mijn antwoorden zitten in bijlage.",
                    "antwoorden.docx",
                    docx(
                        [
                            "# Vraag 1",
                            "In de tram. Ik neem elke dag dezelfde tram en spreek dezelfde jongens aan, maandenlang.",
                            "# Vraag 2",
                            "Huiswerkbegeleiding als lokmiddel. Ze voelen dat er iets achter zit.",
                            "# Vraag 3",
                            "Ik zou jongeren zelf betalen om andere jongeren mee te brengen.",
                        ]
                    ),
                    hours=103,
                ),
                "review": _says("Top: 1) nr 3 2) nr 1 3) nr 6", hours=30),
            },
        ),
    ),
)

_EN = Cast(
    service="Learning Network",
    subject="Young people who never come in",
    kickoff="""Hi all,

Something has been on my mind for a while and I would love to learn from you. Three questions:

1. When did you manage to reach a young person who never came in anywhere? What did you do?
2. What does not work, in your view?
3. What would you do differently tomorrow if nobody stopped you?

By Friday 11 December, please. Thanks!

Geert
""",
    facilitator=Member(
        Villager("Geert Frateur", _address("geert"), Program.PHONE, "en"),
        "facilitates",
        {
            "card": (
                *_says('Question 2: "What does not work, and how do you know?" The rest is ok.', hours=0.5),
                *_says("Ok!", hours=0.2),
            ),
            "draft_summary": _says("I recognise this. Ok, send it.", hours=5),
            "draft_top_seven": _says("ok", hours=4),
        },
    ),
    colleagues=(
        Member(
            Villager("Fatima El Amrani", _address("fatima"), Program.PHONE, "en"),
            "answers from her phone, and adds a voice note",
            {
                "invitation": _says("Yes please!!", hours=1),
                "questions": _says(
                    "1. Through the big sisters. One sister in my group brought her brother along, and he stayed.\n"
                    "2. Waiting until they come by themselves. Our room is too far, I can see it by who is missing.\n"
                    "3. I would close the desk and walk around the neighbourhood every evening.\n\n"
                    "Core: Trust travels through family, not through a leaflet.",
                    hours=7,
                ),
                "receipt": _sends("One more thing, I recorded it.", "voice-note.ogg", ogg(4), hours=0.5),
                "review": _says("3, 1, 5 and 2", hours=5),
                "top_seven": _says("That your colleagues know more than you think.", hours=3),
            },
        ),
        Member(
            Villager("Jan Peeters", _address("jan"), Program.OUTLOOK, "en", "Jan Peeters\nYouth worker, The Bridge"),
            "quick, in Outlook, between the questions",
            {
                "invitation": _says("Sure, count me in.", hours=0.5),
                "questions": _answers(
                    {
                        1: "Last year with Younes: I just sat on the square for three weeks. "
                        "Be present first, want something only later.",
                        2: "Leaflets. They never brought anybody in, I counted for a whole year.",
                        3: "Fewer meetings, and half a day on the square every week.",
                    },
                    hours=3,
                    text="See below, between the questions.",
                ),
                "review": _says("1 3 2 6 4", hours=2),
            },
        ),
        Member(
            Villager("Els Vermeulen", _address("els"), Program.WEB, "en"),
            "waits for the reminder",
            {
                "invitation": _says("I'm in, but I'm busy so it may be late.", hours=30),
                "reminder": _answers(
                    {
                        1: "A girl who came in nowhere did come to cook. Cooking together opens more than talking.",
                        3: "A small budget of my own, to just begin something with young people.",
                    },
                    hours=5,
                    text="Sorry that it is so late!",
                ),
                "review": _says("2 and 5, mostly 5", hours=26),
            },
        ),
        Member(
            Villager("Tom Claes", _address("tom"), Program.WEB, "en"),
            "is on leave, and then passes",
            {
                "invitation": _says(
                    "I am on leave and do not read mail. I will be back on Monday 7 December.",
                    hours=0.01,
                    automatic=True,
                ),
                "reminder": _says("Not this time, I can't fit it in. Good luck!", hours=3),
            },
        ),
        Member(
            Villager("Nele Janssens", _address("nele"), Program.BETWEEN, "en", "-- \nNele"),
            "writes neatly below each question",
            {
                "invitation": _says("Yes, nice idea", hours=4),
                "questions": _answers(
                    {
                        1: "At the school gate, every week at the same hour. After a month he came to me. "
                        "Being present without wanting anything, that did it.",
                        2: "Starting a programme in the very first talk. They drop out, you can see it in our figures.",
                        3: "No threshold: no registration, no form, just walk in.",
                    },
                    hours=50,
                    text="My answers are below.",
                ),
                "review": _says("1, 3 and then 4. On 2: I did not quite say that, it was about the parents.", hours=3),
                "top_seven": _says("I learned to dare to go slower.", hours=6),
            },
        ),
        Member(
            Villager("Hassan Bouzid", _address("hassan"), Program.WEB, "en"),
            "answers in a Word document",
            {
                "invitation": _says("ok for me", hours=6),
                "questions": _sends(
                    "My answers are in the attachment.",
                    "answers.docx",
                    docx(
                        [
                            "# Question 1",
                            "On the tram. I take the same tram every day and talk to the same boys, for three months.",
                            "# Question 2",
                            "Homework help as bait. They feel that there is something behind it.",
                            "# Question 3",
                            "I would pay young people to bring other young people along.",
                        ]
                    ),
                    hours=103,
                ),
                "review": _says("Top: 1) no 3 2) no 1 3) no 6", hours=30),
            },
        ),
    ),
)
