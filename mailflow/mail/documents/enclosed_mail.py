"""The words of a mail that is attached to another; what is attached to it stays closed."""

from __future__ import annotations

from collections.abc import Iterator

from mailflow.core.session.files import Trouble
from mailflow.mail.body.body_lines import of_text
from mailflow.mail.body.html_lines import of_html
from mailflow.mail.documents import web
from mailflow.mail.documents.limits import Refused
from mailflow.mail.parsing import precheck
from mailflow.mail.parsing.parse import parse


def lines(content: bytes) -> Iterator[str]:
    """Its subject, then its body with the quotes in it."""
    if bomb := precheck.reason(content):
        raise Refused(Trouble.BOMB, bomb)
    message = parse(content)
    yield from (message.subject, "")
    body = of_html(message.html) if message.html is not None else ()
    if any(line.text.strip() for line in body):
        yield from web.of_body(body)
    else:
        yield from (line.text for line in of_text(message.text or ""))
