# ruff: noqa: E501 - a table of words, one line a family
"""The sentences of a reply that do more than pick points, thank or agree."""

from __future__ import annotations

import re

from mailflow.mail.picking import fine_words, pick_words, picks
from mailflow.mail.picking.remark_patterns import SENTENCE
from mailflow.mail.words.folding import fold
from mailflow.mail.words.lazily import lazily
from mailflow.mail.words.numerals import cardinals, ordinals
from mailflow.mail.words.wording import one_edit_apart

_LONGEST = 10_000  # characters that are looked at; what stands behind them is kept
_SHORT = 200  # characters of a sentence in which numbers may follow a thank you
_NUMBERS_BEHIND = lazily(r"(?<=\w)[\s,:;!>-]{1,4}\d{1,2}(?:[\s,;>&+.-]|\d|\b(?:en|et|and|und|dan|puis|then|dann)\b)*$")
_NUMBERS_BEFORE = lazily(r"^\s*\d{1,2}(?:[\s,;>&+.-]|\d|\b(?:en|et|and|und|dan|puis|then|dann)\b)*\s(?=[^\W\d])")
_SCANT = 4  # words beside the numbers, in a sentence that only picks
_PICKING = lazily(
    "|".join(
        (
            pick_words.POSITIVE, pick_words.THEN, pick_words.CHIEFLY, pick_words.CHIEFLY_AFTER, pick_words.ORDERED, pick_words.MARKER, pick_words.ALL, pick_words.BUT, pick_words.MEANT,
            *map(re.escape, (*cardinals(), *ordinals())),
        )
    )
)  # fmt: skip
_LIGHT_LISTED = """
to hard difficult moeilijk moeilijke lastig kiezen schwer schwierig difficile de choisir choose zu
spreekt spreken aan minder less moins weniger parle parlent speaks speak spricht sprechen vind vinden allemaal finde find trouve
grtz grt gr groetjes groeten mvg lg vg bises cheers x xx
ik 'k k me mij mijn m'n mn zou ga gaan voor van de het die dat deze dit is zijn wel ook nog rest goe goed goede ma maar kern allemaal echt heel zeker
dus en of dan verder sowieso wil wou heb kan mag doe geef geven stem keuze keus nummers volgorde voorkeur lijst lijstje deze aub svp stp pls graag
hallo dag eerst als er zo i i'd id i'm im i'll would go for with my the are is and then or also too please these those this that all ok okay rest
others fine as well just mine vote choice first hi otherwise je j' j'ai prends prend pour moi mes mon ma le la les l' d' d'abord et puis ou aussi ce
sont c'est c' cela ca est choisis choix voici sinon autres reste d'accord ensuite mets premier bonjour plus ich nehme wurde fur mich meine mein die
der das den und dann oder auch bitte sind ist waren es sonst ansonsten zuerst hier wahl stimme punkte am als erstes hallo
"""
_LIGHT = frozenset(_LIGHT_LISTED.split())
_SAYS_MORE = lazily(
    r"\b(?:mis|mist|ontbre\w+|missing|miss|manque\w*|fehlt|fehlen|add|ajout\w+|toevoegen|te|too|trop|niet (?:juist|waar|goed|eens|akkoord)|klopt)\b|\?"
)


def beside(text: str, limit: int, *, answered: bool) -> str:
    """What is left without thanks, without what only picks and, of who says something else too, what only agrees."""
    kept: list[str] = []
    for line in text[:_LONGEST].split("\n"):
        sentences = [one for one in SENTENCE.split(line) if one.strip()]
        left = [one for one in sentences if not _says_nothing(one, limit, answered=answered)]
        if left or not line.strip():
            kept.append(line if len(left) == len(sentences) else " ".join(left))
    return ("\n".join(kept) + text[_LONGEST:]).strip("\n")


def _says_nothing(sentence: str, limit: int, *, answered: bool) -> bool:
    parts = re.split(r",\s(?=\D)", sentence) if len(sentence) <= _SHORT else [sentence]
    if _is_fine(sentence, answered=answered) or _only_chooses(sentence):
        return True
    if all(_is_fine(one, answered=answered) or _only_chooses(one) for one in parts):
        return True
    return _is_scant(sentence) and bool(picks.read(sentence, limit).points)


def _is_fine(part: str, *, answered: bool) -> bool:
    """Whether it thanks or agrees, with numbers before or behind."""
    words = _NUMBERS_BEFORE.sub("", _NUMBERS_BEHIND.sub("", part)) if len(part) <= _SHORT else part
    return fine_words.thanks(words) or (answered and fine_words.agrees(words))


def _only_chooses(sentence: str) -> bool:
    """Whether it holds numbers, and none but words with which people choose."""
    return _counted(sentence) and all(_chooses(word) for word in _words(sentence))


def _is_scant(sentence: str) -> bool:
    """Whether it holds numbers and hardly a word more, of which at most one has nothing to do with choosing."""
    words = _words(sentence)
    scant = _counted(sentence) and len(words) <= _SCANT and sum(not _chooses(one) for one in words) < 2
    return scant and _SAYS_MORE.search(fold(sentence)) is None


def _counted(sentence: str) -> bool:
    return any(char.isdigit() for char in sentence)


def _words(sentence: str) -> list[str]:
    return re.findall(r"[^\W\d_](?:[^\W\d_]|')*", fold(sentence))


def _chooses(word: str) -> bool:
    if word.strip("'") in _LIGHT or _PICKING.fullmatch(word):
        return True
    return len(word) > 4 and any(
        one_edit_apart(word, one) for one in ("eerst", "keuze", "kiezen", "choisis", "choose", "nehme")
    )
