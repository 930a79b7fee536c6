"""First words by which a sentence leans on the one before: alone, nobody knows who "they" are."""

from __future__ import annotations

import re

from mailflow.core.session.people import Language

_FIRST_WORDS = re.compile(r"[^\w]{0,5}([\w']{1,20})(?:\s{1,5}([\w']{1,20}))?")
_NEAR = 5  # words before it: further on, the sentence itself has mostly said who is meant
_BEGINNING = 90  # characters in which a word that points back is looked for

_LEANING = {
    Language.NL: """
        ze zij hij dat dit die deze daar daarom daardoor daarna daarbij daarmee daarvoor dus dan toen maar en ook want
        zo hierdoor hiermee zodat waardoor waarna anders vervolgens bovendien toch hen hun haar sindsdien daarop
        uiteindelijk ondertussen achteraf nadien hem daarvan hierbij omdat
    """,
    Language.EN: """
        they them their he she his her him this that these those then so but and also because therefore thus otherwise
        which moreover furthermore however instead afterwards since eventually meanwhile finally it
    """,
    Language.FR: """
        ils elles elle eux leur leurs cela ça ceci ce c'est c'était cette ces mais et donc alors puis ensuite sinon
        aussi car parce ainsi pourtant d'ailleurs depuis finalement lui après
    """,
    Language.DE: """
        sie er ihr ihre ihnen das dies diese dieser dieses dann da aber und also deshalb daher darum dadurch danach
        damit dabei damals sonst auch denn so trotzdem außerdem stattdessen seitdem schließlich daraufhin ihm ihn
        inzwischen weil
    """,
}
_WORDS = {language: frozenset(words.split()) for language, words in _LEANING.items()}
_CE_QUI = frozenset(["qui", "que", "qu'on", "qu'il", "dont"])  # French: "Ce qui aide, c'est …" says itself what
_ANDS = {  # "En" is a preposition of French
    Language.NL: frozenset(["en", "maar"]),
    Language.EN: frozenset(["and", "but"]),
    Language.FR: frozenset(["et", "mais"]),
    Language.DE: frozenset(["und", "aber"]),
}
_SO = frozenset(["dus", "so", "donc", "also"])
_ARTICLES = frozenset(["das"])  # German: "Das hilft" leans, "Das Vertrauen" does not

# After an "and" or a "but", these bind the sentence to the one before.
_BOUND = frozenset(
    """
    niet nooit toch wel alleen enkel als not never yet there only if alone pas jamais seulement si nicht nie doch nur
    wenn
    """.split()  # noqa: SIM905 - a table of words
)

# Somebody or something of an earlier sentence, though the first word does not tell.
_POINTING = {
    Language.NL: re.compile(
        r"\b(?:hij|hem|er(?:op|na|voor|mee|van|door|uit)|daar(?:mee|van|door|uit)|hier(?:van|mee|door|op)"
        r"|(?:was|had|heeft|is|kwam|komt|ging|vroeg|zat|stond|wist|zei|wilde|kon|deed) ze|ze "
        r"(?:was|had|heeft|is|kwam|komt|ging|vroeg|zat|stond|wist|zei|wilde|kon|deed)|heb haar|op een dag"
        r"|(?:een|één) van die|^(?:twee|drie|vier|beide|sommigen?|anderen|enkelen?)"
        r" (?:zijn|waren|hebben|hadden|kwamen|gingen|bleven|haakten)|die (?:dag|keer|avond|week))\b",
        re.IGNORECASE,
    ),
    Language.EN: re.compile(
        r"\b(?:he|she|him|her|his|one day|one of (?:them|those)|two of them|after that|that (?:day|week|evening|time)"
        r"|the (?:day|week|month) after|^(?:two|three|four|both|some|others|several)"
        r" (?:are|were|have|had|did|dropped|kept|came|left|went|stayed))\b",
        re.IGNORECASE,
    ),
    Language.FR: re.compile(
        r"\b(?:(?:qu['’])?il (?!faut|y|est|s['’]agit|suffit|n['’]y|vaut|ne faut)|elle|lui|un jour|l['’]un d['’]eux"
        r"|^(?:deux|trois|quatre|certains|d['’]autres|plusieurs) (?:sont|étaient|ont|avaient|viennent)"
        r"|ce (?:jour|soir|matin))\b",
        re.IGNORECASE,
    ),
    Language.DE: re.compile(
        r"\b(?:er|ihm|ihn|eines tages|einer von ihnen|(?:war|hatte|kam|ging|fragte|wollte|konnte|ist|hat) sie"
        r"|^(?:zwei|drei|vier|beide|einige|andere) (?:sind|waren|haben|hatten|kamen|gingen|blieben)"
        r"|dar(?:auf|aus|an|über)|da(?:von|durch|mit|nach))\b",
        re.IGNORECASE,
    ),
}

# "Dat briefje overal invoeren": which one, the sentence before has said.
_DEMONSTRATIVE = {
    Language.NL: re.compile(r"\W*(?:dat|die|deze|dit)\b", re.IGNORECASE),
    Language.EN: re.compile(r"\W*(?:that|this|those|these)\b(?! (?:you|we|they|people|every\w+)\b)", re.IGNORECASE),
    Language.FR: re.compile(r"\W*(?:ce(?!\s+qu)|cet|cette|ces)\b", re.IGNORECASE),
    Language.DE: re.compile(r"\W*(?:dies\w{0,2}|jen\w{1,2})\b", re.IGNORECASE),
}


def leans(sentence: str, language: Language) -> bool:
    """Whether its first word points back; after an "and", a "but" or a "so" the second."""
    match = _FIRST_WORDS.match(sentence.replace("’", "'"))
    if match is None:
        return False
    first, second = match[1].lower(), match[2] or ""
    if language is Language.DE and first in _ARTICLES and second[:1].isupper():
        return False
    if first == "ce" and second in _CE_QUI:
        return False
    if second and first in _ANDS[language] | _SO:
        return second.lower() in _WORDS[language] | _BOUND
    return first in _WORDS[language]


def needs_more(sentence: str, language: Language) -> bool:
    """Whether it cannot be understood without the one before."""
    return (
        leans(sentence, language)
        or points_back(sentence, language)
        or _DEMONSTRATIVE[language].match(sentence) is not None
    )


def points_back(sentence: str, language: Language) -> bool:
    """Whether it begins with somebody or something that only an earlier sentence names."""
    found = _POINTING[language].search(sentence[:_BEGINNING])
    if found is None:
        return False
    before = sentence[: found.start()].split()
    return not any(word[:1].isupper() for word in before[1:]) and len(before) <= _NEAR


def freed(sentence: str, language: Language) -> str:
    """The sentence without an "and" or a "but" at its beginning that binds nothing."""
    first, _, rest = sentence.partition(" ")
    if first.lower() not in _ANDS[language] or not rest[:1].isalpha() or leans(sentence, language):
        return sentence
    return rest[:1].upper() + rest[1:]
