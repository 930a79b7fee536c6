"""Questions repeated in a mail: quoted, copied, or shortened to a heading."""

from __future__ import annotations

import re
from functools import lru_cache

from mailflow.mail.answering import labels
from mailflow.mail.words.wording import words

Words = tuple[str, ...]

_LIGHT_LISTED = """
de het een en in op te van voor met je jij jullie u uw wat hoe wie waar welke is zijn was the a an and on to
of for with you your what how who where which are le la les l d un une des et dans pour avec vous tu ton votre
que quoi comment qui ou quel quelle est sont der die das ein eine und auf zu von fur mit du dein sie ihr ihre
wer wo welche ist sind war
"""
_LIGHT = frozenset(_LIGHT_LISTED.split())

_MOST_LINES = 2000  # of an original that are looked at
_PERSONS_LISTED = """
ik je jij u jullie mij me mijn jouw uw i you my your tu te vous toi moi mon votre ton du sie ich mir dir dein
mein
"""
_PERSONS = frozenset(_PERSONS_LISTED.split())


def bare(question: str) -> Words:
    """The words of a question, without its number."""
    if not question.strip():
        return ()
    label = labels.read(question)
    return tuple(words(label.rest if label and label.rest else question))


@lru_cache(maxsize=256)
def _asked(questions: tuple[str, ...]) -> tuple[Words, ...]:
    """The words of each question; every line of every reply in a session is held against the same ones."""
    return tuple(map(bare, questions))


def places(original: str, questions: tuple[str, ...]) -> dict[int, int]:
    """Lines of the original (0-based) that are a question or run on one, with its number (1-based)."""
    found: dict[int, int] = {}
    last: int | None = None
    for at, line in enumerate(original.splitlines()[:_MOST_LINES]):
        number = quoted(line, questions, last)
        if number:
            found[at] = number
        last = number if line.strip() else last
    return found


def quoted(line: str, questions: tuple[str, ...], running: int | None) -> int | None:
    """The question of which a line is the beginning, or a further part when `running` is that question."""
    said = bare(line[:2000].lstrip("> \t|*_"))
    if not said:
        return None
    for number, asked in enumerate(_asked(questions), start=1):
        if _begins(said, asked) or _alike(said, asked):
            return number
    if running and 0 < running <= len(questions) and _runs_on(said, _asked(questions)[running - 1]):
        return running
    return None


def repeats(line: str, questions: tuple[str, ...]) -> int | None:
    """The question of which a line is a copy, whole or its beginning."""
    head = heads(line, questions)
    return head[0] if head and not head[1] else None


def copied(line: str, question: str) -> str | None:
    """What a line says behind the question that it begins with; None when it does not begin so."""
    said, (asked,) = bare(line), _asked((question,))
    if len(asked) >= 2 and said[: len(asked)] == asked:
        return _behind(line, asked)
    return "" if _alike(said, asked) else None


def heads(line: str, questions: tuple[str, ...]) -> tuple[int, str] | None:
    """The question that a line repeats, and what the line says behind it."""
    text = line.strip(" \t*_>#")
    said = bare(text) if text and len(line) <= 2000 else ()
    if not said:
        return None
    for number, asked in enumerate(_asked(questions), start=1):
        if len(asked) >= 2 and said[: len(asked)] == asked:
            return number, _behind(text, asked)
        if _alike(said, asked):
            return number, ""
    return _shortened(text, said, questions)


def _shortened(text: str, said: Words, questions: tuple[str, ...]) -> tuple[int, str] | None:
    """ "Wat werkt niet?" for "Wat werkt volgens jou juist niet?": its words in order, of one question alone."""
    head, sign, rest = _cut(text)
    if not sign:
        return None
    short = bare(head)
    fitting = [number for number, asked in enumerate(_asked(questions), start=1) if _within(short, asked)]
    return (fitting[0], rest) if len(fitting) == 1 and len(said) <= 400 else None


def _cut(text: str) -> tuple[str, str, str]:
    found = re.match(r"([^:?…]{3,200}?)\s?(\.\.\.|[:?…])\s{0,4}(.*)", text, re.DOTALL)
    if found is None:
        return text, "", ""
    return found[1], found[2], found[3].strip(" :-*_")


def _impersonal(said: Words) -> list[str]:
    """Without "you" and "I", which change places between a question and its answer."""
    return [word for word in said if word not in _PERSONS]


def _within(short: Words, asked: Words) -> bool:
    content = [word for word in short if word not in _LIGHT]
    rest = iter(_impersonal(asked))
    return (
        len(short) <= len(asked)
        and bool(content)
        and (len(short) > 1 or len(content[0]) > 4)
        and all(word in rest for word in _impersonal(short))
    )


def _behind(text: str, asked: Words) -> str:
    """What follows the question in a line that begins with it."""
    label = labels.read(text)
    body = label.rest if label and label.rest else text
    ends = [found.end() for found in re.finditer(r"[^\W_]+(?:['’][^\W_]+)*", body)]
    return body[ends[len(asked) - 1] :].lstrip(' ?:.!-–—>=*_\t»"”') if len(ends) >= len(asked) else ""


def _begins(said: Words, asked: Words) -> bool:
    return len(said) >= min(3, len(asked)) and asked[: len(said)] == said


def _runs_on(said: Words, asked: Words) -> bool:
    size = len(said)
    return any(asked[at : at + size] == said for at in range(1, len(asked) - size + 1))


def _alike(said: Words, asked: Words) -> bool:
    """Nearly the same words: a question with a slip or a word changed."""
    if len(asked) < 4 or not 0.7 <= len(said) / len(asked) <= 1.4:
        return False
    shared = len(set(said) & set(asked))
    return shared >= 0.8 * max(len(set(said)), len(set(asked)))
