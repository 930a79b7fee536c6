# ruff: noqa: E501 - a pattern is a table of words, one line a family
"""The words by which people say that something works or not, is wanted more or less, must or must not be."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mailflow.core.people import Language


@dataclass(frozen=True, slots=True)
class StanceWords:
    """Of one language; all patterns are for text in lower case with straight apostrophes."""

    good: re.Pattern[str]  # "works", "is useful"
    bad: re.Pattern[str]  # "backfires", "is useless"
    denied: re.Pattern[str]  # one of them turns what a clause says; two are too much to judge
    told: re.Pattern[str]  # "what does not work is …": what follows is what it is about
    border: re.Pattern[str]  # between clauses
    condition: re.Pattern[str]  # of those borders, the ones that begin a condition
    than: re.Pattern[str]  # in a comparison
    unsure: re.Pattern[str]  # others' words, other times, comparisons, half denials: no stance is read
    more: re.Pattern[str]  # with the noun that follows
    less: re.Pattern[str]
    must: re.Pattern[str]
    person: re.Pattern[str]  # who works or helps himself
    without: re.Pattern[str]
    together: re.Pattern[str]  # "and" and the like: what follows is another matter
    relative: re.Pattern[str]  # what follows is about a part of the sentence alone
    that: re.Pattern[str]  # what follows is what is held
    placing: re.Pattern[str]  # a preposition: what stands first is where, not what


def _any(*words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)")


# In English "work" and "help" are nouns too: verbs after a plural, a "not" and the like.
_VERB = r"(?:(?<=s )|(?<=n't )|(?<=not )|(?<=do )|(?<=did )|(?<=to )|(?<=media )|(?<=never )|(?<=really )|(?<=can )|(?<=will )|(?<=also )|(?<=still )|(?<=often )|(?<=people ))"
_NOUN = r" (?:de |het |een |the |d'|de l'|des |du |an )?(?:\w{1,20} )?\w[\w-]{2,30}"

STANCE_WORDS: dict[Language, StanceWords] = {
    Language.NL: StanceWords(
        good=_any(
            r"werk(?:t|en|te|ten)(?! (?:met|aan|samen|voor|in(?! (?:mijn|onze))|als|er|je|we|wij|ik|ze|mee|vooral|al|nu|vaak)(?!\w))",
            "gewerkt", "helpt", "helpen", "hielp", "hielpen", "geholpen", "lukt", "lukte", "lukken", "loont", "slaat aan",
            r"(?:heeft|hebben|had)(?: \w+){0,2} zin",
            r"(?:is|zijn|was|waren|lijkt|lijken|blijft|blijven)(?: \w+){0,2} (?:nuttig|zinvol|belangrijk|nodig|noodzakelijk|onmisbaar|goed|effectief|een goed idee|een goed plan|een must|de moeite(?: waard)?|goud waard)",
            r"vind ik(?: \w+){0,3} (?:nuttig|zinvol|belangrijk|nodig|goed|een goed idee)",
        ),
        bad=_any(
            "schaadt", "schaden", "faalt", "falen", "mislukt", "mislukken", r"werk(?:t|en)(?: \w+){0,2} averechts",
            r"schrik(?:t|ken)(?: \w+){0,3} af", r"jaagt(?: \w+){0,3} weg",
            r"(?:is|zijn|was|waren|lijkt|lijken|blijft|blijven)(?: \w+){0,2} (?:zinloos|nutteloos|overbodig|onnodig|slecht|schadelijk|tijdverlies|een slecht idee|een fout|weggegooid geld|verloren tijd|verloren moeite)",
            r"vind ik(?: \w+){0,3} (?:zinloos|nutteloos|overbodig|slecht|onnodig|een slecht idee)",
        ),
        denied=_any("niet", "nooit", "geen", "niets", "niks", "nergens", "nauwelijks", "amper", "zelden", "niemand", "weinig"),
        told=re.compile(r"wat (?P<how>(?:\w+ ){0,3}?)(?:werkt|helpt|lukt)(?P<after> niet)?(?: (?:volgens|voor|bij) (?:mij|ons))?(?:, is| is| zijn|, zijn|:) (?P<what>.{3,160})"),
        border=re.compile(r"[.!?;:,()–—]|(?<!\w)(?:maar|want|omdat|terwijl|zodat|als|wanneer|tenzij|hoewel)(?!\w)"),
        condition=re.compile(r"als|wanneer|tenzij"),
        than=_any(r"dan|als"),
        unsure=_any("niet alleen", "niet enkel", "zeggen", "zegt", "zei", "denken dat", "denkt dat", "dachten?", "beweren", "beweert", "vroeger", "beter dan", r"meer dan", "minder dan", "even", "alleen", "enkel", "misschien", "niet altijd", "niet voor", "niet per se", "in het begin", r"na (?:een|twee|drie)", "pas na", "na verloop", "hoe", "of"),
        more=_any(rf"meer{_NOUN}", rf"te weinig{_NOUN}", rf"nood aan{_NOUN}"),
        less=_any(rf"minder{_NOUN}", rf"te veel{_NOUN}", rf"teveel{_NOUN}"),
        must=_any("moet", "moeten", "mag", "mogen", "zou", "zouden", "kan beter", "best", "hoort", "horen"),
        person=_any("ik", "wij", "we", "je"),
        without=_any("zonder"),
        together=_any(r"en|of|plus|dan"),
        relative=_any(r"wat|die|waar|wie"),
        that=_any(r"dat"),
        placing=re.compile(r"(?:op|in|bij|met|voor|van|aan|tegen|tijdens|onder|na|door|via) "),
    ),
    Language.EN: StanceWords(
        good=_any(
            rf"(?:works|worked|{_VERB}work)(?! (?:with|on|together|in(?! (?:my|our))|as|at|hard|there|here|every|from|too)(?!\w))",
            "helps", "helped", rf"{_VERB}help", r"(?:sometimes|often|always) do(?:es)?", r"pays? off", r"makes? (?:the|a) difference",
            r"(?:is|are|was|were|seems?|looks|remains?)(?: \w+){0,2} (?:useful|helpful|important|necessary|essential|needed|effective|good|great|worth it|worthwhile|a good idea|a good plan|a must)",
            r"(?:isn't|aren't|wasn't)(?: \w+){0,2} (?:useful|helpful|important|necessary|needed|effective|good|worth it|a good idea)",
        ),
        bad=_any(
            "fails?", "failed", "backfires?", "harms?", r"scares?(?: \w+){0,3} (?:off|away)", r"puts?(?: \w+){0,3} off", r"drives?(?: \w+){0,3} away",
            r"(?:is|are|was|were|seems?|remains?)(?: \w+){0,2} (?:useless|pointless|harmful|unnecessary|bad|a waste(?: of (?:time|money))?|counterproductive|ineffective|a bad idea|a mistake)",
        ),
        denied=_any("not", "never", "no", "nothing", "hardly", "rarely", "seldom", "nobody", "neither", r"\w{2,6}n't", "cannot", "little"),
        told=re.compile(r"what (?P<how>(?:\w+(?:n't)? ){0,3}?)(?:works?|helps?)(?P<after> not)?(?: either| for (?:me|us))?(?: is| are|:) (?P<what>.{3,160})"),
        border=re.compile(r"[.!?;:,()–—]|(?<!\w)(?:but|because|while|if|when|unless|although|so that)(?!\w)"),
        condition=re.compile(r"if|when|unless"),
        than=_any(r"than|as"),
        unsure=_any("not only", "not just", "says?", "said", r"(?:they|people|some|many) think", "thought", "claims?", "used to", "in the past", "better than", "more than", "less than", "fewer than", "alone", "only", "perhaps", "maybe", "not always", "not for", "not necessarily", "in the beginning", "at first", r"after (?:a|one|two|three)", "whether", "how", "as well as"),
        more=_any(rf"more{_NOUN}", rf"too (?:few|little){_NOUN}", rf"not enough{_NOUN}"),
        less=_any(rf"(?:less|fewer){_NOUN}", rf"too (?:many|much){_NOUN}"),
        must=_any("must", "should", "ought", "has to", "have to", "needs? to", "may", "would", r"(?:must|should|would)n't"),
        person=_any("i", "we", "you", "they"),
        without=_any("without"),
        together=_any(r"and|or|plus|than"),
        relative=_any(r"what|which|who|whom|where"),
        that=_any(r"that"),
        placing=re.compile(r"(?:on|in|at|with|for|from|by|to|during|under|after|through|via) "),
    ),
    Language.FR: StanceWords(
        good=_any(
            r"marche(?:nt)?(?! (?:dans|avec|vers|sur|jusqu))", r"fonctionne(?:nt)?", r"(?<!l')aide(?:nt)?", "sert", "servent", r"vaut la peine", r"valent la peine", r"porte(?:nt)? ses fruits",
            r"(?:est|sont|était|étaient|reste|restent|semble|semblent)(?: \w+){0,2} (?:utiles?|importante?s?|nécessaires?|efficaces?|indispensables?|essentiel(?:le)?s?|bon(?:ne)?s?|une bonne idée)",
        ),
        bad=_any(
            "échoue(?:nt)?", "nuit", "nuisent", r"(?:fait|font)(?: \w+){0,2} fuir",
            r"(?:est|sont|était|étaient|reste|restent|semble|semblent)(?: \w+){0,2} (?:inutiles?|néfastes?|nuisibles?|mauvaise?s?|inefficaces?|superflue?s?|une mauvaise idée|une perte de temps|une erreur)",
        ),
        denied=_any("pas", "jamais", "rien", "aucune?", "guère", r"n[e'] ?(?:\w+ )?plus", "personne"),
        told=re.compile(r"ce qui (?P<how>(?:ne |n')?)(?:marche|fonctionne|aide)(?P<after> (?:pas|jamais|plus))?(?: non plus)?(?:, c'est|, ce sont| c'est|, est| est| ?:) (?:de |d')?(?P<what>.{3,160})"),
        border=re.compile(r"[.!?;:,()–—]|(?<!\w)(?:mais|car|parce qu[e']|tandis qu[e']|si|quand|lorsqu[e']|sauf)(?!\w)"),
        condition=re.compile(r"si|quand|lorsqu[e']|sauf"),
        than=_any(r"que|qu'\w+"),
        unsure=_any("pas seulement", "pas que", "disent", "dit", "disait", "croyais", "pensais", "pensent que", "prétend(?:ent)?", "autrefois", "avant", "mieux qu[e']", "plus qu[e']", "moins qu[e']", "seuls?", "seules?", "seulement", "peut-être", "pas toujours", "au début", r"après (?:un|une|deux|trois)", "pas pour", "comment"),
        more=_any(rf"plus d[e']{_NOUN.replace(' (?:', ' ?(?:', 1)}", rf"trop peu d[e']{_NOUN.replace(' (?:', ' ?(?:', 1)}"),
        less=_any(rf"moins d[e']{_NOUN.replace(' (?:', ' ?(?:', 1)}", rf"trop d[e']{_NOUN.replace(' (?:', ' ?(?:', 1)}"),
        must=_any("il faut", "il ne faut", "faut", "doit", "doivent", "dois", "devrait", "devons", "devrions", "peut"),
        person=_any("je", "j'", "nous", "on"),
        without=_any("sans"),
        together=_any(r"et|ou|que"),
        relative=_any(r"qui|dont|où"),
        that=_any(r"qu[e']"),
        placing=re.compile(r"(?:dans|sur|avec|pour|chez|à|en|par|pendant|sous|après|au|aux) "),
    ),
    Language.DE: StanceWords(
        good=_any(
            r"funktionier(?:t|en|te|ten)", r"klapp(?:t|en|te|ten)", "hilft", "helfen", "half", "halfen", "geholfen", r"wirk(?:t|en|te|ten)", "lohnt", "lohnen",
            r"bring(?:t|en)(?: \w+){0,2} (?:viel|etwas|was|nichts|wenig)",
            r"(?:ist|sind|war|waren|bleibt|bleiben|scheint)(?: \w+){0,2} (?:nützlich|sinnvoll|wichtig|nötig|notwendig|unverzichtbar|gut|hilfreich|wirksam|eine gute idee)",
        ),
        bad=_any(
            r"scheiter(?:t|n)", r"schade(?:t|n)", r"schreck(?:t|en)(?: \w+){0,3} ab", r"vertreib(?:t|en)",
            r"(?:ist|sind|war|waren|bleibt|bleiben|scheint)(?: \w+){0,2} (?:nutzlos|sinnlos|unnötig|überflüssig|schädlich|schlecht|eine schlechte idee|zeitverschwendung|verlorene zeit|ein fehler)",
        ),
        denied=_any("nicht", r"kein\w{0,2}", "nie", "niemals", "nichts", "kaum", "selten", "niemand", "wenig"),
        told=re.compile(r"was (?P<how>(?:\w+ ){0,3}?)(?:funktioniert|klappt|hilft)(?P<after> nicht)?(?:, ist|, sind| ist| sind|:) (?P<what>.{3,160})"),
        border=re.compile(r"[.!?;:,()–—]|(?<!\w)(?:aber|sondern|weil|denn|während|wenn|falls|obwohl|damit)(?!\w)"),
        condition=re.compile(r"wenn|falls"),
        than=_any(r"als|wie"),
        unsure=_any("nicht nur", "sagen", "sagt", "sagte", "dachten?", "glaubten?", "behaupte[nt]", "früher", "besser als", "mehr als", "weniger als", "allein", "alleine", "nur", "vielleicht", "nicht immer", "nicht für", "nicht unbedingt", "am anfang", "anfangs", r"nach (?:einem|einer|zwei|drei)", "ob", "wie"),
        more=_any(rf"mehr{_NOUN}", rf"zu wenige?{_NOUN}"),
        less=_any(rf"weniger{_NOUN}", rf"zu viele?{_NOUN}"),
        must=_any("muss", "müssen", "soll", "sollen", "sollte", "sollten", "darf", "dürfen", "würde", "würden"),
        person=_any("ich", "wir", "man"),
        without=_any("ohne"),
        together=_any(r"und|oder|als"),
        relative=_any(r"was|wer|wo"),
        that=_any(r"dass"),
        placing=re.compile(r"(?:auf|in|im|bei|beim|mit|für|von|vom|an|am|unter|nach|durch|zu|zum|zur) "),
    ),
}  # fmt: skip

# When two sentences differ in such a pair, saying the opposite of them is saying the same.
_PAIRS = """
    kort lang; korte lange; klein groot; kleine grote; nieuw oud; nieuwe oude; jong oud; jonge oude; vroeg laat;
    snel traag; eerste laatste; meisjes jongens; binnen buiten; online offline; weinig veel; minder meer; voor na;
    zonder met; alleen samen; verplicht vrijwillig; verplichte vrijwillige; open gesloten; streng soepel; strenge soepele;
    ochtend avond; weekend week; digitaal papieren; digitale papieren; betalend gratis;
    short long; small big; small large; new old; young old; early late; fast slow; first last; girls boys; inside outside;
    few many; less more; fewer more; before after; without with; alone together; compulsory voluntary; open closed;
    strict loose; morning evening; weekends weekdays; digital paper; paid free;
    court long; courts longs; courte longue; courtes longues; petit grand; petits grands; petite grande; petites grandes;
    nouveau vieux; jeune vieux; tôt tard; premier dernier; filles garçons; dedans dehors; moins plus; avant après;
    sans avec; obligatoire volontaire; ouvert fermé; matin soir; payant gratuit; seul ensemble;
    kurz lang; kurze lange; klein groß; kleine große; kleinen großen; neu alt; neue alte; jung alt; junge alte; früh spät; schnell langsam;
    erste letzte; mädchen jungen; drinnen draußen; wenig viel; weniger mehr; vor nach; ohne mit; allein zusammen;
    verpflichtend freiwillig; offen geschlossen; morgens abends; digital analog; bezahlt kostenlos
"""
OPPOSITES = frozenset(frozenset(pair.split()) for pair in _PAIRS.split(";") if len(pair.split()) == 2)
