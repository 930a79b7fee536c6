"""Whether a mail as a whole says that its writer declines, leaves, or wants no mail any more."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from mailflow.core.people import Language
from mailflow.core.reading import Moment
from mailflow.mail.interpreting import learned, phrasebook
from mailflow.mail.interpreting.refusal_words import clauses_of_one, foreign
from mailflow.mail.interpreting.sentence_kinds import Does, pulls_back

_MOST, _SENTENCES = 45, 6  # words and sentences of a mail that refuses
_TERSE = 14  # words of a mail in which less is enough
_LIKELY, _TERSELY = 0.5, 0.33  # how often a guess at a refusal is right
_HINT, _HINTED = 0.3, 0.62  # what a second guess weighs; beside a first one that is less sure than this
_AGAINST = 0.7  # how sure a guess at something else is that speaks against a refusal
_MEANT, _CERTAIN = 0.85, 0.95  # so sure, a refusal names an earlier yes, or a day, as its reason
_STOPS = 0.75  # so sure, it asks for no mail at all, whatever else it says
_NUMBER = re.compile(r"\d+")
_QUESTIONS = 10  # a number up to this one may name a question
_QUOTED = re.compile(r"[\"“„«”»]")
_TELLING, _LENGTHY = 8, 14  # words of a sentence that may tell something of its own; of one that surely does
_ACTS = (Does.DECLINE, Does.LEAVE, Does.STOP)


@dataclass(slots=True)
class _Heard:
    """How sure it is of each refusal, and what speaks against one."""

    sure: dict[Does, float]
    against: bool = False  # of any
    doubtful: bool = False  # of a mere "not this time"


def of_mail(sentences: Sequence[str], moment: Moment, language: Language | None = None) -> Does | None:
    """What a short mail says that says nothing else; None of all others. `language`: of the session."""
    text = " ".join(sentences)
    length = len(text.split())
    if not sentences or length > _MOST or len(sentences) > _SENTENCES or _speaks_of_more(text):
        return None
    heard = _Heard({})
    for one in sentences:
        _hear(one, moment, heard)
    if moment is Moment.QUESTIONS and not any(refuses_itself(one, moment, language) for one in sentences):
        return None
    best = max(heard.sure, key=lambda act: heard.sure[act], default=None)
    least = _TERSELY if length <= _TERSE and moment is Moment.INVITE else _LIKELY
    if best is None or heard.against or heard.sure[best] < least:
        return None
    if best is Does.DECLINE and heard.sure.get(Does.LEAVE, 0) >= _LIKELY:
        best = Does.LEAVE
    if heard.sure[best] < _needed(best, heard, text, moment):
        return None
    return _at(moment, _stopped(best, heard, text))


def refuses_itself(sentence: str, moment: Moment, language: Language | None) -> bool:
    """Whether a clause of it refuses in words that refusals are made of: "leaflets never work" answers a question."""
    if any(phrasebook.whole(act.value, sentence) for act in _ACTS):
        return True
    guesses = (learned.guess(one, moment) for one in clauses_of_one(sentence, language))
    return any(found[0][0] in _ACTS for found in guesses if found)


def says_more(sentence: str, moment: Moment, language: Language | None) -> bool:
    """Whether a sentence beside a refusal is more than its reason: somebody should see it."""
    length = len(sentence.split())
    if length < _TELLING or not foreign(sentence, language):
        return False
    if length > _LENGTHY:
        return True
    guesses = learned.guess(sentence, moment)
    refuses = bool(guesses) and guesses[0][0] in ("decline", "leave", "stop", "courtesy") and guesses[0][1] >= _AGAINST
    return not refuses and phrasebook.stands("reason", sentence) is None


def _needed(best: Does, heard: _Heard, text: str, moment: Moment) -> float:
    """How sure a refusal must be that may be a delay, stands beside a yes, or declines what was answered already."""
    if best is Does.DECLINE and phrasebook.stands("later_day", text) is not None:
        return _CERTAIN
    if (best is Does.DECLINE and heard.doubtful) or phrasebook.stands("yes", text) is not None:
        return _MEANT
    answered = best is Does.DECLINE and moment not in (Moment.INVITE, Moment.QUESTIONS)
    return _AGAINST if answered and phrasebook.stands("this_session", text) is None else 0.0


def _speaks_of_more(text: str) -> bool:
    """Whether it quotes, numbers, or says something that pulls the other way."""
    if _QUOTED.search(text) or any(int(one) <= _QUESTIONS for one in _NUMBER.findall(text) if len(one) < 3):
        return True
    return pulls_back(text)


def _hear(sentence: str, moment: Moment, heard: _Heard) -> None:
    """Weigh one sentence."""
    for act in _ACTS:
        if phrasebook.whole(act.value, sentence):
            heard.sure[act] = 1.0
            return
    guessed = learned.guess(sentence, moment)
    if not guessed:
        return
    (first, sure), (second, _) = guessed
    asks = "?" in sentence
    if asks and (first not in ("leave", "stop") or phrasebook.begins("requests", sentence) is None):
        heard.against = True
    elif first in _ACTS:
        heard.sure[Does(first)] = max(heard.sure.get(Does(first), 0), sure)
    elif second in _ACTS and sure < _HINTED:
        heard.sure[Does(second)] = max(heard.sure.get(Does(second), 0), _HINT)
    elif first != "courtesy" and sure >= _AGAINST:
        heard.against = True
    elif sure < _LIKELY and moment is not Moment.INVITE:
        heard.doubtful = True


def _stopped(best: Does, heard: _Heard, text: str) -> Does:
    """No mail at all, or only this session."""
    stops = heard.sure.get(Does.STOP, 0)
    if best is not Does.STOP and stops < _STOPS:
        return best
    if stops < 1 and phrasebook.stands("this_session", text):
        return Does.LEAVE
    return Does.STOP


def _at(moment: Moment, act: Does) -> Does:
    """Who was only invited has nothing to leave; who chose or answered already has nothing to decline."""
    if moment is Moment.INVITE and act is Does.LEAVE:
        return Does.DECLINE
    if moment not in (Moment.INVITE, Moment.QUESTIONS) and act is Does.DECLINE:
        return Does.LEAVE
    return act
