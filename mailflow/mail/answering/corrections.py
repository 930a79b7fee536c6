# ruff: noqa: E501 - a pattern is a table of words, one line a family
"""Words that say that a mail replaces what was said before."""

from __future__ import annotations

import re

from mailflow.mail.words.wording import fold

_CORRECTS = re.compile(
    r"^\W{0,4}(?:correctie|correction|korrektur|corr|rechtzetting|verbetering|erratum|rectification|berichtigung|update)\b"
    r"|\b(?:vergeet|negeer|schrap|gooi|neem niet|oublie[zr]?|ignore[zr]?|ne tene[zr] pas compte|forget|disregard|scrap|"
    r"vergiss|vergesst|vergessen sie|ignorier(?:t|en sie|e)?|losche?)\b.{0,40}\b"
    r"(?:vorige|eerste|eerdere?|laatste|precedent|premiere?|dernier|previous|earlier|first|last|letzte|vorige|erste|fruhere)"
    r"|\b(?:in plaats van|ipv|i\.p\.v\.|au lieu de|a la place de|instead of|replaces?|remplace[zr]?|(?:an)?statt|anstelle|"
    r"ersetzt?|vervangt?|vervang(?:en|t)?)\b.{0,40}\b(?:vorige?|eerste|eerdere?|precedent[es]?|premiere?|previous|earlier|first|"
    r"letzten?|vorherigen?|ersten?|fruheren?|antwoord(?:en)?|antwort(?:en)?|answers?|reponses?|wat ik|ce que j|what i|was ich|vraag|"
    r"question|frage|mijn|ma|mon|my|meiner?)\b"
    r"|\b(?:corrigeer|corriger|corrigieren|korrigieren|rechtzetten|rechtzet|to correct|richtigstellen|verbeteren)\b.{0,60}"
    r"\b(?:antwoord|antwort|answer|reponse|vraag|question|frage|mail|bericht|nachricht|message|vorige|previous)"
    r"|\b(?:ik (?:had|heb) (?:me|mij) vergist|je me suis trompee?|i made a mistake|ich habe mich (?:geirrt|vertan|verschrieben))\b"
    r"|\b(?:dit is|this is|c'est|voici|das ist|hier ist) (?:de|het|the|my|la|ma|die|das|meine)? ?"
    r"(?:juiste|correcte?|right|corrected|corrigee?|bonne|bon|nouvelle|nieuwe|new|richtige|korrigierte|neue|definitieve|finale?)"
    r" (?:versie|version|antwoord|antwort|answer|reponse|fassung)",
    re.MULTILINE,
)


def announced(text: str) -> bool:
    """Whether a text says that it corrects an earlier one."""
    return _CORRECTS.search(fold(text)) is not None
