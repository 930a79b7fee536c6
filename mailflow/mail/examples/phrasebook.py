"""Phrases of people's languages, from `mailflow/languages/<code>/phrases`: whether, and where, one stands in a text.

One phrase a line: `(a|b)` is one of several, `[a|b]` one of them or none, `…` at most six words, `{n}` a number,
`word*` any ending; `#` begins a comment. Accents, capitals and punctuation make no difference.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from mailflow.core.acts.union import Span
from mailflow.mail.words.folding import fold
from mailflow.mail.words.lazily import lazily

_LONGEST = 4000  # characters that are searched for a phrase
_TOKEN = lazily(r"[()\[\]|…]|\{n\}|[^\s()\[\]|…{}]+")
_BETWEEN = r"\W{1,3}"
_GAP = r"(?:\W{1,3}\w+){0,6}?"
_WHOLE = 300  # characters of a text that can be nothing but a phrase
_LEAD = 6  # signs before the first word
_WORD = lazily(r"\w+")
_NUMBER = r"(?:n[or°.]{0,2}\W{0,2})?\d{1,2}"


def lines(name: str) -> Iterator[str]:
    """The phrases of that name, of all languages."""
    for language in sorted(folder.name for folder in files("mailflow").joinpath("languages").iterdir()):
        file = files("mailflow").joinpath("languages", language, "phrases", f"{name}.txt")
        if file.is_file():
            for line in file.read_text(encoding="utf-8").splitlines():
                if phrase := line.partition("#")[0].strip():
                    yield phrase


@cache
def words(name: str) -> frozenset[str]:
    """A list of single words."""
    return frozenset(fold(line) for line in lines(name))


@dataclass(frozen=True, slots=True)
class _Phrase:
    """One phrase: its pattern, which begins with the space before it, and the words with which it can begin."""

    pattern: re.Pattern[str]
    first: frozenset[str]  # (): any


@cache
def _phrases(name: str) -> tuple[_Phrase, ...]:
    return tuple(
        _Phrase(lazily(f"(?:{_expression(line)})(?!\\w)"), frozenset(_first(line)))
        for line in dict.fromkeys(lines(name))
    )


@cache
def _by_first(name: str) -> dict[str, tuple[_Phrase, ...]]:
    """The phrases by the words with which they can begin; "" those of which that is not known."""
    found: dict[str, list[_Phrase]] = {}
    for phrase in _phrases(name):
        for word in phrase.first or ("",):
            found.setdefault(word, []).append(phrase)
    return {word: tuple(phrases) for word, phrases in found.items()}


def _candidates(name: str, said: Iterable[str]) -> Sequence[_Phrase]:
    """The phrases that can stand among those words."""
    known = _by_first(name)
    begun = [word for word in said if word in known]
    if not begun:
        return known.get("", ())
    return list(dict.fromkeys(phrase for word in ("", *begun) for phrase in known.get(word, ())))


@lru_cache(maxsize=1024)
def _said(text: str) -> tuple[str, tuple[str, ...]]:
    """A text folded, a blank before it, with its words, each once."""
    said = " " + fold(text)
    return said, tuple(dict.fromkeys(_WORD.findall(said)))


def _first(phrase: str) -> set[str]:
    """The words with which a phrase can begin; none where it can begin with anything."""
    found: set[str] = set()
    depth, optional, fresh = 0, False, True
    for token in _TOKEN.findall(fold(phrase).replace("...", "…")):
        if token in "([":
            depth, optional, fresh = depth + 1, optional or token == "[", True
        elif token in ")]":
            depth -= 1
            if token == ")" and not depth:
                return found
            fresh = True
        elif token == "|":
            fresh = True
        elif token in ("…", "{n}") or token.endswith("*") or not re.match(r"\w", token):
            if fresh:
                return set()
        elif fresh:
            found.add(re.findall(r"\w+", token)[0])
            fresh = False
            if not depth:
                return found
    return found


def _expression(phrase: str) -> str:
    """A phrase as a pattern in which every word brings the space before it; the first one's is taken off later."""
    built: list[str] = []
    optional: list[bool] = []
    for token in _TOKEN.findall(fold(phrase).replace("...", "…")):
        if token in "([":
            optional.append(token == "[")
            built.append("(?:")
        elif token in ")]":
            built.append(")?" if optional.pop() else ")")
        elif token == "|":
            built.append("|")
        elif token == "…":
            built.append(_GAP)
        else:
            built.append(_BETWEEN.join(["", _NUMBER]) if token == "{n}" else _word(token))
    return "".join(built)


def _word(token: str) -> str:
    open_ended = token.endswith("*")
    parts = [re.escape(part) for part in re.findall(r"\w+", token)]
    return (_BETWEEN + r"\W{0,2}".join(parts) if parts else r"\W{1,3}") + (r"\w*" if open_ended else "")


def whole(name: str, text: str) -> bool:
    """Whether a text says one of the phrases, or several, and nothing else but small words that change nothing."""
    return made_of((name,), (), text, words("fillers"))


def made_of(names: tuple[str, ...], beside: tuple[str, ...], text: str, fillers: frozenset[str] = frozenset()) -> bool:
    """Whether it is made of the phrases of those names, one at least; those of the others may stand beside them."""
    if len(text) > 2 * _WHOLE:
        return False
    said, tokens = _said(text.strip())
    if len(said) > _WHOLE:
        return False
    known = [(phrase, True) for name in names for phrase in _candidates(name, tokens)]
    known += [(phrase, False) for name in beside for phrase in _candidates(name, tokens)]
    reached: set[tuple[int, bool]] = {(0, False)}
    todo = [(0, False)]
    while todo:
        at, spoken = todo.pop()
        following = _WORD.search(said, at)
        if following is None:
            if spoken:
                return True
            continue
        ends = ((phrase.pattern.match(said, _gap(said, at)), says) for phrase, says in known)
        steps = {(found.end(), spoken or says) for found, says in ends if found}
        steps |= {(following.end(), spoken)} if following[0] in fillers else set()
        todo += steps - reached
        reached |= steps
    return False


def _gap(said: str, at: int) -> int:
    """Where a phrase can begin behind a word: at most three signs before its own first letter."""
    following = _WORD.search(said, at)
    return max(at, following.start() - 3) if following else at


def stands(name: str, text: str) -> Span | None:
    """Where in a text the first of the phrases stands, the longest of those that begin there."""
    said, told = _said(text[:_LONGEST])
    best: Span | None = None
    for phrase in _candidates(name, told):
        found = phrase.pattern.search(said)
        if found is None:
            continue
        lead = len(found[0]) - len(re.sub(r"^\W+", "", found[0]))
        span = Span(found.start() + lead - 1, found.end() - 1)
        if best is None or (span.start, -span.end) < (best.start, -best.end):
            best = span
    return best


@cache
def _needs(name: str) -> tuple[tuple[frozenset[str], ...], ...]:
    """Of each phrase, the words of which one each must be there: of every word and group that no bracket leaves out."""
    return tuple(dict.fromkeys(_groups(fold(line).replace("...", "…")) for line in lines(name)))


def _groups(phrase: str) -> tuple[frozenset[str], ...]:
    bare = re.sub(r"\[[^\]]*\]", " ", phrase)
    groups = [one.split("|") for one in re.findall(r"\(([^()]*)\)", bare)]
    groups += [[word] for word in re.findall(r"[^\s()|…]+", re.sub(r"\([^()]*\)", " ", bare))]
    kept = [one for one in groups if "*" not in "".join(one) and "{" not in "".join(one)]
    return tuple(frozenset(max(_WORD.findall(choice) or [""], key=len) for choice in one) for one in kept)


def may_stand(name: str, text: str) -> bool:
    """Whether the words of a phrase are there, wherever they stand; quick, of a text of any length."""
    there = frozenset(_WORD.findall(fold(text)))
    return any(all(there & group or "" in group for group in groups) for groups in _needs(name))


def begins(name: str, text: str) -> int | None:
    """Where the longest phrase ends with which a text begins; None when it begins with none."""
    said, _ = _said(text[:400])
    first = _WORD.search(said)
    if first is None or first.start() > _LEAD:
        return None
    ends = [
        found.end() - 1
        for phrase in _candidates(name, (first[0],))
        if (found := phrase.pattern.match(said, _gap(said, 0)))
    ]
    return max(ends, default=None)
