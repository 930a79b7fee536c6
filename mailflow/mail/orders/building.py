"""From a phrase that was found to the acts it says, by what the letter showed; () where it does not hold there."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from mailflow.core.acts import union as a
from mailflow.core.acts.union import Act
from mailflow.core.session.reading import Moment
from mailflow.mail.orders import course_acts, lexicon, references
from mailflow.mail.orders.course_acts import Builder
from mailflow.mail.orders.matching import Bound
from mailflow.mail.orders.references import Context
from mailflow.mail.orders.tokens import Sort
from mailflow.mail.words.folding import fold

_QUOTES = "\"'“”„«»‘’‹› "
_FEWEST = 3  # words that a new question or point has
_WORDED = ("theme", "reword", "add_question", "merge", "new_point", "add", "add_sentence", "remove")
_DRAFTS = (Moment.DRAFT, Moment.TOPSEVEN)
_GATHERED = (Moment.RUNNING, Moment.NOTICE)  # the letter of the day may show remarks


def build(act: str, bound: Bound, context: Context) -> tuple[Act, ...]:
    """The acts, or ()."""
    if bound.words is not None and act not in _WORDED:
        return ()
    return _BUILDERS[act](bound, context)


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
        return course_acts.remove_person(bound, context)
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
        return course_acts.add_person(bound, context)
    words = words_of(bound, context)
    if "@" in words:
        return ()
    if context.shown.moment is Moment.CARD:
        return _add_question(bound, context) if words.endswith("?") else ()
    return _add_sentence(bound, context) or (_new_point(bound, context) if _is_new(words, bound, context) else ())


def _judged(make: Callable[[tuple[int, ...]], Act]) -> Builder:
    def built(bound: Bound, context: Context) -> tuple[Act, ...]:
        numbered = any(one.sort is Sort.NUMBERS and one.noun == "remark" for one in bound.slots)
        if context.shown.moment is not Moment.TOPSEVEN and not (context.shown.moment in _GATHERED and numbered):
            return ()
        meant = references.remarks(bound, context)
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
    return (a.NoMeeting(),) if course_acts.only(bound, Sort.DAY) and bound.words is None else ()


def _on_card(act: Act) -> Builder:
    return lambda bound, context: (act,) if context.shown.moment is Moment.CARD and not bound.slots else ()


_BUILDERS: dict[str, Builder] = {
    "place": _placed,
    "ok": course_acts.bare(a.Ok()),
    "send": course_acts.bare(a.Ok()),
    "wait": course_acts.wait,
    "undo": course_acts.bare(a.Undo()),
    "status": course_acts.status,
    "remind": course_acts.remind,
    "extend": course_acts.extend,
    "deadline": course_acts.deadline,
    "next": lambda bound, _: (a.Next(),) if course_acts.only(bound, Sort.PERSON) else (),
    "pause": course_acts.pause,
    "resume": course_acts.bare(a.Resume()),
    "cancel": course_acts.bare(a.Cancel()),
    "show": course_acts.bare(a.Show()),
    "help": course_acts.bare(a.Help()),
    "handover": course_acts.handover,
    "share": course_acts.share,
    "revisit": course_acts.revisit,
    "add_person": course_acts.add_person,
    "add": _added,
    "remove_person": course_acts.remove_person,
    "remove": _removed,
    "replace_person": lambda bound, _: course_acts.replaced(bound, new_first=False),
    "replace_by": lambda bound, _: course_acts.replaced(bound, new_first=True),
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
