"""What the examples make likely: the act by the model, its arguments by what stands in the slots.

Only acts that can be built of all the slots compete: so a second reading of the same slots makes the guess unsure, and
a slot that no act can use makes it none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mailflow.core.acts import union as a
from mailflow.core.acts.union import Act, Span
from mailflow.core.session.reading import Moment
from mailflow.mail.examples import learned
from mailflow.mail.orders import building, guards, lexicon
from mailflow.mail.orders.lexicon import Phrase
from mailflow.mail.orders.matching import Bound
from mailflow.mail.orders.references import Context
from mailflow.mail.orders.tokens import Sort, Token, spanned
from mailflow.mail.participants.plain_words import foreign

_LONGEST = 45  # tokens of what is guessed
_SHORTEST = 5  # letters: less says nothing
_ANOTHER = 0.7  # how sure a guess is from which another act is meant, for which a slot is missing
_SHOWN_WORDS = 6  # of new words that the model sees; more of them say nothing of the act
_PHRASE = Phrase((), 2, frozenset())
_BUILT_BY = {
    **{one: "remove" for one in ("strike", "strike_sentence", "remove_question")},
    **{one: "reword" for one in ("question", "resay")},
}
"""The builders that are not called as their act."""
_ELSEWHERE = frozenset(("meeting", "ok", "tell", "courtesy"))  # what may be meant, and is never guessed here
_ALWAYS = ("tell", "courtesy", "wait")  # what may be meant whatever stands there
_SILENT: dict[str, frozenset[Sort]] = {
    "handover": frozenset((Sort.DAY,)),
    "remove_person": frozenset((Sort.DAY,)),
    "share": frozenset((Sort.DAY,)),
    "cancel": frozenset((Sort.DAY,)),
    "add_person": frozenset((Sort.DAY,)),
    "replace_person": frozenset((Sort.DAY,)),
    "show": frozenset((Sort.DAY,)),
    "wait": frozenset((Sort.DAY,)),
}
"""Slots that may stand beside an act and are none of its own: from when, until when."""
_BARS = {
    **dict.fromkeys(("status", "help", "show", "remind", "ok", "next", "undo", "resume", "anonymous", "wait"), 0.95),
    **dict.fromkeys(("merge", "swap", "order", "deadline", "extend"), 0.9),
    **dict.fromkeys(("strike", "strike_sentence", "remove_question", "keep", "theme"), 0.95),
    "cancel": 0.85,
    "handover": 0.92,
    **dict.fromkeys(("remove_person", "share"), 0.85),
}
_BAR = 0.8  # how often a guess must be right, where nothing else is said above
_BY_A_WORD = (
    "undo",
    "strike",
    "strike_sentence",
    "remove_question",
    "keep",
    "deadline",
    "theme",
    "merge",
    "swap",
    "order",
)
"""Acts that are guessed only where a word of their phrases is said too."""
_GRAVE = frozenset(("cancel", "handover", "remove_person"))
_BARE = frozenset(("status", "help", "show", "remind", "next", "pause", "resume", "undo", "wait"))
"""Acts that speak of nothing but the session: with words of another matter, something else is meant."""
_SMALL_TALK, _MATTER = ("ok", "courtesy", "wait", "tell"), 2  # what may stand beside them; content words of a matter
_LISTS = {"merge": 2, "swap": 2, "before": 2, "after": 2, "place": 2, "order": 1}
"""How many lists of numbers an act may have: with more of them something else is said too."""
_WORDED = ("theme", "reword", "question", "resay", "add_question", "merge", "new_point", "add_sentence")


@dataclass(frozen=True, slots=True)
class Likely:
    """An act that the examples make likely, and how often such a guess is right."""

    name: str
    acts: tuple[Act, ...]
    sure: float
    worded: bool


def likely(run: Sequence[Token], context: Context) -> Likely | None:
    """What these words say, all slots used; None where that is not sure enough."""
    if not run or run[0].sort is Sort.COLON:
        return None  # new words order nothing themselves
    if len(run) > _LONGEST or all(one.sort is not Sort.WORD for one in run):
        return None
    if sum(one.span.end - one.span.start for one in run) < _SHORTEST:
        return None
    worded = context.shown.moment not in (Moment.RUNNING, Moment.NOTICE)
    head, words, quoted = _parted(run) if worded else (list(run), None, False)
    named = [part for person in context.shown.people for part in person.split()]
    seen = _seen(head, words, context)
    asked = frozenset(one.text for one in run if one.sort is Sort.WORD)
    bounds = _Slots(tuple(one for one in head if _fills(one)), words, quoted, asked)
    built = {act: made for act in learned.ACTS[context.shown.moment] if (made := _built(act, bounds, context))}
    if not built:
        return None
    others = ("wait",) if "share" in built and guards.gives(context.of(spanned(list(run)))) else _ALWAYS
    possible = (guards.open_at(context.shown.moment) | _ELSEWHERE) - guards.out_of_place(context.shown.moment)
    first = learned.guess(seen, context.shown.moment, named, among=possible)
    if first and first[0][0] not in (*built, *_ALWAYS) and first[0][1] >= _ANOTHER:
        return None  # something is meant that these slots do not make
    guessed = learned.guess(seen, context.shown.moment, named, among=(*built, *others))
    if not guessed or guessed[0][0] not in built or (guessed[0][0] in _GRAVE and first[0][0] != guessed[0][0]):
        return None  # for another order, that is likelier, nobody is named
    name, sure = guessed[0]
    if name in _BY_A_WORD and not asked & lexicon.telling(_BUILT_BY.get(name, name)):
        return None
    if name in _BARE and _of_a_matter(seen, head, named, name):
        return None
    if sure < _BARS.get(name, _BAR) or not guards.may(name, context.of(spanned(list(run))), sure, context):
        return None
    return Likely(name, built[name], sure, words is not None)


def _of_a_matter(seen: str, head: Sequence[Token], named: Sequence[str], name: str) -> bool:
    """Whether something is said of somebody unknown, or of another matter than the session."""
    unknown = any(one.sort is Sort.NAME for one in head)
    return unknown or foreign(_unnamed(seen, named), (name, *_SMALL_TALK)) >= _MATTER


@dataclass(frozen=True, slots=True)
class _Slots:
    filled: tuple[Token, ...]
    words: Span | None
    quoted: bool
    said: frozenset[str]


def _unnamed(said: str, named: Sequence[str]) -> str:
    """Without the names of the people."""
    known = {one.casefold() for one in named}
    return " ".join(word for word in said.split() if word.strip(",.!?:;'’").casefold() not in known)


def _him_or_her(act: str, slots: _Slots, context: Context) -> tuple[Token, ...]:
    """The one person who was named just before, where the words only say "him" or name nobody."""
    who = context.persons or context.recent
    if act not in ("remove_person", "handover") or len(who) != 1 or slots.words is not None:
        return ()
    if not slots.said & (lexicon.words("him_or_her") | lexicon.words("that_person")):
        return ()
    return (Token(Sort.PERSON, "@", Span(0, 0), name=who[0]),)


def _fills(one: Token) -> bool:
    return one.sort not in (Sort.WORD, Sort.JOINT, Sort.COLON)


def _parted(run: Sequence[Token]) -> tuple[list[Token], Span | None, bool]:
    """What announces new words, those words, and whether they stand in quotation marks."""
    colons = [at for at, one in enumerate(run) if one.sort is Sort.COLON and 0 < at < len(run) - 1]
    if colons:
        at = colons[0]
        rest = run[at + 1 :]
        if rest[0].sort is Sort.QUOTED:
            span = Span(rest[0].span.start + 1, rest[0].span.end - 1)
            return [*run[:at], *rest[1:]], span, True
        if not any(one.address for one in rest) and not _only_slots(rest) and rest[0].sort is not Sort.PERSON:
            return list(run[:at]), Span(rest[0].span.start, run[-1].span.end), False
    marks = [at for at, one in enumerate(run) if one.sort is Sort.QUOTED]
    if marks:
        last = run[marks[-1]]
        return [*run[: marks[-1]], *run[marks[-1] + 1 :]], Span(last.span.start + 1, last.span.end - 1), True
    return list(run), None, False


def _only_slots(rest: Sequence[Token]) -> bool:
    """ "Remove: Tom", "keep: 1, 2": what stands behind the colon is no new words."""
    return all(_fills(one) or one.sort is Sort.JOINT or one.text in lexicon.words("fillers") for one in rest)


def _seen(head: Sequence[Token], words: Span | None, context: Context) -> str:
    """What the model reads: the announcement, and the beginning of the new words."""
    said = context.of(spanned(list(head))) if head else ""
    if words is None:
        return said
    return f"{said}: {' '.join(context.of(words).split()[:_SHOWN_WORDS])}" if said else ""


def _built(act: str, slots: _Slots, context: Context) -> tuple[Act, ...]:
    """The act with those slots; () where it cannot be that."""
    name = _BUILT_BY.get(act, act)
    if (slots.words is not None) != (act in _WORDED) and not (slots.words is None and act == "merge"):
        return ()
    if name not in building.NAMES or act not in guards.open_at(context.shown.moment):
        return ()
    silent = _SILENT.get(act, frozenset())
    free = tuple(one for one in slots.filled if one.sort not in silent and one.sort is not Sort.NAME)
    if act == "share":
        free = tuple(one for one in free if one.sort is not Sort.NUMBERS or one.noun in ("remark", "question"))
    if len([one for one in free if one.sort is Sort.NUMBERS]) > (1 if slots.words else _LISTS.get(act, 1)):
        return ()
    if len({one.day for one in slots.filled if one.sort is Sort.DAY}) > 1:
        return ()
    if act in ("cancel", "handover", "remove_person") and context.shown.moment is Moment.RUNNING:
        free = tuple(one for one in free if one.sort is not Sort.NUMBERS or one.noun in ("point", "question"))
    if act == "add_person" and len([one for one in slots.filled if one.address and not one.name]) == 1:
        free = tuple(one for one in slots.filled if one.sort not in silent)
    free = free or _him_or_her(act, slots, context)
    bound = Bound(_PHRASE, (), free, slots.words, slots.words is not None and not slots.quoted, slots.said)
    made = building.build(name, bound, context)
    if act in ("remove_person", "handover") and any(one.name in context.entangled for one in free):
        return ()
    return made if made and all(a.name_of(one) == act for one in made) else ()
