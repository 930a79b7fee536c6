"""First words by which a sentence leans on the one before: alone, nobody knows who "they" are."""

from __future__ import annotations

import re

from mailflow.core.people import Language

_FIRST_WORDS = re.compile(r"[^\w]{0,5}([\w']{1,20})(?:\s{1,5}(\w))?")

_LEANING = {
    Language.NL: """
        ze zij hij dat dit die deze daar daarom daardoor daarna daarbij daarmee daarvoor dus dan toen maar en ook want
        zo hierdoor hiermee zodat waardoor waarna anders vervolgens bovendien toch hen hun haar
    """,
    Language.EN: """
        they them their he she his her this that these those then so but and also because therefore thus otherwise
        which moreover furthermore however instead
    """,
    Language.FR: """
        ils elles elle eux leur leurs cela ça ceci ce c'est c'était cette ces mais et donc alors puis ensuite sinon
        aussi car parce ainsi pourtant d'ailleurs
    """,
    Language.DE: """
        sie er ihr ihre ihnen das dies diese dieser dieses dann da aber und also deshalb daher darum dadurch danach
        damit dabei damals sonst auch denn so trotzdem außerdem stattdessen
    """,
}
_WORDS = {language: frozenset(words.split()) for language, words in _LEANING.items()}
_ARTICLES = frozenset(["das"])  # German: "Das hilft" leans, "Das Vertrauen" does not


def leans(sentence: str, language: Language) -> bool:
    """Whether its first word points back."""
    match = _FIRST_WORDS.match(sentence.replace("’", "'"))
    if match is None:
        return False
    first, second = match.groups()
    word = first.lower()
    if language is Language.DE and word in _ARTICLES and second and second.isupper():
        return False
    return word in _WORDS[language]
