"""A play as a folder: what was done, every mail, the story as text; done again, what differs."""

from __future__ import annotations

import difflib
import json
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mailflow.play import view
from mailflow.play.actions import as_json, from_json
from mailflow.play.playground import Mail, Playground, Setting, Start
from mailflow.play.village import ZONE
from mailflow.testbed.mail_programs import text_of

_FORM = 1  # of play.json
_DONE = "play.json"
_STORY = "story.txt"
_FOLDER_NAME = re.compile(r"[\w][\w .-]{0,60}")


def save(play: Playground, folder: Path) -> Path:
    """Write the folder anew. Raises `OSError`."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("[0-9][0-9][0-9].eml"):
        old.unlink()
    for mail in play.mails:
        (folder / f"{mail.number:03}.eml").write_bytes(mail.raw)
    (folder / _DONE).write_text(json.dumps(_kept(play), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    (folder / _STORY).write_text("\n\n".join(_told(play, one) for one in play.mails) + "\n", encoding="utf-8")
    return folder


def inside(base: Path, name: str) -> Path:
    """The folder of that name in `base`. Raises `ValueError` when it would be elsewhere."""
    if not _FOLDER_NAME.fullmatch(name):
        raise ValueError("a name of letters, digits, spaces, dots and hyphens, please")
    return base / name


def saved(base: Path) -> list[str]:
    """The names of the plays in a folder."""
    return sorted(one.parent.name for one in base.glob(f"*/{_DONE}"))


def kept(folder: Path) -> dict[str, Any]:
    """What was done. Raises `ValueError` when it is no saved play."""
    try:
        shape = json.loads((folder / _DONE).read_text(encoding="utf-8"))
        if shape["form"] != _FORM:
            raise ValueError(f"{folder / _DONE} is of another mailflow (form {shape['form']})")
        Setting(shape["language"], Start(shape["start"]))
    except (OSError, KeyError, TypeError, json.JSONDecodeError) as error:
        raise ValueError(f"{folder} holds no saved play: {error}") from error
    return dict(shape)


def setting_of(shape: dict[str, Any]) -> Setting:
    """Where a saved play begins."""
    return Setting(shape["language"], Start(shape["start"]))


async def repeat(play: Playground, shape: dict[str, Any]) -> None:
    """Do all of it again, in a play that has just been opened. Raises `ValueError` where one cannot be."""
    for at, one in enumerate(shape["actions"], 1):
        try:
            await play.do(from_json(one))
        except ValueError as error:
            raise ValueError(f"action {at} ({one.get('do')}): {error}") from error


async def replay(folder: Path) -> list[str]:
    """Do a saved play again; lines that say what differs from when it was saved, [] when nothing does."""
    shape = kept(folder)
    with tempfile.TemporaryDirectory(prefix="mailflow-play-") as state:
        async with Playground(setting_of(shape), Path(state)).open() as play:
            try:
                await repeat(play, shape)
            except ValueError as error:
                return [str(error)]
            return list(_differences(shape["mails"], _mails(play)))


def _kept(play: Playground) -> dict[str, Any]:
    return {
        "form": _FORM,
        "language": play.setting.language,
        "start": play.setting.start.value,
        "actions": [as_json(one) for one in play.actions],
        "mails": _mails(play),
    }


def _mails(play: Playground) -> list[dict[str, Any]]:
    """What is compared: of a letter its text, of a person's mail what was understood."""
    return [_compared(play, one) for one in play.mails]


def _compared(play: Playground, mail: Mail) -> dict[str, Any]:
    shown = view.mail(play, mail.number)
    head = {"number": mail.number, "sender": mail.sender, "readers": list(mail.readers), "subject": shown["subject"]}
    if mail.ours:
        return {**head, "text": shown["text"].splitlines()}
    understood = shown["understood"] or {"passages": [], "acts": []}
    said = [f"{one['label']} → {one['becomes']}: {one['text'].strip()}" for one in understood["passages"]]
    return {
        **head,
        "held": shown["held"],
        "text": said + [f"{one['act']}: {one['became']}" for one in understood["acts"]],
    }


def _differences(before: list[dict[str, Any]], now: list[dict[str, Any]]) -> Iterator[str]:
    for old, new in zip(before, now, strict=False):
        if old == new:
            continue
        head = f"mail {old['number']}: {old['sender']} → {', '.join(old['readers'])}"
        yield head
        yield from difflib.unified_diff(_lines(old), _lines(new), "as saved", "now", lineterm="", n=1)
    for one in before[len(now) :]:
        yield f"mail {one['number']} ({one['subject']}) is not written any more"
    for one in now[len(before) :]:
        yield f"mail {one['number']} ({one['subject']}) is new"


def _lines(mail: dict[str, Any]) -> list[str]:
    head = [f"{key}: {mail.get(key)}" for key in ("sender", "readers", "subject", "held") if mail.get(key)]
    return head + list(mail["text"])


def _told(play: Playground, mail: Mail) -> str:
    parsed = mail.parsed()
    stamp = f"{mail.at.astimezone(ZONE):%a %d %b %H:%M}"
    lines = [
        f"── {mail.number} · {stamp} · {parsed['From']} → {parsed['To']}",
        f"   {parsed['Subject']}",
        "",
        text_of(parsed),
    ]
    if not mail.ours:
        lines += ["", *(f"   ⇒ {one}" for one in _compared(play, mail)["text"] if " → : " not in one)]
    return "\n".join(lines)
