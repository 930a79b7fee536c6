"""What stands around the words of a reply: whom it greets, and by whom it is signed."""

from __future__ import annotations

import re
from functools import cache

from mailflow.core.acts.segments import Label
from mailflow.core.acts.union import Span
from mailflow.core.letters.shown import Shown
from mailflow.core.session import name_forms
from mailflow.mail.answering import labels
from mailflow.mail.examples import phrasebook
from mailflow.mail.interpreting import units
from mailflow.mail.interpreting.claims import Claims
from mailflow.mail.interpreting.own_text import OwnText
from mailflow.mail.reply import Role
from mailflow.mail.words import courtesies
from mailflow.mail.words.folding import fold
from mailflow.mail.words.lazily import lazily

_NAME = r"[A-ZÀ-Þ][\w.'’-]{0,24}"
_NAMED = lazily(rf"\s*{_NAME}(?: {_NAME}){{0,2}}\s*[,!.:]?\s*$")
_INITIALS = lazily(r"\s*(?:[A-ZÀ-Þ][.-]?\s?){2,3}\s*$")
_ASIDE = lazily(r"\s*\([^)]{1,30}\)\s*$|,\s[^,]{2,30}$")
_KISS = lazily(r"^\s*x{1,3}\s|\sx{1,3}\s*$", re.IGNORECASE)
_WORD = lazily(r"[^\W_]+")
_LEAVE = 9  # words of a line above a name that takes leave


def label(own: OwnText, shown: Shown, claims: Claims) -> None:
    """Label the greeting inside the first line, and the name, with the line above it, at the end."""
    lines = [one.span for one in own.lines if claims.is_free(one.span)]
    if not lines:
        return
    if not claims.labelled(Label.GREETING):
        _greets(own, lines, shown, claims)
    for block in _ends(own):
        lines = [left for one in block if (left := claims.rest(one)) is not None]
        if len(lines) > 1 or (lines and len(list(units.sentences(own.text, lines[0]))) > 1):
            _signed(own.text, lines, shown, claims)


def _ends(own: OwnText) -> list[list[Span]]:
    """The own lines above the first quoted one, and those below the last: either may end with a name."""
    blocks: list[list[Span]] = [[]]
    mine = {one.at: one.span for one in own.lines}
    for at, line in enumerate(own.reply.lines):
        if at in mine:
            blocks[-1].append(mine[at])
        elif line.role in (Role.QUOTE, Role.ATTRIBUTION) and blocks[-1]:
            blocks.append([])
    filled = [block for block in blocks if block]
    return filled[:1] + filled[1:][-1:]


def _greets(own: OwnText, lines: list[Span], shown: Shown, claims: Claims) -> None:
    text, first = own.text, lines[0]
    said = text[first.start : first.end]
    apart = text[first.end :].startswith("\n\n") and not own.inline  # "In May." below a question greets nobody
    if len(lines) > 1 and _NAMED.match(said) and (said.rstrip()[-1:] in ",!" or apart):
        claims.label(first, Label.GREETING, "a name alone at the top")
        return
    found = _greeting().match(fold(said))
    if found and (end := _named_until(said, found.end())) is not None:
        rest = said[end:]
        end += len(rest) - len(rest.lstrip(" ,!.:;-–"))
        end = len(said) if len(lines) > 1 and len(said[end:].split()) == 1 and "?" not in said[end:] else end
        claims.label(Span(first.start, first.start + end), Label.GREETING, "greets")
        return
    called = re.match(rf"({_NAME})\s?,\s", said)
    if called and shown.text and _is_called_there(called[1], shown.text):
        claims.label(Span(first.start, first.start + called.end()), Label.GREETING, "calls by name")


def _is_called_there(name: str, letter: str) -> bool:
    """Whether the letter calls somebody so: what it also writes small ("Yes", “yes”) is a word."""
    small = re.search(rf"\b{re.escape(name.lower())}\b", letter)
    return small is None and re.search(rf"\b{re.escape(name)}\b", letter) is not None


def _named_until(said: str, at: int) -> int | None:
    """Where the names behind a greeting word end; None when it is no greeting."""
    titles = phrasebook.words("title")
    found = 0
    while word := re.compile(r"\s{1,2}([^\W\d_][\w.'’-]*)").match(said, at):
        is_name = word[1][:1].isupper() or fold(word[1]).rstrip(".") in titles
        last = re.match(r"\s?[,!.:;–-]", said[word.end() :])
        if not is_name and not (found == 0 and (last or not re.search(r"[.,;!?:]", said))):
            break
        at, found = word.end(), found + 1
        if last or found == 4 or not is_name:
            break
    return at if found or re.match(r"\s?[,!]|\s*$", said[at:]) else None


@cache
def _greeting() -> re.Pattern[str]:
    some = sorted((fold(line) for line in phrasebook.lines("greeting")), key=len, reverse=True)
    return re.compile(rf"\s*(?:{'|'.join(map(re.escape, some))})(?!\w)")


def _signed(text: str, lines: list[Span], shown: Shown, claims: Claims) -> None:
    """The name at the very end, alone on its line or behind the last sentence, and a short line above it."""
    last = lines[-1]
    if not _is_name(text[last.start : last.end], shown, lines, text):
        sentences = list(units.sentences(text, last))
        for one in reversed(sentences[1:]):
            said = text[one.start : one.end]
            if not (courtesies.takes_leave(said) or _is_known(said, shown)):
                break
            claims.label(one, Label.CLOSING, "takes leave")
        return
    claims.label(last, Label.CLOSING, "signs")
    if len(lines) > 2 or (len(lines) == 2 and "\n\n" in text[lines[0].start : last.start]):
        above = lines[-2]
        said = text[above.start : above.end]
        apart = "\n\n" in text[(lines[-3].end if len(lines) > 2 else 0) : above.start]
        near = "\n\n" not in text[above.end : last.start]
        short = len(said.split()) <= _LEAVE and said.rstrip()[-1:] not in ".?:" and labels.read(said) is None
        leave = said.rstrip()[-1:] == "," or phrasebook.begins("takes_leave", said) is not None
        if apart and near and short and (leave or len(said.split()) <= _LEAVE // 2):
            claims.label(above, Label.CLOSING, "takes leave")


def _is_name(said: str, shown: Shown, lines: list[Span], text: str) -> bool:
    if len(lines) < 2:
        return False
    if _is_known(said, shown) or _INITIALS.match(said):
        return True
    apart = "\n\n" in text[lines[-2].end : lines[-1].start]
    return apart and _NAMED.match(said) is not None and len(said.split()) <= 3


def _is_known(said: str, shown: Shown) -> bool:
    """Whether it is the name of somebody in the session, or a part of it."""
    bare = _ASIDE.sub("", _KISS.sub(" ", said)).strip(" .,!-–")
    words = [word for word in _WORD.findall(fold(bare)) if word not in phrasebook.words("title")]
    if not words or len(words) > 4:
        return False
    if any(name_forms.signs(bare, name) for name in shown.people):
        return True
    known = [set(_WORD.findall(fold(name))) for name in shown.people]
    return any(
        all(word in name or (len(word) == 1 and any(one[0] == word for one in name)) for word in words)
        and any(len(word) > 1 for word in words)
        for name in known
    )


def unnamed(sentence: str, shown: Shown) -> str:
    """A sentence without the name by which it calls somebody: "Looks good, Hannah.", "Hannah that looks good"."""
    behind = re.search(rf"(?<=\w)(?P<comma>,?)\s(?P<name>{_NAME})[\s.!]*$", sentence)
    if behind and (behind["comma"] or _signs_letter(behind["name"].rstrip("."), shown)):
        sentence = sentence[: behind.start()]
    called = re.match(rf"({_NAME}),?\s(?=\w)", sentence)
    return sentence[called.end() :] if called and _signs_letter(called[1], shown) else sentence


def only_names(sentence: str, shown: Shown) -> bool:
    """Whether it is nothing but somebody's name: "T. Willems", "Mrs F. Haddad"."""
    words = re.findall(r"[^\W\d_]+", fold(sentence))
    known = {word for name in shown.people for word in re.findall(r"[^\W\d_]+", fold(name))}
    title = phrasebook.begins("title", sentence) is not None
    return bool(words) and all(len(word) == 1 or word in known for word in words[1 if title else 0 :])


def _signs_letter(name: str, shown: Shown) -> bool:
    """Whether a name stands alone at the end of a line of the letter, as that of the facilitator does."""
    return bool(shown.text) and re.search(rf"(?m)^\W*{re.escape(name)}(?:\W+\w+)?\W*$", shown.text or "") is not None
