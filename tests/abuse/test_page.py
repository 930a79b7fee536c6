"""docs/security.md names tests that are there."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
PAGE = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
ROW = re.compile(r"(?m)^\| (?!who |attack |---)([^|\n]+)\|[^|\n]*\|[^|\n]*\|([^|\n]*)\|$")
NAMED = re.compile(r"`(tests/[\w/]+\.py)(?:::(\w+))?`")


def test_every_test_that_a_line_names_is_there() -> None:
    missing = []
    for attack, tests in ROW.findall(PAGE):
        for path, function in NAMED.findall(tests):
            file = ROOT / path
            if not file.is_file() or (function and f"def {function}(" not in file.read_text(encoding="utf-8")):
                missing.append((attack.strip(), path, function))
    assert missing == []


def test_every_line_against_stopping_the_service_has_a_test() -> None:
    section = PAGE.split("## 1. ")[1].split("\n## ")[0]
    assert ROW.findall(section)
    assert [attack for attack, tests in ROW.findall(section) if not NAMED.search(tests)] == []
