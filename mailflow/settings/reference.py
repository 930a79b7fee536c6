"""The reference of all settings, `config/mailflow.toml`, written from the comments of their fields."""

from __future__ import annotations

import ast
import inspect
import io
import json
import textwrap
import tokenize
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, Field
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any

from mailflow.settings.fields import hints, is_secret, settable

WIDTH = 110
HEAD = """\
# The settings of mailflow. Lines that begin with "# " and a name show what holds when nothing is set.
#
# Each can be set in the environment instead, which wins: [imap] host as MAILFLOW_IMAP_HOST, lists with commas between.
# Secrets never stand in this file. They come from a variable (MAILFLOW_IMAP_PASSWORD), from a file named by
# MAILFLOW_IMAP_PASSWORD_FILE or by `password_file` below, or else from systemd's credential "imap.password".
# Relative paths start from the folder of this file. `mailflow check` tries everything out.
#
# Written by `python -m mailflow.settings`; change the fields' comments in the code, not this file.
"""
EXAMPLES = {  # of settings that have no default
    "service.address": "cop@example.org",
    "service.metrics": "/var/lib/prometheus/node-exporter/mailflow.prom",
    "service.operator": "you@example.org",
    "imap.host": "imap.example.org",
    "imap.user": "cop@example.org",
    "imap.ca_file": "/etc/mailflow/authority.pem",
    "imap.prefix": "INBOX.",
    "smtp.host": "smtp.example.org",
    "smtp.ca_file": "/etc/mailflow/authority.pem",
    "oauth.ca_file": "/etc/mailflow/authority.pem",
    "service.templates": "/etc/mailflow/templates",
    "attachments.speech_model": "/var/lib/mailflow/whisper-small",
}


def reference(sections: Mapping[str, type[Any]]) -> str:
    """The text of `config/mailflow.toml`."""
    return "\n".join([HEAD, *(_section(name, kind) for name, kind in sections.items())])


def _section(name: str, kind: type[Any]) -> str:
    told, types = comments(kind), hints(kind)
    lines = [f"[{name}]", *_wrapped(inspect.getdoc(kind) or ""), ""]
    for key, one in settable(kind):
        setting = _setting(name, key, one)
        told_of = (_told(name, one, told.get(one.name, "")), _choices(types[one.name]))
        comment = "; ".join(part for part in told_of if part)
        beside = f"{setting}  # {comment}" if comment else setting
        lines += [beside] if len(beside) <= WIDTH else [*_wrapped(comment), setting]
    return "\n".join(lines) + "\n"


def _told(section: str, one: Field[Any], comment: str) -> str:
    """The field's comment, as it reads in a file that has no None and no secrets."""
    if is_secret(one):
        return f'or give the credential "{section}.{one.name}"'
    example = "an example; " if one.default is None else ""
    return example + comment.replace("None:", "left out:")


def _choices(hint: object) -> str:
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return f"one of {', '.join(hint)}"
    return ""


def _setting(section: str, key: str, one: Field[Any]) -> str:
    """The line itself: commented out unless it must be set."""
    if is_secret(one):
        return f'# {key} = "/etc/mailflow/secrets/{section}.{one.name}"'
    optional = "" if one.default is MISSING else "# "
    return f"{optional}{key} = {_written(EXAMPLES.get(f'{section}.{key}', one.default))}"


def _written(value: object) -> str:
    match value:
        case bool():
            return str(value).lower()
        case int() | float():
            return str(value)
        case tuple():
            return f"[{', '.join(map(_written, value))}]"
        case date():
            return value.isoformat()
        case Path():
            return json.dumps(str(value))
        case _:
            return json.dumps(str(value), ensure_ascii=False)


def _wrapped(text: str) -> list[str]:
    sentence = text[:1].upper() + text[1:]
    return [f"# {line}" for line in textwrap.wrap(" ".join(sentence.split()), WIDTH)]


def comments(kind: type[Any]) -> dict[str, str]:
    """Field -> the comment on its line or lines in the source, or on those just above it."""
    source = textwrap.dedent(inspect.getsource(kind))
    body = next(node for node in ast.parse(source).body if isinstance(node, ast.ClassDef)).body
    spoken = dict(_spoken(source))
    told: dict[str, str] = {}
    end = 1
    for node in body:
        begin, end = end + 1, node.end_lineno or node.lineno
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            told[node.target.id] = " ".join(spoken[line] for line in range(begin, end + 1) if line in spoken)
    return told


def _spoken(source: str) -> Iterator[tuple[int, str]]:
    """Line number -> the comment in it."""
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT:
            yield token.start[0], token.string.lstrip("# ").strip()
