"""From a phrase that was found to the acts it says, by what the letter showed; () where it does not hold there."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from mailflow.core.acts import union as a
from mailflow.core.acts.union import Act
from mailflow.core.session.people import Address
from mailflow.core.session.reading import Moment
from mailflow.mail.orders import lexicon, references
from mailflow.mail.orders.matching import Bound
from mailflow.mail.orders.references import Context
from mailflow.mail.orders.tokens import Sort, Token
from mailflow.mail.words.folding import fold

Builder = Callable[[Bound, Context], tuple[Act, ...]]
_QUOTES = "\"'“”„«»‘’‹› "
_FEWEST = 3  # words that a new question or point has
_WORDED = ("theme", "reword", "add_question", "merge", "new_point", "add", "add_sentence", "remove")
_DRAFTS = (Moment.DRAFT, Moment.TOPSEVEN)


def build(act: str, bound: Bound, context: Context) -> tuple[Act, ...]:
    """The acts, or ()."""
    if bound.words is not None and act not in _WORDED:
        return ()
    return _BUILDERS[act](bound, context)


def _sorts(bound: Bound, *allowed: Sort) -> bool:
    return all(one.sort in allowed for one in bound.slots)


def _bare(act: Act) -> Builder:
    """An order without any argument: a number, a name or a day beside it would be one that is not understood."""
    return lambda bound, _: (act,) if not bound.slots and bound.words is None else ()


def _until(bound: Bound) -> tuple[bool, Token | None]:
    """Whether there is nothing but at most one day beside the order, and that day."""
    days = bound.of(Sort.DAY)
    told = {one.day for one in days}
    return _sorts(bound, Sort.DAY) and len(told) <= 1, days[0] if days else None


def _wait(bound: Bound, _: Context) -> tuple[Act, ...]:
    return (a.Wait(),) if _sorts(bound, Sort.DAY, Sort.PERSON, Sort.NAME) else ()


def _status(bound: Bound, _: Context) -> tuple[Act, ...]:
    return (a.Status(),) if _sorts(bound, Sort.PERSON) else ()


def _remind(bound: Bound, _: Context) -> tuple[Act, ...]:
    if not _sorts(bound, Sort.PERSON):
        return ()
    return (a.Remind(tuple(one.name or one.address for one in bound.of(Sort.PERSON))),)


def _extend(bound: Bound, context: Context) -> tuple[Act, ...]:
    counted = any(one.sort is Sort.NUMBERS and one.noun == "weeks" for one in bound.slots)
    if counted:
        bound = replace(bound, named=(), free=tuple(one for one in bound.slots if one.sort is not Sort.NUMBERS))
    alone, day = _until(bound)
    if not alone:
        return ()
    until = day.day if day else None
    if day is None and not counted and bound.beside & lexicon.words("first_person"):
        return ()  # "so I have more time"
    return (a.Deadline(until),) if context.shown.moment is Moment.CARD else (a.Extend(until),)


def _deadline(bound: Bound, context: Context) -> tuple[Act, ...]:
    return _extend(bound, context) if bound.of(Sort.DAY) else ()


def _pause(bound: Bound, _: Context) -> tuple[Act, ...]:
    alone, day = _until(bound)
    return (a.Pause(day.day if day else None),) if alone else ()


def _revisit(bound: Bound, context: Context) -> tuple[Act, ...]:
    counted = bound.of(Sort.NUMBERS)
    alone, day = _until(bound)
    if alone and day is not None and day.day is not None:
        return (a.Revisit(round((day.day - context.sent.date()).days / 7)) if context.sent else a.Revisit(None),)
    if (
        _sorts(bound, Sort.NUMBERS)
        and len(counted) == 1
        and len(counted[0].numbers) == 1
        and counted[0].noun == "weeks"
    ):
        return (a.Revisit(counted[0].numbers[0]),)
    return ()


def _handover(bound: Bound, _: Context) -> tuple[Act, ...]:
    people = bound.of(Sort.PERSON)
    if len(people) != 1 or not _sorts(bound, Sort.PERSON):
        return ()
    return (a.Handover(people[0].address or people[0].name),)


def _share(bound: Bound, _: Context) -> tuple[Act, ...]:
    people = bound.of(Sort.PERSON)
    addresses = tuple(Address(one.address) for one in people if one.address)
    if not addresses or len(addresses) != len(people) or not _sorts(bound, Sort.PERSON):
        return ()
    return (a.Share(addresses),)


def _add_person(bound: Bound, _: Context) -> tuple[Act, ...]:
    people = bound.of(Sort.PERSON)
    if not people or not _sorts(bound, Sort.PERSON, Sort.NUMBERS, Sort.NAME):
        return ()
    names = bound.of(Sort.NAME)
    if len(people) == 1 and people[0].address and not people[0].name and names:
        return (a.AddPerson(Address(people[0].address), " ".join(one.name for one in names)),)
    if names or not all(one.address for one in people):
        return ()
    if any(one.noun or one.numbers != (len(people),) for one in bound.of(Sort.NUMBERS)):
        return ()
    return tuple(a.AddPerson(Address(one.address), one.name) for one in people)


def _remove_person(bound: Bound, context: Context) -> tuple[Act, ...]:
    people = bound.of(Sort.PERSON)
    if not people and not bound.slots and bound.beside & lexicon.words("him_or_her") and len(context.persons) == 1:
        return (a.RemovePerson(context.persons[0]),)
    if not people or not _sorts(bound, Sort.PERSON) or len({bool(one.address) for one in people}) > 1:
        return ()
    if bound.beside & (lexicon.words("coming_in") | lexicon.words("beside_sentence")):
        return ()
    if any(one.name in context.entangled for one in people):
        return ()
    return tuple(a.RemovePerson(one.name or one.address) for one in people)


def _replaced(bound: Bound, *, new_first: bool) -> tuple[Act, ...]:
    people = bound.of(Sort.PERSON)
    if len(people) != 2 or not _sorts(bound, Sort.PERSON):
        return ()
    old, new = (people[1], people[0]) if new_first else (people[0], people[1])
    if not new.address:
        return ()
    return (a.ReplacePerson(old.name or old.address, new.address),)


def words_of(bound: Bound, context: Context) -> str:
    """The new words, without quotation marks around them."""
    if bound.words is None:
        return ""
    said = context.of(bound.words).strip().strip(_QUOTES).strip()
    head, colon, rest = said.partition(":")
    if bound.unquoted and colon and len(head.split()) < _FEWEST and head[:1].islower() and rest.strip()[:1].isupper():
        said = rest.strip()  # "could be clearer: …"
    end = re.match(r"[ \u202f\xa0]?[.!?…]{1,3}", context.text[bound.words.end :])
    return f"{said}{end.group()}" if end and bound.unquoted else said


def _theme(bound: Bound, context: Context) -> tuple[Act, ...]:
    words = words_of(bound, context).rstrip(" .")
    if bound.words is None or bound.slots or context.shown.moment is not Moment.CARD:
        return ()
    return (a.Theme(words),) if words and _stands_out(bound, context) and ":" not in words else ()


def _reword(bound: Bound, context: Context) -> tuple[Act, ...]:
    words = words_of(bound, context)
    if not words or not _is_new(words, bound, context):
        return ()
    if context.shown.moment is Moment.CARD:
        asked = references.questions(bound, context)
        return (a.Question(asked[0], words),) if asked and len(asked) == 1 else _next_question(bound, context, words)
    if context.shown.moment not in _DRAFTS:
        return ()
    if old := references.sentence(bound, context):
        return (a.Resay(old, words),)
    meant = references.points(bound, context)
    if not bound.slots and not meant and not context.above:
        return references.nearest(words, context.shown)
    return (a.Reword(meant[0], words),) if meant and len(meant) == 1 else ()


def _next_question(bound: Bound, context: Context, words: str) -> tuple[Act, ...]:
    """ "Question 4: …" of a card with three."""
    following = len(context.shown.questions) + 1
    told = [one for one in bound.slots if one.sort is not Sort.NUMBERS or one.noun != "question"]
    numbers = [number for one in bound.of(Sort.NUMBERS) for number in one.numbers]
    return (a.AddQuestion(words),) if numbers == [following] and not told else ()


def _stands_out(bound: Bound, context: Context) -> bool:
    """Whether new words are set apart from those that announce them: by a colon, quotation marks or a capital."""
    if bound.words is None:
        return False
    before = context.text[: bound.words.start].rstrip()[-1:]
    return before in (*":=", *_QUOTES.strip()) or context.of(bound.words)[:1].isupper()


def _is_new(words: str, bound: Bound, context: Context) -> bool:
    """Whether these are words to stand there, rather than words about what stands there."""
    quoted = bound.words is not None and context.text[bound.words.start - 1 : bound.words.start] in tuple("\"'“„«‘")
    if quoted:
        return True
    question = words.rstrip().endswith("?")
    if question and context.shown.moment is Moment.CARD:
        about = re.match(rf"(?:{lexicon.alternation('asking_about')})(?!\w)", fold(words))
        return about is None and len(words.split()) >= _FEWEST
    if len(words.split()) < _FEWEST or re.match(rf"(?:{lexicon.alternation('remarking')})(?!\w)", fold(words)):
        return False
    if context.shown.moment is Moment.CARD:
        return words[:1].isupper() or bound.phrase.literals > 1
    return not question and (words[:1].isupper() or bound.phrase.literals > 1)


def _add_question(bound: Bound, context: Context) -> tuple[Act, ...]:
    words = words_of(bound, context)
    if context.shown.moment is not Moment.CARD or len(words.split()) < _FEWEST:
        return ()
    if bound.slots:
        return _next_question(bound, context, words)
    return (a.AddQuestion(words),) if _stands_out(bound, context) or words.endswith("?") else ()


def _removed(bound: Bound, context: Context) -> tuple[Act, ...]:
    """ "Drop …": points or a sentence of a draft, questions of a card, or a person."""
    if bound.of(Sort.PERSON):
        return _remove_person(bound, context)
    if bound.words is not None:
        return _repeated(words_of(bound, context), context)
    if context.shown.moment is Moment.CARD:
        asked = references.questions(bound, context)
        return (a.RemoveQuestion(asked),) if asked and len(asked) < len(context.shown.questions) else ()
    if context.shown.moment not in _DRAFTS:
        return ()
    if old := references.sentence(bound, context):
        return (a.StrikeSentence(old),)
    meant = references.points(bound, context)
    return (a.Strike(meant),) if meant and len(meant) < len(context.shown.points) else ()


def _repeated(words: str, context: Context) -> tuple[Act, ...]:
    """What goes, where it is named by its own words."""
    if context.shown.moment not in _DRAFTS:
        return ()
    if old := references.sentence_alike(words, context.shown):
        return (a.StrikeSentence(old),)
    point = references.point_alike(words, context.shown)
    return (a.Strike((point,)),) if point else ()


def _merge(bound: Bound, context: Context) -> tuple[Act, ...]:
    meant = references.points(bound, context)
    if meant and context.above and len(meant) == 1 and meant[0] != context.above:
        meant = (context.above, *meant)
    if not meant or len(meant) < 2 or context.shown.moment not in _DRAFTS:
        return ()
    words = words_of(bound, context)
    return (a.Merge(meant, words),) if not words or _stands_out(bound, context) else ()


def _pointed(make: Callable[[tuple[int, ...]], Act], fewest: int = 1, most: int = 99) -> Builder:
    def built(bound: Bound, context: Context) -> tuple[Act, ...]:
        meant = references.points(bound, context) if context.shown.moment in _DRAFTS else None
        return (make(meant),) if meant and fewest <= len(meant) <= most else ()

    return built


def _moved(make: Callable[[tuple[int, ...]], Act]) -> Builder:
    """To the top or the end, where they do not stand there already."""

    def built(bound: Bound, context: Context) -> tuple[Act, ...]:
        acts = _pointed(make)(bound, context)
        every = tuple(range(1, len(context.shown.points) + 1))
        there = [
            set(every[: len(one.points)] if isinstance(one, a.First) else every[-len(one.points) :]) == set(one.points)
            for one in acts
            if isinstance(one, a.First | a.Last)
        ]
        return () if any(there) else acts

    return built


def _beside(make: Callable[[tuple[int, ...], int], Act]) -> Builder:
    """Points, and one beside which they go: the last that is named."""

    def built(bound: Bound, context: Context) -> tuple[Act, ...]:
        meant = references.points(bound, context) if context.shown.moment in _DRAFTS else None
        return (make(meant[:-1], meant[-1]),) if meant and len(meant) > 1 else ()

    return built


def _new_point(bound: Bound, context: Context) -> tuple[Act, ...]:
    words = words_of(bound, context)
    if len(words.split()) < 2 or context.shown.moment not in _DRAFTS or bound.slots:
        return ()
    return (a.NewPoint(words),) if _stands_out(bound, context) else ()


def _add_sentence(bound: Bound, context: Context) -> tuple[Act, ...]:
    asked = references.questions(bound, context)
    words = words_of(bound, context)
    if not asked or len(asked) != 1 or context.shown.moment not in _DRAFTS or len(words.split()) < 2:
        return ()
    if not _stands_out(bound, context):
        return ()
    return (a.AddSentence(asked[0], words),)


def _added(bound: Bound, context: Context) -> tuple[Act, ...]:
    """ "Add: …": a person, a question of the card, a point of the draft."""
    if bound.words is None:
        return _add_person(bound, context)
    words = words_of(bound, context)
    if "@" in words:
        return ()
    if context.shown.moment is Moment.CARD:
        return _add_question(bound, context) if words.endswith("?") else ()
    return _add_sentence(bound, context) or (_new_point(bound, context) if _is_new(words, bound, context) else ())


def _judged(make: Callable[[tuple[int, ...]], Act]) -> Builder:
    def built(bound: Bound, context: Context) -> tuple[Act, ...]:
        meant = references.remarks(bound, context) if context.shown.moment is Moment.TOPSEVEN else None
        return (make(meant),) if meant else ()

    return built


def _placed(bound: Bound, context: Context) -> tuple[Act, ...]:
    """ "7 to place 4": the order that comes of it."""
    limit = len(context.shown.points)
    told = [number for one in bound.of(Sort.NUMBERS) for number in one.numbers]
    if context.shown.moment not in _DRAFTS or len(told) != 2 or not all(1 <= one <= limit for one in told):
        return ()
    rest = [one for one in range(1, limit + 1) if one != told[0]]
    rest.insert(told[1] - 1, told[0])
    return (a.Order(tuple(rest)),)


def _ordered(bound: Bound, context: Context) -> tuple[Act, ...]:
    """Three points or more; without a word for it, all of them, in another order than they are."""
    meant = references.points(bound, context) if context.shown.moment in _DRAFTS else None
    every = tuple(range(1, len(context.shown.points) + 1))
    if not meant or len(meant) < 3 or meant == every:
        return ()
    return (a.Order(meant),) if bound.phrase.literals or sorted(meant) == list(every) else ()


def _kept(bound: Bound, context: Context) -> tuple[Act, ...]:
    """Only these; "keep seven: 1, 2, …" counts them first."""
    told = bound.of(Sort.NUMBERS)
    if len(told) == 2 and len(told[1].numbers) > 1 and told[0].numbers == (len(told[1].numbers),):
        bound = replace(bound, named=(), free=told[1:])
    return _pointed(a.Keep, fewest=2)(bound, context)


def _no_meeting(bound: Bound, _: Context) -> tuple[Act, ...]:
    return (a.NoMeeting(),) if _sorts(bound, Sort.DAY) and bound.words is None else ()


def _on_card(act: Act) -> Builder:
    return lambda bound, context: (act,) if context.shown.moment is Moment.CARD and not bound.slots else ()


_BUILDERS: dict[str, Builder] = {
    "place": _placed,
    "ok": _bare(a.Ok()),
    "send": _bare(a.Ok()),
    "wait": _wait,
    "undo": _bare(a.Undo()),
    "status": _status,
    "remind": _remind,
    "extend": _extend,
    "deadline": _deadline,
    "next": lambda bound, _: (a.Next(),) if _sorts(bound, Sort.PERSON) else (),
    "pause": _pause,
    "resume": _bare(a.Resume()),
    "cancel": _bare(a.Cancel()),
    "show": _bare(a.Show()),
    "help": _bare(a.Help()),
    "handover": _handover,
    "share": _share,
    "revisit": _revisit,
    "add_person": _add_person,
    "add": _added,
    "remove_person": _remove_person,
    "remove": _removed,
    "replace_person": lambda bound, _: _replaced(bound, new_first=False),
    "replace_by": lambda bound, _: _replaced(bound, new_first=True),
    "theme": _theme,
    "reword": _reword,
    "add_question": _add_question,
    "no_meeting": _no_meeting,
    "anonymous": _on_card(a.Anonymous()),
    "named": _on_card(a.Named()),
    "merge": _merge,
    "keep": _kept,
    "first": _moved(a.First),
    "last": _moved(a.Last),
    "order": _ordered,
    "swap": _pointed(a.Swap, fewest=2, most=2),
    "before": _beside(a.Before),
    "after": _beside(a.After),
    "new_point": _new_point,
    "add_sentence": _add_sentence,
    "accept": _judged(a.Accept),
    "reject_remark": _judged(a.RejectRemark),
}
NAMES = frozenset(_BUILDERS)  # of what can be built
