"""Replies to a letter as six mail programs lay them out, with what their owner changed in the quote."""

from __future__ import annotations

import html
import re
import textwrap
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP

from mailflow.mail.message import Message
from mailflow.mail.parsing.parse import parse
from mailflow.mail.writing.render import Rendered

Change = tuple[str, str]  # words of the letter, and what stands there now; a line break begins a new line

_ATTRIBUTION = {
    "nl": "Op wo 16 dec. 2026 om 09:12 schreef Leernetwerk <cop@leernetwerk.example>:",
    "en": "On Wed, Dec 16, 2026 at 9:12 AM Leernetwerk <cop@leernetwerk.example> wrote:",
    "fr": "Le mer. 16 déc. 2026 à 09:12, Leernetwerk <cop@leernetwerk.example> a écrit :",
    "de": "Am Mi., 16. Dez. 2026 um 09:12 Uhr schrieb Leernetwerk <cop@leernetwerk.example>:",
}
_HEADERS = {
    "nl": ("Van", "Verzonden", "Aan", "Onderwerp"),
    "en": ("From", "Sent", "To", "Subject"),
    "fr": ("De", "Envoyé", "À", "Objet"),
    "de": ("Von", "Gesendet", "An", "Betreff"),
}
_PHONE = {
    "nl": "Verstuurd vanaf mijn iPhone",
    "en": "Sent from my iPhone",
    "fr": "Envoyé de mon iPhone",
    "de": "Von meinem iPhone gesendet",
}
_SIGNATURE = "Geert Frateur\nStedelijk jeugdwerk\n+32 470 00 00 00"


@dataclass(frozen=True, slots=True)
class Written:
    """What somebody does with a letter: words above and below it, changes within."""

    above: str = ""
    changes: tuple[Change, ...] = ()
    below: str = ""
    language: str = "nl"


@dataclass(frozen=True, slots=True)
class _Body:
    text: str
    html: str | None = None


def _in_text(text: str, changes: Sequence[Change]) -> str:
    for old, new in changes:
        assert old in text, f"the letter does not say {old!r}"
        text = text.replace(old, new, 1) if "\n\n" in old or text.count(old) == 1 else _last(text, old, new)
    return text


def _last(text: str, old: str, new: str) -> str:
    """The last time it stands there: what was done stands above what it is now."""
    at = text.rindex(old)
    return text[:at] + new + text[at + len(old) :]


def _in_html(page: str, changes: Sequence[Change]) -> str:
    for old, new in changes:
        there = html.escape(old, quote=False)
        now = html.escape(new, quote=False).replace("\n", "<br>")
        if there not in page:
            there = re.sub(r"^(\d+\. )", "", there)
            now = re.sub(r"^(\d+\. )", "", now)
        assert there in page, f"the letter does not show {old!r}"
        page = _last(page, there, now)
    return page


def _page(rendered: Rendered, changes: Sequence[Change]) -> str:
    """What stands in the body of the letter's HTML, changed."""
    found = re.search(r"<body[^>]*>(.*)</body>", rendered.html, re.DOTALL)
    assert found is not None
    return _in_html(found[1], changes)


def _paragraphs(words: str, tag: str = "div") -> str:
    lines = words.split("\n")
    return "".join(f"<{tag}>{html.escape(line, quote=False) or '<br>'}</{tag}>" for line in lines)


def _marked(text: str, width: int = 0) -> str:
    """With quote marks; rewrapped at that width."""
    lines: list[str] = []
    for line in text.rstrip().split("\n"):
        lines += textwrap.wrap(line, width, break_long_words=False) or [""] if width else [line]
    return "\n".join(f"> {line}".rstrip() for line in lines)


def gmail(written: Written, rendered: Rendered) -> _Body:
    """Gmail in the browser: HTML without a mark, and a text part with '>' and asterisks."""
    told = _ATTRIBUTION[written.language]
    text = re.sub(r"(?m)^(\d+\. .+)$", r"*\1*", _in_text(rendered.text, written.changes))
    page = (
        f'<div dir="ltr">{_paragraphs(written.above)}</div><br>'
        f'<div class="gmail_quote gmail_quote_container"><div class="gmail_attr">{html.escape(told)}<br></div>'
        f'<blockquote class="gmail_quote" style="margin:0 0 0 .8ex;border-left:1px solid #ccc;padding-left:1ex">'
        f"{_page(rendered, written.changes)}</blockquote></div>{_paragraphs(written.below) if written.below else ''}"
    )
    return _Body(f"{written.above}\n\n{told}\n\n{_marked(text)}\n{written.below}\n", page)


def outlook(written: Written, rendered: Rendered) -> _Body:
    """Outlook on a desk: no quote mark at all, a header block, a signature, text only."""
    head = _block(written.language)
    above = f"{written.above}\n\n{_SIGNATURE}\n" if written.above else ""
    text = _in_text(rendered.text, written.changes)
    return _Body(f"{above}\n{head}\n\n{text}\n{written.below}\n")


def outlook_web(written: Written, rendered: Rendered) -> _Body:
    """Outlook in the browser: HTML, a rule and a header block, no blockquote."""
    names = _HEADERS[written.language]
    said = ("Leernetwerk &lt;cop@leernetwerk.example&gt;", "16 december 2026 09:12", "Geert Frateur", "Re: jongeren")
    head = "<br>".join(f"<b>{name}:</b> {value}" for name, value in zip(names, said, strict=True))
    page = (
        f'<html><body dir="ltr">{_paragraphs(written.above)}<div id="appendonsend"></div>'
        f'<hr style="display:inline-block;width:98%"><div id="divRplyFwdMsg" dir="ltr"><font>{head}</font>'
        f"<div>&nbsp;</div></div><div>{_page(rendered, written.changes)}</div>"
        f"{_paragraphs(written.below) if written.below else ''}</body></html>"
    )
    return _Body("", page)


def apple(written: Written, rendered: Rendered) -> _Body:
    """Apple Mail: text with '>', wrapped anew."""
    text = _marked(_in_text(rendered.text, written.changes), 68)
    return _Body(f"{written.above}\n\n{_ATTRIBUTION[written.language]}\n\n{text}\n\n{written.below}\n")


def iphone(written: Written, rendered: Rendered) -> _Body:
    """An iPhone: HTML with blockquotes, below a footer."""
    told = html.escape(_ATTRIBUTION[written.language])
    page = (
        f'<html><body dir="auto">{_paragraphs(written.above)}<br><div dir="ltr">{_PHONE[written.language]}</div>'
        f'<div dir="ltr"><br><blockquote type="cite">{told}<br><br></blockquote></div>'
        f'<blockquote type="cite"><div dir="ltr">{_page(rendered, written.changes)}</div></blockquote>'
        f"{_paragraphs(written.below) if written.below else ''}</body></html>"
    )
    return _Body("", page)


def thunderbird(written: Written, rendered: Rendered) -> _Body:
    """Thunderbird: text with '>', the answer below it as often as above."""
    text = _marked(_in_text(rendered.text, written.changes), 72)
    below = f"\n{written.below}\n" if written.below else ""
    return _Body(f"{written.above}\n\n{_ATTRIBUTION[written.language]}\n{text}\n{below}\n-- \n{_SIGNATURE}\n")


CLIENTS: dict[str, Callable[[Written, Rendered], _Body]] = {
    "gmail": gmail,
    "outlook": outlook,
    "outlook web": outlook_web,
    "apple": apple,
    "iphone": iphone,
    "thunderbird": thunderbird,
}


def outlook_word(written: Written, rendered: Rendered) -> _Body:
    """Outlook on a desk in HTML: paragraphs of Word, a border above a bold header block, no blockquote."""
    names = _HEADERS[written.language]
    said = ("Leernetwerk &lt;cop@leernetwerk.example&gt;", "16 december 2026 09:12", "Geert Frateur", "Re: jongeren")
    head = "<br>".join(f"<b>{name}:</b> {value}" for name, value in zip(names, said, strict=True))
    above = "".join(f"<p class=MsoNormal>{html.escape(line, quote=False) or '<o:p>&nbsp;</o:p>'}</p>"
                    for line in written.above.split("\n"))  # fmt: skip
    page = (
        f"<html><body><div class=WordSection1>{above}<p class=MsoNormal><o:p>&nbsp;</o:p></p><div>"
        f'<div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class=MsoNormal>{head}'
        f"<o:p></o:p></p></div></div><p class=MsoNormal><o:p>&nbsp;</o:p></p>{_page(rendered, written.changes)}"
        "</div></body></html>"
    )
    return _Body("", page)


def yahoo(written: Written, rendered: Rendered) -> _Body:
    """Yahoo in the browser: a container of its own around attribution and letter."""
    told = html.escape(_ATTRIBUTION[written.language])
    page = (
        f'<html><body><div class="ydp1yahoo-style-wrap">{_paragraphs(written.above)}<div><br></div></div>'
        f'<div id="ydp2yahoo_quoted_12" class="ydp2yahoo_quoted"><div><div>{told}</div><div><br></div>'
        f"<div>{_page(rendered, written.changes)}</div></div></div></body></html>"
    )
    return _Body("", page)


def proton(written: Written, rendered: Rendered) -> _Body:
    """Proton Mail: HTML with a signature of its own, and a text part with its border."""
    told = _ATTRIBUTION[written.language]
    page = (
        f'<div style="font-family: Arial;">{_paragraphs(written.above)}</div><div class="protonmail_quote">'
        f'{html.escape(told)}<br><blockquote class="protonmail_quote" type="cite">'
        f"{_page(rendered, written.changes)}</blockquote></div>"
    )
    text = _marked(_in_text(rendered.text, written.changes))
    return _Body(f"{written.above}\n\n------- Original Message -------\n{told}\n\n{text}\n", page)


def samsung(written: Written, rendered: Rendered) -> _Body:
    """A Galaxy: HTML without any container, below a line of dashes and a header block."""
    names = _HEADERS[written.language]
    said = ("Leernetwerk &lt;cop@leernetwerk.example&gt;", "16-12-2026  09:12", "Geert Frateur", "Re: jongeren")
    head = "".join(f"<div>{name}: {value} </div>" for name, value in zip(names, said, strict=True))
    page = (
        f'<html><body><div dir="auto">{_paragraphs(written.above)}</div><div dir="auto"><br></div>'
        f'<div align="left" dir="auto"><div>-------- Original message --------</div>{head}<div><br></div></div>'
        f"{_page(rendered, written.changes)}</body></html>"
    )
    return _Body("", page)


def plain_phone(written: Written, rendered: Rendered) -> _Body:
    """A phone's text: the quote below a wrapped attribution and without any mark."""
    told = textwrap.fill(_ATTRIBUTION[written.language], 50)
    return _Body(f"{written.above}\n\n{told}\n\n{_in_text(rendered.text, written.changes)}\n")


MORE_CLIENTS: dict[str, Callable[[Written, Rendered], _Body]] = {
    "outlook word": outlook_word,
    "yahoo": yahoo,
    "proton": proton,
    "samsung": samsung,
    "phone": plain_phone,
}


def _block(language: str) -> str:
    said = ("Leernetwerk <cop@leernetwerk.example>", "woensdag 16 december 2026 9:12", "Geert Frateur", "Re: jongeren")
    return "\n".join(f"{name}: {value}" for name, value in zip(_HEADERS[language], said, strict=True))


def message(client: str, written: Written, rendered: Rendered) -> Message:
    """The reply as it arrives."""
    body = {**CLIENTS, **MORE_CLIENTS}[client](written, rendered)
    mail = EmailMessage(policy=SMTP)
    mail["From"] = "Geert Frateur <geert@wijkhuis.example>"
    mail["To"] = "Leernetwerk <cop@leernetwerk.example>"
    mail["Subject"] = f"Re: {rendered.subject}"
    mail["Date"] = "Wed, 16 Dec 2026 10:12:00 +0100"
    mail["Message-ID"] = "<1@wijkhuis.example>"
    mail.set_content(body.text)
    if body.html is not None and body.text:
        mail.add_alternative(body.html, subtype="html")
    elif body.html is not None:
        mail.set_content(body.html, subtype="html")
    return parse(mail.as_bytes())
