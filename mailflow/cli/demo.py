"""The verb `demo`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any


def register(verbs: Any) -> None:
    """Add the verb."""
    parser = verbs.add_parser("demo", help="a whole session inside this process: no account, no network, no settings")
    parser.add_argument(
        "--language", choices=("nl", "en", "fr", "de"), default="nl", help="of the people (default: nl)"
    )
    parser.add_argument("--folder", type=Path, default=Path("demo-mails"), help="for the mails (default: demo-mails)")
    parser.set_defaults(run=_run)


def _run(chosen: argparse.Namespace) -> int:
    try:
        from mailflow.demo import performance  # noqa: PLC0415 - its mail servers are an extra
    except ModuleNotFoundError as error:
        sys.stderr.write(f"mailflow demo needs {error.name}: pip install 'mailflow[demo]'\n")
        return 2
    return performance.run(chosen.language, chosen.folder, sys.stdout)
