"""Tells what stands below a mail, or is put above it by machines, from its writer's words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mailflow.core.session import name_forms
from mailflow.mail.body import closing_words as words
from mailflow.mail.body import gateways, legal_words
from mailflow.mail.body.body_lines import BodyLine, Hint, speaks
from mailflow.mail.body.gateways import OF_MAIL, paragraphs
from mailflow.mail.body.quotes import Mark
from mailflow.mail.reply import Role
from mailflow.mail.words.lazily import lazily

_CLOSING = Mark(Role.SIGNATURE, "a closing with a signature below")
_DELIMITER = Mark(Role.SIGNATURE, "below a signature line")
_CONTACT = Mark(Role.SIGNATURE, "a name with its addresses")
_NAMED = Mark(Role.SIGNATURE, "below the sender's own name")
_CLIENT = Mark(Role.SIGNATURE, "the mail client says so")
_FOOTER = Mark(Role.FOOTER, "sent from a device")
_CLIPPING = Mark(Role.FOOTER, "the mail client's word that it left something out")
_MACHINE = Mark(Role.FOOTER, "written by a program for programs")
_SCANNER = Mark(Role.FOOTER, "a virus scanner's line")
_DISCLAIMER = Mark(Role.DISCLAIMER, "a legal disclaimer")
_KEPT = Mark(Role.OWN, "kept, since there are no other words")
_BELOW_FOOTER = Mark(Role.QUOTE, "below a footer")


def _whole(phrases: Sequence[str]) -> str:
    return "|".join(re.escape(one) for one in sorted(set(phrases), key=len, reverse=True))


_IS_CLOSING = lazily(rf"\W{{0,3}}(?:{_whole(words.CLOSINGS)})[\s,.!:;-]{{0,5}}$", re.IGNORECASE)
_PARTICIPLES = "|".join(rf"(?:{_whole(first)})\s(?:{_whole(then)})(?!\w)" for first, then in words.SENT_WITH)
_SENT = lazily(
    rf"[\W_]{{0,6}}(?:{_PARTICIPLES}|{_whole(words.SENT)})|[\W_]{{0,4}}via (?:my |mijn )?\w{{3,12}}\W{{0,4}}$",
    re.IGNORECASE,
)
_DEVICE = lazily(rf"(?<![a-zà-ÿ])(?:{_whole(words.DEVICES)})", re.IGNORECASE)
_MY = lazily(
    rf"[\W_]{{0,6}}(?:{_PARTICIPLES})\s(?:[\w'’]{{1,10}}\s){{0,3}}?(?:{_whole(words.MY)})\s[\w' .-]{{2,40}}\W{{0,4}}$",
    re.IGNORECASE,
)
_APP = lazily(
    r"(?:Sent|Verzonden|Verstuurd|Gesendet|Envoyé) (?:with|via|using|met|mit|avec) (?:[A-Z][\w.]{2,20} ?){1,3}$"
)
_CARRIER = lazily(
    r"(?<!\w)(?:verizon|at&t|t-mobile|sprint|samsung|galaxy|excuse|typos?|brevity|tikfouten|typfouten|tippfehler|fautes)(?!\w)",
    re.IGNORECASE,
)
_SENT_LAST = (
    "gesendet", "geschickt", "verschickt", "verzonden", "verstuurd", "küldve", "gönderildi", "送信", "보냄", "傳送",
    "发送", "sent", "envoyé",
    "downloaden", "herunterladen", "beziehen", "télécharger",
)  # fmt: skip
_ANGLED = lazily(r"[<(\[]\s?(?:https?|mailto)\S{0,600}[>)\]]|https?://\S{1,600}")
_RFC = lazily(r"\s{0,2}--\s{0,2}$")
_RULE = lazily(r"\s{0,3}[_=*~#-]{2,200}\s{0,3}$|\s{0,3}(?:\*\s){2,20}\*?\s{0,3}$")
_EMAIL = lazily(r"[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{2,63}")
_PHONE = lazily(
    r"(?:\+|\(|\b0|\b\d{3}[-. ])\d[\d\s()./-]{6,20}\d"
    r"|\b(?:tel|t|f|m|fax|gsm|mobile|mob|phone|téléphone|telefon|handy)\b[.:]{0,2}\s{0,3}\+?[\d(]",
    re.IGNORECASE,
)
_SITE = lazily(
    r"(?:https?://|www\.)\S{3,400}|\b[\w-]{2,40}\.(?:be|nl|com|org|net|eu|fr|de|ch|at|lu|uk|example)\b(?!@)",
    re.IGNORECASE,
)
_TITLE = lazily(rf"(?<![\w.-])(?:{_whole(words.TITLES)})(?![\w-])", re.IGNORECASE)
_NAME = lazily(r"\W{0,4}[^\W\d_a-z][\w.'’-]{0,24}(?:\s[\w.'’-]{1,24}){1,4}\W{0,4}$")
_SENTENCE = lazily(r"(?:\S{1,60}\s{1,4}){5,400}\S{0,60}[.?!]\W{0,3}$")
_PROMOTION = lazily(r"\W{0,4}(?:Yahoo|AOL) Mail\s?:\s(?:[\w'’éèêàçüöä]{2,20}[,.]?\s?){2,8}$")
_CLIPPED = lazily(
    r"\W{0,2}\[?(?:message clipped|bericht ingekort|message tronqué|nachricht gekürzt|quoted text hidden"
    r"|oorspronkelijk bericht verborgen|tekst uit oorspronkelijke bericht is verborgen|geciteerde tekst verborgen"
    r"|texte des messages précédents masqué|zitierter text ausgeblendet)\](?:\s.{0,60})?$",
    re.IGNORECASE,
)
_SCANNED = lazily(rf"(?<!\w)(?:{_whole(words.SCANNED)})(?!\w)", re.IGNORECASE)

_BESIDE_NAME = lazily(r"([^,|/]{1,40}?)\s?(?:[,|/]|\s[–—-]\s)\s?(?:[^\s.?!:]{1,30}[ ,|/]{0,2}){1,8}$")
_LISTED = lazily(r"\s*(?:\d{1,2}[.):]|[-*•+–])\s|.*[?:]\s*$")

_MOST_BELOW = 4  # lines below a name that is not written whole
_LONGEST_SIGNATURE = 30  # lines below "-- " that are still believed to be one
_LONGEST_BLOCK = 14
_WIDEST = 90


def mark(lines: Sequence[BodyLine], marks: Sequence[Mark], name: str = "") -> list[Mark]:
    """The marks, with signatures, footers, disclaimers and banners taken from the writer's own words.

    `name` is the display name in From: below it, alone on a line, stands what he is signed with.
    """
    out = list(marks)
    for index, line in enumerate(lines):
        if out[index].role is Role.OWN and line.text:
            out[index] = _alone(line) or out[index]
    gateways.mark_banners(lines, out)
    above = False
    for run in _runs(out):
        _disclaimers(lines, out, run, below_words=above)
        above = above or _speaks(lines[run.start : run.stop], out[run.start : run.stop])
    before = list(out)
    speaking = [run for run in _runs(before) if _speaks(lines[run.start : run.stop], before[run.start : run.stop])]
    for run in _runs(before):
        beside = any(one != run for one in speaking)
        start = _signature(lines, _own_part(lines, out, run), name, beside=beside)
        if start is not None:
            at, mark_as = start
            for index in range(at, _sentence_below(lines, at, run.stop)):
                out[index] = mark_as if out[index].role is Role.OWN else out[index]
    _client_says(lines, out)
    if _speaks(lines, out):
        return out
    if not _speaks(lines, before):  # a warning that would be all there is, is the writer's
        before = [
            Mark(Role.OWN, "kept, since there are no other words") if one is gateways.BANNER else one for one in before
        ]
    return before


def is_footer(text: str) -> bool:
    """'Sent from my iPhone' in whatever language; not 'Sent from my desk, it is much easier'."""
    if len(text) > 240:
        return False
    plain = _ANGLED.sub("", text).strip()
    if not plain or len(plain) > 110 or len(plain.split()) > 12 or plain[-1] in "?:":
        return False
    if not (plain.lower().rstrip(" .)>*]-").endswith(_SENT_LAST) or _SENT.match(plain)):
        return False
    if "," in plain.rstrip(",") and not _CARRIER.search(plain):
        return False
    return any(pattern.search(plain) is not None for pattern in (_DEVICE, _MY, _APP))


def _alone(line: BodyLine) -> Mark | None:
    """What one line says of itself."""
    if line.hint is Hint.MACHINE:
        return _MACHINE
    if is_footer(line.text) or (len(line.text) < 120 and _PROMOTION.match(line.text)):
        return _FOOTER
    if len(line.text) < 160 and _CLIPPED.match(line.text):
        return _CLIPPING
    low = line.text.lower() if len(line.text) < 200 else ""
    if ("vir" in low or "av" in low) and "." in low and _SCANNED.search(low) and _SITE.search(low):
        return _SCANNER
    return None


def _runs(marks: Sequence[Mark]) -> Iterator[range]:
    """Stretches of lines that are not quoted."""
    start = 0
    for index, one in enumerate([*marks, Mark(Role.QUOTE, "")]):
        if one.role in (Role.QUOTE, Role.ATTRIBUTION):
            if index > start:
                yield range(start, index)
            start = index + 1


def _own_part(lines: Sequence[BodyLine], marks: Sequence[Mark], run: range) -> range:
    """A run without the notices and footers at its end."""
    stop = run.stop
    while stop > run.start and (marks[stop - 1].role is not Role.OWN or not lines[stop - 1].text.strip()):
        stop -= 1
    return range(run.start, stop)


def _filled(lines: Sequence[BodyLine], run: range) -> list[int]:
    return [index for index in run if lines[index].text.strip()]


def _signature(lines: Sequence[BodyLine], run: range, name: str, *, beside: bool) -> tuple[int, Mark] | None:
    """Where the signature of a run begins, if it ends in one."""
    filled = _filled(lines, run)
    if not filled:
        return None
    return (
        _below_delimiter(lines, filled)
        or _below_closing(lines, filled)
        or _contact_block(lines, filled)
        or _own_name(lines, filled, name, beside=beside)
    )


def _sentence_below(lines: Sequence[BodyLine], start: int, stop: int) -> int:
    """Where a signature ends: at the first blank line that a sentence follows, since people write on below it."""
    for index in range(start + 1, stop - 1):
        if not lines[index].text.strip() and _SENTENCE.match(lines[index + 1].text.strip()):
            return index
    return stop


def _own_name(lines: Sequence[BodyLine], filled: Sequence[int], name: str, *, beside: bool) -> tuple[int, Mark] | None:
    """The writer's own name alone on a line, apart from his words; below it at most short lines, and no sentence."""
    wanted = " ".join(name.replace(",", " ").casefold().split())
    for place in range(len(filled) - 1, max(-1, len(filled) - _LONGEST_BLOCK), -1):
        index, below = filled[place], filled[place + 1 :]
        text = lines[index].text
        whole = " " in wanted and bool(below) and _is_whole(text, wanted)
        if not whole and not ((place or beside) and len(below) <= _MOST_BELOW and _signs(text, name, last=not below)):
            continue
        leave = place > 0 and _IS_CLOSING.match(lines[filled[place - 1]].text) is not None
        apart = index == 0 or not lines[index - 1].text or place == 0 or leave
        apart = apart or _evidence(lines, below) > 0 or _titled(lines, below)
        if apart and _short(lines, below) and not any(_says_on(lines[one].text, whole=whole) for one in below):
            return (filled[place - 1] if leave else index), _NAMED
    return None


def _signs(text: str, name: str, *, last: bool) -> bool:
    """Whether somebody signs so. A last line in words of the name itself is known where the letter's people are."""
    said = set(re.findall(r"[^\W\d_]+", text.casefold()))
    if last and said <= set(re.findall(r"[^\W\d_]+", name.casefold())):
        return False
    beside = _BESIDE_NAME.match(text)  # "A. Young, minister, St Giles"
    return name_forms.signs(text, name) or (beside is not None and name_forms.signs(beside[1], name))


def _is_whole(text: str, wanted: str) -> bool:
    return text.strip(" ,.").casefold() in (wanted, " ".join(reversed(wanted.split(" ", 1))))


def _says_on(text: str, *, whole: bool) -> bool:
    """Whether a line below a name is no part of a signature: a sentence, or one of a list below a mere first name."""
    return _SENTENCE.match(text) is not None or (not whole and _LISTED.match(text) is not None)


def _below_delimiter(lines: Sequence[BodyLine], filled: Sequence[int]) -> tuple[int, Mark] | None:
    """'-- ' (RFC 3676 4.3), or another rule with addresses below it."""
    for place in range(max(0, len(filled) - _LONGEST_SIGNATURE), len(filled)):
        text = lines[filled[place]].text
        below = filled[place + 1 :]
        if _RFC.match(text) and _plausible(lines, below):
            return filled[place], _DELIMITER
        if (
            _RULE.match(text)
            and 0 < len(below) <= _LONGEST_BLOCK + 6
            and _evidence(lines, below)
            and _short(lines, below)
        ):
            return _up_to_closing(lines, filled[:place]) or filled[place], _DELIMITER
    return None


def _plausible(lines: Sequence[BodyLine], below: Sequence[int]) -> bool:
    return sum(len(lines[index].text) for index in below) < 1500


def _up_to_closing(lines: Sequence[BodyLine], above: Sequence[int]) -> int | None:
    """A closing with at most two lines of names right above a rule belongs to the signature."""
    for index in reversed(above[-3:]):
        if _IS_CLOSING.match(lines[index].text):
            return index
    return None


def _below_closing(lines: Sequence[BodyLine], filled: Sequence[int]) -> tuple[int, Mark] | None:
    """A closing with nothing, or with more than a name, below it."""
    for place in range(len(filled) - 1, max(-1, len(filled) - _LONGEST_BLOCK - 2), -1):
        if not _IS_CLOSING.match(lines[filled[place]].text):
            continue
        below = filled[place + 1 :]
        if not below or (
            len(below) >= 2 and _short(lines, below) and (_evidence(lines, below) or _titled(lines, below))
        ):
            return filled[place], _CLOSING
        return None
    return None


def _contact_block(lines: Sequence[BodyLine], filled: Sequence[int]) -> tuple[int, Mark] | None:
    """A last paragraph that begins with a name and holds two kinds of addresses."""
    start = len(filled) - 1
    while start > 0 and filled[start - 1] == filled[start] - 1 and len(filled) - start < _LONGEST_BLOCK:
        start -= 1
    block = filled[start:]
    named = _NAME.match(lines[block[0]].text) is not None
    if start and len(block) >= 3 and named and _evidence(lines, block) >= 2 and _short(lines, block):
        return block[0], _CONTACT
    return None


def _evidence(lines: Sequence[BodyLine], block: Sequence[int]) -> int:
    """How many kinds of addresses stand in a block: mail, telephone, web."""
    text = "\n".join(lines[index].text[:200] for index in block)
    return sum(pattern.search(text) is not None for pattern in (_EMAIL, _PHONE, _SITE))


def _titled(lines: Sequence[BodyLine], block: Sequence[int]) -> bool:
    return any(_TITLE.search(lines[index].text) for index in block)


def _short(lines: Sequence[BodyLine], block: Sequence[int]) -> bool:
    """Whether no line of a block is a sentence."""
    return all(len(lines[index].text) <= _WIDEST and not _SENTENCE.match(lines[index].text.strip()) for index in block)


def _disclaimers(lines: Sequence[BodyLine], marks: list[Mark], run: range, *, below_words: bool) -> None:
    """Paragraphs at the end of a run that speak of confidence and recipients, below words of the writer."""
    below = list(paragraphs(lines, run))
    found: int | None = None
    for place in range(len(below) - 1, max(-1, len(below) - 9), -1):
        text = " ".join(lines[index].text for index in below[place])[:6000].lower()
        if len(text) >= 40 and (place or below_words) and _legal(text, above=found is not None):
            found = place
    if found is None or sum(len(lines[index].text) for index in range(below[found][0], run.stop)) > 8000:
        return
    for index in range(below[found][0], run.stop):
        if marks[index].role is Role.OWN:
            marks[index] = _DISCLAIMER


def _legal(text: str, *, above: bool) -> bool:
    """Whether a paragraph is a legal notice or an imprint; `above`: one stands below it."""
    if sum(detail in text for detail in legal_words.IMPRINT) >= 2:
        return True
    hits = sum(hit in text for hit in legal_words.NOTICE) + sum(sure in text for sure in legal_words.SURE) * 3
    headed = text.lstrip(" *_[(-").startswith(legal_words.HEADS)
    return hits >= (2 if above or headed else 3) and OF_MAIL.search(text) is not None


def _client_says(lines: Sequence[BodyLine], marks: list[Mark]) -> None:
    for index, line in enumerate(lines):
        if line.hint is Hint.SIGNATURE and marks[index].role is Role.OWN and not _SENTENCE.match(line.text):
            marks[index] = _CLIENT


def _speaks(lines: Sequence[BodyLine], marks: Sequence[Mark]) -> bool:
    return any(mark.role is Role.OWN and speaks(line.text) for line, mark in zip(lines, marks, strict=True))


def below_footer(lines: Sequence[BodyLine], marks: Sequence[Mark]) -> list[Mark]:
    """What stands below a device's footer without any introduction is the mail replied to, when words stand above.

    Only for a mail of which we do not know what it answers.
    """
    out = list(marks)
    footer = next((index for index, one in enumerate(marks) if one is _FOOTER), None)
    if footer is None or not _speaks(lines[:footer], marks[:footer]):
        return out
    if any(one.role in (Role.QUOTE, Role.ATTRIBUTION) for one in marks):
        return out
    for index in range(footer + 1, len(out)):
        if out[index].role is Role.OWN:
            out[index] = _BELOW_FOOTER
    return out
