// What the page calls the acts of a mail and what becomes of them, in people's words, by language.
// "{}" is what it is about: a number, a name, a day.
const ACTS = {
  nl: {
    before: "{} vóór een ander", after: "{} na een ander", differ: "waar jullie verschillen", remember: "één stem om te onthouden", left_out: "iets dat eruit bleef", footer: "voettekst", disclaimer: "kleine lettertjes", banner: "waarschuwing van het mailsysteem", nothing: "niets",
    join: "doet mee", decline: "doet niet mee", later: "zegt het later", leave: "stapt uit deze sessie", stop: "wil geen mail meer", attend: "komt (of niet): {}",
    answer: "antwoord op vraag {}", revise: "verbetert antwoord {}", essence: "zijn kernzin", withhold: "wil niet in het verslag", pick: "kiest {}", amend: "andere woorden voor punt {}",
    add: "een nieuw punt", disown: "zei punt {} niet zo", object: "een opmerking bij punt {}", disagree: "niet eens met punt {}", ask: "een vraag aan een mens", private: "niet voor de groep",
    tell: "voor de begeleider", behalf: "namens {}", ok: "akkoord", wait: "nog niet", undo: "draait terug", status: "vraagt hoe het staat", remind: "herinnert {}", extend: "meer tijd, tot {}",
    next: "verder naar de volgende stap", pause: "pauze", resume: "gaat weer verder", cancel: "stopt de sessie", show: "wil het nog eens zien", help: "vraagt wat er kan",
    handover: "geeft door aan {}", share: "ook naar {}", revisit: "later terugkomen: {}", add_person: "voegt iemand toe: {}", remove_person: "haalt weg: {}", replace_person: "vervangt: {}",
    theme: "nieuw thema", question: "nieuwe woorden voor vraag {}", add_question: "een vraag erbij", remove_question: "vraag {} weg", deadline: "laatste dag: {}",
    meeting: "een bijeenkomst: {}", no_meeting: "geen bijeenkomst", anonymous: "zonder namen", named: "met namen", appendix: "alle antwoorden in het verslag",
    strike: "schrapt punt {}", merge: "voegt {} samen", reword: "nieuwe woorden voor punt {}", keep: "houdt {}", first: "{} vooraan", last: "{} achteraan", order: "volgorde {}", swap: "wisselt {}",
    new_point: "een nieuw punt", resay: "een zin anders", strike_sentence: "schrapt een zin", add_sentence: "een zin erbij", thread: "de rode draad", accept: "neemt opmerking {} over",
    reject_remark: "laat opmerking {} liggen", speaker: "wie er sprak: {}", notes: "verslag van de bijeenkomst", reply_to: "een antwoord aan {}",
    quote: "citaat", greeting: "groet", courtesy: "beleefdheid", closing: "slotgroet", reason: "waarom", pointer: "wijst aan", signature: "handtekening", attribution: "kop van het citaat", "": "",
  },
  en: {
    before: "{} before another", after: "{} behind another", differ: "where you differ", remember: "one voice to remember", left_out: "something left out", footer: "footer", disclaimer: "small print", banner: "a warning of the mail system", nothing: "nothing",
    join: "takes part", decline: "not this time", later: "says so later", leave: "leaves this session", stop: "wants no more mail", attend: "comes (or not): {}",
    answer: "answer {}", revise: "corrects answer {}", essence: "the sentence to keep", withhold: "not in the report", pick: "chooses {}", amend: "other words for point {}",
    add: "a new point", disown: "did not say point {} so", object: "a remark on point {}", disagree: "does not agree with point {}", ask: "a question to a person", private: "not for the group",
    tell: "for the facilitator", behalf: "for {}", ok: "ok", wait: "not yet", undo: "takes it back", status: "asks how it stands", remind: "reminds {}", extend: "more time, until {}",
    next: "on to the next step", pause: "pauses", resume: "goes on", cancel: "stops the session", show: "wants to see it again", help: "asks what is possible",
    handover: "hands over to {}", share: "also to {}", revisit: "come back later: {}", add_person: "adds {}", remove_person: "takes out {}", replace_person: "replaces {}",
    theme: "a new theme", question: "new words for question {}", add_question: "one question more", remove_question: "question {} goes", deadline: "last day: {}",
    meeting: "a meeting: {}", no_meeting: "no meeting", anonymous: "without names", named: "with names", appendix: "all answers in the report",
    strike: "strikes point {}", merge: "merges {}", reword: "new words for point {}", keep: "keeps {}", first: "{} first", last: "{} last", order: "order {}", swap: "swaps {}",
    new_point: "a new point", resay: "a sentence in other words", strike_sentence: "strikes a sentence", add_sentence: "one sentence more", thread: "the thread", accept: "accepts remark {}",
    reject_remark: "leaves remark {}", speaker: "who spoke: {}", notes: "notes of the meeting", reply_to: "an answer to {}",
    quote: "quote", greeting: "greeting", courtesy: "kind words", closing: "goodbye", reason: "why", pointer: "points to it", signature: "signature", attribution: "head of the quote", "": "",
  },
  fr: {
    before: "{} avant un autre", after: "{} après un autre", differ: "là où vous différez", remember: "une voix à retenir", left_out: "quelque chose laissé de côté", footer: "pied de page", disclaimer: "petits caractères", banner: "avertissement du système de courrier", nothing: "rien",
    join: "participe", decline: "pas cette fois", later: "le dira plus tard", leave: "quitte cette session", stop: "ne veut plus de mails", attend: "vient (ou pas) : {}",
    answer: "réponse à la question {}", revise: "corrige la réponse {}", essence: "sa phrase à garder", withhold: "pas dans le rapport", pick: "choisit {}", amend: "d’autres mots pour le point {}",
    add: "un nouveau point", disown: "n’a pas dit le point {} ainsi", object: "une remarque sur le point {}", disagree: "pas d’accord avec le point {}", ask: "une question à quelqu’un", private: "pas pour le groupe",
    tell: "pour la personne qui anime", behalf: "au nom de {}", ok: "d’accord", wait: "pas encore", undo: "revient en arrière", status: "demande où on en est", remind: "rappelle {}", extend: "plus de temps, jusqu’au {}",
    next: "étape suivante", pause: "pause", resume: "reprend", cancel: "arrête la session", show: "veut le revoir", help: "demande ce qui est possible",
    handover: "passe la main à {}", share: "aussi à {}", revisit: "y revenir : {}", add_person: "ajoute {}", remove_person: "retire {}", replace_person: "remplace {}",
    theme: "un nouveau thème", question: "d’autres mots pour la question {}", add_question: "une question de plus", remove_question: "retire la question {}", deadline: "dernier jour : {}",
    meeting: "une réunion : {}", no_meeting: "pas de réunion", anonymous: "sans les noms", named: "avec les noms", appendix: "toutes les réponses dans le rapport",
    strike: "supprime le point {}", merge: "réunit {}", reword: "d’autres mots pour le point {}", keep: "garde {}", first: "{} d’abord", last: "{} à la fin", order: "ordre {}", swap: "échange {}",
    new_point: "un nouveau point", resay: "une phrase autrement", strike_sentence: "supprime une phrase", add_sentence: "une phrase de plus", thread: "le fil", accept: "reprend la remarque {}",
    reject_remark: "laisse la remarque {}", speaker: "qui a parlé : {}", notes: "notes de la réunion", reply_to: "une réponse à {}",
    quote: "citation", greeting: "salutation", courtesy: "politesse", closing: "formule de fin", reason: "pourquoi", pointer: "renvoi", signature: "signature", attribution: "en-tête de la citation", "": "",
  },
  de: {
    before: "{} vor einen anderen", after: "{} hinter einen anderen", differ: "wo ihr euch unterscheidet", remember: "eine Stimme zum Merken", left_out: "etwas Weggelassenes", footer: "Fußzeile", disclaimer: "Kleingedrucktes", banner: "Warnung des Mailsystems", nothing: "nichts",
    join: "macht mit", decline: "diesmal nicht", later: "sagt es später", leave: "steigt aus dieser Session aus", stop: "will keine Mails mehr", attend: "kommt (oder nicht): {}",
    answer: "Antwort auf Frage {}", revise: "berichtigt Antwort {}", essence: "der Satz, der bleiben soll", withhold: "nicht im Bericht", pick: "wählt {}", amend: "andere Worte für Punkt {}",
    add: "ein neuer Punkt", disown: "hat Punkt {} so nicht gesagt", object: "eine Bemerkung zu Punkt {}", disagree: "nicht einverstanden mit Punkt {}", ask: "eine Frage an einen Menschen", private: "nicht für die Gruppe",
    tell: "für die Moderation", behalf: "im Namen von {}", ok: "einverstanden", wait: "noch nicht", undo: "nimmt es zurück", status: "fragt nach dem Stand", remind: "erinnert {}", extend: "mehr Zeit, bis {}",
    next: "weiter zum nächsten Schritt", pause: "Pause", resume: "geht weiter", cancel: "beendet die Session", show: "will es noch einmal sehen", help: "fragt, was geht",
    handover: "gibt ab an {}", share: "auch an {}", revisit: "später darauf zurück: {}", add_person: "fügt hinzu: {}", remove_person: "nimmt heraus: {}", replace_person: "ersetzt: {}",
    theme: "neues Thema", question: "neue Worte für Frage {}", add_question: "eine Frage mehr", remove_question: "Frage {} weg", deadline: "letzter Tag: {}",
    meeting: "ein Treffen: {}", no_meeting: "kein Treffen", anonymous: "ohne Namen", named: "mit Namen", appendix: "alle Antworten im Bericht",
    strike: "streicht Punkt {}", merge: "legt {} zusammen", reword: "neue Worte für Punkt {}", keep: "behält {}", first: "{} nach vorn", last: "{} ans Ende", order: "Reihenfolge {}", swap: "tauscht {}",
    new_point: "ein neuer Punkt", resay: "ein Satz anders", strike_sentence: "streicht einen Satz", add_sentence: "ein Satz mehr", thread: "der rote Faden", accept: "übernimmt Bemerkung {}",
    reject_remark: "lässt Bemerkung {} liegen", speaker: "wer sprach: {}", notes: "Notizen des Treffens", reply_to: "eine Antwort an {}",
    quote: "Zitat", greeting: "Gruß", courtesy: "freundliche Worte", closing: "Schlussgruß", reason: "warum", pointer: "weist darauf hin", signature: "Unterschrift", attribution: "Kopf des Zitats", "": "",
  },
};
const FATES = {
  nl: { done: "gedaan", kept: "bewaard", told: "aan een mens getoond", asked: "teruggevraagd", empty: "verandert niets", "shown first": "eerst getoond", "only when plain": "alleen als het duidelijk is" },
  en: { done: "done", kept: "kept", told: "shown to a person", asked: "asked back", empty: "changes nothing", "shown first": "shown first", "only when plain": "only when it is plain" },
  fr: { done: "fait", kept: "gardé", told: "montré à quelqu’un", asked: "redemandé", empty: "ne change rien", "shown first": "montré d’abord", "only when plain": "seulement si c’est clair" },
  de: { done: "getan", kept: "aufgehoben", told: "jemandem gezeigt", asked: "nachgefragt", empty: "ändert nichts", "shown first": "erst gezeigt", "only when plain": "nur wenn es klar ist" },
};

const NO_ACT = {"nl": "zegt niets dat telt", "en": "says nothing that counts", "fr": "ne dit rien qui compte", "de": "sagt nichts, was zählt"};

const one = (label, language) => {
  if (label === "no act") return NO_ACT[language];
  const [name, ...about] = label.split(" ");
  const said = ACTS[language][name];
  if (said === undefined) return label;
  const passedOn = name === "behalf" && about.join(" ").match(/^(.*?): (.*)$/);
  if (passedOn) return `${said.replace("{}", passedOn[1])}: ${passedOn[2].split(/, (?=[a-z])/).map((part) => one(part, language)).join(", ")}`;
  return said.includes("{}") ? said.replace("{}", about.join(" ")).replace(/[\s:]+$/, "") : said;
};

export const known = (label, language) => label === "no act" || label in ACTS[language];
export const inWords = (label, language) => label.split(" + ").map((part) => one(part, language)).join(" + ");
export const fateInWords = (becomes, language) => becomes.split(" + ").map((part) => FATES[language][part] ?? part).join(" + ");
