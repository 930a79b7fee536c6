"""An operator who types what deploy/README.md says, in order, on a fresh Debian."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def commands(page: str, section: str) -> list[str]:
    """The commands of a section of deploy/README.md, in order, without the remarks behind them."""
    part = page.partition(f"\n## {section}\n")[2].partition("\n## ")[0]
    lines = re.findall(r"(?m)^    (\S.*)$", part)
    return [re.sub(r"\s+#\s.*$", "", line).strip() for line in lines]


def section_names(page: str) -> list[str]:
    """The sections, in order."""
    return re.findall(r"(?m)^## (.+)$", page)


def with_setting(text: str, table: str, key: str, value: str) -> str:
    """The settings file with that line filled in, as by hand in an editor."""
    begin = text.index(f"\n[{table}]\n")
    end = text.find("\n[", begin + 1)
    end = end if end > 0 else len(text)
    line = f"{key} = {value}"
    part, count = re.subn(rf"(?m)^(?:# )?{key} = .*$", line, text[begin:end], count=1)
    return text[:begin] + (part if count else f"{text[begin:end].rstrip()}\n{line}\n") + text[end:]
