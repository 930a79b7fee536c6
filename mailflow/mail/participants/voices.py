"""Whose words stand where in a reply: the writer's own, and those that he passes on for others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mailflow.core.acts.union import Span
from mailflow.mail.examples import phrasebook
from mailflow.mail.interpreting import units
from mailflow.mail.interpreting.own_text import OwnText
from mailflow.mail.participants import references
from mailflow.mail.words.folding import fold
from mailflow.mail.words.lazily import lazily

_HEAD = lazily(r"[\s*_#>•–-]{0,6}(?P<said>[^:\n?!]{2,70}?)\s?[*_]{0,2}:[*_]{0,2}(?=\s|$)")
_NAMED_FIRST = lazily(r"[\s*_•–-]{0,6}(?P<name>[A-ZÀ-Þ][\w'’. -]{1,40}?)\s?[,–-]\s{1,3}")
_NUMBERED = lazily(r"\s*\d{1,2}\s?[.)]\s")
_FAR = 90  # characters before "says", in which the name stands
_MOST = 9  # questions
_WORD = lazily(r"[^\W_]+")
_BLANK = lazily(r"\n[^\S\n]*\n")
_NAME = lazily(r"[A-ZÀ-Þ][\w'’-]{1,20}(?: [A-ZÀ-Þ][\w'’-]{1,20}){0,2}$")


@dataclass(frozen=True, slots=True)
class Voice:
    """Words of one person."""

    span: Span
    person: str = ""  # "": the writer
    head: Span | None = None  # the words that only say whose words follow


def voices(own: OwnText, people: tuple[str, ...]) -> list[Voice]:
    """The reply cut where the words of another begin; one piece where nobody passes anything on."""
    heads = list(_heads(own, people))
    if not any(person for _, _, person in heads):
        return [Voice(Span(0, len(own.text)))]
    found: list[Voice] = []
    if heads[0][0] > 0:
        found.append(Voice(Span(0, heads[0][0])))
    ends = [*(head[0] for head in heads[1:]), len(own.text)]
    for (start, words, person), end in zip(heads, ends, strict=True):
        stops = _said_at_once(own.text, words, end) if person else end
        found.append(Voice(Span(words, stops), person, Span(start, words)))
        if own.text[stops:end].strip():
            found.append(Voice(Span(stops, end)))
    return found


def _said_at_once(text: str, start: int, end: int) -> int:
    """Where the words of another end: what stands on the line that announces them goes to the end of its paragraph.

    Unless it is numbered: then what follows is likely to be numbered too, and his.
    """
    line = text[start:end].split("\n", 1)[0]
    begins = _BLANK.search(text, start, end)
    if begins is None or "\n" in text[:start].rsplit(":", 1)[-1] or not line.strip() or references.find(line, _MOST):
        return end
    return end if line[:1].isdigit() else begins.start()


def _heads(own: OwnText, people: tuple[str, ...]) -> Iterator[tuple[int, int, str]]:
    """Where somebody's words are announced: start, where they begin, and whose they are ("": the writer's)."""
    passing = amid = False  # somebody else's words; they began amid a line of the writer's
    for line in own.lines:
        if passing and amid and _NUMBERED.match(own.text, line.span.start):
            passing = False
            yield line.span.start, line.span.start, ""  # his own list goes on
        for sentence in units.sentences(own.text, line.span):
            text = own.text[sentence.start : sentence.end]
            found = _HEAD.match(text)
            person = _person(found["said"].strip(" *_"), people) if found else None
            if labelled := _before_label(text, people):
                person, end = labelled
            elif found is not None and person is not None:
                end = found.end()
            elif passing and phrasebook.begins("turns_back", text) is not None:
                person, end = "", 0
            else:
                person, end = _dictated(text, people)
            if person and phrasebook.stands("of_several", text[:end]) is not None:
                person = None
            if person is not None:
                passing, amid = bool(person), own.text[line.span.start : sentence.start].strip() != ""
                begin = sentence.start + end
                yield sentence.start, begin + len(own.text[begin:]) - len(own.text[begin:].lstrip()), person


def _before_label(text: str, people: tuple[str, ...]) -> tuple[str, int] | None:
    """Whose answer a line says it is before it says to which question: "Els, question 2: …"."""
    head = _NAMED_FIRST.match(text)
    name = _person(head["name"], people) if head else None
    if head is None or not name or name not in people:
        return None
    found = references.find(text[head.end() :], _MOST)
    return (name, head.end()) if found and found[0].start == 0 and found[0].named else None


def _dictated(text: str, people: tuple[str, ...]) -> tuple[str | None, int]:
    """Whose words a sentence passes on behind "X says:", and where they begin."""
    mark = phrasebook.stands("dictates", text)
    if mark is None or mark.start > _FAR:
        return None, 0
    named = [one for one in people if _calls(text[: mark.start], one)]
    behind = text[mark.end :]
    colon = re.match(r"[^:.!?\n]{0,30}:\s", behind)
    if len(named) != 1 or not (colon or references.find(behind[:40], _MOST)):
        return None, 0
    only_colon = re.match(r"\W{0,4}:\s", behind)
    return named[0], mark.end + (only_colon.end() if only_colon else 0)


def _calls(text: str, name: str) -> bool:
    first = _WORD.findall(fold(name))[:1]
    return bool(first) and first[0] in _WORD.findall(fold(text))


def _person(said: str, people: tuple[str, ...]) -> str | None:
    """The person of whom a head speaks; "" for the writer himself, None for nobody."""
    if phrasebook.whole("myself", said):
        return ""
    folded = fold(said)
    passes = phrasebook.begins("on_behalf", said)
    rest = said[passes:].strip() if passes else said
    speaks = phrasebook.stands("says", rest)
    name = rest[: speaks.start].strip(" ,") if speaks else rest
    for one in people:
        known = _WORD.findall(fold(one))
        told = _WORD.findall(fold(name))
        if told and (told == known or (told == known[:1]) or (len(told) > 1 and told == known[: len(told)])):
            return one
    sure = passes is not None and len(_WORD.findall(folded)) <= 6 and len(_WORD.findall(fold(said[:passes]))) >= 2
    if (sure or phrasebook.whole("on_behalf_surely", said[:passes] if passes else "")) and _NAME.match(name):
        return name
    return None
