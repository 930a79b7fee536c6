"""An ok to a draft in other words: "mag door zo", "off it goes", "sonst passt es"."""
# ruff: noqa: E501  (lists of words)

from __future__ import annotations

import re

from mailflow.mail.words.folding import fold
from mailflow.mail.words.lazily import lazily

_TWO = 2
_LONGEST = 12  # words of one clause


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_FINE = _words(
    "ok okk okee oke oki okido okay akkoord accoord goed prima perfect tip top orde klaar good fine great agreed bon bonne bien parfait d'accord "
    "accord nickel impec gut super wunderbar passt perfekt einverstanden ordnung klasse happy tevreden content contente zufrieden agree fertig done valide"
)
_SURE = _words("okk oki okido okee klaar fertig done")  # even when nothing stands beside them
_THANKS = _words("merci thanks thx danke dank bedankt je u you aub svp stp please bitte")
_FIRM = _words(
    "ok okk okee oke oki okido okay akkoord accoord agreed d'accord einverstanden valide"
)  # more than praise
_STAYS = _words(
    "blijven blijft bleiben bleibt stay stays rester reste behouden"
)  # an ok beside "so": "der Rest kann so bleiben"
_SO = _words("zo so ainsi comme is")
_OUT = _words(
    "versturen verstuur verzenden verzend doorsturen stuur sturen uitsturen door deur weg vertrekken rondsturen send go goes sent ahead envoyer envoie "
    "envoies envoyez partir pars parte aller raus ab verschicken abschicken schick schicken verschick versenden losschicken rausschicken los"
)
_OFF = _words("weg go goes raus ab partir pars parte")  # of a rest they would mean that it is struck
_ME = _words("me moi mir mich mij us ons nous uns")  # "send it to me" lets nothing go
_MAY = _words("mag mogen may can kan kann peut peux darf off het es it damit then dan")
_REST = _words("rest reste alles all everything tout others autres andere")
_BESIDE = _REST | _ME | _words(
    "en and et und dan then daarna danach dann after that afterwards apres ca cela ensuite puis nadien voor de het dat dit verder voorts otherwise "
    "apart from besides the for le la les pour sinon a part der das ansonsten sonst fur den is it's c'est est ist es it mag mogen may can kan kann "
    "peut tu peux you je jij u du kannst darf merci thanks thx danke dank bedankt aub svp stp please pls bitte zo so to are zijn wat betreft my your "
    "his off out uit maar gerust maintenant nu now jetzt nun dus alors also wel graag gerne gern looks lijkt ziet er klinkt sounds semble vanaf naar "
    "iedereen an alle tous everybody everyone in side helemaal volledig totalement volkomen zeker sure vas-y y wordt wird will worden werden be that's "
    "hem ze sie so't zo't this ceci ici hier here ja yes oui yep jep allee allez hoor he nog noch encore meteen direct direkt suite monde allen jeden gleich with avec "
    "mit met comme ainsi als tel quel damit c' va marche ik ich i i'm suis bin ben"
)  # fmt: skip
_PIECE = lazily(r"[^.!?;,\n]+")
_NOTHING_MORE = lazily(
    r"\s*(?:(?:verder|voor de rest|voorts|sinon|sonst|otherwise|pour le reste)\s)?(?:(?:heb ik\s)?(?:niks|niets)(?:\s(?:meer|anders|aan te merken|toe te voegen))?|"
    r"nothing (?:else|more|to add)|no other changes|that's (?:all|it)|that is (?:all|it)|rien (?:d'autre|a ajouter|de plus)|c'est tout|"
    r"(?:sonst )?nichts(?: mehr| weiter)?|das war's|das war es|das ist alles|dat is alles|dat was het|meer niet|that was it)\s*"
)


def plain(text: str) -> str:
    """The text with each clause that says nothing but ok as "ok"."""
    return _PIECE.sub(lambda found: _plain(found.group(), text[found.end() : found.end() + 1]), text)


def is_ok(text: str) -> bool:
    """Whether a text begins with a clause that says nothing but ok."""
    first = _PIECE.match(text)
    return first is not None and text[first.end() : first.end() + 1] != "?" and _is_ok(first.group())


def _plain(clause: str, stop: str) -> str:
    if stop == "?":
        return clause
    if _NOTHING_MORE.fullmatch(fold(clause)):
        return ""
    lead = clause[: len(clause) - len(clause.lstrip())]
    return f"{lead}ok" if _is_ok(clause) else clause


def _is_ok(clause: str) -> bool:
    words = re.findall(r"[\w'-]+", fold(clause))
    told = frozenset(words)
    if (not told <= _SURE and not 1 < len(words) <= _LONGEST) or re.search(r"[:\"“”„«»\d]", clause):
        return False
    if len(told - _THANKS) < _TWO and not told & (_FIRM | _SURE):  # "great, thanks"
        return False
    if told & _SO and told & _REST and told & _STAYS:
        return told <= _BESIDE | _STAYS | _FINE
    return told <= _FINE | _OUT | _BESIDE and bool(told & (_FINE | _OUT)) and (not told & _OUT or _lets_go(told))


def _lets_go(told: frozenset[str]) -> bool:
    """Whether words of leaving mean the draft, all of it, and everybody."""
    if told & _FINE:
        return True
    if told & _ME:
        return False
    if told & _OFF:
        return bool(told & _MAY) and not told & _REST
    return bool(told & _MAY) or not told & {"door", "deur"}
