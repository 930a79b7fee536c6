"""The verb `check`: tries everything a run needs."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mailflow.cli import terminal

if TYPE_CHECKING:
    from mailflow.service.tools.checkup import Finding, Premises
    from mailflow.settings.settings import Settings


PARTS = ("people", "time", "state", "store", "letters", "report", "access", "imap", "smtp", "summary", "files")


def register(verbs: Any) -> None:
    """Add the verb to argparse's subparsers."""
    parser = verbs.add_parser("check", help="tries everything a run needs; sends no mail")
    parser.add_argument("parts", nargs="*", type=_part, metavar="PART", help=f"of {', '.join(PARTS)}")
    parser.add_argument(
        "--config", type=Path, metavar="FILE", help="the settings (else $MAILFLOW_CONFIG, /etc/mailflow/mailflow.toml)"
    )
    parser.add_argument("--json", action="store_true", help="one JSON object")
    parser.set_defaults(run=_run)


def _part(name: str) -> str:
    if name not in PARTS:  # `choices` would refuse that none is named
        raise argparse.ArgumentTypeError(f"{name!r} is none of {', '.join(PARTS)}")
    return name


def _run(chosen: argparse.Namespace) -> int:
    """One line a finding, as they come; 1 when something fails."""
    found: list[Finding] = []
    for finding in _findings(chosen):
        found.append(finding)
        if not chosen.json:
            terminal.say(str(finding))
            sys.stdout.flush()
    ok = all(one.level != "FAIL" for one in found)
    if chosen.json:
        terminal.say(json.dumps({"ok": ok, "findings": [asdict(one) for one in found]}, ensure_ascii=False))
    return 0 if ok else 1


def _findings(chosen: argparse.Namespace) -> Iterator[Finding]:
    from mailflow.errors import SettingError  # noqa: PLC0415
    from mailflow.outside.clock import SystemClock  # noqa: PLC0415
    from mailflow.service.tools.checkup import Finding, Level, Part, examine  # noqa: PLC0415
    from mailflow.settings import settings as config  # noqa: PLC0415  # other verbs start without it

    try:
        settings = config.load(os.environ, chosen.config)
    except SettingError as error:
        yield from (Finding(Level.FAIL, "settings", line) for line in error.lines)
        return
    yield Finding(Level.OK, "settings", f"from {settings.file or 'the environment'}")
    parts = [Part(name) for name in chosen.parts] or Part
    yield from examine(_premises(settings), SystemClock(), parts)


def _premises(settings: Settings) -> Premises:
    """What of the settings a run stands on."""
    from mailflow import app  # noqa: PLC0415
    from mailflow.outside.clock import SystemClock  # noqa: PLC0415
    from mailflow.service.tools.checkup import Premises  # noqa: PLC0415
    from mailflow.settings.secrets import SecretFile  # noqa: PLC0415

    settings, access = app.with_access(settings, SystemClock())
    service = settings.service
    given = (settings.imap.password, settings.smtp.password, settings.summary.key, settings.oauth.secret)
    secrets = [one for one in given if isinstance(one, SecretFile)]
    return Premises(
        address=service.address,
        facilitators=service.facilitators,
        state=service.state,
        templates=service.templates,
        anchor=settings.trust.anchor,
        rules=settings.rules,
        imap=settings.imap,
        smtp=settings.smtp,
        access=access,
        summary=settings.summary,
        speech_model=settings.attachments.speech_model,
        open_secrets=tuple(dict.fromkeys(one.path for one in secrets if one.open_to_others)),
    )
