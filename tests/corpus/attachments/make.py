"""Writes the office files of this corpus, each by LibreOffice, with what is to be understood of them.

    python -m tests.corpus.attachments.make [STEM ...]

A stem has one expectation, `<stem>.json`, and a file for each format. What LibreOffice writes differs a little from run
to run (times, random ids), so run this only to add files, and look at what comes out.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from tests.corpus.attachments.flat_document import (
    box,
    changes,
    comment,
    deleted,
    document,
    footnote,
    heading,
    inserted,
    listed,
    p,
    paragraphs,
    presentation,
    table,
    words,
    workbook,
)

HERE = Path(__file__).resolve().parent
ASKED: dict[str, dict[str, Any]] = tomllib.loads((HERE / "questions.toml").read_text(encoding="utf-8"))

Answer = tuple[str, ...]  # its paragraphs
SAID: dict[str, tuple[Answer, Answer, Answer]] = {
    "nl": (
        (
            "Vorig jaar met Younes: ik ben drie weken gewoon op het pleintje gaan zitten, elke woensdag en vrijdag, "
            "met een thermos koffie en zonder iets te willen van wie dan ook.",
            "Pas daarna begon hij te praten.",
        ),
        ("Flyers. Nog nooit iemand mee binnengekregen.",),
        ("Ik zou de opvang een jaar lang openhouden tot middernacht, ook in de zomer en op zondag.",),
    ),
    "fr": (
        (
            "L’été passé, avec l’équipe de l’Épicerie : nous avons installé une table devant le café, chaque mardi, et "
            "nous avons simplement attendu que quelqu’un s’assoie à côté de nous.",
        ),
        ("Les réunions où l’on parle d’eux sans eux.", "Et les affiches."),
        ("J’arrêterais les formulaires d’inscription dès le premier jour.",),
    ),
    "de": (
        ("Über die große Schwester. Wir hatten ihn ein halbes Jahr lang nicht gesehen.",),
        (
            "Öffnungszeiten von neun bis fünf: genau dann, wenn keiner von ihnen kommen kann, weil sie in der Schule "
            "sitzen oder längst wieder draußen unterwegs sind.",
        ),
        ("Ich würde den Schlüssel den Jugendlichen geben.", "Für ein Jahr, zur Probe."),
    ),
    "en": (
        ("Through football. I turned up every Thursday and said nothing about the centre for two months.",),
        ("Letters to the parents. They are never opened.",),
        (
            "I would close the front desk and put the kettle where the desk stands now, so that the first thing "
            "anybody hears is a question about tea and not about a birth date.",
        ),
    ),
}
HEADS = {
    "nl": ("Nr", "Vraag", "Jouw antwoord", "Opmerkingen"),
    "fr": ("N°", "Question", "Ta réponse", "Remarques"),
    "de": ("Nr.", "Frage", "Deine Antwort", "Bemerkungen"),
    "en": ("No.", "Question", "Your answer", "Remarks"),
}
LABELS = {"nl": "Vraag", "fr": "Question", "de": "Frage", "en": "Question"}


@dataclass(frozen=True)
class Expected:
    """What is to be understood of every file of one stem."""

    language: str
    answers: dict[str, str] = field(default_factory=dict)
    remarks: str = ""
    holds: tuple[str, ...] = ()  # lines of the text
    lacks: tuple[str, ...] = ()  # words that are nowhere in it


@dataclass(frozen=True)
class Source:
    """A flat document, the formats that it is written in, and what it says."""

    stem: str
    flat: str
    formats: tuple[str, ...]
    expected: Expected
    kind: str = "fodt"


def _expected(language: str, numbers: Iterable[int] = (1, 2, 3), **more: Any) -> Expected:
    answers = {str(number): "\n".join(SAID[language][number - 1]) for number in numbers}
    return Expected(language, answers, **more)


Layout = Callable[[str], str]


def _pairs(language: str) -> list[tuple[str, Answer]]:
    return list(zip(ASKED[language]["questions"], SAID[language], strict=True))


def numbered(language: str) -> str:
    """Each question in one running list, its answer below in ordinary paragraphs."""
    return "".join(
        listed(p(words(question)), goes_on=at > 0) + paragraphs(*answer)
        for at, (question, answer) in enumerate(_pairs(language))
    )


def styled(language: str) -> str:
    """The questions as headings, each answer in another paragraph style."""
    return "".join(heading(question) + paragraphs(*answer, style="Blue") for question, answer in _pairs(language))


def labelled(language: str) -> str:
    """ "Vraag 1" as a heading above each answer."""
    return "".join(
        heading(f"{LABELS[language]} {at}") + paragraphs(*answer, "")
        for at, (_, answer) in enumerate(_pairs(language), start=1)
    )


def tabled(language: str) -> str:
    """The question in the first column, the answer in the second."""
    _, question, answer, _ = HEADS[language]
    rows = [[paragraphs(one), paragraphs(*said)] for one, said in _pairs(language)]
    return paragraphs("") + table([paragraphs(question), paragraphs(answer)], *rows) + paragraphs("")


def wide_table(language: str) -> str:
    """A number, the question, the answer, and a column that nobody filled in."""
    rows = [
        [paragraphs(str(at)), paragraphs(one), paragraphs(*said), paragraphs("")]
        for at, (one, said) in enumerate(_pairs(language), start=1)
    ]
    return table([paragraphs(head) for head in HEADS[language]], *rows) + paragraphs("")


def items(language: str) -> str:
    """A numbered list of answers, without the questions."""
    return listed(*(paragraphs(*answer) for answer in SAID[language]))


def one_list(language: str) -> str:
    """The answers in the list of the questions, as a text processor makes it: it numbers both."""
    return listed(*(paragraphs(line) for question, answer in _pairs(language) for line in (question, *answer)))


def commented(language: str) -> str:
    """The answers as comments in the margin."""
    return listed(*(p(words(question), comment("\n".join(answer))) for question, answer in _pairs(language)))


def boxed(language: str) -> str:
    """The answers in text boxes."""
    return "".join(
        p(words(question), box("\n".join(answer))) + paragraphs("", "", "", "") for question, answer in _pairs(language)
    )


def tracked(language: str) -> str:
    """The answers put in while changes were tracked, with words that were taken out."""
    pairs = _pairs(language)
    body = "".join(
        p(words(question)) + p(deleted(f"gone{at}"), *(inserted(f"new{at}", "\n".join(answer)),))
        for at, (question, answer) in enumerate(pairs)
    )
    return changes([f"new{at}" for at in range(3)], {f"gone{at}": "Geschrapt" for at in range(3)}) + body


def letter(language: str) -> str:
    """Our whole letter copied into a document, answered below each question."""
    lines: list[str] = []
    said = {question: answer for question, answer in _pairs(language)}
    for line in ASKED[language]["sent"].strip().split("\n"):
        lines.append(line)
        lines += next((answer for question, answer in said.items() if line.endswith(question)), ())
    return paragraphs(*lines)


def placed(language: str) -> str:
    """One paragraph an answer, with empty ones between; no numbers."""
    return paragraphs(*(line for answer in SAID[language] for line in (" ".join(answer), "")))


def typed(language: str) -> str:
    """ "Vraag 1:" typed before each answer, the second one left out."""
    return paragraphs(*(f"{LABELS[language]} {at}: {' '.join(SAID[language][at - 1])}" for at in (1, 3)))


LISTED = ("één: rustig blijven", "twee: terugkomen")


def nested(language: str) -> str:
    """Lists of their own inside the answers."""
    body = ""
    for at, (question, answer) in enumerate(_pairs(language)):
        body += listed(p(words(question)), goes_on=at > 0) + paragraphs(*answer)
        if at == 0:
            body += listed(*(paragraphs(one) for one in LISTED), style="Bullets")
    return body


OFFICE = ("odt", "docx", "rtf")
PRINTED = (*OFFICE, "pdf")
NOTES = {
    "nl": "Notities van onze teamdag. We hebben lang gepraat over vertrouwen, en over wat dat kost.",
    "fr": "Notes de notre journée d’équipe. Nous avons longuement parlé de confiance.",
}
_WHERE = (
    "aan de tram",
    "op het pleintje",
    "bij de bakker",
    "in het park",
    "aan de schoolpoort",
    "op de trappen",
    "thuis",
)
_WHAT = (
    "een briefje",
    "een sinaasappel",
    "mijn nummer",
    "niets",
    "een grap",
    "een tekening van zijn zus",
    "tijd",
    "koffie",
)
LONG = " ".join(
    f"Die keer stond hij {_WHERE[at % 7]} en liet ik {_WHAT[at % 8]} achter; {_WHERE[at * 3 % 7]} was hij er "
    f"{'weer' if at % 5 else 'nog altijd'} niet."
    for at in range(1, 75)
)


def sources() -> list[Source]:
    """Every document of the corpus that LibreOffice writes."""
    return [*_texts(), *_odd_texts(), *_slides_and_sheets()]


def _texts() -> list[Source]:
    found: list[Source] = []
    for language, layouts in {
        "nl": (numbered, tabled, styled, commented, one_list, letter, items, tracked),
        "fr": (numbered, tabled, labelled, placed, boxed),
        "de": (items, wide_table, typed, numbered),
        "en": (letter, commented, tabled, styled, typed),
    }.items():
        for layout in layouts:
            found.append(_text(language, layout))
    return found


# What a layout cannot show on paper, or in a web page, is not written there.
_FORMATS: dict[Layout, tuple[str, ...]] = {
    commented: OFFICE, boxed: OFFICE, tracked: OFFICE, labelled: (*PRINTED, "html"), tabled: (*PRINTED, "html"),
    items: (*PRINTED, "txt"), styled: (*OFFICE, "html"),
}  # fmt: skip


def _text(language: str, layout: Layout) -> Source:
    numbers = (1, 3) if layout is typed else (1, 2, 3)
    expected = _expected(language, numbers, lacks=("Geschrapt",) if layout is tracked else ())
    if layout in (placed, typed):
        expected = Expected(language, {number: text.replace("\n", " ") for number, text in expected.answers.items()})
    return Source(
        f"{language}-{layout.__name__.replace('_', '-')}",
        document(layout(language)),
        _FORMATS.get(layout, PRINTED),
        expected,
    )


def _odd_texts() -> list[Source]:
    nl = _expected("nl")
    with_list = {**nl.answers, "1": "\n".join([nl.answers["1"], *(f"- {one}" for one in LISTED)])}
    long = {**nl.answers, "2": LONG}
    pairs = _pairs("nl")
    long_body = "".join(
        heading(question) + paragraphs(*((LONG,) if at == 1 else answer)) for at, (question, answer) in enumerate(pairs)
    )
    noted = "".join(p(words(q)) + p(words(a[0]), footnote("Zie het verslag.")) for q, a in _pairs("de"))
    return [
        Source("nl-nested", document(nested("nl")), OFFICE, Expected("nl", with_list)),
        Source(
            "nl-long-with-header",
            document(long_body, header="Leernetwerk, ronde 4", footer="Vertrouwelijk"),
            PRINTED,
            Expected("nl", long, lacks=("Leernetwerk, ronde", "Vertrouwelijk")),
        ),
        Source("nl-notes", document(paragraphs(NOTES["nl"])), ("docx", "pdf", "txt"), Expected("nl", {}, NOTES["nl"])),
        Source("fr-notes", document(paragraphs(NOTES["fr"])), ("odt", "rtf"), Expected("fr", {}, NOTES["fr"])),
        Source(
            "de-footnotes",
            document(noted),
            OFFICE,
            Expected("de", {str(at): f"{a[0]}\nZie het verslag." for at, (_, a) in enumerate(_pairs("de"), start=1)}),
        ),
    ]


def _slides_and_sheets() -> list[Source]:
    slides = presentation(*((question, answer, "") for question, answer in _pairs("en")))
    notes = presentation(*((question, (), "\n".join(answer)) for question, answer in _pairs("nl")))
    fr_rows = tuple((question, "\n".join(answer)) for question, answer in _pairs("fr"))
    de_rows = tuple((at, question, "\n".join(answer)) for at, (question, answer) in enumerate(_pairs("de"), start=1))
    return [
        Source("en-slides", slides, ("pptx", "odp", "pdf"), _expected("en"), "fodp"),
        Source("nl-slide-notes", notes, ("pptx", "odp"), _expected("nl"), "fodp"),
        Source(
            "fr-workbook",
            workbook(("Réponses", (HEADS["fr"][1:3], *fr_rows))),
            ("xlsx", "ods"),
            _expected("fr"),
            "fods",
        ),
        Source("de-workbook", workbook(("Tabelle1", de_rows)), ("xlsx", "ods"), _expected("de"), "fods"),
    ]


def write(chosen: list[Source]) -> None:
    """The files and their expectations; LibreOffice starts once for each format."""
    with tempfile.TemporaryDirectory() as folder:
        for source in chosen:
            (Path(folder) / f"{source.stem}.{source.kind}").write_text(source.flat, encoding="utf-8")
            shape = {name: value for name, value in asdict(source.expected).items() if value}
            text = json.dumps(shape, ensure_ascii=False, indent=1)
            (HERE / f"{source.stem}.json").write_text(text + "\n", encoding="utf-8")
        for form in sorted({form for source in chosen for form in source.formats}):
            flats = [Path(folder) / f"{one.stem}.{one.kind}" for one in chosen if form in one.formats]
            profile = f"-env:UserInstallation=file://{folder}/profile"
            filter_ = "txt:Text (encoded):UTF8" if form == "txt" else form
            command = ("soffice", profile, "--headless", "--convert-to", filter_, "--outdir", str(HERE))
            subprocess.run([*command, *map(str, flats)], check=True, capture_output=True)


def main(stems: list[str]) -> None:
    """Those named, or all."""
    write([source for source in sources() if not stems or source.stem in stems])


if __name__ == "__main__":
    main(sys.argv[1:])
