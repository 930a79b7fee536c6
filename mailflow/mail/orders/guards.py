"""What keeps a likely order from being one: a condition, a denial, a story, a question that asks for nothing."""

from __future__ import annotations

import re
from functools import cache

from mailflow.core.session.reading import Moment
from mailflow.mail.examples import learned
from mailflow.mail.orders import lexicon
from mailflow.mail.orders.references import Context
from mailflow.mail.words.folding import fold

_DENIED_ANYWAY = (
    "cancel",
    "remove_person",
    "no_meeting",
    "anonymous",
    "wait",
    "pause",
    "keep",
    "undo",
    "help",
    "strike",
)
"""Acts that are often said with a "not": the model has seen it."""
_TELLS = 0.9  # how sure a guess must be that words only tell
_AN_ORDER = 0.7  # how sure a guess is from which words beside an order are one too
_A_FEW = 2  # words that are too few to end a session by a guess
_SURE_ENOUGH = 0.8  # of a grave order in which a "not" stands
_GRAVE = ("cancel", "handover", "share", "remove_person", "ok", "next", "undo", "resume")
_OF_PEOPLE = frozenset(("add_person", "remove_person", "replace_person"))
_CONDITIONED_ANYWAY = ("wait", "pause", "extend", "deadline", "revisit", "status", "help", "show", "remind")
_TOLD_ANYWAY = ("resay", "reword", "wait", "status", "help", "show", "speaker")


def may(act: str, said: str, sure: float, context: Context) -> bool:
    """Whether nothing in these words keeps them from being that order."""
    folded, language = fold(said), context.language
    hanging = "conditions" if act in _GRAVE else "ifs"
    if act not in _CONDITIONED_ANYWAY and _found(hanging, _without_role(folded), language):
        return False
    if act not in _GRAVE and act not in _CONDITIONED_ANYWAY and _found("turning", folded, language):
        return False
    if _found("denies", _without_me(folded), language) and not _may_be_denied(act, folded, sure):
        return False
    if act not in _TOLD_ANYWAY and _found("stories", folded, language):
        return False
    if act == "handover" and (_found("other_work", folded, language) or not _found("of_the_lead", folded)):
        return False
    if act == "cancel" and (len(folded.split()) <= _A_FEW or not _found("whole_session", folded)):
        return False  # so few words are a phrase, or a piece of something else
    if act in ("share", "add_person") and _found("own_address", folded, language):
        return False
    return not folded.rstrip(" )\"'”»").endswith("?") or asks_for_it(folded)


def _may_be_denied(act: str, folded: str, sure: float) -> bool:
    """Whether a "not" belongs to the order: "it does not go on", and not "do not cancel"."""
    if act in _GRAVE:
        return act in ("cancel", "remove_person") and sure >= _SURE_ENOUGH and _found("going_on", folded)
    return act in _DENIED_ANYWAY


def only_tells(said: str, context: Context) -> bool:
    """Whether words beside an order only say why it is given."""
    folded = fold(said)
    if folded.rstrip().endswith("?") or _found("conditions", folded, context.language):
        return False
    if _without_me(folded).strip(" ,.;") == "":
        return True
    if _found("turning", folded, context.language) or _found("stories", folded, context.language):
        return False
    named = [part for person in context.shown.people for part in person.split()]
    guessed = learned.guess(said, context.shown.moment, named)
    return not guessed or guessed[0][0] in ("tell", "courtesy") or guessed[0][1] < _AN_ORDER


def tells_surely(said: str, context: Context) -> bool:
    """Whether the examples know such words as a story, a reason or a courtesy."""
    named = [part for person in context.shown.people for part in person.split()]
    guessed = learned.guess(said, context.shown.moment, named)
    return bool(guessed) and guessed[0][0] in ("tell", "courtesy") and guessed[0][1] >= _TELLS


def takes_back(said: str) -> bool:
    """Whether they take back what was said before them."""
    return _found("retracts", re.sub(r"[,.;!]", "", fold(said)))


def turns(said: str, language: str) -> bool:
    """Whether they may turn round what stands beside them."""
    return _found("turning", fold(said), language)


def gives(said: str) -> bool:
    """Whether they speak of sending something to somebody too."""
    return _found("giving", fold(said))


def open_at(moment: Moment) -> frozenset[str]:
    """The acts that may be guessed at that moment."""
    return _OPEN.get(moment, frozenset())


def out_of_place(moment: Moment) -> frozenset[str]:
    """The acts that are never meant there: below a draft words are struck or sent, not people."""
    return _OF_PEOPLE if moment in (Moment.DRAFT, Moment.TOPSEVEN) else frozenset()


def asks_for_it(said: str) -> bool:
    """Whether a question asks for it to be done: "could Els lead it in my place?", not "can I cancel?"."""
    said = fold(said)
    if _found("asking_for_oneself", said):
        return False
    return _found("requests_to_us", said) or re.search(rf"(?:^|[,.;:!]\s?|\s)(?:{_modals()})\s", said[:80]) is not None


def asks_you(said: str) -> bool:
    """Whether a question asks the service itself to do it: "could you send it?", not "may it go?"."""
    return _found("you_could", fold(said))


@cache
def _modals() -> str:
    return lexicon.alternation("modals")


def _without_me(said: str) -> str:
    """Without a "not me", which says who does it no longer."""
    return re.sub(rf"(?<!\w)(?:{lexicon.alternation('not_me')})(?!\w)", " ", said)


def _without_role(said: str) -> str:
    """Without an "als begeleider", in which no condition stands."""
    return re.sub(rf"(?<!\w)(?:{lexicon.alternation('as_leader')})(?!\w)", " ", said)


@cache
def _pattern(name: str, language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{lexicon.alternation(name, language)})(?!\w)")


def _found(name: str, said: str, language: str = "") -> bool:
    return _pattern(name, language).search(said) is not None


_COURSE = frozenset(
    (
        *("status", "remind", "extend", "next", "pause", "resume", "cancel", "help", "handover", "share", "revisit"),
        *("add_person", "remove_person", "replace_person", "undo", "show", "wait", "no_meeting"),
    )
)
_DRAFT = (_COURSE - {"next", "share"}) | {
    *("strike", "merge", "reword", "keep", "first", "last", "order", "swap", "before", "after", "new_point", "resay"),
    *("strike_sentence", "add_sentence"),
}
_OPEN = {
    Moment.CARD: (_COURSE - {"next", "share", "extend", "remind", "revisit"})
    | {"theme", "question", "add_question", "remove_question", "deadline", "anonymous"},
    Moment.DRAFT: _DRAFT,
    Moment.TOPSEVEN: (_DRAFT - {"add_person", "remove_person", "replace_person"})
    | {"share", "accept", "reject_remark"},
    Moment.NOTICE: _COURSE,
    Moment.RUNNING: _COURSE,
    Moment.NOTES: _COURSE,
}
