"""Words of somebody else that a facilitator passes on: "on behalf of Jos: question 2: …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mailflow.core.acts import union as a
from mailflow.core.acts.union import Span
from mailflow.core.letters.shown import Shown
from mailflow.mail.interpreting.claims import Claims
from mailflow.mail.orders import lexicon, matching
from mailflow.mail.orders.tokens import Sort, tokens
from mailflow.mail.words.folding import fold

_HEADS = 3  # lines at the top of which one may say whose words follow


def read(shown: Shown, claims: Claims) -> None:
    """All that follows such a line is theirs."""
    stretches = claims.free()
    if not stretches:
        return
    end = stretches[-1].end
    for sentence in claims.sentences()[:_HEADS]:
        for colon in re.finditer(r":", claims.of(sentence)):
            begins = sentence.start + colon.end()
            person = _person(claims, Span(sentence.start, begins - 1), shown)
            said = claims.trimmed(Span(begins, end))
            if person and said.end > said.start and claims.is_free(Span(begins, end)):
                answers = tuple(one for one in _answers(claims, said, len(shown.questions)) if one.words)
                if not answers:
                    return  # a label alone says nothing
                claims.say(Span(stretches[0].start, end), a.Behalf(person, answers), why="on behalf of somebody")
                return


def _person(claims: Claims, head: Span, shown: Shown) -> str:
    """Whose words follow such a head; "" for nobody's."""
    start = max(claims.text.rfind(mark, head.start, head.end) for mark in (".", "\n", ","))
    for begins in dict.fromkeys((head.start, start + 1 if start >= head.start else head.start)):
        found = tokens(claims.text, Span(begins, head.end), shown, None)
        bound = matching.best("behalf", found) if found else None
        people = bound.of(Sort.PERSON) if bound else ()
        if len(people) == 1 and people[0].name:
            return people[0].name
    return ""


def _answers(claims: Claims, said: Span, questions: int) -> Iterator[a.Answer]:
    """The answers in those words, by the labels before them."""
    nouns = lexicon.alternation("nouns_question")
    label = re.compile(rf"(?:^|\n)\s*(?:(?:{nouns})\s?(?P<n>\d)\s?[:.)-]*|(?P<m>\d)\s?[.):]|q(?P<q>\d)\s?[:.]?)\s*")
    text = fold(claims.of(said))
    places = [(one.start(), one.end(), int(one["n"] or one["m"] or one["q"])) for one in label.finditer(text)]
    places = [one for one in places if 1 <= one[2] <= questions]
    if not places or text[: places[0][0]].strip():
        first = places[0][0] if places else len(text)
        yield _answer(claims, 0, Span(said.start, said.start + first))
    for at, (_, start, number) in enumerate(places):
        end = places[at + 1][0] if at + 1 < len(places) else len(text)
        yield _answer(claims, number, Span(said.start + start, said.start + end))


def _answer(claims: Claims, question: int, span: Span) -> a.Answer:
    span = claims.trimmed(span)
    return a.Answer(question, claims.of(span), spans=(span,))
