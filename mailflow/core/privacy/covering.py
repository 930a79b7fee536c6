"""Takes out of people's words what names somebody, and says what is left that still could."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto
from itertools import pairwise

from mailflow.core.privacy import visible
from mailflow.core.session import name_forms
from mailflow.core.session.name_forms import MISSPELT, SHORTEST, Form, Forms, folded
from mailflow.core.session.people import Language
from mailflow.core.summary import wording
from mailflow.core.summary.masking import ELLIPSIS, unfindable

MOST = 12  # words that are told
_WORD = re.compile(r"[^\W\d_]+")
_JOINT = re.compile(r"[\s.\-_’']{1,3}")  # between the words of one name
_APART = re.compile(r"(?<!\w)[^\W\d_](?:[\s._*·/|-]{1,3}[^\W\d_]){2,40}(?!\w)")  # "J a n", "J.A.N."
_DOTTED = re.compile(r"(?<!\w)[^\W\d_]\.(?:[\s-]?[^\W\d_]\.){1,3}")
_BARE_LINK = re.compile(r"(?<![\w@])(?:[\w-]{1,63}\.){1,6}[a-z]{2,24}/\S{1,300}", re.IGNORECASE)
_JOINED = re.compile("(?<=[A-Za-z\u00c0-\u024f\u0400-\u04ff])[\u200c\u200d]+")  # which these scripts do not need
_SIGNED = re.compile(r"(?:,[ \t]{1,3}|\n[ \t]{0,3})([^\W\d_]{2,30})[\s.!]{0,4}$")
_OPENS = ".!?…:;\"“”„«»'‘(*>-–—•[\n"  # a capital behind one of them says nothing
_REST = re.compile(  # an initial before a name too, and what a hyphen binds to one
    rf"(?:(?<!\w)[^\W\d_]\.[\s-]?)*{ELLIPSIS}(?:[\s.-]{{0,3}}{ELLIPSIS}|-[^\W\d_]{{1,20}})*"
)


class _Says(Enum):
    """What a word does to its writer's secret."""

    NOTHING = auto()
    NAMES = auto()
    MIGHT = auto()  # name somebody


@dataclass(frozen=True, slots=True)
class Cover:
    """For one group of people."""

    forms: Forms
    language: Language  # that they mostly write
    known: frozenset[str] = frozenset()  # words that were everybody's from the beginning, folded

    def hide(self, text: str) -> str:
        """The text with an ellipsis for every name, address, link and number."""
        text = _findless(text)
        spans = sorted(self._spans(text))
        if not spans:
            return text
        made, at = "", 0
        for begin, end in spans:
            if begin >= at:
                made += text[at:begin] + ELLIPSIS
            at = max(at, end)
        return _REST.sub(ELLIPSIS, made + text[at:])

    def left(self, texts: Iterable[str]) -> tuple[str, ...]:
        """Words in texts that are covered already, and might still name somebody; each once, not too many."""
        found: dict[str, str] = {}
        for text in texts:
            german = _is_german(text, self.language)
            for match in _WORD.finditer(text):
                if self._says(match, german=german) is not _Says.NOTHING:
                    found.setdefault(folded(match[0]), match[0])
        return tuple(found.values())[:MOST]

    # Where names stand

    def _spans(self, text: str) -> Iterator[tuple[int, int]]:
        yield from self._letters(text)
        yield from self._signed(text)
        words = list(_WORD.finditer(text))
        plain = [folded(one[0]) for one in words]
        german = _is_german(text, self.language)
        for at, word in enumerate(words):
            if last := self._whole(text, words, plain, at):
                yield word.start(), words[last].end()
            elif self._says(word, german=german) is _Says.NAMES:
                yield word.span()

    def _letters(self, text: str) -> Iterator[tuple[int, int]]:
        """Names in letters that stand apart, and initials with dots."""
        for run in _APART.finditer(text):
            letters = list(_WORD.finditer(run[0]))
            said = folded("".join(one[0] for one in letters))
            for begin in range(len(said)):
                ends = (end for end in range(len(said), begin + SHORTEST - 1, -1) if said[begin:end] in self.forms.run)
                if (end := next(ends, 0)) > 0:
                    yield run.start() + letters[begin].start(), run.start() + letters[end - 1].end()
        for run in _DOTTED.finditer(text):
            if folded("".join(_WORD.findall(run[0]))) in self.forms.initials:
                yield run.span()

    def _signed(self, text: str) -> Iterator[tuple[int, int]]:
        """A first name at the very end, behind a comma or on a line of its own: "not sure I can, mark"."""
        if (end := _SIGNED.search(text)) and self.forms.words.get(folded(end[1])) in (Form.GIVEN, Form.OTHER):
            yield end.span(1)

    def _whole(self, text: str, words: list[re.Match[str]], plain: list[str], at: int) -> int:
        """The place of the last word of a name of several words, or of the end of one; 0: none begins there."""
        for names, needs_capital in ((self.forms.whole, False), (self.forms.ends, True)):
            for rest in names.get(plain[at], ()):
                last = at + len(rest)
                if tuple(plain[at + 1 : last + 1]) != rest or not _is_joined(text, words[at : last + 1]):
                    continue
                if words[last][0][0].isupper() or not needs_capital:
                    return last
        return 0

    # What a word says

    def _says(self, match: re.Match[str], *, german: bool) -> _Says:
        word, plain = match[0], folded(match[0])
        tells = not _opens(match)  # its capital does
        form = self.forms.words.get(plain)
        if form is None and word[0].isupper() and self._of_ending(plain):
            form = Form.OTHER
        if form is None:
            return self._initials(match, plain) or self._unknown(word, plain, tells=tells, german=german)
        if name_forms.is_word(plain):
            return _of_word(word, form, tells=tells and not german, plain=plain)
        if word[0].isupper() or form in (Form.GIVEN, Form.HANDLE):
            return _Says.NAMES
        if form is Form.OTHER and len(plain) > SHORTEST:
            return _Says.NAMES
        return _Says.MIGHT if len(plain) >= SHORTEST and plain not in self.known else _Says.NOTHING

    def _of_ending(self, plain: str) -> bool:
        """Whether it is a name made small, or somebody's."""
        for ending in name_forms.endings():
            stem = plain.removesuffix(ending)
            form = self.forms.words.get(stem) if stem != plain and len(stem) >= SHORTEST - (ending != "s") else None
            if form is not None and (form is not Form.FAMILY or ending == "s"):
                return True
        return False

    def _initials(self, match: re.Match[str], plain: str) -> _Says | None:
        """What letters say by which somebody may be called."""
        if not match[0].isupper() or len(plain) > SHORTEST:
            return None
        if len(plain) == 1:
            return _Says.MIGHT if plain in self.forms.firsts and _is_short(match) else None
        if plain not in self.forms.initials:
            return None
        return _Says.NAMES if plain in self.forms.called or _is_alone(match) else _Says.MIGHT

    def _unknown(self, word: str, plain: str, *, tells: bool, german: bool) -> _Says:
        if not word[0].isupper() or word[1:] != word[1:].lower() or len(word) < 2:
            return _Says.NOTHING
        if plain in self.known or name_forms.names_nobody(plain):
            return _Says.NOTHING
        if len(plain) >= MISSPELT and any(_is_near(plain, one) for one in self._written()):
            return _Says.NAMES if tells and not german else _Says.MIGHT
        if plain in name_forms.first_names() and not name_forms.is_word(plain):
            return _Says.MIGHT
        return _Says.MIGHT if tells and not german else _Says.NOTHING

    def _written(self) -> Iterator[str]:
        """Names in which a letter may be wrong."""
        sure = (Form.GIVEN, Form.FAMILY)
        return (word for word, form in self.forms.words.items() if form in sure and len(word) >= MISSPELT)


def _is_alone(match: re.Match[str]) -> bool:
    """Whether a word stands in brackets, or on a line of its own, as somebody signs."""
    text = match.string
    before, after = text[: match.start()][-1:], text[match.end() :][:1]
    return (before, after) == ("(", ")") or (before in ("", "\n") and after in ("", "\n"))


def _is_short(match: re.Match[str]) -> bool:
    """Whether a letter with a dot stands for a name: a sentence goes on behind it."""
    return re.match(r"\.\s[^\W\d_A-Z]", match.string[match.end() :]) is not None


def _of_word(word: str, form: Form, *, tells: bool, plain: str) -> _Says:
    """A name that is a word too: only its capital tells."""
    if wording.is_common(plain) and not (word[0].isupper() and word[1:] == word[1:].lower()):
        return _Says.NOTHING
    if not word[0].isupper():
        return _Says.MIGHT if form is Form.GIVEN else _Says.NOTHING
    if tells or form is Form.GIVEN or (form is Form.FAMILY and not wording.is_common(plain)):
        return _Says.NAMES
    return _Says.NOTHING if wording.is_common(plain) else _Says.MIGHT


def _findless(text: str) -> str:
    """Without what anybody could be found by."""
    text = _JOINED.sub("", visible.plain(unicodedata.normalize("NFC", text)))
    return _BARE_LINK.sub(ELLIPSIS, unfindable(text))


def _is_german(text: str, default: Language) -> bool:
    """Where every noun has a capital."""
    return wording.guess(text, default) is Language.DE


def _opens(match: re.Match[str]) -> bool:
    """Whether it begins a sentence, or something like it."""
    before = match.string[max(0, match.start() - 8) : match.start()].rstrip(" \t\xa0")
    return match.start() == 0 or before == "" or before[-1] in _OPENS


def _is_joined(text: str, words: list[re.Match[str]]) -> bool:
    pairs = pairwise(words)
    return all(_JOINT.fullmatch(text, one.end(), other.start()) is not None for one, other in pairs)


def _is_near(word: str, name: str) -> bool:
    """Whether one letter is too many, missing, wrong, or in the other's place."""
    if word == name or abs(len(word) - len(name)) > 1:
        return False
    if word[0] != name[0]:  # people know how a name begins
        return False
    at = next((place for place, (one, other) in enumerate(zip(word, name, strict=False)) if one != other), None)
    if at is None:
        return True
    swapped = word[at : at + 2] == name[at : at + 2][::-1] and word[at + 2 :] == name[at + 2 :]
    return swapped or word[at + 1 :] == name[at + 1 :] or word[at + 1 :] == name[at:] or word[at:] == name[at + 1 :]
