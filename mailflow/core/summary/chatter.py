"""Words around an answer that say nothing about its matter: greetings, thanks, "see above", "no idea"."""

from __future__ import annotations

import re

LONGEST = 200  # characters; no empty phrase is longer

_EVERYBODY = (
    r"(?i:allemaal|iedereen|allen|collega'?s|all|everyone|everybody|team|folks|there"
    r"|[àa] tou(?:te)?s|tous|tout le monde|zusammen|alle)"
)
_NAME = r"[A-ZÀ-ÖØ-Þ][\w'’.-]{0,30}"
_TITLE = r"(?i:en|and|et|und|lieve|heer|mevrouw|herr|frau|mr|mrs|ms)"
_HELLO = (
    r"(?i:da+g|hallo|hoi|hey|hé|hi|hello|dear|beste|geachte|ha|bonjour|bonsoir|salut|coucou|ch(?:er|ère)s?|lieb(?:er?|es)"
    r"|guten (?:tag|morgen|abend)|moin|servus|good (?:morning|afternoon|evening)"
    r"|goe(?:de|ie)?(?:morgen|middag|avond|ndag)|sehr geehrter?)"
)
_GREETING = re.compile(rf"^{_HELLO}(?:(?: {_TITLE})? (?:{_EVERYBODY}|{_NAME})){{0,4}} ?(?:[,!.:]{{1,3}}|$)\s*")
_LABEL = re.compile(
    r"^(?:(?:kern|kernzin|essentie|essence|(?:l['’])?essentiel|kernsatz|core|key(?: point)?"
    r"|antwoord|answer|réponse|reponse|antwort)(?: ?[0-9]{1,2})?"
    r"|(?:vraag|question|frage|v|q|ad)\.? ?[0-9]{1,2})\s?[:.)–-]\s*",
    re.IGNORECASE,
)
_AS_ANOTHER = re.compile(
    r"^(?i:(?:ik )?(?:idem|dito|ditto|hetzelfde|zelfde|(?:the )?same(?: here)?|(?:la )?même chose|genauso|wie)"
    rf"(?: als| as| que| qu['’]| wie)?) ?{_NAME},\s*(?i:(?:en|and|et|und|maar|but|mais|aber) )?"
)
_MARKS = re.compile(r"^[\s*_>#•–—-]+|[\s*_]+$")

# What a whole sentence may be, in any of the four languages, besides nothing at all.
_NOTHING = (
    r"ja|nee|neen|yes|no|oui|non|nein|ok|oké|okay|n\.?v\.?t\.?|n/?a|geen|niets|none|nothing|rien|nichts|x|p\.?s\.?",
    r"(?:idem|dito|ditto)(?: dito)?(?: (?:als|comme|wie|as) .{1,30})?",
    r"(?:zie|siehe|see|voir|cf\.?) (?:ook |aussi |also |auch )?"
    r"(?:(?:mijn antwoord|my answer|meine antwort|ma réponse) )?"
    r"(?:(?:hier)?(?:boven|onder)|(?:boven|onder)staande?|above|below|plus haut|ci-dessus|ci-dessous|oben|unten|bijlage"
    r"|attachment|attached|pièce jointe|anhang)",
    r"(?:zie|siehe|see|voir|cf\.?) (?:bij |op |to |bei |zu |à )?(?:la )?(?:vraag|question|frage|[0-9])"
    r"(?: ?[0-9]{1,2})?",
    r"(?:het )?zelfde als (?:hierboven|boven|vorige|(?:bij )?vraag [0-9])",
    r"(?:the )?same as (?:above|before|question [0-9]|[0-9])",
    r"(?:la )?même (?:chose|réponse)(?: qu.{1,30})?",
    r"wie (?:oben|vorher|bei frage [0-9])",
    r"(?:ik heb |hier )?(?:echt |daar |hier )?(?:geen|no|keine|aucune) (?:flauw )?"
    r"(?:idee|idea|clue|ahnung|idée|antwoord|answer|antwort|réponse|mening|opinion|meinung|avis|opmerkingen|comment)"
    r"(?:,? (?:sorry|eigenlijk|hierop|hier|helaas|leider|désolée?))?",
    r"(?:geen|no|aucune|keine|pas d['’]) ?(?:ervaring|experience|expérience|erfahrung)(?: (?:mee|hiermee|daarmee))?",
    r"(?:dat |ik ){0,2}(?:zou |weet |wist )(?:ik |het |dat |echt |eigenlijk |zo ){0,4}niet"
    r"(?: (?:zo|goed|meteen|direct|zeker)){0,2}(?:,? sorry)?",
    r"(?:i )?(?:really )?(?:do not|don['’]?t) know(?: (?:really|yet|sorry))?|not sure|dunno",
    r"(?:je )?(?:ne )?sais? pas(?: trop)?|pas d['’]idée",
    r"(?:das |ich )?wei(?:ß|ss) (?:ich |es |leider ){0,3}nicht",
    r"(?:alvast |heel |hartelijk |veel )?(?:bedankt|dank ?(?:je|u)?(?: wel)?|merci|thanks|thank you|danke|vielen dank)"
    r"(?: (?:alvast|beaucoup|a lot|so much|schön|sehr|bien|d['’]avance|in advance|im voraus))?"
    r"(?: (?:voor|for|pour|für) (?:de|het|je|uw|the|your|la|les|le|votre|ta|tes|die|das) [\w ]{1,30}|,? \w{2,20})?",
    r"(?:(?:met|with|mit|avec|best|kind|warm|beste|liebe|viele|veel|vriendelijke|freundlichen|hartelijke|herzliche"
    r"|warme|lieve) ){0,2}(?:groet(?:en|jes)?|regards|wishes|grü(?:ß|ss)en?|salutations|mvg|mfg|vg|lg|cheers"
    r"|cordialement|bien (?:à (?:toi|vous)|cordialement)|liefs|amitiés|bises)(?:,? [\w'’.-]{1,30}){0,3}",
    r"(?:fijn|prettig|goed|nog een (?:fijne|goede)|bon|bonne|schönes?|have a (?:nice|good|great)) "
    r"(?:weekend|dag|avond|journée|soirée|week-end|wochenende|tag|day)(?: nog)?",
    r"(?:leuke|goede|interessante|moeilijke|lastige|good|interesting|hard|difficult|bonnes?|gute|schwierige) "
    r"(?:vra(?:ag|gen)|questions?|fragen?)",
)
_APOLOGY = (
    r"(?:(?:so |oei,? |oeps,? )?(?:sorry|excuses|pardon|désolée?|entschuldigung)[ ,]{0,2}){1,3}(?:hoor)?",
    r"(?:sorry|excuses|so sorry|pardon|désolée?|entschuldigung)[\w ,'’]{0,60}"
    r"(?:laat|traag|vertraging|late|slow|delay|retard|spät|langsam|verspätung)[\w ]{0,12}",
    r"(?:hopelijk|ik hoop dat|i hope(?: that)?|hope|j['’]espère que|hoffentlich) (?:\w{1,12} ){0,6}"
    r"(?:bij|added|join|ajouté|dazu)(?: zijn)?",
    r"(?:ik (?:antwoord|schrijf)|je (?:réponds|vous réponds|t['’]écris)|i (?:answer|reply|write)|ich"
    r" (?:antworte|schreibe)) (?:even |gewoon |just |hier |ici )?(?:in het|en|in|auf)"
    r" (?:frans|engels|duits|nederlands|français|anglais"
    r"|allemand|néerlandais|french|english|german|dutch|französisch|englisch|deutsch|niederländisch)[\w ,'’]{0,60}",
    r"(?:hopelijk|ik hoop dat|hope|i hope|j['’]espère que|hoffentlich)[\w ]{0,15} "
    r"(?:iets aan|helpt|nuttig|bruikbaar|useful|helps|helpful|utile|sert|hilft|nützlich)[\w ]{0,12}",
    r"(?:zie|siehe|see|voir) (?:ook |also |aussi |auch )?(?:wat|what|ce que|was) (?-i:[A-ZÀ-ÖØ-Þ])[\w'’.-]{0,30} "
    r"(?:zegt|zei|schreef|schrijft|says|said|wrote|dit|a dit|sagt|schreibt)",
    r"(?:ik ben het |i |je suis |ich )?(?:helemaal |fully |tout à fait |ganz )?"
    r"(?:eens met|agree with|d['’]accord avec|stimme) (?-i:[A-ZÀ-ÖØ-Þ])[\w'’.-]{0,30}(?: zu)?",
    r"[\w ,'’]{0,60}(?:(?:niet (?:zo )?veel|weinig|geen|not (?:have )?much|little|no|pas beaucoup d['’]|peu d['’]"
    r"|nicht viel|keine|wenig) ?(?:ervaring|experience|expérience|erfahrung))"
    r"(?: (?:mee|hiermee|yet|hier|encore|damit))?",
    r"(?:bonne continuation|bon courage|à (?:bientôt|plus|la prochaine)|tot (?:gauw|binnenkort|snel|dan)"
    r"|bis (?:bald|dann)|see you(?: soon)?|take care|succes(?: ermee)?|good luck|viel erfolg|veel succes(?: ermee)?)",
    r"(?:merci|groetjes|groeten|bedankt|thanks|danke|liefs)[ ,]{1,3}(?:en|and|et|und) "
    r"(?:tot (?:gauw|snel|dan)|bonne continuation|à bientôt|see you(?: soon)?|bis bald|good luck|succes)"
    r"(?:,? [\w'’.-]{1,30}){0,3}",
)
_EMPTY = re.compile(rf"(?:{'|'.join((*_NOTHING, *_APOLOGY))})?[\s.!?,;:…)(/\-–—'\"]*", re.IGNORECASE)


def clean(sentence: str) -> str:
    """The sentence without greeting, label or marks around it; "" when nothing that says something is left."""
    text = whole = _MARKS.sub("", sentence)
    for _ in range(3):
        text = _MARKS.sub("", _AS_ANOTHER.sub("", _LABEL.sub("", _GREETING.sub("", text))))
    if len(text) < LONGEST and _EMPTY.fullmatch(text):
        return ""
    return text if text == whole else text[:1].upper() + text[1:]
