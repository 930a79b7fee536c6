"""Recognises the lines with which a mail client introduces the mail it quotes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from mailflow.mail.body import attribution_words as words
from mailflow.mail.words.lazily import lazily


@dataclass(frozen=True, slots=True)
class Attribution:
    """Lines that introduce a quoted mail."""

    first: int
    end: int  # exclusive
    own: str = ""  # words of the writer before it, on its first line
    forward: bool = False  # what follows is a mail passed on, not replied to
    bordered: bool = False  # "-----Original Message-----" and the like
    sentence: bool = False  # "On ... wrote:", no header block
    sure: bool = True  # False: only when a marked quote follows
    addressed: bool = True  # names an address, or, of a header block, an address or a moment: as programs write it
    told: bool = False  # a sentence without an address, an hour, or its reader: "in May the mayor wrote:"


_LONGEST = 400  # characters of an attribution, all its lines together


def _any(phrases: Sequence[str]) -> str:
    return "|".join(re.escape(one) for one in sorted(set(phrases), key=len, reverse=True))


_VERB = lazily(rf"(?<!\w)(?:{_any(words.VERBS)})(?![\w-])|{_any(words.CLOSE_VERBS)}", re.IGNORECASE)
_NAME_LAST = lazily(
    rf"(?<!\w)(?:{_any(words.VERBS)})(?: (?:\W|\d|van|von|de|der|du|(?-i:[A-ZÀ-Þ]))[^\s]{{0,40}}){{1,8}}\s*$",
    re.IGNORECASE,
)
_VERB_ENDINGS = tuple({verb.lower() for verb in (*words.VERBS, *words.CLOSE_VERBS, *words.AFTER_VERBS)})
_AFTER_VERB = " \t:：.-_>*<|\"'"
_ADDRESS = lazily(r"[\w.+'-]{1,64}(?:@| at )[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}|<[^<>\s@]{1,64}@[^<>\s]{0,80}>")
_YEAR = lazily(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_DAY = lazily(r"(?<!\d)\d{1,4}[./-]\d{1,2}[./-]\d{2,4}(?!\d)|\d{4}\s?年|\d{4}\s?년")
_TIME = lazily(r"(?<!\d)\d{1,2}\s?[:.hH]\s?\d{2}(?!\d)|\d{1,2}\s?[ap]\.?m\b", re.IGNORECASE)
_NUMBER = lazily(r"\d{1,4}")
_EARLY_NUMBER = lazily(r"\W{0,8}(?:\S{1,16}\s{1,3}){0,5}\(?\d")
_QUOTING = lazily(rf"(?:{_any(words.QUOTING)})\s.{{0,120}}:$", re.IGNORECASE)
_DATE_FIRST = lazily(r"\W{0,4}(?:\w{2,12}[.,]{0,2}\s)?\d{1,4}[./ -]")
_INNER = lazily(
    rf"(?<=\S)(?:\s|-{{2,}}\s?)(?=(?:{_any(words.OPENINGS)})\s(?:[^\W\d]{{2,12}}[.,]{{0,2}}\s){{0,2}}\(?\d)"
)
_OPENS = lazily(rf"(?:{_any(words.OPENINGS)})\s(?:[^\W\d]{{2,12}}[.,]{{0,2}}\s){{0,2}}\(?\d")
_DASHED_VERB = lazily(rf"\W{{2,}}\S.{{0,80}}\s(?:{_any(words.VERBS)})\s?:?\s?-{{2,}}\W*$", re.IGNORECASE)
_DASHES = "-_=*~\u2010-\u2015"  # an older Proton Mail writes U+2010
_BORDER = lazily(
    rf"\W{{0,3}}[{_DASHES}]{{2,}}.{{0,20}}(?:{_any(words.BORDERS)}).{{0,40}}?[{_DASHES}]{{2,}}\W{{0,3}}(?:$|[^\W\d]{{1,20}}\s?:)",
    re.IGNORECASE,
)
_BEGINS_BORDER = lazily(r"[ *>]{0,8}[-_=~\u2010-\u2015]")
MAIL = lazily(
    r"messa|mensa|beri[cg]h|nachricht|mail|medde|besked|viesti|wiadom|zpr[áa]va|spr[áa]va|[üu]zenet|сообщ|повідом|μήνυμα|ileti"
    r"|邮件|郵件|メッセージ|메시지|appointment|afspraak|termin|thư|pošta|melding|forward|doorgest|weitergel|transf|inoltr"
    r"|reenvi|encamin|przekaz|vidareb|videres|転送|转发|轉寄|전달|reply|réponse|antwort|betreff|kiri|ziņa|laiškas|sporočilo|poruka",
    re.IGNORECASE,
)  # what a border between dashes speaks of
_MESSAGE_OF = lazily(rf"\W{{0,6}}(?:e-?)?(?:{MAIL.pattern})[\w ]{{0,20}}\d.{{0,30}}\d\W{{0,3}}$", re.IGNORECASE)
RULE = lazily(r"\s{0,3}[-_=*~#—–]{3,200}\s*$")
_GLUED = lazily(r"(?P<told>\s{0,4}\S.{10,300}?>\s?[:：])\s{2,8}(?=\S)")
_FORWARD = lazily(rf"\W{{0,6}}(?:{_any(words.FORWARDS)})\W{{0,6}}$", re.IGNORECASE)
_LINE = lazily(r"line|lijn|lign|eile|above|línea|linha|riga|encima")
_REPLY_ABOVE = lazily(_any(words.REPLY_ABOVE), re.IGNORECASE)
_FORWARDED = lazily(
    r"forw|doorgest|weitergel|transf|inoltr|reenvi|encamin|przekaz|vidareb|videres|v[äa]lit|p[rř]epos|pos[ił]an|перес|转发|轉寄|転送|전달",
    re.IGNORECASE,
)
_SENT_FROM = lazily(r"sent from [\w .-]{2,40}<[^<>\s]{3,80}>\s{0,2}wrote:", re.IGNORECASE)
_PROGRAM = lazily(rf"{_TIME.pattern}|(?<!\w)(?:you|vous|tu|du|sie|jij|je|u)(?!\w)", re.IGNORECASE)
_COLON = lazily(r"[:：]\W{0,4}$")


def begins_at(texts: Sequence[str], at: int) -> Attribution | None:
    """The attribution of whatever form that begins on that line, or None."""
    text = texts[at]
    if len(text) > _LONGEST or not text.strip():
        return None
    return _border(text, at) or header_block(texts, at) or _sentence(texts, at)


def glued(text: str) -> int:
    """Where the quoted words begin that share a line with the attribution above them (Yahoo); 0: they do not."""
    found = _GLUED.match(text) if ">" in text[:400] else None
    told = found["told"].strip() if found else ""
    return found.end() if found and _judged(told, _EARLY_NUMBER.match(told) is not None) is True else 0


def _border(text: str, at: int) -> Attribution | None:
    if _BEGINS_BORDER.match(text) and (_BORDER.match(text) or _DASHED_VERB.match(text)):
        return Attribution(at, at + 1, forward=_FORWARDED.search(text) is not None, bordered=True)
    if len(text) < 160 and _LINE.search(text) and _REPLY_ABOVE.search(text):
        return Attribution(at, at + 1)
    if len(text) < 80 and _FORWARD.match(text):
        return Attribution(at, at + 1, forward=True, bordered=True)
    return None


def _sentence(texts: Sequence[str], at: int) -> Attribution | None:
    """'On 3 June 2025 at 10:12, Ann <ann@example.org> wrote:', on up to four lines."""
    first = texts[at].strip()
    early = _EARLY_NUMBER.match(first) is not None
    if not (early or "@" in first or first[-1:] in ":："):
        return None
    joined = ""
    unsure: Attribution | None = None
    for end in range(at + 1, min(at + 5, len(texts)) + 1):
        piece = texts[end - 1][: _LONGEST + 1].strip()
        if end > at + 1 and (_border(piece, 0) or header_block(texts, end - 1)):
            break  # what stands above those is a line by itself
        if not piece and not joined.endswith(("<", ",")) and not _continues(texts, end):
            break
        joined = f"{joined} {piece}" if joined else piece
        if len(joined) > _LONGEST:
            break
        verdict = _judged(joined, early)
        if verdict:
            if any(_opens(texts, later, end) for later in range(at + 1, end)):
                return None  # a line of the writer's directly above an attribution
            over = 0 if end == len(texts) or _opens(texts, end, end + 1) else _runs_over(joined, texts[end])
            addressed = _ADDRESS.search(joined) is not None
            told = not addressed and _PROGRAM.search(joined) is None
            return Attribution(at, end + over, own=_before(first), sentence=True, addressed=addressed, told=told)
        if verdict is False and unsure is None:
            unsure = Attribution(at, end, sentence=True, sure=False)
    return unsure


def _opens(texts: Sequence[str], at: int, end: int) -> bool:
    """Whether a whole attribution begins on that line."""
    if not _OPENS.match(texts[at].strip()):
        return False
    return _judged(" ".join(text[:_LONGEST].strip() for text in texts[at:end]), early=True) is True


def _runs_over(joined: str, following: str) -> int:
    """1 when the colon of an attribution that ends in its verb stands on the next line, behind a name or date."""
    if _COLON.search(joined) or not _COLON.search(following) or len(following) > 100:
        return 0
    rest = following.strip()
    return int(len(rest) <= 2 or _ADDRESS.search(rest) is not None or _dated(rest))


def half(text: str) -> bool:
    """'On 3 June 2025 Ann wrote' without an end, as it stands above a header block."""
    if _MESSAGE_OF.match(text) and _dated(text):
        return True
    if text.rstrip().endswith((".", "!", "?")) or not (_ADDRESS.search(text) or _TIME.search(text)):
        return False  # a sentence of the writer's, of what somebody wrote once
    if not (_ends_in_verb(text) or text.rstrip().endswith((">", ")")) or _NAME_LAST.search(text)):
        return False
    return len(text) < 200 and _EARLY_NUMBER.match(text) is not None and _VERB.search(text) is not None and _dated(text)


def _continues(texts: Sequence[str], after_blank: int) -> bool:
    return after_blank < len(texts) and texts[after_blank].strip()[:1] == "<"


def _judged(joined: str, early: bool) -> bool | None:
    """True: an attribution; False: one if a marked quote follows; None: none."""
    if joined[-1:] == ":" and (_SENT_FROM.match(joined) or (_QUOTING.match(joined) and _ADDRESS.search(joined))):
        return True
    in_verb = _ends_in_verb(joined)
    colon = in_verb or _COLON.search(joined[-8:]) is not None
    if not colon:
        return False if _DATE_FIRST.match(joined) and joined.endswith(">") and _ADDRESS.search(joined) else None
    address = _ADDRESS.search(joined) is not None
    dated = _dated(joined)
    verb = in_verb or _VERB.search(joined) is not None
    if verb and ((dated and (early or address)) or (address and in_verb)):
        return True
    if not verb:
        return True if dated and address and _address_last(joined) else None
    return True if dated and len(joined) < 160 else (False if early or address else None)


def _ends_in_verb(joined: str) -> bool:
    """Whether 'wrote' in some language is the last word."""
    tail = joined[-60:].rstrip(_AFTER_VERB).lower()
    if not tail.endswith(_VERB_ENDINGS):
        return False
    for verb in _VERB_ENDINGS:
        if tail.endswith(verb):
            before = tail[-len(verb) - 1 : -len(verb)]
            if not before.isalpha() or not verb.isascii():
                return True
    return False


def _dated(joined: str) -> bool:
    strong = (_YEAR.search(joined) is not None) + (_TIME.search(joined) is not None) + (_DAY.search(joined) is not None)
    return strong >= 1 and len(_NUMBER.findall(joined)) >= 2


def _address_last(joined: str) -> bool:
    tail = joined[-40:]
    closed = "@" in joined[-90:] and tail.rstrip(" :：").endswith((">", ")", "]"))
    return closed or _ADDRESS.search(tail) is not None


def _before(line: str) -> str:
    """The writer's words before an attribution on the same line."""
    inner = _INNER.search(line)
    if inner is None or not re.search(r"\w", line[: inner.start()]) or _VERB.search(line[: inner.start()]):
        return ""
    if _NUMBER.search(line[: inner.start()]) and _EARLY_NUMBER.match(line) and _YEAR.search(line[: inner.start()]):
        return ""
    return line[: inner.start()].strip()


# Header blocks.

_KINDS = {"from": words.FROM, "sent": words.SENT, "to": words.TO, "subject": words.SUBJECT, "copy": words.COPY}
_KIND_OF = {label: kind for kind, labels in _KINDS.items() for label in labels}
_LABEL = lazily(r"[\s*_>|]{0,8}([^\W\d_][\w '’./-]{0,23}?)[*_]{0,2}\s{0,3}[:：][*_]{0,2}\s{0,8}(.{0,300})")
_INNER_LABEL = lazily(rf"\s\*?({_any([*words.SENT, *words.TO, *words.SUBJECT])})\*?\s?[:：]\s", re.IGNORECASE)
_LONGEST_BLOCK = 14


def header_block(texts: Sequence[str], at: int) -> Attribution | None:
    """'From: ... Sent: ... To: ... Subject: ...' in any language, plain or bold, wrapped or indented."""
    kind = _kind(texts[at])
    if kind is None:
        return _unknown_block(texts, at)
    if kind == "copy":
        return None
    kinds, end, evidence = _scan(texts, at)
    again = any(_kind(text) == kind or RULE.match(text) or _border(text, 0) for text in texts[at + 1 : end])
    if again and _below(texts, at):
        return None  # a line of the writer's that has such a label too: the block begins below it
    return Attribution(at, end, addressed=evidence) if _is_block(kinds, end, evidence) else None


def _below(texts: Sequence[str], at: int) -> bool:
    """Whether a block begins on the next line that holds anything but dashes."""
    between = (later for later in range(at + 1, min(at + _LONGEST_BLOCK, len(texts))) if texts[later].strip())
    following = next((later for later in between if not (RULE.match(texts[later]) or _border(texts[later], 0))), None)
    return following is not None and _kind(texts[following]) is not None and _is_block(*_scan(texts, following))


def _is_block(kinds: set[str], _end: int, evidence: bool) -> bool:
    return len(kinds) >= 3 or (len(kinds) == 2 and evidence and "copy" not in kinds)


def _kind(text: str) -> str | None:
    label = _LABEL.match(text) if _labelled(text) else None
    return _KIND_OF.get(label[1].strip().lower()) if label else None


def _labelled(text: str) -> bool:
    """Whether there is a colon where a label can end."""
    return ":" in text[:40] or "：" in text[:40]


def _scan(texts: Sequence[str], at: int) -> tuple[set[str], int, bool]:
    """Which labels stand in the lines from there, where they end, whether an address or date stands among them."""
    kinds: set[str] = set()
    evidence = pending = False  # pending: on lines without a label, which count when another label follows
    end = at
    for index in range(at, min(at + _LONGEST_BLOCK, len(texts))):
        text = texts[index][:_LONGEST]
        if not text.strip() and not _goes_on(texts, index):
            break
        kind = _kind(text)
        if kind is None and index - end >= 3:
            break  # a wrapped value, but not a long one
        pending = pending or _ADDRESS.search(text) is not None or _dated(text)
        if kind is not None:
            evidence = evidence or pending
            kinds.add(kind)
            if text.count(":") > 1:
                kinds.update(_KIND_OF[label.lower()] for label in _INNER_LABEL.findall(text))
            end = index + 1
    return kinds, _with_rest(texts, end), evidence


def _goes_on(texts: Sequence[str], blank: int) -> bool:
    """Whether a header line follows a blank one, as where every line is a paragraph."""
    return blank + 1 < len(texts) and _kind(texts[blank + 1]) is not None


def _with_rest(texts: Sequence[str], end: int) -> int:
    """A wrapped value of the last header line belongs to the block."""
    while end < len(texts) and texts[end].strip() and texts[end][:1] in " \t<":
        end += 1
    return end


def _unknown_block(texts: Sequence[str], at: int) -> Attribution | None:
    """Three labels or more in a language we do not know, with an address and a date among the values."""
    if not _labelled(texts[at]):
        return None
    address = dated = False
    count = 0
    for index in range(at, min(at + 6, len(texts))):
        label = _LABEL.match(texts[index])
        if label is None or not label[2].strip():
            break
        if count and _kind(texts[index]) and "from" in (found := _scan(texts, index))[0] and _is_block(*found):
            return None  # what stands above it is the writer's
        count += 1
        address = address or _ADDRESS.search(label[2]) is not None
        dated = dated or (_dated(label[2]) and _ADDRESS.search(label[2]) is None)
    return Attribution(at, at + count) if count >= 3 and address and dated else None
