"""What a whole reply changes in a draft, by its own words or inside the quote."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mailflow.mail.draft_edits.clauses import Reader
from mailflow.mail.draft_edits.consent import plain
from mailflow.mail.draft_edits.patterns import CALLED
from mailflow.mail.draft_edits.redline import Beside, Redline
from mailflow.mail.draft_edits.references import Referring
from mailflow.mail.draft_edits.sheet import Sheet
from mailflow.mail.draft_edits.signs import PRAISE, announces, without_praise
from mailflow.mail.fields import Edit, EditKind, Unplaced
from mailflow.mail.words.folding import fold
from mailflow.mail.words.lazily import lazily

_TALK = lazily(r"[^.!?,;\n]{0,60}\+?\d[\d /.-]{7,16}\d[^.!?,;\n]{0,60}[.!?]?")  # a telephone number orders nothing
_SMILEY = lazily(r"\s?[:;]-?[)(DPp](?=\s|$)\s?|\s?[\U0001f600-\U0001f64f\U0001f44d-\U0001f44f]+\s?")
_READ = 12_000  # characters of the writer's own words


@dataclass(frozen=True, slots=True)
class Said:
    """What was said of a draft, with the words that say something else."""

    edits: tuple[Edit, ...]
    unplaced: tuple[Unplaced, ...]
    rest: str


def read(text: str, limit: int) -> tuple[Edit, ...]:
    """The edits in those words, of a draft with so many points."""
    return said(text, Sheet(("",) * limit)).edits


def said(text: str, sheet: Sheet) -> Said:
    """The edits in the writer's own words; all numbers mean the draft that he was sent."""
    changes = Referring(sheet)
    reader = Reader(changes)
    reader.read(_SMILEY.sub(". ", text[:_READ]))
    rest = _TALK.sub("", "\n".join(reader.rest)).strip("\n") + text[_READ:]
    return Said(tuple(dict.fromkeys(changes.edits)), tuple(dict.fromkeys(changes.unplaced)), rest)


def with_quote(inside: Redline, sheet: Sheet) -> Said:
    """The same, with what was done inside the quote and written between its lines."""
    announced, words = _announced(inside.own)
    own = said(words, sheet)
    edits, unplaced, rest = list(inside.edits), list(inside.unplaced), [own.rest] if own.rest else []
    for one in inside.beside:
        there = _below(one, sheet) if one.below else _beside(one, sheet)
        if one.same_line and there.unplaced and (longer := _longer(one, edits)):
            edits.append(longer)
            continue
        edits += there.edits
        unplaced += there.unplaced
        rest += [there.rest] if there.rest else []
    if announced and not (inside.edits or inside.unplaced or inside.beside or own.edits or own.unplaced):
        unplaced.append(Unplaced(announced))  # he changed something that is not to be seen here
    every = _settled([*edits, *own.edits])
    return Said(every, tuple(dict.fromkeys((*unplaced, *own.unplaced))), without_praise(plain("\n".join(rest))))


def _announced(text: str) -> tuple[str, str]:
    """What only points at changes in the quote, and the words without it."""
    clauses = [one.group() for one in _CLAUSES.finditer(text)]
    found = [one for one in clauses if announces(one)]
    return " ".join(found).strip(), "".join(one for one in clauses if one not in found) if found else text


def _settled(edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """Each once; a point that was struck by hand and named as struck is struck once."""
    struck: set[int] = set()
    kept: list[Edit] = []
    for edit in dict.fromkeys(edits):
        if edit.kind is EditKind.STRIKE:
            left = tuple(point for point in edit.points if point not in struck)
            struck.update(left)
            if left:
                kept.append(Edit(EditKind.STRIKE, left))
        else:
            kept.append(edit)
    return tuple(kept)


_CLAUSES = lazily(r"[^.!?;,\n]+(?:[.!?;,]+|$)\s{0,2}|[.!?;,\n\s]+")
# Between the lines of the quote

_THIS = lazily(
    r"\b(?:dit punt|dit|deze zin|deze|this point|this one|this|ce point|celui-ci|dieser punkt|diesen punkt|das hier|"
    r"dieses)\b"
)
_HEAD = lazily(r"^\s*\(?(?P<n>\d{1,2})\s?[.):]\s+(?P<text>\S.{2,2000})$")
_WHOLE = lazily(r"[A-ZÀ-Ý“\"„«]\S*\s\S+\s.*[.!?]\W{0,2}$")
_BARE = lazily(r"^[\s>*•–→=-]+")


def _beside(one: Beside, sheet: Sheet) -> Said:
    """Words on a line of their own: a new point, an instruction, or one that means the point above it."""
    text = _BARE.sub("", one.text).strip() if not one.text.lstrip().startswith("+") else one.text.strip()
    head = _HEAD.match(text)
    if head and int(head["n"]) > len(sheet.points):
        return Said((Edit(EditKind.ADD, text=head["text"].strip(" *")),), (), "")
    plain = said(text, sheet)
    if plain.edits:
        return Said(plain.edits, plain.unplaced, "")
    above = one.after
    if above is not None and above.point:
        meant = _meant(text, above.point, sheet)
        if meant:
            return Said(meant, (), "")
    elif above is not None and (dropped := _meant(text, 1, Sheet(("", "")))):
        if dropped[0].kind is EditKind.STRIKE:
            return Said((Edit(EditKind.DROP, old=above.text),), (), "")
        if dropped[0].kind is EditKind.REPLACE and dropped[0].text:
            return Said((Edit(EditKind.REWORD, text=dropped[0].text, old=above.text),), (), "")
    if PRAISE.search(fold(text)) and len(text.split()) < 8:
        return Said((), (), "")
    points = (above.point,) if above is not None and above.point else ()
    old = above.text if above is not None and not above.point else ""
    return Said((), (Unplaced(text, points, old),), "")


def _below(one: Beside, sheet: Sheet) -> Said:
    """Below a quote of one point may stand what is to be done with it, or anything else."""
    meant = _meant(one.text, one.after.point, sheet) if one.after is not None and one.after.point else ()
    return Said(meant, (), "") if meant else said(one.text, sheet)


def _longer(one: Beside, edits: list[Edit]) -> Edit | None:
    """A second sentence of a point."""
    if one.after is None or not one.after.point or not _WHOLE.match(one.text):
        return None
    points = (one.after.point,)
    changed = next((edit for edit in edits if edit.kind is EditKind.REPLACE and edit.points == points), None)
    if changed is not None:
        edits.remove(changed)
    return Edit(EditKind.REPLACE, points, f"{(changed.text if changed else None) or one.after.text} {one.text}")


def _meant(text: str, number: int, sheet: Sheet) -> tuple[Edit, ...]:
    """The edits in words that name no point, read as if they named that one."""
    called = CALLED[0].match(fold(text))
    if called and (words := text[called.start("text") :].strip(" \"'“”„«»")):
        return (Edit(EditKind.REPLACE, (number,), words),)
    named = _THIS.sub(str(number), fold(text), count=1)
    for way in (named, f"{number} {fold(text)}", f"{number}: {text}" if _RATHER.match(fold(text)) else ""):
        found = said(way, sheet).edits if way else ()
        if found and all(number in edit.points for edit in found):
            return found
    return ()


_RATHER = lazily(r"^(?:liever|plutot|lieber|rather|beter|better|besser|wordt|moet zijn|graag|nieuwe tekst)\b\s?:?")
