# ruff: noqa: E501 - a pattern is a table of words, one line a family
"""The lines of a plain text that its writer typed himself, for words that come without a labelled reply."""

from __future__ import annotations

from mailflow.mail.words import courtesies
from mailflow.mail.words.lazily import lazily
from mailflow.mail.words.wording import fold

_ATTRIBUTION = lazily(
    r"\s*(?:-{2,}\s?(?:original|oorspronkelijk|forwarded|doorgestuurd|message (?:d'origine|transfere)|ursprungliche|"
    r"weitergeleitete)|_{10,}|(?:on|op|le|am|il)\s.{4,160}(?:wrote|schreef|het volgende geschreven|a ecrit|schrieb)\s?:|"
    r".{4,160}\b(?:wrote|schreef|a ecrit|schrieb)\b.{0,80}:\s*$|(?:van|from|de|von)\s?:\s.{0,120}@)"
)
_FOOTER = lazily(
    r"\s*(?:(?:verstuurd|verzonden|gesendet|sent|envoye|gestuurd|get)\s(?:vanaf|vanop|via|met|van|from|with|depuis|de|a partir|"
    r"von|mit|outlook|aus)\b.{0,60}|telecharge[zr]? outlook.{0,40}|-- ?)$"
)
_HISTORY_LINES = 20_000


def own_lines(text: str) -> list[str]:
    """Without quoted history, mobile footers, the greeting and the closing formula; blank lines stay."""
    kept: list[str] = []
    for line in text.split("\n")[:_HISTORY_LINES]:
        if _ATTRIBUTION.match(fold(line[:200])) and any(map(str.strip, kept)):
            break
        if not line.lstrip().startswith(">") and not _FOOTER.match(fold(line[:120])):
            kept.append(line)
    body = kept[courtesies.without_greeting(kept) : courtesies.closing_at(kept)]
    return body if any(map(str.strip, body)) else kept
