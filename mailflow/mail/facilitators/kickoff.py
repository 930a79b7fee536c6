"""A kick-off as acts over its words: what it asks for, and the rest, which is told."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from mailflow.core.acts import union as a
from mailflow.core.acts.segments import Label
from mailflow.core.acts.union import Act, Span
from mailflow.core.session.people import Address
from mailflow.core.session.reading import Kickoff
from mailflow.mail.interpreting import politeness, units
from mailflow.mail.interpreting.claims import Claims, Interpretation
from mailflow.mail.kickoffs.kickoff import READ, Heard
from mailflow.mail.words.folding import fold
from mailflow.mail.words.lazily import lazily

_LEAD = 12  # words that lead to a question in the same sentence
_INTRO = 15  # words of a sentence that says that questions follow
_ASIDE = 5  # words of a clause beside an order, from which it says something of its own
_QUESTIONS = lazily(r"\b(?:vra(?:gen|agjes?|ag)|questions?|fragen?)\b")
_NEW_LINE = lazily(r"\n[ \t]*(?=[A-ZÀ-Þ])")
_WISHES: dict[str, Act] = {"anonymous": a.Anonymous(), "no_meeting": a.NoMeeting(), "answers": a.Appendix(True)}

_Placed = tuple[Span | None, Act]


def acts_of(heard: Heard, text: str) -> Interpretation:
    """All that the kick-off says; every word of it in one labelled segment."""
    claims = Claims(text)
    if len(text) > READ:
        rest = Span(READ, len(text))
        claims.say(rest, a.Tell(text[READ:].strip()), why="too long to be read")
    politeness.label(claims)
    _signed(claims, heard.writer)
    questions = list(_questions(heard.kickoff.questions, claims))
    loose: list[_Placed] = [*_theme(heard), *_people(heard, text), *_days(heard, text), *_wishes(heard)]
    placed = _in_sentences(loose, claims)
    _introductions(claims)
    told = [one for one in claims.finish().acts if isinstance(one, a.Tell) and not one.nearest]
    asked = [one for one in placed if isinstance(one, a.Tell)]
    said = [one for one in placed if not isinstance(one, a.Tell)]
    first = [one for one in said if isinstance(one, a.Theme)]
    others = [one for one in said if not isinstance(one, a.Theme)]
    return Interpretation((*first, *questions, *others, *asked, *told), claims.finish().segments)


def _signed(claims: Claims, writer: str) -> None:
    """His own name on the last line is his signature."""
    start = claims.text.rstrip().rfind("\n") + 1
    line = claims.trimmed(Span(start, len(claims.text)))
    words = re.findall(r"\w+", fold(claims.of(line)))
    if words and set(words) <= set(re.findall(r"\w+", fold(writer))):
        claims.label(line, Label.CLOSING, "signs")


# What the engine heard, with its place


def _theme(heard: Heard) -> Iterable[_Placed]:
    if heard.kickoff.theme:
        yield heard.theme, a.Theme(heard.kickoff.theme)


def _people(heard: Heard, text: str) -> Iterable[_Placed]:
    for one in heard.kickoff.participants:
        yield _word(one.address, text), a.AddPerson(one.address, one.name)
    for name in heard.nameless:
        yield _word(name, text), a.AddPerson(Address(""), name)
    for who in heard.removed:
        yield _word(who, text), a.RemovePerson(who, plain=True)


def _word(who: str, text: str) -> Span | None:
    found = re.search(rf"(?<![\w.@-]){re.escape(who)}(?![\w@])", text, re.IGNORECASE)
    return Span(*found.span()) if found else None


def _days(heard: Heard, text: str) -> Iterable[_Placed]:
    said: Kickoff = heard.kickoff
    if said.deadline:
        yield heard.deadline, a.Deadline(said.deadline)
    elif said.deadline_unclear:
        yield heard.deadline, a.Tell(said.deadline_unclear, nearest="deadline")
    if meeting := said.meeting:
        start = meeting.start
        yield heard.meeting, a.Meeting(start.date(), start.time(), meeting.minutes, meeting.place, meeting.link)
        for words in (meeting.place, meeting.link):
            at = text.find(words) if words else -1
            if at >= 0:
                yield Span(at, at + len(words)), a.Meeting(place=meeting.place, link=meeting.link)
    elif said.meeting_unclear:
        yield heard.meeting, a.Tell(said.meeting_unclear, nearest="meeting")


def _wishes(heard: Heard) -> Iterable[_Placed]:
    for name, span in heard.wishes:
        yield span, _WISHES[name]


# Where they stand


def _questions(questions: Iterable[str], claims: Claims) -> Iterable[Act]:
    """Each with the sentence that leads to it, where that says no more."""
    at = 0
    sentences = list(units.sentences(claims.text, Span(0, min(len(claims.text), READ))))
    for words in questions:
        pattern = re.compile(r"\s+".join(map(re.escape, words.split())))
        found = pattern.search(claims.text, at) or pattern.search(claims.text)
        span = _led(Span(*found.span()), sentences, claims) if found else None
        if span is None or not claims.is_free(span):
            yield a.AddQuestion(words)
            continue
        at = span.end
        act = a.AddQuestion(words, spans=(span,))
        claims.say(span, act, why="asks")
        yield act


def _led(span: Span, sentences: list[Span], claims: Claims) -> Span:
    """With its number, or the words before it in the same sentence."""
    line = claims.text.rfind("\n", 0, span.start) + 1
    begin = max((one.start for one in sentences if one.start <= span.start), default=line)
    for start in (min(line, begin), max(line, begin)):
        lead = Span(start, span.end)
        if len(claims.text[start : span.start].split()) <= _LEAD and claims.is_free(lead):
            return claims.trimmed(lead)
    return span


def _in_sentences(loose: Iterable[_Placed], claims: Claims) -> list[Act]:
    """The sentence, without what else it says, belongs to what stands in it; the acts in their order."""
    loose = list(loose)
    placed: dict[int, Act] = {}
    for sentence in claims.sentences():
        inside = [
            number for number, (span, _) in enumerate(loose) if span and sentence.start <= span.start < sentence.end
        ]
        if not inside or sentence.start >= READ:
            continue
        spans = _without_asides(sentence, [loose[number][0] for number in inside], claims)
        for number in inside:
            placed[number] = replace(loose[number][1], spans=spans)
        claims.say(spans, *(placed[number] for number in inside), why="orders")
    return _joined([placed.get(number, act) for number, (_, act) in enumerate(loose)])


def _joined(acts: list[Act]) -> list[Act]:
    """One act of the meeting, in all the places where it is spoken of."""
    meetings = [one for one in acts if isinstance(one, a.Meeting)]
    spans = tuple(sorted({span for one in meetings for span in one.spans}))
    return [
        replace(one, spans=spans) if one in meetings[:1] else one
        for one in acts
        if not isinstance(one, a.Meeting) or one is meetings[0]
    ]


def _without_asides(sentence: Span, places: Iterable[Span | None], claims: Claims) -> tuple[Span, ...]:
    """Its clauses in which something stands, or that are too short to say anything themselves."""
    starts = [one.start for one in places if one]
    clauses = [clause for line in _lines(claims.text, sentence) for clause in units.clauses(claims.text, line)]
    aside = [
        one
        for one in clauses
        if len(claims.of(one).split()) >= _ASIDE and not any(one.start <= at < one.end for at in starts)
    ]
    kept: list[Span] = []
    at = sentence.start
    for one in [*aside, Span(sentence.end, sentence.end)]:
        if one.start > at:
            kept.append(claims.trimmed(Span(at, one.start)))
        at = one.end
    return tuple(one for one in kept if any(one.start <= at < one.end for at in starts)) or (sentence,)


def _lines(text: str, sentence: Span) -> Iterable[Span]:
    """Its lines, where a capital begins the next one: perhaps no mail program broke it there."""
    at = sentence.start
    for found in _NEW_LINE.finditer(text, sentence.start, sentence.end):
        yield Span(at, found.start())
        at = found.end()
    yield Span(at, sentence.end)


def _introductions(claims: Claims) -> None:
    """A sentence right before a question that only says that questions follow."""
    asked = [one.start for one in claims.labels()]
    for sentence in claims.sentences():
        said = claims.of(sentence)
        following = len(claims.text) - len(claims.text[sentence.end :].lstrip())
        speaks = said.rstrip().endswith(":") or _QUESTIONS.search(fold(said))
        if following in asked and speaks and len(said.split()) <= _INTRO and "?" not in said:
            claims.label(sentence, Label.POINTER, "says that questions follow")
