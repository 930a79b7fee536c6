"""Makes a PDF of a page's data, in a process of its own: template, data and instant on stdin, the PDF on stdout.

People's words come to the template as JSON in one input string; typst reads them as data, never as its own language.
"""

from __future__ import annotations

import json
import re
import sys
import tempfile
from typing import Any

import typst

# Emoji, with what joins and tints them: no font that comes along has them, and empty boxes say nothing.
_EMOJI = re.compile(" ?[\u200d\u20e3\u2600-\u27bf\u2b00-\u2bff\ufe0f\U0001f000-\U0001faff\U000e0020-\U000e007f]+")


def main() -> None:
    """One PDF; the same order on the same machine always gives the same bytes."""
    order = json.loads(sys.stdin.buffer.read())
    fonts = typst.Fonts()
    emoji = any("emoji" in family.lower() for family in fonts.families())
    with tempfile.TemporaryDirectory() as nothing:  # all that a template can read
        pdf = typst.compile(
            order["template"].encode(),
            root=nothing,
            format="pdf",
            font_paths=fonts,
            sys_inputs={"page": json.dumps(order["page"] if emoji else _plain(order["page"]), ensure_ascii=False)},
            timestamp=order["made"],
        )
    sys.stdout.buffer.write(pdf if isinstance(pdf, bytes) else b"")


def _plain(part: Any) -> Any:
    """The same page without emoji."""
    if isinstance(part, str):
        return _EMOJI.sub("", part).strip()
    if isinstance(part, dict):
        return {key: _plain(value) for key, value in part.items()}
    return [_plain(one) for one in part] if isinstance(part, list) else part


if __name__ == "__main__":
    main()
