# ruff: noqa: E501 - a pattern is a table of words, one line a family
"""Patterns for how a clause stands in a text: turned, asked, denied or supposed."""

from __future__ import annotations

from mailflow.mail.words.lazily import lazily

NEGATION = lazily(
    r"\b(?:niet|nie|ni|nooit|geen|not|dont|never|cant|wont|no|pas|jamais|nicht|ned|kein\w*|nie|nein|nee|non|nichts|kaum)\b"
)
DENIAL = lazily(r"\b(?:niet|nie|nooit|geen|not|dont|doesnt|wont|cant|never|pas|jamais|nicht|ned|kein\w*|nie)\b")
BUT = lazily(
    r"\b(?:(?<!\bdoe )(?<!\bstuur )(?<!\bga )(?<!\bkom )maar(?! (?:over|bij|in|op|af|mee|uit|door|weg|erbij|eens|schrappen|vallen|komen|gaan)\b)(?! ?$|,)|echter|alleen|but|however|though|although|mais|cependant|toutefois|par contre|en revanche|aber|jedoch|allerdings|doch leider|hoewel|"
    r"alhoewel|even though|bien que|obwohl|sauf que|except that|finalement|bij nader inzien|on second thought|actually)\b"
)
INSIDE = ("aber", "jedoch", "allerdings", "echter", "cependant", "toutefois", "however")
ASKING = (
    r"(?:mag|mogen|kan|kunnen|kun|may|can|could|is|are|do|does|will|would|est ce|puis|peut|peux|pourrais|pourrait|darf|kann|konnte|konnen|ist|sind|gibt|"
    r"hoe|how|comment|wie|waar|where|ou|wo|wanneer|when|quand|wann|hoeveel|combien|wieviel|welke?|which|quel\w*|welche\w*|what|wat|was|qui|wer|who|"
    r"quoi|moet|must|dois|muss|should|gaat|wordt|zijn|sera|serait|wird|werden|zal|zou|heb|hebben|have|bestaat|moeten|komt|graag weten|ik vraag me af)"
)
QUESTION_PART = lazily(rf" , | (?:en|and|et|und|maar|but|mais|aber|alleen|only|nur|juste) (?={ASKING}\b)")
UNMARKED_QUESTION = lazily(
    r"^ ?(?:en |and |et |und |maar |but |mais |aber )?(?:mag (?:mijn|ik|een|er|m n|ook)|may (?:i|my|a|we)|can (?:my|a|i)|could (?:my|i|a)|puis je|"
    r"est ce (?:que|quil)|peut on|darf (?:ich|mein|eine?|auch)|kann (?:mein|eine?)|kan (?:mijn|er|een)|kunnen er|is (?:it|het|dit|dat|there|er)|ist (?:das|es)|"
    r"hoe ?(?:veel|lang)|how (?:long|much|many)|combien|wie (?:lange|viel)|wanneer|when (?:is|will|does)|wann|cest quand|ou est|waar (?:is|gaat)|where is)\b"
)
FIRST_PERSON = lazily(
    r"\b(?:ik|i|im|ill|id|ive|we|wij|well|wed|me|mij|je|j\w{3,}|jy|moi|nous|on|ich|wir|mich|mir|ons|us|myself|mezelf|k)\b"
)
BRINGS = lazily(
    r"\b(?:breng|brengen|neem|meebrengen|meenemen|bring|bringing|take along|amene|amenerai|viens avec|avec (?:ma|mon|une?)|bringe|mitbringen|together with|samen met|zusammen mit|"
    r"ensemble|en ik|and i|et moi|und ich|mee)\b"
)
IF = lazily(r"\b(?:als|indien|mocht|mochten|if|should|in case|si|wenn|falls|sollte|zodra|moest|mits)\b")
PAST = lazily(r"^ ?(?:had|hadden|hatten?|haette|jaurai\w*|aurai\w*|aurait|aurions|.{1,12}\bhave\b|was|wish\w*|much as)")
# What is granted beside the answer, and decides nothing: up to the next comma.
CONCESSION = lazily(
    r"\b(?:ook al|al (?:weet|heb|zal|ben|kan|moet|is|was|zou|doe)(?= (?:ik|we|het|dat))|zelfs al|zelfs als|al is het|niettegenstaande|ondanks dat|even if|despite|in spite of|"
    r"meme si|malgre|auch wenn|trotz)\b [^,]+"
)
# Questions that are answers.
RHETORICAL = lazily(
    r"\b(?:waar (?:mag|kan|moet) ik (?:me )?(?:inschr|teken)\w+|where do i sign(?: up)?|ou (?:est ce que je|dois je|faut il|puis je) (?:sign|m ?inscri)\w*|"
    r"wo (?:muss|darf|soll|kann) ich (?:da )?(?:unterschreiben|unterzeichnen|mich eintragen)|how could i (?:refuse|resist|say no)|comment (?:refuser|dire non)|"
    r"(?:wie konnte|wie kann|wer kann|wer konnte) (?:ich )?da nein sagen|hoe (?:kan|zou) ik (?:dit |dat |hier )?(?:weigeren|nee|neen)\b.{0,20}|"
    r"(?:kan|kun|mag|wil) (?:je|jij|u|jullie) (?:mij|me|ons) (?:\w+ ){0,3}(?:overslaan|schrappen|weglaten)|"
    r"(?:can|could|would) you (?:please )?(?:skip|count out|leave out|drop) (?:me|us)|wie (?:kan|zou) (?:hier|daar) (?:nee|neen)\b.{0,20}|who could (?:refuse|say no|resist)|qui (?:dirait|pourrait dire) non)"
)
# "I do not think that ...", "ich sehe nicht, wie ...": what depends on it is denied with it.
DENIED_THOUGHT = lazily(
    r"\b(?:(?:denk|denken|geloof|geloven|dacht|verwacht|zie|zien)(?: (?:ik|we|wij|het))?(?: \w+){0,2}? niet(?: in| echt| goed)?(?: ,)? (?:dat|hoe|waar)"
    r"|(?:dont|do not|cant|cannot|cant really|didnt|doubt|hardly) ?(?:really |quite )?(?:think|believe|expect|see|reckon|feel|imagine|suppose)?(?: ,)? (?:that|how|where|i|we|ill|whether|if i)"
    r"|(?:ne )?(?:pense|crois|vois|imagine) (?:vraiment |malheureusement )?pas(?: \w+)?(?: ,)? (?:que|comment|pouvoir|etre|avoir|ou)|doute (?:fort |vraiment )?(?:de|que|pouvoir)"
    r"|(?:glaube|denke|sehe|meine)(?: (?:ich|wir|leider|eher)){0,2} (?:nicht|kaum|nie)(?: so recht| recht)?(?: ,)? (?:dass|das|wie|ob)|(?:bezweifle|zweifle)(?: ich)?(?: ,)? (?:dass|das|ob)"
    r"|betwijfel(?: ik)?(?: sterk)?(?: ,)? (?:of|dat))\b(?: \S+){0,14}"
)
# What a refusal is about: "no time to join", "geen zin om mee te doen".
REFUSED = r"(?: (?:voor|for|pour|fur|bei) (?:mij|me|ons|us|moi|nous|mich|uns))?(?: ,)? (?:om|to|pour|de|um|zu)\b[^,]*"
# Who answers the questions takes part.
ANSWERS = lazily(
    r"\b(?:(?:ill|i will|id|can|happy to|glad to|gladly|happily|ik|zal|kan|wil|graag|je|vais|volontiers|ich|werde|gern|gerne|jy|j) (?:\w+ ){0,3}?)"
    r"(?:answer|answering|reply to|beantwoord|beantwoorden|antwoord op|antwoorden op|reponds|repondrai|repondre a|beantworte|beantworten) (?:\w+ ){0,2}?(?:questions?|vragen|vraagjes|fragen)\b"
    r"|\b(?:vragen|fragen) (?:\w+ ){0,3}?(?:beantwoord|beantworte|beantwoorden|beantworten)\b"
)
OPPOSITES = lazily(r"\b(?:ja|yes|oui) (?:en|and|et|und) (?:nee|neen|no|non|nein)\b")
