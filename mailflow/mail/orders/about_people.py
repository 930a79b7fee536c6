"""Words that order something about people or their names: they are never the words of a point, question or sentence."""

from __future__ import annotations

import re

from mailflow.core.acts.union import Span
from mailflow.core.letters.shown import Shown
from mailflow.core.session.people import Language
from mailflow.mail.orders import lexicon
from mailflow.mail.orders.tokens import Sort, Token, commands, tokens
from mailflow.mail.words.folding import fold

_SHORT = 14  # words of such an order
_MOST = 5  # tokens beside the first, of nothing but names
_NAMING = (Sort.WORD, Sort.JOINT, Sort.NAME, Sort.PERSON)


def ordered(words: str, shown: Shown) -> bool:
    """Whether somebody, or his name, is to be put somewhere, taken out or asked: "ask Ingrid instead"."""
    said = words.strip()
    found = tokens(said, Span(0, len(said)), shown, None) if len(said.split()) <= _SHORT else []
    if not found or said.endswith("?"):
        return False
    told = {one.text for one in found if one.sort is Sort.WORD}
    named = [one for one in found if one.sort in (Sort.PERSON, Sort.NAME)]
    if _only_names(said, found, shown):
        return True
    if commands(found) and (any(one.sort is Sort.PERSON for one in named) or (named and told <= _small())):
        return True
    return _of_a_name(said, named) and (commands(found) or _found("left_out", said))


def _of_a_name(said: str, named: list[Token]) -> bool:
    """Whether it speaks of what somebody is called: "Wim's name", "the name of Wim", "my name"."""
    if _found("my_name", said) or (_found("name_word", said) and any(one.sort is Sort.PERSON for one in named)):
        return True
    word = lexicon.alternation("name_word")
    beside = re.search(rf"[\w'’]+(?=(?:\s(?:{lexicon.alternation('his')}))?\s(?:{word})(?!\w))", fold(said))
    behind = re.search(rf"(?<!\w)(?:{word})\s(?:{lexicon.alternation('of_somebody')})\s?(?=\w)", fold(said))
    at = [beside.start()] if beside else []
    at += [behind.end()] if behind else []
    return any(said[one].isupper() for one in at if 0 < one < len(said))


def _only_names(said: str, found: list[Token], shown: Shown) -> bool:
    """Nothing but who: "Leila Benali too"; in German, where all nouns have a capital, only with such a "too"."""
    begins = found[0].sort is Sort.WORD and said[:1].isupper() and found[0].text not in lexicon.vocabulary()
    rest = found[1:] if begins else found
    words = {one.text for one in rest if one.sort is Sort.WORD}
    if len(rest) > _MOST or not words <= _small() or any(one.sort not in _NAMING for one in rest):
        return False
    if words & (lexicon.words("also_words") | lexicon.words("instead_words")):
        return begins or len(words) < len(rest)
    return any(one.sort is Sort.PERSON for one in rest) or (
        begins and shown.language is not Language.DE and len(words) < len(rest)
    )


def _small() -> frozenset[str]:
    """Words beside a name that say nothing but that he too, or in whose place."""
    silent = ("also_words", "instead_words", "commanding", "requests", "joints")
    return frozenset().union(*map(lexicon.words, silent))


def _found(name: str, said: str) -> bool:
    return re.search(rf"(?<!\w)(?:{lexicon.alternation(name)})(?!\w)", fold(said)) is not None
