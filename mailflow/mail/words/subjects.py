"""Subjects without what mail programs put before them."""

from __future__ import annotations

import re

from mailflow.mail.words.lazily import lazily

# Reply and forward marks of mail programs in the languages they speak; "Re[2]:" and "RE (2):" count too.
_MARKS = r"re|fwd?|fw|antw|doorst|betr|tr|rép|rep|ref|réf|aw|wg|sv|vs|vb|vl|rif|i|r|odp|pd|enc|res|rv|ynt|ilt|atb|nb|y"
_PREFIX = lazily(
    rf"^\s{{0,9}}(?:(?:{_MARKS})\s?(?:\[\d{{1,3}}\]|\(\d{{1,3}}\))?\s?[:：]|\[(?:ext|extern|external|externe)\])", re.I
)


def bare_subject(subject: str) -> str:
    """The subject as its first writer put it, on one line."""
    subject = " ".join(subject.split())
    while match := _PREFIX.match(subject):
        subject = subject[match.end() :].lstrip()
    return subject
