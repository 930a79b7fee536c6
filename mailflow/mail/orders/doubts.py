"""What makes an order doubtful, however it was found: then its sentence is told as it stands, and asked back.

Somebody else's wish, what only might be, a story, a "but" behind it, another thing of the same name; and where the
examples know such words as no order.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache

from mailflow.core.acts import union as a
from mailflow.core.acts.union import Act, name_of
from mailflow.core.letters.shown import Shown
from mailflow.core.session.reading import Moment
from mailflow.mail.examples import learned, phrasebook
from mailflow.mail.orders import about_people, guards, lexicon, people
from mailflow.mail.orders.references import Context
from mailflow.mail.words.folding import fold
from mailflow.mail.words.lazily import lazily

HARMLESS = (a.Wait, a.Status, a.Help, a.Show)
"""Orders that change nothing, and are obeyed on less."""
GRAVE = (a.Cancel, a.Handover, a.Share, a.RemovePerson)
_COURSE = (*GRAVE, a.Next, a.Resume, a.Undo)
_TELL_OF_HIM = (a.AddPerson, a.ReplacePerson, a.Speaker, a.Share)  # beside which it is said what somebody wants, or is
_NAMESAKES = (*_COURSE, a.Pause, a.NoMeeting, a.Deadline, a.Extend, a.Anonymous, a.Theme)
_UNCONDITIONED = (a.AddPerson, a.ReplacePerson, a.Speaker, a.Reword, a.Resay, a.Question, a.AddQuestion)
_HEAD = 3  # words before which a "but" turns nothing round
_NEAR = {"remind": "revisit"}
"""What examples take for another that only a number of weeks tells apart."""
_LABEL = 3  # words of what only announces new ones
_SHORT = 5  # words of a sentence that turns round the one before it
_NONE = ("tell", "courtesy", "wait")
_VETO = 0.9  # how sure a guess must be that words are no order
_OTHER = 0.9  # or another one
_APOSTROPHE = r"(?<!\\s)'"  # of a word; not within a class of characters
_SPACE = r"[\\s'’]"
_QUOTED = lazily(r"[\"“„«][^\"”“»]{3,}[\"”“»]")


def doubtful(acts: Iterable[Act], words: str, sentence: str, context: Context) -> bool:
    """Whether these acts, read in those words of that sentence, may not be meant."""
    meant = [one for one in acts if not isinstance(one, HARMLESS)]
    if not meant:
        return False
    shown, language = context.shown, context.language
    clauses = _clauses(words, meant, shown)
    whole = " ".join(_clauses(sentence, meant, shown))
    if any(not_new(_new_words(one)) or _out_of_place(one, shown) or _of_people(one, sentence, shown) for one in meant):
        return True
    addressed = people.ADDRESS.search(sentence) is not None and people.ADDRESS.match(sentence.lstrip("<( ")) is None
    if any(
        (isinstance(one, a.Handover) and addressed) or (isinstance(one, a.Cancel) and "@" in whole) for one in meant
    ):
        return True  # what is done to somebody ends no session; who is written to leads none
    if any(isinstance(one, a.Cancel) for one in meant) and _is_hearsay(words, sentence, language):
        return True
    if any(_doubted(one, clauses, language) or _of_something_else(one, whole, language) for one in meant):
        return True
    if any(isinstance(one, _NAMESAKES) and _found("another", " ".join(clauses), language) for one in meant):
        return True
    return _denied_by_examples(meant, words, whole, context)


def _is_hearsay(words: str, sentence: str, language: str) -> bool:
    """Whether what ends a session only follows somebody's saying so: "some say, we stop"."""
    first = (fold(words).split() or [""])[0]
    before = fold(sentence.partition(words)[0]).strip(" ,;:")
    return first not in lexicon.words("commanding") and _reported(before, language)


def _doubted(act: Act, clauses: list[str], language: str) -> bool:
    told_of_him = isinstance(act, _TELL_OF_HIM)
    for at, clause in enumerate(clauses):
        if isinstance(act, GRAVE) and "@" in clause and _did(clause, language):
            return True  # whatever follows from it
        hangs = at == 0 or re.search(r"\d", clause) is not None
        if not hangs or any(_found("hence", one, language) for one in clauses[at + 1 :]):
            continue
        if _might_be(clause, language) or (not told_of_him and _reported(clause, language)):
            return True
        if isinstance(act, GRAVE) and _did(clause, language):
            return True
    said = " ".join(clauses)
    return any(isinstance(act, kinds) and doubt(said, language) for kinds, doubt in _DOUBTS)


def _did(clause: str, language: str) -> bool:
    """Whether the writer says what he did himself."""
    return _found("i_did", clause, language) and not _found("i_want", clause, language)


def _of_something_else(act: Act, sentence: str, language: str) -> bool:
    """Whether its sentence tells of other times, or of another thing of that name."""
    if isinstance(act, _COURSE) and _found("long_ago", sentence, language):
        return True
    if isinstance(act, a.Cancel) and ("@" in sentence or _found("somebody", sentence, language)):
        return True  # who names somebody speaks of him
    if isinstance(act, a.Anonymous) and ("@" in sentence or _found("also_fine", sentence, language)):
        return True  # one of them alone, or nothing but a leave
    if not isinstance(act, _UNCONDITIONED) and _found("ifs", _pattern("as_leader", "").sub(" ", sentence), language):
        return True
    return isinstance(act, a.Share) and _found("own_address", sentence, language)


def _might_be(said: str, language: str) -> bool:
    return _found("would", _pattern("would_like", language).sub(" ", said), language)


def _reported(said: str, language: str) -> bool:
    """Whether it is somebody else who says, thinks or wants it."""
    who, whose, what = (lexicon.alternation(name, language) for name in ("whoever", "whose", "reporting"))
    if re.search(rf"(?<!\w)(?:(?:@|{who})(?:\s\w+)?|(?:{whose})\s\w+)\s(?:{what})(?!\w)", said):
        return True
    return not said.endswith("?") and bool(re.search(rf"(?<!\w)(?:{what})\s(?:\w+\s)?(?:@|{who})(?!\w)", said))


def _denied(said: str, language: str) -> bool:
    return _found("disagrees", _pattern("not_me", "").sub(" ", said), language)


def _of_himself(said: str, language: str) -> bool:
    """Whether the writer tells what he does himself: "in three weeks I am back"."""
    return _found("i", said, language) and not _found("i_want", said, language)


def _held(said: str, language: str) -> bool:
    return re.match(rf"(?:{lexicon.alternation('hold_on', language)})(?!\w)", said) is not None


def _no_ok(said: str, _: str) -> bool:
    """Whether what is sent or started is not meant for everybody, or not now: "send it to me first"."""
    return _found("no_ok", said, "")


def _then(said: str, language: str) -> bool:
    """Whether it is what comes after all changes: "then it can go"."""
    return _found("then", said, language)


def _turned(said: str, language: str) -> bool:
    return _found("buts", " ".join(said.split()[_HEAD:]), language)


def _asks_for_himself(said: str, language: str) -> bool:
    """Whether it is a question about what one may do: "can I still undo that?"."""
    return said.endswith("?") and _found("asking_for_oneself", said, language)


def _praises(said: str, _language: str) -> bool:
    """ "Els is a good facilitator too": nothing is handed over."""
    return phrasebook.stands("a_leader", said) is not None


def _for_me(said: str, language: str) -> bool:
    return _found("for_me", said, language)


_DOUBTS: tuple[tuple[tuple[type, ...], Callable[[str, str], bool]], ...] = (
    ((object,), _denied),
    ((object,), _turned),
    ((a.Ok,), _held),
    ((a.Ok,), _no_ok),
    ((a.Strike,), _then),
    ((a.Revisit, a.Pause, a.Extend, a.Undo, a.Resume, a.Next), _of_himself),
    ((a.First, a.Last, a.Order, a.Keep), _for_me),
    ((a.Undo,), _asks_for_himself),
    ((a.Handover,), _praises),
)


def turns(piece: str, language: str) -> bool:
    """Whether words beside an order, that seem to say why it is given, turn it round: "but …", "I don't"."""
    said = " ".join(re.sub(r"[^\w?]+", " ", lexicon.unsoftened(fold(piece))).split())
    return _found("disagrees", _pattern("not_me", "").sub(" ", said), language) or _found("buts", said, language)


def nothing_changes(sentence: str, language: str) -> bool:
    """Whether a sentence says that all stays as it is: "out of the question"."""
    return _found("no_change", " ".join(re.sub(r"[^\w]+", " ", fold(sentence)).split()), language)


def turned_round(after: str, language: str) -> bool:
    """Whether a sentence beside an order takes it back: "I disagree", "is that so?", "but it's true"."""
    said = " ".join(re.sub(r"[^\w?]+", " ", lexicon.unsoftened(fold(after))).split())
    if _found("disagrees", said, language) or guards.takes_back(after):
        return True
    if _held(said, language):
        return True
    but = re.match(rf"(?:{lexicon.alternation('buts', language)})(?!\w)", said) is not None
    return 0 < len(said.strip("?").split()) <= _SHORT and (
        (said.endswith("?") and not guards.asks_for_it(after)) or but
    )


def _denied_by_examples(acts: Iterable[Act], words: str, sentence: str, context: Context) -> bool:
    """Whether the examples know such words as no order, or surely as another one."""
    named = [part for person in context.shown.people for part in person.split()]
    meant = {name_of(one) for one in acts}
    if not meant & set(learned.ACTS[context.shown.moment]):
        return False  # of which the examples know nothing
    announced = _announcement(words, acts)
    if not announced:
        return False  # "point 4: …": what the new words say is no order
    guessed = learned.guess(announced, context.shown.moment, named)
    if not guessed or guessed[0][0] in meant:
        return False
    if guessed[0][0] in guards.out_of_place(context.shown.moment):
        return False
    if words.endswith("?") and guards.asks_for_it(words):
        return False  # "could you …?"
    if guessed[0][0] in _NEAR and _NEAR[guessed[0][0]] in meant:
        return False
    if "ok" in meant and _found("denies", sentence, context.language):
        return True
    return guessed[0][1] >= (_VETO if guessed[0][0] in _NONE else _OTHER) and guessed[1][0] not in meant


def _announcement(words: str, acts: Iterable[Act]) -> str:
    """What stands before new words, where a colon parts them; "" when that is next to nothing."""
    for new in filter(None, map(_new_words, acts)):
        head, colon, _ = words.partition(new)[0].rpartition(":")
        if colon:
            return head if len(head.split()) > _LABEL else ""
    return words


def unlikely(acts: Iterable[Act], words: str, shown: Shown) -> bool:
    """Whether the examples think of other acts than these of the session's course first."""
    named = [part for person in shown.people for part in person.split()]
    guessed = [name for name, _ in learned.guess(words, shown.moment, named)]
    return any(isinstance(one, _NAMESAKES) and name_of(one) not in guessed for one in acts)


def _out_of_place(act: Act, shown: Shown) -> bool:
    """Whether the letter that is answered leaves no place for that act."""
    match act:
        case a.Question(question=number):
            return number > len(shown.questions)
        case a.AddPerson() | a.RemovePerson() | a.ReplacePerson():
            return name_of(act) in guards.out_of_place(shown.moment)
        case a.Resume():
            return shown.moment not in (Moment.RUNNING, Moment.NOTICE)
        case _:
            return False


def _of_people(act: Act, sentence: str, shown: Shown) -> bool:
    """Whether its new words order something about people or their names, and do not stand in quotation marks."""
    words = _new_words(act)
    at = sentence.find(words) if words else -1
    return at >= 0 and sentence[at - 1 : at] not in tuple("\"“„«‘'") and about_people.ordered(words, shown)


def not_new(words: str) -> bool:
    """Whether another order stands in what is taken for new words, or words that announce them."""
    return (
        re.search(r"\w.*[\"“„«]", words) is not None
        or "@" in words
        or re.search(r"^[a-zà-ÿ].*[:?!] ", words) is not None
    )


def _new_words(act: Act) -> str:
    """Without the stop at their end, which may stand outside of what is read."""
    return str(getattr(act, "words", "") or "").rstrip(" .!…")


def _clauses(words: str, acts: Iterable[Act], shown: Shown) -> list[str]:
    """The clauses, folded, each person an @, without new words that stand in them."""
    for one in sorted(people.find(words, shown.people), key=lambda person: -person.start):
        words = f"{words[: one.start]}@{words[one.end :]}"
    for act in acts:
        words = words.replace(_new_words(act) or " ", " ")
    said = lexicon.unsoftened(fold(_QUOTED.sub(" ", words)))
    parts = re.split(r"(?<=[^\d\s])[,;:.!?]+(?=\s)|\s[-–—]\s", said.strip())
    asks = "?" if words.rstrip().endswith("?") else ""
    clauses = [" ".join(re.sub(r"[^\w@]+", " ", one).split()) for one in parts]
    clauses = [one for one in clauses if one] or [""]
    return [*clauses[:-1], clauses[-1] + asks]


@cache
def _pattern(name: str, language: str) -> re.Pattern[str]:
    said = lexicon.alternation(name, language)
    return re.compile(rf"(?<!\w)(?:{re.sub(_APOSTROPHE, _SPACE, said)})(?!\w)")


def _found(name: str, said: str, language: str) -> bool:
    return _pattern(name, language).search(said) is not None
