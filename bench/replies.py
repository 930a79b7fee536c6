"""Replies as they arrive: with the headers of their way, as text of 3 kB or as Outlook's HTML of 30 kB."""

from __future__ import annotations

import base64
import hashlib
import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from mailflow.core.letters.union import Envelope
from mailflow.core.session.people import MessageId

WRITTEN = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
_SAID = """
Vorig jaar ben ik drie weken lang gewoon op het pleintje gaan zitten, zonder flyers en zonder plan.
De jongens kwamen eerst kijken, dan lachen, dan praten; pas toen ik wegbleef vroegen ze waar ik was.
Bij ons werkte de fietsherstelling op woensdag: wie een lekke band heeft, blijft een uur staan.
Een moeder van de derde verdieping nam haar buurvrouw mee, en die bracht haar twee zonen.
Ik heb het gevoel dat een affiche nog nooit iemand over de drempel heeft geholpen.
We belden aan met soep, niet met een vragenlijst, en dat bleek het hele verschil.
Met Younes heb ik maanden over voetbal gepraat voor hij één keer over school begon.
De sociale dienst stuurde ons lijsten door, maar op die lijsten stond niemand die ons nodig had.
Toen de deur van het lokaal openbleef, ook als er niets te doen was, kwamen ze vanzelf binnen.
Wat niet werkt: op het einde van een babbel toch nog snel een formulier bovenhalen.
Volgens mijn collega Nele ligt het aan het uur, want om vier uur moeten de oudsten de kleintjes ophalen.
Ik zou morgen de helft van onze vergaderingen schrappen en in die uren op de tram gaan zitten.
Het geld dat nu naar het foldertje gaat, zou ik aan warme chocomelk en een tweede brandkoffer geven.
Hassan zegt altijd dat je eerst drie keer niets moet vragen; ik geloof hem intussen.
In de zomer stonden we met een oude caravan aan de vijver, en de muziek deed de rest.
Wie van de school wordt gestuurd, wil niet dat de volgende volwassene weer iets van hem wil.
Dat weet ik omdat ik het hun achteraf gevraagd heb, en ze waren daar heel eerlijk over.
De meisjes bereiken we amper, behalve langs de naaiclub van hun tantes.
We hebben ook eens een jaar lang niets opgeschreven, en net dat jaar bleven de meesten komen.
Misschien moeten we zelf minder binnenzitten: ons bureau is de plek waar ze het minst graag zijn.
""".strip().splitlines()


@dataclass(frozen=True, slots=True)
class Answered:
    """What a reply answers: our letter as it was sent."""

    envelope: Envelope
    message_id: MessageId
    text: str
    html: str
    service: str  # address


def said(number: int, letters: int) -> str:
    """Own words of about that many letters, others for each number."""
    words = ""
    at = number * 7
    while len(words) < letters:
        words += _SAID[(at * (1 + number % 3)) % len(_SAID)] + " "
        at += 3
    return words[:letters].rpartition(" ")[0] + "."


def text_reply(to: Answered, number: int) -> bytes:
    """Three answers of 600 letters above the quoted letter, from Gmail."""
    quoted = "\n".join(f"> {line}".rstrip() for line in to.text.splitlines())
    own = "\n\n".join(f"{question}. {said(number + question, 600)}" for question in (1, 2, 3))
    mail = _addressed(to, number)
    mail.set_content(f"{own}\n\nOp ma 23 nov. 2026 om 10:30 schreef Geert via Leernetwerk:\n{quoted}\n", cte="8bit")
    return as_arrived(mail.as_bytes(), number)


def html_reply(to: Answered, number: int) -> bytes:
    """Outlook's: answers between the questions, no quote marks, 30 kB of HTML beside the text it makes of it."""
    asked = [at for at, line in enumerate(to.text.splitlines()) if re.match(r"\d\. ", line)]
    text = to.text.splitlines()
    for place, at in reversed(list(enumerate(asked))):
        text.insert(at + 1, said(number + place, 600))
    head = _HEADER_BLOCK.format(to=html.escape(to.envelope.to.address), subject=html.escape(to.envelope.subject))
    letter = re.search(r"<table.*</table>", to.html, re.DOTALL)
    inside = letter[0] if letter else to.html
    for place in reversed(range(len(asked))):
        before = f"<strong>{place + 1}. "
        start = inside.index("</p>", inside.index(before)) + 4
        inside = inside[:start] + _paragraph(said(number + place, 600)) + inside[start:]
    body = _paragraph("Dag Geert, mijn antwoorden staan hieronder tussen de vragen.") + head + inside
    page = _PAGE.format(style=_STYLE, body=body + _SIGNATURE)
    older = ""
    while len(page) + len(older) < 30_000:
        older += _paragraph(said(number + len(older), 400))
    page = page.replace("</div></body>", f"{_OLDER_BLOCK}{older}</div></body>")
    plain = re.sub(r"<[^<>]*>", "", re.sub(r"</p>|<br>|</tr>", "\n", page.partition("<body")[2].partition(">")[2]))
    mail = _addressed(to, number)
    mail.set_content(html.unescape(plain), cte="quoted-printable")
    mail.add_alternative(page, subtype="html", cte="quoted-printable")
    mail.set_boundary(f"_000_{_noise(number, 40)}_")  # the library's own is random
    return as_arrived(mail.as_bytes(), number)


def _addressed(to: Answered, number: int) -> EmailMessage:
    mail = EmailMessage(policy=SMTP)
    mail["From"] = f"{to.envelope.to.name} <{to.envelope.to.address}>"
    mail["To"] = to.service
    mail["Subject"] = f"Re: {to.envelope.subject}"
    mail["Date"] = format_datetime(WRITTEN)
    mail["Message-ID"] = f"<reply{number}.{to.envelope.session}@example.org>"
    mail["In-Reply-To"] = to.message_id
    return mail


def _paragraph(words: str) -> str:
    return (
        '<p class="MsoNormal"><span style="font-size:11.0pt;font-family:&quot;Calibri&quot;,sans-serif;color:#1F497D;'
        f'mso-fareast-language:EN-US">{html.escape(words)}<o:p></o:p></span></p>\r\n'
        '<p class="MsoNormal"><o:p>&nbsp;</o:p></p>\r\n'
    )


_HEADER_BLOCK = """<div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm">
<p class="MsoNormal"><b><span style="font-size:11.0pt">Van:</span></b><span style="font-size:11.0pt"> Geert via
Leernetwerk &lt;cop@example.test&gt; <br><b>Verzonden:</b> maandag 23 november 2026 10:30<br><b>Aan:</b> {to}<br>
<b>Onderwerp:</b> {subject}<o:p></o:p></span></p></div></div><p class="MsoNormal"><o:p>&nbsp;</o:p></p>
"""
_OLDER_BLOCK = """<div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm">
<p class="MsoNormal"><b>Van:</b> Geert Frateur &lt;geert@example.org&gt; <br><b>Verzonden:</b> zondag 22 november 2026
21:04<br><b>Aan:</b> Collega's<br><b>Onderwerp:</b> Jongeren<o:p></o:p></p></div>
"""
_SIGNATURE = """<p class="MsoNormal">Met vriendelijke groeten,<o:p></o:p></p>
<table border="0" cellspacing="0" cellpadding="0"><tr><td style="padding:0cm 5.4pt 0cm 5.4pt"><p class="MsoNormal"><b>
<span style="color:#00698C">Collega Vier</span></b><br>straathoekwerker<br>Tel. 02 555 01 23 | <a
href="https://www.debrug.example/">www.debrug.example</a><o:p></o:p></p></td></tr></table>
"""
_STYLE = "\r\n".join(
    [
        "/* Font Definitions */",
        *(f"@font-face {{font-family:{name}; panose-1:2 15 5 2 2 2 4 3 2 4;}}" for name in ("Calibri", "Cambria Math")),
        *(
            f"p.{name}, li.{name}, div.{name} {{margin:0cm; font-size:11.0pt; font-family:'Calibri',sans-serif;"
            " mso-style-priority:34; mso-fareast-language:EN-US;}"
            for name in ("MsoNormal", "MsoListParagraph", "MsoPlainText", "msonormal0", "xmsonormal", "EmailStyle20")
        ),
        "@page WordSection1 {size:612.0pt 792.0pt; margin:70.85pt 70.85pt 70.85pt 70.85pt;}",
    ]
)
_PAGE = """<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40"><head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8"><style><!--
{style}
--></style></head><body lang="NL-BE" link="#0563C1" vlink="#954F72"><div class="WordSection1">
{body}</div></body></html>
"""


def as_arrived(mail: bytes, number: int) -> bytes:
    """The mail with what the servers on its way have put above it."""
    return "".join(f"{header}\r\n" for header in _trace(number)).encode() + mail


def _trace(number: int) -> Iterator[str]:
    """A mail from one big provider through a relay to another: seals, signatures and a dozen stops."""
    yield f"Delivered-To: cop{number % 9}@example.test"
    for stop in range(6):
        yield _received(number, stop)
    yield f"X-Google-Smtp-Source: {_noise(number, 90)}"
    for instance in (2, 1):
        yield _seal("ARC-Seal", number + instance, f"i={instance}; a=rsa-sha256; t=1795426{number % 900:03}; cv=pass;")
        fields = "from:to:subject:date:message-id:in-reply-to:references:content-type:mime-version"
        yield _seal(
            "ARC-Message-Signature",
            number - instance,
            f"i={instance}; a=rsa-sha256; c=relaxed/relaxed;\r\n h={fields};",
        )
        yield f"ARC-Authentication-Results: i={instance}; mx.example.test;{_RESULTS}"
    yield "Return-Path: <collega@example.org>"
    for stop in range(6, 15):
        yield _received(number, stop)
    yield "Received-SPF: pass (example.test: domain of collega@example.org names 192.0.2.61 as permitted sender)"
    yield f"Authentication-Results: mx.example.test;{_RESULTS}"
    yield _seal("DKIM-Signature", number, "v=1; a=rsa-sha256; c=relaxed/relaxed; d=example.org; s=selector1;")
    yield "X-MS-Exchange-SenderADCheck: 1"
    for name in ("X-MS-Exchange-CrossTenant-id", "X-MS-Exchange-CrossTenant-Network-Message-Id"):
        yield f"{name}: {_noise(number, 36)}"
    yield f"X-MS-Exchange-AntiSpam-MessageData-0: {_noise(number, 300)}"
    yield f"X-Forefront-Antispam-Report: CIP:255.255.255.255;CTRY:;LANG:nl;SCL:1;{_noise(number, 60)};SFS:(13230040)"
    yield f"X-Microsoft-Antispam: BCL:0;ARA:13230040|{_noise(number, 50)};"
    yield "Accept-Language: nl-BE, en-US"
    yield "Content-Language: nl-BE"


_RESULTS = """
 dkim=pass header.i=@example.org header.s=selector1 header.b=Qm9vbXM4;
 arc=pass (i=1 spf=pass spfdomain=example.org dkim=pass dkdomain=example.org dmarc=pass fromdomain=example.org);
 spf=pass (example.test: domain of collega@example.org names 192.0.2.61 as permitted sender)
 smtp.mailfrom=collega@example.org; dmarc=pass (p=REJECT sp=REJECT dis=NONE) header.from=example.org""".replace(
    "\n", "\r\n"
)


def _received(number: int, stop: int) -> str:
    moment = WRITTEN + timedelta(seconds=15 - stop)
    name = f"mx{stop}.relay.example.net"
    return (
        f"Received: from {name} ({name}. [2001:db8:{number % 9999}::{stop}])\r\n"
        f" by gate{stop}.example.test (2001:db8:1::{stop}) with ESMTPS id {_noise(number + stop, 24)}\r\n"
        " (version=TLS1_3, cipher=TLS_AES_256_GCM_SHA384, bits=256/256) for <cop@example.test>;\r\n"
        f" {format_datetime(moment)} (UTC)"
    )


def _seal(name: str, number: int, told: str) -> str:
    lines = [_noise(number + at, 70) for at in range(5)]
    return f"{name}: {told}\r\n bh={_noise(number, 43)};\r\n b=" + "\r\n ".join(lines)


def _noise(number: int, length: int) -> str:
    """Characters that look like a signature, the same for each number."""
    digest = hashlib.shake_128(str(number).encode()).digest(length)
    return base64.b64encode(digest).decode()[:length].replace("/", "x").replace("+", "y")
