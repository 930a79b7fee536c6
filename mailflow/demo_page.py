"""The folder that a demo leaves: every mail as .eml, with an index.html that shows the conversation."""

from __future__ import annotations

import email
import email.policy
import html
from datetime import datetime
from email.message import EmailMessage
from pathlib import Path
from zoneinfo import ZoneInfo

_ZONE = ZoneInfo("Europe/Brussels")
_TITLES = {"nl": "Een gesprek per mail", "en": "A conversation by mail"}
_EVERYBODY = {"nl": "iedereen", "en": "everybody"}
_COLOURS = ("#2f6f8f", "#8f5a2f", "#4d7d3a", "#7a3f8c", "#a33b4a", "#3b5fa3", "#8a7a1f", "#2f8f7a")

_PAGE = """<!doctype html>
<html lang="{language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><title>{title}</title>
<style>
body {{ font: 16px/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }}
details {{ border-left: .4rem solid var(--who); background: color-mix(in srgb, var(--who) 7%, transparent);
  margin: .5rem 0; padding: .4rem .8rem; border-radius: .3rem; }}
summary {{ cursor: pointer; }} summary small {{ opacity: .7; }}
summary b {{ color: var(--who); }}
iframe {{ width: 100%; height: 34rem; border: 0; background: #fff; border-radius: .3rem; margin-top: .5rem; }}
pre {{ white-space: pre-wrap; font: inherit; }}
fieldset {{ border: 0; padding: 0; }} label {{ margin-right: .8rem; white-space: nowrap; }}
{filters}
</style></head><body><h1>{title}</h1>
<fieldset>{choices}</fieldset>
{mails}
</body></html>
"""


def write(folder: Path, mails: list[tuple[datetime, bytes]], language: str) -> Path:
    """Write the folder anew; the path of its index.html."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.eml"):
        old.unlink()
    for number, (_, raw) in enumerate(mails, 1):
        (folder / f"{number:03}.eml").write_bytes(raw)
    index = folder / "index.html"
    index.write_text(_page(mails, language), encoding="utf-8")
    return index


def _page(mails: list[tuple[datetime, bytes]], language: str) -> str:
    parsed = [(at, email.message_from_bytes(raw, policy=email.policy.default)) for at, raw in mails]
    people = list(dict.fromkeys(name for _, mail in parsed for name in _who(mail)))
    colours = {name: _COLOURS[at % len(_COLOURS)] for at, name in enumerate(people)}
    ids = {name: f"w{at}" for at, name in enumerate(people)}
    filters = "\n".join(
        f"body:has(#{ids[name]}:checked) details:not(.{ids[name]}) {{ display: none; }}" for name in people
    )
    choices = f'<label><input type="radio" name="w" checked> {_EVERYBODY[language]}</label>' + "".join(
        f'<label><input type="radio" name="w" id="{ids[name]}"> {html.escape(name)}</label>' for name in people
    )
    return _PAGE.format(
        language=language,
        title=_TITLES[language],
        filters=filters,
        choices=choices,
        mails="\n".join(_mail(number, at, mail, colours, ids) for number, (at, mail) in enumerate(parsed, 1)),
    )


def _mail(number: int, at: datetime, mail: EmailMessage, colours: dict[str, str], ids: dict[str, str]) -> str:
    sender, *readers = _who(mail)
    classes = " ".join(ids[name] for name in (sender, *readers))
    stamp = f"{at.astimezone(_ZONE):%d/%m %H:%M}"
    return (
        f'<details class="{classes}" style="--who: {colours[sender]}"><summary><small>{stamp}</small> '
        f"<b>{html.escape(sender)}</b> → {html.escape(', '.join(readers))} "
        f'<small>· <a href="{number:03}.eml">eml</a></small></summary>{_body(mail)}</details>'
    )


def _who(mail: EmailMessage) -> list[str]:
    """The sender, then everybody in To and CC, by first name where there is one."""
    found: list[str] = []
    for header in (mail["From"], mail["To"], mail["Cc"]):
        for mailbox in header.addresses if header else ():
            name = mailbox.display_name or mailbox.username
            found.append(name if " via " in name else name.split()[0])
    return found


def _body(mail: EmailMessage) -> str:
    rich = mail.get_body(("html",))
    if rich is not None:
        return f'<iframe sandbox loading="lazy" srcdoc="{html.escape(str(rich.get_content()))}"></iframe>'
    plain = mail.get_body(("plain",))
    return f"<pre>{html.escape(str(plain.get_content()) if plain else '')}</pre>"
