"""Numbers as people write them in Dutch, English, French and German."""

from __future__ import annotations

from functools import cache

from mailflow.mail.words.lazily import lazily

_CARDINALS = {
    "nl": "een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien "
    "achttien negentien twintig",
    "en": "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty",
    "fr": "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit "
    "dix-neuf vingt",
    "de": "eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn "
    "achtzehn neunzehn zwanzig",
}
_ORDINALS = {
    "nl": "eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde",
    "en": "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth",
    "fr": "premier deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme onzieme douzieme",
    "de": "erste zweite dritte vierte funfte sechste siebte achte neunte zehnte elfte zwolfte",
}
_MORE_CARDINALS = {
    "fuenf": 5, "zwoelf": 12, "fuenfzehn": 15, "zwo": 2, "twe": 2, "vyf": 5, "eenentwintig": 21, "tweeentwintig": 22,
    "drieentwintig": 23, "vierentwintig": 24, "vijfentwintig": 25, "twenty-one": 21, "twenty-two": 22,
    "einundzwanzig": 21, "zweiundzwanzig": 22, "vingt et un": 21, "vingt-deux": 22, "dertig": 30, "thirty": 30,
    "trente": 30, "dreissig": 30,
}  # fmt: skip
_MORE_ORDINALS = {
    "premiere": 1, "seconde": 2, "ersten": 1, "erster": 1, "erstes": 1, "zweiten": 2, "zweiter": 2, "zweites": 2,
    "dritten": 3, "dritter": 3, "drittes": 3, "vierten": 4, "vierter": 4, "viertes": 4, "funften": 5, "sechsten": 6,
    "siebten": 7, "siebente": 7, "achten": 8, "neunten": 9, "zehnten": 10, "fuenfte": 5, "1ste": 1, "1e": 1, "1er": 1,
    "1re": 1, "1ere": 1, "1st": 1, "2e": 2, "2de": 2, "2eme": 2, "2nd": 2, "3e": 3, "3de": 3, "3eme": 3, "3rd": 3,
}  # fmt: skip
# Words that are far more often something else: articles, "our", "new", "achten".
DOUBTFUL = frozenset({"een", "un", "one", "onze", "neuf", "ten", "achten"})
_KEYCAP = lazily("([0-9])\ufe0f?\u20e3")
_CIRCLED = {chr(0x2460 + i): str(i + 1) for i in range(20)} | {chr(0x2776 + i): str(i + 1) for i in range(10)}
_CIRCLES = lazily("[" + "".join(_CIRCLED) + "]")


def plain_digits(text: str, behind: str = " ") -> str:
    """The text with circled numbers and keycap emoji written as digits, each with `behind` after it."""
    if text.isascii():
        return text
    digits = _KEYCAP.sub(lambda found: f"{found[1]}{behind}", text).replace("\U0001f51f", f"10{behind}")
    return _CIRCLES.sub(lambda found: f"{_CIRCLED[found[0]]}{behind}", digits)


@cache
def cardinals() -> dict[str, int]:
    """Folded number words of all four languages, with their values."""
    return _table(_CARDINALS) | _MORE_CARDINALS


@cache
def ordinals() -> dict[str, int]:
    """Folded ordinal words of all four languages, with their values."""
    return _table(_ORDINALS) | _MORE_ORDINALS


def _table(lists: dict[str, str]) -> dict[str, int]:
    return {word: value for line in lists.values() for value, word in enumerate(line.split(), start=1)}
