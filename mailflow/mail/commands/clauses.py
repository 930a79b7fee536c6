"""A reply to the service as sentences, pieces and words, without politeness."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from mailflow.mail.commands.grammar import plain
from mailflow.mail.commands.lists import CONDITIONS, CONSENT, CONSENT_EXTRAS, COURTESIES, FILLERS
from mailflow.mail.words.lazily import lazily

_OPENERS = frozenset(COURTESIES.split("|"))
_CONSENT = frozenset(plain(words) for words in CONSENT.split("|")) - {""}
_EXTRAS = frozenset(plain(words) for words in CONSENT_EXTRAS.split("|")) - {""}


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a clause; `text` is folded, or '@' for an address, '~' for a date, ',' for a break."""

    text: str
    start: int
    end: int


_BREAK = lazily(r"[.!?;]+(?=\s|$)|\n+")


def sentences(folded: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Where sentences start and end; a stop inside a date ends none, nor does a line that was only wrapped."""
    found: list[tuple[int, int]] = []
    start = 0
    for match in _BREAK.finditer(folded):
        if any(first < match.start() and match.end() <= last for first, last in spans):
            continue
        if match.group().startswith("\n") and _is_wrapped(folded, start, match):
            continue
        found.append((start, match.end()))
        start = match.end()
    found.append((start, len(folded)))
    return [(first, last) for first, last in found if folded[first:last].strip(" \n.!?;")]


def _is_wrapped(folded: str, start: int, match: re.Match[str]) -> bool:
    line = folded[folded.rfind("\n", 0, match.start()) + 1 : match.start()]
    after = folded[match.end() : match.end() + 1]
    return (
        len(match.group()) == 1 and len(line) > 55 and after.isalpha() and bool(folded[start : match.start()].strip())
    )


_BEING = frozenset({"suis", "es", "est", "sommes", "etes", "sont", "etais", "etait", "serai", "sera", "reste"})
_WORD = lazily(r"[a-z]+|\d+|,|[:()/&+]|[^\s\w]")
_HARD = frozenset({",", ":", "(", ")", "/", "&", "+"})
_AND = frozenset(
    {
        "en",
        "and",
        "et",
        "und",
        "daarna",
        "vervolgens",
        "puis",
        "ensuite",
        "danach",
        "anschliesend",
        "afterwards",
        "sowie",
        "alsook",
    }
)
_SOFT = frozenset({"maar", "but", "mais", "aber", "dan", "then", "dann", "alors", "ook", "also", "sinon", "otherwise"})


_SUBJECTS = tuple(
    phrase.split()
    for phrase in re.split(
        r"\|",
        "i think we can|i think we should|"
        "we can|we may|we could|we will|we ll|we are going to|we re going to|we should|"
        "ik denk dat we|we kunnen|we mogen|we gaan|we zullen|on peut|on va|nous pouvons|nous allons|wir konnen|"
        "wir sollten|wir werden|we|wij|on|nous|wir",
    )
)


def without_subject(words: list[Word]) -> list[Word]:
    """'We verlengen tot ...' is said as an instruction; nothing when it has no such subject."""
    said = [word.text for word in words[:6]]
    return next((words[len(one) :] for one in _SUBJECTS if said[: len(one)] == one), [])


def split_words(folded: str, start: int, end: int) -> list[Word]:
    words = []
    for match in _WORD.finditer(folded, start, end):
        text = match.group()
        if text in ("le", "la", "les") and folded[match.start() - 1 : match.start()] == "-":
            words.append(Word("lui", match.start(), match.end()))
        elif text == "puis" and folded[match.end() : match.end() + 3] in ("-je", " je"):
            words.append(Word(text, match.start(), match.end()))
        elif text == "+" and not words:
            words.append(Word("plus", match.start(), match.end()))
        elif text == "en" and words and words[-1].text in _BEING:
            words.append(Word(text, match.start(), match.end()))  # "je suis en pause" tells, and tells nothing to do
        elif text in ("es", "is") and folded[: match.start()].endswith("nog "):
            continue  # "nog es", as "nog eens" sounds
        elif text in _HARD or text in _AND:
            words.append(Word("," if text != ":" else ":", match.start(), match.end()))
        elif text.isalnum():
            words.append(Word(text, match.start(), match.end()))
    return words


_PREPOSITIONS = frozenset(
    [
        "tot",
        "tegen",
        "uiterlijk",
        "ten",
        "laatste",
        "naar",
        "aan",
        "met",
        "vanaf",
        "until",
        "till",
        "til",
        "to",
        "by",
        "before",
        "on",
        "jusqu",
        "au",
        "jusque",
        "pour",
        "avant",
        "le",
        "plus",
        "tard",
        "bis",
        "zum",
        "spatestens",
        "auf",
        "am",
        "den",
        "zu",
        "voor",
        "op",
        "vor",
        "for",
        "as",
        "a",
        "en",
        "t",
        "e",
        "m",
        "inclusief",
        "included",
        "inclus",
        "einschlieslich",
        "die",
        "der",
        "het",
        "de",
        "rond",
        "latest",
        "the",
    ]
)


def without_prepositions(words: list[Word]) -> list[Word]:
    """A date takes the little words before it along."""
    kept: list[Word] = []
    for word in words:
        if word.text == "~":
            while kept and kept[-1].text in _PREPOSITIONS:
                kept.pop()
        kept.append(word)
    return kept


def without_politeness(words: list[Word]) -> list[Word]:
    kept: list[Word] = []
    index = 0
    while index < len(words):
        for count in range(min(6, len(words) - index), 0, -1):
            if " ".join(word.text for word in words[index : index + count]) in _OPENERS:
                index += count
                break
        else:
            kept.append(words[index])
            index += 1
    return kept


def pieces_of(words: list[Word]) -> list[list[Word]]:
    pieces: list[list[Word]] = [[]]
    for word in words:
        if word.text in (",", ":") or word.text in _SOFT:
            pieces.append([])
            if word.text in _SOFT:
                pieces[-1].append(word)
        else:
            pieces[-1].append(word)
    return [piece for piece in pieces if any(word.text not in FILLERS for word in piece)]


_SAYING = frozenset(
    [
        "zei",
        "zegt",
        "vroeg",
        "vertelde",
        "schreef",
        "said",
        "says",
        "asked",
        "told",
        "wrote",
        "sagte",
        "sagt",
        "meinte",
        "fragte",
        "schrieb",
        "dixit",
    ]
)
_CLOSING = frozenset(
    [
        "groeten",
        "groetjes",
        "groet",
        "mvg",
        "grtz",
        "gr",
        "vriendelijke",
        "regards",
        "greetings",
        "cheers",
        "best",
        "kind",
        "cordialement",
        "bien",
        "amities",
        "bises",
        "gruse",
        "grusse",
        "mfg",
        "lg",
        "liebe",
        "viele",
        "hartelijke",
        "warme",
        "met",
    ]
)


def own(pieces: list[list[Word]]) -> list[list[Word]]:
    """Without what somebody else said, and without the greeting at the end."""
    for index, piece in enumerate(pieces):
        if any(word.text in _SAYING for word in piece):
            return pieces[: index + 1]
        if index and piece[0].text in _CLOSING and len(piece) < 5:
            return pieces[:index]
    return pieces


def merged(pieces: list[list[Word]]) -> list[Word]:
    merged: list[Word] = []
    for piece in pieces:
        if merged and piece[0].text not in _SOFT:
            merged.append(Word(",", merged[-1].end, merged[-1].end))
        merged.extend(piece)
    return merged


def run_on(pieces: list[list[Word]]) -> list[Word]:
    """Without the breaks: a comma or an "en" may stand in the middle of a command."""
    return [word for piece in pieces for word in piece]


def conditional(piece: list[Word]) -> bool:
    return piece[0].text in CONDITIONS


def inside(words: list[Word], start: int, end: int, line: str) -> list[Word]:
    """The words behind a stretch of the line that was matched."""
    first = line.count(" ", 0, start) - 1
    return words[first : first + line.count(" ", start, end) + 1]


_LITTLE = frozenset({"for", "voor", "is", "est", "ist", "dat", "ca", "das", "this", "that", "rest"})


def is_courtesy(words: Sequence[Word]) -> bool:
    """Whether these words are no more than "top" or "super", before a command."""
    return " ".join(word.text for word in words if word.text != ",") in _EXTRAS - _LITTLE


def is_consent(words: Sequence[Word]) -> bool:
    """Whether these words, all of them, say yes."""
    said = [re.sub(r"([a-z])\1{2,}", r"\1", word.text) for word in words if word.text != ","]
    index, yes = 0, False
    while index < len(said):
        for count in range(min(5, len(said) - index), 0, -1):
            phrase = " ".join(said[index : index + count])
            if phrase in _CONSENT or phrase in _EXTRAS:
                yes = yes or phrase in _CONSENT
                index += count
                break
        else:
            return False
    return yes
