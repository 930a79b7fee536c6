# ruff: noqa: E501 - a pattern is a table of words, one line a family
"""Patterns for what the words around a mark make of it."""

from __future__ import annotations

import re

from mailflow.mail.picking import pick_words
from mailflow.mail.words.lazily import lazily
from mailflow.mail.words.numerals import cardinals, ordinals


def words(pattern: str) -> re.Pattern[str]:
    return lazily(rf"(?<!\w)(?:{pattern})(?!\w)")


MARK = r"<[\d,]+>"
FILLER = r"(?:[\s:=-]|\b(?:is|zijn|was|are|est|sont|ist|sind|wel|dan|toch|echt|really|vraiment|wirklich|nog|voor|for|pour|fur|mij|me|mich|moi|ook|absoluut|definitely|het|de|die|the|le|la|der|das|als)\b)"
PARENTHESES = lazily(r"\((?![^()]{0,20}<)[^()]{0,300}\)|\[[^\[\]<]{0,200}\]")
ALL, POSITIVE, NEGATIVE = words(pick_words.ALL), words(pick_words.POSITIVE), words(pick_words.NEGATIVE)
ORDERED, UNORDERED, REVERSED = words(pick_words.ORDERED), words(pick_words.UNORDERED), words(pick_words.REVERSED)
PROPOSAL, NONE = words(pick_words.PROPOSAL), words(pick_words.NONE)
ALL_BUT = [
    lazily(pattern)
    for pattern in (
        rf"(?<!\w)(?:{pick_words.ALL}|anything|any of them|whatever|n'importe lequel)(?!\w)[^<]{{0,40}}?(?<!\w)(?:{pick_words.BUT})(?!\w)[^<\w]{{0,4}}(?:\w{{1,8}} ){{0,3}}(?P<not>{MARK})",
        rf"(?<!\w)(?:{pick_words.ALL}) op (?P<not>{MARK}) na\b",
        rf"\bop (?P<not>{MARK}) na (?:alles|allemaal|alle)?",
        rf"(?<!\w)(?:{pick_words.BUT})(?!\w) (?:\w{{1,8}} ){{0,2}}(?P<not>{MARK})[^<]{{0,20}}?(?<!\w)(?:{pick_words.ALL})(?!\w)",
        rf"(?P<not>{MARK}) (?:niet|not|pas|nicht)[ ,]{{1,3}}(?:maar |but |mais |aber )?(?:al )?(?:de rest|the rest|le reste|der rest)",
        rf"(?<!\w)(?:{pick_words.NOT_BEFORE}) (?:\w{{1,8}} ){{0,2}}(?P<not>{MARK})[^<]{{0,20}}?,? (?:en |and |et |und |maar |but |mais |aber )?(?:(?:al )?de rest|the rest|le reste|der rest|"
        rf"les autres|de andere|the others|die anderen) (?:mag|mogen|is|zijn|are|can|may|peut|peuvent|reste|restent|bleibt|bleiben|blijft|blijven|stays?|ok|goed|fine|good|gut|passt|kann|konnen|est|sont)\b",
    )
]
INSTEAD_AFTER = lazily(
    rf"(?P<new>{MARK})[ ,(]{{1,3}}(?:(?:\w{{2,10}}) ){{0,2}}?(?:{pick_words.INSTEAD})(?!\w)[^<\w]{{0,3}}(?:\w{{1,8}} ){{0,2}}(?P<old>{MARK})"
)
INSTEAD_BEFORE = lazily(
    rf"(?<!\w)(?:in plaats van|ipv|instead of|au lieu d[eu]|a la place d[eu]|anstatt|statt|anstelle von|vervang|replace|remplace[zr]?|ersetze|"
    rf"change|wissel|swap|remplacer|ersetzen)(?!\w) (?:\w{{1,8}} ){{0,2}}(?P<old>{MARK})[^<]{{0,24}}(?P<new>{MARK})"
)
RATHER = lazily(
    rf"\b(?:liever|eerder|plutot|lieber|eher|rather) (?:\w{{1,8}} ){{0,2}}(?P<new>{MARK}) (?:dan|than|que|als) (?:\w{{1,8}} ){{0,2}}(?P<old>{MARK})"
)
OVER = lazily(rf"(?P<a>{MARK}) (?:{pick_words.OVER}) (?:(?:{pick_words.MARKER}) )?(?P<b>{MARK})")
THEN_BEFORE = lazily(rf"(?:^|[ ,])(?:{pick_words.THEN})[\s,:]{{0,3}}(?:\w{{1,8}} ){{0,2}}$")
CHIEF_LAST = lazily(
    r"^ (?:vooral|especially|in particular|above all|most of all|surtout|en particulier|vor allem|besonders|het meest|bovenaan)\b"
)
THEN = lazily(
    rf"(?P<a>{MARK})[\s,;.)-]{{0,4}}(?:(?:{pick_words.THEN})(?!\w)|>)[\s,:]{{0,3}}(?:\w{{1,8}} ){{0,2}}?(?P<b>{MARK})"
)
REASON = lazily(
    rf"({MARK}[^<]{{0,40}}?)(?<!\w)(?:want|omdat|aangezien|because|since|cos|cause|car|parce qu\w*|parce|puisque|vu que|weil|denn|da (?:ich|es|das))(?!\w)"
    rf".{{0,400}}?(?=[,;]? ?(?:en|and|et|und|dan|then|puis|dann|,|;) ?(?:\w{{1,8}} )?{MARK} ?(?:[,;(]|$|en\b|and\b|et\b|und\b|want\b|omdat\b|because\b|car\b|parce\b|weil\b|denn\b)|$)"
)
NOT_BEFORE = lazily(
    rf"(?<!\w)(?:{pick_words.NOT_BEFORE})(?: (?:bitte|please|aub|svp|maar|dan|echt|graag|wel|dus|the|le|la|les|de|het|die|das|den|der|point|punt|punkt|nr|nummer|number|voor|for|pour|fur|ook|:))*[ :]*$"
)
NOT_ONLY = lazily(r"(?:niet alleen|not only|not just|pas seulement|pas que|nicht nur)\b[^<]*$")
NOT_AFTER = lazily(
    rf"^ ?(?:\w{{2,12}} )?(?:{pick_words.NOT_AFTER})(?!\w)(?= ?(?:[,;.)]|$|maar\b|but\b|mais\b|aber\b|omdat|want|because|car|weil|en\b|and\b|et\b|und\b|\w+ (?!<)))"
)
# A line "7. minder": a list on which the last word speaks against it.
LISTED_NOT = lazily(
    r"^ ?[.:)=] ?(?:wat |iets |eerder |a bit |rather |un peu |plutot |etwas |eher )?(?:minder|less|moins|weniger|niet|not|pas|nicht)[ .!]*$"
)
AT_FIRST = lazily(
    r"\b(?:eerst|first|initially|d'abord|zuerst|aanvankelijk) (?:\w+ ){0,3}?(?:dacht|thought|wilde|wou|pensais|dachte|wollte|had|koos|chose)\b[^<]*$"
    r"|\b(?:had|hatte|avais) (?:\w+ ){0,2}$"
)
DISAGREES = lazily(
    r"(?:n't|\b(?:not|dont|niet|pas|nicht|oneens|disagree))(?: (?:really|echt|vraiment|wirklich|so|it|het|es))?"
    r"(?: (?:agree|eens|akkoord|accord|d'accord|einverstanden|sure|zeker|overtuigd|convinced|convaincue?|uberzeugt|like|love|aime))?"
    r"(?: (?:with|met|avec|mit|about|over|of|van|de|du|von|par))?(?: (?:the|de|het|le|la|die|der|das|point|punt|punkt|nr|number|nummer)){0,2} ?$"
)
BETWEEN = lazily(r"\b(?:tussen|between|entre|zwischen)\b[^<,]*$")
EDITED = words(pick_words.EDITED)
DENIED = lazily(
    r"\b(?:niet|not|pas|nicht|don't|doesn't|isn't|dont|doesnt|geen|kein\w*)\b(?! (?:alleen|only|seulement|nur))"
)
NEITHER = lazily(rf"\b(?:weder|neither|ni|noch) (?:\w{{1,8}} )?({MARK}) (?:noch|nor|ni) (?:\w{{1,8}} )?({MARK})")
NO_LIST = lazily(r"(?:^|[\s,;])(?:nee|neen|no|non|nein|niet|not|pas|nicht) ?: ?$")
MEANT = lazily(rf"(?<!\w)(?:{pick_words.MEANT})(?!\w)[^<]*$")
CHIEF_BEFORE = lazily(rf"(?<!\w)(?:{pick_words.CHIEFLY})(?!\w){FILLER}*$")
CHIEF_AFTER = lazily(rf"^{FILLER}{{0,4}}(?:\w{{2,10}} ){{0,2}}?(?:{pick_words.CHIEFLY_AFTER})(?!\w)")
COMMENT = lazily(
    rf"^[\s,-]*(?:(?:en|maar|and|but|et|mais|und|aber|nog|ook|ps|p s) )*(?:{pick_words.COMMENT}) (?:\w{{1,8}} ){{0,2}}$"
)
VERB = lazily(rf"^ ?(?:\w{{2,10}} )?(?:{pick_words.VERB})\b")
ANNOTATED = lazily(r"^ ?[:.)(=-]")
SURELY = (
    "zonder (?:twijfel|aarzelen|aarzeling|nadenken|meer)|without (?:a |any )?(?:doubt|hesitation|question)|no doubt|geen twijfel|kein zweifel|"
    "sans (?:aucun |aucune )?(?:doute|hesiter|hesitation)|ohne (?:jeden |jede )?(?:zweifel|frage|zu zogern)|not to mention|last but not least|nothing (?:else |more )?to add|niets (?:meer )?toe te voegen|rien a (?:r?ajouter)|nichts hinzuzufugen"
)
ORDER_WORDS = words(f"{SURELY}|{pick_words.UNORDERED}|{pick_words.REVERSED}|{pick_words.ORDER_PHRASES}")
ORDINAL_WORD = "|".join(sorted(ordinals(), key=len, reverse=True))
CARDINAL_WORD = "|".join(sorted(cardinals(), key=len, reverse=True))
PAIR = lazily(
    rf"(?<![\w,.])(?:(?:op|op de|als|mijn|de|het|my|the|in|mon|ma|en|le|la|meine?|der|die|das|an|auf|plaats|place|platz|rang|rank|nummer|nr|no|number|#)\s?){{0,3}}"
    rf"(?:(?P<rank>\d{{1,2}})(?:e|ste|de|er|eme|st|nd|rd|th)?(?P<sign>\s?[.):=]|\s?->|\s?>(?=\s?(?:nr|punt|point))|\s(?=keuze|keus|choice|choix|wahl|plaats|place|platz|is\b|gaat\b|naar\b|goes\b|geht\b))|(?P<word>{ORDINAL_WORD})\b|(?<=nummer )(?P<counted>{CARDINAL_WORD})\b|(?<=number )(?P<counting>{CARDINAL_WORD})\b)"
    rf"\s{{0,2}}(?:keuze|keus|choice|choix|wahl|plaats|place|platz|prioriteit|priority|gaat|naar|goes|to|geht|an|is|est|ist|komt|->|:|=|-|\s){{0,6}}\s?"
    rf"(?:(?:nr|no|n°|nummer|number|numero|punt|point|punkt|le|la|de|die|das|the|#)[\s.:]{{0,2}}){{0,3}}(?P<point>\d{{1,2}})(?![\w]|[.):]\s?\d|\s?(?:keer|%|/))"
)
