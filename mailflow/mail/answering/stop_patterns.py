# ruff: noqa: E501 - a pattern is a table of words, one line a family
"""How somebody asks never to be written to again: a verb of removal with a list, or "no more" with mail."""

from __future__ import annotations

from mailflow.mail.words.lazily import lazily

_WORDS = r"(?: [^\s,]+){0,7}?"
_REMOVE = (
    "verwijder\\w*|schrap\\w*|schrappen|haal|halen|gehaald|wis|wissen|gewist|gooi|uit\\s?schrijven|afvoeren|remove[ds]?|removing|take|taken|delete[ds]?|"
    "drop|strike|erase|retire[rsz]?|retiree?s?|enleve[rsz]?|enlevee?s?|supprime[rsz]?|supprimee?s?|efface[rsz]?|effacee?s?|raye[rsz]?|ote[rsz]?|sortir|sorte[sz]?|"
    "desinscri\\w*|desabonn\\w*|losch\\w*|geloscht|streich\\w*|gestrichen|entfern\\w*|nehm\\w*|nimm|genommen|austragen|ausgetragen|raus\\w*"
)
_LIST = (
    "lijst|lijsten|mailinglijst|mailinglist|verzendlijst|adreslijst|contactlijst|adressenlijst|maillijst|adressenbestand|adresbestand|bestand|database|databank|mailing|"
    "verdeellijst|distributielijst|list|lists|distribution|records|contacts|books|system|systeem|liste|listes|diffusion|fichier|fichiers|base de donnees|carnet|repertoire|"
    "liste|mailingliste|verteiler|verteilerliste|mailverteiler|datenbank|kartei|adressbuch|kontakte|adresliste|adressliste|mailliste|nieuwsbrief|newsletter"
)
_MAIL = (
    "e ?mails?|mails?|mailtjes|berichten|bericht|uitnodigingen|post|messages?|invitations?|invites|correspondence|communications?|newsletters?|"
    "courriels?|courriers?|sollicitations?|nachrichten|einladungen|zusendungen|spam"
)
_WRITE = (
    "mailen|schrijven|aanschrijven|sturen|toesturen|bestoken|contacteren|gecontacteerd|gemaild|aangeschreven|benaderd|emailed|mailed|benaderen|ontvangen|krijgen|lastigvallen|lastig vallen|uitnodigen|"
    "write|writing|email|emailing|mailing|contact|contacting|contacted|receive|receiving|hear from|get|getting|sending|send|bother|bothering|"
    "ecrire|mecrire|menvoyer|contacter|contactee?|solliciter|sollicitee?|recevoir|envoyer|importuner|derangee?|"
    "schreiben|anschreiben|angeschrieben|schicken|zuschicken|zusenden|senden|kontaktieren|kontaktiert|erhalten|bekommen|belastigen|einladen"
)
_WANT = (
    "wil|wens|wensen|willen|hoef|gelieve|verzoek|vraag|wish|want|like|desire|souhaite|veux|desire|voudrais|souhaitons|voulons|aimerais|"
    "mochte|will|wunsche|wollen|bitte|please|aub|svp|alstublieft|alsjeblieft|prie|merci de|veuillez|may i|can i"
)
_CEASE = "cease|stop|stoppen|stopt|ophouden|cesse[rz]?|arrete[rz]?|unterlassen|unterlasst|aufhoren|einstellen|quit"
_NOT_ONTO = r"(?<! op de)(?<! in de)(?<! op die)(?<! on the)(?<! to the)(?<! onto the)(?<! sur la)(?<! dans la)(?<! auf die)(?<! in die)(?<! auf der)"
_UNABLE = lazily(
    r"\b(?:kan|kon|cant|cannot|could|couldnt|peux|pouvais|kann|konnte|openen|lezen|probleme?n?|lately|since|sinds|depuis|seit|vergeet)\b"
)
_ASKED = [
    lazily(pattern)
    for pattern in (
        rf"\b(?:{_REMOVE})\b{_WORDS}{_NOT_ONTO} (?:{_LIST})\b",
        rf"\btrag\w*{_WORDS} (?:{_LIST})\b{_WORDS} aus\b|\btrag\w*{_WORDS} (?:aus|von) (?:\w+ )?(?:{_LIST})\b",
        rf"\b(?:van|from|off|uit|de|aus|vom|von|in){_WORDS} (?:{_LIST})\b{_WORDS} (?:{_REMOVE})\b",
        rf"\b(?:verwijder|wis|remove|delete|supprime[rz]?|efface[rz]?|retire[rz]?|losch\w*|entfern\w*){_WORDS} (?:mijn|my|mon|mes|meine?|meinen) (?:\w+ )?(?:e ?mail|mail|contact)?\s?(?:adres|adresse|address|gegevens|data|details|coordonnees|donnees|daten|mailadresse?|kontaktdaten)\b",
        rf"\b(?:mijn|my|mon|mes|meine?|meinen) (?:\w+ )?(?:adres|adresse|address|gegevens|data|details|coordonnees|donnees|daten|mailadresse?|mailadres){_WORDS} (?:verwijderen|wissen|schrappen|removed|deleted|loschen|entfernen|streichen|supprimer|effacer)\b",
        rf"\b(?:{_WANT})\b{_WORDS} (?:no longer|no more|niet langer|niet meer|geen|nooit|plus|plus jamais|jamais|nicht mehr|nicht langer|nie|nie wieder|keine|keinerlei|never|not|dont){_WORDS} (?:(?:to |te |zu )?(?:{_WRITE})\b|(?:{_MAIL}) (?:meer|any ?more|mehr)\b)(?!.*\b(?:maar|but|mais|aber)\b)",
        rf"\b(?:no longer|niet langer|niet meer|nicht langer|nicht mehr|plus) (?:{_WANT}){_WORDS} (?:{_WRITE}|{_MAIL})\b",
        rf"\b(?:geen|no|no further|no more|plus de|pas d autres?|keine|keinerlei) (?:weiteren? |verdere |further |more |other |nieuwe |new |autres )?(?:{_MAIL})(?: (?:meer|any ?more|mehr|please|bitte|svp|aub|sil vous plait|graag|alstublieft|asjeblieft|merci)| ?$)",
        rf"\b(?:{_CEASE})\b{_WORDS} (?:{_WRITE}|{_MAIL})\b",
        rf"\b(?:niet meer|nooit meer|niets meer|never again|not any ?more|nicht mehr|nie mehr|nie wieder|plus jamais|no longer|nimmer){_WORDS} (?:mailen|aanschrijven|aangeschreven|contacteren|gecontacteerd|lastigvallen|contact me|be contacted|mecrire|me contacter|contactee?|sollicitee?|anschreiben|angeschrieben|kontaktieren|kontaktiert|anmailen)\b",
        r"\b(?:schrijf|schrijft|meld) (?:mij|me|ons)(?: [^\s,]+){0,3} uit\b",
        r"\b(?:mij|me|ons) (?:willen |te |laten )?uitschrijven\b",
    )
]


def asked(said: str) -> bool:
    """Whether folded words ask so; a complaint that mail does not arrive is none."""
    return any(pattern.search(said) for pattern in _ASKED) and not _UNABLE.search(said)
