"""The top 7 brings its poster and its report to everybody's mailbox; over real IMAP and SMTP."""

from __future__ import annotations

import email
import email.policy
import io
from email.message import EmailMessage
from pathlib import Path

from pypdf import PdfReader

from mailflow.core.session.model import Questions, Review, Summary, TopSeven
from tests.journeys.village import Got, Ground, Village

KICKOFF = """Dag allemaal,

Ik wil iets van jullie leren{wish}. Twee vragen:
1. Wanneer bereikte je een jongere die nergens binnenkwam?
2. Wat werkt volgens jou juist niet?

Graag tegen vrijdag 11 december. Merci! Geert
"""
PEOPLE = {"fatima": "Fatima El Amrani", "jan": "Jan Peeters", "nele": "Nele Janssens"}
ANSWERS = {
    "fatima": ("Via de grote zussen, want zij weten wie er thuis zit.", "Wachten tot ze vanzelf komen."),
    "jan": ("Eerst aanwezig zijn, dan pas iets willen.", "Flyers; nog nooit iemand mee binnengekregen."),
    "nele": ("Aan de schoolpoort, elke week opnieuw.", "Een traject opstarten zonder te luisteren."),
}


async def walked(village: Village, wish: str, **besides: str) -> dict[str, Got]:
    """Everybody's mail with the top 7."""
    for name in PEOPLE.values():
        village.person(name)
    await village.kickoff("Jongeren: wie nergens binnenkomt?", KICKOFF.format(wish=wish), *PEOPLE)
    await village.reply("geert", village.newest("geert", "card"), "ok")
    await village.pass_time_until(Questions)
    for name, (first, second) in ANSWERS.items():
        words = f"1. {first}\n2. {second}\n\n{besides.get(name, '')}\n\nGroetjes,\n{PEOPLE[name]}"
        await village.reply(name, village.newest(name, "questions"), words)
    await village.pass_time_until(Summary)
    await village.settle()
    await village.reply("geert", village.newest("geert", "draft_summary"), "ok")
    await village.pass_time_until(Review)
    await village.reply("jan", village.newest("jan", "review"), "2 1 3")
    await village.reply("nele", village.newest("nele", "review"), "1 2")
    await village.pass_time_until(TopSeven)
    await village.reply("geert", village.newest("geert", "draft_top_seven"), "ok")
    return {name: village.newest(name, "top_seven") for name in ("geert", *PEOPLE)}


def attached(got: Got) -> dict[str, bytes]:
    """The files of a mail by their names."""
    mail = email.message_from_bytes(got.raw, policy=email.policy.default)
    assert isinstance(mail, EmailMessage)
    return {str(part.get_filename()): part.get_content() for part in mail.iter_attachments()}


def pdf_text(pdf: bytes) -> str:
    """All that it says, on one line."""
    return " ".join(" ".join(one.extract_text() for one in PdfReader(io.BytesIO(pdf)).pages).split())


def as_bytes(content: bytes | str) -> bytes:
    return content.encode() if isinstance(content, str) else content


async def test_everybody_gets_the_poster_and_the_report(ground: Ground, tmp_path: Path) -> None:
    village = Village(ground, tmp_path / "state")
    async with village:
        mails = await walked(village, "")
        for got in mails.values():
            files = {name: as_bytes(content) for name, content in attached(got).items()}
            pdf, report = files.values()
            page = pdf_text(report)
            assert list(files) == [
                "Jongeren wie nergens binnenkomt - poster.pdf",
                "Jongeren wie nergens binnenkomt - verslag.pdf",
            ]
            assert "In bijlage: de poster en het hele verslag." in got.text
            assert len(got.raw) < 1_000_000
            reader = PdfReader(io.BytesIO(pdf))
            poster = " ".join(reader.pages[0].extract_text().split())
            for one in village.session().stage.top:  # type: ignore[union-attr]
                assert one.point.text in poster
                assert one.point.text in page
            assert "Drie collega’s, met Geert Frateur" in poster
            assert "van Jan" in page


async def test_nobody_is_named_in_what_an_anonymous_session_sends(ground: Ground, tmp_path: Path) -> None:
    village = Village(ground, tmp_path / "state")
    async with village:
        mails = await walked(village, ", en graag anoniem")
        assert village.session().anonymous
        names = [part.lower() for name in PEOPLE.values() for part in name.split() if len(part) > 2]
        hidden = [*names, *(village.people[name].address for name in PEOPLE), "geert", "frateur"]
        for content in attached(mails["jan"]).values():
            pdf = as_bytes(content)
            words = (pdf_text(pdf) + str(PdfReader(io.BytesIO(pdf)).metadata) + pdf.decode("latin-1")).lower()
            assert not [one for one in hidden if one in words.split() or (len(one) > 4 and one in words)]
        assert "Via de grote zussen" in pdf_text(pdf)


async def test_every_answer_stands_in_the_report_but_of_who_does_not_want_it(ground: Ground, tmp_path: Path) -> None:
    village = Village(ground, tmp_path / "state")
    async with village:
        mails = await walked(village, ", en graag een verslag met alle antwoorden", fatima="Niet in het verslag aub.")
        assert village.session().appendix
        page = pdf_text(as_bytes(attached(mails["nele"])["Jongeren wie nergens binnenkomt - verslag.pdf"]))
        appendix = page.partition("Alle antwoorden")[2]
        assert "Een traject opstarten zonder te luisteren." in appendix
        assert "Wachten tot ze vanzelf komen" not in appendix
        assert "Niet in het verslag" not in page
        mails_of_fatima = "\n".join(" ".join(text.split()) for text in texts(village, "fatima"))
        assert "in het verslag dat de groep op het einde krijgt" in mails_of_fatima
        assert "Schrijf er dan “niet in het verslag” bij." in mails_of_fatima
        assert "Je antwoorden komen niet in het verslag." in mails_of_fatima
        assert "Je antwoorden komen niet in het verslag." not in "\n".join(texts(village, "jan"))


def texts(village: Village, name: str) -> list[str]:
    """What every mail says that somebody ever got."""
    raws = village.ground.mails(village.people[name].address, "INBOX")
    bodies = [email.message_from_bytes(raw, policy=email.policy.default).get_body(("plain",)) for raw in raws]
    return [str(body.get_content()) for body in bodies if body is not None]
