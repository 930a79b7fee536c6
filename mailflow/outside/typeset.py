"""Makes a PDF of a page's data, in a process of its own: template, data and instant on stdin, the PDF on stdout.

People's words come to the template as JSON in one input string; typst reads them as data, never as its own language.
"""

from __future__ import annotations

import json
import sys

import typst


def main() -> None:
    """One PDF; the same order always gives the same bytes."""
    order = json.loads(sys.stdin.buffer.read())
    pdf = typst.compile(
        order["template"].encode(),
        format="pdf",
        sys_inputs={"page": json.dumps(order["page"], ensure_ascii=False)},
        timestamp=order["made"],
    )
    sys.stdout.buffer.write(pdf or b"")


if __name__ == "__main__":
    main()
