"""A second opinion on words that the first reader did not understand: that of the readers by fields."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace

from mailflow.core.acts import union as a
from mailflow.core.acts.consequences import TABLE, When
from mailflow.core.acts.union import Act, Span
from mailflow.core.letters.shown import Shown
from mailflow.core.session.reading import Moment
from mailflow.mail.examples import learned
from mailflow.mail.orders import doubts
from mailflow.mail.orders.references import Context
from mailflow.mail.participants.plain_words import AGREES, REFUSES, foreign
from mailflow.mail.words import language

LONGEST = 15  # words of a mail that a second reader is asked about as a whole
LISTED = 80  # of a list of questions on the card
SURE = 0.4  # of what was learnt, from which it agrees
_TELLS = (a.Tell, a.Ask, a.LeftOut, a.Answer, a.Private)
_CAREFUL = (a.Next, a.Undo, a.Resume, a.Strike, a.Merge, a.Keep, a.Order, a.Swap, a.StrikeSentence, a.Pick, a.Reword)
_CAREFUL_TOO = (a.Join, a.RemoveQuestion, a.NoMeeting, a.Anonymous, a.Disown, a.Extend, a.Pause, a.NewPoint, a.Deadline)

Second = Callable[[str], tuple[Act, ...]]

_SHOWN_AGAIN = (a.Anonymous, a.RemovePerson, a.AddPerson, a.Deadline, a.Theme)
"""Beside questions that a card's reply lists: the card is shown once more before anybody is mailed."""


def acts(found: tuple[Act, ...], second: Second, text: str, shown: Shown) -> tuple[Act, ...]:
    """What the first reader found; of a short mail that he only told, what the second makes of it.

    On the card, what the second makes of a stretch that lists questions; in the review, of one that changes a word.
    """
    told = all(isinstance(one, a.Tell) and one.nearest != a.name_of_kind(a.Disagree) for one in found)
    if text.strip() and told and len(text.split()) <= LONGEST:
        spans = tuple(span for one in found for span in one.spans) or (Span(0, len(text)),)
        return tuple(replace(one, spans=spans) for one in _meant(text, second, shown)) or found
    match shown.moment:
        case Moment.CARD:
            return tuple(one for told in found for one in _questions(told, second, len(shown.questions)))
        case Moment.REVIEW:
            return tuple(_amended(one, second, text) for one in found)
        case _:
            return found


def _amended(act: Act, second: Second, text: str) -> Act:
    """A comment on a point that changes a word of it ("1: talk instead of flyer") is the point as it should read."""
    said = " ".join(text[span.start : span.end] for span in act.spans)
    if isinstance(act, a.Tell) and act.nearest == a.name_of_kind(a.Disagree):
        return act
    if not isinstance(act, a.Object | a.Tell) or not any(one.isdigit() for one in said) or len(said.split()) > LONGEST:
        return act
    other = [one for one in second(said) if not isinstance(one, a.Pick)]
    amends = [one for one in other if isinstance(one, a.Amend)]
    if len(other) == 1 and amends and (isinstance(act, a.Tell) or amends[0].point == act.point):
        return replace(amends[0], spans=act.spans)
    return act


def _questions(told: Act, second: Second, known: int) -> tuple[Act, ...]:
    """The questions that those words list; the words themselves, where they list none or say more."""
    if not isinstance(told, a.Tell) or len(told.words.split()) > LISTED or not any(one.isdigit() for one in told.words):
        return (told,)
    other = second(told.words)
    listed = [one for one in other if isinstance(one, a.Question | a.AddQuestion) and not doubts.not_new(one.words)]
    there = not any(isinstance(one, a.Question) and one.question > known + 1 for one in listed)
    beside = sum(isinstance(one, _SHOWN_AGAIN) for one in other)
    if listed and there and len(listed) + beside == len(other):
        return tuple(replace(one, spans=told.spans) for one in other)
    return (told,)


def _meant(words: str, second: Second, shown: Shown) -> tuple[Act, ...]:
    """What the second reader makes of these words, when it accounts for all of them; () else."""
    other = second(words)
    if not other or any(isinstance(one, _TELLS) for one in other):
        return ()
    if all(map(_bare, other)) and foreign(_unnamed(words, shown), (*AGREES, *REFUSES, *map(a.name_of, other))):
        return ()  # it says more than that
    if shown.facilitator and _doubtful(other, words, shown):
        return ()
    return other if all(_harmless(one) or _agreed(one, words, shown) for one in other) else ()


def _bare(act: Act) -> bool:
    """Whether it says nothing but what it is: no words, no numbers, no day."""
    return all(getattr(act, one.name) in (None, "", (), False, True) for one in fields(act) if one.name != "spans")


def _unnamed(words: str, shown: Shown) -> str:
    """Without the names of the people."""
    names = {word.casefold() for name in shown.people for word in name.split()}
    return " ".join(word for word in words.split() if word.strip(",.!?:;").casefold() not in names)


def _doubtful(acts: tuple[Act, ...], words: str, shown: Shown) -> bool:
    """Whether a facilitator's order may not be meant, or is not what the examples say."""
    orders = [one for one in acts if not isinstance(one, doubts.HARMLESS)]
    context = Context(words, shown, None, language=str(language.guess(words) or shown.language or ""))
    return doubts.doubtful(acts, words, words, context) or not all(_agreed(one, words, shown) for one in orders)


def _harmless(act: Act) -> bool:
    return TABLE[type(act)].when is not When.ONLY_WHEN_PLAIN and not isinstance(act, (*_CAREFUL, *_CAREFUL_TOO))


def _agreed(act: Act, words: str, shown: Shown) -> bool:
    """Whether what was learnt from examples says the same; a refusal is never heard here."""
    if isinstance(act, a.Decline | a.Leave | a.Stop):
        return False
    names = [word for name in shown.people for word in name.split()]
    guesses = learned.guess(" ".join(words.split()), shown.moment, names)
    return bool(guesses) and guesses[0][0] == a.name_of(act) and guesses[0][1] >= SURE
