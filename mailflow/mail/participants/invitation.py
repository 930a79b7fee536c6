"""What a reply to the invitation says: takes part or not, comes or not, and answers given at once."""

from __future__ import annotations

from collections.abc import Sequence

from mailflow.core.acts import union as a
from mailflow.core.acts.union import Span
from mailflow.core.session.people import Rsvp
from mailflow.core.session.reading import Moment
from mailflow.mail.answering import phrases
from mailflow.mail.examples import learned, phrasebook
from mailflow.mail.interpreting import framing
from mailflow.mail.interpreting import said as said_
from mailflow.mail.interpreting.said import Sentence
from mailflow.mail.participants import refusals
from mailflow.mail.participants.plain_words import AGREES, foreign
from mailflow.mail.participants.sentence_kinds import Does, agrees, near_ends, pulls_back, rsvp
from mailflow.mail.participants.words import Words

_SLIGHT = 2  # words behind a "but" that need no telling
_BARE_YES = 2  # words of a yes that needs no second opinion
_LONGEST = 25  # words of a sentence that refuses
_REASON = 20  # words of a reason beside it
_STORY, _MATTER = 4, 2  # words of a yes that may speak of the matter too; content words of one that does
_SURELY = 0.9  # how often a guess that it is a yes is right, so that nothing else is told of it
_PLAIN = 10  # words of a yes that no example has: "looked at my diary, should be fine"
_CONTRADICTS = 0.7  # how often a guess is right that makes it something else
_SHORT = 7  # words of a sentence beside a yes that needs no telling


class Invited(Words):
    """Reads a reply to the invitation."""

    by_place = False  # an acceptance in three paragraphs answers no three questions

    def loose(self, rest: Sequence[Sentence]) -> None:
        """Words at no question: whether he takes part."""
        heard = (Does.SAYS, Does.COURTESY, Does.NO_ANSWER, Does.LATER)
        text = " ".join(
            one.text
            for at, one in enumerate(self.found)
            if near_ends(at, len(self.found)) and not one.questions and one.does in heard
        )
        said = rsvp(text) if text else Rsvp.NONE
        near = [one for at, one in enumerate(rest) if near_ends(at, len(rest))]
        yes = [one for one in near if _says_yes(one)]
        no = [one for one in near if _says_no(one)]
        if yes and yes[0] is rest[0] and _is_bare_yes(yes[0].text):
            no = [one for one in no if refusals.of_sentence(one.text, Moment.INVITE)]  # "gladly. Am on leave tomorrow"
            said = said if no else Rsvp.YES
        joined = any(isinstance(act, a.Join) for _, act in self.said.acts)
        if any(one.does in (Does.STOP, Does.LEAVE, Does.DECLINE) for one in self.found) or (no and joined):
            self.tell(rest)
        elif rest and all(agrees(one.text, Moment.INVITE, "later") for one in rest):
            spans, _ = said_.joined(self.text, [one.span for one in rest])
            self.said.say(spans, a.Later())
        elif said is Rsvp.YES and yes and not no:
            self._joins(rest, yes)
        elif no and not yes and _is_plain(no[0], rest):
            self._refuses(rest, no[0], text)
        elif said is Rsvp.LATER and not any(one.does is Does.LATER for one in self.found):
            spans, _ = said_.joined(self.text, [one.span for one in rest])
            self.said.say(spans, a.Later())
        elif (no or any(phrasebook.whole("decline", one.text) for one in near)) and not self.answered and not joined:
            spans, _ = said_.joined(self.text, [one.span for one in rest])
            self.said.say(spans, a.Decline())  # a no, and something that may take it back: it is asked
        else:
            self.tell(rest)

    def _joins(self, rest: Sequence[Sentence], yes: list[Sentence]) -> None:
        """Takes part; a reason, or a kind word, beside it goes with it."""
        yes = yes or list(rest[:1])
        more = [one for one in rest if one in yes and self._tells_of_more(one, says_yes=True)]
        beside = [one for one in rest if one not in yes and _is_slight(one.text)]
        beside = [one for one in beside if not self._tells_of_more(one, says_yes=False)]
        plain = [one for one in yes if one not in more]
        spans, _ = said_.joined(self.text, [one.span for one in (*(plain or yes), *beside)])
        self.said.say(spans, a.Join())
        self.tell([one for one in rest if one not in yes and one not in beside])
        for one in yes:
            if not self._tell_reserve(one, spans) and one in more:
                self.said.say([one.span] if plain else spans, a.Tell(one.text))

    def _tells_of_more(self, one: Sentence, *, says_yes: bool) -> bool:
        """Whether a yes, or what stands beside it, speaks of the matter: "yes, the bench was a success"."""
        words = framing.unnamed(one.text, self.shown)
        more = foreign(words, AGREES) if len(words.split()) >= _STORY else 0
        return more >= _MATTER or (more > 0 and not (says_yes and agrees(words, Moment.INVITE, "join", sure=_SURELY)))

    def _tell_reserve(self, one: Sentence, spans: tuple[Span, ...]) -> bool:
        """What a yes says behind its "but", where that is more than a few words, is for a person too."""
        but = phrasebook.stands("but", one.text)
        words = one.text[but.end :].strip(" ,") if but else ""
        if len(words.split()) > _SLIGHT and rsvp(words) not in (Rsvp.YES, Rsvp.NO) and self._comes(one) is None:
            self.said.say(spans, a.Tell(words))
            return True
        return False

    def _refuses(self, rest: Sequence[Sentence], no: Sentence, text: str) -> None:
        """Takes no part, by a sentence of its own; what else he says is told."""
        plain = not any(one.does in (Does.ASK, Does.LATER) for one in self.found)
        self.said.say([no.span], a.Decline(plain=plain, reads_along=phrases.wants_result(text)))
        self.tell([one for one in rest if one is not no])


def _says_yes(one: Sentence) -> bool:
    """Whether a sentence takes part, by a rule that the examples do not contradict."""
    if rsvp(one.text) is not Rsvp.YES:
        return False
    if len(one.text.split()) <= _BARE_YES or phrasebook.stands("yes", one.text) is not None:
        return True  # "prima" is kind elsewhere
    guessed = dict(learned.guess(one.text, Moment.INVITE))
    if not guessed or "join" in guessed:
        return True
    reserved = pulls_back(one.text) or phrasebook.stands("but", one.text) is not None
    return len(one.text.split()) <= _PLAIN and max(guessed.values()) < _CONTRADICTS and not reserved


def _is_bare_yes(text: str) -> bool:
    """Whether a sentence is a yes and hardly more."""
    return len(text.split()) <= _STORY and phrasebook.begins("yes", text) is not None


def _says_no(one: Sentence) -> bool:
    """Whether a sentence refuses, by a rule that the examples do not contradict, or by the examples alone."""
    if rsvp(one.text) is Rsvp.NO:
        return refusals.resembles(one.text, Moment.INVITE)
    return rsvp(one.text) is not Rsvp.YES and refusals.of_sentence(one.text, Moment.INVITE)


def _is_plain(one: Sentence, rest: Sequence[Sentence]) -> bool:
    """Whether a refusal is a sentence of its own at the beginning or the end, and no other takes part."""
    if one not in (rest[0], rest[-1]) or len(one.text.split()) > _LONGEST:
        return False
    others = [other.text for other in rest if other is not one]
    back = any(phrasebook.stands(name, other) for name in ("refuses_not", "condition") for other in others)
    joins = any(agrees(other, Moment.INVITE, "join") for other in others)
    return not joins and not back and refusals.of_sentence(one.text, Moment.INVITE)


def _is_slight(text: str) -> bool:
    return len(text.split()) <= _SHORT or (
        len(text.split()) <= _REASON and phrasebook.stands("reason", text) is not None
    )
