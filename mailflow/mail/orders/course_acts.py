"""The acts of a session's course and of its people, from a phrase that was found; () where it does not hold there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from mailflow.core.acts import union as a
from mailflow.core.acts.union import Act
from mailflow.core.session.people import Address
from mailflow.core.session.reading import Moment
from mailflow.mail.orders import lexicon
from mailflow.mail.orders.matching import Bound
from mailflow.mail.orders.references import Context
from mailflow.mail.orders.tokens import Sort, Token

Builder = Callable[[Bound, Context], tuple[Act, ...]]


def only(bound: Bound, *allowed: Sort) -> bool:
    """Whether nothing else fills a slot."""
    return all(one.sort in allowed for one in bound.slots)


def bare(act: Act) -> Builder:
    """An order without any argument: a number, a name or a day beside it would be one that is not understood."""
    return lambda bound, _: (act,) if not bound.slots and bound.words is None else ()


def _until(bound: Bound) -> tuple[bool, Token | None]:
    """Whether there is nothing but at most one day beside the order, and that day."""
    days = bound.of(Sort.DAY)
    told = {one.day for one in days}
    return only(bound, Sort.DAY) and len(told) <= 1, days[0] if days else None


def wait(bound: Bound, _: Context) -> tuple[Act, ...]:
    """Not yet; until when, and for whom, changes nothing."""
    return (a.Wait(),) if only(bound, Sort.DAY, Sort.PERSON, Sort.NAME) else ()


def status(bound: Bound, _: Context) -> tuple[Act, ...]:
    """How it stands, of all or of somebody."""
    return (a.Status(),) if only(bound, Sort.PERSON) else ()


def remind(bound: Bound, _: Context) -> tuple[Act, ...]:
    """Everybody who owes something, or those who are named."""
    if not only(bound, Sort.PERSON):
        return ()
    return (a.Remind(tuple(one.name or one.address for one in bound.of(Sort.PERSON))),)


def extend(bound: Bound, context: Context) -> tuple[Act, ...]:
    """Until a day, or one that is asked; on the card it is the plan that changes."""
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


def deadline(bound: Bound, context: Context) -> tuple[Act, ...]:
    """The same, where a day is named."""
    return extend(bound, context) if bound.of(Sort.DAY) else ()


def pause(bound: Bound, _: Context) -> tuple[Act, ...]:
    """Until a day, or until he says so."""
    alone, day = _until(bound)
    return (a.Pause(day.day if day else None),) if alone else ()


def revisit(bound: Bound, context: Context) -> tuple[Act, ...]:
    """In so many weeks, or on a day."""
    counted = bound.of(Sort.NUMBERS)
    alone, day = _until(bound)
    if alone and day is not None and day.day is not None:
        return (a.Revisit(round((day.day - context.sent.date()).days / 7)) if context.sent else a.Revisit(None),)
    if only(bound, Sort.NUMBERS) and len(counted) == 1 and len(counted[0].numbers) == 1 and counted[0].noun == "weeks":
        return (a.Revisit(counted[0].numbers[0]),)
    return ()


def handover(bound: Bound, _: Context) -> tuple[Act, ...]:
    """To one person."""
    people = bound.of(Sort.PERSON)
    if len(people) != 1 or not only(bound, Sort.PERSON):
        return ()
    return (a.Handover(people[0].address or people[0].name),)


def share(bound: Bound, _: Context) -> tuple[Act, ...]:
    """To addresses alone: a name has none."""
    people = bound.of(Sort.PERSON)
    addresses = tuple(Address(one.address) for one in people if one.address)
    if not addresses or len(addresses) != len(people) or not only(bound, Sort.PERSON):
        return ()
    return (a.Share(addresses),)


def add_person(bound: Bound, _: Context) -> tuple[Act, ...]:
    """Each with an address; whose address is not said, alone by his name: then it is asked."""
    people, names = bound.of(Sort.PERSON), bound.of(Sort.NAME)
    if names and only(bound, Sort.NAME):
        return tuple(a.AddPerson(Address(""), one) for one in _called(names))
    if not people or not only(bound, Sort.PERSON, Sort.NUMBERS, Sort.NAME):
        return ()
    if len(people) == 1 and people[0].address and not people[0].name and names:
        return (a.AddPerson(Address(people[0].address), " ".join(one.name for one in names)),)
    if names or not all(one.address for one in people):
        return ()
    if any(one.noun or one.numbers not in ((), (len(people),)) for one in bound.of(Sort.NUMBERS)):
        return ()
    return tuple(a.AddPerson(Address(one.address), one.name) for one in people)


def _called(names: tuple[Token, ...]) -> list[str]:
    """The names, those words put together that follow each other."""
    found: list[str] = []
    end = -1
    for one in names:
        if one.span.start == end + 1:
            found[-1] += f" {one.name}"
        else:
            found.append(one.name)
        end = one.span.end
    return found


def remove_person(bound: Bound, context: Context) -> tuple[Act, ...]:
    """Who is named, or of whom the sentence spoke before; not where his name may stand in words."""
    people, spoken_of = bound.of(Sort.PERSON), context.persons or context.recent
    if not people and not bound.slots and bound.beside & lexicon.words("him_or_her") and len(spoken_of) == 1:
        return (a.RemovePerson(spoken_of[0]),)
    if not people or not only(bound, Sort.PERSON) or len({bool(one.address) for one in people}) > 1:
        return ()
    if bound.beside & (lexicon.words("coming_in") | lexicon.words("beside_sentence")):
        return ()
    if any(one.name in context.entangled for one in people):
        return ()
    return tuple(a.RemovePerson(one.name or one.address) for one in people)


def replaced(bound: Bound, *, new_first: bool) -> tuple[Act, ...]:
    """One in the place of another, the new one by address."""
    people = bound.of(Sort.PERSON)
    if len(people) != 2 or not only(bound, Sort.PERSON):
        return ()
    old, new = (people[1], people[0]) if new_first else (people[0], people[1])
    if not new.address:
        return ()
    return (a.ReplacePerson(old.name or old.address, new.address),)
