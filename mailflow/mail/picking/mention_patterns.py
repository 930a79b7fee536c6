# ruff: noqa: E501 - a pattern is a table of words, one line a family
"""Patterns for numbers in a text: which mention a point, which count or date something else."""

from __future__ import annotations

import re

from mailflow.mail.picking.pick_words import ALL as ALL_WORDS
from mailflow.mail.picking.pick_words import (
    BUT,
    CHIEFLY,
    CHIEFLY_AFTER,
    COUNTED,
    MARKER,
    MONTHS,
    NEGATIVE,
    NOT_AFTER,
    NOT_BEFORE,
    OTHERWISE,
    POSITIVE,
    WEEKDAYS,
)
from mailflow.mail.picking.pick_words import RANGE as RANGE_WORDS
from mailflow.mail.words.lazily import lazily
from mailflow.mail.words.numerals import cardinals, ordinals

ACCENTED_ONE = lazily(r"\b[eéEÉ][eé]n\b(?<![eE]en)")
MEDALS = str.maketrans(
    {"🥇": "1) ", "🥈": "2) ", "🥉": "3) ", "👎": " not ", "❌": " not ", "→": " > ", "➡": " > ", "<": " "}
)
NUMBER_WORDS = "|".join(sorted((re.escape(word) for word in cardinals()), key=len, reverse=True))
ORDINAL_WORDS = "|".join(sorted(ordinals(), key=len, reverse=True))
ALL = lazily(rf"\b(?:{ALL_WORDS})\b")
NO_PICKS = [
    lazily(pattern)
    for pattern in (
        r"\S{0,80}(?:://|@)\S{0,200}",
        r"(?:\+|\b00?)\d[\d ()/.-]{6,24}\d",  # telephone
        r"\b\d{1,2}\s?(?:[:h]\s?\d{2}\b|[hu]\b|uur\b|uhr\b|heures?\b|o'?clock\b|p\.?m\b\.?|a\.?m\b\.?(?! \w))(?:\s?\d{2}\b)?",
        r"\b\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d{2}\b",
        rf"\b\d{{1,2}}(?:\.|e|er|ste|th|st|nd|rd)?\s(?:of |de )?(?:{MONTHS})\b\.?",
        rf"\b(?:{WEEKDAYS})\s(?:den |le |de )?\d{{1,2}}\b(?:[/.]\d{{1,2}})?",
        r"\b(?:am|bis|vom|zum|den|ab|seit) \d{1,2}\. ?\d{1,2}\b\.?",
        r"\b(?:tegen|voor|op|by|before|on|le|avant|am|bis|vor|vanaf|tot|du|au|from|until) \d{1,2}/(?:0?[1-9]|1[0-2])\b(?!/)",
        r"\b(?:19|20)\d{2}\b",
        r"[€$£]\s?\d+(?:[.,]\d+)?|\b\d+(?:[.,]\d+)?\s?[€$£%]",
        r"(?<![\d/])\b\d{1,3}\s?/\s?(?:10|20|100)\b(?![\d/])",
        r"\b\d{1,2} (?:op|out of|sur|von) (?:10|20|tien|ten|dix|zehn)\b",
        r"(?<!\w)\+1\b",
        r"\b(?:ext|extension|poste|toestel|durchwahl|apparat)[. :]{0,2}\d{1,5}\b",
        r"\b(?:iphone|ipad|galaxy|samsung|pixel|outlook|windows|android|ios|redmi|huawei)\s?\w{0,10}\s?\d{1,3}\b",
        r"\b\w{2,30}(?:straat|laan|weg|plein|steenweg|dreef|lei|kaai|gracht|strasse|str|gasse|platz|allee)\.? \d{1,4}\w?\b",
        r"\b(?:rue|avenue|place|chaussee|boulevard|quai) (?:[a-z'-]{1,20} ){1,4}\d{1,4}\b",
        r"\b\d{1,4},? (?:rue|avenue|place|chaussee|boulevard|quai|[a-z]{2,20} (?:street|road|avenue|lane|drive))\b",
        r"\b(?:on|by|until|before|after|from) the \d{1,2}(?:st|nd|rd|th)\b",
        r"\b(?:tot|op|tegen|zie je|zien we elkaar|elkaar) (?:op )?de \d{1,2}(?:e|ste|de)\b(?= ?(?:[.!?]|$))",
        r"\bd(?:ans|ie)? les \d0s\b",
        rf"\b(?:\d{{1,2}}|{NUMBER_WORDS}) (?:of|van|de|von|d'entre|out of) (?:my|our|us|them|those|these|mijn|onze|ons|hen|mes|nos|nous|eux|meine[nr]?|unsere[nr]?|uns|ihnen|unseren) ?[a-z]{{0,20}}",
        r"\b(?:[1-9]\d{2,}|\d{4,})\b",
        r"\b[a-z]+\d+[a-z]+\w*|\b\d+[a-z]{3,}\w*(?<!ste)(?<!eme)|\b(?!(?:nr|no|p|pt|punt|point|punkt|n)\d)[a-z]{1,12}\d+\b",
        r"\b(?:tel|gsm|phone|fax|telefoon|mobile|handy)[.:\s]{1,3}[\d ()/.-]{3,24}",
    )
]
COUNT = lazily(
    rf"\b(?:\d{{1,3}}|{NUMBER_WORDS})(?:\s?(?:a|of|or|ou|tot|to|-|oder|bis)\s?(?:\d{{1,3}}|{NUMBER_WORDS}))?"
    rf"(?:\s|-)(?:\w{{3,12}}e\s)?(?:{COUNTED})\b(?!\s?\d{{1,4}}\b(?!\s(?:{COUNTED})\b))"
)
OUT_OF = lazily(
    rf"\b(?:\d{{1,2}}|{NUMBER_WORDS}) (?:van de|van die|of the|out of(?: the)?|des|sur les|parmi les|von den|aus den|der) (?:\d{{1,2}}|{NUMBER_WORDS})\b"
    rf"|\btop (?:\d{{1,2}}|{NUMBER_WORDS})\b(?! ?[,>]| \d)"
)
ALL_OF = lazily(
    rf"\b(?P<all>alle|all|tous|toutes) (?:les |de |the |die )?(?P<many>\d{{1,2}}|{NUMBER_WORDS})\b(?! ?,| (?:en|and|et|und)\b)"
)
PLACED = lazily(
    rf"\b(?:op|in|an|en|at|als|as|auf) (?:de |het |the |la )?(?P<word>{ORDINAL_WORDS})(?: (?:plaats|place|stelle|position|instantie|keuze|choice|rang|platz))?(?=:? (?:\w{{1,8}} ){{0,2}}\d)"
)
MINE = lazily(rf"\b(?:mijn|my|mes|meine|onze|our|nos|unsere) (?:\d{{1,2}}|{NUMBER_WORDS}) ?:")
BARRED = lazily(
    rf"\b((?:niet|not|pas|nicht) (?:(?:{MARKER}) )?<[\d,]+>) ?,|\b((?:zonder|without|sans|ohne|behalve|except) (?:(?:{MARKER}) )?<[\d,]+>) ?:"
)
ELSE = lazily(
    rf"\b(?:{OTHERWISE})(?:\s?(?:nr|no|n°|nummer|number)\.?|\.)?\s?:?\s?(?P<number>\d{{1,4}})\b(?!\s?(?:,|&|en|and|et|und|\+|>|-)\s?(?:nr\.?\s|punt\s)?\d)"
)
FIRST = lazily(
    rf"\b(?:(?:de|the|die|des|mijn|my|meine) (?P<which>eerste|first|ersten|laatste|last|letzten)\s(?P<many>\d|{NUMBER_WORDS})(?!\s?(?:,|en|and|et|und)\s?\d)|"
    rf"(?P<how>\d|{NUMBER_WORDS})\s(?P<fr>premiere?s|derniere?s|eersten?|laatsten?|ersten|letzten))\b(?:\s(?:{COUNTED})\b)?"
)
DIGITS = lazily(
    rf"(?<!\w)(?:(?:{MARKER}|n)(?:[.:]?\s|[.°:]|(?=[#\d]))){{0,2}}#?(?P<number>\d{{1,4}})(?!\w)(?:\s?[°)\]])?"
)
WORD = lazily(rf"(?<![\w-])(?P<word>{NUMBER_WORDS})(?![\w-])")
_OF_TIMES = r"(?!\s(?:keer|maal|poging|dag|week|maand|jaar|bezoek|time|attempt|try|day|month|year|visit|fois|tentative|jour|semaine|annee|visite|mal|versuch|tag|woche|besuch)\b)"
ORDINAL = lazily(
    rf"\b(?:(?:de|het|the|le|la|der|die|das|den|dem|du|au|het|mijn)\s)(?P<word>{ORDINAL_WORDS})\b{_OF_TIMES}(?:\s(?:punt|point|punkt|one|idee|idea|item|stelling))?\b"
    rf"|\b(?P<digits>\d{{1,2}})(?:e|de|ste|eme|st|nd|rd|th)\b{_OF_TIMES}(?:\s(?:punt|point|punkt|one|idee|idea|item|stelling))?"
)
LAST_ONE = lazily(
    r"\b(?:de|het|the|le|la|der|die|das) (?:aller)?(?:laatste|last|derniere?|letzte) ?(?:punt|point|punkt|one|idee)?(?=\s*(?:$|[,;.)]|en\b|and\b|et\b|und\b))"
)
MAY_FOLLOW = lazily(
    rf"\s*(?:$|[,;:.!)(>&+/?-]|<|\d|(?:{NUMBER_WORDS}|en|and|et|und|of|or|ou|oder|ook|too|aussi|auch|dan|then|puis|dann|daarna|vooral|graag|aub|svp|please|bitte|"
    r"want|omdat|because|car|parce|weil|denn|is|zijn|are|sont|sind|ist|est|vind|find|niet|not|pas|nicht|maar|but|mais|aber|tot|to|bis|a|t/m|tem|in|"
    r"finde|fand|trifft|spricht|gefallt|klingt|stimmt|passt|vond|raakt|klopt|parle|me|is|has|heeft|"
    r"spreek|spre|het|zijn|voor|for|pour|fur|mag|als|as|comme)\b)"
)
MAY_PRECEDE = lazily(
    rf"(?:^|[\s,;:(>&+/-])(?:{MARKER}|nr\.|en|and|et|und|,|>|&|\+|dan|then|puis|dann|<[\d,]+>[\s,]*|\d)\s?$"
)
JOIN = r"(?:[\s,;:&+/.|*)-]|\b(?:en|and|et|und|of|or|ou|oder)\b)"
MERGE = lazily(rf"<([\d,]+)>{JOIN}{{0,12}}<([\d,]+)>")
RANGE = lazily(
    rf"(?<![\d-])(?<!- )(?<!\d[,.])\b(?P<a>\d{{1,2}})\s?(?P<by>{RANGE_WORDS})\s?(?:(?:{MARKER})\s)?(?P<b>\d{{1,2}})\b(?!\s?-\s?\d)(?!\.\d)"
)
CUES = rf"{ALL_WORDS}|{BUT}|{NOT_BEFORE}|{CHIEFLY}|in plaats van|ipv|instead of|au lieu de|statt|liever|rather|plutot|lieber|eerst|first|d'abord|zuerst"
CUE_BEFORE = lazily(rf"\s*(?:(?:{CUES})(?!\w)\s?)+")
CUE_AFTER = lazily(rf" (?:{NOT_AFTER}|{CHIEFLY_AFTER})\s*$")
ITEM = lazily(
    r"([,;/&+]|\s-\s|:|\b(?:en|and|et|und|dan|then|puis|dann|daarna|ensuite|danach|ook|maar|but|mais|aber)\b)"
)
# Where one thing is counted, the next number before a noun counts too.
COUNTS_TOO = lazily(
    rf"(?<=_)(?P<between> [a-z]{{2,20}},? (?:(?:et|en|and|und|ou|of|or|oder|met|avec|with|mit|na|nach|apres|after|dans|in) )?)\d{{1,2}}(?= [a-z]{{4,}})(?! (?:{NUMBER_WORDS}|{POSITIVE}|{NEGATIVE}|want|denn|weil|parce|aussi|auch|also)\b)(?! ?(?:spreek\w*|raakt|vind|finde|klopt|passt|stimmt|parle\w*|vooral|graag|zijn|sont|sind|gefall\w*|trifft|maar|mais|aber|dann|puis|then|ensuite|daarna|omdat|because)\b)"
)
# "2 en 4, die 5 zegt me niets": what finds fault belongs to the last alone.
FAULTED_LAST = lazily(
    rf", ?((?:die |de |het |the |le |la |les |der |den |das |punt |point |punkt |nr |nummer |number )?<[\d,]+>)"
    rf"(?= (?!en\b|and\b|et\b|und\b)[^<,.:]{{0,40}}\b(?:{NEGATIVE})\b)"
)
# "2 u. 5", "2 'n' 5": short for "and".
SHORT_AND = lazily(r"(?<=\d) (?:u\.?|n|e|o) (?=(?:(?:nr|no|punt|point|punkt|p)\.? ?)?\d)")
# "3, 5 niet": the comma keeps what is denied apart from what stands before it.
DENIED_LAST = lazily(r", ?(<[\d,]+>)(?= (?:\w{2,10} )?(?:niet|not|pas|nicht)(?:$| ?[,;.)]))")
