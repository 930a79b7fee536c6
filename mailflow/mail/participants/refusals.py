"""Whether a mail as a whole says that its writer declines, leaves, or wants no mail any more.

Only where what was learnt from examples says so, nothing in its sentences reports, quotes, conditions, denies, asks or
tells of the past, and none of its clauses takes part.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from mailflow.core.acts.union import Span
from mailflow.core.session.people import Rsvp
from mailflow.core.session.reading import Moment
from mailflow.mail.examples import learned, phrasebook
from mailflow.mail.interpreting import units
from mailflow.mail.participants.plain_words import AGREES, clauses_of_one, foreign, refuses
from mailflow.mail.participants.sentence_kinds import Does, agrees, not_for_good, pulls_back, rsvp
from mailflow.mail.words.lazily import lazily

_MOST, _SENTENCES = 75, 9  # words and sentences of a mail that refuses
_KIND = ("courtesy",)
_WORD = 0.95  # how sure a single word is
_NEVER = 2.0  # what cannot be so sure
_CLAUSE = 3  # words of a clause that may refuse
_HEARD, _LIKELY, _SURE = 0.3, 0.5, 0.8  # how often such a sentence is a refusal: to be weighed, with a rule, without
_AGAINST = 0.7  # how sure a guess at something else is that speaks against a refusal
_CLEAR, _CERTAIN = 0.93, 0.97  # so sure, it may speak of the matter; may stand beside something else, or name a day
_BEYOND = 0.985  # so sure, it needs no word of which refusals are made
_DELAYS = 0.5  # how sure a guess at a delay is that speaks against one
_STOPS = 0.8  # so sure, it asks for no mail at all, whatever else it says
_TELLING, _LENGTHY = 8, 14  # words of a sentence that may tell something of its own; of one that surely does
_ACTS = (Does.STOP, Does.LEAVE, Does.DECLINE)
_NUMBER = lazily(r"(?<!\btop )\b\d+", re.IGNORECASE)  # "the top 7" is what everybody gets, and no question
_QUESTIONS = 10  # a number up to this one may name a question
_QUOTED = lazily(r"[\"“„«”»]|(?<!\w)['‘‚][^'’]{3,80}['’](?!\w)")


@dataclass(slots=True)
class _Heard:
    """How sure it is of each refusal, and what speaks against one."""

    sure: dict[Does, float] = field(default_factory=dict)
    against: bool = False
    beside: bool = False  # a sentence says something else, of which nothing more is known

    @property
    def goes(self) -> float:
        """How sure it is that he leaves, or wants no mail: a mere no may refuse something else."""
        return max(self.sure.get(Does.LEAVE, 0.0), self.sure.get(Does.STOP, 0.0))

    @property
    def most(self) -> float:
        """How sure it is that one of them is meant."""
        return max(self.sure.values(), default=0.0)


def of_mail(sentences: Sequence[str], moment: Moment) -> Does | None:
    """What a mail says that says nothing else but why; None of all others."""
    text = " ".join(sentences)
    if not sentences or len(text.split()) > _MOST or len(sentences) > _SENTENCES or _numbers(text):
        return None
    if moment is not Moment.INVITE and any(_says_yes(one) or _denies_the_matter(one, moment) for one in sentences):
        return None
    heard = _Heard(against=any(_goes_on_all_the_same(one, moment) for one in sentences[1:]))
    for one in sentences:
        _hear(one, moment, heard)
    clear = heard.most >= _CLEAR if moment is Moment.INVITE else heard.goes >= _BEYOND
    if not clear and not any(refuses_itself(one, moment) for one in sentences):
        return None
    if heard.against or not heard.sure or heard.most < _needed(text, heard, moment):
        return None
    return _at(moment, _which(heard, text), text)


def _denies_the_matter(sentence: str, moment: Moment) -> bool:
    """Whether a "no" at its head is about what follows, which refuses nothing: "no, we never do that" is an answer."""
    end = phrasebook.begins("no_at_first", sentence)
    rest = sentence[end:].strip(" .!") if end else ""
    if not rest.startswith((",", "-", "–")) and len(rest.split()) < _CLAUSE:
        return False
    rest = rest.strip(" ,-–")
    if len(rest.split()) < 2 or any(phrasebook.whole(kind, rest) for kind in ("courtesy", "sorry")):
        return False
    parts = _parts(rest)
    return _plainly(rest, parts) is None and _surest(rest, parts, moment)[1] < _LIKELY


def _goes_on_all_the_same(sentence: str, moment: Moment) -> bool:
    """Whether a sentence begins with a "but", and is no courtesy and no refusal: it may take back the one before it."""
    if phrasebook.begins("but", sentence) is None or phrasebook.stands("wants_result", sentence) is not None:
        return False
    return not phrasebook.whole("courtesy", sentence) and not agrees(sentence, moment, *_KIND, sure=_LIKELY)


def _says_no(text: str) -> bool:
    """Whether a clause of it says no in the words that answer an invitation."""
    return any(rsvp(one) is Rsvp.NO for one in (text, *_parts(text)))


def _says_yes(sentence: str) -> bool:
    """Whether a sentence of its own says yes: then a "no" beside it refuses something else."""
    return not foreign(sentence, AGREES) and rsvp(sentence) is Rsvp.YES


def refuses_itself(sentence: str, moment: Moment) -> bool:
    """Whether a clause of it refuses in words that refusals are made of: "leaflets never work" answers a question."""
    if any(phrasebook.whole(act.value, sentence) for act in _ACTS):
        return True
    least = 1 if moment is Moment.INVITE else 2  # words; "no, not the bench" refuses the bench
    said = [one for one in clauses_of_one(sentence) if one == sentence or len(one.split()) >= least]
    return any(learned.refusal(one, moment)[1] >= _HEARD for one in said)


def says_more(sentence: str, moment: Moment) -> bool:
    """Whether a sentence beside a refusal is more than its reason: somebody should see it."""
    length = len(sentence.split())
    if length < _TELLING or not foreign(sentence) or _surest(sentence, _parts(sentence), moment)[1] >= _LIKELY:
        return False
    if length > _LENGTHY:
        return True
    guesses = learned.guess(sentence, moment)
    refuses = bool(guesses) and guesses[0][0] in ("decline", "leave", "stop", "courtesy") and guesses[0][1] >= _AGAINST
    return not refuses and phrasebook.stands("reason", sentence) is None


def resembles(sentence: str, moment: Moment) -> bool:
    """Whether a sentence may be a refusal."""
    return learned.refusal(sentence, moment)[1] >= _HEARD or _plainly(sentence, _parts(sentence)) is not None


def of_sentence(sentence: str, moment: Moment) -> bool:
    """Whether a sentence of a longer mail refuses, and nothing in it says otherwise."""
    if _numbers(sentence) or _unsaid(sentence) or "?" in sentence:
        return False
    if moment is Moment.INVITE and _takes_part(_parts(sentence)):
        return False
    if _plainly(sentence, _parts(sentence)) is not None:
        return True
    if not refuses(sentence):
        return False
    least = _LIKELY if rsvp(sentence) is Rsvp.NO else _CLEAR
    return learned.refusal(sentence, moment)[1] >= least and refuses_itself(sentence, moment)


def _needed(text: str, heard: _Heard, moment: Moment) -> float:
    """How sure a refusal must be: less where a rule agrees, more where it may be a delay, or something else is said."""
    declines = heard.sure.get(Does.DECLINE, 0.0) == heard.most
    if declines and phrasebook.stands("later_day", text) is not None:
        return _CERTAIN if moment is Moment.INVITE else _NEVER
    if declines and moment is Moment.CLOSING:
        return _CERTAIN  # after the end there is nothing to decline: "Say sorry first." is what somebody learned
    if moment is not Moment.INVITE and heard.beside:
        return _CERTAIN
    if heard.beside and heard.sure.get(Does.STOP, 0.0) == heard.most:
        return _CERTAIN
    if moment is Moment.INVITE and rsvp(text) in (Rsvp.LATER, Rsvp.YES):
        return _CLEAR
    if rsvp(text) is Rsvp.NO:
        return _HEARD if moment is Moment.INVITE and not heard.beside else _LIKELY
    return _SURE


def _numbers(text: str) -> bool:
    """Whether it names a number that may be that of a question or a point."""
    return any(int(one) <= _QUESTIONS for one in _NUMBER.findall(text) if len(one) < 3)


def _unsaid(sentence: str) -> bool:
    """Whether a sentence quotes, or says something that pulls the other way."""
    if _QUOTED.search(sentence) or pulls_back(sentence):
        return True
    return phrasebook.stands("refuses_not", sentence) is not None


def _hear(sentence: str, moment: Moment, heard: _Heard) -> None:
    """Weigh one sentence."""
    parts = _parts(sentence)
    if (plain := _plainly(sentence, parts)) is not None:
        heard.sure[plain] = 1.0 if " " in sentence.strip() else _WORD
        return
    name, sure = _surest(sentence, parts, moment)
    if sure < _HEARD or (name == Does.STOP.value and not _for_all_mail(sentence)):
        _hear_beside(sentence, moment, heard)
    elif _unsaid(sentence) or ("?" in sentence and phrasebook.begins("requests", sentence) is None):
        heard.against = heard.against or sure >= _LIKELY or "?" not in sentence
        heard.beside = True
    else:
        heard.sure[Does(name)] = max(heard.sure.get(Does(name), 0), sure)
        heard.against = heard.against or (moment is Moment.INVITE and _takes_part(parts))
        if sure < _LIKELY:
            _hear_beside(sentence, moment, heard)


def _for_all_mail(sentence: str) -> bool:
    """Whether what sounds like a stop means mail at any time, and not on Mondays alone."""
    return refuses(sentence) and phrasebook.stands("only_then", sentence) is None


def _hear_beside(sentence: str, moment: Moment, heard: _Heard) -> None:
    """Weigh a sentence that refuses nothing: it takes part, delays, asks, or tells why."""
    joins = rsvp(sentence) is Rsvp.YES or _takes_part(_parts(sentence))
    if moment is Moment.INVITE and (joins or phrasebook.stands("refuses_not", sentence)):
        heard.against = True
    guessed = learned.guess(sentence, moment)
    if not guessed:
        return
    act, likely = guessed[0]
    against = {"join": _AGAINST, "later": _DELAYS, "pick": _AGAINST, "attend": _AGAINST}
    delays = phrasebook.stands("later", sentence) is not None
    heard.against = heard.against or delays or likely >= against.get(act, 1.0)
    heard.beside = heard.beside or act != "courtesy" or "?" in sentence


def _surest(sentence: str, parts: Sequence[str], moment: Moment) -> tuple[str, float]:
    """Which refusal it is likeliest to be, and how sure, by the whole of it or one of its clauses."""
    return max((learned.refusal(one, moment) for one in (sentence, *_long(parts))), key=lambda found: found[1])


def _long(parts: Sequence[str]) -> list[str]:
    """The clauses of a sentence that has several, without mere words."""
    return [one for one in parts if len(one.split()) >= _CLAUSE] if len(parts) > 1 else []


def _parts(sentence: str) -> list[str]:
    """Its clauses."""
    return [sentence[one.start : one.end] for one in units.clauses(sentence, Span(0, len(sentence)))]


def _plainly(sentence: str, parts: Sequence[str]) -> Does | None:
    """Which refusal it is, where all of it is a phrase for one, and kind words."""
    if "?" in sentence and phrasebook.begins("requests", sentence) is None:
        return None  # "no time?" asks, or exclaims
    kept = [part for part in parts if not any(phrasebook.whole(kind, part) for kind in ("courtesy", "sorry"))]
    for act in _ACTS:
        if act is Does.STOP and not_for_good(sentence):
            continue
        if phrasebook.whole(act.value, sentence) or (len(kept) == 1 and phrasebook.whole(act.value, kept[0])):
            return act
    return None


def _takes_part(parts: Sequence[str]) -> bool:
    """Whether one of several clauses says the opposite: "I was about to refuse, so I am in"."""
    for part in parts:
        guessed = learned.guess(part, Moment.INVITE)
        joins = bool(guessed) and guessed[0][0] == "join" and guessed[0][1] >= _AGAINST
        if phrasebook.begins("yes", part) is not None or (joins and len(parts) > 1):
            return True
    return False


def _which(heard: _Heard, text: str) -> Does:
    """No mail at all, or only this session; who leaves declines too, and not the other way round."""
    stops = heard.sure.get(Does.STOP, 0.0)
    only_this = phrasebook.stands("this_session", text) is not None and phrasebook.stands("for_good", text) is None
    rest = {act: sure for act, sure in heard.sure.items() if act is not Does.STOP}
    goes_rather = stops < 1 and rest.get(Does.LEAVE, 0.0) > stops  # the lighter of two, where it is the surer
    if stops and (stops >= _STOPS or not rest) and (stops == 1 or not (only_this or goes_rather)):
        return Does.STOP
    rest = rest or {Does.LEAVE: stops}
    return max(rest, key=lambda act: (rest[act], act is Does.LEAVE))


def _at(moment: Moment, act: Does, text: str) -> Does:
    """Who was only invited has nothing to leave but a list; who chose or answered already has nothing to decline.

    Who has the questions declines in the words in which one says no, and leaves in all others.
    """
    if moment is Moment.INVITE and act is Does.LEAVE:
        return Does.LEAVE if phrasebook.stands("off_list", text) is not None else Does.DECLINE
    if act is Does.DECLINE and moment is not Moment.INVITE:
        declines = moment is Moment.QUESTIONS and _says_no(text) and phrasebook.stands("leave", text) is None
        return act if declines else Does.LEAVE
    return act
