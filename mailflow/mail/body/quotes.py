"""Tells the lines that a mail quotes from the lines that its writer wrote."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from mailflow.mail.body import attributions
from mailflow.mail.body.attributions import Attribution
from mailflow.mail.body.body_lines import BodyLine, Hint, speaks
from mailflow.mail.reply import FORWARDED, Role
from mailflow.mail.words.lazily import lazily


@dataclass(frozen=True, slots=True)
class Mark:
    """What one line is, and the rule that said so."""

    role: Role
    why: str


@dataclass(frozen=True, slots=True)
class Repeated:
    """A body line and the line of the mail we had sent that it repeats, if any."""

    line: BodyLine
    original: int | None = None
    edited: bool = False  # with other words in between
    echoes: bool = False  # the line above the first that repeats, when its words stand in what we sent too


_OWN = Mark(Role.OWN, "own words")
_MARKED = Mark(Role.QUOTE, "quote mark")
_REPEATS = Mark(Role.QUOTE, "repeats what we sent")
_EDITED = Mark(Role.QUOTE, "repeats what we sent, edited")
_TAIL = Mark(Role.QUOTE, "below an attribution")
_REST = Mark(Role.QUOTE, "rest of a wrapped quoted line")
_INSERTED = Mark(Role.OWN, "written between the lines we sent")
_REPEATED = Mark(Role.OWN, "typed above the quote, though it repeats what we sent")
_KEPT = Mark(Role.OWN, "kept, since there are no other words")
_INTRODUCES = Mark(Role.ATTRIBUTION, "introduces the quoted mail")

_LINK = lazily(r"\s{0,4}[(<]?https?://\S{1,400}[)>]?\s{0,2}>?$")
_PUNCTUATION = lazily(r"[\s\-_=*•·|>.]*$")
_ENDS_SENTENCE = lazily(r"[.?!:;…]\W{0,2}$")


def separate(lines: Sequence[BodyLine]) -> list[BodyLine]:
    """The lines, with words that share a line with an attribution on a line of their own."""
    texts = [line.text for line in lines]
    out: list[BodyLine] = []
    for index, line in enumerate(lines):
        found = attributions.begins_at(texts, index) if " " in line.text and not line.depth else None
        behind = attributions.glued(line.text) if " " in line.text and not line.depth else 0
        if behind:
            out += [replace(line, text=line.text[:behind].strip()), replace(line, text=line.text[behind:])]
        elif found is not None and found.own:
            rest = line.text[line.text.index(found.own) + len(found.own) :]
            out += [replace(line, text=found.own), replace(line, text=rest.lstrip())]
        else:
            out.append(line)
    return out


def mark(lines: Sequence[Repeated], ours: tuple[str, ...] = (), *, known: bool = False) -> list[Mark]:
    """One mark for every line: OWN, QUOTE or ATTRIBUTION. `ours`: names and addresses that an attribution may name.

    `known`: the lines were compared with the mail that is answered.
    """
    found = _earned(lines, _attributions([one.line for one in lines], ours), known)
    marks = [_first_guess(one) for one in lines]
    _typed_above(lines, marks, found)
    if not found and not any(one.line.depth for one in lines):
        _without_form(lines, marks)
    _formatted(lines, marks, found)
    _rests(lines, marks)
    _tails(lines, marks, found)
    _blanks(lines, marks)
    return marks


def _earned(lines: Sequence[Repeated], found: list[Attribution], known: bool) -> list[Attribution]:
    """Without those in the writer's own words: what stands below them, to the next one, bears nothing out."""
    body = [one.line for one in lines]
    ends = [*(one.first for one in found[1:]), len(lines)][: len(found)]
    proven = [_proven(lines, one, end) for one, end in zip(found, ends, strict=True)]
    formed = [one.addressed and not _bare_border(body, one) for one in found]
    out: list[Attribution] = []
    for at, one in enumerate(found):
        sure_below = any(proven[later] or formed[later] for later in range(at + 1, len(found)))
        if proven[at] or formed[at] or not (known or sure_below or one.told):
            out.append(one)
    return out


def _proven(lines: Sequence[Repeated], one: Attribution, end: int) -> bool:
    """Whether marks, the client, or our own words show that a quote follows; or whether nothing follows at all."""
    body = [line.line for line in lines]
    if body[one.first].hint in (Hint.ATTRIBUTION, Hint.BOUNDARY) or _marked_next(body, one) or body[one.first].depth:
        return True
    below = lines[one.end : end]
    if any(line.original is not None for line in below):
        return True
    above_another = one.told and end < len(lines)
    return not above_another and not any(speaks(line.line.text) for line in below)


def _bare_border(body: Sequence[BodyLine], one: Attribution) -> bool:
    """A line between dashes that does not speak of a mail: "-----The original plan-----"."""
    if not one.bordered:
        return False
    return attributions.MAIL.search(" ".join(line.text for line in body[one.first : one.end])) is None


def _typed_above(lines: Sequence[Repeated], marks: list[Mark], found: Sequence[Attribution]) -> None:
    """What was typed above an attribution that introduces our letter is own, even where it repeats it.

    But questions that were copied to stand above their answers are what those answer.
    """
    near = (one for one in found if any(line.original is not None for line in lines[one.end : one.end + 40]))
    end = next((one.first for one in near), 0)
    repeats = [
        index
        for index in range(end)
        if marks[index] in (_REPEATS, _EDITED) and not lines[index].line.depth and not lines[index].echoes
    ]
    asked = [index for index in repeats if "?" in lines[index].line.text or lines[index].line.cell is not None]
    copied = asked if any(_answered(lines[index + 1 : end]) for index in asked) else []
    for index in set(repeats) - set(copied):
        marks[index] = _REPEATED


def _without_form(lines: Sequence[Repeated], marks: list[Mark]) -> None:
    """In a mail without any form of a quote, a sentence that says something else than ours is its writer's own."""
    for index, one in enumerate(lines):
        if marks[index] is _EDITED and "?" not in one.line.text:
            marks[index] = _REPEATED


def _answered(below: Sequence[Repeated]) -> bool:
    """Whether words that repeat nothing stand right below."""
    following = next((one for one in below if speaks(one.line.text)), None)
    return following is not None and following.original is None


def kept(lines: Sequence[Repeated], marks: Sequence[Mark], *, known: bool) -> tuple[list[Mark], str | None]:
    """For a mail that seems to hold no words of its writer: what to keep of it, and what a person should know.

    Without the mail it answers (`known`), a mail that calls itself a forward has no words of its own. Otherwise what
    stands without quote marks is kept, since it may have been written below the attribution.
    """
    out = list(marks)
    if not any(mark.role in (Role.QUOTE, Role.ATTRIBUTION) for mark in marks):
        return out, None
    found = _attributions([one.line for one in lines])
    if not known and found and found[0].bordered:
        return out, FORWARDED
    for index, one in enumerate(lines):
        introduces = marks[index] is _INTRODUCES and not (known or found[0].sentence)
        if not one.line.depth and one.original is None and (marks[index] is _TAIL or introduces):
            out[index] = _KEPT
    return out, "only a quote"


def _first_guess(one: Repeated) -> Mark:
    if one.original is not None:
        return _EDITED if one.edited else _REPEATS
    return _MARKED if one.line.depth else _OWN


def _attributions(lines: Sequence[BodyLine], ours: tuple[str, ...] = ()) -> list[Attribution]:
    texts = [line.text for line in lines]
    found: list[Attribution] = []
    index = 0
    while index < len(lines):
        one = _hinted(lines, index) or attributions.begins_at(texts, index)
        if one is None or not (one.sure or _marked_next(lines, one) or _names(texts, one, ours)):
            index += 1
            continue
        found.append(_with_above(texts, one))
        index = max(one.end, index + 1)  # a boundary without attribution has no lines of its own
    return found


def _names(texts: Sequence[str], one: Attribution, ours: tuple[str, ...]) -> bool:
    """Whether an unsure attribution names us, whom the mail answers."""
    said = " ".join(texts[one.first : one.end]).lower()
    return any(name.lower() in said for name in ours if len(name) > 3)


def _hinted(lines: Sequence[BodyLine], at: int) -> Attribution | None:
    """An attribution that the mail client itself points out."""
    hint = lines[at].hint
    if hint is Hint.BOUNDARY:
        inside = attributions.begins_at([line.text for line in lines[at : at + 20]], 0)
        return Attribution(at, at + (inside.end if inside else 0))
    if hint is not Hint.ATTRIBUTION:
        return None
    end = at
    while end < len(lines) and lines[end].hint is Hint.ATTRIBUTION:
        end += 1
    return Attribution(at, end)


def _with_above(texts: Sequence[str], one: Attribution) -> Attribution:
    """A line of dashes right above belongs to it, and so does a half attribution above a header block."""
    above = one.first - 1
    while above > one.first - 4 and above >= 0 and not texts[above].strip():
        above -= 1
    if above >= 0 and (attributions.RULE.match(texts[above]) or (not one.sentence and attributions.half(texts[above]))):
        return replace(one, first=above)
    return one


def _marked_next(lines: Sequence[BodyLine], one: Attribution) -> bool:
    """Whether the quote it introduces has marks of its own."""
    base = lines[one.first].depth
    following = next((line for line in lines[one.end : one.end + 8] if line.text.strip() or line.depth > base), None)
    return following is not None and following.depth > base


def _formatted(lines: Sequence[Repeated], marks: list[Mark], found: Sequence[Attribution]) -> None:
    """A blockquote above the attribution is the writer's; so is Gmail's when nothing introduces it."""
    first = found[0].first if found else len(lines)
    known = {one.original is None for one in lines[:first]} == {True} and any(
        one.original is not None for one in lines[first:]
    )
    for index, one in enumerate(lines[:first]):
        if marks[index] is not _MARKED:
            continue
        if known and one.line.depth == 1:
            marks[index] = Mark(Role.OWN, "the writer's own quotation")
            continue
        gmail = one.line.hint is Hint.GMAIL_BLOCKQUOTE
        if gmail or (found and one.line.hint is Hint.BLOCKQUOTE and not found[0].forward):
            marks[index] = Mark(Role.OWN, "blockquote above the attribution" if found else "formatted as a quote")


def _rests(lines: Sequence[Repeated], marks: list[Mark]) -> None:
    """A line without mark between marked ones that is plainly the end of the line above it."""
    for index in range(1, len(lines)):
        above, line = lines[index - 1].line, lines[index].line
        if line.depth or not above.depth or not line.text.strip() or marks[index] is not _OWN:
            continue
        after = lines[index + 1].line if index + 1 < len(lines) else None
        if after is not None and (after.depth or _LINK.match(line.text)) and _is_rest(above, line):
            marks[index] = _REST


def _is_rest(above: BodyLine, line: BodyLine) -> bool:
    if _LINK.match(line.text):
        return True
    words = line.text.strip()
    if " " not in words and "http" in above.text and not _ENDS_SENTENCE.search(above.text):
        return True
    if not above.wide:
        return False
    if words[0].islower():
        return above.text.rstrip()[-1:] not in "?:!"
    return not _ENDS_SENTENCE.search(above.text) and above.text.strip() != ""


def _tails(lines: Sequence[Repeated], marks: list[Mark], found: Sequence[Attribution]) -> None:
    """Below an attribution whose quote has no marks, all is quote; except between lines that we had sent."""
    body = [one.line for one in lines]
    starts = [one.first for one in found] + [len(lines)]
    _region(lines, marks, range(starts[0]), tail=False)
    tail = False
    for one, end in zip(found, starts[1:], strict=True):
        for index in range(one.first, one.end):
            marks[index] = _INTRODUCES
        tail = tail or not (body[one.first].depth or _marked_next(body, one))
        _region(lines, marks, range(one.end, end), tail=tail)
        _preheader(lines, marks, one.end)


def _preheader(lines: Sequence[Repeated], marks: list[Mark], start: int) -> None:
    """Right below an attribution: the hidden line at the top of our HTML, which some clients show in the quote."""
    at = next((index for index in range(start, len(lines)) if lines[index].line.text.strip()), None)
    if at is not None and lines[at].echoes:
        marks[at] = _REPEATS


def _region(lines: Sequence[Repeated], marks: list[Mark], region: range, *, tail: bool) -> None:
    ours = [index for index in region if lines[index].original is not None]
    for index in region:
        one = lines[index]
        if one.original is not None:
            continue
        if ours:
            if (speaks(one.line.text) and _beside(lines, ours, index)) if one.line.depth else tail:
                marks[index] = _INSERTED
        elif tail and not one.line.depth:
            marks[index] = _TAIL


def _beside(lines: Sequence[Repeated], ours: Sequence[int], index: int) -> bool:
    """Whether a marked line stands directly below one that we sent, at the same depth."""
    place = bisect_right(ours, index)
    return place > 0 and lines[ours[place - 1]].line.depth == lines[index].line.depth


def _blanks(lines: Sequence[Repeated], marks: list[Mark]) -> None:
    """A blank line goes with the line above it; so does a mere line of punctuation between quoted ones."""
    for index in range(1, len(lines)):
        one, above = lines[index], marks[index - 1]
        if not one.line.text.strip() and not one.line.depth:
            marks[index] = above
        elif above.role is not Role.OWN and one.original is None and _PUNCTUATION.match(one.line.text):
            below = next(
                (at for at in range(index + 1, min(index + 6, len(lines))) if lines[at].line.text.strip()), None
            )
            if below is not None and marks[below].role is not Role.OWN:
                marks[index] = above
