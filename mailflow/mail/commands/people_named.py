"""Who is meant by the words of a command: addresses, and names without one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from mailflow.core.session.people import Address
from mailflow.mail.commands.clauses import Word
from mailflow.mail.commands.grammar import KNOWN
from mailflow.mail.commands.lists import CONDITIONS, FILLERS, NEGATIONS
from mailflow.mail.words.folding import fold
from mailflow.mail.words.lazily import lazily

ADDRESS = lazily(r"[<\[(]?(?:mailto:)?([\w.+%'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6})[>\])]?", re.ASCII)
PRONOUNS = frozenset(
    [
        "hem",
        "haar",
        "hen",
        "ze",
        "hun",
        "him",
        "her",
        "them",
        "le",
        "la",
        "lui",
        "les",
        "ihn",
        "sie",
        "ihm",
        "ihr",
        "die",
        "deze",
    ]
)
LISTED = lazily(r"[,;&]|\b(?:en|and|et|und|alsook|as well as|ainsi que|sowie|plus|or|of)\b(?![^<>]{0,40}>)")
_TITLES = frozenset(
    [
        "collega",
        "collegas",
        "mevrouw",
        "meneer",
        "mijnheer",
        "dhr",
        "mevr",
        "mr",
        "mrs",
        "ms",
        "mme",
        "monsieur",
        "madame",
        "frau",
        "herr",
        "colleague",
        "boss",
        "baas",
        "chef",
        "chefin",
        "directeur",
        "director",
        "directrice",
        "manager",
        "coordinator",
        "coordinatrice",
        "leidinggevende",
        "vriend",
        "vriendin",
        "friend",
        "freund",
        "freundin",
        "collegue",
        "kollege",
        "kollegin",
        "onze",
        "mijn",
        "my",
        "our",
        "notre",
        "ma",
        "mon",
        "unsere",
        "unseren",
        "meine",
        "meinen",
        "van",
        "uit",
        "dr",
        "prof",
        "beide",
        "both",
    ]
)
_NOBODY = (
    NEGATIONS
    | CONDITIONS
    | frozenset(
        [
            "ik",
            "jij",
            "je",
            "u",
            "wij",
            "jullie",
            "i",
            "you",
            "we",
            "it",
            "he",
            "she",
            "vous",
            "nous",
            "on",
            "il",
            "elle",
            "ils",
            "ich",
            "du",
            "er",
            "wir",
            "ihr",
            "es",
            "dit",
            "dat",
            "alles",
            "iets",
            "something",
            "niets",
            "nothing",
            "this",
            "that",
            "those",
            "these",
            "alleen",
            "only",
            "nur",
            "seulement",
            "deadline",
            "datum",
            "vraag",
            "question",
            "frage",
            "punt",
            "point",
            "vragen",
            "questions",
            "fragen",
            "sessie",
            "session",
            "sitzung",
            "herinnering",
            "reminder",
            "rappel",
            "erinnerung",
            "status",
            "week",
            "weken",
            "dag",
            "dagen",
            "antwoord",
            "antwoorden",
            "answer",
            "answers",
            "reponse",
            "reponses",
            "antwort",
            "antworten",
            "uitnodiging",
            "invitation",
            "einladung",
            "samenvatting",
            "summary",
            "resume",
            "zusammenfassung",
            "opmerking",
            "remark",
            "comment",
            "commentaire",
            "zin",
            "sentence",
            "phrase",
            "satz",
            "tekst",
            "text",
            "deel",
            "part",
            "twijfel",
            "doubt",
            "problemen",
            "problem",
            "probleme",
            "probleem",
            "moeite",
            "issue",
            "foto",
            "bijlage",
            "attachment",
            "tijd",
            "time",
            "temps",
            "zeit",
            "plan",
            "werk",
            "work",
            "travail",
            "arbeit",
            "dank",
            "doubt",
            "meer",
            "more",
            "mehr",
            "plus",
            "is",
            "est",
            "ist",
            "zijn",
            "are",
            "sont",
            "sind",
            "was",
            "waren",
            "heb",
            "heeft",
            "hebben",
            "has",
            "have",
            "had",
            "hat",
            "haben",
            "a",
            "ont",
            "wordt",
            "werd",
            "wird",
            "moet",
            "moeten",
            "must",
            "should",
            "doit",
            "doivent",
            "muss",
            "soll",
            "kan",
            "kunnen",
            "can",
            "could",
            "peut",
            "peuvent",
            "kann",
            "konnen",
            "wil",
            "willen",
            "want",
            "wants",
            "veut",
            "will",
            "wollen",
            "mag",
            "mogen",
            "may",
            "darf",
            "over",
            "about",
            "sur",
            "uber",
            "met",
            "with",
            "avec",
            "mit",
            "zonder",
            "without",
            "sans",
            "ohne",
            "om",
            "voor",
            "for",
            "pour",
            "fur",
            "naar",
            "to",
            "vers",
            "nach",
            "bij",
            "at",
            "chez",
            "bei",
            "te",
            "zu",
            "dans",
            "in",
            "op",
            "au",
            "aux",
            "iedereen",
            "everyone",
            "everybody",
            "alle",
            "allemaal",
            "anderen",
            "others",
            "autres",
            "andere",
            "vergadering",
            "meeting",
            "reunion",
            "besprechung",
            "persoon",
            "iemand",
            "someone",
            "somebody",
            "quelqu",
            "jemand",
            "person",
            "personen",
            "wat",
            "what",
            "wie",
            "who",
            "qui",
            "wer",
            "hoe",
            "how",
            "comment",
            "waar",
            "where",
            "ou",
            "wo",
            "waarom",
            "why",
            "pourquoi",
            "warum",
            "nieuwe",
            "new",
            "nouveau",
            "neue",
            "fout",
            "error",
        ]
    )
)


_TO = lazily(r"^\W*(?:(?:ook|also|aussi|auch)\s)?(?:naar|aan|to|for|an|a|à|au|pour|zu)\s", re.IGNORECASE)
_PARTICLES = frozenset(["van", "de", "der", "den", "von", "le", "la", "du"])


def name_in(part: str) -> str | None:
    """A name, '' when nothing is left of it, or None when it is no name."""
    words: list[str] = [word for word in re.findall(r"[^\W\d_][\w'’.-]*", part) if fold(word).strip(".") not in _TITLES]
    if len(words) == 1 and fold(words[0]) in PRONOUNS:
        return words[0]
    while words and fold(words[0]) in FILLERS and not words[0][:1].isupper():
        words = words[1:]
    while words and fold(words[-1]) in FILLERS and not words[-1][:1].isupper():
        words = words[:-1]
    if not words:
        return "" if not re.search(r"\d", part) else None
    folded = [fold(word) for word in words]
    if len(words) > 4 or any(word in _NOBODY for word in folded) or re.search(r"\d", part):
        return None
    lower = not any(word[:1].isupper() for word in words)
    if folded[0] in KNOWN and len(folded[0]) > 3:
        return None
    if any(word in KNOWN - _PARTICLES and not said[:1].isupper() for word, said in zip(folded, words, strict=True)):
        return None
    if lower and (len(words) > 2 or any(word in KNOWN for word in folded)):
        return None
    return " ".join(words)


def named(
    text: str, said: Sequence[Word], clause: Sequence[Word]
) -> tuple[tuple[Address, ...], tuple[str, ...]] | None:
    """Addresses, and names that stand without one; None when these words name nobody."""
    if not said:
        return None
    start, end = said[0].start, said[-1].end
    written = text[start:end]
    addresses = tuple(dict.fromkeys(Address(found.lower()) for found in ADDRESS.findall(written)))
    names: list[str] = []
    for part in LISTED.split(written):
        bare, count = ADDRESS.subn(" ", part)
        name = name_in(_TO.sub("", bare, count=1))
        if name is None:
            return None
        if name and not count:
            names.append(name)
    if len(names) == 1 and fold(names[0]) in PRONOUNS:
        names = [] if addresses else [*_before(text, clause[0].start)]
    return (addresses, tuple(names)) if addresses or names else None


def _before(text: str, place: int) -> Iterable[str]:
    """Whom a pronoun means: the last name before it on the same line."""
    begin = text.rfind("\n", 0, place) + 1
    for word in reversed(re.findall(r"\b[A-ZÀ-Ý][\wÀ-ÿ'-]+", text[begin:place])):
        if fold(word) not in KNOWN:
            return [word]
    return []
