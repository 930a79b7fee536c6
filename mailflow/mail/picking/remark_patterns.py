# ruff: noqa: E501 - a pattern is a table of words, one line a family
"""How people correct a point, add one, or say that they are misquoted; folded, as patterns."""

from __future__ import annotations

import re

from mailflow.mail.words.lazily import lazily
from mailflow.mail.words.numerals import DOUBTFUL, cardinals

SENTENCE = lazily(
    r"(?<=[^\d\s.][.!?])(?<!\b[NnPp][rRtToO]\.)\s+|(?<=\d[!?])\s+|(?<=[a-z]\s\d\.)\s+(?=\d)|(?<=\d\.)\s+(?=[A-Z])|;\s+|(?<=\d\.)\s+(?=[a-z]{2,}\s[a-z])|(?<=\d\.)\s+(?=[a-z]{3,}\s?:)"
    r"|(?<=\d\.)\s+(?=(?:punt|point|punkt|nr|no|pt|nummer|number|bij|at|au|bei|zu)\s)"
)

_ABOUT = (
    "bij|over|aan|op|in|van|voor|qua|wat met|wa met|wat|m\\.?b\\.?t\\.?|i\\.?v\\.?m\\.?|betreffende|opmerking bij|at|on|about|regarding|re|for|"
    "concerning|in|to|of|with|sur|au sujet du|a propos du|concernant|quant au|pour|dans|au|a|du|de|pour ce qui est du|"
    "zu|zum|bei|beim|fur|uber|im|von|vom|was|betrifft|bzgl\\.?|anmerkung zu|as for|what about|quant a|wegen"
)
_NOUN = (
    "punt|puntje|pt\\.?|ptje|nr\\.?|nummer|num\\.?|stelling|zin|point|pnt|number|no\\.?|item|statement|numero|n°|phrase|"
    "punkt|nummer|satz|p\\.?|#"
)
_ARTICLE = "het|de|the|le|la|l'|das|den|dem|der|die|dit|this|ce"
_WORDS = "|".join(
    sorted((word for word in cardinals() if word not in DOUBTFUL and len(word) > 2), key=len, reverse=True)
)
_DIGITS = r"(?<![\d.,:/])\d{1,2}(?![\d%]|[.,:/]\d)"

# A point as it is spoken of: "bij 3", "punt 3", "bij punt 3"; never a bare number.
NAMED = (
    rf"(?:(?:{_ABOUT})\s?(?:(?:{_ARTICLE})\s?)?(?:(?:{_NOUN})\s?)?(?:{_DIGITS})"
    rf"|(?:{_ABOUT})\s(?:(?:{_ARTICLE})\s)?(?:{_NOUN})\s(?:{_WORDS})\b"
    rf"|(?:(?:{_ARTICLE})\s)?(?:{_NOUN})\s?(?:{_DIGITS})|(?:(?:{_ARTICLE})\s)?(?:{_NOUN})\s(?:{_WORDS})\b)"
)
NUMBER = lazily(rf"{_DIGITS}|(?<=punt )(?:{_WORDS})\b|(?<=point )(?:{_WORDS})\b|(?<=punkt )(?:{_WORDS})\b")
LEAD = (
    r"^(?:[-*•>]\s*)?(?:(?:p\.?\s?s|n\.?\s?b)\.?\s?:?\s*)?"
    r"(?:(?:en|and|et|und|maar|but|mais|aber|ook|also|aussi|auch|nog|ja|yes|oui|nee|neen|no|non|nein|hey|he|sorry|pardon|alleen|only|seulement|nur|"
    r"verder|daarnaast|wel|o ja|trouwens|btw|by the way|au fait|ubrigens|besides|furthermore|ok|hm+|euh?|trop tard|par contre|en revanche|daarentegen|however|hingegen|liever|plutot|lieber|rather|enkel|mss|misschien|maybe|peut-etre|vielleicht|please|could you|can you|kan je|kun je|wil je|zou je|peux-tu|pourrais-tu|pouvez-vous|kannst du|i think|ik denk dat|volgens mij|i'd|i would|je pense que|ich denke)[\s,:]{1,3}){0,4}"
)
ONLY_LEAD = lazily(LEAD.removesuffix("{0,4}") + r"{0,4}(?:(?:en|and|et|und|maar|but|mais|aber|ook|also|auch|ps:?)\s?)?")
ONLY_ARTICLE = lazily(rf"{LEAD}(?:{_ARTICLE})\s?")
ONLY_ABOUT = lazily(rf"{LEAD}(?:{_ABOUT})\s?")
FOUND = lazily(
    rf"{LEAD}(?:ik vind|vind ik|i find|je trouve|ich finde)\s(?:dat )?(?P<ref>{NAMED}|{_DIGITS})\s(?P<rest>(?:wat|te|een beetje|niet|nogal|iets te|a bit|too|not|rather|un peu|trop|pas|etwas|zu|nicht)\b.*)",
    re.DOTALL,
)
INSTEAD_OF = lazily(
    r"(?<!\w)(?:ipv|i\.p\.v\.?|in plaats van|instead of|rather than|au lieu d[eu']|plutot que|statt|anstatt|anstelle)(?!\w)"
)
LEADING = lazily(
    rf"{LEAD}(?P<ref>{NAMED}|(?:le|la|de|die|het|the|der|das)\s{_DIGITS}|{_DIGITS})(?P<sep>\s?(?:[:=,]|\s-{{1,2}}\s|->|\)|\.(?=\s))?\s*)(?P<rest>.*)",
    re.DOTALL,
)
WITH_PREPOSITION = lazily(rf"{LEAD}(?:{_ABOUT})\b")
WITH_NOUN = lazily(rf"{LEAD}(?:(?:{_ARTICLE})\s)?(?:{_NOUN})")

_SAID = "gezegd|geschreven|bedoeld|beweerd|verteld|gezeid"
_NEVER = "niet|nie|nooit|ni"
_DICT = "dit|ecrit|voulu dire|raconte|affirme|pense"
_GESAGT = "gesagt|gemeint|geschrieben|behauptet|erzahlt"
MISQUOTED = lazily(
    # Dutch
    rf"\bheb\s?(?:ik|k|'k)\s(?:(?:dat|da|dit|het|t|'t|zo|helemaal|eigenlijk|zeker|echt|hier|daar)\s){{0,4}}(?:{_NEVER})(?:\s(?:zo|echt|letterlijk|precies|exact|op die manier|helemaal|dat|da|het))*\s(?:{_SAID})\b"
    rf"|\b(?:ik|k|'k)\s?heb\s(?:(?:dat|da|dit|het|t|'t|zo|helemaal|eigenlijk|zeker|echt|hier|daar)\s){{0,4}}(?:{_NEVER})(?:\s(?:zo|echt|letterlijk|precies|exact|op die manier|helemaal|dat|da|het))*\s(?:{_SAID})\b"
    r"|\b(?:dat|da|dit|zo|het)\s(?:zei|schreef|bedoelde)\s?(?:ik|k|'k)\s(?:(?:het|dat|zo|helemaal)\s){0,2}(?:niet|nie|nooit)\b"
    r"|\b(?:ik|k)\s(?:zei|schreef|bedoelde|bedoel)\s(?:(?:dat|da|dit|het|iets|heel)\s){0,3}(?:niet|nie|nooit|anders|iets anders)\b"
    r"|\b(?:verkeerd|fout|slecht|niet (?:juist|correct|goed)|onjuist|foutief|mis)\s?(?:geciteerd|weergegeven|begrepen|verstaan|gequoteerd|gequoot|geinterpreteerd|overgenomen|samengevat)\b"
    r"|\bniet (?:letterlijk )?(?:mijn|m'n|mn) (?:eigen )?(?:woorden|uitspraak|citaat|zin|punt)\b|\bmijn woorden (?:zijn|worden|werden) (?:verdraaid|verkeerd)"
    r"|\b(?:komt|kwam|is|was|zijn|waren) (?:(?:dat|dit|zeker|echt|helemaal) )?(?:niet|nie) van (?:mij|me|mijn hand)\b|\b(?:niet|nie|ni) van (?:mij|my)\b(?! (?:gevraagd|verwacht|willen|horen|alleen|afhangen))|\bin (?:de|mijn|m'n) mond (?:gelegd|gestopt)\b|\bten onrechte (?:bij|onder|aan) (?:mij|mijn naam)"
    r"|\bherken (?:ik )?(?:mijn|m'n|mn) (?:eigen )?woorden (?:\w+ )?(?:niet|nie)\b|\bmijn naam\b[^.?!]{0,20}\bmaar (?:dat|da|dit|het) (?:was|is|zei)\b|\b(?:dat )?was (?:ik (?:niet|nie|ni)|niet ik)\b|\bmijn naam (?:(?:staat|hoort|mag) )?(?:(?:hier|daar|er|daarbij|erbij) )?(?:niet|ten onrechte|verkeerd|fout|onterecht)\b"
    # English
    r"|\b(?:i|ive|i've) (?:really |certainly |actually )?(?:never|didn'?t|did not|havent|haven'?t|have not|have never|would never) (?:really |actually |quite |exactly |ever )?(?:say|said|mean|meant|write|wrote|written|put it)\b"
    r"|\b(?:not|isn'?t|wasn'?t|aint|never) (?:quite |really |exactly |at all )?(?:what i|how i|the way i) (?:said|meant|wrote|put|would (?:say|put))\b|\b(?:mis-?quoted|misquote[sd]?|quoted wrong(?:ly)?|wrongly quoted|quoted incorrectly|mis-?attributed|wrongly attributed|misrepresented|misunderstood)\b"
    r"|\b(?:don'?t|do not) recogni[sz]e my (?:own )?words\b|\b(?:was|is) not me\b|\b(?:wasn'?t|isn'?t) me\b|\b(?:not|aren'?t|isn'?t) my (?:own )?(?:words|sentence|statement|point)\b|\bwords in my mouth\b|\b(?:is|was|wasn'?t|isn'?t|did|does|didn'?t|doesn'?t) (?:not )?(?:come )?from me\b(?<!is from me)(?<!was from me)|\b(?:not|never|isn'?t) mine\b(?! to)|\bnever (?:said|wrote|meant)\b|\btake my name off\b"
    # French
    rf"|\bg (?:pas|jamais) (?:{_DICT})\b|\bj(?:e n)?'?\s?(?:ai|avais)\s(?:(?:vraiment|absolument)\s)?(?:pas|jamais)\s(?:(?:vraiment|exactement)\s)?(?:{_DICT})\b|\bje (?:ne )?l'ai (?:pas|jamais) (?:{_DICT})\b|\bje n'ai (?:pas|jamais) (?:{_DICT})\b"
    rf"|\b(?:ce n'est|c'est|c'etait|n'est|est|ce n'etait|n'etait) (?:pas|jamais) (?:du tout |vraiment |exactement |tout a fait )?(?:ce que j'(?:ai|avais) (?:{_DICT})|ce que je (?:voulais dire|disais)|comme ca que je l'ai dit)"
    r"|\b(?:mal|incorrectement|faussement) (?:citee?s?|comprise?|interpretee?|rapportee?|retranscrite?|attribuee?)\b|\bpas (?:de |mes |ma )?(?:mes (?:mots|paroles|propos)|mots|paroles|propos|phrase)\b|\b(?:ne )?reconnais pas mes (?:propres )?(?:mots|paroles)\b|\bpas moi qui\b|\bn?'?etait pas moi\b|\bpas de moi\b(?! (?:seule?|uniquement))|\b(?:ne )?(?:vient|venait) pas de moi\b|\b(?:n'est|est|c'est) pas (?:de|a) moi\b|\bdeforme\w* (?:mes|ce que)"
    # German
    rf"|\b(?:habe?|hatte) (?:ich|i) (?:(?:das|es|dies|so)\s){{0,3}}(?:nicht|nich|ned|nie|niemals)(?:\s(?:so|wirklich|genau|wortlich|das))*\s(?:{_GESAGT})\b|\bich (?:habe?|hab'?) (?:(?:das|es|dies|so)\s){{0,3}}(?:nicht|nich|nie|niemals)(?:\s(?:so|wirklich|genau|wortlich))*\s(?:{_GESAGT})\b"
    rf"|\b(?:das|so|es) (?:habe?|hab) ich (?:(?:das|es|so)\s){{0,2}}(?:nicht|nich|nie|niemals)(?:\s(?:so|wirklich))*\s(?:{_GESAGT})\b|\bso (?:nicht|nie) (?:{_GESAGT})\b|\b(?:nicht|nie) so (?:{_GESAGT})\b"
    r"|\b(?:falsch|nicht richtig|unrichtig|verkehrt) (?:zitiert|wiedergegeben|verstanden|zusammengefasst|zugeordnet)\b|\bnicht (?:meine worte|mein satz|mein zitat|meine aussage|mein punkt)\b|\b(?:stammt|kommt|ist|war) (?:(?:das|so) )?nicht von mir\b|\berkenne (?:ich )?meine (?:eigenen )?worte (?:\w+ )?nicht\b|\bnicht von mir\b(?! (?:aus|allein|abhangig))|\bwar ich (?:aber )?nicht\b|\bwar nicht ich\b|\bin den mund gelegt\b|\bmissverstanden\b"
)

# What he never told somebody, or not loud enough, is no word about a quote.
TOLD_TO = lazily(
    r"\b(?:gezegd|verteld|geschreven|zei (?:ik|k) (?:niet|nooit|nie)|said (?:(?:it|that|so|this) )?|told|dit (?:ca |cela )?|gesagt)\s?(?:tegen|aan (?:mijn|m'n|hem|haar|hen|iemand|niemand)|luid|hardop|durven|aloud|out loud|to (?:my|him|her|them|any\w+|no\w*|the)|a (?:mes|mon|ma|personne|quelqu'un|haute voix)|zu (?:meine\w*|ihm|ihr|ihnen|niemand\w*|jemand\w*)|laut)\b"
)
REASON = lazily(r"(?:want|omdat|aangezien|because|since|car|parce|puisque|weil|denn)\b")
_RATHER = (
    "liever|beter zo|beter|eerder|toch liever|gewoon(?=\\s?[:'\"])|moet (?:eigenlijk )?(?:zijn|worden|luiden|staan)|zou (?:beter |eerder |moeten )?(?:zijn|moeten zijn|worden)|mag (?:zijn|worden)|wordt|wordt beter|"
    r'maak (?:er|ervan|daarvan|er van|ervan liever)(?: liever)?|schrijf(?: liever| beter)?|zeg (?:liever|eerder|beter)|verander (?:het )?in|vervang (?:het )?door|graag(?=\s?[:"])|veranderen in|wijzigen in|vervangen door|'
    "(?:daar )?(?:zou|zou ik|ik zou|zou 'k)(?: (?:liever|eerder|beter|er|anders|het|dat|zo)){0,2} (?:zeggen|schrijven|van maken|zetten|formuleren|verwoorden)|(?:bedoeld|bedoeling) (?:is|was)|klinkt beter als|lees|te lezen als|moet gelezen worden als|"
    "rather|better|i'?d rather say|should (?:be|read|say)|ought to be|must be|make (?:it|that)|change (?:it )?(?:to|into)|replace (?:it )?(?:by|with)|reads better as|i(?:'d| would) (?:rather )?(?:say|write|put)(?: (?:it )?(?:differently|otherwise))?|better like this|"
    "meant is|read|reword as|rephrase as|"
    "plutot|mieux|de preference|devrait (?:etre|dire)|doit etre|devient|remplacer par|remplace[zr]? par|a remplacer par|je (?:le )?dirais(?: plutot| autrement)?|je (?:le )?formulerais(?: autrement)?|plutot comme ca|mieux comme ca|je mettrais(?: plutot)?|j'ecrirais(?: plutot)?|mets plutot|il vaut mieux dire|changer en|"
    "lieber|besser|eher|sollte (?:hei(?:ss|s)en|lauten|sein)|muss (?:hei(?:ss|s)en|lauten|sein)|soll (?:hei(?:ss|s)en|lauten)|sollte besser hei(?:ss|s)en|hei(?:ss|s)t besser|andern in|ersetzen durch|(?:ich )?wurde (?:ich )?(?:(?:es |das )?(?:eher|lieber|anders|so) )?(?:sagen|schreiben|formulieren)|besser so|schreib(?:t)?(?: lieber| besser)?|wird"
)
RATHER = lazily(
    rf"^(?:(?:bitte|graag|please|aub|svp|stp)\s)?(?:(?:dat|da|dit|het|it|this|that|das|es|ca|cela|ik|zou|ik zou|i|je|ich)\s)?(?:{_RATHER})\b\s?(?:als|van|dat|as|que|dass|zu)?\s?[:,]?\s*(?P<text>\S.*)",
    re.DOTALL,
)
WRONG = lazily(
    r"^(?:(?:dat|da|dit|het|it|this|that|das|es|ca|cela)\s)?(?:(?:klopt|is|staat|est|n'est|ist|isn't|isnt|was|stimmt)\s)?(?:(?:zo|so|helemaal|echt|quite|really|tout a fait|ganz)\s){0,2}"
    r"(?:(?:niet|nie|not|pas|nicht)\s(?:(?:helemaal|echt|quite|really|tout a fait|ganz)\s)?(?:juist|correct|goed|waar|right|true|exact|juste|vrai|richtig|korrekt)|klopt (?:(?:zo|helemaal|echt) )*(?:niet|nie)|"
    r"niet|nie|fout|verkeerd|onjuist|wrong|incorrect|faux|fausse|inexact|falsch|verkehrt|stimmt (?:so )?nicht|nicht)\s?(?:,\s?)?(?P<sep>[:;.,]|\s-\s)\s*"
    r"(?:(?:moet zijn|het is|should be|c'est|es ist|eerder|liever|plutot|rather|eher)\s?:?\s+)?(?P<text>\S.*)",
    re.DOTALL,
)
# Words that explain rather than word a point anew.
EXPLAINS = lazily(
    r"^(?:(?:want|omdat|because|car|parce|weil|denn)\b|(?:het|dat|da|dit|dis|it|that|this|ca|cela|das|es|c'|ce)\s?(?:ging|gaat|was|waren|kwam|went|were|concerned|etait|concernait|s'agi\w*|war|geht|handelt\w*|(?:is|zijn|are|est|ist|sind)\s(?:te|too|trop|zu|niet|not|pas|nicht|wat|een beetje|a bit|un peu))\b|c'etait|c'est (?:trop|pas|un peu)|il s'agi|"
    r"(?:ik|i|je|ich|j'|we|wij|nous|wir)\b|te\b|een\b|een beetje|too|trop|zu\b)"
)
INSTEAD = lazily(
    r"(?:ik (?:zei|schreef|bedoelde|heb gezegd)|i (?:said|wrote|meant)|j'ai (?:dit|ecrit)|je (?:voulais dire|disais)|ich (?:sagte|schrieb|meinte|habe gesagt)|"
    r"(?:maar )?wel|(?:but )?rather|mais plutot|sondern|liever|beter|better|plutot|mieux|lieber|besser|moet zijn|should (?:be|read)|devrait etre|sollte hei(?:ss|s)en)"
    r"\s?(?:dat|that|que|dass)?\s?(?::\s*|(?=[\"«]))(?P<text>\S.*)",
    re.DOTALL,
)
PREFERRED = lazily(
    r"^(?P<text>\"[^\"]{4,400}\"|'[^'].{2,398}'),?\s(?:(?:zou|would|serait|ware|is|est|ist|klinkt|sounds|fande?|finde|vind|trouve|zegt|says|lees|gefallt|lijkt)\b).{0,40}\b(?:beter|mooier|juister|duidelijker|sterker|better|clearer|nicer|stronger|mieux|plus (?:beau|juste|clair)|besser|schoner|klarer|passender)\b"
)
WORDS_IN_QUOTES = lazily(
    r"\b(?:gewoon|eerder|liever|just|simply|rather|simplement|plutot|einfach|nur|lieber)\s(?P<text>\"[^\"]{4,400}\"|'[^'].{2,398}')[\s.!]*$"
)
CHANGE = lazily(
    rf"{LEAD}(?:(?:liever|plutot|lieber|rather|verander|wijzig|vervang|herformuleer|maak van|maak|change|replace|reword|rephrase|make|modifie[zr]?|change[zr]?|remplace[zr]?|reformule[zr]?|andere|ersetze|formuliere)\s(?:(?:please|aub|svp|bitte)\s)?"
    rf"(?P<ref>{NAMED}|{_DIGITS})\s?(?:into|in|naar|door|to|with|by|as|en|par|zu|durch|als|liever|rather|plutot|lieber|eerder|eher|:)\s?:?\s*)(?P<text>\S.*)",
    re.DOTALL,
)
BEHIND = lazily(
    rf"{LEAD}(?:liever|beter|eerder|rather|better|plutot|mieux|lieber|besser|eher)\s?:?\s*(?P<text>\"[^\"]{{3,400}}\")\s(?P<ref>{NAMED})[\s.!]*$"
)


def _slips(*words: str) -> str:
    """Those words with two letters swapped, or one left out."""
    wrong = {
        slip
        for word in words
        for at in range(1, len(word) - 1)
        for slip in (word[:at] + word[at + 1] + word[at] + word[at + 2 :], word[:at] + word[at + 1 :])
    }
    return "|".join(sorted(wrong - {*words, "felt"}, key=len, reverse=True))


_ONTBREEKT, _MISSING, _MANQUE, _FEHLT = _slips("ontbreekt"), _slips("missing"), _slips("manque"), _slips("fehlt")
_NOW = "nog|er nog|er|wel|toch|wel nog|alleen|eigenlijk|nog wel|precies|still|also|really|nur|noch|encore|aussi|voor mij|for me|pour moi|fur mich|volgens mij|volgens mij nog|selon moi|a mon avis|meiner meinung nach|imo"
ADDED = lazily(
    rf"{LEAD}(?:"
    # Dutch
    rf"(?:wat )?(?:(?:er|hier|mij|voor mij|volgens mij|in de lijst|nog) )*(?:ontbreekt|ontbreken|mist|{_ONTBREEKT})(?: (?:{_NOW}))*(?: (?:is|het punt|een punt over|een punt|iets over|punt))?"
    r"|wat (?:ik (?:nog )?mis|mis ik(?: nog)?)(?: is)?|(?:(?:ik|k) )?mis(?: (?:nog|hier|wel|er|toch|in de lijst|eigenlijk))*(?: (?:het punt|een punt over|een punt|iets over|punt))?"
    r"|(?:nog )?(?:een )?(?:nieuw|extra|bijkomend|ander|toegevoegd) (?:punt|puntje|idee)(?: (?:\d{1,2}|erbij|graag|over|is|zou zijn))*|nog (?:een|1) (?:punt|puntje|ding|dingetje|zaak|iets)"
    r"|(?:graag |nog |te |ook )*toevoegen|toe te voegen|toevoeging|aanvulling|(?:graag )?(?:ook )?voeg (?:nog |ook |graag |aub |er )*(?:dit |een punt |als punt )?toe|(?:zet|steek) er (?:nog |ook |graag )*bij"
    r"|(?:ik|k) (?:zou|wil|wou) (?:graag |nog |ook |er )*(?:dit )?(?:toevoegen|aanvullen|bijzetten|bij zetten|bijvoegen)"
    # English
    rf"|(?:what(?:'s| is| i(?:'m| am)?) )?(?:still )?(?:missing|{_MISSING}|miss|i miss|i'?m missing|we'?re missing|there'?s missing)(?: (?:is|here|still|for me|a point about|the point|a point|something about))*|new point|extra point|additional point|another point|we forgot|we(?: have|'ve) forgotten|(?:we|jullie) (?:vergaten|zijn vergeten)|on a oublie|(?:wir|ihr) (?:haben|habt) vergessen|one more(?: point| thing)?|"
    r"(?:please |pls |i'?d like to |i would |i'?d |could you |can you |can we |we should |to |also )*add(?: (?:this|a point|one|please|that|also|as a point))*|addition"
    # French
    rf"|(?:ce qu')?il (?:manque|{_MANQUE})(?: (?:encore|aussi|juste|ici|pour moi|selon moi|a mon avis|un point sur|quelque chose (?:sur|a propos de)|le point|un point))*|ce qui manque(?: (?:encore|c'est|pour moi))*|manque(?: encore)?|nouveau point|point (?:supplementaire|en plus|a ajouter)|autre point|encore (?:un point|une chose)|"
    r"(?:a |je voudrais |j'aimerais |peux-tu |on peut |on pourrait |il faut |il faudrait )?(?:ajouter|rajouter)(?: (?:aussi|encore|un point|ceci|ca))*|(?:r?ajoute[zr]?|j'ajouterais?|je rajouterais?|j'ajoute)(?: (?:aussi|encore|un point|ceci|ca))*|ajout"
    # German
    rf"|(?:ich )?vermisse(?: (?:noch|hier|ein wenig))*|(?:ik )?vermis(?: (?:nog|hier|wel))*|(?:es |was |mir |hier |da |dann )*(?:fehlt|fehlen|{_FEHLT})(?:,? (?:noch|mir|hier|ist|nur|auch|fur mich|der punkt|ein punkt uber|(?:et)?was (?:uber|zu)|ein punkt))*|neuer punkt|weiterer punkt|zusatzlicher punkt|noch ein punkt|ein punkt noch|noch (?:eine sache|etwas|was|eins)|"
    r"(?:bitte |noch |zu |ich wurde |ich mochte |man konnte |gern |gerne )*(?:erganzen|hinzufugen|aufnehmen|erganze|dazu)(?: (?:noch|bitte))*|(?:bitte )?fuge? (?:bitte |noch )*hinzu|erganzung|zusatz"
    r")(?P<sep>\s?(?:[:=]|->|\s-{1,2})\s*|\s?,\s|\.\.\.\s|\s)(?P<text>\S.*)",
    re.DOTALL,
)
HEADING = lazily(ADDED.pattern.rpartition("(?P<sep>")[0] + r"\s?:\s*$", re.DOTALL)
PLUS = lazily(r"^(?:(?:en|and|et|und|maar|but|mais|aber)\s)?\+{1,2}\s?(?P<text>[^\W\d].{2,}|[\"«].{2,})", re.DOTALL)
MISSING_BEHIND = lazily(
    rf"{LEAD}(?P<text>[^\W\d][^.:?!]{{2,160}}?)\s(?:ontbreekt|ontbreken|mist er|is missing|are missing|staat er (?:nog )?niet (?:bij|in|tussen)|staan er (?:nog )?niet (?:bij|in|tussen)|isn'?t (?:there|on the list)|"
    r"n'est pas dans la liste|manque|fehlt|steht (?:noch )?nicht (?:dabei|drin|auf der liste)|mag er (?:nog |ook )+bij|moet er (?:nog |ook )*bij|is forgotten|is vergeten|a ete oubliee?)(?: (?:nog|er|wel|noch|encore|hier|voor mij|in de lijst|still|here|eigenlijk|toch|mir|me)){0,3}[\s.!]*$"
)
_FOR_ME = "(?:(?:volgens mij|voor mij|for me|pour moi|fur mich|eigenlijk|er|verder|zo|dus)\\s){0,2}"
NOTHING = lazily(
    rf"^{_FOR_ME}(?:(?:niets|niks|nix|nothing|anything|rien|nichts|none|nada|not a thing)\b|(?:geen|no|non|nein|nee|neen)[\s.!]*$)"
)
NO_POINT = lazily(
    rf"^{_FOR_ME}(?:geen|alleen|iets|something|quelque chose|etwas|dat|da|this|that|ca|das|ik|i|je|ich|niet|not|pas|nicht|no|non|nein)\b"
)
# What is missing in something, and no point of its own.
OF_ANOTHER = lazily(
    r"^(?:(?:een|de|het|wat|meer|a|an|the|some|more|un|une|le|la|les|des|plus de|ein|eine|der|die|das|mehr|concreet|concrete|konkrete?s?|concreets|duidelijke?|clear|echte?|real)\s){0,3}"
    r"(?:(?:concreet|concrete|konkrete?s?|duidelijke?|clear|goed|good)\s)?(?:voorbeeld\w*|nuance\w*|context\w*|cijfers|bron\w*|uitleg|samenhang|structuur|conclusie|examples?|details?|exemples?|beispiele?|zusammenhang|quelle\w*|sources?|chiffres|komma|letter|comma|virgule|virgules)\b"
)
FAULTS = lazily(
    r"\b(?:(?:tipp?|tik|typ|schrijf|spel|schreib)(?:fout(?:je)?s?|fehler)|typo|coquille|faute de frappe|gefallt mir nicht|mag ich nicht|n'aime pas|aime pas trop|(?:don'?t|do not) (?:really )?like|vind ik (?:niet|nie|ni) (?:zo )?(?:goed|mooi|sterk)|(?:een beetje|iets|wat|veel|nogal|net) te \w{3,}|nogal|a bit|(?:way|far|much|rather) too|un peu|beaucoup trop|ein bisschen|etwas zu|viel zu|(?:te|zu) (?:hard|hart|streng|negatief|negativ|positief|positiv|simpel|einfach|moeilijk|schwer|ingewikkeld|kompliziert|scherp|scharf|zwaar|soft|absoluut|absolut|zwart-?wit|betuttelend|kras|extreem|extrem|breed|smal|abstract|abstrakt|voorzichtig|vorsichtig)|too (?:harsh|hard|negative|positive|simple|simplistic|easy|difficult|complicated|sharp|abstract|black|extreme|broad|narrow|soft|cautious)|trop (?:dur|severe|negatif|positif|simple|complique|absolu|abstrait|large|prudent|facile|difficile)|patroni[sz]ing|betuttelend|paternalist\w*|condescenda\w*|gevaarlijk|dangerous|dangereux|gefahrlich|is off|snap (?:ik )?(?:\w+ )?(?:niet|nie|ni)|(?:niet|nie|ni) (?:mee )?(?:akkoord|eens)|zie ik (?:\w+ )?anders|see (?:it |this |that )?differently|vois (?:ca |cela )?autrement|seh(?:e)? ich (?:\w+ )?anders|(?:werkt|lukt|gaat) (?:bij ons |da |dat |echt ){0,3}(?:niet|nie|ni)|not sure|pas (?:tout a fait )?d'accord|pas convaincue?|nicht (?:ganz )?(?:einverstanden|uberzeugt)|onduidelijk|vaag|overdreven|slecht (?:verwoord|geformuleerd)|badly worded|mal (?:formulee?|dit)|schlecht formuliert|te (?:vaag|lang|kort|sterk|algemeen|braaf)|verwarrend|dubbel|overbodig|niet duidelijk|snap (?:ik )?niet|begrijp (?:ik )?niet|versta (?:ik )?niet|klopt (?:\w+ )?niet|klopt nie|kloppen niet|is fout|is verkeerd|niet juist|niet waar|"
    r"unclear|vague|confusing|redundant|(?:don'?t|do not) (?:understand|get|agree)|(?:not|isn'?t) (?:clear|right|true|correct)|is wrong|too (?:vague|long|strong|general)|flou|pas clair|confus|trop (?:vague|long|fort|general)|(?:ne )?comprends pas|n'est pas (?:juste|vrai|exact)|est faux|pas d'accord|"
    r"unklar|zu (?:vage|lang|stark|allgemein)|verwirrend|verstehe (?:ich )?nicht|stimmt (?:\w+ )?nicht|ist falsch|nicht (?:klar|richtig|einverstanden)|niet (?:mee )?eens|oneens|disagree)\b"
)

# Where a remark begins inside a line that goes on without a full stop.
_GOES_ON = r"(?=\s?[:,]|\s(?:heb|had|zou|klopt|is|moet|mag|staat|zei|bedoelde|ben|graag|ontbreekt|mist|liever|beter|graag|wordt|i |i'|should|isn'?t|was|rather|better|je |j'|n'est|est|devrait|plutot|ce|c'|habe?|stimmt|ist|fehlt|sollte|muss|besser|lieber|wurde|bin|fand|vind)\b)"
STARTS = lazily(
    r"(?:\s?[,;]\s?|\s-{1,2}\s|[\s])(?:(?:en|and|et|und|maar|but|mais|aber|&|alleen|enkel|only)\s)?(?P<here>"
    r"\+{1,2}\s?[^\W\d]|p\.?s\.?\s?:?\s[a-z]|(?:er ontbreekt|er mist|ik mis\b|nieuw punt|extra punt|nog een punt|nog toevoegen|graag toevoegen|toevoegen:|voeg toe|missing:|i miss\b|i'm missing|new point|please add|pls add|add:|il manque|nouveau point|a ajouter|j'ajouterais|ajoute[zr]?:|ajoute[zr]? |"
    r"es fehlt|mir fehlt|neuer punkt|erganzen:|bitte erganzen|fehlt noch)"
    rf"|(?:bij|over|wat met|wa met|what about|at|about|regarding|on|re|zu|zum|bei|beim|au|sur|in|a propos du|concernant)\s?(?:(?:het|de|the|le|den|dem)\s)?(?:(?:{_NOUN})\s?)?(?:{_DIGITS}){_GOES_ON}"
    rf"|(?:(?<=[,;])|(?<=[,;]\s)|(?<=\smaar\s)|(?<=\sbut\s)|(?<=\smais\s)|(?<=\saber\s))(?:(?:de|die|le|la|the)\s)?{_DIGITS}\s(?:vind (?:ik|k)|snap (?:ik|k)|ben ik (?:het )?(?:niet|nie|ni)|zie ik anders|zou ik|klopt (?:\w+ )?(?:niet|nie|ni)|find(?:e)? ich|sehe? ich anders|stimmt nicht|je trouve|i find|isn'?t|n'est pas)\b"
    rf"|(?:(?:{_ARTICLE})\s)?(?:{_NOUN})\s?(?:{_DIGITS})\s(?:heb ik|klopt|is (?:wel )?(?:verkeerd|fout|mis)|was (?:not|niet|ik|n)|wasn'?t|is niet|is fout|is wrong|isn'?t|i never|i didn'?t|n'est|je n'ai|j'ai pas|habe? ich|stimmt|moet|should|devrait|sollte|is misquoted|ontbreekt)\b"
    r"|(?:dat|da|zo) heb\s?(?:ik|k) (?:niet|nie|nooit|zo niet)\b|(?:ik ben|ben ik|'k ben|k ben) (?:verkeerd|fout|niet|slecht)|i(?:'m| was| am|'ve been) misquoted|you misquoted|(?:i )?never said|i didn'?t say|hab(?:e)? ich (?:das |es )?(?:so )?(?:nicht|nich|nie)\b|g jamais dit|je n'ai (?:pas|jamais) dit|j'ai (?:pas|jamais) dit|je suis mal citee?|das habe? ich|ich wurde falsch|ich bin falsch)"
)
# Who does not agree, with the point behind it: "not sure about 8", "pas d'accord avec le 7".
DOUBTS = lazily(
    rf"\b(?:(?:(?:typ|tik|schrijf|tipp|schreib|spel)?(?:fout|foutje|fehler)|typo|mistake|error|faute|erreur|coquille)(?: staat| zit)? (?:in|bij|op|at|au|dans|bei|aan)|not (?:so |really |quite |too )?(?:sure|convinced|keen)(?: about| by| on| of)?|(?:don'?t|do not|dont) (?:really |quite )?(?:agree with|understand|get|like|see)|disagree with|(?:niet|nie|ni) (?:echt |helemaal |zo )?(?:akkoord|eens|zeker|overtuigd|mee eens) (?:met|over|van)|oneens met|twijfel (?:nog |wat |een beetje )*(?:over|aan|bij)|"
    rf"(?:snap|begrijp|versta) (?:ik )?(?:niet )?|pas (?:vraiment |tout a fait )?(?:d'accord avec|convaincue? (?:par|du|de)|sure? (?:du|de|pour))|doute (?:du|de|sur)|(?:ne )?comprends pas|nicht (?:ganz |wirklich |so )?(?:einverstanden mit|sicher (?:bei|mit)|uberzeugt von)|zweifle an|verstehe nicht)\s?(?:(?:nr|the|de|het|le|la|den|die|der|das)\.?\s)?(?P<ref>{NAMED}|{_DIGITS})(?!\d)"
)
# By what words a point is called by its matter: "dat van die sleutel", "the bit about the tram stop".
TOPIC = lazily(
    r"\b(?:(?:dat|da|dit|wat|iets|stuk|stukje|zin|deel|punt|the|that|this|part|bit|thing|point|sentence|line|stuff|ce|ca|cela|passage|phrase|partie|truc|das|den satz|satz|teil|gezegd|gesagt|said|dit)\s){1,3}(?:van|over|met|about|of|with|on|sur|de|des|du|avec|mit|uber|von|zu)\s(?P<text>[^.,;:!?]{3,80}?)(?=[.,;:!?]|$|\s(?:heb|had|zei|i\b|habe?\b|hab'|je\b|j'|komt|is|war|was|staat|klopt|n'|ce n'|c'est))"
)
OTHER_NUMBER = lazily(r"\b(?:vraag|vragen|question|questions|frage|fragen)\s?\d{1,2}\b")
ABOUT_IT = lazily(
    r"^(?:liever|beter|eerder|rather|better|plutot|mieux|lieber|besser|eher|heb|had|zou|moet|mag|staat|staan|ontbreekt|mist|mis|graag|wordt|zei|should|could|would|is missing|i'd|i would|needs|says|please|je|devrait|il manque|il faudrait|il y a|ce serait|sollte|muss|fehlt|steht|wurde|konnte|bitte|ware|kan|kunnen|can|peut|peux|kann)\b"
)
# Directly behind a point: "4 never said".
NEVER_SAID = lazily(
    r"(?:zo |so )?(?:nooit|never|jamais|nie|niemals)\s(?:zo |so )?(?:gezegd|geschreven|said|dit|ecrit|gesagt|geschrieben)\b"
)
# Words with which one adds, so that a single word may follow.
ADDS = lazily(r"\b(?:add|toevoegen|ajoute[rz]?|rajoute[rz]?|erganzen|hinzufugen)\s*$")
AT_END = lazily(rf"\s\(?(?P<ref>{NAMED})\)?[\s.!?]*$")
ACTUALLY = lazily(r"\b(?:is|'s|was|est|etait|ist|war) (?:eigenlijk|actually|really|en fait|eigentlich)\b")
MISSES = lazily(
    r"\b(?:mis|ontbreekt|graag|miss|missing|lacks|needs|please|manque|il faudrait|faudrait|fehlt|bitte|waarom|why|pourquoi|warum|wie|who|qui|wer)\b"
)
BOUND = frozenset(
    (
        "i",
        "wat",
        "dat",
        "als",
        "of",
        "dan",
        "what",
        "that",
        "if",
        "than",
        "ce",
        "qu",
        "que",
        "si",
        "ou",
        "was",
        "wenn",
        "oder",
    )
)
