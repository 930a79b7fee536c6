"""What a kick-off is recognised by, in four languages; all folded."""
# ruff: noqa: E501  (lists of phrases)

from __future__ import annotations

INTERROGATIVES = (
    "wat|wie|waar|wanneer|waarom|hoe|welke|welk|hoeveel|waarmee|waardoor|wiens|waarvan|waarop|hoezo|"
    "what|who|where|when|why|how|which|whose|"
    "que|qu|quoi|qui|ou|quand|pourquoi|comment|quel|quelle|quels|quelles|combien|"
    "was|wer|wo|wann|warum|wie|welche|welcher|welches|welchen|wieso|wozu|woran|wodurch|womit|wem|wen"
)
# Words that come before an interrogative word in an indirect question.
WONDERING = (
    "vraag me af|vragen ons af|vraag mij af|vroeg me af|vroeg mij af|ben benieuwd|zijn benieuwd|benieuwd naar|benieuwd|"
    "zou graag weten|wil graag weten|wil weten|wilde weten|zouden graag weten|willen weten|graag horen|zou graag horen|"
    "wil graag horen|hoor graag|willen graag weten|vertel|vertel eens|vertel me|vertel mij|laat me weten|beschrijf|"
    "graag van jullie weten|van jullie weten|van jullie horen|graag weten|nieuwsgierig|leg eens uit|deel eens|schrijf eens|"
    "wat ik wil weten is|de vraag is|mijn vraag is|vraag ik me af|zoek ik uit|interesseert me|interesseert mij|vraag is|"
    "been wondering|wondering|love to hear from you|like to hear from you|wonder|am wondering|was wondering|are wondering|like to know|love to know|want to know|like to hear|love to hear|"
    "curious|tell me|tell us|interested in|like to learn|want to hear|want to learn|love to learn|describe|the question is|"
    "my question is|question is|keen to know|keen to hear|like to understand|want to understand|"
    "me demande|nous demandons|demande|aimerais savoir|voudrais savoir|aimerions savoir|voudrions savoir|veux savoir|"
    "curieux de savoir|curieuse de savoir|dites moi|dis moi|racontez|raconte|aimerais entendre|aimerais comprendre|"
    "voudrais comprendre|la question est|ma question est|interesse de savoir|souhaite savoir|souhaiterais savoir|"
    "mich wurde interessieren|uns wurde interessieren|wurde uns interessieren|mich interessiert|uns interessiert|gerne? von euch (?:wissen|horen)|von euch (?:wissen|horen)|gern von euch|"
    "frage mich|fragen uns|mochte wissen|wurde gern wissen|wurde gerne wissen|mochten wissen|wusste gern|wusste gerne|"
    "interessiert mich|interessiert uns|gespannt|neugierig|erzahlt|erzahl|mochte gern wissen|mochte gerne wissen|"
    "wurde mich interessieren|will wissen|die frage ist|meine frage ist|wollen wissen|beschreibt|mochte horen|"
    "wurde gern horen|wurde gerne horen|wurde ich gern|mich interessieren"
)
# Questions that are small talk, rhetorical or practical.
IDLE = (
    r"^(?:\W|en |and |et |und |maar |but |mais |aber |dus |so |alors |also |hoi|dag|hallo|hey|hi |bonjour|salut|goh|zeg|allez|"
    r"ok|amai|he |well|eh bien|na )*"
    r"(?:hoe (?:gaat|ist|is) (?:het|t|ie)\b|hoe was (?:jullie|je|het|jouw|uw|de) (?:weekend|vakantie|verlof|zomer|week|feest|congres)|"
    r"hoe maken|alles (?:goed|ok|wel|kits|in orde)|gaat het|gaat alles|alles gut|"
    r"lukt (?:dat|dit|het|jullie|je)|is (?:dat|dit|het) (?:ok|goed|haalbaar|mogelijk|te doen|duidelijk|iets voor)|"
    r"(?:ok|oke|akkoord|goed|haalbaar|duidelijk|deal|past)(?: voor (?:jullie|iedereen|je))?\W*$|kan (?:dat|dit)\b|past (?:dat|dit|het)|"
    r"zien jullie (?:dat|dit|het) zitten|zie je (?:dat|het) zitten|doe(?:n)? (?:je|jullie|we) mee|wie doet (?:er )?mee|"
    r"wie heeft (?:er )?(?:zin|interesse|tijd)|hebben jullie (?:zin|tijd|interesse)|heb je (?:zin|tijd)|(?:nog )?vragen\W*$|"
    r"wie (?:kent|herkent|heeft) (?:dat|het|dit|er)? ?(?:nu )?niet|wie kan|wie brengt|wie komt|wie wil|wie zorgt|"
    r"herkenbaar|herken je|herkennen jullie|ken je (?:dat|het)|kennen jullie (?:dat|het)|weet je (?:nog|wel)|weten jullie nog|"
    r"(?:kan|kun|kunnen|kunt|wil|willen|wilt|zou|zouden) (?:je|jullie|u|iedereen|iemand|we|ik)\b|mag ik|mogen we|"
    r"waarom (?:ook )?niet\W*$|wat denken jullie\W*$|wat vinden jullie (?:ervan|hiervan)\W*$|wat denk je\W*$|zullen we|gaan we|"
    r"spreken we|zien we elkaar|komt iedereen|is iedereen|toch\W*$|klopt (?:dat|het)|zin in|zin om|interesse\W*$|niet ?waar|"
    r"wie had (?:dat|gedacht)|is het niet|zijn we niet|heeft iedereen|hebben we niet|was het niet|wat nu\W*$|en nu\W*$|"
    r"how (?:are|r) (?:you|u|things|we)|how s (?:it|everyone|everybody|life)|how is (?:everyone|everybody|it going|life)|"
    r"how was (?:your|the)|hope|all (?:good|well)|is (?:that|this) (?:ok|okay|alright|fine|possible|doable|clear|feasible)|"
    r"does (?:that|this) (?:work|suit|sound|make sense|fit)|(?:ok|okay|deal|agreed|right|clear|sounds good)(?: with you| for you| for everyone)?\W*$|"
    r"would (?:that|this) work|can (?:you|we|everyone|everybody|anyone|someone|i)\b|could (?:you|we|everyone|anyone|i)\b|"
    r"will (?:you|that|this)\b|would (?:you|anyone|that)\b|may i|shall we|are you (?:in|up|ok|free|available|able)|who s in|who is in|"
    r"who (?:wants|can|is coming|will bring|hasn|doesn|would|has not|has never|is up)|any (?:questions|takers|ideas|objections)\W*$|"
    r"any questions|questions\W*$|why not\W*$|what do you (?:think|say|reckon)\W*$|sound familiar|sounds familiar|remember|"
    r"isn t (?:it|that)|don t we|do you (?:have time|mind|remember|agree|know the feeling)|have you got|you know|fancy|did you have a|"
    r"am i the only|who knew|who would have|what now\W*$|so what\W*$|"
    r"(?:comment )?(?:ca va|allez vous|vas tu|vont)|comment (?:allez|vas|se passe|s est passe)|tout va bien|(?:vous )?allez bien|"
    r"ca (?:vous|te) (?:va|convient|dit|parle|tente)|est ce (?:que c est )?(?:possible|faisable|ok|bon|clair|jouable)|c est (?:possible|ok|bon|faisable|jouable|clair)|"
    r"d accord\W*$|est ce que (?:ca|cela) (?:vous|te|va|convient|marche|joue)|ca (?:marche|joue|roule)|(?:pouvez|pourriez|peux|pourrais|pouvons|peut|voulez|veux|pourrait)[ -](?:vous|tu|nous|on|je)|"
    r"est ce que (?:vous|tu|quelqu|chacun|tout le monde) (?:pouvez|pourriez|peux|un peut|peut|etes d accord|seriez|etes|avez le temps)|"
    r"qui (?:participe|est partant|est de la partie|vient|veut|peut|n a jamais|ne connait|n a pas|s occupe|amene)|des questions|partant|partants|pourquoi pas\W*$|"
    r"qu en (?:pensez|penses|dites)|n est ce pas|vous (?:connaissez|vous reconnaissez|voyez|etes partants|en etes)|"
    r"(?:vous avez|avez vous) (?:passe|le temps|du temps)|puis je|etes vous (?:d accord|partants|disponibles|libres)|ca vous parle|et alors\W*$|non\W*$|"
    r"wie geht|alles (?:gut|klar|ok)|geht (?:das|es)|passt (?:das|euch|dir|es)|ist das (?:ok|okay|machbar|moglich|in ordnung|klar)|ok fur|"
    r"(?:konnt|konnten|kannst|konntest|konnen|kann|wurdet|wurden|wollt|wollen|mogt|durfte|durfen|darf) (?:ihr|sie|du|wir|ich|jemand|jeder|bitte)|schafft ihr|schaffst du|"
    r"macht ihr mit|seid ihr dabei|wer (?:macht mit|ist dabei|hat lust|hat zeit|kommt|kennt das nicht|kennt|bringt|kann|will|mochte|hat das nicht)|noch fragen|fragen\W*$|"
    r"einverstanden\W*$|was meint ihr\W*$|was haltet ihr|oder\W*$|nicht wahr|kennt ihr das|kennst du das|habt ihr (?:lust|zeit|fragen|das gefuhl)|hattet ihr|warum nicht\W*$|"
    r"wie war (?:euer|eure|dein|der|das)|seid ihr gut|wisst ihr noch|erinnert ihr)"
)
IDLE_END = (
    r"(?:,? (?:toch|niet|nietwaar|niet waar|he|hoor|of niet|isn t it|right|don t you think|eh|no|ok|n est ce pas|non|hein|oder|oder nicht|"
    r"nicht wahr|gell|gelle|of wat)\s?\?)$"
)
PRACTICAL = (
    "lukt|haalbaar|antwoorden tegen|antwoord tegen|laten weten|let me know|confirm|bevestigen|doorsturen|forward|reply by|"
    "answer by|send me|sturen|aanwezig|beschikbaar|available|disponible|disponibles|verfugbar|confirmer|bestatigen|zuruckmelden|"
    "me repondre|repondre avant|repondre pour|respond by|antworten bis|schicken|parkeren|parking|broodje|broodjes|lunch|catering|lokaal|vrij"
)
ANSWER_WORDS = (
    "antwoord|antwoorden|antwoordt|reactie|reacties|reageren|reageer|laat .{0,12}weten|deadline|terugmailen|mail .{0,10}terug|bezorg|"
    "bezorgen|terugsturen|stuur .{0,20}(?:door|terug|op)|input|inzenden|insturen|inbreng|uiterlijk|ten laatste|schrijf|terugschrijven|"
    "inleveren|inlevering|indienen|binnenbrengen|inlevertijd|tijd tot|de tijd tot|graag tegen|graag voor|jullie antwoord|feedback|timing|"
    "submit|submission|closing|closes|in by|with me by|no later than|reply|replies|answer|answers|respond|response|responses|get back|write back|back to me|let me know|due|hear from you|send|contributions|"
    "remise|rendre|rendez|cloture|a renvoyer|limite|"
    "repond|reponds|repondre|repondez|reponse|reponses|retour|retours|date limite|echeance|delai|contributions|me revenir|renvoyer|ecrivez|au plus tard|"
    "abgabe|abgeben|einreichen|einsendeschluss|abgabetermin|stichtag|zeit bis|antworten|antwort|antwortet|ruckmeldung|ruckmeldungen|zuruckschreiben|schreibt|frist|abgabe|meldet|spatestens|bescheid|einsenden|beitrage"
)
MEETING_WORDS = (
    "bijeenkomst|vergadering|samenkomst|samenkomen|komen (?:we |dan )?samen|samen komen|meeting|overleg|zien (?:we )?elkaar|we zien|treffen (?:we )?elkaar|"
    "afspraak|afspreken|bespreken|live|fysiek|intervisie|bij elkaar|bijeen|ontmoeten|ontmoeting|koffie|lunch|uitwisselen|terugkoppeling|"
    "nabespreking|tot (?:dan|daar|op)|we zitten|we komen|zie(?:n)? (?:ik )?jullie|we praten|gesprek|spreken we af|zitten we samen|samenzitten|sessie op|"
    "meet|meeting|meetup|meets|(?:see|seeing) you|we get together|session|get together|gather|gathering|come together|call|in person|see each other|session on|catch up|sit down together|"
    "reunion|reunissons|verrons|retrouverons|retrouverons nous|rencontrerons|reunirons|verra|retrouvera|voit|voyons|seance|echange|rencontre|rencontrer|rencontrons|se voir|se voit|nous voyons|se retrouve|retrouvons|retrouver|rendez vous|reunir|se reunit|visio|visioconference|"
    "treffen|treffe|trifft|getroffen|wir sehen|besprechung|sitzung|zusammenkunft|zusammenkommen|kommen (?:wir )?zusammen|sehen uns|sehen wir uns|termin|zusammensetzen|setzen uns|videokonferenz|"
    "zoom|teams|google meet|jitsi|skype|whereby"
)
AWAY_WORDS = (
    "verlof|vakantie|afwezig|ben (?:ik )?terug|weer terug|op reis|congres|holiday|on leave|out of office|away|i am back|i m back|conge|vacances|absent|absente|"
    "de retour|urlaub|abwesend|zuruck im|ferien|vorig|vorige|vertelde|verteld|gestart|begonnen|started|born"
)
NEXT_WORDS = (
    "samenvatting|verslag|top 7|resultaat|resultaten|stuur ik|maak ik|krijgen jullie|krijg je|ik bezorg|volgt|overzicht|"
    "summary|i will send|i ll send|report|you will get|you ll get|results|"
    "resume|synthese|je vous envoie|j envoie|resultats|compte rendu|"
    "zusammenfassung|schicke ich|bekommt ihr|ergebnisse|bericht"
)
CORRECTION_WORDS = (
    "correctie|toch|sorry|oeps|update|rechtzetting|foutje|vergist|liever|ps|p s|excuus|moet zijn|bedoel|"
    "correction|oops|actually|rather|make that|meant|mistake|scratch|"
    "rectification|pardon|erreur|finalement|plutot|desole|je voulais dire|"
    "korrektur|entschuldigung|doch|vielmehr|meinte|fehler|berichtigung"
)
MEETING_NOUNS = (
    "bijeenkomst|bijeenkomsten|vergadering|vergaderingen|samenkomst|samenkomsten|meeting|meetings|overleg|overlegmoment|live moment|"
    "vergadermoment|reunion|reunions|rencontre|treffen|besprechung|besprechungen|sitzung|sitzungen|zusammenkunft|get together|call|video call|"
    "videocall|zoom|visio|videokonferenz|fysieke bijeenkomst|live bijeenkomst|live sessie|live session|seance en presentiel"
)
PLACE_LABELS = "plaats|locatie|waar|plek|adres|place|location|where|venue|lieu|endroit|ou|ort|wo|treffpunkt"
PLACE_NOUNS = (
    "zaal|lokaal|bib|bibliotheek|kantoor|buurthuis|centrum|gebouw|huis|school|cafe|jeugdhuis|dienstencentrum|vergaderzaal|refter|stadhuis|polyvalente|"
    "keuken|cafetaria|online|teams|zoom|meet|skype|jitsi|room|office|library|hall|centre|center|building|cafe|kitchen|canteen|"
    "salle|bureau|bureaux|bibliotheque|maison|mairie|local|locaux|cafeteria|visio|raum|buro|bibliothek|haus|saal|rathaus|kuche|zentrum|kantine"
)
