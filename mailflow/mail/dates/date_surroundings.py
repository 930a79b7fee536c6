"""Words around a date that make it something else than a day to come."""

from __future__ import annotations

from collections.abc import Sequence

from mailflow.mail.words.lazily import lazily

EARLIEST = lazily(
    r"niet voor|niet vroeger|ten vroegste|op zijn vroegst|not before|no earlier|not earlier|at the earliest|pas avant"
    r"|nicht vor|fruhestens|nicht eher"
)
TOLD = lazily(
    r"\b(?:heb|hebben|heeft|hebt)\b[^.!?\n]{1,80}\b(?:ge|ver|be|ont)\w{2,20}(?:d|t|en)\b"
    r"|\b(?:habe|haben|hat|habt)\b[^.!?\n]{1,80}\b(?:ge|ver|be|ent)\w{2,20}(?:t|en)\b"
    r"|\b(?:ai|as|a|avons|avez|ont|est|sommes|sont) (?:ete |deja |bien )?"
    r"(?:vu|eu|fait|parle|discute|recu|pris|rencontre|travaille|organise|tenu|commence|termine|passee?|alle|ecrit|"
    r"dit)\b"
    r"|\b(?:is|zijn|ben) [^.!?\n]{0,60}\b(?:geweest|gestopt|gestart|begonnen|gebeurd|doorgegaan|gevallen)\b"
)


ROUGHLY = frozenset(
    ("around", "rond", "omstreeks", "vers", "environ", "circa", "ungefahr", "approximately", "roughly", "autour")
)
_TOWARDS = ("nous", "moi", "vous", "eux", "toi", "lui", "elle", "elles")


def roughly(words: Sequence[str]) -> bool:
    """Whether words before a day make it no certain one; "vers nous" is towards us."""
    followed = zip(words, [*words, ""][1:], strict=True)
    return any(word in ROUGHLY and not (word == "vers" and after in _TOWARDS) for word, after in followed)


LASTED = lazily(
    r"\b(?:al|reeds|sinds|depuis|seit|schon|bereits|ca fait|cela fait|voila|pendant|gedurende|wahrend|already|"
    r"during|for the (?:last|past)|"
    r"(?:de|die|the|les) (?:laatste|voorbije|afgelopen|letzten|vergangenen|last|past))\s*$"
    r"|\b(?:times|keer|maal|fois|mal|once|twice|per|pro|par|hours?|uur|heures?|stunden?)\s*$"
    r"|\b(?:took|takes?|lasts?|lasted|duurt|duurde|duren|dauert|dauerte|dure|dura|prend|prendra|kost)(?: \w+){0,2}\s*$"
    r"|\b(?:been|known|ve|have|has|had|was|were|worked|lived|taught)\b[^.!?\n]{0,40}\bfor\s*$"
)
OF_LIFE = lazily(
    r"\s(?:d'|de |of |aan |an )?(?:ervaring|experience|erfahrung|dienst|service|"
    r"oud|old|alt|jong|young|lang|geleden|ago)\b"
)
