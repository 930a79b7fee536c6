"""The folder that a demo leaves: every mail as .eml, with an index.html that shows the conversation."""

from __future__ import annotations

import email
import email.policy
import html
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from pathlib import Path
from zoneinfo import ZoneInfo

from mailflow.demo import words as demo_words

_ZONE = ZoneInfo("Europe/Brussels")
_REPORTS = ("poster.pdf", "report.pdf")  # in the order in which a letter carries them
_GIST = 70  # characters of a mail that are shown before it is opened
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
q {{ quotes: none; font-size: .8em; opacity: .6; }}
pre {{ white-space: pre-wrap; font: inherit; }}
fieldset {{ border: 0; padding: 0; }} label {{ margin-right: .8rem; white-space: nowrap; }}
{filters}
</style></head><body><h1>{title}</h1>
<p>{reports}</p>
<fieldset>{choices}</fieldset>
{mails}
</body></html>
"""


def keep_reports(folder: Path, raw: bytes | None) -> list[Path]:
    """Write the poster and the report that a mail brings into the folder; their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in _REPORTS:
        (folder / old).unlink(missing_ok=True)
    if raw is None:
        return []
    parts = list(email.message_from_bytes(raw, policy=email.policy.default).iter_attachments())
    pdfs = [one.get_payload(decode=True) for one in parts if one.get_content_type() == "application/pdf"]
    kept = []
    for name, content in zip(_REPORTS[-len(pdfs) :], pdfs, strict=False):
        if isinstance(content, bytes):
            (folder / name).write_bytes(content)
            kept.append(folder / name)
    return kept


def write(
    folder: Path, mails: list[tuple[datetime, bytes]], language: str, names: Mapping[str, str], reports: Sequence[Path]
) -> Path:
    """Write the folder anew, with people called by `names` (address -> name); the path of its index.html."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.eml"):
        old.unlink()
    for number, (_, raw) in enumerate(mails, 1):
        (folder / f"{number:03}.eml").write_bytes(raw)
    index = folder / "index.html"
    index.write_text(_page(mails, language, names, reports), encoding="utf-8")
    return index


def _page(mails: list[tuple[datetime, bytes]], language: str, names: Mapping[str, str], reports: Sequence[Path]) -> str:
    words = demo_words.words("page", language)
    parsed = [(at, email.message_from_bytes(raw, policy=email.policy.default)) for at, raw in mails]
    people = list(dict.fromkeys(names.values()))
    colours = {name: _COLOURS[at % len(_COLOURS)] for at, name in enumerate(people)}
    ids = {name: f"w{at}" for at, name in enumerate(people)}
    filters = "\n".join(
        f"body:has(#{ids[name]}:checked) details:not(.{ids[name]}) {{ display: none; }}" for name in people
    )
    choices = f'<label><input type="radio" name="w" checked> {words["everybody"]}</label>' + "".join(
        f'<label><input type="radio" name="w" id="{ids[name]}"> {html.escape(name)}</label>' for name in people
    )
    return _PAGE.format(
        language=language,
        title=words["title"],
        filters=filters,
        choices=choices,
        reports=" · ".join(f'<a href="{path.name}">{words[path.stem]}</a>' for path in reports),
        mails="\n".join(
            _mail(number, at, mail, _Cast(names, colours, ids)) for number, (at, mail) in enumerate(parsed, 1)
        ),
    )


@dataclass(frozen=True, slots=True)
class _Cast:
    names: Mapping[str, str]  # by address
    colours: Mapping[str, str]  # by name
    ids: Mapping[str, str]  # by name

    def who(self, mail: EmailMessage) -> list[str]:
        """The sender, then everybody in To and CC."""
        headers = (mail["From"], mail["To"], mail["Cc"])
        return [
            self.names.get(one.addr_spec, one.addr_spec) for header in headers if header for one in header.addresses
        ]


def _mail(number: int, at: datetime, mail: EmailMessage, cast: _Cast) -> str:
    sender, *readers = cast.who(mail)
    classes = " ".join(cast.ids[name] for name in (sender, *readers))
    stamp = f"{at.astimezone(_ZONE):%d/%m %H:%M}"
    return (
        f'<details class="{classes}" style="--who: {cast.colours[sender]}"><summary><small>{stamp}</small> '
        f"<b>{html.escape(sender)}</b> → {html.escape(', '.join(readers))} "
        f'<small>· {html.escape(_gist(mail))} · <a href="{number:03}.eml">eml</a></small></summary>'
        f"{_body(mail)}</details>"
    )


def _gist(mail: EmailMessage) -> str:
    """The first line that says something, and the files that came along."""
    part = mail.get_body(("plain",))
    lines = [line.strip() for line in (str(part.get_content()) if part else "").splitlines() if line.strip()]
    telling = next((line for line in lines if not line.endswith((",", ":"))), "") or (lines[0] if lines else "")
    short = telling if len(telling) <= _GIST else telling[: _GIST - 1].rstrip() + "…"
    files = ", ".join(str(one.get_filename()) for one in mail.iter_attachments())
    return f"{short} [{files}]" if files else short


def _body(mail: EmailMessage) -> str:
    rich = mail.get_body(("html",))
    if rich is not None:
        return f'<iframe sandbox loading="lazy" srcdoc="{html.escape(str(rich.get_content()))}"></iframe>'
    plain = mail.get_body(("plain",))
    lines = (str(plain.get_content()) if plain else "").split("\n")
    return f"<pre>{chr(10).join(_line(line) for line in lines)}</pre>"


def _line(line: str) -> str:
    escaped = html.escape(line)
    return f"<q>{escaped}</q>" if line.startswith(">") else escaped
